/** Reads properties of something thrown. Anything can be thrown, so nothing is assumed. */

/** A property of a value that may not be an object; undefined if it has none. */
export function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** Such as `hint`; null if it is not a text, or empty. */
export function textPropertyOf(value: unknown, name: string): string | null {
  const text = propertyOf(value, name)
  return typeof text === 'string' && text !== '' ? text : null
}

/** Such as `ENOENT`, or an SQLSTATE. */
export function codeOf(thrown: unknown): string | null {
  return textPropertyOf(thrown, 'code')
}

export function messageOf(thrown: unknown): string {
  return textPropertyOf(thrown, 'message') ?? String(thrown)
}

type Doing = 'read' | 'write'

/** By the system's code: what is wrong and how to mend it, as the end of "… cannot be read: " or "… cannot be written: ". */
const MEANINGS: { readonly [code: string]: (doing: Doing) => string } = {
  ENOENT: (doing) =>
    doing === 'read'
      ? 'there is no such file: check the path'
      : 'its folder does not exist: make the folder first, or name another',
  EACCES: permission,
  EPERM: permission,
  EISDIR: (doing) => `it is a folder: name a file${doing === 'read' ? '' : ' in it'}`,
  ENOTDIR: () => 'a part of the path is a file, not a folder: check the path',
  EEXIST: () => 'a part of the path is a file, not a folder: check the path',
  ENAMETOOLONG: () => 'the name is too long for this file system: give a shorter one',
  ELOOP: () => 'it is a link that may not be followed, or links lead in a circle: name the file itself',
  EROFS: () => 'the file system is read-only: name a place on another',
  ENOSPC: () => 'no space is left on the disk: free some, or name a place on another',
  EDQUOT: () => 'your disk quota is used up: free some space, or name a place on another disk',
  EFBIG: () => 'it would be larger than this system allows: name a place on another file system',
  EBUSY: () => 'another program uses it: close that, or name another file',
  ETXTBSY: () => 'it is a program that is running: name another file',
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  EIO: () => 'the disk reports a fault (EIO): copy the file to another disk and try again',
}

function permission(doing: Doing): string {
  const act = doing === 'read' ? 'read it' : 'write there'
  return `this user may not ${act}: change its permissions, or run as a user who may`
}

function tooManyFiles(): string {
  return 'too many files are open: close other programs, or raise the limit (ulimit -n)'
}

/**
 * Why a file or folder cannot be read or written, and what mends that; in Node's words where the system says something
 * rare.
 */
export function fileFault(doing: Doing, error: unknown): string {
  const code = codeOf(error) ?? ''
  const meaning = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined
  return meaning === undefined ? messageOf(error) : meaning(doing)
}
