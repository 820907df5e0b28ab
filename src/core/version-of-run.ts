/** A version, and the run that it is of. */
export interface VersionOfRun {
  readonly snapshot_version: number
  readonly run_id: string
  readonly commit_sha: string | null
}
