import { parse } from 'yaml'

type Node = { readonly [key: string]: unknown }

interface Job extends Node {
  readonly steps?: readonly Node[]
}

/** Every text in a piece of a workflow, and every key. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)])
}

/** The values of a key, wherever it stands. */
function valuesOf(key: string, within: unknown): unknown[] {
  if (Array.isArray(within)) return within.flatMap((inner) => valuesOf(key, inner))
  return Object.entries(node(within)).flatMap(([name, inner]): unknown[] => [
    ...(name === key ? [inner] : []),
    ...valuesOf(key, inner),
  ])
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const node = (value: unknown): Node => (isNode(value) ? value : {})
const texts = (values: readonly unknown[]): string[] => values.filter((value) => typeof value === 'string')

const imagesOf = (job: Job): string[] =>
  [job['container'], ...Object.values(node(job['services']))].flatMap((image) =>
    typeof image === 'string' ? [image] : texts([node(image)['image']]),
  )

/** Texts that are run as code: of a shell, or of the actions that run what they are given. */
const codeOf = (step: Node): string[] => texts([step['run'], node(step['with'])['script']])

const jobsOf = (workflow: Node): Job[] => Object.values(node(workflow['jobs'])).map((job) => node(job) as Job)
const stepsOf = (workflow: Node): Node[] => jobsOf(workflow).flatMap(({ steps = [] }) => steps)
const some = (pattern: RegExp, of: readonly string[]): boolean => of.some((text) => pattern.test(text))

const EXPRESSION = /\$\{\{/
/**
 * What zizmor, the static analysis of GitHub Actions, looks for in workflows, as far as it can matter here, under its
 * names: https://docs.zizmor.sh/audits/. Pinned actions, reasons of permissions and checkouts have tests of their own.
 */
const AUDITED: { readonly [name: string]: (workflow: Node) => boolean } = {
  'bot-conditions': (workflow) => some(/\bgithub\.(?:triggering_)?actor\b/, texts(valuesOf('if', workflow))),
  'cache-poisoning': (workflow) =>
    stepsOf(workflow).some(({ uses, with: inputs }) => {
      const { cache, 'package-manager-cache': packages, 'cache-dependency-path': path } = node(inputs)
      return (
        /^actions\/cache[@/]/.test(String(uses)) ||
        [cache, packages].some((on) => on !== undefined && on !== false) ||
        path !== undefined
      )
    }),
  'dangerous-triggers': (workflow) => 'pull_request_target' in triggersOf(workflow),
  'excessive-permissions': (workflow) => valuesOf('permissions', workflow).some((granted) => !isNode(granted)),
  'github-env': (workflow) => some(/GITHUB_(?:ENV|PATH)\b|::(?:set-env|add-path)\b/, stepsOf(workflow).flatMap(codeOf)),
  'hardcoded-container-credentials': (workflow) =>
    valuesOf('credentials', jobsOf(workflow)).some(
      (given) => !some(/^\$\{\{ secrets\./, texts([node(given)['password']])),
    ),
  'insecure-commands': (workflow) => some(/ACTIONS_ALLOW_UNSECURE_COMMANDS/, textsIn(workflow)),
  'overprovisioned-secrets': (workflow) => some(/toJSON\(\s*secrets\s*\)|\bsecrets\[/i, textsIn(workflow)),
  'secrets-inherit': (workflow) => jobsOf(workflow).some(({ secrets }) => secrets === 'inherit'),
  'self-hosted-runner': (workflow) =>
    some(
      /self-hosted/,
      jobsOf(workflow).flatMap((job) => textsIn(job['runs-on'])),
    ),
  'template-injection': (workflow) => some(EXPRESSION, stepsOf(workflow).flatMap(codeOf)),
  'unpinned-images': (workflow) =>
    some(/^(?!.*@sha256:[0-9a-f]{64}$)/, jobsOf(workflow).flatMap(imagesOf)) ||
    some(/^docker:\/\/(?!.*@sha256:[0-9a-f]{64}$)/, texts(valuesOf('uses', workflow))),
  'unredacted-secrets': (workflow) => some(/fromJSON\(\s*secrets\b/i, textsIn(workflow)),
  // A text around or behind an expression is never empty, and so always true.
  'unsound-condition': (workflow) =>
    some(/^(?=[^]*\$\{\{)(?!\$\{\{(?:(?!\}\})[^])*\}\}$)/, texts(valuesOf('if', workflow))),
  'unsound-contains': (workflow) => some(/contains\(\s*'[^']*'\s*,/, texts(valuesOf('if', workflow))),
}

export const AUDITS = Object.keys(AUDITED)

function triggersOf(workflow: Node): Node {
  const on = workflow['on']
  const names = typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : []
  return isNode(on) ? on : Object.fromEntries(names.map((name) => [name, null]))
}

/** Which of the audits find something in a workflow. */
export function findingsIn(source: string): string[] {
  const workflow = node(parse(source))
  return AUDITS.filter((name) => AUDITED[name]?.(workflow) === true)
}
