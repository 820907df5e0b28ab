/** What building a dashboard needs of the world. Types only. */

/** Where the files of a site go. */
export interface SiteFolder {
  /** For messages. */
  readonly description: string
  /** `path` is relative, with `/`. A file that is there with this path and these bytes may stay. */
  write(path: string, text: string): Promise<void>
  /** Removes what an earlier build left and this one did not write. */
  finish(): Promise<void>
}

/** The page of a dashboard for a site, where the script has parts that name each other. */
export interface SiteAssets {
  /** The first is loaded by the document, the others by the first. */
  readonly scripts: readonly [SiteScript, ...SiteScript[]]
  readonly style: string
}

export interface SiteScript {
  /** Has a hash of its content in it. */
  readonly path: string
  readonly text: string
}

/** A file that is written piece by piece. */
export interface WrittenFile {
  readonly description: string
  write(text: string): Promise<void>
  close(): Promise<void>
}

/** What only a door can compute. */
export interface Packing {
  /** A text compressed with gzip, in base64. */
  encode(text: string): string
  /** The hash of a text as a content security policy names it: `sha256-…`. */
  integrity(text: string): string
}
