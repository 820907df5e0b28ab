import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

type Expressions = typeof import('@actions/expressions')
type Parser = typeof import('@actions/workflow-parser')
type Service = typeof import('@actions/languageservice')
type Documents = typeof import('vscode-languageserver-textdocument')
type Conditions = typeof import('@actions/workflow-parser/model/converter/if-condition')
type All = Expressions & Parser & Service & Documents & Conditions

/**
 * GitHub's own parser, evaluator and language service of workflows. They import JSON in a way that Node refuses, so
 * they are bundled first.
 */
export const {
  data,
  ensureStatusFunction,
  Evaluator,
  isBasicExpression,
  isMapping,
  isSequence,
  Lexer,
  NoOperationTraceWriter,
  Parser,
  parseWorkflow,
  TextDocument,
  validate,
} = await load()

async function load(): Promise<All> {
  const folder = mkdtempSync(path.join(tmpdir(), 'workflow-languages-'))
  const outfile = path.join(folder, 'languages.mjs')
  const packages = [
    '@actions/expressions',
    '@actions/languageservice',
    '@actions/workflow-parser',
    '@actions/workflow-parser/model/converter/if-condition',
    'vscode-languageserver-textdocument',
  ]
  const contents = packages.map((name) => `export * from '${name}'`)
  const resolveDir = fileURLToPath(new URL('.', import.meta.url))
  try {
    await build({
      stdin: { contents: contents.join('\n'), resolveDir },
      bundle: true,
      format: 'esm',
      platform: 'browser', // or the bundle would want `require`
      outfile,
    })
    return (await import(pathToFileURL(outfile).href)) as All
  } finally {
    rmSync(folder, { recursive: true })
  }
}
