/** The model registry in a history in files: one file for each model, with lines as `export` writes them. */
import { addTo } from '../../core/groups.js'
import type { ExportedLine } from '../../contract/exchange.js'
import type { BranchPart, LoadedModel, SnapshotAddress } from './part.js'
import { MODELS, modelPath } from './paths.js'

/** The order of an export, which the database needs. */
const KINDS = ['model_version', 'model_move', 'model_performance', 'model_pointers']

/** Loads a model, or all of them, with the snapshots that are evidence of its versions. */
export async function forModels(part: BranchPart, name?: string): Promise<void> {
  const files = name === undefined ? await part.view.names(MODELS) : null
  const paths = files === null ? [modelPath(name ?? '')] : files.map((file) => `${MODELS}/${file}`)
  const models = await Promise.all(paths.map((path) => part.model(path)))
  const evidence = models.flatMap(({ lines }) => lines.flatMap((line) => addressIn(line) ?? []))
  await Promise.all(evidence.map((address) => part.snapshot(address)))
}

function addressIn({ evidence }: ExportedLine): SnapshotAddress | null {
  return evidence === undefined ? null : (evidence as unknown as SnapshotAddress)
}

/** The lines of models in the order of an export. */
export function registryLines(models: Iterable<LoadedModel>): ExportedLine[] {
  const all = [...models].flatMap(({ lines }) => lines)
  const order = (line: ExportedLine): number => KINDS.indexOf(String(line['kind']))
  return all
    .sort((a, b) => {
      const names = Buffer.compare(Buffer.from(nameIn(a)), Buffer.from(nameIn(b)))
      const places = Number(a['seq'] ?? a['version'] ?? 0) - Number(b['seq'] ?? b['version'] ?? 0)
      // Lines of the logs are in one order across all models.
      return order(a) - order(b) || (a['seq'] === undefined ? names || places : places)
    })
    .map(({ seq: _1, evidence: _2, ...line }) => line)
}

function nameIn(line: ExportedLine): string {
  return String(line['model_name'])
}

/** The models that changed since they were loaded, as files. */
export interface WrittenModels {
  readonly models: readonly { readonly name: string; readonly path: string; readonly lines: readonly ExportedLine[] }[]
  /** The highest position of a log line so far. */
  readonly last: number
}

/**
 * @param exported all lines of `export_model_registry`
 * @param places the places of the snapshots of transactions
 * @param last the highest position before
 */
export function writtenModels(
  part: BranchPart,
  exported: readonly ExportedLine[],
  places: ReadonlyMap<unknown, SnapshotAddress>,
  last: number,
): WrittenModels {
  const known = new Map([...part.models.values()].flatMap(({ lines }) => lines.map((line) => [line['id'], line])))
  const files = new Map<string, ExportedLine[]>()
  let position = last
  for (const line of exported) {
    const kept: { [field: string]: unknown } = { ...line }
    if (line['kind'] === 'model_move' || line['kind'] === 'model_performance') {
      const there = known.get(line['id'])?.['seq']
      if (there === undefined) position += 1
      kept['seq'] = there ?? position
    } else if (typeof line['evidence_transaction_id'] === 'string') {
      kept['evidence'] = places.get(line['evidence_transaction_id'])
    }
    addTo(files, modelPath(nameIn(line)), kept)
  }
  const changed = [...files].filter(([path, lines]) => {
    return JSON.stringify(lines) !== JSON.stringify(part.models.get(path)?.lines)
  })
  const models = changed.map(([path, lines]) => ({ name: lines[0] === undefined ? '' : nameIn(lines[0]), path, lines }))
  return { models, last: position }
}
