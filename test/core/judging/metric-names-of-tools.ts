/**
 * Names of metrics as public tools write them, with what those tools (their own `higher_is_better`, schemas and
 * documentation) say is better. `none`: it describes the run, or the tool itself says neither.
 */
export interface ToolNames {
  readonly higher?: readonly string[]
  readonly lower?: readonly string[]
  readonly none?: readonly string[]
}

export const NAMES_OF_TOOLS: Readonly<Record<string, ToolNames>> = {
  'lm-evaluation-harness': {
    higher: [
      ...['acc,none', 'acc_norm,none', 'acc_mutual_info', 'acc_bytes', 'exact_match,strict-match', 'em', 'likelihood'],
      ...['exact_match,flexible-extract', 'mcc', 'f1,none', 'bleu', 'chrf', 'rouge1', 'rougeL', 'rouge2_max', 'bleurt'],
      ...[
        'prompt_level_strict_acc',
        'inst_level_loose_acc',
        'bert_score',
        'qa_f1_score',
        'code_sim_score',
        'pass_at_1',
      ],
      ...['percent_parseable', 'numerical_match', 'bleu_acc', 'mmlu.acc'],
    ],
    lower: ['perplexity,none', 'word_perplexity', 'byte_perplexity', 'bits_per_byte', 'brier_score', 'ter'],
    none: ['acc_stderr,none', 'exact_match_stderr,strict-match', 'sample_len', 'eqbench', 'bypass'],
  },
  lighteval: {
    higher: [
      ...['extractive_match', 'quasi_exact_match', 'prefix_exact_match', 'loglikelihood_f1', 'truthfulqa_mc1', 'maj@8'],
      ...['BERTScore-F', 'edit_similarity', 'math_pass@1:64_samples', 'gpqa_pass@k:k=1&n=64', 'g-pass@16', 'rougeLsum'],
      ...['mf1', 'summac', 'pem', 'qem', 'pqem', 'bleu_4', 'chrf++'],
    ],
    lower: ['ppl', 'edit_distance'],
    none: ['pass@k_stderr', 'summarization_density'],
  },
  HELM: {
    higher: [
      ...[
        'exact_match@5',
        'NDCG@10',
        'RR@10',
        'classification_macro_f1',
        'iou_set_match',
        'f1_set_match',
        'math_equiv',
      ],
      ...[
        'HumanEval-relevance',
        'HumanEval-coherence',
        'percent_valid',
        'code_eval_acc',
        'selective_acc@10',
        'logprob',
      ],
      ...['cleva_machine_translation_bleu', 'chinese_ibleu', 'exact_match_indicator', 'QAFactEval accuracy'],
    ],
    lower: [
      ...['toxic_frac', 'expected_max_toxicity', 'max_toxicity_probability', 'ece_10_bin', 'inference_runtime'],
      ...['inference_denoised_runtime', 'bbq_metric_ambiguous_bias', 'equalized_odds_difference', 'training_co2_cost'],
      ...['absolute_value_difference', 'demographic_parity_difference', 'logprob_error'],
    ],
    none: ['num_instances', 'num_bytes', 'num_references', 'num_train_trials', 'platt_coef', 'max_prob'],
  },
  MTEB: {
    higher: [
      ...['main_score', 'ndcg_at_10', 'map_at_1000', 'mrr_at_10', 'recall_at_100', 'precision_at_1', 'hit_rate_at_5'],
      ...['v_measure', 'max_ap', 'similarity_ap', 'cosine_spearman', 'cosine_pearson', 'euclidean_spearman', 'lrap'],
      ...['p-MRR', 'nmi', 'text_acc', 'max_accuracy', 'f1_weighted', 'ap_weighted', 'kendalltau', 'robustness_at_10'],
      ...['test.en.cos_sim.pearson'],
    ],
    lower: ['evaluation_time'],
    none: [
      'v_measure_std',
      'cosine_accuracy_threshold',
      'nauc_map_at_10_max',
      'nauc_ndcg_at_10_diff1',
      'dataset_revision',
    ],
  },
  ragas: {
    higher: [
      ...['faithfulness', 'answer_relevancy', 'context_precision', 'context_recall', 'context_entity_recall'],
      ...[
        'answer_correctness',
        'answer_similarity',
        'semantic_similarity',
        'factual_correctness',
        'context_utilization',
      ],
      ...['llm_context_precision_without_reference', 'non_llm_string_similarity', 'tool_call_accuracy', 'tool_call_f1'],
      ...['agent_goal_accuracy', 'topic_adherence', 'response_groundedness', 'nv_context_relevance', 'rouge_score'],
      ...['faithfulness_with_hhem', 'domain_specific_rubrics', 'summary_score', 'string_present', 'chrf_score'],
    ],
    lower: ['noise_sensitivity', 'noise_sensitivity(mode=relevant)'],
  },
  deepeval: {
    higher: [
      ...['Answer Relevancy.score', 'Faithfulness.pass_rate', 'Contextual Precision', 'Contextual Recall'],
      ...['Contextual Relevancy', 'Summarization', 'Tool Correctness', 'Task Completion', 'Role Adherence'],
      ...[
        'Knowledge Retention',
        'Conversation Completeness',
        'Json Correctness',
        'Prompt Alignment',
        'Exact Match.score',
      ],
      ...['Correctness (GEval)', 'Correctness [GEval].score'],
    ],
    lower: [
      'Hallucination',
      'Hallucination.score',
      'Bias',
      'Toxicity',
      'Toxicity.score',
      'evaluationCost',
      'runDuration',
    ],
    none: ['testPassed', 'Faithfulness.threshold'],
  },
  promptfoo: {
    higher: ['score', 'namedScores.accuracy', 'assertion_pass_rate', 'named_scores.relevance', 'pass_rate'],
    lower: ['totalLatencyMs', 'tokenUsage.total', 'tokenUsage.completion tokens', 'cost'],
    none: ['testPassCount', 'assertFailCount', 'tokenUsage.cached', 'tokenUsage.numRequests', 'named_scores.brevity'],
  },
  'inspect_ai, openai/evals, Braintrust, Langfuse': {
    higher: ['accuracy', 'model_graded_qa/accuracy', 'ExactMatch', 'Factuality', 'mean_score', 'pass_at_4'],
    lower: [
      ...[
        'input_tokens',
        'output_tokens',
        'reasoning_tokens',
        'usage_completion_tokens',
        'estimated_cost',
        'llm_duration',
      ],
      ...['time_to_first_token', 'total_time', 'working_time', 'total_cost'],
    ],
    none: [
      'stderr',
      'bootstrap_stderr',
      'accuracy.stderr',
      'std',
      'var',
      'boostrap_std',
      'input_tokens_cache_read',
      'epochs',
    ],
  },
  'vLLM and SGLang bench': {
    higher: [
      ...[
        'request_throughput',
        'output_throughput',
        'total_token_throughput',
        'request_goodput',
        'max_output_tokens_per_s',
      ],
      ...['input_throughput', 'rtfx'],
    ],
    lower: [
      ...['mean_ttft_ms', 'median_tpot_ms', 'p99_itl_ms', 'mean_e2el_ms', 'duration', 'mean_e2e_latency_ms'],
      ...['total_output_tokens'],
    ],
    none: [
      ...['std_ttft_ms', 'num_prompts', 'request_rate', 'burstiness', 'max_concurrency', 'completed', 'concurrency'],
      ...['max_concurrent_requests', 'accept_length'],
    ],
  },
  'LLMPerf, GenAI-Perf, llama-bench': {
    higher: [
      ...['results_request_output_throughput_token_per_s_mean', 'output_token_throughput_per_user', 'avg_ts'],
      ...['results_num_completed_requests_per_min', 'request_throughput.avg'],
    ],
    lower: [
      ...['results_ttft_s_mean', 'results_inter_token_latency_s_quantiles_p95', 'results_end_to_end_latency_s_max'],
      ...['results_error_rate', 'time_to_second_token', 'inter_token_latency.p99', 'avg_ns', 'request_latency'],
    ],
    none: [
      'results_number_errors',
      'results_ttft_s_stddev',
      'output_sequence_length',
      'stddev_ts',
      'n_prompt',
      'n_threads',
    ],
  },
  'k6, Locust, Google Benchmark, hyperfine, GAB': {
    higher: [
      ...['checks.rate', 'Requests/s', 'items_per_second', 'bytes_per_second', 'Benchmark - Throughput'],
      ...['My Custom Bigger Is Better Benchmark - Free Memory'],
    ],
    lower: [
      ...['http_req_duration.p(95)', 'http_req_duration{expected_response:true}.avg', 'http_req_failed.rate'],
      ...[
        'http_req_waiting.med',
        'http_req_tls_handshaking.max',
        'iteration_duration.p(90)',
        'Failures/s',
        'real_time',
      ],
      ...['Average Response Time', 'cpu_time', 'sleep 0.1.mean_ms', 'CPU Load', 'Memory Used'],
    ],
    none: [
      'iterations.count',
      'vus_max.value',
      'data_sent.count',
      'http_reqs.count',
      'http_reqs.rate',
      'checks.passes',
    ],
  },
  'Hugging Face Trainer and evaluate': {
    higher: [
      ...[
        'eval_accuracy',
        'eval_f1',
        'eval_combined_score',
        'eval_rougeLsum',
        'eval_bleu',
        'eval_matthews_correlation',
      ],
      ...['eval_spearmanr', 'eval_mean_iou', 'eval_overall_f1', 'train_samples_per_second', 'eval_steps_per_second'],
      ...['eval_exact_match', 'sacrebleu.score', 'squad_v2.HasAns_f1'],
    ],
    lower: ['eval_loss', 'train_loss', 'eval_wer', 'eval_cer', 'eval_runtime', 'train_runtime', 'eval_perplexity'],
    none: [
      'epoch',
      'eval_samples',
      'train_samples',
      'total_flos',
      'eval_gen_len',
      'learning_rate',
      'grad_norm',
      'step',
    ],
  },
  'scikit-learn': {
    higher: [
      ...['balanced_accuracy', 'macro avg.f1-score', 'weighted avg.precision', '0.recall', 'roc_auc_ovr_weighted'],
      ...['average_precision', 'jaccard_score', 'cohen_kappa_score', 'matthews_corrcoef', 'r2', 'r2_score'],
      ...['explained_variance', 'neg_mean_squared_error', 'neg_log_loss', 'neg_root_mean_squared_error', 'f1_macro'],
      ...['top_k_accuracy', 'v_measure_score', 'adjusted_rand_score', 'silhouette_score', 'calinski_harabasz_score'],
      ...['roc_auc', 'precision_recall_auc', 'average_precision_score'],
    ],
    lower: [
      ...['mean_absolute_error', 'mean_squared_error', 'mean_absolute_percentage_error', 'max_error', 'hamming_loss'],
      ...['log_loss', 'zero_one_loss', 'brier_score_loss', 'hinge_loss', 'davies_bouldin_score', 'coverage_error'],
    ],
    none: ['macro avg.support', '1.support', 'true_negatives', 'false_positives', 'example_count'],
  },
  'MLflow and Azure AI Evaluation': {
    higher: [
      ...[
        'accuracy_score',
        'exact_match/v1',
        'rouge1/v1/mean',
        'answer_relevance/v1/p90',
        'answer_correctness/v1/mean',
      ],
      ...['groundedness.gpt_groundedness', 'coherence', 'fluency'],
    ],
    lower: [
      'toxicity/v1/mean',
      'toxicity/v1/ratio',
      'violence_defect_rate',
      'self_harm_defect_rate',
      'latency/v1/mean',
    ],
    none: ['toxicity/v1/variance', 'flesch_kincaid_grade_level/v1/mean', 'ari_grade_level/v1/mean'],
  },
  'trec_eval and ir_measures': {
    higher: [
      'map',
      'gm_map',
      'Rprec',
      'bpref',
      'recip_rank',
      'ndcg_cut_10',
      'recall_1000',
      'nDCG@20',
      'infAP',
      'success_1',
    ],
    none: ['num_q', 'num_ret', 'num_rel_ret'],
  },
  'COCO, torchmetrics, YOLO': {
    higher: [
      'AP',
      'AP50',
      'APs',
      'map_50',
      'map_small',
      'mar_100',
      'metrics/mAP50-95(B)',
      'metrics/precision(B)',
      'mIoU',
    ],
    lower: ['val/box_loss', 'fid', 'FID', 'lpips'],
    none: ['lr/pg0'],
  },
  'speech, translation, recommendation, forecasting': {
    higher: ['BLEU', 'chrF2', 'COMET', 'METEOR', 'ROUGE-L', 'MOS', 'RTFx', 'HR@10', 'hits@3', 'PSNR', 'ssim', 'CIDEr'],
    lower: ['WER', 'average_wer', 'CER', 'TER', 'EER', 'RMSE', 'sMAPE', 'MASE', 'CRPS', 'rtf', 'kl_divergence'],
    none: ['sampling_rate', 'beam_size'],
  },
  'leaderboards and agents: Aider, SWE-bench, AlpacaEval, tau-bench, BFCL': {
    higher: [
      ...[
        'pass_rate_2',
        'percent_cases_well_formed',
        'resolved_rate',
        'win_rate',
        'length_controlled_winrate',
        'pass^1',
      ],
      ...['avg_reward', 'Overall Acc', 'discrete_win_rate', 'task_completion_rate', 'tool_selection_accuracy', 'elo'],
    ],
    lower: ['seconds_per_case', 'Total Cost ($)', 'Latency Mean (s)', 'attack_success_rate', 'hallucination_rate'],
    none: ['resolved_instances', 'num_malformed_responses', 'avg_length', 'n_wins', 'standard_error', 'refusal_rate'],
  },
  'this project’s own formats': {
    higher: [
      ...['f1', 'f1_score', 'issue_precision', 'category_performance.duplicate_charge.f1', 'extraction_accuracy'],
      ...['json_validity_rate', 'domain_knowledge_detection_rate', 'advanced_metrics.risk_weighted_recall'],
      ...['tokens_throughput', 'tokens_generated_per_second', 'tokens_per_second', 'cache_hit_rate'],
    ],
    lower: [
      ...[
        'latency_ms',
        'latency_s',
        'latencyMs',
        'avg_latency',
        'p95_latency_ms',
        'latency_p99_ms',
        'latency.p50',
        'p95_ms',
      ],
      ...['analysis_cost', 'cost_per_analysis', 'inference_cost_usd', 'avg_total_tokens', 'tokens_out', 'costUsd'],
    ],
    none: [
      ...[
        'total_documents',
        'total_issues_expected',
        'by_type.surgery.false_negatives',
        'true_positives',
        'max_tokens',
      ],
      ...['cached_tokens', 'context_window_tokens', 'prompt_tokens_details.cached_tokens', 'potential_savings', 'seed'],
      ...['cost_savings', 'latency_improvement', 'inaccuracy', 'costume', 'precisions', 'loss_prevention.savings'],
      ...[
        'timeout_ms',
        'uptime_seconds',
        'baseline.f1',
        'thresholds.accuracy',
        'target_recall',
        'model_size',
        'version',
      ],
    ],
  },
}
