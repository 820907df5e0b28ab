import path from 'node:path'
import { InvalidArgumentError, type Command } from 'commander'
import { score, type ScoreOutcome } from '../../commands/score/score.js'
import { UserError, describeProblems } from '../../core/errors.js'
import { AS_MARKDOWN } from '../../core/report/tables/layout.js'
import { scoreLines } from '../../core/report/tables/score-tables.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import { resultFiles } from '../../files/result-files.js'
import type { KnownCases } from '../../formats/scoring/known-cases.js'
import { toMonitoring } from '../../formats/own/monitoring.js'
import { openParsers } from '../../parsers/parsers.js'
import { writeOutput } from '../files.js'
import { addCommon, addNames, namesOf, type CommonOptions, type ReadingOptions } from '../options.js'
import { sha256 } from '../digest.js'
import { printJson, writeLines, type Io } from '../terminal/io.js'
import { progressOf } from '../terminal/progress.js'
import { askAll, describeAsked, type AskedCase } from './asking.js'
import type { Service } from './service.js'

const TOKEN = 'BENCHMARK_SNAPSHOTS_ENDPOINT_TOKEN'
const EXAMPLES = [
  'score --expected cases.csv --predictions answers.jsonl -m gpt-5 -d tickets-v3 --output result.json',
  'score --expected cases.csv --endpoint http://localhost:8000/classify --answer label -m app-1.4 -d tickets-v3',
]

interface ScoreFlags extends CommonOptions, ReadingOptions {
  readonly expected: string
  readonly predictions?: string
  readonly separator?: string
  readonly endpoint?: string
  readonly answer: string
  readonly confidence: string
  readonly file?: string
  readonly concurrency: number
  readonly timeout: number
  readonly retries: number
  readonly output?: string
  readonly report?: string
  readonly answers?: string
}

export function addScore(program: Command, io: Io): void {
  addNames(addCommon(program.command('score'), io, EXAMPLES))
    .summary('score answers against the expected ones, as a benchmark result')
    .description(
      'Compares answers with the expected ones: accuracy, precision, recall and f1, also for each class and group, as a ' +
        'benchmark result with cases, for push. The answers come from a file or from a service ' +
        `(with $${TOKEN} as its bearer token).`,
    )
    .requiredOption(
      '--expected <file>',
      'the expected answers: CSV or JSON Lines with id, expected and optionally group',
    )
    .option('--predictions <file>', 'the answers: id, predicted and optionally latency_ms, cost, error')
    .option('--endpoint <url>', 'a service to ask instead; it gets each case without the expected answer')
    .option('--separator <text>', 'the separator between several labels of one case, such as "|"')
    .option('--answer <field>', 'the field of the label in the JSON answer', 'predicted')
    .option('--confidence <field>', 'the field of the confidence in the JSON answer', 'confidence')
    .option('--file <column>', 'send the file named in this column, as multipart/form-data')
    .option('--concurrency <n>', 'how many cases to ask at a time', wholeNumber(1, 1_000), 4)
    .option('--timeout <seconds>', 'how long to wait for an answer', wholeNumber(1, 3_600), 30)
    .option('--retries <n>', 'how often to ask again after a temporary fault', wholeNumber(0, 100), 2)
    .option('--output <file>', 'write the benchmark result here, for push')
    .option('--report <file>', 'write a report as Markdown, with every failed case')
    .option('--answers <file>', 'write the answers as JSON Lines, which --predictions can read')
    .action(async (flags: ScoreFlags) => {
      await runScore(io, flags)
    })
}

async function runScore(io: Io, flags: ScoreFlags): Promise<void> {
  if ((flags.predictions === undefined) === (flags.endpoint === undefined)) {
    throw new UserError('score takes the answers from --predictions or from --endpoint: name one of them')
  }
  if (flags.answers !== undefined && flags.endpoint === undefined) {
    throw new UserError('--answers: needs --endpoint, whose answers it writes')
  }
  const separator = flags.separator ?? null
  if (separator === '') throw new UserError('--separator is empty: give the separator of the labels, such as "|"')
  let asked: ReadonlyMap<string, AskedCase> = new Map<string, AskedCase>()
  const answers =
    flags.predictions === undefined
      ? async (known: KnownCases) => (asked = await askService(io, flags, known))
      : resultFiles([flags.predictions], io.cwd, io.stdin)
  const outcome = await score(resultFiles([flags.expected], io.cwd, io.stdin), answers, {
    names: namesOf(flags),
    separator,
    digest: sha256,
    parsers: openParsers(),
  }).catch(async (error: unknown) => {
    // The answers may have cost money.
    await writeAnswers(io, flags, asked)
    throw error
  })
  await writeAnswers(io, flags, asked)
  if (flags.output !== undefined) {
    await writeOutput(io, flags.output, `${JSON.stringify(toMonitoring(outcome.result), null, 2)}\n`)
  }
  if (flags.report !== undefined) await writeOutput(io, flags.report, reportOf(outcome, asked), '--report')
  for (const warning of outcome.warnings) {
    const text = `warning: ${terminalText(describeProblems([warning]), 2_000)}`
    writeLines(io, io.stderr, [{ text, style: 'warn' }])
  }
  show(io, flags, outcome)
}

async function askService(io: Io, flags: ScoreFlags, known: KnownCases): Promise<Map<string, AskedCase>> {
  const service = serviceOf(io, flags, known)
  const progress = progressOf(io, 'Asking')
  let count = 0
  return progress.during(() =>
    askAll(service, known.cases, { concurrency: flags.concurrency, interrupt: io.interrupt }, (asked) => {
      count += 1
      const style = asked.fault !== null ? 'warn' : asked.passed ? 'good' : 'bad'
      if (flags.json !== true) {
        progress.clear()
        writeLines(io, io.stdout, [{ text: terminalText(describeAsked(asked), 500), style }])
      }
      progress.show({ share: count / known.cases.length, count, unit: 'cases' })
    }),
  )
}

function serviceOf(io: Io, flags: ScoreFlags, { cases, isMultiLabel }: KnownCases): Service {
  const { endpoint = '' } = flags
  if (!URL.canParse(endpoint) || !/^https?:\/\//i.test(endpoint)) {
    throw new UserError(`--endpoint: ${endpoint} is not an address; give one such as http://localhost:8000/classify`)
  }
  const url = new URL(endpoint)
  const token = io.env[TOKEN] ?? ''
  if (token !== '' && url.protocol === 'http:' && !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)) {
    throw new UserError(`--endpoint: ${url.host} would get $${TOKEN} unencrypted: give an https address`)
  }
  const { file = null } = flags
  const without = file === null ? undefined : cases.find(({ input }) => !Object.hasOwn(input, file))
  if (without !== undefined) throw new UserError(`--file: the case ${without.id} has no column ${file ?? ''}`)
  return {
    url,
    answer: flags.answer,
    confidence: flags.confidence,
    file,
    folder: path.dirname(path.resolve(io.cwd, flags.expected)),
    token,
    timeoutMs: flags.timeout * 1_000,
    retries: flags.retries,
    separator: flags.separator ?? null,
    isMultiLabel,
  }
}

async function writeAnswers(io: Io, { answers }: ScoreFlags, asked: ReadonlyMap<string, AskedCase>): Promise<void> {
  if (answers === undefined || asked.size === 0) return
  const lines = [...asked.values()].map(({ known, predicted, confidence, latency_ms, fault }) =>
    JSON.stringify({ id: known.id, predicted, confidence, latency_ms, error: fault }),
  )
  await writeOutput(io, answers, `${lines.join('\n')}\n`, '--answers')
}

function reportOf(outcome: ScoreOutcome, asked: ReadonlyMap<string, AskedCase>): string {
  const failed = outcome.cases.filter(({ passed }) => !passed)
  const rows = failed.map(({ known, prediction }) => {
    const { fault = null, confidence = null } = asked.get(known.id) ?? {}
    const error = fault ?? (prediction.error ? 'error' : '')
    const answer = error || (prediction.predicted ?? []).join(', ')
    return [known.id, known.expected.join(', '), answer, confidence === null ? '' : String(confidence)]
  })
  const { model_version, dataset_version } = outcome.result
  return [
    `# ${AS_MARKDOWN.line(`${model_version} on ${dataset_version}`)}`,
    '',
    ...scoreLines(shownOf(outcome), AS_MARKDOWN),
    ...(rows.length === 0
      ? []
      : ['', '## Failed', '', ...AS_MARKDOWN.table(['case', 'expected', 'answered', 'confidence'], rows, 'lllr')]),
    '',
  ].join('\n')
}

function shownOf({ scores, confusion, result }: ScoreOutcome) {
  return { scores, confusion, errors: result.error_count ?? 0 }
}

function show(io: Io, flags: ScoreFlags, outcome: ScoreOutcome): void {
  const { scores, result, cases, warnings } = outcome
  const { output = null } = flags
  if (flags.json === true) {
    const { accuracy, macro, micro } = scores
    const failed = cases
      .filter(({ passed }) => !passed)
      .map(({ known: { id, expected }, prediction: { predicted, error } }) => ({ id, expected, predicted, error }))
    printJson(io, {
      cases: scores.cases,
      errors: result.error_count ?? 0,
      accuracy,
      macro,
      micro,
      failed,
      warnings,
      output,
    })
    return
  }
  const next =
    output === null
      ? ['', 'To keep it: --output result.json, and push that.']
      : ['', `Wrote ${terminalText(output)}. To keep and judge it: ${io.commandName} push ${terminalText(output)}`]
  const gap = flags.endpoint === undefined ? [] : ['']
  io.stdout.write(`${[...gap, ...scoreLines(shownOf(outcome)), ...next].join('\n')}\n`)
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text)
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}, not ${JSON.stringify(text)}.`)
  }
}
