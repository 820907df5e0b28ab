import { describe, expect, test } from '@jest/globals'
import {
  baselineEnvironmentFor,
  environmentFor,
  isEphemeral,
  parseBaselineRequest,
} from '../../../src/core/result/environment.js'
import { UserError } from '../../../src/core/errors.js'

describe('the environment of a run', () => {
  test.each([
    ['on a laptop', { inActions: false, branch: 'topic', defaultBranch: 'main' }, 'local'],
    ['on the default branch', { inActions: true, branch: 'main', defaultBranch: 'main' }, 'github-actions'],
    ['on another branch', { inActions: true, branch: 'fix/a', defaultBranch: 'main' }, 'branch/fix/a'],
    ['where the default branch is unknown', { inActions: true, branch: 'main' }, 'branch/main'],
    ['as the input names it', { inActions: true, named: ' production ', branch: 'main' }, 'production'],
    ['as the flag names it', { inActions: false, named: 'staging' }, 'staging'],
    ['when the input is empty', { inActions: false, named: ' ' }, 'local'],
    [
      'for a pull request',
      { inActions: true, pullRequest: 7, branch: 'main', defaultBranch: 'main' },
      'pull-request/7',
    ],
    [
      'for a pull request, whatever is named',
      { inActions: true, pullRequest: 7, named: 'production' },
      'pull-request/7',
    ],
  ])('%s', (_, facts, environment) => {
    expect(environmentFor(facts)).toBe(environment)
  })

  test('without a branch must be named', () => {
    expect(() => environmentFor({ inActions: true, defaultBranch: 'main' })).toThrow(UserError)
    expect(() => environmentFor({ inActions: true, defaultBranch: 'main' })).toThrow(/^environment: /)
  })

  test.each([
    ['pull-request/7', true],
    ['branch/main', true],
    ['production', false],
    ['github-actions', false],
    ['my-branch/x', false],
  ])('%s is ephemeral: %s', (environment, ephemeral) => {
    expect(isEphemeral(environment)).toBe(ephemeral)
  })

  test('baselines are looked for in github-actions, on a laptop in local, or where the input says', () => {
    expect(baselineEnvironmentFor('pull-request/7')).toBe('github-actions')
    expect(baselineEnvironmentFor('pull-request/7', { environment: 'production' })).toBe('production')
    expect(baselineEnvironmentFor('branch/fix', { environment: 'branch/fix' })).toBe('github-actions')
    expect(baselineEnvironmentFor('production', { environment: 'production' })).toBe('production')
    expect(baselineEnvironmentFor('local', { baselineEnvironment: '' })).toBe('local')
    expect(baselineEnvironmentFor('local', { baselineEnvironment: ' production ' })).toBe('production')
  })
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
