/** The files of a branch that a call of a database function needs, and no more, however long the history is. */
import type { Arguments, DatabaseFunction, Plan } from '../../contract/entry.js'
import type { PushContext, ResultRow } from '../../contract/push.js'
import type { ConfigurationFilter } from '../../contract/fields.js'
import { StoreError } from '../../core/errors.js'
import type { Configuration } from '../../core/model.js'
import { isEphemeral } from '../../core/result/environment.js'
import {
  allVersions,
  configurationsOf,
  everything,
  forEvidence,
  forReferences,
  newestVersions,
} from './configurations.js'
import { forBaselineIn } from './judging/baselines.js'
import { forJudging, forPush } from './judging/judging.js'
import { forRecent } from './judging/reference.js'
import { forModels } from './models.js'
import type { AlsoRead, BranchPart, SnapshotAddress } from './part.js'
import { forEvents, forNamed, forPointersAt } from './pointers.js'
import { pushFilesFor } from './pushes.js'

/** The snapshot of a transaction. */
export type SnapshotOf = (transactionId: string) => SnapshotAddress | undefined

/**
 * The place of a transaction that this store object pushed, or of a result of this configuration that is not stored.
 */
interface Verdict extends Configuration {
  readonly transaction_id?: string
  readonly proven_gain?: unknown
  readonly reference_rule?: unknown
}

interface Asked {
  readonly called: DatabaseFunction
  readonly args: Arguments
  readonly filter: ConfigurationFilter
  /** What is read with each version. */
  readonly also: AlsoRead
  readonly snapshotOf: SnapshotOf
}

/** Arguments that filter the newest versions. */
const LEAVING_OUT = ['p_commit_sha', 'p_branch_name', 'p_run_id', 'p_triggered_by', 'p_tags', 'p_until', 'p_before']

const LOAD: { readonly [load in Plan['load']]: (part: BranchPart, asked: Asked) => Promise<unknown> } = {
  results: (part, { called, args }) => {
    const forResult = called.effect === 'reads' ? forJudging : forPush
    const results = args['p_results'] as readonly ResultRow[]
    const context = args['p_context'] as PushContext
    return Promise.all([
      ...results.map((result) => forResult(part, result, context)),
      ...pushFilesFor(context).map((path) => part.pushesIn(path)),
    ])
  },
  verdicts: (part, { args, snapshotOf }) =>
    Promise.all(
      (args['p_verdicts'] as readonly Verdict[]).map(async (verdict) => {
        const stored = verdict.transaction_id === undefined ? null : (snapshotOf(verdict.transaction_id) ?? null)
        const address = verdict.transaction_id === undefined ? verdict : stored
        const loaded = address === null ? null : await part.configuration(address)
        if (loaded === null) return
        await Promise.all([
          part.versions(loaded, [stored?.snapshot_version ?? null], { verdicts: true }),
          part.versions(loaded, [loaded.pointers.baseline_version]),
          // A new prompt is judged against the baseline of another one.
          verdict.reference_rule === 'prompt' ? forBaselineIn(part, loaded.pointers, null) : null,
          // Whether the version before it proves a gain too.
          (verdict.proven_gain ?? null) === null ? null : forRecent(part, loaded, stored?.snapshot_version ?? null),
        ])
      }),
    ),
  current: async (part, { called, filter, also }) => {
    const withBaseline = called.plan?.also?.includes('baselines') === true
    const isNamed = filter.environment !== undefined
    // A list of configurations only needs to know whether the current version is archived, and not even that for named
    // ones.
    if (!withBaseline && isNamed) return configurationsOf(part, filter)
    const all = await configurationsOf(part, filter)
    const shown = all.filter(({ pointers }) => !withBaseline || isNamed || !isEphemeral(pointers.environment))
    return Promise.all(
      shown.flatMap((loaded) => [
        part.versions(loaded, [loaded.pointers.current_version], also),
        part.versions(loaded, withBaseline ? [loaded.pointers.baseline_version] : []),
      ]),
    )
  },
  newest: async (part, { args, filter, also }) => {
    const isCut = LEAVING_OUT.some((name) => args[name] !== undefined)
    const all = await configurationsOf(part, filter)
    return Promise.all(
      all.map((loaded) =>
        isCut ? allVersions(part, loaded, also) : newestVersions(part, loaded, Number(args['p_limit']), also),
      ),
    )
  },
  all: async (part, { called, args, filter, also }) => {
    const all = await configurationsOf(part, filter)
    const meant = all.filter(({ pointers }) => args['p_idle'] === undefined || isEphemeral(pointers.environment))
    await Promise.all(meant.map((loaded) => allVersions(part, loaded, also)))
    const further = called.plan?.also ?? []
    if (further.includes('references')) await forReferences(part, meant)
    if (further.includes('models')) await forModels(part)
  },
  named: async (part, { args, filter, also }) => {
    const loaded = await part.configuration(filter as Configuration)
    if (loaded !== null) await forNamed(part, loaded, args, also)
  },
  log: async (part, { args, filter }) => {
    const loaded = await part.configuration(filter as Configuration)
    if (loaded === null) return
    const at = args['p_at']
    if (typeof at === 'string') await forPointersAt(part, loaded, at)
    else await forEvents(part, loaded, Number(args['p_limit']), Number(args['p_before'] ?? Infinity))
  },
  models: (part, { args, snapshotOf }) => {
    const [name, evidence] = [args['p_model_name'], args['p_evidence']]
    return Promise.all([
      forModels(part, typeof name === 'string' ? name : undefined),
      typeof evidence === 'string' ? forEvidence(part, snapshotOf(evidence)) : null,
    ])
  },
  everything: (part) => everything(part),
}

/** Throws `StoreError` for other functions: on a part that was not loaded for them, their answer would be wrong. */
export async function loadPlan(
  part: BranchPart,
  called: DatabaseFunction,
  args: Arguments,
  snapshotOf: SnapshotOf,
): Promise<void> {
  const { name, plan } = called
  if (plan === null) {
    throw new StoreError(
      `A history branch cannot do this (${name}). It needs a database: name supabase-url, database-url or data-dir.`,
      'unsupported',
    )
  }
  const also = Object.fromEntries((plan.also ?? []).map((what) => [what, true]))
  await LOAD[plan.load](part, { called, args, filter: filterOf(args), also, snapshotOf })
}

function filterOf(args: Arguments): ConfigurationFilter {
  return {
    model_version: args['p_model_version'] as string | undefined,
    dataset_version: args['p_dataset_version'] as string | undefined,
    prompt_version: args['p_prompt_version'] as string | undefined,
    environment: args['p_environment'] as string | undefined,
  }
}
