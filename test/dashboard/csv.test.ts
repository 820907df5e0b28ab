import { expect, test } from '@jest/globals'
import { toCsv } from '../../src/dashboard/csv.js'

test('a table becomes a CSV file in which no name is taken for a formula and no number for a text', () => {
  const rows = [
    { name: 'plain', value: -0.5 },
    { name: '=HYPERLINK("http://x")', value: null },
    { name: '-1+1', value: 1e-7 },
    { name: 'a,"b"\nc', value: 3 },
  ]
  const columns = [
    { name: 'model', value: ({ name }: (typeof rows)[number]) => name },
    { name: 'f1', value: ({ value }: (typeof rows)[number]) => value },
  ]
  expect(toCsv(columns, rows)).toBe(
    ['model,f1', 'plain,-0.5', `"'=HYPERLINK(""http://x"")",`, "'-1+1,1e-7", '"a,""b""\nc",3', ''].join('\r\n'),
  )
})
