/**
 * What this project accepts at most from a result file. Result files may come from strangers (a fork's pull request),
 * so every limit is checked before the work that it bounds. All of them are far above what real benchmark runs write.
 */

/** Bytes of one result file. It is read in pieces; this bounds the time. */
export const MAX_FILE_BYTES = 1024 * 1024 * 1024

/** Bytes of all result files of one run. */
export const MAX_TOTAL_BYTES = 4 * MAX_FILE_BYTES

/** Bytes that are held in memory where a format cannot be read in pieces: standard input, a zip file in a zip file. */
export const MAX_MEMORY_BYTES = 256 * 1024 * 1024

/** Bytes of a YAML document, which is read whole. */
export const MAX_YAML_BYTES = 10 * 1024 * 1024

/** UTF-16 code units of one row of a CSV file, and of one attribute in XML. */
export const MAX_ROW_LENGTH = 2 * 1024 * 1024
export const MAX_ATTRIBUTE_LENGTH = 16 * 1024 * 1024

/** Files of one run: a pattern that matches more is a slip, such as the root of a repository. */
export const MAX_FILES = 1_000

/** Results of one run: a file may hold an array of them. Real sweeps reach 3,500. */
export const MAX_RESULTS = 10_000

export function tooManyResults(count: number): string {
  return `has ${count} results, more than ${MAX_RESULTS}: push them in parts`
}

/** Objects and arrays inside each other, where they are kept. Real results need 6. */
export const MAX_DEPTH = 32

/** The same where they are only read past: traces nest deeper. */
export const MAX_NESTING = 1_000

/** Values that are kept of one file, containers included: 100,000 cases of 14 fields are 1,500,000. */
export const MAX_NODES = 2_000_000

/** UTF-16 code units of one string or name that is kept. Longer ones are embedded images or whole transcripts. */
export const MAX_STRING_LENGTH = 65_536

/** Cases of one result: their outcomes travel to the database and back with every push. */
export const MAX_CASES = 100_000

/** Characters of a version, tag, metric name, case id or group: what a table and an index still hold well. */
export const MAX_NAME_LENGTH = 200

/** Largest count: the `integer` of Postgres, in which counts are stored. */
export const MAX_COUNT = 2_147_483_647

/** Problems (and warnings) reported of one file; a file with more has one cause, and a log has readers. */
export const MAX_PROBLEMS_PER_FILE = 100

/** Bytes of one artifact as it is stored, compressed: refused before it is downloaded. */
export const MAX_ARTIFACT_BYTES = 100 * 1024 * 1024

/** Bytes of all artifacts of one run as they are stored: they are downloaded, and held in memory together. */
export const MAX_ARTIFACTS_BYTES = 5 * MAX_ARTIFACT_BYTES

/** Artifacts of one run that are read: GitHub allows a matrix 256 jobs. */
export const MAX_ARTIFACTS = 256

/**
 * Files of one zip file, and of all artifacts of one run together, with those that are not read: logs of inspect_ai
 * have one for each sample.
 */
export const MAX_ZIP_FILES = 100_000

/** How many times larger than in its zip file a file may be, beyond its first mebibyte. Real results reach 20. */
export const MAX_COMPRESSION_RATIO = 100

/** Characters of a path inside an artifact, and folders inside each other. */
export const MAX_PATH_LENGTH = 1_024
export const MAX_PATH_DEPTH = 32
