import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ExportedLine } from '../../src/contract/exchange.js'
import { POSTGRES_15, startPostgres, type PostgresServer } from '../postgres.js'
import { openNewEmbedded } from './embedded/embedded-store.js'
import { exportAll, fillHistory } from './contract/exchange.js'
import { openPostgres } from './postgres/postgres-store.js'
import type { OpenStore } from './contract/store-material.js'

let server: PostgresServer | null = null
beforeAll(async () => {
  server = await startPostgres({ binDir: POSTGRES_15 })
})
afterAll(async () => {
  await server?.stop()
})

/** What a new database on the server exports after `work`. */
async function exportAfter(work: (copy: OpenStore) => Promise<unknown>): Promise<ExportedLine[]> {
  if (server === null) throw new Error('the server did not start')
  const copy = await openPostgres(await server.createMigratedDatabase())
  try {
    await work(copy)
    return await exportAll(copy.store)
  } finally {
    await copy.close()
  }
}

test('the way from the embedded database to a server and back changes no byte', async () => {
  const laptop = await openNewEmbedded()
  const back = await openNewEmbedded()
  try {
    await fillHistory(laptop)
    const lines = await exportAll(laptop.store)
    const moved = await exportAfter(({ store }) => store.importLines(lines))
    expect(JSON.stringify(moved)).toBe(JSON.stringify(lines))
    await back.store.importLines(moved)
    expect(JSON.stringify(await exportAll(back.store))).toBe(JSON.stringify(lines))
  } finally {
    await Promise.all([laptop.close(), back.close()])
  }
})

test('an import may be cut off after every line, and be loaded line by line', async () => {
  const lines = await exportAfter(fillHistory)
  for (let cut = 0; cut <= lines.length; cut += 1) {
    const copied = await exportAfter(async ({ store }) => {
      await store.importLines(lines.slice(0, cut))
      expect(await store.importLines(lines)).toEqual({ inserted: lines.length - cut, skipped: cut })
    })
    expect(copied).toEqual(lines)
  }
  const oneByOne = await exportAfter(async ({ store }) => {
    for (const line of lines) expect(await store.importLines([line])).toEqual({ inserted: 1, skipped: 0 })
  })
  expect(oneByOne).toEqual(lines)
})

test('an export of many pages has every line once', async () => {
  const pages: number[] = []
  const lines = await exportAfter(async ({ store, sql }) => {
    await sql(`select push_benchmark_results((select jsonb_agg(jsonb_build_object(
        'model_version', 'm', 'dataset_version', 'd', 'prompt_version', 'p' || i % 3, 'environment', 'e',
        'metrics', jsonb_build_object('f1', 0.5))) from generate_series(1, 200) i),
      '{"baseline": null, "baseline_environment": "e"}') from generate_series(1, 6)`)
    for await (const page of store.exportLines()) pages.push(page.length)
  })
  expect(pages).toEqual([500, 500, 200, 500, 500, 200, 3])
  expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(2403)
  expect(await exportAfter(({ store }) => store.importLines(lines))).toEqual(lines)
})
