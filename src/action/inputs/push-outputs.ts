import type { OutputContract } from './contract.js'

/** The outputs of a push, and of the other commands of its action. */
export const PUSH_OUTPUTS = {
  verdict: {
    about:
      'The worst verdict, one of `regression`, `not_evaluated`, `incomparable`, `inconclusive`, `minor`, ' +
      '`no_baseline`, `unchanged` and `improvement`. `not_evaluated` if the action fails or cannot judge anything; ' +
      'empty after `validate`.',
  },
  regression: {
    about:
      '`true` if a result regressed, `false` if all were compared and none did, `unknown` otherwise, for example ' +
      'without a baseline.',
    empty: 'unknown',
  },
  regressions: { about: 'The number of results that regressed.', empty: '0' },
  snapshots: {
    about:
      'The snapshots as a JSON array, each with `configuration`, `snapshot_version`, `transaction_id`, `replayed` and ' +
      '`verdict`. Names in it come from result files. It holds as many as fit into 256 KiB; `snapshots-path` has all.',
    empty: '[]',
  },
  missing: {
    about:
      'What this push lacks and at least half of the last ten pushes like it had: a JSON array of objects with ' +
      '`model_version`, `dataset_version`, `pushes` (how many had it) and `of` (out of how many).',
    empty: '[]',
  },
  'result-path': {
    about: 'The path of the JSON file with the result that `score` made; empty after other commands.',
  },
  'snapshots-path': { about: 'The path of a JSON file with all snapshots; empty if there is none.' },
  'report-path': { about: 'The path of the report, a Markdown file; empty if there is none.' },
  'kept-path': {
    about: 'The path of a file with the results that the store did not take, for `import`; empty if it took all.',
  },
  'comment-url': { about: 'The address of the comment on the pull request; empty if there is none.' },
} as const satisfies { readonly [name: string]: OutputContract }
