/** What cold storage needs of the world. Types only. */

/** A file as it is on disk. */
export interface MeasuredFile {
  readonly bytes: number
  readonly sha256: string
}

/** A folder with files of lines, compressed, and a manifest. All rejections are `UserError`, with the path of the file. */
export interface ColdFolder {
  /** As the user named it. */
  readonly description: string
  /** The text of the manifest; null: there is none. */
  manifest(): Promise<string | null>
  /** Puts a new manifest in the place of the old one: who reads finds one of them, whole, also after a crash. */
  replaceManifest(text: string): Promise<void>
  /** Whether there is a file of this name. */
  has(file: string): Promise<boolean>
  /** Writes lines, on disk and whole when it returns; an older file of this name is replaced. */
  write(file: string, lines: AsyncIterable<string>): Promise<void>
  /** null: there is no such file. */
  measure(file: string): Promise<MeasuredFile | null>
  lines(file: string): AsyncIterable<string>
}
