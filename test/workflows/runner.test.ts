import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ACTIONS, read } from './files.js'
import type { Permissions } from './runner/permissions.js'
import { runWorkflow, type RunSetting } from './runner/run.js'
import { parse } from './runner/tree.js'
import { isTriggered } from './runner/triggers.js'

let checkout: string
beforeAll(async () => (checkout = await mkdtemp(path.join(tmpdir(), 'checkout-'))))
afterAll(() => rm(checkout, { recursive: true }))

const started: Permissions[] = []
const run = (content: string, facts: Partial<RunSetting> = {}): ReturnType<typeof runWorkflow> =>
  runWorkflow(parse('test.yml', content), {
    event: { name: 'push', payload: {} },
    github: { event_name: 'push', actor: 'octocat' },
    secrets: {},
    variables: {},
    inputs: {},
    checkout,
    isReadOnly: false,
    read,
    startJob: (permissions) => {
      started.push(permissions)
      return { token: 'ghs_token', variables: {} }
    },
    ...facts,
  })

const CHECKOUT = `uses: actions/checkout@${ACTIONS['actions/checkout']?.sha ?? ''}`
const job = (lines: string): string =>
  `on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n${lines.replaceAll(/^/gm, '    ')}`
const CALLS_OWN = 'on: push\njobs: { a: { uses: $/.github/workflows/benchmark-run.yml } }'
const steps = (step: string): string => job(`steps:\n  - ${step.replaceAll('\n', '\n    ')}`)

describe('the runner of these tests does not pass over in silence', () => {
  test.each([
    ['an action that it does not know', steps('uses: actions/cache@v4'), /does not know actions\/cache@v4/],
    ['another version of one that it knows', steps('uses: actions/checkout@v7'), /does not know actions\/checkout@v7/],
    ['an input of an action that it does not know', steps(`${CHECKOUT}\nwith: { ref: main }`), /the input ref/],
    ['an action of a repository that is not this one', steps('uses: $/push'), /not in the repository/],
    ['a path that the runner of GitHub refuses', steps('uses: $/'), /does not know \$\//],
    ['a path that GitHub does not document', steps('uses: $/.'), /does not know \$\/\./],
    ['a workflow of a repository that is not this one', CALLS_OWN, /not in the repository/],
    ['a function that it does not know', steps(`run: echo\nenv: { X: "\${{ hashFiles('*') }}" }`), /hashFiles/],
    ['a context that it does not know', steps('run: echo\nenv: { X: "${{ runner.os }}" }'), /runner\.os/],
    ['a key of a step', steps('run: echo\nworking-directory: x'), /working-directory/],
    ['a key of a job', job('env: { A: b }\nsteps: [{ run: echo }]'), /does not know env/],
    ['a key of a workflow', `${steps('run: echo')}\nenv: { A: b }`, /does not know env/],
    ['a shell', steps('run: echo\nshell: pwsh'), /the shell pwsh/],
    [
      'a matrix with further cells',
      job('strategy: { matrix: { a: [1], include: [{ a: 2 }] } }\nsteps: [{ run: echo }]'),
      /matrix/,
    ],
    ['a file that is no workflow', 'on: push\njob: {}', /invalid workflow/],
  ])('%s', async (_, content, says) => {
    await expect((async () => run(content))()).rejects.toThrow(says)
  })
})

const CALL = `on: push
jobs:
  call:
    permissions: { contents: read }
    uses: your-org/benchmark-snapshots/.github/workflows/benchmark-run.yml@v1
    with: { models: '["a"]', command: 'true' }`

describe('like GitHub, it', () => {
  test('does not start a run in which a called job asks for more than its caller has', async () => {
    const content = CALL.replace('{ contents: read }', '{}')
    await expect(run(content)).rejects.toThrow(
      "call / benchmark is requesting 'contents: read', but is only allowed 'contents: none'",
    )
  })

  test.each([
    ['an unknown input', CALL.replace('models:', 'model: x, models:'), 'there is no input model'],
    ['an input that is missing', CALL.replace(`, command: 'true'`, ''), 'the input command is required'],
    [
      'an input of another type',
      CALL.replace('models:', 'timeout-minutes: soon, models:'),
      'timeout-minutes is no number',
    ],
    ['an unknown secret', `${CALL}\n    secrets: { key: x }`, 'there is no secret key'],
  ])('refuses a call with %s', async (_, content, says) => {
    await expect(run(content)).rejects.toThrow(says)
  })

  test('gives the code of a fork a token that can only read', async () => {
    started.length = 0
    await run(job('permissions: { contents: write, issues: read }\nsteps: [{ run: echo }]'), { isReadOnly: true })
    expect(started).toEqual([{ contents: 'read', issues: 'read' }])
  })

  test('hides secrets in the log, each line of them too', async () => {
    const content = steps('run: echo "$S"\nenv: { S: "${{ secrets.S }} ${{ github.token }}" }')
    const { jobs } = await run(content, { secrets: { S: 'one two\nthree' } })
    expect(jobs[0]?.log).toBe('***\n*** ***\n'.replace('***\n***', '***'))
  })

  test('skips what comes after a failure, but for what asks for it', async () => {
    const { conclusion, jobs } = await run(`on: push
jobs:
  a: { runs-on: x, steps: [{ run: exit 1 }, { run: echo two }, { run: echo three, if: failure() }] }
  b: { runs-on: x, needs: a, steps: [{ run: echo b }] }
  c: { runs-on: x, needs: a, if: '\${{ !cancelled() }}', steps: [{ run: echo c }] }`)
    expect(jobs.map(({ name, result, log }) => [name, result, log])).toEqual([
      ['a', 'failure', 'three\n'],
      ['c', 'success', 'c\n'],
      ['b', 'skipped', ''],
    ])
    expect(conclusion).toBe('failure')
  })

  test('stops a matrix at the first failure, unless it is told not to', async () => {
    const content = (failFast: boolean): string =>
      job(
        `strategy: { fail-fast: ${failFast}, matrix: { n: [0, 1, 0] } }\nsteps: [{ run: exit "$N", env: { N: "\${{ matrix.n }}" } }]`,
      )
    expect((await run(content(true))).jobs.map(({ result }) => result)).toEqual(['success', 'failure', 'cancelled'])
    expect((await run(content(false))).jobs.map(({ result }) => result)).toEqual(['success', 'failure', 'success'])
  })
})

describe('a workflow is started', () => {
  const push = { name: 'push', branch: 'main', changed: ['src/a/b.py', 'README.md'] } as const
  test.each([
    [{ push: null }, true],
    [{ push: { branches: ['main'] } }, true],
    [{ push: { branches: ['release/*'] } }, false],
    [{ push: { paths: ['src/**'] } }, true],
    [{ push: { paths: ['src/*'] } }, false],
    [{ push: { paths: ['docs/**', '*.md'] } }, true],
    [{ pull_request: null }, false],
    ['push', true],
  ])('by a push, where it says %j: %s', (on, isStarted) => {
    expect(isTriggered(on, push)).toBe(isStarted)
  })

  test('once a day by 0 2 * * *, at two in the morning, UTC', () => {
    const minutes = Array.from({ length: 1440 }, (_, minute) => new Date(Date.UTC(2026, 10, 21, 0, minute)))
    const due = minutes.filter((at) => isTriggered({ schedule: [{ cron: '0 2 * * *' }] }, { name: 'schedule', at }))
    expect(due.map((at) => at.toISOString())).toEqual(['2026-11-21T02:00:00.000Z'])
  })
})
