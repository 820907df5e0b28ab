/** Patterns for names and paths. Matching takes linear time for any pattern and text: nothing is tried twice. */

/** Whether a name matches a pattern in which `*` matches any characters, and every other character itself. */
export function nameMatches(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return pattern === name
  if (!name.startsWith(first)) return false
  let from = first.length
  for (const part of rest) {
    const at = name.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return name.length - last.length >= from && name.endsWith(last)
}

/**
 * Whether a path with `/` matches a shell pattern: `*` and `?` within a folder, `**` for any folders, `[a-z]` and
 * `[!a-z]`, `{one,other}`; `\` before a character makes it literal. A leading dot of a name is matched only by a dot in
 * the pattern.
 */
export function pathMatches(pattern: string, path: string): boolean {
  const states = statesOf(pattern)
  let reached: Reached = new Map()
  reach(states, 0, reached)
  let before = '/'
  for (const character of path) {
    const isHiding = character === '.' && before === '/'
    const next: Reached = new Map()
    for (const [place, isPlain] of reached) {
      const { accepts, isWild = false, loops } = states[place] ?? END
      if (accepts?.(character) !== true || (isHiding && (isWild || !isPlain))) continue
      reach(states, loops ? place : place + 1, next)
    }
    reached = next
    before = character
  }
  return reached.has(states.length)
}

/** A state of the matcher. */
interface State {
  /** The characters that lead to the next state. */
  readonly accepts?: (character: string) => boolean
  readonly isWild?: boolean
  /** Whether a character stays in this state. */
  readonly loops?: boolean
  /** States that are reached from here without a character. */
  readonly skips?: number[]
}

/** The states that a path leads to, and whether one of them is reached without an empty star. */
type Reached = Map<number, boolean>

const END: State = {}

/** Adds a state, and those that are reached from it without a character. */
function reach(states: readonly State[], place: number, reached: Reached, isPlain = true): void {
  if (reached.get(place) === true || (reached.has(place) && !isPlain)) return
  reached.set(place, isPlain)
  const { skips = [], loops = false } = states[place] ?? END
  for (const other of skips) reach(states, other, reached, isPlain && !loops)
}

const TOKEN = /\*+|\\[^]|\[!?[^\]]+\]|[^]/uy

function statesOf(pattern: string): State[] {
  const states: State[] = []
  /** For each open brace: the starts of its alternatives, and what follows each. */
  const open: { readonly begin: number[]; readonly follows: number[][] }[] = []
  for (let at = 0; at < pattern.length;) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(pattern)?.[0] ?? ''
    const here = states.length
    const isWhole = at === 0 || '/{,'.includes(pattern[at - 1] ?? '')
    at += token.length
    const brace = open.at(-1)
    if (token === '**' && isWhole && pattern[at] === '/') {
      at += 1
      states.push({ skips: [here + 1, here + 3] }, { ...ANY, skips: [here + 2] }, { accepts: is('/') })
    } else if (token.startsWith('*')) {
      const isDeep = token === '**' && isWhole && at === pattern.length
      states.push({ ...(isDeep ? ANY : { ...ANY, accepts: isInFolder }), skips: [here + 1] })
    } else if (token === '?') states.push({ accepts: isInFolder, isWild: true })
    else if (token.length > 2 && token.startsWith('[')) states.push({ accepts: isIn(token), isWild: true })
    else if (token === '{' && hasAlternatives(pattern, at)) {
      const begin = [here + 1]
      open.push({ begin, follows: [] })
      states.push({ skips: begin })
    } else if (brace !== undefined && (token === ',' || token === '}')) {
      const follows: number[] = []
      brace.follows.push(follows)
      states.push({ skips: follows })
      if (token === ',') brace.begin.push(here + 1)
      else for (const each of open.pop()?.follows ?? []) each.push(here + 1)
    } else states.push({ accepts: is(token.length > 1 ? token.slice(1) : token) })
  }
  return states
}

const is =
  (character: string) =>
  (other: string): boolean =>
    other === character
const isInFolder = (character: string): boolean => character !== '/'
const ANY: State = { accepts: () => true, isWild: true, loops: true }

/** Whether the brace opened before `from` is closed, and has a comma. */
function hasAlternatives(pattern: string, from: number): boolean {
  let depth = 1
  let hasComma = false
  for (let at = from; at < pattern.length; at += 1) {
    const character = pattern[at]
    if (character === '\\') at += 1
    else if (character === '{') depth += 1
    else if (character === ',' && depth === 1) hasComma = true
    else if (character === '}' && (depth -= 1) === 0) return hasComma
  }
  return false
}

/** The characters of a set such as `[a-z_]`; `[!a-z]` has all others. */
function isIn(set: string): (character: string) => boolean {
  const isNegated = set[1] === '!'
  const characters = Array.from(set.slice(isNegated ? 2 : 1, -1))
  const ranges: [string, string][] = []
  for (let at = 0; at < characters.length;) {
    const [from = '', dash, to] = characters.slice(at, at + 3)
    const isRange = dash === '-' && to !== undefined
    ranges.push([from, isRange ? to : from])
    at += isRange ? 3 : 1
  }
  return (character) =>
    isInFolder(character) && ranges.some(([from, to]) => from <= character && character <= to) !== isNegated
}
