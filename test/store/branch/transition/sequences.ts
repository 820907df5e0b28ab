/** Random histories, told to two branches. */
import { expect } from '@jest/globals'
import type { Arguments, Entry } from '../../../../src/contract/entry.js'
import { importBenchmarkHistory, type ExportedLine } from '../../../../src/contract/exchange.js'
import { archiveSnapshots } from '../../../../src/contract/lifecycle.js'
import * as pointers from '../../../../src/contract/pointers.js'
import {
  decidePromotions,
  getJudgingContext,
  pushBenchmarkResults,
  recordVerdicts,
  type BaselineQuery,
  type PushContext,
  type PushIdentity,
} from '../../../../src/contract/push.js'
import {
  PROMOTIONS,
  VERDICTS,
  type BenchmarkCase,
  type Candidate,
  type Configuration,
  type JudgingContext,
  type Judgement,
  type MetricTree,
} from '../../../../src/core/model.js'
import type { ReferenceRule } from '../../../../src/core/result/destination.js'
import { jsonbObject } from '../../../../src/store/branch/transition/jsonb.js'
import { verdictDigest } from '../../../../src/store/branch/transition/verdicts.js'
import type { ScratchDatabase } from '../../../../src/store/branch/database.js'
import { numbersFrom } from '../../../dashboard/synthetic.js'
import { candidateOf, judgementOf } from '../../contract/store-material.js'
import { TwoWays, type Told } from './two-ways.js'

const MODELS = ['gpt-4o', 'Modèle 2', 'o3']
const PROMPTS = ['v1', 'v2']
const ENVIRONMENTS = ['main', 'main', 'main', 'staging', 'branch/release', 'pull-request/7']
const RUNS = ['998', '999', '1000', '1001', 'night', undefined]
const COMMITS = ['a1b2c3d4', 'A1B2FFFF', 'c0ffee00', undefined]
const VALUES = [0, 0.02, 0.3, 0.5, 0.81, 0.83, 0.849, 0.9, 0.91, 0.93, 0.95, 0.97, 1, 25.6 / 30, 1e-7]
const TOKEN = 'a'.repeat(32)

/** What one of the two said of a result that was stored. */
interface Stored {
  readonly transaction_id: string
  readonly context: JudgingContext
}

/** A result that both stored. */
interface Both {
  readonly candidate: Candidate
  readonly stored: readonly [Stored, Stored]
}

export class Sequence {
  private readonly ways: TwoWays
  private readonly random: () => number
  private readonly candidates: Candidate[] = []
  private pushed: Both[] = []
  private readonly verdicts: ((way: 0 | 1) => Arguments)[] = []
  private step = 0
  /** Calls that were answered, by what they were; and those of them that the transition left to the database. */
  readonly counts = { answered: 0, left: [] as string[] }

  constructor(
    scratch: ScratchDatabase,
    private readonly seed: number,
  ) {
    this.ways = new TwoWays(scratch)
    this.random = numbersFrom(seed)
  }

  async run(steps: number, imported: readonly ExportedLine[]): Promise<void> {
    if (this.random() < 0.3)
      await this.ways.tell(importBenchmarkHistory, () => ({ p_lines: imported }), this.what('import'))
    for (let done = 0; done < steps; done += 1) {
      this.step = done
      const kind = this.random()
      if (kind < 0.36) await this.push()
      else if (kind < 0.7) await this.judge()
      else if (kind < 0.76) await this.ask()
      else if (kind < 0.82) await this.foresee()
      else if (kind < 0.96) await this.move()
      else this.nextJob()
    }
  }

  export(): Promise<ExportedLine[]> {
    return this.ways.export()
  }

  private what(kind: string): string {
    return `seed ${this.seed}, step ${this.step}: ${kind}`
  }

  private one<T>(of: readonly T[]): T {
    return of[Math.floor(this.random() * of.length)] as T
  }

  private chance(share: number): boolean {
    return this.random() < share
  }

  private some<T>(most: number, make: () => T): T[] {
    return Array.from({ length: 1 + Math.floor(this.random() * most) }, make)
  }

  private configuration(): Configuration {
    const [model_version, prompt_version] = [this.one(MODELS), this.one(PROMPTS)]
    return { model_version, dataset_version: 'legal', prompt_version, environment: this.one(ENVIRONMENTS) }
  }

  private metrics(): MetricTree {
    const value = (): number => this.one(VALUES) * (this.chance(0.05) ? 100 : 1)
    const parts: MetricTree[] = [
      { f1: value() },
      { accuracy: value() },
      { loss: value() * 3, by: { law: value(), 10: 3 } },
    ]
    const kept = parts.filter(() => this.chance(0.7))
    return kept.length === 0 ? { accuracy: value() } : (Object.assign({}, ...kept) as MetricTree)
  }

  private candidate(): Candidate {
    if (this.candidates.length > 0 && this.chance(0.15)) return this.one(this.candidates)
    const cases = Array.from({ length: 3 }, (_, id): BenchmarkCase => {
      return {
        id: `case-${id}`,
        score: this.one(VALUES),
        ...(this.chance(0.5) ? { group: 'é', error: this.chance(0.5) } : {}),
      }
    })
    const run_id = this.one(RUNS)
    const own = candidateOf(this.configuration(), this.metrics(), {
      result: {
        ...(this.chance(0.4) ? { cases } : {}),
        ...(this.chance(0.3)
          ? {
              dataset_size: this.one([40, 41]),
              error_count: 2,
              success_count: 38,
              tags: ['a', 'b'],
              notes: 'it\tsays "no" \\ ✓',
            }
          : {}),
        ...(this.chance(0.2) ? { benchmark: 'suite', f1_average: 'macro', duration_seconds: 1.5 } : {}),
      },
      provenance: {
        ...(run_id === undefined ? {} : { run_id, run_attempt: this.one([1, 2]), repository: 'acme/bench' }),
        ...(this.chance(0.7)
          ? { commit_sha: this.one(COMMITS) ?? 'none', triggered_by: this.one(['ann', '  ', ' bob ']) }
          : {}),
      },
      ...(this.chance(0.6) ? { key: `key-${this.candidates.length}` } : {}),
    })
    const claim = {
      name: this.one(['f1', 'accuracy', 'loss', 'by.law']),
      better: this.one(['higher', 'lower'] as const),
    }
    const said = this.one([{}, { primary_guess: claim }, { primary_guess: claim }, { primary_asked: claim }])
    const from = this.chance(0.5) ? { second_from: { ...claim, at: this.one(VALUES) } } : {}
    const watched = this.chance(0.5) ? { watch: ['loss', 'by.law', 'by', 'f1_score', 'nothing'] } : {}
    const made = { ...own, ...said, ...from, ...watched }
    this.candidates.push(made)
    return made
  }

  private query(): BaselineQuery {
    const reference = this.one<ReferenceRule | undefined>([
      undefined,
      { kind: 'own-baseline' },
      { kind: 'own-previous-run' },
      { kind: 'base', environment: this.one(ENVIRONMENTS), commit: this.one(COMMITS) ?? null },
      { kind: 'baseline-environment' },
    ])
    const baseline = this.one<BaselineQuery['baseline']>([
      ...[null, null, null, null, null, null],
      { kind: 'version', version: this.one([1, 2, 99]) },
      { kind: 'commit', sha: this.one(['a1b2', 'c0ffee00', 'dead']) },
      { kind: 'previous' },
      { kind: 'model', model_version: this.one(MODELS) },
    ])
    const baseline_environment = this.one(['main', 'staging'])
    return { baseline, baseline_environment, ...(reference === undefined ? {} : { reference }) }
  }

  /** Of the push that these results are in; some say no more than a number, and some of what another push said. */
  private identity(results: readonly Candidate[]): PushIdentity {
    const id = `push-${Math.floor(this.random() * 60)}`
    if (this.chance(0.3)) return this.chance(0.5) ? {} : { id }
    const pairs = results.map(({ configuration: { model_version, dataset_version } }) => {
      return [model_version, dataset_version] as const
    })
    const run_id = this.one(RUNS)
    const run = run_id === undefined ? {} : { repository: 'acme/bench', run_id, run_attempt: 1 }
    const origin = { workflow: 'bench.yml', job: this.one(['a', 'b']), comment_key: null, event_kind: 'push' }
    return {
      id,
      environment: this.one(ENVIRONMENTS),
      ...origin,
      ...run,
      pairs: [...pairs, ['other', this.one(PROMPTS)]],
    }
  }

  private async push(): Promise<void> {
    const results = this.some(4, () => this.candidate())
    const context: PushContext = { ...this.query(), push: { ...this.identity(results), token: TOKEN } }
    const args = pushBenchmarkResults.argumentsOf({ results, context })
    const told = await this.told(pushBenchmarkResults, () => args)
    const read = told.answers?.map((answer) => pushBenchmarkResults.answers.read(answer, 'the answer'))
    const [direct, database] = read ?? []
    if (direct === undefined || database === undefined) return
    for (const [at, candidate] of results.entries()) {
      const stored = [direct, database].map(({ results: all, contexts }): Stored => {
        const { transaction_id = '', context: place = 0 } = all[at] ?? {}
        return { transaction_id, context: contexts[place] as JudgingContext }
      })
      this.pushed.push({ candidate, stored: stored as unknown as readonly [Stored, Stored] })
    }
  }

  private async ask(): Promise<void> {
    const results = this.some(3, () => this.candidate())
    const context = { ...this.query(), push: this.identity(results) }
    const args = getJudgingContext.argumentsOf({ results, context })
    await this.told(getJudgingContext, () => args)
  }

  /** A judgement that may be given in both: what it says of references is what each of them answered. */
  private judgement(): (stored: Stored) => Judgement {
    const verdict = this.one([...VERDICTS, 'improvement', 'improvement', 'unchanged'] as const)
    const primary = this.chance(0.3)
      ? null
      : { name: this.one(['f1', 'accuracy']), better: this.one(['higher', 'higher', 'lower'] as const) }
    const [gain, p] = [this.one([0.02, 0.05, 0.019, 0.4]), this.one([0.01, 0.05, 0.2])]
    const [proves, unfit] = [this.chance(0.7), this.chance(0.05) ? 'all 3 cases failed' : null]
    return ({ context: { baseline } }) => {
      const proven_gain =
        proves && primary !== null && baseline !== null
          ? { reference_transaction_id: baseline.transaction_id, metric: primary.name, gain, p }
          : null
      return { ...judgementOf(verdict, baseline), primary, unfit, proven_gain }
    }
  }

  private async judge(): Promise<void> {
    if (this.pushed.length === 0) return
    if (this.verdicts.length > 0 && this.chance(0.1)) {
      await this.told(recordVerdicts, this.one(this.verdicts))
      return
    }
    const those = this.some(3, () => ({
      of: this.one(this.pushed.slice(-6)),
      judgement: this.judgement(),
      promotion: this.one([...PROMOTIONS, 'proven', 'auto'] as const),
      actor: this.one(['ann', ' ', null]),
      moved: this.chance(0.05),
    }))
    const argsFor = (way: 0 | 1): Arguments =>
      recordVerdicts.argumentsOf({
        verdicts: those.map(({ of: { stored }, judgement, promotion, actor, moved }) => ({
          transaction_id: stored[way].transaction_id,
          judgement: judgement(stored[way]),
          promotion,
          own_baseline_version: moved ? 1 : stored[way].context.own_baseline_version,
          actor,
          run_id: null,
        })),
        token: TOKEN,
      })
    this.verdicts.push(argsFor)
    const { answers, written } = await this.told(recordVerdicts, argsFor)
    if (answers === null || written === '') return
    const sent = argsFor(1)['p_verdicts'] as readonly object[]
    const recorded = sent.filter((_, at) => (answers[1] as { recorded: boolean }[])[at]?.recorded)
    for (const verdict of recorded) expect(written).toContain(verdictDigest(jsonbObject(verdict)))
  }

  private async foresee(): Promise<void> {
    const [configuration, metrics, judgement] = [this.configuration(), this.metrics(), this.judgement()]
    const context = this.pushed.at(-1)?.stored
    if (context === undefined) return
    const own_baseline_version = this.one([null, 1, 2])
    await this.told(decidePromotions, (way) => {
      const verdict = { configuration, metrics, judgement: judgement(context[way]), own_baseline_version }
      const verdicts = PROMOTIONS.map((promotion) => ({ ...verdict, promotion }))
      return decidePromotions.argumentsOf({ verdicts })
    })
  }

  /** What people do, which the database does in both. */
  private async move(): Promise<void> {
    const names = this.pushed.length > 0 ? this.one(this.pushed).candidate.configuration : this.configuration()
    const who = { actor: 'tester', reason: 'a test' }
    const snapshot_version = this.one([1, 2, 3])
    const calls: readonly [Entry<never, unknown>, Arguments][] = [
      [pointers.moveCurrentSnapshot, pointers.moveCurrentSnapshot.argumentsOf({ ...names, snapshot_version, ...who })],
      [pointers.setBaseline, pointers.setBaseline.argumentsOf({ ...names, snapshot_version, ...who })],
      [pointers.rollbackSnapshot, pointers.rollbackSnapshot.argumentsOf({ ...names, ...who })],
      [pointers.promoteSnapshot, pointers.promoteSnapshot.argumentsOf({ ...names, dry_run: false, ...who })],
      [
        archiveSnapshots,
        archiveSnapshots.argumentsOf({ ...names, versions: [snapshot_version], dry_run: false, ...who }),
      ],
    ]
    const [entry, args] = this.one(calls)
    await this.ways.tell(entry, () => args, this.what(entry.name))
  }

  private nextJob(): void {
    this.ways.nextJob()
    // A job gives verdicts for what it pushed itself.
    this.pushed = []
    this.verdicts.length = 0
  }

  private async told(entry: Entry<never, unknown>, argsFor: (way: 0 | 1) => Arguments): Promise<Told> {
    const told = await this.ways.tell(entry, argsFor, this.what(entry.name))
    if (told.answers !== null) {
      this.counts.answered += 1
      if (told.wasLeft) this.counts.left.push(this.what(entry.name))
    }
    return told
  }
}
