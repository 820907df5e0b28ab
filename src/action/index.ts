import { keepCompiled } from './compile-cache.js'

keepCompiled(process.env)
// The post step, which also runs after a failed or cancelled job, is the same program: dist/action/post.js adds the
// argument.
if (process.argv.includes('post')) {
  const { endPendingStatus } = await import('./push/pending-status.js')
  await endPendingStatus(process.env)
} else {
  const { run } = await import('./run.js')
  await run(process.env)
}
