/** Exit codes of every command: see docs/cli.md. The last two are those of a shell for a signal, 128 + its number. */
export const EXIT = { done: 0, regression: 1, input: 2, store: 3, interrupted: 130, terminated: 143 } as const
