import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { ACTIONS } from '../../src/action/inputs/actions.js'
import { projectRoot } from '../../src/store/project-root.js'
import { makeDesk } from '../cli/command-line.js'

const read = (file: string): string => readFileSync(path.join(projectRoot(), file), 'utf8')
const docs = readdirSync(path.join(projectRoot(), 'docs')).filter((name) => name.endsWith('.md'))
const top = readdirSync(projectRoot()).filter((name) => name.endsWith('.md'))
const PAGES = [...top, ...docs.map((name) => `docs/${name}`)]

/** A page without its blocks of code, where nothing is a heading or a link. */
const prose = (page: string): string => read(page).replaceAll(/^( *)```[^]*?^\1```$/gm, '')

/** The names that GitHub gives the headings of a page. */
function anchors(page: string): Set<string> {
  const counts = new Map<string, number>()
  return new Set(
    [...prose(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => {
      const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
      const slug = words.replaceAll(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-')
      const count = counts.get(slug) ?? 0
      counts.set(slug, count + 1)
      return count === 0 ? slug : `${slug}-${count}`
    }),
  )
}

function deadLinks(page: string): string[] {
  const links = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  return links.filter((link) => {
    if (/^https?:/.test(link)) return false
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? page : path.posix.normalize(`${path.posix.dirname(page)}/${file}`)
    if (!existsSync(path.join(projectRoot(), target))) return true
    return anchor !== undefined && target.endsWith('.md') && !anchors(target).has(anchor)
  })
}

describe.each(PAGES)('%s', (page) => {
  test('has no link that leads nowhere', () => {
    expect(deadLinks(page)).toEqual([])
  })
})

test('the index of the docs names every page', () => {
  const index = read('docs/README.md')
  for (const name of docs.filter((each) => each !== 'README.md')) expect(index).toContain(`](${name})`)
})

test('the page of errors has every code of the schema, and no other', () => {
  const migrations = readdirSync(path.join(projectRoot(), 'supabase/migrations'))
  const sql = migrations.map((name) => read(`supabase/migrations/${name}`)).join('')
  const codes = (text: string, pattern: RegExp): string[] => [
    ...new Set([...text.matchAll(pattern)].map(([, code = '']) => code)),
  ]
  const explained = codes(read('docs/errors.md'), /^### (SN\d{3}): /gm)
  expect(explained.length).toBeGreaterThan(5)
  expect(explained).toEqual(codes(sql, /(SN\d{3})/g).sort())
})

describe('the README', () => {
  const readme = read('README.md')
  const rowsUnder = (heading: string): string[][] => {
    const [, section = ''] = new RegExp(`^## ${heading}\n([^]*?)^## `, 'm').exec(readme) ?? []
    return [...section.matchAll(/^\| `([^`]+)` \|(?: (?:`([^`]*)` )?\|)?/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ])
  }

  test('can be read in one go: at most 200 lines', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(200)
  })

  test('shows twelve inputs that there are, with their defaults', () => {
    const rows = rowsUnder('Inputs')
    expect(rows).toHaveLength(12)
    for (const [name = '', shown] of rows) {
      const input = (ACTIONS.push.inputs as { [name: string]: { default?: string } })[name]
      expect([name, input === undefined ? 'no such input' : (input.default ?? '')]).toEqual([name, shown])
    }
  })

  test('shows outputs that there are', () => {
    const names = rowsUnder('Outputs').map(([name = '']) => name)
    expect(names.length).toBeGreaterThan(3)
    expect(Object.keys(ACTIONS.push.outputs)).toEqual(expect.arrayContaining(names))
  })
})

/** Every command line of a page, in a block or in a sentence, as words. */
function commandLines(page: string): string[][] {
  const text = read(page).replaceAll(/\\\n\s*/g, ' ')
  const found = text.matchAll(
    /(?<=^|[`|(] ?|&& )(?:npx )?(?:benchmark-snapshots|node dist\/cli\/index\.js) ([^`\n|#;)]+)/gm,
  )
  return [...found].map(([, line = '']) => line.trim().split(/\s+/))
}

/** The help of the command that a command line means; null: there is no such command. */
async function helpOf([command = '', second = '']: readonly string[]): Promise<string | null> {
  const { run } = await makeDesk()
  for (const names of [[command, second], [command]].map((list) => list.filter((name) => /^[a-z]/.test(name)))) {
    const { code, stdout } = await run([...names, '--help'])
    if (code === 0 && stdout.startsWith(`Usage: benchmark-snapshots ${names.join(' ')} `)) return stdout
  }
  return null
}

test('every command in the docs is one that exists, with flags that it has', async () => {
  const known = new Map<string, string | null>()
  let count = 0
  for (const page of PAGES) {
    for (const words of commandLines(page)) {
      if (!/^[a-z][a-z-]+$/.test(words[0] ?? '')) continue
      const key = words.slice(0, 2).join(' ')
      if (!known.has(key)) known.set(key, await helpOf(words))
      const help = known.get(key) ?? null
      expect([page, words.join(' '), help === null ? 'no such command' : 'known']).toEqual([
        page,
        words.join(' '),
        'known',
      ])
      for (const flag of words.filter((word) => /^--[a-z]/.test(word))) {
        const [name = ''] = flag.split('=')
        expect([page, words.join(' '), help]).toEqual([page, words.join(' '), expect.stringContaining(name)])
      }
      count++
    }
  }
  expect(count).toBeGreaterThan(60)
})

test('the action can be listed on the Marketplace: a description that fits, an author, an icon', () => {
  const { name, description, author, branding } = parse(read('action.yml')) as { [field: string]: unknown }
  expect({ name, author, branding }).toEqual({
    name: 'Benchmark Snapshots',
    author: expect.any(String),
    branding: { icon: expect.any(String), color: expect.any(String) },
  })
  expect(String(description).length).toBeLessThanOrEqual(125)
})
