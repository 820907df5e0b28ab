import { explainVerdict, type ExplainedVerdict } from '../../contract/verdicts.js'
import type { ConfigurationFilter } from '../../contract/fields.js'
import { UserError } from '../../core/errors.js'
import type { BaselineSource, Configuration } from '../../core/model.js'
import { explanationLines } from '../../core/report/explanation.js'
import type { Store } from '../../ports.js'
import { configurationOf, findConfiguration } from '../find-configuration.js'

/** Why a version was judged as it was. */
export interface Explanation {
  readonly configuration: Configuration
  readonly verdict: ExplainedVerdict
}

/**
 * The last verdict of a version, as it was recorded. Throws `UserError` where none was.
 * @param version null: the current one
 */
export async function explain(store: Store, filter: ConfigurationFilter, version: number | null): Promise<Explanation> {
  const found = await findConfiguration(store, filter)
  const configuration = configurationOf(found)
  const snapshot_version = version ?? found.current_version
  if (snapshot_version === null) throw new UserError('no version is current: name the version to explain')
  const verdict = await store.call(explainVerdict, { ...configuration, snapshot_version })
  if (verdict === null) {
    throw new UserError(`version ${snapshot_version} was never judged, or there is no such version: see \`history\``)
  }
  return { configuration, verdict }
}

/** The explanation for terminals and logs. */
export function describeExplanation({ configuration, verdict }: Explanation): string[] {
  const { reference_version, reference_transaction_id, reference_rule } = verdict
  const {
    reference_model_version: model,
    reference_prompt_version: prompt,
    reference_environment: environment,
  } = verdict
  const named = [
    ['model', model, configuration.model_version],
    ['prompt', prompt, configuration.prompt_version],
    ['environment', environment, configuration.environment],
  ] as const
  const differing = named.flatMap(([what, theirs, ours]) =>
    theirs === null || theirs === ours ? [] : `${what} ${theirs}`,
  )
  const reference =
    reference_version === null ? reference_transaction_id : [`version ${reference_version}`, ...differing].join(', ')
  const why = reference_rule === null ? '' : ` (${REFERENCE_WORDS[reference_rule] ?? reference_rule})`
  return explanationLines(verdict, reference === null ? null : reference + why)
}

/** Why a version was the reference, by what is recorded. */
const REFERENCE_WORDS: { readonly [rule: string]: string | undefined } = {
  input: 'the one that was asked for',
  own: 'its own baseline',
  previous_run: 'the newest of another run',
  base_commit: 'measured at the base commit',
  base: 'the newest of the base branch',
  environment: 'the baseline of the baseline environment',
  environment_newest: 'the newest of the baseline environment',
  prompt: 'the baseline of the same model and dataset',
  replaces: 'the model that it replaces',
  may_replace: 'the model that it may replace',
} satisfies Record<BaselineSource, string>
