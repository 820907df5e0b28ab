/**
 * Export and import of 100,000 snapshots by the command line, out of and into PostgreSQL and the embedded database:
 * how much memory they take against 10,000, how quickly an import that was killed goes on, and that it ends the same.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { root } from '../scripts/build.mjs'
import '../test/store/typescript.mjs' // the tests' PostgreSQL, as it is
import { loadHistory } from './history.mjs'

const SIZES = { small: 10_000, large: 100_000 }
const BUDGET = 1.3
const SETTINGS = { fsync: 'on', shared_buffers: '256MB', max_wal_size: '4GB' }
/**
 * V8 lets its space for new objects grow with the time a process runs, to a limit of its own. Held still on both
 * sides, what is left to grow is what the program holds. What a process takes without this is printed with the resumed
 * import.
 */
const STILL = '--max-semi-space-size=4'

/** Runs the command line; gives its milliseconds and its peak of resident memory in MiB. */
async function run(folder, flags, args, { killAfter = null } = {}) {
  const start = performance.now()
  const peak = pathToFileURL(path.join(folder, 'peak.mjs')).href
  const command = [...flags, '--import', peak, path.join(root, 'dist/cli/index.js'), ...args]
  const env = { PATH: process.env.PATH, HOME: folder }
  const child = spawn(process.execPath, command, { cwd: folder, env })
  const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  clearTimeout(timer)
  const took = performance.now() - start
  if (code === null && killAfter !== null) return { took }
  const kibibytes = /peak (\d+) KiB/.exec(said)?.[1]
  if (code !== 0 || kibibytes === undefined) throw new Error(`${args.join(' ')} ended with ${code} and said:\n${said}`)
  return { took, peak: Number(kibibytes) / 1024 }
}

async function digest(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** A way there and back again. `at` gives the flags that name store `name`. */
async function there(where, folder, files, at) {
  const peaks = { export: {}, import: {} }
  const times = {}
  for (const side of Object.keys(SIZES)) {
    const store = await at(side)
    const loaded = await run(folder, [STILL], ['import', files[side], ...store])
    const copy = path.join(folder, `copy-${side}.ndjson`)
    const written = await run(folder, [STILL], ['export', '--output', copy, ...store])
    if ((await digest(copy)) !== (await digest(files[side]))) throw new Error(`${where}: the copy of ${side} differs`)
    await rm(copy)
    Object.assign(peaks.import, { [side]: loaded.peak })
    Object.assign(peaks.export, { [side]: written.peak })
    times[side] = { import: loaded.took, export: written.took }
  }
  return Object.entries(peaks).map(([what, { small, large }]) => {
    const ratio = large / small
    return {
      name: `${what}, ${where}: peak of memory, ${SIZES.large} snapshots against ${SIZES.small}`,
      samples: {},
      peaks: { small, large },
      times,
      figure:
        `${large.toFixed(0)} MiB against ${small.toFixed(0)} MiB: ${ratio.toFixed(2)} x; ` +
        `${(SIZES.large / (times.large[what] / 1000)).toFixed(0)} snapshots a second`,
      budget: `at most ${BUDGET} x, with ${STILL}`,
      ok: ratio <= BUDGET,
    }
  })
}

/** Kills an import in its middle, runs it again, and again: nothing is left to do. */
async function resume(where, folder, file, store, whole) {
  await run(folder, [], ['import', file, ...store], { killAfter: whole / 2 })
  const rest = await run(folder, [], ['import', file, ...store])
  const nothing = await run(folder, [], ['import', file, ...store])
  const copy = path.join(folder, 'resumed.ndjson')
  const written = await run(folder, [], ['export', '--output', copy, ...store])
  const same = (await digest(copy)) === (await digest(file))
  await rm(copy)
  const seconds = (milliseconds) => (milliseconds / 1000).toFixed(0)
  return {
    name: `import of ${SIZES.large} snapshots, ${where}, killed after ${seconds(whole / 2)} s and run again`,
    samples: {},
    figure:
      `the same to the byte: ${same}; ${seconds(rest.took)} s for the rest, ${seconds(nothing.took)} s where nothing ` +
      `is left, ${seconds(whole)} s for all; without ${STILL} ${rest.peak.toFixed(0)} MiB, and to export ` +
      `${written.peak.toFixed(0)} MiB`,
    budget: 'the same to the byte',
    ok: same,
  }
}

export async function exchange() {
  const { startPostgres, withClient } = await import('../test/postgres.ts')
  const folder = await mkdtemp(path.join(tmpdir(), 'exchange-'))
  const server = await startPostgres({ settings: SETTINGS })
  try {
    await writeFile(
      path.join(folder, 'peak.mjs'),
      `process.on('exit', () => process.stderr.write(\`peak \${process.resourceUsage().maxRSS} KiB\\n\`))`,
    )
    const files = {}
    for (const [side, snapshots] of Object.entries(SIZES)) {
      const url = await server.createMigratedDatabase()
      await withClient(url, (client) => loadHistory(client, snapshots))
      files[side] = path.join(folder, `${side}.ndjson`)
      await run(folder, [], ['export', '--output', files[side], '--database-url', url])
    }
    const postgres = async () => ['--database-url', await server.createMigratedDatabase()]
    let count = 0
    const embedded = () => ['--data-dir', path.join(folder, `data-${(count += 1)}`)]
    const version = `PostgreSQL ${server.version}`
    const results = [
      ...(await there(version, folder, files, postgres)),
      ...(await there('embedded', folder, files, embedded)),
    ]
    const whole = (at) => results[at].times.large.import
    results.push(await resume(version, folder, files.large, await postgres(), whole(0)))
    results.push(await resume('embedded', folder, files.large, embedded(), whole(2)))
    return results
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
