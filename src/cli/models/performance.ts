import { Option, type Command } from 'commander'
import { versionReference } from '../../commands/models/activation.js'
import { logModelPerformance, type VersionReference } from '../../contract/models.js'
import { describePerformance } from '../../core/report/tables/model-tables.js'
import { momentFrom } from '../../core/result/period.js'
import { EXIT } from '../terminal/exit.js'
import { say, type Io } from '../terminal/io.js'
import { addStore, type StoreOptions } from '../options.js'
import { withStore } from '../store/store.js'
import { addEnvironment, decimalNumber, moverOf, type ActiveIn } from './arguments.js'

interface PerformanceFlags extends StoreOptions, ActiveIn {
  readonly accuracy: number
  readonly sampleSize?: number
  readonly date?: string
  readonly notes?: string
  readonly threshold: number
}

export function addLogPerformance(model: Command, io: Io, finish: (code: number) => void): void {
  const examples = [`model log-performance lesions --accuracy 0.91 --sample-size 120 --notes 'field test'`]
  addEnvironment(addStore(model.command('log-performance'), io, examples), 'the environment of the active version')
    .summary('log a measurement of a version')
    .description(
      'Logs a measured accuracy of a version and compares it with the registered one, or else with the first one logged. ' +
        'The exit code is 1 on a drop of the threshold or more.',
    )
    .argument('<model>', 'name of the model')
    .argument('[version]', 'number or name of the version (default: the active one)', versionReference)
    .requiredOption('--accuracy <number>', 'measured accuracy, a fraction or a percentage', decimalNumber)
    .option('--sample-size <count>', 'number of samples', decimalNumber)
    .option('--date <time>', 'when it was measured: a date and time, or how long ago (default: now)')
    .option('--notes <text>', 'notes')
    .addOption(new Option('--threshold <number>', 'the drop that matters').argParser(decimalNumber).default(0.05))
    .action(async (model_name: string, version: VersionReference | undefined, flags: PerformanceFlags) => {
      const { accuracy, sampleSize: sample_size, date, notes, threshold, environment } = flags
      const test_date = date === undefined ? null : momentFrom('--date', date, new Date())
      const facts = { accuracy, sample_size, test_date, notes, threshold, environment }
      const measured = { model_name, ...version, ...facts, ...moverOf(io) }
      const answer = await withStore(io, flags, (store) => store.call(logModelPerformance, measured))
      say(io, flags, answer, [describePerformance(answer, threshold)])
      finish(answer.is_drop === true ? EXIT.regression : EXIT.done)
    })
}
