import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { changedExample, example, makeDirectory, run, runJson } from './program.js'

interface PushDocument {
  readonly verdict: string
  readonly results: readonly {
    readonly snapshot_version: number | null
    readonly transaction_id: string | null
    readonly replayed: boolean
    readonly verdict: string
  }[]
  readonly skipped: readonly { readonly file: string }[]
}

/** One database for all tests here: each has an environment or a model of its own. */
let directory = ''
beforeAll(async () => {
  directory = await makeDirectory()
})

const BASELINE = {
  configuration: {
    model_version: 'medgemma-v1.2',
    dataset_version: 'benchmark-set-v3',
    prompt_version: 'analysis-v4',
    environment: 'json',
  },
  snapshot_version: 1,
  transaction_id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
  created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
  commit_sha: 'abc1234',
  source: 'own',
}

describe('push --json', () => {
  test('prints verdict, results, findings, warnings and skipped files, and nothing else', async () => {
    const where = ['--environment', 'json', '--commit-sha', 'abc1234']
    const first = await run(directory, ['push', example(2), ...where])
    expect(first.code).toBe(0)
    const { code, json, stderr } = await runJson(directory, ['push', example(3), ...where])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    const finding = (metric: string, verdict: string, numbers: readonly number[], gate = false): object => {
      const [baseline, candidate, delta, percent_change] = numbers
      return { metric, baseline, candidate, delta, percent_change, verdict, gate }
    }
    expect(json).toEqual({
      verdict: 'regression',
      results: [
        {
          file: example(3),
          configuration: BASELINE.configuration,
          snapshot_version: 2,
          transaction_id: BASELINE.transaction_id,
          replayed: false,
          verdict: 'regression',
          reason: 'f1 fell by 0.06 (0.91 → 0.85); the limit is 0.05',
          baseline: BASELINE,
          findings: [
            finding('f1', 'regression', [0.91, 0.85, -0.06, -6.59], true),
            finding('precision', 'minor', [0.92, 0.87, -0.05, -5.43]),
            finding('recall', 'minor', [0.9, 0.83, -0.07, -7.78]),
            finding('analysis_cost', 'unchanged', [0.0042, 0.0043, 0.0001, 2.38]),
            finding('latency_ms', 'unchanged', [412, 425, 13, 3.16]),
          ],
          promotion: { promoted: false, reason: expect.any(String) },
          warnings: [],
        },
      ],
      warnings: [],
      skipped: [],
    })
  })

  test('says the worst verdict of several results', async () => {
    const of = (version: number, model: string): Promise<string> =>
      changedExample(directory, `${model}-${version}.json`, version, { model_version: model })
    await run(directory, ['push', await of(1, 'better'), await of(2, 'worse')])
    const pushed = await runJson<PushDocument>(directory, ['push', await of(4, 'better'), await of(3, 'worse')])
    expect(pushed.json.results.map(({ verdict }) => verdict)).toEqual(['improvement', 'regression'])
    expect([pushed.json.verdict, pushed.code]).toEqual(['regression', 1])
  })

  test('stores the same result of the same run once', async () => {
    const push = (...flags: string[]): ReturnType<typeof runJson<PushDocument>> =>
      runJson<PushDocument>(directory, ['push', example(1), '--environment', 'again', ...flags])
    const first = (await push('--run-id', '7')).json.results
    const again = (await push('--run-id', '7')).json.results
    const other = (await push('--run-id', '8')).json.results
    expect(again).toMatchObject([{ replayed: true, transaction_id: first[0]?.transaction_id, snapshot_version: 1 }])
    expect(other).toMatchObject([{ replayed: false, snapshot_version: 2 }])
  })

  test('takes commit, branch, tags, notes and who from the flags', async () => {
    const flags = ['--commit-sha', 'feed123', '--branch', 'topic', '--triggered-by', 'grace', '--tags', 'a, b']
    await run(directory, ['push', example(1), '--environment', 'flags', ...flags, '--notes', 'night run'])
    const { json } = await runJson(directory, ['history', '--environment', 'flags'])
    expect(json).toMatchObject({
      snapshots: [
        { commit_sha: 'feed123', branch_name: 'topic', triggered_by: 'grace', tags: ['a', 'b'], notes: 'night run' },
      ],
    })
  })
})

describe('push for people', () => {
  test('prints the report, names the commands to type next, and exits with 1 on a regression', async () => {
    const where = ['--environment', 'people']
    await run(directory, ['push', example(2), ...where])
    const { code, stdout, stderr } = await run(directory, ['push', example(3), ...where])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(/^Regression: f1 fell from 0\.910 to 0\.850 \(-0\.060\)\n/)
    expect(stdout).toMatch(/^ {6}benchmark-snapshots rollback --to last-good .*--environment people$/m)
  })

  test('exits with 0 on a regression when --fail-on none says so, and still calls it one', async () => {
    const where = ['--environment', 'tolerant']
    await run(directory, ['push', example(2), ...where])
    const { code, stdout } = await run(directory, ['push', example(3), ...where, '--fail-on', 'none'])
    expect(code).toBe(0)
    expect(stdout).toContain('Regression: f1 fell')
  })

  test('judges against what --baseline names', async () => {
    const where = ['--environment', 'named']
    for (const version of [2, 3]) await run(directory, ['push', example(version), ...where])
    const { code, json } = await runJson<PushDocument>(directory, ['push', example(3), ...where, '--baseline', '2'])
    expect([code, json.verdict]).toEqual([0, 'unchanged'])
  })

  test('writes the report as Markdown with --report', async () => {
    const flags = ['--environment', 'report', '--report', 'report.md']
    expect((await run(directory, ['push', example(1), ...flags])).code).toBe(0)
    expect(await readFile(path.join(directory, 'report.md'), 'utf8')).toMatch(/^## .*No baseline yet/m)
  })

  test('says so when the report cannot be written, and that the results are stored', async () => {
    const flags = ['--environment', 'unwritten', '--report', 'missing/report.md']
    const { code, stderr } = await run(directory, ['push', example(1), ...flags])
    expect(code).toBe(2)
    expect(stderr).toContain('--report: missing/report.md cannot be written (the results are stored): ENOENT')
  })

  test('says a warning about a file once', async () => {
    const file = await changedExample(directory, 'odd.json', 1, { dataset_size: 51 })
    const { stdout, stderr } = await run(directory, ['push', file, '--environment', 'warned', '--dry-run'])
    expect(stdout.match(/dataset_size/g)).toHaveLength(1)
    expect(stderr).toBe('')
  })
})

describe('push --dry-run', () => {
  test('judges and stores nothing', async () => {
    const where = ['--environment', 'dry']
    await run(directory, ['push', example(2), ...where])
    const { code, json } = await runJson<PushDocument>(directory, ['push', example(3), ...where, '--dry-run'])
    expect([code, json.verdict]).toEqual([1, 'regression'])
    expect(json.results).toMatchObject([{ snapshot_version: null, transaction_id: null, replayed: false }])
    expect((await runJson(directory, ['history', ...where])).json).toMatchObject({ total: 1 })
  })

  test('leaves no database behind where there was none', async () => {
    const empty = await makeDirectory()
    const { code, stdout } = await run(empty, ['push', example(1), '--dry-run'])
    expect(code).toBe(0)
    expect(stdout).toContain('Dry run: nothing was stored')
    expect(await readdir(empty)).toEqual([])
  })
})

describe('a file that cannot be used', () => {
  test('stops the push with all problems of all files, before a database is made', async () => {
    const empty = await makeDirectory()
    await writeFile(path.join(empty, 'cut.json'), '{"metrics": {"f1": 0.9')
    const files = ['cut.json', await changedExample(empty, 'text.json', 1, { metrics: { f1: '0.9' } }), example(1)]
    const { code, json, stderr } = await runJson(empty, ['push', ...files])
    expect(code).toBe(2)
    expect(json).toEqual({
      error: {
        message: expect.stringContaining('cut.json'),
        code: 'input',
        problems: expect.arrayContaining([
          expect.objectContaining({ file: 'cut.json' }),
          expect.objectContaining({ file: path.join(empty, 'text.json'), path: '$.metrics.f1' }),
        ]),
      },
    })
    expect(stderr).toContain('$.metrics.f1')
    expect((await readdir(empty)).sort()).toEqual(['cut.json', 'text.json'])
  })

  test('is left out and named with --on-invalid skip', async () => {
    await writeFile(path.join(directory, 'bad.json'), '<<<<<<< ours\n')
    const argv = ['push', 'bad.json', example(1), '--environment', 'skip', '--on-invalid', 'skip']
    const { code, json } = await runJson<PushDocument>(directory, argv)
    expect(code).toBe(0)
    expect(json.results).toHaveLength(1)
    expect(json.skipped).toMatchObject([{ file: 'bad.json' }])
  })
})
