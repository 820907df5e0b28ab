/** The page of the dashboard: src/page and what it imports as one script, and its style sheet; twice, because the one that writes loads only where it may. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Browsers of the last years: `<dialog>`, `DecompressionStream`, `findLast`, `color-mix`. */
const TARGET = ['chrome111', 'firefox115', 'safari16.4']

/** Writes app.js and app.css, local.js and local.css (the page that may write) and licenses.txt into `folder`: the same bytes for the same sources. */
export async function buildPage(folder) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: {
      app: 'src/page/main.tsx',
      'app.style': 'src/page/styles/page.css',
      local: 'src/page/local/main.tsx',
      'local.style': 'src/page/local/local.css',
    },
    outdir: folder,
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
  })
  const text = (name) => result.outputFiles.find((file) => path.basename(file.path) === name)?.text
  await mkdir(folder, { recursive: true })
  for (const name of ['app', 'local']) {
    await writeFile(path.join(folder, `${name}.js`), text(`${name}.js`))
    await writeFile(path.join(folder, `${name}.css`), text(`${name}.style.css`))
  }
  await writeFile(path.join(folder, 'licenses.txt'), await licensesOf(Object.keys(result.metafile.inputs)))
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
