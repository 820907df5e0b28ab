/** How an action talks to the runner: the file of its outputs, and the commands in its log. */

/** A workflow command, as the runner reads it from a line of the log. */
export interface Command {
  readonly name: string
  readonly properties: { readonly [name: string]: string }
  readonly message: string
}

/** The file of GITHUB_OUTPUT: `name=value`, or `name<<delimiter`, lines, `delimiter`. The last of a name wins. */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const [, name, kind, rest = ''] = /^(.*?)(<<|=)(.*)$/.exec(line) ?? []
    if (name === undefined) continue
    const end = kind === '<<' ? lines.indexOf(rest, index + 1) : index
    if (end === -1) throw new Error(`the output ${name} has no end`)
    outputs[name] = kind === '<<' ? lines.slice(index + 1, end).join('\n') : rest
    index = end
  }
  return outputs
}

/**
 * What the runner would take for commands, known to it or not: lines that begin with `::` after blanks, and `##[`
 * anywhere.
 */
export function commandsIn(log: string): Command[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    if (!/^\s*::/.test(line)) return line.includes('##[') ? [{ name: '##', properties: {}, message: line }] : []
    const [, name = '', list = '', message = ''] = /^\s*::([^\s:]*) ?(.*?)::(.*)$/.exec(line) ?? []
    const properties: Record<string, string> = {}
    for (const [, property = '', text = ''] of list.matchAll(/([^,=]+)=([^,]*)/g)) properties[property] = unescape(text)
    return [{ name, properties, message: unescape(message) }]
  })
}

const ESCAPES: Record<string, string> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' }
const unescape = (text: string): string => text.replace(/%(?:0D|0A|3A|2C|25)/g, (code) => ESCAPES[code] ?? code)
