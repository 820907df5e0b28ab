/**
 * Escapes text from outside in GitHub Flavored Markdown.
 *
 * There are two forms: `code` for names and other values, `prose` for whole sentences with such values. GitHub looks
 * for mentions, issue numbers, commits, emoji and formulas in the rendered text, after entities and backslashes are
 * resolved, so only a code span is safe. Terminal output uses `visible` alone.
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
 * One line of text without active or hidden characters: terminal sequences are removed, line breaks become spaces,
 * invisible characters become U+FFFD, and text longer than `longest` UTF-16 code units is cut with an ellipsis.
 */
export function visible(text: string, longest: number = LONGEST_VALUE): string {
  const clean = text
    // Bounds the work for a hostile value; far more than is ever shown.
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
  // GitHub's parser accepts fences of at most 80 backticks.
  const shown = visible(text, longest).replace(/`{9,}/g, '````````…')
  if (shown === '') return '`(empty)`'
  const fence = fenceFor(shown, 1)
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** A fenced block of lines. The lines must come from `visible`. */
export function codeBlock(language: string, lines: readonly string[]): string {
  const fence = fenceFor(lines.join('\n'), 3)
  return `${fence}${language}\n${lines.join('\n')}\n${fence}\n`
}

function fenceFor(text: string, least: number): string {
  const runs = text.match(/`+/g) ?? []
  return '`'.repeat(runs.reduce((length, run) => Math.max(length, run.length + 1), least))
}

/**
 * A sentence that may contain text from outside. Ordinary words are unchanged. Every word that Markdown or GitHub could
 * interpret (`a_b`, `@user`, `#1`, `GH-1`, a commit, an address, `:tada:`, `$x$`, `<b>`) becomes a code span, and so
 * does text between single backticks.
 */
export function prose(text: string): string {
  const sentence = visible(text, LONGEST_SENTENCE)
  return sentence
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1), LONGEST_SENTENCE) : words(part, index === 0)))
    .join('')
}

/** Code that a sentence of ours quotes: a word of its own, so that two code spans never touch and merge. */
const QUOTED = /(?<=(?:^|\s)\(?)(`[^`]*[^`\s][^`]*`)(?=[.,;:!?)]*(?:\s|$))/

function words(text: string, atStart: boolean): string {
  return text
    .split(' ')
    .map((word, index) => (index === 0 && atStart && OPENS_BLOCK.test(word) ? code(word) : safeWord(word)))
    .join(' ')
}

/** A first word that would start a list. */
const OPENS_BLOCK = /^(?:[-+]|\d+[.)])$/
const WORD = /^(["'(]*)(.*?)(["'),.;:!?]*)$/u
/** ASCII characters that are not letters, digits, or harmless within a word. */
const SUSPICIOUS = /[^A-Za-z0-9\u0080-\u{10ffff}"'(),.;!?%+/-]/u
/** A link, a reference such as GH-1 or ABC-12, a commit, or only dashes. */
const REFERENCE = /\/\/|www\.|[A-Za-z]-\d|[0-9a-f]{7}|^[-+]{2,}$/i

function safeWord(word: string): string {
  const [, before = '', core = '', after = ''] = WORD.exec(word) ?? ['', '', word, '']
  const acts = core !== '' && (SUSPICIOUS.test(core) || REFERENCE.test(core))
  return acts ? before + code(core, LONGEST_SENTENCE) + after : word
}

/**
 * Inline Markdown as a table cell. GitHub splits rows at every `|` without a backslash before it, also in code spans,
 * and reads `\\|` as the end of a cell: a zero-width space separates a backslash of the text from ours.
 */
export function cell(markdown: string): string {
  return markdown.replace(/\\(?=\|)/g, '\\\u200b').replaceAll('|', '\\|')
}

/** One row of a table, with its line break. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |\n`
}

/** A link with our own text and address; the caller has checked every part of the address. */
export function link(text: string, url: string): string {
  return `[${text}](${url})`
}

/**
 * The hidden line that identifies our comment. Different keys give different lines; no key can close the HTML comment.
 */
export function commentMarker(key: string): string {
  const hex = (char: string): string => `%${(char.codePointAt(0) ?? 0).toString(16)};`
  const escaped = key.replace(/[^A-Za-z0-9 ._/-]|-(?=-|$)/gu, hex)
  return `<!-- benchmark-snapshots: ${escaped} -->`
}
