import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import type { Store } from '../../src/ports.js'
import { projectRoot } from '../../src/store/project-root.js'
import { storeOver } from '../../src/store/client/store.js'
import { supabaseTransport } from '../../src/store/supabase/supabase.js'
import { startPostgres, type PostgresServer } from '../postgres.js'
import { startSupabase, type SupabaseServer } from '../supabase-server.js'
import { candidateOf, configurationOf, pushOne, queryFor, recordOne } from './contract/store-material.js'
import { checkout, configurations, historyOf, rollback, setBaseline } from './calls.js'
import { getJudgingContext } from '../../src/contract/push.js'
import { compareSnapshots } from '../../src/contract/questions.js'

let folder = ''
let postgres: PostgresServer | null = null
let api: SupabaseServer | null = null
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'writer-key-'))
  postgres = await startPostgres()
  api = await startSupabase(await postgres.createMigratedDatabase())
}, 60_000)
afterAll(async () => {
  await api?.stop()
  await postgres?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** The two blocks of the recipe in docs/stores.md: what to type, and what to write into the workflow. */
async function recipe(): Promise<{ commands: string; inputs: string }> {
  const page = await readFile(path.join(projectRoot(), 'docs/stores.md'), 'utf8')
  const [, text = ''] = /<!-- writer key start -->(.*)<!-- writer key end -->/s.exec(page) ?? []
  const [, commands = ''] = /```sh\n(.*?)```/s.exec(text) ?? []
  const [, inputs = ''] = /```yaml\n(.*?)```/s.exec(text) ?? []
  return { commands, inputs }
}

/** Types the commands where `gh` is a program that keeps each secret in a file; gives the secrets by name. */
async function type(commands: string, ...typed: string[]): Promise<(name: string) => Promise<string>> {
  await writeFile(path.join(folder, 'gh'), '#!/bin/sh\n[ "$1 $2" = "secret set" ] && cat > "$0-$3"\n', { mode: 0o755 })
  await new Promise<void>((resolve, reject) => {
    const env = { PATH: `${folder}:${path.dirname(process.execPath)}:/usr/bin:/bin` }
    const shell = execFile('bash', ['--norc', '-euo', 'pipefail', '-c', commands], { env }, (error, stdout, stderr) => {
      if (error === null && stdout + stderr === '') resolve()
      else reject(error ?? new Error(stdout + stderr))
    })
    shell.stdin?.end(typed.map((line) => `${line}\n`).join(''))
  })
  return (name) => readFile(path.join(folder, `gh-${name}`), 'utf8')
}

test("the docs' recipe makes a key that pushes, judges and records verdicts, and opens nothing else", async () => {
  if (api === null) throw new Error('not started')
  const { url, jwtSecret, publishableKey } = api
  const { commands, inputs } = await recipe()
  const secretOf = await type(commands, jwtSecret, publishableKey)
  const values: { [name: string]: string } = {}
  for (const [name, text] of Object.entries(parse(inputs) as { readonly [name: string]: string })) {
    values[name] = await secretOf(/^\$\{\{ secrets\.(\w+) \}\}$/.exec(text)?.[1] ?? '')
  }
  const [key = '', apiKey = ''] = [values['supabase-key'], values['supabase-api-key']]
  const store: Store = storeOver(supabaseTransport({ url, key, apiKey }))
  expect(store.description).toBe(`Supabase project ${url} as benchmark_writer`)

  const configuration = configurationOf()
  const asked = { results: [candidateOf(configuration, 0.9)], context: queryFor() }
  expect((await store.call(getJudgingContext, asked)).results).toHaveLength(1)
  const pushed = await pushOne(store, candidateOf(configuration, 0.9))
  expect(await recordOne(store, pushed, 'no_baseline', 'first')).toMatchObject({ promoted: true })

  for (const attempt of [
    () => historyOf(store, configuration, 1),
    () => configurations(store, {}),
    () => store.call(compareSnapshots, { ...configuration, version_a: 1, version_b: 1 }),
    () => checkout(store, configuration, 1),
    () => setBaseline(store, configuration, 1),
    () => rollback(store, configuration, null),
    () => store.exportLines()[Symbol.asyncIterator]().next(),
    () => store.importLines([]),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: '42501' })
  }
})
