import { describe, expect, test } from '@jest/globals'
import { judge } from '../../../src/core/judging/judge.js'
import { DEFAULT_POLICY } from '../../../src/core/judging/policy/policy.js'
import { primaryClaim } from '../../../src/core/judging/metrics/primary-metric.js'
import type { Candidate, Configuration, MetricTree, Provenance, Verdict } from '../../../src/core/model.js'
import type { ReferenceRule } from '../../../src/core/result/destination.js'
import { getJudgingContext, recordVerdicts, type BaselineQuery } from '../../../src/contract/push.js'
import type { Pushed } from '../../../src/ports.js'
import { checkout, setBaseline } from '../calls.js'
import {
  candidateOf,
  configurationOf,
  judgementOf,
  pushOne,
  queryFor,
  recordOne,
  type OpenStore,
} from './store-material.js'

const OWN: ReferenceRule = { kind: 'own-baseline' }

/** What an event asks for; `main` is where the default branch is. */
function asking(reference: ReferenceRule): BaselineQuery {
  return { ...queryFor(null, 'main'), reference }
}

const ofBase = (environment: string, commit: string | null): BaselineQuery => {
  return asking({ kind: 'base', environment, commit })
}

/** Which version a result is judged against, and by which rule. */
function found({ context: { baseline } }: Pushed): unknown {
  return baseline === null ? null : [baseline.source, baseline.configuration.environment, baseline.snapshot_version]
}

/** Against which snapshot the rule of an event judges a result: design §4, Reference. */
export function referenceContract(database: () => OpenStore): void {
  let runs = 1000
  const nextRun = (): Provenance => {
    runs += 1
    return { repository: 'acme/bench', run_id: String(runs), run_attempt: 1 }
  }

  /** Pushes one result of a run of its own and records the verdict that the code gives it, or another. */
  async function measured(
    configuration: Configuration,
    metrics: number | MetricTree,
    query: BaselineQuery,
    { provenance, verdict }: { readonly provenance?: Provenance; readonly verdict?: Verdict } = {},
  ): Promise<Pushed & { readonly verdict: Verdict; readonly candidate: Candidate }> {
    const { store } = database()
    const plain = candidateOf(configuration, metrics, {
      provenance: { ...(provenance?.run_id === undefined ? nextRun() : {}), ...provenance },
    })
    const candidate = { ...plain, ...primaryClaim(plain.result, DEFAULT_POLICY) }
    const pushed = await pushOne(store, candidate, query)
    const judgement = judge(candidate, pushed.context, DEFAULT_POLICY)
    const record = {
      ...{ transaction_id: pushed.transaction_id, promotion: 'first' as const, actor: 'tester', run_id: null },
      judgement: verdict === undefined ? judgement : judgementOf(verdict, pushed.context.baseline),
      own_baseline_version: pushed.context.own_baseline_version,
    }
    await store.call(recordVerdicts, { verdicts: [record], token: store.token })
    return { ...pushed, candidate, verdict: verdict ?? judgement.verdict }
  }

  const shaOf = (digit: string): string => digit.repeat(40)

  describe('the reference of a pull request', () => {
    test('is the version of its base commit: main went from 0.88 to 0.92, and 0.85 is a regression', async () => {
      const main = configurationOf({ environment: 'main' })
      await measured(main, 0.88, asking(OWN), { provenance: { commit_sha: shaOf('a') } })
      await measured(main, 0.92, asking(OWN), { provenance: { commit_sha: shaOf('b') } })
      await measured(main, 0.7, asking(OWN), { provenance: { commit_sha: shaOf('c') } })
      const pull = { ...main, environment: 'pull-request/1' }
      const pushed = await measured(pull, 0.85, ofBase('main', shaOf('B')))
      expect(found(pushed)).toEqual(['base_commit', 'main', 2])
      expect(pushed.verdict).toBe('regression')
      // The pinned baseline stands beside it: against that alone 0.85 would have passed.
      expect(pushed.context.pinned).toMatchObject({ snapshot_version: 1, metrics: { f1: 0.88 }, cases: null })
    })

    test('is the newest evaluated one of the base branch where its base commit has none', async () => {
      const main = configurationOf({ environment: 'main' })
      await measured(main, 0.88, asking(OWN))
      await measured(main, 0.92, asking(OWN))
      await measured(main, 0.91, asking(OWN), { verdict: 'not_evaluated' })
      await measured(main, 0.9, asking(OWN), { verdict: 'incomparable' })
      const pull = { ...main, environment: 'pull-request/2' }
      expect(found(await measured(pull, 0.85, ofBase('main', shaOf('d'))))).toEqual(['base', 'main', 2])
      expect(found(await measured(pull, 0.85, ofBase('main', null)))).toEqual(['base', 'main', 2])
      // What a person made the baseline counts as evaluated.
      await setBaseline(database().store, main, 4)
      expect(found(await measured(pull, 0.85, ofBase('main', null)))).toEqual(['base', 'main', 4])
    })

    test('into a release branch is of that branch: 0.7 → 0.7 is not red because main is at 0.92', async () => {
      const main = configurationOf({ environment: 'main' })
      await measured(main, 0.92, asking(OWN))
      const release = { ...main, environment: 'branch/release/1.x' }
      await measured(release, 0.7, asking({ kind: 'own-previous-run' }), { provenance: { commit_sha: shaOf('e') } })
      const pull = { ...main, environment: 'pull-request/3' }
      for (const commit of [shaOf('e'), shaOf('f'), null]) {
        const pushed = await measured(pull, 0.7, ofBase('branch/release/1.x', commit))
        expect(found(pushed)).toEqual([commit === shaOf('e') ? 'base_commit' : 'base', 'branch/release/1.x', 1])
        expect(pushed.verdict).toBe('unchanged')
      }
    })

    test('whose base branch does not know the model is the newest one of the baseline environment', async () => {
      const main = configurationOf({ environment: 'main' })
      await measured(main, 0.88, asking(OWN))
      await measured(main, 0.92, asking(OWN))
      const pull = { ...main, environment: 'pull-request/4' }
      const pushed = await measured(pull, 0.85, ofBase('branch/empty', null))
      expect(found(pushed)).toEqual(['environment_newest', 'main', 2])
      expect(pushed.context.pinned?.snapshot_version).toBe(1)
    })

    test('is of its base commit also where the baseline environment stands for the base branch', async () => {
      const main = configurationOf({ environment: 'main' })
      await measured(main, 0.88, asking(OWN), { provenance: { commit_sha: shaOf('a') } })
      await measured(main, 0.96, asking(OWN), { provenance: { commit_sha: shaOf('b') } })
      const pull = { ...main, environment: 'pull-request/9' }
      const pushed = await measured(pull, 0.88, ofBase('branch/empty', shaOf('a')))
      expect([found(pushed), pushed.verdict]).toEqual([['base_commit', 'main', 1], 'unchanged'])
      const other = await measured(pull, 0.95, ofBase('branch/empty', shaOf('f')))
      expect(found(other)).toEqual(['environment_newest', 'main', 2])
      expect(other.context.pinned?.snapshot_version).toBe(1)
    })

    test('is of the same prompt first', async () => {
      const main = configurationOf({ environment: 'main' })
      const other = { ...main, prompt_version: 'prompt-2' }
      await measured(main, 0.88, asking(OWN), { provenance: { commit_sha: shaOf('a') } })
      await measured(other, 0.6, asking(OWN), { provenance: { commit_sha: shaOf('a') } })
      const answers = []
      for (const prompt_version of ['prompt-1', 'prompt-2', 'prompt-3']) {
        const pull = { ...main, prompt_version, environment: 'pull-request/5' }
        for (const commit of [shaOf('a'), null]) {
          const { context } = await measured(pull, 0.8, ofBase('main', commit))
          answers.push(context.baseline?.configuration.prompt_version)
        }
      }
      expect(answers).toEqual(['prompt-1', 'prompt-1', 'prompt-2', 'prompt-2', 'prompt-2', 'prompt-2'])
    })

    test('after a rollback of main is still the newest one, and says that it was rolled back', async () => {
      const main = configurationOf({ environment: 'main' })
      for (const f1 of [0.88, 0.92, 0.93]) await measured(main, f1, asking(OWN))
      await checkout(database().store, main, 2)
      const pushed = await measured({ ...main, environment: 'pull-request/6' }, 0.85, ofBase('main', null))
      expect(found(pushed)).toEqual(['base', 'main', 3])
      expect(pushed.context.baseline?.rolled_back_to).toBe(2)
    })

    test('newest is of the highest run and attempt: an old run that is run again is not it', async () => {
      const main = configurationOf({ environment: 'main' })
      const old = nextRun()
      await measured(main, 0.88, asking(OWN), { provenance: old })
      await measured(main, 0.92, asking(OWN))
      const again = await measured(main, 0.879, asking(OWN), { provenance: { ...old, run_attempt: 2 } })
      expect(again).toMatchObject({
        snapshot_version: 3,
        context: { overtaken: { snapshot_version: 2, run_id: String(runs) } },
      })
      const pushed = await measured({ ...main, environment: 'pull-request/7' }, 0.85, ofBase('main', null))
      expect(found(pushed)).toEqual(['base', 'main', 2])
    })

    test('stays what it was when the job is run again, though main moved on', async () => {
      const { store } = database()
      const main = configurationOf({ environment: 'main' })
      await measured(main, 0.92, asking(OWN))
      const pull = { ...main, environment: 'pull-request/8' }
      const run = nextRun()
      const first = candidateOf(pull, 0.85, { provenance: run, key: `run-again/${main.model_version}` })
      expect(found(await pushOne(store, first, ofBase('main', null)))).toEqual(['base', 'main', 1])
      await measured(main, 0.8, asking(OWN))
      // The same result, and another one of the next attempt.
      expect(found(await pushOne(store, first, ofBase('main', null)))).toEqual(['base', 'main', 1])
      const second = candidateOf(pull, 0.86, { provenance: { ...run, run_attempt: 2 } })
      expect(found(await pushOne(store, second, ofBase('main', null)))).toEqual(['base', 'main', 1])
      // Another run asks anew.
      const other = candidateOf(pull, 0.86, { provenance: nextRun() })
      expect(found(await pushOne(store, other, ofBase('main', null)))).toEqual(['base', 'main', 2])
    })

    test('is answered alike to who only judges', async () => {
      const { store } = database()
      const main = configurationOf({ environment: 'main' })
      await measured(main, 0.92, asking(OWN), { provenance: { commit_sha: shaOf('a') } })
      const candidate = candidateOf({ ...main, environment: 'branch/none' }, 0.85, { provenance: nextRun() })
      for (const commit of [shaOf('a'), null]) {
        const asked = { results: [candidate], context: ofBase('main', commit) }
        const [context] = (await store.call(getJudgingContext, asked)).results
        expect(context?.baseline).toMatchObject({
          snapshot_version: 1,
          source: commit === null ? 'base' : 'base_commit',
        })
      }
    })
  })

  describe('a new prompt', () => {
    test('keeps the baseline that it inherited, which `first` does not replace, until a person sets one', async () => {
      const { store } = database()
      const main = configurationOf({ environment: 'main' })
      const other = { ...main, prompt_version: 'prompt-2' }
      await measured(main, 0.8, asking(OWN))
      expect(found(await measured(other, 0.81, asking(OWN)))).toEqual(['prompt', 'main', 1])
      // The next version of the other prompt becomes its baseline by a gain; nobody meant the new prompt by that.
      const better = await pushOne(store, candidateOf(main, 0.9, { provenance: nextRun() }), asking(OWN))
      expect(await recordOne(store, better, 'improvement', 'auto')).toMatchObject({ promoted: true })
      const second = await measured(other, 0.82, asking(OWN))
      expect([found(second), second.context.own_baseline_version]).toEqual([['prompt', 'main', 1], null])
      await setBaseline(store, other, 2)
      expect(found(await measured(other, 0.82, asking(OWN)))).toEqual(['own', 'main', 2])
    })
  })

  describe('the second look', () => {
    test('is at the newest version of another run: main rose from 0.88 to 0.95, and 0.89 is minor, also in a repeat', async () => {
      const main = configurationOf({ environment: 'main' })
      await measured(main, 0.88, asking(OWN))
      await measured(main, 0.95, asking(OWN))
      const run = nextRun()
      const fallen = await measured(main, 0.89, asking(OWN), { provenance: run })
      expect([found(fallen), fallen.verdict]).toEqual([['own', 'main', 1], 'minor'])
      expect(fallen.context.second).toMatchObject({ snapshot_version: 2, metrics: { f1: 0.95 } })
      const again = await measured(main, 0.891, asking(OWN), { provenance: { ...run, run_attempt: 2 } })
      expect([again.context.second?.snapshot_version, again.verdict]).toEqual([2, 'minor'])
      const risen = await measured(main, 0.895, asking(OWN))
      expect([risen.context.second, risen.verdict]).toEqual([null, 'unchanged'])
    })

    test('is not at the baseline again, and only where the result has fallen by the limit', async () => {
      const main = configurationOf({ environment: 'main' })
      const cases = ['a', 'b', 'c'].map((id) => ({ id, passed: true }))
      const measuredWith = async (f1: number, from: number) => {
        const plain = candidateOf(main, f1, { provenance: nextRun(), result: { cases } })
        const second_from = { name: 'f1', better: 'higher', at: from } as const
        const pushed = await pushOne(database().store, { ...plain, second_from }, asking(OWN))
        await recordOne(database().store, pushed, 'unchanged', 'first')
        return pushed.context.second
      }
      expect(await measuredWith(0.9, 0.95)).toBeNull()
      expect(await measuredWith(0.9, 0.95)).toBeNull()
      expect(await measuredWith(0.9, 0.95)).toBeNull()
      expect(await measuredWith(0.85, 0.9)).toMatchObject({ snapshot_version: 3, cases: [{ id: 'a' }, {}, {}] })
    })
  })

  describe('a run and its attempts', () => {
    test('are never judged against each other: attempt 2 is a regression as attempt 1 was', async () => {
      const main = configurationOf({ environment: 'main' })
      const previous = { ...asking(OWN), baseline: { kind: 'previous' } } as const
      await measured(main, 0.9, previous)
      const run = nextRun()
      const first = await measured(main, 0.801, previous, { provenance: run })
      const second = await measured(main, 0.802, previous, { provenance: { ...run, run_attempt: 2 } })
      expect([first.verdict, second.verdict]).toEqual(['regression', 'regression'])
      expect([found(first), found(second)]).toEqual([
        ['input', 'main', 1],
        ['input', 'main', 1],
      ])
    })

    test('use the reference of the first attempt, also where that was promoted', async () => {
      const { store } = database()
      const main = configurationOf({ environment: 'main' })
      await measured(main, 0.8, asking(OWN))
      const run = nextRun()
      const first = await pushOne(store, candidateOf(main, 0.87, { provenance: run }), asking(OWN))
      expect(await recordOne(store, first, 'improvement', 'auto')).toMatchObject({ promoted: true })
      const second = await measured(main, 0.81, asking(OWN), { provenance: { ...run, run_attempt: 2 } })
      expect(found(second)).toEqual(['own', 'main', 1])
      expect(second.verdict).not.toBe('regression')
      // A person who sets a baseline meanwhile wins.
      for (const version of [1, 2]) await setBaseline(store, main, version)
      const third = await measured(main, 0.81, asking(OWN), { provenance: { ...run, run_attempt: 3 } })
      expect(found(third)).toEqual(['own', 'main', 2])
      // That is the run's own, which they accepted: nothing is compared with itself.
      expect([third.verdict, third.context.accepted_by]).toEqual(['unchanged', expect.any(String)])
      expect(third.context.history.map(({ snapshot_version }) => snapshot_version)).toEqual([1])
    })

    test('the first of which had no reference have none: it is not the baseline of its own repeat', async () => {
      const main = configurationOf({ environment: 'main' })
      const run = nextRun()
      expect((await measured(main, 0.9, asking(OWN), { provenance: run })).verdict).toBe('no_baseline')
      const second = await measured(main, 0.5, asking(OWN), { provenance: { ...run, run_attempt: 2 } })
      expect(second.verdict).toBe('no_baseline')
      expect((await measured(main, 0.5, asking(OWN))).verdict).toBe('regression')
    })
  })

  describe('a job that is run again after a person set a baseline', () => {
    test('is held to what they accepted, where its reference is on the base branch', async () => {
      const { store } = database()
      const main = configurationOf({ environment: 'main' })
      await measured(main, 0.9, asking(OWN), { provenance: { commit_sha: shaOf('a') } })
      // Another data set size, say: nothing is judged against it until somebody accepts it.
      const provenance = { ...nextRun(), commit_sha: shaOf('b') }
      await measured(main, 0.7, asking(OWN), { provenance, verdict: 'incomparable' })
      const pull = { ...main, environment: 'pull-request/10' }
      const run = nextRun()
      const candidate = candidateOf(pull, 0.7, { provenance: run, key: `accepted/${main.model_version}` })
      expect(found(await pushOne(store, candidate, ofBase('main', shaOf('b'))))).toEqual(['base', 'main', 1])
      await setBaseline(store, main, 2)
      // The same result, and another one of the next attempt.
      expect(found(await pushOne(store, candidate, ofBase('main', shaOf('b'))))).toEqual(['base_commit', 'main', 2])
      const again = await measured(pull, 0.71, ofBase('main', shaOf('b')), { provenance: { ...run, run_attempt: 2 } })
      expect([found(again), again.verdict]).toEqual([['base_commit', 'main', 2], 'unchanged'])
    })

    test('is held to what they accepted, where its reference is the baseline of another environment or prompt', async () => {
      const { store } = database()
      const main = configurationOf({ environment: 'main' })
      for (const f1 of [0.9, 0.7]) await measured(main, f1, asking(OWN))
      const places = [
        ['environment', { ...main, environment: 'staging' }],
        ['prompt', { ...main, prompt_version: 'prompt-2' }],
      ] as const
      const runs = places.map(() => nextRun())
      const attempt = async (run_attempt: number) => {
        const answers = []
        for (const [at, [, place]] of places.entries()) {
          const again = await measured(place, 0.7, asking(OWN), { provenance: { ...runs[at], run_attempt } })
          answers.push([found(again), again.verdict])
        }
        return answers
      }
      const before = places.map(([rule]) => [[rule, 'main', 1], 'regression'])
      expect(await attempt(1)).toEqual(before)
      expect(await attempt(2)).toEqual(before)
      await setBaseline(store, main, 2)
      expect(await attempt(3)).toEqual(places.map(([rule]) => [[rule, 'main', 2], 'unchanged']))
    })

    test('whatever the clocks of the machines say: a baseline that was set before the push is none that was set since', async () => {
      const { store } = database()
      const main = configurationOf({ environment: 'main' })
      for (const f1 of [0.8, 0.9]) await measured(main, f1, asking(OWN))
      await setBaseline(store, main, 2)
      const other = { ...main, prompt_version: 'prompt-2' }
      expect(found(await measured(other, 0.89, asking(OWN)))).toEqual(['prompt', 'main', 2])
      // Set by a rule, which accepts nothing for other prompts.
      const better = await pushOne(store, candidateOf(main, 0.95, { provenance: nextRun() }), asking(OWN))
      expect(await recordOne(store, better, 'improvement', 'auto')).toMatchObject({ promoted: true })
      expect(found(await measured(other, 0.89, asking(OWN)))).toEqual(['prompt', 'main', 2])
    })
  })

  test('a pull request that found no base is held to the one that is there when it is run again', async () => {
    const { store } = database()
    const main = configurationOf({ environment: 'main' })
    const pull = { ...main, environment: 'pull-request/11' }
    const run = nextRun()
    const candidate = candidateOf(pull, 0.7, { provenance: run, key: `later/${main.model_version}` })
    expect(found(await pushOne(store, candidate, ofBase('main', null)))).toBeNull()
    await measured(main, 0.9, asking(OWN))
    expect(found(await pushOne(store, candidate, ofBase('main', null)))).toEqual(['base', 'main', 1])
    const second = await measured(pull, 0.71, ofBase('main', null), { provenance: { ...run, run_attempt: 2 } })
    expect([found(second), second.verdict]).toEqual([['base', 'main', 1], 'regression'])
  })

  describe('a protected branch', () => {
    const previousRun = asking({ kind: 'own-previous-run' })

    test('is held to its newest version of another run that is no regression, or that a person made current', async () => {
      const { store } = database()
      const release = configurationOf({ environment: 'branch/release' })
      expect(found(await measured(release, 0.7, previousRun))).toBeNull()
      const run = nextRun()
      expect(found(await measured(release, 0.71, previousRun, { provenance: run }))).toEqual([
        'previous_run',
        'branch/release',
        1,
      ])
      const dropped = await measured(release, 0.5, previousRun)
      expect([found(dropped), dropped.verdict]).toEqual([['previous_run', 'branch/release', 2], 'regression'])
      expect(found(await measured(release, 0.5, previousRun))).toEqual(['previous_run', 'branch/release', 2])
      await checkout(store, release, 3)
      expect(found(await measured(release, 0.5, previousRun))).toEqual(['previous_run', 'branch/release', 3])
    })
  })

  describe('the primary metric of a configuration', () => {
    test('is kept: f1 that appears for the first time does not take the place of accuracy', async () => {
      const main = configurationOf({ environment: 'main' })
      const first = await measured(main, { accuracy: 0.92, other: 3 }, asking(OWN))
      expect(first.context.primary).toBeNull()
      const second = await measured(main, { accuracy: 0.41, f1: 0.9 }, asking(OWN))
      expect(second.context.primary).toEqual({ name: 'accuracy', better: 'higher' })
      expect(second.context.baseline?.primary).toEqual({ name: 'accuracy', better: 'higher' })
      expect(second.verdict).toBe('regression')
    })

    test('that the reference lacks is looked for in the newest earlier version that has it', async () => {
      const { store, sql } = database()
      const main = configurationOf({ environment: 'main' })
      await measured(main, { accuracy: 0.92 }, asking(OWN))
      const primary_asked = { name: 'loss', better: 'lower' } as const
      const asked = (metrics: MetricTree): Candidate => ({
        ...candidateOf(main, metrics, { provenance: nextRun() }),
        primary_asked,
      })
      await pushOne(store, asked({ accuracy: 0.92, loss: 1.5 }), asking(OWN))
      await measured(main, { accuracy: 0.9 }, asking(OWN))
      const { context } = await pushOne(store, asked({ accuracy: 0.92, loss: 2.5 }), asking(OWN))
      expect(context.baseline?.snapshot_version).toBe(1)
      expect(context.primary_before).toEqual({ snapshot_version: 2, metric: 'loss', value: 1.5 })
      const { rows } = await sql(`select from_metric, to_metric from benchmark_pointer_log l
        join benchmark_configurations c on c.id = l.configuration_id
        where pointer = 'primary' and model_version = '${main.model_version}' order by seq`)
      expect(rows).toEqual([
        { from_metric: 'accuracy', to_metric: '-loss' },
        { from_metric: '-loss', to_metric: 'accuracy' },
        { from_metric: 'accuracy', to_metric: '-loss' },
      ])
    })
  })
}
