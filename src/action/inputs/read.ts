import { readAll } from '../../commands/read-all.js'
import { UserError } from '../../core/errors.js'
import type { Environment } from '../../github/event.js'
import { ACTIONS, FAMILY_INPUT, type Asked, type Family } from './actions.js'
import { camel, type ActionContract, type InputContract } from './contract.js'
import type { Config } from '../../commands/config/config.js'
import { textsFor } from './from-file.js'
import { READERS, wordOf, type Kind } from './kinds.js'
import { contradictions } from './rules.js'

/** The action whose action.yml started this process. */
export function familyOf(env: Environment): Family {
  const text = inputText(env, FAMILY_INPUT)
  return text === 'snapshots' || text === 'models' ? text : 'push'
}

/**
 * Reads the inputs of a step. Throws `UserError` with everything that is wrong, one line each.
 * @param config the settings of the configuration file, for inputs that the step does not give
 */
export function readInputs(env: Environment, config?: Pick<Config, 'texts'>): Asked {
  const family = familyOf(env)
  const action: ActionContract = ACTIONS[family]
  const command = commandOf(action, inputText(env, 'command'))
  const inFile: { readonly [name: string]: string } =
    config === undefined ? {} : textsFor(family, config, (name) => inputText(env, name), env)
  return readAll<{ readonly [name: string]: unknown }>({
    family: () => family,
    command: () => command,
    ...Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [
        camel(name),
        () => readInput(name, input, command, inputText(env, name) || (takes(input, command) && inFile[name]) || ''),
      ]),
    ),
    ...Object.fromEntries(strangersIn(env, action).map((name) => [name, () => refuse(name)])),
  }) as Asked
}

/** Throws `UserError` for inputs that contradict each other. */
export function refuseContradictions(asked: Asked, env: Environment): void {
  const faults = contradictions(asked, env['GITHUB_EVENT_NAME'] ?? '')
  if (faults.length > 0) throw new UserError(faults.join('\n'))
}

/** The text of an input without surrounding blanks; '' if it is not given. */
export function inputText(env: Environment, name: string): string {
  return env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
}

function commandOf({ commands, command = '' }: ActionContract, text: string): string {
  const words = Object.keys(commands)
  if (text === '' && command === '') throw new UserError(`command: say what to do, one of ${words.join(', ')}`)
  return wordOf(text || command, 'command', words)
}

/** The value of an input for a command. An input that the command does not take may only have its default. */
function readInput(name: string, { default: fallback = '', ...input }: InputContract, command: string, text: string) {
  if (!takes(input, command)) {
    if (text === '' || text === fallback) return undefined
    throw new UserError(`${name}: does not go with the command ${command}; remove it`)
  }
  if (text === '' && input.needed?.includes(command) === true) {
    throw new UserError(`${name}: the command ${command} needs it`)
  }
  // A default that is an expression is evaluated by the runner: if it is empty, it was set to that.
  const said = text || (fallback.startsWith('${{') ? '' : fallback)
  const kind = kindOf(input, command)
  return typeof kind === 'string' ? READERS[kind](said, name) : wordOf(said, name, kind)
}

function takes({ of }: Pick<InputContract, 'of'>, command: string): boolean {
  return of === undefined || (Array.isArray(of) ? of.includes(command) : command in of)
}

function kindOf({ of, is = 'text' }: InputContract, command: string): Kind | readonly string[] {
  return of === undefined || Array.isArray(of) ? is : ((of as { readonly [command: string]: Kind })[command] ?? is)
}

/**
 * Inputs of a step that the action does not have. The runner only warns about them, and a limit would have no effect.
 */
function strangersIn(env: Environment, { inputs }: ActionContract): string[] {
  const known = new Set(['command', FAMILY_INPUT, ...Object.keys(inputs)])
  const names = Object.keys(env).flatMap((name) => /^INPUT_(.+)$/.exec(name)?.[1]?.toLowerCase() ?? [])
  return names.filter((name) => !known.has(name))
}

function refuse(name: string): never {
  throw new UserError(`${name}: this action has no such input`)
}
