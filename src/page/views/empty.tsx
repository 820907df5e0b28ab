import type { JSX } from 'preact'
import { Command } from '../parts/text.js'
import { Heading } from './heading.js'

/** The history has no snapshot yet. */
export function Empty(): JSX.Element {
  return (
    <>
      <Heading title="No snapshots yet">There are no snapshots yet</Heading>
      <p>Push a benchmark result, and build this page again:</p>
      <Command label="the command that pushes results" text="benchmark-snapshots push results/*.json" />
    </>
  )
}
