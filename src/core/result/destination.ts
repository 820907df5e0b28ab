import { UserError } from '../errors.js'
import type { Digest } from '../model.js'
import { BRANCH, PULL_REQUEST, isEphemeral } from './environment.js'
import { fitName } from './names/fit-name.js'
import { nameFault, normalizedName } from './names/names.js'

/** The branch that a change is for, and the commit of it that the change was made from. */
export interface Base {
  readonly branch: string
  /** Whether it is the repository's default branch. */
  readonly isDefault: boolean
  /** null: not known. */
  readonly commit: string | null
}

/**
 * What a run measured, by what GitHub says of it and never by what a result file says. Whatever GitHub does not say with
 * certainty is `other`.
 */
export type Measured =
  | { readonly kind: 'laptop' }
  /** A push, schedule, workflow_dispatch or repository_dispatch there. */
  | { readonly kind: 'default-branch' }
  /** The same on another branch. */
  | { readonly kind: 'branch'; readonly branch: string; readonly isProtected: boolean }
  /** `isOwn`: of a branch of this repository, by somebody who is given its secrets: not a fork's, not Dependabot's. */
  | { readonly kind: 'pull-request'; readonly number: number; readonly base: Base | null; readonly isOwn: boolean }
  | { readonly kind: 'merge-queue'; readonly base: Base | null }
  /** A push of a tag, or a release. */
  | { readonly kind: 'tag'; readonly tag: string }
  /** `why`: a sentence without its full stop, for the log. */
  | { readonly kind: 'other'; readonly why: string }

/** What a result is judged against, unless the input `baseline` says it; `docs` and the store have the details. */
export type ReferenceRule =
  /** The configuration's own baseline, else that of `baselineEnvironment`. */
  | { readonly kind: 'own-baseline' }
  /** Its own newest version from another run: for a protected branch, which has no baseline. */
  | { readonly kind: 'own-previous-run' }
  /** The newest version of the base branch's environment at this commit, else its newest one. */
  | { readonly kind: 'base'; readonly environment: string; readonly commit: string | null }
  | { readonly kind: 'baseline-environment' }

/** Where a result goes and what it may do there. */
export interface Destination {
  /** null: it belongs to none. */
  readonly environment: string | null
  /** `never`: it is judged only. `on-a-database`: on the history branch it is judged only. */
  readonly stored: 'always' | 'on-a-database' | 'never'
  readonly reference: ReferenceRule
  readonly baselineEnvironment: string
}

/** What a user says of environments; empty: nothing. */
export interface EnvironmentInputs {
  readonly environment?: string | undefined
  readonly baselineEnvironment?: string | undefined
}

/** Where the results of the default branch go. */
const MAIN = 'github-actions'
const OWN_BASELINE: ReferenceRule = { kind: 'own-baseline' }
const ELSEWHERE: ReferenceRule = { kind: 'baseline-environment' }

type Row = Omit<Destination, 'baselineEnvironment'>

/** @param named the input `environment`; null: not given. @param made makes a name fit that comes from the run */
type Rows = {
  readonly [Kind in Measured['kind']]: (
    run: Extract<Measured, { readonly kind: Kind }>,
    named: string | null,
    made: (name: string) => string,
  ) => Row
}

/** The table: events are allow-listed, and whatever is in none of the other rows is judged only. */
const ROWS: Rows = {
  laptop: (_, named) => ({ environment: named ?? 'local', stored: 'always', reference: OWN_BASELINE }),
  'default-branch': (_, named) => ({ environment: named ?? MAIN, stored: 'always', reference: OWN_BASELINE }),
  branch: ({ branch, isProtected }, named, made) => ({
    environment: named ?? made(BRANCH + branch),
    stored: 'always',
    reference: hasBaseline(named) ? OWN_BASELINE : isProtected ? { kind: 'own-previous-run' } : ELSEWHERE,
  }),
  // A named environment only says where the reference is: versions of a pull request must not become those of it.
  'pull-request': ({ number, base, isOwn }, named, made) => ({
    environment: `${PULL_REQUEST}${number}`,
    stored: isOwn ? 'on-a-database' : 'never',
    reference: ofBase(base, named, made),
  }),
  'merge-queue': ({ base }, named, made) => ({
    environment: null,
    stored: 'never',
    reference: ofBase(base, named, made),
  }),
  tag: ({ tag }, named, made) => ({
    environment: named ?? made(`tag/${tag}`),
    stored: named === null ? 'never' : 'always',
    reference: OWN_BASELINE,
  }),
  other: () => ({ environment: null, stored: 'never', reference: ELSEWHERE }),
}

function ofBase(base: Base | null, named: string | null, made: (name: string) => string): ReferenceRule {
  if (base === null) return ELSEWHERE
  const environment = base.isDefault ? (named ?? MAIN) : made(BRANCH + base.branch)
  return { kind: 'base', environment, commit: base.commit }
}

/** Throws `UserError` for an environment that is typed and cannot be one: before anything is read or stored. */
export function destinationOf(run: Measured, inputs: EnvironmentInputs, digest: Digest): Destination {
  const named = typed('environment', inputs.environment)
  const given = typed('baseline-environment', inputs.baselineEnvironment)
  const rowOf = ROWS[run.kind] as (run: Measured, named: string | null, made: (name: string) => string) => Row
  const row = rowOf(run, named, (name) => fitName(name, digest))
  return { ...row, baselineEnvironment: given ?? baselineEnvironmentOf(run, row, named) }
}

/** The default branch looks only in its own environment, the others where the results of the default branch go. */
function baselineEnvironmentOf(run: Measured, { environment }: Row, named: string | null): string {
  const main = hasBaseline(named) ? named : MAIN
  if (run.kind === 'default-branch') return main
  // The named environment is the result's own where it stays, and has been looked into.
  return environment === main ? MAIN : main
}

const hasBaseline = (environment: string | null): environment is string =>
  environment !== null && !isEphemeral(environment)

function typed(input: string, text = ''): string | null {
  const name = normalizedName(text.trim())
  if (name === '') return null
  const fault = nameFault(name)
  if (fault !== undefined) throw new UserError(`${input}: ${JSON.stringify(shortened(name))} ${fault}`)
  return name
}

const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name)

/**
 * The environment that results carry which belong to none: an ephemeral one, so that no rule takes them for the main
 * line. Nothing is ever stored there.
 */
export const JUDGED_ONLY = `${BRANCH}none`
