/** Which versions belong to one run, which is the newest, and which were evaluated: each as in its SQL function. */

/** The run of a result. */
export interface Run {
  readonly run_id: string | null
  readonly repository: string | null
}

/** What decides which of two versions is newer. */
export interface Age {
  readonly run_id: string | null
  readonly run_attempt: number | null
  readonly version: number
}

/** `benchmark_run_number` */
export function runNumber(runId: string | null): bigint | null {
  return runId !== null && /^[0-9]{1,18}$/.test(runId) ? BigInt(runId) : null
}

/** `benchmark_is_evaluated` */
export function isEvaluated(verdict: string | null): boolean {
  return verdict !== null && verdict !== 'not_evaluated' && verdict !== 'incomparable'
}

/** Whether something belongs to this run. */
export function isOfSameRun(of: { readonly [field: string]: unknown }, { run_id, repository }: Run): boolean {
  return run_id !== null && of['run_id'] === run_id && (of['repository'] ?? null) === repository
}

/** The newest run and attempt first, those without a number last, then the newest version. */
export function byRun(a: Age, b: Age): number {
  return (
    highestFirst(runNumber(a.run_id), runNumber(b.run_id)) ||
    highestFirst(a.run_attempt, b.run_attempt) ||
    b.version - a.version
  )
}

/** `benchmark_recent_versions`: by run and attempt where the last version has a run with a number, else by version. */
export function newestFirst<Version>(versions: readonly Version[], ageOf: (version: Version) => Age): Version[] {
  const lastFirst = versions.toSorted((a, b) => ageOf(b).version - ageOf(a).version)
  const [last] = lastFirst
  if (last === undefined || runNumber(ageOf(last).run_id) === null) return lastFirst
  return lastFirst.sort((a, b) => byRun(ageOf(a), ageOf(b)))
}

/** `desc nulls last` */
export function highestFirst<T extends bigint | number>(a: T | null, b: T | null): number {
  if (a === b) return 0
  if (a === null) return 1
  return b !== null && a > b ? -1 : b === null ? -1 : 1
}
