import { keepCompiled } from './compile-cache.js'

keepCompiled(process.env)
// The step after a job that failed or was cancelled is the same program: dist/action/post.js says so.
if (process.argv.includes('post')) {
  const { endPendingStatus } = await import('./push/pending-status.js')
  await endPendingStatus(process.env)
} else {
  const { run } = await import('./run.js')
  await run(process.env)
}
