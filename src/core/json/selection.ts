/**
 * What of a JSON document is kept. Whatever is not named is read past: its brackets are checked, nothing of it is
 * built, so that transcripts and embedded images cost no memory.
 */
export interface Selection {
  /** Members of an object by name. */
  readonly members?: Readonly<Record<string, Selection>>
  /** Its other members; none: they are read past. */
  readonly others?: Selection
  /** How many members of an object are kept. */
  readonly mostMembers?: number
  /** Elements of an array. Without `members`, `others` and `items` a container is kept as an empty one. */
  readonly items?: Selection
  /** How many elements of an array are kept. */
  readonly mostItems?: number
  /** Takes each element of an array, which is then not kept. */
  readonly sink?: (item: JsonValue, index: number) => void
  /** Where strings are cut. */
  readonly longest?: number
  /** A digest stands in for strings longer than that, instead of their start. */
  readonly fingerprint?: true
  /** A number is kept as its digits: 1.0 is another version than 1. */
  readonly asWritten?: true
  /** A digest takes the place of the value, whatever it is; null stays null. */
  readonly digest?: true
}

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject

/** No member comes from a prototype: every name in it came from the file. */
export interface JsonObject {
  readonly [name: string]: JsonValue
}

function everything(): Selection {
  const all: { others?: Selection; items?: Selection } = {}
  all.others = all
  all.items = all
  return all
}

/** The whole value. */
export const ALL: Selection = everything()

/** A number, a boolean, null or a string as names are long; of a container only that there is one. */
export const SCALAR: Selection = { longest: 1_000 }

/** A scalar whose numbers are texts. */
export const AS_WRITTEN: Selection = { ...SCALAR, asWritten: true }

/** Enough of a text to see whether there is any. */
export const PRESENCE: Selection = { longest: 1 }

export const DIGEST: Selection = { digest: true }

/** An object with these members. */
export function members(named: Readonly<Record<string, Selection>>, others?: Selection): Selection {
  return others === undefined ? { members: named } : { members: named, others }
}

/** Members with scalars of these names. */
export function scalars(...names: readonly string[]): Record<string, Selection> {
  return Object.fromEntries(names.map((name) => [name, SCALAR]))
}

/** An object whose every member is of one kind. */
export function everyMember(selection: Selection): Selection {
  return { others: selection }
}

/** An array. */
export function items(selection: Selection): Selection {
  return { items: selection }
}

/** An array whose elements are taken one by one instead of being kept. */
export function eachItem(selection: Selection, sink: (item: JsonValue, index: number) => void): Selection {
  return { items: selection, sink }
}
