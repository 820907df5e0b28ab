import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** A node of the syntax tree of GitHub Flavored Markdown, as far as tests look at it. */
export interface Node {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly children?: readonly Node[]
}

export function parse(markdown: string): Node {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/** The node and all below it, in document order. */
export function all(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(all)]
}

const INLINE = new Set(['text', 'inlineCode', 'strong', 'link'])

/** The blocks of a document without their words: what text from outside must not be able to change. */
export function skeleton(node: Node): string {
  const children = (node.children ?? []).filter(({ type }) => !INLINE.has(type))
  return children.length === 0 ? node.type : `${node.type}(${children.map(skeleton).join(' ')})`
}

/** What GitHub makes something of in plain text: mentions, references, commits, addresses, emoji, formulas. */
const ACTS = [
  /@\w/,
  /#\d/,
  /\bGH-\d/i,
  /\b[A-Z]+-\d/,
  /\b[0-9a-f]{7,40}\b/,
  /https?:|ftp:|:\/\/|www\./i,
  /:[a-z0-9_+-]+:/i,
  /\$/,
  /[`*_~[\]<>&|\\]/,
]

/**
 * Everything in a document that text from outside must not bring about. Of links, those that start with one of
 * `ourLinks` are ours; of HTML, folds and the marker.
 */
export function intrusions(markdown: string, ourLinks: readonly string[] = []): string[] {
  const allowed = new Set([
    'root',
    'paragraph',
    'heading',
    'text',
    'inlineCode',
    'strong',
    'list',
    'listItem',
    'table',
    'tableRow',
    'tableCell',
    'code',
    'blockquote',
    'html',
    'link',
  ])
  return all(parse(markdown)).flatMap((node) => {
    const { type, value = '', url = '' } = node
    if (!allowed.has(type)) return [`a ${type}`]
    if (type === 'link' && !ourLinks.some((start) => url.startsWith(start))) return [`a link to ${url}`]
    if (type === 'html' && !OUR_HTML.test(value)) return [`HTML ${value}`]
    if (type === 'table' && new Set(node.children?.map(({ children = [] }) => children.length)).size !== 1) {
      return ['a table whose rows differ in cells']
    }
    return type === 'text' ? ACTS.filter((pattern) => pattern.test(value)).map((each) => `${each} in ${value}`) : []
  })
}

const OUR_HTML = /^(<details><summary>[A-Za-z0-9 ,:·]*<\/summary>|<\/details>|<!-- benchmark-snapshots: [^<>]* -->)$/
