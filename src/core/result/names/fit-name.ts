import { MAX_NAME_LENGTH } from '../../limits.js'
import type { Digest } from '../../model.js'
import { nameFault } from './names.js'

/** Hexadecimal digits: 64 bits. */
const HASH_LENGTH = 16

/**
 * A name that is made from what a run says of itself, such as `branch/<name>`, as one that `nameFault` accepts: what does
 * not fit is cut, and a hash of the whole keeps it apart from others that begin so. What a person types is not changed
 * but refused.
 */
export function fitName(name: string, digest: Digest): string {
  if (nameFault(name) === undefined) return name
  const signs = Array.from(name.normalize('NFC')).filter((sign) => nameFault(`x${sign}x`) === undefined)
  const kept = Array.from(signs.join('').trim())
  const ending = `-${digest(name).slice(0, HASH_LENGTH)}`
  while (kept.join('').length + ending.length > MAX_NAME_LENGTH) kept.pop()
  return `${kept.join('')}${ending}`
}
