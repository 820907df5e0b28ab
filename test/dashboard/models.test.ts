import { beforeAll, afterAll, describe, expect, test } from '@jest/globals'
import { compareModels } from '../../src/commands/models/comparison.js'
import { movePointer } from '../../src/commands/move-pointer.js'
import {
  activateModelVersion,
  logModelPerformance,
  registerModelVersion,
  rollbackModelVersion,
  showModelVersion,
  type Registration,
} from '../../src/contract/models.js'
import { policyFrom } from '../../src/core/judging/policy/policy.js'
import { compareOnPage, modelDifference } from '../../src/dashboard/models/compare.js'
import { modelCommand } from '../../src/dashboard/models/command.js'
import type { ModelFile } from '../../src/dashboard/models/contract.js'
import type { Store } from '../../src/ports.js'
import { openTemporary } from '../../src/store/embedded/embedded.js'
import { storeOver } from '../../src/store/client/store.js'
import { candidateOf, configurationOf, pushOne } from '../store/contract/store-material.js'
import { foldAll, type Folded } from './folding.js'

const POLICY = policyFrom({})

let store: Store
let folded: Folded
let file: ModelFile
beforeAll(async () => {
  store = storeOver(await openTemporary())
  const own = configurationOf({ dataset_version: 'd-1' })
  const suites = [
    { f1: 0.9, suite: { dataset_size: 40, benchmark: 'exam' } },
    { f1: 0.93, suite: { dataset_size: 50, benchmark: 'exam', f1_average: 'micro' as const } },
    { f1: 0.93, suite: {} },
  ]
  const evidence: string[] = []
  for (const result of suites)
    evidence.push((await pushOne(store, candidateOf(own, result.f1, { result: result.suite }))).transaction_id)
  const versions: Partial<Registration>[] = [
    { metrics: { f1: 0.9, accuracy: 0.92 }, dataset_version: 'd-1', evidence: evidence[0] },
    { metrics: { f1: 0.93, accuracy: 0.95 }, dataset_version: 'd-1', evidence: evidence[1], notes: 'secret note' },
    { metrics: { f1: 0.8 }, dataset_version: 'd-1' },
    { metrics: { f1: 0.93 }, dataset_version: 'd-2', split_version: 'test' },
    { metrics: { f1: 0.93 }, dataset_version: 'd-1', split_version: 'test', evidence: evidence[2] },
    { metrics: { f1: 0.93 } },
    {
      metrics: { f1: 0.91, wer: { of: { noise: 0.1 } } },
      dataset_version: 'd-1',
      training: { epochs: 3, optimizer: 'adam' },
    },
  ]
  for (const version of versions) {
    await store.call(registerModelVersion, {
      model_name: 'lesions',
      artifact_path: 'secret/path.pt',
      promotion: 'first',
      training: {},
      actor: 'grace',
      metrics: {},
      ...version,
    })
  }
  const move = { model_name: 'lesions', actor: 'ada', reason: 'a secret reason' }
  await store.call(activateModelVersion, { ...move, version: 7 })
  await store.call(activateModelVersion, { ...move, version: 2 })
  await store.call(rollbackModelVersion, move)
  await store.call(activateModelVersion, { ...move, version: 3, environment: 'edge' })
  for (const accuracy of [0.91, 0.83]) {
    await store.call(logModelPerformance, {
      model_name: 'lesions',
      accuracy,
      threshold: 0.05,
      actor: 'ada',
      notes: 'secret',
    })
  }
  await movePointer(store, {}, { command: 'checkout', to: 1 }, { actor: 'ada' })
  folded = await foldAll(store.exportLines())
  file = fileOf(folded)
})
afterAll(() => store.close())

function fileOf({ index, files }: Folded): ModelFile {
  return JSON.parse(files.get(index.models[0]?.path ?? '') ?? '') as ModelFile
}

describe('the models of the page', () => {
  test('have what is active, since when, and what a rollback would do', () => {
    expect(folded.index.models).toEqual([
      expect.objectContaining({
        name: 'lesions',
        versions: 7,
        last: 7,
        active: [
          { environment: 'production', version: 7, since: expect.any(Number), before: [1] },
          { environment: 'edge', version: 3, since: expect.any(Number), before: [] },
        ],
        now: { f1: 0.91 },
        measured: { at: expect.any(Number), accuracy: 0.83, reference: 0.91 },
      }),
    ])
  })

  test('have every version with its facts, and its evidence as a link to the snapshot', () => {
    const id = folded.index.configurations[0]?.id
    expect(file.versions.map(({ version, evidence }) => [version, evidence?.version ?? null])).toEqual([
      [7, null],
      [6, null],
      [5, 3],
      [4, null],
      [3, null],
      [2, 2],
      [1, 1],
    ])
    expect(file.versions[5]).toMatchObject({
      evidence: { configuration: id, version: 2 },
      suite: { benchmark: 'exam', f1_average: 'micro', dataset_size: 50 },
      artifact: 'secret/path.pt',
      by: 'grace',
    })
    expect(file.versions[0]).toMatchObject({
      metrics: { f1: 0.91, 'wer.of.noise': 0.1 },
      training: { epochs: 3, optimizer: 'adam' },
    })
    expect(file.moves.map(({ action, from, to }) => [action, from, to])).toEqual([
      ['activate', null, 3],
      ['rollback', 2, 7],
      ['activate', 7, 2],
      ['activate', 1, 7],
      ['promotion', null, 1],
    ])
    expect(file.measurements.map(({ version, accuracy }) => [version, accuracy])).toEqual([
      [7, 0.91],
      [7, 0.83],
    ])
  })

  test('say nothing of people, artifacts, notes and reasons in the profile public', async () => {
    const { files } = await foldAll(store.exportLines(), { profile: 'public' })
    const all = [...files.values()].join('')
    expect(all).toContain('lesions')
    expect(all).not.toMatch(/secret|grace|"ada"/)
  })

  test('are compared as model compare does, pair by pair', async () => {
    for (const before of file.versions) {
      for (const now of file.versions) {
        const [a, b] = [{ version: before.version }, { version: now.version }]
        const said = await compareModels(store, 'lesions', a, b, POLICY)
        expect(compareOnPage('lesions', file, before, now, POLICY)).toEqual(said)
      }
    }
  })

  test('differ by the rule of the database', async () => {
    for (const before of file.versions) {
      for (const now of file.versions) {
        const { difference } = await store.call(showModelVersion, {
          model_name: 'lesions',
          version: now.version,
          against: before.version,
        })
        expect([now.version, before.version, modelDifference(now, before)]).toEqual([
          now.version,
          before.version,
          difference,
        ])
      }
    }
  })

  test('are moved by commands that can be copied', () => {
    expect(modelCommand("o'brien", 3, 'staging', 'v3 is better', '')).toEqual({
      cli: `benchmark-snapshots model activate "o'brien" 3 --environment staging --reason 'v3 is better'`,
      workflow: {
        file: 'benchmark-models.yml',
        command: `gh workflow run benchmark-models.yml -f model-name="o'brien" -f version-name=3 -f environment=staging -f reason='v3 is better'`,
      },
    })
    expect(modelCommand('lesions', null, 'production', 'slow', ' --data-dir history').cli).toBe(
      'benchmark-snapshots model rollback lesions --environment production --reason slow --data-dir history',
    )
    expect(modelCommand('a\u202eb', 1, 'production', 'x', '').cli).toBeNull()
  })
})
