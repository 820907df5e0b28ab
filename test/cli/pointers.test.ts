import { beforeAll, describe, expect, test } from '@jest/globals'
import { example, makeDirectory, run, runJson } from './program.js'

/** The life of one configuration: four versions, in the order of the tests. */
let directory = ''
beforeAll(async () => {
  directory = await makeDirectory()
  for (const version of [1, 2, 3]) await run(directory, ['push', example(version)])
}, 60_000)

const CONFIGURATION = {
  model_version: 'medgemma-v1.2',
  dataset_version: 'benchmark-set-v3',
  prompt_version: 'analysis-v4',
  environment: 'local',
}
const ADDRESS = 'medgemma-v1.2 · benchmark-set-v3 · analysis-v4 · local'

describe('moving pointers', () => {
  test('compare shows every metric of two versions, with the change in numbers and percent', async () => {
    const { code, json } = await runJson(directory, ['compare', '2', '3'])
    expect(code).toBe(0)
    const metric = (name: string, [a, b, delta, percent_change]: readonly number[]): object => ({
      metric: name,
      version_a_value: a,
      version_b_value: b,
      delta,
      percent_change,
    })
    expect(json).toEqual({
      configuration: CONFIGURATION,
      version_a: 2,
      version_b: 3,
      metrics: [
        metric('f1_score', [0.91, 0.85, -0.06, -6.59]),
        metric('precision', [0.92, 0.87, -0.05, -5.43]),
        metric('recall', [0.9, 0.83, -0.07, -7.78]),
        metric('latency_ms', [412, 425, 13, 3.16]),
        metric('analysis_cost', [0.0042, 0.0043, 0.0001, 2.38]),
      ],
    })
    const text = await run(directory, ['compare', '--previous'])
    expect(text.stdout).toMatch(/^f1_score +0\.91 +0\.85 +-0\.06 +-6\.59%$/m)
  })

  test('rollback goes one step back and says from where to where', async () => {
    const { code, stdout } = await run(directory, ['rollback', '--reason', 'it got worse'])
    expect(code).toBe(0)
    expect(stdout).toBe(`version 2 with f1 0.91 is current now, before it was version 3 with f1 0.85 (${ADDRESS})\n`)
  })

  test('baseline moves the baseline; who and why are in the pointer log', async () => {
    const { json } = await runJson(directory, ['baseline', '2', '--reason', 'accepted'])
    expect(json).toEqual({
      configuration: CONFIGURATION,
      command: 'baseline',
      from_version: 1,
      to_version: 2,
      from_f1: 0.89,
      to_f1: 0.91,
    })
    const sql = "SELECT pointer, actor, reason FROM benchmark_pointer_log WHERE reason IN ('accepted', 'it got worse')"
    const log = await runJson<{ rows: unknown }>(directory, ['sql', `${sql} ORDER BY seq`])
    expect(log.json.rows).toEqual([
      ['current', 'ada', 'it got worse'],
      ['baseline', 'ada', 'accepted'],
    ])
  })

  test('rollback --to last-good passes over versions that regressed', async () => {
    await run(directory, ['checkout', '1'])
    await run(directory, ['checkout', '2'])
    await run(directory, ['checkout', '3'])
    const { json } = await runJson(directory, ['rollback', '--to', 'last-good'])
    expect(json).toMatchObject({ command: 'rollback', from_version: 3, to_version: 2 })
  })

  test('history marks what is current and what is the baseline, newest first', async () => {
    await run(directory, ['push', example(4)])
    const { code, stdout } = await run(directory, ['history'])
    expect(code).toBe(0)
    const lines = stdout.split('\n').map((line) => line.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/, 'TIME'))
    expect(lines[0]).toBe(ADDRESS)
    const rows = lines.slice(3, 7).map((line) => line.trim().split(/ +/))
    expect(rows).toEqual([
      ['4', '0.93', '+0.08', '0.94', '0.92', '405', 'improvement', 'TIME', 'CURRENT'],
      ['3', '0.85', '-0.06', '0.87', '0.83', '425', 'minor', 'TIME'],
      ['2', '0.91', '+0.02', '0.92', '0.9', '412', 'improvement', 'TIME', 'BASELINE'],
      ['1', '0.89', '0.9', '0.88', '420', 'no_baseline', 'TIME'],
    ])
    expect((await run(directory, ['history', '--limit', '1'])).stdout).toContain(`${ADDRESS}, 1 of 4 versions`)
  })
})

describe('what does not exist', () => {
  test.each([
    [['checkout', '9'], /no version 9 of model medgemma-v1\.2.*\nIts versions are 1 to 4/],
    [['baseline', '9'], /no version 9/],
    [['compare', '1', '9'], /no version 9/],
    [['history', '--environment', 'nowhere'], /No configuration matches --environment nowhere; there are:\n {2}--model/],
  ])('%j is the caller’s fault: exit code 2 and what there is instead', async (argv, message) => {
    const { code, stdout, stderr } = await run(directory, argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})
