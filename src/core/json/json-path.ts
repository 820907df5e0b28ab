import type { Problem } from '../model.js'

/** A problem whose file the caller knows. */
export type JsonProblem = Omit<Problem, 'file'>

const LONGEST_QUOTE = 60
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Surrogate}]/gu

/** A text from a file as it may stand in a message: in double quotes, on one line, shortened, nothing invisible. */
export function quote(text: string): string {
  const start = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
  return JSON.stringify(start).replace(
    INVISIBLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The JSON path of a member: `$.metrics.f1`, or `$.metrics["p 95"]` for names that are no plain words. */
export function memberPath(path: string, name: string): string {
  return /^[A-Za-z_]\w{0,59}$/.test(name) ? `${path}.${name}` : `${path}[${quote(name)}]`
}

/** The JSON path of an array's element: `$.cases[3]`. */
export function elementPath(path: string, index: number): string {
  return `${path}[${index}]`
}
