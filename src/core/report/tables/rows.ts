import { formatFindings, type FormattedFinding } from '../format-number.js'
import type { Finding } from '../../model.js'
import type { Row } from '../report.js'

/**
 * The rows of one table. Their numbers are formatted together, on demand: most rows of a large report are never shown.
 */
export function rowsOf(findings: readonly Finding[]): Row[] {
  const table = new Table(findings)
  return findings.map((finding, at) => new TableRow(finding, table, at))
}

class Table {
  private formatted: readonly FormattedFinding[] | null = null

  constructor(private readonly findings: readonly Finding[]) {}

  get rows(): readonly FormattedFinding[] {
    return (this.formatted ??= formatFindings(this.findings))
  }
}

class TableRow implements Row {
  constructor(
    readonly finding: Finding,
    private readonly table: Table,
    private readonly at: number,
  ) {}

  get metric(): string {
    return this.finding.metric
  }

  get shown(): FormattedFinding {
    const own = this.table.rows[this.at]
    if (own === undefined) throw new RangeError(`a table of ${this.table.rows.length} rows has none at ${this.at}`)
    return own
  }
}
