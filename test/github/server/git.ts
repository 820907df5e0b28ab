import type { Route } from './routes.js'
import type { World } from './world.js'

/** Commits, trees, blobs and refs. */
export class Git {
  constructor(readonly world: World) {}

  routes(): Route[] {
    return []
  }
}
