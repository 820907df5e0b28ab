/** Loaded before a program that is measured: says at its end what it used, on file descriptor 3. */
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, mebibytes: maxRSS / 1024 }))
})
