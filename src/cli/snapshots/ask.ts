import type { Answered } from '../../commands/questions/answered.js'
import type { Store } from '../../ports.js'
import { printJson, type Io } from '../terminal/io.js'
import { layoutFor, type WidthFlags } from '../terminal/width.js'
import type { StoreOptions } from '../options.js'
import { withStore } from '../store/store.js'

/** Asks the store and prints the answer. */
export async function ask(
  io: Io,
  flags: StoreOptions & WidthFlags,
  question: (store: Store) => Promise<Answered>,
): Promise<void> {
  const { document, lines, found } = await withStore(io, flags, question)
  if (flags.json === true) printJson(io, document)
  else if (found === 0) io.stdout.write('Nothing found.\n')
  else io.stdout.write(`${lines(layoutFor(io, flags)).join('\n')}\n`)
}
