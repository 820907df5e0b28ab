/** Two branches that are told the same: one as users have it, one where everything is done by the database. */
import { expect } from '@jest/globals'
import type { Arguments, Entry } from '../../../../src/contract/entry.js'
import type { ExportedLine } from '../../../../src/contract/exchange.js'
import type { CommittedFiles, CommittedPath } from '../../../../src/ports.js'
import type { ScratchDatabase } from '../../../../src/store/branch/database.js'
import { jsonb } from '../../../../src/store/branch/transition/jsonb.js'
import { BranchTransport } from '../../../../src/store/branch/store.js'

/** Commits in memory. */
interface MemoryFiles extends CommittedFiles {
  /** The last commit that was made: its message, and what it wrote. */
  last: { readonly message: string; readonly files: ReadonlyMap<string, string | null> } | null
}

function memoryFiles(): MemoryFiles {
  const commits: ReadonlyMap<string, string>[] = []
  const at = (tree: ReadonlyMap<string, string>, path: string): CommittedPath => {
    const names = new Set<string>()
    for (const file of tree.keys())
      if (file.startsWith(`${path}/`)) names.add(file.slice(path.length + 1).split('/')[0] ?? '')
    return tree.get(path) ?? (names.size === 0 ? null : [...names].sort())
  }
  const files: MemoryFiles = {
    description: 'history branch in memory',
    last: null,
    head: () => Promise.resolve({ commit: commits.length === 0 ? null : String(commits.length), own: null }),
    read: (commit, paths) => {
      const tree = commits[Number(commit) - 1] ?? new Map<string, string>()
      return Promise.resolve(paths.map((path) => at(tree, path)))
    },
    commit: (expected, { message, files: changed }) => {
      if (Number(expected ?? 0) !== commits.length) return Promise.resolve(null)
      const tree = new Map(commits.at(-1))
      for (const [path, text] of changed) {
        if (text === null) tree.delete(path)
        else tree.set(path, text)
      }
      commits.push(tree)
      files.last = { message, files: changed }
      return Promise.resolve(String(commits.length))
    },
  }
  return files
}

/** The arguments of a call, for one of the two: ids of transactions differ. */
export type ForWay = (way: 0 | 1) => Arguments

const TOKEN = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+\+00:00|\b[0-9a-f]{64}\b/g
const isTime = (text: string): boolean => text.includes('T')

/** What the two say is the same but for what is random: ids stand for each other, times are not looked at. */
class Same {
  private readonly there = new Map<string, string>()
  private readonly back = new Map<string, string>()

  texts(direct: string, database: string, what: string): void {
    const skeleton = (text: string): string => {
      const tokens = text.replace(TOKEN, (found) => (isTime(found) ? '<time>' : '<id>'))
      // A time is written without the zeros at its end, so some are shorter.
      return tokens.replace(/"bytes":\d+/, '"bytes":0')
    }
    expect([what, skeleton(direct)]).toEqual([what, skeleton(database)])
    const theirs = database.match(TOKEN) ?? []
    for (const [at, own] of (direct.match(TOKEN) ?? []).entries()) {
      const other = theirs[at] ?? ''
      if (isTime(own)) continue
      expect([what, own, this.there.get(own) ?? other]).toEqual([what, own, other])
      expect([what, other, this.back.get(other) ?? own]).toEqual([what, other, own])
      this.there.set(own, other)
      this.back.set(other, own)
    }
  }

  files(direct: MemoryFiles['last'], database: MemoryFiles['last'], what: string): void {
    expect([what, direct?.message]).toEqual([what, database?.message])
    const paths = (last: MemoryFiles['last']): string[] => [...(last?.files.keys() ?? [])].sort()
    expect([what, paths(direct)]).toEqual([what, paths(database)])
    for (const path of paths(direct)) {
      this.texts(direct?.files.get(path) ?? '', database?.files.get(path) ?? '', `${what}: ${path}`)
    }
  }
}

/** What a call came to in both. */
export interface Told {
  /** Of the direct one and of the database; null: it was refused. */
  readonly answers: readonly [unknown, unknown] | null
  /** Whether the direct one left it to the database. */
  readonly wasLeft: boolean
  /** What the database wrote. */
  readonly written: string
}

export class TwoWays {
  private readonly same = new Same()
  private readonly files = [memoryFiles(), memoryFiles()] as const
  private transports: readonly [BranchTransport, BranchTransport]
  private works = 0
  private readonly counted: ScratchDatabase

  constructor(private readonly scratch: ScratchDatabase) {
    this.counted = {
      ...scratch,
      work: (work) => {
        this.works += 1
        return scratch.work(work)
      },
    }
    this.transports = this.nextJob()
  }

  /** Who comes next knows nothing of what those before pushed. */
  nextJob(): readonly [BranchTransport, BranchTransport] {
    const rest = { random: () => 0, sleep: () => Promise.resolve() }
    const [direct, database] = this.files
    this.transports = [
      new BranchTransport({ files: direct, database: this.counted, ...rest }),
      new BranchTransport({ files: database, database: this.scratch, databaseAlone: true, ...rest }),
    ]
    return this.transports
  }

  /** Calls a function in both, and compares their answers and what they wrote. */
  async tell(entry: Entry<never, unknown>, argsFor: ForWay, what: string): Promise<Told> {
    for (const files of this.files) files.last = null
    this.works = 0
    const direct = await outcomeOf(this.transports[0].call(entry, argsFor(0)))
    const wasLeft = this.works > 0
    const database = await outcomeOf(this.transports[1].call(entry, argsFor(1)))
    this.same.texts(toldBy(direct.answer), toldBy(database.answer), what)
    this.same.texts(direct.refusal ?? '', database.refusal ?? '', what)
    this.same.files(this.files[0].last, this.files[1].last, what)
    const answers = database.refusal === null ? ([direct.answer, database.answer] as const) : null
    return { answers, wasLeft, written: [...(this.files[1].last?.files.values() ?? [])].join('') }
  }

  /** Loads lines into both. */
  async load(entry: Entry<never, unknown>, lines: readonly ExportedLine[]): Promise<void> {
    await this.tell(entry, () => ({ p_lines: lines }), 'import')
  }

  async export(): Promise<ExportedLine[]> {
    const lines: ExportedLine[] = []
    for await (const page of this.transports[1].exportLines()) lines.push(...page)
    return lines
  }
}

async function outcomeOf(
  call: Promise<unknown>,
): Promise<{ readonly answer: unknown; readonly refusal: string | null }> {
  try {
    return { answer: await call, refusal: null }
  } catch (error) {
    return { answer: null, refusal: error instanceof Error ? error.message : String(error) }
  }
}

/** Results of a push each with their context, in whatever order these come. */
function unfolded(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('contexts' in answer)) return answer
  const { results, contexts, ...rest } = answer as { results: { context: number }[]; contexts: unknown[] }
  return { ...rest, results: results.map((result) => ({ ...result, context: contexts[result.context] })) }
}

/** Codecs read members by their names. */
function toldBy(answer: unknown): string {
  return JSON.stringify(jsonb(unfolded(answer)))
}
