/** Of names that are written as they are. */
const PLAIN = /^[\w.-]*$/

/**
 * JSON with sorted names and no blanks: equal values give equal texts, which is what a content digest needs. Names
 * are sorted by UTF-16 code units, numbers are the shortest decimals (RFC 8785). Members that are undefined are left
 * out. Throws for what JSON cannot say, such as NaN, instead of writing null for it.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const object = value as Readonly<Record<string, unknown>>
    let members = ''
    for (const name of Object.keys(object).sort()) {
      const member = object[name]
      if (member === undefined) continue
      const quoted = PLAIN.test(name) ? `"${name}"` : JSON.stringify(name)
      members += `${members === '' ? '' : ','}${quoted}:${canonicalJson(member)}`
    }
    return `{${members}}`
  }
  throw new TypeError(`JSON has no form for a ${typeof value} such as this one`)
}
