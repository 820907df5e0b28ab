import { braintrust } from './evals/braintrust.js'
import { deepeval } from './evals/deepeval.js'
import { inspect } from './evals/inspect.js'
import { langfuse } from './evals/langfuse.js'
import { openaiEvalsApi } from './evals/openai-evals-api.js'
import { openaiEvals } from './evals/openai-evals.js'
import { promptfooCsv } from './evals/promptfoo-csv.js'
import { promptfoo } from './evals/promptfoo.js'
import type { ResultFormat } from './format.js'
import { everyEvalEver } from './models/every-eval-ever.js'
import { helm } from './models/helm.js'
import { hfModelIndex } from './models/hf-model-index.js'
import { hfTrainer } from './models/hf-trainer.js'
import { lighteval } from './models/lighteval.js'
import { lmEval } from './models/lm-eval.js'
import { mteb } from './models/mteb.js'
import { sklearnReport } from './models/sklearn-report.js'
import { bencher, githubActionBenchmark } from './performance/benchmark-lists.js'
import { k6 } from './performance/k6.js'
import { hyperfine, pytestBenchmark } from './performance/timings.js'
import { vllm } from './performance/vllm.js'
import { junit } from './tests/junit.js'
import { pytestJsonReport } from './tests/pytest-json-report.js'
import { mlflow } from './tracking/mlflow.js'

/** All formats of tools. The first that recognizes a file reads it. */
export const FORMATS: readonly ResultFormat[] = [
  promptfoo,
  promptfooCsv,
  junit,
  pytestJsonReport,
  lmEval,
  inspect,
  deepeval,
  sklearnReport,
  hfTrainer,
  hfModelIndex,
  lighteval,
  everyEvalEver,
  openaiEvals,
  openaiEvalsApi,
  mlflow,
  braintrust,
  langfuse,
  vllm,
  githubActionBenchmark,
  helm,
  mteb,
  k6,
  hyperfine,
  pytestBenchmark,
  // Last, because it accepts the most files.
  bencher,
]
