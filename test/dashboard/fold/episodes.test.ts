import { describe, expect, test } from '@jest/globals'
import type { ClosedEpisodes, Episode } from '../../../src/dashboard/contract.js'
import { foldAll } from '../folding.js'
import { HistoryLines, type OneConfiguration } from '../history-lines.js'

/** A configuration with a baseline of 0.9. */
function begun(): { history: HistoryLines; own: OneConfiguration } {
  const history = new HistoryLines()
  const own = history.of()
  own.push({ metrics: { f1: 0.9 } })
  own.setBaseline(1)
  return { history, own }
}

function regress(own: OneConfiguration, f1: number): void {
  const finding = { metric: 'f1', verdict: 'regression', baseline: 0.9, candidate: f1 } as const
  own.push({ metrics: { f1 }, verdict: 'regression', findings: [finding] })
}

async function episodes(history: HistoryLines): Promise<Episode[]> {
  const { index, files } = await foldAll(history.pages())
  const { episodes: closed } = JSON.parse(files.get(index.closed.path) ?? '') as ClosedEpisodes
  return [...index.episodes, ...closed]
}

describe('a regression', () => {
  test('is one event as long as it lasts, with its worst version and the commits that began it', async () => {
    const { history, own } = begun()
    own.push()
    regress(own, 0.84)
    regress(own, 0.8)
    regress(own, 0.83)
    expect(await episodes(history)).toMatchObject([
      {
        state: 'open',
        first: 3,
        last: 5,
        count: 3,
        before: 2,
        metric: 'f1',
        worst: { version: 4, from: 0.9, to: 0.8 },
        limits: 2,
        closed_at: null,
        commits: { before: '00000002aaaa', first: '00000003aaaa' },
      },
    ])
  })

  test('is fixed by the next version that is judged well', async () => {
    const { history, own } = begun()
    regress(own, 0.8)
    own.push({ verdict: 'minor' })
    expect(await episodes(history)).toMatchObject([{ state: 'fixed', first: 2, last: 2, closed_by: 3 }])
  })

  test.each(['not_evaluated', 'incomparable', 'inconclusive'] as const)(
    'is not over for a version that is %s',
    async (verdict) => {
      const { history, own } = begun()
      regress(own, 0.8)
      own.push({ verdict })
      expect(await episodes(history)).toMatchObject([{ state: 'open', first: 2, last: 2, count: 1 }])
      regress(own, 0.79)
      expect(await episodes(history)).toMatchObject([{ state: 'open', first: 2, last: 4, count: 2 }])
    },
  )

  test('is rolled back by a move to a version that did not regress, and what regresses then is another one', async () => {
    const { history, own } = begun()
    regress(own, 0.8)
    regress(own, 0.8)
    own.rollback(2)
    expect(await episodes(history)).toMatchObject([{ state: 'open' }])
    own.rollback(1)
    expect(await episodes(history)).toMatchObject([{ state: 'rolled_back', first: 2, last: 3, closed_by: 1 }])
    regress(own, 0.8)
    expect(await episodes(history)).toMatchObject([
      { state: 'open', first: 4 },
      { state: 'rolled_back', first: 2 },
    ])
  })

  test('is accepted when one of its versions becomes the baseline', async () => {
    const { history, own } = begun()
    regress(own, 0.8)
    own.setBaseline(2)
    expect(await episodes(history)).toMatchObject([{ state: 'accepted', closed_by: 2 }])
    const again = begun()
    regress(again.own, 0.8)
    again.own.setBaseline(1)
    expect(await episodes(again.history)).toMatchObject([{ state: 'open' }])
  })

  test('in which the metric is missing is worse than any number', async () => {
    const { history, own } = begun()
    regress(own, 0.1)
    const finding = { metric: 'f1', verdict: 'regression', baseline: 0.9, candidate: null } as const
    own.push({ metrics: { recall: 0.5 }, verdict: 'regression', findings: [finding] })
    expect(await episodes(history)).toMatchObject([{ limits: null, worst: { version: 3, to: null } }])
  })

  test('of long ago is in a file of its own, so that the first view stays small', async () => {
    const { history, own } = begun()
    for (let count = 0; count < 250; count += 1) {
      regress(own, 0.8)
      own.push({ verdict: 'unchanged' })
    }
    const { index } = await foldAll(history.pages())
    expect(index.episodes).toEqual([])
    expect(index.closed.count).toEqual({ fixed: 250, rolled_back: 0, accepted: 0 })
    expect(await episodes(history)).toHaveLength(250)
  })
})
