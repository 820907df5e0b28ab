/** What a push lacks that most of the last ones like it had. */
import { beforeEach, describe, expect, test } from '@jest/globals'
import { pushIdentity } from '../../../src/commands/push-identity.js'
import { getJudgingContext, type PushContext } from '../../../src/contract/push.js'
import type { Candidate } from '../../../src/core/model.js'
import type { PushOrigin } from '../../../src/core/pushes.js'
import type { ReferenceRule } from '../../../src/core/result/destination.js'
import { setBaseline } from '../calls.js'
import { candidateOf, digestOf, recordOne, type OpenStore } from './store-material.js'

const PUSH: PushOrigin = { workflow: 'benchmark.yml', job: 'run', comment_key: null, event_kind: 'push' }
const OWN: ReferenceRule = { kind: 'own-baseline' }

export function missingContract(database: () => OpenStore): void {
  describe('what is missing', () => {
    let count = 0
    let main = ''
    beforeEach(() => {
      count += 1
      main = `missing-${count}`
    })

    interface How {
      readonly origin?: Partial<PushOrigin>
      readonly environment?: string
      readonly reference?: ReferenceRule
      readonly run?: string
      readonly elsewhere?: string
    }

    /** A push of these models, each a result on one dataset. */
    const pushOf = (models: readonly string[], how: How = {}): [Candidate[], PushContext] => {
      const { environment = main, run = String((count += 1)), reference = OWN, elsewhere = main } = how
      const provenance = { repository: 'your-org/model', run_id: run }
      const candidates = models.map((model_version) => {
        const names = { model_version, dataset_version: main, prompt_version: 'p', environment }
        return candidateOf(names, 0.9, { provenance, key: `${run}/${model_version}` })
      })
      const pushing = { environment, provenance, origin: { ...PUSH, ...how.origin }, digest: digestOf }
      const push = pushIdentity(candidates, pushing, 'a token')
      return [candidates, { baseline: null, baseline_environment: elsewhere, reference, push }]
    }
    const stored = async (models: readonly string[], how: How = {}): Promise<string[]> => {
      const { missing } = await database().store.push(...pushOf(models, how))
      return missing.map(({ model_version, pushes, of }) => `${model_version} ${pushes}/${of}`)
    }
    /** As a pull request is on the history branch. */
    const judged = async (models: readonly string[], how: How = {}): Promise<string[]> => {
      const reference: ReferenceRule = { kind: 'base', environment: main, commit: null }
      const [results, context] = pushOf(models, { environment: 'pull-request/7', reference, ...how })
      const { missing } = await database().store.call(getJudgingContext, { results, context })
      return missing.map(({ model_version, dataset_version, pushes, of }) => {
        expect(dataset_version).toBe(main)
        return `${model_version} ${pushes}/${of}`
      })
    }

    test('is what the push before had: named to a push and to a pull request, until it is back', async () => {
      expect(await stored(['a', 'b'])).toEqual([])
      expect(await judged(['a'])).toEqual(['b 1/1'])
      expect(await stored(['a'])).toEqual(['b 1/1'])
      expect(await judged(['b', 'a', 'new'])).toEqual([])
    })

    test('is what at least half of the last ten pushes had, and no longer when fewer had it', async () => {
      for (let at = 0; at < 3; at += 1) await stored(['a', 'older'])
      for (let at = 0; at < 5; at += 1) await stored(['a', 'b', 'c'])
      for (let at = 0; at < 5; at += 1) await stored(['a', 'c'])
      expect(await judged(['a'])).toEqual(['b 5/10', 'c 10/10'])
      await stored(['a', 'c'])
      expect(await judged(['a'])).toEqual(['c 10/10'])
    })

    test('of a push is nothing that only the schedule of its workflow measures', async () => {
      await stored(['a', 'b'])
      await stored(['a', 'b', 'c', 'd'], { origin: { event_kind: 'schedule' } })
      expect(await stored(['a', 'b'])).toEqual([])
      expect(await stored(['a', 'b'], { origin: { event_kind: 'schedule' } })).toEqual(['c 1/1', 'd 1/1'])
    })

    test('is known to the workflow of pull requests too, which never pushed to main', async () => {
      await stored(['a', 'b'])
      expect(await judged(['a'], { origin: { workflow: 'pull-request.yml' } })).toEqual(['b 1/1'])
    })

    test('is nothing where the base branch has no pushes but the main line has them all', async () => {
      await stored(['a', 'b'])
      const reference: ReferenceRule = { kind: 'base', environment: `branch/${main}`, commit: null }
      expect(await judged(['a', 'b'], { reference })).toEqual([])
      expect(await judged(['a'], { reference })).toEqual(['b 1/1'])
    })

    test('is nothing that other jobs of a matrix measure', async () => {
      for (let at = 0; at < 2; at += 1) {
        const run = `matrix/${main}/${at}`
        for (const model of ['a', 'b']) expect(await stored([model], { run })).toEqual([])
      }
      expect(await judged(['a'])).toEqual([])
    })

    test('is not counted by the run itself, whichever attempt it is', async () => {
      await stored(['a', 'b'])
      const run = `attempts/${main}`
      expect(await stored(['a'], { run })).toEqual(['b 1/1'])
      expect(await stored(['a'], { run })).toEqual(['b 1/1'])
    })

    test('is nothing for who does not say what is in a push, and nothing of another dataset is usual', async () => {
      await stored(['a', 'b'])
      const [results, { push, ...context }] = pushOf(['a'])
      const asked = await database().store.call(getJudgingContext, { results, context })
      expect([asked.missing, push?.pairs]).toEqual([[], [['a', main]]])
      expect(await judged(['x'])).toEqual([])
    })

    describe('a new model', () => {
      /** Of the last result of a push: rule, model and version that it is judged against. */
      const against = async (models: readonly string[], how: How = {}, isStored = false): Promise<unknown> => {
        const [results, context] = pushOf(models, how)
        const { store } = database()
        const baseline = isStored
          ? (await store.push(results, context)).snapshots.at(-1)?.context.baseline
          : (await store.call(getJudgingContext, { results, context })).results.at(-1)?.baseline
        return baseline ? [baseline.source, baseline.configuration.model_version, baseline.snapshot_version] : null
      }
      const pull = (): How => ({
        environment: 'pull-request/7',
        reference: { kind: 'base', environment: main, commit: null },
      })
      beforeEach(async () => {
        const [results, context] = pushOf(['a', 'b'])
        const { snapshots } = await database().store.push(results, context)
        for (const each of snapshots) await recordOne(database().store, each, 'no_baseline', 'first')
      })

      test('that takes the place of the one usual model of its dataset is judged against that', async () => {
        expect(await against(['a', 'c'], pull())).toEqual(['replaces', 'b', 1])
        expect(await against(['a', 'c'])).toEqual(['replaces', 'b', 1])
        // Two took its place, or none: nobody knows.
        expect(await against(['a', 'd', 'c'], pull())).toBeNull()
        expect(await against(['a', 'b', 'c'], pull())).toBeNull()
        // It may have taken that of `a` or of `b`.
        expect(await against(['c'], pull())).toBeNull()
      })

      test('of a job that pushes nothing else may take its place, unless another job of the run has the old one', async () => {
        const alone = `${main}-alone`
        main = alone
        const [results, context] = pushOf(['b'])
        const { snapshots } = await database().store.push(results, context)
        for (const each of snapshots) await recordOne(database().store, each, 'no_baseline', 'first')
        expect(await against(['c'], pull())).toEqual(['may_replace', 'b', 1])
        const run = `matrix/${main}`
        await stored(['b'], { run })
        expect(await against(['c'], { run })).toBeNull()
        expect(await against(['c'])).toEqual(['may_replace', 'b', 1])
      })

      test('keeps that reference when it is pushed again, until it has a baseline of its own', async () => {
        const { store } = database()
        const [results, context] = pushOf(['a', 'c'])
        const first = (await store.push(results, context)).snapshots.at(-1)
        expect(first?.context.baseline).toMatchObject({ source: 'replaces', configuration: { model_version: 'b' } })
        if (first !== undefined) await recordOne(store, first, 'regression', 'first')
        expect(await against(['a', 'c'], {}, true)).toEqual(['replaces', 'b', 1])
        const names = { model_version: 'c', dataset_version: main, prompt_version: 'p', environment: main }
        await setBaseline(store, names, 1)
        expect(await against(['a', 'c'])).toEqual(['own', 'c', 1])
      })

      test('keeps that reference also when no push that is looked at had the old model', async () => {
        const { store } = database()
        for (let at = 0; at < 11; at += 1) {
          const { snapshots } = await store.push(...pushOf(['a', 'c']))
          for (const each of snapshots) await recordOne(store, each, 'regression', 'never')
        }
        expect(await against(['a', 'c'], {}, true)).toEqual(['replaces', 'b', 1])
      })
    })
  })
}
