import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { FORK, pullRequest, workflowRun } from '../github/payloads.js'
import { result } from './results.js'
import { Job, annotationsIn, type StepOutcome } from './runner.js'

jest.setTimeout(60_000)

const headings = ({ commands }: StepOutcome): string[] =>
  commands.flatMap(({ name, message }) => (name === 'group' ? [message] : []))

test('the main line: a first baseline, regressions until the number is back, a run again, provenance', async () => {
  const job = await Job.start('embedded')
  // What a file claims about where it comes from is not believed.
  const claims = { commit_sha: 'f'.repeat(40), branch_name: 'trusted', run_id: '1', repository: 'evil/model' }
  const first = await job.push(result(0.91, { ...claims, triggered_by: 'root' }))
  expect(first).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline', regression: 'unknown', regressions: '0' } })
  expect(first.snapshots).toMatchObject([{ snapshot_version: 1, replayed: false, verdict: 'no_baseline' }])
  expect(first.snapshots[0]?.configuration).toEqual({
    model_version: 'm1',
    dataset_version: 'd1',
    prompt_version: 'p1',
    environment: 'github-actions',
  })
  expect(first.log.split('\n').slice(0, 2)).toEqual(['Benchmark Snapshots: push', 'Environment: github-actions'])
  expect(headings(first)).toEqual([
    'Read results',
    'Open the store',
    'Store snapshots',
    'Judge and record verdicts',
    'Report: No baseline yet: nothing was compared',
  ])
  expect(annotationsIn(first, 'warning')).toEqual([expect.stringContaining('commit_sha')])
  expect(first.summary).toContain('No baseline yet')

  const regressed = { outputs: { verdict: 'regression', regression: 'true', regressions: '1' }, code: 1 }
  const second = await job.push(result(0.85), { inputs: { alert: 'none' } })
  expect(second).toMatchObject(regressed)
  expect(headings(second).at(-1)).toBe('Report: Regression: f1 fell from 0.910 to 0.850 (-0.060)')
  expect(annotationsIn(second, 'error')).toEqual([
    expect.stringMatching(
      /^Regression: f1 fell from 0\.910 to 0\.850 \(-0\.060\) \| m1 \/ d1 \/ p1 \/ github-actions\. /,
    ),
  ])
  expect(second.summary).toContain('## ❌ Regression: `f1` fell from 0.910 to 0.850 (−0.060)')
  expect(second.summary).toContain('https://github.com/your-org/model/compare/')
  // Columns stay columns.
  expect(second.log).toMatch(/^ {2}f1 {2,}0\.910 {2,}0\.850 {2,}-0\.060 /m)
  expect(await readFile(second.outputs['report-path'] ?? '', 'utf8')).toBe(second.summary)
  expect(second.outputs['report-path']).toMatch(new RegExp(`^${job.temporary}/`))

  // Still judged against version 1, which a regression never replaces.
  const third = await job.push(result(0.86), { variables: { GITHUB_RUN_ID: '3' } })
  expect(third).toMatchObject(regressed)
  expect(third.log).toMatch(/Baseline: +version 1 of the same configuration/)

  const again = await job.push(result(0.86), { variables: { GITHUB_RUN_ID: '3', GITHUB_RUN_ATTEMPT: '2' } })
  expect(again).toMatchObject(regressed)
  expect(again.snapshots).toEqual([{ ...third.snapshots[0], replayed: true }])

  const better = await job.push(result(0.95))
  expect(better).toMatchObject({ code: 0, outputs: { verdict: 'improvement', regression: 'false', regressions: '0' } })
  expect(annotationsIn(better, 'error')).toEqual([])

  const columns = 'commit_sha, branch_name, repository, run_id, run_attempt, triggered_by'
  const rows = await job.sql(`SELECT ${columns} FROM benchmark_transactions ORDER BY created_at`)
  const [branch, repository, actor] = ['main', 'your-org/model', 'octocat']
  expect(rows).toEqual([
    [`${'a'.repeat(39)}1`, branch, repository, '1001', 1, actor],
    [`${'a'.repeat(39)}2`, branch, repository, '1002', 1, actor],
    [`${'a'.repeat(39)}3`, branch, repository, '3', 1, actor],
    [`${'a'.repeat(39)}5`, branch, repository, '1005', 1, actor],
  ])
})

describe('against the baseline of the main line', () => {
  let job: Job
  beforeAll(async () => {
    job = await Job.start('embedded')
    await job.push(result(0.91))
  })

  test('the second commit of a pull request is judged like its first', async () => {
    for (const [version, sha] of ['c'.repeat(40), 'd'.repeat(40)].entries()) {
      const step = await job.push(result(0.85), {
        event: 'pull_request',
        payload: pullRequest(7, sha),
        variables: { GITHUB_REF: 'refs/pull/7/merge' },
        // A pull request's results never become versions of what they are compared with.
        inputs: { environment: 'github-actions', promotion: 'auto' },
      })
      expect(step).toMatchObject({ code: 1, outputs: { verdict: 'regression' } })
      expect(step.snapshots).toMatchObject([
        { snapshot_version: version + 1, configuration: { environment: 'pull-request/7' } },
      ])
      expect(step.log).toMatch(/Baseline: +version 1 of environment github-actions/)
      expect(step.summary).toContain(sha.slice(0, 7))
    }
  })

  test('a new prompt that regresses does not become the baseline, and fail-on none keeps the check green', async () => {
    for (const version of [1, 2]) {
      const step = await job.push(result(0.85, { prompt_version: 'p2' }), { inputs: { 'fail-on': 'none' } })
      expect(step).toMatchObject({ code: 0, outputs: { verdict: 'regression', regression: 'true', regressions: '1' } })
      expect(step.snapshots).toMatchObject([{ snapshot_version: version }])
      expect(step.log).toMatch(/Baseline: +version 1 of prompt p1/)
      expect(annotationsIn(step, 'warning')).toEqual([expect.stringContaining('Regression: f1 fell from 0.910')])
    }
  })

  test('of several results each one that fails the check is told, also where a worse one is let pass', async () => {
    await job.write('a.json', result(0.91))
    await job.write('b.json', result(0.9, { model_version: 'm2' }))
    const step = await job.run({ inputs: { results: '[ab].json', 'fail-on': 'unchanged' } })
    expect(step).toMatchObject({
      code: 1,
      outputs: { verdict: 'no_baseline', regression: 'unknown', regressions: '0' },
    })
    expect(step.snapshots.map(({ verdict }) => verdict)).toEqual(['unchanged', 'no_baseline'])
    expect(annotationsIn(step, 'error')).toEqual([expect.stringMatching(/^No regression: .*\| m1 /)])
  })

  test("a fork's results are judged and reported, and never stored", async () => {
    const main = workflowRun({ event: 'pull_request', head_branch: 'main', head_repository: FORK })
    const steps = [
      await job.push(result(0.85), { event: 'pull_request', payload: pullRequest(8, 'e'.repeat(40), FORK) }),
      await job.push(result(0.85), { event: 'workflow_run', payload: main, inputs: { environment: 'production' } }),
    ]
    for (const [index, environment] of ['pull-request/8', 'branch/none'].entries()) {
      const step = steps[index]
      expect(step?.snapshots).toMatchObject([
        { configuration: { environment }, snapshot_version: null, transaction_id: null },
      ])
      expect(step?.log).toContain('The results are judged and reported but not stored, because ')
      expect(step?.summary).toContain(
        index === 0
          ? 'Pull requests are judged, not stored.'
          : 'Nothing was stored, because without github-token, GitHub cannot be asked whose run it is.',
      )
    }
    expect(steps[0]).toMatchObject({ code: 1, outputs: { verdict: 'regression' } })
    expect(steps[1]).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
    const move = { command: 'baseline', 'snapshot-version': '1' }
    const moved = await job.run({ uses: 'snapshots', inputs: move, event: 'workflow_run', payload: main })
    expect(annotationsIn(moved, 'error')).toEqual([expect.stringContaining('command: ')])
    const strangers = "environment IN ('pull-request/8', 'production') OR environment LIKE '%stranger%'"
    expect(await job.sql(`SELECT environment FROM benchmark_transactions WHERE ${strangers}`)).toEqual([])
  })
})
