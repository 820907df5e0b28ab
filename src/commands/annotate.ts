import type { Configuration } from '../core/model.js'
import { UserError } from '../core/errors.js'
import { nameFault } from '../core/result/names/names.js'
import type { ConfigurationFilter, Move } from '../contract/fields.js'
import { annotateSnapshot } from '../contract/lifecycle.js'
import type { Store } from '../ports.js'
import { configurationOf, findConfiguration } from './find-configuration.js'

export interface AnnotateOutcome {
  readonly configuration: Configuration
  readonly snapshot_version: number
  readonly note: string | null
  readonly tags: readonly string[]
  readonly actor: string
}

export type Said = Pick<AnnotateOutcome, 'note' | 'tags'>

/** Throws `UserError` if there is nothing to add, or a tag is invalid. */
export function checkSaid({ note, tags }: Said): void {
  if (note === null && tags.length === 0)
    throw new UserError('note: give a note, tags or both: there is nothing to add')
  for (const tag of tags) {
    const fault = nameFault(tag)
    if (fault !== undefined) throw new UserError(`tags: ${JSON.stringify(tag)} ${fault}`)
  }
}

/** Adds a note, tags or both to a version; its transaction does not change. */
export async function annotate(
  store: Store,
  filter: ConfigurationFilter,
  snapshot_version: number,
  { note, tags }: Said,
  move: Move,
): Promise<AnnotateOutcome> {
  checkSaid({ note, tags })
  const configuration = configurationOf(await findConfiguration(store, filter))
  await store.call(annotateSnapshot, { ...configuration, snapshot_version, note, tags, ...move })
  return { configuration, snapshot_version, note, tags, actor: move.actor }
}
