import { changes, changesTable } from '../../commands/questions/changes.js'
import { compare, compareLines, otherModel } from '../../commands/questions/compare.js'
import { describeExplanation, explain } from '../../commands/questions/explain.js'
import { configurationOf } from '../../commands/find-configuration.js'
import { history, historyTable } from '../../commands/questions/history.js'
import { parseTags } from '../../commands/push-options.js'
import type { Answered } from '../../commands/questions/answered.js'
import {
  askLatest,
  askRegressions,
  askSeries,
  askTransactions,
  askTrends,
  periodFrom,
} from '../../commands/questions/over-time.js'
import { askModels, askPrompts, rankingOf } from '../../commands/questions/rankings.js'
import type { ConfigurationFilter } from '../../contract/fields.js'
import type { Configuration } from '../../core/model.js'
import type { Period } from '../../contract/questions.js'
import { codeBlock } from '../../core/report/markdown.js'
import { AS_MARKDOWN, AS_TEXT, type Layout } from '../../core/report/tables/layout.js'
import { addressText } from '../../core/report/tables/text-table.js'
import type { Store } from '../../ports.js'
import type { Inputs } from '../inputs/actions.js'
import { answerOutputs } from '../answer-file.js'
import type { Work } from './answer.js'

export const QUESTIONS = [
  'latest',
  'history',
  'series',
  'trends',
  'transactions',
  'regressions',
  'compare',
  'explain',
  'changes',
  'compare-models',
  'compare-prompts',
] as const
export type QuestionInputs = Inputs<'snapshots', (typeof QUESTIONS)[number]>

const HEADINGS: { readonly [command in QuestionInputs['command']]: string } = {
  latest: 'Current versions',
  history: 'History',
  series: 'Series',
  trends: 'Trends',
  transactions: 'Results',
  regressions: 'Regressions',
  compare: 'Comparison',
  explain: 'Verdict',
  changes: 'Changes',
  'compare-models': 'Models',
  'compare-prompts': 'Prompts',
}
const HISTORY_LIMIT = 20
const SERIES_LIMIT = 30
const LIMIT = 50

interface Asked extends Answered {
  readonly snapshots?: readonly object[]
}

/** The work of a question, before anything is opened. The answer goes to the log, the summary and the outputs. */
export function prepareQuestion(inputs: QuestionInputs, filter: ConfigurationFilter): Work {
  const question = questionOf(inputs, filter)
  return async (store) => {
    const { document, found, lines, snapshots = [] } = await question(store)
    const heading = `## ${HEADINGS[inputs.command]}\n\n`
    return {
      lines: found === 0 ? ['Nothing found.'] : lines(AS_TEXT),
      summary: heading + (found === 0 ? 'Nothing found.' : lines(AS_MARKDOWN).join('\n')),
      snapshots,
      outputs: await answerOutputs(document),
    }
  }
}

function questionOf(inputs: QuestionInputs, filter: ConfigurationFilter): (store: Store) => Promise<Asked> {
  switch (inputs.command) {
    case 'latest':
      return (store) =>
        askLatest(store, { ...filter, limit: inputs.limit ?? LIMIT, metric: inputs.metric || undefined })
    case 'history':
      return (store) =>
        askHistory(store, filter, { limit: inputs.limit ?? HISTORY_LIMIT, metric: inputs.metric || undefined })
    case 'compare': {
      const model = inputs.compareWith === '' ? undefined : otherModel(inputs.compareWith, 'compare-with')
      return (store) => askComparison(store, filter, inputs.snapshotVersion, model)
    }
    case 'explain':
      return (store) => askExplanation(store, filter, inputs.snapshotVersion)
    case 'changes':
      return (store) => askChanges(store, filter, inputs.metric || undefined)
    case 'series': {
      const question = { metric: inputs.metric || undefined, limit: inputs.limit ?? SERIES_LIMIT, ...periodOf(inputs) }
      return (store) => askSeries(store, filter, question)
    }
    case 'trends': {
      const question = { by: inputs.by, metric: inputs.metric || undefined, ...filter, ...periodOf(inputs) }
      return (store) => askTrends(store, question)
    }
    case 'transactions': {
      const tags = inputs.tags === '' ? undefined : parseTags(inputs.tags)
      const [commit_sha, branch_name] = [inputs.commitSha || undefined, inputs.branch || undefined]
      const asked = { limit: inputs.limit ?? LIMIT, metric: inputs.metric || undefined }
      const question = { ...filter, ...periodOf(inputs), commit_sha, branch_name, tags, ...asked }
      return (store) => askTransactions(store, question)
    }
    case 'regressions': {
      const asked = { limit: inputs.limit ?? LIMIT, metric: inputs.metric || undefined }
      const question = { ...filter, ...periodOf(inputs), ...asked }
      return (store) => askRegressions(store, question)
    }
    case 'compare-models': {
      const ranking = rankingOf(inputs.metric || undefined, inputs.better || undefined, 'better:')
      return (store) => askModels(store, filter, ranking)
    }
    case 'compare-prompts': {
      const ranking = rankingOf(inputs.metric || undefined, inputs.better || undefined, 'better:')
      return (store) => askPrompts(store, filter, parseTags(inputs.tags), ranking)
    }
  }
}

async function askHistory(
  store: Store,
  filter: ConfigurationFilter,
  asked: { readonly limit: number; readonly metric: string | undefined },
): Promise<Asked> {
  const outcome = await history(store, filter, asked)
  const configuration = configurationOf(outcome.configuration)
  return {
    document: outcome,
    found: outcome.snapshots.length,
    lines: (layout) => [layout.line(addressText(configuration)), '', ...historyTable(outcome, layout)],
    snapshots: outcome.snapshots.map((snapshot) => ({ configuration, ...snapshot })),
  }
}

async function askComparison(
  store: Store,
  filter: ConfigurationFilter,
  request: readonly [number, number] | 'previous',
  model: string | undefined,
): Promise<Asked> {
  const outcome = await compare(store, filter, request, model)
  const { configuration, version_a, version_b } = outcome
  return {
    document: outcome,
    found: outcome.metrics.length,
    lines: (layout) => compareLines(outcome, layout),
    snapshots: [
      { configuration: outcome.with ?? configuration, snapshot_version: version_a },
      { configuration, snapshot_version: version_b },
    ],
  }
}

async function askExplanation(store: Store, filter: ConfigurationFilter, version: number | null): Promise<Asked> {
  const outcome = await explain(store, filter, version)
  const { configuration, verdict } = outcome
  return {
    document: outcome,
    found: 1,
    lines: (layout) => inLayout(layout, configuration, describeExplanation(outcome)),
    snapshots: [{ configuration, ...verdict }],
  }
}

async function askChanges(store: Store, filter: ConfigurationFilter, metric: string | undefined): Promise<Asked> {
  const outcome = await changes(store, filter, metric)
  const { configuration } = outcome
  return {
    document: outcome,
    found: 1,
    lines: (layout) => inLayout(layout, configuration, changesTable(outcome)),
    snapshots: outcome.changes.map((change) => ({ configuration, snapshot_version: change.version, ...change })),
  }
}

/** Lines with a layout of their own, which Markdown must keep. */
function inLayout(layout: Layout, configuration: Configuration, rows: readonly string[]): string[] {
  const body = layout === AS_MARKDOWN ? [codeBlock('text', rows)] : rows
  return [layout.line(addressText(configuration)), '', ...body]
}

function periodOf({ since, until }: { readonly since: string; readonly until: string }): Period {
  const names = { since: 'since', until: 'until' }
  return periodFrom({ since: since || undefined, until: until || undefined }, new Date(), names)
}
