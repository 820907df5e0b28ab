import { AS_WRITTEN, SCALAR, everyMember, members, scalars } from '../../core/json/selection.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { number, numberIn, object, text } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/** Hugging Face's lighteval: `results_<time>.json`. https://huggingface.co/docs/lighteval/saving-and-reading-results */
export const lighteval: ResultFormat = {
  name: 'lighteval',
  recognizes: ({ syntax, value }) =>
    syntax === 'json' && 'config_general' in object(value) && 'results' in object(value),
  read,
}

const FILE = members({
  config_general: members({
    ...scalars('model_name', 'max_samples', 'total_evaluation_time_secondes'),
    model_config: members(scalars('model_name', 'pretrained')),
  }),
  results: everyMember(everyMember(SCALAR)),
  versions: everyMember(AS_WRITTEN),
})

async function read(source: Source, context: FormatContext): Promise<Draft[]> {
  const file = object(await source.json(FILE))
  const general = object(file['config_general'])
  const config = object(general['model_config'])
  const limit = number(general['max_samples'])
  const tasks = Object.entries(object(file['results'])).filter(([task]) => !isAverage(task))
  return tasks.map(([task, found]) => {
    const metrics = new Metrics(context)
    metrics.addAll(object(found), `$.results.${task}`)
    const version = text(object(file['versions'])[task])
    const shots = /\|(\d+)(?:\|\d)?$/.exec(task)?.[1]
    return {
      at: `$.results["${task}"]`,
      model_version: text(general['model_name']) ?? text(config['model_name']) ?? text(config['pretrained']),
      dataset_version:
        task + (version === undefined ? '' : `@${version}`) + (limit === undefined ? '' : ` limit ${limit}`),
      prompt_version: shots === undefined ? undefined : `${shots}-shot`,
      benchmark: task,
      metrics,
      primary_metric: metrics.names[0],
      duration_seconds: tasks.length === 1 ? numberIn(general['total_evaluation_time_secondes']) : undefined,
    }
  })
}

/** `all` and `<suite>|<task>:_average|<shots>` repeat what the tasks have. */
function isAverage(task: string): boolean {
  return task === 'all' || /[:|]_average\b/.test(task)
}
