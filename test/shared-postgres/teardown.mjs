export default () => globalThis.endShared()
