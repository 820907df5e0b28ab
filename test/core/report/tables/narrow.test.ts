import { expect, test } from '@jest/globals'
import { textWithin } from '../../../../src/core/report/tables/narrow.js'

const HEADERS = ['model', 'version', 'f1', 'latency ms', 'verdict', 'commit', 'run', 'why']
const ROWS = [
  ['gpt-5-mini', '12', '0.912', '', 'unchanged', 'ab12cd3', '1234567890', 'a long story'],
  ['claude', '3', '0.887', '–', 'regression', '', '1234567891', ''],
]
const drawn = (width: number): string[] => textWithin(width).table(HEADERS, ROWS, 'lrrrllll')

test('a table that fits is whole', () => {
  expect(drawn(100)[0]).toMatch(/^model +version +f1 +latency ms +verdict +commit +run +why$/)
  expect(drawn(100)).toHaveLength(3)
})

test('what a terminal has no room for goes by rank: first what says nothing, the numbers and the verdict never', () => {
  expect(drawn(80)).toEqual([
    'model       version     f1  verdict     commit   run         why',
    'gpt-5-mini       12  0.912  unchanged   ab12cd3  1234567890  a long story',
    'claude            3  0.887  regression           1234567891',
    '',
    'Not shown: latency ms (--wide shows all)',
  ])
  expect(drawn(55)).toEqual([
    'model       version     f1  verdict     commit',
    'gpt-5-mini       12  0.912  unchanged   ab12cd3',
    'claude            3  0.887  regression',
    '',
    'Not shown: latency ms, run, why (--wide shows all)',
  ])
  // Too narrow for what stays: cut columns would say something else.
  expect(drawn(10)[0]).toBe('model       version     f1  verdict')
})

test('the names of what is not shown stay within the terminal too', () => {
  expect(drawn(40).slice(-2)).toEqual(['Not shown: latency ms, run, why, commit', '  (--wide shows all)'])
})
