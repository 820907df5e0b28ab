/** A result in the monitoring format. */
export function result(f1: number, more: object = {}): object {
  return { model_version: 'm1', dataset_version: 'd1', prompt_version: 'p1', metrics: { f1 }, ...more }
}
