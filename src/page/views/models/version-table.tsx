import type { JSX } from 'preact'
import { printPlace } from '../../../dashboard/address.js'
import type { ModelEntry, ModelFile, ModelVersion } from '../../../dashboard/models/contract.js'
import { hrefOf, useDesk } from '../../desk.js'
import { Table, type Column } from '../../parts/table.js'
import { Label, Time } from '../../parts/text.js'
import { columnText, count, kindOf, shown } from '../../words.js'

interface VersionsProps {
  readonly entry: ModelEntry
  readonly file: ModelFile
  readonly chosen: number
}

/** The most metrics with a column: f1 and accuracy first. */
const MOST_METRICS = 3

/** All versions of a model, newest first. */
export function ModelVersions({ entry, file, chosen }: VersionsProps): JSX.Element {
  const { metrics } = useDesk()
  const { versions } = file
  const all = [...new Set(versions.flatMap((each) => Object.keys(each.metrics)))]
  const shownMetrics = [...all].sort((a, b) => importance(a) - importance(b)).slice(0, MOST_METRICS)
  const columns: Column<ModelVersion>[] = [
    {
      name: 'version',
      head: 'Version',
      isRowHead: true,
      cell: ({ version, name }) => (
        <>
          <a href={hrefOf('models', { n: entry.id, v: String(version) })}>v{version}</a>
          {name !== null && <small>{shown(name)}</small>}
        </>
      ),
      value: ({ version }) => version,
    },
    {
      name: 'active',
      head: 'Active in',
      cell: (each) => <Standing entry={entry} version={each} />,
      value: ({ version }) => (entry.active.some((each) => each.version === version) ? 1 : 0),
    },
    ...shownMetrics.map((metric): Column<ModelVersion> => {
      const text = columnText(
        metric,
        kindOf(metric, metrics),
        versions.map((each) => each.metrics[metric]),
      )
      return {
        name: metric,
        head: shown(metric),
        isNumber: true,
        cell: (each) => text(each.metrics[metric]),
        value: (each) => each.metrics[metric] ?? null,
      }
    }),
    {
      name: 'samples',
      head: 'Samples',
      isNumber: true,
      cell: ({ samples }) => samples?.toLocaleString('en') ?? <span class="soft">–</span>,
      value: ({ samples }) => samples,
    },
    {
      name: 'dataset',
      head: 'Measured on',
      cell: ({ dataset, split }) => (
        <>
          {dataset === null ? <span class="soft">–</span> : <Label text={dataset} />}
          {split !== null && <small>{shown(split)}</small>}
        </>
      ),
      value: ({ dataset }) => dataset,
    },
    {
      name: 'evidence',
      head: 'Evidence',
      isSortable: false,
      cell: ({ evidence }) =>
        evidence === null ? (
          <span class="soft">–</span>
        ) : (
          <a href={hrefOf('trend', { c: evidence.configuration, v: String(evidence.version) })}>v{evidence.version}</a>
        ),
      value: ({ evidence }) => (evidence === null ? null : printPlace(evidence)),
    },
    { name: 'registered', head: 'Registered (UTC)', cell: ({ at }) => <Time at={at} />, value: ({ at }) => at },
  ]
  return (
    <Table
      name="versions"
      caption={`${count(versions.length, 'version')}, newest first`}
      columns={columns}
      rows={versions}
      keyOf={({ version }) => String(version)}
      isChosen={({ version }) => version === chosen}
    />
  )
}

function importance(metric: string): number {
  const place = ['f1', 'accuracy'].indexOf(metric)
  return place < 0 ? 2 : place
}

function Standing({
  entry,
  version,
}: {
  readonly entry: ModelEntry
  readonly version: ModelVersion
}): JSX.Element | null {
  const places = entry.active.filter((each) => each.version === version.version)
  if (places.length > 0) {
    return (
      <>
        {places.map((each) => (
          <span key={each.environment} class="pointer">
            {shown(each.environment)}
          </span>
        ))}
      </>
    )
  }
  return version.archived ? <span class="soft">archived</span> : null
}
