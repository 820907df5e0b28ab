import type { Direction } from '../../core/model.js'
import { knownMetric } from '../../core/judging/metrics/metric-names.js'

/** The usual primary metrics, in this order, for tools without a preference. */
const USUAL = ['f1', 'accuracy', 'pass_rate', 'score', 'exact_match', 'main_score', 'acc', 'wer', 'cer']

/** Words in names of metrics about the whole answer: the first that exactly one metric has. */
const TELLING = ['accuracy', 'exact_match', 'faithfulness', 'correctness', 'quality', 'f1']

/**
 * The primary metric of a result; undefined if none can be recognized.
 * @param preferred the tool's own names, which come first
 */
export function primaryOf(names: readonly string[], preferred: readonly string[] = []): string | undefined {
  const exact = [...preferred, ...USUAL].find((name) => names.includes(name))
  if (exact !== undefined || names.length <= 1) return exact ?? names[0]
  for (const word of TELLING) {
    const having = names.filter((name) => `_${name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}_`.includes(`_${word}_`))
    if (having.length === 1) return having[0]
  }
  return undefined
}

/** A primary metric as in a result file: with a leading `-` if lower is better and the name does not say so. */
export function withDirection(name: string, better: Direction | undefined): string {
  return better === 'lower' && knownMetric(name).better !== 'lower' ? `-${name}` : name
}

/** Whether a name says that its number measures quality. */
export function isMeasure(name: string): boolean {
  return knownMetric(name).better !== null || primaryOf([name, '']) === name
}
