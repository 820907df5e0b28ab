import { formatNumber } from '../../decimal.js'
import { VERDICTS, type Verdict } from '../../model.js'
import { VERDICT_SIGNS, VERDICT_WORDS } from '../words/headline.js'
import { sparkline } from './sparkline.js'

/** How a chart is drawn; `ascii`: with characters that every terminal has. */
export type ChartStyle = 'blocks' | 'ascii'

/** What a chart shows of a version. */
export interface ChartedVersion {
  readonly value: number | null
  readonly verdict: Verdict | null
  readonly is_current: boolean
  readonly is_baseline: boolean
}

interface Sign {
  readonly blocks: string
  readonly ascii: string
  readonly meaning: string
}

const ASCII = {
  regression: 'v',
  not_evaluated: 'x',
  incomparable: '?',
  inconclusive: '?',
  minor: ',',
  no_baseline: 'o',
  improvement: '^',
  unchanged: '',
} as const
const OF_VERDICTS = new Map(
  VERDICTS.map((verdict): [Verdict, Sign] => [
    verdict,
    { blocks: VERDICT_SIGNS[verdict], ascii: ASCII[verdict], meaning: VERDICT_WORDS[verdict] },
  ]),
)
const CURRENT: Sign = { blocks: '↶', ascii: '<', meaning: 'current, after a move back' }
const BASELINE: Sign = { blocks: '★', ascii: '*', meaning: 'baseline' }
const LEVEL: Readonly<Record<ChartStyle, string>> = { blocks: '┄┄', ascii: '--' }
const NOTHING: Sign = { blocks: '', ascii: '', meaning: '' }

/** The curve of a metric; below it a sign for versions that have one, and a legend. */
export function seriesChart(points: readonly ChartedVersion[], style: ChartStyle): string[] {
  const signs = points.map((point, index) => signOf(point, index === points.length - 1))
  const shown = new Set(signs.filter((sign) => sign[style] !== ''))
  const curve = sparkline(
    points.map(({ value }) => value),
    style === 'ascii',
  )
  if (shown.size === 0) return [curve]
  const row = signs.map((sign) => sign[style] || ' ').join('')
  const level = points.find(({ is_baseline }) => is_baseline)?.value ?? null
  const legend = [...shown].map((sign) =>
    [
      sign[style],
      sign.meaning,
      ...(sign === BASELINE && level !== null ? [LEVEL[style], formatNumber(level)] : []),
    ].join(' '),
  )
  return [curve, row.trimEnd(), legend.join('  ')]
}

/** The pointer on a version, else its verdict. "Current" is not marked on the newest. */
function signOf({ is_baseline, is_current, verdict }: ChartedVersion, isNewest: boolean): Sign {
  if (is_baseline) return BASELINE
  if (is_current && !isNewest) return CURRENT
  return verdict === null ? NOTHING : (OF_VERDICTS.get(verdict) ?? NOTHING)
}
