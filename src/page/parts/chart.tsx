import type { JSX, RefObject } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Layout, LineChart } from '../../dashboard/svg/chart.js'
import { drawLineChart } from '../../dashboard/svg/line-chart.js'
import { place } from '../../dashboard/svg/node.js'
import { Drawing } from './drawing.js'

interface ChartProps {
  /** A description of the chart for screen readers. */
  readonly label: string
  readonly chart: Omit<LineChart, 'width'>
  /** A point of the first series in words. */
  readonly describe: (index: number) => string
  readonly selected: number | null
  /** A second series, such as one to compare with. */
  readonly also?: number | null
  readonly choose?: (index: number) => void
}

/** A line chart for pointer and keyboard: for a screen reader it is a slider over the versions. */
export function Chart({ label, chart, describe, selected, also = null, choose }: ChartProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [reading, setReading] = useState<number | null>(null)
  const drawn = useMemo(() => (width === 0 ? null : drawLineChart({ ...chart, width })), [chart, width])
  const points = chart.series[0]?.points ?? []
  const last = points.length - 1
  const at = Math.min(reading ?? selected ?? last, last)
  const isVerdict = (index: number): boolean => {
    const verdict = points[index]?.verdict ?? null
    return verdict !== null && verdict !== 'unchanged' && verdict !== points[index - 1]?.verdict
  }
  const seek = (step: 1 | -1): number => {
    for (let index = at + step; index >= 0 && index <= last; index += step) if (isVerdict(index)) return index
    return step > 0 ? last : 0
  }
  const targets: Readonly<Record<string, () => number>> = {
    ArrowLeft: () => Math.max(0, at - 1),
    ArrowDown: () => Math.max(0, at - 1),
    ArrowRight: () => Math.min(last, at + 1),
    ArrowUp: () => Math.min(last, at + 1),
    PageUp: () => seek(-1),
    PageDown: () => seek(1),
    Home: () => 0,
    End: () => last,
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = targets[event.key]
    if (target !== undefined) setReading(target())
    else if (event.key === 'Enter' || event.key === ' ') choose?.(at)
    else if (event.key === 'Escape') setReading(null)
    else return
    event.preventDefault()
  }
  const indexAt = (event: PointerEvent | MouseEvent): number | null => {
    const left = box.current?.getBoundingClientRect().left
    return left === undefined || drawn === null ? null : drawn.layout.indexAt(event.clientX - left)
  }
  return (
    <div class="chart-box">
      <div
        ref={box}
        class="reader"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={points.length}
        aria-valuenow={at + 1}
        aria-valuetext={describe(at)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setReading(null)
        }}
        onPointerMove={(event) => {
          setReading(indexAt(event))
        }}
        onPointerLeave={() => {
          setReading(null)
        }}
        onClick={(event) => {
          const index = indexAt(event)
          if (index !== null) choose?.(index)
        }}
        // Keeps the place free until the chart is drawn.
        style={{ height: `${chart.height}px` }}
      >
        {drawn !== null && <Drawing node={drawn.drawing} />}
        {drawn !== null && (
          <Reading layout={drawn.layout} chart={chart} reading={reading} selected={selected} also={also} />
        )}
      </div>
      <p class="readout" aria-hidden="true">
        {reading === null ? '' : describe(reading)}
      </p>
    </div>
  )
}

interface ReadingProps {
  readonly layout: Layout
  readonly chart: ChartProps['chart']
  readonly reading: number | null
  readonly selected: number | null
  readonly also: number | null
}

/** The reading line and the chosen version, above the drawing, which does not change. */
function Reading({ layout, chart, reading, selected, also }: ReadingProps): JSX.Element {
  const lines = [
    ['also', also],
    ['selected', selected],
    ['reading', reading],
  ] as const
  return (
    <svg class="overlay" width={layout.frame.width} height={chart.height} aria-hidden="true" focusable="false">
      {lines.map(([name, index]) => {
        const point = index === null ? undefined : chart.series[0]?.points[index]
        if (index === null || point === undefined) return null
        const x = place(layout.x(index))
        return (
          <g key={name} class={name}>
            <line x1={x} x2={x} y1={layout.top - 4} y2={layout.bottom} />
            {point.value !== null && <circle cx={x} cy={place(layout.y(point.value))} r={6} />}
          </g>
        )
      })}
    </svg>
  )
}

/** The width of an element in pixels, as it changes; 0 before it is known. */
export function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    setWidth(box.current?.clientWidth ?? 0)
  }, [])
  useEffect(() => {
    const { current } = box
    if (current === null) return undefined
    const observer = new ResizeObserver(() => {
      setWidth(current.clientWidth)
    })
    observer.observe(current)
    return () => {
      observer.disconnect()
    }
  }, [])
  return width
}
