import { explainVerdict, type ExplainedVerdict } from '../../contract/verdicts.js'
import type { ConfigurationFilter } from '../../contract/fields.js'
import { UserError } from '../../core/errors.js'
import type { Configuration } from '../../core/model.js'
import { referenceWords } from '../../core/report/words/reference-words.js'
import { explanationLines } from '../../core/report/words/explanation.js'
import { AS_TEXT, type Layout } from '../../core/report/tables/layout.js'
import type { Store } from '../../ports.js'
import { configurationOf, findConfiguration } from '../find-configuration.js'

/** Why a version got its verdict. */
export interface Explanation {
  readonly configuration: Configuration
  readonly verdict: ExplainedVerdict
}

/**
 * The last recorded verdict of a version. Throws `UserError` if it has none.
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
export function describeExplanation(
  { configuration, verdict }: Explanation,
  layout: Pick<Layout, 'table'> = AS_TEXT,
): string[] {
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
  const why = reference_rule === null ? '' : ` (${referenceWords(reference_rule)})`
  return explanationLines(verdict, reference === null ? null : reference + why, layout)
}
