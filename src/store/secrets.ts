/** Shorter parts of an encoded secret would also match harmless text. */
const SHORTEST_PART = 8

/**
 * A secret in the forms in which programs print it: plain, in JSON, percent-encoded, and in Base64 with both alphabets,
 * alone or within a longer text, as in the header of Basic authentication. Longest first.
 */
export function formsOf(secret: string): string[] {
  if (secret === '') return []
  const encoded = encodeURIComponent(secret)
  const forms = new Set([
    secret,
    JSON.stringify(secret).slice(1, -1),
    encoded,
    encoded.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    encoded.replaceAll('%20', '+'),
    ...[Buffer.from(secret, 'utf8').toString('base64'), ...[0, 1, 2].map((before) => base64Within(secret, before))]
      .flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')])
      .filter(({ length }) => length >= SHORTEST_PART),
  ])
  return [...forms].sort((a, b) => b.length - a.length)
}

/**
 * The part of a Base64 text that depends only on the secret, if `before` bytes modulo three come before it: three bytes
 * are four characters, and the characters at both ends also depend on their neighbours.
 */
function base64Within(secret: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret, 'utf8')])
  const text = bytes.toString('base64').replace(/=+$/, '')
  const first = before === 0 ? 0 : before + 1
  return text.slice(first, Math.floor((bytes.length * 8) / 6))
}

/** Replaces each of the secrets, in every form, by `[secret]`. */
export function blotting(secrets: readonly (string | null | undefined)[]): (text: string) => string {
  const forms = secrets.flatMap((secret) => formsOf(secret ?? '')).sort((a, b) => b.length - a.length)
  return (text) => forms.reduce((rest, form) => rest.replaceAll(form, '[secret]'), text)
}

/** Removes secrets from an error of other code, which may repeat what was sent. */
export function blotError(error: unknown, blot: (text: string) => string): unknown {
  if (!(error instanceof Error)) return error
  for (const property of ['message', 'stack', 'detail', 'hint', 'where']) {
    const text: unknown = Reflect.get(error, property)
    if (typeof text === 'string') Reflect.set(error, property, blot(text))
  }
  return error
}
