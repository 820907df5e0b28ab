/**
 * Writes the tables in README.md from action.yml and the reference in docs/workflows.md from the reusable workflows,
 * between markers such as `<!-- inputs start -->` and `<!-- inputs end -->`, and docs/schema.sql from the migrations.
 * With --check it changes nothing and fails when they differ.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { isMap, isScalar, parse, parseDocument } from 'yaml'
import { schemaText } from './schema-text.mjs'

const root = new URL('../', import.meta.url)
const read = (file) => readFile(new URL(file, root), 'utf8')

/** One cell: one line, and no `|` that would end it. */
function cell(text) {
  return String(text)
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
}

function defaultOf({ required, default: value }) {
  if (value !== undefined && String(value) !== '') return `\`${cell(value)}\``
  return required === true ? '*required*' : ''
}

function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((row) => `| ${row.join(' | ')} |`.replaceAll(/ +/g, ' ')).join('\n')
}

function inputsTable(inputs) {
  const rows = Object.entries(inputs).map(([name, input]) => [`\`${name}\``, defaultOf(input), cell(input.description)])
  return table(['Input', 'Default', 'Meaning'], rows)
}

function meaningsTable(head, described) {
  const rows = Object.entries(described).map(([name, { description }]) => [`\`${name}\``, cell(description)])
  return table([head, 'Meaning'], rows)
}

/** The permissions of all jobs of a workflow, with the reasons that stand behind them as comments. */
function permissionsTable(document) {
  const rows = document.get('jobs').items.flatMap(({ value: job }) => {
    const permissions = job.get('permissions')
    if (!isMap(permissions)) throw new Error('a job of a reusable workflow does not say its permissions')
    return permissions.items.map(({ key, value }) => {
      if (!isScalar(value) || !value.comment) throw new Error(`the permission ${String(key)} has no reason`)
      return [`\`${String(key)}: ${String(value.value)}\``, cell(value.comment)]
    })
  })
  return rows.length === 0 ? 'It needs no permission.' : table(['Permission', 'Reason'], rows)
}

/** One reusable workflow: what its head comment says, and its tables. */
async function workflowSection(file) {
  const text = await read(`.github/workflows/${file}`)
  const { inputs, secrets, outputs } = parse(text).on.workflow_call
  const [head] = /^# Reusable: (.*)$/m.exec(text)?.slice(1) ?? []
  if (head === undefined) throw new Error(`${file} does not begin with "# Reusable: …"`)
  return [
    `### ${file}`,
    head[0].toUpperCase() + head.slice(1),
    inputsTable(inputs),
    ...(secrets === undefined ? [] : [meaningsTable('Secret', secrets)]),
    ...(outputs === undefined ? [] : [meaningsTable('Output', outputs)]),
    permissionsTable(parseDocument(text)),
  ].join('\n\n')
}

/** `text` with what stands between the markers of `name` replaced by `content`. */
function fill(text, name, content) {
  const [start, end] = [`<!-- ${name} start -->`, `<!-- ${name} end -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`A page lacks ${start} … ${end}, in this order.`)
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`
}

const { inputs, outputs } = parse(await read('action.yml'))
const workflows = (await readdir(new URL('.github/workflows/', root))).filter((name) => name !== 'ci.yml')
const sections = await Promise.all(workflows.sort().map(workflowSection))
const pages = {
  'README.md': [
    ['inputs', inputsTable(inputs)],
    ['outputs', meaningsTable('Output', outputs)],
  ],
  'docs/workflows.md': [['workflows', sections.join('\n\n')]],
  'docs/schema.sql': await schemaText(root),
}

for (const [page, content] of Object.entries(pages)) {
  const before = await read(page).catch((error) => (error.code === 'ENOENT' ? '' : Promise.reject(error)))
  const after = Array.isArray(content) ? content.reduce((text, part) => fill(text, ...part), before) : content
  if (after === before) {
    console.log(`${page} is up to date.`)
  } else if (process.argv.includes('--check')) {
    console.error(`${page} differs from what it is generated from: run \`npm run docs\` and commit it.`)
    process.exitCode = 1
  } else {
    await writeFile(new URL(page, root), after)
    console.log(`Wrote ${page}.`)
  }
}
