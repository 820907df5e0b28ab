import { describe, expect, test } from '@jest/globals'
import type { BaselineRequest, Configuration, JudgingContext } from '../../../src/core/model.js'
import { type BaselineQuery, getJudgingContext } from '../../../src/contract/push.js'
import { candidateOf, configurationOf, pushOne, pushVersions, queryFor, type OpenStore } from './store-material.js'
import { setBaseline } from '../calls.js'

let pushes = 0

/** The context that a dry run and a push answer alike; the push happens. */
async function contextOf(
  { store }: OpenStore,
  configuration: Configuration,
  query: BaselineQuery,
): Promise<JudgingContext> {
  pushes += 1
  const candidate = candidateOf(configuration, 0.5, { key: `baseline-contract/${pushes}` })
  const { results } = await store.call(getJudgingContext, { results: [candidate], context: query })
  const { context } = await pushOne(store, candidate, query)
  expect([context]).toEqual(results)
  const replay = await pushOne(store, candidate, query)
  expect(replay).toMatchObject({ replayed: true, context })
  return context
}

/** Short form of the baseline that was found. */
function found({ baseline }: JudgingContext): unknown {
  return baseline === null ? null : [baseline.source, baseline.configuration.prompt_version, baseline.snapshot_version]
}

/** Which baseline `push` and `get_judging_context` answer: rules 1 to 3. */
export function baselineContract(database: () => OpenStore): void {
  const commits = ['aaaa1111', 'aaaa2222', 'BBBB3333']

  /** Three versions with commits; baseline on 2, current on 3. */
  async function threeVersions(rest: Partial<Configuration> = {}): Promise<Configuration> {
    const { store } = database()
    const configuration = configurationOf(rest)
    for (const commit_sha of commits) {
      await pushOne(store, candidateOf(configuration, 0.9, { provenance: { commit_sha } }))
    }
    await setBaseline(store, configuration, 2)
    return configuration
  }

  const requests: [string, BaselineRequest, unknown, string | null][] = [
    ['a version', { kind: 'version', version: 1 }, ['input', 'prompt-1', 1], null],
    ['a version that does not exist', { kind: 'version', version: 4 }, ['own', 'prompt-1', 2], '4'],
    ['a commit by its beginning, the newest', { kind: 'commit', sha: 'aaaa' }, ['input', 'prompt-1', 2], null],
    ['a commit in other letters', { kind: 'commit', sha: 'bbbb3333' }, ['input', 'prompt-1', 3], null],
    ['a commit that does not exist', { kind: 'commit', sha: 'cccc' }, ['own', 'prompt-1', 2], 'commit:cccc'],
    ['the previous one', { kind: 'previous' }, ['input', 'prompt-1', 3], null],
    ['an unknown model', { kind: 'model', model_version: 'none' }, ['own', 'prompt-1', 2], 'model:none'],
  ]

  describe('the baseline of a candidate', () => {
    test.each(requests)('rule 1: %s', async (_, request, expected, missing) => {
      const configuration = await threeVersions()
      const context = await contextOf(database(), configuration, queryFor(request))
      expect(found(context)).toEqual(expected)
      expect(context).toMatchObject({ baseline_not_found: missing, own_baseline_version: 2, previous_version: 3 })
      expect(context.history.map(({ snapshot_version }) => snapshot_version)).toEqual([1, 2, 3])
    })

    test('rule 1 in a pull request asks the environment that stays', async () => {
      const base = await threeVersions()
      const pull = { ...base, environment: 'pull-request/5' }
      for (const [, request, expected] of requests.filter(([, , , missing]) => missing === null)) {
        const context = await contextOf(database(), pull, queryFor(request))
        expect(found(context)).toEqual(expected)
        expect(context.baseline?.configuration.environment).toBe('production')
      }
      const missing = await contextOf(database(), pull, queryFor({ kind: 'version', version: 9 }))
      expect(found(missing)).toEqual(['environment_newest', 'prompt-1', 2])
      expect(missing).toMatchObject({ baseline_not_found: '9', own_baseline_version: null })
    })

    test('rule 1: another model, the same prompt first', async () => {
      const other = await threeVersions()
      await threeVersions({ model_version: other.model_version, prompt_version: 'prompt-2' })
      const request = { kind: 'model', model_version: other.model_version } as const
      for (const environment of ['production', 'branch/x']) {
        const context = await contextOf(database(), configurationOf({ environment }), queryFor(request))
        expect(found(context)).toEqual(['input', 'prompt-1', 2])
        expect(context.baseline?.configuration.model_version).toBe(other.model_version)
      }
      const otherDataset = configurationOf({ dataset_version: 'dataset-2' })
      expect(await contextOf(database(), otherDataset, queryFor(request))).toMatchObject({
        baseline: null,
        baseline_not_found: `model:${other.model_version}`,
      })
    })

    test('rule 2: its own, also when the environment has a newer one', async () => {
      const configuration = await threeVersions()
      await threeVersions({ model_version: configuration.model_version, prompt_version: 'prompt-2' })
      expect(found(await contextOf(database(), configuration, queryFor()))).toEqual(['own', 'prompt-1', 2])
    })

    test('rule 3: a pull request against the environment that stays, its second commit like its first', async () => {
      const base = await threeVersions()
      const pull = { ...base, environment: 'pull-request/6' }
      for (const previous of [null, 1, 2]) {
        const context = await contextOf(database(), pull, queryFor())
        expect(found(context)).toEqual(['environment_newest', 'prompt-1', 2])
        expect(context).toMatchObject({ own_baseline_version: null, previous_version: previous })
      }
    })

    test('rule 3: a new prompt is judged against the baseline that was set most recently', async () => {
      const { store } = database()
      const first = await threeVersions()
      const { model_version } = first
      await threeVersions({ model_version, prompt_version: 'prompt-2' })
      await threeVersions({ model_version, prompt_version: 'prompt-4', environment: 'staging' })
      const fresh = { ...first, prompt_version: 'prompt-3' }
      expect(found(await contextOf(database(), fresh, queryFor()))).toEqual(['prompt', 'prompt-2', 2])
      await setBaseline(store, first, 1)
      expect(found(await contextOf(database(), fresh, queryFor()))).toEqual(['prompt', 'prompt-1', 1])
      const staging = queryFor(null, 'staging')
      expect(found(await contextOf(database(), fresh, staging))).toEqual(['environment', 'prompt-4', 2])
    })

    test('rule 4: none, for another dataset, another environment or no baseline at all', async () => {
      const { store } = database()
      const { model_version } = await threeVersions()
      const alone = configurationOf()
      await pushVersions(store, alone, [0.5])
      for (const rest of [{ dataset_version: 'dataset-2' }, { environment: 'elsewhere' }]) {
        const context = await contextOf(
          database(),
          configurationOf({ model_version, ...rest }),
          queryFor(null, 'local'),
        )
        expect(context).toEqual({
          baseline: null,
          pinned: null,
          second: null,
          accepted_by: null,
          baseline_not_found: null,
          own_baseline_version: null,
          previous_version: null,
          overtaken: null,
          primary: null,
          primary_before: null,
          history: [],
          usual: null,
        })
      }
      expect(found(await contextOf(database(), alone, queryFor()))).toBeNull()
    })

    test('comes with metrics, cases and what decides whether it can be compared', async () => {
      const { store } = database()
      const configuration = configurationOf()
      const cases = [
        { id: 'a', passed: true, tp: 1, fp: 0, fn: 2 },
        { id: 'b', score: 0.25, group: 'g', error: true },
      ]
      const result = { cases, dataset_size: 2, error_count: 1, benchmark: 'suite', f1_average: 'macro' } as const
      const { transaction_id } = await pushOne(
        store,
        candidateOf(configuration, { f1: 0.9, by: { a: 1e-7 } }, { result, provenance: { commit_sha: 'abcd' } }),
      )
      await setBaseline(store, configuration, 1)
      const { baseline } = await contextOf(database(), configuration, queryFor())
      expect(baseline).toEqual({
        ...{ source: 'own', configuration, snapshot_version: 1, transaction_id, created_at: expect.any(String) },
        ...{
          commit_sha: 'abcd',
          dataset_size: 2,
          error_count: 1,
          success_count: null,
          benchmark: 'suite',
          f1_average: 'macro',
        },
        ...{ metrics: { f1: 0.9, by: { a: 1e-7 } }, cases, primary: null, rolled_back_to: null },
      })
    })

    test('is the one from before the push for every result of one call, and history ends before it', async () => {
      const { store } = database()
      const configuration = await threeVersions()
      const { snapshots: pushed } = await store.push(
        [0.1, 0.2, 0.3].map((f1) => candidateOf(configuration, f1)),
        queryFor(),
      )
      expect(pushed.map(({ snapshot_version }) => snapshot_version)).toEqual([4, 5, 6])
      for (const { context } of pushed) expect(context).toMatchObject({ previous_version: 3, own_baseline_version: 2 })
    })

    test('history is the last 20 versions, oldest first', async () => {
      const { store } = database()
      const configuration = configurationOf()
      await store.push(
        Array.from({ length: 30 }, (_, i) => candidateOf(configuration, i / 100)),
        queryFor(),
      )
      const { history } = await contextOf(database(), configuration, queryFor())
      const versions = history.map(({ snapshot_version }) => snapshot_version)
      expect(versions).toEqual(Array.from({ length: 20 }, (_, i) => i + 11))
      expect(history[0]?.f1_score).toBe(0.1)
    })
  })
}
