/** What a write would do, in words, before it is confirmed. */
import type { Write } from '../../dashboard/local/write.js'

/** The fields that a person fills in. */
export interface Said {
  readonly reason: string
  readonly note: string
  readonly tags: string
}

export interface Plan {
  readonly title: string
  /** The label of its button. */
  readonly verb: string
  /** Of what. */
  readonly of: string
  readonly facts: readonly (readonly [term: string, text: string])[]
  /** Warnings. */
  readonly warnings: readonly string[]
  /** The version that must be typed to confirm; null: none. */
  readonly typed: number | null
  /** Why it is impossible; null: it is possible. */
  readonly impossible: string | null
  readonly asks: 'reason' | 'note'
  readonly write: (said: Said) => Write
  /** The request that asks the store what would happen, if a rule of the store applies. */
  readonly rehearsal: Write | null
}

/** The reason in a rehearsal, which is never logged. */
export const REHEARSAL = 'what would happen'

/** The plan of a write that is impossible. */
export function impossible(title: string, of: string, why: string): Plan {
  return {
    title,
    verb: '',
    of,
    facts: [],
    warnings: [],
    typed: null,
    impossible: why,
    asks: 'reason',
    write: () => {
      throw new Error('nothing was planned')
    },
    rehearsal: null,
  }
}
