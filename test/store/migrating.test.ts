import { loadEngine, projectRoot, startEngine } from '../../src/store/pglite.js'
import { sessionOf } from '../../src/store/seed.js'
import { migratingGuide } from './migrating-guide.js'

migratingGuide(async () => {
  const database = await startEngine(await loadEngine(projectRoot()), {})
  return { ...sessionOf(database), close: () => database.close() }
})
