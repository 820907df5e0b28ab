import { StoreError } from './errors.js'

/** Questions and the store's answers to them, side by side. Throws `StoreError` when they are not as many. */
export function pair<A, B>(questions: readonly A[], answers: readonly B[]): [A, B][] {
  if (questions.length !== answers.length) {
    throw new StoreError(`The store answered ${answers.length} of ${questions.length} questions.`, 'answer')
  }
  return questions.map((question, index) => [question, answers[index] as B])
}
