import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { INDENT, checkMessage, headline, renderText } from '../../../src/core/report/render-text.js'
import { renderComment } from '../../../src/core/report/render-markdown.js'
import { textWithin } from '../../../src/core/report/tables/narrow.js'
import { textTable } from '../../../src/core/report/tables/text-table.js'
import { HOSTILE_TEXTS } from './hostile-texts.js'
import { finding, FIRST, IMPROVED, INCOMPARABLE, judged, REGRESSED, report } from './report-fixture.js'

const golden = readFileSync(new URL('golden/regression.txt', import.meta.url), 'utf8')

describe('the report in a terminal', () => {
  test('reads well', () => {
    const lines = renderText(report([REGRESSED])).map(({ text, style }) => `${style.padEnd(5)} ${text}`.trimEnd())
    expect(`${lines.join('\n')}\n`).toBe(golden)
  })

  test('of several results begins with an overview, worst first', () => {
    const lines = renderText(report([IMPROVED, FIRST, REGRESSED, INCOMPARABLE])).map(({ text }) => text)
    expect(lines.slice(0, 8)).toEqual([
      'Regression in 1 of 4 results: f1 of medgemma-v1.2 fell from 0.910 to 0.850 (-0.060)',
      '4 results: 1 regression · 1 not comparable · 1 without a baseline · 1 improvement. This fails the check.',
      '',
      '  result         version  metric  this run   change  verdict',
      '  medgemma-v1.2  v3       f1        0.8500  -0.0600  regression',
      '  openai         v2       f1        0.2222        –  not comparable',
      '  gemini-1.5     v1       f1        0.8800        –  no baseline',
      '  heuristic      v8       f1        0.4400  +0.0400  improvement',
    ])
  })

  test('and in a comment names the page of the dashboard that shows a result, where there is one', () => {
    const page = 'https://your-org.github.io/your-repository/#/compare?a=1f2e3d4c5b:2&b=1f2e3d4c5b:3'
    const about = report([REGRESSED, IMPROVED], { pages: new Map([[REGRESSED, page]]) })
    const lines = renderText(about).map(({ text }) => text)
    expect(lines.filter((line) => line.startsWith('  Dashboard:'))).toEqual([`  Dashboard:     ${page}`])
    const comment = renderComment(about)
    expect(comment.split('- **Dashboard:** ')).toHaveLength(2)
    expect(comment).toContain(`- **Dashboard:** [see it over time](${page})\n`)
  })

  test('fits into eighty columns: what says least goes, and is named', () => {
    const rows = [finding('category_performance.upcoding.recall', 0.81, 0.78, { gate: true }), finding('f1', 0.9, 0.9)]
    const about = report([judged({ judgement: { findings: rows } }), FIRST])
    const lines = renderText(about, textWithin(80 - INDENT)).map(({ text }) => text)
    const tables = lines.filter((line) => /^ {2}(?:metric|category|f1|result|Not shown)/.test(line))
    expect(tables.filter((line) => line.length > 80)).toEqual([])
    expect(lines).toContain('  Not shown: % (--wide shows all)')
    expect(tables).toContainEqual(expect.stringMatching(/^ {2}metric +baseline +this run +change +verdict$/))
  })

  test('has a minus that can be typed', () => {
    expect(renderText(report([REGRESSED])).filter(({ text }) => text.includes('−'))).toEqual([])
  })

  test('names the first ten cases that broke and counts the others', () => {
    const broke = Array.from({ length: 12 }, (_, index) => ({ id: `c${index}` }))
    const lines = renderText(report([judged({ judgement: { flipped: { broke, fixed: [] } } })]))
    expect(lines.map(({ text }) => text)).toContain(
      '  Broke:         12 cases: c0, c1, c2, c3, c4, c5, c6, c7, c8, c9 and 2 more',
    )
  })

  test('of many results tells in detail only what asks for something, and has all in the overview', () => {
    const lines = renderText(report([...Array.from({ length: 30 }, () => IMPROVED), REGRESSED])).map(({ text }) => text)
    expect(lines.filter((line) => /^ {2}heuristic +v8 /.test(line))).toHaveLength(30)
    expect(lines.filter((line) => /: (?:regression|improvement)$/.test(line))).toEqual(['medgemma-v1.2: regression'])
    expect(lines).toContain('30 results above without details, because nothing is wrong there')
  })

  test('of hundreds of metrics that decide nothing shows the first hundred and counts the others', () => {
    const others = Array.from({ length: 140 }, (_, at) => finding(`m${at}`, 1, 2, { verdict: 'shown', gate: false }))
    const lines = renderText(report([judged({ judgement: { findings: [finding('f1', 0.9, 0.8), ...others] } })]))
    expect(lines.filter(({ text }) => /^ {2}m\d/.test(text))).toHaveLength(100)
    expect(lines.map(({ text }) => text)).toContain('  and 40 metrics that decide nothing')
  })

  test('lists skipped files and warnings with file and path', () => {
    const problem = { file: 'a.json', path: '$.metrics.f1', message: 'expected a number.' }
    const text = renderText(report([REGRESSED], { skipped: [problem], warnings: [problem] }))
    expect(text.filter((line) => line.text === '  - a.json $.metrics.f1: expected a number')).toHaveLength(2)
  })

  test('names results by their datasets where all are of one model, whose long name would hide what differs', () => {
    const of = (model: string, dataset: string) =>
      judged({ configuration: { model_version: model, dataset_version: dataset } })
    const labels = (...results: ReturnType<typeof of>[]): string[] =>
      renderText(report(results)).flatMap(({ text }) => /^ {2}(\S.*?) {2,}v\d/.exec(text)?.[1] ?? [])
    expect(labels(of('m', 'arc'), of('m', 'mmlu'))).toEqual(['arc', 'mmlu'])
    expect(labels(of('m', 'arc'), of('n', 'mmlu'))).toEqual(['m / arc', 'n / mmlu'])
    expect(labels(of('m', 'arc'), of('n', 'arc'))).toEqual(['m', 'n'])
  })

  test('is the same a hundred times', () => {
    const first = JSON.stringify(renderText(report([REGRESSED, FIRST])))
    for (let time = 0; time < 100; time += 1) expect(JSON.stringify(renderText(report([REGRESSED, FIRST])))).toBe(first)
  })

  test.each(HOSTILE_TEXTS.map((text) => [text.slice(0, 40), text]))('is not moved by %j', (_title, text) => {
    const configuration = { model_version: text, dataset_version: text, prompt_version: text, environment: text }
    const problem = { file: text, path: text, message: text }
    const judgement = {
      verdict: 'regression',
      reason: text,
      warnings: [text],
      findings: [finding(text, 0.9, 0.8, { gate: true, verdict: 'regression' })],
      flipped: { broke: [{ id: text, at: text }], fixed: [{ id: text }] },
    } as const
    const own = judged({ configuration, judgement, file: text })
    const about = report([own, FIRST], { skipped: [problem], store: text })
    const { title, message } = checkMessage(own, about)
    for (const line of [...renderText(about).map((each) => each.text), headline(about), title, message]) {
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u200b\u202e\u2066]|^\s*::|##\[/u)
    }
  })
})

describe('the short forms', () => {
  test('the headline is line 1 as plain text', () => {
    expect(headline(report([REGRESSED]))).toBe('Regression: f1 fell from 0.910 to 0.850 (-0.060)')
    expect(headline(report([]))).toBe('Nothing was judged: there is no valid result')
    expect(headline(report([REGRESSED, { ...REGRESSED }, FIRST]))).toBe(
      'Regression in 2 of 3 results: f1 of medgemma-v1.2 fell from 0.910 to 0.850 (-0.060), and more',
    )
  })

  test('a message beside the check says in one line what fell, against what and why', () => {
    expect(checkMessage(REGRESSED, report([REGRESSED]))).toEqual({
      title: 'Regression: f1 fell from 0.910 to 0.850 (-0.060)',
      message:
        'medgemma-v1.2 / benchmark-set-v3 / analysis-v4 / production. Baseline: version 2 of the same configuration, ' +
        'its own baseline, 3 days old, commit 0a1b2c3. Why: f1 fell by 0.06 (0.91 → 0.85); the limit is 0.05; ' +
        '2 more metrics are worse.',
    })
  })
})

describe('a table in a terminal', () => {
  test('is as wide as its content and aligned', () => {
    expect(
      textTable(
        ['version', 'f1'],
        [
          ['1', '0.890'],
          ['12', '–'],
        ],
        'lr',
      ),
    ).toEqual(['version     f1', '1        0.890', '12           –'])
  })

  test('counts wide letters as two columns and combining marks as none', () => {
    expect(
      textTable(
        ['name', 'x'],
        [
          ['東京', '1'],
          ['e\u0301a', '2'],
        ],
        'll',
      ),
    ).toEqual(['name  x', '東京  1', 'e\u0301a    2'])
  })

  test('has one line per row, whatever a cell holds', () => {
    for (const text of HOSTILE_TEXTS) {
      const lines = textTable(['a', 'b'], [[text, text]], 'll')
      expect(lines).toHaveLength(2)
      expect(lines.join('')).not.toMatch(/\p{Cc}/u)
    }
  })
})
