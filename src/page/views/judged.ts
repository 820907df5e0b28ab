/** The views that need the core's judging. They load with the first of them: most visits need none. */
export { Compare } from './compare/compare.js'
export { Rank } from './compare/rank.js'
export { History } from './history/history.js'
export { Models } from './models/models.js'
