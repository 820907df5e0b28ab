import { InvalidResultsError, UserError } from '../../core/errors.js'
import { DEFAULT_POLICY } from '../../core/judging/policy/policy.js'
import { deciding } from '../../core/judging/remarks.js'
import { flattenMetrics } from '../../core/judging/metrics/metrics.js'
import { primaryMetric } from '../../core/judging/metrics/primary-metric.js'
import type { Digest } from '../../core/model.js'
import { gatherRepeats } from '../../core/result/repeats/repeats.js'
import type { DecodedFile } from '../../formats/decode.js'
import { parseMapping } from '../../formats/tables/mapping.js'
import type { Parsers, ResultFile } from '../../ports.js'
import { CONFIG_FILE } from '../config/keys.js'
import { decodeFiles } from '../reading/decode-files.js'
import { describeUnderstood } from '../reading/describe-understood.js'
import { toolOfProject, toolOfResult, type Tool } from './tools.js'

export const WORKFLOW_FILE = '.github/workflows/benchmarks.yml'

export interface InitSource {
  /** Paths as typed: result files, folders and globs, and configuration files of tools. */
  readonly paths: readonly string[]
  /** The result files among them. */
  readonly files: readonly ResultFile[]
  readonly parsers: Parsers
  readonly digest: Digest
  /** The branch whose results become the baseline. */
  readonly branch: string
}

/** A file to write, relative to the root of the repository. */
export interface MadeFile {
  readonly path: string
  readonly text: string
}

/** Names that a file may lack, as keys of the configuration file, with a placeholder for each. */
const PLACEHOLDERS = {
  'model-version': { name: 'model_version', value: 'my-model', why: 'what was measured' },
  'dataset-version': {
    name: 'dataset_version',
    value: 'my-dataset-v1',
    why: 'what it was measured on: another name when the cases change',
  },
  'prompt-version': { name: 'prompt_version', value: 'v1', why: 'the prompt: another name when it changes' },
} as const
type PlaceholderKey = keyof typeof PLACEHOLDERS
const KEYS = Object.keys(PLACEHOLDERS) as PlaceholderKey[]

/** What is needed to read the files, and what was read. */
interface Understood {
  readonly files: readonly DecodedFile[]
  readonly missing: readonly PlaceholderKey[]
  readonly mapping: string | null
}

/** Whether a path is the configuration file of a tool, not a result. */
export const isOfProject = (path: string): boolean => toolOfProject(path) !== undefined

/**
 * The configuration file and a workflow that fit the given files. Throws `InvalidResultsError` for result files that
 * cannot be read at all.
 */
export async function init(source: InitSource): Promise<readonly MadeFile[]> {
  if (source.paths.length === 0) {
    throw new UserError(
      'init takes result files, or the file of a tool such as promptfooconfig.yaml, pytest.ini or vitest.config.ts: name one',
    )
  }
  const unfit = source.paths.find((path) => /\$\{\{|[\r\n]/.test(path))
  if (unfit !== undefined) {
    throw new UserError(`${JSON.stringify(unfit)} cannot stand in a workflow: rename it, or name its folder or a glob`)
  }
  const projects = source.paths.filter(isOfProject)
  const project = projectOf(projects)
  const results = source.paths.filter((path) => !isOfProject(path))
  const understood = await understand(source)
  const tool =
    project === null ? toolOfResult(understood.files[0]?.format ?? null, results[0] ?? '') : toolOfProject(project)
  const outputs = results.length > 0 ? results : [tool?.output ?? 'results/*.json']
  return [
    { path: CONFIG_FILE, text: configText(outputs, understood, tool) },
    { path: WORKFLOW_FILE, text: workflowText(outputs, tool, project, source.branch) },
  ]
}

/** Throws `UserError` for files of two tools: a workflow runs one. */
function projectOf(projects: readonly string[]): string | null {
  const commands = new Set(projects.map((path) => toolOfProject(path)?.command('', path)))
  if (commands.size > 1)
    throw new UserError(`${projects.join(' and ')} are run by commands of their own: name one of them`)
  return projects[0] ?? null
}

/** Reads the files: first without names, then with those that their problems ask for. */
async function understand({ files, parsers, digest }: InitSource): Promise<Understood> {
  if (files.length === 0) return { files: [], missing: [], mapping: null }
  let missing: readonly PlaceholderKey[] = []
  let mapping: string | null = null
  for (;;) {
    const names = Object.fromEntries(missing.map((key) => [PLACEHOLDERS[key].name, PLACEHOLDERS[key].value]))
    const decoded = await decodeFiles(files, { names, parsers, digest, mapping: parseMapping(mapping ?? undefined) })
    const said = decoded.problems.map(({ message }) => message).join('\n')
    const asked = KEYS.filter((key) => missing.includes(key) || said.includes(`--${key}`))
    const guess: string | null = mapping ?? /^ *mapping: (.+)$/m.exec(said)?.[1] ?? null
    if (decoded.problems.length === 0) {
      const read = decoded.files.flatMap(({ path, results }) =>
        results.map((result, index) => ({ file: path, index, result })),
      )
      // Results that push would refuse.
      const { refused } = gatherRepeats(read, 'pool', digest)
      if (refused.length > 0) {
        const why =
          'one configuration file names one suite: run init for the files of each suite on their own (docs/configuration.md)'
        throw new InvalidResultsError(refused.map((each) => ({ ...each, message: `${each.message}; ${why}` })))
      }
      return { files: decoded.files, missing, mapping }
    }
    if (asked.length === missing.length && guess === mapping) throw new InvalidResultsError(decoded.problems)
    missing = asked
    mapping = guess
  }
}

function configText(outputs: readonly string[], { files, missing, mapping }: Understood, tool?: Tool): string {
  const named = files.length === 0 && tool !== undefined ? asked(tool) : missing
  const undecided = undecidedMetric(files)
  return [
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/your-org/benchmark-snapshots/v1/schema/benchmark-snapshots.schema.json',
    '# Every key is in docs/configuration.md; inputs of a step and flags of a command win over them.',
    ...files.flatMap((file) => {
      const [first = '', ...more] = describeUnderstood(file)
      return [`# ${commented(file.path)}: ${commented(first)}`, ...more.map((line) => `#   ${commented(line)}`)]
    }),
    ...listed('results', outputs),
    ...named.map((key) => `${key}: ${PLACEHOLDERS[key].value} # ${PLACEHOLDERS[key].why}`),
    ...(mapping === null ? [] : [`mapping: ${scalar(mapping)} # a guess from the names in the file: check it`]),
    ...(undecided === null
      ? []
      : [
          'metrics:',
          `  ${scalar(undecided.name)}: ${undecided.better} primary # what decides: check the metric, and higher or lower`,
        ]),
    'threshold: 0.05 # the drop of the primary metric that matters',
    'promotion: proven # which versions become the baseline automatically',
    '',
  ].join('\n')
}

/** Names that the files of a tool never have. */
function asked({ format }: Tool): readonly PlaceholderKey[] {
  return format === 'promptfoo' ? ['dataset-version'] : ['model-version', 'dataset-version']
}

/** A metric for results without one that decides. */
function undecidedMetric(files: readonly DecodedFile[]): { name: string; better: string } | null {
  for (const { metrics, primary_metric } of files.flatMap(({ results }) => results)) {
    const names = [...flattenMetrics(metrics).keys()]
    const claims = { policy: DEFAULT_POLICY, ofResult: primary_metric }
    const decides = primaryMetric(new Set(names), claims) === null ? deciding(names) : null
    if (decides !== null) return { name: decides[0], better: decides[1] }
  }
  return null
}

function workflowText(
  outputs: readonly string[],
  tool: Tool | undefined,
  project: string | null,
  branch: string,
): string {
  const [first = ''] = outputs
  const isPlain = /^[\w./-]+$/.test(first)
  const command =
    tool?.command(isPlain ? first : tool.output, project) ??
    `./run-benchmark.sh # writes ${outputs.length > 1 ? 'these files' : first}`
  const keys = tool?.hasKeys === false ? '# ' : ''
  return `# Measures every push to ${branch} and every pull request, keeps the history on a branch of this repository, comments, and
# turns red on a regression. By button too, such as for the first baseline.
name: Benchmarks
on:
  push: { branches: [${/^[\w/-]+$/.test(branch) ? branch : JSON.stringify(branch)}] }
  pull_request:
  workflow_dispatch:
permissions: {}
jobs:
  benchmark:
    # A fork gets no keys: benchmark-fork-run.yml and benchmark-fork-report.yml are for its pull requests.
    if: github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository
    permissions:
      contents: write # to keep the history on its branch
      issues: write # to open an issue about a regression, and close it once that is over
      pull-requests: write # to comment
    uses: your-org/benchmark-snapshots/.github/workflows/benchmark.yml@v1 # the owner of your copy
    with:
${[
  ...(tool?.setup === undefined ? [] : [`setup: ${tool.setup}`]),
  `command: ${tool === undefined ? command : scalar(command)}`,
  ...listed('results', outputs, '|'),
]
  .map((line) => `      ${line}`)
  .join('\n')}
    ${keys}secrets:
    ${keys}  benchmark-keys: \${{ secrets.BENCHMARK_KEYS }} # lines such as OPENAI_API_KEY=sk-…
`
}

/** One value on the line of its key; several as a list, or as lines of one text. */
function listed(key: string, values: readonly string[], form: '' | '|' = ''): string[] {
  const [only, ...more] = values
  if (only !== undefined && more.length === 0) return [`${key}: ${scalar(only)}`]
  return [
    `${key}:${form === '' ? '' : ' |'}`,
    ...values.map((value) => (form === '' ? `  - ${scalar(value)}` : `  ${value}`)),
  ]
}

/** As YAML reads it back. */
function scalar(text: string): string {
  return /^[A-Za-z./][\w ./=@,|*+$-]*$/.test(text) && text.trim() === text ? text : JSON.stringify(text)
}

const commented = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ').slice(0, 200)
