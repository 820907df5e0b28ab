import { createHash } from 'node:crypto'
import { importInto } from '../../../src/commands/exchange.js'
import { movedHistory } from '../../../src/commands/moving.js'
import type { ExportedLine } from '../../../src/contract/exchange.js'
import type { BenchmarkCase, Configuration } from '../../../src/core/model.js'
import { setBaseline } from '../calls.js'
import { configurationOf, isOf, type OpenStore } from './store-material.js'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Versions 1 to 4 are of January and February 2026; the last 20 of 28 are what judging reads. */
export const VERSIONS = 28
const MONTHS = ['2026-01', '2026-01', '2026-02', '2026-02']

const casesOf = (version: number): BenchmarkCase[] =>
  ['a', 'b', 'c'].map((id, at) => ({
    id: `${id}-${version < 3 ? 'old' : 'new'}`,
    passed: at < version % 3,
    group: 'g',
  }))

/** What version n measured: cases of a set that versions 1 and 2 alone have, a tree of metrics. */
export function resultOf({ model_version, dataset_version, prompt_version }: Configuration, version: number) {
  const metrics = { f1: 0.5 + version / 100, latency_ms: 10 + version, per_language: { de: version / 64, fr: 0.25 } }
  return { model_version, dataset_version, prompt_version, metrics, cases: casesOf(version), notes: `run ${version}` }
}

/** The lines of a history of months ago, with a verdict on each version that has findings. */
export async function oldHistory(configuration: Configuration): Promise<string[]> {
  const at = (version: number): string => `${MONTHS[version - 1] ?? '2026-03'}-0${1 + (version % 9)}T10:00:00.000Z`
  const moved = movedHistory(
    Array.from({ length: VERSIONS }, (_, index) => ({
      result: resultOf(configuration, index + 1),
      at: at(index + 1),
      file: `${index + 1}.json`,
      commit_sha: String(index + 1).padStart(40, 'a'),
      branch_name: 'main',
      triggered_by: 'ada',
      run_id: String(index + 1),
    })),
    configuration.environment,
    sha256,
  )
  const lines: string[] = []
  for await (const line of moved.lines()) lines.push(line)
  const snapshots = lines.flatMap((text) => {
    const line = JSON.parse(text) as ExportedLine
    return line['kind'] === 'snapshot' ? [line] : []
  })
  const verdicts = snapshots.map((line) => {
    const { id, created_at } = line['transaction'] as { readonly [name: string]: unknown }
    const digest = sha256(`verdict ${String(id)}`)
    return JSON.stringify({
      ...{ kind: 'verdict', id: `${digest.slice(0, 8)}-0000-4000-8000-${digest.slice(0, 12)}`, created_at },
      ...{ transaction_id: id, verdict: 'unchanged', reason: 'a test', digest, primary_metric: 'f1' },
      findings: [
        {
          metric: 'f1',
          kind: 'share',
          better: 'higher',
          gate: true,
          verdict: 'unchanged',
          evidence: { n: 3, p: 0.25 },
        },
      ],
      pooled_comparison: { n: 3, p: 0.5 },
      ...{ primary_better: 'higher', promotion: 'never', promoted: false, promotion_reason: 'never' },
    })
  })
  return [...lines.slice(0, -1), ...verdicts, JSON.stringify({ kind: 'end', lines: lines.length - 2 + VERSIONS })]
}

async function* asyncLines(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line)
}

/** A history of months ago; version 2 is the baseline, 1, 3, 4 and 5 are archived. */
export async function fillOld({ store, sql }: OpenStore, rest: Partial<Configuration> = {}): Promise<Configuration> {
  const configuration = configurationOf(rest)
  await importInto(store, asyncLines(await oldHistory(configuration)))
  await setBaseline(store, configuration, 2)
  await sql(`update benchmark_snapshots set is_active = false where ${isOf(configuration)} and snapshot_version <= 5`)
  return configuration
}
