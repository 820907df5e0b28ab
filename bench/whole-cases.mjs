/**
 * One result of 100,000 cases by the command line: read, stored and judged against one of as many, on each store. What counts
 * is the processor time of the program and what it takes of memory; on PostgreSQL the server's time is in `cases`.
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../scripts/build.mjs'
import '../test/store/typescript.mjs' // the tests' PostgreSQL, as it is
import { SAMPLES, median, takeSamples } from './samples.mjs'

const CASES = 100_000
const BUDGET_MS = 3_000
const BUDGET_BYTES = 400 * 2 ** 20
/** Prints what the process took: milliseconds of the processor, bytes at most. */
const MEASURE = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  process.stderr.write('\\n' + (userCPUTime + systemCPUTime) / 1000 + ' ' + maxRSS * 1024)
})`

let seed = 1
const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647

/** As a large benchmark has them: 57 groups, seven of ten right, a time of each case. */
function result() {
  const cases = Array.from({ length: CASES }, (_, number) => ({
    id: `suite/subject/test/${number}`,
    passed: random() < 0.7,
    group: `high_school_subject_${number % 57}`,
    latency_ms: Math.round(random() * 5_000),
  }))
  const accuracy = cases.filter(({ passed }) => passed).length / CASES
  return { model_version: 'm', dataset_version: 'd', prompt_version: 'p', metrics: { accuracy }, cases }
}

async function push(cwd, flags) {
  const file = path.join(cwd, 'result.json')
  await writeFile(file, JSON.stringify(result()))
  const measure = `data:text/javascript,${encodeURIComponent(MEASURE)}`
  const args = ['--import', measure, path.join(root, 'dist/cli/index.js'), 'push', file, '-e', 'production', ...flags]
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(said)
  const [milliseconds, bytes] = said.trim().split('\n').at(-1).split(' ').map(Number)
  return { milliseconds, bytes }
}

async function measure(where, cwd, flags, kept, rounds) {
  await push(cwd, flags)
  let most = 0
  const samples = await takeSamples(
    {
      processor: async () => {
        const { milliseconds, bytes } = await push(cwd, flags)
        most = Math.max(most, bytes)
        return milliseconds
      },
    },
    rounds,
  )
  const figure = median(samples.processor)
  return {
    name: `a result of ${CASES} cases read, stored and judged: ${where}`,
    samples,
    figure: `${figure.toFixed(0)} ms of the processor, ${(most / 2 ** 20).toFixed(0)} MiB at most${kept()}`,
    budget: `at most ${BUDGET_MS} ms and ${BUDGET_BYTES / 2 ** 20} MiB`,
    ok: figure <= BUDGET_MS && most <= BUDGET_BYTES,
  }
}

/** An empty repository with an origin, in which a person may push. */
function clone(folder) {
  const run = (cwd, ...args) => execFileSync('git', args, { cwd, stdio: 'pipe', encoding: 'utf8' })
  run(folder, 'init', '-q', '--bare', 'origin.git')
  run(folder, 'clone', '-q', 'origin.git', 'clone')
  const own = path.join(folder, 'clone')
  for (const [name, value] of [['user.name', 'ada'], ['user.email', 'ada@example.org']]) run(own, 'config', name, value) // prettier-ignore
  run(own, 'commit', '-q', '--allow-empty', '-m', 'first')
  run(own, 'push', '-q')
  const largest = () => Math.max(...run(path.join(folder, 'origin.git'), 'ls-tree', '-rl', 'benchmark-snapshots').split('\n').map((line) => Number(line.split(/\s+/)[3] ?? 0))) // prettier-ignore
  return { own, largest }
}

export async function wholeCases(rounds = SAMPLES) {
  const folder = await mkdtemp(path.join(tmpdir(), 'whole-cases-'))
  const { packagedBinDir } = await import('../test/packaged-postgres.ts')
  const { startPostgres } = await import('../test/postgres.ts')
  try {
    const { own, largest } = clone(folder)
    const size = () => execFileSync('du', ['-sk', path.join(folder, '.benchmark-snapshots')], { encoding: 'utf8' }).split('\t')[0] // prettier-ignore
    const embedded = await measure('embedded', folder, [], () => `; ${size()} KiB in the data directory`, rounds)
    const branch = await measure('history branch', own, ['--history-branch'], () => `; largest file ${(largest() / 2 ** 20).toFixed(1)} MiB`, rounds) // prettier-ignore
    const server = await startPostgres({ binDir: packagedBinDir() })
    try {
      const url = await server.createMigratedDatabase()
      return [embedded, branch, await measure('PostgreSQL', folder, ['--database-url', url], () => '', rounds)]
    } finally {
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
