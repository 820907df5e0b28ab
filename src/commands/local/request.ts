import { describeProblems, UserError } from '../../core/errors.js'
import { isObject, JsonFields, type OnProblem } from '../../core/json/json-fields.js'
import { readJson } from '../../core/json/json.js'
import type { Problem } from '../../core/model.js'
import { MOST_NOTE, REASON_LENGTH, type Write, type WriteRequest } from '../../dashboard/local/write.js'

const KEY = /^[0-9a-zA-Z-]{8,64}$/
const ID = /^[0-9a-f]{10}$/
const MOST_VERSIONS = 1_000

/** The write in the body of a request. Throws `UserError` with everything that is wrong with it. */
export function readWrite(body: Uint8Array): WriteRequest {
  const problems: Problem[] = []
  const report: OnProblem = (path, message) => problems.push({ file: '', path, message })
  const fault = (): UserError => new UserError(`This request is not valid: ${describeProblems(problems)}`)
  const reading = readJson(body)
  if (!reading.ok) {
    problems.push(...reading.problems.map((problem) => ({ file: '', ...problem })))
    throw fault()
  }
  if (!isObject(reading.value)) throw new UserError('This request is not valid: it is not a JSON object')
  const fields = new Fields(new JsonFields(reading.value, '$', report), report)
  const key = fields.matching('key', KEY)
  const write = fields.write()
  for (const name of fields.json.unasked()) report(fields.json.at(name), 'is not known')
  if (problems.length > 0 || write === null) throw fault()
  return { key, ...write }
}

class Fields {
  constructor(
    readonly json: JsonFields,
    private readonly report: OnProblem,
  ) {}

  /** null: the action is unknown, which is reported. */
  write(): Write | null {
    const action = this.json.text('action') ?? ''
    switch (action) {
      case 'rollback':
      case 'checkout':
      case 'baseline':
        return { action, ...this.place(), ...this.move() }
      case 'promote':
        return { action, ...this.place(), ...this.move(), dry_run: this.flag('dry_run') }
      case 'annotate':
        return { action, ...this.place(), note: this.note(), tags: this.tags() }
      case 'archive':
      case 'restore': {
        const configuration = this.matching('configuration', ID)
        return {
          action,
          configuration,
          versions: this.versions(),
          reason: this.reason(),
          dry_run: this.flag('dry_run'),
        }
      }
      case 'activate':
        return { action, ...this.model(), version: this.version('version'), ...this.move() }
      case 'model-rollback':
        return { action, ...this.model(), ...this.move() }
      default:
        this.report(this.json.at('action'), 'is not known')
        return null
    }
  }

  matching(name: string, form: RegExp): string {
    const text = this.json.text(name) ?? ''
    if (!form.test(text)) this.report(this.json.at(name), 'is missing, or has another form')
    return text
  }

  private place(): { configuration: string; version: number } {
    return { configuration: this.matching('configuration', ID), version: this.version('version') }
  }

  private model(): { model: string; environment: string } {
    const environment = this.json.name('environment') ?? ''
    if (environment === '') this.report(this.json.at('environment'), 'is missing')
    return { model: this.matching('model', ID), environment }
  }

  private move(): { reason: string; expect: number } {
    const expect = this.json.count('expect')
    if (expect === undefined) this.report(this.json.at('expect'), 'is missing: say where you saw it, 0 for nowhere')
    return { reason: this.reason(), expect: expect ?? 0 }
  }

  private version(name: string): number {
    const version = this.json.count(name) ?? 0
    if (version < 1) this.report(this.json.at(name), 'is not a version: give a whole number from 1')
    return version
  }

  private reason(): string {
    const reason = this.json.text('reason')?.trim() ?? ''
    const { least, most } = REASON_LENGTH
    if (reason.length < least || reason.length > most) {
      this.report(this.json.at('reason'), `say why, in ${least} to ${most} characters`)
    }
    return reason
  }

  private flag(name: string): boolean {
    return this.json.flag(name) ?? false
  }

  private note(): string | null {
    const note = this.json.text('note')?.trim() ?? ''
    if (note.length > MOST_NOTE) this.report(this.json.at('note'), `has more than ${MOST_NOTE} characters`)
    return note === '' ? null : note
  }

  private tags(): string[] {
    const list = this.json.list('tags') ?? []
    if (list.some((tag) => typeof tag !== 'string') || list.length > 50) {
      this.report(this.json.at('tags'), 'must be at most 50 strings')
    }
    return list.filter((tag) => typeof tag === 'string')
  }

  private versions(): number[] {
    const list = this.json.list('versions') ?? []
    const versions = list.filter((each): each is number => Number.isInteger(each) && Number(each) > 0)
    if (versions.length === 0 || versions.length !== list.length || list.length > MOST_VERSIONS) {
      this.report(this.json.at('versions'), `must be 1 to ${MOST_VERSIONS} whole numbers from 1`)
    }
    return versions
  }
}
