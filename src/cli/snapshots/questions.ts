import { Option, type Command } from 'commander'
import { changes, changesTable } from '../../commands/questions/changes.js'
import { compare, compareLines, otherModel } from '../../commands/questions/compare.js'
import { describeExplanation, explain } from '../../commands/questions/explain.js'
import { configurationOf } from '../../commands/find-configuration.js'
import { history, historyTable } from '../../commands/questions/history.js'
import { describePointers, eventsTable, pointerEvents, pointersAt } from '../../commands/questions/pointer-history.js'
import { UserError } from '../../core/errors.js'
import type { Configuration } from '../../core/model.js'
import { addressText } from '../../core/report/tables/text-table.js'
import { momentFrom } from '../../core/result/period.js'
import type { Store } from '../../ports.js'
import { printJson, type Io } from '../terminal/io.js'
import { addAddress, filterOf, limitNumber, metricOption, versionNumber, type AddressOptions } from '../options.js'
import { addWide, layoutFor, type WidthFlags } from '../terminal/width.js'
import { withStore } from '../store/store.js'

interface HistoryFlags extends AddressOptions, WidthFlags {
  readonly limit: number
  readonly metric?: string
  readonly events?: true
  readonly at?: string
}

export function addHistory(program: Command, io: Io): void {
  const examples = ['--environment production --limit 20', '--metric latency_ms', '--events', '--at 2026-03-01T12:00Z']
  addAddress(
    addWide(program.command('history')),
    io,
    examples.map((flags) => `history ${flags}`),
  )
    .summary('list the versions of a configuration')
    .description(
      'Lists the newest versions of a configuration with the primary metric, its change, and what is current and ' +
        'baseline; or the log of its pointers; or where they stood at a moment.',
    )
    .addOption(new Option('--limit <count>', 'how many versions or events').argParser(limitNumber).default(10))
    .addOption(metricOption().conflicts(['events', 'at']))
    .option('--events', 'the pointer log: every move, who made it and why')
    .addOption(
      new Option(
        '--at <time>',
        'which versions were current and baseline then: 2026-03-01T12:00Z, or a date for the end of that day',
      ).conflicts('events'),
    )
    .action(async (flags: HistoryFlags) => {
      const ask = <T>(question: (store: Store) => Promise<T>): Promise<T> => withStore(io, flags, question)
      if (flags.events === true) {
        const outcome = await ask((store) => pointerEvents(store, filterOf(flags), flags.limit))
        return answer(io, flags, { ...outcome }, () => eventsTable(outcome, layoutFor(io, flags)))
      }
      if (flags.at !== undefined) {
        const at = momentFrom('--at', flags.at, new Date(), 'end')
        const outcome = await ask((store) => pointersAt(store, filterOf(flags), at))
        return answer(io, flags, { ...outcome }, () => describePointers(outcome))
      }
      const outcome = await ask((store) => history(store, filterOf(flags), flags))
      const { snapshots, total } = outcome
      const shown = snapshots.length < total ? `, ${snapshots.length} of ${total} versions` : ''
      answer(io, flags, { ...outcome }, () => historyTable(outcome, layoutFor(io, flags)), shown)
    })
}

interface CompareFlags extends AddressOptions, WidthFlags {
  readonly with?: string
  readonly previous?: true
}

export function addCompare(program: Command, io: Io): void {
  const examples = ['compare 2 3 --environment production', 'compare', 'compare -m gpt-5 --with model:gpt-4o']
  addAddress(addWide(program.command('compare')), io, examples)
    .summary('every metric of two versions side by side')
    .description(
      'Compares every metric of two versions of a configuration; without versions, the current one with the one before ' +
        'it. --with model:… compares it with another model on the same dataset in the same environment: their current ' +
        'versions, or version [a] of that model with version [b] of this one.',
    )
    .argument('[a]', 'snapshot version', versionNumber)
    .argument('[b]', 'snapshot version', versionNumber)
    .addOption(
      new Option('--with <model>', 'another model to compare with: model:<model_version>').conflicts('previous'),
    )
    .option('--previous', 'compare the current version with the one before it (default)')
    .action(async (a: number | undefined, b: number | undefined, flags: CompareFlags) => {
      const request = requestOf(a, b, flags.previous === true)
      const model = flags.with === undefined ? undefined : otherModel(flags.with, '--with')
      const outcome = await withStore(io, flags, (store) => compare(store, filterOf(flags), request, model))
      if (flags.json === true) printJson(io, outcome)
      else io.stdout.write(`${compareLines(outcome, layoutFor(io, flags)).join('\n')}\n`)
    })
}

export function addExplain(program: Command, io: Io): void {
  addAddress(addWide(program.command('explain')), io, ['explain 7 --environment production', 'explain --json'])
    .summary('explain the verdict of a version')
    .description('Prints the recorded last verdict of a version, with its evidence.')
    .argument('[version]', 'snapshot version (default: the current one)', versionNumber)
    .action(async (version: number | undefined, flags: AddressOptions & WidthFlags) => {
      const outcome = await withStore(io, flags, (store) => explain(store, filterOf(flags), version ?? null))
      answer(io, flags, { ...outcome }, () => describeExplanation(outcome, layoutFor(io, flags)))
    })
}

export function addChanges(program: Command, io: Io): void {
  addAddress(addWide(program.command('changes')), io, ['changes', 'changes latency_ms --environment production'])
    .summary('find when the level of a metric changed')
    .description(
      'Dates changes of the level of a metric over the newest 200 versions: from what to what, between which commits, ' +
        'and how sure that is. This is information, not a verdict.',
    )
    .argument('[metric]', 'dotted name (default: the primary metric)')
    .action(async (metric: string | undefined, flags: AddressOptions & WidthFlags) => {
      const outcome = await withStore(io, flags, (store) => changes(store, filterOf(flags), metric))
      answer(io, flags, { ...outcome }, () => changesTable(outcome, layoutFor(io, flags)))
    })
}

function requestOf(a: number | undefined, b: number | undefined, previous: boolean): [number, number] | 'previous' {
  if (a === undefined) return 'previous'
  if (!previous && b !== undefined) return [a, b]
  throw new UserError('give two versions, or none to compare the current one with the one before it')
}

/** Prints the answer about one configuration. */
function answer(
  io: Io,
  { json }: AddressOptions,
  outcome: { readonly configuration: Configuration; readonly [field: string]: unknown },
  lines: () => readonly string[],
  remark = '',
): void {
  const configuration = configurationOf(outcome.configuration)
  if (json === true) printJson(io, { ...outcome, configuration })
  else io.stdout.write(`${[addressText(configuration) + remark, '', ...lines()].join('\n')}\n`)
}
