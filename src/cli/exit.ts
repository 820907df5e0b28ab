/** Exit codes of every command; documented in the README. */
export const EXIT = { done: 0, regression: 1, input: 2, store: 3 } as const
