/**
 * In which order jest runs the suites. It knows how long each took the last time; on a fresh clone, as in CI, only how
 * large the files are, and a short file that takes a minute would be left for one worker to do alone at the end.
 */
import Sequencer from '@jest/test-sequencer'

/** The suites that take ten seconds and more, the longest first. `npm test -- --verbose` says the times. */
const LONGEST = [
  'test/store/embedded/embedded-contract.test.ts',
  'test/action/artifacts.test.ts',
  'test/store/branch/store.test.ts',
  'test/workflows/templates.test.ts',
  'test/store/branch/transition/transition.test.ts',
  'test/action/forks.test.ts',
  'test/store/migrating.test.ts',
  'test/cli/dashboard/local-writes.test.ts',
  'test/action/faults.test.ts',
  'test/store/concurrency/concurrency.attack.test.ts',
  'test/store/embedded/embedded-kill.attack.test.ts',
  'test/store/exchange-kill.attack.test.ts',
  'test/workflows/edits.attack.test.ts',
  'test/store/migrate.attack.test.ts',
  'test/action/history-branch.attack.test.ts',
  'test/store/supabase/supabase-contract.attack.test.ts',
  'test/store/postgres/postgres-contract.attack.test.ts',
  'test/store/concurrency/killed-connections.attack.test.ts',
  'test/store/supabase/supabase-faults.attack.test.ts',
  'test/store/branch/store.attack.test.ts',
]

export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const rank = ({ path }) => {
      const at = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/${name}`))
      return at === -1 ? LONGEST.length : at
    }
    return (await super.sort(tests)).sort((a, b) => rank(a) - rank(b))
  }
}
