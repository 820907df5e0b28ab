import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { BenchmarkCase } from '../../../src/core/model.js'
import { decode, lines, onlyResult } from '../decoding.js'

const GIVEN = { model_version: 'm', dataset_version: 'd' }
const outcome = ({ id: _, at: _at, latency_ms: __, ...rest }: BenchmarkCase): object => rest

describe('JUnit XML', () => {
  const vitest = readFileSync(new URL('../../fixtures/formats/vitest/vitest.xml', import.meta.url), 'utf8')

  test('of vitest has a case for each test that was run', async () => {
    const file = await decode(vitest, GIVEN, 'vitest.xml')
    expect(file).toMatchObject({ format: 'JUnit XML', problems: [], warnings: [] })
    const result = onlyResult(file)
    expect(result.cases?.map(outcome)).toEqual([{ passed: true }, { passed: false }, { passed: false }])
    expect(result).toMatchObject({
      dataset_size: 3,
      error_count: 0,
      primary_metric: 'pass_rate',
      timestamp: '2026-11-27T14:11:31.640Z',
    })
    expect(result.metrics['pass_rate']).toBe(1 / 3)
    expect(result.metrics['latency_ms']).toBeCloseTo((0.94676 + 20.757935 + 0.623191) / 3, 9)
    expect(JSON.stringify(file)).not.toMatch(/Lima|Cusco|secret/)
  })

  test('of pytest: an expected failure is skipped, an error is an error, counts in attributes are not believed', async () => {
    const xml = `<?xml version="1.0" encoding="utf-8"?>
<testsuites><testsuite name="pytest" errors="9" failures="9" skipped="9" tests="99" time="1.2">
<properties><property name="model_version" value="gpt-4o"/><property name="dataset_version" value="set-v3"/></properties>
<testcase classname="evals.test_qa" name="test_answer[france]" time="1,000.5"/>
<testcase classname="evals.test_qa" name="test_answer[peru]" time="0.5"><failure message="AssertionError: the secret"><![CDATA[<b>the secret</b>]]></failure></testcase>
<testcase classname="evals.test_qa" name="test_setup"><error message="failed on setup"/></testcase>
<testcase classname="evals.test_qa" name="test_known"><skipped type="pytest.xfail" message="known"/></testcase>
<testcase classname="evals.test_qa" name="test_off" status="notrun"/>
</testsuite></testsuites>`
    const file = await decode(xml, {}, 'junit.xml')
    const result = onlyResult(file)
    expect(result).toMatchObject({
      model_version: 'gpt-4o',
      dataset_version: 'set-v3',
      prompt_version: 'none',
      dataset_size: 3,
      error_count: 1,
    })
    expect(result.cases?.map(outcome)).toEqual([{ passed: true }, { passed: false }, { passed: false, error: true }])
    expect(result.metrics).toEqual({ pass_rate: 1 / 3, latency_ms: (1_000_500 + 500) / 2 })
    // Names of tests may quote what was asked, so that a report says only where they stand.
    expect(result.cases?.map(({ id, at }) => [/^[0-9a-f]{16}$/.test(id), at])).toEqual(
      [4, 5, 6].map((line, index) => [true, `test ${index + 1}, line ${line}`]),
    )
    expect(JSON.stringify(file)).not.toContain('secret')
  })

  test('tests of one name in suites of their own are several cases, the same test run again is one', async () => {
    const suite = (name: string): string =>
      `<testsuite name="${name}"><testcase name="a"/><testcase name="a"><failure/></testcase></testsuite>`
    const result = onlyResult(await decode(`<testsuites>${suite('x')}${suite('y')}</testsuites>`, GIVEN, 'r.xml'))
    expect(result.cases?.map(outcome)).toEqual([1, 2].map(() => ({ passed: false, score: 0.5, trials: 2, passes: 1 })))
  })

  test.each([
    [
      'all tests skipped',
      '<testsuite><testcase name="a"><skipped/></testcase></testsuite>',
      'all 1 tests were skipped: nothing was measured',
    ],
    ['no test', '<testsuites/>', 'no test was run'],
    [
      'an element that is not closed, in its line,',
      '<testsuite>\n<testcase name="a"><skipped>\n</testcase></testsuite>',
      'looks like XML, but cannot be read: Unexpected close tag (line 3)',
    ],
    [
      'an error in every test',
      '<testsuite><testcase name="a"><error/></testcase></testsuite>',
      'the only case ended in an error: nothing was measured, and no score says anything about the model',
    ],
  ])('with %s is refused', async (_, xml, problem) => {
    expect(lines((await decode(xml, GIVEN, 'r.xml')).problems)[0]).toBe(`: ${problem}`)
  })
})

describe('pytest-json-report', () => {
  const REPORT = {
    created: 1770178528,
    duration: 12.5,
    exitcode: 1,
    summary: { passed: 1 },
    tests: [
      { nodeid: 't.py::a', outcome: 'passed', setup: { duration: 5 }, call: { duration: 0.2, outcome: 'passed' } },
      { nodeid: 't.py::b', outcome: 'failed', call: { duration: 0.4, longrepr: 'the secret', stdout: 'the secret' } },
      { nodeid: 't.py::c', outcome: 'error', setup: { longrepr: 'the secret' } },
      { nodeid: 't.py::d', outcome: 'xpassed', call: { duration: 0.6 } },
      { nodeid: 't.py::e', outcome: 'xfailed' },
      { nodeid: 't.py::f', outcome: 'skipped' },
    ],
  }

  test('has a case for each test that was run, timed by the call alone', async () => {
    const file = await decode(REPORT, GIVEN)
    const result = onlyResult(file)
    expect(result).toMatchObject({
      dataset_size: 4,
      error_count: 1,
      duration_seconds: 12.5,
      timestamp: '2026-02-04T04:15:28.000Z',
    })
    expect(result.metrics).toEqual({ pass_rate: 0.5, latency_ms: expect.closeTo(400, 9) })
    expect(JSON.stringify(file)).not.toContain('secret')
  })

  test('that was interrupted is not the whole', async () => {
    expect(lines((await decode({ ...REPORT, exitcode: 2 }, GIVEN)).problems)).toEqual([
      '$.exitcode: pytest was interrupted: its report is incomplete; run it again',
    ])
  })
})
