import { decimalFrom, toNumber } from '../../core/decimal.js'
import { UserError } from '../../core/errors.js'
import { durationFrom } from '../../core/result/period.js'

/**
 * Readers for the texts of inputs, '' if not given. Each throws `UserError` that names the input and its allowed
 * values.
 */
export const READERS = {
  text: (text: string): string => text,
  lines: (text: string): readonly string[] => text.split(/\r?\n/).flatMap((line) => line.trim() || []),
  flag: (text: string, name: string): boolean => wordOf(text, name, ['true', 'false']) === 'true',
  /** null: not given. */
  version: (text: string, name: string): number | null => (text === '' ? null : versionOf(text, name)),
  versions: (text: string, name: string): readonly number[] =>
    text === '' ? [] : text.split(/[\s,]+/).map((each) => versionOf(each, name)),
  comparison: comparisonOf,
  /** The target of a rollback; null: one step back. */
  target: (text: string, name: string): number | 'last-good' | null =>
    text === '' ? null : text === 'last-good' ? text : versionOf(text, name),
  expectation: expectationOf,
  /** In PostgreSQL's form; null: not given. */
  period: (text: string, name: string): string | null => (text === '' ? null : durationFrom(name, text)),
  /** null: not given. */
  count: countOf,
  /** null: not given. */
  decimal: decimalOf,
  branch: branchOf,
  run: (text: string, name: string): string =>
    matching(text, name, /^[1-9]\d{0,15}$/, 'the id of a run, a whole number'),
  repository: (text: string, name: string): string =>
    matching(text, name, /^[\w.-]+\/[\w.-]+$/, 'a repository, owner/name'),
  workflowFiles: workflowFilesOf,
  committedPath: committedPathOf,
} as const

export type Kind = keyof typeof READERS
export type Kinds = { readonly [K in Kind]: ReturnType<(typeof READERS)[K]> }

/** One of the allowed words; '' is not one, so that the default applies. */
export function wordOf(text: string, name: string, words: readonly string[]): string {
  if (text === '' || words.includes(text)) return text
  throw new UserError(`${name}: ${JSON.stringify(text)} is not allowed; give one of ${words.join(', ')}`)
}

const VERSION = /^[1-9]\d{0,8}$/

function versionOf(text: string, name: string): number {
  if (VERSION.test(text)) return Number(text)
  throw new UserError(`${name}: ${JSON.stringify(text)} is not a version; give a whole number from 1, such as 3`)
}

/** What `compare` compares: two versions, or `previous`, the default. */
function comparisonOf(text: string, name: string): readonly [number, number] | 'previous' {
  if (text === '' || text === 'previous') return 'previous'
  const [a, b, ...more] = text.split(/[\s,]+/)
  if (a !== undefined && b !== undefined && more.length === 0) return [versionOf(a, name), versionOf(b, name)]
  throw new UserError(`${name}: ${JSON.stringify(text)} is not two versions; give 2 3, or previous`)
}

/** The version that the caller expects the pointer to stand on, 0 for none; null: not given. */
function expectationOf(text: string, name: string): number | null {
  if (text === '') return null
  if (text === 'none') return 0
  if (VERSION.test(text)) return Number(text)
  throw new UserError(`${name}: ${JSON.stringify(text)} is not a version or none`)
}

function countOf(text: string, name: string): number | null {
  if (text === '') return null
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new UserError(`${name}: ${JSON.stringify(text)} is not a number of versions; give a whole number, such as 10`)
}

function decimalOf(text: string, name: string): number | null {
  if (text === '') return null
  const decimal = decimalFrom(text)
  if (decimal !== null) return toNumber(decimal)
  throw new UserError(`${name}: ${JSON.stringify(text)} is not a number; give one such as 0.91`)
}

/** A valid branch name of git, without characters that a shell or an address would interpret. */
function branchOf(text: string, name: string): string {
  if (/^[\w][\w./-]*[\w-]$/.test(text) && !/\.\.|\/\/|\/\.|\.lock(?:\/|$)|\.$/.test(text)) return text
  const hint = 'give letters, digits, - _ . and /, such as benchmark-snapshots'
  throw new UserError(`${name}: ${JSON.stringify(text)} is not a valid branch name here; ${hint}`)
}

function matching(text: string, name: string, form: RegExp, what: string): string {
  if (text === '' || form.test(text)) return text
  throw new UserError(`${name}: ${JSON.stringify(text)} is not ${what}`)
}

const WORKFLOWS = '.github/workflows/'

/** Paths of workflow files, as whole paths or only file names. */
function workflowFilesOf(text: string, name: string): readonly string[] {
  return READERS.lines(text).map((line) => {
    const file = line.startsWith(WORKFLOWS) ? line.slice(WORKFLOWS.length) : line
    if (/^[^/\s]+\.ya?ml$/.test(file)) return WORKFLOWS + file
    const hint = 'give the file of the workflow, not its name, such as benchmark-fork-run.yml'
    throw new UserError(`${name}: ${JSON.stringify(line)} is not a workflow file; ${hint}`)
  })
}

/** A file of a commit, for the git revision `<commit>:<path>`. */
function committedPathOf(text: string, name: string): string {
  const isPath = /^(?:[\w.@+-]+\/)*[\w.@+-]+\.ya?ml$/.test(text) && !text.split('/').includes('..')
  if (text === '' || isPath) return text
  throw new UserError(
    `${name}: ${JSON.stringify(text)} is not the path of a YAML file from the root of the repository, such as .github/gpu.yml`,
  )
}
