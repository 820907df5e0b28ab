import { expect, test } from '@jest/globals'
import { pushOptions } from '../../src/commands/push-options.js'

const RUN = { facts: { inActions: false }, provenance: {}, digest: String, dryRun: false }

test('everything that is wrong with what a user said is one error, a line each', () => {
  const wrong = {
    baseline: 'best',
    threshold: '5%',
    metrics: 'f1: up',
    failOn: 'red',
    onInvalid: 'cry',
    promotion: 'x',
  }
  const ask = () => pushOptions({ ...wrong, names: {} }, { ...RUN, facts: { inActions: true } })
  for (const name of ['environment', 'baseline', 'threshold', 'metrics', 'fail-on', 'on-invalid', 'promotion']) {
    expect(ask).toThrow(new RegExp(`^${name}[:,] `, 'm'))
  }
})
