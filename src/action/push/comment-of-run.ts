import { legKey, mergeLegs, type LegMemory, type LegRow } from '../../core/report/legs/leg-rows.js'
import type { RunEvent } from '../../github/event.js'
import type { StickyComment } from '../../ports.js'
import type { Comment } from './comment.js'
import { memoryLine, memoryOf } from './comment-memory.js'

/**
 * One comment for all jobs of a run and head commit: each adds its rows to the existing ones. Another commit or a newer
 * run starts the comment again. Rows of other jobs do not affect this job.
 */
export function commentOfRun({ rows, body }: Comment, { provenance }: RunEvent): Pick<StickyComment, 'body' | 'tells'> {
  const { commit_sha: head, run_id: run } = provenance
  // A job that cannot be distinguished from others shares no comment.
  if (head === undefined || run === undefined) return { body: () => body([], ''), tells: () => true }
  const own = new Set(rows.map(legKey))
  /** All rows seen so far: those that another job overwrote are restored. */
  let seen: readonly LegRow[] = []
  let isCut = false
  return {
    body: (earlier) => {
      const memories = earlier.flatMap((each) => memoryOf(each) ?? []).filter((memory) => memory.head === head)
      if (memories.some((memory) => isNewer(memory.run, run))) return null
      const ofRun = memories.filter((memory) => memory.run === run)
      isCut ||= ofRun.some((memory) => memory.isCut)
      seen = mergeLegs(seen, ...ofRun.map((memory) => memory.rows))
      const all = mergeLegs(seen, rows)
      const others = all.filter((row) => !own.has(legKey(row)))
      return body(others, memoryLine({ head, run, rows: all, isCut }))
    },
    tells: (text) => {
      const memory = memoryOf(text)
      if (memory === null || memory.head !== head) return false
      return isNewer(memory.run, run) || (memory.run === run && rows.every((row) => holds(memory, row)))
    },
  }
}

/** Whether the row is there, or one that replaced it, or it was left out because of the size. */
function holds({ rows, isCut }: LegMemory, row: LegRow): boolean {
  return isCut || mergeLegs([row], rows).every((each) => each !== row)
}

/** Ids of runs grow. */
const isNewer = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a > b)
