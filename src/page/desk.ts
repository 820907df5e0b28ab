/** What every view uses: the index, the address, and functions that read more. */
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
  /** Milliseconds: ages are relative to it. */
  readonly now: number
  /** Changes parameters of this view; null or '' removes one. `quietly`: without an entry in the browser's history. */
  readonly set: (changes: Readonly<Record<string, string | null>>, quietly?: boolean) => void
  /** Reads the index again, after a file was missing; returns whether it has changed. */
  readonly refresh: () => Promise<boolean>
  /** What the page can do besides showing; null: it is a built one. */
  readonly hands: Hands | null
}

/** What the page of a local dashboard can do. */
export interface Hands {
  readonly session: LocalSession
  /** Asks the person to confirm a write; null: this page is read-only. */
  readonly offer: ((draft: WriteDraft) => void) | null
  /** Reads the store again. */
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

/** Something that is being read: the value, or the error. */
export interface Loaded<T> {
  readonly value: T | null
  readonly error: Error | null
}

/**
 * Reads something whenever `key` changes, which identifies it and its build. The old value stays until the new one
 * arrives. A missing file was probably replaced by a newer build: then the index is read again, which changes the key.
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
