/** Drawings as plain values: the page turns them into elements, Node into text. */
import { visible } from '../../core/report/markdown.js'

export interface SvgNode {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (SvgNode | string)[]
}

/** What may be left out of a drawing. */
export type Maybe<T> = T | null | false

export function svg(
  tag: string,
  attributes: SvgNode['attributes'],
  ...children: readonly (Maybe<SvgNode | string> | readonly Maybe<SvgNode>[])[]
): SvgNode {
  const present = (child: Maybe<SvgNode | string>): (SvgNode | string)[] =>
    child === null || child === false ? [] : [child]
  return {
    tag,
    attributes,
    children: children.flatMap((child) =>
      Array.isArray(child) ? (child as readonly Maybe<SvgNode>[]).flatMap(present) : present(child as SvgNode),
    ),
  }
}

/** A coordinate with as many digits as a screen can show. */
export function place(value: number): number {
  return Math.round(value * 10) / 10
}

/** The drawing as XML. Everything in it is escaped. */
export function svgText({ tag, attributes, children }: SvgNode): string {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child))).join('')
  return inner === '' ? `<${tag}${pairs.join('')}/>` : `<${tag}${pairs.join('')}>${inner}</${tag}>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text from outside for XML or HTML: escaped, and without characters that XML does not allow. */
export function escaped(text: string): string {
  return visible(text, 2_000).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}
