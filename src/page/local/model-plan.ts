import type { Write, WriteDraft } from '../../dashboard/local/write.js'
import { compareOnPage } from '../../dashboard/models/compare.js'
import type { ModelVersion } from '../../dashboard/models/contract.js'
import type { Desk } from '../desk.js'
import { shown } from '../words.js'
import { impossible, type Plan } from './plan.js'

/** The plan of changing the active version of a model. */
export async function modelPlan(
  draft: Extract<WriteDraft, { action: 'activate' | 'model-rollback' }>,
  { index, source, policy }: Desk,
): Promise<Plan> {
  const isRollback = draft.action === 'model-rollback'
  const title = isRollback ? 'Roll back' : 'Activate'
  const entry = index.models.find(({ id }) => id === draft.model)
  if (entry === undefined) return impossible(title, '', 'This model is no longer on the page.')
  const { environment } = draft
  const of = `${shown(entry.name)} · ${shown(environment)}`
  const active = entry.active.find((each) => each.environment === environment) ?? null
  const file = await source.model(entry.path)
  const target = isRollback ? active?.before.at(-1) : draft.version
  if (target === undefined) {
    return impossible(title, of, 'No version was active before this one: there is nothing to roll back to.')
  }
  if (target === active?.version) return impossible(title, of, `v${target} is already active.`)
  const find = (version: number | undefined): ModelVersion | null =>
    file.versions.find((each) => each.version === version) ?? null
  const [before, now] = [find(active?.version), find(target)]
  if (now === null) return impossible(title, of, `There is no v${target} of this model.`)
  const compared = before === null ? null : compareOnPage(entry.name, file, before, now, policy)
  const next = isRollback ? active?.before.at(-2) : active?.version
  return {
    title,
    verb: isRollback ? `Roll back to v${target}` : `Activate v${target}`,
    of,
    facts: [
      ['Active', `${before === null ? 'none' : valued(before)} → ${valued(now)}`],
      ...(now.artifact === null ? [] : [['Artifact', shown(now.artifact)] as const]),
      ...(compared === null
        ? []
        : [
            [
              `Against v${compared.version_a}`,
              `${compared.safe_to_deploy ? '' : 'not '}safe to deploy: ${compared.reason}`,
            ] as const,
          ]),
      ['The next rollback', next === undefined ? 'would have nowhere to go' : `would go to v${next}`],
    ],
    warnings: [
      ...(now.archived ? [`v${target} is archived, so its artifact may be gone.`] : []),
      ...(compared === null || compared.safe_to_deploy || isRollback
        ? []
        : [`By the rule of model compare v${target} is not safe to deploy.`]),
    ],
    typed: target,
    impossible: null,
    asks: 'reason',
    write: ({ reason }): Write => {
      const move = { model: entry.id, environment, reason, expect: active?.version ?? 0 }
      return isRollback ? { action: 'model-rollback', ...move } : { action: 'activate', ...move, version: target }
    },
    rehearsal: null,
  }
}

function valued({ version, name, metrics }: ModelVersion): string {
  const values = ['f1', 'accuracy'].flatMap((metric) =>
    metrics[metric] === undefined ? [] : [`${metric} ${metrics[metric]}`],
  )
  const words = [...(name === null ? [] : [shown(name)]), ...values]
  return `v${version}${words.length === 0 ? '' : ` (${words.join(', ')})`}`
}
