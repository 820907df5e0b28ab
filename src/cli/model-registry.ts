import type { ModelRegistry, Move } from '../ports.js'
import { userName } from './git.js'
import { terminalLog } from './io.js'
import type { Io } from './io.js'
import type { StoreOptions } from './options.js'
import { withStore } from './store.js'

/** Runs `work` on the registry of the store that is there. */
export function withModels<T>(io: Io, flags: StoreOptions, work: (models: ModelRegistry) => Promise<T>): Promise<T> {
  return withStore(io, flags, terminalLog(io), (store) => work(store.models))
}

/** Who types this command, and why. */
export function moveOf(io: Io, reason: string | undefined): Move {
  return { actor: userName(io.env) ?? 'unknown', reason: reason ?? null, run_id: null }
}

export function print(io: Io, lines: readonly string[]): void {
  io.stdout.write(`${lines.join('\n')}\n`)
}
