import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** What a file in a zip file is like, beside its text. */
export interface Packed {
  readonly content: string | Buffer | Readable
  /** Of the Unix file: 0o120777 for a link. */
  readonly mode?: number
  readonly zip64?: boolean
  /** Not compressed. */
  readonly stored?: boolean
}

/** A zip file as a decent program makes it. A name that ends with `/` is a folder. */
export async function zipOf(files: { readonly [name: string]: string | Buffer | Packed }): Promise<Buffer> {
  const zip = new ZipFile()
  let isZip64 = false
  for (const [name, file] of Object.entries(files)) {
    const { content, mode = 0o100644, zip64 = false, stored = false } = isPacked(file) ? file : { content: file }
    const options = { mode, forceZip64Format: zip64, compress: !stored, mtime: new Date(0) }
    isZip64 ||= zip64
    if (name.endsWith('/')) zip.addEmptyDirectory(name)
    else if (content instanceof Readable) zip.addReadStream(content, name, options)
    else zip.addBuffer(Buffer.from(content), name, options)
  }
  zip.end({ forceZip64Format: isZip64, comment: '' })
  return buffer(zip.outputStream)
}

function isPacked(file: string | Buffer | Packed): file is Packed {
  return typeof file === 'object' && 'content' in file
}

/** The archive with another name of the same length, wherever the one stands: those that decent programs refuse. */
export function renamed(zip: Buffer, from: string, to: string): Buffer {
  const [old, name] = [Buffer.from(from), Buffer.from(to)]
  if (old.length !== name.length) throw new Error(`${from} and ${to} differ in length`)
  const copy = Buffer.from(zip)
  for (let at = copy.indexOf(old); at !== -1; at = copy.indexOf(old, at + 1)) name.copy(copy, at)
  return copy
}

/** Where the fields of a file stand in the central directory, and how many bytes they have. */
const FIELDS = { flags: [8, 2], method: [10, 2], crc: [16, 4], packed: [20, 4], size: [24, 4] } as const

/** The archive with other things said of its first file: lies. */
export function claiming(zip: Buffer, claims: { readonly [F in keyof typeof FIELDS]?: number }): Buffer {
  const copy = Buffer.from(zip)
  const directory = copy.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  for (const [field, value] of Object.entries(claims)) {
    const [offset, bytes] = FIELDS[field as keyof typeof FIELDS]
    copy.writeUIntLE(value, directory + offset, bytes)
  }
  return copy
}

/** A zip file of so many empty files, which a packer would take its time for; in the format for many. */
export function zipOfEmptyFiles(count: number, ending = '.txt'): Buffer {
  const files = Array.from({ length: count }, (_, n) => Buffer.from(`${n}${ending}`))
  let offset = 0
  const directory = files.map((name) => {
    const entry = Buffer.alloc(46)
    entry.write('PK\u0001\u0002', 'latin1')
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    offset += 30 + name.length
    return Buffer.concat([entry, name])
  })
  const headers = files.map((name) => {
    const header = Buffer.alloc(30)
    header.write('PK\u0003\u0004', 'latin1')
    header.writeUInt16LE(name.length, 26)
    return Buffer.concat([header, name])
  })
  const size = Buffer.concat(directory).length
  const zip64 = Buffer.alloc(56)
  zip64.write('PK\u0006\u0006', 'latin1')
  zip64.writeUIntLE(44, 4, 6)
  zip64.writeUIntLE(count, 24, 6)
  zip64.writeUIntLE(count, 32, 6)
  zip64.writeUIntLE(size, 40, 6)
  zip64.writeUIntLE(offset, 48, 6)
  const locator = Buffer.alloc(20)
  locator.write('PK\u0006\u0007', 'latin1')
  locator.writeUIntLE(offset + size, 8, 6)
  locator.writeUInt32LE(1, 16)
  const end = Buffer.alloc(22, 0xff)
  end.write('PK\u0005\u0006', 'latin1')
  end.fill(0, 4, 8)
  end.writeUInt16LE(0, 20)
  return Buffer.concat([...headers, ...directory, zip64, locator, end])
}

/** Mebibytes of blanks, made while they are read. */
export function blanks(mebibytes: number): Readable {
  const one = Buffer.alloc(2 ** 20, ' ')
  return Readable.from(Array.from({ length: mebibytes }, () => one))
}
