import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { example, makeDesk, resultWith, type Desk, type Ran } from './command-line.js'

jest.setTimeout(60_000)

/** One database for most tests here: each has an environment or a model of its own. */
let desk: Desk
beforeAll(async () => {
  desk = await makeDesk('postgres')
})

/** Pushes example 2 and then example 3, a regression, into an environment; answers what the second came to. */
async function regress(environment: string, ...flags: string[]): Promise<Ran> {
  const where = ['--environment', environment]
  expect(await desk.run(['push', example(2), ...where])).toMatchObject({ code: 0 })
  return desk.run(['push', example(3), ...where, ...flags])
}

describe('push', () => {
  test('prints the report and nothing else, names the commands to type next, and exits with 1 on a regression', async () => {
    const { code, stdout, stderr } = await regress('people')
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(/^Regression: f1 fell from 0\.910 to 0\.850 \(-0\.060\)\n/)
    expect(stdout).toMatch(
      /^ {6}benchmark-snapshots rollback --to last-good .*--environment people --database-url \S+$/m,
    )
  })

  test('prints findings as exact numbers with --json', async () => {
    const { stdout } = await regress('numbers', '--json')
    const { results } = JSON.parse(stdout) as { results: { findings: { evidence: object; reason: string }[] }[] }
    const findings = results[0]?.findings.map(({ evidence: _, reason: __, ...numbers }) => numbers)
    expect(findings).toEqual(
      [
        ['f1', 0.91, 0.85, -0.06, -6.59, 'regression', true],
        ['precision', 0.92, 0.87, -0.05, -5.43, 'minor', false],
        ['recall', 0.9, 0.83, -0.07, -7.78, 'minor', false],
        ['analysis_cost', 0.0042, 0.0043, 0.0001, 2.38, 'unchanged', false],
        ['latency_ms', 412, 425, 13, 3.16, 'unchanged', false],
      ].map(([metric, baseline, candidate, delta, percent_change, verdict, gate]) => ({
        metric,
        baseline,
        candidate,
        delta,
        percent_change,
        verdict,
        gate,
      })),
    )
    expect(results[0]?.findings[0]).toMatchObject({
      reason: expect.stringContaining('11 cases broke, 0 fixed') as unknown,
      evidence: { method: 'sign flips, exact', n: 50, p: 2 ** -12, level: 0.05, broke: 11, fixed: 0 },
    })
  })

  test('exits with 0 on a regression when --fail-on none says so, and still calls it one', async () => {
    const { code, stdout } = await regress('tolerant', '--fail-on', 'none')
    expect(code).toBe(0)
    expect(stdout).toContain('Regression: f1 fell')
  })

  test('says the worst verdict of several results', async () => {
    const of = (model: string, f1: number): Promise<string> =>
      desk.write(`several/${model}.json`, resultWith(f1, { model_version: model }))
    await desk.run(['push', await of('up', 0.8), await of('down', 0.9)])
    const { code, document } = await desk.json(['push', await of('up', 0.9), await of('down', 0.8)])
    expect(code).toBe(1)
    expect(document).toMatchObject({
      verdict: 'regression',
      results: [{ verdict: 'improvement' }, { verdict: 'regression' }],
    })
  })

  test('judges against what --baseline names', async () => {
    await regress('named')
    const again = ['push', example(3), '--environment', 'named', '--baseline', '2']
    expect(await desk.json(again)).toMatchObject({ code: 0, document: { verdict: 'unchanged' } })
  })

  test('stores the same result of the same run once', async () => {
    const push = (run: string): Promise<{ document: unknown }> =>
      desk.json(['push', example(1), '--environment', 'again', '--run-id', run])
    const stored = (snapshot_version: number, replayed: boolean): object => ({
      document: { results: [{ snapshot_version, replayed }] },
    })
    expect(await push('7')).toMatchObject(stored(1, false))
    expect(await push('7')).toMatchObject(stored(1, true))
    expect(await push('8')).toMatchObject(stored(2, false))
  })

  test('pools repeats into one snapshot, once for a run, or keeps them apart with --repeats separate', async () => {
    const repeat = (k: number): Promise<string> => {
      const cases = Array.from({ length: 12 }, (_, at) => ({ id: `c${at}`, passed: at % 4 !== k }))
      return desk.write(`repeat-${k}.json`, resultWith(0, { metrics: { accuracy: 0.75, latency_ms: 100 + k }, cases }))
    }
    const files = await Promise.all([0, 1, 2].map(repeat))
    const push = ['push', ...files, '--environment', 'repeats', '--run-id', '7']
    const { stdout } = await desk.run(push)
    expect(stdout).toMatch(/Source: +repeat-0\.json and 2 repeats of it/)
    expect(stdout).toMatch(/accuracy +0\.750\n +latency_ms +101 ms/)
    expect((await desk.run(push)).stdout).toContain('already stored as version 1')
    const lines = (await desk.run(['export'])).stdout
      .split('\n')
      .filter((line) => line.includes('"environment":"repeats"'))
    const snapshot = lines.map((line) => JSON.parse(line) as { kind: string }).find(({ kind }) => kind === 'snapshot')
    expect(snapshot).toMatchObject({
      snapshot_version: 1,
      cases: { passed: '000100010001', passes: [2, 2, 2, 3, 2, 2, 2, 3, 2, 2, 2, 3], trials: Array(12).fill(3) },
      transaction: { pooled_from: files.map((file) => ({ file, digest: expect.stringMatching(/^[0-9a-f]{64}$/) })) },
    })
    expect((await desk.run(['verify'])).code).toBe(0)
    const separate = await desk.run([...push.slice(0, 4), '--repeats', 'separate', '--dry-run'])
    expect(separate.stdout).toContain('3 results')
  })

  test('refuses an idempotency key that named another result', async () => {
    const push = (version: number): Promise<{ code: number; document: unknown }> =>
      desk.json(['push', example(version), '--environment', 'keys', '--idempotency-key', 'night'])
    expect(await push(1)).toMatchObject({ code: 0 })
    expect(await push(2)).toMatchObject({ code: 2, document: { error: { code: 'SN001' } } })
  })

  test('takes commit, branch, tags, notes and who from the flags', async () => {
    const flags = ['--commit-sha', 'feed123', '--branch', 'topic', '--triggered-by', 'grace', '--tags', 'a, b']
    await desk.run(['push', example(1), '--environment', 'flags', ...flags, '--notes', 'night run'])
    expect(await desk.json(['history', '--environment', 'flags'])).toMatchObject({
      document: {
        snapshots: [
          { commit_sha: 'feed123', branch_name: 'topic', triggered_by: 'grace', tags: ['a', 'b'], notes: 'night run' },
        ],
      },
    })
  })

  test('says a warning about a file once', async () => {
    const odd = await desk.write('odd.json', resultWith(0.1, { metrics: { f1: 0.1, precision: 0.9, recall: 0.9 } }))
    const { stdout, stderr } = await desk.run(['push', odd, '--dry-run'])
    expect(stdout.match(/Warnings:/g)).toHaveLength(1)
    expect(stdout.match(/odd\.json \$: /g)).toHaveLength(1)
    expect(stderr).toBe('')
  })
})

describe('push --report', () => {
  test('writes the report as Markdown', async () => {
    expect(await regress('report', '--report', 'report.md')).toMatchObject({ code: 1 })
    const report = await readFile(path.join(desk.cwd, 'report.md'), 'utf8')
    expect(report).toContain('Regression: `f1` fell from 0.910 to 0.850')
    expect(report).toContain('```sh\nbenchmark-snapshots rollback --to last-good')
  })

  test('says when the report cannot be written, and that the results are stored', async () => {
    const { code, stderr } = await regress('unwritten', '--report', 'missing/report.md')
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^--report: missing\/report\.md cannot be written \(the results are stored\): its folder does not exist/,
    )
    expect(await desk.json(['history', '--environment', 'unwritten'])).toMatchObject({ document: { total: 2 } })
  })
})

describe('push --dry-run', () => {
  test('judges and stores nothing', async () => {
    const dry = await regress('dry', '--dry-run', '--json')
    expect(dry.code).toBe(1)
    expect(JSON.parse(dry.stdout)).toMatchObject({
      verdict: 'regression',
      results: [{ snapshot_version: null, transaction_id: null, replayed: false }],
    })
    expect(await desk.json(['history', '--environment', 'dry'])).toMatchObject({ document: { total: 1 } })
  })

  test('leaves no database behind where there was none', async () => {
    const empty = await makeDesk()
    const { code, stdout } = await empty.run(['push', example(1), '--dry-run'])
    expect(code).toBe(0)
    expect(stdout).toContain('Dry run: nothing was stored')
    expect(await readdir(empty.cwd)).toEqual([])
  })
})

describe('a result file that cannot be used', () => {
  test('stops the push with all problems of all files, before a database is made', async () => {
    const empty = await makeDesk()
    const cut = await empty.write('cut.json', '{"metrics": {"f1": 0.9')
    const text = await empty.write('text.json', resultWith(0, { metrics: { f1: '0.9' } }))
    const { code, document } = await empty.json(['push', cut, text, example(1)])
    expect(code).toBe(2)
    expect(document).toMatchObject({
      error: {
        code: 'input',
        message: expect.stringMatching(/^cut\.json: [^]*cut off\n[^]*\ntext\.json: \$\.metrics\.f1: /),
        problems: [{ file: 'cut.json' }, { file: 'text.json', path: '$.metrics.f1' }],
      },
    })
    expect((await readdir(empty.cwd)).sort()).toEqual(['cut.json', 'text.json'])
  })

  test('is left out and named with --on-invalid skip', async () => {
    const bad = await desk.write('bad.json', '<<<<<<< ours\n')
    const argv = ['push', bad, example(1), '--environment', 'skip', '--on-invalid', 'skip']
    expect(await desk.json(argv)).toMatchObject({
      code: 0,
      document: { results: [{ file: example(1) }], skipped: [{ file: 'bad.json' }] },
    })
  })
})

describe('nobody is told that all is well', () => {
  test('when nothing can fail the check: the first push says so, with the line to add', async () => {
    const names = { model_version: 'no-gate', metrics: { recall: 0.82, bleu: 0.4 } }
    const file = await desk.write('no-gate.json', resultWith(0, names))
    const first = await desk.run(['push', file])
    expect([first.code, first.stdout]).toEqual([
      0,
      expect.stringMatching(/nothing can fail this check: .* add the line `bleu: higher primary` to `metrics`/),
    ])
    await desk.write('no-gate.json', resultWith(0, { ...names, metrics: { recall: 0.82, bleu: 0.1 } }))
    const second = await desk.run(['push', file, '--metrics', 'bleu: higher primary'])
    expect([second.code, second.stdout]).toEqual([
      1,
      expect.stringMatching(/^Regression: bleu fell from 0\.400 to 0\.100/),
    ])
  })

  test('when errors, a scale or the size of the data set changed: the command that accepts it is told', async () => {
    const size = { model_version: 'changing', dataset_size: 200, error_count: 0 }
    const file = await desk.write('changing.json', resultWith(0.81, size))
    await desk.run(['push', file])
    for (const [f1, changed, why] of [
      [
        0.97,
        { error_count: 191 },
        '191 of 200 cases (95.5%) ended in an error here, 0 of 200 cases (0%) in the baseline',
      ],
      [0.81, { dataset_size: 199 }, "dataset_size is 199, the baseline's is 200"],
      [81, {}, 'f1 is 81 here and 0.81 in the baseline'],
    ] as const) {
      await desk.write('changing.json', resultWith(f1, { ...size, ...changed }))
      const { code, stdout } = await desk.run(['push', file, '--promotion', 'auto'])
      expect([code, stdout]).toEqual([1, expect.stringContaining(why)])
      expect(stdout).toMatch(/^Not comparable with the baseline/)
      expect(stdout).toMatch(/benchmark-snapshots baseline \d --model-version changing /)
      expect(stdout).toContain('version 1 stays')
    }
  })

  test('when two suites have one name: both files are named, and nothing is stored', async () => {
    const empty = await makeDesk()
    const one = await empty.write('billing.json', resultWith(0.9, { benchmark: 'billing' }))
    const other = await empty.write('triage.json', resultWith(0.4, { benchmark: 'triage' }))
    const { code, stderr } = await empty.run(['push', one, other])
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /^triage\.json: has the same model, dataset, prompt and environment as billing\.json, but belongs to another suite/,
      ),
    ])
    expect((await readdir(empty.cwd)).sort()).toEqual(['billing.json', 'triage.json'])
  })

  test('when a name only looks like the one before', async () => {
    const nfd = await desk.write('nfd.json', resultWith(0.9, { model_version: 'mode\u0300le' }))
    const nfc = await desk.write('nfc.json', resultWith(0.2, { model_version: 'mod\u00e8le' }))
    await desk.run(['push', nfd])
    expect(await desk.run(['push', nfc])).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^Regression: f1 fell/),
    })
    for (const question of ['history', 'latest', 'regressions', 'trends']) {
      const typed = await desk.run([question, '--model-version', 'mode\u0300le'])
      expect([question, typed.code, typed.stdout]).toEqual([question, 0, expect.stringContaining('0.2')])
    }
    const hidden = await desk.write('hidden.json', resultWith(0.9, { model_version: 'gpt\u200b-4o' }))
    expect(await desk.run(['push', hidden])).toMatchObject({
      code: 2,
      stderr: 'hidden.json: $.model_version: holds the invisible character U+200B at position 4: remove it\n',
    })
  })
})
