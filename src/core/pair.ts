import { StoreError } from './errors.js'

/** Pairs questions with the answers of the store. Throws `StoreError` if their numbers differ. */
export function pair<A, B>(questions: readonly A[], answers: readonly B[]): [A, B][] {
  if (questions.length !== answers.length) {
    throw new StoreError(`The store answered ${answers.length} of ${questions.length} questions.`, 'answer')
  }
  return questions.map((question, index) => [question, answers[index] as B])
}
