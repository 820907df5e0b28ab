import type { Digest } from '../../../core/model.js'
import { byCodeUnit } from '../../../core/order.js'
import { configurationId, modelId } from '../../address.js'
import type { Profile, Values } from '../../contract.js'
import { referenceAccuracy } from '../../models/compare.js'
import type {
  ActiveVersion,
  Measurement,
  ModelEntry,
  ModelFile,
  ModelMove,
  ModelVersion,
} from '../../models/contract.js'
import type { DataFile } from '../configuration.js'
import type { History } from '../history.js'
import type { ActivationFacts, MeasurementFacts, ModelFacts, RegisteredFacts } from './registry.js'

interface ModelOptions {
  readonly profile: Profile
  readonly digest: Digest
}

/** Its line of the index, and its file. */
export function foldModel(
  facts: ModelFacts,
  history: History,
  options: ModelOptions,
): { readonly entry: ModelEntry; readonly file: DataFile } {
  const { digest, profile } = options
  const isFull = profile === 'full'
  const id = modelId(facts.name, digest)
  const versions = [...facts.versions.values()]
    .sort((a, b) => b.version - a.version)
    .map((each) => versionOf(each, history, options))
  const measurements = [...facts.measurements].sort((a, b) => a.at - b.at).map((each) => measurementOf(each, isFull))
  const moves = [...facts.moves].sort((a, b) => b.at - a.at).map((each) => moveOf(each, isFull))
  const text = JSON.stringify({ versions, moves, measurements } satisfies ModelFile)
  const path = `data/models/${id}.${digest(text).slice(0, 8)}.json`
  const active = activeOf(facts)
  const [newest] = versions
  const shown = versions.find(({ version }) => version === active[0]?.version) ?? newest
  const measured = measurements.findLast(({ version }) => version === shown?.version)
  const entry: ModelEntry = {
    id,
    name: facts.name,
    versions: versions.length,
    last: newest?.version ?? 0,
    last_at: newest?.at ?? 0,
    active,
    now: shown === undefined ? {} : ofNote(shown.metrics),
    measured:
      measured === undefined || shown === undefined
        ? null
        : { at: measured.at, accuracy: measured.accuracy, reference: referenceAccuracy(shown, measurements) },
    path,
  }
  return { entry, file: { path, text } }
}

const milliseconds = (microseconds: number): number => Math.floor(microseconds / 1000)

function ofNote(metrics: Values): Values {
  return Object.fromEntries(Object.entries(metrics).filter(([name]) => name === 'f1' || name === 'accuracy'))
}

/** The active version in each environment. */
function activeOf({ environments, moves }: ModelFacts): ActiveVersion[] {
  return environments
    .flatMap(({ environment, active, line }): ActiveVersion[] => {
      if (active === null) return []
      const since = moves.findLast((move) => move.environment === environment && move.to === active)?.at ?? null
      const at = since === null ? null : milliseconds(since)
      return [{ environment, version: active, since: at, before: line.slice(0, -1) }]
    })
    .sort((a, b) => Number(isMain(b)) - Number(isMain(a)) || byCodeUnit(a.environment, b.environment))
}

/** The registry's default environment. */
const isMain = ({ environment }: ActiveVersion): boolean => environment === 'production'

function versionOf(facts: RegisteredFacts, history: History, { digest, profile }: ModelOptions): ModelVersion {
  const { version, name, at, artifact, metrics, samples, dataset, split, training, parent, promotion } = facts
  const isFull = profile === 'full'
  const found = facts.evidence === null ? undefined : history.byTransaction.get(facts.evidence)
  return {
    version,
    name,
    at: milliseconds(at),
    artifact: isFull ? artifact : null,
    metrics: Object.fromEntries(metrics),
    samples,
    dataset,
    split,
    training: plain(training),
    parent,
    notes: isFull ? facts.notes : null,
    evidence:
      found === undefined
        ? null
        : { configuration: configurationId(found.configuration.names, digest), version: found.facts.version },
    suite: found?.facts.suite ?? history.leftOut.get(facts.evidence ?? '') ?? null,
    promotion,
    by: isFull ? facts.by : null,
    run: isFull ? facts.run : null,
    archived: facts.archived,
  }
}

/** Texts, numbers and booleans: the store keeps nothing else. */
function plain(training: RegisteredFacts['training']): ModelVersion['training'] {
  const kinds = ['string', 'number', 'boolean']
  return Object.fromEntries(
    Object.entries(training).filter((pair): pair is [string, string | number | boolean] =>
      kinds.includes(typeof pair[1]),
    ),
  )
}

function moveOf(move: ActivationFacts, isFull: boolean): ModelMove {
  const { at, pointer, environment, action, from, to, actor, reason, run } = move
  const said = isFull ? { actor, reason, run } : { actor: null, reason: null, run: null }
  return { at: milliseconds(at), pointer, environment, action, from, to, ...said }
}

function measurementOf({ version, at, accuracy, samples, notes, by }: MeasurementFacts, isFull: boolean): Measurement {
  return { version, at: milliseconds(at), accuracy, samples, ...(isFull ? { notes, by } : { notes: null, by: null }) }
}
