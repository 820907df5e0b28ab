import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  describeFindings,
  examineNode,
  examineStore,
  fine,
  isWrong,
  note,
  ofFault,
  wrong,
} from '../../../src/commands/setup/doctor.js'
import { StoreError } from '../../../src/core/errors.js'
import { openTemporary } from '../../../src/store/embedded/embedded.js'
import { storeOver } from '../../../src/store/client/store.js'
import type { Store } from '../../../src/ports.js'
import { candidateOf, configurationOf, queryFor } from '../../store/contract/store-material.js'

const PROGRAM = { name: 'benchmark-snapshots', storeFlags: ' --store branch' }

let store: Store

beforeAll(async () => {
  store = storeOver(
    await openTemporary({ info: () => undefined, warning: () => undefined, group: (_, work) => work() }),
  )
})
afterAll(() => store.close())

const look = (more: object = {}) =>
  examineStore(() => Promise.resolve({ ...store, ...more, close: () => Promise.resolve() }), PROGRAM)
const about = async (what: string, more?: object) => (await look(more)).filter((each) => each.about === what)

describe('doctor', () => {
  test('says of a store that is not there yet only that the first push makes it', async () => {
    expect(await look({ description: 'history branch b of o/r', isNew: () => Promise.resolve(true) })).toEqual([
      {
        about: 'store',
        state: 'todo',
        says: 'no history branch b of o/r yet: the first push makes it',
        fix: 'push a result: benchmark-snapshots push results/*.json --store branch',
      },
    ])
  })

  test('says what is in a store, what it lacks, and which names may be slips of the hand', async () => {
    expect(await look()).toMatchObject([
      { about: 'store', state: 'ok' },
      { about: 'schema', state: 'ok', says: expect.stringMatching(/^version \d{14}$/) },
      { about: 'permission', state: 'ok' },
      {
        about: 'configurations',
        state: 'todo',
        fix: 'push a result: benchmark-snapshots push results/*.json --store branch',
      },
    ])
    const named = ['gpt-4o', 'GPT_4o', 'other'].map((model_version) =>
      candidateOf(configurationOf({ model_version }), 0.9),
    )
    await store.push(named, queryFor())
    expect(await about('names')).toEqual([
      {
        about: 'names',
        state: 'note',
        says: 'models that differ only in case or punctuation: "GPT_4o" and "gpt-4o"',
        fix: 'use one spelling: results of different models are never compared',
      },
    ])
    expect(await about('baselines')).toMatchObject([
      {
        says: '3 configurations without one',
        fix: expect.stringMatching(
          /^set one: benchmark-snapshots baseline 1 --model-version other --dataset-version \S+ --prompt-version \S+ --environment production --store branch$/,
        ),
      },
    ])
  })

  test('says how to fix a store that does not answer, and what a key that may only push is for', async () => {
    const unreachable = new StoreError(
      'The schema is older than this version.\nRun: benchmark-snapshots migrate',
      'SN010',
    )
    expect(await examineStore(() => Promise.reject(unreachable), PROGRAM)).toEqual([
      wrong('store', 'The schema is older than this version.', 'run benchmark-snapshots migrate'),
    ])
    const call = ((entry: { name: string }, input: never) =>
      entry.name === 'list_benchmark_configurations'
        ? Promise.reject(new StoreError('permission denied', '42501'))
        : store.call(entry as never, input)) as unknown as Store['call']
    expect(await about('permission', { call })).toMatchObject([
      { state: 'note', fix: expect.stringContaining('secret key') },
    ])
  })

  test('knows which Node runs this, and which Supabase needs', () => {
    const states = (isSupabase: boolean) =>
      ['v20.14.1', 'v20.15.0', 'v21.0.0', 'v22.0.0', 'v24.1.0'].map((each) => examineNode(each, isSupabase).state)
    expect(states(false)).toEqual(['wrong', 'ok', 'ok', 'ok', 'ok'])
    expect(states(true)).toEqual(['wrong', 'wrong', 'wrong', 'ok', 'ok'])
  })

  test('has a line for each thing, a note with what would be better, and the next steps last', () => {
    const findings = [
      fine('Node', 'v24.0.0'),
      note('git', 'no repository', 'git init'),
      wrong('store', 'no answer', 'fix it'),
    ]
    expect(describeFindings(findings)).toEqual([
      '✓ Node   v24.0.0',
      '• git    no repository',
      '         → git init',
      '✗ store  no answer',
      '',
      'Next:',
      '- store: fix it',
    ])
    expect([isWrong(findings), isWrong([])]).toEqual([true, false])
    expect(describeFindings([note('git', 'no repository', 'git init')]).at(-1)).toBe('Next: nothing to do.')
  })

  test('takes the fix from the later lines of a message', () => {
    const fault = ofFault('store', new StoreError('the schema is missing\nRun: benchmark-snapshots migrate'))
    expect(describeFindings([fault]).at(-1)).toBe('- store: run benchmark-snapshots migrate')
  })
})
