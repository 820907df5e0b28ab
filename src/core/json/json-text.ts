/** What a file is when it is not JSON at all. */

/** First bytes of files that people take for results, and what to tell them. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x1f, 0x8b], 'a gzip file: unpack it first'],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip file: unpack it first'],
  [[0xff, 0xfe], 'encoded as UTF-16 or UTF-32: save it as UTF-8'],
  [[0xfe, 0xff], 'encoded as UTF-16: save it as UTF-8'],
  [[0x00], 'encoded as UTF-16 or UTF-32, or not a text at all: save it as UTF-8'],
]

/** What the first bytes of a file say it is, where that is no text in UTF-8. */
export function signatureOf(start: ArrayLike<number>): string | undefined {
  const signature = SIGNATURES.find(([bytes]) => bytes.every((byte, index) => start[index] === byte))
  if (signature !== undefined) return signature[1]
  return start.length > 1 && start[1] === 0 ? 'encoded as UTF-16: save it as UTF-8' : undefined
}

/** Whether the start of a file, decoded as UTF-8, is no text at all: more than a tenth of it is no character of one. */
export function isBinary(start: string): boolean {
  const odd = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return odd > start.length / 10
}

/** What a text is by how it starts, for what is no JSON for a cause of its own. */
export function explainNotJson(start: string): string | undefined {
  if (start.trim() === '') {
    return 'the file is empty: the benchmark wrote no result, or was stopped before it could'
  }
  if (start.trimStart().startsWith('<') && !/^\s*<{7} /.test(start)) {
    return 'the file is an HTML or XML page, not JSON: a download may have saved an error or sign-in page'
  }
  if (start.startsWith('version https://git-lfs.github.com/')) {
    return 'the file is a Git LFS pointer, not the result itself: check out with `lfs: true` or run `git lfs pull`'
  }
  return undefined
}
