// `npm ci` puts the dev dependency node@24 in front for every npm script. With --ignore-scripts it does not,
// and the scripts would silently run on whatever Node the machine has.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `This script needs Node 24, the runtime of the action; it runs on ${process.version}. ` +
      'Run `npm ci` without --ignore-scripts, which installs Node 24 for the npm scripts of this project.',
  )
  process.exit(1)
}
