import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { POSTGRES_15, startPostgres, withClient } from '../postgres.js'

const VALUES = 3_000
const COUNT = 3

/** What the checks of cases say, worded for readers and not for speed: of columns of three cases. */
const PLAIN_WORDING = `
  create function plain_names(p jsonb) returns boolean language sql as $$
    select jsonb_typeof(p) = 'array' and not exists (
      select from jsonb_array_elements(p) e where jsonb_typeof(e) <> 'string'
        or length(e #>> '{}') not between 1 and 200 or e #>> '{}' ~ '[[:cntrl:]]'
    ) and (select count(*) = count(distinct e) from jsonb_array_elements(p) e)
  $$;
  create function plain_numbers(p jsonb) returns boolean language sql as $$
    select jsonb_typeof(p) = 'array' and jsonb_array_length(p) = ${COUNT} and not exists (
      select from jsonb_array_elements(p) e where jsonb_typeof(e) not in ('number', 'null')
        or jsonb_typeof(e) = 'number' and abs(e::numeric) > 1.7976931348623157e308
    )
  $$;
  create function plain_flags(p jsonb) returns boolean language sql as $$
    select jsonb_typeof(p) = 'string' and length(p #>> '{}') = ${COUNT}
      and not exists (select from string_to_table(p #>> '{}', null) f where f not in ('0', '1', '-'))
  $$;
  create function plain_places(p jsonb, p_groups jsonb) returns boolean language sql as $$
    select jsonb_typeof(p) = 'array' and jsonb_array_length(p) = ${COUNT} and not exists (
      select from jsonb_array_elements(p) e where case jsonb_typeof(e)
        when 'null' then false
        when 'number' then e::numeric not in (select generate_series(0, jsonb_array_length(p_groups) - 1))
        else true end
    )
  $$;
  create function plain(p jsonb) returns boolean language sql as $$
    select jsonb_typeof(p) = 'object' and coalesce(
      plain_names(p -> 'id') and jsonb_array_length(p -> 'id') = ${COUNT}
      and (p ? 'groups') = (p ? 'group')
      and (not p ? 'groups' or plain_names(p -> 'groups') and plain_places(p -> 'group', p -> 'groups'))
      and not exists (
        select from jsonb_each(p) c where not case
          when c.key in ('id', 'groups', 'group') then true
          when c.key in ('passed', 'error') then plain_flags(c.value)
          when c.key in ('score', 'trials', 'passes', 'tp', 'fp', 'fn', 'latency_ms', 'cost') then plain_numbers(c.value)
          else false end
      ), false)
  $$`

/** Whether the tables take columns: with nothing but their checks. */
const PREPARATION = `
  create table sets (like benchmark_case_sets including constraints);
  create table outcomes (like benchmark_cases including constraints);
  ${PLAIN_WORDING};
  create function shipped(p jsonb) returns boolean language plpgsql as $$
  begin
    insert into sets (id, digest, cases, case_count) values (1, '', p - array[
      'passed', 'error', 'score', 'trials', 'passes', 'tp', 'fp', 'fn', 'latency_ms', 'cost'
    ], ${COUNT});
    insert into outcomes (transaction_id, case_set_id, case_count, outcomes)
    values (gen_random_uuid(), 1, ${COUNT}, p - array['id', 'groups', 'group']);
    return true;
  exception
    when check_violation then return false;
    when others then
      -- What is no list is refused by the functions that look into it.
      if sqlstate ~ '^22' then return false; end if;
      raise;
  end $$`

const tricky = fc.constantFrom(
  ...['\n', '\r', '\t', '"', '\\', '\\n', '\\"', '\u0001', '\u007f', '\u2028', '\u0085'],
  ...['é', '名', '😀', '}, {', '": "', ']', '0', '-'],
)
const text = fc.oneof(
  fc.string({ unit: fc.oneof(fc.constantFrom('a', 'b', '0', '9', '.', '-', ',', ' '), tricky), maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  // At the limit of 200, of plain characters and of those that are written with an escape.
  fc
    .tuple(fc.integer({ min: 197, max: 204 }), fc.constantFrom('x', 'é', '😀', '"', '\\'), tricky)
    .map(([length, character, last]) => character.repeat(length - 1) + last),
)
/** JSON, because no double is as large. */
const number = fc.oneof(
  { weight: 20, arbitrary: fc.integer().map(String) },
  { weight: 20, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.constantFrom('1e300', '5e-324', '-1e-7', '1.7976931348623157e308', '-1e309', '1e400') },
)
const json = fc.oneof(
  ...[text.map((value) => JSON.stringify(value)), number],
  fc.constantFrom('null', 'true', '[]', '{}', '[1]', '["a"]', '{"id": ["a"]}', '"NaN"', '"Infinity"', '"01-"', '"1"'),
)
const list = (item: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 40, arbitrary: fc.array(item, { minLength: COUNT, maxLength: COUNT }) },
      fc.array(item, { maxLength: COUNT + 1 }),
    )
    .map((items) => `[${items.join(', ')}]`)
const name = fc
  .oneof({ weight: 20, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1 }) }, text)
  .map((value) => JSON.stringify(value))
const flags = fc
  .string({ unit: fc.constantFrom('0', '1', '-'), minLength: COUNT, maxLength: COUNT })
  .map((value) => JSON.stringify(value))
const numbers = list(fc.oneof({ weight: 60, arbitrary: fc.oneof(number, fc.constant('null')) }, json))
const good = fc.record(
  {
    id: list(name),
    passed: flags,
    error: flags,
    score: numbers,
    trials: numbers,
    passes: numbers,
    tp: numbers,
    fp: numbers,
    fn: numbers,
    latency_ms: numbers,
    cost: numbers,
  },
  { requiredKeys: ['id'] },
)
const grouped = fc.record(
  { id: list(name), groups: list(name), group: list(fc.constantFrom('0', '1', '2', 'null', '3', '-1', '0.5')) },
  { requiredKeys: ['id'] },
)
const names = fc.constantFrom('id', 'group', 'groups', 'passed', 'score', 'tp', 'ID', 'Id', '', 'answer', 'id": "', 'i')
const odd = fc.dictionary(fc.oneof(names, text), fc.oneof(json, list(json)), { maxKeys: 3 })
const columns = fc
  .oneof(
    { weight: 8, arbitrary: good },
    { weight: 4, arbitrary: grouped },
    fc.tuple(good, grouped).map(([a, b]) => ({ ...a, ...b })),
    fc.tuple(good, odd).map(([a, b]) => ({ ...a, ...b })),
    odd,
  )
  .map((object) => Object.entries(object).flatMap(([key, value]) => `${JSON.stringify(key)}: ${value}`))
  .map((members) => `{${members.join(', ')}}`)

describe.each([
  ['PostgreSQL 15', { binDir: POSTGRES_15 }, 20261121],
  ['the newest PostgreSQL', {}, 20261122],
])('on %s', (_, options, seed) => {
  test(`${VALUES} hostile columns of cases: the quick checks refuse exactly what the plain wording refuses`, async () => {
    const values = fc
      .sample(columns, { numRuns: VALUES, seed })
      // The type jsonb itself refuses these.
      .filter((value) => !/\\u0000|\\ud[89a-f]/.test(value))
    const server = await startPostgres(options)
    try {
      await withClient(await server.createMigratedDatabase(), async (client) => {
        await client.query(PREPARATION)
        const differing: string[] = []
        let taken = 0
        for (let from = 0; from < values.length; from += 200) {
          const { rows } = await client.query<{ json: string; shipped: boolean; plain: boolean }>(
            `select v as json, shipped(v::jsonb) as shipped, plain(v::jsonb) as plain from unnest($1::text[]) v`,
            [values.slice(from, from + 200)],
          )
          for (const row of rows) if (row.shipped !== row.plain) differing.push(row.json.slice(0, 500))
          taken += rows.filter(({ shipped }) => shipped).length
        }
        expect(differing).toEqual([])
        // Both ways are tried, or the comparison would prove nothing.
        expect(taken).toBeGreaterThan(values.length / 8)
        expect(taken).toBeLessThan((values.length * 7) / 8)
      })
    } finally {
      await server.stop()
    }
  })
})
