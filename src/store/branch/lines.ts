import type { ExportedLine } from '../../contract/exchange.js'
import type { CommittedFiles } from '../../ports.js'
import { registryLines } from './models.js'
import { BranchPart, type LoadedConfiguration } from './part.js'
import { everything } from './configurations.js'
import { BranchView } from './view.js'

/** The whole history in the lines and the order of an export. */
export async function* exportedLines(files: CommittedFiles): AsyncGenerator<readonly ExportedLine[]> {
  const view = BranchView.at(files, (await files.head()).commit)
  await view.totals()
  const part = new BranchPart(view)
  const all = (await everything(part)).sort((a, b) => a.pointers.id - b.pointers.id)
  const bySeq = (a: ExportedLine, b: ExportedLine): number => Number(a['seq']) - Number(b['seq'])
  const pages = [
    all.flatMap(({ snapshots }) => [...snapshots].sort(([a], [b]) => a - b).map(([, line]) => line)),
    part.allPushes().sort((a, b) => Buffer.compare(idOf(a), idOf(b))),
    all.flatMap(({ moves }) => [...moves.values()]).sort(bySeq),
    all.flatMap(({ verdicts }) => [...verdicts.values()].flat()).sort(bySeq),
    all.flatMap(({ annotations }) => [...annotations.values()].flat()).sort(bySeq),
    all.map(exportedPointers),
    registryLines(part.models.values()),
  ]
  for (const page of pages) if (page.length > 0) yield page.map(asExported)
}

function idOf({ id }: ExportedLine): Buffer {
  return Buffer.from(String(id))
}

function exportedPointers({ pointers, line }: LoadedConfiguration): ExportedLine {
  const { id: _1, created_at: _2, moves: _3, newest_move: _4, baseline_move: _5, ...exported } = pointers
  return { ...exported, line: [...line] }
}

/** Without what only loading a part needs. */
function asExported(line: ExportedLine): ExportedLine {
  const { seq: _1, previous: _2, pointers_as_of: _3, reference_at: _4, ...exported } = line
  return exported
}
