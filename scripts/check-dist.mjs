/**
 * Is dist/ what the sources build? Builds into a temporary folder and compares: code and PGlite byte by byte. A seed
 * differs each time a database is made, so of it the manifest is compared, and the committed one is opened. At last
 * the committed command line is run, with nothing of the project's environment. Says what differs; exit code 1.
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildCode, committedSeedFits, compiled, root } from './build.mjs'

const committed = path.join(root, 'dist')

/** Every file below `folder` with its bytes and whether it can be executed, by its path with `/`. */
async function read(folder) {
  const found = new Map()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, file).split(path.sep).join('/')
    const executable = ((await stat(file)).mode & 0o111) !== 0
    found.set(name, { bytes: await readFile(file), executable })
  }
  return found
}

/** One line for each way in which the files of dist/ are not those that were built. */
function differences(there, built) {
  const lines = []
  for (const name of [...new Set([...there.keys(), ...built.keys()])].sort()) {
    const [a, b] = [there.get(name), built.get(name)]
    if (a === undefined) lines.push(`dist/${name} is missing`)
    else if (b === undefined) lines.push(`dist/${name} is not built from anything`)
    else if (!a.bytes.equals(b.bytes)) lines.push(`dist/${name} differs`)
    else if (a.executable !== b.executable) lines.push(`dist/${name}: the file mode differs`)
  }
  return lines
}

async function problemsOfCode(folder) {
  await buildCode(folder)
  const { SEED_TAR, SEED_MANIFEST } = await compiled('store/embedded/seed.js')
  const there = await read(committed)
  const lines = [SEED_TAR, SEED_MANIFEST]
    .map((name) => `pglite/${name}`)
    .filter((name) => !there.delete(name))
    .map((name) => `dist/${name} is missing`)
  return [...lines, ...differences(there, await read(folder))]
}

/** Opens the seed as a user's first run does. Whatever that remarks (a seed not used, a migration) is a problem. */
async function problemsOfSeed(folder) {
  if (!(await committedSeedFits())) return ['the seed in dist/pglite is not made of these migrations and this PGlite']
  const { openEmbedded } = await compiled('store/embedded/embedded.js')
  const remarks = []
  const note = (remark) => remarks.push(`dist/pglite: ${remark}`)
  const database = await openEmbedded({ dataDir: folder, root, log: { info: note, warning: note } })
  await database.close()
  return remarks
}

function problemsOfRunning() {
  const cli = path.join(committed, 'cli/index.js')
  execFileSync(process.execPath, [cli, '--help'], { cwd: tmpdir(), env: {}, stdio: ['ignore', 'ignore', 'inherit'] })
  return []
}

const temporary = await mkdtemp(path.join(tmpdir(), 'check-dist-'))
try {
  const problems = []
  const checks = [
    ['building', () => problemsOfCode(path.join(temporary, 'dist'))],
    ['opening the seed of dist/pglite', () => problemsOfSeed(path.join(temporary, 'data'))],
    ['running dist/cli/index.js', problemsOfRunning],
  ]
  for (const [what, check] of checks) {
    try {
      problems.push(...(await check()))
    } catch (error) {
      problems.push(`${what} failed: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) {
    console.error('dist/ is not what the sources build: run `npm run build` and commit dist/.')
    process.exitCode = 1
  } else {
    console.log('dist/ is what the sources build, and it runs.')
  }
} finally {
  await rm(temporary, { recursive: true })
}
