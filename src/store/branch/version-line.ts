type Run = readonly [from: number, to: number]

/** The line of a configuration as ranges, `1-500 7 501-900`, as it is stored: cheap, however long. */
export class VersionLine {
  private constructor(
    private readonly runs: readonly Run[],
    /** How many versions are on it. */
    readonly length: number,
  ) {}

  static read(text: string): VersionLine {
    const runs = text.split(' ').flatMap((part): Run[] => {
      const [from, to = from] = part.split('-').map(Number)
      return from === undefined || to === undefined || part === '' ? [] : [[from, to]]
    })
    return new VersionLine(
      runs,
      runs.reduce((sum, [from, to]) => sum + to - from + 1, 0),
    )
  }

  write(): string {
    return this.runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(' ')
  }

  *[Symbol.iterator](): Generator<number> {
    for (const [from, to] of this.runs) for (let version = from; version <= to; version += 1) yield version
  }

  /** The version at this position, from 1; null beyond the end. */
  at(position: number): number | null {
    let before = position - 1
    for (const [from, to] of this.runs) {
      if (before <= to - from) return from + before
      before -= to - from + 1
    }
    return null
  }

  /** Its first `count` versions. */
  first(count: number): VersionLine {
    const kept: Run[] = []
    let left = Math.min(count, this.length)
    for (const [from, to] of this.runs) {
      if (left <= 0) break
      kept.push([from, Math.min(to, from + left - 1)])
      left -= to - from + 1
    }
    return new VersionLine(kept, Math.min(count, this.length))
  }

  /** Its last `count` versions. */
  last(count: number): number[] {
    const versions: number[] = []
    for (const [from, to] of this.runs.toReversed()) {
      for (let version = to; version >= from; version -= 1) {
        if (versions.length === count) return versions.reverse()
        versions.push(version)
      }
    }
    return versions.reverse()
  }

  /** With one more at its end. */
  and(version: number): VersionLine {
    const last = this.runs.at(-1)
    const isNext = last !== undefined && last[1] + 1 === version
    const runs: Run[] = isNext ? [...this.runs.slice(0, -1), [last[0], version]] : [...this.runs, [version, version]]
    return new VersionLine(runs, this.length + 1)
  }

  /** The line after a change: its length, the versions at changed positions (from 1), all others unchanged. */
  changed(length: number, at: ReadonlyMap<number, number>): VersionLine {
    const moved = [...at].flatMap(([position, version]) => (this.at(position) === version ? [] : [position]))
    let line = this.first(Math.min(length, ...moved.map((position) => position - 1)))
    for (let position = line.length + 1; position <= length; position += 1) {
      const version = at.get(position) ?? this.at(position)
      if (version === null) throw new RangeError(`nothing is at ${position} of the line`)
      line = line.and(version)
    }
    return line
  }
}
