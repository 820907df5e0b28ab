import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The project's root. Sources (src/store), compiled files (lib/store) and bundles (dist/cli, dist/action) all
 * lie two levels below it. Not `new URL(…, import.meta.url)`: the bundler would turn that into a copied
 * asset.
 */
export function projectRoot(): string {
  return path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
}
