import type { ColdLine } from '../../contract/cold-storage.js'
import type { ExportedLine } from '../../contract/exchange.js'
import { UserError } from '../../core/errors.js'
import type { Digest } from '../../core/model.js'
import { resultDigests } from '../../core/result/digests.js'
import { storedResult, type ExportedTransaction } from '../../core/result/stored-result.js'
import type { ColdFolder } from '../../ports/cold-folder.js'
import { endAfter, HEADER } from '../exchange.js'
import type { ColdFile } from './manifest.js'

/**
 * The versions in a file of cold storage, each compared with the manifest and with its own digests. Throws `UserError`
 * with file and line for the first difference. To be sure of the whole file, read it to its end first.
 */
export async function* coldLines(folder: ColdFolder, file: ColdFile, digest: Digest): AsyncGenerator<ColdLine> {
  const where = `${folder.description}/${file.file}`
  const measured = await folder.measure(file.file)
  if (measured === null) throw new UserError(`${where} is missing, and manifest.json names it`)
  const end = JSON.stringify(endAfter(file.versions))
  const waiting = new Map(Object.entries(file.digests))
  let number = 0
  let ended = false
  for await (const text of folder.lines(file.file)) {
    number += 1
    const refuse = (what: string): UserError => new UserError(`${where}: line ${number} ${what}`)
    if (ended) throw refuse('comes after the last one')
    if (number === 1) {
      if (text !== JSON.stringify(HEADER)) throw refuse(`does not name the format ${HEADER.format}`)
      continue
    }
    if (waiting.size === 0) {
      if (text !== end) throw refuse('is not the last one, as it was written')
      ended = true
      continue
    }
    const line = parsed(text)
    const id = line === null ? undefined : transactionOf(line)
    const own = digest(text)
    if (line === null || id === undefined || waiting.get(id) !== own) {
      throw refuse(`is not what was written: its digest (${own.slice(0, 12)}…) is not in manifest.json`)
    }
    waiting.delete(id)
    if (!isWhatWasMeasured(line, digest)) throw refuse('is not what was measured: its own digest differs')
    yield { digest: own, line }
  }
  if (!ended) throw new UserError(`${where} ends after line ${number}: was the file cut off?`)
  if (measured.sha256 !== file.sha256) {
    throw new UserError(
      `${where} was packed again: its SHA-256 is ${measured.sha256}, manifest.json has ${file.sha256}`,
    )
  }
}

/** Reads a file to its end. Throws as `coldLines` does. */
export async function requireWhole(folder: ColdFolder, file: ColdFile, digest: Digest): Promise<void> {
  for await (const _line of coldLines(folder, file, digest));
}

/** The id of the transaction of a snapshot line. */
export function transactionOf({ kind, transaction }: ExportedLine): string | undefined {
  const id: unknown = kind === 'snapshot' ? (transaction as ExportedTransaction | undefined)?.['id'] : undefined
  return typeof id === 'string' ? id : undefined
}

function parsed(text: string): ExportedLine | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ExportedLine) : null
  } catch {
    return null
  }
}

/** Results stored with plain SQL have no digest. Cases that were erased before keep theirs. */
function isWhatWasMeasured(line: ExportedLine, digest: Digest): boolean {
  const transaction = line['transaction'] as ExportedTransaction
  const result = storedResult(line, transaction, line['cases'])
  if (result === null) return false
  const { content_digest: content, cases_digest: cases } = transaction
  const computed = resultDigests(result, digest)
  return (
    (typeof content !== 'string' || content === computed.content_digest) &&
    (result.cases === undefined || cases === null || cases === computed.cases_digest)
  )
}
