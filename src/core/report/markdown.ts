/**
 * Makes text from outside harmless inside GitHub Flavored Markdown.
 *
 * Two forms: `code` for names and other values, `prose` for whole sentences that embed them. GitHub looks for
 * mentions, issue numbers, commits, emoji and formulas in the rendered text, where entities and backslashes
 * are gone already, so the only dependable shelter is a code span. Terminal output uses `visible` alone.
 */

const LONGEST_VALUE = 120
const LONGEST_SENTENCE = 600

/** Terminal sequences: CSI, then OSC. */
const ANSI =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?/g
const BREAKS = /[\s\u0085]+/g
/**
 * Control, format (bidi, zero-width, tags), private-use, lone surrogates and blank letters; not emoji
 * variations.
 */
const INVISIBLE = /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]/gu
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu

/**
 * One line of text without anything that acts or hides: terminal sequences are removed, line breaks become
 * spaces, invisible characters become U+FFFD, and what is longer than `longest` UTF-16 code units is cut with
 * an ellipsis.
 */
export function visible(text: string, longest: number = LONGEST_VALUE): string {
  const clean = text
    // Bounds the work on a hostile value; far more than is ever shown.
    .slice(0, longest * 20)
    .replace(ANSI, '')
    .replace(BREAKS, ' ')
    .replace(INVISIBLE, '\ufffd')
    .replace(PILED_MARKS, '$1')
    .trim()
  return shorten(clean, longest)
}

function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  const end = longest - 1
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(end - 1))
  return `${text.slice(0, splitsPair ? end - 1 : end).trimEnd()}…`
}

/** A value from outside as a code span whose fence is longer than any run of backticks inside. */
export function code(text: string, longest: number = LONGEST_VALUE): string {
  // GitHub's parser does not take a fence of more than 80 backticks for one.
  const shown = visible(text, longest).replace(/`{9,}/g, '````````…')
  if (shown === '') return '`(empty)`'
  const fence = fenceFor(shown, 1)
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** A fenced block of lines. The lines must be `visible` ones. */
export function codeBlock(language: string, lines: readonly string[]): string {
  const fence = fenceFor(lines.join('\n'), 3)
  return `${fence}${language}\n${lines.join('\n')}\n${fence}\n`
}

function fenceFor(text: string, least: number): string {
  const runs = text.match(/`+/g) ?? []
  return '`'.repeat(runs.reduce((length, run) => Math.max(length, run.length + 1), least))
}

/**
 * A sentence that may embed text from outside. Ordinary words stay as they are; every word that Markdown or
 * GitHub could take for something else (`a_b`, `@user`, `#1`, `GH-1`, a commit, an address, `:tada:`, `$x$`,
 * `<b>`) becomes a code span, and so does what the sentence itself puts between single backticks.
 */
export function prose(text: string): string {
  const sentence = visible(text, LONGEST_SENTENCE)
  return sentence
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1), LONGEST_SENTENCE) : words(part, index === 0)))
    .join('')
}

/** Code as a sentence of ours quotes it: a word by itself, so that no two code spans touch and become one. */
const QUOTED = /(?<=(?:^|\s)\(?)(`[^`]*[^`\s][^`]*`)(?=[.,;:!?)]*(?:\s|$))/

function words(text: string, atStart: boolean): string {
  return text
    .split(' ')
    .map((word, index) => (index === 0 && atStart && OPENS_BLOCK.test(word) ? code(word) : safeWord(word)))
    .join(' ')
}

/** A first word that would open a list. */
const OPENS_BLOCK = /^(?:[-+]|\d+[.)])$/
const WORD = /^(["'(]*)(.*?)(["'),.;:!?]*)$/u
/** Everything of ASCII that is neither a letter, a digit nor harmless inside a word. */
const SUSPICIOUS = /[^A-Za-z0-9\u0080-\u{10ffff}"'(),.;!?%+/-]/u
/** A link, a reference such as GH-1 or ABC-12, a commit, or nothing but dashes. */
const REFERENCE = /\/\/|www\.|[A-Za-z]-\d|[0-9a-f]{7}|^[-+]{2,}$/i

function safeWord(word: string): string {
  const [, before = '', core = '', after = ''] = WORD.exec(word) ?? ['', '', word, '']
  const acts = core !== '' && (SUSPICIOUS.test(core) || REFERENCE.test(core))
  return acts ? before + code(core, LONGEST_SENTENCE) + after : word
}

/**
 * Inline Markdown as a table cell. GitHub splits rows at every `|` that has no backslash before it, in code
 * spans too, and reads `\\|` as the end of a cell: a zero-width space keeps a backslash of the text apart
 * from ours.
 */
export function cell(markdown: string): string {
  return markdown.replace(/\\(?=\|)/g, '\\\u200b').replaceAll('|', '\\|')
}

/** One row of a table, with its line break. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |\n`
}

/** A link whose text and address are ours; the caller has checked every part of the address. */
export function link(text: string, url: string): string {
  return `[${text}](${url})`
}

/**
 * The hidden line by which a comment is found again. Different keys give different lines; no key can close
 * the HTML comment.
 */
export function commentMarker(key: string): string {
  const hex = (char: string): string => `%${(char.codePointAt(0) ?? 0).toString(16)};`
  const escaped = key.replace(/[^A-Za-z0-9 ._/-]|-(?=-|$)/gu, hex)
  return `<!-- benchmark-snapshots: ${escaped} -->`
}
