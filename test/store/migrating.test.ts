import { loadEngine, startEngine } from '../../src/store/embedded/pglite.js'
import { projectRoot } from '../../src/store/project-root.js'
import { sessionOf } from '../../src/store/embedded/seed.js'
import { migratingGuide } from './contract/migrating-guide.js'

migratingGuide(async () => {
  const database = await startEngine(await loadEngine(projectRoot()), {})
  return { ...sessionOf(database), close: () => database.close() }
})
