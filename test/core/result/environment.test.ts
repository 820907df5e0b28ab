import { describe, expect, test } from '@jest/globals'
import { isEphemeral, parseBaselineRequest } from '../../../src/core/result/environment.js'
import { UserError } from '../../../src/core/errors.js'

test.each([
  ['pull-request/7', true],
  ['branch/main', true],
  ['production', false],
  ['github-actions', false],
  ['my-branch/x', false],
])('%s is ephemeral: %s', (environment, ephemeral) => {
  expect(isEphemeral(environment)).toBe(ephemeral)
})

describe('the input baseline', () => {
  test.each([
    [undefined, null],
    [' ', null],
    ['7', { kind: 'version', version: 7 }],
    ['commit:ABCDEF01', { kind: 'commit', sha: 'abcdef01' }],
    ['previous', { kind: 'previous' }],
    ['model:medgemma-v1.1', { kind: 'model', model_version: 'medgemma-v1.1' }],
    ['model:org/name:tag', { kind: 'model', model_version: 'org/name:tag' }],
  ])('%j', (text, request) => {
    expect(parseBaselineRequest(text)).toEqual(request)
  })

  test.each(['0', '-1', '1.5', 'v7', '1e3', 'commit:abc', `commit:${'a'.repeat(41)}`, 'commit:main', 'model:', 'last'])(
    '%j is refused with the allowed forms',
    (text) => {
      expect(() => parseBaselineRequest(text)).toThrow(UserError)
      expect(() => parseBaselineRequest(text)).toThrow(
        `baseline: "${text}" is not allowed; give a version (7), commit:<4 to 40 hex digits>, previous or model:`,
      )
    },
  )
})
