import { MAX_NAME_LENGTH } from '../../limits.js'
import type { Digest } from '../../model.js'
import { nameFault } from './names.js'

/** Hexadecimal digits: 64 bits. */
const HASH_LENGTH = 16

/**
 * Makes a valid name (see `nameFault`) of one that comes from the run, such as `branch/<name>`: what does not fit is
 * cut, and a hash of the whole name is added. Names that a person types are refused instead.
 */
export function fitName(name: string, digest: Digest): string {
  if (nameFault(name) === undefined) return name
  const signs = Array.from(name.normalize('NFC')).filter((sign) => nameFault(`x${sign}x`) === undefined)
  const kept = Array.from(signs.join('').trim())
  const ending = `-${digest(name).slice(0, HASH_LENGTH)}`
  while (kept.join('').length + ending.length > MAX_NAME_LENGTH) kept.pop()
  return `${kept.join('')}${ending}`
}
