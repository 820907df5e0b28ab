import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/**
 * Draws a report as GitHub shows it: `node scripts/picture.mjs report.md docs/images/comment.png`, with the report of
 * `push --report`. Needs Chromium (Debian: `apt-get install chromium fonts-noto-color-emoji`).
 */
const [report, picture] = process.argv.slice(2)
if (picture === undefined) throw new Error('usage: node scripts/picture.mjs <report.md> <picture.png>')
const WIDTH = 860

const css = readFileSync(fileURLToPath(import.meta.resolve('github-markdown-css/github-markdown-light.css')), 'utf8')
// The tags in a report are its own: what comes from a result is escaped.
const body = micromark(readFileSync(report, 'utf8'), {
  allowDangerousHtml: true,
  extensions: [gfm()],
  htmlExtensions: [gfmHtml()],
})
const page = (height) => `<!doctype html><meta charset="utf-8"><style>${css}
body { margin: 12px; background: #fff }
article { box-sizing: border-box; border: 1px solid #d1d9e0; border-radius: 6px; padding: 16px }
</style><article class="markdown-body">${body}</article>
<script>${height === undefined ? 'document.title = document.querySelector("article").offsetHeight + 24' : ''}</script>`

const folder = mkdtempSync(path.join(tmpdir(), 'picture-'))
try {
  const file = path.join(folder, 'page.html')
  const chromium = (...options) =>
    execFileSync(
      'chromium',
      ['--headless', '--no-sandbox', '--hide-scrollbars', ...options, pathToFileURL(file).href],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    )
  writeFileSync(file, page())
  const height = Number(/<title>(\d+)/.exec(chromium(`--window-size=${WIDTH},600`, '--dump-dom'))?.[1])
  if (!(height > 0)) throw new Error('The height of the page is unknown.')
  chromium('--force-device-scale-factor=2', `--window-size=${WIDTH},${height}`, `--screenshot=${path.resolve(picture)}`)
} finally {
  rmSync(folder, { recursive: true })
}
