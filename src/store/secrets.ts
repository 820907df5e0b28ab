/** Characters below which a part of an encoded secret would blot out what is none. */
const SHORTEST_PART = 8

/**
 * A secret in the forms in which programs write it: as it is, in JSON, percent-encoded, and in Base64, with both
 * alphabets, alone or within a longer text, as in the header of Basic authentication. Longest first.
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
 * What of a Base64 text depends on the secret alone, where `before` bytes more than a multiple of three come before
 * it: three bytes are four characters, and the characters at both ends have bits of what is beside it.
 */
function base64Within(secret: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret, 'utf8')])
  const text = bytes.toString('base64').replace(/=+$/, '')
  const first = before === 0 ? 0 : before + 1
  return text.slice(first, Math.floor((bytes.length * 8) / 6))
}

/** Writes `[secret]` for each of the secrets, in whatever form. */
export function blotting(secrets: readonly (string | null | undefined)[]): (text: string) => string {
  const forms = secrets.flatMap((secret) => formsOf(secret ?? '')).sort((a, b) => b.length - a.length)
  return (text) => forms.reduce((rest, form) => rest.replaceAll(form, '[secret]'), text)
}

/** Blots them out of an error that somebody else made, who may repeat what was sent. */
export function blotError(error: unknown, blot: (text: string) => string): unknown {
  if (!(error instanceof Error)) return error
  for (const property of ['message', 'stack', 'detail', 'hint', 'where']) {
    const text: unknown = Reflect.get(error, property)
    if (typeof text === 'string') Reflect.set(error, property, blot(text))
  }
  return error
}
