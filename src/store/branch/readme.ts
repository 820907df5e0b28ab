/** What a person sees who comes upon the branch. */
export const README = `# Benchmark history

[Benchmark Snapshots](https://github.com/topics/benchmark-snapshots) keeps its history on this branch: every benchmark
result that the workflows of this repository pushed, the versions that are current and the baselines, the verdicts,
and the registry of models.
The branch has no code and nothing in common with the others. Do not merge it, do not edit it by hand, and do not delete
it: it is the only copy. Deleting it starts the history over.

| what | where |
|---|---|
| a configuration | \`configurations/<environment>/<model>/<dataset>/<prompt>/\` |
| its pointers: current, baseline, how many versions | \`pointers.json\` |
| a snapshot, which never changes, and its cases | \`snapshots/00/00/1.json\`, \`cases/00/00/1.json\` |
| the verdicts about it | \`verdicts/00/00/1.ndjson\` |
| what people said of it later | \`annotations/00/00/1.ndjson\` |
| every move of a pointer: who, when and why | \`moves/00/00/1.json\` |
| the registry of models, a file each | \`models/\` |
| how large the history is | \`history.json\` |

In the names of folders \`+a\` is a capital A, and \`=2f\` the character with this hexadecimal code.

## Moving to Supabase or PostgreSQL

In a clone of the repository, where \`benchmark-snapshots\` stands for the name of this branch:

\`\`\`sh
git fetch origin benchmark-snapshots
benchmark-snapshots import --history-branch origin/benchmark-snapshots --supabase-url https://<ref>.supabase.co
\`\`\`

Then give the action the inputs \`supabase-url\` and \`supabase-key\`, or \`database-url\`. Versions, times, pointers and
verdicts stay as they are.
`
