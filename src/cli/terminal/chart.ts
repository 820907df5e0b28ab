import type { ChartStyle } from '../../core/report/charts/series-chart.js'
import type { Io } from './io.js'

export interface ChartFlags {
  readonly chart?: true
  readonly ascii?: true
}

/** The style of charts for a terminal, or if they are asked for; ASCII if the terminal may lack the characters. */
export function chartStyle(io: Io, { chart, ascii }: ChartFlags): ChartStyle | null {
  if (ascii === true) return 'ascii'
  if (isChart(io)) return 'blocks'
  return chart === true ? (io.env['TERM'] === 'dumb' ? 'ascii' : 'blocks') : null
}

/** A sparkline needs a terminal with its characters. */
export function isChart({ stdout, env }: Io): boolean {
  return stdout.isTTY && env['TERM'] !== 'dumb'
}
