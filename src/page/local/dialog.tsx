import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { MovedMeanwhile, Written } from '../../dashboard/local/write.js'
import type { DialogProps } from '../app.js'
import { useDesk, useLoaded } from '../desk.js'
import { duration, shown } from '../words.js'
import { Cancel, Form } from './form.js'
import type { Plan, Said } from './plan.js'
import { planOf } from './plan-of.js'
import { Refused, type LocalServer } from './server.js'

const NOTHING: Said = { reason: '', note: '', tags: '' }

/** The dialog in which a write is confirmed. */
export function dialogOf(server: LocalServer): (props: DialogProps) => JSX.Element {
  return function Dialog({ draft, offer, close }) {
    const desk = useDesk()
    const frame = useRef<HTMLDialogElement>(null)
    const [said, setSaid] = useState(NOTHING)
    const [key, setKey] = useState(() => crypto.randomUUID())
    const [isSending, setSending] = useState(false)
    const [fault, setFault] = useState<string | null>(null)
    const [written, setWritten] = useState<Written | null>(null)
    // What is planned stays as it was read: the page may change below it once it is written.
    const [asOf, setAsOf] = useState(0)
    const { value, error } = useLoaded(`${asOf} ${JSON.stringify(draft)}`, async () => {
      const plan = await planOf(draft, desk)
      const { rehearsal } = plan
      return { plan, rehearsed: rehearsal === null ? null : await server.write(rehearsal, crypto.randomUUID()) }
    })
    useEffect(() => {
      frame.current?.showModal()
    }, [])
    // The browser says `close` only a moment later: by then the button may have been pressed again.
    const isOver = useRef(false)
    const end = (): void => {
      if (!isOver.current) close()
      isOver.current = true
    }
    const dismiss = (): void => {
      frame.current?.close()
      end()
    }
    const send = async (plan: Plan): Promise<void> => {
      setSending(true)
      setFault(null)
      try {
        setWritten(await server.write(plan.write(said), key))
        await server.caughtUp()
        await desk.refresh()
      } catch (failure) {
        if (failure instanceof Refused && failure.refusal.code === MOVED) {
          setFault(movedText(failure.refusal.moved, Date.now()))
          // What is confirmed next is another write: of what the person sees then.
          setKey(crypto.randomUUID())
          await server.caughtUp()
          await desk.refresh()
          setAsOf(asOf + 1)
        } else setFault(failure instanceof Error ? failure.message : String(failure))
      } finally {
        setSending(false)
      }
    }
    return (
      <dialog
        ref={frame}
        class="write"
        aria-labelledby="write-title"
        onClose={end}
        onCancel={(event) => {
          event.preventDefault()
          if (!isSending) dismiss()
        }}
      >
        <h2 id="write-title">{value?.plan.title ?? 'One moment'}</h2>
        {value !== null && <p class="of">{value.plan.of}</p>}
        {error !== null && <p role="alert">{error.message}</p>}
        {fault !== null && <p role="alert">{shown(fault)}</p>}
        {written !== null ? (
          <Done written={written} isReading={isSending} isShown={fault === null} offer={offer} dismiss={dismiss} />
        ) : value === null ? (
          <>
            {error === null && <p role="status">Reading …</p>}
            <Cancel dismiss={dismiss} />
          </>
        ) : (
          <Form
            key={key}
            plan={value.plan}
            rehearsed={value.rehearsed}
            said={said}
            say={setSaid}
            isSending={isSending}
            send={() => void send(value.plan)}
            dismiss={dismiss}
          />
        )}
      </dialog>
    )
  }
}

const MOVED = 'SN005'

/** `grace moved it to v9 12 s ago: …` */
function movedText(moved: MovedMeanwhile | null, now: number): string {
  if (moved === null) return 'Somebody moved it meanwhile. Nothing was changed; this is the new state.'
  const { actor, at, action, to } = moved
  const seconds = Math.max(0, Math.round((now - at) / 1000))
  const age = seconds < 60 ? `${seconds} s` : duration(now - at)
  return (
    `${actor} moved it to ${to === null ? 'nothing' : `v${to}`} ${age} ago (${action.replaceAll('_', ' ')}). ` +
    'Nothing was changed; this is the new state.'
  )
}

interface DoneProps extends Pick<DialogProps, 'offer'> {
  readonly written: Written
  /** Whether the store is still read. */
  readonly isReading: boolean
  /** Whether the page shows it then. */
  readonly isShown: boolean
  readonly dismiss: () => void
}

function Done({ written, isReading, isShown, offer, dismiss }: DoneProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    button.current?.focus()
  }, [])
  const { undo, lines } = written
  return (
    <>
      <div role="status" class="done">
        {lines.map((line) => (
          <p key={line}>{shown(line)}</p>
        ))}
        <p class="soft">
          {isReading ? 'Reading the new state …' : isShown ? 'This page shows it.' : 'Refresh shows it.'}
        </p>
      </div>
      <p class="actions">
        {undo !== null && (
          <button
            type="button"
            disabled={isReading}
            onClick={() => {
              offer(undo)
            }}
          >
            Undo …
          </button>
        )}
        <button type="button" ref={button} onClick={dismiss}>
          Close
        </button>
      </p>
    </>
  )
}
