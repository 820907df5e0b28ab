import { existsSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { MAX_ARTIFACT_BYTES } from '../../src/core/limits.js'
import { REPOSITORY, workflowRun } from '../github/payloads.js'
import { startGitHub, type GitHub } from '../github/server/index.js'
import type { Run, RunFacts } from '../github/server/runs.js'
import { zipOf } from '../parsers/zip-files.js'
import { result } from './results.js'
import { Job, annotationsIn, type Step, type StepOutcome } from './runner.js'

jest.setTimeout(120_000)

const HERE = REPOSITORY.full_name
const DOWNLOAD = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}'
const BLOB = 'GET /blobs/{key}'

let github: GitHub
let token: string
beforeEach(async () => {
  github = await startGitHub()
  github.world.addRepository(HERE, { id: REPOSITORY.id })
  token = github.token({ permissions: { actions: 'read', contents: 'read' }, repository: HERE })
})
afterEach(() => github.close())

const json = (f1: number, more: object = {}): string => JSON.stringify(result(f1, more))

/** A run of the benchmark, of a push to `main`. */
const benchmark = (facts: RunFacts = {}): Run =>
  github.runs.add(HERE, { head_sha: 'c'.repeat(40), actor: 'hubot', triggering_actor: 'monalisa', ...facts })

/** A step of a workflow that a run has triggered. */
async function after(run: Run, { inputs, variables }: Partial<Step> = {}, job?: Job): Promise<StepOutcome> {
  const { id, run_attempt, head_sha, head_branch, event, path, actor, triggering_actor, conclusion } = run
  const head_repository = { ...run.head_repository, owner: { login: run.head_repository.owner.login } }
  const facts = {
    id,
    run_attempt,
    head_sha,
    head_branch,
    event,
    path,
    actor,
    triggering_actor,
    conclusion,
    head_repository,
  }
  return (job ?? (await Job.start())).run({
    event: 'workflow_run',
    payload: workflowRun(facts),
    inputs: { 'github-token': token, 'workflow-file': 'benchmarks.yml', ...inputs },
    variables: { ...github.env(), ...variables },
  })
}

const PROVENANCE =
  'SELECT repository, commit_sha, branch_name, run_id, run_attempt, triggered_by FROM benchmark_transactions'

test('results of the run that triggered this one: found by name among hundreds, with that run as where they are from', async () => {
  const run = benchmark()
  // The last of all pages: GitHub lists the newest first.
  const zip = await zipOf({ 'm1/result.json': json(0.9), 'log.txt': 'done' })
  const wanted = github.artifacts.add(run, 'benchmark-results', zip)
  for (let n = 0; n < 250; n += 1) github.artifacts.add(run, `shard-${n}`, Buffer.from('PK'))
  const job = await Job.start()
  const step = await after(run, {}, job)
  expect(step).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
  expect(step.log).toContain(`"benchmark-results" (${wanted.id}): 1 result file, 1 other file ignored`)
  expect(step.log).toContain('benchmark-results/m1/result.json: m1 · d1 · p1 · github-actions: version 1')
  expect(await job.sql(PROVENANCE)).toEqual([[HERE, run.head_sha, 'main', String(run.id), 1, 'monalisa']])
  expect(github.requestsOf('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts')).toHaveLength(3)
  expect(step.log).not.toContain('secret-signature')
})

test('results of this run need no permission: from every job of a matrix, each with files of its own', async () => {
  const run = benchmark({ id: 4242 })
  github.artifacts.add(
    run,
    'results-m1',
    await zipOf({ 'a.json': json(0.9), 'b.json': json(0.8, { prompt_version: 'p2' }) }),
  )
  github.artifacts.add(run, 'results-m2', await zipOf({ 'a.json': json(0.7, { model_version: 'm2' }) }))
  github.artifacts.add(run, 'coverage', Buffer.from('not even a zip'))
  const job = await Job.start()
  const step = await job.run({
    inputs: { 'artifact-pattern': 'results-*', 'github-token': '' },
    variables: { ...github.env({ run }), GITHUB_RUN_ID: '4242' },
  })
  expect(step).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
  expect(step.snapshots.map(({ configuration }) => configuration)).toMatchObject([
    { model_version: 'm1', prompt_version: 'p1' },
    { model_version: 'm1', prompt_version: 'p2' },
    { model_version: 'm2' },
  ])
  expect(step.log).toContain('results-m2/a.json: m2 · d1 · p1 · github-actions: version 1')
})

test('an artifact of this run may have a hundred mebibytes, and not a byte more, whatever the list says', async () => {
  for (const [index, more] of [0, 1].entries()) {
    const run = benchmark({ id: 4242 + index })
    const file = Buffer.from(json(0.9).padEnd(MAX_ARTIFACT_BYTES + more))
    github.artifacts.add(run, 'result.json', file, { size_in_bytes: 20 })
    const variables = { ...github.env({ run }), GITHUB_RUN_ID: String(run.id) }
    const step = await (await Job.start()).run({ inputs: { 'artifact-name': 'result.json' }, variables })
    expect(annotationsIn(step, 'error')).toEqual(
      more === 0
        ? []
        : [expect.stringContaining(`it has ${MAX_ARTIFACT_BYTES + 1} bytes, more than ${MAX_ARTIFACT_BYTES}`)],
    )
  }
})

test('results of a run of another repository: commit, branch, attempt and actor are those of that run', async () => {
  github.world.addRepository('your-org/benchmarks', { default_branch: 'trunk' })
  const facts = { id: 5151, head_branch: 'trunk', head_sha: 'd'.repeat(40) }
  github.runs.add('your-org/benchmarks', facts)
  const run = github.runs.add('your-org/benchmarks', { ...facts, triggering_actor: 'hubot' })
  github.artifacts.add(run, 'gpu', await zipOf({ 'out/result.json': json(0.9), 'out/settings.json': '{"gpu": 1}' }))
  token = github.token({ permissions: { actions: 'read', contents: 'read' } })
  const job = await Job.start()
  const inputs = { 'artifact-name': 'gpu', 'run-id': '5151', repository: 'your-org/benchmarks', results: 'out/r*.json' }
  const step = await job.run({ inputs: { ...inputs, 'github-token': token }, variables: github.env() })
  expect(step).toMatchObject({ code: 0, snapshots: [{ configuration: { environment: 'github-actions' } }] })
  expect(await job.sql(PROVENANCE)).toEqual([['your-org/benchmarks', run.head_sha, 'trunk', '5151', 2, 'hubot']])
})

test('a run that measured the code of a fork is judged and not stored, also when it is named', async () => {
  github.world.addRepository('stranger/model', { fork: true })
  const run = benchmark({ event: 'pull_request', head_repository: 'stranger/model', head_branch: 'main' })
  token = github.token({ permissions: { actions: 'read', 'pull-requests': 'read' }, repository: HERE })
  github.artifacts.add(run, 'benchmark-results', await zipOf({ 'result.json': json(0.9) }))
  const job = await Job.start()
  const inputs = { 'run-id': String(run.id), 'github-token': token, comment: 'never' }
  const step = await job.run({ inputs, variables: github.env() })
  expect(step).toMatchObject({ code: 0, snapshots: [{ snapshot_version: null }] })
  expect(step.log).toContain('The results are judged and reported but not stored, because ')
  const besides = [BLOB, 'POST /repos/{owner}/{repo}/statuses/{sha}']
  expect(github.others.filter(({ operation }) => !besides.includes(operation ?? ''))).toHaveLength(4)
})

test('a run of a schedule, whose payload names no repository, is found to be of the default branch', async () => {
  const run = benchmark({ event: 'schedule' })
  github.artifacts.add(run, 'benchmark-results', await zipOf({ 'result.json': json(0.9) }))
  const inputs = { 'run-id': String(run.id), 'github-token': token }
  const step = await (await Job.start()).run({ event: 'schedule', payload: {}, inputs, variables: github.env() })
  expect(step).toMatchObject({ code: 0, snapshots: [{ configuration: { environment: 'github-actions' } }] })
})

test('of several attempts the newest artifact counts, and what it repeats is stored once', async () => {
  const first = benchmark()
  const old = github.artifacts.add(first, 'results', await zipOf({ 'result.json': json(0.5) }))
  const again = github.runs.add(HERE, { id: first.id })
  const young = github.artifacts.add(again, 'results', await zipOf({ 'result.json': json(0.9) }))
  const job = await Job.start()
  const step = await after(again, { inputs: { 'artifact-name': 'results' } }, job)
  expect(step.log).toContain(`"results": ${young.id} counts, ${old.id} is older`)
  expect(step.snapshots).toMatchObject([{ snapshot_version: 1, replayed: false }])
  expect(await job.sql('SELECT f1_score::text FROM benchmark_snapshots')).toEqual([['0.9']])
  const third = github.runs.add(HERE, { id: first.id })
  github.artifacts.add(third, 'results', await zipOf({ 'result.json': json(0.9) }))
  const replay = await after(third, { inputs: { 'artifact-name': 'results' } }, job)
  expect(replay.snapshots).toMatchObject([{ snapshot_version: 1, replayed: true }])
})

describe.each(['this run', 'another run'])('of two artifacts of %s with one name', (whose) => {
  test('the one that was made last counts, also where its number is the smaller one', async () => {
    const run = benchmark({ id: 4242 })
    const old = github.artifacts.add(run, 'results', await zipOf({ 'result.json': json(0.5) }), { id: 900 })
    const young = github.artifacts.add(run, 'results', await zipOf({ 'result.json': json(0.9) }), { id: 800 })
    const job = await Job.start()
    const inputs = { 'artifact-name': 'results' }
    const variables = { ...github.env({ run }), GITHUB_RUN_ID: '4242' }
    const step = whose === 'this run' ? await job.run({ inputs, variables }) : await after(run, { inputs }, job)
    expect(step.log).toContain(`"results": ${young.id} counts, ${old.id} is older`)
    expect(await job.sql('SELECT f1_score::text FROM benchmark_snapshots')).toEqual([['0.9']])
  })
})

test('on GitHub Enterprise Server results of this run are read with the token, which needs actions: read', async () => {
  const run = benchmark({ id: 4242 })
  github.artifacts.add(run, 'results', await zipOf({ 'result.json': json(0.9) }))
  const variables = { ...github.env({ run }), GITHUB_RUN_ID: '4242', GITHUB_SERVER_URL: 'https://git.example.org' }
  const inputs = { 'artifact-name': 'results' }
  const step = await (await Job.start()).run({ inputs: { ...inputs, 'github-token': token }, variables })
  expect(step).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
  const without = await (await Job.start()).run({ inputs: { ...inputs, 'github-token': '' }, variables })
  expect(annotationsIn(without, 'error')).toEqual([expect.stringMatching(/github-token: .*permissions/)])
  const powerless = github.token({ permissions: { contents: 'read' }, repository: HERE })
  const refused = await (await Job.start()).run({ inputs: { ...inputs, 'github-token': powerless }, variables })
  expect(annotationsIn(refused, 'error')).toEqual([expect.stringContaining('permissions: { actions: read }')])
})

describe('what the storage says of the name of a file', () => {
  test.each([
    ['a path', 'attachment; filename=".."'],
    ['a command', "attachment; filename*=UTF-8''x%0A%3A%3Aerror%3A%3Ax%0A%3A%3Astop-commands%3A%3Ay"],
    ['not to be decoded', "attachment; filename*=UTF-8''%"],
  ])('is not read, be it %s: nothing waits for it, and the runner gets no command', async (_, disposition) => {
    const run = benchmark({ id: 4242 })
    github.artifacts.add(run, 'results', await zipOf({ 'result.json': json(0.9) }), { disposition })
    const variables = { ...github.env({ run }), GITHUB_RUN_ID: '4242', RUNNER_DEBUG: '1' }
    const inputs = { 'artifact-name': 'results', 'github-token': '' }
    const step = await (await Job.start()).run({ inputs, variables })
    expect(step).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
    expect(github.requestsOf(BLOB)).toHaveLength(1)
    expect(step.commands.map(({ name }) => name).filter((name) => !/group$|^add-mask$/.test(name))).toEqual([])
  })
})

test('a file that was uploaded without an archive is read as it is', async () => {
  const run = benchmark()
  github.artifacts.add(run, 'result.json', Buffer.from(json(0.9)))
  const step = await after(run, { inputs: { 'artifact-name': 'result.json' } })
  expect(step).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
})

describe('says what is wrong and what to do, and stores nothing of any artifact, when one', () => {
  const good = (): Promise<Buffer> => zipOf({ 'result.json': json(0.9) })
  const large = Buffer.alloc(101 * 2 ** 20)

  test.each<[what: string, make: (run: Run) => Promise<unknown>, says: RegExp, downloads?: number]>([
    [
      'has expired',
      async (run) => github.artifacts.add(run, 'results-b', await good(), { expired: true }),
      /"results-b" \(\d+\) of run \d+ of your-org\/model has expired or was deleted: run the benchmark again/,
      1,
    ],
    [
      'expires at that moment',
      async (run) => {
        github.artifacts.add(run, 'results-b', await good())
        github.fault({
          operation: DOWNLOAD,
          nth: 2,
          answer: { status: 410, body: { message: 'Artifact has expired' } },
        })
      },
      /"results-b" \(\d+\) of run \d+ of your-org\/model has expired/,
    ],
    [
      'is too large, which is known before it is downloaded',
      (run) => Promise.resolve(github.artifacts.add(run, 'results-b', Buffer.from('PK'), { size_in_bytes: 2 ** 27 })),
      /"results-b".*: it has 134217728 bytes, more than 104857600: upload the result files without/,
      1,
    ],
    [
      'is larger than GitHub says',
      (run) => Promise.resolve(github.artifacts.add(run, 'results-b', large, { size_in_bytes: 20 })),
      /"results-b".*more than 104857600/,
    ],
    [
      'has no result file',
      async (run) => github.artifacts.add(run, 'results-b', await zipOf({ 'log.txt': 'x', 'out/': '' })),
      /there is no result file in it \(\*\*\/\*\.\{json,.*\}\): it has "log\.txt"/,
    ],
    [
      'has no file at all',
      async (run) => github.artifacts.add(run, 'results-b', await zipOf({})),
      /there is no result file in it .*: it is empty/,
    ],
    [
      'is a page of HTML',
      (run) => Promise.resolve(github.artifacts.add(run, 'results-b', Buffer.from('<html>Unicorn!</html>'))),
      /"results-b".*: it is damaged or not a zip file/,
    ],
    [
      'has no bytes',
      (run) => Promise.resolve(github.artifacts.add(run, 'results-b', Buffer.alloc(0))),
      /"results-b".*: it is damaged or not a zip file/,
    ],
    [
      'is cut off',
      async (run) => github.artifacts.add(run, 'results-b', (await good()).subarray(0, -9)),
      /"results-b".*: it is damaged or not a zip file/,
    ],
    [
      'is another than was uploaded',
      async (run) => github.artifacts.add(run, 'results-b', await good(), { digest: `sha256:${'0'.repeat(64)}` }),
      /"results-b".*its SHA-256 digest differs: run this job again/,
    ],
    [
      'has a link',
      async (run) =>
        github.artifacts.add(run, 'results-b', await zipOf({ 'x.json': { content: '/etc/passwd', mode: 0o120777 } })),
      /"results-b".*"x\.json" is a link or a device/,
    ],
    [
      'has a result that is none',
      async (run) => github.artifacts.add(run, 'results-b', await zipOf({ 'x.json': '{' })),
      /results-b\/x\.json: .*JSON/,
    ],
  ])('%s', async (_, make, says, downloads = 2) => {
    const run = benchmark()
    github.artifacts.add(run, 'results-a', await good())
    await make(run)
    const job = await Job.start()
    const step = await after(run, { inputs: { 'artifact-pattern': 'results-*' } }, job)
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'not_evaluated', snapshots: '[]' } })
    expect(annotationsIn(step, 'error')).toEqual([expect.stringMatching(says)])
    expect(github.requestsOf(DOWNLOAD)).toHaveLength(downloads)
    // Nothing was even opened.
    expect(step.log).not.toContain('Open the store')
  })
})

describe('of the runs of other workflows', () => {
  const stored = (job: Job): Promise<unknown[][]> => job.sql('SELECT run_id FROM benchmark_transactions')
  const withResults = async (facts: RunFacts): Promise<Run> => {
    const run = benchmark(facts)
    github.artifacts.add(run, 'benchmark-results', await zipOf({ 'result.json': json(0.9) }))
    return run
  }

  test.each([
    ['by its path', '.github/workflows/benchmarks.yml', '.github/workflows/benchmarks.yml'],
    ['by its file, one of several', 'nightly.yaml\nbenchmarks.yml', '.github/workflows/benchmarks.yml'],
    ['where GitHub adds the ref', 'benchmarks.yml', '.github/workflows/benchmarks.yml@refs/heads/main'],
  ])('the one that workflow-file names is stored: %s', async (_how, named, path) => {
    const [run, job] = [await withResults({ path }), await Job.start()]
    expect(await after(run, { inputs: { 'workflow-file': named } }, job)).toMatchObject({ code: 0 })
    expect(await stored(job)).toEqual([[String(run.id)]])
  })

  test.each([
    ['another one with the same name', '.github/workflows/evil.yml'],
    ['one whose file begins like it', '.github/workflows/benchmarks.yml@evil.yml'],
    ['one whose file begins like it, where GitHub adds the ref', '.github/workflows/benchmarks.yml@evil.yml@main'],
    ['one that GitHub made itself', 'dynamic/pages/pages-build-deployment'],
    ['one that GitHub does not name', ''],
  ])('%s is refused before anything of it is read', async (_which, path) => {
    const run = await withResults({ path })
    for (const command of ['push', 'validate']) {
      const step = await after(run, { inputs: { command } })
      expect(step.code).toBe(1)
      expect(annotationsIn(step, 'error')).toEqual([
        expect.stringMatching(
          /workflow-file: run \d+ of your-org\/model belongs to .*, but only artifacts of .*benchmarks\.yml/,
        ),
      ])
    }
    expect(github.others).toEqual([])
  })

  test('one that nothing names is judged and not stored, and the line to add is said', async () => {
    const [run, job] = [await withResults({ path: '.github/workflows/evaluations.yml' }), await Job.start()]
    const step = await after(run, { inputs: { 'workflow-file': '' } }, job)
    expect(step).toMatchObject({ code: 0, snapshots: [{ snapshot_version: null }] })
    expect(annotationsIn(step, 'warning')).toEqual([
      expect.stringMatching(/^Not stored \| .*"workflow-file: \.github\/workflows\/evaluations\.yml"/),
    ])
    expect(step.summary).toContain('Nothing was stored, because workflow-file names no workflow whose results are')
    expect(existsSync(job.dataDir)).toBe(false)
  })

  test('one that a person names by its number is stored, unless it is of another workflow than workflow-file says', async () => {
    const run = await withResults({ path: '.github/workflows/evaluations.yml' })
    const inputs = { 'run-id': String(run.id), 'github-token': token }
    const start = (job: Job, file: string): Promise<StepOutcome> =>
      job.run({ event: 'workflow_dispatch', inputs: { ...inputs, 'workflow-file': file }, variables: github.env() })
    const job = await Job.start()
    expect((await start(job, 'benchmarks.yml')).log).toContain('belongs to .github/workflows/evaluations.yml')
    expect(await start(job, 'evaluations.yml')).toMatchObject({ code: 0, snapshots: [{ snapshot_version: 1 }] })
    expect(await start(job, '')).toMatchObject({ code: 0, snapshots: [{ replayed: true }] })
  })

  test('what is no file of a workflow is an error: its name, a folder, a path elsewhere', async () => {
    const run = await withResults({})
    for (const text of ['Benchmarks', '../benchmarks.yml', 'workflows/benchmarks.yml']) {
      const step = await after(run, { inputs: { 'workflow-file': text } })
      expect(annotationsIn(step, 'error')).toEqual([
        expect.stringContaining(`workflow-file: ${JSON.stringify(text)} is not a workflow file; give the file`),
      ])
    }
  })
})

describe('says what to do when', () => {
  test.each<[what: string, inputs: Step['inputs'], says: RegExp]>([
    [
      'no artifact has the name',
      { 'artifact-name': 'result' },
      /There is no artifact "result": run .* has "a", "results"/,
    ],
    ['no artifact matches', { 'artifact-pattern': 'x*' }, /No artifact matches "x\*": run .* has "a", "results"/],
    [
      'no file matches',
      { 'artifact-name': 'results', results: 'out' },
      /there is no result file in it \(out\): it has "r\.json"/,
    ],
    ['there is no such run', { 'run-id': '9' }, /there is no run 9 of your-org\/model, or github-token may not see it/],
    [
      'the token is missing',
      { 'github-token': '' },
      /github-token: artifacts of another run, .* are only given to a token/,
    ],
    ['run-id is no number', { 'run-id': 'main' }, /run-id: "main" is not the id of a run/],
    ['repository stands alone', { repository: 'a/b' }, /repository: also give a run of it as run-id/],
    [
      'name and pattern are given',
      { 'artifact-name': 'a', 'artifact-pattern': 'b' },
      /artifact-name or artifact-pattern, not/,
    ],
  ])('%s', async (_, inputs, says) => {
    const run = benchmark()
    github.artifacts.add(run, 'a', await zipOf({ 'a.txt': '' }))
    github.artifacts.add(run, 'results', await zipOf({ 'r.json': json(0.9) }))
    const step = await after(run, { inputs })
    expect(annotationsIn(step, 'error')).toEqual([expect.stringMatching(says)])
  })

  test('the run left no artifacts, which is only a failure where it succeeded', async () => {
    const step = await after(benchmark())
    expect(annotationsIn(step, 'error')).toEqual([
      expect.stringContaining('has no artifacts: did its jobs upload any?'),
    ])
    const failed = await after(benchmark({ conclusion: 'failure' }))
    expect(failed).toMatchObject({ code: 0, outputs: { verdict: 'not_evaluated' } })
  })

  test('the token may not read actions', async () => {
    const run = benchmark()
    token = github.token({ permissions: { contents: 'write' }, repository: HERE })
    const step = await after(run)
    expect(annotationsIn(step, 'error')).toEqual([expect.stringContaining('permissions: { actions: read }')])
  })

  test('this run has no such artifact', async () => {
    const run = benchmark({ id: 4242 })
    const variables = { ...github.env({ run }), GITHUB_RUN_ID: '4242' }
    const inputs = { 'artifact-name': 'results', 'github-token': '' }
    const step = await (await Job.start()).run({ inputs, variables })
    expect(annotationsIn(step, 'error')).toEqual([
      expect.stringContaining('There is no artifact "results": this run has no artifacts'),
    ])
  })
})

describe('where GitHub fails', () => {
  const SERVICE = 'POST /twirp/github.actions.results.api.v1.ArtifactService'
  const ofThisRun = async (): Promise<StepOutcome> => {
    const run = benchmark({ id: 4242 })
    github.artifacts.add(run, 'results', await zipOf({ 'result.json': json(0.9) }))
    const variables = { ...github.env({ run }), GITHUB_RUN_ID: '4242' }
    return (await Job.start()).run({ inputs: { 'artifact-name': 'results', 'github-token': '' }, variables })
  }

  test('artifacts of this run are asked for again', async () => {
    github.fault({ operation: `${SERVICE}/ListArtifacts`, answer: { status: 503, body: { msg: 'overloaded' } } })
    github.fault({ operation: `${SERVICE}/GetSignedArtifactURL`, cut: true })
    expect(await ofThisRun()).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
  })

  test.each<[string, Parameters<GitHub['fault']>[0]['answer'], RegExp]>([
    ['fails for good', { status: 503 }, /artifacts of this run cannot be had: .*HTTP 503 in 3 attempts/],
    ['says no', { status: 403, body: { msg: 'no\n::error::x' } }, /cannot be had: .*HTTP 403 \(no ::error::x\)/],
    ['says what is no JSON', { status: 200, body: Buffer.from('<html>') }, /cannot be had: .*not JSON/],
    [
      'says something else',
      { status: 200, body: { artifacts: [{ name: 7 }] } },
      /cannot be had: .*not as it should be/,
    ],
  ])('artifacts of this run are an error that says why: the service %s', async (_, answer, says) => {
    github.fault({ operation: `${SERVICE}/ListArtifacts`, times: 9, ...(answer === undefined ? {} : { answer }) })
    const step = await ofThisRun()
    expect(annotationsIn(step, 'error')).toEqual([expect.stringMatching(says)])
  })

  test('a download is tried again', async () => {
    const run = benchmark()
    github.artifacts.add(run, 'benchmark-results', await zipOf({ 'result.json': json(0.9) }))
    github.fault({ operation: BLOB, cut: true })
    github.fault({ operation: BLOB, nth: 2, answer: { status: 503 } })
    expect(await after(run)).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
  })

  test('nothing is judged, and the address of the download stays a secret', async () => {
    const run = benchmark()
    github.artifacts.add(run, 'benchmark-results', await zipOf({ 'result.json': json(0.9) }))
    github.fault({ operation: BLOB, times: 9, answer: { status: 503 } })
    const step = await after(run)
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'not_evaluated' } })
    expect(annotationsIn(step, 'error')).toEqual([expect.stringContaining('did not give an artifact in 3 attempts')])
    const shown = step.log.replace(`::add-mask::${token}`, '') + step.summary
    expect(shown).not.toContain('secret-signature')
    expect(shown).not.toContain(token)
  })
})

test('names from artifacts are text: they give the runner no commands', async () => {
  const run = benchmark()
  github.artifacts.add(run, 'benchmark-results-::error::x', await zipOf({ '::error::y.txt': '', '##[error]z.txt': '' }))
  const step = await after(run)
  expect(annotationsIn(step, 'error')).toEqual([expect.stringContaining('there is no result file in it')])
})

test('validate reads artifacts too', async () => {
  const run = benchmark()
  github.artifacts.add(run, 'benchmark-results', await zipOf({ 'result.json': json(0.9) }))
  expect(await after(run, { inputs: { command: 'validate' } })).toMatchObject({ code: 0 })
})
