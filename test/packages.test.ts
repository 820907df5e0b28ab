import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { projectRoot } from '../src/store/project-root.js'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly inBundle?: boolean
  readonly hasInstallScript?: boolean
}
interface Lock {
  readonly lockfileVersion: number
  readonly packages: { readonly [place: string]: Locked }
}
interface Manifest {
  readonly [field: string]: { readonly [name: string]: string | boolean } | undefined
}

const read = (file: string): string => readFileSync(path.join(projectRoot(), file), 'utf8')
const manifest = JSON.parse(read('package.json')) as Manifest
const lock = JSON.parse(read('package-lock.json')) as Lock

/** The one folder of the project that is installed: who installs the published package does not get what it asks for. */
const NODE_24 = 'scripts/node-24'
const REGISTRY = 'https://registry.npmjs.org/'
const nameOf = (place: string): string => place.split('node_modules/').at(-1) ?? ''

/** What is wrong with a lockfile: all that would be installed otherwise than as the bytes that somebody looked at. */
function faultsOf({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([place, { version = '', resolved, integrity, link, inBundle }]) => {
    if (place === '' || place === NODE_24) return []
    const source = resolved === undefined || resolved === NODE_24 || resolved.startsWith(REGISTRY)
    return [
      ...(place.startsWith('node_modules/') && (link !== true || resolved === NODE_24)
        ? []
        : [`${place} is a folder of the project`]),
      ...(source ? [] : [`${place} comes from ${resolved}`]),
      ...(resolved === NODE_24 || /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(version)
        ? []
        : [`${place} has the version ${version}`]),
      // What comes inside of another package is a part of its bytes.
      ...(inBundle === true || resolved === NODE_24 || /^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '')
        ? []
        : [`${place} may be any bytes`]),
    ]
  })
}

/** Packages that would run a script of their own, were they allowed to. */
const scripted = ({ packages }: Lock): string[] => [
  ...new Set(
    Object.entries(packages).flatMap(([place, { hasInstallScript }]) => (hasInstallScript ? nameOf(place) : [])),
  ),
]

describe('what is installed is what somebody looked at:', () => {
  test('every package comes from the registry, as the bytes that the lockfile names', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(500)
    expect(faultsOf(lock)).toEqual([])
  })

  const fine: Locked = { version: '1.0.0', integrity: `sha512-${'a'.repeat(86)}==` }
  test.each<[string, string, Locked, string]>([
    ['another registry', 'node_modules/a', { ...fine, resolved: 'https://npm.example.org/a.tgz' }, 'comes from https'],
    [
      'one that begins alike',
      'node_modules/a',
      { ...fine, resolved: `${REGISTRY.slice(0, -1)}.example.org/` },
      'comes',
    ],
    ['plain HTTP', 'node_modules/a', { ...fine, resolved: 'http://registry.npmjs.org/a.tgz' }, 'comes from http:'],
    ['a repository', 'node_modules/a', { ...fine, resolved: 'git+ssh://git@github.com/a/b.git#0' }, 'comes from git'],
    ['no digest', 'node_modules/a', { version: '1.0.0' }, 'may be any bytes'],
    [
      'a weak digest',
      'node_modules/a',
      { ...fine, integrity: 'sha1-aaaaaaaaaaaaaaaaaaaaaaaaaaa=' },
      'may be any bytes',
    ],
    ['a folder', 'vendor/a', { ...fine, link: true }, 'is a folder'],
    ['a range', 'node_modules/a', { ...fine, version: 'file:a' }, 'has the version file:a'],
  ])('%s is found', (_, place, locked, fault) => {
    expect(faultsOf({ ...lock, packages: { '': {}, [place]: locked } })).toEqual([expect.stringContaining(fault)])
  })

  test('package.json asks for exact versions', () => {
    const node24 = JSON.parse(read(`${NODE_24}/package.json`)) as Manifest
    for (const versions of [manifest['devDependencies'], manifest['overrides'], node24['optionalDependencies']]) {
      expect(versions).toBeDefined()
      for (const [name, version] of Object.entries(versions ?? {})) {
        expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)])
      }
    }
  })
})

test('the published package brings no other along: what it runs is bundled, and Node is that of its user', () => {
  for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies']) {
    expect([kind, manifest[kind]]).toEqual([kind, undefined])
  }
  expect(manifest['private']).toBeUndefined()
})

describe('no package runs a script when it is installed:', () => {
  test('npm is told so for all, and of each that has one it is said by name', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
    expect(read('.npmrc')).toMatch(/^strict-allow-scripts=true$/m)
    const denied = Object.fromEntries(scripted(lock).map((name) => [name, false]))
    expect(denied).not.toEqual({})
    expect(manifest['allowScripts']).toEqual(denied)
  })

  test('a new one is found', () => {
    const packages = { ...lock.packages, 'node_modules/a/node_modules/@b/c': { hasInstallScript: true } }
    expect(scripted({ ...lock, packages })).toContain('@b/c')
  })

  test('nor does the project have scripts that npm would run beside those that are asked for', () => {
    const hooks = /^(?:pre|post)|^(?:install|prepare|prepublish|prepack|dependencies)$/
    expect(Object.keys(manifest['scripts'] ?? {}).filter((name) => hooks.test(name))).toEqual([])
  })
})
