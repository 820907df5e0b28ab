import { beforeAll, describe, expect, test } from '@jest/globals'
import { readMigrations, type Migration } from '../../src/store/migrations.js'
import { projectRoot } from '../../src/store/project-root.js'

const TAKEN_FROM = 'from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;'
const LONGEST_FUNCTION = 80

let migrations: readonly Migration[] = []
beforeAll(async () => {
  migrations = await readMigrations(projectRoot())
})

/** What a migration does wrong, by `find`: a line for each fault, with the name of the file. */
function faults(find: (sql: string) => readonly string[]): string[] {
  return migrations.flatMap(({ name, sql }) => find(sql).map((fault) => `${name}: ${fault}`))
}

/** Names after a word, such as the functions that are created. */
function namesIn(sql: string, created: RegExp): string[] {
  return [...sql.matchAll(created)].map(([, name = '']) => name)
}

/** Names of which everything is taken back by name. */
function takenBack(sql: string): Set<string> {
  const lists = [...sql.matchAll(/^revoke all on\s+(?:function|sequence)?\s*([^;]*?)\s*(from [^;]*;)/gm)]
  return new Set(lists.flatMap(([, names = '', from]) => (from === TAKEN_FROM ? namesIn(names, /public\.(\w+)/g) : [])))
}

/** The functions of a migration, from `create` to the end of their bodies. */
function functionsIn(sql: string): string[] {
  return sql.match(/^create (?:or replace )?function [^]*?^\$\$;$/gm) ?? []
}

describe('a migration', () => {
  test('says its topic first and notes itself last', () => {
    for (const { name, version, sql } of migrations) {
      expect(sql).toMatch(/^-- \w/)
      const [, word = ''] = /^\d+_(\w+)\.sql$/.exec(name) ?? []
      expect(sql.trimEnd().split('\n').at(-1)).toBe(
        `insert into public.benchmark_migrations (version, name) values ('${version}', '${word}');`,
      )
    }
  })

  test('takes every right on what it creates from everybody, before it grants by name', () => {
    const found = faults((sql) => {
      const taken = takenBack(sql)
      const created = namesIn(sql, /^create (?:table|view|function) public\.(\w+)/gm)
      return created.filter((name) => !taken.has(name))
    })
    expect(found).toEqual([])
    const tables = faults((sql) => {
      const guarded = new Set(namesIn(sql, /^alter table public\.(\w+) enable row level security;$/gm))
      return namesIn(sql, /^create table public\.(\w+)/gm).filter((name) => !guarded.has(name))
    })
    expect(tables).toEqual([])
  })

  test('has functions that fit on a screen, pin their path, and need no names of pg_catalog for it', () => {
    const all = faults((sql) => functionsIn(sql).map((text) => text.slice(0, text.indexOf('('))))
    expect(all.length).toBeGreaterThan(100)
    const found = faults((sql) =>
      functionsIn(sql).flatMap((text) => {
        const name = text.slice(0, text.indexOf('('))
        const lines = text.split('\n').length
        return [
          ...(lines > LONGEST_FUNCTION ? [`${name} has ${lines} lines`] : []),
          ...(text.includes('\nset search_path = pg_catalog, pg_temp\n') ? [] : [`${name} pins no path`]),
          ...(text.includes('pg_catalog.') ? [`${name} writes pg_catalog out`] : []),
        ]
      }),
    )
    expect(found).toEqual([])
  })

  test('has no line that is too long to read', () => {
    const found = faults((sql) => sql.split('\n').filter((line) => line.length > 120))
    expect(found).toEqual([])
  })
})
