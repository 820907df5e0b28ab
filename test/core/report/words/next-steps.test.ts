import { execFileSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import {
  addressFlags,
  compareUrl,
  nextSteps,
  runUrl,
  shellQuoted,
} from '../../../../src/core/report/words/next-steps.js'
import { BASE, FIRST, HEAD, finding, judged, PRODUCTION, REGRESSED, report } from '../report-fixture.js'

const RUN = report([]).run

describe('the link that compares two commits', () => {
  test('leads from the commit of the baseline to that of the run', () => {
    expect(compareUrl(RUN, BASE, HEAD)).toBe(`https://github.com/acme/billing/compare/${BASE}...${HEAD}`)
  })

  test.each([
    ['a commit that is none', RUN, 'main', HEAD],
    ['a commit with more behind it', RUN, `${BASE}?x`, HEAD],
    ['a commit that is too short', RUN, 'abc123', HEAD],
    ['no commit', RUN, null, HEAD],
    ['the same commit', RUN, HEAD, HEAD],
    ['a repository that leads elsewhere', { ...RUN, repository: '../../evil' }, BASE, HEAD],
    ['a repository with a line break', { ...RUN, repository: 'a/b\n' }, BASE, HEAD],
    ['a server that is a script', { ...RUN, server_url: 'javascript:alert(1)//' }, BASE, HEAD],
    ['a server with a closing bracket', { ...RUN, server_url: 'https://x.example/)' }, BASE, HEAD],
    ['no server', { ...RUN, server_url: undefined }, BASE, HEAD],
  ])('is left out for %s', (_title, run, base, head) => {
    expect(compareUrl(run, base, head)).toBeNull()
  })
})

test.each([
  ['https://github.com/acme/billing/actions/runs/42', true],
  ['https://ghes.example:8443/a/b/actions/runs/1/attempts/2', true],
  ['javascript:alert(1)', false],
  ['https://github.com/x) [y](https://evil.example', false],
])('the run page %j is linked: %s', (run_url, linked) => {
  expect(runUrl({ ...RUN, run_url }) !== null).toBe(linked)
})

describe('a command to copy', () => {
  test.each(["it's", '$(touch /tmp/x)', '`id`', 'a b', '"', '\\', '-x', "'; rm -rf /; '", '!!', '*'])(
    'gives a shell exactly %j',
    (name) => {
      const printed = execFileSync('sh', ['-c', `printf %s ${shellQuoted(name)}`], { encoding: 'utf8' })
      expect(printed).toBe(name)
    },
  )

  test('names the whole configuration', () => {
    expect(addressFlags({ ...PRODUCTION, prompt_version: "v'1" })).toBe(
      `--model-version medgemma-v1.2 --dataset-version benchmark-set-v3 --prompt-version "v'1" ` +
        '--environment production',
    )
  })

  test.each(['a\nb', 'a\u202eb', 'x'.repeat(301), '##[error]x'])('is not offered for the name %j', (model_version) => {
    expect(addressFlags({ ...PRODUCTION, model_version })).toBeNull()
  })
})

describe('a step of a workflow to copy', () => {
  const stepOf = (configuration: Partial<typeof PRODUCTION>, action = 'acme/benchmark-snapshots@v1'): unknown => {
    const at = { ...PRODUCTION, ...configuration }
    const told = judged({ configuration: at, judgement: REGRESSED.judgement, version: 3 })
    const [, , accept] = nextSteps(told, report([], { run: { ...RUN, action } }))
    return accept?.step === undefined ? null : (parse(accept.step.join('\n')) as unknown)
  }

  test.each(['1.10', 'true', 'null', '*x', '- x', 'a: b', '#x', '"', "it's", '\\', '7', '@x', '{a}', 'é'])(
    'gives the action exactly %j',
    (model_version) => {
      const { model_version: model, ...others } = { ...PRODUCTION, model_version }
      expect(stepOf({ model_version })).toEqual([
        {
          uses: 'acme/benchmark-snapshots@v1',
          with: {
            command: 'baseline',
            'snapshot-version': '3',
            'model-version': model,
            'dataset-version': others.dataset_version,
            'prompt-version': others.prompt_version,
            environment: others.environment,
          },
        },
      ])
    },
  )

  test('is not offered where a name would be run as an expression, nor for an action that is none', () => {
    expect(stepOf({ prompt_version: '${{ secrets.KEY }}' })).toBeNull()
    expect(stepOf({}, 'evil\n- run: id')).toBeNull()
    expect(nextSteps(REGRESSED, report([])).map(({ step }) => step)).toEqual([undefined, undefined, undefined])
  })
})

describe('what to do next', () => {
  const commands = (judgedResult: typeof REGRESSED): (string | undefined)[] =>
    nextSteps(judgedResult, report([])).map(({ command }) => command?.split(' --model')[0])

  test('after a regression: look, roll back, or accept', () => {
    expect(commands(REGRESSED)).toEqual([
      undefined,
      'benchmark-snapshots rollback --to last-good',
      'benchmark-snapshots baseline 3',
    ])
  })

  test('without a baseline: make this version one', () => {
    expect(commands(FIRST)).toEqual(['benchmark-snapshots baseline 1'])
  })

  test('a version in which all cases failed becomes the baseline only by a person, and no rule is said to do it', () => {
    const { judgement } = FIRST
    const [step] = nextSteps({ ...FIRST, judgement: { ...judgement, unfit: 'all 10 cases failed' } }, report([]))
    expect(step?.command).toMatch(/^benchmark-snapshots baseline 1 /)
    expect(step?.text).toEqual([
      expect.stringMatching(/^It did not become .*, because all 10 cases failed: correct that/),
    ])
  })

  test('a pull request is offered nothing that only the main line can do', () => {
    const configuration = { environment: 'pull-request/7' }
    const { judgement } = REGRESSED
    expect(commands(judged({ configuration, judgement }))).toEqual([undefined, undefined])
  })

  test('a result that is not stored can be neither rolled back nor accepted', () => {
    expect(commands({ ...REGRESSED, stored: null })).toEqual([undefined])
  })

  test('nothing when all is well', () => {
    expect(commands(judged())).toEqual([])
  })
})

describe('a gain over the own baseline that nothing promoted', () => {
  const gained = { verdict: 'improvement', findings: [finding('f1', 0.9, 0.93, { verdict: 'improvement' })] } as const

  test('comes with the command that makes it the baseline', () => {
    const [step, ...others] = nextSteps(judged({ judgement: gained }), report([]))
    expect(step?.command).toMatch(/ promote 3 --model-version medgemma-v1\.2 /)
    expect(others).toEqual([])
  })

  test('does not where it was promoted, or must never be', () => {
    const promotion = { promoted: true, reason: 'it gained' }
    expect(nextSteps(judged({ judgement: gained, promotion }), report([]))).toEqual([])
    expect(nextSteps(judged({ judgement: { ...gained, unfit: 'cases are missing' } }), report([]))).toEqual([])
  })
})
