import { expect, test } from '@jest/globals'
import { pushOptions, type PushRun } from '../../src/commands/push-options.js'
import { openParsers } from '../../src/parsers/parsers.js'

const RUN: PushRun = {
  measured: { kind: 'laptop' },
  isOnBranch: false,
  provenance: {},
  origin: { workflow: null, job: null, comment_key: null, event_kind: 'manual' },
  digest: String,
  parsers: openParsers(),
  dryRun: false,
}

test('everything that is wrong with what a user said is one error, a line each', () => {
  const wrong = {
    environment: 'x'.repeat(201),
    tags: 'a\tb',
    baseline: 'best',
    threshold: '5%',
    metrics: 'f1: up',
    failOn: 'red',
    onInvalid: 'cry',
    repeats: 'often',
    promotion: 'x',
    mapping: 'id',
  }
  const ask = () => pushOptions({ ...wrong, names: {} }, RUN)
  for (const name of [
    'environment',
    'baseline',
    'threshold',
    'metrics',
    'fail-on',
    'on-invalid',
    'repeats',
    'promotion',
    'mapping',
    'tags',
  ]) {
    expect(ask).toThrow(new RegExp(`^${name}[:,] `, 'm'))
  }
})
