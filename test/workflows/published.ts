import { readdirSync } from 'node:fs'
import path from 'node:path'
import { isMap, isScalar, parseDocument, visit, type Pair } from 'yaml'
import { OURS, ownFile, read, ROOT, TEMPLATES, WORKFLOWS } from './files.js'

/** A piece of YAML that people copy: a workflow, a job, steps, or less. */
export interface Published {
  /** The file, with the line where the block begins. */
  readonly where: string
  readonly text: string
}

const PAGES = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', ...pagesIn('docs')]

function pagesIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
}

/** The blocks of a page that are marked as YAML. */
export function blocksOf(file: string, page = read(file)): Published[] {
  return [...page.matchAll(/^( *)```ya?ml\n([^]*?)^ *```$/gm)].map(({ 1: indent = '', 2: text = '', index }) => ({
    where: `${file}:${page.slice(0, index).split('\n').length}`,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }))
}

/** Everything in YAML that this project publishes; its own release, which has to write, has rules of its own. */
export const PUBLISHED: readonly Published[] = [
  ...PAGES.flatMap((file) => blocksOf(file)),
  ...[...TEMPLATES, ...WORKFLOWS.filter((file) => !file.endsWith('/release.yml'))].map((file) => ({
    where: file,
    text: read(file),
  })),
]

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: { readonly [input: string]: unknown }
}
interface Job {
  readonly permissions?: string | { readonly [scope: string]: string }
  readonly uses?: string
  readonly steps?: readonly Step[]
  readonly 'timeout-minutes'?: unknown
}
interface Workflow {
  readonly on?: { readonly [event: string]: unknown }
  readonly env?: unknown
  readonly permissions?: Job['permissions']
  readonly jobs: { readonly [id: string]: Job }
}

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A piece as a workflow. What is only steps, or only a job, is one whose permissions nobody knows. */
function workflowIn(text: string): Workflow | null {
  const value: unknown = parseDocument(text).toJS()
  if (Array.isArray(value)) return { jobs: { steps: { steps: value } } }
  if (!isObject(value)) return null
  if ('jobs' in value) return value as unknown as Workflow
  return 'steps' in value ? { jobs: { job: value } } : null
}

/** What is wrong with a piece for somebody who copies it. */
export function faultsOf(text: string): string[] {
  const workflow = workflowIn(text)
  return [...unpinned(text), ...(workflow === null ? [] : [...measuredTwice(workflow), ...jobFaults(workflow)])]
}

/** Actions of others by a name that can move. */
function unpinned(text: string): string[] {
  const faults: string[] = []
  visit(parseDocument(text), {
    Pair(_, { key, value }: Pair) {
      if (!isScalar(key) || key.value !== 'uses' || !isScalar(value)) return
      const uses = String(value.value)
      if (ownFile(uses) !== null || uses.startsWith('./')) return
      const isPinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses) && /^ v\d/.test(value.comment ?? '')
      if (!isPinned) faults.push(`${uses} is not pinned to a commit, with its version beside it`)
    },
  })
  return faults
}

/** A commit of a pull request is pushed, too. */
function measuredTwice({ on }: Workflow): string[] {
  if (!isObject(on) || !('pull_request' in on) || !('push' in on)) return []
  const { push } = on
  const branches = isObject(push) && Array.isArray(push['branches']) ? (push['branches'] as unknown[]) : ['**']
  return branches.some((branch) => String(branch).includes('*')) ? ['push and pull_request measure a commit twice'] : []
}

/** What opens the store: its secrets by the names that inputs and examples give them. */
const STORE_SECRET = /secrets\.[\w-]*(supabase|database|writer)|service_role|inherit/i

/**
 * Jobs of a workflow, and of those that it calls, in which code of the team could reach the store: it would have a token
 * that may write, or one of whose permissions nobody knows, a secret of the store, or the action in a later step.
 */
function jobFaults(workflow: Workflow, caller?: Job['permissions'], prefix = ''): string[] {
  return Object.entries(workflow.jobs).flatMap(([id, job]) => {
    const permissions = job.permissions ?? workflow.permissions ?? caller
    const file = job.uses === undefined ? null : ownFile(job.uses)
    if (file !== null) return jobFaults(parseDocument(read(file)).toJS() as Workflow, permissions, `${prefix}${id} / `)
    const { steps = [] } = job
    const faults = workflow.on !== undefined && job['timeout-minutes'] === undefined ? ['has no timeout-minutes'] : []
    if (steps.some(({ run, uses = '' }) => run !== undefined || uses.startsWith('./'))) {
      // Steps alone do not say it.
      if (workflow.on !== undefined && !mayOnlyRead(permissions)) faults.push('runs code with a token that may write')
      if (STORE_SECRET.test(JSON.stringify([job, workflow.env ?? ''])))
        faults.push('runs code beside a secret of the store')
      if (steps.some(({ uses = '' }) => uses.startsWith(OURS) || uses.startsWith('$/'))) {
        faults.push('runs code beside the action')
      }
      const checkouts = steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'))
      if (checkouts.some((step) => step.with?.['persist-credentials'] !== false)) {
        faults.push('leaves a token in the checkout of the code that it runs')
      }
    }
    return faults.map((fault) => `job ${prefix}${id} ${fault}`)
  })
}

function mayOnlyRead(permissions: Job['permissions']): boolean {
  return isObject(permissions) && Object.values(permissions).every((level) => level === 'read' || level === 'none')
}

/** Whether a piece is more than lines of a workflow. */
export const isWorkflow = ({ text }: Published): boolean => {
  const { contents } = parseDocument(text)
  return isMap(contents) && contents.has('on') && contents.has('jobs')
}
