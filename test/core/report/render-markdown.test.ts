import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type JudgedResult, VERDICTS } from '../../../src/core/model.js'
import { commentMarker } from '../../../src/core/report/markdown.js'
import { renderComment, renderSummary } from '../../../src/core/report/render-markdown.js'
import type { Report } from '../../../src/core/report/report.js'
import { utf8Bytes } from '../../../src/core/report/shrink.js'
import { intrusions, parse, skeleton } from './github-markdown.js'
import { HOSTILE_TEXTS } from './hostile-texts.js'
import {
  baseline,
  finding,
  FIRST,
  IMPROVED,
  INCOMPARABLE,
  judged,
  PRODUCTION,
  REGRESSED,
  report,
} from './report-fixture.js'

const golden = (name: string): string => readFileSync(new URL(`golden/${name}`, import.meta.url), 'utf8')
const OURS = ['https://github.com/acme/billing/']
const BROKEN = {
  file: 'results/broken.json',
  path: '',
  message: 'line 8 is a git conflict marker (<<<<<<< HEAD): resolve the conflict and commit the file again.',
}
const DOUBTFUL = {
  file: 'results/gemini.json',
  path: '$.metrics.f1',
  message: 'precision 0.9 and recall 0.5 give f1 0.643, the file says 0.88',
}
const MIXED = report([IMPROVED, FIRST, REGRESSED, INCOMPARABLE], { skipped: [BROKEN], warnings: [DOUBTFUL] })

describe('the comment as people see it', () => {
  test.each<[string, Report]>([
    ['regression.md', report([REGRESSED])],
    ['no-baseline.md', report([FIRST])],
    ['mixed.md', MIXED],
  ])('%s', (name, about) => {
    expect(renderComment(about)).toBe(golden(name))
    expect(intrusions(golden(name), OURS)).toEqual([])
  })

  test('line 1 is the verdict, line 2 the counts, the last line the marker', () => {
    const lines = renderComment(MIXED)
      .split('\n')
      .filter((line) => line !== '')
    expect(lines[0]).toMatch(/^## ❌ Regression in 1 of 4 results: `f1` of `medgemma-v1.2` fell from 0.910 to 0.850/)
    expect(lines[1]).toMatch(/^4 results: 1 regression · .*\*\*This fails the check\.\*\*$/)
    expect(lines.at(-1)).toBe(commentMarker('benchmarks'))
  })

  test('the same report gives the same bytes a hundred times', () => {
    const first = renderComment(MIXED)
    for (let time = 0; time < 100; time += 1) expect(renderComment(MIXED)).toBe(first)
  })

  test('the worst result comes first, whatever the order of files', () => {
    const results = [REGRESSED, IMPROVED, FIRST, INCOMPARABLE]
    expect(renderComment({ ...MIXED, results: [...results].reverse() })).toBe(renderComment({ ...MIXED, results }))
  })

  test('the job summary says the same without the marker', () => {
    expect(renderSummary(MIXED)).toBe(renderComment(MIXED).replace(`\n${commentMarker('benchmarks')}\n`, ''))
  })
})

describe('what a report says', () => {
  const first = judged({ ...toldFirst(), promotion: { promoted: true, reason: 'this is the first' } })

  test.each<[string, Report, string[]]>([
    [
      'a dry run stored nothing',
      report([judged({ version: null })], { dryRun: true }),
      ['Dry run: nothing was stored.', '- **This run:** not stored; model `medgemma-v1.2`'],
    ],
    [
      'a repeated run added nothing',
      report([judged({ replayed: true })]),
      ['already stored as version 3; this run was a repeat and added nothing.'],
    ],
    [
      'a first result becomes the baseline',
      report([first]),
      ['- **Next baseline:** **version 3**, because this is the first.'],
    ],
    [
      'a pull request without any baseline needs one on the main line',
      report([judged({ ...toldFirst(), configuration: { environment: 'pull-request/7' } })]),
      ['Push a result there with `promotion: first`'],
    ],
    [
      'a baseline of another environment is named with what differs',
      report([
        judged({
          judgement: {
            baseline: baseline({
              source: 'environment',
              configuration: { ...PRODUCTION, environment: 'github-actions', prompt_version: 'v3' },
            }),
          },
        }),
      ]),
      ['version 2 of prompt `v3`, environment `github-actions` (the baseline of the baseline environment: '],
    ],
    [
      'a baseline that was asked for is said to be',
      report([judged({ judgement: { baseline: baseline({ source: 'input' }) } })]),
      ['version 2 of the same configuration, named by the input baseline, 3 days old'],
    ],
    [
      'a metric that went missing',
      report([
        judged({
          judgement: { verdict: 'regression', findings: [finding('f1', 0.9, null, { verdict: 'regression' })] },
        }),
      ]),
      ['Regression: `f1` is missing, the baseline has 0.900'],
    ],
    [
      'no valid result at all',
      report([], { skipped: [BROKEN] }),
      ['Nothing was judged', '**1 file skipped.** **This fails the check.**'],
    ],
    [
      'a regression that fail-on tolerates does not claim to fail the check',
      report([REGRESSED], { failOn: new Set() }),
      ['1 new.\n'],
    ],
  ])('%s', (_title, about, sentences) => {
    for (const sentence of sentences) expect(renderComment(about)).toContain(sentence)
  })

  test.each(VERDICTS)('the verdict %s has a headline of its own', (verdict) => {
    const findings = [finding('f1', 0.9, 0.9)]
    const comment = renderComment(report([judged({ judgement: { verdict, findings } })]))
    expect(comment).toMatch(/^## (❌|⚠️|✅) [A-Z][^\n]*\S: \S/u)
  })

  test.each([
    ['5 minutes old', '2026-02-04T11:55:00Z'],
    ['1 hour old', '2026-02-04T11:00:00Z'],
    ['47 hours old', '2026-02-02T12:30:00Z'],
    ['2 days old', '2026-02-02T11:30:00Z'],
    ['5 months old', '2025-09-01T00:00:00Z'],
    ['stored just now', '2026-02-04T12:00:01Z'],
  ])('a baseline is %s', (age, created_at) => {
    const text = renderComment(report([judged({ judgement: { baseline: baseline({ created_at }) } })]))
    expect(text).toContain(`its own baseline, ${age}, commit`)
  })
})

test('a fall from the newest version is named in line 1, where nothing fell beside the baseline', () => {
  const line1 = (now: number): string | undefined =>
    renderComment(report([judged({ judgement: { verdict: 'minor', findings: [finding('f1', 0.88, now)] } })])).split(
      '\n',
    )[0]
  expect(line1(0.89)).toBe(
    '## ⚠️ Minor change for the worse: `f1` rose from 0.880 to 0.890 (+0.010), but it fell from the newest version before',
  )
  expect(line1(0.88)).toMatch(/`f1` is still 0\.880, but it fell from the newest version before$/)
})

describe('text from outside', () => {
  /** With commands to copy, without them where a name cannot be typed, or without steps where it is an expression. */
  const tame = ['tame', 'x\u0007', '${{ x }}'].map((text) => skeleton(parse(renderComment(hostile(text)))))

  test.each(HOSTILE_TEXTS.map((text) => [text.slice(0, 40), text]))('%j changes nothing but words', (_title, text) => {
    const comment = renderComment(hostile(text))
    expect(intrusions(comment, OURS)).toEqual([])
    expect(tame).toContain(skeleton(parse(comment)))
  })

  test('any text everywhere changes nothing but words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (text) => {
        const comment = renderComment(hostile(text))
        expect(intrusions(comment, OURS)).toEqual([])
        expect(tame).toContain(skeleton(parse(comment)))
      }),
      { numRuns: 60 },
    )
  })

  test('a chart is made of numbers and version labels only', () => {
    for (const text of HOSTILE_TEXTS) {
      const [chart, ...more] = renderComment(hostile(text)).match(/(?<=```mermaid\n).*?(?=\n```)/gs) ?? []
      expect(more).toEqual([])
      expect(chart).toMatch(
        /^xychart-beta\n {2}x-axis \[(?:v\d+|new)(?:, (?:v\d+|new))*\]\n {2}y-axis "f1" [\d.]+ --> [\d.]+(?:\n {2}line \[[\d., ]+\]){1,2}$/,
      )
    }
  })
})

describe('a report that does not fit', () => {
  const natural = renderComment(MIXED)

  test('is left alone when it fits exactly, and shortened when one character is missing', () => {
    const room = natural.length
    expect(renderComment(MIXED, { maxChars: room })).toBe(natural)
    expect(renderComment(MIXED, { maxChars: room + 1 })).toBe(natural)
    const shortened = renderComment(MIXED, { maxChars: room - 1 })
    expect(shortened.length).toBeLessThan(room)
    expect(shortened).toMatch(/> \*\*Shortened to fit\.\*\* Left out: \d history charts?\. \[The job summary\]/)
    const bytes = utf8Bytes(renderSummary(MIXED))
    expect(Buffer.byteLength(renderSummary(MIXED))).toBe(bytes)
    expect(renderSummary(MIXED, { maxBytes: bytes })).toBe(renderSummary(MIXED))
    expect(utf8Bytes(renderSummary(MIXED, { maxBytes: bytes - 1 }))).toBeLessThan(bytes)
  })

  test('is whole at every budget: verdict, counts and marker stay, no row, fold or fence is cut', () => {
    for (let maxChars = natural.length + 50; maxChars >= 150; maxChars -= 37) {
      const comment = renderComment(MIXED, { maxChars })
      expect(comment.length).toBeLessThanOrEqual(maxChars)
      expect(intrusions(comment, OURS)).toEqual([])
      expect(comment.startsWith('## ❌ Regression')).toBe(true)
      expect(comment.endsWith(`\n${commentMarker('benchmarks')}\n`)).toBe(true)
      expect(comment.match(/<details>/g)?.length).toBe(comment.match(/<\/details>/g)?.length)
      if (maxChars > 800) expect(comment).toContain('4 results: 1 regression ·')
    }
  })

  test('gives up charts first, then cases, then other metrics, and the regression last', () => {
    const [chart, flipped, other] = ['xychart-beta', 'broke: `case-017`', '| `precision` | 0.920']
    const marks = [chart, flipped, other, '| `latency_ms` | 412', '| `f1` | 0.910'].map(String)
    const lostAt = marks.map((mark) => {
      let maxChars = natural.length
      while (maxChars > 200 && renderComment(MIXED, { maxChars }).includes(mark)) maxChars -= 20
      return maxChars
    })
    expect(lostAt).toEqual([...lostAt].sort((a, b) => b - a))
    expect(new Set(lostAt).size).toBe(marks.length)
  })

  test('says so when not even the verdict fits', () => {
    expect(() => renderComment(MIXED, { maxChars: 20 })).toThrow(/does not fit into 20: it needs at least \d+/)
  })

  test('of 500 results with 200 metrics each keeps the limits, the counts and the regressions', () => {
    const many = report(manyResults(500, 200))
    const comment = renderComment(many)
    expect(comment.length).toBeLessThanOrEqual(65_536)
    expect(comment.length).toBeGreaterThan(60_000)
    expect(comment).toContain('500 results: 7 regressions · 493 unchanged.')
    for (let index = 0; index < 7; index += 1) expect(comment).toContain(`### ❌ \`model-${index}\`: regression`)
    expect(comment).toMatch(/Left out: .* other metrics.*\[The job summary\]\(https:[^)]*\) has more\./)
    expect(intrusions(comment, OURS)).toEqual([])
    const summary = renderSummary(many)
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_000 * 1_024)
    // Each that fell is told in full, each that did not in a line.
    for (let index = 0; index < 7; index += 1) expect(summary).toContain(`### ❌ \`model-${index}\`: regression`)
    expect(summary.match(/^\| `model-\d+` \|.* unchanged \|$/gm)).toHaveLength(493)
    expect(summary).toContain('<summary>493 unchanged results</summary>')
  })

  test('of one result with 20,000 regressed metrics keeps as many as fit', () => {
    const findings = Array.from({ length: 20_000 }, (_, index) =>
      finding(`m${index}`, 0.9, 0.5, { verdict: 'regression', gate: true }),
    )
    const comment = renderComment(report([judged({ judgement: { verdict: 'regression', findings } })]))
    expect(comment.length).toBeLessThanOrEqual(65_536)
    expect(comment.length).toBeGreaterThan(65_000)
    expect(comment).toMatch(/\n… and \d+ more, not shown here\.\n/)
    expect(comment).toContain('20000 metrics: 20000 regressions.')
  })
})

function toldFirst(): Parameters<typeof judged>[0] {
  return { ownBaseline: null, judgement: { verdict: 'no_baseline', baseline: null } }
}

/** A report with the text in every place that a file, an artifact or a payload can fill. */
function hostile(text: string): Report {
  const configuration = { model_version: text, dataset_version: text, prompt_version: text, environment: text }
  const flipped = { broke: [{ id: text, at: text }, { id: text }], fixed: [{ id: text }] }
  const findings = [
    finding(text, 0.9, 0.8, { verdict: 'regression', gate: true }),
    finding(text, 0.9, 0.8, { verdict: 'minor', gate: false }),
    finding(`x${text.replaceAll('.', '')}`, 0.9, 0.9, { gate: false }),
    finding(`a.${text}`, 0.9, 0.9, { gate: false }),
  ]
  const one: JudgedResult = judged({
    configuration,
    file: text,
    history: [0.5, 0.6],
    judgement: {
      verdict: 'regression',
      reason: `${text} fell: ${text}`,
      findings,
      flipped,
      warnings: [`baseline ${text} does not exist`],
      baseline: baseline({
        source: 'input',
        commit_sha: text,
        configuration: { ...configuration, prompt_version: 'p' },
      }),
    },
    promotion: { promoted: false, reason: `model ${text} regressed` },
  })
  const candidate = { ...one.candidate, provenance: { commit_sha: text, branch_name: text } }
  const problem = { file: `f${text}`, path: `$.${text}`, message: `unexpected ${text} here` }
  const action = 'acme/benchmark-snapshots@v1'
  const run = { ...report([]).run, action, commit_sha: text, branch: text, run_url: text, repository: text }
  return report([{ ...one, candidate }, FIRST], {
    key: text,
    skipped: [problem],
    warnings: [problem],
    store: text,
    run,
  })
}

function manyResults(results: number, metrics: number): JudgedResult[] {
  return Array.from({ length: results }, (_, index) => {
    const bad = index < 7
    const findings = Array.from({ length: metrics }, (_each, number) =>
      number === 0
        ? finding('f1', 0.9, bad ? 0.8 : 0.9, { verdict: bad ? 'regression' : 'unchanged' })
        : finding(`group_${number % 9}.metric_${number}`, 0.9, 0.9),
    )
    const judgement = { verdict: bad ? 'regression' : 'unchanged', findings } as const
    return judged({ configuration: { model_version: `model-${index}` }, history: [0.9, 0.9], judgement })
  })
}

describe('several results of which none is worse', () => {
  const model = (model_version: string, verdict: 'unchanged' | 'improvement') =>
    judged({ configuration: { ...PRODUCTION, model_version }, judgement: { verdict } })
  const line1 = (...results: JudgedResult[]) => renderComment(report(results)).split('\n')[0]

  test('are told by how many improved, never as no regression in some of them', () => {
    const [a, b, c] = [model('a', 'improvement'), model('b', 'unchanged'), model('c', 'improvement')]
    expect(line1(a, b, c)).toBe('## ✅ 2 of 3 results improved, none worse')
    expect(line1(a, c)).toBe('## ✅ All 2 results improved')
    expect(line1(b, b)).toBe('## ✅ No regression: all 2 results are unchanged')
  })

  test('that are unchanged are one folded line of the comment, and whole in the job summary', () => {
    const about = report(Array.from({ length: 25 }, (_, index) => model(`model-${index}`, 'unchanged')))
    const comment = renderComment(about)
    expect(comment.match(/<details>/g)).toHaveLength(1)
    expect(comment).toContain('<details><summary>25 unchanged results</summary>')
    expect(comment).not.toContain('### ')
    expect(comment).toMatch(/^\| `model-24` \| v\d+ \|/m)
    expect(renderSummary(about).match(/^### /gm)).toHaveLength(25)
  })
})

describe('a pull request', () => {
  test('is judged and not kept, which is no news, and nothing is said of a baseline that it never gets', () => {
    const environment = 'pull-request/7'
    const told = judged({ configuration: { ...PRODUCTION, environment }, version: null })
    const comment = renderComment(report([told], { dryRun: true }))
    expect(comment).toContain(' Pull requests are judged, not stored.')
    expect(comment).not.toMatch(/Dry run|Next baseline/)
  })
})

test('the numbers of a first push are shown, also where all of them are nested', () => {
  const metrics = { overall: { f1: 0.9, recall: 0.8 } }
  const comment = renderComment(
    report([{ ...FIRST, candidate: { ...FIRST.candidate, result: { ...FIRST.candidate.result, metrics } } }]),
  )
  expect(comment).toContain('| `overall.f1` | 0.900 |')
  expect(comment).not.toContain('nested metric')
})
