/** What a write would do, in words, before anybody confirms it. */
import type { Write } from '../../dashboard/local/write.js'

/** What a person says about a write. */
export interface Said {
  readonly reason: string
  readonly note: string
  readonly tags: string
}

export interface Plan {
  readonly title: string
  /** On the button that does it. */
  readonly verb: string
  /** Of what. */
  readonly of: string
  readonly facts: readonly (readonly [term: string, text: string])[]
  /** What speaks against it. */
  readonly warnings: readonly string[]
  /** The version that has to be typed, because everybody is held to it; null: none. */
  readonly typed: number | null
  /** Why there is nothing to confirm; null: there is. */
  readonly impossible: string | null
  readonly asks: 'reason' | 'note'
  readonly write: (said: Said) => Write
  /** Where a rule of the store has a say: what asks it what would happen. */
  readonly rehearsal: Write | null
}

/** The reason of a rehearsal, which no log keeps. */
export const REHEARSAL = 'what would happen'

/** What nobody can confirm. */
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
