import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

type Expressions = typeof import('@actions/expressions')
type Parser = typeof import('@actions/workflow-parser')
type Service = typeof import('@actions/languageservice')
type Documents = typeof import('vscode-languageserver-textdocument')

/**
 * GitHub's own parser, evaluator and language service of workflows. They import JSON in a way that Node refuses, so
 * they are bundled first.
 */
export const { parseWorkflow, NoOperationTraceWriter, data, Lexer, Parser, Evaluator, validate, TextDocument } =
  await load()

async function load(): Promise<Expressions & Parser & Service & Documents> {
  const folder = mkdtempSync(path.join(tmpdir(), 'workflow-languages-'))
  const outfile = path.join(folder, 'languages.mjs')
  const packages = ['@actions/expressions', '@actions/workflow-parser', '@actions/languageservice']
  const contents = [...packages, 'vscode-languageserver-textdocument'].map((name) => `export * from '${name}'`)
  const resolveDir = fileURLToPath(new URL('.', import.meta.url))
  try {
    await build({
      stdin: { contents: contents.join('\n'), resolveDir },
      bundle: true,
      format: 'esm',
      platform: 'browser', // or the bundle would want `require`
      outfile,
    })
    return (await import(pathToFileURL(outfile).href)) as Expressions & Parser & Service & Documents
  } finally {
    rmSync(folder, { recursive: true })
  }
}
