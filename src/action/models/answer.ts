import type { Store } from '../../ports.js'
import type { Remark } from '../finish.js'
import type { Outputs } from '../outputs.js'

/** What a command about models says. */
export interface Answer {
  readonly lines: readonly string[]
  readonly comparison?: readonly string[]
  readonly outputs: Outputs<'models'>
  readonly remarks?: readonly Remark[]
}

export type Work = (store: Store) => Promise<Answer>
