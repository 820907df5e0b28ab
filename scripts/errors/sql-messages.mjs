/** What the migrations raise: every error of the schema's own, with its code and hint, read from the SQL itself. */

/** A string, a parenthesis, the end of a statement, or a word. Comments are left out. */
const TOKEN = /'((?:[^']|'')*)'|--[^\n]*|[();,%]|[^\s();,%']+/g

function tokensOf(sql) {
  return [...sql.matchAll(TOKEN)]
    .filter(([whole]) => !whole.startsWith('--'))
    .map(([whole, text]) => (text === undefined ? { word: whole } : { text: text.replaceAll("''", "'") }))
}

/** Strings side by side are one; alternatives of a `case` and the parts of an expression are told apart. */
function texts(tokens) {
  const found = []
  let isOpen = false
  for (const { text } of tokens) {
    if (text !== undefined && isOpen) found[found.length - 1] += text
    else if (text !== undefined) found.push(text)
    isOpen = text !== undefined
  }
  return found
}

/** `%`, `%s` and `%L` stand for values; a text without words is no alternative. */
const shown = (text) => text.replaceAll(/%%|%[sLI]?/g, (part) => (part === '%%' ? '%' : '…')).trim()
const withWords = (found) => found.map(shown).filter((text) => /[a-z]{2,} /.test(text))

/** One `raise exception` up to its semicolon. null: it has no code, so it is for the caller's own code. */
function raised(tokens) {
  const options = tokens.findIndex(({ word }) => word === 'using')
  const after = tokens.slice(options)
  const code = after.find(({ text }) => /^SN\d{3}$/.test(text ?? ''))?.text
  if (options === -1 || code === undefined) return null
  const hint = after.findIndex(({ word }) => word === 'hint')
  const [first = '', ...values] = texts(tokens.slice(0, options))
  // A message of nothing but a value is one of the alternatives of that value.
  const messages = shown(first) === '…' ? withWords(values) : [shown(first)]
  return { code, messages, hint: hint === -1 ? '' : withWords(texts(after.slice(hint))).join(' / ') }
}

/** @returns {{ code: string, message: string, hint: string }[]} in the order of the file */
export function sqlMessages(sql) {
  const tokens = tokensOf(sql)
  return tokens.flatMap(({ word }, at) => {
    if (word !== 'raise' || tokens[at + 1]?.word !== 'exception') return []
    const end = tokens.findIndex((token, index) => index > at && token.word === ';')
    const found = raised(tokens.slice(at + 2, end))
    return (found?.messages ?? []).map((message) => ({ code: found.code, message, hint: found.hint }))
  })
}
