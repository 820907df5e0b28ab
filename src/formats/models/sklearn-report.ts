import { SCALAR, everyMember, type JsonObject, type JsonValue } from '../../core/json/selection.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { count, number, object } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/** scikit-learn's `classification_report(…, output_dict=True)`, as JSON. */
export const sklearnReport: ResultFormat = {
  name: 'scikit-learn classification_report',
  recognizes: ({ syntax, value }) => syntax === 'json' && AVERAGES.some(([name]) => isScores(object(value)[name])),
  read: async (source, context) => [await read(source, context)],
}

/** The averages and their metrics; the macro average has the plain names. */
const AVERAGES: readonly (readonly [name: string, prefix: readonly string[]])[] = [
  ['macro avg', []],
  ['weighted avg', ['weighted_avg']],
  ['micro avg', ['micro_avg']],
  ['samples avg', ['samples_avg']],
]

const SCORES: readonly (readonly [name: string, ours: string])[] = [
  ['precision', 'precision'],
  ['recall', 'recall'],
  ['f1-score', 'f1'],
]

async function read(source: Source, context: FormatContext): Promise<Draft> {
  const report = object(await source.json({ others: everyMember(SCALAR), longest: 1_000 }))
  const metrics = new Metrics(context)
  metrics.add('accuracy', number(report['accuracy']), '$.accuracy')
  const add = (name: string, prefix: readonly string[]): void => {
    const scores = object(report[name])
    for (const [inFile, ours] of SCORES) metrics.add([...prefix, ours], number(scores[inFile]), `$["${name}"]`)
  }
  for (const [name, prefix] of AVERAGES) add(name, prefix)
  for (const name of Object.keys(report)) {
    if (isScores(report[name]) && !AVERAGES.some(([average]) => average === name)) add(name, ['class', name])
  }
  const [average = {}] = AVERAGES.map(([name]) => report[name]).filter(isScores)
  return {
    metrics,
    primary_metric: metrics.names.includes('f1') ? 'f1' : 'accuracy',
    f1_average: isScores(report['macro avg']) ? 'macro' : undefined,
    // Support is written as a float.
    dataset_size: count(average['support']),
  }
}

function isScores(value: JsonValue | undefined): value is JsonObject {
  const scores = object(value)
  return 'f1-score' in scores && 'support' in scores
}
