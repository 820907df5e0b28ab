/**
 * A history that was never measured, as the lines of an export: many configurations over time, with regressions that are
 * fixed, rolled back, accepted or still there. Only types are imported, so that Node runs this file as it is (bench/).
 */
type Line = Record<string, unknown>

export interface Synthetic {
  readonly snapshots: number
  readonly configurations: number
  /** Of each version. */
  readonly cases?: number
  /** ISO 8601: when the newest version was stored. */
  readonly end?: string
  readonly seed?: number
  /** So many configurations are worse to this day, besides a few by chance. */
  readonly worse?: number
  /** Names instead of the usual ones, for each configuration in turn. */
  readonly names?: readonly (readonly [model: string, dataset: string, prompt: string, environment: string])[]
  readonly note?: string
}

const MODELS = ['medgemma-v1.2', 'gpt-4o-2026-05', 'claude-bench-4', 'llama-4-70b-instruct', 'qwen3-32b']
const DATASETS = ['benchmark-set-v3', 'claims-eu-2026', 'triage-hard', 'long-documents-v2']
const PROMPTS = ['analysis-v4', 'analysis-v5', 'short', 'chain-of-thought-v2', 'few-shot-8']
const ENVIRONMENTS = ['production', 'staging']
/** What a dataset is about: not every suite has an f1. */
const PRIMARIES: Readonly<Record<string, string>> = { 'triage-hard': 'accuracy', 'long-documents-v2': 'pass_rate' }
const HOUR = 3_600_000

/** A generator of numbers in 0..1 that starts at its seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Pushed {
  readonly version: number
  readonly id: string
  readonly metrics: Record<string, number>
}

const KINDS = ['snapshot', 'pointer_move', 'verdict', 'pointers']

/** Pages of lines in the order of an export. Made anew for each kind, so that memory does not grow with the history. */
export async function* syntheticHistory(options: Synthetic): AsyncGenerator<Line[]> {
  for (const kind of KINDS) {
    let page: Line[] = []
    for (const line of linesOf(options)) {
      if (line['kind'] === kind) page.push(line)
      if (page.length === 500) {
        yield await Promise.resolve(page)
        page = []
      }
    }
    if (page.length > 0) yield page
  }
}

function* linesOf(options: Synthetic): Generator<Line> {
  const { snapshots, configurations, cases = 0, seed = 1, worse = 0, note } = options
  const end = Date.parse(options.end ?? '2026-11-27T12:00:00Z')
  const random = numbersFrom(seed)
  let serial = 0
  const id = (): string => {
    serial += 1
    return `00000000-0000-4000-8000-${serial.toString(16).padStart(12, '0')}`
  }
  for (let index = 0; index < configurations; index += 1) {
    const names = namesOf(options, index)
    const primary = PRIMARIES[names.dataset_version] ?? 'f1'
    const versions = Math.floor(snapshots / configurations) + (index < snapshots % configurations ? 1 : 0)
    // Of one dataset the prompts followed one another, of the others they are measured side by side.
    const place = PROMPTS.indexOf(names.prompt_version)
    const isLineage = names.dataset_version === DATASETS[1] && place >= 0
    const days = isLineage ? 80 : 400
    const step = Math.min(24 * HOUR, (days * 24 * HOUR) / Math.max(1, versions))
    const last = end - (isLineage ? (PROMPTS.length - 1 - place) * days * 24 * HOUR : 0)
    const begin = last - versions * step - random() * 6 * HOUR
    const level = 0.72 + 0.2 * random()
    const fate = random()
    let baseline: Pushed | null = null
    let current = 0
    let line: number[] = []
    let sick = 0
    let cure = ''
    let good = 1
    for (let version = 1; version <= versions; version += 1) {
      const at = begin + version * step
      const iso = (after = 0): string => new Date(Math.round(at + after)).toISOString().replace('Z', '+00:00')
      if (sick === 0 && version > 3 && random() < 0.012) {
        sick = 1 + Math.floor(random() * 6)
        cure = random() < 0.3 ? 'rollback' : random() < 0.2 ? 'accept' : 'fix'
      }
      // Some are worse to this day.
      const isSick = sick > 0 || ((index < worse || fate < 0.06) && version > versions - 3 && version > 3)
      const value = share(level + 0.02 * Math.sin(version / 40) + 0.012 * (random() - 0.5) - (isSick ? 0.075 : 0))
      const metrics: Record<string, number> = {
        [primary]: value,
        precision: share(value + 0.02),
        recall: share(value - 0.02),
        latency_ms: Math.round(380 + 60 * random() + 400 * (level - 0.7)),
        cost_usd: Number((0.002 + 0.02 * (level - 0.7) ** 2 * 10 + 0.0002 * random()).toFixed(5)),
      }
      const pushed: Pushed = { version, id: id(), metrics }
      yield {
        kind: 'snapshot',
        ...names,
        snapshot_version: version,
        snapshot_id: id(),
        transaction: {
          id: pushed.id,
          created_at: iso(),
          commit_sha: commitOf(random),
          branch_name: 'main',
          model_provider: 'example',
          dataset_size: cases === 0 ? 200 : cases,
          run_id: String(7_000_000 + serial),
          run_attempt: 1,
          triggered_by: version % 5 === 0 ? 'ada' : 'schedule',
          metrics,
          tags: version % 7 === 0 ? ['nightly'] : [],
          notes: version % 50 === 0 ? (note ?? 'A new tokenizer since this version.') : null,
          repository: 'your-org/your-repository',
          benchmark: 'billing-issues',
          f1_average: null,
        },
        cases: cases === 0 ? null : casesOf(cases, value, random),
        archived: null,
      }
      const move = (pointer: string, action: string, from: number | null, to: number, after: number): Line => {
        const [actor, reason] = action === 'push' ? ['schedule', null] : ['ada', note ?? `${action} of v${to}`]
        return {
          kind: 'pointer_move',
          ...names,
          id: id(),
          created_at: iso(after),
          pointer,
          action,
          from_version: from,
          to_version: to,
          actor,
          reason,
          run_id: null,
          run_url: null,
        }
      }
      yield move('current', 'push', current === 0 ? null : current, version, 0)
      current = version
      line.push(version)
      const verdict = verdictOf(pushed, baseline, primary)
      yield {
        kind: 'verdict',
        id: id(),
        created_at: iso(20),
        transaction_id: pushed.id,
        ...verdict,
        digest: pushed.id,
      }
      if (baseline === null) {
        yield move('baseline', 'promotion', null, version, 30)
        baseline = pushed
      } else if (sick === 0 && version % 120 === 0) {
        yield move('baseline', 'set_baseline', baseline.version, version, 30)
        baseline = pushed
      }
      if (sick === 1 && cure === 'rollback') {
        line = line.slice(0, line.indexOf(good) + 1)
        yield move('current', 'rollback', current, good, Math.min(HOUR, step / 2))
        current = good
      } else if (sick === 1 && cure === 'accept') {
        yield move('baseline', 'set_baseline', baseline.version, version, Math.min(HOUR, step / 2))
        baseline = pushed
      }
      if (!isSick) good = version
      sick = Math.max(0, sick - 1)
    }
    yield {
      kind: 'pointers',
      ...names,
      last_version: versions,
      current_version: current,
      baseline_version: baseline?.version ?? null,
      line,
      updated_at: new Date(end).toISOString(),
    }
  }
}

function namesOf(
  { names }: Synthetic,
  index: number,
): { model_version: string; dataset_version: string; prompt_version: string; environment: string } {
  const pick = (list: readonly string[], divisor: number): string =>
    list[Math.floor(index / divisor) % list.length] ?? ''
  const round = Math.floor(index / (MODELS.length * DATASETS.length * PROMPTS.length * ENVIRONMENTS.length))
  const [model, dataset, prompt, environment] = names?.[index % names.length] ?? [
    pick(MODELS, 1) + (round === 0 ? '' : `-r${round}`),
    pick(DATASETS, MODELS.length),
    pick(PROMPTS, MODELS.length * DATASETS.length),
    pick(ENVIRONMENTS, MODELS.length * DATASETS.length * PROMPTS.length),
  ]
  return { model_version: model, dataset_version: dataset, prompt_version: prompt, environment }
}

function verdictOf({ metrics }: Pushed, baseline: Pushed | null, primary: string): Line {
  if (baseline === null) {
    return {
      verdict: 'no_baseline',
      reason: 'nothing was judged: there is no baseline yet',
      findings: [],
      baseline_transaction_id: null,
      baseline_source: null,
      promotion: 'first',
      promoted: true,
      promotion_reason: '',
    }
  }
  const findings = Object.entries(metrics).map(([metric, candidate]) => {
    const before = baseline.metrics[metric] ?? null
    const delta = before === null ? null : Number((candidate - before).toFixed(6))
    const isShare = !['latency_ms', 'cost_usd'].includes(metric)
    const worse = delta !== null && (isShare ? delta <= -0.05 : delta > 0.2 * (before ?? 0))
    const better = delta !== null && isShare && delta >= 0.02
    const gate = metric === primary
    return {
      metric,
      kind: isShare ? 'proportion' : metric === 'cost_usd' ? 'money' : 'duration',
      better: isShare ? 'higher' : 'lower',
      baseline: before,
      candidate,
      delta,
      percent_change: null,
      verdict: worse ? (gate ? 'regression' : 'minor') : better ? 'improvement' : 'unchanged',
      gate,
      reason: '',
    }
  })
  const has = (verdict: string): boolean => findings.some((finding) => finding.verdict === verdict)
  const deciding = findings.find(({ gate }) => gate)
  const verdict = has('regression')
    ? 'regression'
    : has('minor')
      ? 'minor'
      : deciding?.verdict === 'improvement'
        ? 'improvement'
        : 'unchanged'
  const reason = `${primary} is ${String(deciding?.candidate)}, the baseline has ${String(deciding?.baseline)}; the limit is 0.05`
  return {
    verdict,
    reason,
    findings,
    baseline_transaction_id: baseline.id,
    baseline_source: 'own',
    promotion: 'first',
    promoted: false,
    promotion_reason: '',
  }
}

function casesOf(count: number, value: number, random: () => number): Line[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `case-${String(index + 1).padStart(4, '0')}`,
    group: ['coverage', 'duplicate-charge', 'upcoding'][index % 3],
    passed: ((index * 37) % count) / count < value + 0.04 * (random() - 0.5),
  }))
}

const share = (value: number): number => Number(Math.min(1, Math.max(0, value)).toFixed(4))

function commitOf(random: () => number): string {
  return Array.from({ length: 5 }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('')
}
