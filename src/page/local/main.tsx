import { render } from 'preact'
import { App } from '../app.js'
import { dialogOf } from './dialog.js'
import { localServer } from './server.js'
import { takeToken } from './token.js'

const found = document.getElementById('app')
if (found === null) throw new Error('the document has no place for the page')
const root = found

try {
  const server = localServer(await takeToken())
  const session = await server.session()
  const local = { session, read: () => server.read(), Dialog: dialogOf(server) }
  render(<App source={server.source} local={local} />, root)
} catch (error) {
  render(
    <main class="fault">
      <h1>Benchmarks</h1>
      <p role="alert">{error instanceof Error ? error.message : String(error)}</p>
    </main>,
    root,
  )
}
