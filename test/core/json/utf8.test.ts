import { describe, expect, test } from '@jest/globals'
import { utf8Text } from '../../../src/core/json/utf8.js'
import { decode, lines } from '../../formats/decoding.js'

/** In pieces of one byte, so that characters are cut in all ways. */
async function* bytesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (const byte of bytes) yield await Promise.resolve(Uint8Array.of(byte))
}

test('a text is the same however its bytes come', async () => {
  expect(await utf8Text(bytesOf(new TextEncoder().encode('modèle 🚀 日本')))).toBe('modèle 🚀 日本')
})

describe('bytes of another encoding are refused in every kind of file, because names would change', () => {
  test.each([
    ['own.csv', 'id,passed,group\n1,true,déjà\n'],
    ['own.yaml', 'model_version: modèle\nmetrics: { f1: 0.9 }\n'],
    ['own.json', '{"model_version":"modèle","metrics":{"f1":0.9}}'],
    ['own.jsonl', '{"id":"a","passed":true,"group":"dé"}\n{"id":"b","passed":true}\n'],
  ])('%s', async (name, text) => {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
    const { problems, results } = await decode(bytes, { model_version: 'm', dataset_version: 'd' }, name)
    expect(results).toEqual([])
    expect(lines(problems)).toEqual([': the file is not valid UTF-8: save it as UTF-8'])
  })
})
