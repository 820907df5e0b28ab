import { JsonFields } from '../../core/json/json-fields.js'
import type { F1Average } from '../../core/model.js'
import { present } from '../../core/json/present.js'
import { decodeNames } from '../../core/result/names/result-names.js'
import { decodeTimestamp, warnAboutUnasked } from '../../core/result/result.js'
import { decodeFileMetrics, type MetricFields } from './file-metrics.js'
import type { OwnFormat } from '../format.js'
import {
  checkSuccesses,
  checkTotal,
  decodeIndividualResults,
  total,
  type IndividualFields,
} from './individual-results.js'

/** How formats with `individual_results` differ. */
export interface IndividualFormat extends Pick<OwnFormat, 'name' | 'lookedFor' | 'fileName' | 'recognizes'> {
  readonly benchmark: string
  readonly f1_average: F1Average
  /** The member with the number of documents or patients. */
  readonly total: string
  /** The member with the number of successes. */
  readonly successes: string
  readonly individual: IndividualFields
  readonly metrics: MetricFields
}

/** A format whose files hold metrics at the top and one `individual_results` element per case. */
export function individualFormat(format: IndividualFormat): OwnFormat {
  const { name, lookedFor, fileName, recognizes, benchmark, f1_average } = format
  return {
    name,
    lookedFor,
    fileName,
    recognizes,
    decode(content, path, context) {
      const file = new JsonFields(content, path, context.report)
      const names = decodeNames(file, context.names, context.report, { model_version: 'model_name' })
      const individual = decodeIndividualResults(file, format.individual, context)
      checkTotal(file, format.total, context)
      checkSuccesses(file, format.successes, individual, context)
      const result = present({
        model_provider: file.name('model_provider'),
        dataset_size: file.count(format.total),
        success_count: file.count(format.successes),
        error_count: individual?.filter(({ failed }) => failed).length,
        timestamp: decodeTimestamp(file, 'generated_at', context.report),
        cases: individual?.map((each) => each.case),
      })
      const totals = {
        true_positives: total(individual, (each) => each.case.tp),
        false_positives: total(individual, (each) => each.case.fp),
        false_negatives: total(individual, (each) => each.case.fn),
        total_issues_detected: total(individual, ({ detected }) => detected),
        total_issues_expected: total(individual, ({ expected }) => expected),
      }
      file.raw('schema_version') // judged before any format is
      const metrics = decodeFileMetrics(file, format.metrics, totals, context)
      warnAboutUnasked(file, name, context.warn)
      return names && { ...names, benchmark, f1_average, metrics, ...result }
    },
  }
}
