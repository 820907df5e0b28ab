/** The sentences in the sources of the stores and of GitHub that a person may be shown, with `…` where values go. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import ts from 'typescript'

/** SQL, GraphQL and whole pages. */
const OTHER_LANGUAGE = /^\s*(?:(?:select|begin|set|insert|alter|do|--|query|fragment|mutation|#)\s|GRANT|CREATE)/i

function textOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
  }
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression)
  const isSum = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken
  return isSum ? textOf(node.left) + textOf(node.right) : '…'
}

/** Two words in a row, the least that says something. */
const isSentence = (text) => /[a-z]+ [a-z]+/i.test(text) && !OTHER_LANGUAGE.test(text)

function sentencesIn(file, source) {
  const found = []
  const visit = (node) => {
    const text = textOf(node)
    if (text === '…') node.forEachChild(visit)
    else if (isSentence(text)) found.push({ file, text: text.trim() })
    // A sum of which no part is a text has only values.
    else if (/^…+$/.test(text)) node.forEachChild(visit)
  }
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest))
  return found
}

/** @param folders of the project, such as `src/store` @returns {Promise<{ file: string, text: string }[]>} */
export async function sourceMessages(root, folders) {
  const lists = folders.map(async (folder) => {
    const names = (await readdir(path.join(root, folder), { recursive: true })).filter((name) => name.endsWith('.ts'))
    const files = names.sort().map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
    return Promise.all(files.map(async (file) => sentencesIn(file, await readFile(path.join(root, file), 'utf8'))))
  })
  return (await Promise.all(lists)).flat(2)
}
