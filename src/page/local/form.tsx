import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { MOST_NOTE, REASON_LENGTH, type Written } from '../../dashboard/local/write.js'
import { useDesk } from '../desk.js'
import { shown } from '../words.js'
import type { Plan, Said } from './plan.js'

interface FormProps {
  readonly plan: Plan
  /** What the store says would happen; null: no rule of the store applies. */
  readonly rehearsed: Written | null
  readonly said: Said
  readonly say: (said: Said) => void
  readonly isSending: boolean
  readonly send: () => void
  readonly dismiss: () => void
}

/** What would happen, and the fields to fill in. */
export function Form({ plan, rehearsed, said, say, isSending, send, dismiss }: FormProps): JSX.Element {
  const { hands } = useDesk()
  if (plan.impossible !== null) {
    return (
      <>
        <p>{plan.impossible}</p>
        <Cancel dismiss={dismiss} />
      </>
    )
  }
  const isRefused = rehearsed?.done === false
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSending) send()
      }}
    >
      <dl class="facts">
        {plan.facts.map(([term, text]) => (
          <>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </>
        ))}
        {rehearsed !== null && (
          <>
            <dt>The rule</dt>
            <dd>
              {rehearsed.lines.map((line) => (
                <div key={line}>{shown(line)}</div>
              ))}
            </dd>
          </>
        )}
        <dt>In the log</dt>
        <dd>as {shown(hands?.session.actor ?? '')}</dd>
        <dt>Store</dt>
        <dd>{shown(hands?.session.store ?? '')}</dd>
      </dl>
      {plan.warnings.map((warning) => (
        <p key={warning} class="warning">
          {warning}
        </p>
      ))}
      {!isRefused && <Fields plan={plan} said={said} say={say} />}
      <p class="actions">
        <button type="button" disabled={isSending} onClick={dismiss}>
          {isRefused ? 'Close' : 'Cancel'}
        </button>
        {!isRefused && (
          <button type="submit" class="main" aria-disabled={isSending}>
            {isSending ? 'Writing …' : plan.verb}
          </button>
        )}
      </p>
    </form>
  )
}

/** The reason, or a note; and if it is required, the version once more. */
function Fields({ plan, said, say }: Pick<FormProps, 'plan' | 'said' | 'say'>): JSX.Element {
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    first.current?.focus()
  }, [])
  const set = (name: keyof Said) => (event: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
    say({ ...said, [name]: event.currentTarget.value })
  }
  if (plan.asks === 'note') {
    return (
      <>
        <label>
          <span>Note</span>
          <input
            ref={first}
            type="text"
            maxLength={MOST_NOTE}
            required={said.tags === ''}
            value={said.note}
            onInput={set('note')}
          />
        </label>
        <label>
          <span>Tags, separated by commas</span>
          <input type="text" value={said.tags} onInput={set('tags')} />
        </label>
      </>
    )
  }
  return (
    <>
      {plan.typed !== null && (
        <label>
          <span>Type {plan.typed} to confirm the version</span>
          <input
            ref={first}
            type="text"
            inputMode="numeric"
            autocomplete="off"
            required
            pattern={`\\s*v?${plan.typed}\\s*`}
            title={`The version: ${plan.typed}`}
          />
        </label>
      )}
      <label>
        <span>Reason, kept in the log</span>
        <input
          {...(plan.typed === null ? { ref: first } : {})}
          type="text"
          required
          minLength={REASON_LENGTH.least}
          maxLength={REASON_LENGTH.most}
          value={said.reason}
          onInput={set('reason')}
        />
      </label>
    </>
  )
}

export function Cancel({ dismiss }: { readonly dismiss: () => void }): JSX.Element {
  return (
    <p class="actions">
      <button type="button" onClick={dismiss}>
        Close
      </button>
    </p>
  )
}
