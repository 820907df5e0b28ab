import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { example, makeDesk, type Desk } from '../command-line.js'

jest.setTimeout(120_000)

const ADDRESS = 'medgemma-v1.2 · benchmark-set-v3 · analysis-v4 · production'

let desk: Desk
beforeAll(async () => {
  desk = await makeDesk('postgres')
  for (const [index, code] of [0, 0, 1, 0].entries()) {
    const tags = ['--tags', `experiment-123,prompt-${index % 2 === 0 ? 'a' : 'b'}`]
    const push = ['push', example(index + 1), '--environment', 'production', ...tags, '--threshold', '0.04']
    expect(await desk.run(push)).toMatchObject({ code, stderr: '' })
  }
})

/** What a command that succeeds prints, with times and ids made the same. */
async function printed(argv: readonly string[], terminal = false): Promise<string> {
  const { code, stdout, stderr } = await desk.run(argv, { terminal, env: { NO_COLOR: '1' } })
  expect([argv, code, stderr]).toEqual([argv, 0, terminal ? expect.any(String) : ''])
  return stdout
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/g, '<time>')
    .replaceAll(/\d{4}-\d\d-\d\d/g, '<day>')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
}

describe('promote', () => {
  test('says whether it would, does it when the rule allows, and exits 1 when it does not', async () => {
    const earned =
      'version 4 with f1 0.93 would become the baseline, instead of version 1 with f1 0.89: f1 0.890 → 0.930: '
    expect(await printed(['promote', '--dry-run'])).toBe(`${earned}+0.040 ≥ 0.02 (${ADDRESS})\n`)
    const refused = await desk.run(['promote', '3'])
    expect(refused).toMatchObject({ code: 1, stderr: '' })
    expect(refused.stdout).toBe(
      'version 3 with f1 0.85 does not become the baseline, version 1 with f1 0.89 stays: a candidate with the verdict ' +
        `regression never becomes the baseline (${ADDRESS})\n`,
    )
    const moved = await desk.run(['promote', '4', '--expect', '2'])
    expect(moved).toMatchObject({ code: 1, stdout: '' })
    expect(moved.stderr).toMatch(
      /^the baseline is version 1, not version 2 as expected; ada moved it at .*\nLook at what/,
    )
    expect(await printed(['promote', '--expect', '1', '--reason', 'release 1.2'])).toMatch(
      /^version 4 with f1 0\.93 is now the baseline, instead of .* ≥ 0\.02; by ada: release 1\.2 \(/,
    )
    expect(await printed(['promote'])).toBe(`version 4 with f1 0.93 is already the baseline (${ADDRESS})\n`)
    expect(await desk.json(['checkout', '1', '--expect', 'none'])).toMatchObject({
      code: 1,
      document: { error: { code: 'SN005' } },
    })
    expect(await desk.run(['checkout', '1', '--expect', 'x'])).toMatchObject({ code: 2 })
  })

  test('history --events tells it all, and --at what was true at a moment', async () => {
    const [, , head, newest, , ...rest] = (await printed(['history', '--events'])).split('\n')
    expect(head?.split(/ {2,}/)).toEqual(['when', 'pointer', 'action', 'from', 'to', 'f1', 'by', 'why', 'run'])
    expect(newest?.split(/ {2,}/)).toEqual([
      '<time>',
      'baseline',
      'promotion',
      '1',
      '4',
      '0.89 → 0.93',
      'ada',
      'release 1.2; f1 0.890 → 0.930: +0.040 ≥ 0.02',
    ])
    expect(rest).toHaveLength(5)
    const now = new Date(Date.now() + 1000).toISOString()
    expect(await printed(['history', '--at', now])).toBe(
      `${ADDRESS}\n\ncurrent   version 4 with f1 0.93, since <time>\nbaseline  version 4 with f1 0.93, since <time>\n`,
    )
    expect(await printed(['history', '--at', '2026-03-01T12:00Z'])).toBe(
      `${ADDRESS}\n\ncurrent   none\nbaseline  none\n`,
    )
    expect(await desk.run(['history', '--at', 'noon'])).toMatchObject({ code: 2, stdout: '' })
    expect(await desk.run(['history', '--at', '1h', '--events'])).toMatchObject({ code: 2, stdout: '' })
  })
})

test('annotate adds to a version, and history shows it below the table', async () => {
  const note = ['--note', 'the grader was broken', '--tags', 'known-issue']
  expect(await printed(['annotate', '3', ...note])).toBe(`Annotated version 3 (${ADDRESS})\n`)
  expect(await printed(['history'])).toMatch(/\n\nversion 3, <time>, ada: #known-issue the grader was broken\n$/)
  for (const argv of [
    ['annotate', '3'],
    ['annotate', '3', '--tags', ' , '],
    ['annotate', '9', '--note', 'x'],
  ]) {
    expect(await desk.run(argv)).toMatchObject({ code: 2, stdout: '' })
  }
})

test('tags are words as well as a list; what takes every word says so where one is missing', async () => {
  await desk.run(['annotate', '3', '--note', 'x', '--tags', 'seen', 'twice,thrice'])
  for (const tags of [['seen', 'thrice'], ['experiment-123', 'prompt-a', 'seen'], ['experiment-123,prompt-a']]) {
    const found = await printed(['transactions', '--json', '--tags', ...tags])
    expect((JSON.parse(found) as { transactions: object[] }).transactions).toHaveLength(tags.includes('seen') ? 1 : 2)
  }
  expect(await desk.run(['push', '--tags', 'a', 'b', example(1)])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'name result files, folders or globs, or set them in .github/benchmark-snapshots.yml, such as ' +
      'results: results/*.json\n--tags takes every word up to the next option: put the files before it\n',
  })
})

test('f1_score asks for f1, and is called f1 in every answer', async () => {
  for (const argv of [
    ['series'],
    ['trends', '--by', 'month'],
    ['changes'],
    ['compare-models', '--dataset-version', 'benchmark-set-v3', '--metric'],
    ['compare-prompts', '--tags', 'experiment-123', '--metric'],
  ]) {
    const [older, own] = [await printed([...argv, 'f1_score']), await printed([...argv, 'f1'])]
    expect([argv, older]).toEqual([argv, own])
    expect(older).not.toContain('f1_score')
    const { document } = await desk.json([...argv, 'f1_score'])
    expect(document).toMatchObject({ metric: 'f1' })
  }
})

test('a date as the end of a period is the end of that day', async () => {
  const today = new Date().toISOString().slice(0, 10)
  expect(await printed(['transactions', '--until', today])).toContain('experiment-123')
  expect(await printed(['transactions', '--until', `${today}T00:00Z`])).toBe('Nothing found.\n')
})

test('prune, archive and restore list what they do and what stays, and --dry-run does nothing', async () => {
  const kept = `Kept, because they are never archived:\n  ${ADDRESS}: version 3 (rollback target)\n`
  expect(await printed(['prune', '--keep', '1', '--dry-run'])).toBe(
    `2 versions would be archived:\n  ${ADDRESS}: versions 1–2\n${kept}`,
  )
  expect(await printed(['prune', '--keep', '1'])).toBe(`2 versions archived:\n  ${ADDRESS}: versions 1–2\n${kept}`)
  expect(await printed(['restore', '2', '1'])).toBe(`2 versions restored:\n  ${ADDRESS}: versions 1–2\n`)
  expect(await printed(['restore', '2'])).toBe('Nothing was restored.\n')
  expect(await printed(['archive', '--older-than', '90d'])).toBe('Nothing was archived.\n')
  expect(await printed(['archive', '--environment', 'pull-request/*', '--idle', '30d'])).toBe('Nothing was archived.\n')
  for (const [argv, message] of [
    [['archive'], /^say what to archive/],
    [['archive', '4'], /^version 4 \(current\) is never archived/],
    [['archive', '9'], /^there is no version 9 of .*: its versions are 1 to 4/],
    [['archive', '--older-than', '3 months'], /^--older-than: "3 months" is not a duration/],
    [['archive', '--idle', '3d', '--environment', 'production'], /^environment production is permanent/],
    [['restore'], /^say what to restore/],
  ] as const) {
    expect(await desk.run(argv)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) })
  }
})

describe('questions over time', () => {
  test('series and trends have a sparkline on a terminal, and none elsewhere', async () => {
    const table = `version    f1  verdict      commit  stored
      1  0.89  no_baseline          <time>
      2  0.91  improvement          <time>
      3  0.85  regression           <time>
      4  0.93  improvement          <time>  CURRENT BASELINE
`
    expect(await printed(['series'])).toBe(`${ADDRESS}\n\n${table}`)
    const chart = '▅▆▁█\n○▲▼★\n○ no baseline  ▲ improvement  ▼ regression  ★ baseline ┄┄ 0.93'
    expect(await printed(['series'], true)).toBe(`${ADDRESS}\n\n${chart}\n\n${table}`)
    expect(await printed(['series', '--chart'])).toBe(`${ADDRESS}\n\n${chart}\n\n${table}`)
    expect(await printed(['series', '--ascii'])).toContain('\n=+_#\no^v*\n')
    expect(await printed(['trends', '--by', 'day'])).toBe(`${ADDRESS}

day         runs  average  change  lowest  highest  last
<day>     4    0.895       –    0.85     0.93  0.93
`)
    expect(await desk.run(['series', 'nothing'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^no version here has the metric nothing; version 4 has f1, /),
    })
  })

  test.each([
    ['trends', 'nothing'],
    ['changes', 'nothing'],
    ['latest', '--metric', 'nothing'],
    ['history', '--metric', 'nothing'],
    ['compare-models', '--metric', 'nothing', '--better', 'lower'],
  ])('%s of a metric that nothing has is no empty answer: it says what there is', async (...argv) => {
    expect(await desk.run(argv)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^no version here has the metric nothing; version \d+ has f1/),
    })
  })

  test('compare-prompts names the winner of an experiment and by how much', async () => {
    const shown = await printed(['compare-prompts', '--tags', 'experiment-123', 'prompt-a', 'prompt-b'])
    expect(shown).toMatch(/^1 {2}prompt-b +analysis-v4 +2 +0\.92 +0\.00 +0\.91 +0\.93 /m)
    expect(shown).toMatch(/^2 {2}prompt-a +analysis-v4 +2 +0\.87 +-0\.05 +0\.85 +0\.89 /m)
    expect(shown).toMatch(/\n\nWinner: prompt-b, 0\.05 better than prompt-a\.\n$/)
  })

  test('compare-models ranks on one dataset, and asks which one and what is better where it cannot tell', async () => {
    const other = {
      model_version: 'other',
      dataset_version: 'd-2',
      prompt_version: 'p',
      metrics: { f1: 0.5, custom: 1 },
    }
    await desk.write('other.json', other)
    await desk.run(['push', 'other.json'])
    expect(await printed(['compare-models', '--dataset-version', 'd-2'])).toMatch(/\n\nother \(prompt p\) is alone: /)
    for (const [argv, message] of [
      [
        ['compare-models'],
        /^results are compared on one dataset; set dataset-version to one of them: (d-2|benchmark-set-v3), /,
      ],
      [
        ['compare-models', '--dataset-version', 'd-2', '--metric', 'custom'],
        /^nothing is known about the metric custom: say --better/,
      ],
    ] as const) {
      expect(await desk.run(argv)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) })
    }
  })

  test('latest, transactions and regressions are tables that say how to go on, or that there is nothing', async () => {
    expect(await printed(['latest', '--limit', '1'])).toMatch(/\n\nThere may be more: --limit 2\n$/)
    expect(await printed(['latest', '--environment', 'production'])).toMatch(
      /^medgemma-v1\.2 .* 4 {2}0\.93 +0\.93 .* improvement/m,
    )
    expect(await printed(['transactions', '--limit', '1', '--tags', 'known-issue'])).toMatch(
      / known-issue, .* +<id>\n\nOlder ones: --before <id>\n$/,
    )
    expect(await printed(['regressions', '--since', '1h'])).toMatch(
      /^<time> .* 3 {2}0\.85 +0\.89 +-0\.04 {2}no .* f1 fell by 0\.04 /m,
    )
    expect(await printed(['regressions', '--until', '2020-01-01'])).toBe('Nothing found.\n')
  })
})

describe('results of which no metric decides, such as latency and cost', () => {
  let plain: Desk
  beforeAll(async () => {
    plain = await makeDesk('postgres')
    await plain.write('speed.json', { latency_p95_ms: 820, cost_usd: 0.42 })
    expect(await plain.run(['push', 'speed.json', '-m', 'api', '-d', 'load'])).toMatchObject({ code: 0 })
  })
  const SAYS = 'no metric decides here, so name one: version 1 has cost_usd, latency_p95_ms'

  test.each([['series'], ['changes'], ['trends'], ['compare-models']])(
    '%s asks for one that they have',
    async (...argv) => {
      expect(await plain.run(argv)).toMatchObject({ code: 2, stdout: '', stderr: `${SAYS}\n` })
    },
  )

  test('lists show no column of a metric that nobody measured, and say which could be asked for', async () => {
    for (const command of ['history', 'latest']) {
      const { code, stdout } = await plain.run([command])
      expect([code, stdout]).toEqual([0, expect.stringContaining(`\n\n${SAYS}\n`)])
      expect(stdout).not.toMatch(/\bf1\b/)
    }
    expect((await plain.run(['history', '--events'])).stdout).not.toMatch(/\bf1\b/)
    expect((await plain.run(['history', '--metric', 'cost_usd'])).stdout).toMatch(/^version {2}cost_usd {2}change/m)
  })
})
