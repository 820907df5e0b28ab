import { individualFormat } from './individual-format.js'

/** `patient_benchmark_<model>.json`: a benchmark over patients, f1 the mean of the patients' f1 (macro). */
export const patient = individualFormat({
  name: 'patient',
  lookedFor: '"total_patients" or "avg_f1_score"',
  fileName: /^patient_benchmark(?:_(?<model>.+?)(?:__.*)?\.json$|[_.])/i,
  recognizes: (content) => 'total_patients' in content || 'avg_f1_score' in content,
  benchmark: 'patients',
  f1_average: 'macro',
  total: 'total_patients',
  successes: 'successful_analyses',
  individual: { prefix: 'patient', id: 'patient_id', latency: 'analysis_latency_ms' },
  metrics: {
    renamed: {
      avg_precision: 'precision',
      avg_recall: 'recall',
      avg_f1_score: 'f1',
      avg_latency_ms: 'latency_ms',
    },
    kept: [
      'domain_recall',
      'domain_precision',
      'generic_recall',
      'cross_document_recall',
      'total_potential_savings',
      'total_missed_savings',
      'avg_savings_per_patient',
    ],
    percentages: ['domain_knowledge_detection_rate', 'savings_capture_rate'],
    // By name, because an object of another name may be keyed by patients.
    trees: ['domain_breakdown', 'aggregated_categories', 'advanced_metrics', 'error_type_performance'],
  },
})
