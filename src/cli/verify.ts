import type { Command } from 'commander'
import { checkCold } from '../commands/cold-storage/check.js'
import { describeVerification, verify } from '../commands/verify.js'
import { AS_TEXT } from '../core/report/tables/layout.js'
import { expectLongRun } from '../store/embedded/pglite.js'
import { EXIT } from './terminal/exit.js'
import { say, type Io } from './terminal/io.js'
import { addStore, type StoreOptions } from './options.js'
import { sha256 } from './digest.js'
import { folderOf } from './snapshots/cold-storage.js'
import { withStore } from './store/store.js'

export function addVerify(program: Command, io: Io, finish: (code: number) => void): void {
  addStore(program.command('verify'), io, ['verify', 'verify --store branch', 'verify --cold cold/'])
    .summary('check that nothing in the history was changed or lost')
    .description(
      'Reads the whole history, recomputes every digest and checks every rule: results and cases are unchanged, versions ' +
        'have no gap, the log leads to the pointers, verdicts refer to existing versions. If anything differs, it prints ' +
        'the first differences and the exit code is 3.',
    )
    .option('--cold <folder>', 'check the files of this folder too, and that all in cold storage is in them')
    .action(async (flags: StoreOptions & { readonly cold?: string }) => {
      expectLongRun()
      const cold = flags.cold === undefined ? null : await checkCold(folderOf(io, flags.cold), sha256)
      const verification = await withStore(io, flags, (store) => verify(store, sha256, cold))
      say(io, flags, verification, describeVerification(verification, AS_TEXT))
      finish(verification.found === 0 ? EXIT.done : EXIT.store)
    })
}
