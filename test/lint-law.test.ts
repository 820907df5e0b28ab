import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Without types: fast, and any file path will do. Nor are cycles looked for, which reads all that a file imports. */
const bySyntax = new ESLint({
  cwd: root,
  overrideConfig: [tseslint.configs.disableTypeChecked, { rules: { 'import-x/no-cycle': 'off' } }],
})
/**
 * With types: of a program that holds one file, with what that imports, not all of them. In CI its parser would read the
 * file, not the text.
 */
function byTypes(file: string, project: string): ESLint {
  const parserOptions = { project, tsconfigRootDir: path.dirname(project), disallowAutomaticSingleRunInference: true }
  return new ESLint({ cwd: root, overrideConfig: { files: [file], languageOptions: { parserOptions } } })
}

/** `rule: message` of what the linter says about `text` if it stood in `file`. */
async function lint(eslint: ESLint, file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: `${root}${file}` })
  return (result?.messages ?? []).map(({ ruleId, message }) => `${String(ruleId)}: ${message}`)
}

describe('the import law', () => {
  test.each([
    ['src/core/judging/judge.ts', 'node:fs'],
    ['src/core/judging/judge.ts', 'fs'],
    ['src/core/judging/judge.ts', 'yaml'],
    ['src/core/judging/judge.ts', '../../ports.js'],
    ['src/core/judging/judge.ts', '../../formats/registry.js'],
    ['src/core/judging/judge.ts', '../../../test/contract.js'],
    ['src/core/report/tables/text-table.ts', '../../../contract/fields.js'],
    ['src/contract/push.ts', '../ports.js'],
    ['src/contract/push.ts', '../store/open.js'],
    ['src/contract/push.ts', 'node:crypto'],
    ['src/contract/push.ts', 'zod'],
    ['src/formats/own/patient.ts', 'node:path'],
    ['src/formats/own/patient.ts', '../../contract/push.js'],
    ['src/formats/own/patient.ts', '../../commands/push.js'],
    ['src/formats/evals/promptfoo-csv.ts', 'csv-parse'],
    ['src/formats/evals/promptfoo-csv.ts', '../../parsers/parsers.js'],
    ['src/ports.ts', './store/embedded.js'],
    ['src/dashboard/unfold.ts', 'node:fs'],
    ['src/dashboard/unfold.ts', '../commands/push.js'],
    ['src/dashboard/unfold.ts', 'd3-scale'],
    ['src/dashboard/svg/axis.ts', 'd3-selection'],
    ['src/dashboard/svg/axis.ts', 'preact'],
    ['src/page/app.tsx', 'node:fs'],
    ['src/page/app.tsx', '../commands/dashboard.js'],
    ['src/page/app.tsx', 'd3-scale'],
    ['src/page/app.tsx', 'react'],
    ['src/commands/push.ts', '../page/app.js'],
    ['src/cli/index.ts', '../page/app.js'],
    ['src/cli/index.ts', 'preact'],
    ['src/commands/push.ts', 'node:fs'],
    ['src/commands/push.ts', '../store/embedded/embedded.js'],
    ['src/store/embedded/embedded.ts', '../../files/collect.js'],
    ['src/store/embedded/embedded.ts', '@supabase/supabase-js'],
    ['src/store/embedded/embedded.ts', 'pg'],
    ['src/store/embedded/embedded.ts', 'node:process'],
    ['src/store/embedded/seed.ts', '@electric-sql/pglite'],
    ['src/store/embedded/seed.ts', '@electric-sql/pglite/nodefs'],
    ['src/files/collect.ts', 'yauzl'],
    ['src/parsers/parsers.ts', '../formats/registry.js'],
    ['src/files/collect.ts', '../github/artifacts/artifacts.js'],
    ['src/files/collect.ts', '@actions/core'],
    ['src/github/artifacts/artifacts.ts', '../../store/embedded/embedded.js'],
    ['src/github/artifacts/artifacts.ts', '@actions/core'],
    ['src/github/artifacts/artifacts.ts', '@actions/artifact'],
    ['src/action/index.ts', '../cli/program.js'],
    ['src/cli/index.ts', '../action/inputs.js'],
    ['src/cli/index.ts', '../github/artifacts/artifacts.js'],
    ['src/cli/index.ts', '@actions/core'],
    ['src/cli/index.ts', '@actions/github'],
    ['src/elsewhere/index.ts', '../core/model.js'],
  ])('%s cannot import %s, in any way of writing it', async (file, specifier) => {
    const ways = [
      `import { x } from '${specifier}'\nexport const y = x`,
      `import type { X } from '${specifier}'\nexport type Y = X`,
      `export * from '${specifier}'`,
      `export { x } from '${specifier}'`,
      `export const x = await import('${specifier}')`,
      `export type X = import('${specifier}').X`,
    ]
    for (const way of ways) {
      expect(await lint(bySyntax, file, way)).toContainEqual(expect.stringMatching(/^house\/import-law: /))
    }
  })

  test.each([
    ['src/core/judging/judge.ts', '../model.js'],
    ['src/formats/own/patient.ts', '../../core/model.js'],
    ['src/formats/reading/source.ts', '../../ports.js'],
    ['src/parsers/csv.ts', 'csv-parse'],
    ['src/github/artifacts/artifacts.ts', '../../parsers/zip-file.js'],
    ['src/dashboard/unfold.ts', '../core/model.js'],
    ['src/dashboard/svg/axis.ts', 'd3-scale'],
    ['src/page/app.tsx', 'preact/hooks'],
    ['src/page/app.tsx', '../dashboard/unfold.js'],
    ['src/commands/dashboard.ts', '../dashboard/fold/fold.js'],
    ['src/contract/push.ts', '../core/model.js'],
    ['src/ports.ts', './contract/entry.js'],
    ['src/commands/push.ts', '../contract/push.js'],
    ['src/store/client/store.ts', '../../contract/entry.js'],
    ['src/commands/push.ts', '../ports.js'],
    ['src/commands/push.ts', '../formats/registry.js'],
    ['src/store/embedded/embedded.ts', '../../ports.js'],
    ['src/store/embedded/embedded.ts', 'node:fs/promises'],
    ['src/store/embedded/pglite.ts', '@electric-sql/pglite'],
    ['src/store/supabase/supabase.ts', '@supabase/supabase-js'],
    ['src/files/collect.ts', 'tinyglobby'],
    ['src/github/artifacts/artifacts.ts', '@actions/github'],
    ['src/action/index.ts', '@actions/core'],
    ['src/action/index.ts', '../store/embedded.js'],
    ['src/cli/index.ts', 'commander'],
    ['src/cli/index.ts', '../commands/push.js'],
    ['test/core/judge.test.ts', 'node:fs'],
  ])('%s can import %s', async (file, specifier) => {
    expect(await lint(bySyntax, file, `export * from '${specifier}'`)).toEqual([])
  })
})

describe('the pure folders', () => {
  test.each([
    ['process.cwd()', 'no-restricted-globals'],
    ["Buffer.from('')", 'no-restricted-globals'],
    ["fetch('https://example.org')", 'no-restricted-globals'],
    ['crypto.randomUUID()', 'no-restricted-globals'],
    ['Date.now()', 'no-restricted-properties'],
    ['Math.random()', 'no-restricted-properties'],
    ['new Date()', 'no-restricted-syntax'],
    ['Date()', 'no-restricted-syntax'],
  ])('cannot say %s', async (expression, rule) => {
    for (const file of [
      'src/core/judging/judge.ts',
      'src/contract/push.ts',
      'src/formats/own/patient.ts',
      'src/dashboard/unfold.ts',
      'src/commands/push.ts',
      'src/ports.ts',
    ]) {
      const messages = await lint(bySyntax, file, `export const x = ${expression}`)
      expect(messages).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: `)))
    }
  })
})

describe('everywhere in src', () => {
  test.each([
    ['reads the environment', 'src/store/a.ts', 'export const x = process.env', 'no-restricted-properties'],
    ['unpacks the environment', 'src/store/a.ts', 'export const { env } = process', 'no-restricted-properties'],
    ['prints outside the CLI', 'src/action/a.ts', 'console.log(1)', 'no-console'],
    ['is longer than 250 lines of code', 'src/cli/a.ts', 'export {}\n'.repeat(251), 'max-lines'],
    ['has a name in camel case', 'src/cli/readFiles.ts', 'export {}', 'house/file-name'],
    ['has a name that says nothing', 'src/core/utils.ts', 'export {}', 'house/file-name'],
    ['uses any', 'src/core/a.ts', 'export const x = (y: any): unknown => y', '@typescript-eslint/no-explicit-any'],
    [
      'silences null',
      'src/core/a.ts',
      'export const x = (y?: string) => y!',
      '@typescript-eslint/no-non-null-assertion',
    ],
  ])('a file that %s is refused', async (_why, file, text, rule) => {
    expect(await lint(bySyntax, file, text)).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: `)))
  })

  test.each([
    'export const f = (e: Element) => (e.innerHTML = "<b>")',
    'export const x = <p dangerouslySetInnerHTML={{ __html: "" }} />',
  ])('the page makes no HTML of text: %s', async (text) => {
    expect(await lint(bySyntax, 'src/page/a.tsx', text)).toContainEqual(
      expect.stringMatching(/^no-restricted-syntax: /),
    )
  })

  test('the doors read the environment and the CLI prints', async () => {
    expect(await lint(bySyntax, 'src/action/a.ts', 'export const x = process.env')).toEqual([])
    expect(await lint(bySyntax, 'src/cli/a.ts', 'console.log(process.env)')).toEqual([])
  })
})

describe('with types', () => {
  const FILE = 'src/core/model.ts'
  let folder = ''
  let eslint = bySyntax
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'one-file-'))
    const project = path.join(folder, 'tsconfig.json')
    await writeFile(project, JSON.stringify({ extends: `${root}tsconfig.json`, include: [], files: [root + FILE] }))
    eslint = byTypes(FILE, project)
  })
  afterAll(() => rm(folder, { recursive: true }))

  test.each([
    [
      'a promise that nobody waits for',
      'no-floating-promises',
      "export function f(): void {\n  Promise.reject(new Error('lost'))\n}",
    ],
    [
      'a switch that forgets a member',
      'switch-exhaustiveness-check',
      "export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n  return 2\n}",
    ],
    [
      'a type imported as a value',
      'consistent-type-imports',
      "import { UserError } from './errors.js'\nexport type X = UserError",
    ],
  ])('%s is refused', async (_what, rule, text) => {
    const messages = await lint(eslint, FILE, text)
    expect(messages).toContainEqual(expect.stringMatching(new RegExp(`^@typescript-eslint/${rule}: `)))
  })
})

test('two files that import each other are refused', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'import-cycle-'))
  try {
    await writeFile(path.join(folder, 'egg.ts'), "import './hen.js'\n")
    await writeFile(path.join(folder, 'hen.ts'), "import './egg.js'\n")
    const eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: `${root}eslint.config.js`,
      overrideConfig: tseslint.configs.disableTypeChecked,
    })
    const results = await eslint.lintFiles('*.ts')
    expect(results.map(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
      ['import-x/no-cycle'],
      ['import-x/no-cycle'],
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
})
