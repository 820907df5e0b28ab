/** What every view has at hand: the index, the address, and ways to read more. */
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { policyFrom, type Policy } from '../core/judging/policy/policy.js'
import type { ConfigurationEntry, DashboardIndex, MetricEntry } from '../dashboard/contract.js'
import type { LocalSession, WriteDraft } from '../dashboard/local/write.js'
import { printAddress, type Address, type Parameters, type View } from '../dashboard/address.js'
import { MissingFile, type Source } from './sources/source.js'

export interface Desk {
  readonly index: DashboardIndex
  readonly entries: ReadonlyMap<string, ConfigurationEntry>
  readonly metrics: ReadonlyMap<string, MetricEntry>
  readonly policy: Policy
  readonly source: Source
  readonly address: Address
  /** Milliseconds: ages are told relative to it. */
  readonly now: number
  /** Changes parameters of this view; null or '' takes one away. `quietly`: without an entry in the browser's history. */
  readonly set: (changes: Readonly<Record<string, string | null>>, quietly?: boolean) => void
  /** Reads the index again, after a file was missing; says whether it is another one now. */
  readonly refresh: () => Promise<boolean>
  /** What the page may do besides showing; null: it is a built one, which moves nothing. */
  readonly hands: Hands | null
}

/** What a page of a local dashboard may do. */
export interface Hands {
  readonly session: LocalSession
  /** Asks the person to confirm a write; null: this page only reads. */
  readonly offer: ((draft: WriteDraft) => void) | null
  /** Has the store read anew. */
  readonly read: () => Promise<void>
}

export function deskOf(index: DashboardIndex, rest: Omit<Desk, 'index' | 'entries' | 'metrics' | 'policy'>): Desk {
  return {
    ...rest,
    index,
    entries: new Map(index.configurations.map((entry) => [entry.id, entry])),
    metrics: new Map(index.metrics.map((entry) => [entry.name, entry])),
    policy: policyFrom(index.policy),
  }
}

const DeskContext = createContext<Desk | null>(null)
export const DeskProvider = DeskContext.Provider

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('there is no desk above this component')
  return desk
}

/** The address of a view, for links. */
export function hrefOf(view: View, parameters: Parameters = {}): string {
  return printAddress({ view, parameters })
}

/** What is being read: the value, or why there is none. */
export interface Loaded<T> {
  readonly value: T | null
  readonly error: Error | null
}

/**
 * Reads something whenever `key` changes, which names what is read and of which build. What was there stays until the new
 * value arrives. A file that is missing was probably replaced by a newer build: then the index is read again, and with it
 * comes another key.
 */
export function useLoaded<T>(key: string, read: () => Promise<T>): Loaded<T> {
  const { refresh } = useDesk()
  const [state, setState] = useState<Loaded<T> & { readonly key: string }>({ key: '', value: null, error: null })
  useEffect(() => {
    let isWanted = true
    const attempt = async (): Promise<void> => {
      try {
        const value = await read()
        if (isWanted) setState({ key, value, error: null })
      } catch (error) {
        if (error instanceof MissingFile && (await refresh())) return
        if (isWanted) setState({ key, value: null, error: error instanceof Error ? error : new Error(String(error)) })
      }
    }
    void attempt()
    return () => {
      isWanted = false
    }
  }, [key])
  return state
}
