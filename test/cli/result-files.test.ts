import { mkdir, readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { projectRoot } from '../../src/store/project-root.js'
import { example, makeDesk, resultWith, type Desk } from './command-line.js'

jest.setTimeout(60_000)

const FIXTURES = path.join(projectRoot(), 'test', 'fixtures', 'results')
const FORMATS = path.join(projectRoot(), 'test', 'fixtures', 'formats')
const aggregated = path.join(FIXTURES, 'aggregated_metrics_openai.json')
const conflicted = path.join(FIXTURES, 'conflicted.json')
const NAMES = ['--dataset-version', 'set-v3', '--prompt-version', 'v4']

let desk: Desk
beforeEach(async () => {
  desk = await makeDesk()
})

describe('validate', () => {
  test('says of every file what it is, without a database', async () => {
    const { code, stdout, stderr } = await desk.run(['validate', example(1), aggregated, ...NAMES])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`${example(1)}: valid, monitoring format, 1 result\n`)
    expect(stdout).toContain(`${aggregated}: valid, aggregated format, 1 result\n`)
    expect(await readdir(desk.cwd)).toEqual([])
  })

  test('names every problem of every file with its JSON path', async () => {
    await desk.write('a.json', resultWith(200, { prompt_version: undefined, dataset_size: -1 }))
    const { code, stdout, stderr } = await desk.run(['validate', 'a.json', conflicted])
    expect([code, stderr]).toEqual([2, ''])
    expect(stdout).toMatch(/^a\.json: invalid\n.*conflicted\.json: invalid\n\nProblems:\n/)
    for (const message of [
      /a\.json: \$\.metrics\.f1: /,
      /a\.json: \$\.dataset_size: /,
      /a\.json: \$: prompt_version is missing/,
    ]) {
      expect(stdout).toMatch(message)
    }
    expect(stdout).toMatch(/conflicted\.json: contains git conflict markers/)
  })

  test('says what it understood: names, primary metric, cases and the first metrics', async () => {
    const promptfoo = path.join(FORMATS, 'promptfoo', 'promptfoo.json')
    const { stdout } = await desk.run(['validate', promptfoo, '--dataset-version', 'capitals-v1'])
    expect(stdout).toContain(`${promptfoo}: valid, promptfoo format, 4 results\n`)
    expect(stdout).toContain(
      '  model small-model · dataset capitals-v1 · prompt plain · primary metric pass_rate 0.3333 · 3 cases, 1 error · ' +
        'analysis_cost 0.000133, assertion_pass_rate 0.6667, latency_ms 16.67 ms, 4 more\n',
    )
  })

  test('tells of an unknown file how it would be read', async () => {
    await desk.write('mine.json', { runs: { a: [{ q: 'what', right: true }], b: [{ q: 'why', right: false }] } })
    const unknown = await desk.run(['validate', 'mine.json'])
    expect(unknown.code).toBe(2)
    expect(unknown.stdout).toContain('\n    mapping: rows=runs.*, id=q, passed=right, model=@key\n')
    const mapping = ['--mapping', 'rows=runs.*, id=q, passed=right, model=@key', '--dataset-version', 'd']
    expect((await desk.run(['validate', 'mine.json', ...mapping])).stdout).toContain(
      'mine.json: valid, table format, 2 results',
    )
    expect((await desk.run(['validate', 'mine.json', '--mapping', 'modell=x'])).stderr).toContain('did you mean model?')
  })

  test('of nothing is an error that says where it looked', async () => {
    await mkdir(path.join(desk.cwd, 'empty'))
    for (const pattern of ['empty', 'nothing.json', 'results/*.json']) {
      const { code, stdout, stderr } = await desk.run(['validate', pattern])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toBe(
        `${pattern} matches no result file: check the path, and that the benchmark ran and wrote its results there\n`,
      )
    }
  })
})

describe('convert', () => {
  test('writes what push then stores as it would have stored the original', async () => {
    expect(await desk.run(['convert', aggregated, ...NAMES, '--output', 'converted.json'])).toMatchObject({
      code: 0,
      stdout: 'Wrote converted.json\n',
    })
    const push = ['push', '--fail-on', 'none']
    expect((await desk.run([...push, aggregated, ...NAMES])).code).toBe(0)
    const { document } = await desk.json([...push, 'converted.json'])
    expect(document).toMatchObject({ verdict: 'unchanged', results: [{ snapshot_version: 2 }] })
    const stored = await desk.json([
      'sql',
      `SELECT count(DISTINCT (t.model_version, t.dataset_version, t.prompt_version, t.metrics, t.dataset_size,
        t.benchmark, t.f1_average, t.success_count, t.error_count, benchmark_cases_of(t.id))), count(*)
      FROM benchmark_transactions t`,
    ])
    expect(stored.document).toMatchObject({ rows: [[1, 2]] })
  })

  test('takes several files, and one that belongs to another, as a run of a tool wrote them', async () => {
    const results = { gsm8k: { 'exact_match,none': 0.5, 'exact_match_stderr,none': 0.1, alias: 'gsm8k' } }
    await desk.write('out/results.json', { results, versions: { gsm8k: 3 }, model_name: 'gpt2' })
    await desk.write('out/samples_gsm8k.jsonl', '{"doc_id":0,"doc_hash":"h","filtered_resps":[],"exact_match":1}\n')
    await desk.write('own.json', resultWith(0.9))
    const { document } = await desk.json(['convert', 'out', 'own.json'])
    expect(document).toMatchObject([
      { model_version: 'gpt2', dataset_version: 'gsm8k@3', primary_metric: 'exact_match', cases: [{ passed: true }] },
      { model_version: 'm-1' },
    ])
  })

  test('reads standard input', async () => {
    const stdin = JSON.stringify(resultWith(0.9))
    expect(JSON.parse((await desk.run(['convert', '-'], { stdin })).stdout)).toEqual(resultWith(0.9))
    expect((await desk.run(['push', '-', '--fail-on', 'none'], { stdin })).code).toBe(0)
    expect((await desk.run(['convert', '-'])).stderr).toBe('there is no standard input here: name files instead of -\n')
  })

  test('prints the result where no file is named, as the schema has it', async () => {
    const { code, stdout } = await desk.run(['convert', aggregated, ...NAMES])
    expect(code).toBe(0)
    await desk.write('piped.json', stdout)
    expect(await desk.json(['validate', 'piped.json'])).toMatchObject({
      document: { valid: true, files: [{ format: 'monitoring', results: 1 }] },
    })
  })

  test('names the flags for what the file does not say, and writes nothing', async () => {
    const { code, stdout, stderr } = await desk.run(['convert', aggregated, '--output', 'converted.json'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('dataset_version, prompt_version are missing')
    expect(stderr).toContain('--dataset-version, --prompt-version')
    expect(await readdir(desk.cwd)).toEqual([])
    const unwritable = await desk.run(['convert', example(1), '--output', 'no/such.json'])
    expect(unwritable).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^--output: no\/such\.json cannot be written/),
    })
  })

  test('of several results in a file writes them all', async () => {
    await desk.write('two.json', [resultWith(0.8), resultWith(0.9)])
    await desk.run(['convert', 'two.json', '--output', 'out.json'])
    expect(JSON.parse(await readFile(path.join(desk.cwd, 'out.json'), 'utf8'))).toMatchObject([
      { metrics: { f1: 0.8 } },
      { metrics: { f1: 0.9 } },
    ])
  })
})
