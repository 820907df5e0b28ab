/** The text of a JSON file, and what a file is when it is not JSON at all. */

/** First bytes of files that people take for results, and what to tell them. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x1f, 0x8b], 'a gzip file: unpack it first'],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip file: unpack it first'],
  [[0xff, 0xfe], 'encoded as UTF-16 or UTF-32: save it as UTF-8'],
  [[0xfe, 0xff], 'encoded as UTF-16: save it as UTF-8'],
  [[0x00], 'encoded as UTF-16 or UTF-32, or not a text at all: save it as UTF-8'],
]

/** Decodes UTF-8, with or without byte order mark. Anything else is refused with a message that says what it is. */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly fault: string } {
  const signature = SIGNATURES.find(([start]) => start.every((byte, index) => bytes[index] === byte))
  if (signature !== undefined) return { fault: `the file is ${signature[1]}` }
  if (bytes.length > 1 && bytes[1] === 0) return { fault: 'the file is encoded as UTF-16: save it as UTF-8' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    // A fatal decoder throws for malformed bytes and for nothing else.
    return { fault: 'the file is not valid UTF-8: save it as UTF-8' }
  }
}

/**
 * What a text is that could not be read as JSON, for the cases that have a cause of their own; undefined otherwise.
 * No line of valid JSON can start with a conflict marker, because strings hold no line breaks.
 */
export function explainNotJson(text: string): string | undefined {
  if (text.trim() === '') {
    return 'the file is empty: the benchmark wrote no result, or was stopped before it could'
  }
  const marker = /^(?:<{7}(?: |\r?$)|={7}\r?$|>{7}(?: |\r?$)|\|{7}(?: |\r?$))/m.exec(text)
  if (marker !== null) {
    const line = text.slice(0, marker.index).split('\n').length
    return `contains git conflict markers at line ${line}; resolve the merge and commit the file again`
  }
  if (text.trimStart().startsWith('<')) {
    return 'the file is an HTML or XML page, not JSON: a download may have saved an error or sign-in page'
  }
  if (text.startsWith('version https://git-lfs.github.com/')) {
    return 'the file is a Git LFS pointer, not the result itself: check out with `lfs: true` or run `git lfs pull`'
  }
  return undefined
}

/** Where a position in a text is, counted from 1, columns in UTF-16 code units. */
export function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position)
  const line = before.split('\n').length
  return `line ${line}, column ${position - before.lastIndexOf('\n')}`
}
