/** Histories for the browser: small, with everything in them. */
import { syntheticHistory } from '../dashboard/synthetic.js'

type Lines = AsyncGenerator<Record<string, unknown>[]>

/** Twelve configurations, a hundred versions each, with cases and every kind of end of a regression. */
export const usual = (): Lines =>
  syntheticHistory({
    snapshots: 1_200,
    configurations: 12,
    cases: 40,
    seed: 1,
    worse: 2,
    end: new Date().toISOString(),
  })

/** Names that are markup, that turn the direction of reading, that hide, that are very long. */
export const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(2)</script>',
  "' onmouseover='alert(3)",
  'javascript:alert(4)//${{secrets}}',
  'left\u202eright\u2066\u2069',
  'a\u200bb\ufeffc\u0000',
  'x'.repeat(200),
  'ẋ̷̨̛͈͍̦'.repeat(30),
  '{{constructor.constructor("alert(5)")()}}',
  '| pipe | `code` | $(rm -rf) |',
  '日本語のモデル'.repeat(20),
  '=HYPERLINK("http://x","y")',
] as const

export const hostile = (): Lines =>
  syntheticHistory({
    snapshots: 240,
    configurations: 12,
    cases: 5,
    seed: 5,
    end: new Date().toISOString(),
    note: `${HOSTILE.join(' ')}\n<b>next line</b>`,
    names: HOSTILE.map((name, index) => [
      name,
      HOSTILE[(index + 1) % 12] ?? '',
      HOSTILE[(index + 2) % 12] ?? '',
      HOSTILE[(index + 3) % 12] ?? '',
    ]),
  })
