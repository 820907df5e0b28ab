/** Type oids of pg_type whose values PGlite would convert with a loss, or into something hard to print. */
const INT8 = 20
const NUMERIC = 1700
const DATE = 1082
const TIMESTAMP = 1114
const TIMESTAMPTZ = 1184

/** Converts PostgreSQL's texts (ISO date style, UTC) to values of `query`. */
export const SQL_PARSERS: { readonly [oid: number]: (text: string) => unknown } = {
  [INT8]: exactNumber,
  [NUMERIC]: exactNumber,
  [DATE]: (text) => text,
  [TIMESTAMP]: (text) => text.replace(' ', 'T'),
  [TIMESTAMPTZ]: (text) => text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'),
}

/** A number where it denotes exactly the same decimal (`0.890` is 0.89), else the text as it is. */
function exactNumber(text: string): number | string {
  const number = Number(text)
  const shortest = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return String(number) === shortest ? number : text
}
