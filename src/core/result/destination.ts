import { UserError } from '../errors.js'
import type { Digest } from '../model.js'
import { BRANCH, PULL_REQUEST, isEphemeral } from './environment.js'
import { fitName } from './names/fit-name.js'
import { nameFault, normalizedName } from './names/names.js'

/** The base branch of a change, and the commit that the change started from. */
export interface Base {
  readonly branch: string
  /** Whether it is the repository's default branch. */
  readonly isDefault: boolean
  /** null: unknown. */
  readonly commit: string | null
}

/** What a run measured, according to GitHub, never according to a result file. Anything uncertain is `other`. */
export type Measured =
  | { readonly kind: 'laptop' }
  /** A push, schedule, workflow_dispatch or repository_dispatch there. */
  | { readonly kind: 'default-branch' }
  /** The same on another branch. */
  | { readonly kind: 'branch'; readonly branch: string; readonly isProtected: boolean }
  /** `isOwn`: from a branch of this repository, by somebody with access to its secrets: not a fork, not Dependabot. */
  | { readonly kind: 'pull-request'; readonly number: number; readonly base: Base | null; readonly isOwn: boolean }
  | { readonly kind: 'merge-queue'; readonly base: Base | null }
  /** A push of a tag, or a release. */
  | { readonly kind: 'tag'; readonly tag: string }
  /** `why`: a sentence without a full stop, for the log. */
  | { readonly kind: 'other'; readonly why: string }

/**
 * The rule for the reference, unless the input `baseline` names one; docs/judging.md and the store have the details.
 */
export type ReferenceRule =
  /** The configuration's own baseline, else the one in `baselineEnvironment`. */
  | { readonly kind: 'own-baseline' }
  /** The configuration's newest version from another run: for a protected branch, which has no baseline. */
  | { readonly kind: 'own-previous-run' }
  /** The newest version at this commit in the base branch's environment, else the newest one there. */
  | { readonly kind: 'base'; readonly environment: string; readonly commit: string | null }
  | { readonly kind: 'baseline-environment' }

/** Where a result belongs, and whether it is stored. */
export interface Destination {
  /** null: none. */
  readonly environment: string | null
  /** `never`: it is only judged. `on-a-database`: on the history branch it is only judged. */
  readonly stored: 'always' | 'on-a-database' | 'never'
  readonly reference: ReferenceRule
  readonly baselineEnvironment: string
}

/** The inputs about environments; empty: not given. */
export interface EnvironmentInputs {
  readonly environment?: string | undefined
  readonly baselineEnvironment?: string | undefined
}

/** The environment of the default branch. */
const MAIN = 'github-actions'
const OWN_BASELINE: ReferenceRule = { kind: 'own-baseline' }
const ELSEWHERE: ReferenceRule = { kind: 'baseline-environment' }

type Row = Omit<Destination, 'baselineEnvironment'>

/**
 * @param named the input `environment`; null: not given
 * @param made makes a valid name of one from the run
 */
type Rows = {
  readonly [Kind in Measured['kind']]: (
    run: Extract<Measured, { readonly kind: Kind }>,
    named: string | null,
    made: (name: string) => string,
  ) => Row
}

/** The table. Only the listed events are stored; all others are only judged. */
const ROWS: Rows = {
  laptop: (_, named) => ({ environment: named ?? 'local', stored: 'always', reference: OWN_BASELINE }),
  'default-branch': (_, named) => ({ environment: named ?? MAIN, stored: 'always', reference: OWN_BASELINE }),
  branch: ({ branch, isProtected }, named, made) => ({
    environment: named ?? made(BRANCH + branch),
    stored: 'always',
    reference: hasBaseline(named) ? OWN_BASELINE : isProtected ? { kind: 'own-previous-run' } : ELSEWHERE,
  }),
  // A named environment only says where the reference is: versions of a pull request must never be stored there.
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

/** Throws `UserError` for an invalid environment name from the user, before anything is read or stored. */
export function destinationOf(run: Measured, inputs: EnvironmentInputs, digest: Digest): Destination {
  const named = typed('environment', inputs.environment)
  const given = typed('baseline-environment', inputs.baselineEnvironment)
  const rowOf = ROWS[run.kind] as (run: Measured, named: string | null, made: (name: string) => string) => Row
  const row = rowOf(run, named, (name) => fitName(name, digest))
  return { ...row, baselineEnvironment: given ?? baselineEnvironmentOf(run, row, named) }
}

/** The default branch looks only in its own environment; others look in that of the default branch. */
function baselineEnvironmentOf(run: Measured, { environment }: Row, named: string | null): string {
  const main = hasBaseline(named) ? named : MAIN
  if (run.kind === 'default-branch') return main
  // If the result is stored in the named environment, that one was already searched.
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
 * The environment of results that belong to none: an ephemeral name, so that no rule mistakes them for the main line.
 * Nothing is ever stored in it.
 */
export const JUDGED_ONLY = `${BRANCH}none`
