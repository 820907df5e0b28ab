/** What a push is compared with other pushes by. */
import type { Configuration } from './model.js'

/** Where pushes come from that are alike: what most of the last ones had is missed in the next. */
export interface PushOrigin {
  /** File of the workflow; null: none. */
  readonly workflow: string | null
  readonly job: string | null
  readonly comment_key: string | null
  /** Of event: `push` (pull requests too), `schedule` …, a word. A schedule measures more than a push does. */
  readonly event_kind: string
}

/** A model and dataset that the last pushes had, and this one lacks. */
export interface MissingConfiguration extends Pick<Configuration, 'model_version' | 'dataset_version'> {
  /** How many of the last pushes had it, and how many these are. */
  readonly pushes: number
  readonly of: number
}
