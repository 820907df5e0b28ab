export const id = 666;
export const ids = [666];
export const modules = {

/***/ 2988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   Zx: () => (/* binding */ actionLog),
/* harmony export */   n8: () => (/* binding */ line)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18022);


/**
 * One line of the workflow's log. The runner interprets lines that begin with `::` (after any blanks), so text from
 * result files must not begin so.
 */
function line(text) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.info(harmless(text));
}
/** Lines under a heading that folds. */
function group(heading, lines) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.startGroup(harmless(heading));
    for (const text of lines)
        line(text);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.endGroup();
}
const actionLog = {
    info: line,
    warning: (message) => {
        line(`warning: ${message}`);
    },
    group: (heading, work) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.group(harmless(heading), work),
};
const LONGEST_WORD = 2_000;
/** Word by word, because `terminalText` merges blanks, which the columns of tables need. */
function harmless(text) {
    const parts = text.split(/( +)/);
    return parts.map((part) => (part.startsWith(' ') ? part : (0,_core_report_tables_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalText */ .eR)(part, LONGEST_WORD))).join('');
}


/***/ }),

/***/ 47092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ decimalOf),
/* harmony export */   HD: () => (/* binding */ readable),
/* harmony export */   LI: () => (/* binding */ round),
/* harmony export */   Re: () => (/* binding */ subtract),
/* harmony export */   Ro: () => (/* binding */ toNumber),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   e0: () => (/* binding */ deltaOf),
/* harmony export */   eU: () => (/* binding */ formatDecimalTo),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   lw: () => (/* binding */ multiply),
/* harmony export */   tn: () => (/* binding */ abs),
/* harmony export */   u5: () => (/* binding */ percentChange),
/* harmony export */   yU: () => (/* binding */ decimalFrom),
/* harmony export */   yf: () => (/* binding */ larger),
/* harmony export */   zJ: () => (/* binding */ formatDecimal)
/* harmony export */ });
/**
 * Exact decimals. A number in a result file means the shortest decimal that denotes its double: what the file has and
 * what people read. All comparisons use these, because 0.95 − 0.90 is 0.05, but not in binary floating point.
 */
const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;
const LONGEST_TEXT = 400;
/** The decimal that a text such as `0.05`, `-3` or `1e-7` denotes; null if it is not a number. */
function decimalFrom(text) {
    if (text.length > LONGEST_TEXT)
        return null;
    const match = NUMBER.exec(text);
    if (match === null)
        return null;
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
    if (whole === '' && fraction === '')
        return null;
    const magnitude = BigInt(whole + fraction);
    return lowestTerms(sign === '-' ? -magnitude : magnitude, fraction.length - Number(exponent));
}
/** The shortest decimal that denotes `value`. Throws `RangeError` for NaN and infinities, which no result has. */
function decimalOf(value) {
    if (Number.isSafeInteger(value))
        return { digits: BigInt(value), scale: 0 };
    const text = String(value);
    const point = text.indexOf('.');
    // The usual case: the shortest text of a double has no zeros at its end.
    if (point > 0 && !text.includes('e')) {
        const scale = text.length - point - 1;
        // With at most 15 digits, rounding the product is exact, and three times as fast as reading the text.
        const digits = text.length <= 16 ? Math.round(value * 10 ** scale) : text.slice(0, point) + text.slice(point + 1);
        return { digits: BigInt(digits), scale };
    }
    const decimal = decimalFrom(text);
    if (decimal === null)
        throw new RangeError(`${value} is not a finite number`);
    return decimal;
}
/** The double nearest to the decimal. */
function toNumber(decimal) {
    return Number(plain(decimal));
}
/** a − b, exact. */
function subtract(a, b) {
    const [left, right, scale] = aligned(a, b);
    return lowestTerms(left - right, scale);
}
/** a × b, exact. */
function multiply(a, b) {
    return lowestTerms(a.digits * b.digits, a.scale + b.scale);
}
/** The decimal rounded to at most `places` decimals, half away from zero. */
function round(decimal, places) {
    const { digits, scale } = decimal;
    if (scale <= places)
        return decimal;
    const unit = 10n ** BigInt(scale - places);
    const size = digits < 0n ? -digits : digits;
    const rounded = (2n * size + unit) / (2n * unit);
    return lowestTerms(digits < 0n ? -rounded : rounded, places);
}
/** The larger of two. */
function larger(a, b) {
    return compare(a, b) < 0 ? b : a;
}
/** |a| */
function abs(a) {
    return a.digits < 0n ? { digits: -a.digits, scale: a.scale } : a;
}
/** −1 when a < b, 0 when they are equal, 1 when a > b. */
function compare(a, b) {
    const [left, right] = aligned(a, b);
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
/** to − from, computed on decimals: 0.85 − 0.91 is −0.06. */
function deltaOf(from, to) {
    return toNumber(subtract(decimalOf(to), decimalOf(from)));
}
/**
 * 100 × (to − from) ÷ |from|, rounded half away from zero to `places` decimals, as `round(numeric, 2)` in SQL. null
 * from 0, and if it is too large for a double.
 */
function percentChange(from, to, places = 2) {
    const [before, after] = aligned(decimalOf(from), decimalOf(to));
    if (before === 0n)
        return null;
    const size = before < 0n ? -before : before;
    const change = 10n ** BigInt(places + 2) * (after - before);
    // (2n + d) / 2d, truncated, rounds a positive n / d half up.
    const units = (2n * (change < 0n ? -change : change) + size) / (2n * size);
    const percent = toNumber(lowestTerms(change < 0n ? -units : units, places));
    return Number.isFinite(percent) ? percent : null;
}
/** Digits beyond these are rounding errors of a double: 0.1 + 0.2 is 0.30000000000000004. */
const WRITTEN_DIGITS = 12;
/** A number without the rounding errors in its last digits. */
function readable(decimal) {
    const { digits, scale } = decimal;
    const length = String(digits < 0n ? -digits : digits).length;
    return round(decimal, Math.max(0, scale - Math.max(0, length - WRITTEN_DIGITS)));
}
/** For people: plain digits such as `0.0042`; very long numbers in exponent notation. */
function formatDecimal(decimal) {
    const text = plain(decimal);
    return text.length <= 24 ? text : String(Number(text));
}
/** With at least `places` decimals, to align values in a column: 0.9 with 3 is `0.900`. */
function formatDecimalTo(decimal, places) {
    const { digits, scale } = decimal;
    return scale >= places ? plain(decimal) : plain({ digits: digits * 10n ** BigInt(places - scale), scale: places });
}
/** A fraction as a percentage for people: 0.2 is `20%`. */
function formatPercent(fraction) {
    return `${formatDecimal(lowestTerms(fraction.digits * 100n, fraction.scale))}%`;
}
/** A number for people: never 0.8300000000000001. */
function formatNumber(value) {
    return formatDecimal(readable(decimalOf(value)));
}
function plain({ digits, scale }) {
    const negative = digits < 0n;
    const text = String(negative ? -digits : digits).padStart(scale + 1, '0');
    const point = text.length - scale;
    return (negative ? '-' : '') + text.slice(0, point) + (scale === 0 ? '' : `.${text.slice(point)}`);
}
function aligned(a, b) {
    if (a.scale === b.scale)
        return [a.digits, b.digits, a.scale];
    const scale = Math.max(a.scale, b.scale);
    return [a.digits * 10n ** BigInt(scale - a.scale), b.digits * 10n ** BigInt(scale - b.scale), scale];
}
function lowestTerms(digits, scale) {
    if (scale < 0)
        return { digits: digits * 10n ** BigInt(-scale), scale: 0 };
    let shorter = digits;
    let places = scale;
    while (places > 0 && shorter % 10n === 0n) {
        shorter /= 10n;
        places -= 1;
    }
    return { digits: shorter, scale: places };
}


/***/ }),

/***/ 93869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ knownMetric),
  Z: () => (/* binding */ wordsOf)
});

;// CONCATENATED MODULE: ./lib/core/judging/metrics/metric-table.js
/**
 * What a name measures, by its last words as common tools use them. The longest phrase wins; `#` is any number.
 * `error_rate` is an error rate, `error_handling` is not.
 */
const MEASURES = [
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
];
/** Words that say how a number was computed, not what it measures: `f1_macro`, `latency_p95_ms`, `recall@5`. */
const TRANSPARENT = 'mean, avg, average, averaged, median, med, min, max, minimum, maximum, total, overall, all, macro, micro, weighted, ' +
    'unweighted, final, best, last, geomean, gm, p#, p# #, percentile, # percentile, quantile, quantiles, #, k, n, at, at #, ' +
    'at k, cut, v #, norm, normalized, strict, loose, flexible, relaxed, test, val, validation, dev, train, eval, ' +
    'ovr, ovo, s, sec, second, b, mid, small, medium, large, value, values, metric, result, geval, g eval, indicator, ' +
    'with reference, without reference, with hhem, # samples, used, mb, gb, mib, gib';
/** Beside these words a measure is shown and not judged. */
const SHOWN_ONLY = 'std stdev stddev stderr sem var variance ci lower upper seed threshold thresholds target targets limit limits ' +
    'timeout budget deadline sla ttl interval uptime baseline delta diff difference change gap num number count counts ' +
    'nauc config settings params hyperparameters';
/** With these words tokens are a setting, or tokens that are not paid again. */
const NOT_SPENT = 'max limit window context cache cached budget vocab';

;// CONCATENATED MODULE: ./lib/core/judging/metrics/metric-names.js

const UNKNOWN = { nature: 'unknown', better: null };
const CONTEXT = { nature: 'context', better: null };
const SPEED = { nature: 'amount', better: 'higher' };
const GENERIC_SCORE = { nature: 'scale', better: 'higher' };
const GENERIC_RATE = { nature: 'share', better: null };
/** Words that do not name a measure of their own: `toxicity_score` is about toxicity. */
const GENERIC = new Map([
    ['score', GENERIC_SCORE],
    ['scores', GENERIC_SCORE],
    ['rate', GENERIC_RATE],
]);
const FAILING = wordSet('error errors failure failures failed fails timeouts dropped rejected');
const TIMES = wordSet('s sec second seconds min minute hour h ms day');
/** Other words for a rate. */
const RATES = wordSet('ratio percentage percent pct fraction frac proportion probability prob');
const phrases = new Map(MEASURES.flatMap(([nature, better, names]) => listed(names).map((phrase) => [phrase, { nature, better }])));
const transparent = new Set(listed(TRANSPARENT));
const shownOnly = wordSet(SHOWN_ONLY);
const notSpent = wordSet(NOT_SPENT);
const LONGEST_PHRASE = 5;
/**
 * How many characters of a name are read, from its end. Names of nested metrics may be long, and the end has the
 * measure.
 */
const READ = 300;
/** Results by name: each result of a push has the same names, and each is looked up several times. */
const seen = new Map();
const MOST_SEEN = 1_000;
/** What a metric's dotted name says about it, by whole words: snake, camel, kebab, dotted, with spaces or slashes. */
function knownMetric(name) {
    let known = seen.get(name);
    if (known === undefined) {
        if (seen.size >= MOST_SEEN)
            seen.clear();
        known = readName(name);
        seen.set(name, known);
    }
    return known;
}
function readName(name) {
    const segments = segmentsOf(name.slice(-READ));
    if (segments.some((words) => words.length === 1 && shownOnly.has(words[0] ?? '')))
        return CONTEXT;
    let words = [];
    // The last part of a name has the measure, unless it has only statistics: `http_req_duration.p(95)`.
    for (const segment of segments.reverse()) {
        words = [...segment, ...words];
        const { known, ended } = measureOf(words);
        if (!ended)
            return known ?? UNKNOWN;
    }
    return measureOf(words).known ?? UNKNOWN;
}
/** The words of a name, in lower case, without its dots: `mean_ttft_ms` is mean, ttft and ms. */
function wordsOf(name) {
    return segmentsOf(name.slice(-READ)).flat();
}
/** A rate of something is a share, with the direction of that thing. */
function merged(known, generic) {
    if (generic !== GENERIC_RATE)
        return known;
    const countsSomething = known.nature === 'count' || known.nature === 'context';
    return { nature: 'share', better: countsSomething ? null : known.better };
}
/** The measure in the words of one part of a name, read from the end. */
function measureOf(words) {
    const quotient = measureOfQuotient(words);
    if (quotient !== null)
        return quotient;
    let generic = null;
    let end = words.length;
    while (end > 0) {
        const [known, start] = phraseBefore(words, end);
        const weak = GENERIC.get(words[end - 1] ?? '');
        const skipped = weak === undefined ? transparentBefore(words, end) : 1;
        if (known !== null && end - start >= skipped) {
            return { known: merged(besides(known, words, start, end), generic), ended: false };
        }
        if (skipped === 0)
            break;
        generic ??= weak ?? null;
        end -= skipped;
    }
    if (words.slice(0, end).some((word) => shownOnly.has(word)))
        return { known: CONTEXT, ended: false };
    return { known: generic, ended: end === 0 };
}
/** Quotients: `tokens_per_second` is a speed, `failures/s` a bad one, `cost_per_token` a cost. */
function measureOfQuotient(words) {
    const per = words.lastIndexOf('per');
    if (per <= 0)
        return null;
    const counted = words.slice(0, per);
    const { known, ended } = measureOf(counted);
    const inTime = TIMES.has(words[per + 1] ?? '');
    if (!inTime)
        return known === null || ended ? null : { known, ended: false };
    const isBad = counted.some((word) => FAILING.has(word)) || (known?.better === 'lower' && known.nature !== 'count');
    return { known: isBad ? { nature: 'amount', better: 'lower' } : SPEED, ended: false };
}
/** The longest phrase of the table that ends there, and where it begins. */
function phraseBefore(words, end) {
    for (let start = Math.max(0, end - LONGEST_PHRASE); start < end; start += 1) {
        const phrase = words.slice(start, end).join(' ');
        const known = phrases.get(phrase) ?? phrases.get(phrase.replace(/\b\d+\b/g, '#'));
        if (known !== undefined)
            return [known, start];
    }
    return [null, end];
}
function transparentBefore(words, end) {
    for (let start = Math.max(0, end - 2); start < end; start += 1) {
        const phrase = words.slice(start, end).join(' ');
        if (transparent.has(phrase) || transparent.has(phrase.replace(/\b\d+\b/g, '#')))
            return end - start;
    }
    return 0;
}
/** How the words around a phrase change its meaning. */
function besides(known, words, start, end) {
    const others = [...words.slice(0, start), ...words.slice(end)];
    if (others.some((word) => shownOnly.has(word)) || (start > 0 && words[0] === 'n'))
        return CONTEXT;
    if (known.nature === 'count' && others.some((word) => notSpent.has(word)))
        return CONTEXT;
    // Negated scorers, where higher is always better: neg_mean_squared_error.
    if (others.includes('neg') && known.better !== null) {
        return { ...known, better: known.better === 'higher' ? 'lower' : 'higher' };
    }
    return known;
}
function segmentsOf(name) {
    return (name
        // After a comma or `:key=` there is a filter of lm-eval or an argument of HELM, in brackets one of k6 or ragas.
        .replace(/\{[^}]*\}|\([^)]*=[^)]*\)/g, ' ')
        .replace(/,.*$|:\w+=.*$/, '')
        .replace(/\/\s*(s|sec|second|min|minute|hour)\b/gi, ' per $1')
        .split(/[./|:\\]+/)
        .map(splitWords)
        .filter((words) => words.length > 0));
}
function splitWords(text) {
    return text
        .replace(/%/g, ' percent ')
        .replace(/#/g, ' # ')
        .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
        .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
        .replace(/(\p{L})(\d)/gu, '$1 $2')
        .replace(/(\d)(\p{L})/gu, '$1 $2')
        .toLowerCase()
        .split(/[^\p{L}\p{N}#]+/u)
        .flatMap((word) => (word === '' ? [] : [RATES.has(word) ? 'rate' : word]));
}
/** The phrases of a list, in the words that names are split into. */
function listed(names) {
    return names.split(', ').map((name) => splitWords(name).join(' '));
}
function wordSet(words) {
    return new Set(words.split(' '));
}


/***/ }),

/***/ 48553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   ST: () => (/* binding */ UNCHANGED),
/* harmony export */   eg: () => (/* binding */ formatFindings),
/* harmony export */   hn: () => (/* binding */ alignedNumbers),
/* harmony export */   kI: () => (/* binding */ formatPair),
/* harmony export */   tf: () => (/* binding */ formatFinding)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47092);
/* harmony import */ var _judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93869);


/** An empty cell. */
const NOTHING = '–';
/** A difference of zero. */
const UNCHANGED = '±0';
/** The least number of decimals by kind, and the most, unless two values need more to differ. */
const LEAST = { proportion: 3, percent: 1, money: 2 };
const MOST = { proportion: 4, percent: 2 };
/** More decimals are rounding errors. */
const MOST_DECIMALS = 20;
/** Kinds with one unit: in a table they all have the same decimals. */
const OF_ONE_UNIT = ['proportion', 'percent', 'money'];
/**
 * Formats the numbers of one table: proportions with at least three decimals, money with two, everything else with
 * about four significant digits; proportions in a column with the same decimals. Different values never look equal.
 * Units follow from the metric's name.
 */
function formatFindings(findings) {
    const places = findings.map((finding) => decimalsOf(finding));
    const common = new Map(OF_ONE_UNIT.map((kind) => {
        const own = places.filter((_, row) => findings[row]?.kind === kind);
        return [kind, Math.max(0, ...own.filter((decimals) => decimals <= (MOST[kind] ?? MOST_ALIGNED)))];
    }));
    return findings.map((finding, row) => formatted(finding, Math.max(places[row] ?? 0, common.get(finding.kind) ?? 0)));
}
/** The numbers of one finding. */
function formatFinding(finding) {
    return formatted(finding, decimalsOf(finding));
}
/** Formats one value as `formatFinding` does, with at least `atLeast` decimals, to match other values. */
function formatValue(metric, kind, value, atLeast = 0) {
    const alone = { metric, kind, baseline: null, candidate: value, delta: null, percent_change: null };
    return formatted(alone, Math.max(decimalsOf(alone), atLeast)).candidate;
}
/**
 * Two values of a metric and the size of their difference for a sentence: `0.91`, `0.85` and `0.06`.
 * @param tells whether a difference rounded to this many decimals still means the same as the exact one
 */
function formatPair(kind, before, now, tells) {
    const pair = [written(before), written(now)];
    const difference = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .abs */ .tn)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .subtract */ .Re)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(now), (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(before)));
    let places = decimalsFor(kind, pair, 0);
    while (places < MOST_DECIMALS && !tells((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(difference, places)))
        places += 1;
    const [left = '', right = ''] = pair.map((value) => short((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(value, places), places));
    return { before: left, now: right, difference: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDecimal */ .zJ)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(difference, places)) };
}
function formatted(numbers, decimals) {
    const { metric, kind, baseline, candidate, delta, percent_change } = numbers;
    const unit = unitOf(metric, kind);
    const show = (value) => (value === null ? 'missing' : fixed(written(value), decimals) + unit);
    const change = delta === null ? null : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(delta), decimals);
    return {
        baseline: show(baseline),
        candidate: show(candidate),
        delta: change === null ? NOTHING : signed(change, decimals) + (change.digits === 0n ? '' : unit),
        interval: intervalOf(numbers, decimals),
        percent: percent_change === null ? NOTHING : `${signed((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(percent_change), 2)}%`,
    };
}
/**
 * The interval of the difference, `−0.13 to +0.02`. If only common cases are compared, it is the interval of their
 * difference.
 */
function intervalOf({ better, delta, evidence, like_for_like }, decimals) {
    const drop = evidence?.interval ?? null;
    if (drop === null || delta === null || like_for_like !== undefined)
        return '';
    const ends = better === 'higher' ? [-drop[1], -drop[0]] : drop;
    const shown = ends.map((end) => (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(end), decimals));
    return shown.map((end) => (end.digits === 0n ? '0' : signed(end, decimals))).join(' to ');
}
function decimalsOf({ kind, baseline, candidate }) {
    const values = [baseline, candidate].flatMap((value) => (value === null ? [] : [written(value)]));
    return decimalsFor(kind, values, LEAST[kind] ?? 0);
}
/** The number of decimals: as written, up to those of the kind, and more if two values would look equal. */
function decimalsFor(kind, values, least) {
    const wanted = Math.max(0, ...values.map(({ scale }) => scale));
    let decimals = Math.max(least, Math.min(wanted, MOST[kind] ?? significantDecimals(values)));
    while (decimals < Math.min(wanted, MOST_DECIMALS) && hidesDifferences(values, decimals))
        decimals += 1;
    return decimals;
}
/** Whether values that differ look equal, or something that is not zero looks like zero. */
function hidesDifferences(values, decimals) {
    return values.some((value, index) => {
        const shown = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(value, decimals);
        if (shown.digits === 0n && value.digits !== 0n)
            return true;
        const other = values[index - 1];
        if (other === undefined || (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(value, other) === 0)
            return false;
        return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(shown, (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(other, decimals)) === 0 || (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .subtract */ .Re)(value, other), decimals).digits === 0n;
    });
}
/**
 * The decimals that show four significant digits of the smallest value that is not zero; beyond six decimals two
 * digits.
 */
function significantDecimals(values) {
    const places = values
        .filter(({ digits }) => digits !== 0n)
        .map(({ digits, scale }) => scale + 4 - String(digits < 0n ? -digits : digits).length);
    const wanted = Math.max(0, ...places);
    return Math.min(wanted, Math.max(6, wanted - 2));
}
function written(value) {
    return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .readable */ .HD)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(value));
}
/** With this many decimals; in exponent notation if that would be too long. */
function short(value, decimals) {
    const text = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDecimalTo */ .eU)(value, decimals);
    return text.length <= 24 ? text : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDecimal */ .zJ)(value);
}
function fixed(value, decimals) {
    return short((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(value, decimals), decimals).replace('-', '−');
}
function signed(value, decimals) {
    return value.digits === 0n ? UNCHANGED : (value.digits > 0n ? '+' : '') + fixed(value, decimals);
}
const UNITS = new Map([
    ['ms', ' ms'],
    ...['s', 'sec', 'secs', 'seconds'].map((word) => [word, ' s']),
]);
/** The currency sign is avoided: `$` opens a formula in GitHub's Markdown. */
function unitOf(metric, kind) {
    if (kind === 'money')
        return (0,_judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(metric).includes('usd') ? ' USD' : '';
    if (kind !== 'duration')
        return '';
    return (0,_judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(metric).flatMap((word) => UNITS.get(word) ?? [])[0] ?? '';
}
/** More decimals than this are rounding errors, and would make a whole column long. */
const MOST_ALIGNED = 8;
/**
 * Formats the numbers of a column or line in terminals and logs: about four significant digits, more if different
 * numbers would look equal, all with the same decimals, and a plain minus. `signed`: differences, with a plus. null
 * becomes `nothing`.
 */
function alignedNumbers(values, { signed: isSigned = false, nothing = NOTHING } = {}) {
    // Beyond 12 decimals a difference is a rounding error. Differences of proportions have their decimals.
    const read = (value) => (isSigned ? (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(written(value), 12) : written(value));
    const known = values.flatMap((value) => (value === null ? [] : [read(value)]));
    const ordered = known.toSorted((a, b) => (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(a, b));
    const ofShares = isSigned && values.every((value) => value === null || Math.abs(value) <= 1);
    const decimals = Math.min(MOST_ALIGNED, decimalsFor(ofShares ? 'proportion' : 'other', ordered, 0));
    return values.map((value) => {
        if (value === null)
            return nothing;
        const exact = read(value);
        const rounded = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(exact, decimals);
        if (rounded.digits === 0n && !isSigned)
            return short(exact, decimals);
        return (isSigned && rounded.digits > 0n ? '+' : '') + short(rounded, decimals);
    });
}


/***/ }),

/***/ 76893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Ql: () => (/* binding */ commentMarker),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   jD: () => (/* binding */ tableRow),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* unused harmony export cell */
/**
 * Escapes text from outside in GitHub Flavored Markdown.
 *
 * There are two forms: `code` for names and other values, `prose` for whole sentences with such values. GitHub looks
 * for mentions, issue numbers, commits, emoji and formulas in the rendered text, after entities and backslashes are
 * resolved, so only a code span is safe. Terminal output uses `visible` alone.
 */
const LONGEST_VALUE = 120;
const LONGEST_SENTENCE = 600;
/** Terminal sequences: CSI, then OSC. */
const ANSI = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?/g;
const BREAKS = /[\s\u0085]+/g;
/**
 * Control, format (bidi, zero-width, tags), private-use, lone surrogates and blank letters; not emoji
 * variations.
 */
const INVISIBLE = /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
/**
 * One line of text without active or hidden characters: terminal sequences are removed, line breaks become spaces,
 * invisible characters become U+FFFD, and text longer than `longest` UTF-16 code units is cut with an ellipsis.
 */
function visible(text, longest = LONGEST_VALUE) {
    const clean = text
        // Bounds the work for a hostile value; far more than is ever shown.
        .slice(0, longest * 20)
        .replace(ANSI, '')
        .replace(BREAKS, ' ')
        .replace(INVISIBLE, '\ufffd')
        .replace(PILED_MARKS, '$1')
        .trim();
    return shorten(clean, longest);
}
function shorten(text, longest) {
    if (text.length <= longest)
        return text;
    const end = longest - 1;
    const splitsPair = /[\ud800-\udbff]/.test(text.charAt(end - 1));
    return `${text.slice(0, splitsPair ? end - 1 : end).trimEnd()}…`;
}
/** A value from outside as a code span whose fence is longer than any run of backticks inside. */
function code(text, longest = LONGEST_VALUE) {
    // GitHub's parser accepts fences of at most 80 backticks.
    const shown = visible(text, longest).replace(/`{9,}/g, '````````…');
    if (shown === '')
        return '`(empty)`';
    const fence = fenceFor(shown, 1);
    const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/** A fenced block of lines. The lines must come from `visible`. */
function codeBlock(language, lines) {
    const fence = fenceFor(lines.join('\n'), 3);
    return `${fence}${language}\n${lines.join('\n')}\n${fence}\n`;
}
function fenceFor(text, least) {
    const runs = text.match(/`+/g) ?? [];
    return '`'.repeat(runs.reduce((length, run) => Math.max(length, run.length + 1), least));
}
/**
 * A sentence that may contain text from outside. Ordinary words are unchanged. Every word that Markdown or GitHub could
 * interpret (`a_b`, `@user`, `#1`, `GH-1`, a commit, an address, `:tada:`, `$x$`, `<b>`) becomes a code span, and so
 * does text between single backticks.
 */
function prose(text) {
    const sentence = visible(text, LONGEST_SENTENCE);
    return sentence
        .split(QUOTED)
        .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1), LONGEST_SENTENCE) : words(part, index === 0)))
        .join('');
}
/** Code that a sentence of ours quotes: a word of its own, so that two code spans never touch and merge. */
const QUOTED = /(?<=(?:^|\s)\(?)(`[^`]*[^`\s][^`]*`)(?=[.,;:!?)]*(?:\s|$))/;
function words(text, atStart) {
    return text
        .split(' ')
        .map((word, index) => (index === 0 && atStart && OPENS_BLOCK.test(word) ? code(word) : safeWord(word)))
        .join(' ');
}
/** A first word that would start a list. */
const OPENS_BLOCK = /^(?:[-+]|\d+[.)])$/;
const WORD = /^(["'(]*)(.*?)(["'),.;:!?]*)$/u;
/** ASCII characters that are not letters, digits, or harmless within a word. */
const SUSPICIOUS = /[^A-Za-z0-9\u0080-\u{10ffff}"'(),.;!?%+/-]/u;
/** A link, a reference such as GH-1 or ABC-12, a commit, or only dashes. */
const REFERENCE = /\/\/|www\.|[A-Za-z]-\d|[0-9a-f]{7}|^[-+]{2,}$/i;
function safeWord(word) {
    const [, before = '', core = '', after = ''] = WORD.exec(word) ?? ['', '', word, ''];
    const acts = core !== '' && (SUSPICIOUS.test(core) || REFERENCE.test(core));
    return acts ? before + code(core, LONGEST_SENTENCE) + after : word;
}
/**
 * Inline Markdown as a table cell. GitHub splits rows at every `|` without a backslash before it, also in code spans,
 * and reads `\\|` as the end of a cell: a zero-width space separates a backslash of the text from ours.
 */
function cell(markdown) {
    return markdown.replace(/\\(?=\|)/g, '\\\u200b').replaceAll('|', '\\|');
}
/** One row of a table, with its line break. */
function tableRow(cells) {
    return `| ${cells.map(cell).join(' | ')} |\n`;
}
/** A link with our own text and address; the caller has checked every part of the address. */
function link(text, url) {
    return `[${text}](${url})`;
}
/**
 * The hidden line that identifies our comment. Different keys give different lines; no key can close the HTML comment.
 */
function commentMarker(key) {
    const hex = (char) => `%${(char.codePointAt(0) ?? 0).toString(16)};`;
    const escaped = key.replace(/[^A-Za-z0-9 ._/-]|-(?=-|$)/gu, hex);
    return `<!-- benchmark-snapshots: ${escaped} -->`;
}


/***/ }),

/***/ 18022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   GI: () => (/* binding */ addressText),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   Wn: () => (/* binding */ minuteText),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   d8: () => (/* binding */ columnTable),
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   ed: () => (/* binding */ textTable),
/* harmony export */   nL: () => (/* binding */ numbers),
/* harmony export */   zZ: () => (/* binding */ apart)
/* harmony export */ });
/* unused harmony export displayWidth */
/* harmony import */ var _format_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48553);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76893);


const GAP = '  ';
const LONGEST_CELL = 80;
/**
 * A table for terminals and logs: a header and one line for each row; columns are two spaces apart and as wide as their
 * content. Text is escaped; cells longer than 80 characters are cut.
 * @param aligns one letter for each column: `l` left, `r` right
 */
function textTable(headers, rows, aligns) {
    const cells = [headers, ...rows].map((row) => headers.map((_header, column) => terminalText(row[column] ?? '', LONGEST_CELL)));
    const widths = headers.map((_header, column) => cells.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), 0));
    return cells.map((row) => row
        .map((text, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - displayWidth(text));
        return aligns[column] === 'r' ? padding + text : text + padding;
    })
        .join(GAP)
        .trimEnd());
}
/**
 * One line of outside text for a terminal or the log of a workflow, escaped: nothing acts or hides, and the runner
 * finds no command in it (`::name::` at the start of a line, `##[name]` anywhere).
 */
function terminalText(text, longest) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text, longest).replace(/##\[/g, '## [').replace(/^::/, ': :');
}
/** The width of a text in columns: 0 for combining marks, 2 for East Asian wide letters and emoji. */
function displayWidth(text) {
    if (/^[ -~]*$/.test(text))
        return text.length;
    let width = 0;
    for (const char of text)
        width += /\p{M}/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
    return width;
}
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
/** The four names of a configuration for terminals and logs. */
function addressText({ model_version, dataset_version, prompt_version, environment }) {
    return [model_version, dataset_version, prompt_version, environment].map((name) => terminalText(name)).join(' · ');
}
/** A time of the store to the minute, in UTC; empty for null. */
function minuteText(time) {
    return time === null ? '' : time.slice(0, 16).replace('T', ' ');
}
/** A column with the text of a field. */
function words(heading, field) {
    return texts(heading, (row) => row[field] ?? '');
}
/** A column of texts made from each row. */
function texts(heading, cell) {
    return [heading, (rows) => rows.map(cell), 'l'];
}
/** A column with the numbers of a field, all with the same decimals; `signed`: differences. */
function numbers(heading, field, signed = false) {
    return [
        heading,
        (rows) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .alignedNumbers */ .hn)(rows.map((row) => row[field]), { signed }),
        'r',
    ];
}
/** A column in which only the numbers of rows with the same `key` share their decimals. */
function apart([heading, cells, align], key) {
    return [
        heading,
        (rows) => {
            const groups = new Map();
            for (const row of rows) {
                const group = groups.get(key(row)) ?? [];
                groups.set(key(row), group);
                group.push(row);
            }
            const made = new Map();
            for (const group of groups.values()) {
                cells(group).forEach((cell, at) => {
                    const row = group[at];
                    if (row !== undefined)
                        made.set(row, cell);
                });
            }
            return rows.map((row) => made.get(row) ?? '');
        },
        align,
    ];
}
/** The columns of numbers that have a value in these rows. */
function filled(columns, rows) {
    return columns.filter(([, of]) => of(rows).some((cell) => cell !== _format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$));
}
/** The rows as a table with these columns. */
function columnTable(columns, rows, table = textTable) {
    const cells = columns.map(([, of]) => of(rows));
    return table(columns.map(([heading]) => heading), rows.map((_row, index) => cells.map((column) => column[index] ?? '')), columns.map(([, , align]) => align).join(''));
}


/***/ }),

/***/ 84221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   $r: () => (/* binding */ propertyOf),
/* harmony export */   K5: () => (/* binding */ textPropertyOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   bT: () => (/* binding */ fileFault)
/* harmony export */ });
/** Reads properties of something thrown. Anything can be thrown, so nothing is assumed. */
/** A property of a value that may not be an object; undefined if it has none. */
function propertyOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
/** Such as `hint`; null if it is not a text, or empty. */
function textPropertyOf(value, name) {
    const text = propertyOf(value, name);
    return typeof text === 'string' && text !== '' ? text : null;
}
/** Such as `ENOENT`, or an SQLSTATE. */
function codeOf(thrown) {
    return textPropertyOf(thrown, 'code');
}
function messageOf(thrown) {
    return textPropertyOf(thrown, 'message') ?? String(thrown);
}
/** By the system's code: what is wrong and how to mend it, as the end of "… cannot be read: " or "… cannot be written: ". */
const MEANINGS = {
    ENOENT: (doing) => doing === 'read'
        ? 'there is no such file: check the path'
        : 'its folder does not exist: make the folder first, or name another',
    EACCES: permission,
    EPERM: permission,
    EISDIR: (doing) => `it is a folder: name a file${doing === 'read' ? '' : ' in it'}`,
    ENOTDIR: () => 'a part of the path is a file, not a folder: check the path',
    EEXIST: () => 'a part of the path is a file, not a folder: check the path',
    ENAMETOOLONG: () => 'the name is too long for this file system: give a shorter one',
    ELOOP: () => 'it is a link that may not be followed, or links lead in a circle: name the file itself',
    EROFS: () => 'the file system is read-only: name a place on another',
    ENOSPC: () => 'no space is left on the disk: free some, or name a place on another',
    EDQUOT: () => 'your disk quota is used up: free some space, or name a place on another disk',
    EFBIG: () => 'it would be larger than this system allows: name a place on another file system',
    EBUSY: () => 'another program uses it: close that, or name another file',
    ETXTBSY: () => 'it is a program that is running: name another file',
    EMFILE: tooManyFiles,
    ENFILE: tooManyFiles,
    EIO: () => 'the disk reports a fault (EIO): copy the file to another disk and try again',
};
function permission(doing) {
    const act = doing === 'read' ? 'read it' : 'write there';
    return `this user may not ${act}: change its permissions, or run as a user who may`;
}
function tooManyFiles() {
    return 'too many files are open: close other programs, or raise the limit (ulimit -n)';
}
/**
 * Why a file or folder cannot be read or written, and what mends that; in Node's words where the system says something
 * rare.
 */
function fileFault(doing, error) {
    const code = codeOf(error) ?? '';
    const meaning = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
    return meaning === undefined ? messageOf(error) : meaning(doing);
}


/***/ }),

/***/ 50883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   pl: () => (/* binding */ typesOf)
/* harmony export */ });
/* harmony import */ var _core_thrown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84221);
/** Why GitHub refused or failed a request. */

function faultOf(error) {
    const [status, types, reason] = [statusOf(error), typesOf(error), answerText(error)];
    if (status === 401)
        return 'token';
    // GitHub also answers 403 for limits.
    if (status === 429 || types.includes('RATE_LIMITED') || /rate limit|abuse/i.test(reason))
        return 'limit';
    if (status === 403)
        return /locked/i.test(reason) ? 'refused' : 'permission';
    if (types.includes('FORBIDDEN') || types.includes('INSUFFICIENT_SCOPES'))
        return 'permission';
    if (status === 404 || status === 410 || types.includes('NOT_FOUND'))
        return 'missing';
    // Octokit gives 500 to requests that never reached the server.
    if (status !== null)
        return status >= 500 || status === 409 ? 'passing' : 'refused';
    // «Something went wrong while executing your query» has status 200 and no type.
    const isOfQuery = error instanceof Error && error.name === 'GraphqlResponseError';
    return isOfQuery && types.every((type) => type === '') ? 'passing' : 'refused';
}
/** The HTTP status; 500 also for a request that never reached GitHub. null: not an answer of its API. */
function statusOf(error) {
    const status = (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_0__/* .propertyOf */ .$r)(error, 'status');
    return typeof status === 'number' ? status : null;
}
/** The types of the errors in a GraphQL answer, which has the status 200. */
function typesOf(error) {
    return textsOf(error, 'type');
}
/** A text of each error in a GraphQL answer; '' if it is missing. */
function textsOf(error, name) {
    const errors = (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_0__/* .propertyOf */ .$r)(error, 'errors');
    if (!Array.isArray(errors))
        return [];
    return errors.map((each) => {
        return (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_0__/* .textPropertyOf */ .K5)(each, name) ?? '';
    });
}
/** Why GitHub refused or failed, with what to do if GitHub's own words do not say it. */
function reasonOf(error) {
    const reason = answerText(error);
    switch (faultOf(error)) {
        case 'token':
            return `GitHub does not accept the github-token (${reason}): it is wrong or has expired`;
        case 'limit':
            return `GitHub's limit of requests is reached (${reason}): run this job again later`;
        case 'permission':
        case 'missing':
        case 'passing':
        case 'refused':
            return reason;
    }
}
function answerText(error) {
    // Octokit adds a heading and a list to the message of a query.
    const said = textsOf(error, 'message').filter((text) => text !== '');
    if (said.length > 0)
        return said.join('; ');
    return (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
}


/***/ })

};
