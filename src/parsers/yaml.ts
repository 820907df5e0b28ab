import { parseDocument } from 'yaml'
import { Unreadable } from '../core/errors.js'
import { messageOf } from '../core/thrown.js'

/** The most aliases of one document: more would be a bomb. */
const MAX_ALIASES = 100

/** A YAML 1.2 document as JSON: a bare `no` is a text. */
export function yamlAsJson(text: string): string {
  const document = parseDocument(text, { schema: 'core', prettyErrors: true })
  const [error] = document.errors
  if (error !== undefined) {
    throw new Unreadable({
      path: '',
      message: `looks like YAML, but is not valid: ${error.message.split('\n')[0] ?? ''}`,
    })
  }
  try {
    return JSON.stringify(document.toJS({ maxAliasCount: MAX_ALIASES }) ?? null)
  } catch (error) {
    throw new Unreadable({ path: '', message: `looks like YAML, but cannot be read: ${messageOf(error)}` })
  }
}
