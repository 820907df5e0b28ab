import { activateModelVersion, listModels, rollbackModelVersion, showModelVersion } from '../../contract/models.js'
import type { Move } from '../../contract/fields.js'
import { UserError } from '../../core/errors.js'
import type { Configuration } from '../../core/model.js'
import { addressText } from '../../core/report/tables/text-table.js'
import type { MovedMeanwhile, Write, WriteDraft, Written } from '../../dashboard/local/write.js'
import type { Store } from '../../ports.js'
import { annotate } from '../annotate.js'
import { archive, describeArchive, restore } from '../archive.js'
import { describeActivated } from '../models/activation.js'
import { describeMove, movePointer, type PointerMove } from '../move-pointer.js'
import { describePromotion, promote } from '../promote.js'
import { pointerEvents } from '../questions/pointer-history.js'

/** The names behind the ids of a page; null: unknown id. */
export interface Names {
  configuration(id: string): Configuration | null
  model(id: string): string | null
}

/** Carries out a write that a person confirmed on the page, with the same use cases as the commands. */
export async function carryOut(store: Store, write: Write, names: Names, actor: string): Promise<Written> {
  switch (write.action) {
    case 'rollback':
    case 'checkout':
    case 'baseline':
      return moved(store, write, configurationOf(names, write), actor)
    case 'promote': {
      const { version, dry_run } = write
      const outcome = await promote(store, configurationOf(names, write), version, moveOf(write, actor), dry_run)
      const { from_version, to_version, promoted } = outcome
      const done = promoted && from_version !== to_version
      return {
        done,
        lines: [describePromotion(outcome)],
        undo: done && !dry_run ? baselineAt(write, from_version) : null,
      }
    }
    case 'annotate': {
      const { version, note, tags } = write
      const configuration = configurationOf(names, write)
      await annotate(store, configuration, version, { note, tags }, { actor })
      return { done: true, lines: [`Annotated version ${version} (${addressText(configuration)})`], undo: null }
    }
    case 'archive':
    case 'restore': {
      const { action, versions, reason, dry_run } = write
      const command = action === 'archive' ? archive : restore
      const request = { ...configurationOf(names, write), versions: [...versions] }
      const outcome = await command(store, request, { actor, reason }, dry_run)
      const done = outcome.snapshots.map(({ snapshot_version }) => snapshot_version)
      const lines = describeArchive(outcome, action === 'archive' ? 'archived' : 'restored')
      if (done.length === 0) return { done: false, lines, undo: null }
      if (dry_run) return { done: true, lines, undo: null }
      const opposite = action === 'archive' ? 'restore' : 'archive'
      return { done: true, lines, undo: { action: opposite, configuration: write.configuration, versions: done } }
    }
    case 'activate':
    case 'model-rollback':
      return activated(store, write, modelOf(names, write.model), actor)
  }
}

type PointerWrite = Extract<Write, { action: PointerMove['command'] }>

async function moved(store: Store, write: PointerWrite, configuration: Configuration, actor: string): Promise<Written> {
  const { action, version } = write
  const outcome = await movePointer(store, configuration, { command: action, to: version }, moveOf(write, actor))
  const { from_version: from, to_version } = outcome
  const done = from !== to_version
  const { configuration: id } = write
  const back: WriteDraft | null =
    action === 'baseline'
      ? baselineAt(write, from)
      : from === null
        ? null
        : { action: 'checkout', configuration: id, version: from }
  return { done, lines: [describeMove(outcome)], undo: done ? back : null }
}

/** A baseline is replaced, never removed. */
function baselineAt({ configuration }: { readonly configuration: string }, version: number | null): WriteDraft | null {
  return version === null ? null : { action: 'baseline', configuration, version }
}

async function activated(
  store: Store,
  write: Extract<Write, { model: string; expect: number }>,
  model_name: string,
  actor: string,
): Promise<Written> {
  const { reason, expect, model, environment } = write
  const how = { model_name, actor, reason, expect, environment }
  const outcome =
    write.action === 'activate'
      ? await store.call(activateModelVersion, { ...how, version: write.version })
      : await store.call(rollbackModelVersion, how)
  const { from_version: from, to_version } = outcome
  const done = from !== to_version
  const lines = [describeActivated(outcome)]
  if (!done || from === null) return { done, lines, undo: null }
  // A rollback undoes the activation; activating the same version again would add one.
  return {
    done,
    lines,
    undo:
      write.action === 'activate'
        ? { action: 'model-rollback', model, environment }
        : { action: 'activate', model, version: from, environment },
  }
}

/** Who moved the pointer meanwhile, and when; null: unknown. */
export async function movedMeanwhile(store: Store, write: Write, names: Names): Promise<MovedMeanwhile | null> {
  switch (write.action) {
    case 'rollback':
    case 'checkout':
    case 'baseline':
    case 'promote': {
      const pointer = write.action === 'rollback' || write.action === 'checkout' ? 'current' : 'baseline'
      const { events } = await pointerEvents(store, configurationOf(names, write), 20)
      const event = events.find((each) => each.pointer === pointer)
      if (event === undefined) return null
      return { actor: event.actor, at: Date.parse(event.created_at), action: event.action, to: event.to_version }
    }
    case 'activate':
    case 'model-rollback': {
      const model_name = modelOf(names, write.model)
      const { environment } = write
      const models = await store.call(listModels, { environment })
      const version = models.find((each) => each.model_name === model_name)?.active_version ?? null
      if (version === null) return null
      const { activations } = await store.call(showModelVersion, { model_name, version })
      const last = activations.find((each) => each.environment === environment)
      if (last === undefined) return null
      return { actor: last.actor, at: Date.parse(last.created_at), action: last.action, to: last.to_version }
    }
    case 'annotate':
    case 'archive':
    case 'restore':
      return null
  }
}

function moveOf({ reason, expect }: { readonly reason: string; readonly expect: number }, actor: string): Move {
  return { actor, reason, expect }
}

function configurationOf(names: Names, { configuration }: { readonly configuration: string }): Configuration {
  const found = names.configuration(configuration)
  if (found === null) throw new UserError('There is no such configuration on this page: read the history again.')
  return found
}

function modelOf(names: Names, id: string): string {
  const found = names.model(id)
  if (found === null) throw new UserError('There is no such model on this page: read the history again.')
  return found
}
