import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { startHistoryServer, type HistoryServer } from '../../github/history-server.js'
import { result } from '../results.js'
import { Job, annotationsIn, type StepOutcome } from '../runner.js'

jest.setTimeout(240_000)

describe('on the history branch', () => {
  let server: HistoryServer
  const step = async (inputs: Record<string, string>): Promise<StepOutcome> => {
    const job = await Job.start()
    const variables = { GITHUB_API_URL: server.url }
    return job.run({ uses: 'snapshots', inputs: { 'data-dir': '', 'github-token': 'token', ...inputs }, variables })
  }

  beforeAll(async () => {
    server = await startHistoryServer()
    for (const [index, f1] of [0.9, 0.5].entries()) {
      const job = await Job.start()
      await job.push(result(f1), {
        inputs: { 'data-dir': '', 'github-token': 'token', tags: `trial\nvariant-${index}` },
        variables: { GITHUB_API_URL: server.url, GITHUB_RUN_ID: `200${index}` },
      })
    }
  })
  afterAll(() => server.close())

  test.each([
    ['latest', {}, /^\| `m1` \| .*\| `2` \| `0\.5` \| `0\.9` \|.*`regression`/m, 'snapshots', 1],
    ['history', { limit: '1' }, /^\| `2` \| `0\.5` \| .*CURRENT/m, 'snapshots', 1],
    ['series', {}, /^\| `1` \| `0\.9` \|.*\n\| `2` \| `0\.5` \|/m, 'points', 2],
    ['trends', { by: 'month' }, /^\| `2` \| `0\.7` \||\| `0\.7` \|/m, 'trends', 1],
    ['transactions', { tags: 'trial', since: '1d' }, /^\| `.*` \| `m1` \|/m, 'transactions', 2],
    ['regressions', { since: '1d' }, /^\| `.*` \| `m1` \| .*`-0\.4`/m, 'regressions', 1],
    ['compare', { 'snapshot-version': '1 2' }, /^\| `f1` \| `0\.9` \| `0\.5` \| `-0\.4` \|/m, 'metrics', 0],
    ['compare-models', {}, /^\| `1` \| `m1` \|/m, 'models', 1],
    ['compare-prompts', { tags: 'trial' }, /^\| `1` \| .*`0\.7`/m, 'prompts', 1],
  ])('%s answers with a table in the summary, and whole as JSON', async (command, inputs, row, member, count) => {
    const { code, summary, log, outputs } = await step({ command, ...inputs })
    expect([code, log]).toEqual([0, expect.not.stringContaining('::error')])
    expect(summary).toMatch(/^## \w[^]*\n\|(?: :?-+:? \|)+\n/)
    expect(summary).toMatch(row)
    const text = outputs['json'] ?? ''
    const document = JSON.parse(text) as { readonly [member: string]: readonly unknown[] }
    if (count > 0) expect(document[member]).toHaveLength(count)
    expect(await readFile(outputs['json-path'] ?? '', 'utf8')).toBe(`${text}\n`)
  })

  test('what cannot be answered is said with the input to change', async () => {
    const error = async (inputs: Record<string, string>): Promise<string | undefined> =>
      annotationsIn(await step(inputs), 'error')[0]
    expect(await error({ command: 'series', metric: 'nothing' })).toContain('no version here has the metric nothing')
    expect(await error({ command: 'compare-models', metric: 'own' })).toContain('say better: higher or better: lower')
    expect(await error({ command: 'trends', since: 'soon' })).toContain('since')
    expect(await error({ command: 'compare', 'compare-with': 'model:m2' })).toContain(
      'No configuration matches --model-version m2',
    )
    expect(await error({ command: 'latest', metric: 'f2' })).toContain('no version here has the metric f2; version ')
    expect(await error({ command: 'compare', metric: 'f2' })).toContain('metric: does not go with the command compare')
  })
})

test('verify says in log, summary and JSON that the history is what was stored', async () => {
  const job = await Job.start()
  for (const f1 of [0.9, 0.5]) await job.push(result(f1))
  const { code, log, summary, outputs } = await job.run({ uses: 'snapshots', inputs: { command: 'verify' } })
  expect([code, log]).toEqual([0, expect.stringMatching(/^Verified: 2 snapshots of 1 configuration, 3 pointer moves/m)])
  expect(summary).toMatch(/^## Verification\n\nVerified: 2 snapshots/)
  expect(JSON.parse(outputs['json'] ?? '')).toMatchObject({ snapshots: 2, found: 0, differences: [] })
})
