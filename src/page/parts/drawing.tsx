import { h, type JSX, type VNode } from 'preact'
import { verdictMark } from '../../dashboard/svg/marks.js'
import type { SvgNode } from '../../dashboard/svg/node.js'
import { VERDICT_WORDS } from '../../core/report/words/headline.js'
import type { Verdict } from '../../core/model.js'
import { shown } from '../words.js'

/** A drawing as elements. Hidden from screen readers, because the text beside it says the same. */
export function Drawing({ node }: { readonly node: SvgNode }): JSX.Element {
  return elementOf({ ...node, attributes: { ...node.attributes, 'aria-hidden': 'true', focusable: 'false' } })
}

function elementOf({ tag, attributes, children }: SvgNode): VNode {
  return h(
    tag,
    { ...attributes },
    ...children.map((child) => (typeof child === 'string' ? shown(child) : elementOf(child))),
  )
}

/** The sign of a verdict, told apart by its shape. */
export function Sign({ verdict }: { readonly verdict: Verdict }): JSX.Element {
  const size = {
    class: 'sign',
    width: 14,
    height: 14,
    viewBox: '-7 -7 14 14',
    'aria-hidden': 'true',
    focusable: 'false',
  }
  return elementOf({ tag: 'svg', attributes: size, children: [verdictMark(verdict, 0, 0)] })
}

/** A verdict as sign and word. */
export function State({ verdict }: { readonly verdict: Verdict }): JSX.Element {
  return (
    <span class="state">
      <Sign verdict={verdict} />
      {VERDICT_WORDS[verdict]}
    </span>
  )
}
