import { Unreadable } from '../errors.js'

/** What is said of a text file whose bytes are no UTF-8: read all the same, its names would be others. */
export const NOT_UTF8 = 'the file is not valid UTF-8: save it as UTF-8'

/** The chunks of a text as they are. Throws `Unreadable` at the first byte that is no UTF-8. */
export async function* utf8Chunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decode = strictDecoder()
  for await (const chunk of chunks) {
    decode(chunk)
    yield chunk
  }
  decode()
}

/** A text as a whole. Throws `Unreadable` where a byte is no UTF-8. */
export async function utf8Text(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decode = strictDecoder()
  let text = ''
  for await (const chunk of chunks) text += decode(chunk)
  return text + decode()
}

function strictDecoder(): (chunk?: Uint8Array) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return (chunk) => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
    } catch {
      throw new Unreadable({ path: '', message: NOT_UTF8 })
    }
  }
}
