/** The README of the branch. */
export const README = `# Benchmark history

[Benchmark Snapshots](https://github.com/topics/benchmark-snapshots) keeps its history on this branch: every benchmark
result that the workflows of this repository pushed, current versions and baselines, verdicts, and the registry of
models.
The branch has no code and shares no commit with the others. Do not merge it, edit it by hand, or delete it: it is the
only copy. If you delete it, the history starts over.

| what | where |
|---|---|
| a configuration | \`configurations/<environment>/<model>/<dataset>/<prompt>/\` |
| its pointers: current, baseline, number of versions | \`pointers.json\` |
| a snapshot, which never changes, and its cases | \`snapshots/00/00/1.json\`, \`cases/00/00/1.json\` |
| its verdicts | \`verdicts/00/00/1.ndjson\` |
| its later notes and tags | \`annotations/00/00/1.ndjson\` |
| every move of a pointer: who, when and why | \`moves/00/00/1.json\` |
| the registry, one file for each model | \`models/\` |
| the size of the history | \`history.json\` |

In folder names \`+a\` is a capital A, and \`=2f\` the character with this hexadecimal code.

## Moving to Supabase or PostgreSQL

In a clone of the repository (replace \`benchmark-snapshots\` if this branch has another name):

\`\`\`sh
git fetch origin benchmark-snapshots
benchmark-snapshots import --history-branch origin/benchmark-snapshots --supabase-url https://<ref>.supabase.co
\`\`\`

Then give the action the inputs \`supabase-url\` and \`supabase-key\`, or \`database-url\`. Versions, times, pointers and
verdicts stay the same.
`
