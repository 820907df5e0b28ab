import { INDEX_PATH, type DashboardIndex } from '../../dashboard/contract.js'
import { MissingFile, sourceOf, type Source } from './source.js'

/** Files inside the document, as gzip in base64, unpacked on demand; null: this document has none. */
export function inlineSource(): Source | null {
  const blocks = document.querySelectorAll<HTMLScriptElement>('script[data-path]')
  const texts = new Map(Array.from(blocks, ({ dataset, text }) => [dataset['path'] ?? '', text]))
  if (!texts.has(INDEX_PATH)) return null
  const read = async (path: string): Promise<unknown> => {
    const text = texts.get(path)
    if (text === undefined) throw new MissingFile(`${path} is not in this file.`)
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    return (await new Response(stream).json()) as unknown
  }
  return sourceOf(() => read(INDEX_PATH) as Promise<DashboardIndex>, read)
}
