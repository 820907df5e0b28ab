/** Small pieces of text that every view has: names, times, commits, commands. */
import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { compareUrl } from '../../core/report/words/next-steps.js'
import type { ConfigurationEntry } from '../../dashboard/contract.js'
import { ago, duration, SHORT_COMMIT, shown, utc } from '../words.js'
import { useDesk } from '../desk.js'

/** Longer names may be broken anywhere; shorter ones stay on one line. */
const LONG = 26

/** A name from outside. */
export function Label({ text }: { readonly text: string }): JSX.Element {
  const name = shown(text)
  return <span class={name.length > LONG ? 'long' : 'name'}>{name}</span>
}

/** Names of a row that have their own column only if there is room. */
export function FurtherNames({ names }: { readonly names: readonly string[] }): JSX.Element | null {
  return names.length === 0 ? null : <small class="names">{names.map(shown).join(' · ')}</small>
}

/** The model of a configuration as a link, and its other names below it. */
export function ConfigurationLink({
  entry,
  href,
}: {
  readonly entry: ConfigurationEntry
  readonly href: string
}): JSX.Element {
  return (
    <>
      <a href={href}>
        <Label text={entry.model} />
      </a>
      <small>
        {shown(entry.dataset)} · {shown(entry.prompt)} · {shown(entry.environment)}
      </small>
    </>
  )
}

/** The age of something, with the full time on demand. */
export function Age({ at, isShort = false }: { readonly at: number; readonly isShort?: boolean }): JSX.Element {
  const { now } = useDesk()
  return (
    <time dateTime={new Date(at).toISOString()} title={`${utc(at)} UTC`}>
      {isShort ? duration(now - at) : ago(at, now)}
    </time>
  )
}

/** A time in UTC. */
export function Time({ at }: { readonly at: number }): JSX.Element {
  return (
    <time dateTime={new Date(at).toISOString()} title={new Date(at).toLocaleString()}>
      {utc(at)}
    </time>
  )
}

const REPOSITORY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*\/[A-Za-z0-9_.-]+$/

/** The address of something in a repository; null: unknown. */
export function useRepositoryUrl(repository: string | null): ((path: string) => string) | null {
  const { index } = useDesk()
  if (repository === null || !REPOSITORY.test(repository) || !/^https?:\/\//.test(index.server_url)) return null
  return (path) => `${index.server_url}/${repository}/${path}`
}

interface CommitProps {
  readonly sha: string | null
  readonly repository: string | null
}

/** A commit, as a link if its repository is known. */
export function Commit({ sha, repository }: CommitProps): JSX.Element {
  const url = useRepositoryUrl(repository)
  if (sha === null) return <span class="soft">–</span>
  const text = <code>{shown(sha).slice(0, SHORT_COMMIT)}</code>
  return url === null || !/^[0-9a-f]{7,40}$/i.test(sha) ? (
    text
  ) : (
    <Elsewhere url={url(`commit/${sha}`)}>{text}</Elsewhere>
  )
}

interface RangeProps {
  readonly from: string | null
  readonly to: string | null
  readonly repository: string | null
  /** The text of the link, instead of the commits. */
  readonly words?: string
}

/** The commits from one version to another. */
export function CommitRange({ from, to, repository, words }: RangeProps): JSX.Element {
  const { index } = useDesk()
  const url = compareUrl({ command_name: '', server_url: index.server_url, repository: repository ?? '' }, from, to)
  if (from === null || to === null) return <Commit sha={to} repository={repository} />
  const range = `${shown(from).slice(0, SHORT_COMMIT)}…${shown(to).slice(0, SHORT_COMMIT)}`
  if (url === null) return <code>{range}</code>
  return (
    <Elsewhere url={url} title={range}>
      {words ?? <code>{range}</code>}
    </Elsewhere>
  )
}

interface ElsewhereProps {
  readonly url: string
  readonly title?: string
  readonly children: ComponentChildren
}

/** A link to another site, without a referrer. */
export function Elsewhere({ url, title, children }: ElsewhereProps): JSX.Element {
  return (
    <a href={url} target="_blank" rel="noreferrer noopener" {...(title === undefined ? {} : { title })}>
      {children}
    </a>
  )
}

/** A command to copy. */
export function Command({ text, label }: { readonly text: string; readonly label: string }): JSX.Element {
  const [isCopied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      setTimeout(() => {
        setCopied(false)
      }, 2_000)
    } catch {
      // The browser forbids it, as from file:// or without a click: the text can be selected instead.
      setCopied(false)
    }
  }
  return (
    <div class="command">
      <code tabIndex={0} aria-label={label}>
        {text}
      </code>
      <button type="button" class="quiet" onClick={() => void copy()}>
        {isCopied ? 'Copied' : 'Copy'}
        <span class="hidden"> {label}</span>
      </button>
    </div>
  )
}
