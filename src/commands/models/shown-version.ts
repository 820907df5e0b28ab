import { activeModelVersion, listModelVersions, type VersionReference } from '../../contract/models.js'
import { UserError } from '../../core/errors.js'
import type { Store } from '../../ports.js'

/** The default version, and why it is this one: a sentence without a full stop. */
export interface ShownVersion {
  readonly version: VersionReference
  readonly why: string
}

/** The version that is active in an environment, else the newest. Throws `StoreError` (SN002) for an unknown model. */
export async function shownVersion(store: Store, model_name: string, environment: string): Promise<ShownVersion> {
  const active = await store.call(activeModelVersion, { model_name, environment })
  if (active !== null) {
    return { version: { version: active.version }, why: `Version ${active.version} is active in ${environment}` }
  }
  const newest = async (include_archived: boolean): Promise<number | undefined> =>
    (await store.call(listModelVersions, { model_name, limit: 1, include_archived }))[0]?.version
  const version = (await newest(false)) ?? (await newest(true))
  if (version === undefined) throw new UserError(`${model_name} has no version`)
  return { version: { version }, why: `None is active in ${environment}: this is the newest, version ${version}` }
}
