import type { JSX } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import type { ConfigurationEntry } from '../../dashboard/contract.js'
import { useDesk } from '../desk.js'
import { matchesText } from '../filter.js'
import { shown, titleOf } from '../words.js'
import { Sign } from './drawing.js'

const MOST = 12

interface PickerProps {
  readonly label: string
  readonly chosen: ConfigurationEntry | null
  readonly placeholder?: string
  /** Which of them come first. */
  readonly isNear?: (entry: ConfigurationEntry) => boolean
  readonly pick: (id: string) => void
}

/** Finds one of many configurations by typing parts of its names (the combobox pattern of ARIA 1.2). */
export function Picker({ label, chosen, placeholder, isNear, pick }: PickerProps): JSX.Element {
  const { index } = useDesk()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const isOpen = text !== null
  const near = isNear ?? (() => false)
  const found = index.configurations
    .filter((entry) => matchesText(entry, text ?? ''))
    .sort((a, b) => Number(near(b)) - Number(near(a)))
  const offered = found.slice(0, MOST)
  const close = (): void => {
    setText(null)
    setActive(0)
  }
  const choose = (entry: ConfigurationEntry | undefined): void => {
    if (entry === undefined) return
    close()
    pick(entry.id)
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && isOpen) choose(offered[active])
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (!isOpen) setText('')
      else setActive((active + step + offered.length) % Math.max(1, offered.length))
    } else return
    event.preventDefault()
  }
  return (
    <div class="picker">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={input}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(isOpen && offered.length > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        placeholder={placeholder ?? 'Type parts of its names'}
        value={text ?? (chosen === null ? '' : titleOf(chosen))}
        onInput={(event) => {
          setText(event.currentTarget.value)
          setActive(0)
        }}
        onFocus={(event) => {
          event.currentTarget.select()
        }}
        onClick={() => {
          if (!isOpen) setText('')
        }}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!isOpen}>
        {isOpen &&
          offered.map((entry, place) => (
            <li
              key={entry.id}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === active}
              // Before the input loses the focus, which would close the list.
              onMouseDown={(event) => {
                event.preventDefault()
                choose(entry)
              }}
            >
              <Sign verdict={entry.state} />
              <span>
                <b>{shown(entry.model)}</b> {shown(entry.dataset)} · {shown(entry.prompt)} · {shown(entry.environment)}
              </span>
            </li>
          ))}
        {isOpen && found.length > MOST && (
          <li class="more" role="option" aria-selected="false" aria-disabled="true">
            and {found.length - MOST} more: type another part of a name
          </li>
        )}
        {isOpen && found.length === 0 && (
          <li class="more" role="option" aria-selected="false" aria-disabled="true">
            no match
          </li>
        )}
      </ul>
    </div>
  )
}
