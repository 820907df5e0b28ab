import { createHash } from 'node:crypto'
import { beforeAll, expect, jest, test } from '@jest/globals'
import { verify } from '../../src/commands/verify.js'
import type { ExportedLine } from '../../src/contract/exchange.js'
import { example, makeDesk } from '../cli/command-line.js'

jest.setTimeout(120_000)

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
let history: readonly ExportedLine[] = []

beforeAll(async () => {
  const { run } = await makeDesk('postgres')
  for (const version of [1, 2, 3]) await run(['push', example(version), '--tags', 'x,y', '--run-id', String(version)])
  await run(['baseline', '2'])
  await run(['rollback'])
  await run(['archive', '1'])
  await run(['annotate', '2', '--note', 'ü'])
  const { stdout } = await run(['export'])
  const lines = stdout.trimEnd().split('\n')
  history = lines.slice(1, -1).map((line) => JSON.parse(line) as ExportedLine)
})

/** A store that holds these lines. */
function storeOf(lines: readonly ExportedLine[]) {
  return {
    description: 'store',
    async *exportLines() {
      yield Promise.resolve(lines)
      await Promise.resolve()
    },
  }
}

type Line = Record<string, unknown>

test('a history that was pushed, judged, moved, archived and rolled back is what was stored', async () => {
  const verification = await verify(storeOf(history), digest)
  expect(verification.differences).toEqual([])
  expect(verification).toMatchObject({ snapshots: 3, configurations: 1, verdicts: 3, erased: 0, found: 0 })
})

const last = <T>(list: readonly T[]): T => list[list.length - 1] as T

test.each<[string, (lines: Line[]) => unknown, RegExp]>([
  [
    'a metric that was changed',
    (lines) => ((lines[0]?.['transaction'] as Line)['metrics'] = { f1: 0.99 }),
    /version 1: the result differs from what was stored/,
  ],
  [
    'a note that was changed',
    (lines) => ((lines[1]?.['transaction'] as Line)['notes'] = 'better'),
    /version 2: the result differs from what was stored/,
  ],
  [
    'a case that was changed',
    (lines) => ((lines[1]?.['cases'] as Line)['fp'] = Array.from({ length: 50 }, () => 1)),
    /version 2: its cases are not those that were stored/,
  ],
  ['a version that is gone', (lines) => lines.splice(1, 1), /version 3 follows version 1; versions have no gap/],
  ['the newest version gone', (lines) => lines.splice(2, 1), /it counts 3 versions but has 2/],
  ['a version that occurs twice', (lines) => lines.splice(1, 0, lines[0] ?? {}), /version 1 occurs twice/],
  [
    'a move that is gone',
    (lines) => lines.splice(lines.findIndex(({ kind }) => kind === 'pointer_move') + 1, 1),
    /it starts from version \d, but the move before it ended at|is version \d, but its log ends at/,
  ],
  [
    'a pointer that nobody moved there',
    (lines) => (last(lines.filter(({ kind }) => kind === 'pointers'))['current_version'] = 1),
    /current is version 1, but its log ends at version/,
  ],
  [
    'a verdict about nothing',
    (lines) => ((lines.find(({ kind }) => kind === 'verdict') ?? {})['transaction_id'] = 'x'),
    /^verdict .*: its transaction x is missing/,
  ],
])('%s is found', async (_name, tamper, difference) => {
  const lines = structuredClone(history) as Line[]
  tamper(lines)
  const { found, differences } = await verify(storeOf(lines), digest)
  expect(found).toBeGreaterThan(0)
  expect(differences.join('\n')).toMatch(difference)
})

test('erased cases are counted, not taken for a difference: their digest was kept', async () => {
  const lines = structuredClone(history) as Line[]
  for (const line of lines) if (line['kind'] === 'snapshot') line['cases'] = null
  expect(await verify(storeOf(lines), digest)).toMatchObject({ found: 0, erased: 3 })
})

test('what is stored while the history is read is no difference', async () => {
  let reads = 0
  const moving = {
    description: 'store',
    exportLines: () => storeOf((reads += 1) === 1 ? history.toSpliced(2, 1) : history).exportLines(),
  }
  expect(await verify(moving, digest)).toMatchObject({ found: 0 })
})

test('of many differences the first ten are told, and all are counted', async () => {
  const lines = (structuredClone(history) as Line[]).filter(({ kind }) => kind !== 'snapshot')
  const { found, differences } = await verify(storeOf(lines), digest)
  expect(found).toBeGreaterThan(10)
  expect(differences).toHaveLength(10)
})
