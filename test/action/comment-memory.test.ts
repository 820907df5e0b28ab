import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { memoryLine, memoryOf } from '../../src/action/push/comment-memory.js'
import { mergeLegs, type LegMemory, type LegRow } from '../../src/core/report/legs/leg-rows.js'
import type { Verdict } from '../../src/core/model.js'

const MARKER = '<!-- benchmark-snapshots: Benchmarks -->'

function row(model: string, verdict: Verdict, more: Partial<LegRow> = {}): LegRow {
  const findings = [{ metric: 'f1', baseline: 0.91, candidate: 0.9, verdict: 'unchanged', gate: true } as const]
  const configuration = {
    model_version: model,
    dataset_version: 'd1',
    prompt_version: 'p1',
    environment: 'pull-request/7',
  }
  return { configuration, attempt: 1, verdict, version: 3, reason: 'dropped by 0.01', findings, ...more }
}

const memory = (rows: readonly LegRow[]): LegMemory => ({ head: 'c'.repeat(40), run: '2001', rows, isCut: false })
const packed = (value: unknown): string => {
  const text = deflateRawSync(JSON.stringify(value)).toString('base64url')
  return `report\n\n<!-- benchmark-snapshots-legs: ${text} -->\n${MARKER}`
}

describe('what a comment remembers', () => {
  test('is read back as it was written, whatever line ends GitHub keeps', () => {
    const said = memory([row('a -->\n<b>@x', 'regression')])
    const body = `report\n\n${memoryLine(said)}\n${MARKER}`
    expect(memoryOf(body)).toEqual(said)
    expect(memoryOf(`${body.replaceAll('\n', '\r\n')}\r\n`)).toEqual(said)
  })

  test('fits into 16 KiB, and what has no news goes first', () => {
    // Names that do not compress.
    const name = (index: number): string => Array.from({ length: 8 }, (_, n) => Math.sin(index * 8 + n)).join('')
    const rows = Array.from({ length: 1_000 }, (_, index) =>
      row(name(index), index % 50 === 7 ? 'regression' : 'unchanged'),
    )
    const line = memoryLine(memory(rows))
    expect(line.length).toBeLessThanOrEqual(16_384)
    const kept = memoryOf(`report\n\n${line}\n${MARKER}`)
    expect(kept).toMatchObject({ isCut: true })
    expect(kept?.rows.filter(({ verdict }) => verdict === 'regression')).toHaveLength(20)
    expect(kept?.rows.length).toBeGreaterThan(20)
  })

  test.each<[string, unknown]>([
    ['another kind of value', 'text'],
    ['a row that lacks something', { ...memory([]), rows: [{}] }],
    ['a verdict that there is not', memory([row('a', 'fine' as Verdict)])],
    ['a number that is none', memory([row('a', 'minor', { attempt: -1 })])],
    ['a reason without end', memory([row('a', 'minor', { reason: 'x'.repeat(301) })])],
    ['metrics without end', memory([row('a', 'minor', { findings: Array(5).fill(row('a', 'minor').findings[0]) })])],
    ['a name without end', memory([row('a'.repeat(501), 'minor')])],
    ['more than it may inflate to', { ...memory([]), more: 'x'.repeat(300_000) }],
  ])('is nothing where it is %s', (_what, value) => {
    expect(memoryOf(packed(memory([])))).not.toBeNull()
    expect(memoryOf(packed(value))).toBeNull()
  })

  test('is nothing where the line is cut, or elsewhere', () => {
    const line = memoryLine(memory([row('a', 'minor')]))
    expect(memoryOf(`${line.slice(0, -30)} -->\n${MARKER}`)).toBeNull()
    expect(memoryOf(`${line}\n\nreport\n\n${MARKER}`)).toBeNull()
    expect(memoryOf('')).toBeNull()
  })
})

describe('rows of several jobs', () => {
  test('the higher attempt counts, whoever comes first, and of equals the later', () => {
    const [first, again, equal] = [
      row('a', 'regression'),
      row('a', 'unchanged', { attempt: 2 }),
      row('a', 'minor', { attempt: 2 }),
    ]
    expect(mergeLegs([first], [again])).toEqual([again])
    expect(mergeLegs([again], [first])).toEqual([again])
    expect(mergeLegs([again], [equal])).toEqual([equal])
  })

  test('a failure counts until a later attempt', () => {
    const failed = row('', 'not_evaluated', { configuration: null, findings: [] })
    expect(mergeLegs([failed], [row('a', 'unchanged')])).toHaveLength(2)
    expect(mergeLegs([failed], [row('a', 'unchanged', { attempt: 2 })])).toHaveLength(1)
  })
})
