import type { Policy } from '../../core/judging/policy/policy.js'
import { count } from '../../core/report/words/phrase.js'
import type { DataFile } from './configuration.js'
import type { ConfigurationEntry, VersionPage } from '../contract.js'
import { drawLineChart } from '../svg/line-chart.js'
import { svgDocument } from '../svg/style.js'
import { isShare, movesOf, pointsOf } from '../trend.js'
import { unfoldPage } from '../unfold.js'

const VERSIONS = 100
const WIDTH = 760
const HEIGHT = 260

/** The trend of the primary metric as images for README files, light and dark. @param page the newest versions */
export function drawTrend(entry: ConfigurationEntry, page: VersionPage, policy: Policy): DataFile[] {
  const { id, primary, model, dataset } = entry
  if (primary === null) return []
  const rows = unfoldPage(id, page).slice(-VERSIONS)
  const placeOf = (version: number): number | null => {
    const place = rows.findIndex((row) => row.version === version)
    return place < 0 ? null : place
  }
  const { drawing } = drawLineChart({
    width: WIDTH,
    height: HEIGHT,
    metric: primary.metric,
    better: primary.better,
    isShare: isShare(entry, primary.metric, policy),
    axis: 'version',
    series: [{ name: model, points: pointsOf(rows, primary.metric, new Map([[id, entry]]), policy) }],
    moves: movesOf(page.moves, placeOf),
  })
  const title = `${primary.metric} of ${model} on ${dataset}, ${count(rows.length, 'version')}`
  return (['light', 'dark'] as const).map((theme) => ({
    path: `img/${id}.${theme}.svg`,
    text: svgDocument(drawing, theme, title),
  }))
}
