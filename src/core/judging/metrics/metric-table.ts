import type { Direction } from '../../model.js'

/**
 * What kind of number a metric is, by its name.
 *
 * - share: a part of a whole by definition; a value above 1 is a percentage
 * - scale: a score, which may also go from 1 to 10
 * - duration, money, count (tokens), amount: numbers without an upper end
 * - context: describes the run and is never judged: sizes, sample counts, settings, spreads
 */
export type MetricNature = 'share' | 'scale' | 'duration' | 'money' | 'count' | 'amount' | 'context' | 'unknown'

/** What a metric's name says about it. */
export interface KnownMetric {
  readonly nature: MetricNature
  /** null: unknown, so the metric is shown and not judged. */
  readonly better: Direction | null
}

/**
 * What a name measures, by its last words as common tools use them. The longest phrase wins; `#` is any number.
 * `error_rate` is an error rate, `error_handling` is not.
 */
export const MEASURES: readonly (readonly [nature: MetricNature, better: Direction | null, phrases: string])[] = [
  [
    'share',
    'higher',
    'accuracy, acc, acc bytes, acc mutual info, f1, f2, mf1, f beta, f score, f measure, fscore, fmeasure, precision, ' +
      'prec, recall, sensitivity, specificity, tpr, tnr, ppv, npv, true positive rate, true negative rate, auc, auroc, ' +
      'auprc, ap, APs, APm, APl, average precision, map, mAP, mar, ndcg, nDCG, mrr, rr #, recip rank, reciprocal rank, ' +
      'rprec, bpref, lrap, hit #, hit at #, hits #, hits at #, hit rate, hr #, top #, exact match, em, qem, pem, pqem, ' +
      'match, mc1, mc2, equiv, pass #, pass at #, pass k, pass at k, pass hat #, pass hat k, pass rate, passrate, passing rate, passed rate, ' +
      'maj #, maj n, win rate, winrate, success rate, successful rate, success #, completion rate, ' +
      'task completion, goal completion, resolved rate, resolve rate, solved rate, solve rate, acceptance rate, ' +
      'detection rate, validity, valid rate, rate valid, parseable, rate parseable, well formed, coverage, compliance, ' +
      'adherence, checks rate, agreement, concordance, c index, iou, IoU, jaccard, dice, v measure, nmi, ' +
      'availability, faithful rate, cache hit rate',
  ],
  [
    'share',
    'lower',
    'error rate, err rate, wer, cer, mer, wil, eer, der, ter, fpr, fnr, false positive rate, false negative rate, ' +
      'false alarm rate, miss rate, failure rate, fail rate, failed rate, failing rate, timeout rate, drop rate, ' +
      'dropped rate, defect rate, violation rate, violations rate, hallucination, hallucinations, hallucinated, ' +
      'toxicity, toxic, harmful, harmfulness, unsafe, jailbreak, attack success, attack success rate, leakage, ' +
      'leak rate, over refusal, over refusal rate, false refusal, false refusal rate, noise sensitivity, ece, ' +
      'ece # bin, calibration error, brier, brier score, brier score loss, zero one loss, hamming loss, ' +
      'duplicate rate, duplication rate, repetition rate, packet loss, equalized odds difference, ' +
      'demographic parity difference',
  ],
  ['share', null, 'refusal, refusal rate, abstention, abstention rate, rejection rate, tie rate, compression rate'],
  [
    'scale',
    'higher',
    'main score, faithfulness, faithful, groundedness, grounded, relevance, relevancy, correctness, helpfulness, ' +
      'harmlessness, honesty, coherence, fluency, consistency, informativeness, completeness, conciseness, quality, ' +
      'truthfulness, factuality, usefulness, clarity, naturalness, safety, satisfaction, csat, utilization of context, ' +
      'context utilization, knowledge retention, prompt alignment, summarization, rubric, rubrics, rating, mos, utmos, ' +
      'bleu, ibleu, sacrebleu, rouge, rouge l, rouge lsum, rougeL, rougeLsum, rouge #, chrf, chrF, meteor, bertscore, ' +
      'bert score, bert score p, bert score r, bert score f, bleurt, comet, cider, CIDEr, spice, sari, gleu, summac, ' +
      'pearson, pearsonr, spearman, spearmanr, kendall, kendalltau, kendall tau, mcc, matthews, matthews corrcoef, ' +
      'correlation, corr, kappa, r2, r squared, explained variance, silhouette, similarity, sim, ssim, robustness, ' +
      'reward, string present',
  ],
  ['scale', 'lower', 'bias, risk, risk score, severity, severity score, stereotype, sycophancy, unfairness, harm'],
  ['scale', null, 'confidence, drift, anomaly, anomaly score, difficulty, difficulty score, z score'],
  [
    'amount',
    'higher',
    'throughput, goodput, qps, rps, tps, fps, iops, ops, avg ts, bandwidth, rtfx, RTFx, speedup, log likelihood, ' +
      'loglikelihood, likelihood, logprob, elo, mauve, inception score, psnr, snr, roi, free memory, available memory, ' +
      'episode return, calinski harabasz score',
  ],
  [
    'amount',
    'lower',
    'loss, nll, negative log likelihood, cross entropy, log loss, perplexity, ppl, bits per byte, bpb, bpc, rmse, mse, ' +
      'mae, mape, smape, sMAPE, mase, MASE, wape, crps, rmsle, error, err, distance, divergence, fid, FID, kid, lpips, ' +
      'regret, rtf, real time factor, memory, ram, vram, rss, memory used, memory usage, memory allocated, ' +
      'memory reserved, cpu, cpu load, cpu usage, energy, co2, emissions, davies bouldin score, davies bouldin index, ' +
      'absolute value difference',
  ],
  [
    'duration',
    'lower',
    'latency, latencies, duration, elapsed, runtime, run time, walltime, time, ttft, tpot, itl, e2el, ' +
      'time to first token, time to # token, time to second token, delay, ms, millis, milliseconds, ns, us, seconds, ' +
      'secs, req blocked, req waiting, req connecting, req tls handshaking, req sending, req receiving',
  ],
  ['money', 'lower', 'cost, costs, price, spend, spent, usd, dollars, eur'],
  [
    'count',
    'lower',
    'tokens, token, token count, token usage, num tokens, number of tokens, tokens used, tokens in, tokens out, ' +
      'tokens input, tokens output, tokens prompt, tokens completion, tokens generated, tokens consumed',
  ],
  [
    'context',
    null,
    'count, counts, size, length, len, support, positives, negatives, tp, fp, tn, fn, errors, failures, timeouts, ' +
      'samples, examples, instances, documents, docs, cases, items, rows, queries, questions, requests, prompts, tasks, ' +
      'tests, passes, fails, runs, trials, repeats, rounds, iterations, epoch, epochs, step, steps, batch, params, ' +
      'parameters, layers, version, id, index, rank, year, date, timestamp, learning rate, lr, temperature, top k, ' +
      'request rate, sample rate, sampling rate, frame rate, bit rate, concurrency, burstiness, vus, flos, flops, ' +
      'window, grade level, start time, end time, up time, uptime, created time, think time, standard error, ' +
      'standard deviation, confidence interval',
  ],
]

/** Words that say how a number was computed, not what it measures: `f1_macro`, `latency_p95_ms`, `recall@5`. */
export const TRANSPARENT =
  'mean, avg, average, averaged, median, med, min, max, minimum, maximum, total, overall, all, macro, micro, weighted, ' +
  'unweighted, final, best, last, geomean, gm, p#, p# #, percentile, # percentile, quantile, quantiles, #, k, n, at, at #, ' +
  'at k, cut, v #, norm, normalized, strict, loose, flexible, relaxed, test, val, validation, dev, train, eval, ' +
  'ovr, ovo, s, sec, second, b, mid, small, medium, large, value, values, metric, result, geval, g eval, indicator, ' +
  'with reference, without reference, with hhem, # samples, used, mb, gb, mib, gib'

/** Beside these words a measure is shown and not judged. */
export const SHOWN_ONLY =
  'std stdev stddev stderr sem var variance ci lower upper seed threshold thresholds target targets limit limits ' +
  'timeout budget deadline sla ttl interval uptime baseline delta diff difference change gap num number count counts ' +
  'nauc config settings params hyperparameters'

/** With these words tokens are a setting, or tokens that are not paid again. */
export const NOT_SPENT = 'max limit window context cache cached budget vocab'
