import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { VERDICT_WORDS } from '../../core/report/words/headline.js'
import { VERDICTS } from '../../core/model.js'
import { parameter } from '../../dashboard/address.js'
import { useDesk } from '../desk.js'
import { FILTERS, isFiltered, NAMES, valuesOf, type Name } from '../filter.js'
import { shown } from '../words.js'

/** With more choices than this, typing is faster. */
const MOST_CHOICES = 40

interface FiltersProps {
  readonly withVerdict?: boolean
  /** A filter that the view itself provides. */
  readonly without?: Name
}

/** The filters of a view. A name that is the same everywhere needs none. */
export function Filters({ withVerdict, without }: FiltersProps): JSX.Element {
  const { index, address, set } = useDesk()
  const { parameters } = address
  const isTyping = useRef(false)
  const choices = NAMES.map((name) => ({ name, values: valuesOf(index.configurations, name) })).filter(
    ({ name, values }) => name !== without && values.length > 1 && values.length <= MOST_CHOICES,
  )
  const states = VERDICTS.filter((verdict) => index.configurations.some(({ state }) => state === verdict))
  const change = (name: string, value: string): void => {
    set({ [name]: value, page: null })
  }
  return (
    <form
      class="filters"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      <label class="text">
        <span>Filter</span>
        <input
          type="search"
          id="filter"
          placeholder="Parts of names"
          value={parameter(parameters, 'q')}
          onInput={(event) => {
            // Typing a word is one step of the browser's history.
            set({ q: event.currentTarget.value, page: null }, isTyping.current)
            isTyping.current = true
          }}
          onBlur={() => {
            isTyping.current = false
          }}
        />
      </label>
      {choices.map(({ name, values }) => (
        <Choice key={name} name={name} value={parameter(parameters, name)} choose={change}>
          {values.map((value) => [value, shown(value)])}
        </Choice>
      ))}
      {withVerdict === true && states.length > 1 && (
        <Choice name="verdict" label="State" value={parameter(parameters, 'verdict')} choose={change}>
          {states.map((state) => [state, VERDICT_WORDS[state]])}
        </Choice>
      )}
      {isFiltered(parameters) && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            set(Object.fromEntries(FILTERS.map((name) => [name, null])))
          }}
        >
          Clear
        </button>
      )}
    </form>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label?: string
  readonly value: string
  /** The label for "no choice"; null: something is always chosen. */
  readonly none?: string | null
  readonly choose: (name: string, value: string) => void
  readonly children: readonly (readonly [value: string, text: string])[]
}

/** One of several values. */
export function Choice({ name, label, value, none = 'all', choose, children }: ChoiceProps): JSX.Element {
  const text = label ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  return (
    <label>
      <span>{text}</span>
      <select
        value={value}
        onChange={(event) => {
          choose(name, event.currentTarget.value)
        }}
      >
        {none !== null && <option value="">{none}</option>}
        {children.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

interface SwitchProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [value: T, text: string])[]
  readonly choose: (value: T) => void
}

/** One of few values, all visible. */
export function Switch<T extends string>({ label, value, options, choose }: SwitchProps<T>): JSX.Element {
  return (
    <fieldset class="switch">
      <legend>{label}</legend>
      {options.map(([each, text]) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === value}
          onClick={() => {
            choose(each)
          }}
        >
          {text}
        </button>
      ))}
    </fieldset>
  )
}
