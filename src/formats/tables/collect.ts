import { addTo } from '../../core/groups.js'
import { canonicalJson } from '../../core/json/canonical-json.js'
import type { JsonObject, JsonValue } from '../../core/json/selection.js'
import { Cases } from '../base/cases.js'
import type { Draft } from '../base/draft.js'
import { Metrics, isErrorBar } from '../base/metrics.js'
import { primaryOf } from '../base/primary.js'
import { count, mean, numberIn } from '../base/values.js'
import type { FormatContext } from '../format.js'
import { STAGES, holdsIds, isCounting, isMeasured, isMissing, outcomeIn, type Role } from './columns.js'
import { nameIn, namesOf, withoutMissing, type Names } from './names.js'
import { columnsOf, numberInRow, valueIn, type Row } from './rows.js'
import { shownNames } from './guess.js'
import type { Shape } from './shape.js'
import { Unread, slipOfNumber, whyNoNumber } from './unread.js'

/** One result while its rows are read. */
interface Growing {
  readonly names: Names
  /** Its place; '' for a result of many rows, whose keys may identify a case. */
  readonly at: string
  readonly cases: Cases
  /** The ids of all rows, also of those without an outcome. */
  readonly rows: Set<string>
  /** The numbers of each column that is a metric. */
  readonly numbers: Map<string, number[]>
  readonly sizes: number[]
  /** Of all rows, also of those without an outcome. */
  readonly latencies: number[]
  readonly costs: number[]
  /** Metrics with given values. */
  readonly metrics: Metrics
  highestScore: number
  lowestScore: number
}

/** Makes results from rows. Rows with the same model, dataset and prompt are one result. */
export class Collector {
  private readonly found = new Map<string, Growing>()
  private withoutOutcome = 0
  private readonly taken: ReadonlySet<string>
  private readonly refused: Unread
  private readonly leftOut: Unread
  /** Columns in the mapping that no row has had so far. */
  private readonly absent: Set<string>
  /** Of the first row. */
  private columns: readonly string[] = []

  constructor(
    private readonly shape: Shape,
    private readonly context: FormatContext,
  ) {
    const roles = [...shape.columns].filter(
      ([role]) => role !== 'value' && (role !== 'latency_ms' || shape.kind === 'cases'),
    )
    this.taken = new Set([...roles, ...shape.metrics].map(([, { path }]) => path))
    this.refused = new Unread(context.report)
    this.leftOut = new Unread(context.warn)
    this.absent = new Set(shape.mapped.keys())
  }

  add(row: Row): void {
    if (this.columns.length === 0) this.columns = columnsOf(row.value)
    for (const pair of this.absent) {
      if (valueIn(row, this.shape.mapped.get(pair)?.path ?? '') !== undefined) this.absent.delete(pair)
    }
    const names = this.namesIn(row)
    const key = JSON.stringify(this.shape.kind === 'results' ? [names, row.at] : { ...names, timestamp: null })
    const growing = this.found.get(key) ?? this.begin(names, this.shape.kind === 'cases' ? '' : row.at)
    if (this.shape.kind === 'values' && !this.addValue(growing, row)) return
    this.found.set(key, growing)
    if (this.shape.kind === 'cases') this.addCase(growing, row)
    const size = count(numberIn(this.at(row, 'size')))
    if (size !== undefined) growing.sizes.push(size)
    if (this.shape.kind !== 'values') this.addNumbers(growing, row)
  }

  /** @param around the document around the rows */
  drafts(around: JsonObject): Draft[] {
    const rest = { value: around, keys: [], at: '$' }
    this.refused.end()
    this.leftOut.end()
    for (const pair of this.absent) this.tellAbsent(pair)
    if (this.withoutOutcome > 0) {
      const many =
        this.withoutOutcome === 1
          ? '1 line without an outcome is not a case'
          : `${this.withoutOutcome} lines without an outcome are not cases`
      this.context.warn('', many)
    }
    return [...this.found.values()].map((growing) => this.draftOf(growing, namesOf(rest)))
  }

  /** Whether a missing column changes what is measured, or only leaves something out. */
  private tellAbsent(pair: string): void {
    const name = pair.slice(pair.indexOf('=') + 1)
    const isOptional = /^(?:group|latency_ms|cost|error|timestamp|size)=/.test(pair)
    const tell = isOptional ? this.context.warn : this.context.report
    tell('', `the mapping says ${pair}, but no row has ${name}: there are ${shownNames(this.columns)}`)
  }

  private begin(names: Names, at: string): Growing {
    return {
      names,
      at,
      cases: new Cases(this.context.digest),
      rows: new Set(),
      numbers: new Map(),
      sizes: [],
      latencies: [],
      costs: [],
      metrics: new Metrics(this.context),
      highestScore: -Infinity,
      lowestScore: Infinity,
    }
  }

  private at(row: Row, role: Role): JsonValue | undefined {
    const column = this.shape.columns.get(role)
    return column === undefined ? undefined : valueIn(row, column.path)
  }

  /** @param unread collects values that are not numbers */
  private number(row: Row, role: Role, unread?: Unread): number | undefined {
    const column = this.shape.columns.get(role)
    if (column === undefined) return undefined
    const found = numberInRow(row, column)
    const value = found === undefined ? valueIn(row, column.path) : undefined
    if (!isMissing(value)) unread?.add(`${column.path} ${whyNoNumber(value)}`, row.at)
    return found
  }

  private namesIn(row: Row): Names {
    return {
      model_version: nameIn(this.at(row, 'model')),
      dataset_version: nameIn(this.at(row, 'dataset')),
      prompt_version: nameIn(this.at(row, 'prompt')),
      model_provider: nameIn(this.at(row, 'provider')),
      benchmark: nameIn(this.at(row, 'benchmark')),
      timestamp: nameIn(this.at(row, 'timestamp')),
    }
  }

  private addCase(growing: Growing, row: Row): void {
    const { columns } = this.shape
    const passed = columns.has('passed') ? outcomeIn(this.at(row, 'passed')) : null
    if (passed === undefined) {
      const name = columns.get('passed')?.path ?? 'passed'
      this.refused.add(`${name} says neither that the case passed nor that it failed: write true or false`, row.at)
    }
    const error = passed === 'error' || isError(this.at(row, 'error'))
    const score = this.scoreIn(row)
    const latency_ms = this.number(row, 'latency_ms', this.leftOut) ?? this.stagesOf(row)
    const cost = this.number(row, 'cost', this.leftOut)
    for (const [role, amount, amounts] of [
      ['latency_ms', latency_ms, growing.latencies],
      ['cost', cost, growing.costs],
    ] as const) {
      if (amount === undefined) continue
      if (amount >= 0) amounts.push(amount)
      else
        this.refused.add(`${columns.get(role)?.path ?? role} is negative: leave it out where it is not known`, row.at)
    }
    growing.rows.add(canonicalJson(this.at(row, 'id') ?? null))
    if ((passed ?? null) === null && score === undefined && !error) {
      if (passed !== undefined && isMissing(this.at(row, 'score'))) this.withoutOutcome += 1
      return
    }
    if (score !== undefined) {
      growing.highestScore = Math.max(growing.highestScore, score)
      growing.lowestScore = Math.min(growing.lowestScore, score)
    }
    const id = this.at(row, 'id')
    if (isMissing(id)) this.context.report(row.at, 'has no id: every case needs one that is the same in every run')
    const run = {
      passed: passed === 'passed' ? true : passed === 'failed' ? false : undefined,
      score,
      error,
      group: nameIn(this.at(row, 'group')),
      latency_ms,
      cost,
    }
    // The keys of a document may identify a case.
    const at = row.keys.length === 0 ? row.at : undefined
    const stated = holdsIds(columns.get('id')?.path ?? '') ? id : undefined
    growing.cases.add(typeof id === 'number' ? String(id) : (id ?? null), run, { id: stated, at })
  }

  private scoreIn(row: Row): number | undefined {
    if (this.shape.columns.has('score')) return this.number(row, 'score', this.refused)
    // Without an outcome, the score is the metric of such files.
    if (this.shape.columns.has('passed')) return undefined
    const name = primaryOf(columnsOf(row.value))
    return name === undefined ? undefined : numberIn(valueIn(row, name))
  }

  private stagesOf(row: Row): number | undefined {
    const stages = STAGES.map((name) => numberIn(valueIn(row, name)))
    return stages.includes(undefined) ? undefined : stages.reduce<number>((sum, stage) => sum + (stage ?? 0), 0)
  }

  private addValue(growing: Growing, row: Row): boolean {
    const [first = '', second = ''] = Object.keys(row.value)
    const name = nameIn(valueIn(row, this.shape.columns.get('metric')?.path ?? first))
    const column = this.shape.columns.get('value')?.path ?? second
    const value = this.shape.columns.has('value') ? this.number(row, 'value') : numberIn(valueIn(row, second))
    if (value === undefined && slipOfNumber(valueIn(row, column)) !== null) {
      this.refused.add(`${column} ${whyNoNumber(valueIn(row, column))}`, row.at)
      return false
    }
    if (name === undefined || value === undefined) {
      this.withoutOutcome += 1
      return false
    }
    growing.metrics.add(name, value, row.at)
    return true
  }

  private addNumbers(growing: Growing, row: Row): void {
    const mapped = this.shape.metrics
    const add = (name: string, value: number | undefined): void => {
      if (value !== undefined) addTo(growing.numbers, name, value)
    }
    for (const [name, theirs] of mapped) add(name, numberInRow(row, theirs))
    for (const name of columnsOf(row.value)) {
      if (this.taken.has(name) || mapped.has(name) || isCounting(name) || isErrorBar(name)) continue
      const value = valueIn(row, name)
      if (typeof value !== 'boolean') add(name, numberIn(value))
      if (slipOfNumber(value) !== null && isMeasured(name)) this.leftOut.add(`${name} ${whyNoNumber(value)}`, row.at)
    }
  }

  private draftOf(growing: Growing, around: Names): Draft {
    const { cases, metrics, numbers, at } = growing
    const named = { ...around, ...withoutMissing(growing.names) }
    const size = growing.sizes.length === 0 ? undefined : Math.max(...growing.sizes)
    for (const [name, values] of numbers) metrics.add(name.split('.'), mean(values), at)
    if (this.shape.kind !== 'cases') {
      return { ...named, at, metrics, primary_metric: primaryOf(metrics.names), dataset_size: size }
    }
    const { columns } = this.shape
    const isPassed = columns.has('passed')
    const score = columns.get('score')?.path
    this.checkScale(growing)
    if (isPassed) metrics.add('pass_rate', cases.passRate, at)
    if (score !== undefined)
      metrics.add(score.startsWith('@') ? 'score' : (score.split('.').at(-1) ?? 'score'), cases.meanScore, at)
    metrics.add('latency_ms', mean(growing.latencies), at)
    metrics.add('analysis_cost', mean(growing.costs), at)
    // A result without numbers is reported for every format.
    if (cases.size === 0 && metrics.names.length > 0) {
      this.context.report(at, 'no row has an outcome: nothing was measured')
    }
    const primary = isPassed ? 'pass_rate' : (score?.split('.').at(-1) ?? primaryOf(metrics.names))
    return { ...named, at, metrics, primary_metric: primary, cases, dataset_size: growing.rows.size }
  }

  private checkScale({ highestScore, lowestScore, at }: Growing): void {
    const column = this.shape.columns.get('score')
    if (column === undefined || highestScore === -Infinity || (highestScore <= 1 && lowestScore >= 0)) return
    const most = [2, 3, 4, 5, 10, 100, 1_000].find((scale) => scale >= highestScore)
    const mend =
      lowestScore < 0 || most === undefined
        ? 'scores of cases are from 0 to 1'
        : `write mapping: score=${column.path}/${most} where ${most} is the best score`
    this.context.report(
      at,
      `${column.path} is up to ${highestScore > 1 ? highestScore : lowestScore}, not between 0 and 1: ${mend}`,
    )
  }
}

/** A number is not an error flag, but a metric of that name. */
function isError(value: JsonValue | undefined): boolean {
  if (typeof value === 'boolean') return value
  return typeof value === 'object'
    ? value !== null
    : typeof value === 'string' && !isMissing(value) && outcomeIn(value) !== 'failed' && numberIn(value) === undefined
}
