import { branch, text, texts, type Branch, type Json, type Tree } from './tree.js'

/** What happened, as far as the triggers of workflows ask. */
export type Happening =
  | { readonly name: 'push'; readonly branch: string; readonly changed: readonly string[] }
  | {
      readonly name: 'pull_request'
      readonly action: string
      readonly base: string
      readonly changed: readonly string[]
    }
  | { readonly name: 'schedule'; readonly at: Date }
  /** Somebody presses the button of one workflow, which is named. */
  | {
      readonly name: 'workflow_dispatch'
      readonly workflow: string
      readonly inputs: { readonly [name: string]: string }
    }
  | { readonly name: 'workflow_run'; readonly action: string; readonly workflow: string }

/** Whether the `on` of a workflow lists what happened. */
export function isTriggered(on: Tree | undefined, happening: Happening): boolean {
  const events = typeof on === 'string' || Array.isArray(on) ? namesOnly(texts(on, 'on')) : branch(on, 'on', EVENTS)
  if (!(happening.name in events)) return false
  const filters = events[happening.name] ?? null
  const where = `on.${happening.name}`
  switch (happening.name) {
    case 'push': {
      const known = branch(filters ?? {}, where, ['branches', 'paths'])
      return matches(known, 'branches', [happening.branch]) && matches(known, 'paths', happening.changed)
    }
    case 'pull_request': {
      const known = branch(filters ?? {}, where, ['types', 'branches', 'paths'])
      const types = known['types'] === undefined ? ['opened', 'synchronize', 'reopened'] : texts(known['types'], where)
      const isWanted = types.includes(happening.action) && matches(known, 'branches', [happening.base])
      return isWanted && matches(known, 'paths', happening.changed)
    }
    case 'schedule':
      return schedules(filters).some((cron) => isDue(cron, happening.at))
    case 'workflow_dispatch':
      return true
    case 'workflow_run': {
      const known = branch(filters, where, ['workflows', 'types'])
      const isListed = texts(known['workflows'], where).includes(happening.workflow)
      return isListed && (known['types'] === undefined || texts(known['types'], where).includes(happening.action))
    }
  }
}

const EVENTS = ['push', 'pull_request', 'schedule', 'workflow_dispatch', 'workflow_run', 'workflow_call']

const namesOnly = (names: readonly string[]): Branch => Object.fromEntries(names.map((name) => [name, null]))

/** Without a filter everything matches; with one, at least one of the candidates has to. */
function matches(filters: Branch, name: 'branches' | 'paths', candidates: readonly string[]): boolean {
  const patterns = texts(filters[name], name).map(patternOf)
  return patterns.length === 0 || candidates.some((each) => patterns.some((pattern) => pattern.test(each)))
}

/** A filter pattern: `*` stops at a slash, `**` does not. Other special characters are not known here. */
function patternOf(text: string): RegExp {
  if (/[?+[\]!\\]/.test(text)) throw new Error(`the test runner does not know the filter pattern ${text}`)
  const source = text.split(/(\*+)/).map((part) => {
    if (part.startsWith('**')) return '.*'
    return part === '*' ? '[^/]*' : part.replaceAll(/[.^$(){}|]/g, '\\$&')
  })
  return new RegExp(`^${source.join('')}$`)
}

function schedules(list: Tree): string[] {
  if (!Array.isArray(list)) throw new Error('on.schedule is no list')
  return list.flatMap((each) => texts(branch(each, 'on.schedule', ['cron'])['cron'], 'on.schedule'))
}

/** Whether a cron of numbers and stars is due in this minute, in UTC. */
function isDue(cron: string, at: Date): boolean {
  const now = [at.getUTCMinutes(), at.getUTCHours(), at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCDay()]
  const fields = cron.split(' ')
  if (fields.length !== now.length || !fields.every((field) => /^(?:\*|\d+)$/.test(field))) {
    throw new Error(`the test runner does not know the cron ${cron}`)
  }
  return fields.every((field, index) => field === '*' || Number(field) === now[index])
}

/** The values of inputs that a caller or a person gives, held against their declaration, with defaults. */
export function inputValues(
  declared: Tree | undefined,
  given: { readonly [name: string]: Json },
  where: string,
): Record<string, Json> {
  const inputs = branch(declared ?? {}, where)
  const unknown = Object.keys(given).filter((name) => !(name in inputs))
  if (unknown.length > 0) throw new Error(`${where}: there is no input ${unknown.join(', ')}`)
  return Object.fromEntries(
    Object.entries(inputs).map(([name, tree]) => {
      const input = branch(tree ?? {}, name, ['description', 'required', 'type', 'default'])
      const type = text(input['type'] ?? 'string', name)
      const value = given[name] ?? (input['default'] as Json | undefined)
      if (value === undefined && input['required'] === true) throw new Error(`${where}: the input ${name} is required`)
      if (value !== undefined && typeof value !== type) throw new Error(`${where}: the input ${name} is no ${type}`)
      return [name, value ?? (type === 'number' ? 0 : type === 'boolean' ? false : '')]
    }),
  )
}
