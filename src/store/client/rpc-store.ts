import { randomBytes } from 'node:crypto'
import { StoreError } from '../../core/errors.js'
import { resultRow } from '../../core/result/result-row.js'
import type { BaselineQuery, HistoryLine, ImportCounts, Store, VerdictRecord } from '../../ports.js'
import {
  readComparison,
  readConfigurations,
  readContexts,
  readExportPage,
  readHistory,
  readImportCounts,
  readPromotions,
  readPushed,
} from './answers.js'
import { lifecycleOver, namesOf } from './lifecycle.js'
import { questionsOver } from './questions.js'
import { rpcModelRegistry } from './rpc-model-registry.js'

/** What a way to the database must do: call a function by its named arguments, answering JSON as PostgREST does. */
export interface Transport {
  readonly description: string
  rpc(name: string, args: { readonly [parameter: string]: unknown }): Promise<unknown>
  close(): Promise<void>
}

/** The store over any transport: every method is one call of one database function. */
export function rpcStore(transport: Transport): Store {
  const rpc = transport.rpc.bind(transport)
  // Who may only write gives the verdicts of its own pushes: this says which they are. The database keeps a digest.
  const token = randomBytes(32).toString('base64url')
  return {
    description: transport.description,
    ...lifecycleOver(rpc),
    questions: questionsOver(rpc),
    push: async (candidates, query) => {
      const pushed = readPushed(
        await rpc('push_benchmark_results', {
          p_results: candidates.map(resultRow),
          p_context: { ...query, push: { token } },
        }),
      )
      return sameLength(pushed, candidates)
    },
    judgingContext: async (candidates, query: BaselineQuery) => {
      const contexts = readContexts(
        await rpc('get_judging_context', { p_results: candidates.map(resultRow), p_context: query }),
      )
      return sameLength(contexts, candidates)
    },
    recordVerdicts: async (verdicts) => {
      const promotions = readPromotions(
        await rpc('record_verdicts', { p_verdicts: verdicts.map(verdictRow), p_token: token }),
      )
      return sameLength(promotions, verdicts)
    },
    findConfigurations: async (filter) =>
      readConfigurations(
        await rpc('list_benchmark_configurations', {
          p_model_version: filter.model_version,
          p_dataset_version: filter.dataset_version,
          p_prompt_version: filter.prompt_version,
          p_environment: filter.environment,
        }),
      ),
    history: async (configuration, limit) =>
      readHistory(await rpc('get_snapshot_history', { ...namesOf(configuration), p_limit: limit })),
    compare: async (configuration, versionA, versionB) =>
      readComparison(
        await rpc('compare_snapshots', {
          ...namesOf(configuration),
          p_version_a: versionA,
          p_version_b: versionB,
        }),
      ),
    exportHistory: () => exportAll(rpc),
    importHistory: (lines) => importLines(rpc, lines),
    models: rpcModelRegistry(rpc),
    close: () => transport.close(),
  }
}

/** The registry comes last: its versions name snapshots as their evidence. */
async function* exportAll(rpc: Transport['rpc']): AsyncGenerator<readonly HistoryLine[]> {
  yield* pagesOf(rpc, 'export_benchmark_history')
  yield* registryPages(rpc)
}

/** The models alone. */
export function registryPages(rpc: Transport['rpc']): AsyncIterable<readonly HistoryLine[]> {
  return pagesOf(rpc, 'export_model_registry')
}

async function* pagesOf(rpc: Transport['rpc'], name: string): AsyncGenerator<readonly HistoryLine[]> {
  let cursor: { readonly [name: string]: unknown } | null = null
  do {
    const page = readExportPage(await rpc(name, { p_cursor: cursor }))
    if (page.lines.length > 0) yield page.lines
    cursor = page.next
  } while (cursor !== null)
}

/** Lines of the history and of the registry, each to the function that knows their kinds. */
async function importLines(rpc: Transport['rpc'], lines: readonly HistoryLine[]): Promise<ImportCounts> {
  const isOfRegistry = ({ kind }: HistoryLine): boolean => typeof kind === 'string' && kind.startsWith('model_')
  const registry = lines.filter(isOfRegistry)
  const history = lines.filter((line) => !isOfRegistry(line))
  const counts = [NO_LINES]
  if (history.length > 0 || registry.length === 0) {
    counts.push(readImportCounts(await rpc('import_benchmark_history', { p_lines: history })))
  }
  if (registry.length > 0) counts.push(readImportCounts(await rpc('import_model_registry', { p_lines: registry })))
  return counts.reduce((sum, { inserted, skipped }) => ({
    inserted: sum.inserted + inserted,
    skipped: sum.skipped + skipped,
  }))
}

const NO_LINES: ImportCounts = { inserted: 0, skipped: 0 }

function verdictRow({ judgement, ...record }: VerdictRecord): object {
  return {
    ...record,
    verdict: judgement.verdict,
    reason: judgement.reason,
    findings: judgement.findings,
    reference_transaction_id: judgement.baseline?.transaction_id ?? null,
    reference_rule: judgement.baseline?.source ?? null,
  }
}

function sameLength<T>(answers: T[], asked: readonly unknown[]): T[] {
  if (answers.length !== asked.length) {
    throw new StoreError(`The store answered ${answers.length} of ${asked.length} questions.`, 'answer')
  }
  return answers
}
