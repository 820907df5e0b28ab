/** Markdown that scripts write into pages. */

/** A table. Cells are one line of Markdown each. `align` is the rule below every head but the first. */
export function table(head, rows, align = '---') {
  const lines = [head, head.map((_, at) => (at === 0 ? '---' : align)), ...rows]
  return lines.map((row) => `| ${row.join(' | ')} |`.replaceAll(/ +/g, ' ')).join('\n')
}

/** `text` with what stands between the markers of `name` replaced by `content`. */
export function fill(text, name, content) {
  const [start, end] = [`<!-- ${name} start -->`, `<!-- ${name} end -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`A page lacks ${start} … ${end}, in this order.`)
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`
}
