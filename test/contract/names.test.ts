import { expect, test } from '@jest/globals'
import type { DatabaseFunction } from '../../src/contract/entry.js'
import * as lifecycle from '../../src/contract/lifecycle.js'
import * as models from '../../src/contract/models.js'
import * as pointers from '../../src/contract/pointers.js'
import * as questions from '../../src/contract/questions.js'

const NAMES = [
  ...['model_version', 'dataset_version', 'prompt_version', 'environment', 'model_name', 'version_name'],
  ...['split_version', 'metric', 'experiment'],
]
const LISTS = ['tags', 'variants']

/** Every argument of every function that is a name, as the call writes it when its accent was typed as two characters. */
const asked = [lifecycle, models, pointers, questions]
  .flatMap((module) => Object.values(module) as unknown[])
  .filter((member): member is DatabaseFunction => typeof member === 'object' && member !== null && 'takes' in member)
  .flatMap(({ name, takes }) =>
    Object.entries(takes).flatMap(([parameter, type]): [string, unknown][] => {
      const value = LISTS.includes(parameter) ? ['mode\u0300le'] : NAMES.includes(parameter) ? 'mode\u0300le' : null
      return value === null ? [] : [[`${name}(${parameter})`, type.write(value)]]
    }),
  )

test('a name finds what it means however its accent was typed, in every question and command', () => {
  expect(asked.length).toBeGreaterThan(60)
  for (const [argument, written] of asked) {
    expect([argument, written]).toEqual([argument, String(written).startsWith('{') ? '{"mod\u00e8le"}' : 'mod\u00e8le'])
  }
})
