/** Takes and releases the lock named in its argument, as told on stdin. */
import { createInterface } from 'node:readline'
import { acquireLock, type Lock } from '../../../src/store/embedded/lock.js'

const [base = ''] = process.argv.slice(2)
let lock: Lock | null = null
console.log('ready')
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'take') {
    try {
      lock = await acquireLock(base)
      console.log('won')
    } catch (error) {
      console.log(`lost: ${String(error)}`)
    }
  } else if (line === 'exit') {
    process.exit()
  } else {
    lock?.release()
    console.log('released')
  }
}
