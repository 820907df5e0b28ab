#!/usr/bin/env node
import module from 'node:module'
import { homedir } from 'node:os'
import path from 'node:path'

// What V8 compiles of this program is kept with the person's other caches: the next command starts without it. Node
// gained this in 22.1, and leaves it alone where NODE_COMPILE_CACHE names another folder.
if ('enableCompileCache' in module) {
  module.enableCompileCache(
    path.join(process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'benchmark-snapshots'),
  )
}
await import('./program.js')
