#!/usr/bin/env node
import path from 'node:path'
import { main } from './main.js'

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const script = process.argv[1] ?? ''
const started = path.relative(process.cwd(), script)
const commandName = path.basename(script) === 'index.js' ? `node ${started.startsWith('..') ? script : started}` : 'benchmark-snapshots'

process.exitCode = await main(process.argv.slice(2), {
  stdout: { write: (text) => process.stdout.write(text), isTTY: process.stdout.isTTY },
  stderr: { write: (text) => process.stderr.write(text), isTTY: process.stderr.isTTY },
  env: process.env,
  cwd: process.cwd(),
  commandName,
})
