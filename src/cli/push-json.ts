import type { PushOutcome } from '../commands/push.js'
import type { CaseName } from '../core/case-name.js'

const placed = ({ id, at }: CaseName): object => ({ id, at: at ?? null })

/** The stable form of `push --json`. */
export function pushJson({ verdict, results, together, missing, warnings, skipped }: PushOutcome): object {
  return {
    verdict,
    together,
    missing,
    results: results.map(({ candidate, judgement, stored, promotion }) => ({
      file: candidate.file,
      pooled_from: candidate.pooled_from ?? null,
      configuration: candidate.configuration,
      snapshot_version: stored?.snapshot_version ?? null,
      transaction_id: stored?.transaction_id ?? null,
      replayed: stored?.replayed ?? false,
      verdict: judgement.verdict,
      reason: judgement.reason,
      baseline:
        judgement.baseline === null
          ? null
          : {
              configuration: judgement.baseline.configuration,
              snapshot_version: judgement.baseline.snapshot_version,
              transaction_id: judgement.baseline.transaction_id,
              created_at: judgement.baseline.created_at,
              commit_sha: judgement.baseline.commit_sha,
              source: judgement.baseline.source,
            },
      findings: judgement.findings.map(
        ({ metric, baseline, candidate: value, delta, percent_change, verdict: found, gate, reason, evidence }) => ({
          metric,
          baseline,
          candidate: value,
          delta,
          percent_change,
          verdict: found,
          gate,
          reason,
          evidence,
        }),
      ),
      groups: judgement.groups,
      flipped: { broke: judgement.flipped.broke.map(placed), fixed: judgement.flipped.fixed.map(placed) },
      promotion,
      warnings: judgement.warnings,
    })),
    warnings,
    skipped,
  }
}
