import { readFile } from 'node:fs/promises'
import { expect, jest, test } from '@jest/globals'
import { result } from './results.js'
import { Job, annotationsIn, type ActionFolder, type StepOutcome } from './runner.js'

jest.setTimeout(60_000)

const NOT_JUDGED = { verdict: '', regression: 'unknown', regressions: '0', 'report-path': '' }

/** The action that has a command. */
const actionOf = (command: string): ActionFolder =>
  ['push', 'score', 'validate'].includes(command) ? '.' : 'snapshots'

test('validate, history, compare, baseline, checkout, rollback and annotate do and answer what they say', async () => {
  const job = await Job.start()
  const run = (command: string, inputs: Record<string, string> = {}): Promise<StepOutcome> =>
    job.run({ uses: actionOf(command), inputs: { command, ...inputs } })
  for (const [index, f1] of [0.89, 0.91, 0.93].entries()) await job.write(`${index}.json`, result(f1))
  const pushed = await run('push', { results: '*.json' })
  expect(pushed.snapshots.map(({ snapshot_version }) => snapshot_version)).toEqual([1, 2, 3])

  const valid = await run('validate', { results: '0.json' })
  expect(valid).toMatchObject({ code: 0, outputs: { ...NOT_JUDGED, snapshots: '[]' } })
  expect(valid.log).toContain('0.json: valid, monitoring format, 1 result')
  expect(valid.summary).toContain('## ✅ Valid')

  await job.write('cases.csv', 'id,expected\n1,cat\n2,dog\n')
  await job.write('answers.csv', 'id,predicted\n1,cat\n2,cat\n')
  const names = { 'model-version': 'animals-1', 'dataset-version': 'animals-v1' }
  const scored = await run('score', { expected: 'cases.csv', predictions: 'answers.csv', 'dry-run': 'true', ...names })
  expect(scored).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
  expect(scored.snapshots).toMatchObject([{ configuration: { model_version: 'animals-1' } }])
  expect(scored.summary).toMatch(/No baseline yet[^]*## Score\n\n2 cases: accuracy 0\.500/)
  const written = JSON.parse(await readFile(scored.outputs['result-path'] ?? '', 'utf8')) as object
  expect(written).toMatchObject({ metrics: { accuracy: 0.5 }, cases: [{ passed: true }, { passed: false }] })

  const history = await run('history', { 'model-version': 'm1' })
  expect(history.code).toBe(0)
  expect(history.snapshots).toMatchObject([
    { snapshot_version: 3, f1_score: 0.93, f1_delta: 0.02, is_current: true, is_baseline: false },
    { snapshot_version: 2, f1_score: 0.91, f1_delta: 0.02, is_current: false, is_baseline: false },
    { snapshot_version: 1, f1_score: 0.89, f1_delta: null, is_current: false, is_baseline: true },
  ])
  expect(history.log).toMatch(/^version {2,}f1 {2}change /m)
  expect(history.log).toMatch(/^ +3 {2}0\.93 {3}\+0\.02 .* CURRENT$/m)
  expect(history.summary).toMatch(/^\| version \| f1 \| change .*\n\| --: \|/m)
  expect(history.summary).toMatch(/^\| `3` \| `0\.93` \| `\+0\.02` .*`CURRENT` \|$/m)

  const compared = await run('compare', { 'snapshot-version': '1 3' })
  expect(compared.log).toMatch(/^f1\S* +0\.89 +0\.93 +\+0\.04 +\+4\.49%$/m)
  expect(compared.snapshots.map(({ snapshot_version }) => snapshot_version)).toEqual([1, 3])

  const reason = 'the new dataset'
  const marked = await run('baseline', { 'snapshot-version': '2', reason })
  expect(marked.log).toContain('version 2 with f1 0.91 is now the baseline, instead of version 1')
  expect(marked.summary).toContain('version 2')
  expect((await run('checkout', { 'snapshot-version': '1' })).snapshots).toMatchObject([{ snapshot_version: 1 }])
  const moves = await job.sql(
    "SELECT pointer, to_version, actor, reason, run_id FROM benchmark_pointer_log WHERE run_id <> '1001' ORDER BY run_id",
  )
  expect(moves).toEqual([
    ['baseline', 2, 'octocat', reason, '1006'],
    ['current', 1, 'octocat', null, '1007'],
  ])

  await run('checkout', { 'snapshot-version': '3' })
  const refused = await run('rollback', { 'snapshot-version': 'last-good' })
  expect(refused).toMatchObject({ code: 1, outputs: { snapshots: '[]' } })
  expect(annotationsIn(refused, 'error')).toEqual([
    expect.stringMatching(/^The command rollback failed \| version 3 is current and did not regress: .*\. A rollback /),
  ])
  expect(refused.summary).toContain('## ❌ The command rollback failed')
  const back = await run('rollback', { reason })
  expect(back).toMatchObject({ code: 0, snapshots: [{ snapshot_version: 1 }] })

  const said = { 'snapshot-version': '2', note: 'the grader was broken', tags: 'known-issue, grader' }
  const annotated = await run('annotate', { 'model-version': 'm1', ...said })
  expect(annotated).toMatchObject({ code: 0, snapshots: [{ snapshot_version: 2 }] })
  expect((await run('history')).snapshots).toMatchObject([
    {},
    { annotations: [{ note: 'the grader was broken', tags: ['known-issue', 'grader'], actor: 'octocat' }] },
    {},
  ])

  const explained = await run('explain', { 'snapshot-version': '3' })
  expect(explained.log).toMatch(/^ +Verdict: +No baseline yet, recorded /m)
  expect(explained.snapshots).toMatchObject([{ snapshot_version: 3, verdict: 'no_baseline' }])
  const changed = await run('changes')
  expect(changed.log).toContain('f1 has 3 versions; dating a change takes at least 10.')
})

test('register, activate, rollback and active release a model, and a second run of a job adds nothing', async () => {
  const job = await Job.start()
  const run = (command: string, inputs: Record<string, string> = {}, variables = {}): Promise<StepOutcome> =>
    job.run({ uses: 'models', inputs: { command, 'model-name': 'lesions', ...inputs }, variables })
  await job.write('v1.json', { metrics: { f1: 0.91 }, dataset_version: 'set-v3', training: { epochs: 12 } })
  const first = await run('register', { 'artifact-path': 'models/v1.pt', 'model-metadata': 'v1.json' })
  expect(first.outputs).toMatchObject({ version: '1', 'active-version': '1', 'artifact-path': 'models/v1.pt' })
  const metadata = JSON.stringify({ metrics: { f1: 0.93 }, dataset_version: 'set-v3', sample_count: 200 })
  const candidate = { 'artifact-path': 'models/v2.pt', 'model-metadata': metadata, promotion: 'never' }
  for (const log of [/^registered version 2 of lesions$/m, /version 2 of lesions is already registered/]) {
    const registered = await run('register', candidate, { GITHUB_RUN_ID: '77' })
    expect(registered.log).toMatch(log)
    expect(registered.outputs).toMatchObject({ version: '2', 'active-version': '1' })
    expect(registered.summary).toMatch(/^lesions: version 2 is better than version 1\n\nversion 2 is safe to deploy: /m)
    expect(registered.summary).toContain('| metric | version 1 | version 2 | delta |')
  }

  const stale = await run('activate', { 'version-name': '2', expect: 'none' })
  expect(annotationsIn(stale, 'error')[0]).toContain('version 1 of model lesions is active in production, not none')
  const approved = await run('activate', { 'version-name': '2', expect: '1', reason: 'approved' })
  expect(approved.outputs).toMatchObject({ version: '2', 'active-version': '2', 'artifact-path': 'models/v2.pt' })
  expect(approved.summary).toContain('instead of version 1')
  expect((await run('rollback', { reason: 'too slow' })).outputs).toMatchObject({ 'active-version': '1' })
  expect((await run('active')).outputs).toMatchObject({ version: '1', 'artifact-path': 'models/v1.pt' })
  expect(await job.sql('SELECT action, to_version, actor, reason FROM registry_activation_log ORDER BY seq')).toEqual([
    ['promotion', 1, 'octocat', 'no version was active before, so this is the first one'],
    ['activate', 2, 'octocat', 'approved'],
    ['rollback', 1, 'octocat', 'too slow'],
  ])

  const staged = await run('activate', { 'version-name': '2', environment: 'staging' })
  expect(staged.log).toMatch(/^version 2 of lesions with f1 0\.93 is now active in staging, where none was before: /m)
  const compared = await run('compare', { 'version-name': '1', environment: 'staging', 'fail-on': 'none' })
  expect(compared).toMatchObject({ code: 0, outputs: { 'safe-to-deploy': 'true', version: '1' } })
  expect(compared.summary).toContain('| metric | version 2 | version 1 | delta |')
  expect(JSON.parse(compared.outputs['json'] ?? '')).toMatchObject({ version_a: 2, version_b: 1, better: 2 })
  const listed = await run('list', { 'model-name': '' })
  expect(listed.summary).toMatch(
    /^\| `lesions` \| `2` \| `1` \| `production` \|.*\n\| `lesions` \| `2` \| `2` \| `staging` \|/m,
  )
  const exported = await run('export', { 'model-name': '', environment: 'staging', 'backbone-version': '3' })
  const file = await readFile(exported.outputs['json-path'] ?? '', 'utf8')
  expect(JSON.parse(file)).toMatchObject({ backbone_version: 3, signals: { lesions: { active_head_version: 2 } } })

  await job.sql(`INSERT INTO model_versions (version_name, file_path) VALUES ('a', '/a')`)
  const none = await run('active', { 'model-name': 'default' })
  expect(annotationsIn(none, 'error')).toEqual([
    expect.stringContaining('no version of model default is active in production'),
  ])
  const fallback = await run('active', { 'model-name': 'default', 'artifact-path': 'models/baseline.pt' })
  expect(fallback).toMatchObject({ code: 0, outputs: { version: '', 'artifact-path': 'models/baseline.pt' } })
  const wrong = await run('activate', { 'artifact-path': 'x' })
  expect(wrong.log).toMatch(/artifact-path: does not go with .*\n.*version-name: the command activate needs it/)
})

test('a measured drop is told as a regression: annotation, output, number and limit; and a store that fails need not fail training', async () => {
  const job = await Job.start()
  const run = (command: string, inputs: Record<string, string> = {}): Promise<StepOutcome> =>
    job.run({ uses: 'models', inputs: { command, 'model-name': 'lesions', ...inputs } })
  await run('register', { 'artifact-path': 'v1.pt', 'model-metadata': '{"metrics": {"accuracy": 0.95}}' })
  const fine = await run('log-performance', { accuracy: '0.94', 'sample-size': '120' })
  expect(fine).toMatchObject({ code: 0, outputs: { regression: 'false', version: '1' } })
  expect(fine.log).toContain('accuracy fell by 0.01 (0.95 when it was registered → 0.94), within the limit of 0.05')

  const said = 'lesions, version 1: accuracy fell by 0.15 (0.95 when it was registered → 0.8); the limit is 0.05'
  const dropped = await run('log-performance', { accuracy: '0.8' })
  expect(dropped).toMatchObject({ code: 1, outputs: { regression: 'true' } })
  expect(annotationsIn(dropped, 'error')).toEqual([`Regression | ${said}`])
  expect(dropped.summary).toContain('accuracy fell by 0.15')
  const told = await run('log-performance', { accuracy: '0.8', 'fail-on': 'none' })
  expect(told).toMatchObject({ code: 0, outputs: { regression: 'true' } })
  expect(annotationsIn(told, 'warning')).toEqual([`Regression | ${said}`])

  const wrong = await run('log-performance', { accuracy: '91', 'on-store-error': 'warn' })
  expect(wrong).toMatchObject({ code: 1, outputs: { regression: 'unknown' } })
  expect(annotationsIn(wrong, 'error')[0]).toMatch(/the accuracy 91 is a percentage.* Give 0\.91\./)
  const gone = { 'database-url': 'postgresql://ada@127.0.0.1:1/none', 'data-dir': '', 'artifact-path': 'v2.pt' }
  expect((await run('register', gone)).code).toBe(1)
  const tolerated = await run('register', { ...gone, 'on-store-error': 'warn' })
  expect(tolerated).toMatchObject({ code: 0, outputs: { version: '' } })
  expect(annotationsIn(tolerated, 'warning')[0]).toMatch(/^The command register failed \| .*cannot be reached/)
})

test('promote, archive, prune and restore do what the rule and the inputs say, with the page of the run in the log', async () => {
  const job = await Job.start()
  const run = (command: string, inputs: Record<string, string> = {}): Promise<StepOutcome> =>
    job.run({ uses: actionOf(command), inputs: { command, ...inputs } })
  for (const [index, f1] of [0.89, 0.9, 0.91, 0.93].entries()) await job.write(`${index}.json`, result(f1))
  await run('push', { results: '*.json' })

  const asked = await run('promote', { 'snapshot-version': '2', 'dry-run': 'true' })
  expect(asked).toMatchObject({ code: 0, snapshots: [{ snapshot_version: 2, promoted: false }] })
  expect(asked.log).toContain('version 2 with f1 0.9 would not become the baseline')
  const refused = await run('promote', { 'snapshot-version': '2' })
  expect(refused.code).toBe(1)
  expect(annotationsIn(refused, 'error')).toEqual([
    expect.stringMatching(/^Not promoted \| .*f1 0\.890 → 0\.900: \+0\.010 < 0\.02/),
  ])
  const late = await run('promote', { expect: '3' })
  expect(annotationsIn(late, 'error')).toEqual([
    expect.stringContaining('the baseline is version 1, not version 3 as expected'),
  ])
  const promoted = await run('promote', { expect: '1', reason: 'release 1.2' })
  expect(promoted).toMatchObject({ code: 0, snapshots: [{ snapshot_version: 4, promoted: true }] })
  const [moves] = await job.sql(
    "SELECT reason, run_url FROM benchmark_pointer_log WHERE to_version = 4 AND pointer = 'baseline'",
  )
  expect(moves).toEqual([
    'release 1.2; f1 0.890 → 0.930: +0.040 ≥ 0.02',
    expect.stringMatching(/^https:\/\/github\.com\/.+\/actions\/runs\/\d+$/),
  ])

  const pruned = await run('prune', { keep: '1' })
  expect(pruned.snapshots.map(({ snapshot_version }) => snapshot_version)).toEqual([1, 2])
  expect(pruned.summary).toContain('2 versions archived:')
  expect((await run('restore', { 'snapshot-version': '1 2', 'dry-run': 'true' })).snapshots).toHaveLength(2)
  expect((await run('restore', { environment: 'github-*' })).snapshots).toHaveLength(2)
  expect(await run('archive', { idle: '30d' })).toMatchObject({ code: 0, snapshots: [] })

  for (const [command, inputs, message] of [
    ['archive', {}, 'older-than: the command archive needs one of older-than, idle and snapshot-version'],
    ['prune', {}, 'keep: the command prune needs it'],
    ['prune', { keep: 'all' }, 'keep: "all" is not a number of versions; give a whole number, such as 10'],
    ['restore', { keep: '3' }, 'keep: does not go with the command restore; remove it'],
    ['rollback', { 'dry-run': 'true' }, 'dry-run: does not go with the command rollback; remove it'],
  ] as const) {
    const wrong = await run(command, inputs)
    expect(annotationsIn(wrong, 'error')).toEqual([expect.stringContaining(message)])
  }
})
