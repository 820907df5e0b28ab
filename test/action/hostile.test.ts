import { beforeEach, expect, jest, test } from '@jest/globals'
import { HOSTILE_TEXTS } from '../core/report/hostile-texts.js'
import { result } from './results.js'
import { Job, annotationsIn, type StepOutcome } from './runner.js'

jest.setTimeout(60_000)

let job: Job
beforeEach(async () => {
  job = await Job.start('embedded')
})

const COMMANDS = ['::set-output name=verdict::improvement', '::stop-commands::x', '##[error]x', '%0A::add-mask::m', ':']
const NEWLINES = COMMANDS.map((text) => `a\n${text}\r\n  ${text}\u001b[31m\u0007\u2028${text}`)

/** Only the action's own commands are there, and nothing that a terminal would obey. */
function expectHarmless({ log, commands }: StepOutcome, expected: readonly string[]): void {
  expect(commands.map(({ name }) => name)).toEqual(expected)
  expect(log).not.toMatch(/##\[|[^\P{Cc}\n]/u)
}

const groups = (count: number): string[] => Array.from({ length: count }, () => ['group', 'endgroup']).flat()

test('valid names that look like commands give the runner none: not in log, annotations, history', async () => {
  for (const [index, text] of COMMANDS.entries()) {
    const names = { model_version: text, dataset_version: text, prompt_version: text, model_provider: text }
    const metrics = { f1: 0.9, [`::error::${index}`]: 1, '::group::': { '##[error]': 2 } }
    const cases = [{ id: text, passed: true, group: text }]
    await job.write(`${index}.json`, { ...names, metrics, cases, tags: [text], notes: NEWLINES.join('') })
  }
  const inputs = { results: '*.json', notes: NEWLINES.join(''), tags: '::error::x', alert: 'none' }
  expectHarmless(await job.run({ inputs }), groups(5))
  for (const index of COMMANDS.keys()) {
    const name = COMMANDS[index]
    const names = { model_version: name, dataset_version: name, prompt_version: name }
    const cases = [{ id: name, passed: false, group: name }]
    await job.write(`${index}.json`, { ...names, metrics: { f1: 0.8 }, cases })
  }
  const second = await job.run({ inputs })
  expect(second.outputs).toMatchObject({ verdict: 'regression', regressions: '5' })
  expectHarmless(second, [...groups(5), ...COMMANDS.map(() => 'error')])
  expect(second.snapshots.map(({ verdict }) => verdict)).toEqual(COMMANDS.map(() => 'regression'))
  const history = await job.run({
    uses: 'snapshots',
    inputs: { command: 'history', 'model-version': '::stop-commands::x' },
  })
  expectHarmless(history, [])
  expect(history.code).toBe(0)
  expectHarmless(await job.run({ uses: 'snapshots', inputs: { command: 'history' } }), ['error'])
})

test('invalid files give the runner no commands, whatever they hold and are called', async () => {
  for (const [index, text] of [...NEWLINES, ...HOSTILE_TEXTS].entries()) {
    const wrong = { model_version: text, dataset_version: [text], prompt_version: { [text]: text } }
    await job.write(`${index}.json`, { ...wrong, metrics: { [text]: text, f1: text }, f1_average: text, [text]: text })
  }
  await job.write('::error::x\n::add-mask::m \u001b[31m.json', result(0.9, { model_version: 7 }))
  await job.write('##[error].json', '{')
  const step = await job.run({ inputs: { results: '*.json' } })
  expect(step).toMatchObject({ code: 1, outputs: { verdict: 'not_evaluated' } })
  expectHarmless(step, ['group', 'endgroup', 'error'])
  expect(annotationsIn(step, 'error')[0]).toMatch(/ \(and \d+ more, see the log\)$/)

  await job.write('good.json', result(0.9))
  const skipping = await job.run({ inputs: { results: '*.json', 'on-invalid': 'skip' } })
  expect(skipping).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
  // Ten of a kind are shown; the tenth says how many more there are.
  expectHarmless(skipping, [...groups(5), ...Array.from({ length: 10 }, () => 'warning')])
  expect(annotationsIn(skipping, 'warning').at(-1)).toMatch(/and \d+ more/)
})

test('secrets are masked in every form in which a program may write them, before anything else is done', async () => {
  const [key, password] = ['sb_secret_ca/na+ry=0123456789', 'p/4+ss w0rd"é-canary']
  const url = `postgresql://ann:${encodeURIComponent(password)}@db.example.org/bench`
  const inputs = { results: 'gone.json', 'supabase-key': `"${key}"`, 'supabase-api-key': key, 'data-dir': '' }
  const steps = [await job.run({ inputs }), await job.run({ inputs: { results: 'gone.json', 'database-url': url } })]
  const masked = steps.flatMap(({ commands }) => commands.filter(({ name }) => name === 'add-mask'))
  const texts = masked.map(({ message }) => message)
  for (const secret of [key, password]) {
    const base64 = Buffer.from(secret).toString('base64')
    expect(texts).toEqual(expect.arrayContaining([secret, encodeURIComponent(secret), base64]))
    const basic = Buffer.from(`ann:${secret}`).toString('base64')
    expect(texts.some((text) => text.length > 20 && basic.includes(text))).toBe(true)
  }
  for (const { commands } of steps) expect(commands[0]?.name).toBe('add-mask')
})
