import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { example, makeDesk, resultWith, type Desk } from '../command-line.js'

jest.setTimeout(60_000)

const NAMES = "'medgemma-v1.2','benchmark-set-v3','analysis-v4','production'"
const ADDRESS = 'medgemma-v1.2 · benchmark-set-v3 · analysis-v4 · production'

/** The life of the example configuration, with what each command exits with. */
const LIFE: readonly [number, ...string[]][] = [
  [0, 'push', example(1)],
  [0, 'push', example(2)],
  [0, 'baseline', '2', '--reason', 'accepted'],
  [1, 'push', example(3)],
  [0, 'rollback', '--to', 'last-good'],
  [0, 'push', example(4)],
]

let desk: Desk
beforeAll(() => liveOn('postgres'))

async function liveOn(store: 'embedded' | 'postgres'): Promise<void> {
  desk = await makeDesk(store)
  for (const [code, ...argv] of LIFE) {
    expect(await desk.run([...argv, '--environment', 'production'])).toMatchObject({ code, stderr: '' })
  }
}

/** What a command that succeeds prints, with the time of storing made the same. */
async function printed(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await desk.run(argv)
  expect([code, stderr]).toEqual([0, ''])
  return stdout.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/g, '<time>')
}

describe('the life of a configuration', () => {
  test('history lists f1, its change, and what is current and baseline, newest first', async () => {
    expect(await printed('history')).toBe(`${ADDRESS}

version    f1  change  precision  recall  latency ms    cost  verdict      commit  stored
      4  0.93   +0.08       0.94    0.92         405  0.0041  improvement          <time>  CURRENT
      3  0.85   -0.06       0.87    0.83         425  0.0043  regression           <time>
      2  0.91   +0.02       0.92    0.90         412  0.0042  improvement          <time>  BASELINE
      1  0.89               0.90    0.88         420  0.0042  no_baseline          <time>
`)
    const one = await printed('history', '--limit', '1')
    expect(one).toMatch(/production, 1 of 4 versions\n\nversion.*\n +4 .*\n\nBASELINE is version 2, which is not among/)
    expect(await printed('history', '--limit', '3')).not.toContain('not among')
  })

  test('compare puts every metric of two versions side by side', async () => {
    expect(await printed('compare', '2', '3')).toBe(`${ADDRESS}

metric         version 2  version 3    delta  change
f1                  0.91       0.85    -0.06  -6.59%
precision           0.92       0.87    -0.05  -5.43%
recall              0.90       0.83    -0.07  -7.78%
latency_ms           412        425      +13  +3.16%
analysis_cost     0.0042     0.0043  +0.0001  +2.38%

group             cases  passed    before  change
duplicate-charge     16       7  11 of 16  -0.250
upcoding             17       6  10 of 17  -0.235
coverage             17       8  11 of 17  -0.176
`)
  })

  test('compare without versions compares the current one with the one before it, as --previous does', async () => {
    const { document } = await desk.json(['compare'])
    expect(await desk.json(['compare', '--previous'])).toEqual({ code: 0, document })
    for (const argv of [['1'], ['1', '2', '--previous'], ['1', '--previous']]) {
      expect(await desk.run(['compare', ...argv])).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^give two versions, or none to compare /),
      })
    }
    expect(document).toMatchObject({
      version_a: 3,
      version_b: 4,
      metrics: expect.arrayContaining([
        { metric: 'f1', version_a_value: 0.85, version_b_value: 0.93, delta: 0.08, percent_change: 9.41 },
      ]),
    })
  })
})

describe('sql', () => {
  // The command is for the embedded database alone; what comes after goes on there.
  beforeAll(() => liveOn('embedded'))

  test('answers the documented statements as tables', async () => {
    const columns = 'snapshot_version, f1_score, is_current, is_baseline'
    expect(await printed('sql', `SELECT ${columns} FROM get_snapshot_history(${NAMES}, 10)`)).toBe(
      `snapshot_version  f1_score  is_current  is_baseline
               4      0.93  t           f
               3      0.85  f           f
               2      0.91  f           t
               1      0.89  f           f
(4 rows)
`,
    )
    expect(
      await printed('sql', `SELECT * FROM compare_snapshots(${NAMES}, 2, 3) WHERE metric <> 'analysis_cost'`),
    ).toBe(
      `metric      version_a_value  version_b_value  delta  percent_change
f1_score               0.91             0.85  -0.06           -6.59
precision              0.92             0.87  -0.05           -5.43
recall                  0.9             0.83  -0.07           -7.78
latency_ms              412              425     13            3.16
(4 rows)
`,
    )
    expect(
      await printed(
        'sql',
        "SELECT current_f1, baseline_f1, f1_drop, is_regression FROM detect_regression('medgemma-v1.2')",
      ),
    ).toBe(`current_f1  baseline_f1  f1_drop  is_regression
      0.93         0.91    -0.02  f
(1 row)
`)
  })

  test('moves pointers with the documented statements, and prints what the database remarks', async () => {
    expect(await printed('sql', `SELECT checkout_snapshot(${NAMES}, 3)`)).toBe('checkout_snapshot\nt\n(1 row)\n')
    const update = "UPDATE benchmark_snapshots SET is_baseline = TRUE WHERE model_version = 'medgemma-v1.2' AND "
    expect(await printed('sql', `${update} snapshot_version = 1`)).toBe('UPDATE 1\n')
    const { document } = await desk.json(['history'])
    expect(document).toMatchObject({
      snapshots: [
        { snapshot_version: 4, is_current: false },
        { snapshot_version: 3, is_current: true },
        { snapshot_version: 2, is_baseline: false },
        { snapshot_version: 1, is_baseline: true },
      ],
    })
    const archive = await desk.run([
      'sql',
      'UPDATE benchmark_snapshots SET is_active = FALSE WHERE snapshot_version = 3',
    ])
    expect(archive).toMatchObject({ code: 0, stderr: expect.stringMatching(/^NOTICE: .*version 3/) })
  })

  test('says what is wrong with a statement, with the hint of the database', async () => {
    const refused = await desk.run(['sql', "UPDATE benchmark_transactions SET notes = 'x'"])
    expect(refused).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^benchmark_transactions refuses UPDATE: .*\nPush a corrected result/),
    })
    for (const [statement, message] of [
      ['SELEC', 'syntax error at or near "SELEC"'],
      ['SELECT 1; SELECT 2', 'sql runs one statement: run the command once for each'],
    ] as const) {
      expect(await desk.run(['sql', statement])).toEqual({ code: 2, stdout: '', stderr: `${message}\n` })
    }
    expect(await desk.run(['sql', ' '])).toMatchObject({ code: 2, stderr: expect.stringMatching(/statement is empty/) })
  })
})

describe('moving pointers', () => {
  test("a version that does not exist is the caller's mistake, whatever is asked for", async () => {
    for (const argv of [
      ['checkout', '9'],
      ['compare', '1', '9'],
    ]) {
      const { code, document } = await desk.json(argv)
      expect([argv, code]).toEqual([argv, 2])
      expect(document).toEqual({
        error: {
          code: 'SN002',
          message: expect.stringMatching(/^there is no version 9 of model medgemma-v1\.2, .*\n.+/),
        },
      })
    }
  })

  test('says what moved from where to where, and that it is there already; who and why are in the pointer log', async () => {
    const moved = (text: string): string => `${text} (${ADDRESS})\n`
    expect(await printed('checkout', '4')).toBe(
      moved('version 4 with f1 0.93 is now current, instead of version 3 with f1 0.85; by ada'),
    )
    expect(await printed('checkout', '4')).toBe(moved('version 4 with f1 0.93 is already current'))
    expect(await printed('baseline', '2', '--reason', 'good answers')).toBe(
      moved('version 2 with f1 0.91 is now the baseline, instead of version 1 with f1 0.89; by ada: good answers'),
    )
    const { document } = await desk.json([
      'sql',
      'SELECT action, actor, reason, to_version FROM benchmark_pointer_log ORDER BY seq DESC LIMIT 1',
    ])
    expect(document).toMatchObject({ rows: [['set_baseline', 'ada', 'good answers', 2]] })
  })

  test('rollback walks back along the versions that were current, one step at a time', async () => {
    const other = await makeDesk('postgres')
    const one = await other.write('one.json', resultWith(0.9))
    const three = await other.write(
      'three.json',
      [0.7, 0.8, 0.9].map((f1) => resultWith(f1)),
    )
    for (const argv of [
      ['push', three],
      ['checkout', '2'],
      ['push', one],
    ]) {
      expect(await other.run(argv)).toMatchObject({ code: 0 })
    }
    expect(await other.json(['rollback'])).toMatchObject({ document: { from_version: 4, to_version: 2 } })
    expect(await other.json(['rollback'])).toMatchObject({ document: { from_version: 2, to_version: 1 } })
    expect(await other.json(['rollback'])).toMatchObject({
      code: 2,
      document: { error: { code: 'SN006', message: expect.stringMatching(/^version 1 is the first/) } },
    })
    expect(await other.json(['rollback', '--to', '3'])).toMatchObject({
      code: 2,
      document: { error: { code: 'SN004' } },
    })
    expect(await other.json(['compare', '--previous'])).toMatchObject({
      code: 2,
      document: { error: { code: 'input', message: expect.stringMatching(/^version 1 is current/) } },
    })
  })
})

describe('which configuration', () => {
  test('may be left out while there is one, and is asked for by listing them when there are more', async () => {
    const other = await makeDesk('postgres')
    await other.write('a.json', resultWith(0.9, { model_version: 'm-a' }))
    await other.write('b.json', resultWith(0.9, { model_version: 'm-b', prompt_version: "it's" }))
    await other.run(['push', 'a.json', 'b.json'])
    const ambiguous = await other.run(['checkout', '1'])
    expect([ambiguous.code, ambiguous.stdout]).toEqual([2, ''])
    expect(ambiguous.stderr.split('\n').sort()).toEqual([
      '',
      '  --model-version m-a --dataset-version d-1 --prompt-version p-1 --environment local',
      `  --model-version m-b --dataset-version d-1 --prompt-version "it's" --environment local`,
      '2 configurations match; name one of them:',
    ])
    expect(await other.json(['history', '--model-version', 'm-b'])).toMatchObject({
      code: 0,
      document: { configuration: { model_version: 'm-b' }, total: 1 },
    })
    const none = await other.run(['history', '--environment', 'production'])
    expect(none).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /^No configuration matches --environment production; these exist:\n {2}--model-version m-/,
      ),
    })
  })
})
