/** The one HTML document of the page, with its files beside it or inside it. */
import { VERDICT_WORDS } from '../core/report/words/headline.js'
import { count } from '../core/report/words/phrase.js'
import { formatValue } from '../core/report/format-number.js'
import { policyFrom } from '../core/judging/policy/policy.js'
import type { DashboardIndex } from './contract.js'
import { standardOf } from './judging.js'
import { escaped } from './svg/node.js'
import { worstFirst } from './worst-first.js'

/** The files of the page, without data. */
export interface PageAssets {
  readonly script: string
  readonly style: string
}

const WITHOUT_SCRIPT_ROWS = 50
const COMMON_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types 'none'"

const SAME_ORIGIN_POLICY = `${COMMON_POLICY}; script-src 'self'; style-src 'self'; connect-src 'self'`

/** A document whose script, style and data are files beside it, at relative addresses. */
export function siteDocument(index: DashboardIndex, paths: PageAssets): string {
  return documentOf(index.program, withoutScript(index), {
    policy: SAME_ORIGIN_POLICY,
    style: `<link rel="stylesheet" href="${escaped(paths.style)}">`,
    body: `<script type="module" src="${escaped(paths.script)}"></script>`,
  })
}

/** A document without any data: it reveals nothing to somebody without the token. */
export function localDocument(program: string, paths: PageAssets): string {
  return documentOf(program, '<p>This page needs JavaScript.</p>', {
    policy: SAME_ORIGIN_POLICY,
    style: `<link rel="stylesheet" href="${escaped(paths.style)}">`,
    body: `<script type="module" src="${escaped(paths.script)}"></script>`,
  })
}

/** The policy of that document as a header, which can also forbid embedding in a frame. */
export const LOCAL_POLICY_HEADER = `${SAME_ORIGIN_POLICY}; frame-ancestors 'none'`

/** Data inside a document: compressed with gzip, in base64. */
export interface InlineFile {
  readonly path: string
  readonly encoded: string
}

/**
 * A document with everything in it, which requests nothing.
 * @param integrity the hash of a text as in a content security policy, such as `sha256-…`
 */
export function* singleDocument(
  index: DashboardIndex,
  { script, style }: PageAssets,
  data: Iterable<InlineFile>,
  integrity: (text: string) => string,
): Generator<string> {
  // A string of the program may contain the end tag of the element.
  const code = script.replaceAll('</script', '<\\/script')
  const [head = '', foot = ''] = documentOf(index.program, withoutScript(index), {
    policy: `${COMMON_POLICY}; script-src '${integrity(code)}'; style-src '${integrity(style)}'`,
    style: `<style>${style}</style>`,
    body: '\0',
  }).split('\0')
  yield head
  for (const { path, encoded } of data) {
    yield `<script type="application/gzip" data-path="${escaped(path)}">${encoded}</script>\n`
  }
  yield `<script type="module">${code}</script>`
  yield foot
}

interface DocumentParts {
  readonly policy: string
  readonly style: string
  readonly body: string
}

function documentOf(program: string, noscript: string, parts: DocumentParts): string {
  const title = 'Benchmarks'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${parts.policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escaped(program)}">
<title>${title}</title>
<link rel="icon" href="data:,">
${parts.style}
</head>
<body>
<div id="app"></div>
<noscript>
${noscript}
</noscript>
${parts.body}
</body>
</html>
`
}

/** The worst configurations as a plain table. */
function withoutScript({ configurations, generated_at, totals, policy }: DashboardIndex): string {
  const held = policyFrom(policy)
  const rows = worstFirst(configurations, held).slice(0, WITHOUT_SCRIPT_ROWS)
  const head = ['State', 'Model', 'Dataset', 'Prompt', 'Environment', 'Version', 'Metric', 'Now', 'Baseline']
  const cells = rows.map((entry) => {
    const { state, model, dataset, prompt, environment, current, primary, now, base } = entry
    const metric = primary?.metric ?? ''
    const value = (found: number | null | undefined): string =>
      found === null || found === undefined
        ? ''
        : formatValue(metric, standardOf(metric, primary, held, [found]).kind, found)
    return [
      VERDICT_WORDS[state],
      model,
      dataset,
      prompt,
      environment,
      `v${current}`,
      metric,
      value(now[metric]),
      value(base),
    ]
  })
  const when = new Date(generated_at).toISOString().slice(0, 16).replace('T', ' ')
  return `<h1>Benchmarks</h1>
<p>Without JavaScript this page shows the ${rows.length} worst of ${count(totals.configurations, 'configuration')}, as of ${when} UTC.</p>
<table>
<thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
${cells.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>`
}
