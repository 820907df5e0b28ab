/** What a push is compared with other pushes by. */
import type { Configuration } from './model.js'

/** Where similar pushes come from: the next one is expected to have what most of the last ones had. */
export interface PushOrigin {
  /** The workflow file; null: none. */
  readonly workflow: string | null
  readonly job: string | null
  readonly comment_key: string | null
  /** The kind of event: `push` (also pull requests), `schedule` … A schedule measures more than a push. */
  readonly event_kind: string
}

/** A model and dataset that the last pushes had, and this one lacks. */
export interface MissingConfiguration extends Pick<Configuration, 'model_version' | 'dataset_version'> {
  /** How many of the last pushes had it, and how many pushes were looked at. */
  readonly pushes: number
  readonly of: number
}
