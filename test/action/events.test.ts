import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { FORK, REPOSITORY, pullRequest, workflowRun } from '../github/payloads.js'
import { startGitHub, type GitHub } from '../github/server/index.js'
import { result } from './results.js'
import { Job, annotationsIn, type Step, type StepOutcome } from './runner.js'

jest.setTimeout(120_000)

const HERE = REPOSITORY.full_name
const HEAD = 'c'.repeat(40)
const FOREIGN = 'e'.repeat(40)
const BRANCH = 'GET /repos/{owner}/{repo}/branches/{branch}'
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}'

let github: GitHub
let job: Job
let token: string
beforeEach(async () => {
  github = await startGitHub()
  github.world.addRepository(HERE, { id: REPOSITORY.id })
  github.branches.push(HERE, 'main', 'a'.repeat(40), HEAD)
  token = github.token({ permissions: { actions: 'read', contents: 'read' }, repository: HERE })
  job = await Job.start()
})
afterEach(() => github.close())

const push = ({ inputs, variables, ...step }: Partial<Step> = {}, f1 = 0.9): Promise<StepOutcome> =>
  job.push(result(f1), {
    ...step,
    inputs: { 'github-token': token, comment: 'never', ...inputs },
    variables: { ...github.env(), ...variables },
  })

/** After a run of this repository that its event and branch describe. */
const after = (facts: object, { inputs, ...step }: Partial<Step> = {}): Promise<StepOutcome> =>
  push({
    event: 'workflow_run',
    payload: workflowRun({ head_sha: HEAD, head_branch: 'main', conclusion: 'success', ...facts }),
    inputs: { results: 'result.json', 'workflow-file': 'benchmarks.yml', ...inputs },
    ...step,
  })

/** Environments of all that was ever stored, and which of them have a baseline. */
async function stored(): Promise<unknown[][]> {
  const places = 'SELECT environment, baseline_version IS NOT NULL FROM benchmark_configurations ORDER BY 1'
  return job.sql(places).catch((error: unknown) => {
    if (String(error).includes('There is no database')) return []
    throw error
  })
}

/** Judged, with its numbers in the report, and stored nowhere. */
async function expectJudgedOnly(step: StepOutcome, why: RegExp): Promise<void> {
  expect(step).toMatchObject({ code: 0, snapshots: [{ snapshot_version: null, verdict: 'no_baseline' }] })
  expect(step.summary).toContain('0.900')
  expect(step.log).toMatch(why)
  expect(await stored()).toEqual([])
}

describe('nothing is stored of a run of which nobody can say whose code it ran', () => {
  test.each(['check_run', 'check_suite', 'status', 'deployment_status', 'issue_comment', 'something_new'])(
    'such as a %s of a foreign commit, which comes with the rights of the default branch',
    async (event) => {
      const payload = {
        repository: REPOSITORY,
        sha: FOREIGN,
        check_run: { head_sha: FOREIGN },
        deployment: { sha: FOREIGN },
      }
      for (const environment of ['', 'production']) {
        const step = await push({ event, payload, inputs: { environment } })
        await expectJudgedOnly(step, new RegExp(`not stored, because the event ${event} does not say whose code ran`))
        expect(annotationsIn(step, 'notice')).toEqual([expect.stringContaining('Nothing is stored, because')])
      }
    },
  )

  test('such as a tag that is called like the default branch, which GitHub calls a branch afterwards', async () => {
    const step = await after({ event: 'push', head_sha: FOREIGN })
    await expectJudgedOnly(step, /not stored, because the commit eeeeeee is not on the branch main/)
  })

  test('such as a push of a tag, or of a branch that is gone', async () => {
    await expectJudgedOnly(await after({ event: 'push', head_branch: 'v1' }), /there is no branch v1: it is a tag, or/)
  })

  test('such as a pull request whose branch GitHub does not name, whatever environment is named', async () => {
    const step = await after({ event: 'pull_request', head_branch: null }, { inputs: { environment: 'production' } })
    await expectJudgedOnly(step, /does not say where its pull request comes from/)
  })

  test('such as a run that was itself triggered by a run', async () => {
    await expectJudgedOnly(
      await after({ event: 'workflow_run' }),
      /a run of the event workflow_run may come from anybody/,
    )
  })

  test.each([
    ['a fork', pullRequest(8, HEAD, FORK), {}],
    ['Dependabot', pullRequest(8, HEAD), { GITHUB_ACTOR: 'dependabot[bot]' }],
  ])('such as a run of the default branch that a job of %s names', async (_, payload, variables) => {
    const { id } = github.runs.add(HERE, { head_sha: HEAD })
    const inputs = { 'run-id': String(id), results: 'result.json' }
    const step = await push({ event: 'pull_request', payload, variables, inputs })
    await expectJudgedOnly(step, /the job that names the run comes, or may come, from a fork or Dependabot/)
  })

  test('such as one that the token may not ask about, and the permission is named', async () => {
    token = github.token({ permissions: { actions: 'read' }, repository: HERE })
    await expectJudgedOnly(await after({ event: 'push' }), /give the job the permission contents: read/)
    token = ''
    await expectJudgedOnly(await after({ event: 'push' }), /without github-token, GitHub cannot be asked/)
  })

  test('such as one about which GitHub gives no answer', async () => {
    github.fault({ operation: BRANCH, times: 9, answer: { status: 500 } })
    await expectJudgedOnly(
      await after({ event: 'push' }),
      /GitHub cannot be asked whether the run belongs to the branch main/,
    )
  })
})

describe('nothing is stored of what does not stay', () => {
  const queue = `gh-readonly-queue/main/pr-7-${HEAD}`

  test('a merge queue, though it has a named environment', async () => {
    const payload = { repository: REPOSITORY, merge_group: { base_ref: 'refs/heads/main', base_sha: HEAD } }
    const variables = { GITHUB_REF: `refs/heads/${queue}` }
    const step = await push({ event: 'merge_group', payload, variables, inputs: { environment: 'production' } })
    await expectJudgedOnly(step, /Compared with: production\n.*from a merge queue/)
    await expectJudgedOnly(await after({ event: 'merge_group', head_branch: queue }), /from a merge queue/)
  })

  test.each([
    ['itself', 'pull_request', pullRequest(7, HEAD), { GITHUB_ACTOR: 'dependabot[bot]' }],
    [
      'afterwards',
      'workflow_run',
      workflowRun({
        event: 'pull_request',
        conclusion: 'success',
        actor: { login: 'dependabot[bot]' },
        pull_requests: [{ number: 7, base: { ref: 'main', sha: HEAD, repo: { id: REPOSITORY.id } } }],
      }),
      {},
    ],
  ])('a pull request by Dependabot, also where it reaches the store: %s', async (_, event, payload, variables) => {
    const step = await push({ event, payload, variables, inputs: { results: 'result.json' } })
    await expectJudgedOnly(step, /from a fork or Dependabot/)
    expect(step.snapshots).toMatchObject([{ configuration: { environment: 'pull-request/7' } }])
  })

  test('a tag, unless a place for it is named', async () => {
    const variables = { GITHUB_REF: 'refs/tags/main' }
    await expectJudgedOnly(await push({ variables }), /from a tag, and the input environment is empty/)
    await push({ variables, inputs: { environment: 'releases' } })
    expect(await stored()).toEqual([['releases', true]])
  })
})

describe('a run is stored as what GitHub says that it is', () => {
  test('a push that is the head of its branch by now costs one request, an earlier one two', async () => {
    // Besides the commit status and the issue about a regression, which the end of every run costs.
    const asked = (): string[] =>
      github.others
        .flatMap(({ operation }) => operation ?? [])
        .filter((operation) => !/\/(?:statuses|issues)\b/.test(operation))
    expect(await after({ event: 'push' })).toMatchObject({ snapshots: [{ snapshot_version: 1 }] })
    expect(asked()).toEqual([BRANCH])
    github.branches.push(HERE, 'main', 'd'.repeat(40))
    expect(await after({ event: 'push', id: 78 }, {})).toMatchObject({ snapshots: [{ snapshot_version: 2 }] })
    expect(asked().slice(1)).toEqual([BRANCH, COMPARE])
    expect(await stored()).toEqual([['github-actions', true]])
  })

  test('a branch, whatever its name', async () => {
    for (const branch of ['feature/a#1', 'x'.repeat(239)]) {
      github.branches.push(HERE, branch, HEAD)
      const step = await after({ event: 'push', head_branch: branch })
      expect(step).toMatchObject({ code: 0, snapshots: [{ snapshot_version: 1 }] })
    }
    expect(await stored()).toEqual([
      ['branch/feature/a#1', false],
      [expect.stringMatching(/^branch\/x{176}-[0-9a-f]{16}$/), false],
    ])
  })
})

test('a branch with a name of 239 characters is pushed like any other, and twice to the same place', async () => {
  const variables = { GITHUB_REF: `refs/heads/${'x'.repeat(239)}` }
  expect(await push({ variables })).toMatchObject({ code: 0, snapshots: [{ snapshot_version: 1 }] })
  expect(await push({ variables }, 0.8)).toMatchObject({ snapshots: [{ snapshot_version: 2 }] })
  expect(await stored()).toEqual([[expect.stringMatching(/^branch\/x{176}-[0-9a-f]{16}$/), false]])
})

test.each([
  ['environment', 'x'.repeat(201)],
  ['baseline-environment', 'x'.repeat(201)],
  ['tags', `a, ${'x'.repeat(201)}`],
])('a name that is typed and too long is refused before anything is read: %s', async (input, text) => {
  const step = await push({ inputs: { [input]: text } })
  expect(step).toMatchObject({ code: 1, outputs: { verdict: 'not_evaluated' } })
  expect(annotationsIn(step, 'error')).toEqual([
    expect.stringMatching(new RegExp(`${input}: "x{60}…?" has 201 characters, more than 200`)),
  ])
  expect(step.log).not.toContain('Read results')
})
