import { createReadStream, existsSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import path from 'node:path'
import { tmpdir } from 'node:os'
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { importInto } from '../../src/commands/exchange.js'
import { openEmbedded } from '../../src/store/embedded/embedded.js'
import { acquireLock } from '../../src/store/embedded/lock.js'
import { storeOver } from '../../src/store/client/store.js'
import { FORK, pullRequest } from '../github/payloads.js'
import { result } from './results.js'
import { Job, annotationsIn, type ActionFolder, type Step, type StepOutcome } from './runner.js'

jest.setTimeout(60_000)

let job: Job
beforeEach(async () => {
  job = await Job.start('embedded')
})

const NOT_JUDGED = {
  verdict: 'not_evaluated',
  regression: 'unknown',
  regressions: '0',
  snapshots: '[]',
  'report-path': '',
}

/** What is set when nothing is known. */
function unknownOf({ uses = '.' }: Step): Record<string, string> {
  if (uses === 'snapshots') return { snapshots: '[]' }
  return uses === 'models'
    ? { version: '', 'active-version': '' }
    : { ...NOT_JUDGED, 'kept-path': '', 'snapshots-path': '' }
}

/** Runs a step that must fail with nothing stored; gives what the log says. */
async function refuse(step: Step): Promise<StepOutcome> {
  const outcome = await job.run(step)
  expect(outcome).toMatchObject({ code: 1, outputs: unknownOf(step) })
  expect(annotationsIn(outcome, 'error')).toHaveLength(1)
  expect(outcome.log).not.toMatch(/^\s+at |This is a bug/m)
  expect(outcome.summary).toMatch(/^## ❌ .*\n\n- /)
  expect(existsSync(job.dataDir)).toBe(false)
  return outcome
}

describe('wrong inputs', () => {
  const ALL_WRONG = { baseline: 'best', threshold: '5%', metrics: 'f1: up', 'fail-on': 'red', 'on-invalid': 'cry' }
  test.each<[string, Record<string, string>, string[], ActionFolder?]>([
    ['an unknown command', { command: 'publish' }, ['command: "publish"']],
    ['no result files', {}, ['results: ']],
    ['files that are not there', { results: 'a.json\nb/*.json' }, ['a.json', 'b/*.json']],
    ['values', { results: 'r.json', ...ALL_WRONG, promotion: 'always' }, [...Object.keys(ALL_WRONG), 'promotion']],
    ['a fall-back name', { results: 'r.json', 'model-version': 'x'.repeat(201) }, ['model-version ']],
    [
      'all that validate does not take',
      { command: 'validate', results: 'r.json', environment: 'x', threshold: '0.1', baseline: '1', notes: 'y' },
      ['environment: ', 'threshold: ', 'baseline: ', 'notes: '],
    ],
    [
      'all that rollback does not take',
      { command: 'rollback', keep: '3', 'older-than': '90d', 'dry-run': 'true', tags: 'x' },
      ['keep', 'older-than', 'dry-run', 'tags'],
      'snapshots',
    ],
    ['no command', {}, ['command: say what to do, one of latest, history,'], 'snapshots'],
    ['checkout of nothing', { command: 'checkout' }, ['snapshot-version: ', 'Nothing was done'], 'snapshots'],
    [
      'baseline of a word, seen at another',
      { command: 'baseline', 'snapshot-version': 'best', expect: 'newest' },
      ['snapshot-version: "best"', 'expect: "newest"'],
      'snapshots',
    ],
    ['comparing one version', { command: 'compare', 'snapshot-version': '3' }, ['snapshot-version: "3"'], 'snapshots'],
    ['a reason for history', { command: 'history', reason: 'x' }, ['reason: '], 'snapshots'],
    ['nothing to annotate', { command: 'annotate', 'snapshot-version': '1' }, ['note: '], 'snapshots'],
    [
      'rollback where no database is',
      { command: 'rollback', 'data-dir': 'gone' },
      ['as data-dir', 'gone'],
      'snapshots',
    ],
    ['activating nothing', { command: 'activate' }, ['model-name: ', 'version-name: '], 'models'],
  ])('%s: every one is named in log and summary', async (_what, inputs, named, uses = '.') => {
    await job.write('r.json', result(0.9))
    const { log, summary } = await refuse({ uses, inputs })
    for (const text of named) {
      expect(log).toContain(text)
      expect(summary.replaceAll('`', '')).toContain(text.trim())
    }
  })

  test('an input that no action has is an error, because the limit that it means would not hold', async () => {
    await job.write('r.json', result(0.9))
    const variables = { INPUT_TRESHOLD: '0.01', 'INPUT_SNAPSHOT-VERSION': '3' }
    const { log } = await refuse({ inputs: { results: 'r.json' }, variables })
    expect(log).toContain('treshold: this action has no such input')
    expect(log).toContain('snapshot-version: this action has no such input')
  })
})

describe('invalid files', () => {
  test('one stops the push, and all problems of all files are told', async () => {
    await job.write('good.json', result(0.9))
    await job.write('bad.json', result(950, { model_version: 7, dataset_size: -1 }))
    await job.write('conflict.json', '{\n<<<<<<< HEAD\n')
    for (const command of ['push', 'validate']) {
      const { log, summary } = await refuse({ inputs: { command, results: '*.json' } })
      for (const place of ['$.model_version', '$.dataset_size', '$.metrics.f1', 'conflict markers at line 2']) {
        expect(log).toContain(place)
        expect(summary.replaceAll('`', '')).toContain(place)
      }
    }
  })

  test('validate says of each whether it is valid; the summary has what is wrong, or how much is right', async () => {
    await job.write('good.json', result(0.9))
    await job.write('one-fault.json', result(0.9, { dataset_size: -1 }))
    const wrong = await refuse({ inputs: { command: 'validate', results: '*.json' } })
    expect(wrong.log).toMatch(
      /^good\.json: valid, monitoring format, 1 result\nmodel m1 · .*\none-fault\.json: invalid$/m,
    )
    expect(wrong.summary.replaceAll('`', '')).toMatch(
      /^## ❌ The command validate failed\n\n- one-fault\.json: \$\.dataset_size: [^\n]+\n$/,
    )
    await job.write('remarkable.json', result(0.9, { commit_sha: 'f'.repeat(40) }))
    const right = await job.run({ inputs: { command: 'validate', results: 'good.json\nremarkable.json' } })
    expect(right).toMatchObject({ code: 0, outputs: { verdict: '', snapshots: '[]' } })
    expect(right.summary.replaceAll('`', '')).toMatch(
      /^## ✅ Valid\n\n- good\.json: valid, monitoring format, 1 result\n- model m1 · [^\n]+\n- remarkable\.json: [^\n]+\n- model m1 · [^\n]+\n- ⚠️ [^\n]*commit_sha[^\n]*\n$/,
    )
    expect(annotationsIn(right, 'warning')).toEqual([expect.stringContaining('commit_sha')])
  })

  test('with on-invalid skip the others are stored and the bad one is named', async () => {
    await job.write('good.json', result(0.9))
    await job.write('bad.json', '{')
    const step = await job.run({ inputs: { results: '*.json', 'on-invalid': 'skip' } })
    expect(step).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
    expect(step.snapshots).toHaveLength(1)
    expect(annotationsIn(step, 'warning')).toEqual([expect.stringContaining('bad.json')])
    expect(step.summary).toContain('1 file skipped')
  })
})

describe('the store', () => {
  test('in use by another process: red and named, unless the inputs let it pass; the results are kept', async () => {
    await job.write('r.json', result(0.9))
    const lock = await acquireLock(`${job.dataDir}.lock`)
    let kept = ''
    const variables = { GITHUB_RUN_ID: '4711' }
    try {
      const failed = await job.run({ inputs: { results: 'r.json' }, variables })
      expect(failed).toMatchObject({ code: 1, outputs: NOT_JUDGED })
      for (const text of [failed.log, failed.summary]) expect(text).toContain(`in use by process ${process.pid}`)
      for (const tolerant of [{ 'fail-on': 'regression' }, { 'on-store-error': 'warn' }]) {
        const passed = await job.run({ inputs: { results: 'r.json', ...tolerant }, variables })
        expect(passed).toMatchObject({ code: 0, outputs: NOT_JUDGED })
        expect(annotationsIn(passed, 'warning')).toEqual([
          expect.stringMatching(/^Not evaluated \| The database is in use/),
        ])
        expect(passed.summary).toContain('## ⚠️ Not evaluated')
        kept = passed.outputs['kept-path'] ?? ''
      }
    } finally {
      lock.release()
    }
    const database = await openEmbedded({ dataDir: job.dataDir })
    try {
      const lines = createInterface({ input: createReadStream(kept) })
      expect(await importInto(storeOver(database), lines)).toEqual({ inserted: 1, skipped: 0 })
    } finally {
      await database.close()
    }
    const step = await job.run({ inputs: { results: 'r.json' }, variables })
    expect(step.snapshots).toMatchObject([{ snapshot_version: 1, replayed: true }])
  })

  test('named twice, or without its key, is refused before anything is opened', async () => {
    await job.write('r.json', result(0.9))
    const url = 'https://abc.supabase.co'
    const database = 'postgresql://u:p4ssw0rd@127.0.0.1/db'
    const both = await refuse({ inputs: { results: 'r.json', 'supabase-url': url, 'database-url': database } })
    expect(both.log).toContain('database-url: does not go with supabase-url')
    const keyless = await refuse({ inputs: { results: 'r.json', 'supabase-url': url } })
    expect(keyless.log).toContain('supabase-key: is missing')
    expect(both.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('p4ssw0rd')
    expect(both.log).toContain('::add-mask::p4ssw0rd\n')
    const anon = await refuse({
      inputs: { results: 'r.json', 'supabase-url': url, 'supabase-key': 'sb_publishable_abc' },
    })
    expect(anon.log).toMatch(/publishable/)
  })

  test('a directory of something else is refused and left as it is', async () => {
    await job.write('r.json', result(0.9))
    const step = await job.run({ inputs: { results: 'r.json', 'data-dir': '.' } })
    expect(step).toMatchObject({ code: 1, outputs: NOT_JUDGED })
    expect(annotationsIn(step, 'error')).toEqual([expect.stringContaining('does not contain an embedded database')])
    expect(await readdir(job.workspace)).toEqual(['r.json'])
  })

  test("of a fork's run on a fresh machine is nobody's: judged against nothing, green, nothing left", async () => {
    const payload = pullRequest(8, 'e'.repeat(40), FORK)
    const step = await job.push(result(0.9), { event: 'pull_request', payload })
    expect(step).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
    expect(step.log).toContain(`no database yet in ${job.dataDir}`)
    expect(await readdir(job.workspace)).toEqual(['result.json'])
  })
})

describe('a poor runner', () => {
  test('without summary, temporary folder and event: the verdict stands, and what is missing is said', async () => {
    const step = await job.push(result(0.9), {
      variables: { GITHUB_STEP_SUMMARY: undefined, RUNNER_TEMP: undefined, GITHUB_EVENT_PATH: undefined },
    })
    expect(step).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' }, summary: '' })
    expect(step.log).toContain('This runner has no job summary')
    expect(step.outputs['report-path']).toMatch(new RegExp(`^${tmpdir()}/`))
    // Unknown is not the default branch, and not silently another.
    expect(step.snapshots).toMatchObject([{ configuration: { environment: 'branch/main' } }])
    expect(annotationsIn(step, 'warning')).toEqual([expect.stringMatching(/^Default branch unknown \| .*environment/)])
  })

  test('where neither summary nor report can be written: the verdict stands', async () => {
    const blocked = path.join(job.folder, 'file')
    await writeFile(blocked, '')
    const variables = { GITHUB_STEP_SUMMARY: `${blocked}/summary`, RUNNER_TEMP: `${blocked}/temp` }
    const step = await job.push(result(0.9), { variables })
    expect(step).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline', 'report-path': '' } })
    expect(step.log).toContain('The job summary cannot be written')
    expect(step.log).toContain('report.md cannot be written')
  })

  test.each([
    ['cannot be parsed', '{', {}],
    ['is not there', '{}', { GITHUB_EVENT_PATH: '/gone/event.json' }],
  ])('with an event file that %s nothing is stored: whose code it was is unknown', async (_how, payload, variables) => {
    await job.write('r.json', result(0.9))
    const { log } = await refuse({ inputs: { results: 'r.json' }, payload, variables })
    expect(log).toContain('The event payload in GITHUB_EVENT_PATH')
  })
})
