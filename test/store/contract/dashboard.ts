import { describe, expect, test } from '@jest/globals'
import { getMetricSeries, latestSnapshots, listRegressions } from '../../../src/contract/questions.js'
import type { Configuration } from '../../../src/core/model.js'
import { configurationId } from '../../../src/dashboard/address.js'
import type { VersionPage } from '../../../src/dashboard/contract.js'
import { pointersAt } from '../../../src/dashboard/pointers.js'
import { foldAll, sha256 } from '../../dashboard/folding.js'
import { pointerEvents, pointersAt as storedPointersAt } from '../calls.js'
import { fillHistory } from './exchange.js'
import { candidateOf, pushOne, recordOne, type OpenStore } from './store-material.js'

/** The dashboard says what the store says. */
export function dashboardContract(open: () => Promise<OpenStore>): void {
  describe('the dashboard of its export', () => {
    test('has the current numbers, every version, the regressions and the pointers of any moment', async () => {
      const database = await open()
      try {
        const { store } = database
        const { first, second } = await fillHistory(database)
        await recordOne(store, await pushOne(store, candidateOf(first, 0.5)), 'regression', 'never')
        const { index, files } = await foldAll(store.exportLines() as AsyncIterable<Record<string, unknown>[]>)
        const latest = await store.call(latestSnapshots, { limit: 10 })
        expect(index.configurations).toHaveLength(latest.length)
        for (const row of latest) {
          const entry = index.configurations.find(({ id }) => id === configurationId(row, sha256))
          expect(entry).toMatchObject({
            current: row.snapshot_version,
            baseline: row.baseline_version,
            now: { f1: row.f1_score },
          })
        }
        for (const configuration of [first, second] satisfies Configuration[]) {
          const entry = index.configurations.find(({ id }) => id === configurationId(configuration, sha256))
          const page = JSON.parse(files.get(entry?.pages[0]?.[0] ?? '') ?? 'null') as VersionPage
          const series = await store.call(getMetricSeries, { ...configuration, metric: 'f1', limit: 100 })
          expect(page.metrics['f1']).toEqual(series.map(({ value }) => value))
          const events = await pointerEvents(store, configuration, 100)
          for (const { created_at } of events) {
            // A page knows milliseconds: whatever happened within one has happened at its end.
            const at = new Date(Date.parse(created_at)).toISOString()
            const said = await storedPointersAt(store, configuration, at.replace('Z', '999Z'))
            const found = pointersAt(page, null, Date.parse(at))
            expect([found.current?.version ?? null, found.baseline?.version ?? null]).toEqual([
              said.current_version,
              said.baseline_version,
            ])
          }
        }
        const regressions = await store.call(listRegressions, { limit: 10 })
        expect(index.episodes.map(({ first: version }) => version)).toEqual(
          regressions.map(({ snapshot_version }) => snapshot_version),
        )
      } finally {
        await database.close()
      }
    })
  })
}
