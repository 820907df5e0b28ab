/** The views that ask the judge. They load with the first of them: most visits end before. */
export { Compare } from './compare/compare.js'
export { Rank } from './compare/rank.js'
export { History } from './history/history.js'
export { Models } from './models/models.js'
