import { Option, type Command } from 'commander'
import { listModelVersions, listModels, showModelVersion, type VersionReference } from '../../contract/models.js'
import { findDeployable, versionReference } from '../../commands/models/activation.js'
import { shownVersion } from '../../commands/models/shown-version.js'
import { compareModels, comparisonTable, describeComparison } from '../../commands/models/comparison.js'
import { count } from '../../core/report/words/phrase.js'
import { modelTable, versionLines, versionTable } from '../../core/report/tables/model-tables.js'
import { UserError } from '../../core/errors.js'
import { registryDocument } from '../../core/result/registry-document.js'
import { policyFrom } from '../../core/judging/policy/policy.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import { EXIT } from '../terminal/exit.js'
import { writeOutput } from '../files.js'
import { printJson, say, terminalLog, writeLines, type Io } from '../terminal/io.js'
import { addStore, limitNumber, type StoreOptions } from '../options.js'
import { addWide, layoutFor, type WidthFlags } from '../terminal/width.js'
import { withStore } from '../store/store.js'
import { addEnvironment, type ActiveIn } from './arguments.js'

export function addList(model: Command, io: Io): void {
  addStore(addWide(model.command('list')), io, ['model list', 'model list lesions --limit 50 --all'])
    .summary('list the models, or the versions of one')
    .description(
      'Lists the models with their active versions, one line for each environment; with a name, the versions of that ' +
        'model, newest first.',
    )
    .argument('[model]', 'name of the model')
    .addOption(new Option('--limit <count>', 'how many versions').argParser(limitNumber).default(20))
    .option('--all', 'include archived versions')
    .action(
      async (model_name: string | undefined, flags: StoreOptions & WidthFlags & { limit: number; all?: true }) => {
        if (model_name === undefined) {
          const models = await withStore(io, flags, (store) => store.call(listModels, {}))
          say(
            io,
            flags,
            { models },
            models.length === 0
              ? ['There are no models yet: model register adds one.']
              : modelTable(models, layoutFor(io, flags)),
          )
          return
        }
        const question = { model_name, limit: flags.limit, include_archived: flags.all === true }
        const versions = await withStore(io, flags, (store) => store.call(listModelVersions, question))
        say(io, flags, { model_name, versions }, versionTable(versions, layoutFor(io, flags)))
      },
    )
}

export function addShow(model: Command, io: Io): void {
  addEnvironment(
    addStore(model.command('show'), io, ['model show lesions', 'model show lesions 3']),
    'where the active version is that is shown',
  )
    .summary('everything about one version')
    .description(
      'Shows a version with its training, metrics and evidence, its activations and its measurements; without a ' +
        'version the active one, else the newest.',
    )
    .argument('<model>', 'name of the model')
    .argument('[version]', 'number or name of the version', versionReference)
    .action(async (model_name: string, version: VersionReference | undefined, flags: StoreOptions & ActiveIn) => {
      const { why, details } = await withStore(io, flags, async (store) => {
        const shown = version === undefined ? await shownVersion(store, model_name, flags.environment) : null
        const question = { model_name, ...(shown?.version ?? version) }
        const { difference: _, ...rest } = await store.call(showModelVersion, question)
        return { why: shown === null ? [] : [terminalText(shown.why), ''], details: rest }
      })
      say(io, flags, details, [...why, ...versionLines(details)])
    })
}

interface CompareFlags extends StoreOptions, ActiveIn {
  readonly threshold?: string
  readonly metrics?: string
}

export function addModelCompare(model: Command, io: Io, finish: (code: number) => void): void {
  const examples = ['model compare lesions 2 3', 'model compare lesions 3 --environment staging']
  addEnvironment(
    addStore(model.command('compare'), io, examples),
    'the environment of the active version to compare with',
  )
    .summary('compare two versions, and say whether one is safe to deploy')
    .description(
      'Judges a version against another one (default: the active one) like push judges a result. The exit code is 0 if ' +
        'it is safe to deploy, 1 if it is worse or cannot be compared.',
    )
    .argument('<model>', 'name of the model')
    .argument('<versions...>', 'one version, or the old one and the new one')
    .option('--threshold <number>', 'a drop of f1 by this much or more is a regression (default: 0.05)')
    .option('--metrics <rules>', 'rules for metrics, as for push')
    .action(async (name: string, versions: string[], flags: CompareFlags) => {
      const references = versions.map(versionReference)
      const [candidate, before = { environment: flags.environment }] = references.reverse()
      if (candidate === undefined || references.length > 2) throw new UserError('give one version, or two')
      const policy = policyFrom(flags)
      const comparison = await withStore(io, flags, (store) => compareModels(store, name, before, candidate, policy))
      const table = comparisonTable(comparison)
      say(io, flags, comparison, [...describeComparison(comparison), ...(table.length > 0 ? ['', ...table] : [])])
      finish(comparison.safe_to_deploy ? EXIT.done : EXIT.regression)
    })
}

export function addActive(model: Command, io: Io, finish: (code: number) => void): void {
  const examples = ['model active lesions --fallback models/baseline.pt', 'model active lesions -e staging']
  addEnvironment(addStore(model.command('active'), io, examples), 'where')
    .summary('print only the path of the active artifact')
    .description(
      'Prints the artifact path of the active version, for a deploy script. The exit code is 1 if none is active.',
    )
    .argument('<model>', 'name of the model')
    .option('--fallback <path>', 'what to print if none is active')
    .action(async (name: string, flags: StoreOptions & ActiveIn & { readonly fallback?: string }) => {
      const { environment } = flags
      if (flags.fallback === '') throw new UserError('--fallback is empty: name a path, or leave it out')
      const found = await withStore(io, flags, (store) =>
        findDeployable(store, name, environment, flags.fallback ?? null),
      )
      const artifact_path = found.kind === 'active' ? found.version.artifact_path : (flags.fallback ?? null)
      const { version, version_name, f1_score } =
        found.kind === 'active' ? found.version : { version: null, version_name: null, f1_score: null }
      if (flags.json === true) {
        printJson(io, {
          model_name: name,
          environment,
          version,
          version_name,
          f1_score,
          artifact_path,
          is_fallback: found.kind === 'fallback',
        })
      } else if (artifact_path !== null) io.stdout.write(`${artifact_path}\n`)
      if (found.kind === 'fallback') terminalLog(io).warning(found.warning)
      if (found.kind === 'none') {
        writeLines(io, io.stderr, [{ text: found.message, style: 'bad' }])
        finish(EXIT.regression)
      }
    })
}

export function addModelExport(model: Command, io: Io): void {
  const examples = ['model export --output models/registry.json --backbone-version 1']
  addEnvironment(addStore(model.command('export'), io, examples), 'the environment')
    .summary('write registry.json')
    .description(
      'Writes the active version of every model in an environment as registry.json, for loaders that read it.',
    )
    .option('--output <file>', 'where to write it (default: standard output)')
    .option('--backbone-version <version>', 'the version of the backbone that the models share')
    .action(
      async (flags: StoreOptions & ActiveIn & { readonly output?: string; readonly backboneVersion?: string }) => {
        const { environment } = flags
        const models = await withStore(io, flags, (store) => store.call(listModels, { environment }))
        const document = registryDocument(models, flags.backboneVersion ?? null)
        if (flags.output === undefined) {
          printJson(io, document)
          return
        }
        await writeOutput(io, flags.output, `${JSON.stringify(document, null, 2)}\n`)
        say(io, flags, { output: flags.output, models: models.length }, [
          `Wrote ${count(models.length, 'model')} to ${terminalText(flags.output)}`,
        ])
      },
    )
}
