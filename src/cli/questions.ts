import { Option } from 'commander'
import type { Command } from 'commander'
import { compare, compareTable } from '../commands/compare.js'
import { history, historyTable } from '../commands/history.js'
import { UserError } from '../core/errors.js'
import type { Configuration } from '../core/model.js'
import { terminalText } from '../core/text-table.js'
import { terminalLog } from './io.js'
import type { Io } from './io.js'
import { printJson } from './json.js'
import { addAddress, configurationOf, filterOf, limitNumber, versionNumber } from './options.js'
import type { AddressOptions } from './options.js'
import { withStore } from './store.js'

export function addHistory(program: Command, io: Io): void {
  addAddress(program.command('history'), io, ['history --environment production --limit 20'])
    .summary('list the versions of a configuration')
    .description('Lists the newest versions of a configuration: f1, its change, and what is current and baseline.')
    .addOption(new Option('--limit <count>', 'how many versions').argParser(limitNumber).default(10))
    .action(async (flags: AddressOptions & { readonly limit: number }) => {
      const outcome = await withStore(io, flags, terminalLog(io), (store) =>
        history(store, filterOf(flags), flags.limit),
      )
      const { snapshots, total } = outcome
      const configuration = configurationOf(outcome.configuration)
      if (flags.json === true) {
        printJson(io, { configuration, total, snapshots })
        return
      }
      const shown = snapshots.length < total ? `, ${snapshots.length} of ${total} versions` : ''
      print(io, [`${describe(configuration)}${shown}`, '', ...historyTable(outcome)])
    })
}

export function addCompare(program: Command, io: Io): void {
  addAddress(program.command('compare'), io, ['compare 2 3 --environment production', 'compare --previous'])
    .summary('every metric of two versions side by side')
    .description('Compares every metric of two versions of a configuration.')
    .argument('[a]', 'snapshot version', versionNumber)
    .argument('[b]', 'snapshot version', versionNumber)
    .option('--previous', 'the current version against the version before it')
    .action(async (a: number | undefined, b: number | undefined, flags: AddressOptions & { previous?: true }) => {
      const request = requestOf(a, b, flags.previous === true)
      const outcome = await withStore(io, flags, terminalLog(io), (store) => compare(store, filterOf(flags), request))
      const configuration = configurationOf(outcome.configuration)
      if (flags.json === true) printJson(io, { ...outcome, configuration })
      else print(io, [describe(configuration), '', ...compareTable(outcome)])
    })
}

function requestOf(a: number | undefined, b: number | undefined, previous: boolean): [number, number] | 'previous' {
  if (previous && a === undefined) return 'previous'
  if (!previous && a !== undefined && b !== undefined) return [a, b]
  throw new UserError('give two versions, or --previous alone')
}

function print(io: Io, lines: readonly string[]): void {
  io.stdout.write(`${lines.join('\n')}\n`)
}

function describe({ model_version, dataset_version, prompt_version, environment }: Configuration): string {
  return [model_version, dataset_version, prompt_version, environment].map((name) => terminalText(name)).join(' · ')
}
