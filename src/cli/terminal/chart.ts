import type { ChartStyle } from '../../core/report/charts/series-chart.js'
import type { Io } from './io.js'

export interface ChartFlags {
  readonly chart?: true
  readonly ascii?: true
}

/** A chart for a person at a terminal, or for whoever asks; without its letters where the terminal may lack them. */
export function chartStyle(io: Io, { chart, ascii }: ChartFlags): ChartStyle | null {
  if (ascii === true) return 'ascii'
  if (isChart(io)) return 'blocks'
  return chart === true ? (io.env['TERM'] === 'dumb' ? 'ascii' : 'blocks') : null
}

/** A sparkline needs a terminal that has its letters. */
export function isChart({ stdout, env }: Io): boolean {
  return stdout.isTTY && env['TERM'] !== 'dumb'
}
