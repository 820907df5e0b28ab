import { MAX_NAME_LENGTH } from '../../limits.js'

/**
 * Characters that are invisible or look like a plain space: with one of them a name looks like another. Line breaks and
 * control characters also break logs and tables.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/u
/** The variation selector that makes a character an emoji is visible. */
const EMOJI_STYLE = /(?<=\p{Extended_Pictographic})\uFE0F/gu

/** Most names: nothing else need be looked for in them. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/

/**
 * Why a text cannot be a name (a version, provider, tag, metric, case id or group); undefined if it can: 1 to 200
 * characters, no blanks around it, no invisible characters.
 */
export function nameFault(name: string): string | undefined {
  if (name.length <= MAX_NAME_LENGTH && PLAIN.test(name)) return undefined
  if (name.trim() === '') return 'must not be empty'
  if (name !== name.trim()) return 'starts or ends with spaces: remove them'
  if (name.length > MAX_NAME_LENGTH) return `has ${name.length} characters, more than ${MAX_NAME_LENGTH}`
  const unseen = INVISIBLE.exec(name.replace(EMOJI_STYLE, ' '))
  if (unseen === null) return undefined
  // Without the text around it: the id of a case may identify a person.
  return `holds the invisible character ${codePoint(unseen[0])} at position ${unseen.index + 1}: remove it`
}

/** A name as stored and compared: in Unicode NFC, so that `modèle` is one name however its accent was typed. */
export function normalizedName(name: string): string {
  return name.normalize('NFC')
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
