import { expect, jest, test } from '@jest/globals'
import type { ExportedLine } from '../../../src/contract/exchange.js'
import { logModelPerformance } from '../../../src/contract/models.js'
import { branchStore } from '../../../src/store/branch/store.js'
import { activate, register, rollbackModel, showModel } from '../calls.js'
import { exportAll } from '../contract/exchange.js'
import { registrationOf } from '../contract/registry.js'
import { candidateOf, configurationOf, pushOne } from '../contract/store-material.js'
import { branchOf, onABranch } from './branch-store.js'

jest.setTimeout(120_000)

const branch = onABranch()
const { job, database } = branch
const exported = (): Promise<ExportedLine[]> => exportAll(branchStore({ files: branchOf(branch.server.url), database }))

/** What the file of a model says. */
async function fileOf(model: string): Promise<ExportedLine[]> {
  const files = branchOf(branch.server.url)
  const { commit } = await files.head()
  const [text] = await files.read(commit ?? '', [`models/${model}.ndjson`])
  return String(text)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ExportedLine)
}

test('models that change in turn keep their evidence, and their logs stand in the order in which it happened', async () => {
  const configuration = configurationOf()
  const { transaction_id: evidence } = await pushOne(job(), candidateOf(configuration, 0.9))
  const proven = { evidence, dataset_version: null, metrics: {} }
  for (const name of ['b', 'a']) await register(job(), registrationOf(name, {}, proven))
  await activate(job(), 'b', 1)
  await activate(job(), 'a', 1)
  await job().call(logModelPerformance, { model_name: 'b', accuracy: 0.5, threshold: 0.05, actor: 'tester' })
  await job().call(logModelPerformance, { model_name: 'a', accuracy: 0.6, threshold: 0.05, actor: 'tester' })
  await register(job(), registrationOf('b', 0.5))
  await activate(job(), 'b', 2)
  await rollbackModel(job(), 'b')

  const lines = await exported()
  const of = (kind: string) => lines.filter((line) => line['kind'] === kind)
  expect(of('model_move').map((line) => [line['model_name'], line['to_version']])).toEqual([
    ['b', 1],
    ['a', 1],
    ['b', 2],
    ['b', 1],
  ])
  expect(of('model_performance').map((line) => line['model_name'])).toEqual(['b', 'a'])
  const [version] = await fileOf('b')
  expect(version).toMatchObject({
    kind: 'model_version',
    evidence_transaction_id: evidence,
    evidence: { ...configuration, snapshot_version: 1 },
  })
  expect((await showModel(job(), 'b', 1)).version.evidence_transaction_id).toBe(evidence)
})

test('a change of a model writes its own file, and leaves in it what it did not change', async () => {
  const { transaction_id: evidence } = await pushOne(job(), candidateOf(configurationOf(), 0.9))
  await register(job(), registrationOf('b', {}, { evidence, dataset_version: null }))
  await register(job(), registrationOf('a', 0.5))
  await activate(job(), 'b', 1)
  const [b, a] = [await fileOf('b'), await fileOf('a')]
  await activate(job(), 'a', 1)
  expect(await fileOf('b')).toEqual(b)
  await register(job(), registrationOf('b', 0.6))
  const lines = await fileOf('b')
  // Each line as it was; only the pointers have moved on.
  const kept = b.filter(({ kind }) => kind !== 'model_pointers')
  expect(lines).toEqual(expect.arrayContaining(kept))
  expect(lines).toHaveLength(b.length + 1)
  expect((await fileOf('a')).length).toBe(a.length + 1)
})
