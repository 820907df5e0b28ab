import type { Command } from 'commander'
import type { Io } from '../terminal/io.js'
import { addActivate, addModelRollback, addRegister } from './changes.js'
import { addLogPerformance } from './performance.js'
import { addPrune } from './prune.js'
import { addActive, addModelCompare, addModelExport, addList, addShow } from './questions.js'

/** `model …`: the registry of models. */
export function addModel(program: Command, io: Io, finish: (code: number) => void): void {
  const model = program
    .command('model')
    .summary('register, activate and roll back model versions')
    .description('Keeps versions of named models. In each environment at most one version is active: the deployed one.')
    .addHelpText(
      'after',
      `\nExample:\n  ${io.commandName} model register lesions models/v3.pt --metrics '{"f1": 0.93}'`,
    )
  addRegister(model, io)
  addActivate(model, io)
  addModelRollback(model, io)
  addList(model, io)
  addShow(model, io)
  addLogPerformance(model, io, finish)
  addModelCompare(model, io, finish)
  addPrune(model, io)
  addActive(model, io, finish)
  addModelExport(model, io)
}
