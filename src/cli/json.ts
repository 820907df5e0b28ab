import type { Io } from './io.js'

/** The one JSON document of a command called with --json. */
export function printJson(io: Io, document: object): void {
  io.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
}
