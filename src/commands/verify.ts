/** Verifies a history: every digest and every invariant, recomputed from an export. */
import type { ExportedLine } from '../contract/exchange.js'
import type { Digest } from '../core/model.js'
import type { Layout } from '../core/report/tables/layout.js'
import { count } from '../core/report/words/phrase.js'
import { resultDigests } from '../core/result/digests.js'
import { isEphemeral } from '../core/result/environment.js'
import { storedResult, type ExportedTransaction } from '../core/result/stored-result.js'
import type { Store } from '../ports.js'
import type { CheckedCold } from './cold-storage/check.js'

export interface Verification {
  readonly description: string
  readonly snapshots: number
  readonly configurations: number
  readonly moves: number
  readonly verdicts: number
  /** Snapshots whose cases were erased: the digest of the rest still holds, that of the cases is only kept. */
  readonly erased: number
  /** Snapshots in cold storage: their measurements are in files, their digests were kept. */
  readonly cold: number
  /** The checked folder of such files; null: none. */
  readonly cold_files: Pick<CheckedCold, 'folder' | 'files' | 'versions'> | null
  /** How many differences there are. */
  readonly found: number
  /** The first differences, each a sentence. */
  readonly differences: readonly string[]
}

/** The most differences that are listed. */
const MOST_TOLD = 10

/**
 * Reads the whole history. Memory grows with the ids of the transactions only. If there are differences, it is read
 * again: a write during the reading may be seen in part, and is complete the second time.
 * @param cold files of cold storage to check too
 */
export async function verify(
  store: Pick<Store, 'description' | 'exportLines'>,
  digest: Digest,
  cold: CheckedCold | null = null,
): Promise<Verification> {
  const first = await readOnce(store, digest, cold)
  const { counts, differences: again } = first.differences.size === 0 ? first : await readOnce(store, digest, cold)
  const lasting = [...first.differences].filter((difference) => again.has(difference))
  const all = [...(cold?.differences ?? []), ...lasting]
  const { description } = store
  const cold_files = cold === null ? null : { folder: cold.folder, files: cold.files, versions: cold.versions }
  return { description, ...counts, cold_files, found: all.length, differences: all.slice(0, MOST_TOLD) }
}

async function readOnce(
  store: Pick<Store, 'exportLines'>,
  digest: Digest,
  cold: CheckedCold | null,
): Promise<CheckedHistory> {
  const history = new CheckedHistory(digest, cold)
  for await (const lines of store.exportLines()) for (const line of lines) history.take(line)
  history.end()
  return history
}

/** The result of a verification as text. */
export function describeVerification(
  {
    description,
    snapshots,
    configurations,
    moves,
    verdicts,
    erased,
    cold,
    cold_files,
    found,
    differences,
  }: Verification,
  { line }: Layout,
): string[] {
  const what =
    `${count(snapshots, 'snapshot')} of ${count(configurations, 'configuration')}, ` +
    `${count(moves, 'pointer move')} and ${count(verdicts, 'verdict')} in the ${description}`
  const cases = [
    ...(erased === 0 ? [] : [line(`The cases of ${count(erased, 'snapshot')} were erased.`)]),
    ...(cold === 0 && cold_files === null ? [] : [line(describeCold(cold, cold_files))]),
  ]
  if (found === 0) return [line(`Verified: ${what} are unchanged.`), ...cases]
  const rest = found > differences.length ? [line(`and ${found - differences.length} more`)] : []
  const heading = `${count(found, 'difference')} in ${what}:`
  return [line(heading), '', ...differences.map((text) => `- ${line(text)}`), ...rest, ...cases]
}

function describeCold(cold: number, files: Verification['cold_files']): string {
  const where = `The measurements of ${count(cold, 'snapshot')} are in cold storage`
  if (files === null) return `${where}; --cold <folder> checks the files too.`
  return `${where}; ${files.folder} has ${count(files.versions, 'version')} in ${count(files.files, 'file')}.`
}

type PointerName = 'current' | 'baseline'

/** What was read of a configuration so far. */
interface Seen {
  readonly name: string
  /** The number of versions 1, 2, 3 … in this order. */
  versions: number
  /** The versions of the pointers after all moves. */
  readonly at: { [pointer in PointerName]: number | null }
}

class CheckedHistory {
  private readonly seen = new Map<string, Seen>()
  private readonly transactions = new Set<string>()
  /** References to transactions that may come later. */
  private readonly waiting: { readonly who: string; readonly what: string; readonly id: string }[] = []
  readonly counts = { snapshots: 0, configurations: 0, moves: 0, verdicts: 0, erased: 0, cold: 0 }
  readonly differences = new Set<string>()

  constructor(
    private readonly digest: Digest,
    private readonly files: CheckedCold | null,
  ) {}

  take(line: ExportedLine): void {
    switch (line['kind']) {
      case 'snapshot':
        this.takeSnapshot(line)
        break
      case 'pointer_move':
        this.takeMove(line)
        break
      case 'verdict':
        this.counts.verdicts += 1
        this.refer(`verdict ${String(line['id'])}`, 'transaction', line['transaction_id'])
        this.refer(`verdict ${String(line['id'])}`, 'reference', line['reference_transaction_id'])
        break
      case 'annotation':
        this.refer(`annotation ${String(line['id'])}`, 'transaction', line['transaction_id'])
        break
      case 'pointers':
        this.takePointers(line)
        break
      default:
      // Lines of the registry of models.
    }
  }

  end(): void {
    for (const { who, what, id } of this.waiting) {
      if (!this.transactions.has(id)) this.say(`${who}: its ${what} ${id} is missing`)
    }
  }

  private takeSnapshot(line: ExportedLine): void {
    this.counts.snapshots += 1
    const seen = this.configuration(line)
    const version = Number(line['snapshot_version'])
    const who = `${seen.name}, version ${version}`
    if (version !== seen.versions + 1) {
      const what = version <= seen.versions ? 'occurs twice' : `follows version ${seen.versions}`
      this.say(`${seen.name}: version ${version} ${what}; versions have no gap and no duplicate`)
    }
    seen.versions = Math.max(seen.versions, version)
    const transaction = line['transaction'] as ExportedTransaction
    const id = String(transaction['id'])
    if (this.transactions.has(id)) this.say(`${who}: transaction ${id} already belongs to another snapshot`)
    this.transactions.add(id)
    const stub = line['cold'] as { readonly [field: string]: unknown } | undefined
    if (stub === undefined) this.checkDigests(who, line, transaction)
    else this.checkStub(who, line, stub)
    const references = (line['references'] ?? {}) as { readonly [name: string]: unknown }
    for (const name of ['reference', 'pinned', 'second', 'previous']) this.refer(who, name, references[name])
  }

  private checkDigests(who: string, line: ExportedLine, transaction: ExportedTransaction): void {
    const { content_digest: content, cases_digest: ofCases } = transaction
    const result = storedResult(line, transaction, line['cases'])
    if (result === null) {
      this.say(`${who}: its cases cannot be read`)
      return
    }
    const computed = resultDigests(result, this.digest)
    if (typeof content === 'string' && computed.content_digest !== content) {
      this.say(
        `${who}: the result differs from what was stored; its digest is ${computed.content_digest}, not ${content}`,
      )
    }
    if (result.cases === undefined && typeof ofCases === 'string') this.counts.erased += 1
    else if ((ofCases ?? null) !== computed.cases_digest) {
      this.say(`${who}: its cases are not those that were stored`)
    }
  }

  /** The measurements are in a file: here only their digests are checked. */
  private checkStub(who: string, line: ExportedLine, stub: { readonly [field: string]: unknown }): void {
    this.counts.cold += 1
    const { id } = line['transaction'] as ExportedTransaction
    if ((line['archived'] ?? null) === null) this.say(`${who}: it is in cold storage but not archived`)
    if (this.files === null || this.files.digests.get(String(id))?.has(String(stub['line_digest'])) === true) return
    this.say(`${who}: it is in cold storage (${String(stub['file'])}), and no file of ${this.files.folder} holds it`)
  }

  private takeMove(line: ExportedLine): void {
    this.counts.moves += 1
    const pointer = line['pointer']
    if (pointer !== 'current' && pointer !== 'baseline') return
    const seen = this.configuration(line)
    const [from, to] = [versionOf(line['from_version']), versionOf(line['to_version'])]
    const who = `${seen.name}, move ${String(line['id'])} of ${pointer}`
    if (from !== seen.at[pointer]) {
      this.say(`${who}: it starts from ${shown(from)}, but the move before it ended at ${shown(seen.at[pointer])}`)
    }
    if (to !== null && to > seen.versions) this.say(`${who}: it goes to ${shown(to)}, which does not exist`)
    seen.at[pointer] = to
  }

  private takePointers(line: ExportedLine): void {
    this.counts.configurations += 1
    const seen = this.configuration(line)
    const last = Number(line['last_version'])
    if (last !== seen.versions) this.say(`${seen.name}: it counts ${count(last, 'version')} but has ${seen.versions}`)
    for (const pointer of ['current', 'baseline'] as const) {
      const version = versionOf(line[`${pointer}_version`])
      if (version !== seen.at[pointer]) {
        this.say(`${seen.name}: ${pointer} is ${shown(version)}, but its log ends at ${shown(seen.at[pointer])}`)
      }
    }
    if (isEphemeral(String(line['environment'])) && versionOf(line['baseline_version']) !== null) {
      this.say(`${seen.name}: the environment of a pull request or branch has a baseline`)
    }
  }

  private configuration(line: ExportedLine): Seen {
    const names = ['model_version', 'dataset_version', 'prompt_version', 'environment'].map((name) => line[name])
    const key = JSON.stringify(names)
    const known = this.seen.get(key)
    if (known !== undefined) return known
    const seen: Seen = { name: names.join(' · '), versions: 0, at: { current: null, baseline: null } }
    this.seen.set(key, seen)
    return seen
  }

  /** An export may refer to something later in it, so references are checked at the end. */
  private refer(who: string, what: string, id: unknown): void {
    if (typeof id !== 'string' || this.transactions.has(id)) return
    this.waiting.push({ who, what, id })
  }

  private say(difference: string): void {
    this.differences.add(difference)
  }
}

function versionOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

function shown(version: number | null): string {
  return version === null ? 'no version' : `version ${version}`
}
