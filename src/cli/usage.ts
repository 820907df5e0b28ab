import type { Command, CommanderError } from 'commander'

/**
 * What a person typed that the program does not know, as a message that says what is missing or too much, what it is for,
 * and where all of it is explained.
 * @param program whose commands they are, called as people call it
 */
export function describeUsage(error: CommanderError, program: Command, argv: readonly string[]): string {
  const command = commandOf(program, argv)
  const said = withOtherWord(error.message.replace(/^error: /, ''))
  const path = pathOf(command)
  return [inOwnWords(error.code, said, command), ...ofTags(error, argv), `Help: ${path} --help`].join('\n')
}

function inOwnWords(code: string, said: string, command: Command): string {
  const [, named = ''] = /'(.+?)'/.exec(said) ?? []
  const option = command.options.find(({ flags }) => flags === named)
  const argument = command.registeredArguments.find((each) => each.name() === named)
  const [, given = ''] = /argument '(.+?)' is invalid/.exec(said) ?? []
  if (command.options.some(({ long, short }) => given !== '' && (long === given || short === given))) {
    return takenForValue(named, given)
  }
  switch (code) {
    case 'commander.invalidArgument':
      return refused(said)
    case 'commander.missingMandatoryOptionValue':
      return `${named} is missing: ${option?.description ?? 'add it'}`
    case 'commander.optionMissingArgument':
      return `${named} has no value: ${option?.description ?? 'add one'}`
    case 'commander.missingArgument':
      return `<${named}> is missing: ${argument?.description ?? 'add it'}`
    case 'commander.excessArguments':
      return tooMany(command)
    default:
      return said
  }
}

/** Our own words, which repeat the value, or the list of choices, which does not. */
function refused(said: string): string {
  const [, option, ofOption, value, argument, why = said] =
    /^(?:option '(.+?)' argument '(.*?)' is invalid|command-argument value '(.*?)' is invalid for argument '(.+?)')\. (.*)$/s.exec(
      said,
    ) ?? []
  const given = ofOption ?? value ?? ''
  const text = why.startsWith('Allowed choices') ? `${JSON.stringify(given)} is not allowed. ${why}` : why
  return option === undefined && argument === undefined ? said : `${option ?? `<${argument ?? ''}>`}: ${text}`
}

/** Where an option has taken the next one for its value. */
export function takenForValue(flags: string, given: string): string {
  return `${flags} has no value: '${given}', which follows it, is the next option`
}

function tooMany(command: Command): string {
  const taken = command.registeredArguments.map((each) => `<${each.name()}>`)
  const more = command.args.slice(taken.length).map((each) => JSON.stringify(each))
  const takes = taken.length === 0 ? 'no arguments' : `only ${taken.join(' and ')}`
  return (
    `${command.name()} takes ${takes}, and ${more.join(' ')} is more: names go behind their flags, such as ` +
    '--model-version, and a value with spaces into quotes'
  )
}

/** --tags takes every word up to the next option, so also the one that is missed now. */
function ofTags({ code }: CommanderError, argv: readonly string[]): string[] {
  const isTaken = code === 'commander.missingArgument' && argv.includes('--tags')
  return isTaken ? ['--tags takes every word up to the next option: put other arguments before it'] : []
}

/** The command that was typed, as far as there is one. */
export function commandOf(program: Command, argv: readonly string[]): Command {
  const [word, ...more] = argv
  const command = program.commands.find((each) => each.name() === word)
  return command === undefined ? program : commandOf(command, more)
}

const pathOf = (command: Command): string =>
  command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`

/** What other programs call what is called something else here; mere slips of the hand are found by their spelling. */
const OTHER_WORDS: { readonly [word: string]: string } = {
  diff: 'compare',
  status: 'latest',
  list: 'latest',
  log: 'history',
  revert: 'rollback',
  undo: 'rollback',
  check: 'verify',
  fsck: 'verify',
  '--model': '--model-version',
  '--dataset': '--dataset-version',
  '--prompt': '--prompt-version',
  '--env': '--environment',
}

function withOtherWord(message: string): string {
  const [first = '', word = ''] = /^unknown (?:command|option) '([^']+)'/.exec(message) ?? []
  const meant = Object.hasOwn(OTHER_WORDS, word) ? OTHER_WORDS[word] : undefined
  return meant === undefined ? message : `${first}\n(Did you mean ${meant}?)`
}
