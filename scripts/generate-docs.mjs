/**
 * Writes what is said once elsewhere: the action.yml files and their tables in the docs from src/action/inputs, the schema
 * of the configuration file from src/commands/config/keys.ts,
 * benchmark.yml from its two halves, the reference in docs/workflows.md from the reusable workflows, docs/schema.sql from
 * the migrations, and docs/errors.md from what migrations and sources say. Tables stand between markers such as `<!-- inputs start -->` and `<!-- inputs end -->`. With
 * --check it changes nothing and fails when something differs.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMap, isScalar, parse, parseDocument } from 'yaml'
import { ACTIONS, actionFiles, inputsOf, outputsOf } from './action-files.mjs'
import { configSchema } from './config-schema.mjs'
import { errorsPage } from './errors/page.mjs'
import { fill, table } from './markdown.mjs'
import { schemaText } from './schema-text.mjs'
import { benchmarkWorkflow } from './workflow-files.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const WORKFLOWS = '.github/workflows'
const read = (file) => readFile(path.join(root, file), 'utf8')

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

function inputsTable(inputs) {
  const rows = Object.entries(inputs).map(([name, input]) => [`\`${name}\``, defaultOf(input), cell(input.description)])
  return table(['Input', 'Default', 'Meaning'], rows)
}

function meaningsTable(head, described) {
  const rows = Object.entries(described).map(([name, { description }]) => [`\`${name}\``, cell(description)])
  return table([head, 'Meaning'], rows)
}

/** What a workflow asks for: the permissions of its jobs with the reasons behind them, or those of its caller. */
function permissionsOf(document) {
  const jobs = document.get('jobs').items.map(({ value: job }) => job.get('permissions'))
  const rows = jobs.filter(isMap).flatMap((permissions) =>
    permissions.items.map(({ key, value }) => {
      if (!isScalar(value) || !value.comment) throw new Error(`the permission ${String(key)} has no reason`)
      return [`\`${String(key)}: ${String(value.value)}\``, cell(value.comment)]
    }),
  )
  const once = [...new Map(rows.map((row) => [row.join(), row])).values()]
  const inherits = 'It stores with the permissions of the job that calls it: [what to grant](#permissions).'
  return [
    ...(once.length === 0 ? [] : [table(['Permission', 'Reason'], once)]),
    ...(jobs.every(isMap) ? [] : [inherits]),
  ]
}

/** One reusable workflow: what its head comment says, and its tables. */
function workflowSection(file, text) {
  const { inputs, secrets, outputs } = parse(text).on.workflow_call
  const [head] = /^# Reusable: (.*)$/m.exec(text)?.slice(1) ?? []
  if (head === undefined) throw new Error(`${file} does not begin with "# Reusable: …"`)
  return [
    `### ${file}`,
    head[0].toUpperCase() + head.slice(1),
    inputsTable(inputs),
    ...(secrets === undefined ? [] : [meaningsTable('Secret', secrets)]),
    ...(outputs === undefined ? [] : [meaningsTable('Output', outputs)]),
    ...permissionsOf(parseDocument(text)),
  ].join('\n\n')
}

/** `text` with what stands between the markers of each part replaced by its content. */
const filled = (text, parts) => Object.entries(parts).reduce((page, [name, content]) => fill(page, name, content), text)

const tablesOf = (action) => [inputsTable(inputsOf(action)), meaningsTable('Output', outputsOf(action))].join('\n\n')

const benchmark = await benchmarkWorkflow((file) => read(`${WORKFLOWS}/${file}`))
const others = (await readdir(path.join(root, WORKFLOWS))).filter(
  (name) => !['ci.yml', 'release.yml', 'benchmark.yml'].includes(name),
)
const texts = await Promise.all(others.sort().map(async (name) => [name, await read(`${WORKFLOWS}/${name}`)]))
const workflows = [['benchmark.yml', benchmark], ...texts].map(([name, text]) => workflowSection(name, text))
const { push, snapshots, models } = ACTIONS

const files = {
  ...actionFiles(),
  [`${WORKFLOWS}/benchmark.yml`]: benchmark,
  'schema/benchmark-snapshots.schema.json': configSchema(),
  'docs/actions.md': filled(await read('docs/actions.md'), {
    push: tablesOf(push),
    snapshots: tablesOf(snapshots),
    models: tablesOf(models),
  }),
  'docs/errors.md': await errorsPage(root),
  'docs/schema.sql': await schemaText(new URL('../', import.meta.url)),
  'docs/workflows.md': filled(await read('docs/workflows.md'), { workflows: workflows.join('\n\n') }),
}

for (const [file, text] of Object.entries(files)) {
  if ((await read(file).catch(() => '')) === text) {
    console.log(`${file} is up to date.`)
  } else if (process.argv.includes('--check')) {
    console.error(`${file} differs from what it is generated from: run \`npm run docs\` and commit it.`)
    process.exitCode = 1
  } else {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true })
    await writeFile(path.join(root, file), text)
    console.log(`Wrote ${file}.`)
  }
}
