import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { openEmbedded } from '../../src/store/embedded/embedded.js'
import { makeDesk, resultWith, type Ran } from './command-line.js'

jest.setTimeout(60_000)

const COMMANDS = [
  'push',
  'validate',
  'convert',
  'history',
  'compare',
  'checkout',
  'baseline',
  'rollback',
  'export',
  'import',
  'sql',
  'init',
  'doctor',
  'demo',
]
const MODEL_COMMANDS = [
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
]

describe('help', () => {
  test('lists every command; without a command it is an error that prints the help', async () => {
    const { run } = await makeDesk()
    const help = await run(['--help'])
    expect([help.code, help.stderr]).toEqual([0, ''])
    for (const command of COMMANDS) expect(help.stdout).toMatch(new RegExp(`^  ${command} .* {2}\\w`, 'm'))
    const bare = await run([])
    expect([bare.code, bare.stdout]).toEqual([2, ''])
    expect(bare.stderr).toMatch(/^Usage: benchmark-snapshots [\s\S]*\n {2}push /)
  })

  test('model without a command is an error that prints the help of its commands', async () => {
    const { run } = await makeDesk()
    const bare = await run(['model'])
    expect([bare.code, bare.stdout]).toEqual([2, ''])
    for (const command of MODEL_COMMANDS) expect(bare.stderr).toMatch(new RegExp(`^  ${command} .*`, 'm'))
  })

  const all = [...COMMANDS, ...MODEL_COMMANDS.map((command) => `model ${command}`)]
  test.each(all)('%s --help says what it does, with an example to copy', async (command) => {
    const { run, cwd } = await makeDesk()
    const { code, stdout, stderr } = await run([...command.split(' '), '--help'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(new RegExp(`^Usage: benchmark-snapshots ${command}`))
    expect(stdout).toMatch(new RegExp(`^Examples?:\\n {2}benchmark-snapshots ${command}`, 'm'))
    expect(stdout).toContain('--json')
    expect(stdout.split('\n').filter((line) => line.length > 110)).toEqual([])
    expect(await readdir(cwd)).toEqual([])
  })
})

describe('wrong usage exits with 2, says what is wrong and makes no database:', () => {
  test.each<[string[], RegExp]>([
    [['diff'], /^unknown command 'diff'\n\(Did you mean compare\?\)\nHelp: benchmark-snapshots --help$/],
    [['status'], /^unknown command 'status'\n\(Did you mean latest\?\)\n/],
    [['history', '--model', 'm-1'], /^unknown option '--model'\n\(Did you mean --model-version\?\)\n/],
    [['push', 'a.json', '-m', '-d', 'x'], /^-m, --model-version <name> has no value/],
    [['histroy'], /^unknown command 'histroy'\n\(Did you mean history\?\)\n/],
    [['history', '--nope'], /^unknown option '--nope'/],
    [['model', 'activ'], /^unknown command 'activ'/],
    [
      ['model', 'register', 'm'],
      /^<artifact> is missing: where the model file is.*\nHelp: benchmark-snapshots model register --help$/,
    ],
    [['model', 'register', 'm', 'a', '--metrics', '{f1: 1}'], /^--metrics <json>: This is not valid JSON/],
    [['model', 'register', 'm', 'a', '--metrics', '[1]'], /Give a JSON object, such as \{"f1": 0\.93\}/],
    [['model', 'register', 'm', 'a', '--epochs', 'x'], /Give a number, such as 0\.05, not "x"/],
    [
      ['model', 'register', 'm', 'a', '--metadata', 'missing.json'],
      /^--metadata: missing\.json cannot be read: there is no such file: check the path$/,
    ],
    [['model', 'register', 'm', 'a', '--promotion', 'soon'], /^promotion: "soon" is not allowed/],
    [
      ['model', 'activate', 'm', '1', '--expect', 'x'],
      /^expect: "x" is not a version; give its number, such as 3, or none/,
    ],
    [
      ['model', 'log-performance', 'm'],
      /^--accuracy <number> is missing: measured accuracy.*\nHelp: \S+ model log-performance --help$/,
    ],
    [['model', 'log-performance', 'm', '--accuracy', '1', '--date', 'soon'], /"soon" is not a time/],
    [['model', 'compare', 'm', '1', '2', '3'], /^give one version, or two$/],
    [['model', 'prune', 'm', '--min-age', '30'], /Give days or weeks, such as 30d or 4w, not "30"/],
    [['model', 'prune', 'm', '--keep', '0'], /Give a whole number from 1, not "0"/],
    [['model', 'active', 'm', '--fallback', ''], /^--fallback is empty: name a path, or leave it out$/],
    [
      ['history', 'extra', 'b c'],
      /^history takes no arguments, and "extra" "b c" is more: names go behind their flags/,
    ],
    [['checkout', '1', '2'], /^checkout takes only <version>, and "2" is more/],
    [
      ['history', '--limit'],
      /^--limit <count> has no value: (how many|'--json', which follows it, is the next option)/,
    ],
    [['score', 'a.csv'], /^--expected <file> is missing: \w.*\nHelp: benchmark-snapshots score --help$/],
    [['compare-prompts'], /^--tags <tags\.\.\.> is missing: the tag of the experiment;/],
    [['push'], /^name result files, folders or globs/],
    [['push', 'r.json', '--environment'], /^-e, --environment <name> has no value/],
    [
      ['push', 'r.json', '--notes', '--dry-run'],
      /^--notes <text> has no value: '--dry-run', which follows it, is the next option$/,
    ],
    [
      ['push', 'r.json', '--commit-sha', 'main'],
      /^commit-sha: "main" is not allowed; give 7 to 64 hexadecimal digits$/,
    ],
    [['push', 'missing.json'], /^missing\.json matches no result file: check the path/],
    [['push', 'folder'], /^folder matches no result file/],
    [['push', ''], /^the path of a result file is empty/],
    [
      ['push', 'r.json', '--promotion', 'always'],
      /^promotion: "always" is not allowed; give one of never, first, proven, auto$/,
    ],
    [['push', 'r.json', '--on-invalid', 'ask'], /^on-invalid: "ask" is not allowed; give one of fail, skip$/],
    [['push', 'r.json', '--threshold', '7'], /^threshold: "7" is not allowed; give a number more than 0 and at most 1/],
    [['push', 'r.json', '--baseline', 'best'], /^baseline: "best" is not allowed; give a version/],
    [['push', 'r.json', '--fail-on', 'red'], /^fail-on: "red" is not allowed; give regression/],
    [['push', 'r.json', '--metrics', 'f1 up'], /^metrics, line 1 \("f1 up"\): /],
    [['push', 'r.json', '--data-dir', ''], /^--data-dir is empty: name a directory$/],
    [['history', '--limit', '0'], /^--limit <count>: A limit is a whole number from 1 to 999999, not "0"\.\n/],
    [['history', '--limit', 'x'], /a whole number from 1/],
    [['checkout'], /^<version> is missing: snapshot version\n/],
    [['trends', '--by', 'year'], /^--by <unit>: "year" is not allowed\. Allowed choices are day, week, month\.\n/],
    [['compare', 'a', 'b'], /^<a>: A snapshot version is a whole number from 1, such as 3, not "a"\.\n/],
    [['checkout', '0'], /A snapshot version is a whole number from 1, such as 3/],
    [['baseline', '1.5'], /A snapshot version is a whole number from 1, such as 3/],
    [['rollback', '--to', 'best'], /Give last-good or a snapshot version, such as 3/],
    [['compare', '1'], /^give two versions, or none to compare /],
    [['compare', '1', '--previous'], /^give two versions, or none to compare /],
    [['sql'], /^<statement> is missing: SQL\n/],
  ])('%j', async (argv, message) => {
    const { run, json, write, cwd } = await makeDesk()
    await write('r.json', resultWith(0.9))
    await mkdir(path.join(cwd, 'folder'))
    const { code, stdout, stderr } = await run(argv)
    expect([code, stdout, stderr.trimEnd()]).toEqual([2, '', expect.stringMatching(message)])
    expect(await json(argv)).toEqual({
      code: 2,
      document: { error: { code: expect.stringMatching(/^(usage|input)$/), message: expect.stringMatching(message) } },
    })
    expect((await readdir(cwd)).sort()).toEqual(['folder', 'r.json'])
  })
})

describe('where there is nothing yet', () => {
  test.each([['history'], ['compare', '1', '2'], ['checkout', '1'], ['baseline', '1'], ['rollback'], ['export']])(
    '%s says that there is no database, and makes none',
    async (...argv) => {
      const { run, cwd } = await makeDesk()
      expect(await run(argv)).toEqual({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(
          /^There is no database in .*\.benchmark-snapshots yet: push a benchmark result first/,
        ),
      })
      expect(await readdir(cwd)).toEqual([])
    },
  )

  test('history of an empty database says to push first', async () => {
    const { run } = await makeDesk()
    expect((await run(['sql', 'SELECT 1 AS one'])).stdout).toBe('one\n  1\n(1 row)\n')
    expect(await run(['history'])).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^There are no snapshots yet in the embedded database in .*: push a benchmark result/,
      ),
    })
    expect(await run(['sql', 'SELECT * FROM v_latest_benchmarks'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^model_version .*\n\(0 rows\)\n$/),
    })
  })
})

describe('a store that cannot be used exits with 3:', () => {
  test('another process has it open, and the message names it', async () => {
    const { run, json, write, cwd } = await makeDesk()
    await write('r.json', resultWith(0.9))
    const database = await openEmbedded({ dataDir: path.join(cwd, '.benchmark-snapshots') })
    let answers: [Ran, unknown]
    try {
      answers = [await run(['push', 'r.json']), await json(['history'])]
    } finally {
      await database.close()
    }
    const message = expect.stringMatching(`^The database is in use by process ${process.pid} since `)
    expect(answers).toEqual([
      { code: 3, stdout: '', stderr: message },
      { code: 3, document: { error: { code: 'locked', message } } },
    ])
  })

  test('the directory holds something else, which is left alone', async () => {
    const { run, write, cwd } = await makeDesk()
    await write('r.json', resultWith(0.9))
    await write('documents/letter.txt', 'Dear Ada')
    for (const argv of [['push', 'r.json'], ['history'], ['sql', 'SELECT 1']]) {
      expect(await run([...argv, '--data-dir', 'documents'])).toEqual({
        code: 3,
        stdout: '',
        stderr: expect.stringMatching(
          /documents exists but does not contain an embedded database\. Nothing was changed/,
        ),
      })
    }
    expect(await run(['push', 'r.json', '--data-dir', 'r.json'])).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/r\.json cannot be used: .*not a directory/),
    })
    expect(await readdir(path.join(cwd, 'documents'))).toEqual(['letter.txt'])
  })
})

test('the data directory is that of the flag, else of the environment variable, else one in the working directory', async () => {
  const { run, cwd } = await makeDesk()
  const env = { BENCHMARK_SNAPSHOTS_DATA_DIR: 'from-variable' }
  for (const [argv, variables, directory] of [
    [['history', '--data-dir', 'from-flag'], env, 'from-flag'],
    [['history'], env, 'from-variable'],
    [['history'], { BENCHMARK_SNAPSHOTS_DATA_DIR: '' }, '.benchmark-snapshots'],
  ] as const) {
    const { stderr } = await run(argv, { env: variables })
    expect(stderr).toContain(`There is no database in ${path.join(cwd, directory)} yet`)
  }
})
