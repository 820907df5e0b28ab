import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { POSTGRES_15, startPostgres, withClient } from '../postgres.js'

const VALUES = 3_000

/**
 * What the checks of `benchmark_cases` say, worded for readers and not for speed: every case is a flat object with an
 * id of 1 to 200 characters and no line break, and holds nothing but known names with values of their types.
 */
const PLAIN_WORDING = `
  constraint plain_cases check (
    jsonb_typeof(cases) = 'array' and jsonb_array_length(cases) between 1 and 5000
    and not jsonb_path_exists(cases, 'strict $[*] ? (!(@.type() == "object"))')
    and not jsonb_path_exists(cases, '$[*] ? (!(@.id like_regex "^.+$")) ')
    and not jsonb_path_exists(cases, '$[*] ? (@.id like_regex "^.{201}")')
    and not jsonb_path_exists(cases, 'strict $[*].keyvalue() ? (!(
      (@.key == "id" || @.key == "group") && @.value.type() == "string"
      || (@.key == "passed" || @.key == "error") && @.value.type() == "boolean"
      || (@.key == "score" || @.key == "tp" || @.key == "fp" || @.key == "fn" || @.key == "latency_ms"
        || @.key == "cost") && @.value.type() == "number"))')
  )`

const tricky = fc.constantFrom(
  ...['\n', '\r', '\t', '"', '\\', '\\n', '\\"', '\u0001', '\u007f', '\u2028', '\u0085'],
  ...['é', '名', '😀', '}, {', '": "', ']'],
)
const text = fc.oneof(
  fc.string({ unit: fc.oneof(fc.constantFrom('a', 'b', '0', '9', '.', '-', ',', ' '), tricky), maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  // At the limit of 200, of plain characters and of those that are written with an escape.
  fc
    .tuple(fc.integer({ min: 197, max: 204 }), fc.constantFrom('x', 'é', '😀', '"', '\\', '\t'), tricky)
    .map(([length, character, last]) => character.repeat(length - 1) + last),
)
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(1e300, 5e-324, -1e-7, 0),
)
const anything = fc.oneof(
  ...[text, number, fc.boolean(), fc.constant(null), fc.constant([]), fc.constant({})],
  ...[fc.constant([{ id: 'a' }]), fc.constant(['a']), fc.constant({ id: 'a' }), fc.constantFrom('NaN', 'Infinity')],
)
const good = fc.record(
  {
    id: text,
    group: text,
    passed: fc.boolean(),
    error: fc.boolean(),
    score: number,
    tp: number,
    fp: number,
    fn: number,
    latency_ms: number,
    cost: number,
  },
  { requiredKeys: ['id'] },
)
const names = fc.constantFrom('id', 'group', 'passed', 'score', 'tp', 'ID', 'Id', '', 'answer', 'id": "', 'i', 'cost')
const odd = fc.dictionary(fc.oneof(names, text), anything, { maxKeys: 4 })
const mixed = fc.tuple(good, odd).map(([a, b]) => ({ ...a, ...b }))
const oneCase = fc.oneof({ weight: 8, arbitrary: good }, odd, anything, mixed)
const cases = fc.oneof(
  { weight: 12, arbitrary: fc.array(oneCase, { maxLength: 4 }) },
  { weight: 4, arbitrary: fc.array(good, { minLength: 1, maxLength: 6 }) },
  // Ids that occur twice are for the code to refuse, not for these checks.
  good.map((one) => [one, one]),
  fc.integer({ min: 4_999, max: 5_001 }).map((count) => Array.from({ length: count }, (_, i) => ({ id: `${i % 7}` }))),
  anything,
)

/** Two tables with nothing but the checks, and for each value which of them take it. */
const PREPARATION = `
  create table as_shipped (like benchmark_cases including constraints including generated);
  create table as_worded_plainly (cases jsonb not null, ${PLAIN_WORDING});
  create function takes(p_table text, p_cases jsonb) returns boolean language plpgsql as $$
  begin
    execute format('insert into %I (%s) values (%s)', p_table,
      case p_table when 'as_shipped' then 'transaction_id, cases' else 'cases' end,
      case p_table when 'as_shipped' then 'gen_random_uuid(), $1' else '$1' end) using p_cases;
    return true;
  exception
    when check_violation then return false;
    when others then
      -- What is no list, or holds no object, is refused by the functions that look into it.
      if sqlstate ~ '^22' then return false; end if;
      raise;
  end $$`

describe.each([
  ['PostgreSQL 15', { binDir: POSTGRES_15 }, 20261121],
  ['the newest PostgreSQL', {}, 20261122],
])('on %s', (_, options, seed) => {
  test(`${VALUES} hostile lists of cases: the quick checks refuse exactly what the plain wording refuses`, async () => {
    const values = fc
      .sample(cases, { numRuns: VALUES, seed })
      .map((value) => JSON.stringify(value))
      // The type jsonb itself refuses these.
      .filter((json) => !/\\u0000|\\ud[89a-f]/.test(json))
    const server = await startPostgres(options)
    try {
      await withClient(await server.createMigratedDatabase(), async (client) => {
        await client.query(PREPARATION)
        const differing: string[] = []
        let taken = 0
        for (let from = 0; from < values.length; from += 200) {
          const { rows } = await client.query<{ json: string; shipped: boolean; plain: boolean }>(
            `select v as json, takes('as_shipped', v::jsonb) as shipped, takes('as_worded_plainly', v::jsonb) as plain
            from unnest($1::text[]) v`,
            [values.slice(from, from + 200)],
          )
          for (const { json, shipped, plain } of rows) if (shipped !== plain) differing.push(json.slice(0, 500))
          taken += rows.filter(({ shipped }) => shipped).length
        }
        expect(differing).toEqual([])
        // Both ways are tried, or the comparison would prove nothing.
        expect(taken).toBeGreaterThan(values.length / 5)
        expect(taken).toBeLessThan((values.length * 4) / 5)
      })
    } finally {
      await server.stop()
    }
  })
})
