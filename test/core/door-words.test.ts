import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { inWordsOfAction, inWordsOfCli } from '../../src/core/door-words.js'
import { shellQuoted } from '../../src/core/report/words/next-steps.js'
import { projectRoot } from '../../src/store/project-root.js'

const typed = (command: string, argument?: string): string =>
  `snapshots ${command}${argument === undefined ? '' : ` ${shellQuoted(argument)}`} --data-dir d`

const HINT = "there is no version 9 of model a b\nlist_model_versions('a b') lists its versions."

test('a hint of the database names the command to type, with its argument and its store', () => {
  expect(inWordsOfCli(HINT, typed)).toBe(
    "there is no version 9 of model a b\n`snapshots model list 'a b' --data-dir d` lists its versions.",
  )
  expect(inWordsOfCli("list_model_versions('it''s')", typed)).toBe('`snapshots model list "it\'s" --data-dir d`')
  expect(inWordsOfCli('It is not there.\ncheckout_snapshot makes any version current.', typed)).toBe(
    'It is not there.\n`checkout` makes any version current.',
  )
})

test('what is said of a function itself stays as it is', () => {
  for (const text of ['permission denied for function list_models', 'no function public.list_models is there']) {
    expect(inWordsOfCli(text, typed)).toBe(text)
    expect(inWordsOfAction(text)).toBe(text)
  }
})

test('in a workflow it names the command of the action, or the program where the action has none', () => {
  expect(inWordsOfAction('Gone.\ncheckout_snapshot makes any version current.')).toBe(
    'Gone.\nThe command checkout makes any version current.',
  )
  expect(inWordsOfAction(HINT)).toContain('\n`benchmark-snapshots model list` lists its versions.')
})

test('no hint that can reach a door is left with the name of a function', async () => {
  const folder = path.join(projectRoot(), 'supabase', 'migrations')
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')))
  const sql = files.join('\n')
  const functions = [...sql.matchAll(/create function public\.(\w+)/g)].map(([, name = '']) => name)
  const hints = [...sql.matchAll(/hint = ((?:format\()?'(?:[^']|'')*')/g)].map(([, hint = '']) => hint)
  // Triggers of the views answer SQL, and only SQL.
  const reaching = hints.filter((hint) => !/SELECT|UPDATE|INSERT/.test(hint))
  expect(reaching.length).toBeGreaterThan(25)
  for (const door of [inWordsOfAction, (text: string) => inWordsOfCli(text, typed)]) {
    const said = reaching.map(door)
    expect(said.filter((text) => functions.some((name) => text.includes(name)))).toEqual([])
  }
})
