import { Option, type Command } from 'commander'
import { describeMove, movePointer, type PointerMove } from '../../commands/move-pointer.js'
import { describePromotion, promote } from '../../commands/promote.js'
import type { Move } from '../../contract/fields.js'
import { EXIT } from '../terminal/exit.js'
import { userName } from '../git.js'
import { say, type Io } from '../terminal/io.js'
import {
  addAddress,
  expectedVersion,
  filterOf,
  rollbackTarget,
  versionNumber,
  type AddressOptions,
} from '../options.js'
import { withStore } from '../store/store.js'

interface MoveFlags extends AddressOptions {
  readonly reason?: string
  readonly expect?: number
  readonly to?: number | 'last-good'
}

export function addPointers(program: Command, io: Io, finish: (code: number) => void): void {
  addMove(program.command('checkout'), io, 'current', ['checkout 2 --environment production'])
    .summary('make a version current')
    .description('Makes a version current. If it was current before, the line of current versions goes back to it.')
    .argument('<version>', 'snapshot version', versionNumber)
    .action((version: number, flags: MoveFlags) => run(io, flags, { command: 'checkout', to: version }))

  addMove(program.command('baseline'), io, 'baseline', ["baseline 8 --reason 'smaller model, accepted'"])
    .summary('make a version the baseline')
    .description('Makes a version the baseline that later versions are judged against, whatever it measured.')
    .argument('<version>', 'snapshot version', versionNumber)
    .action((version: number, flags: MoveFlags) => run(io, flags, { command: 'baseline', to: version }))

  addMove(program.command('promote'), io, 'baseline', ['promote --dry-run', "promote 8 --reason 'release 1.2'"])
    .summary('make a version the baseline if it meets the rule auto')
    .description(
      'Makes a version (default: the current one) the baseline if it meets the promotion rule auto: it did not regress, ' +
        'and its primary metric is at least 0.02 above the baseline, or at least 0.95 and not below. Otherwise nothing ' +
        'moves, and the exit code is 1; baseline ignores the rule.',
    )
    .argument('[version]', 'snapshot version', versionNumber)
    .option('--dry-run', 'only say whether it would be promoted, and why')
    .action(async (version: number | undefined, flags: MoveFlags & { readonly dryRun?: true }) => {
      const outcome = await withStore(io, flags, (store) =>
        promote(store, filterOf(flags), version ?? null, moveOf(io, flags), flags.dryRun === true),
      )
      say(io, flags, outcome, [describePromotion(outcome)])
      finish(outcome.promoted ? EXIT.done : EXIT.regression)
    })

  addMove(program.command('rollback'), io, 'current', ['rollback --to last-good --environment production'])
    .summary('make an earlier version current again')
    .description('Makes the previous version current again. Repeat to go further back.')
    .option('--to <version>', 'a version, or last-good: the newest one with a good verdict', rollbackTarget)
    .action((flags: MoveFlags) => run(io, flags, { command: 'rollback', to: flags.to ?? null }))
}

function addMove(command: Command, io: Io, pointer: string, examples: readonly string[]): Command {
  return addAddress(command, io, examples)
    .option('--reason <text>', 'why; the pointer log keeps it')
    .addOption(
      new Option(
        '--expect <version>',
        `the version you expect to be ${pointer} before the move, or none; if it is another, nothing moves and the ` +
          'exit code is 1',
      ).argParser(expectedVersion),
    )
}

/** Who moves something on this command line, and why. */
export function moveOf(io: Io, { reason, expect }: Pick<MoveFlags, 'reason' | 'expect'>): Move {
  return { actor: userName(io.env) ?? 'unknown', reason: reason ?? null, expect: expect ?? null }
}

async function run(io: Io, flags: MoveFlags, pointer: PointerMove): Promise<void> {
  const outcome = await withStore(io, flags, (store) => movePointer(store, filterOf(flags), pointer, moveOf(io, flags)))
  say(io, flags, outcome, [describeMove(outcome)])
}
