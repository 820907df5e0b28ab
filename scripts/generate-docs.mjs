/**
 * Writes the tables of inputs and outputs in README.md from action.yml, between `<!-- inputs start -->` and
 * `<!-- inputs end -->` (and the same for outputs). With --check it changes nothing and fails when they differ.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'

const readme = new URL('../README.md', import.meta.url)
const action = new URL('../action.yml', import.meta.url)

/** One cell: one line, and no `|` that would end it. */
function cell(text) {
  return String(text).trim().replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')
}

function defaultOf({ required, default: value }) {
  if (value !== undefined && String(value) !== '') return `\`${cell(value)}\``
  return required === true ? '*required*' : ''
}

function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((row) => `| ${row.join(' | ')} |`.replaceAll(/ +/g, ' ')).join('\n')
}

/** `text` with what stands between the markers of `name` replaced by `content`. */
function fill(text, name, content) {
  const [start, end] = [`<!-- ${name} start -->`, `<!-- ${name} end -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`README.md lacks ${start} … ${end}, in this order.`)
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`
}

const { inputs, outputs } = parse(await readFile(action, 'utf8'))
const before = await readFile(readme, 'utf8')
let after = fill(
  before,
  'inputs',
  table(
    ['Input', 'Default', 'Meaning'],
    Object.entries(inputs).map(([name, input]) => [`\`${name}\``, defaultOf(input), cell(input.description)]),
  ),
)
after = fill(
  after,
  'outputs',
  table(
    ['Output', 'Meaning'],
    Object.entries(outputs).map(([name, output]) => [`\`${name}\``, cell(output.description)]),
  ),
)

if (after === before) {
  console.log('The tables in README.md agree with action.yml.')
} else if (process.argv.includes('--check')) {
  console.error('The tables in README.md differ from action.yml: run `npm run docs` and commit README.md.')
  process.exitCode = 1
} else {
  await writeFile(readme, after)
  console.log('Wrote the tables in README.md.')
}
