import { MEASURES, NOT_SPENT, SHOWN_ONLY, TRANSPARENT, type KnownMetric } from './metric-table.js'

const UNKNOWN: KnownMetric = { nature: 'unknown', better: null }
const CONTEXT: KnownMetric = { nature: 'context', better: null }
const SPEED: KnownMetric = { nature: 'amount', better: 'higher' }

const GENERIC_SCORE: KnownMetric = { nature: 'scale', better: 'higher' }
const GENERIC_RATE: KnownMetric = { nature: 'share', better: null }
/** Words that do not name a measure of their own: `toxicity_score` is about toxicity. */
const GENERIC: ReadonlyMap<string, KnownMetric> = new Map([
  ['score', GENERIC_SCORE],
  ['scores', GENERIC_SCORE],
  ['rate', GENERIC_RATE],
])

const FAILING = wordSet('error errors failure failures failed fails timeouts dropped rejected')
const TIMES = wordSet('s sec second seconds min minute hour h ms day')
/** Other words for a rate. */
const RATES = wordSet('ratio percentage percent pct fraction frac proportion probability prob')

const phrases = new Map(
  MEASURES.flatMap(([nature, better, names]) => listed(names).map((phrase) => [phrase, { nature, better }] as const)),
)
const transparent: ReadonlySet<string> = new Set(listed(TRANSPARENT))
const shownOnly = wordSet(SHOWN_ONLY)
const notSpent = wordSet(NOT_SPENT)
const LONGEST_PHRASE = 5
/**
 * How many characters of a name are read, from its end. Names of nested metrics may be long, and the end has the
 * measure.
 */
const READ = 300

/** Results by name: each result of a push has the same names, and each is looked up several times. */
const seen = new Map<string, KnownMetric>()
const MOST_SEEN = 1_000

/** What a metric's dotted name says about it, by whole words: snake, camel, kebab, dotted, with spaces or slashes. */
export function knownMetric(name: string): KnownMetric {
  let known = seen.get(name)
  if (known === undefined) {
    if (seen.size >= MOST_SEEN) seen.clear()
    known = readName(name)
    seen.set(name, known)
  }
  return known
}

function readName(name: string): KnownMetric {
  const segments = segmentsOf(name.slice(-READ))
  if (segments.some((words) => words.length === 1 && shownOnly.has(words[0] ?? ''))) return CONTEXT
  let words: readonly string[] = []
  // The last part of a name has the measure, unless it has only statistics: `http_req_duration.p(95)`.
  for (const segment of segments.reverse()) {
    words = [...segment, ...words]
    const { known, ended } = measureOf(words)
    if (!ended) return known ?? UNKNOWN
  }
  return measureOf(words).known ?? UNKNOWN
}

/** The words of a name, in lower case, without its dots: `mean_ttft_ms` is mean, ttft and ms. */
export function wordsOf(name: string): string[] {
  return segmentsOf(name.slice(-READ)).flat()
}

/** A rate of something is a share, with the direction of that thing. */
function merged(known: KnownMetric, generic: KnownMetric | null): KnownMetric {
  if (generic !== GENERIC_RATE) return known
  const countsSomething = known.nature === 'count' || known.nature === 'context'
  return { nature: 'share', better: countsSomething ? null : known.better }
}

interface Found {
  readonly known: KnownMetric | null
  /** Only statistics and generic words: the measure is in an earlier part. */
  readonly ended: boolean
}

/** The measure in the words of one part of a name, read from the end. */
function measureOf(words: readonly string[]): Found {
  const quotient = measureOfQuotient(words)
  if (quotient !== null) return quotient
  let generic: KnownMetric | null = null
  let end = words.length
  while (end > 0) {
    const [known, start] = phraseBefore(words, end)
    const weak = GENERIC.get(words[end - 1] ?? '')
    const skipped = weak === undefined ? transparentBefore(words, end) : 1
    if (known !== null && end - start >= skipped) {
      return { known: merged(besides(known, words, start, end), generic), ended: false }
    }
    if (skipped === 0) break
    generic ??= weak ?? null
    end -= skipped
  }
  if (words.slice(0, end).some((word) => shownOnly.has(word))) return { known: CONTEXT, ended: false }
  return { known: generic, ended: end === 0 }
}

/** Quotients: `tokens_per_second` is a speed, `failures/s` a bad one, `cost_per_token` a cost. */
function measureOfQuotient(words: readonly string[]): Found | null {
  const per = words.lastIndexOf('per')
  if (per <= 0) return null
  const counted = words.slice(0, per)
  const { known, ended } = measureOf(counted)
  const inTime = TIMES.has(words[per + 1] ?? '')
  if (!inTime) return known === null || ended ? null : { known, ended: false }
  const isBad = counted.some((word) => FAILING.has(word)) || (known?.better === 'lower' && known.nature !== 'count')
  return { known: isBad ? { nature: 'amount', better: 'lower' } : SPEED, ended: false }
}

/** The longest phrase of the table that ends there, and where it begins. */
function phraseBefore(words: readonly string[], end: number): [KnownMetric | null, number] {
  for (let start = Math.max(0, end - LONGEST_PHRASE); start < end; start += 1) {
    const phrase = words.slice(start, end).join(' ')
    const known = phrases.get(phrase) ?? phrases.get(phrase.replace(/\b\d+\b/g, '#'))
    if (known !== undefined) return [known, start]
  }
  return [null, end]
}

function transparentBefore(words: readonly string[], end: number): number {
  for (let start = Math.max(0, end - 2); start < end; start += 1) {
    const phrase = words.slice(start, end).join(' ')
    if (transparent.has(phrase) || transparent.has(phrase.replace(/\b\d+\b/g, '#'))) return end - start
  }
  return 0
}

/** How the words around a phrase change its meaning. */
function besides(known: KnownMetric, words: readonly string[], start: number, end: number): KnownMetric {
  const others = [...words.slice(0, start), ...words.slice(end)]
  if (others.some((word) => shownOnly.has(word)) || (start > 0 && words[0] === 'n')) return CONTEXT
  if (known.nature === 'count' && others.some((word) => notSpent.has(word))) return CONTEXT
  // Negated scorers, where higher is always better: neg_mean_squared_error.
  if (others.includes('neg') && known.better !== null) {
    return { ...known, better: known.better === 'higher' ? 'lower' : 'higher' }
  }
  return known
}

function segmentsOf(name: string): string[][] {
  return (
    name
      // After a comma or `:key=` there is a filter of lm-eval or an argument of HELM, in brackets one of k6 or ragas.
      .replace(/\{[^}]*\}|\([^)]*=[^)]*\)/g, ' ')
      .replace(/,.*$|:\w+=.*$/, '')
      .replace(/\/\s*(s|sec|second|min|minute|hour)\b/gi, ' per $1')
      .split(/[./|:\\]+/)
      .map(splitWords)
      .filter((words) => words.length > 0)
  )
}

function splitWords(text: string): string[] {
  return text
    .replace(/%/g, ' percent ')
    .replace(/#/g, ' # ')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}#]+/u)
    .flatMap((word) => (word === '' ? [] : [RATES.has(word) ? 'rate' : word]))
}

/** The phrases of a list, in the words that names are split into. */
function listed(names: string): string[] {
  return names.split(', ').map((name) => splitWords(name).join(' '))
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
