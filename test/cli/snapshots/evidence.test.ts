import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { example, makeDesk, resultWith, type Desk } from '../command-line.js'

jest.setTimeout(120_000)

const IN_PRODUCTION = ['--environment', 'production']

let desk: Desk
beforeAll(async () => {
  desk = await makeDesk('postgres')
  await desk.run(['push', example(2), ...IN_PRODUCTION])
  await desk.run(['push', example(3), ...IN_PRODUCTION])
})

/** A result of so many cases, of which the first ones passed. */
function resultOf(model_version: string, count: number, passed: number): object {
  const cases = Array.from({ length: count }, (_, at) => ({ id: `case-${at}`, passed: at < passed }))
  return resultWith(0, { model_version, metrics: { accuracy: passed / count }, cases })
}

describe('explain', () => {
  test('tells a verdict again from what was recorded: why, against what, how it was tested', async () => {
    const { code, stdout } = await desk.run(['explain', '2', ...IN_PRODUCTION])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^ {2}Verdict: +Regression, recorded \d{4}-\d\d-\d\d \d\d:\d\d UTC$/m)
    expect(stdout).toMatch(/^ {2}Why: +f1 fell by 0\.06 .*Chance does not explain it: 11 cases broke, 0 fixed/m)
    expect(stdout).toMatch(/^ {2}Judged against: version 1 \(its own baseline\)/m)
    expect(stdout).toMatch(/^f1 +0\.910 +0\.850 +-0\.060 +-0\.083 to -0\.028 +regression, gates$/m)
    expect(stdout).toContain('f1: sign flips, exact over 50 cases, 11 of which differ: p = 0.00024, level 0.05')
  })

  test('says the same of the current version, and where there is nothing to explain', async () => {
    const [named, current] = [await desk.run(['explain', '2']), await desk.run(['explain'])]
    expect(current.stdout).toBe(named.stdout)
    const { code, stderr } = await desk.run(['explain', '9'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'version 9 was never judged, or there is no such version: see `history`\n',
    })
  })
})

describe('changes', () => {
  test('dates a change of the level and names the commits between which it happened', async () => {
    for (let at = 1; at <= 12; at += 1) {
      const file = await desk.write(`level-${at}.json`, resultWith(at < 7 ? 0.9 : 0.5, { model_version: 'levels' }))
      await desk.run(['push', file, '--commit-sha', String(1_000_000 + at)])
    }
    const { code, stdout } = await desk.run(['changes', '--model-version', 'levels'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^v6 to v7 +\S+ +0\.9 to 0\.5 +p < 0\.0001 +1000006\.\.1000007$/m)
    expect((await desk.run(['changes', ...IN_PRODUCTION])).stdout).toContain(
      'f1 has 2 versions; dating a change takes at least 10.',
    )
  })
})

describe('a push is judged as a whole', () => {
  test('twenty results that each may be chance are a regression together, which exits with 1', async () => {
    const push = async (name: string, passed: number): Promise<string[]> =>
      Promise.all(
        Array.from({ length: 20 }, (_, at) => desk.write(`${name}-${at}.json`, resultOf(`m${at}`, 50, passed))),
      )
    const where = ['--environment', 'together']
    await desk.run(['push', ...(await push('before', 50)), ...where])
    const { code, document } = await desk.json(['push', ...(await push('after', 47)), ...where])
    const { verdict, together, results } = document as {
      verdict: string
      together: { regression: boolean; reason: string }
      results: { verdict: string; promotion: { promoted: boolean } }[]
    }
    expect({ code, verdict }).toEqual({ code: 1, verdict: 'regression' })
    expect(together).toMatchObject({ regression: true, results: 20 })
    expect(together.reason).toMatch(/^the 20 results with cases together fell by 0\.06 on average; the limit is 0\.05;/)
    expect(new Set(results.map((result) => result.verdict))).toEqual(new Set(['inconclusive']))
    const { stdout } = await desk.run(['explain', ...where, '--model-version', 'm0'])
    expect(stdout).toMatch(/^ {2}All together: +the 20 results with cases together fell by 0\.06/m)
  })

  test('what cannot be told from chance is inconclusive and exits with 0, with the strategy threshold it is red', async () => {
    const where = ['--environment', 'strategy']
    await desk.run(['push', await desk.write('ten.json', resultOf('ten', 10, 10)), ...where])
    const fallen = await desk.write('nine.json', resultOf('ten', 10, 9))
    const told = await desk.run(['push', fallen, '--dry-run', ...where])
    expect(told.code).toBe(0)
    expect(told.stdout).toMatch(/^Inconclusive: accuracy fell from 1\.000 to 0\.900 .*, which may be chance\n/)
    expect(told.stdout).toMatch(
      /only 1 of 10 cases differs, too few to tell it from chance\. About \d+ cases like these/,
    )
    expect((await desk.run(['push', fallen, '--dry-run', '--strategy', 'threshold', ...where])).code).toBe(1)
    const wrong = await desk.run(['push', fallen, '--strategy', 'luck', ...where])
    expect(wrong.stderr).toContain('strategy: "luck" is not allowed; give one of evidence, threshold')
  })
})
