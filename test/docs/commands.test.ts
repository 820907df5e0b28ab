import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { projectRoot } from '../../src/store/project-root.js'
import { makeDesk } from '../cli/command-line.js'

const root = projectRoot()
const PAGES = ['README.md', ...readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
)

/** The commands of a page's shell blocks and of its text, without comments, texts in quotes and what comes after a pipe. */
function commandsOf(page: string): string[] {
  const text = readFileSync(path.join(root, page), 'utf8').replaceAll(/\\\n\s*/g, ' ')
  return [...text.matchAll(/(?:benchmark-snapshots|node dist\/cli\/index\.js) ([a-z][^`\n]*)/g)].map(([, line = '']) =>
    line
      .replaceAll(/'[^']*'|"[^"]*"/g, 'text')
      .replace(/ #.*| [|>&] .*|[;)].*/, '')
      .trim(),
  )
}

/** The options that a help explains; other words in it may be options of others. */
const optionsIn = (help: string): Set<string> =>
  new Set([...help.matchAll(/^ {2}(?:(-\w), )?(--[a-z-]+)/gm)].flatMap(([, short = '', long = '']) => [short, long]))

test('every flag of every command in the docs is one that its --help lists', async () => {
  const desk = await makeDesk()
  const helps = new Map<string, Promise<Set<string>>>()
  const helpOf = (words: string): Promise<Set<string>> => {
    const help = helps.get(words) ?? desk.run([...words.split(' '), '--help']).then(({ stdout }) => optionsIn(stdout))
    helps.set(words, help)
    return help
  }
  const unknown: string[] = []
  let seen = 0
  for (const page of PAGES) {
    for (const line of commandsOf(page)) {
      const [first = '', second = ''] = line.split(/\s+/)
      const flags = line.match(/(?<=\s)--?[a-z][a-z-]*/g) ?? []
      const help = await helpOf(
        /^(?:model|schema|dashboard)$/.test(first) && /^[a-z]/.test(second) ? `${first} ${second}` : first,
      )
      for (const flag of flags) {
        seen += 1
        if (!help.has(flag)) unknown.push(`${page}: ${flag} in "${line}"`)
      }
    }
  }
  expect(unknown).toEqual([])
  expect(seen).toBeGreaterThan(50)
})
