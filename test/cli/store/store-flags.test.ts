import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { storeFlags } from '../../../src/cli/store/store-flags.js'

const SECRET = 'postgresql://ada:s3cret@db.example/benchmarks'

test.each([
  [{}, {}, ''],
  [{ dataDir: "my data's" }, {}, ` --data-dir "my data's"`],
  [{ store: 'supabase' as const }, {}, ' --store supabase'],
  [{ supabaseUrl: 'https://x.supabase.co' }, {}, ' --supabase-url https://x.supabase.co'],
  [{ historyBranch: true as const }, {}, ' --history-branch origin/benchmark-snapshots'],
  [{ historyBranch: 'up/h' }, {}, ' --history-branch up/h'],
  [{ databaseUrl: 'postgresql://ada@db.example/b' }, {}, ' --database-url postgresql://ada@db.example/b'],
  [{ databaseUrl: SECRET }, { MY_URL: SECRET }, ' --database-url "$MY_URL"'],
  [{ databaseUrl: SECRET }, {}, ' --database-url "$DATABASE_URL"'],
  [{ databaseUrl: 'postgresql://h/b?sslpassword=s3cret' }, {}, ' --database-url "$DATABASE_URL"'],
  [{ databaseUrl: 'no url: s3cret' }, {}, ' --database-url "$DATABASE_URL"'],
])('%j with the variables %j is said again as%s', (options, env, flags) => {
  expect(storeFlags({ env }, options)).toBe(flags)
  expect(flags).not.toContain('s3cret')
})

test('a shell reads from them what was typed', () => {
  const env = { MY_URL: SECRET, PATH: process.env['PATH'] }
  const line = `printf '%s|'${storeFlags({ env }, { dataDir: '$(id) `x`', databaseUrl: SECRET })}`
  const printed = execFileSync('sh', ['-c', line], { encoding: 'utf8', env })
  expect(printed).toBe(`--data-dir|$(id) \`x\`|--database-url|${SECRET}|`)
})
