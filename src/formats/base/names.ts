import { MAX_NAME_LENGTH } from '../../core/limits.js'
import type { Digest } from '../../core/model.js'
import { nameFault } from '../../core/result/names/names.js'

/** Characters that a name cannot have: other tools put line breaks and invisible characters into theirs. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu

/**
 * A name of another tool as a valid one: on one line, without invisible characters; a long one as its beginning and a
 * digest. undefined if nothing is left.
 */
export function fitName(name: string | undefined, digest: Digest): string | undefined {
  const line = name?.normalize('NFC').replace(UNFIT, ' ').trim() ?? ''
  const fit =
    line.length <= MAX_NAME_LENGTH
      ? line
      : `${line.slice(0, MAX_NAME_LENGTH - 14).trimEnd()}…${digest(line).slice(0, 12)}`
  return nameFault(fit) === undefined ? fit : undefined
}

/** A digest as part of a name: long enough to be unique, short enough to read. */
export function shortDigest(fingerprint: string): string {
  return fingerprint.slice(0, 12)
}
