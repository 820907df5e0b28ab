import { byCodeUnit } from '../order.js'

/**
 * JSON with sorted names and no blanks: equal values give equal texts, which is what a content digest needs. Names
 * are sorted by UTF-16 code units, numbers are the shortest decimals (RFC 8785). Members that are undefined are left
 * out. Throws for what JSON cannot say, such as NaN, instead of writing null for it.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const object = value as Readonly<Record<string, unknown>>
    const members: string[] = []
    for (const name of Object.keys(object).sort(byCodeUnit)) {
      if (object[name] !== undefined) members.push(`${JSON.stringify(name)}:${canonicalJson(object[name])}`)
    }
    return `{${members.join(',')}}`
  }
  throw new TypeError(`JSON has no form for a ${typeof value} such as this one`)
}
