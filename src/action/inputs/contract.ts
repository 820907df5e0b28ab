import type { Kind, Kinds } from './kinds.js'

/** One input of an action: what the reader checks, action.yml declares and the docs say. */
export interface InputContract {
  /** What it means, as Markdown. */
  readonly about: string
  /** What nothing means, where that is not simply "nothing". */
  readonly default?: string
  /** How its text is read, or the words that it may be; any text where this is not said. */
  readonly is?: Kind | readonly string[]
  /** The commands that take it, with how each reads it where they differ; all of the action where this is not said. */
  readonly of?: readonly string[] | { readonly [command: string]: Kind }
  /** The commands that cannot do without it. */
  readonly needed?: readonly string[]
}

export interface OutputContract {
  readonly about: string
  /** What it is when there is nothing to say; empty where this is not said. */
  readonly empty?: string
}

/** One of the actions of this repository: everything a workflow can ask of it and gets from it. */
export interface ActionContract {
  readonly name: string
  readonly about: string
  /** What each command does, to go after its name. */
  readonly commands: { readonly [command: string]: string }
  /** The command of a step that names none; without it a step has to. */
  readonly command?: string
  readonly inputs: { readonly [name: string]: InputContract }
  readonly outputs: { readonly [name: string]: OutputContract }
}

export type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

export function camel(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** Whether a command takes an input. */
type Takes<Input, Command> = Input extends { readonly of: infer Of }
  ? Of extends readonly (infer Each)[]
    ? Command extends Each
      ? true
      : false
    : Command extends keyof Of
      ? true
      : false
  : true

/** What a command reads from an input. */
type Read<Input, Command> = Input extends { readonly of: { readonly [C in Command & string]: infer K extends Kind } }
  ? Kinds[K]
  : Input extends { readonly is: infer Is }
    ? Is extends readonly (infer Word)[]
      ? Word | (Input extends { readonly default: string } ? never : '')
      : Is extends Kind
        ? Kinds[Is]
        : never
    : string

type Given<Input, Command> = Input extends { readonly needed: readonly (infer Each)[] }
  ? Command extends Each
    ? Exclude<Read<Input, Command>, null>
    : Read<Input, Command>
  : Read<Input, Command>

/** The inputs that a command takes, under the names that the code uses. */
export type InputsOf<Table, Command> = {
  readonly [Name in keyof Table as Takes<Table[Name], Command> extends true ? Camel<Name & string> : never]: Given<
    Table[Name],
    Command
  >
}
