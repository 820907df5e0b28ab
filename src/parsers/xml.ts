import { TextDecoder } from 'node:util'
import sax from 'sax'
import { Unreadable } from '../core/errors.js'
import { MAX_ATTRIBUTE_LENGTH, MAX_NESTING } from '../core/limits.js'
import type { ResultFile, XmlHandler } from '../ports.js'

const DECLARED_ENCODING = /^\s*<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([\w.-]{1,40})["']/

/**
 * Reads XML as a stream. Entities that the document defines are unknown names here, so nothing expands and nothing
 * outside is opened; a document type with its own definitions is refused.
 */
export async function readXml(file: ResultFile, handler: XmlHandler): Promise<void> {
  // The longest message in an attribute; the library's own limit is lower than what test runners write.
  Object.assign(sax, { MAX_BUFFER_LENGTH: MAX_ATTRIBUTE_LENGTH })
  const parser = sax.parser(true, { position: true })
  let depth = 0
  let line = 0
  parser.onerror = ({ message }) => {
    throw fault(`${message.split('\n')[0] ?? ''} (line ${parser.line + 1})`)
  }
  parser.ondoctype = (text) => {
    if (text.includes('[')) throw fault('it has a document type with definitions of its own, which are not read')
  }
  // Attributes may be on lines of their own.
  parser.onopentagstart = () => {
    line = parser.line + 1
  }
  parser.onopentag = ({ name, attributes }) => {
    depth += 1
    if (depth > MAX_NESTING) throw fault(`it is nested more than ${MAX_NESTING} deep`)
    handler.open(name, attributes as Record<string, string>, line)
  }
  parser.onclosetag = (name) => {
    depth -= 1
    handler.close(name)
  }
  let decoder: TextDecoder | undefined
  for await (const chunk of file.chunks()) {
    decoder ??= decoderFor(chunk)
    parser.write(decoded(decoder, chunk))
  }
  parser.write(decoder === undefined ? '' : decoded(decoder)).close()
}

function decoderFor(chunk: Uint8Array): TextDecoder {
  const start = new TextDecoder('latin1').decode(chunk.subarray(0, 200))
  const label = DECLARED_ENCODING.exec(start)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label, { fatal: true })
  } catch {
    throw fault(`its encoding ${label} is not known: write it as UTF-8`)
  }
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
  } catch {
    throw fault(`it is not valid ${decoder.encoding}: write it as UTF-8`)
  }
}

function fault(reason: string): Unreadable {
  return new Unreadable({ path: '', message: `looks like XML, but cannot be read: ${reason}` })
}
