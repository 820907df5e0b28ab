import type { Command } from 'commander'
import { describeMove, movePointer } from '../commands/move-pointer.js'
import type { PointerMove } from '../commands/move-pointer.js'
import { userName } from './git.js'
import { terminalLog } from './io.js'
import type { Io } from './io.js'
import { printJson } from './json.js'
import { addAddress, filterOf, rollbackTarget, versionNumber } from './options.js'
import type { AddressOptions } from './options.js'
import { withStore } from './store.js'

interface MoveFlags extends AddressOptions {
  readonly reason?: string
  readonly to?: number | 'last-good'
}

export function addPointers(program: Command, io: Io): void {
  addAddress(program.command('checkout'), io, ['checkout 2 --environment production'])
    .summary('make a version current')
    .description('Makes a version current. One that was current before takes the line back to there.')
    .argument('<version>', 'snapshot version', versionNumber)
    .option('--reason <text>', 'why; kept in the pointer log')
    .action((version: number, flags: MoveFlags) => run(io, flags, { command: 'checkout', to: version }))

  addAddress(program.command('baseline'), io, ["baseline 8 --reason 'smaller model, accepted'"])
    .summary('make a version the baseline')
    .description('Makes a version the one that later versions are judged against.')
    .argument('<version>', 'snapshot version', versionNumber)
    .option('--reason <text>', 'why; kept in the pointer log')
    .action((version: number, flags: MoveFlags) => run(io, flags, { command: 'baseline', to: version }))

  addAddress(program.command('rollback'), io, ['rollback --to last-good --environment production'])
    .summary('go back along the versions that were current')
    .description('Makes the version current that was so before; or one further back.')
    .option('--to <version>', 'a version, or last-good: the newest that did not regress', rollbackTarget)
    .option('--reason <text>', 'why; kept in the pointer log')
    .action((flags: MoveFlags) => run(io, flags, { command: 'rollback', to: flags.to ?? null }))
}

async function run(io: Io, flags: MoveFlags, pointer: PointerMove): Promise<void> {
  const move = { actor: userName(io.env) ?? 'unknown', reason: flags.reason ?? null, run_id: null }
  const outcome = await withStore(io, flags, terminalLog(io), (store) =>
    movePointer(store, filterOf(flags), pointer, move),
  )
  if (flags.json === true) printJson(io, outcome)
  else io.stdout.write(`${describeMove(outcome)}\n`)
}
