import type { OutputContract } from './contract.js'

/** What a push answers, and the other commands of its action. */
export const PUSH_OUTPUTS = {
  verdict: {
    about:
      'The worst verdict, one of `regression`, `not_evaluated`, `incomparable`, `inconclusive`, `minor`, ' +
      '`no_baseline`, `unchanged` and `improvement`. When the action fails, or nothing can be judged, it is ' +
      '`not_evaluated`; after `validate` it is empty.',
  },
  regression: {
    about:
      '`true` when a result regressed, `false` when all were compared and none did, `unknown` when nobody can say, as ' +
      'without a baseline.',
    empty: 'unknown',
  },
  regressions: { about: 'How many results are known to have regressed, a whole number.', empty: '0' },
  snapshots: {
    about:
      'The snapshots as a JSON array, each with `configuration`, `snapshot_version`, `transaction_id`, `replayed` and ' +
      '`verdict`. Names in it come from result files. Of many it has the first that fit into 256 KiB.',
    empty: '[]',
  },
  missing: {
    about:
      'What at least half of the last ten pushes like this one had, and this one lacks: a JSON array of objects with ' +
      '`model_version`, `dataset_version`, `pushes` (how many of them had it) and `of` (how many they are).',
    empty: '[]',
  },
  'result-path': {
    about: 'The path of the benchmark result that `score` made, as JSON; empty after other commands.',
  },
  'snapshots-path': { about: 'The path of a file with all of them, as JSON; empty when there is none.' },
  'report-path': { about: 'The path of the report, a Markdown file. It is empty when there is none.' },
  'kept-path': { about: 'The path of results that the store did not take, for `import`; empty without any.' },
  'comment-url': { about: 'Address of the comment on the pull request; empty when there is none.' },
} as const satisfies { readonly [name: string]: OutputContract }
