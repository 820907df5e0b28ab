import type { JSX } from 'preact'
import { measuredDrop } from '../../../core/judging/model-comparison.js'
import type { ModelEntry } from '../../../dashboard/models/contract.js'
import { useDesk } from '../../desk.js'
import { Sign } from '../../parts/drawing.js'
import { Age } from '../../parts/text.js'
import { kindOf, valueText } from '../../words.js'

/** The newest measurement of the active version; a drop by the rule of model compare. */
export function Measured({ entry: { measured } }: { readonly entry: ModelEntry }): JSX.Element {
  const { policy, metrics } = useDesk()
  if (measured === null) return <span class="soft">never</span>
  const { accuracy, at, reference } = measured
  const tested_at = new Date(at).toISOString()
  const drop = measuredDrop({ measured: { accuracy, tested_at }, reference_accuracy: reference }, policy)
  const text = (value: number | null): string => valueText('accuracy', kindOf('accuracy', metrics), value)
  return (
    <>
      {drop === null ? (
        text(accuracy)
      ) : (
        <>
          <Sign verdict="regression" /> <b>{text(accuracy)}</b>
        </>
      )}
      <small>
        {drop !== null && `dropped from ${text(reference)}, `}
        <Age at={at} />
      </small>
    </>
  )
}
