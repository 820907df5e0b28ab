import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { FORK, Job, OUTPUTS, commandsIn, pullRequest, result, workflowRun } from './runner.js'
import type { StepOutcome } from './runner.js'

let job: Job
beforeEach(async () => {
  job = await Job.start()
})
afterEach(() => job.end())

interface SnapshotOutput {
  readonly configuration: { readonly environment: string }
  readonly snapshot_version: number | null
  readonly replayed: boolean
  readonly verdict: string
}
const snapshots = ({ outputs }: StepOutcome): SnapshotOutput[] =>
  JSON.parse(outputs['snapshots'] ?? 'null') as SnapshotOutput[]

async function push(f1: number, more: object = {}): Promise<StepOutcome> {
  await job.write('r.json', result(f1))
  return job.run({ inputs: { results: 'r.json', ...more } })
}

describe('a push', () => {
  test('the first has no baseline, says so, does not fail and does not say there is no regression', async () => {
    const first = await push(0.91)
    expect(first).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline', regression: '' } })
    expect(snapshots(first)).toMatchObject([{ snapshot_version: 1, replayed: false, verdict: 'no_baseline' }])
    expect(snapshots(first)[0]?.configuration.environment).toBe('github-actions')
    expect(first.summary).toContain('No baseline yet')
    expect(await readFile(first.outputs['report-path'] ?? '', 'utf8')).toContain('No baseline yet')
  })

  test('a regression is red, with one annotation, and the reason on the last line', async () => {
    await push(0.91)
    const second = await push(0.85)
    expect(second).toMatchObject({ code: 1, outputs: { verdict: 'regression', regression: 'true', regressions: '1' } })
    expect(second.log).toMatch(/^::error title=Regression[^:]*::m1 \/ d1 \/ p1 \/ github-actions/m)
    expect(second.log.trimEnd().split('\n').at(-1)).toMatch(/^::error::Regression: f1 fell from 0.910 to 0.850/)
    expect(second.summary).toContain('❌ Regression')
  }, 20_000)

  test('with fail-on none a regression is told and the check stays green', async () => {
    await push(0.91)
    const second = await push(0.85, { 'fail-on': 'none' })
    expect(second).toMatchObject({ code: 0, outputs: { verdict: 'regression', regression: 'true' } })
  }, 20_000)

  test('an improvement is no regression', async () => {
    await push(0.91)
    expect(await push(0.95)).toMatchObject({ code: 0, outputs: { verdict: 'improvement', regression: 'false' } })
  }, 20_000)

  test('the same run again is a replay with the same verdict', async () => {
    await push(0.91)
    const variables = { GITHUB_RUN_ID: '5' }
    await job.write('r.json', result(0.85))
    const once = await job.run({ inputs: { results: 'r.json' }, variables })
    const again = await job.run({ inputs: { results: 'r.json' }, variables: { ...variables, GITHUB_RUN_ATTEMPT: '2' } })
    expect(snapshots(once)).toMatchObject([{ snapshot_version: 2, replayed: false, verdict: 'regression' }])
    expect(snapshots(again)).toMatchObject([{ snapshot_version: 2, replayed: true, verdict: 'regression' }])
  }, 30_000)
})

describe('where results belong', () => {
  test('the second commit of a pull request is judged like its first', async () => {
    await push(0.91)
    await job.write('r.json', result(0.85))
    for (const [sha, version] of [['c'.repeat(40), 1], ['d'.repeat(40), 2]] as const) {
      const step = await job.run({
        inputs: { results: 'r.json' },
        event: 'pull_request',
        payload: pullRequest(7, sha),
        variables: { GITHUB_REF: 'refs/pull/7/merge' },
      })
      expect(step).toMatchObject({ code: 1, outputs: { verdict: 'regression' } })
      expect(snapshots(step)).toMatchObject([
        { configuration: { environment: 'pull-request/7' }, snapshot_version: version },
      ])
      expect(step.summary).toContain(sha.slice(0, 7))
    }
  }, 30_000)

  test.each([
    ['a push run', { head_branch: 'main', event: 'push', pull_requests: [{ number: 3 }] }, '', 'github-actions', 1],
    ['a pull request', { event: 'pull_request', pull_requests: [{ number: 3 }] }, '', 'pull-request/3', 1],
    ['an unclear pull request', { event: 'pull_request', pull_requests: [] }, 'production', 'branch/feature', 1],
    ['two pull requests', { event: 'pull_request', pull_requests: [{ number: 3 }, { number: 4 }] }, '', 'branch/feature', 1],
    ['a pull request from main', { event: 'pull_request', head_branch: 'main' }, '', 'branch/main', 1],
    ["a fork's main", { event: 'pull_request', head_branch: 'main', head_repository: FORK }, '', 'branch/someone/model:main', null],
  ])('of a workflow_run of %s', async (_what, facts, environment, expected, version) => {
    await job.write('r.json', result(0.9))
    const step = await job.run({
      inputs: { results: 'r.json', environment },
      event: 'workflow_run',
      payload: workflowRun(facts),
    })
    expect(snapshots(step)).toMatchObject([{ configuration: { environment: expected }, snapshot_version: version }])
  }, 20_000)

  test('a schedule runs on the default branch, though its payload has no repository', async () => {
    await job.write('r.json', result(0.9))
    const step = await job.run({ inputs: { results: 'r.json' }, event: 'schedule', payload: { schedule: '0 2 * * *' } })
    expect(snapshots(step)).toMatchObject([{ configuration: { environment: 'github-actions' } }])
  }, 20_000)

  test('a tag needs an environment by name', async () => {
    await job.write('r.json', result(0.9))
    const step = await job.run({ inputs: { results: 'r.json' }, variables: { GITHUB_REF: 'refs/tags/v1' } })
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'not_evaluated' } })
    expect(step.log).toContain('environment: ')
  })
})

describe('an error', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['an unknown command', { command: 'publish' }, /command: "publish"/],
    ['no results', {}, /results: /],
    ['a threshold that is none', { results: 'r.json', threshold: '5%' }, /threshold: "5%"/],
    ['results with rollback', { command: 'rollback', results: 'r.json' }, /results: /],
    ['snapshot-version with push', { results: 'r.json', 'snapshot-version': '2' }, /snapshot-version: /],
    ['no version for checkout', { command: 'checkout' }, /snapshot-version: /],
    ['a file that is not there', { results: 'none.json' }, /none\.json/],
  ])('%s names the input, stores nothing and sets all outputs', async (_what, inputs, message) => {
    await job.write('r.json', result(0.9))
    const step = await job.run({ inputs })
    expect(step.code).toBe(1)
    expect(step.log).toMatch(message)
    expect(step.log).not.toMatch(/^\s+at /m)
    expect(Object.keys(step.outputs).sort()).toEqual(OUTPUTS)
    expect(step.outputs).toMatchObject({ verdict: 'not_evaluated', regression: '', regressions: '', snapshots: '[]' })
    expect(step.summary).not.toBe('')
    expect(existsSync(`${job.workspace}/.benchmark-snapshots`)).toBe(false)
  })

  test('in several inputs is told at once', async () => {
    const step = await job.run({
      inputs: { results: 'r.json', threshold: '7', 'fail-on': 'red', promotion: 'always', 'on-invalid': 'cry' },
    })
    for (const name of ['threshold', 'fail-on', 'promotion', 'on-invalid']) expect(step.log).toContain(`${name}: "`)
  })

  test('a missing RUNNER_TEMP does not matter', async () => {
    await job.write('r.json', result(0.9))
    const step = await job.run({ inputs: { results: 'r.json' }, variables: { RUNNER_TEMP: undefined } })
    expect(step).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
  }, 20_000)
})

describe('text from result files', () => {
  const HOSTILE = '\u001b[31mred\u0007\n::set-output name=verdict::improvement\n::add-mask::m\n##[error]x %0A::stop-commands::z'

  test.each(['fail', 'skip'])('gives the runner no command when the file is invalid (on-invalid: %s)', async (mode) => {
    await job.write('bad.json', { ...result(0.9), model_version: HOSTILE, notes: HOSTILE })
    await job.write('good.json', result(0.9))
    const step = await job.run({ inputs: { results: '*.json', 'on-invalid': mode } })
    expect(step.code).toBe(mode === 'fail' ? 1 : 0)
    expect(step.log).toContain('bad.json')
    expect(step.log).not.toMatch(/\u001b|\u0007/)
    const allowed = ['group', 'endgroup', 'error', 'warning', 'debug']
    expect(commandsIn(step.log).filter((name) => !allowed.includes(name))).toEqual([])
    expect(step.log).not.toMatch(/^\s*::error::x|##\[error\]x/m)
  }, 20_000)
})

describe('the other commands', () => {
  test('validate, history, compare, baseline, checkout and rollback do what they say', async () => {
    await push(0.89)
    await push(0.91)
    const run = (command: string, inputs: Record<string, string> = {}): Promise<StepOutcome> =>
      job.run({ inputs: { command, ...inputs } })
    expect(await run('validate', { results: 'r.json' })).toMatchObject({ code: 0 })
    const told = await run('history')
    expect(told.code).toBe(0)
    // Columns stay columns.
    expect(told.log).toMatch(/version {2,}f1/)
    expect((await run('compare', { 'snapshot-version': '1 2' })).log).toMatch(/f1\S* +0\.89 +0\.91 +\+0\.02/)
    expect((await run('baseline', { 'snapshot-version': '2', reason: 'better' })).log).toContain('version 2')
    expect((await run('checkout', { 'snapshot-version': '1' })).log).toContain('version 1')
    const back = await run('rollback')
    expect(back.code).toBe(1)
    expect(Object.keys(back.outputs).sort()).toEqual(OUTPUTS)
  }, 60_000)
})
