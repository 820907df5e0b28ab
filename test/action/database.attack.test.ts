import { execFile } from 'node:child_process'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { projectRoot } from '../../src/store/project-root.js'
import { startFaultProxy } from '../fault-proxy.js'
import { startPostgres, withClient, type PostgresServer } from '../postgres.js'
import { createUser, requirePasswords } from '../store/postgres/postgres-transport-store.js'
import { startSupabase, type SupabaseServer } from '../supabase-server.js'
import { result } from './results.js'
import { Job, annotationsIn, type Step, type StepOutcome } from './runner.js'

jest.setTimeout(120_000)

type Inputs = Step['inputs']
/** In a URL, in base64 and in quotes it looks different each time. */
const PASSWORD = 'canary/+p4ss w0rd"é'

let server: PostgresServer | null = null
let databaseUrl = ''
/** The same database for a user with a password who may do what service_role may. */
let userUrl = ''
let api: SupabaseServer | null = null
let bare: SupabaseServer | null = null
beforeAll(async () => {
  server = await startPostgres()
  databaseUrl = await server.createMigratedDatabase()
  await requirePasswords(databaseUrl, ['authenticator'])
  api = await startSupabase(databaseUrl)
  bare = await startSupabase(server.url)
  userUrl = await createUser(databaseUrl, 'ann', PASSWORD, 'in role service_role')
}, 60_000)
afterAll(async () => {
  await api?.stop()
  await bare?.stop()
  await server?.stop()
})

function running(): { readonly api: SupabaseServer; readonly bare: SupabaseServer } {
  if (api === null || bare === null) throw new Error('not started')
  return { api, bare }
}

const supabase = (): Inputs => ({ 'supabase-url': running().api.url, 'supabase-key': `${running().api.secretKey}\n` })
const postgres = (): Inputs => ({ 'database-url': userUrl })
const STORES: readonly (readonly [name: string, inputs: () => Inputs, model: string])[] = [
  ['a Supabase project', supabase, 'over-supabase'],
  ['a PostgreSQL database', postgres, 'over-postgres'],
]

function sql(url: string, statement: string): Promise<readonly { readonly [column: string]: unknown }[]> {
  return withClient(url, async (client) => (await client.query<{ [column: string]: unknown }>(statement)).rows)
}

/** Everything that a job left: its logs, and every file of runner and workspace. */
async function everythingOf(job: Job, steps: readonly StepOutcome[]): Promise<string> {
  const names = await readdir(job.folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name))
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return [...steps.map(({ log }) => log), ...texts].join('\n')
}

/** The secrets stand in the lines that tell the runner to mask them, and nowhere else in any form. */
async function expectNoSecret(job: Job, steps: readonly StepOutcome[], ...secrets: string[]): Promise<void> {
  const everything = await everythingOf(job, steps)
  const masked = everything.match(/^::add-mask::.*$/gm) ?? []
  expect(masked.length).toBeGreaterThan(0)
  const rest = everything.replaceAll(/^::add-mask::.*$/gm, '')
  for (const secret of secrets) {
    const base64 = [secret, `x${secret}`, `xx${secret}`].map((text) =>
      Buffer.from(text).toString('base64').slice(4, -4),
    )
    const forms = [secret, secret.trim(), encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), ...base64]
    for (const form of forms) expect(rest).not.toContain(form)
  }
}

const DEBUG = { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true' }

describe.each(STORES)('with %s as the store', (_, inputsOf, model) => {
  test('a job pushes, promotes, finds a regression, moves pointers and shows the history', async () => {
    const job = await Job.start()
    const steps: StepOutcome[] = []
    const run = async (inputs: Inputs): Promise<StepOutcome> => {
      const uses = inputs['command'] === undefined ? '.' : 'snapshots'
      const step = await job.run({ uses, inputs: { ...inputsOf(), ...inputs }, variables: DEBUG })
      steps.push(step)
      return step
    }
    const push = async (f1: number, inputs: Inputs = {}): Promise<StepOutcome> => {
      await job.write('r.json', result(f1, { model_version: model }))
      return run({ results: 'r.json', ...inputs })
    }
    const pointers = () =>
      sql(
        databaseUrl,
        `select last_version, current_version, baseline_version from benchmark_configurations
        where model_version = '${model}'`,
      )

    expect(await push(0.91)).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline', regression: 'unknown' } })
    expect(await push(0.94, { promotion: 'auto' })).toMatchObject({ code: 0, outputs: { verdict: 'improvement' } })
    expect(await pointers()).toEqual([{ last_version: 2, current_version: 2, baseline_version: 2 }])

    const regressed = await push(0.85)
    expect(regressed).toMatchObject({
      code: 1,
      outputs: { verdict: 'regression', regression: 'true', regressions: '1' },
    })
    expect(annotationsIn(regressed, 'error')).toEqual([expect.stringContaining('f1 fell from 0.940 to 0.850')])
    expect(regressed.snapshots).toMatchObject([{ snapshot_version: 3, verdict: 'regression', replayed: false }])
    const again = await job.run({
      inputs: { ...inputsOf(), results: 'r.json' },
      variables: { GITHUB_RUN_ID: '1003', GITHUB_RUN_ATTEMPT: '2' },
    })
    expect(again).toMatchObject({
      code: 1,
      snapshots: [{ snapshot_version: 3, verdict: 'regression', replayed: true }],
    })

    const names = { 'model-version': model }
    const reason = { reason: 'the new prompt fails' }
    const back = await run({ command: 'rollback', ...names, ...reason })
    expect(back).toMatchObject({ code: 0, snapshots: [{ snapshot_version: 2 }] })
    expect(await run({ command: 'checkout', ...names, 'snapshot-version': '1' })).toMatchObject({ code: 0 })
    expect(await pointers()).toEqual([{ last_version: 3, current_version: 1, baseline_version: 2 }])
    const history = await run({ command: 'history', ...names })
    expect(history.snapshots).toMatchObject([
      { snapshot_version: 3, is_current: false, verdict: 'regression' },
      { snapshot_version: 2, is_baseline: true },
      { snapshot_version: 1, is_current: true },
    ])
    expect(
      await sql(
        databaseUrl,
        `select action, actor, reason, run_id from benchmark_pointer_log
      join benchmark_configurations c on c.id = configuration_id where model_version = '${model}'
      and action in ('rollback', 'checkout') order by seq`,
      ),
    ).toEqual([
      { action: 'rollback', actor: 'octocat', ...reason, run_id: '1005' },
      { action: 'checkout', actor: 'octocat', reason: null, run_id: '1006' },
    ])
    await expectNoSecret(job, steps, running().api.secretKey, PASSWORD)
  })
})

describe('a store that fails', () => {
  const WRONG_KEY = 'sb_secret_canary_of_another_project'
  const changed = (url: string, change: (to: URL) => void): string => {
    const to = new URL(url)
    change(to)
    return to.href
  }
  test.each<[string, () => Inputs, RegExp]>([
    ['a wrong key', () => ({ ...supabase(), 'supabase-key': WRONG_KEY }), /does not accept the key/],
    [
      'a wrong address',
      () => ({ ...supabase(), 'supabase-url': 'http://127.0.0.1:2' }),
      /Nobody listens at .*127\.0\.0\.1:2/,
    ],
    [
      'no schema in the project',
      () => ({ ...supabase(), 'supabase-url': running().bare.url }),
      /is missing in this database.*schema print/,
    ],
    [
      'a wrong password',
      () => ({ 'database-url': changed(userUrl, (to) => (to.password = `${PASSWORD}x`)) }),
      /password authentication failed.*Check user/,
    ],
    [
      'a wrong port',
      () => ({ 'database-url': changed(userUrl, (to) => (to.port = '1')) }),
      /Nothing listens on port 1/,
    ],
    [
      'no schema in the database',
      () => ({ 'database-url': changed(userUrl, (to) => (to.pathname = '/postgres')) }),
      /has no function [^]*benchmark-snapshots migrate/,
    ],
  ])(
    'because of %s: red, or a warning where that is wanted; said, results kept, no secret told',
    async (_, inputsOf, said) => {
      const check = async (answer: 'fail' | 'warn'): Promise<void> => {
        const job = await Job.start()
        await job.write('r.json', result(0.9))
        const step = await job.run({
          inputs: { ...inputsOf(), results: 'r.json', 'on-store-error': answer },
          variables: DEBUG,
        })
        expect(step).toMatchObject({ outputs: { verdict: 'not_evaluated', regression: 'unknown' }, snapshots: [] })
        expect(step.code).toBe(answer === 'fail' ? 1 : 0)
        const told = annotationsIn(step, answer === 'fail' ? 'error' : 'warning')
        expect(told).toEqual([expect.stringMatching(/^Not evaluated \| /)])
        expect(step.log).toMatch(said)
        expect(await readFile(step.outputs['kept-path'] ?? '', 'utf8')).toContain('"f1":0.9')
        await expectNoSecret(job, [step], WRONG_KEY, running().api.secretKey, PASSWORD)
      }
      await Promise.all([check('fail'), check('warn')])
    },
  )

  test('in the middle of the run: what it kept is imported once, also where it was stored all the same', async () => {
    const { api: project } = running()
    const job = await Job.start()
    await job.write('r.json', result(0.9, { model_version: 'kept' }))
    // The results arrive and are stored, and then nobody hears of the project any more.
    const proxy = await startFaultProxy({ target: project.url, plan: () => ({ kind: 'cut-answer' }) })
    const inputs = { ...supabase(), 'supabase-url': proxy.url, results: 'r.json' }
    const stepping = job.run({ inputs, variables: DEBUG })
    while (proxy.counts.size === 0) await new Promise((resolve) => setImmediate(resolve))
    await proxy.stop()
    const step = await stepping
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'not_evaluated' } })
    expect(step.log).toContain('The results may or may not have been stored')
    const kept = step.outputs['kept-path'] ?? ''

    const importInto = async (url: string): Promise<unknown> => {
      const args = [path.join(projectRoot(), 'dist/cli/index.js'), 'import', kept, '--database-url', url, '--json']
      return JSON.parse((await promisify(execFile)(process.execPath, args, { cwd: job.workspace })).stdout) as unknown
    }
    const stored = (url: string) =>
      sql(url, "select snapshot_version, is_current from benchmark_snapshots where model_version = 'kept'")
    const fresh = (await server?.createMigratedDatabase()) ?? ''
    expect(await importInto(fresh)).toMatchObject({ inserted: 1, skipped: 0 })
    expect(await importInto(fresh)).toMatchObject({ inserted: 0, skipped: 1 })
    expect(await importInto(databaseUrl)).toMatchObject({ inserted: 0, skipped: 1 })
    const once = [{ snapshot_version: 1, is_current: true }]
    for (const url of [fresh, databaseUrl]) expect(await stored(url)).toEqual(once)
    // The same run again finds its result, and judges it.
    const again = await job.run({ inputs: { ...supabase(), results: 'r.json' }, variables: { GITHUB_RUN_ID: '1001' } })
    expect(again).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' }, snapshots: [{ replayed: true }] })
    await expectNoSecret(job, [step, again], project.secretKey)
  })
})
