import { individualFormat } from './individual-format.js'

/** `aggregated_metrics_<model>.json`: a benchmark over documents, f1 from the counts of all of them (micro). */
export const aggregated = individualFormat({
  name: 'aggregated',
  lookedFor: '"total_documents" or "issue_f1_score"',
  fileName: /^aggregated_metrics(?:_(?<model>.+?)(?:__.*)?\.json$|[_.])/i,
  recognizes: (content) => 'total_documents' in content || 'issue_f1_score' in content,
  benchmark: 'documents',
  f1_average: 'micro',
  total: 'total_documents',
  successes: 'successful_extractions',
  individual: { prefix: 'doc', id: 'document_name', latency: 'pipeline_latency_ms', group: 'document_type' },
  metrics: {
    renamed: {
      issue_precision: 'precision',
      issue_recall: 'recall',
      issue_f1_score: 'f1',
      avg_pipeline_latency_ms: 'latency_ms',
    },
    kept: ['total_documents', 'avg_extraction_latency_ms', 'avg_input_tokens', 'avg_output_tokens', 'avg_total_tokens'],
    percentages: ['extraction_accuracy', 'json_validity_rate'],
    trees: [],
  },
})
