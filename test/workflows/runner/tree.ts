import type { data as Data, Parser as ExpressionParser } from '@actions/expressions'
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token'
import {
  data,
  ensureStatusFunction,
  Evaluator,
  isBasicExpression,
  isMapping,
  isSequence,
  Lexer,
  NoOperationTraceWriter,
  Parser,
  parseWorkflow,
} from '../languages.js'

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** What stands between `${{` and `}}`; text around it has become a call of `format`. */
export class Expression {
  constructor(readonly text: string) {}
}

/** A workflow as it is written, expressions not evaluated. */
export type Tree = null | boolean | number | string | Expression | Tree[] | Branch
export interface Branch {
  [name: string]: Tree
}

/** Contexts by name, and for conditions the results of the status functions. */
export interface Scope {
  readonly [context: string]: Json
}
export interface Status {
  readonly success: boolean
  readonly failure: boolean
  readonly cancelled: boolean
}

/** Parses a workflow against GitHub's schema; throws on the first fault. */
export function parse(name: string, content: string): Branch {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  const [fault] = context.errors.getErrors()
  if (fault !== undefined || value === undefined) throw new Error(`invalid workflow: ${fault?.message ?? name}`)
  return branch(treeOf(value), name)
}

function treeOf(token: TemplateToken): Tree {
  if (isMapping(token)) {
    return Object.fromEntries([...token].map(({ key, value }) => [key.toString(), treeOf(value)]))
  }
  if (isSequence(token)) return [...token].map(treeOf)
  if (isBasicExpression(token)) return new Expression(token.expression)
  const literal = token.toJSON()
  if (typeof literal === 'object' && literal !== null) throw new Error(`${token.typeName()} is not known here`)
  return literal ?? null
}

/** A mapping, with none but the keys that are known here: another one must not be passed over in silence. */
export function branch(tree: Tree | undefined, where: string, known?: readonly string[]): Branch {
  if (tree === null || typeof tree !== 'object' || Array.isArray(tree) || tree instanceof Expression) {
    throw new Error(`${where} is no mapping`)
  }
  const unknown = Object.keys(tree).filter((key) => known !== undefined && !known.includes(key))
  if (unknown.length > 0) throw new Error(`${where}: the test runner does not know ${unknown.join(', ')}`)
  return tree
}

export function text(tree: Tree | undefined, where: string): string {
  if (typeof tree !== 'string') throw new Error(`${where}: ${JSON.stringify(tree)} is no text`)
  return tree
}

/** A list of texts, which may be written as a single one. */
export function texts(tree: Tree | undefined, where: string): string[] {
  const list = tree === undefined || tree === null ? [] : Array.isArray(tree) ? tree : [tree]
  return list.map((each) => text(each, where))
}

/** The value of a tree, its expressions evaluated with GitHub's own evaluator. */
export function evaluate(tree: Tree, scope: Scope): Json {
  if (tree instanceof Expression) return evaluateText(tree.text, scope)
  if (Array.isArray(tree)) return tree.map((each) => evaluate(each, scope))
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, evaluate(value, scope)]))
}

/** As the variables and inputs of a step get it. */
export function evaluateToText(tree: Tree, scope: Scope): string {
  return dataOf(evaluate(tree, scope)).coerceString()
}

export function evaluateAll(tree: Tree | undefined, scope: Scope, where: string): Record<string, string> {
  const entries = Object.entries(tree === undefined || tree === null ? {} : branch(tree, where))
  return Object.fromEntries(entries.map(([name, value]) => [name, evaluateToText(value, scope)]))
}

/** Whether an `if` holds; without one, and without a status function in it, only after success. */
export function holds(condition: Tree | undefined, scope: Scope, status: Status): boolean {
  const written = condition instanceof Expression ? condition.text : text(condition ?? '', 'if')
  const all = written === '' ? 'success()' : ensureStatusFunction(written, conditionInfo(scope))
  const value = evaluateText(all, scope, { ...status, always: true })
  return value !== null && value !== false && value !== 0 && value !== ''
}

/** What ensureStatusFunction parses with: the contexts there are and the status functions. */
function conditionInfo(scope: Scope): never {
  const functions = ['always(0,0)', 'cancelled(0,0)', 'failure(0,MAX)', 'success(0,MAX)']
  return { allowedContext: [...Object.keys(scope), ...functions] } as never
}

function evaluateText(source: string, scope: Scope, status: { readonly [name: string]: boolean } = {}): Json {
  const functions = Object.entries(status).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }))
  try {
    // A context or function that is not given makes the parser throw.
    const parser: ExpressionParser = new Parser(new Lexer(source).lex().tokens, Object.keys(scope), functions)
    const named = new Map(functions.map((each) => [each.name, each]))
    const value = new Evaluator(parser.parse(), dataOf(scope) as Data.Dictionary, named).evaluate()
    return JSON.parse(JSON.stringify(value, data.replacer) || 'null') as Json
  } catch (error) {
    throw new Error(`the expression \${{ ${source} }} fails: ${String(error)}`, { cause: error })
  }
}

const dataOf = (value: Json): Data.ExpressionData =>
  JSON.parse(JSON.stringify(value), data.reviver) as Data.ExpressionData
