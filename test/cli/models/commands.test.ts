import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { makeDesk, resultWith, type Desk } from '../command-line.js'

jest.setTimeout(60_000)

let desk: Desk
beforeAll(async () => {
  desk = await makeDesk('postgres')
})

/** What a command that succeeds prints, with times made the same. */
async function printed(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await desk.run(['model', ...argv])
  expect([code, stderr]).toEqual([0, ''])
  return stdout.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/g, '<time>')
}

const metrics = (f1: number): string[] => ['--metrics', JSON.stringify({ f1 }), '--dataset-version', 'set-v3']

describe('the life of a model', () => {
  test('register says what became of a version, and why it is active or not', async () => {
    expect(await printed('register', 'lesions', 'models/v1.pt', ...metrics(0.91))).toBe(
      'registered version 1 of lesions\nit is now active in production: no version was active before, so this is the first one\n',
    )
    expect(await printed('register', 'lesions', 'models/v2.pt', ...metrics(0.93), '--promotion', 'auto')).toBe(
      'registered version 2 of lesions\nit is now active in production: f1 0.910 → 0.930: +0.020 ≥ 0.02\n',
    )
    const late = [
      ...metrics(0.8),
      '--promotion',
      'never',
      '--version-name',
      'late',
      '--epochs',
      '3',
      '--no-early-stopping',
    ]
    for (const expected of [
      'registered version 3 (late) of lesions\n',
      /^version 3 \(late\) .* with the same content\n$/,
    ]) {
      const said = await printed('register', 'lesions', 'models/v3.pt', ...late)
      if (typeof expected === 'string') expect(said).toBe(expected)
      else expect(said).toMatch(expected)
    }
  })

  test('list shows the models, and the versions of one', async () => {
    expect(await printed('list')).toMatch(
      /^model +versions .*\nlesions +3 {2}2 +production +0\.93 +– {2}<time> {2}models\/v2\.pt\n$/,
    )
    expect(await printed('list', 'lesions')).toMatch(
      /^ +2 .* 0\.93 .* models\/v2\.pt {2}ACTIVE in production\n +1 .* PREVIOUS in production\n$/m,
    )
  })

  test('show has everything that is known of a version', async () => {
    const shown = await printed('show', 'lesions', 'late')
    for (const line of ['training.epochs: 3', 'training.early_stopping: false', 'metrics.f1: 0.8', 'dataset: set-v3']) {
      expect(shown.split('\n')).toContain(line)
    }
    expect(await printed('show', 'lesions', '2')).toMatch(
      /^<time> promotion 1 → 2 in production by ada: f1 0\.910 → 0\.930/m,
    )
  })

  test('show without a version shows the active one, or the newest where none is active, and says which', async () => {
    const [why, ...active] = (await printed('show', 'lesions')).split('\n\n')
    expect(why).toBe('Version 2 is active in production')
    expect(active.join('\n\n')).toBe(await printed('show', 'lesions', '2'))
    expect(await printed('show', 'lesions', '-e', 'nowhere')).toMatch(
      /^None is active in nowhere: this is the newest, version 3\n\n/,
    )
  })

  test('compare says which version is better and by its exit code whether it is safe to deploy', async () => {
    expect(await desk.run(['model', 'compare', 'lesions', '3'])).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(
        /^lesions: version 2 is better than version 3\nversion 3 is not safe to deploy: f1 fell by 0\.13 /,
      ),
    })
    expect(await printed('compare', 'lesions', '1', '2')).toMatch(
      /^lesions: version 2 is better than version 1\nversion 2 is safe to deploy: /,
    )
    expect(await printed('compare', 'lesions', '1', '2', '--threshold', '0.01')).toContain('is safe to deploy')
    for (const versions of [['2'], ['1', '1']]) {
      const itself = await desk.run(['model', 'compare', 'lesions', ...versions])
      expect(itself).toMatchObject({
        code: 1,
        stdout: expect.stringMatching(/^lesions: version \d was compared with itself/),
      })
      expect(itself.stdout).not.toContain('safe to deploy')
    }
  })

  test('compare never calls safe what was measured elsewhere, on nothing, or fell since', async () => {
    const name = 'doubtful'
    const register = (...flags: string[]) => printed('register', name, 'models/x.pt', ...flags)
    await register('--metrics', '{"f1": 0.9, "accuracy": 0.95}', '--dataset-version', 'a', '--split-version', 's1')
    await register('--metrics', '{"f1": 0.99, "accuracy": 0.99}', '--dataset-version', 'a', '--split-version', 's2')
    await register('--metrics', '{"f1": 0.99}')
    await register('--dataset-version', 'a', '--split-version', 's1')
    await register('--metrics', '{"f1": 0.9, "accuracy": 0.97}', '--dataset-version', 'a', '--split-version', 's1')
    const compared = async (version: string): Promise<string> => {
      const { code, stdout } = await desk.run(['model', 'compare', name, version])
      return `${code} ${stdout}`
    }
    expect(await compared('2')).toMatch(/^1 [^]*not comparable: the split is s2, that of version 1 is s1/)
    expect(await compared('3')).toMatch(/^1 [^]*the dataset is not known, that of version 1 is a/)
    expect(await compared('4')).toMatch(/^1 [^]*version 4 is not safe to deploy: f1 is missing/)
    expect(await compared('5')).toMatch(/^0 [^]*version 5 is safe to deploy/)
    await desk.run(['model', 'log-performance', name, '5', '--accuracy', '0.92'])
    expect(await compared('5')).toMatch(/^1 [^]*not safe to deploy: .*; but its accuracy was measured as 0\.92 on/)
  })

  test('compare never calls safe what other evidence proves, or what fell since its first measurement', async () => {
    const { run, write } = await makeDesk('postgres')
    const push = async (facts: object): Promise<string> => {
      await write('evidence.json', resultWith(0.9, facts))
      const { stdout } = await run(['push', 'evidence.json', '--json'])
      return (JSON.parse(stdout) as { results: { transaction_id: string }[] }).results[0]?.transaction_id ?? ''
    }
    for (const dataset_size of [100, 20]) {
      await run(['model', 'register', 'proven', 'models/x.pt', '--evidence', await push({ dataset_size })])
    }
    expect(await run(['model', 'compare', 'proven', '2'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('not comparable: the number of cases is 20, that of version 1 is 100'),
    })
    for (const f1 of [0.9, 0.91]) await run(['model', 'register', 'measured', `models/${f1}.pt`, ...metrics(f1)])
    for (const accuracy of ['0.95', '0.6']) {
      await run([
        'model',
        'log-performance',
        'measured',
        '2',
        '--accuracy',
        accuracy,
        '--date',
        '2026-03-01T12:00:00,5',
      ])
    }
    expect(await run(['model', 'compare', 'measured', '2'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('but its accuracy was measured as 0.6 on 2026-03-01, after 0.95'),
    })
  })

  test('rollback goes to what was active before, and --expect fails when somebody was faster', async () => {
    expect(await desk.run(['model', 'rollback', 'lesions', '--expect', '1'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('version 2 of model lesions is active in production, not version 1'),
    })
    expect(await printed('rollback', 'lesions', '--reason', 'too slow', '--expect', '2')).toBe(
      'version 1 of lesions with f1 0.91 is now active in production, instead of version 2 with f1 0.93: models/v1.pt\n',
    )
    expect(await printed('activate', 'lesions', 'late')).toContain(
      'version 3 of lesions with f1 0.8 is now active in production',
    )
    expect(await printed('activate', 'lesions', '3')).toBe(
      'version 3 of lesions with f1 0.8 is already active in production\n',
    )
  })

  test('each environment has an active version of its own', async () => {
    const staging = ['-e', 'staging']
    expect(await printed('activate', 'lesions', '1', ...staging)).toBe(
      'version 1 of lesions with f1 0.91 is now active in staging, where none was before: models/v1.pt\n',
    )
    expect(await printed('active', 'lesions', ...staging)).toBe('models/v1.pt\n')
    expect(await printed('list')).toMatch(/^lesions +3 {2}3 \(late\) +production .*\nlesions +3 {2}1 +staging /m)
    expect(await printed('show', 'lesions', '1')).toContain('state: ACTIVE in staging; PREVIOUS in production\n')
    expect(await desk.run(['model', 'compare', 'lesions', '3', ...staging])).toMatchObject({
      stdout: expect.stringContaining('version 1 is better than version 3'),
    })
    expect(await desk.run(['model', 'rollback', 'lesions', ...staging])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('version 1 of model lesions is the first that was active in staging'),
    })
  })

  test('log-performance fails on a drop of the threshold or more', async () => {
    const first = await desk.run(['model', 'log-performance', 'lesions', '--accuracy', '0.95'])
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('there is nothing to compare it with') })
    const log = (...flags: string[]) => desk.run(['model', 'log-performance', 'lesions', '--accuracy', '0.9', ...flags])
    expect(await log()).toMatchObject({
      code: 1,
      stdout: 'lesions, version 3: accuracy fell by 0.05 (0.95 at first → 0.9); the limit is 0.05\n',
    })
    expect(await log('--threshold', '0.051')).toMatchObject({ code: 0 })
  })

  test('percent and fraction are told apart, and nothing is kept of what is neither', async () => {
    const log = (...flags: string[]) => desk.run(['model', 'log-performance', 'lesions', '--accuracy', ...flags])
    expect(await log('91')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'the accuracy 91 is a percentage, but version 3 of model lesions was measured first with 0.95, a fraction\n' +
        'Give 0.91. A number up to 1 is read as a fraction, a larger one as a percentage; the two are never compared.\n',
    })
    expect(await log('910')).toMatchObject({
      code: 2,
      stderr: 'That breaks a rule: measured accuracy is between 0 and 100\n',
    })
    expect(await log('0.9', '--sample-size', '-1')).toMatchObject({
      code: 2,
      stderr: 'That breaks a rule: sample size is not negative\n',
    })
    const { document } = await desk.json(['model', 'show', 'lesions', '3'])
    expect((document as { performance: object[] }).performance).toHaveLength(3)
    const mixed = ['model', 'register', 'lesions', 'x.pt', '--metrics', '{"f1": 0.92, "accuracy": 91}']
    expect(await desk.run(mixed)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^\$\.metrics: accuracy is a percentage and f1 a fraction: give both as fractions/),
    })
  })

  test('the parent of a version is the one that was active, unless another or none is said', async () => {
    const parents = [[], ['--parent-version', 'none'], ['--parent-version', '1']]
    for (const flags of parents) await printed('register', 'children', 'c.pt', ...metrics(0.9), ...flags)
    await printed('register', 'children', 'd.pt', '--version-name', 'late')
    await printed('activate', 'children', '2')
    expect(await printed('register', 'children', 'd.pt', '--version-name', 'late')).toContain('with the same content')
    const { document } = await desk.json(['model', 'list', 'children'])
    const { versions } = document as { versions: { parent_version: number | null }[] }
    expect(versions.map(({ parent_version }) => parent_version).reverse()).toEqual([null, null, 1, 1])
  })

  test('what is refused names the command to type, with the store that was named', async () => {
    const elsewhere = ['--data-dir', 'my data']
    await desk.run(['model', 'register', 'lone', 'l.pt', ...elsewhere])
    expect(await desk.run(['model', 'show', 'lone', '9', ...elsewhere])).toMatchObject({
      code: 2,
      stderr:
        "there is no version 9 of model lone\n`benchmark-snapshots model list lone --data-dir 'my data'` lists its versions.\n",
    })
  })

  test('prune names what it archives and keeps the active one and the rollback target', async () => {
    expect(await printed('prune', 'lesions', '--keep', '1', '--min-age', '0d', '--dry-run')).toMatch(
      /^would archive 1 version; .*\n {2}lesions 2: models\/v2\.pt\n$/,
    )
    expect(await printed('prune', 'lesions', '--keep', '1')).toBe(
      'nothing to archive: 1 version besides the newest 1 (--keep) is younger than 30 days (--min-age)\n',
    )
    expect(await printed('prune', 'lesions', '--min-age', '0d')).toBe(
      'nothing to archive: there are only the newest 5 (--keep), active versions, and what a rollback would activate\n',
    )
  })
})

describe('a deploy script', () => {
  test('gets the artifact path and nothing else', async () => {
    expect(await printed('active', 'lesions')).toBe('models/v3.pt\n')
  })

  test('gets the fallback where none is active, with a warning beside it', async () => {
    await printed('register', 'new', 'models/n.pt', '--promotion', 'never')
    const active = (name: string, ...flags: string[]) => desk.run(['model', 'active', name, ...flags])
    expect(await active('new')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'no version of model new is active in production: activate one, or name a fallback\n',
    })
    for (const [name, why] of [
      ['new', 'no version of model new is active in production'],
      ['typo', 'there is no model typo'],
    ] as const) {
      expect(await active(name, '--fallback', 'models/base.pt')).toEqual({
        code: 0,
        stdout: 'models/base.pt\n',
        stderr: `warning: ${why}: this is the fallback\n`,
      })
    }
    expect(await active('typo')).toMatchObject({ code: 2, stdout: '' })
  })

  test('reads registry.json in the form that it knows', async () => {
    expect(await printed('export', '--output', 'registry.json', '--backbone-version', '1')).toBe(
      'Wrote 4 models to registry.json\n',
    )
    const document: unknown = JSON.parse(await readFile(path.join(desk.cwd, 'registry.json'), 'utf8'))
    expect(document).toEqual({
      backbone_version: 1,
      signals: {
        children: expect.objectContaining({ active_head_version: 2 }),
        doubtful: expect.objectContaining({ active_head_version: 1 }),
        lesions: {
          active_head_version: 3,
          head_path: 'models/v3.pt',
          sample_count: null,
          f1_score: 0.8,
          last_trained: expect.stringMatching(/^2\d{3}-/),
          is_loaded: false,
        },
        new: {
          active_head_version: null,
          head_path: null,
          sample_count: null,
          f1_score: null,
          last_trained: null,
          is_loaded: false,
        },
      },
      last_updated: expect.stringMatching(/^2\d{3}-/),
    })
  })
})

test('register takes a metadata file, flags win, and all that is wrong is said at once', async () => {
  await desk.write('good.json', { metrics: { f1: 0.5 }, training: { epochs: 3, optimizer: 'adam' }, sample_count: 7 })
  await printed('register', 'described', 'a.pt', '--metadata', 'good.json', '--epochs', '4', '--sample-count', '8')
  const { document } = await desk.json(['model', 'show', 'described', '1'])
  expect(document).toMatchObject({ version: { sample_count: 8, training: { epochs: 4, optimizer: 'adam' } } })
  await desk.write('bad.json', {
    metrics: { f1: 930, x: 'y' },
    training: { epochs: 1.5, a: [1] },
    evidence: '7',
    f1: 1,
  })
  const refused = await desk.run(['model', 'register', 'described', 'b.pt', '--metadata', 'bad.json'])
  expect([refused.code, refused.stderr.split('\n').filter(Boolean)]).toEqual([
    2,
    [
      expect.stringMatching(/^bad\.json: \$\.metrics\.f1: 930 is neither a fraction \(0\.\.1\) nor a percentage/),
      'bad.json: $.metrics.x: must be a number, but is a string',
      'bad.json: $.training.epochs: 1.5 is not a whole number',
      'bad.json: $.training.a: is not a text, a number, true or false',
      expect.stringMatching(/^bad\.json: \$\.evidence: is not the id of a snapshot/),
      expect.stringMatching(/^bad\.json: \$\.f1: is not known; the fields are version_name, metrics/),
    ],
  ])
})

test('a snapshot that push stored is the evidence of a version, and is not archived while that is active', async () => {
  // The command `sql` is for the embedded database alone.
  desk = await makeDesk()
  await desk.write('result.json', resultWith(0.9))
  const { document } = await desk.json(['push', 'result.json', '--environment', 'production'])
  const [{ transaction_id }] = (document as { results: [{ transaction_id: string }] }).results
  await printed('register', 'proven', 'p.pt', '--evidence', transaction_id)
  expect(await printed('show', 'proven', '1')).toMatch(new RegExp(`dataset: d-1\nevidence: ${transaction_id}\n`))
  await desk.run(['push', 'result.json', '--environment', 'production'])
  await desk.run(['push', 'result.json', '--environment', 'production', '--promotion', 'never'])
  await desk.run(['baseline', '3', '--environment', 'production'])
  const { stdout, stderr } = await desk.run(['sql', 'UPDATE benchmark_snapshots SET is_active = FALSE'])
  expect(stdout + stderr).toMatch(/stays active: .* evidence of an active model are never archived/)
})
