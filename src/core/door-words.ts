/**
 * Rewrites the hints of the schema, which name its functions, as commands of the CLI or the action. Whoever writes SQL
 * reads them unchanged.
 */

interface Words {
  /** The subcommand of the program. */
  readonly cli: string
  /** Whether it works without further arguments, or with those that the hint gives. */
  readonly isWhole?: true
  /** The command of the action that does the same. */
  readonly action?: string
}

const FUNCTIONS: { readonly [name: string]: Words } = {
  checkout_snapshot: { cli: 'checkout', action: 'checkout' },
  set_baseline: { cli: 'baseline', action: 'baseline' },
  rollback_snapshot: { cli: 'rollback', action: 'rollback' },
  get_snapshot_history: { cli: 'history', action: 'history' },
  get_pointer_events: { cli: 'history --events' },
  list_benchmark_configurations: { cli: 'latest', isWhole: true, action: 'latest' },
  list_benchmark_transactions: { cli: 'transactions --json', isWhole: true, action: 'transactions' },
  list_models: { cli: 'model list', isWhole: true },
  list_model_versions: { cli: 'model list', isWhole: true },
  register_model_version: { cli: 'model register', action: 'register' },
  activate_model_version: { cli: 'model activate', action: 'activate' },
}

/**
 * A function of the table, with its argument if there is one: `list_model_versions('a-model')`. After the word
 * `function` the text is about the function itself and is left unchanged.
 */
const CALL = new RegExp(
  `(?<!\\bfunction (?:\\w+\\.)?)\\b(${Object.keys(FUNCTIONS).join('|')})\\b(?:\\('((?:[^']|'')*)'\\))?`,
  'g',
)

/** How a command is shown: its name, whether it is complete, and its argument. */
type Called = (words: Words, argument: string | undefined) => string

/** @param typed the command line for a complete command */
export function inWordsOfCli(text: string, typed: (command: string, argument?: string) => string): string {
  return inWords(text, ({ cli, isWhole }, argument) => `\`${isWhole === true ? typed(cli, argument) : cli}\``)
}

export function inWordsOfAction(text: string): string {
  return inWords(text, ({ cli, action }) =>
    action === undefined ? `\`benchmark-snapshots ${cli}\`` : `the command ${action}`,
  )
}

function inWords(text: string, called: Called): string {
  return text.replace(CALL, (whole, name: string, argument: string | undefined, at: number) => {
    const words = FUNCTIONS[name]
    if (words === undefined) return whole
    const said = called(words, argument?.replaceAll("''", "'"))
    const isFirst = at === 0 || text[at - 1] === '\n'
    return isFirst ? said.charAt(0).toUpperCase() + said.slice(1) : said
  })
}
