import { svg, svgText, type SvgNode } from './node.js'

export type Theme = 'light' | 'dark'

/**
 * Chosen by search over simulated deuteranopia, protanopia and tritanopia: the smallest difference between any two is 23
 * (ΔE76) in light and 30 in dark, each has 3:1 to the ground. src/page/styles/tokens.css has the same.
 */
export const PALETTE: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  light: {
    ground: '#ffffff',
    ink: '#1b1f24',
    soft: '#57606a',
    line: '#d5d9df',
    series: '#374151',
    regression: '#a31515',
    minor: '#c77f14',
    improvement: '#0b5cad',
    incomparable: '#5a2a6e',
    unchanged: '#7f868f',
  },
  dark: {
    ground: '#0f1216',
    ink: '#e7ebf0',
    soft: '#a3adb8',
    line: '#2b323b',
    series: '#cbd5e1',
    regression: '#d93a2b',
    minor: '#ffd35c',
    improvement: '#9fd3ff',
    incomparable: '#c04fe0',
    unchanged: '#737d88',
  },
}

/** A drawing as a file. Light and dark differ only in their colours. */
export function svgDocument(drawing: SvgNode, theme: Theme, title: string): string {
  const { attributes, children } = drawing
  const named = svg('svg', { xmlns: 'http://www.w3.org/2000/svg', role: 'img', ...attributes }, svg('title', {}, title))
  return `${svgText({ ...named, children: [...named.children, svg('style', {}, sheet(theme)), ...children] })}\n`
}

/** The page's styles of drawings, with the colours inserted. */
function sheet(theme: Theme): string {
  const { ink = '', soft = '', line = '', series = '', ground = '', ...states } = PALETTE[theme]
  const color = (name: string): string => states[name] ?? ''
  const marks: Readonly<Record<string, string>> = {
    regression: color('regression'),
    not_evaluated: color('regression'),
    incomparable: color('incomparable'),
    inconclusive: color('incomparable'),
    minor: color('minor'),
    no_baseline: color('unchanged'),
    unchanged: color('unchanged'),
    improvement: color('improvement'),
  }
  return [
    'text{font:11px system-ui,sans-serif;fill:' + soft + ';font-variant-numeric:tabular-nums}',
    '.strong{fill:' + ink + '}',
    '.grid{stroke:' + line + ';stroke-width:1}',
    '.series,.mean{fill:none;stroke:' + series + ';stroke-width:1.5;stroke-linejoin:round}',
    '.dot{fill:' + series + '}',
    '.hollow{fill:' + ground + ';stroke:' + series + '}',
    '.band{fill:' + series + ';opacity:.22}',
    '.interval{fill:' + series + ';opacity:.12}',
    '.zone{fill:' + color('regression') + ';opacity:.07}',
    '.reference{fill:none;stroke:' + soft + ';stroke-width:1;stroke-dasharray:5 3}',
    '.change{stroke:' + soft + ';stroke-dasharray:1 3}',
    '.rail{stroke:' + color('regression') + ';stroke-width:3}',
    '.arc{fill:none;stroke:' + soft + '}',
    '.star{fill:' + ink + '}',
    '.ring{fill:none;stroke:' + ink + '}',
    '.bar{fill:' + soft + '}',
    ...Object.entries(marks).map(([name, value]) => `.${name}{fill:${value};stroke:${value}}`),
    '.open{fill:' + ground + '}',
  ].join('')
}
