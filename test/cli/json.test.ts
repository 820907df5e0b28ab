import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { projectRoot } from '../../src/store/project-root.js'
import { example, makeDesk, resultWith, type Desk } from './command-line.js'

const CONFIGURATION = ['dataset_version', 'environment', 'model_version', 'prompt_version'].join()
const PROBLEM = ['file', 'message', 'path'].join()

/** What kinds of values stand at each path of documents, such as `results[].verdict`. */
type Fields = Map<string, Set<string>>

/** Reads the lines "- `path`: type or null. …" of docs/cli-json.md, by command. */
async function documentedFields(): Promise<Map<string, Fields>> {
  const text = await readFile(path.join(projectRoot(), 'docs', 'cli-json.md'), 'utf8')
  const documented = new Map<string, Fields>()
  for (const section of text.split(/^## /m).slice(1)) {
    const fields: Fields = new Map()
    for (const [, name = '', types = ''] of section.matchAll(/^- `(\S+)`: ([a-z ]+)\./gm)) {
      fields.set(name, new Set(types.split(' or ')))
    }
    const heading = section.slice(0, section.indexOf('\n'))
    const commands = [...heading.matchAll(/`([\w -]+)`/g)].flatMap(([, command]) => command ?? [])
    for (const command of commands.length === 0 ? [heading] : commands) documented.set(command, fields)
  }
  return documented
}

function collect(value: unknown, at: string, into: Fields): void {
  const kind = at.endsWith('.metrics') ? 'tree' : kindOf(value)
  // Objects in an array are described by their members.
  const isSaid = at !== '' && !(at.endsWith('[]') && kind === 'object')
  if (isSaid) into.set(at, (into.get(at) ?? new Set()).add(kind))
  if (at === 'rows' || kind === 'tree') return
  if (Array.isArray(value)) for (const item of value) collect(item, `${at}[]`, into)
  else if (kind === 'object') {
    for (const [name, member] of Object.entries(value as object))
      collect(member, at === '' ? name : `${at}.${name}`, into)
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  if (typeof value !== 'object') return typeof value
  const members = Object.keys(value).sort().join()
  return members === CONFIGURATION ? 'configuration' : members === PROBLEM ? 'problem' : 'object'
}

const isAllowed = (kind: string, types: ReadonlySet<string>): boolean =>
  types.has(kind) || (kind === 'integer' && types.has('number'))

/** Flags that make another document of a command. */
function headingOf([command = '', ...flags]: readonly string[]): string {
  const shape = command === 'model' ? flags[0] : flags.find((flag) => flag === '--events' || flag === '--at')
  return shape === undefined ? command : `${command} ${shape}`
}

describe('what docs/cli-json.md says about', () => {
  const printed = new Map<string, Fields>()
  let documented = new Map<string, Fields>()

  beforeAll(async () => {
    documented = await documentedFields()
    const desk = await makeDesk('postgres')
    for (const [exit, ...argv] of await commands(desk)) {
      const { code, document } = await desk.json(argv)
      expect([argv, code, document]).toEqual([argv, exit, document])
      const name = exit > 1 && argv[0] !== 'validate' ? 'Errors' : headingOf(argv)
      const fields = printed.get(name) ?? new Map<string, Set<string>>()
      collect(document, '', fields)
      printed.set(name, fields)
    }
  }, 240_000)

  /** Exit code and command line, one after the other, so that every documented field is printed at least once. */
  async function commands(desk: Desk): Promise<[number, ...string[]][]> {
    const { write } = desk
    const odd = await write('odd.json', resultWith(0.1, { metrics: { f1: 0.1, precision: 0.9, recall: 0.9 } }))
    const bad = await write('bad.json', resultWith(200))
    const run = {
      date: 1_580_000_000_000,
      tool: 'go',
      benches: [
        { name: 'size', value: 1, unit: 'kB' },
        { name: 'a', value: 'x' },
      ],
    }
    const runs = [
      run,
      {
        ...run,
        date: 1_590_000_000_000,
        benches: [
          { name: 'time', value: 1 },
          { name: 'size', value: 1 },
        ],
      },
    ]
    const entries = { one: [{ ...run, commit: { id: 'abc1234' } }], two: runs }
    const pageData = await write(
      'data.js',
      `window.BENCHMARK_DATA = ${JSON.stringify({ repoUrl: 'https://x/y', entries })}`,
    )
    const known = await write('cases.csv', 'id,expected\n1,a\n2,b\n3,b\n')
    const answers = await write('answers.csv', 'id,predicted\n1,a\n2,a\n')
    const where = ['--environment', 'production']
    const levels = await Promise.all(
      Array.from({ length: 12 }, (_, at) => write(`level-${100 + at}.json`, resultWith(at < 6 ? 0.9 : 0.5))),
    )
    const cases = ['a', 'b', 'c'].map((id) => ({ id, passed: true, ...(id === 'c' ? {} : { group: 'g' }) }))
    const pair = await Promise.all(
      ['one', 'two'].map((model_version) =>
        write(`pair-${model_version}.json`, resultWith(1, { model_version, cases })),
      ),
    )
    const repeats = await Promise.all([1, 2].map((at) => write(`repeat-${at}.json`, resultWith(1, { cases }))))
    const facts = ['--commit-sha', 'abc1234', '--branch', 'main', '--run-id', '7', '--tags', 'a,b', '--notes', 'n']
    return [
      [0, 'push', example(1), ...where, ...facts],
      [0, 'push', example(2), ...where],
      [0, 'explain', '2', ...where],
      [0, 'baseline', '2', ...where],
      [1, 'push', example(3), ...where],
      [0, 'push', ...pair, '--environment', 'pair'],
      [0, 'push', ...pair, '--environment', 'pair'],
      [0, 'explain', '--environment', 'pair', '--model-version', 'one'],
      [0, 'push', ...pair.slice(0, 1), '--environment', 'pair'],
      [0, 'push', ...levels, '--environment', 'levels', '--commit-sha', 'abc1234'],
      [0, 'push', ...repeats, '--environment', 'repeats', '--dry-run'],
      [0, 'changes', '--environment', 'levels'],
      [0, 'push', odd, bad, '--on-invalid', 'skip', '--baseline', 'commit:dead', '--promotion', 'never'],
      [0, 'push', example(4), '--dry-run'],
      [0, 'prune', '--keep', '1', ...where],
      [0, 'restore', ...where],
      [0, 'annotate', '1', '--note', 'n', ...where],
      [0, 'annotate', '3', '--tags', 'known', ...where],
      [0, 'history', ...where],
      [0, 'promote', '1', '--environment', 'local', '--model-version', 'm-1', '--reason', 'r'],
      [1, 'promote', '3', '--dry-run', ...where],
      [0, 'history', '--events', ...where],
      [0, 'history', '--at', '2001-01-01', ...where],
      [0, 'history', '--at', '2999-01-01', ...where],
      [0, 'latest'],
      [0, 'transactions'],
      [0, 'series', 'precision', ...where],
      [0, 'trends'],
      [0, 'compare-models', '--dataset-version', 'benchmark-set-v3'],
      [0, 'compare-prompts', '--tags', 'a', 'b'],
      [0, 'regressions', '--since', '1h'],
      [0, 'compare', '2', '3', ...where],
      [0, 'compare', '1', '2', '--environment', 'pair', '--model-version', 'one'],
      [0, 'rollback', ...where],
      [0, 'checkout', '1', ...where],
      [0, 'baseline', '1', '--environment', 'local', '--model-version', 'm-1'],
      ...(await modelCommands(desk)),
      [0, 'export', '--output', 'history.ndjson'],
      [0, 'import', 'history.ndjson'],
      [0, 'import', pageData, '--better', 'lower'],
      [0, 'dashboard', 'build', '--output', 'site'],
      [0, 'push', example(1), '--data-dir', 'here'],
      [0, 'sql', 'SELECT 1 AS one', '--data-dir', 'here'],
      [0, 'sql', "DO $$ BEGIN RAISE NOTICE 'seen'; END $$", '--data-dir', 'here'],
      [0, 'validate', odd],
      [2, 'validate', bad],
      [0, 'convert', odd, '--output', 'converted.json'],
      [2, 'convert', bad],
      [0, 'score', '--expected', known, '--predictions', answers, '-m', 'm', '-d', 'd', '--output', 'scored.json'],
      [0, 'validate', 'scored.json', '--cases'],
      [0, 'score', '--expected', known, '--predictions', answers, '-m', 'm', '-d', 'd'],
      [2, 'history', '--limit', 'x'],
      [0, 'demo'],
    ]
  }

  async function modelCommands({ json, write }: Desk): Promise<[number, ...string[]][]> {
    const training = { epochs: 3, early_stopping: true, training_seconds: 9.5, learning_rate: 0.1, batch_size: 4 }
    const metadata = await write('model.json', { sample_count: 9, split_version: 's', parent_version: 1, training })
    const facts = ['--dataset-version', 'd', '--notes', 'n', '--run-id', '7']
    const file = await write(
      'evidence.json',
      resultWith(0.9, { model_version: 'proven', benchmark: 'b', dataset_size: 9 }),
    )
    const { document } = await json(['push', file])
    const evidence = (document as { results: { transaction_id: string }[] }).results[0]?.transaction_id ?? ''
    return [
      [0, 'model', 'list'],
      [0, 'model', 'register', 'm', 'a.pt', '--metrics', '{"f1": 0.91, "accuracy": 0.95}', '--dataset-version', 'd'],
      [0, 'model', 'register', 'm', 'b.pt', '--metrics', '{"f1": 0.5}', '--metadata', metadata, ...facts],
      [
        0,
        'model',
        'register',
        'm',
        'c.pt',
        '--metrics',
        '{"f1": 0.5}',
        '--dataset-version',
        'd',
        '--version-name',
        'c',
      ],
      [0, 'model', 'activate', 'm', 'c', '--reason', 'r'],
      [0, 'model', 'rollback', 'm'],
      [
        1,
        'model',
        'log-performance',
        'm',
        '--accuracy',
        '0.9',
        '--sample-size',
        '5',
        '--notes',
        'n',
        '--date',
        '2026-03-01',
      ],
      [0, 'model', 'log-performance', 'm', 'c', '--accuracy', '0.905'],
      [0, 'model', 'activate', 'm', 'c'],
      [0, 'model', 'list'],
      [0, 'model', 'list', 'm'],
      [0, 'model', 'show', 'm', '1'],
      [0, 'model', 'show', 'm', '2'],
      [0, 'model', 'show', 'm', 'c'],
      [1, 'model', 'compare', 'm', '2'],
      [1, 'model', 'compare', 'm', '3', '1'],
      [1, 'model', 'compare', 'm', '3', '3'],
      [0, 'model', 'active', 'm'],
      [0, 'model', 'register', 'unused', 'x.pt', '--promotion', 'never'],
      [1, 'model', 'active', 'unused'],
      [0, 'model', 'export', '--backbone-version', 'vit-2'],
      [0, 'model', 'prune', '--keep', '1', '--min-age', '0d', '--dry-run'],
      [0, 'model', 'register', 'm', 'p.pt', '--evidence', evidence],
      [0, 'model', 'show', 'm', '4'],
    ]
  }

  test.each([
    ...[
      'register',
      'activate',
      'rollback',
      'list',
      'show',
      'log-performance',
      'compare',
      'prune',
      'active',
      'export',
    ].map((command) => `model ${command}`),
    'push',
    'validate',
    'convert',
    'history',
    'compare',
    'explain',
    'changes',
    'checkout',
    'baseline',
    'rollback',
    'history --events',
    'history --at',
    'promote',
    'annotate',
    'prune',
    'latest',
    'transactions',
    'series',
    'trends',
    'compare-models',
    'compare-prompts',
    'regressions',
    'export',
    'import',
    'sql',
    'demo',
    'Errors',
  ])('%s is what is printed, no field more and none less', (command) => {
    const fields = documented.get(command) ?? new Map<string, Set<string>>()
    const seen = printed.get(command) ?? new Map<string, Set<string>>()
    expect([...seen.keys()].sort()).toEqual([...fields.keys()].sort())
    for (const [field, kinds] of seen) {
      const types = fields.get(field) ?? new Set()
      expect([field, [...kinds].filter((kind) => !isAllowed(kind, types))]).toEqual([field, []])
    }
  })
})
