/**
 * 1,000 results of 400 metrics in one push by the whole action, judged against as many: on PostgreSQL, on the history branch
 * and on the embedded database. ROUNDS=1 for fewer samples.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import '../test/store/typescript.mjs' // the tests' servers, as they are
import { root } from '../scripts/build.mjs'
import { actionSteps } from './action-steps.mjs'
import { median, takeSamples } from './samples.mjs'

const RESULTS = 1_000
const METRICS = 400
const ROUNDS = Number(process.env.ROUNDS ?? 3)
const MEBIBYTE = 2 ** 20

/** A day's result files: most metrics move a little every day, and f1 with the day. */
async function writeDay(folder, day) {
  const files = path.join(folder, `day-${day}`)
  await mkdir(files)
  for (let model = 0; model < RESULTS; model += 1) {
    const metrics = { f1: 0.8 + ((model * 7 + day) % 50) / 1000 }
    for (let at = 1; at < METRICS; at += 1) metrics[`m_${at}`] = ((model * 31 + at * 17 + day * 3) % 1000) / 1000
    const names = { model_version: `model-${model}`, dataset_version: 'd1', prompt_version: 'p1' }
    await writeFile(path.join(files, `${model}.json`), JSON.stringify({ ...names, metrics }))
  }
}

/** @param most milliseconds and MiB, or null for what has no budget */
async function measure(where, folder, step, most, alsoSaid = () => ['', true]) {
  let day = 0
  const used = []
  const samples = await takeSamples(
    {
      [where]: async () => {
        day += 1
        const usage = await step({ INPUT_RESULTS: `day-${day}/*.json` })
        used.push(usage)
        return usage.wall
      },
    },
    ROUNDS,
  )
  const of = (what) => median(used.slice(1).map((usage) => usage[what]))
  const wall = median(samples[where])
  const [said, isFine] = alsoSaid()
  return {
    name: `${RESULTS} results of ${METRICS} metrics in one push, judged: ${where}`,
    samples,
    figure: `${wall.toFixed(0)} ms, ${of('cpu').toFixed(0)} ms of CPU, ${of('mebibytes').toFixed(0)} MiB${said}`,
    budget: most === null ? 'to be compared' : `at most ${most.join(' ms and ')} MiB`,
    ok: most === null ? null : wall <= most[0] && of('mebibytes') <= most[1] && isFine,
  }
}

export async function largePush() {
  const [{ startPostgres }, { startHistoryServer }] = await Promise.all([
    import('../test/postgres.ts'),
    import('../test/github/history-server.ts'),
  ])
  const folder = await mkdtemp(path.join(tmpdir(), 'large-push-'))
  try {
    for (let day = 1; day <= ROUNDS + 1; day += 1) await writeDay(folder, day)
    const step = await actionSteps(path.join(root, 'action.yml'), folder)
    const github = await startHistoryServer()
    const postgres = await startPostgres({ settings: { fsync: 'on', synchronous_commit: 'on' } })
    try {
      const at = { GITHUB_API_URL: github.url }
      const database = { ...at, 'INPUT_DATABASE-URL': await postgres.createMigratedDatabase() }
      const largest = () => {
        const bytes = github.taken().largest
        return [`, largest request ${(bytes / MEBIBYTE).toFixed(1)} MiB of 10`, bytes <= 10 * MEBIBYTE]
      }
      return [
        await measure(`PostgreSQL ${postgres.version}`, folder, (more) => step({ ...database, ...more }), [8_000, 400]),
        await measure('history branch', folder, (more) => step({ ...at, ...more }), [12_000, 400], largest),
        await measure('embedded', folder, (more) => step({ ...at, 'INPUT_DATA-DIR': 'data', ...more }), null),
      ]
    } finally {
      await Promise.all([github.close(), postgres.stop()])
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
