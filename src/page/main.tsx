import { render } from 'preact'
import { App } from './app.js'
import { inlineSource } from './sources/inline.js'
import { staticSource } from './sources/static.js'

const root = document.getElementById('app')
if (root === null) throw new Error('the document has no place for the page')
render(<App source={inlineSource() ?? staticSource()} />, root)
