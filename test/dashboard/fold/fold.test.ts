import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { StoreError } from '../../../src/core/errors.js'
import { pointersAt } from '../../../src/dashboard/pointers.js'
import { numbersIn } from '../../../src/dashboard/ranges.js'
import { unfoldCases } from '../../../src/dashboard/unfold.js'
import type { CasesFile } from '../../../src/dashboard/contract.js'
import { foldAll } from '../folding.js'
import { HistoryLines, NAMES, type OneConfiguration } from '../history-lines.js'
import { syntheticHistory } from '../synthetic.js'

/** What somebody may do to a configuration; numbers choose among the versions there are. */
const STEP = fc.oneof(
  fc.record({
    kind: fc.constant('push' as const),
    f1: fc.double({ min: 0, max: 1, noNaN: true }),
    extra: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    archived: fc.boolean(),
  }),
  fc.record({ kind: fc.constantFrom('rollback' as const, 'checkout' as const, 'baseline' as const), to: fc.nat() }),
)

interface Seen {
  readonly at: number
  readonly current: number | null
  readonly baseline: number | null
}

/** Plays the steps, and notes where the pointers stood after each. */
function play(
  own: OneConfiguration,
  history: HistoryLines,
  steps: readonly (typeof STEP extends fc.Arbitrary<infer T> ? T : never)[],
): { seen: Seen[]; pushed: { f1: number; extra: number | null; archived: boolean }[] } {
  const seen: Seen[] = []
  const pushed: { f1: number; extra: number | null; archived: boolean }[] = []
  own.push({ metrics: { f1: 0.5 } })
  pushed.push({ f1: 0.5, extra: null, archived: false })
  for (const step of steps) {
    if (step.kind === 'push') {
      // What is current is never archived; the next push makes another one current.
      const metrics = step.extra === null ? { f1: step.f1 } : { f1: step.f1, 'a.b': step.extra }
      own.push({ metrics, archived: step.archived })
      if (step.archived) {
        own.push({ metrics: { f1: step.f1 } })
        pushed.push({ f1: step.f1, extra: step.extra, archived: true })
        pushed.push({ f1: step.f1, extra: null, archived: false })
      } else pushed.push({ f1: step.f1, extra: step.extra, archived: false })
    } else {
      const free = pushed.flatMap(({ archived }, index) => (archived ? [] : [index + 1]))
      const to = free[step.to % free.length] ?? 1
      if (step.kind === 'baseline') own.setBaseline(to)
      else if (step.kind === 'checkout') own.checkout(to)
      else if (own.line.includes(to) && to !== own.current) own.rollback(to)
    }
    seen.push({ at: history.time(), current: own.current, baseline: own.baseline })
  }
  return { seen, pushed }
}

describe('what is folded comes back', () => {
  test('every number, time and pointer of any history, whatever was moved and archived', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(STEP, { maxLength: 30 }), async (steps) => {
        const history = new HistoryLines()
        const own = history.of()
        const { seen, pushed } = play(own, history, steps)
        const { index, rows, pages, files } = await foldAll(history.pages())
        const [entry] = index.configurations
        const kept = pushed.flatMap(({ archived, ...each }, place) =>
          archived ? [] : [{ version: place + 1, ...each }],
        )
        expect(rows().map((row) => ({ version: row.version, f1: row.value('f1') }))).toEqual(
          kept.map(({ version, f1 }) => ({ version, f1 })),
        )
        expect(entry).toMatchObject({ current: own.current, baseline: own.baseline, last: kept.at(-1)?.version })
        expect(numbersIn(pages().at(-1)?.line ?? [])).toEqual(own.line)
        const nested = [...files].filter(([path]) => path.startsWith('data/n/'))
        const values = nested.flatMap(
          ([, text]) => (JSON.parse(text) as { metrics: Record<string, number[]> }).metrics['a.b'] ?? [],
        )
        if (nested.length > 0) expect(values).toEqual(kept.map(({ extra }) => (Object.is(extra, -0) ? 0 : extra)))
        const [page] = pages()
        for (const { at, current, baseline } of seen) {
          const found = page === undefined ? null : pointersAt(page, null, at)
          expect({ at, current: found?.current?.version ?? null, baseline: found?.baseline?.version ?? null }).toEqual({
            at,
            current,
            baseline,
          })
        }
      }),
      { numRuns: 100 },
    )
  })

  test('the pointers at any moment also where the history has several pages', async () => {
    const history = new HistoryLines()
    const own = history.of()
    const seen: Seen[] = []
    for (let count = 0; count < 4_100; count += 1) {
      own.push({ verdict: null })
      if (count % 900 === 10) own.setBaseline(own.current ?? 1)
      if (count % 700 === 20) own.rollback()
      if (count % 100 === 20) seen.push({ at: history.time(), current: own.current, baseline: own.baseline })
    }
    const { index, pages } = await foldAll(history.pages())
    const references = index.configurations[0]?.pages ?? []
    expect(references.map(([, from, to]) => [from, to])).toEqual([
      [1, 2_000],
      [2_001, 4_000],
      [4_001, 4_100],
    ])
    for (const { at, current, baseline } of seen) {
      const page = pages()[references.findLastIndex(([, , , begin]) => begin <= at)]
      const found = page === undefined ? null : pointersAt(page, null, at)
      expect([found?.current?.version, found?.baseline?.version]).toEqual([current, baseline])
    }
  })

  test('what was said at the push: verdict, reason, findings with their intervals, and against what', async () => {
    const history = new HistoryLines()
    const own = history.of()
    own.push({ metrics: { f1: 0.91, latency_ms: 400 } })
    own.setBaseline(1)
    own.push({
      metrics: { f1: 0.85, latency_ms: 500 },
      verdict: 'regression',
      reason: 'f1 fell by 0.06',
      findings: [
        { metric: 'f1', verdict: 'regression', baseline: 0.91, candidate: 0.85, evidence: { interval: [0.02, 0.1] } },
        { metric: 'latency_ms', verdict: 'unchanged', baseline: 400, candidate: 500, gate: false, better: 'lower' },
      ],
    })
    const { rows, index } = await foldAll(history.pages())
    const [first, second] = rows()
    expect(first).toMatchObject({ verdict: 'no_baseline', reason: null, findings: [], reference: null })
    expect(second).toMatchObject({
      verdict: 'regression',
      reason: 'f1 fell by 0.06',
      findings: [['f1', 'r', 1, 0.91, 0.85, -0.1, -0.02]],
      reference: { configuration: index.configurations[0]?.id, version: 1, values: { f1: 0.91, latency_ms: 400 } },
      isRecorded: true,
    })
    // The drop of 0.02 to 0.10 from 0.91.
    expect(second?.interval('f1')).toEqual([0.81, 0.89])
    expect(index.configurations[0]).toMatchObject({
      state: 'regression',
      why: 'f1 fell by 0.06',
      interval: [0.81, 0.89],
    })
  })

  test('the newest verdict counts, and what people said', async () => {
    const history = new HistoryLines()
    const own = history.of()
    own.push({ verdict: 'not_evaluated' })
    own.judge(1, { verdict: 'unchanged', against: null })
    own.annotate(1, 'measured on the new cluster', ['cluster-2'])
    const [row] = (await foldAll(history.pages())).rows()
    expect(row).toMatchObject({
      verdict: 'unchanged',
      annotations: [{ note: 'measured on the new cluster', tags: ['cluster-2'] }],
    })
  })

  test('cases of current, baseline and the newest versions, where they are asked for', async () => {
    const history = new HistoryLines()
    const own = history.of()
    const cases = [
      { id: 'a', passed: true, group: 'x' },
      { id: 'b', passed: false },
      { id: 'c', score: 0.25 },
    ]
    for (let count = 0; count < 6; count += 1) own.push({ cases })
    own.setBaseline(2)
    own.checkout(3)
    expect((await foldAll(history.pages())).index.configurations[0]?.cases).toEqual({})
    const { index, files } = await foldAll(history.pages(), { cases: 2 })
    const paths = index.configurations[0]?.cases ?? {}
    expect(Object.keys(paths)).toEqual(['2', '3', '5', '6'])
    expect(unfoldCases(JSON.parse(files.get(paths['5'] ?? '') ?? '') as CasesFile)).toEqual(cases)
  })
})

describe('the files', () => {
  test('are the same bytes for the same history, in whatever order its configurations come', async () => {
    const lines: Record<string, unknown>[] = []
    for await (const page of syntheticHistory({ snapshots: 300, configurations: 6, cases: 10 })) lines.push(...page)
    const byKind = ['snapshot', 'pointer_move', 'verdict', 'pointers'].map((kind) =>
      lines.filter((line) => line['kind'] === kind),
    )
    const [snapshots = [], moves = [], verdicts = [], pointers = []] = byKind
    async function* shuffled(): AsyncGenerator<Record<string, unknown>[]> {
      yield await Promise.resolve([...snapshots].reverse())
      yield [...moves].reverse()
      yield [...verdicts].reverse()
      yield [...pointers].reverse()
    }
    async function* inOrder(): AsyncGenerator<Record<string, unknown>[]> {
      yield await Promise.resolve(lines)
    }
    const options = { cases: 5, images: true }
    expect([...(await foldAll(shuffled(), options)).files]).toEqual([...(await foldAll(inOrder(), options)).files])
  })

  test('of earlier versions keep their names when a version is added, so that browsers keep them', async () => {
    const history = new HistoryLines()
    const own = history.of()
    for (let count = 0; count < 2_001; count += 1) own.push({ verdict: null })
    const before = (await foldAll(history.pages())).index.configurations[0]?.pages ?? []
    own.push({ verdict: null })
    const after = (await foldAll(history.pages())).index.configurations[0]?.pages ?? []
    expect(after[0]).toEqual(before[0])
    expect(after[1]?.[0]).not.toEqual(before[1]?.[0])
  })

  test('--since and --last leave out older versions, but never current and baseline', async () => {
    const history = new HistoryLines()
    const own = history.of()
    for (let count = 0; count < 20; count += 1) own.push()
    own.setBaseline(2)
    const { index, rows } = await foldAll(history.pages(), { last: 3 })
    expect(rows().map(({ version }) => version)).toEqual([2, 18, 19, 20])
    expect(index.totals).toMatchObject({ snapshots: 4, left_out: { older: 16 } })
    expect(index.configurations[0]?.kept_from).toBe(rows()[1]?.at)
    const since = rows()[2]?.at ?? 0
    expect((await foldAll(history.pages(), { since })).rows().map(({ version }) => version)).toEqual([2, 19, 20])
  })

  test('pull requests and branches are left out and counted, unless their environment is asked for', async () => {
    const history = new HistoryLines()
    history.of().push()
    history.of({ environment: 'pull-request/7' }).push()
    history.of({ environment: 'branch/new' }).push()
    const usual = await foldAll(history.pages())
    expect(usual.index.configurations.map(({ environment }) => environment)).toEqual(['production'])
    expect(usual.index.totals.left_out.ephemeral).toBe(2)
    const asked = await foldAll(history.pages(), { environment: 'pull-request/*' })
    expect(asked.index.configurations.map(({ environment }) => environment)).toEqual(['pull-request/7'])
  })

  test('a line without the form of one stops the build, and says what is wrong', async () => {
    const history = new HistoryLines()
    history.of().push({ transaction: { created_at: 'yesterday' } })
    await expect(foldAll(history.pages())).rejects.toThrow(
      new StoreError(
        'A line of the history has "yesterday" where created_at belongs. The store may be of another version of Benchmark Snapshots than this program.',
      ),
    )
    const strange = new HistoryLines()
    strange.of().push({ metrics: { f1: '0.9' } })
    await expect(foldAll(strange.pages())).rejects.toThrow('"0.9" where f1 belongs')
  })
})

describe('where a configuration stands', () => {
  test('its current version is judged against the baseline as both stand now', async () => {
    const history = new HistoryLines()
    const own = history.of()
    own.push({ metrics: { f1: 0.91 } })
    own.setBaseline(1)
    own.push({ metrics: { f1: 0.85 }, verdict: 'regression' })
    const state = async (): Promise<unknown> => (await foldAll(history.pages())).index.configurations[0]?.state
    expect(await state()).toBe('regression')
    own.rollback(1)
    expect(await state()).toBe('unchanged')
    own.checkout(2)
    own.setBaseline(2)
    expect(await state()).toBe('unchanged')
    own.push({ metrics: { f1: 0.88 }, verdict: 'improvement' })
    own.setBaseline(1)
    // Judged again, because it was pushed against version 2.
    expect(await state()).toBe('unchanged')
    own.push({ metrics: { f1: 0.8 }, verdict: null })
    expect(await state()).toBe('regression')
  })

  test('without a baseline of its own it is held to what its current version was judged against', async () => {
    const history = new HistoryLines()
    const before = history.of()
    before.push({ metrics: { f1: 0.9 } })
    before.setBaseline(1)
    const next = history.of({ prompt_version: 'prompt-2' })
    next.push({ metrics: { f1: 0.8 }, verdict: null })
    history.add('verdicts', {
      kind: 'verdict',
      created_at: history.tick(),
      transaction_id: next.transactions.get(1),
      verdict: 'regression',
      reason: 'f1 fell by 0.1',
      findings: [],
      baseline_transaction_id: before.transactions.get(1),
    })
    const { index } = await foldAll(history.pages())
    const [old, young] = index.configurations
    expect(young).toMatchObject({
      baseline: null,
      state: 'regression',
      base: 0.9,
      reference: { configuration: old?.id, version: 1 },
    })
  })

  test('the primary metric leads: the kept one, else the usual ones in their order, else the only one', async () => {
    const primary = async (metrics: Record<string, unknown>, kept?: string): Promise<unknown> => {
      const history = new HistoryLines()
      const own = history.of()
      own.push({ metrics })
      own.primary = kept ?? null
      return (await foldAll(history.pages())).index.configurations[0]?.primary
    }
    expect(await primary({ f1: 0.9, accuracy: 0.8 })).toEqual({ metric: 'f1', better: 'higher' })
    expect(await primary({ score: 3, pass_rate: 0.8, speed: 1 })).toEqual({ metric: 'pass_rate', better: 'higher' })
    expect(await primary({ wer: 0.2 }, '-wer')).toEqual({ metric: 'wer', better: 'lower' })
    expect(await primary({ f1: 0.9, accuracy: 0.8 }, 'accuracy')).toEqual({ metric: 'accuracy', better: 'higher' })
    expect(await primary({ f1: 0.9 }, 'gone')).toEqual({ metric: 'f1', better: 'higher' })
    expect(await primary({ latency_ms: 3 })).toEqual({ metric: 'latency_ms', better: 'lower' })
    expect(await primary({ speed: 3, spread: 4 })).toBeNull()
    expect(await primary({ tasks: { mmlu: 0.5 } })).toEqual({ metric: 'tasks.mmlu', better: 'higher' })
  })

  test('it is judged by its primary metric also where that is not f1', async () => {
    const history = new HistoryLines()
    const own = history.of()
    own.push({ metrics: { pass_rate: 0.9 } })
    own.setBaseline(1)
    own.push({ metrics: { pass_rate: 0.8 }, verdict: null })
    expect((await foldAll(history.pages())).index.configurations[0]).toMatchObject({
      state: 'regression',
      now: { pass_rate: 0.8 },
      base: 0.9,
    })
  })
})

test('the profile public has nothing of people, runs, branches, notes, tags, reasons of moves and cases', async () => {
  const secret = (what: string): string => `secret-${what}`
  const history = new HistoryLines()
  const own = history.of()
  const transaction = {
    branch_name: secret('branch'),
    triggered_by: secret('person'),
    run_id: secret('run'),
    tags: [secret('tag')],
    notes: secret('note'),
    source: secret('path'),
  }
  const cases = [{ id: secret('case'), passed: true, group: secret('group') }]
  own.push({ transaction, cases })
  own.setBaseline(1)
  own.push({
    transaction,
    cases,
    metrics: { f1: 0.5 },
    verdict: 'regression',
    findings: [{ metric: 'f1', verdict: 'regression', baseline: 0.9, candidate: 0.5 }],
  })
  own.push({ transaction, cases, verdict: 'unchanged', reason: `accepted by ${secret('judge')}` })
  own.annotate(1, secret('annotation'), [secret('annotated')])
  own.rollback(1)
  const bytes = async (profile: 'public' | 'full', count: number | null): Promise<string> =>
    [
      ...(
        await foldAll(history.pages(), { profile, cases: count, store: secret('store'), images: true })
      ).files.values(),
    ].join('\n')
  const open = await bytes('public', null)
  expect(open).not.toContain('secret-')
  expect(open).not.toContain('ada')
  expect(open).not.toContain('because of')
  expect(open).not.toContain(NAMES.model_version.replace('model', 'nobody'))
  const full = await bytes('full', 5)
  for (const what of ['branch', 'person', 'run', 'tag', 'note', 'case', 'group', 'annotation', 'annotated', 'store']) {
    expect(full).toContain(secret(what))
  }
  expect(full).not.toContain(secret('path'))
})
