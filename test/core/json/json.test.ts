import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readJson } from '../../../src/core/json/json.js'
import { MAX_DEPTH, MAX_NODES, MAX_STRING_LENGTH } from '../../../src/core/limits.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The problems of a text that must be refused, one `path: message` each. */
function problemsOf(source: string | Uint8Array): string[] {
  const reading = readJson(source)
  if (reading.ok) throw new Error('was accepted')
  return reading.problems.map(({ path, message }) => `${path}: ${message}`)
}

function valueOf(source: string | Uint8Array): unknown {
  const reading = readJson(source)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.value
}

/** The same value with 0 for −0 and without prototypes mattering. */
const withoutNegativeZero = (text: string): unknown =>
  JSON.parse(text.replace(/^\ufeff/, ''), (_, value: unknown) => (value === 0 ? 0 : value)) as unknown

describe('A file that is JSON is read as JSON.parse reads it', () => {
  test.each([
    ['{"a":[1,-2.5e3,true,false,null,"x"],"b":{}}'],
    [' \t\r\n[ ] \r\n'],
    ['"\\u00e9\\n\\"\\\\\\/\\ud83d\\ude00"'],
    ['0.1234567890123456789012345'],
    ['{"":1,"toString":2,"hasOwnProperty":3}'],
  ])('%s', (text) => expect(valueOf(text)).toEqual(JSON.parse(text)))

  test('a byte order mark and Windows line ends are accepted', () => {
    expect(valueOf(bytes('\ufeff{\r\n"f1": 0.9\r\n}\r\n'))).toEqual({ f1: 0.9 })
  })

  test('minus zero is zero', () => {
    expect(valueOf('[-0,-0.0,-0e5]')).toEqual([0, 0, 0])
  })

  test('any text: never throws, accepts nothing that JSON.parse rejects, and reads the same value', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"a"',
      '"f1"',
      '\\u0',
      '\\',
      '1',
      '-0',
      '0.5',
      'e9',
      '.',
      '-',
      'true',
      'null',
      'NaN',
      ' ',
      '\n',
      '\t',
      '\u0001',
      'é',
      '\ud800',
      '__proto__',
      '/*',
      '\ufeff',
    ]
    const texts = fc.oneof(
      fc.json().map((text) => ({ text })),
      fc.string({ unit: 'binary' }).map((text) => ({ text })),
      fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => ({ text: parts.join('') })),
      fc
        .record({ json: fc.json(), at: fc.nat(), cut: fc.nat(3), put: fc.constantFrom('', ...pieces) })
        .map(({ json, at, cut, put }) => {
          const start = at % (json.length + 1)
          return { text: json.slice(0, start) + put + json.slice(start + cut) }
        }),
    )
    fc.assert(
      fc.property(texts, ({ text }) => {
        const reading = readJson(text)
        if (reading.ok) expect(reading.value).toEqual(withoutNegativeZero(text))
        else expect(reading.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 5_000 },
    )
  })

  test('any bytes: never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (source) => {
        readJson(source)
      }),
      { numRuns: 2_000 },
    )
  })

  test('whatever JSON.stringify writes of plain results is accepted', () => {
    const names = fc.string().filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name))
    const numbers = fc.double({ noNaN: true, min: -1e15, max: 1e15 })
    const plain = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.string(),
        numbers,
        fc.boolean(),
        fc.constant(null),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.dictionary(names, tie('value'), { maxKeys: 4 }),
    })).value
    fc.assert(
      fc.property(plain, (value) => {
        const text = JSON.stringify(value)
        if (!/\\u0000|\\ud[89a-f]/.test(text)) expect(readJson(text).ok).toBe(true)
      }),
    )
  })
})

describe('A file that is no JSON is said to be what it is', () => {
  test.each<[title: string, source: string | Uint8Array, message: string]>([
    ['nothing', '', 'the file is empty: the benchmark wrote no result, or was stopped before it could'],
    ['blanks', ' \n', 'the file is empty: the benchmark wrote no result, or was stopped before it could'],
    [
      'a merge that was not finished',
      '{\n"a": 1,\n<<<<<<< HEAD\n"b": 2\n=======\n"b": 3\n>>>>>>> x\n}',
      'contains git conflict markers at line 3; resolve the merge and commit the file again',
    ],
    [
      'a merge with Windows line ends',
      '<<<<<<< HEAD\r\n{}\r\n=======\r\n{}\r\n>>>>>>> x\r\n',
      'contains git conflict markers at line 1; resolve the merge and commit the file again',
    ],
    [
      'a conflict in a second document',
      '{}\n=======\n{}',
      'contains git conflict markers at line 2; resolve the merge and commit the file again',
    ],
    [
      'an error page',
      '<!DOCTYPE html>\n<html>',
      'the file is an HTML or XML page, not JSON: a download may have saved an error or sign-in page',
    ],
    [
      'a Git LFS pointer',
      'version https://git-lfs.github.com/spec/v1\noid sha256:0\n',
      'the file is a Git LFS pointer, not the result itself: check out with `lfs: true` or run `git lfs pull`',
    ],
    [
      'UTF-16 with a mark',
      new Uint8Array([0xff, 0xfe, 0x7b, 0]),
      'the file is encoded as UTF-16 or UTF-32: save it as UTF-8',
    ],
    ['UTF-16 without a mark', new Uint8Array([0x7b, 0, 0x7d, 0]), 'the file is encoded as UTF-16: save it as UTF-8'],
    ['Latin-1', new Uint8Array([0x22, 0xe9, 0x22]), 'the file is not valid UTF-8: save it as UTF-8'],
    ['gzip', new Uint8Array([0x1f, 0x8b, 8]), 'the file is a gzip file: unpack it first'],
    ['zip', bytes('PK\u0003\u0004'), 'the file is a zip file: unpack it first'],
    [
      'JSON Lines',
      '{"a":1}\n{"a":2}\n',
      'not valid JSON at line 2, column 1: a second JSON document starts here: put several ' +
        'into one array, or into separate files',
    ],
    [
      'a file that was cut off',
      '{"a": [1,',
      'not valid JSON at line 1, column 10: the file ends here, but a value was expected: it looks cut off',
    ],
    [
      'a string that was cut off',
      '{"a": "x',
      'not valid JSON at line 1, column 9: the file ends here, but the closing quote of a string was expected: it looks cut off',
    ],
    [
      'a comma too many',
      '{\n  "a": 1,\n}',
      'not valid JSON at line 3, column 1: expected a name in double quotes, found "}" (JSON allows no comma after the last element)',
    ],
    [
      'single quotes',
      "{'a': 1}",
      'not valid JSON at line 1, column 2: expected a name in double quotes, found "\'" (JSON wants double quotes)',
    ],
    [
      'a comment',
      '{"a": 1 // why\n}',
      'not valid JSON at line 1, column 9: expected "," or "}", found "/" (JSON has no comments)',
    ],
    ['a leading zero', '[01]', 'not valid JSON at line 1, column 3: expected "," or "]", found "1"'],
    [
      'a bad escape',
      '"\\x"',
      'not valid JSON at line 1, column 3: expected a valid escape after "\\" (a backslash itself is "\\\\"), found "x"',
    ],
  ])('%s', (_, source, message) => expect(problemsOf(source)).toEqual([`: ${message}`]))
})

describe('A value that would be stored wrongly is refused with its path', () => {
  test.each<[text: string, problem: string]>([
    ['{"metrics":{"f1":NaN}}', '$.metrics.f1: NaN is not a JSON number: leave the value out if it is unknown'],
    ['[-Infinity]', '$[0]: -Infinity is not a JSON number'],
    ['{"a":None}', '$.a: None is Python, not JSON'],
    ['{"a":1e999}', '$.a: 1e999 is more than a double can hold'],
    ['{"a":1e-400}', '$.a: 1e-400 is too small for a double and would become 0'],
    ['{"a":9007199254740993}', '$.a: 9007199254740993 is beyond 2^53 − 1'],
    ['{"a":{"b":1,"b":1}}', '$.a.b: the name occurs twice in one object: which value is meant?'],
    ['{"a":{"__proto__":{"x":1}}}', '$.a.__proto__: the name "__proto__" is not allowed'],
    ['{"a":{"\\u005f_proto__":1}}', '$.a.__proto__: the name "__proto__" is not allowed'],
    ['{"constructor":{"prototype":{"x":1}}}', '$.constructor.prototype: the name "prototype" is not allowed'],
    ['{"a b":"\\ud800"}', '$["a b"]: the string holds half of a surrogate pair'],
    ['{"a":"\\u0000"}', '$.a: the string holds the character NUL'],
  ])('%s', (text, problem) => expect(problemsOf(text)[0]).toContain(problem))

  test('a string that is longer than the limit, but not one as long', () => {
    expect(readJson(`"${'x'.repeat(MAX_STRING_LENGTH)}"`).ok).toBe(true)
    expect(problemsOf(`{"a":"${'x'.repeat(MAX_STRING_LENGTH + 1)}"}`)).toEqual([
      `$.a: the string has ${MAX_STRING_LENGTH + 1} characters, more than ${MAX_STRING_LENGTH}`,
    ])
  })

  test('the largest whole number that is exact, and the smallest double, are fine', () => {
    expect(valueOf('[9007199254740991,5e-324,0e-400]')).toEqual([9007199254740991, 5e-324, 0])
  })

  test('a float of any size is fine, and a whole number that a double holds exactly', () => {
    expect(valueOf('[2.1e+17,1e300,9007199254740992,1e22]')).toEqual([2.1e17, 1e300, 2 ** 53, 1e22])
  })

  test('all of them are found at once', () => {
    expect(problemsOf('{"a":NaN,"b":[1e999,{"c":1,"c":2}],"d":"\\u0000"}').map((line) => line.split(':')[0])).toEqual([
      '$.a',
      '$.b[0]',
      '$.b[1].c',
      '$.d',
    ])
  })

  test('no object of the program changes, whatever the names in a file are', () => {
    readJson('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    const value = valueOf('{"a":{}}') as { a: object }
    for (const object of [value, value.a]) {
      const prototype: unknown = Object.getPrototypeOf(object)
      expect([Object.getOwnPropertyNames(prototype), Object.getPrototypeOf(prototype)]).toEqual([[], null])
    }
  })

  test('a message never repeats a long or invisible part of the file', () => {
    const [problem = ''] = problemsOf(`{"${'n'.repeat(5_000)}\u202e":NaN}`)
    expect(problem.length).toBeLessThan(300)
    expect(problemsOf('{"\\u202eevil":NaN}')[0]).toContain('$["\\u202eevil"]')
  })
})

describe('A file that is too much is refused', () => {
  test('nesting beyond the limit, but not at it', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
    expect(readJson(nested(MAX_DEPTH)).ok).toBe(true)
    expect(problemsOf(nested(MAX_DEPTH + 1))).toEqual([
      `$${'[0]'.repeat(MAX_DEPTH)}: is nested more than 32 levels deep`,
    ])
    expect(problemsOf('['.repeat(200_000))).toHaveLength(1)
  })

  test('more values than the limit', () => {
    expect(problemsOf(`[${'1,'.repeat(MAX_NODES - 1)}1]`)[0]).toContain(`more than ${MAX_NODES} values`)
  })
})
