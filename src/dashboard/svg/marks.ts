import type { Verdict } from '../../core/model.js'
import { place, svg, type SvgNode } from './node.js'

/** Marks differ by shape; colour is secondary. Around 0, 0, about 10 wide. `open`: hollow. */
const SHAPES: Readonly<Record<Verdict, { readonly path: string; readonly open?: true }>> = {
  regression: { path: 'M-5.5-4.5H5.5L0 5.5Z' },
  not_evaluated: { path: 'M-4-4L4 4M4-4L-4 4', open: true },
  incomparable: { path: 'M0-5.5L5 0L0 5.5L-5 0Z', open: true },
  inconclusive: { path: 'M0-5.5L5 0L0 5.5L-5 0ZM0-1.5L1.5 0L0 1.5L-1.5 0Z', open: true },
  minor: { path: 'M-5.5-4.5H5.5L0 5.5Z', open: true },
  no_baseline: { path: 'M4.5 0A4.5 4.5 0 1 1-4.5 0A4.5 4.5 0 1 1 4.5 0Z', open: true },
  unchanged: { path: 'M2.5 0A2.5 2.5 0 1 1-2.5 0A2.5 2.5 0 1 1 2.5 0Z' },
  improvement: { path: 'M-5.5 4.5H5.5L0-5.5Z' },
}

const STAR = 'M0-5L1.5-1.6L5-1.4L2.3 1L3.1 4.5L0 2.6L-3.1 4.5L-2.3 1L-5-1.4L-1.5-1.6Z'

/** The sign of a verdict at a point. */
export function verdictMark(verdict: Verdict, x: number, y: number): SvgNode {
  const { path, open } = SHAPES[verdict]
  const classes = `mark ${verdict}${open === true ? ' open' : ''}`
  return svg('path', { class: classes, d: path, transform: `translate(${place(x)} ${place(y)})` })
}

/** The sign of a new baseline; with a ring where a person set it. */
export function baselineMark(x: number, y: number, isByPerson: boolean): SvgNode {
  const star = svg('path', { class: 'star', d: STAR })
  const ring = isByPerson && svg('circle', { class: 'ring', r: 7.5 })
  return svg('g', { transform: `translate(${place(x)} ${place(y)})` }, star, ring)
}
