import type { Camel, InputsOf } from './contract.js'
import { MODELS_ACTION } from './models.js'
import { PUSH_ACTION } from './push.js'
import { SNAPSHOTS_ACTION } from './snapshots.js'
import type { STORE } from './store.js'

/**
 * The actions of this repository. What each takes and gives is said here once: action.yml and the docs are generated
 * from it, the reader checks by it, and the types of what a command is given follow from it.
 */
export const ACTIONS = { push: PUSH_ACTION, snapshots: SNAPSHOTS_ACTION, models: MODELS_ACTION } as const

type Actions = typeof ACTIONS
export type Family = keyof Actions
type CommandsOf<F extends Family> = keyof Actions[F]['commands'] & string

/** What one of these commands of an action is given. */
export type Inputs<F extends Family, C extends CommandsOf<F> = CommandsOf<F>> =
  C extends CommandsOf<F> ? { readonly family: F; readonly command: C } & InputsOf<Actions[F]['inputs'], C> : never

/** What those commands are given that store and judge. */
export type PushInputs = Inputs<'push', 'push' | 'score'>

/** What says where files are. */
export type FileInputs = Pick<
  Inputs<'push', 'push'>,
  'results' | 'artifactName' | 'artifactPattern' | 'runId' | 'githubToken'
>

/** What a step asks for: a command of one of the actions, with its inputs. */
export type Asked = { readonly [F in Family]: Inputs<F> }[Family]

/** Where the history is. */
export type StoreInputs = InputsOf<typeof STORE, never>

export type OutputName<F extends Family = Family> = F extends Family
  ? Camel<keyof Actions[F]['outputs'] & string>
  : never

/**
 * The input that says which of the actions runs. All are the same program, and the runner tells an action in JavaScript
 * neither its path nor its name: GITHUB_ACTION_PATH is for composite actions, and holds the path of the composite
 * action where one is used inside it; GITHUB_ACTION_REPOSITORY is the same for all; Node resolves `..` in its arguments.
 * So each action.yml gives this input a default of its own.
 */
export const FAMILY_INPUT = 'family'
