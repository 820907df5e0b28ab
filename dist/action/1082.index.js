export const id = 1082;
export const ids = [1082];
export const modules = {

/***/ 71082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LD: () => (/* binding */ judge_decide),
  S4: () => (/* binding */ judge),
  xP: () => (/* binding */ judge_measure)
});

// EXTERNAL MODULE: ./lib/core/judging/metrics/limit.js
var metrics_limit = __webpack_require__(87153);
// EXTERNAL MODULE: ./lib/core/judging/evidence/comparison-verdict.js + 1 modules
var comparison_verdict = __webpack_require__(67347);
// EXTERNAL MODULE: ./lib/core/judging/evidence/statistics/incomplete-beta.js
var incomplete_beta = __webpack_require__(10947);
// EXTERNAL MODULE: ./lib/core/judging/evidence/statistics/normal.js
var normal = __webpack_require__(52411);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/cases/sign-flip.js


/** Up to this many differences, all sign flips are counted. */
const MOST_EXACT = 20;
/**
 * Sums that differ by less than this share of the sum of all sizes are ties; so are sizes that differ by less than this
 * share.
 */
const TIE = 1e-9;
/**
 * Tests whether differences (positive is worse) lie to one side of 0. If swapping the sides of a unit changes nothing,
 * both signs of its difference are equally likely. So p is the share of all sign flips with a larger sum than the
 * observed sum T, plus half of those with an equal sum (the mid-p of Lancaster 1961). There is no randomness: the same
 * differences give the same p. Differences of 0 do not matter.
 *
 * - All of one size: the number of worse units is binomial, McNemar's test with mid-p (Fagerland, Lydersen & Laake
 *   2013).
 * - Up to 20: all sign flips.
 * - More: the saddlepoint approximation of Lugannani & Rice, within 5% of p at 31 differences and 3% at 60.
 */
function signFlipTest(differences) {
    const changed = nonzero(differences);
    const count = changed.length;
    if (count === 0)
        return { method: 'nothing differs', changed: 0, p: 1, p_improved: 1, p_smallest: 1 };
    // The observed tail is computed and the other one is 1 minus it, so that a small p keeps all its digits.
    const sum = total(changed);
    const worse = sum >= 0;
    const sizes = changed.map(Math.abs);
    const [method, tail] = tailBeyond(sizes, Math.abs(sum));
    const p_smallest = 0.5 ** (count + 1);
    const p = Math.min(Math.max(tail, p_smallest), 1 - p_smallest);
    return { method, changed: count, p: worse ? p : 1 - p, p_improved: worse ? 1 - p : p, p_smallest };
}
/** The differences that are not 0, in their order. */
function nonzero(differences) {
    let count = 0;
    for (const difference of differences)
        count += difference === 0 ? 0 : 1;
    const found = new Float64Array(count);
    let at = 0;
    for (const difference of differences) {
        if (difference !== 0)
            found[at++] = difference;
    }
    return found;
}
/** P(S > T) + P(S = T)/2 for the sum S of `sizes` with random signs and T ≥ 0, and the method that was used. */
function tailBeyond(sizes, T) {
    const count = sizes.length;
    const all = total(sizes);
    const first = sizes[0] ?? 0;
    if (sizes.every((size) => Math.abs(size - first) <= TIE * first)) {
        const worse = Math.round((count + T / first) / 2);
        return ['McNemar mid-p', ((0,incomplete_beta/* fairCoinTail */.o)(count, worse) + (0,incomplete_beta/* fairCoinTail */.o)(count, worse + 1)) / 2];
    }
    if (count <= MOST_EXACT) {
        const [left, right] = [signedSums(sizes.subarray(0, count >> 1)), signedSums(sizes.subarray(count >> 1))];
        const reaching = (sum) => pairsReaching(left, right, sum) / 2 ** count;
        return ['sign flips, exact', (reaching(T - TIE * all) + reaching(T + TIE * all)) / 2];
    }
    return ['sign flips, saddlepoint', saddlepointTail(sizes, T)];
}
/** The sums of all ways to sign the sizes, ascending. */
function signedSums(sizes) {
    const sums = new Float64Array(2 ** sizes.length);
    let filled = 1;
    for (const size of sizes) {
        for (let at = 0; at < filled; at += 1) {
            const sum = sums[at] ?? 0;
            sums[at] = sum + size;
            sums[filled + at] = sum - size;
        }
        filled *= 2;
    }
    return sums.sort();
}
/** How many pairs, one of each array, have a sum of at least `least`. Both arrays ascend, so one pass is enough. */
function pairsReaching(left, right, least) {
    let pairs = 0;
    let from = right.length;
    for (const sum of left) {
        while (from > 0 && sum + (right[from - 1] ?? 0) >= least)
            from -= 1;
        pairs += right.length - from;
    }
    return pairs;
}
/**
 * Lugannani & Rice, Saddle Point Approximation for the Distribution of the Sum of Independent Random Variables (Adv.
 * Appl. Prob. 12, 1980), for a sum of ±a with both signs equally likely. Its cumulant generating function is Σ log
 * cosh(at).
 */
function saddlepointTail(sizes, T) {
    const scale = Math.sqrt(sizes.reduce((sum, size) => sum + size * size, 0));
    const a = sizes.map((size) => size / scale);
    const x = T / scale;
    // If every difference is worse, there is no saddlepoint, but the tail is known.
    if (x >= total(a) * (1 - 1e-12))
        return 0;
    const t = saddlepoint(a, x);
    let cumulants = 0;
    let curvature = 0;
    for (const size of a) {
        cumulants += logCosh(size * t);
        curvature += slope(size, t);
    }
    const w = Math.sqrt(Math.max(0, 2 * (t * x - cumulants)));
    if (w < 0.01)
        return (0,normal/* normalTail */.WI)(w);
    return (0,normal/* normalTail */.WI)(w) + (0,normal/* normalDensity */.kC)(w) * (1 / (t * Math.sqrt(curvature)) - 1 / w);
}
/**
 * The t ≥ 0 with Σ a tanh(at) = x, by Newton's method. The sum is concave for t ≥ 0, so steps from 0 never pass the
 * solution.
 */
function saddlepoint(a, x) {
    let t = 0;
    for (;;) {
        let missing = x;
        let rise = 0;
        for (const size of a) {
            missing -= size * Math.tanh(size * t);
            rise += slope(size, t);
        }
        const next = t + missing / rise;
        if (!(next - t > 1e-12 * next))
            return t;
        t = next;
    }
}
/** The derivative of a tanh(at): (a / cosh(at))². */
function slope(a, t) {
    return (a / Math.cosh(a * t)) ** 2;
}
/** log cosh(x) for x ≥ 0, also where cosh(x) is too large for a double. */
function logCosh(x) {
    return x + Math.log1p(Math.exp(-2 * x)) - Math.LN2;
}
function total(values) {
    let sum = 0;
    for (const value of values)
        sum += value;
    return sum;
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/pooled.js

/**
 * Tests all results with evidence from cases together: a change of one prompt or harness affects them all, and may be
 * too small to see in each. Every result has the same weight. null: fewer than two results.
 */
function poolResults(shares) {
    const results = shares.length;
    if (results < 2)
        return null;
    const all = new Float64Array(shares.reduce((sum, { differences }) => sum + differences.length, 0));
    let [filled, drop, limit] = [0, 0, 0];
    for (const share of shares) {
        all.set(share.differences, filled);
        filled += share.differences.length;
        drop += share.drop / results;
        limit += share.limit / results;
    }
    const { method, p, p_improved, p_smallest } = signFlipTest(all);
    return { method, results, drop, limit, p, p_improved, p_smallest };
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/tarone.js
/**
 * Tests a family so that the probability of any false alarm among its members is at most `alpha`: the step-down
 * procedure of Tarone (A modified Bonferroni method for discrete data, Biometrics 46, 1990). Bonferroni divides alpha
 * by the number of tests, Tarone only by the number that could be significant at all, so comparisons in which almost no
 * case differs cost the others nothing. Significant members leave, and the others are tested again, as in Holm's
 * procedure.
 */
function stepDown(members, alpha) {
    const tested = members.map(() => ({ significant: false, level: alpha }));
    let open = members.map((member, at) => ({ ...member, at }));
    let divisor = members.length;
    while (open.length > 0) {
        // The smallest divisor that is at least the number of testable members. With fewer members it never grows.
        while (divisor > 1 && testable(open, alpha / (divisor - 1)) < divisor)
            divisor -= 1;
        const level = alpha / divisor;
        const [rejected, kept] = [open.filter(({ p }) => p <= level), open.filter(({ p }) => p > level)];
        for (const { at } of open)
            tested[at] = { significant: false, level };
        for (const { at } of rejected)
            tested[at] = { significant: true, level };
        if (rejected.length === 0)
            break;
        open = kept;
    }
    return tested;
}
/** How many members could be significant at a level. */
function testable(members, level) {
    return members.filter(({ p_smallest }) => p_smallest <= level).length;
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/decide.js




/** The significance level for a metric that does not gate, tested by itself. */
const WATCH_LEVEL = 0.01;
/**
 * Judges all results of a push together. Its gating comparisons and the pooled one are one family, so that twenty
 * comparisons are as rarely red by chance as one. Second looks are a family of their own; each metric that does not
 * gate is tested by itself.
 */
function decide(results) {
    const all = results.flatMap(({ comparisons }) => comparisons);
    const pooled = poolResults(results.flatMap((result) => result.pooled ?? []));
    const gates = testTogether(all, 'gate', pooled);
    const secondLooks = testTogether(all, 'second look', null);
    const tests = new Map([...gates.tests, ...secondLooks.tests, ...testAlone(all)]);
    return {
        results: results.map(({ comparisons }) => comparisons.map((each) => ({ ...each, decision: (0,comparison_verdict/* verdictOf */.V)(each, tests.get(each) ?? null) }))),
        pooled: pooled && gates.extra && pooledDecision(pooled, gates.extra),
    };
}
/** Tests the comparisons of one role, and the pooled one if there is one, as one family. */
function testTogether(comparisons, role, extra) {
    const members = comparisons.flatMap((each) => each.comparison.role === role && each.evidence.kind !== 'none' ? { each, evidence: each.evidence } : []);
    const tested = stepDown([...members.map(({ evidence }) => evidence), ...(extra === null ? [] : [extra])], comparison_verdict/* ALPHA */.N);
    const others = members.length - 1;
    const tests = members.flatMap(({ each }, at) => {
        const outcome = tested[at];
        return outcome === undefined ? [] : [[each, { ...outcome, others }]];
    });
    return { tests: new Map(tests), extra: tested[members.length] ?? null };
}
/** Tests each comparison that does not gate by itself. */
function testAlone(comparisons) {
    return new Map(comparisons.flatMap((each) => {
        const { comparison, evidence } = each;
        if (comparison.role !== 'watch' || evidence.kind === 'none')
            return [];
        return [[each, { significant: evidence.p <= WATCH_LEVEL, level: WATCH_LEVEL, others: 0 }]];
    }));
}
function pooledDecision(pooled, tested) {
    const fell = (0,metrics_limit/* isReached */.xg)(pooled.drop, { amount: pooled.limit, relative: false }, 1);
    return { ...pooled, ...tested, regression: tested.significant && fell };
}

// EXTERNAL MODULE: ./lib/core/judging/evidence/words/remarks.js
var remarks = __webpack_require__(25879);
// EXTERNAL MODULE: ./lib/core/decimal.js
var decimal = __webpack_require__(47092);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/words/record.js

const NO_CASES = { groups: null, changed: null, broke: null, fixed: null };
/** The part of the evidence that is stored with the verdict: enough to explain it later. */
function recordOf(decided) {
    const { evidence, decision } = decided;
    const { test, cases_needed, runs_needed } = decision;
    const common = {
        level: test?.level ?? null,
        others: test?.others ?? 0,
        cases_needed,
        runs_needed,
        remarks: (0,remarks/* remarksOf */.ro)(decided),
    };
    switch (evidence.kind) {
        case 'cases': {
            const { method, n, units, unit, changed, p, p_improved, interval, broke, fixed } = evidence;
            const groups = unit === 'group' ? units : null;
            return { method, n, of: 'cases', groups, changed, p, p_improved, interval, broke, fixed, ...common };
        }
        case 'history': {
            const { method, n, p, p_improved } = evidence;
            return { method, n, of: 'versions', p, p_improved, interval: null, ...NO_CASES, ...common };
        }
        case 'none': {
            const { n, interval } = evidence;
            return { method: 'limit', n, of: 'cases', p: null, p_improved: null, interval, ...NO_CASES, ...common };
        }
    }
}

// EXTERNAL MODULE: ./lib/core/report/format-number.js
var format_number = __webpack_require__(48553);
;// CONCATENATED MODULE: ./lib/core/judging/change.js



/**
 * How a metric changed, with enough digits to show on which side of the limit it is: `f1 fell by 0.08 (0.91 → 0.83)`,
 * `latency_ms rose by 288 (812 → 1100, +35.47%)`.
 */
function describeChange({ metric, kind, baseline, candidate, limit }) {
    const sides = [(0,decimal/* decimalOf */.Bc)(baseline), (0,decimal/* decimalOf */.Bc)(candidate)];
    const delta = (0,decimal/* subtract */.Re)(sides[1], sides[0]);
    if ((0,metrics_limit/* compareWithLimit */.nW)((0,decimal/* abs */.tn)(delta), metrics_limit/* ZERO */.f2, sides) === 0) {
        return `${metric} is still ${(0,format_number/* formatPair */.kI)(kind, candidate, candidate, () => true).now}`;
    }
    const allowed = limit === null ? null : (0,decimal/* decimalOf */.Bc)(limit.amount);
    const order = (difference) => allowed === null ? 0 : (0,metrics_limit/* compareWithLimit */.nW)(difference, allowed, sides);
    const exact = order((0,decimal/* abs */.tn)(delta));
    const shown = (0,format_number/* formatPair */.kI)(kind, baseline, candidate, (difference) => order(difference) === exact);
    const share = limit?.relative === true ? describePercent(baseline, candidate, limit, exact) : '';
    return `${metric} ${delta.digits < 0n ? 'fell' : 'rose'} by ${shown.difference} (${shown.before} → ${shown.now}${share})`;
}
function describePercent(baseline, candidate, { amount }, exact) {
    for (let places = 2;; places += 1) {
        const percent = (0,decimal/* percentChange */.u5)(baseline, candidate, places);
        if (percent === null)
            return '';
        const allowed = (0,decimal/* decimalOf */.Bc)(amount / Math.abs(baseline));
        const shown = (0,decimal/* round */.LI)((0,decimal/* decimalOf */.Bc)(Math.abs(percent) / 100), places + 2);
        const isLike = Math.sign((0,decimal/* compare */.UD)(shown, (0,decimal/* round */.LI)(allowed, 12))) === exact;
        if (isLike || places >= 6)
            return `, ${percent > 0 ? '+' : ''}${(0,decimal/* formatNumber */.ZV)(percent)}%`;
    }
}

// EXTERNAL MODULE: ./lib/core/judging/evidence/drop.js
var evidence_drop = __webpack_require__(24519);
// EXTERNAL MODULE: ./lib/core/judging/evidence/history.js
var evidence_history = __webpack_require__(22992);
// EXTERNAL MODULE: ./lib/core/judging/evidence/words/amounts.js
var amounts = __webpack_require__(5787);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/words/case-phrases.js

/** How the cases changed: `21 cases broke, 3 were fixed`; scores got worse or better. */
function flips({ value, broke, fixed }, noun = true) {
    const worse = noun ? (0,amounts/* cases */.Cz)(broke) : String(broke);
    if (value === 'score' || value === 'passes')
        return `${worse} got worse, ${fixed} better`;
    return `${worse} broke, ${fixed}${['', ' was'][fixed] ?? ' were'} fixed`;
}
/** `Chance does not explain it: 21 cases broke, 3 were fixed (90% interval 0.05 to 0.12)`. */
function notChance(evidence) {
    const [least, most] = evidence.interval;
    // The interval of the size of the change, whichever direction it has.
    const [from, to, p] = evidence.drop > 0 ? [least, most, evidence.p] : [-most, -least, evidence.p_improved];
    // Unlike the test, the interval is approximate: one that reaches zero would contradict it.
    const shown = from > 0 ? `90% interval ${(0,amounts/* rounded */.Wf)(from)} to ${(0,amounts/* rounded */.Wf)(to)}` : (0,amounts/* chanceOf */.En)(p);
    return `Chance does not explain it: ${flips(evidence)} (${shown})`;
}
/** Why a drop of the limit is not proven: `100 cases cannot tell it from chance: 8 broke, 3 were fixed`. */
function cannotTell(evidence, { test }) {
    const { n, units, unit, changed, p_smallest } = evidence;
    if (test !== null && p_smallest > test.level) {
        if (changed === n)
            return `${(0,amounts/* cases */.Cz)(n)} ${n === 1 ? 'is' : 'are'} too few to tell it from chance`;
        const differ = unit === 'group' ? `${changed} of ${units} groups` : `${changed} of ${(0,amounts/* cases */.Cz)(n)}`;
        return `only ${differ} ${changed === 1 ? 'differs' : 'differ'}, too few to tell it from chance`;
    }
    const who = unit === 'group' ? `${(0,amounts/* cases */.Cz)(n)} in ${units} groups` : (0,amounts/* cases */.Cz)(n);
    return `${who} cannot tell it from chance: ${flips(evidence, false)}`;
}
/** How many cases or runs would settle it; empty if unknown. */
function wouldTell(comparison, { n }, { cases_needed, runs_needed }) {
    if (cases_needed === null || runs_needed === null)
        return '';
    const about = Math.ceil(cases_needed / 10) * 10;
    const ways = `About ${about} cases like these, or ${n === 1 ? 'this one' : `these ${n}`} run ${runs_needed} times`;
    return `${ways}, would show a ${(0,amounts/* worsening */.Hr)(comparison)} of ${comparison.limit.words} (4 times in 5)`;
}
/** Which drop can be excluded: `A drop of more than 0.044 can be excluded`. */
function excluded(comparison, { n, interval: [, most] }) {
    const worse = (0,amounts/* worsening */.Hr)(comparison);
    if (most <= 0)
        return `Any ${worse} can be excluded`;
    if (most < comparison.limit.amount)
        return `A ${worse} of more than ${(0,amounts/* roundedUp */.Te)(most)} can be excluded`;
    return `A ${worse} of up to ${(0,amounts/* roundedUp */.Te)(most)} cannot be excluded: ${(0,amounts/* cases */.Cz)(n)}`;
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/words/reason.js








/** The reason for the verdict on a comparison: sentences without the last full stop. */
function reasonOf({ comparison, evidence, decision }) {
    let sentences;
    if (decision.rule === 'missing cases') {
        sentences = [`${change(comparison, evidence)}, but ${missing(evidence)}, so it is not an improvement`];
    }
    else if (decision.rule === 'severe loss') {
        sentences = [`${change(comparison, evidence)}, ${(0,evidence_drop/* severeLoss */.WL)(comparison, evidence) ?? ''}; ${held(comparison)}`];
    }
    else if (evidence.kind === 'cases')
        sentences = byCases(comparison, evidence, decision);
    else if (evidence.kind === 'history')
        sentences = byHistory(comparison, evidence, decision);
    else
        sentences = byLimit(comparison, evidence, decision);
    return sentences.filter((sentence) => sentence !== '').join('. ');
}
/** How the metric changed; if the sides ran different cases, over the common ones. */
function change(comparison, { common }) {
    if (common === null)
        return describeChange(comparison);
    const { cases: n, ...values } = common;
    const reported = (0,format_number/* formatPair */.kI)(comparison.kind, comparison.baseline, comparison.candidate, () => true);
    const over = describeChange({ ...comparison, ...values });
    return `${over} over the ${n} common cases (reported: ${reported.before} → ${reported.now})`;
}
function byCases(comparison, evidence, decision) {
    const { metric, better, limit } = comparison;
    const { verdict, rule, reaches_limit, test } = decision;
    const reached = (changed) => `${changed}, which reaches the limit of ${limit.words}`;
    if (rule === 'other cases') {
        const source = `the difference comes from ${(0,amounts/* cases */.Cz)(evidence.missing + evidence.added)} that only one side has`;
        return [`${reached(describeChange(comparison))}, but ${source}; over the ${onBothSides(comparison, evidence)}`];
    }
    const changed = change(comparison, evidence);
    if (rule === 'all lost') {
        return [`${changed}; ${held(comparison)}`, `All ${(0,amounts/* cases */.Cz)(evidence.n)} passed before, and none passes now`];
    }
    if (rule === 'worst case' && evidence.worst_case !== null) {
        return [
            `${changed}, but ${missing(evidence)}`,
            `Counted as failed, ${metric} ${(0,amounts/* moved */.aW)(evidence.worst_case.drop, better)}, which chance does not explain`,
        ];
    }
    if (verdict === 'improvement')
        return [changed, notChance(evidence)];
    const real = test?.significant === true;
    if (reaches_limit) {
        if (real)
            return [`${changed}; ${held(comparison)}`, notChance(evidence)];
        return [`${reached(changed)}, but ${cannotTell(evidence, decision)}`, wouldTell(comparison, evidence, decision)];
    }
    if (real)
        return [`${changed}: real (${flips(evidence)}), and within the limit of ${limit.words}`];
    const chance = decision.drop === 0 || evidence.p_improved <= comparison_verdict/* ALPHA */.N ? '' : ', which chance can explain';
    return [`${changed}${chance}`, excluded(comparison, evidence)];
}
/** `90 cases of both sides it fell by 0.12`. */
function onBothSides({ better }, { n, drop }) {
    return `${(0,amounts/* cases */.Cz)(n)} of both sides it ${(0,amounts/* moved */.aW)(drop, better)}`;
}
/** `latency_ms rose by 35% (812 → 1100); usual range of 10 versions: 686 to 1033`. */
function byHistory(comparison, evidence, { test, reaches_limit }) {
    const changed = change(comparison, evidence);
    if (test === null)
        return [changed];
    const [from, to] = (0,evidence_history/* usualRange */.km)(evidence, test.level);
    const usual = `usual range of ${evidence.n} versions: ${(0,amounts/* rangeEnd */.rY)(from)} to ${(0,amounts/* rangeEnd */.rY)(to)}`;
    if (!reaches_limit)
        return [`${changed}; ${usual}`];
    if (test.significant)
        return [`${changed}; ${held(comparison)}; ${usual}`];
    return [`${changed}, which reaches the limit of ${comparison.limit.words}, but is not worse than the ${usual}`];
}
function byLimit(comparison, evidence, { verdict, reaches_limit, drop }) {
    const changed = change(comparison, evidence);
    if (reaches_limit)
        return [`${changed}; ${held(comparison)}`, whyNoEvidence(comparison, evidence)];
    if (verdict === 'improvement')
        return [`${changed}; ${comparison.step.words} better counts as an improvement`];
    return [(0,metrics_limit/* isSome */.Ru)(drop, (0,evidence_drop/* sizeOf */.$d)(comparison)) ? `${changed}, within the limit of ${comparison.limit.words}` : changed];
}
function held({ limit }) {
    return `the limit is ${limit.words}`;
}
/** `9 cases of the baseline are missing`. */
function missing({ missing: count }) {
    return `${(0,amounts/* cases */.Cz)(count)} of the baseline ${count === 1 ? 'is' : 'are'} missing`;
}
/** `No cases were sent: with 100 cases chance alone trips this limit in up to 12 of 100 pushes`. */
function whyNoEvidence({ metric }, { why, n, chance }) {
    if (why === 'asked' || why === 'not of cases' || (why === 'no cases' && chance === null))
        return '';
    const reason = why === 'no cases'
        ? 'No cases were sent'
        : `The cases do not add up to ${metric} (it is averaged differently), so they do not count`;
    if (chance === null)
        return reason;
    const often = Math.round(100 * chance);
    const pushes = often === 0 ? 'fewer than 1 of 100 pushes' : `up to ${often} of 100 pushes`;
    return `${reason}: ${n === null ? '' : `with ${(0,amounts/* cases */.Cz)(n)} `}chance alone trips this limit in ${pushes}`;
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-kind.js
var metric_kind = __webpack_require__(55255);
// EXTERNAL MODULE: ./lib/core/judging/policy/policy.js
var policy_policy = __webpack_require__(88141);
;// CONCATENATED MODULE: ./lib/core/judging/findings.js






/** @param about see `standardFor` */
function standingOf(pair, policy, about) {
    const values = [pair.baseline, pair.candidate].filter((value) => value !== null);
    return { pair, standard: (0,policy_policy/* standardFor */.LW)(policy, pair.metric, values, about) };
}
/** The comparison of a metric; null if a side lacks it, or it has no limit. */
function comparisonOf({ pair, standard }) {
    const { metric, baseline, candidate } = pair;
    const { kind, better, limit, step, gate, mixed } = standard;
    if (baseline === null || candidate === null || mixed || better === null || limit === null || step === null)
        return null;
    return {
        metric,
        kind,
        better,
        baseline,
        candidate,
        limit: (0,metrics_limit/* allowanceOf */.UF)(limit, baseline),
        step: (0,metrics_limit/* allowanceOf */.UF)(step, baseline),
        role: gate ? 'gate' : 'watch',
        whole: kind === 'percent' ? 100 : 1,
    };
}
/** The finding of a comparison. */
function comparedFinding(standing, decided) {
    const { common } = decided.evidence;
    return {
        ...findingOf(standing, decided.decision.verdict, reasonOf(decided)),
        ...(common === null ? {} : { like_for_like: common }),
        evidence: recordOf(decided),
    };
}
/**
 * The finding of a metric that was not compared: a side lacks it, the sides have different scales, or its direction is
 * unknown.
 */
function uncomparedFinding(standing) {
    return findingOf(standing, ...uncompared(standing));
}
/** Whether a finding is only the two values. In large results most are. */
function isOnlyShown(standing) {
    return !standing.standard.gate && uncompared(standing)[0] === 'shown';
}
function findingOf({ pair, standard }, verdict, why) {
    const { metric, baseline, candidate, baseline_version: version } = pair;
    const both = baseline !== null && candidate !== null;
    const reason = version === undefined
        ? why
        : `${why}; the baseline lacks it, so it was compared with version ${version}, the newest that has it`;
    return {
        metric,
        kind: standard.kind,
        better: standard.better,
        baseline,
        candidate,
        delta: both ? (0,decimal/* deltaOf */.e0)(baseline, candidate) : null,
        percent_change: both ? (0,decimal/* percentChange */.u5)(baseline, candidate) : null,
        verdict,
        gate: standard.gate,
        reason,
        evidence: null,
    };
}
function uncompared({ pair, standard }) {
    const { metric, baseline, candidate } = pair;
    const { kind, gate, mixed } = standard;
    if (baseline === null)
        return ['shown', `${metric} is new: the baseline lacks it`];
    if (candidate === null) {
        const reason = `${metric} is missing: the baseline has ${(0,decimal/* formatNumber */.ZV)(baseline)}`;
        if (gate)
            return ['regression', reason];
        return [(0,metric_kind/* isShare */.GS)(kind) ? 'minor' : 'shown', reason];
    }
    if (mixed) {
        const values = `${(0,decimal/* formatNumber */.ZV)(candidate)} here and ${(0,decimal/* formatNumber */.ZV)(baseline)} in the baseline`;
        return ['incomparable', `${metric} is ${values}: one is a fraction, the other is not; use one scale for both`];
    }
    return ['shown', `${metric} is not judged: which direction is better is not known`];
}

// EXTERNAL MODULE: ./lib/core/order.js
var order = __webpack_require__(14223);
// EXTERNAL MODULE: ./lib/core/result/environment.js
var environment = __webpack_require__(80820);
// EXTERNAL MODULE: ./lib/core/judging/case-groups.js
var case_groups = __webpack_require__(6483);
// EXTERNAL MODULE: ./lib/core/judging/cases.js
var judging_cases = __webpack_require__(39025);
// EXTERNAL MODULE: ./lib/core/judging/comparability.js
var comparability = __webpack_require__(10854);
// EXTERNAL MODULE: ./lib/core/judging/evidence/cases/case-values.js
var case_values = __webpack_require__(25071);
// EXTERNAL MODULE: ./lib/core/judging/evidence/cases/counts.js
var cases_counts = __webpack_require__(89108);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/cases/differences.js


/** Smaller differences are rounding of binary numbers. */
const NOTHING = 1e-12;
/** Fewer groups are types of cases; this many or more are clusters, such as documents or conversations. */
const FEWEST_GROUPS = 10;
/** How much worse each case became in the value that makes up the metric. */
function differencesOf(sides, value, better) {
    const { before, now } = sides;
    const cases = before.length;
    const worth = worthOf(value, sides);
    const sign = better === 'higher' ? 1 : -1;
    // Contributions of counts sum to the drop. Times the number of cases, their mean is the drop.
    const scale = value.name === 'counts' ? sign * cases : sign;
    const byCase = new Float64Array(cases);
    before.forEach((each, at) => {
        const partner = now[at];
        if (partner !== undefined)
            byCase[at] = scale * settled(worth(each) - worth(partner));
    });
    const [earlier, later] = [(0,case_values/* overall */.Me)(value, before) ?? NaN, (0,case_values/* overall */.Me)(value, now) ?? NaN];
    return { byCase, drop: sign * settled(earlier - later) };
}
/** What a case contributes to the metric. Never NaN if the value reproduces the metric: then every case has it. */
function worthOf(value, { before, now }) {
    if (value.name !== 'counts')
        return (each) => value.of(each) ?? NaN;
    const [a, b] = [(0,cases_counts/* pooledCounts */.wM)(before), (0,cases_counts/* pooledCounts */.wM)(now)];
    if (a === undefined || b === undefined)
        return () => NaN;
    const adds = (0,cases_counts/* contribution */.Xk)(value.statistic, { tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn });
    return (each) => {
        const counts = (0,cases_counts/* countsOf */.mQ)(each);
        return counts === undefined ? NaN : adds(counts);
    };
}
/**
 * The units of the test: groups if there are at least ten of them, and fewer than cases; else cases. A case without a
 * group is a unit of its own.
 */
function unitsOf({ before, now }, byCase) {
    const hasGroups = before.some((each, at) => (now[at]?.group ?? each.group) !== undefined);
    if (!hasGroups)
        return { unit: 'case', differences: byCase };
    const sums = new Map();
    const alone = [];
    before.forEach((each, at) => {
        const group = now[at]?.group ?? each.group;
        const difference = byCase[at] ?? 0;
        if (group === undefined)
            alone.push(difference);
        else
            sums.set(group, (sums.get(group) ?? 0) + difference);
    });
    if (sums.size < FEWEST_GROUPS || sums.size + alone.length === before.length) {
        return { unit: 'case', differences: byCase };
    }
    return { unit: 'group', differences: Float64Array.from([...sums.values(), ...alone].map(settled)) };
}
function settled(difference) {
    return Math.abs(difference) < NOTHING ? 0 : difference;
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/cases/interval.js

const Z90 = (0,normal/* normalQuantile */.Zl)(0.05);
/**
 * The 90% interval (two-sided) of the drop per case: each end is a one-sided 95% bound.
 *
 * Two units of the largest difference, one worse and one better, are added before the usual normal interval is
 * computed. For binary outcomes this is the adjusted interval of Bonett & Price (2012) for paired proportions. So the
 * interval has a width even if nothing differs.
 * @param differences one for each unit
 * @param cases the number of cases in all units
 */
function dropInterval(differences, cases) {
    let [sum, squares, largest] = [0, 0, 0];
    for (const difference of differences) {
        sum += difference;
        squares += difference * difference;
        largest = Math.max(largest, Math.abs(difference));
    }
    const added = largest || 1;
    const units = differences.length;
    const mean = sum / (units + 2);
    const variance = (squares + 2 * added * added) / (units + 2) - mean * mean;
    const half = Z90 * Math.sqrt(variance / (units + 2));
    return [((mean - half) * units) / cases, ((mean + half) * units) / cases];
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/cases/case-evidence.js





/** From this many cases on, "all passed before, none now" needs no test. */
const FEWEST_LOST = 3;
/**
 * The evidence of the cases about a share.
 * @param value the case value that reproduces the metric, see `reproducingValue`
 */
function caseEvidence(comparison, cases, value) {
    const { common, missing, added } = cases;
    const { better, whole } = comparison;
    const n = common.before.length;
    const { byCase, drop } = differencesOf(common, value, better);
    const units = unitsOf(common, byCase);
    const { method, changed, p, p_improved, p_smallest } = signFlipTest(units.differences);
    const [least, most] = dropInterval(units.differences, n);
    const evidence = {
        kind: 'cases',
        method,
        value: value.name,
        n,
        trials: Math.min(meanTrials(common.before), meanTrials(common.now)),
        units: units.differences.length,
        unit: units.unit,
        changed,
        ...changesAmong(byCase),
        ...errorsAmong(common, byCase, value, comparison),
        p,
        p_improved,
        p_smallest,
        drop: drop * whole,
        // Of a share no more can be lost than all of it.
        interval: [Math.max(least, -1) * whole, Math.min(most, 1) * whole],
        spread: units.differences.reduce((sum, difference) => sum + difference * difference, 0) / n,
        all_lost: n >= FEWEST_LOST &&
            common.before.every((each) => ((0,case_values/* passShare */.v_)(each) ?? Number((0,judging_cases/* passes */.WE)(each))) === 1) &&
            common.now.every((each) => ((0,case_values/* passShare */.v_)(each) ?? Number(!(0,judging_cases/* isLost */.JD)(each))) === 0),
        missing: missing.length,
        added: added.length,
        common: commonValues(comparison, cases, value),
        worst_case: worstCase(cases, value, comparison),
    };
    return { evidence, units };
}
/** The share over the common cases; null if both sides have the same cases. */
function commonValues({ whole }, { common, missing, added }, value) {
    if (missing.length + added.length === 0)
        return null;
    const [baseline, candidate] = [(0,case_values/* overall */.Me)(value, common.before), (0,case_values/* overall */.Me)(value, common.now)];
    if (baseline === undefined || candidate === undefined)
        return null;
    return { cases: common.now.length, baseline: baseline * whole, candidate: candidate * whole };
}
function meanTrials(cases) {
    return cases.reduce((sum, { trials }) => sum + (trials ?? 1), 0) / cases.length;
}
function changesAmong(byCase) {
    let [broke, fixed] = [0, 0];
    for (const difference of byCase) {
        if (difference > 0)
            broke += 1;
        else if (difference < 0)
            fixed += 1;
    }
    return { broke, fixed };
}
function errorsAmong(common, byCase, value, { better, whole }) {
    if (!common.now.some(({ error }) => error === true))
        return { broke_by_error: 0, drop_without_errors: null };
    const isKept = (at) => common.now[at]?.error !== true || (byCase[at] ?? 0) <= 0;
    const now = common.now.filter((_, at) => isKept(at));
    const broke_by_error = common.now.length - now.length;
    if (broke_by_error === 0 || now.length === 0)
        return { broke_by_error, drop_without_errors: null };
    const rest = { before: common.before.filter((_, at) => isKept(at)), now };
    return { broke_by_error, drop_without_errors: differencesOf(rest, value, better).drop * whole };
}
/**
 * Compares again, with each case that only the baseline has counted as failed: a case may be missing because it fails.
 */
function worstCase({ common, missing }, value, { better, whole }) {
    if (missing.length === 0)
        return null;
    const before = [...common.before, ...missing];
    const sides = { before, now: [...common.now, ...missing.map((each) => failed(each, better))] };
    const { byCase, drop } = differencesOf(sides, value, better);
    return { drop: drop * whole, p: signFlipTest(unitsOf(sides, byCase).differences).p };
}
/**
 * The case at its worst: all that it found was wrong, and all that it should have found was missed. If there was
 * nothing to find and nothing was found before, now it finds something wrong.
 */
function failed(before, better) {
    const worst = better === 'higher' ? 0 : 1;
    const { trials = 1, tp = 0, fp = 0, fn = 0 } = before;
    const counts = { tp: 0, fp: tp + fp + fn === 0 ? 1 : tp + fp, fn: tp + fn };
    return { ...before, passed: worst === 1, trials, passes: worst * trials, score: worst, ...counts };
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/without-cases.js




const without_cases_Z90 = (0,normal/* normalQuantile */.Zl)(0.05);
/** What is known about a proportion without the outcomes of its cases. */
function withoutCases(comparison, size) {
    const { kind, metric, better, whole } = comparison;
    const [before, now, limit] = [comparison.baseline, comparison.candidate, comparison.limit.amount].map((amount) => amount / whole);
    const unknown = { chance: null, interval: null };
    if (!(0,metric_kind/* isShare */.GS)(kind) || [before, now].some((share) => share < 0 || share > 1))
        return unknown;
    const statistic = (0,case_values/* countStatisticOf */.VT)(metric);
    const counted = countedOn(statistic, comparison, size);
    const sizes = counted ?? (size.n === null || size.n === 0 ? null : [size.n, size.n]);
    if (sizes === null)
        return unknown;
    const byCounts = statistic === 'f1' && counted !== null;
    const chance = (byCounts ? chanceOfF1 : chanceOfShare)(before, limit, sizes[0]);
    // The denominator of f1, precision and recall is not the number of cases.
    if (statistic !== null && counted === null)
        return { chance, interval: null };
    const estimate = byCounts ? jWilson : wilson;
    const sides = [estimate(before, sizes[0], without_cases_Z90), estimate(now, sizes[1], without_cases_Z90)];
    const [least, most] = better === 'higher' ? newcombe(sides[0], sides[1]) : newcombe(sides[1], sides[0]);
    return { chance, interval: [least * whole, most * whole] };
}
/** The denominator of each side's share, from counts that reproduce it; null: there are no such counts. */
function countedOn(statistic, { baseline, candidate, whole }, { counts }) {
    if (statistic === null || counts === null)
        return null;
    const addUp = (0,case_values/* isReported */.Ob)((0,cases_counts/* statisticOf */.Qr)(statistic, counts.before), baseline, whole) &&
        (0,case_values/* isReported */.Ob)((0,cases_counts/* statisticOf */.Qr)(statistic, counts.now), candidate, whole);
    const sizeOf = ({ tp, fp, fn }) => tp + (statistic === 'recall' ? 0 : fp) + (statistic === 'precision' ? 0 : fn);
    const sizes = [sizeOf(counts.before), sizeOf(counts.now)];
    return addUp && sizes.every((each) => each > 0) ? sizes : null;
}
/**
 * The largest probability that chance alone makes two runs of n cases differ by the limit in one direction, for a share
 * of the cases: the normal approximation for two independent runs. For a fixed dataset it is less, because most cases
 * come out the same way each time.
 */
function chanceOfShare(share, limit, n) {
    return (0,normal/* normalTail */.WI)(limit / Math.sqrt((2 * share * (1 - share)) / n));
}
/**
 * The same for f1 with m = tp + fp + fn: tp is binomial with the Jaccard share J = f1/(2 − f1), so by the delta method
 * the variance of f1 is f1(1 − f1)(2 − f1)²/(2m).
 */
function chanceOfF1(f1, limit, m) {
    return (0,normal/* normalTail */.WI)(limit / Math.sqrt((f1 * (1 - f1) * (2 - f1) ** 2) / m));
}
/** Wilson's score interval of a share of n (1927). */
function wilson(share, n, z) {
    const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
    const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
    return { share, least: Math.max(0, middle - half), most: Math.min(1, middle + half) };
}
/** Wilson's interval of the Jaccard share of m = tp + fp + fn, as an interval of f1 = 2J/(1 + J). */
function jWilson(f1, m, z) {
    const { least, most } = wilson(f1 / (2 - f1), m, z);
    return { share: f1, least: (2 * least) / (1 + least), most: (2 * most) / (1 + most) };
}
/** The interval of a − b for two independent estimates (Newcombe 1998, method 10). */
function newcombe(a, b) {
    const difference = a.share - b.share;
    return [
        difference - Math.hypot(a.share - a.least, b.most - b.share),
        difference + Math.hypot(a.most - a.share, b.share - b.least),
    ];
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/measure.js







/**
 * Computes the evidence for a result's comparisons, the most important gate first. `decide` needs only what this
 * returns, so the cases can be dropped.
 * @param strategy `threshold`: no evidence is computed
 */
function measure(comparisons, sources, strategy = 'evidence') {
    const { cases, average } = sources;
    let pooled = null;
    const measured = comparisons.map((comparison) => {
        const value = cases !== null && cases.common.now.length > 0 && (0,metric_kind/* isShare */.GS)(comparison.kind)
            ? (0,case_values/* reproducingValue */.yg)(comparison, cases, average)
            : null;
        const common = cases === null || value === null ? null : commonValues(comparison, cases, value);
        if (strategy === 'threshold')
            return { comparison, evidence: { ...nothing('asked', comparison, sources), common } };
        if (cases === null || value === null)
            return { comparison, evidence: evidenceWithoutCases(comparison, sources) };
        const { evidence, units } = caseEvidence(comparison, cases, value);
        if (comparison.role === 'gate')
            pooled ??= shareOf(comparison, evidence, units);
        return { comparison, evidence };
    });
    return { comparisons: measured, pooled };
}
function shareOf(comparison, evidence, { differences }) {
    const { limit, whole } = comparison;
    return {
        drop: (0,evidence_drop/* dropOf */.l6)(comparison, evidence) / whole,
        limit: limit.amount / whole,
        differences: nonzero(differences).map((difference) => difference / evidence.n),
    };
}
function evidenceWithoutCases(comparison, sources) {
    const earlier = sources.history.get(comparison.metric);
    const history = earlier && (0,evidence_history/* historyEvidence */.Ag)(comparison, earlier);
    if (history)
        return { ...history, ...caseSets(sources.cases) };
    const why = !(0,metric_kind/* isShare */.GS)(comparison.kind) ? 'not of cases' : sources.cases === null ? 'no cases' : 'another average';
    return nothing(why, comparison, sources);
}
function caseSets(cases) {
    return { missing: cases?.missing.length ?? 0, added: cases?.added.length ?? 0, common: null };
}
function nothing(why, comparison, { size, cases, history }) {
    const known = { ...size, n: size.n ?? cases?.before.length ?? null };
    const earlier = why === 'asked' ? null : (history.get(comparison.metric)?.length ?? null);
    return { kind: 'none', why, earlier, n: known.n, ...withoutCases(comparison, known), ...caseSets(cases) };
}

;// CONCATENATED MODULE: ./lib/core/judging/earlier-values.js
/**
 * The earlier values of a metric, oldest first: of the candidate's own configuration if the reference belongs to it,
 * else of the base branch's. null: the context does not have them.
 */
function earlierValues({ model_version, dataset_version, prompt_version, environment }, { baseline, history, usual }, metric) {
    const of = baseline?.configuration;
    const isOwn = of?.model_version === model_version &&
        of.dataset_version === dataset_version &&
        of.prompt_version === prompt_version &&
        of.environment === environment;
    const points = isOwn ? history : (usual ?? []);
    const values = points.map((point) => earlier_values_valueOf(point, metric));
    if (values.every((value) => value === undefined))
        return null;
    return points.flatMap(({ verdict, is_usual = true }, at) => is_usual ? [{ value: values[at] ?? null, verdict }] : []);
}
/** undefined: the context does not have it. */
function earlier_values_valueOf({ f1_score, values }, metric) {
    return metric === 'f1' ? f1_score : values[metric];
}

// EXTERNAL MODULE: ./lib/core/judging/evidence/statistics/robust.js
var robust = __webpack_require__(73525);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/series/drift.js


/** How many of the first versions determine the level. Always the same ones, so that a signal is not withdrawn. */
const REFERENCE_VERSIONS = 12;
/** The weight of the newest value in the moving average. */
const WEIGHT = 0.2;
/** How many standard deviations of the average are a signal: 5% of steady series signal within 100 runs. */
const LIMIT = 3.5;
/**
 * Whether a metric is drifting now; null: its moving average is within the limit, or there are fewer than 13 versions.
 * For information; it never gates.
 * @param values usable values since the baseline, oldest first
 */
function driftOf({ kind, better, whole }, values) {
    if (values.length <= REFERENCE_VERSIONS)
        return null;
    const { name, floor } = (0,evidence_history/* scaleOf */._K)(kind, whole, values);
    const [onScale, back] = name === 'log' ? [Math.log, Math.exp] : [(value) => value, (value) => value];
    const sign = better === 'higher' ? -1 : 1;
    const worse = values.map((value) => sign * onScale(value));
    const reference = (0,robust/* winsorizedLevel */.Js)(worse.slice(0, REFERENCE_VERSIONS), floor);
    const points = movingAverage(worse.slice(REFERENCE_VERSIONS), reference, REFERENCE_VERSIONS);
    const steady = points.findLastIndex(({ signal }) => !signal);
    const last = points.at(-1);
    if (last?.signal !== true)
        return null;
    const { mean, sd } = reference;
    return {
        since: REFERENCE_VERSIONS + steady + 1,
        from: back(sign * mean),
        to: back(sign * (mean + last.z * sd)),
    };
}
/**
 * The exponentially weighted moving average of values (higher is worse) and its control limit (Roberts 1959; Lucas &
 * Saccucci 1990). The limit is wider while the average has few values, and because the reference level was itself
 * measured on only `versions` versions (Jensen et al. 2006).
 */
function movingAverage(values, { mean, sd }, versions) {
    let z = 0;
    return values.map((value, index) => {
        const remembered = (1 - WEIGHT) ** (index + 1);
        z = (1 - WEIGHT) * z + WEIGHT * (0,robust/* clip */.$Q)((value - mean) / sd, -robust/* MOST_DEVIATIONS */.rY, robust/* MOST_DEVIATIONS */.rY);
        const variance = (WEIGHT / (2 - WEIGHT)) * (1 - remembered ** 2) + (1 - remembered) ** 2 / versions;
        const limit = LIMIT * Math.sqrt(variance);
        return { z, limit, signal: z > limit };
    });
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/metrics.js
var metrics = __webpack_require__(17987);
;// CONCATENATED MODULE: ./lib/core/judging/drift-line.js







/**
 * On the main line: a slow loss of the primary metric since the baseline, as a sentence without a full stop; null:
 * none. It changes no verdict.
 */
function driftLine({ configuration, result }, context, primary, policy) {
    const { baseline, history } = context;
    const now = primary === null ? undefined : (0,metrics/* flattenMetrics */.g8)(result.metrics).get(primary.name);
    if (baseline?.source !== 'own' || primary === null || now === undefined)
        return null;
    if ((0,environment/* isEphemeral */.aw)(configuration.environment))
        return null;
    const since = history.filter(({ snapshot_version: version }) => version >= baseline.snapshot_version);
    const earlier = earlierValues(configuration, { ...context, history: since }, primary.name);
    if (earlier === null)
        return null;
    const values = [...(0,evidence_history/* usableValues */.ZV)(earlier), now];
    const { kind, mixed } = (0,policy_policy/* standardFor */.LW)(policy, primary.name, values, { named: primary, gates: true });
    if (mixed)
        return null;
    const drift = driftOf({ kind, better: primary.better, whole: kind === 'percent' ? 100 : 1 }, values);
    if (drift === null)
        return null;
    const runs = values.length - drift.since;
    const howLong = `for ${runs} ${runs === 1 ? 'version' : 'versions'}`;
    return `${primary.name} drifts: its moving average has left the level of ${(0,amounts/* rounded */.Wf)(drift.from, 3)} ${howLong}, and is at ${(0,amounts/* rounded */.Wf)(drift.to, 3)}`;
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/primary-metric.js
var primary_metric = __webpack_require__(35881);
// EXTERNAL MODULE: ./lib/core/judging/policy/rules.js
var rules = __webpack_require__(12279);
;// CONCATENATED MODULE: ./lib/core/judging/policy/gates.js


/**
 * The metrics that decide: the primary one; that of the baseline while the baseline lacks the new one, or if the
 * candidate lost it; and those of rules. A rule adds gates; only `no-gate` takes one away.
 *
 * @param before the metrics of the baseline; null: there is none
 */
function decidingMetrics(now, before, policy, asked) {
    const { ofResult, context } = asked;
    const primary = (0,primary_metric/* primaryMetric */.P)(new Set(now.keys()), { policy, ofResult, kept: context.primary });
    const former = before === null ? null : formerPrimary(before, context.baseline, { policy, ofResult });
    const stays = former !== null &&
        former.name !== primary?.name &&
        // Whoever asks for another metric that the baseline has too has changed the primary metric.
        (primary === null || before?.has(primary.name) !== true || (!primary.asked && !now.has(former.name)));
    const known = primary === null ? null : { name: primary.name, better: primary.better };
    return {
        primary: known,
        former: stays ? former : null,
        gates: (name) => {
            if (context.baseline?.source === 'may_replace')
                return false;
            const said = policy.rules.findLast((rule) => (rule.gate !== null || rule.primary) && (0,rules/* ruleMatches */.W)(rule, name));
            if (said !== undefined)
                return said.gate ?? true;
            return name === primary?.name || (stays && name === former.name);
        },
    };
}
/** The primary metric of the baseline: the stored one, else the one that the same rules give. */
function formerPrimary(before, baseline, claims) {
    const kept = baseline?.primary;
    if (kept && before.has(kept.name))
        return kept;
    const found = (0,primary_metric/* primaryMetric */.P)(new Set(before.keys()), claims);
    return found === null ? null : { name: found.name, better: found.better };
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-names.js + 1 modules
var metric_names = __webpack_require__(93869);
;// CONCATENATED MODULE: ./lib/core/judging/remarks.js





/** Remarks about the baseline. */
function baselineRemarks(configuration, context) {
    const { baseline, baseline_not_found: asked } = context;
    const warnings = [];
    if (asked !== null) {
        const found = baseline === null ? null : `judged against ${describeSnapshot(baseline)} instead`;
        const missing = `baseline \`${asked}\` does not exist for ${describeConfiguration(configuration)}`;
        warnings.push(`${missing}; ${found ?? 'and there is no other baseline'}`);
    }
    if (baseline?.source === 'replaces' || baseline?.source === 'may_replace')
        warnings.push(replacementRemark(baseline));
    const prompt = baseline?.configuration.prompt_version;
    const isInherited = baseline?.source === 'environment' || baseline?.source === 'prompt';
    if (isInherited && prompt !== undefined && prompt !== configuration.prompt_version) {
        warnings.push(`prompt ${configuration.prompt_version} has no baseline yet: judged against prompt ${prompt} ` +
            `(${describeSnapshot(baseline)})`);
    }
    return warnings;
}
function replacementRemark({ source, configuration: { model_version: model } }) {
    const usual = `the last pushes had ${model} on this dataset, and this one does not`;
    if (source === 'replaces')
        return `replaces ${model}: ${usual}, so it is judged against that`;
    return (`may replace ${model}: ${usual}. The difference is shown but decides nothing, because other jobs of this run may ` +
        `have measured it; to judge against it, set the input \`baseline\` to \`model:${model}\``);
}
/** Remarks for a check that is green because nothing can turn it red. */
function gateRemarks(names, findings, { primary, former, gates }, policy, source) {
    const warnings = policy.rules
        .filter(({ gate, primary: isPrimary }) => gate === true || isPrimary)
        .filter((rule) => !names.some((name) => (0,rules/* ruleMatches */.W)(rule, name)))
        .map(({ glob, gate }) => {
        const what = gate === true ? 'Gate' : 'Primary metric';
        return `${what} ${glob} matches no metric in this result or its reference${listed(names)}`;
    });
    const gating = names.filter((name) => gates(name));
    const compared = findings.filter(({ gate }) => gate);
    const refused = (name) => policy.rules.some((rule) => rule.gate === false && (0,rules/* ruleMatches */.W)(rule, name));
    if (source === 'may_replace')
        return warnings;
    if (gating.length === 0)
        warnings.push(nothingDecides(names.filter((name) => !refused(name))));
    else if (compared.length > 0 && compared.every(({ baseline }) => baseline === null)) {
        warnings.push(`nothing can fail this check: ${gating.join(', ')} should gate, but the baseline lacks it`);
    }
    if (former !== null && primary !== null) {
        warnings.push(`${former.name} still gates, because the baseline was judged by it`);
    }
    return warnings;
}
/** A list of names, so that a typo can be seen. */
function listed(names) {
    const shown = names.filter((name) => !name.includes('.')).slice(0, 6);
    const more = names.length - shown.length;
    return shown.length === 0 ? '' : `: there are ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** What is missing, and the line to add. */
function nothingDecides(names) {
    const [name, better] = deciding(names) ?? ['<name>', 'higher'];
    return ('nothing can fail this check: none of these metrics decides. Say which one does: ' +
        `add the line \`${name}: ${better} primary\` to \`metrics\``);
}
/**
 * A metric that the result may be about, and its direction: one with a known name for quality, else the first that is
 * not a setting. null: there is none.
 */
function deciding(names) {
    const known = names.map((name) => [name, (0,metric_names/* knownMetric */.w)(name)]);
    const [name, { better = null } = {}] = known.find(([, { nature, better: direction }]) => (nature === 'share' || nature === 'scale') && direction !== null) ??
        known.find(([, { nature }]) => nature === 'unknown') ??
        known.find(([, { nature }]) => nature !== 'context') ??
        [];
    return name === undefined ? null : [name, better ?? 'higher'];
}
/** Remarks about cases that only one side has. */
function caseRemarks(cases) {
    if (cases === null)
        return [];
    const { before, missing, added } = cases;
    const warnings = [];
    if (missing.length > 0) {
        const were = missing.length === 1 ? 'case is' : 'cases are';
        warnings.push(`${missing.length} of the baseline's ${before.length} ${were} missing: there ${(0,judging_cases/* describeOutcomes */.vl)(missing)}. ` +
            'Only common cases are compared, and this is not an improvement');
    }
    if (added.length > 0) {
        const are = added.length === 1 ? 'new case is' : 'new cases are';
        warnings.push(`${added.length} ${are} not compared: ${(0,judging_cases/* describeOutcomes */.vl)(added)}`);
    }
    return warnings;
}
/** How many cases ended in an error, here and in the baseline. */
function errorRemarks(result, baseline) {
    const here = (0,comparability/* errorsOf */.Bp)(result);
    if (here === null || here.errors === 0)
        return [];
    const there = baseline === null ? null : (0,comparability/* errorsOf */.Bp)(baseline);
    const cases = `${here.errors} of ${(0,amounts/* cases */.Cz)(here.size)} ended in an error`;
    // Without cases it is unknown whether the metrics leave the errors out.
    const counted = result.cases === undefined ? '' : ' and count as failed';
    return [`${cases}${counted}${there === null ? '' : `; in the baseline ${there.errors} of ${there.size} did`}`];
}
/** Why a result can never become the baseline automatically; null if it can. */
function unfitness(result, cases) {
    const { cases: own = [], dataset_size, error_count, success_count } = result;
    if (own.length > 0 && own.every(judging_cases/* isLost */.JD)) {
        return own.length === 1 ? 'its only case failed' : `all ${own.length} cases failed`;
    }
    const size = dataset_size ?? (error_count ?? 0) + (success_count ?? 0);
    if (error_count !== undefined && size > 0 && error_count >= size) {
        return size === 1 ? 'its only case ended in an error' : `all ${size} cases ended in an error`;
    }
    const missing = cases?.missing ?? [];
    if (missing.length === 0)
        return null;
    const failed = missing.filter((each) => (0,judging_cases/* passes */.WE)(each) === false).length;
    const are = missing.length === 1 ? 'case of the baseline is' : 'cases of the baseline are';
    return `${missing.length} ${are} missing (${failed} failed there)`;
}
function missingBaseline(configuration, isEphemeral) {
    const none = `nothing was judged: ${describeConfiguration(configuration)} has no baseline`;
    if (isEphemeral) {
        return (`${none}, and the baseline environment has none for this model and dataset. A push on the default ` +
            'branch makes one there unless its promotion is `never`, or set one with the command `baseline`');
    }
    const ways = 'A push makes one unless its promotion is `never`, or set one with the command `baseline`';
    return `${none} yet. ${ways}`;
}
function describeConfiguration(configuration) {
    const { model_version, dataset_version, prompt_version, environment } = configuration;
    return `${model_version} on ${dataset_version} with prompt ${prompt_version} in ${environment}`;
}
function describeSnapshot({ snapshot_version, configuration }) {
    return `version ${snapshot_version} of ${describeConfiguration(configuration)}`;
}

;// CONCATENATED MODULE: ./lib/core/judging/shown-metrics.js

/**
 * The metrics of a result that are not judged: only the two values of each. Large results have hundreds, so they are
 * kept in plain arrays, a tenth of the size of findings, and become findings on demand.
 */
class ShownMetrics {
    policy;
    names = [];
    /** NaN: that side lacks the metric. */
    before = [];
    now = [];
    constructor(policy) {
        this.policy = policy;
    }
    add({ metric, baseline, candidate }) {
        this.names.push(metric);
        this.before.push(baseline ?? Number.NaN);
        this.now.push(candidate ?? Number.NaN);
    }
    /** Whether any of them differs from the baseline. */
    get differ() {
        return this.before.some((value, at) => !Object.is(value, this.now[at]));
    }
    findings() {
        return this.names.map((metric, at) => {
            const pair = { metric, baseline: valueIn(this.before, at), candidate: valueIn(this.now, at) };
            return uncomparedFinding(standingOf(pair, this.policy, { named: null, gates: false }));
        });
    }
}
function valueIn(values, at) {
    const value = values[at];
    return value === undefined || Number.isNaN(value) ? null : value;
}

;// CONCATENATED MODULE: ./lib/core/judging/measure.js
















const NOTHING_FLIPPED = { broke: [], fixed: [] };
const NOTHING_MEASURED = { comparisons: [], pooled: null };
const NOTHING_KNOWN = { cases: null, history: new Map(), size: { n: null, counts: null } };
/** Compares a candidate with the reference in its context, and computes the evidence. `decide` gives the verdict. */
function measureAgainstBaseline({ configuration, result }, context, policy) {
    const { baseline } = context;
    const before = baseline === null ? null : (0,metrics/* flattenMetrics */.g8)(baseline.metrics);
    const now = (0,metrics/* flattenMetrics */.g8)(result.metrics);
    const deciding = decidingMetrics(now, before, policy, { ofResult: result.primary_metric, context });
    const cases = (0,judging_cases/* pairCases */.Q6)(baseline?.cases, result.cases);
    const warnings = baselineRemarks(configuration, context);
    const about = {
        baseline: baseline === null ? null : referenceOf(baseline),
        flipped: NOTHING_FLIPPED,
        groups: (0,case_groups/* caseGroups */.n)(null, result.cases),
        primary: deciding.primary,
        drift: driftLine({ configuration, result }, context, deciding.primary, policy),
        unfit: unfitness(result, cases),
    };
    const settled = (verdict, reason, remarks) => ({
        about: { ...about, warnings: [...warnings, ...remarks] },
        settled: { verdict, reason },
        compared: [],
        uncompared: [],
        shown: new ShownMetrics(policy),
        evidence: NOTHING_MEASURED,
    });
    if (baseline === null || before === null) {
        return settled('no_baseline', missingBaseline(configuration, (0,environment/* isEphemeral */.aw)(configuration.environment)), [
            ...errorRemarks(result, null),
            ...gateRemarks([...now.keys()], [], deciding, policy, null),
        ]);
    }
    if (context.accepted_by) {
        const version = `version ${baseline.snapshot_version} of this run`;
        return settled('unchanged', `accepted by ${context.accepted_by}: ${version} is the baseline`, []);
    }
    const standings = pairsOf(before, now, context)
        .map((pair) => standing(pair, policy, deciding))
        .sort((a, b) => byImportance(a, b, deciding));
    const held = standings.map((each) => ({ standing: each, comparison: comparisonOf(each) }));
    const all = held.flatMap(({ standing: each, comparison }) => comparison === null ? [] : [{ comparison, standing: each }]);
    const asked = new Set([deciding.primary?.name, deciding.former?.name, context.primary_before?.metric]);
    const shown = new ShownMetrics(policy);
    const uncompared = [];
    for (const { standing: each, comparison } of held) {
        if (comparison !== null)
            continue;
        if (isOnlyShown(each) && !asked.has(each.pair.metric))
            shown.add(each.pair);
        else
            uncompared.push(uncomparedFinding(each));
    }
    // Cases and history belong to the baseline, not to any other version.
    const comparisons = all.filter(({ standing: { pair } }) => pair.baseline_version === undefined);
    const elsewhere = all.filter(({ standing: { pair } }) => pair.baseline_version !== undefined);
    const average = result.f1_average ?? null;
    // If the cases do not reproduce the gating metrics, they do not explain a different size or more errors.
    const explained = comparisons.every(({ comparison }) => comparison.role !== 'gate' || (cases !== null && areMadeOf(comparison, cases, average)));
    const difference = (0,comparability/* incomparability */.iq)(result, baseline, cases, explained);
    if (difference !== null) {
        return settled('incomparable', `not comparable with ${describeSnapshot(baseline)}: ${difference}`, []);
    }
    const sources = {
        cases,
        average,
        size: { n: baseline.dataset_size ?? result.dataset_size ?? null, counts: countsOf(before, now) },
        history: new Map(comparisons.flatMap(({ comparison: { metric } }) => {
            const earlier = earlierValues(configuration, context, metric);
            return earlier === null ? [] : [[metric, (0,evidence_history/* usableValues */.ZV)(earlier)]];
        })),
    };
    const measured = measure(comparisons.map(comparisonIn), sources, policy.strategy);
    const apart = measure(elsewhere.map(comparisonIn), { ...NOTHING_KNOWN, average }, policy.strategy);
    return {
        about: {
            ...about,
            flipped: cases === null ? NOTHING_FLIPPED : flippedCases(cases),
            groups: cases === null ? about.groups : (0,case_groups/* caseGroups */.n)(cases.before, cases.now),
            warnings: [
                ...warnings,
                ...caseRemarks(cases),
                ...errorRemarks(result, baseline),
                ...gateRemarks(standings.map(({ pair }) => pair.metric), standings.map(({ pair, standard }) => ({ gate: standard.gate, baseline: pair.baseline })), deciding, policy, baseline.source),
            ],
        },
        settled: null,
        compared: [...comparisons, ...elsewhere].map((each) => each.standing),
        uncompared,
        shown,
        evidence: { ...measured, comparisons: [...measured.comparisons, ...apart.comparisons] },
    };
}
const comparisonIn = ({ comparison }) => comparison;
/** Every metric of either side. A new primary metric that the baseline lacks is compared with its newest value. */
function pairsOf(before, now, { primary_before: earlier }) {
    return [...new Set([...before.keys(), ...now.keys()])].map((metric) => {
        const pair = { metric, baseline: before.get(metric) ?? null, candidate: now.get(metric) ?? null };
        if (pair.baseline !== null || pair.candidate === null || earlier?.metric !== metric)
            return pair;
        return { ...pair, baseline: earlier.value, baseline_version: earlier.snapshot_version };
    });
}
function standing(pair, policy, { primary, former, gates }) {
    const { metric } = pair;
    const named = primary?.name === metric ? primary : former?.name === metric ? former : null;
    return standingOf(pair, policy, { named, gates: gates(metric) });
}
function referenceOf({ metrics: _, cases: __, ...reference }) {
    return reference;
}
/** The primary metric first, then the other gates: the first gate represents its result in the pooled comparison. */
function byImportance(a, b, { primary }) {
    const rank = ({ pair, standard }) => (pair.metric === primary?.name ? 0 : standard.gate ? 1 : 2);
    return rank(a) - rank(b) || (0,order/* byCodeUnit */.X)(a.pair.metric, b.pair.metric);
}
function areMadeOf(comparison, cases, average) {
    return (0,metric_kind/* isShare */.GS)(comparison.kind) && (0,case_values/* reproducingValue */.yg)(comparison, cases, average) !== null;
}
/** The counts that both sides report as metrics; null where one is missing. */
function countsOf(before, now) {
    const [there, here] = [countsIn(before), countsIn(now)];
    return there === null || here === null ? null : { before: there, now: here };
}
function countsIn(metrics) {
    const [tp, fp, fn] = ['true_positives', 'false_positives', 'false_negatives'].map((name) => metrics.get(name));
    return tp === undefined || fp === undefined || fn === undefined ? null : { tp, fp, fn };
}
/** In the order of the candidate's file. */
function flippedCases({ common, now: all }) {
    const [broke, fixed] = [new Set(), new Set()];
    common.now.forEach((now, at) => {
        const before = common.before[at];
        if (before === undefined)
            return;
        const [was, is] = [(0,judging_cases/* passes */.WE)(before), (0,judging_cases/* passes */.WE)(now)];
        if (areAlike(before, now) && was !== is)
            (was === true ? broke : fixed).add(now.id);
    });
    const namesOf = (ids) => all.filter(({ id }) => ids.has(id)).map(caseName);
    return { broke: namesOf(broke), fixed: namesOf(fixed) };
}
function caseName({ id, at }) {
    return at === undefined ? { id } : { id, at };
}
/** Whether two outcomes can be compared: `passed` with `passed`, else score with score; an error is an outcome too. */
function areAlike(before, now) {
    if (before.error === true || now.error === true)
        return (0,judging_cases/* passes */.WE)(before) !== null && (0,judging_cases/* passes */.WE)(now) !== null;
    if (before.passed !== undefined || now.passed !== undefined)
        return before.passed !== undefined && now.passed !== undefined;
    return before.score !== undefined && now.score !== undefined;
}

// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(57206);
;// CONCATENATED MODULE: ./lib/core/judging/overall.js


/** The order of findings: worst first, gates before others, then by name. */
function worstFirst(a, b) {
    return (model/* FINDING_VERDICTS */.fl.indexOf(a.verdict) - model/* FINDING_VERDICTS */.fl.indexOf(b.verdict) ||
        Number(b.gate) - Number(a.gate) ||
        (0,order/* byCodeUnit */.X)(a.metric, b.metric));
}
/**
 * The verdict of sorted findings and of metrics that are only shown. It is an improvement only if a gating metric is
 * one and nothing got worse.
 */
function overall(findings, shown) {
    const worst = findings[0]?.verdict;
    if (worst === 'regression')
        return { verdict: 'regression', reason: summed(findings, 'regression') };
    const elsewhere = findings.find(({ verdict, gate }) => gate && verdict === 'incomparable');
    if (elsewhere !== undefined)
        return { verdict: 'incomparable', reason: elsewhere.reason };
    if (findings.some(({ verdict }) => verdict === 'inconclusive')) {
        return { verdict: 'inconclusive', reason: summed(findings, 'inconclusive') };
    }
    if (findings.some(({ verdict }) => verdict === 'minor')) {
        return { verdict: 'minor', reason: `no gating metric regressed, but ${summed(findings, 'minor')}` };
    }
    const improved = findings.find(({ verdict, gate }) => gate && verdict === 'improvement');
    if (improved !== undefined)
        return { verdict: 'improvement', reason: improved.reason };
    const judged = findings.some(({ verdict }) => verdict !== 'shown');
    const differs = () => shown.differ || findings.some(({ baseline, candidate }) => baseline !== candidate);
    if (!judged && differs()) {
        return { verdict: 'inconclusive', reason: 'no metric could be judged, and the two results differ' };
    }
    const gate = findings.find((finding) => finding.gate && finding.verdict === 'unchanged');
    return { verdict: 'unchanged', reason: gate?.reason ?? 'no metric is beyond its limit' };
}
function summed(findings, verdict) {
    const [first, ...more] = findings.filter((finding) => finding.verdict === verdict);
    const reason = first?.reason ?? '';
    if (more.length === 0)
        return reason;
    const what = verdict === 'inconclusive' ? 'inconclusive' : 'worse';
    return `${reason}; ${more.length} more ${more.length === 1 ? 'metric is' : 'metrics are'} ${what}`;
}

;// CONCATENATED MODULE: ./lib/core/judging/judge.js





/** Compares a candidate with the reference in its context and computes the evidence. `decide` gives the verdict. */
function judge_measure(candidate, context, policy) {
    const measured = measureAgainstBaseline(candidate, context, policy);
    return { ...measured, second: secondLook(candidate, context, policy) };
}
/**
 * If the main line rose after the baseline and fell again, nothing is below the baseline: so the newest version is
 * compared too.
 */
function secondLook(candidate, { second, ...context }, policy) {
    if (!second)
        return null;
    const { about, compared, evidence } = measureAgainstBaseline(candidate, { ...context, baseline: second }, policy);
    const at = compared.findIndex(({ pair, standard }) => standard.gate && pair.metric === about.primary?.name && pair.baseline_version === undefined);
    const [standing, measured] = [compared[at], evidence.comparisons[at]];
    if (standing === undefined || measured === undefined)
        return null;
    const comparison = { ...measured.comparison, role: 'second look' };
    return { snapshot_version: second.snapshot_version, standing, measured: { ...measured, comparison } };
}
/** Judges all results of a push together, so that a hundred of them are as rarely red by chance as one. */
function judge_decide(measured) {
    const seconds = measured.map(({ second }) => ({
        comparisons: second === null ? [] : [second.measured],
        pooled: null,
    }));
    const { results, pooled } = decide([...measured.map(({ evidence }) => evidence), ...seconds]);
    const together = pooled === null ? null : pooledComparison(pooled);
    return {
        judgements: measured.map((each, at) => {
            const fell = fallOf(each.second, results[measured.length + at]?.[0]);
            return judgementOf(each, results[at] ?? [], together, fell);
        }),
        together,
    };
}
/**
 * Judges a candidate against the reference in its context, as a push of its own. Deterministic: the same input always
 * gives the same judgement.
 */
function judge(candidate, context, policy) {
    const [judgement] = judge_decide([judge_measure(candidate, context, policy)]).judgements;
    if (judgement === undefined)
        throw new Error('one candidate has one judgement');
    return judgement;
}
/**
 * Half a sentence about the fall from the newest earlier version; null: it fell by less than the limit, or perhaps by
 * chance.
 */
function fallOf(second, decided) {
    if (second === null || decided?.decision.verdict !== 'minor')
        return null;
    const { reason } = comparedFinding(second.standing, decided);
    return `from version ${second.snapshot_version}, the newest before it, ${reason}`;
}
function judgementOf({ about, settled, compared, uncompared, shown, evidence }, decided, together, fell) {
    if (settled !== null)
        return { ...about, ...settled, findings: [], judged: [], proven_gain: null };
    const judged = [
        ...uncompared,
        ...decided.flatMap((each, at) => {
            const standing = compared[at];
            return standing === undefined ? [] : [comparedFinding(standing, each)];
        }),
    ].sort(worstFirst);
    const fellTogether = together?.regression === true && evidence.pooled !== null;
    return {
        ...about,
        ...afterSecondLook(overall(judged, shown), fell),
        judged,
        get findings() {
            return [...judged, ...shown.findings()].sort(worstFirst);
        },
        unfit: about.unfit ?? (fellTogether ? 'the results of this push regressed together' : null),
        proven_gain: provenGain(about, decided),
    };
}
/** A fall from the newest earlier version is at least `minor`, and is reported with every verdict. */
function afterSecondLook(found, fell) {
    if (fell === null)
        return found;
    const { verdict, reason } = found;
    if (verdict !== 'unchanged' && verdict !== 'improvement')
        return { verdict, reason: `${reason}; ${fell}` };
    return { verdict: 'minor', reason: `${reason}; but ${fell}` };
}
function provenGain({ primary, baseline }, decided) {
    const found = decided.find(({ comparison }) => comparison.metric === primary?.name);
    if (found === undefined || baseline === null)
        return null;
    const { comparison, evidence, decision } = found;
    if (decision.verdict !== 'improvement' || decision.rule !== 'evidence' || evidence.kind === 'none')
        return null;
    return {
        reference_transaction_id: baseline.transaction_id,
        metric: comparison.metric,
        gain: -decision.drop,
        p: evidence.p_improved,
    };
}
function pooledComparison(pooled) {
    const { method, results, drop, limit, p, level, significant, regression } = pooled;
    return { method, results, drop, limit, p, level, significant, regression, reason: (0,remarks/* pooledReason */.I4)(pooled) };
}


/***/ })

};
