/** The page of the dashboard: src/page and what it imports, as scripts and a style sheet; twice, because the one that writes loads only where it may. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { minify } from '@swc/core'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Browsers of the last years: `<dialog>`, `DecompressionStream`, `findLast`, `color-mix`. */
const TARGET = ['chrome111', 'firefox115', 'safari16.4']

const ENTRY = 'src/page/main.tsx'
const SHARED = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  format: 'esm',
  charset: 'utf8',
  legalComments: 'none',
  target: TARGET,
  alias: {
    'd3-interpolate': './scripts/page/interpolate-numbers.mjs',
    'd3-format': './scripts/page/no-formats.mjs',
    'd3-time-format': './scripts/page/no-formats.mjs',
  },
  tsconfig: 'tsconfig.page.json',
  logLevel: 'warning',
}

/**
 * Writes into `folder`, the same bytes for the same sources:
 *
 *   app.js, app.css      the whole page, which goes into one file with its data
 *   site/*.js            the same in two parts, for a site: the second loads with the first view that judges
 *   local.js, local.css  the page that may write
 *   licenses.txt
 */
export async function buildPage(folder) {
  const whole = await build({
    ...SHARED,
    entryPoints: {
      app: ENTRY,
      'app.style': 'src/page/styles/page.css',
      local: 'src/page/local/main.tsx',
      'local.style': 'src/page/local/local.css',
    },
    outdir: folder,
  })
  await mkdir(path.join(folder, 'site'), { recursive: true })
  const text = (name) => whole.outputFiles.find((file) => path.basename(file.path) === name)?.text
  for (const name of ['app', 'local']) {
    await writeFile(path.join(folder, `${name}.js`), await smaller(text(`${name}.js`)))
    await writeFile(path.join(folder, `${name}.css`), text(`${name}.style.css`))
  }
  for (const part of await partsOf()) await writeFile(path.join(folder, 'site', part.name), await smaller(part.text))
  await writeFile(path.join(folder, 'licenses.txt'), await licensesOf(Object.keys(whole.metafile.inputs)))
}

/** The page in two parts that name each other: `app.<hash>.js`, which the document loads, and `judged.<hash>.js`. */
async function partsOf() {
  const { outputFiles } = await build({
    ...SHARED,
    entryPoints: { entry: ENTRY },
    outdir: 'site',
    splitting: true,
    chunkNames: '[name].[hash]',
    plugins: [{ name: 'one part for all that both need', setup: (esbuild) => startWithApp(esbuild) }],
  })
  // What both parts need is the whole first part, so that nothing is left of the entry but its import.
  const names = outputFiles.map((file) => path.basename(file.path)).filter((name) => name !== 'entry.js')
  const shared = names.find((name) => name.startsWith('chunk.'))
  if (names.length !== 2 || shared === undefined) throw new Error(`the page has other parts: ${names.join(', ')}`)
  const named = (words) => words.replaceAll(shared, shared.replace('chunk', 'app'))
  return outputFiles
    .filter((file) => path.basename(file.path) !== 'entry.js')
    .map((file) => ({ name: named(path.basename(file.path)), text: named(file.text) }))
}

/** Lets the second part import the first one as a whole: esbuild then makes no third part of what they share. */
function startWithApp({ onLoad }) {
  onLoad({ filter: /views[\\/]judged\.ts$/ }, async (file) => ({
    contents: `import '../main.tsx'\n${await readFile(file.path, 'utf8')}`,
    loader: 'ts',
  }))
}

/** A twentieth less after compression than esbuild alone makes of it. */
async function smaller(script) {
  const { code } = await minify(script, { module: true, compress: true, mangle: true, ecma: 2022 })
  return code
}

/** The licenses of the packages that were bundled, by name. */
async function licensesOf(inputs) {
  const packages = [...new Set(inputs.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []))]
  const texts = packages.sort().map(async (name) => {
    const folder = path.join(root, 'node_modules', name)
    const { license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
    return `${name}\n${license}\n${await readFile(path.join(folder, 'LICENSE'), 'utf8')}`
  })
  return (await Promise.all(texts)).join('\n')
}
