import { run } from './run.js'

// The step after a job that failed or was cancelled is the same program: dist/action/post.js says so.
if (process.argv.includes('post')) {
  const { endPendingStatus } = await import('./push/pending-status.js')
  await endPendingStatus(process.env)
} else await run(process.env)
