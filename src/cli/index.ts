#!/usr/bin/env node
import module from 'node:module'
import { homedir } from 'node:os'
import path from 'node:path'

// Keeps V8's compiled code in the user's cache, so that the next command starts faster. Node 22.1 and newer; if
// NODE_COMPILE_CACHE names a folder, that one is used.
if ('enableCompileCache' in module) {
  module.enableCompileCache(
    path.join(process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'benchmark-snapshots'),
  )
}
await import('./program.js')
