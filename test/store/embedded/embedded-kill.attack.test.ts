import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { openEmbedded } from '../../../src/store/embedded/embedded.js'
import { type Child, startChild } from '../child.js'
import { makeSeededRoot, makeTemporaryDir } from './embedded-root.js'

/** Each takes a second; `KILLS=200` looks harder. */
const KILLS = Number(process.env['KILLS'] ?? 12)
const SEED = 20261121
const MORE_THAN_ANYBODY_SEES = 1_000_000

let root = ''
beforeAll(async () => {
  root = await makeSeededRoot()
}, 60_000)

/** mulberry32: numbers from 0 to 1, the same in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

/** Kills a child that has just said `opening`, `delay` milliseconds later. */
async function killAfter(child: Child, delay: number): Promise<void> {
  expect(await child.nextLine()).toBe('opening')
  await pause(delay)
  await child.kill()
}

/** From `opening` to the given line, in milliseconds; the slower of two. */
async function measure(dataDirs: readonly string[], line: string, pushes: number): Promise<number> {
  let slowest = 0
  for (const dataDir of dataDirs) {
    const child = startChild('embedded-child.ts', [dataDir, root, String(pushes)])
    await child.nextLine()
    const start = performance.now()
    while ((await child.nextLine()) !== line);
    slowest = Math.max(slowest, performance.now() - start)
    await child.kill()
  }
  return slowest
}

async function versionsIn(dataDir: string): Promise<readonly unknown[]> {
  const database = await openEmbedded({ dataDir, root })
  try {
    // Through the index and past it: a broken database would answer differently.
    const sql = 'select snapshot_version from public.benchmark_versions order by snapshot_version'
    const indexed = await database.query(sql)
    await database.query('set enable_indexscan = off')
    await database.query('set enable_bitmapscan = off')
    await database.query('set enable_indexonlyscan = off')
    expect((await database.query(sql)).rows).toEqual(indexed.rows)
    const state = await database.query(
      `select (select count(*) from public.benchmark_transactions), (select count(*) from public.benchmark_cases),
        (select max(last_version) from public.benchmark_configurations),
        (select max(current_version) from public.benchmark_configurations)`,
    )
    const count = indexed.rows.length
    expect(state.rows).toEqual([[count, count, ...(count === 0 ? [null, null] : [count, count])]])
    return indexed.rows.map(([version]) => version)
  } finally {
    await database.close()
  }
}

describe('kill -9', () => {
  test(`${KILLS} times while a database is made: the directory always opens and nothing is left over`, async () => {
    const random = randomNumbers(SEED)
    const home = await makeTemporaryDir()
    const dataDir = path.join(home, 'db')
    const duration = await measure([path.join(home, 'a'), path.join(home, 'b')], 'opened', 0)
    const landed = { locked: 0, unfinished: 0, renamed: 0, opened: 0, before: 0 }
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = startChild('embedded-child.ts', [dataDir, root])
      await killAfter(child, random() * duration)
      const names = await readdir(home)
      if (child.lines.includes('opened')) landed.opened += 1
      else if (names.includes('db')) landed.renamed += 1
      else if (names.some((name) => name.startsWith('db.tmp-'))) landed.unfinished += 1
      else if (names.includes('db.lock')) landed.locked += 1
      else landed.before += 1
      expect(await versionsIn(dataDir)).toEqual([])
      expect((await readdir(home)).filter((name) => name.startsWith('db'))).toEqual(['db'])
      await rm(dataDir, { recursive: true })
    }
    process.stderr.write(
      `${KILLS} kills within ${Math.round(duration)} ms of creation: ${landed.before} before the lock, ` +
        `${landed.locked} with the lock, ${landed.unfinished} while files were written, ` +
        `${landed.renamed} after the rename while opening, ${landed.opened} when it was open\n`,
    )
    expect(landed.locked + landed.unfinished + landed.renamed).toBeGreaterThanOrEqual(KILLS / 2)
  })

  test(`${KILLS} times while results are pushed: no acknowledged one is lost, versions have no gap`, async () => {
    const random = randomNumbers(SEED + 1)
    const dataDir = path.join(await makeTemporaryDir(), 'db')
    const pushing = 60
    const duration = await measure([dataDir, dataDir], 'pushed', pushing)
    const landed = { opening: 0, pushing: 0 }
    let stored = await versionsIn(dataDir)
    let unacknowledged = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = startChild('embedded-child.ts', [dataDir, root, String(MORE_THAN_ANYBODY_SEES)])
      await killAfter(child, random() * duration)
      if (child.lines.includes('opened')) landed.pushing += 1
      else landed.opening += 1
      const acknowledged = child.lines.filter((line) => line.startsWith('stored ')).length
      const before = stored.length
      stored = await versionsIn(dataDir)
      expect(stored).toEqual(Array.from({ length: stored.length }, (_, index) => index + 1))
      expect(stored.length).toBeGreaterThanOrEqual(before + acknowledged)
      unacknowledged += stored.length - before - acknowledged
    }
    process.stderr.write(
      `${KILLS} kills within ${Math.round(duration)} ms: ${landed.opening} while opening, ${landed.pushing} while ` +
        `pushing; ${stored.length} snapshots stored, ${unacknowledged} of them not acknowledged any more\n`,
    )
    expect(landed.pushing).toBeGreaterThanOrEqual(KILLS / 4)
  })
})
