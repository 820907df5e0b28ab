import type { Camel, InputsOf } from './contract.js'
import { MODELS_ACTION } from './models.js'
import { PUSH_ACTION } from './push.js'
import { SNAPSHOTS_ACTION } from './snapshots.js'
import type { STORE } from './store.js'

/**
 * The actions of this repository, with all inputs and outputs. action.yml and the docs are generated from this table,
 * the reader checks inputs by it, and the types of the inputs follow from it.
 */
export const ACTIONS = { push: PUSH_ACTION, snapshots: SNAPSHOTS_ACTION, models: MODELS_ACTION } as const

type Actions = typeof ACTIONS
export type Family = keyof Actions
type CommandsOf<F extends Family> = keyof Actions[F]['commands'] & string

/** The inputs of one or more commands of an action. */
export type Inputs<F extends Family, C extends CommandsOf<F> = CommandsOf<F>> =
  C extends CommandsOf<F> ? { readonly family: F; readonly command: C } & InputsOf<Actions[F]['inputs'], C> : never

/** The inputs of the commands that store and judge. */
export type PushInputs = Inputs<'push', 'push' | 'score'>

/** The inputs that say where files are. */
export type FileInputs = Pick<
  Inputs<'push', 'push'>,
  'results' | 'artifactName' | 'artifactPattern' | 'runId' | 'githubToken'
>

/** A command of one of the actions, with its inputs. */
export type Asked = { readonly [F in Family]: Inputs<F> }[Family]

/** Where the history is. */
export type StoreInputs = InputsOf<typeof STORE, never>

export type OutputName<F extends Family = Family> = F extends Family
  ? Camel<keyof Actions[F]['outputs'] & string>
  : never

/**
 * The input that says which of the actions runs. They are all the same program, and the runner does not tell an action
 * in JavaScript its path or name: GITHUB_ACTION_PATH is for composite actions, and inside one has the path of that
 * action; GITHUB_ACTION_REPOSITORY is the same for all; Node resolves `..` in its arguments. So each action.yml has its
 * own default for this input.
 */
export const FAMILY_INPUT = 'family'
