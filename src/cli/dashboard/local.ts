import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { inWordsOfCli } from '../../core/door-words.js'
import { shellQuoted } from '../../core/report/words/next-steps.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import { expectLongRun } from '../../store/embedded/pglite.js'
import { messageOf } from '../../core/thrown.js'
import { projectRoot } from '../../store/project-root.js'
import { foldOptions, type FoldFlags } from './fold-flags.js'
import { userName } from '../git.js'
import type { StoreOptions } from '../options.js'
import { withStore } from '../store/store.js'
import { progressOf } from '../terminal/progress.js'
import { printJson, terminalLog, type Io } from '../terminal/io.js'

export interface LocalFlags extends StoreOptions, FoldFlags {
  readonly port: number
  readonly open: boolean
  readonly readOnly?: true
}

export function addLocal(command: Command): Command {
  return command
    .summary('look at the history in a browser, and move pointers there')
    .description(
      'Shows the history of any store in a browser on this machine. Moves that you confirm there are logged under your ' +
        'name with a reason, and fail if somebody was faster. Nobody else can reach the page. Ctrl-C ends it.',
    )
    .addOption(new Option('--port <number>', 'port on 127.0.0.1').argParser(portNumber).default(0, 'any free one'))
    .option('--no-open', 'only print the address; keep it to yourself')
    .option('--read-only', 'allow no moves; the page shows the commands instead')
}

function portNumber(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text)
  throw new InvalidArgumentError(`Give a number up to 65535, or 0 for any free one, not ${JSON.stringify(text)}.`)
}

/** Serves until it is interrupted. */
export async function runLocal(io: Io, flags: LocalFlags, version: string): Promise<void> {
  const [{ LocalDashboard }, { serve }, { pageAssets }, { localDocument }, options] = await Promise.all([
    import('../../commands/local/session.js'),
    import('./server.js'),
    import('../../files/site-files.js'),
    import('../../dashboard/document.js'),
    foldOptions(io, { ...flags, profile: flags.profile ?? 'full' }, version),
  ])
  const { script, style } = await pageAssets(projectRoot(), 'local')
  const actor = userName(io.env) ?? 'unknown'
  const progress = progressOf(io, 'Reading the history')
  expectLongRun()
  let opened = 0
  const dashboard = new LocalDashboard({
    actor,
    options: () => ({ ...options, generatedAt: Date.now() }),
    withStore: (work) => {
      opened += 1
      // The first opening has reported which store it is.
      return opened === 1
        ? withStore(io, flags, (store) => progress.during(() => work(store)), progress.log)
        : withStore({ ...io, stderr: { ...io.stderr, write: () => undefined } }, flags, work, terminalLog(io))
    },
  })
  await dashboard.read()
  const token = secret()
  let code: string | null = secret()
  const server = await serve(
    {
      dashboard,
      page: new Map([
        ['', { type: 'text/html; charset=utf-8', text: localDocument(options.program, PAGE) }],
        [PAGE.script, { type: 'text/javascript; charset=utf-8', text: script }],
        [PAGE.style, { type: 'text/css; charset=utf-8', text: style }],
      ]),
      session: { actor, store: dashboard.description, read_only: flags.readOnly === true },
      token,
      redeem: (given) => {
        if (given !== code) return null
        code = null
        return token
      },
      inWords: (text) =>
        inWordsOfCli(text, (typed, argument) =>
          [io.commandName, typed, ...(argument === undefined ? [] : [shellQuoted(argument)])].join(' '),
        ),
      onBug: (error) => {
        terminalLog(io).warning(`This is a bug in Benchmark Snapshots, please report it: ${messageOf(error)}`)
      },
    },
    flags.port,
  )
  const url = `http://127.0.0.1:${server.port}/`
  const address = `${url}#token=${token}`
  const mayWrite = flags.readOnly === true ? 'read only' : `writes as ${actor}`
  if (flags.json === true)
    printJson(io, { url: address, store: dashboard.description, read_only: flags.readOnly === true })
  else {
    io.stdout.write(`${terminalText(`${dashboard.description}, ${mayWrite}`, 500)}\n${address}\nCtrl-C ends it.\n`)
    // Other users of the machine can see the arguments of a program: this address works once.
    if (flags.open) openBrowser(io, `${url}#open=${code}`)
  }
  await interrupted(io.interrupt)
  await server.close()
}

const PAGE = { script: 'local.js', style: 'local.css' }

/** 256 bits. */
const secret = (): string => randomBytes(32).toString('base64url')

function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

const OPENERS: { readonly [platform: string]: { readonly command: string; readonly args: readonly string[] } } = {
  darwin: { command: 'open', args: [] },
  win32: { command: 'rundll32', args: ['url.dll,FileProtocolHandler'] },
}

/** If there is somebody to look. If it does not open, the printed address is enough. */
function openBrowser({ stdout, env }: Io, url: string): void {
  const { command, args } = OPENERS[process.platform] ?? { command: 'xdg-open', args: [] }
  const hasScreen = process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
  if (!stdout.isTTY || !hasScreen) return
  spawn(command, [...args, url], { detached: true, stdio: 'ignore', env: { ...env } })
    .on('error', () => undefined)
    .unref()
}
