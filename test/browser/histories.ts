/** Histories for the browser: small, with everything in them. */
import { modelLines } from '../dashboard/model-lines.js'
import { syntheticHistory } from '../dashboard/synthetic.js'

type Lines = AsyncGenerator<Record<string, unknown>[]>

/** Twelve configurations, a hundred versions each, with cases and every kind of end of a regression. */
export async function* usual(): Lines {
  const end = new Date().toISOString()
  yield* syntheticHistory({ snapshots: 1_200, configurations: 12, cases: 40, seed: 1, worse: 2, end })
  // The first snapshot of all has the first id of all.
  const evidence = (model: number, version: number): string | null =>
    model === 0 && version === 4 ? '00000000-0000-4000-8000-000000000001' : null
  yield modelLines({ names: ['lesions', 'triage', 'summaries'], versions: 5, end, evidence })
}

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

export async function* hostile(): Lines {
  const end = new Date().toISOString()
  const note = `${HOSTILE.join(' ')}\n<b>next line</b>`
  yield* syntheticHistory({
    snapshots: 240,
    configurations: 12,
    cases: 5,
    seed: 5,
    end,
    note,
    names: HOSTILE.map((name, index) => [
      name,
      HOSTILE[(index + 1) % 12] ?? '',
      HOSTILE[(index + 2) % 12] ?? '',
      HOSTILE[(index + 3) % 12] ?? '',
    ]),
  })
  yield modelLines({ names: HOSTILE, versions: 3, end, note })
}
