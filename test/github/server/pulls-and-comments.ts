import type { Route } from './routes.js'
import type { World } from './world.js'

/** Pull requests, issues and the comments below them. */
export class PullsAndComments {
  constructor(readonly world: World) {}

  routes(): Route[] {
    return []
  }
}
