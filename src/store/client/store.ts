import { randomBytes } from 'node:crypto'
import { type Arguments, type Call, type DatabaseFunction, pagesOf } from '../../contract/entry.js'
import {
  exportBenchmarkHistory,
  exportModelRegistry,
  importBenchmarkHistory,
  importModelRegistry,
  type ExportedLine,
  type ImportCounts,
} from '../../contract/exchange.js'
import { pushBenchmarkResults } from '../../contract/push.js'
import { StoreError } from '../../core/errors.js'
import { isSameTree } from '../../core/judging/metrics/metrics.js'
import { canonicalJson } from '../../core/json/canonical-json.js'
import type { Candidate, MetricTree } from '../../core/model.js'
import { pair } from '../../core/pair.js'
import type { Store } from '../../ports.js'

/** A transport: calls a function by its named arguments, and returns JSON as PostgREST does. */
export interface Transport {
  readonly description: string
  call(called: DatabaseFunction, args: Arguments): Promise<unknown>
  close(): Promise<void>
}

/** Calls of the contract over a transport. */
export function callsOver(transport: Pick<Transport, 'call'>): Call {
  return async (entry, input) =>
    entry.answers.read(await transport.call(entry, entry.argumentsOf(input)), `the answer of ${entry.name}`)
}

/** The store over any transport. */
export function storeOver(transport: Transport): Store {
  const call = callsOver(transport)
  const token = randomBytes(32).toString('base64url')
  return {
    description: transport.description,
    token,
    call,
    async push(candidates, { push, ...query }) {
      const context = { ...query, push: { ...push, token } }
      const { results, contexts, missing } = await call(pushBenchmarkResults, { results: candidates, context })
      const snapshots = pair(candidates, results).map(([candidate, { context: place, ...stored }]) => {
        verifyStored(candidate, stored)
        // Results of one configuration share a context.
        const [own] = contexts.slice(place)
        if (own === undefined) throw new StoreError(`The store answered no context at place ${place}.`, 'answer')
        const { snapshot_version, transaction_id, replayed } = stored
        // Without a key of its own, a result is a new version: an existing one comes from an earlier attempt of this
        // call.
        return {
          snapshot_version,
          transaction_id,
          replayed: replayed && candidate.idempotency_key !== null,
          context: own,
        }
      })
      return { snapshots, missing }
    },
    exportLines: () => exportAll(call),
    importLines: (lines) => importAll(call, lines),
    close: () => transport.close(),
  }
}

/** Compares what the database stored with what was sent: a difference is an error. */
function verifyStored(
  { result, file }: Candidate,
  { metrics, case_count, snapshot_version }: { metrics: MetricTree; case_count: number; snapshot_version: number },
): void {
  const cases = result.cases?.length ?? 0
  if (isSameTree(metrics, result.metrics) && case_count === cases) return
  throw new StoreError(
    `The store did not keep the numbers of ${file} (version ${snapshot_version}): sent ` +
      `${canonicalJson(result.metrics).slice(0, 500)} with ${cases} cases, stored ` +
      `${canonicalJson(metrics).slice(0, 500)} with ${case_count}. Please report this as a bug.`,
    'verification',
  )
}

/** The registry comes last, because its versions refer to snapshots as evidence. */
async function* exportAll(call: Call): AsyncGenerator<readonly ExportedLine[]> {
  for await (const { lines } of pagesOf(call, exportBenchmarkHistory, {})) if (lines.length > 0) yield lines
  yield* registryPages(call)
}

/** The models alone. */
export async function* registryPages(call: Call): AsyncGenerator<readonly ExportedLine[]> {
  for await (const { lines } of pagesOf(call, exportModelRegistry, {})) if (lines.length > 0) yield lines
}

/** Lines of the history and of the registry, each for the function that loads its kind. */
async function importAll(call: Call, lines: readonly ExportedLine[]): Promise<ImportCounts> {
  const isOfRegistry = ({ kind }: ExportedLine): boolean => typeof kind === 'string' && kind.startsWith('model_')
  const registry = lines.filter(isOfRegistry)
  const history = lines.filter((line) => !isOfRegistry(line))
  let counts: ImportCounts = { inserted: 0, skipped: 0 }
  for (const [entry, own] of [
    [importBenchmarkHistory, history],
    [importModelRegistry, registry],
  ] as const) {
    if (own.length === 0 && lines.length > 0) continue
    const { inserted, skipped } = await call(entry, { lines: own })
    counts = { inserted: counts.inserted + inserted, skipped: counts.skipped + skipped }
  }
  return counts
}
