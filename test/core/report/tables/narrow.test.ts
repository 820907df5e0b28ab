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

test('a long name is cut in its middle before a column that tells rows apart goes', () => {
  const long = 'RylanSchaeffer/mem_Qwen3-93M_minerva_math_rep_0_sbst_1.0000_epch_1_ot_1'
  const rows = [
    [long, 'math_perturbed_full@1.0', '0-shot', '1', '0.000'],
    [long, 'math_rephrased_full@1.0', '0-shot', '1', '0.004'],
  ]
  const headers = ['model', 'dataset', 'prompt', 'version', 'exact_match']
  expect(textWithin(90).table(headers, rows, 'lllrr')).toEqual([
    'model                         dataset                  prompt  version  exact_match',
    'RylanSchaeffer…0_epch_1_ot_1  math_perturbed_full@1.0  0-shot        1        0.000',
    'RylanSchaeffer…0_epch_1_ot_1  math_rephrased_full@1.0  0-shot        1        0.004',
    '',
    'Not shown: parts of long names (--wide shows all)',
  ])
  expect(textWithin(60).table(headers, rows, 'lllrr')[1]).toBe(
    'RylanSch…_1_ot_1  math_per…ull@1.0        1        0.000',
  )
})
