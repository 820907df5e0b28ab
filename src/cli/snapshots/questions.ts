import { Option, type Command } from 'commander'
import { changes, changesTable } from '../../commands/questions/changes.js'
import { compare, compareTable } from '../../commands/questions/compare.js'
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
import { addAddress, filterOf, limitNumber, versionNumber, type AddressOptions } from '../options.js'
import { addWide, layoutFor, type WidthFlags } from '../terminal/width.js'
import { withStore } from '../store.js'

interface HistoryFlags extends AddressOptions, WidthFlags {
  readonly limit: number
  readonly events?: true
  readonly at?: string
}

export function addHistory(program: Command, io: Io): void {
  const examples = ['--environment production --limit 20', '--events', '--at 2026-03-01T12:00Z']
  addAddress(
    addWide(program.command('history')),
    io,
    examples.map((flags) => `history ${flags}`),
  )
    .summary('list the versions of a configuration')
    .description(
      'Lists the newest versions of a configuration: f1, its change, and what is current and baseline; or the log of ' +
        'its pointers; or where they stood at a moment.',
    )
    .addOption(new Option('--limit <count>', 'how many versions or events').argParser(limitNumber).default(10))
    .option('--events', 'the pointer log: what moved from where to where, who did it and why')
    .addOption(
      new Option(
        '--at <time>',
        'what was current and baseline then: 2026-03-01T12:00Z, or a date for the end of that day',
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
      const outcome = await ask((store) => history(store, filterOf(flags), flags.limit))
      const { snapshots, total } = outcome
      const shown = snapshots.length < total ? `, ${snapshots.length} of ${total} versions` : ''
      answer(io, flags, { ...outcome }, () => historyTable(outcome, layoutFor(io, flags)), shown)
    })
}

export function addCompare(program: Command, io: Io): void {
  addAddress(addWide(program.command('compare')), io, ['compare 2 3 --environment production', 'compare'])
    .summary('every metric of two versions side by side')
    .description(
      'Compares every metric of two versions of a configuration: without versions, of the current one and the one before it.',
    )
    .argument('[a]', 'snapshot version', versionNumber)
    .argument('[b]', 'snapshot version', versionNumber)
    .option('--previous', 'the current version against the version before it, as without versions')
    .action(
      async (
        a: number | undefined,
        b: number | undefined,
        flags: AddressOptions & WidthFlags & { previous?: true },
      ) => {
        const request = requestOf(a, b, flags.previous === true)
        const outcome = await withStore(io, flags, (store) => compare(store, filterOf(flags), request))
        answer(io, flags, { ...outcome }, () => compareTable(outcome, layoutFor(io, flags)))
      },
    )
}

export function addExplain(program: Command, io: Io): void {
  addAddress(program.command('explain'), io, ['explain 7 --environment production', 'explain --json'])
    .summary('why a version was judged as it was')
    .description('Prints the last verdict of a version again, with its evidence, from what was recorded.')
    .argument('[version]', 'snapshot version (default: the current one)', versionNumber)
    .action(async (version: number | undefined, flags: AddressOptions) => {
      const outcome = await withStore(io, flags, (store) => explain(store, filterOf(flags), version ?? null))
      answer(io, flags, { ...outcome }, () => describeExplanation(outcome))
    })
}

export function addChanges(program: Command, io: Io): void {
  addAddress(addWide(program.command('changes')), io, ['changes', 'changes latency_ms --environment production'])
    .summary('when the level of a metric changed')
    .description(
      'Dates changes of the level of a metric over the newest 200 versions: from what to what, between which commits, ' +
        'and how sure that is. It informs and is no verdict.',
    )
    .argument('[metric]', 'dotted name (default: what the configuration is about)')
    .action(async (metric: string | undefined, flags: AddressOptions & WidthFlags) => {
      const outcome = await withStore(io, flags, (store) => changes(store, filterOf(flags), metric))
      answer(io, flags, { ...outcome }, () => changesTable(outcome, layoutFor(io, flags)))
    })
}

function requestOf(a: number | undefined, b: number | undefined, previous: boolean): [number, number] | 'previous' {
  if (a === undefined) return 'previous'
  if (!previous && b !== undefined) return [a, b]
  throw new UserError('give two versions, or none: then the current one is compared with the one before it')
}

/** Prints what is known about one configuration. */
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
