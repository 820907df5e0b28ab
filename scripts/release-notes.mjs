/**
 * Prints what CHANGELOG.md says of the version in package.json, the notes of its release: `node scripts/release-notes.mjs`.
 * Fails where it says nothing of it.
 */
import { readFile } from 'node:fs/promises'

const read = (file) => readFile(new URL(`../${file}`, import.meta.url), 'utf8')
const { version } = JSON.parse(await read('package.json'))
const sections = (await read('CHANGELOG.md')).split(/^## /m)
const notes = sections
  .find((section) => section.startsWith(`${version}\n`))
  ?.slice(version.length)
  .trim()

if (notes) {
  console.log(notes)
} else {
  console.error(`CHANGELOG.md says nothing under "## ${version}", the version in package.json: write it there.`)
  process.exitCode = 1
}
