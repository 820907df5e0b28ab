/** Arguments and options of the commands about models. */
import { InvalidArgumentError, type Command } from 'commander'
import { decimalFrom, toNumber } from '../../core/decimal.js'
import { isObject } from '../../core/json/json-fields.js'
import { readJson, type JsonObject } from '../../core/json/json.js'
import { DEFAULT_MODEL_ENVIRONMENT } from '../../core/model.js'
import { userName } from '../git.js'
import type { Io } from '../terminal/io.js'

/** For commands about the active version of an environment. */
export interface ActiveIn {
  readonly environment: string
}

/** @param about the meaning of the environment for the command */
export function addEnvironment(command: Command, about: string): Command {
  return command.option('-e, --environment <name>', about, DEFAULT_MODEL_ENVIRONMENT)
}

/** The user who runs this command. */
export function moverOf(io: Io): { readonly actor: string } {
  return { actor: userName(io.env) ?? 'unknown' }
}

/** The version that another one was trained from; 0 for none. */
export function parent(text: string): number {
  return text === 'none' ? 0 : countNumber(text)
}

/** A number on the command line. */
export function decimalNumber(text: string): number {
  const decimal = decimalFrom(text)
  if (decimal === null) throw new InvalidArgumentError(`Give a number, such as 0.05, not ${JSON.stringify(text)}.`)
  return toNumber(decimal)
}

export function countNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new InvalidArgumentError(`Give a whole number from 1, not ${JSON.stringify(text)}.`)
}

/** An age in PostgreSQL's form: `30d`, `4w`. */
export function days(text: string): string {
  const [, number, unit] = /^(\d{1,5})([dw])$/.exec(text) ?? []
  if (number === undefined)
    throw new InvalidArgumentError(`Give days or weeks, such as 30d or 4w, not ${JSON.stringify(text)}.`)
  return `${number} ${unit === 'w' ? 'weeks' : 'days'}`
}

export function jsonObject(text: string): JsonObject {
  const reading = readJson(text)
  if (!reading.ok) {
    const [problem] = reading.problems
    throw new InvalidArgumentError(`This is not valid JSON: ${problem?.message ?? text}.`)
  }
  if (!isObject(reading.value)) throw new InvalidArgumentError('Give a JSON object, such as {"f1": 0.93}.')
  return reading.value
}
