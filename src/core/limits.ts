/**
 * The largest inputs that are accepted. Result files may come from strangers (a fork's pull request), so each limit is
 * checked before the work that it bounds. All of them are far above what real benchmark runs write.
 */

/** Bytes of one result file. It is read in pieces; this bounds the time. */
export const MAX_FILE_BYTES = 1024 * 1024 * 1024

/** Bytes of all result files of one run. */
export const MAX_TOTAL_BYTES = 4 * MAX_FILE_BYTES

/** Bytes held in memory for what cannot be read in pieces: standard input, a zip file in a zip file. */
export const MAX_MEMORY_BYTES = 256 * 1024 * 1024

/** Bytes of a YAML document, which is read whole. */
export const MAX_YAML_BYTES = 10 * 1024 * 1024

/** UTF-16 code units of one row of a CSV file, and of one attribute in XML. */
export const MAX_ROW_LENGTH = 2 * 1024 * 1024
export const MAX_ATTRIBUTE_LENGTH = 16 * 1024 * 1024

/** Files of one run: a pattern that matches more is a mistake, such as the root of a repository. */
export const MAX_FILES = 1_000

/** Results of one run: a file may hold an array of them. Real sweeps reach 3,500. */
export const MAX_RESULTS = 10_000

export function tooManyResults(count: number): string {
  return `has ${count} results, more than ${MAX_RESULTS}: push them in parts`
}

/** Depth of nested objects and arrays that are kept. Real results need 6. */
export const MAX_DEPTH = 32

/** Depth of what is skipped: traces are nested deeper. */
export const MAX_NESTING = 1_000

/** Values kept of one file, containers included: 100,000 cases of 14 fields are 1,500,000. */
export const MAX_NODES = 2_000_000

/** UTF-16 code units of one kept string or name. Longer ones are embedded images or whole transcripts. */
export const MAX_STRING_LENGTH = 65_536

/** Cases of one result: their outcomes are sent to the database, and those of the reference back, with every push. */
export const MAX_CASES = 100_000

/** Characters of a version, tag, metric name, case id or group: short enough for tables and indexes. */
export const MAX_NAME_LENGTH = 200

/** Largest count: the `integer` of Postgres, in which counts are stored. */
export const MAX_COUNT = 2_147_483_647

/** Problems (and warnings) reported for one file: a file with more has one cause, and people read the log. */
export const MAX_PROBLEMS_PER_FILE = 100

/** Bytes of one artifact as stored, compressed: checked before the download. */
export const MAX_ARTIFACT_BYTES = 100 * 1024 * 1024

/** Bytes of all artifacts of one run as stored: they are held in memory together. */
export const MAX_ARTIFACTS_BYTES = 5 * MAX_ARTIFACT_BYTES

/** Artifacts that are read of one run: GitHub allows a matrix of 256 jobs. */
export const MAX_ARTIFACTS = 256

/**
 * Files of one zip file, and of all artifacts of one run together, including those that are not read: logs of
 * inspect_ai have one for each sample.
 */
export const MAX_ZIP_FILES = 100_000

/** The largest compression ratio of a file in a zip file, beyond its first mebibyte. Real results reach 20. */
export const MAX_COMPRESSION_RATIO = 100

/** Characters of a path in an artifact, and depth of its folders. */
export const MAX_PATH_LENGTH = 1_024
export const MAX_PATH_DEPTH = 32
