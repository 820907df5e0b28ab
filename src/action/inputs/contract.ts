import type { Kind, Kinds } from './kinds.js'

/** One input of an action: what the reader checks, action.yml declares and the docs explain. */
export interface InputContract {
  /** Its meaning, as Markdown. */
  readonly about: string
  /** The default, if it is not simply empty. */
  readonly default?: string
  /** How its text is read, or the allowed words; without it any text. */
  readonly is?: Kind | readonly string[]
  /** The commands that take it, with a reader for each if they differ; without it all commands of the action. */
  readonly of?: readonly string[] | { readonly [command: string]: Kind }
  /** The commands that require it. */
  readonly needed?: readonly string[]
}

export interface OutputContract {
  readonly about: string
  /** Its value if there is nothing to report; empty by default. */
  readonly empty?: string
}

/** One of the actions of this repository, with everything a workflow can pass to it and get from it. */
export interface ActionContract {
  readonly name: string
  readonly about: string
  /** What each command does, as text after its name. */
  readonly commands: { readonly [command: string]: string }
  /** The default command; without it a step must name one. */
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

/** The type that a command reads from an input. */
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

/** The inputs that a command takes, by their names in code. */
export type InputsOf<Table, Command> = {
  readonly [Name in keyof Table as Takes<Table[Name], Command> extends true ? Camel<Name & string> : never]: Given<
    Table[Name],
    Command
  >
}
