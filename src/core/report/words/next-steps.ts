import { isEphemeral } from '../../result/environment.js'
import type { Configuration, JudgedResult, StoredSnapshot } from '../../model.js'
import { value } from './phrase.js'
import type { NextStep, Report, ReportRun } from '../report.js'
import { terminalText } from '../tables/text-table.js'

const FIRST = value('promotion: first')
const FULL_OR_SHORT_SHA = /^[0-9a-f]{7,40}$/i
const REPOSITORY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*\/[A-Za-z0-9_.-]+$/
const ORIGIN = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?$/
const ACTION = /^(?:\.\/)?[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)*(?:@[A-Za-z0-9_./-]+)?$/
const RUN_PAGE = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._-]+)+$/

/** What the reader can do now: about a regression, a gain, or a missing or incomparable baseline. */
export function nextSteps(judged: JudgedResult, report: Report): NextStep[] {
  return [...afterOldRun(judged, report.run), ...afterVerdict(judged, report)]
}

/** If an old run became current over a newer one. */
function afterOldRun({ candidate, context: { overtaken }, stored }: JudgedResult, run: ReportRun): NextStep[] {
  if (!overtaken || stored === null) return []
  const version = String(overtaken.snapshot_version)
  return [
    step(
      'To make the version of the newer run current again',
      run,
      { cli: `checkout ${version}`, command: 'checkout', version },
      candidate.configuration,
    ),
  ]
}

function afterVerdict(judged: JudgedResult, report: Report): NextStep[] {
  const { verdict } = judged.judgement
  if (verdict === 'regression') {
    return [...compareStep(judged, report.run), ...afterRegression(judged, report.run)]
  }
  if (verdict === 'incomparable') return afterIncomparable(judged, report.run)
  if (verdict === 'no_baseline' && !judged.promotion.promoted) return [firstBaseline(judged, report.run)]
  return afterGain(judged, report.run)
}

/** If the main line is better than its baseline: later runs may fall back that far unseen. */
function afterGain({ candidate, judgement, stored, promotion }: JudgedResult, run: ReportRun): NextStep[] {
  const { primary, judged, baseline, unfit } = judgement
  const isAbove = judged.some(({ metric, verdict }) => metric === primary?.name && verdict === 'improvement')
  if (!isAbove || stored === null || promotion.promoted || baseline?.source !== 'own' || unfit !== null) return []
  const version = String(stored.snapshot_version)
  const text = 'This version is better than the baseline. To judge later runs against it, make it the baseline'
  return [step(text, run, { cli: `promote ${version}`, command: 'promote', version }, candidate.configuration)]
}

function compareStep({ candidate, judgement }: JudgedResult, run: ReportRun): NextStep[] {
  const head = candidate.provenance.commit_sha ?? run.commit_sha
  const url = compareUrl(run, judgement.baseline?.commit_sha, head)
  return url === null ? [] : [{ text: ['See what changed in the code since the baseline'], url }]
}

/** The page that compares two commits; null unless every part of its address is valid. */
export function compareUrl(run: ReportRun, base?: string | null, head?: string | null): string | null {
  const { server_url = '', repository = '' } = run
  const known = ORIGIN.test(server_url) && REPOSITORY.test(repository) && !/(^|\/)\.{1,2}$/.test(repository)
  if (!known || !base || !head || base === head) return null
  if (!FULL_OR_SHORT_SHA.test(base) || !FULL_OR_SHORT_SHA.test(head)) return null
  return `${server_url}/${repository}/compare/${base}...${head}`
}

/** The page of the workflow run; null unless it is a plain web address. */
export function runUrl({ run_url = '' }: ReportRun): string | null {
  return RUN_PAGE.test(run_url) ? run_url : null
}

function afterRegression({ candidate, stored }: JudgedResult, run: ReportRun): NextStep[] {
  const { configuration } = candidate
  const { environment } = configuration
  if (isEphemeral(environment)) {
    return [
      {
        text: [
          'If the change is intended, merge it. The next push to the main line stores a version: make that one the ' +
            'baseline, with the command ',
          value(`${run.command_name} baseline${run.store_flags ?? ''}`),
        ],
      },
    ]
  }
  if (stored === null) return []
  return [
    step(
      'To go back, make the last version that did not regress the current one again',
      run,
      { cli: 'rollback --to last-good', command: 'rollback', version: 'last-good' },
      configuration,
    ),
    step('If the change is intended, accept this version as the new baseline', run, baselineAt(stored), configuration),
  ]
}

function afterIncomparable({ candidate, stored }: JudgedResult, run: ReportRun): NextStep[] {
  const { configuration } = candidate
  const another: NextStep = {
    text: [
      'If suite, cases or scale changed on purpose, give the new one its own ',
      value('dataset-version'),
      ': it then gets its own versions and baseline. If errors caused this, fix them and run it again',
    ],
  }
  if (stored === null || isEphemeral(configuration.environment)) return [another]
  const accept = 'Or, if this replaces the old one for good, accept this version as the new baseline'
  return [another, step(accept, run, baselineAt(stored), configuration)]
}

function firstBaseline({ candidate, judgement: { unfit }, stored }: JudgedResult, run: ReportRun): NextStep {
  const { configuration } = candidate
  if (isEphemeral(configuration.environment)) {
    return {
      text: [
        'Results of a branch or pull request are judged against the main line, which has no baseline for ' +
          'this model and dataset. Push a result there with ',
        FIRST,
        ', and later runs are judged against it',
      ],
    }
  }
  if (stored === null) {
    return { text: ['Push a result with ', FIRST, ', and later ones are judged against it'] }
  }
  if (unfit !== null) {
    const text = `It did not become the first baseline, because ${unfit}: correct that and push again; or, if that is as it should be, make this version the baseline`
    return step(text, run, baselineAt(stored), configuration)
  }
  const text = 'Make this version the baseline, so that later ones are judged against it'
  const made = step(text, run, baselineAt(stored), configuration)
  return { ...made, text: [...made.text, ' (with ', FIRST, ', the first push does so by itself)'] }
}

/** A command that moves a pointer, for the CLI and the action. */
interface Pointing {
  /** The subcommand and its own arguments. */
  readonly cli: string
  readonly command: string
  /** The input `snapshot-version`. */
  readonly version: string
}

function baselineAt({ snapshot_version }: StoredSnapshot): Pointing {
  return { cli: `baseline ${snapshot_version}`, command: 'baseline', version: String(snapshot_version) }
}

function step(text: string, run: ReportRun, pointing: Pointing, configuration: Configuration): NextStep {
  const address = addressFlags(configuration)
  const cli = `${run.command_name} ${pointing.cli}`
  const store = run.store_flags ?? ''
  if (address === null) return { text: [`${text}, with the command `, value(cli + store), UNTYPABLE] }
  const lines = workflowStep(run.action, pointing, configuration)
  return { text: [text], command: `${cli} ${address}${store}`, ...(lines === null ? {} : { step: lines }) }
}

/** A workflow step that moves a pointer; null without an action, or if a name contains an expression. */
function workflowStep(action: string | undefined, { command, version }: Pointing, of: Configuration): string[] | null {
  if (action === undefined || !ACTION.test(action)) return null
  const inputs = [
    ['command', command],
    ['snapshot-version', version],
    ['model-version', of.model_version],
    ['dataset-version', of.dataset_version],
    ['prompt-version', of.prompt_version],
    ['environment', of.environment],
  ] as const
  if (inputs.some(([, text]) => text.includes('${{'))) return null
  return [
    `- uses: ${action}`,
    '  with: # and the store, as in this workflow',
    ...inputs.map(([name, text]) => `    ${name}: ${yamlScalar(text)}`),
  ]
}

/** A YAML scalar that means exactly this text: numbers, keywords and aliases are quoted. */
function yamlScalar(text: string): string {
  const isPlain = /^[A-Za-z][A-Za-z0-9._/-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return isPlain ? text : JSON.stringify(text)
}

const UNTYPABLE = ' and the names of the configuration, which hold characters that cannot be shown'

/** The flags that name a configuration, quoted for a POSIX shell; null if a name has active or hidden characters. */
export function addressFlags(configuration: Configuration): string | null {
  const names = [
    ['--model-version', configuration.model_version],
    ['--dataset-version', configuration.dataset_version],
    ['--prompt-version', configuration.prompt_version],
    ['--environment', configuration.environment],
  ] as const
  if (names.some(([, name]) => terminalText(name, 300) !== name)) return null
  return names.map(([flag, name]) => `${flag} ${shellQuoted(name)}`).join(' ')
}

/** A word of a POSIX shell that means exactly this text. */
export function shellQuoted(text: string): string {
  if (/^[A-Za-z0-9_.,:/@%+-]+$/.test(text)) return text
  if (text.includes("'") && !/["$`\\!]/.test(text)) return `"${text}"`
  return `'${text.replaceAll("'", "'\\''")}'`
}
