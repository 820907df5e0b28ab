import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import type { BenchmarkResult } from '../../../src/core/model.js'
import { resultDigests } from '../../../src/core/result/digests.js'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const names = { model_version: 'm', dataset_version: 'd', prompt_version: 'p' }
const result: BenchmarkResult = { ...names, metrics: { f1: 0.9 }, cases: [{ id: 'a', passed: true }] }
const digestsOf = (change: Partial<BenchmarkResult>) => resultDigests({ ...result, ...change }, sha256)

test('the digest of a result does not depend on its cases, so that it holds after they were erased', () => {
  const { content_digest, cases_digest } = digestsOf({})
  expect(cases_digest).toMatch(/^[0-9a-f]{64}$/)
  expect(digestsOf({ cases: [] })).toEqual({ content_digest, cases_digest: null })
  const other = digestsOf({ cases: [{ id: 'a', passed: false }] })
  expect(other.content_digest).toBe(content_digest)
  expect(other.cases_digest).not.toBe(cases_digest)
})

test('any other value of a result changes its digest; what no store keeps does not', () => {
  const { content_digest } = digestsOf({})
  for (const change of [{ metrics: { f1: 0.91 } }, { notes: '' }, { tags: ['x'] }, { primary_metric: 'f1' }]) {
    expect(digestsOf(change).content_digest).not.toBe(content_digest)
  }
  expect(digestsOf({ tags: [] }).content_digest).toBe(content_digest)
  // The same however it was made: the canonical text, digested by hand.
  const text = '{"dataset_version":"d","metrics":{"f1":0.9},"model_version":"m","prompt_version":"p"}'
  expect(content_digest).toBe(sha256(text))
})
