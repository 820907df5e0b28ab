import { MAX_NAME_LENGTH } from '../../core/limits.js'
import type { Digest } from '../../core/model.js'
import { nameFault } from '../../core/result/names/names.js'

/** What a name may not hold: other tools put line breaks and invisible characters into theirs. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu

/**
 * A name of another tool as one of ours: on one line, without invisible characters, long ones as their start and a
 * digest. undefined where nothing is left.
 */
export function fitName(name: string | undefined, digest: Digest): string | undefined {
  const line = name?.normalize('NFC').replace(UNFIT, ' ').trim() ?? ''
  const fit =
    line.length <= MAX_NAME_LENGTH
      ? line
      : `${line.slice(0, MAX_NAME_LENGTH - 14).trimEnd()}…${digest(line).slice(0, 12)}`
  return nameFault(fit) === undefined ? fit : undefined
}

/** A fingerprint as part of a name: long enough to tell, short enough to read. */
export function shortDigest(fingerprint: string): string {
  return fingerprint.slice(0, 12)
}
