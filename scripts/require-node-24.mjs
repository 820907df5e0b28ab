// `npm ci` puts Node 24, an optional dependency, in front for every npm script. Where it could not, the scripts would
// silently run on whatever Node the machine has.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `This script needs Node 24, the runtime of the action; it runs on ${process.version}. ` +
      'Run `npm ci` without --omit=optional, which installs Node 24 for the npm scripts of this project; on a system ' +
      'that scripts/node-24/package.json has none for, install Node 24 yourself.',
  )
  process.exit(1)
}
