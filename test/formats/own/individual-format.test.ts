import { beforeAll, describe, expect, test } from '@jest/globals'
import type { DecodedFile } from '../../../src/formats/decode.js'
import { toMonitoring } from '../../../src/formats/own/monitoring.js'
import { decode, digest, fixture, lines, NAMES, onlyResult } from '../decoding.js'

type Content = Record<string, unknown> & { individual_results: Record<string, unknown>[] }

const read = (name: string): Content => JSON.parse(fixture(name)) as Content
const AGGREGATED = 'aggregated_metrics_openai.json'
const PATIENT = 'patient_benchmark_medgemma.json'

describe('A benchmark over documents (aggregated format)', () => {
  let file: DecodedFile
  beforeAll(async () => {
    file = await decode(fixture(AGGREGATED), NAMES, AGGREGATED)
  })

  test('is read completely: fractions, totals, counts and one case per document', () => {
    const id = (name: string): string => `doc-${digest(name).slice(0, 12)}`
    expect(file).toMatchObject({ format: 'aggregated', problems: [], warnings: [] })
    expect(onlyResult(file)).toEqual({
      model_version: 'openai',
      dataset_version: 'data-v1',
      prompt_version: 'prompt-v1',
      benchmark: 'documents',
      f1_average: 'micro',
      dataset_size: 4,
      success_count: 3,
      error_count: 1,
      timestamp: '2026-02-03 19:17:32',
      metrics: {
        precision: 1 / 3,
        recall: 0.5,
        f1: 0.4,
        latency_ms: 560.75,
        avg_extraction_latency_ms: 0.56075,
        extraction_accuracy: 0.75,
        json_validity_rate: 0.974,
        avg_input_tokens: 0,
        avg_total_tokens: 0,
        total_documents: 4,
        true_positives: 1,
        false_positives: 2,
        false_negatives: 1,
        total_issues_detected: 3,
        total_issues_expected: 2,
      },
      cases: [
        {
          id: id('dental_bill_clean_Jane_Roe'),
          at: '$.individual_results[0]',
          group: 'dental_bill',
          passed: true,
          tp: 0,
          fp: 0,
          fn: 0,
          latency_ms: 508.5,
        },
        {
          id: id('dental_bill_duplicate_Jane_Roe'),
          at: '$.individual_results[1]',
          group: 'dental_bill',
          passed: true,
          tp: 1,
          fp: 0,
          fn: 0,
          latency_ms: 1327.75,
        },
        {
          id: id('pharmacy_receipt_Max_Muster'),
          at: '$.individual_results[2]',
          group: 'pharmacy_receipt',
          passed: false,
          tp: 0,
          fp: 2,
          fn: 1,
          latency_ms: 316.25,
        },
        {
          id: id('insurance_eob_Max_Muster'),
          at: '$.individual_results[3]',
          group: 'insurance_eob',
          passed: false,
          tp: 0,
          fp: 0,
          fn: 0,
          latency_ms: 90.5,
          error: true,
        },
      ],
    })
  })

  test('keeps no name of a document and no text of an error', () => {
    expect(JSON.stringify(file)).not.toMatch(/Roe|Muster|HTTP/)
  })

  test('a metric that is null is missing, a zero stays a zero', () => {
    const { metrics } = onlyResult(file)
    expect(metrics).not.toHaveProperty('avg_output_tokens')
    expect(metrics['avg_input_tokens']).toBe(0)
  })

  test('is the same result after conversion to the monitoring format', async () => {
    const { cases = [], ...rest } = onlyResult(file)
    const converted = { ...rest, cases: cases.map(({ at: _, ...each }) => each) }
    expect(onlyResult(await decode(toMonitoring(onlyResult(file))))).toEqual(converted)
  })
})

describe('A benchmark over patients (patient format)', () => {
  let file: DecodedFile
  beforeAll(async () => {
    file = await decode(fixture(PATIENT), NAMES, PATIENT)
  })

  test('is read completely, with what later versions of the tool add', () => {
    const id = (name: string): string => `patient-${digest(name).slice(0, 12)}`
    expect(file.problems).toEqual([])
    expect(lines(file.warnings)).toEqual([
      '$: ignored, because the patient format does not know it: "worst_patient", "savings_by_patient"',
    ])
    expect(onlyResult(file)).toEqual({
      model_version: 'medgemma',
      dataset_version: 'data-v1',
      prompt_version: 'prompt-v1',
      benchmark: 'patients',
      f1_average: 'macro',
      dataset_size: 3,
      success_count: 3,
      error_count: 0,
      timestamp: '2026-02-03 10:56:39',
      metrics: {
        precision: 0.85,
        recall: 0.95,
        f1: 0.8833,
        latency_ms: 4154.1,
        domain_knowledge_detection_rate: 0.953,
        savings_capture_rate: 0.9,
        true_positives: 2,
        false_positives: 1,
        false_negatives: 1,
        domain_breakdown: {
          gender_mismatch: {
            precision: 1,
            recall: 0.6667,
            f1: 0.8,
            total_detected: 2,
            total_missed: 1,
            total_cases: 3,
          },
        },
        aggregated_categories: {
          age_inappropriate_service: {
            precision: 1,
            recall: 0.5,
            f1: 0.6667,
            total_cases: 2,
            subtypes: { age_inappropriate: { recall: 0.5, detected: 1, total: 2 } },
          },
        },
        advanced_metrics: {
          risk_weighted_recall: 0.91,
          conservatism_index: 0.1,
          p95_latency_ms: 5120.4,
          roi_ratio: 12.5,
          inference_cost_usd: 0.0042,
          category_metrics: { gender_mismatch: { recall: 0.6667, risk_weight: 3 } },
        },
        domain_recall: 0.95,
        domain_precision: 0.85,
        generic_recall: 0,
        cross_document_recall: 0.95,
        total_potential_savings: 360,
        total_missed_savings: 40,
        avg_savings_per_patient: 120,
      },
      cases: [
        { id: id('P001'), at: '$.individual_results[0]', passed: true, tp: 1, fp: 0, fn: 0, latency_ms: 3840.98 },
        { id: id('P002'), at: '$.individual_results[1]', passed: false, tp: 1, fp: 1, fn: 0, latency_ms: 683.57 },
        { id: id('P003'), at: '$.individual_results[2]', passed: false, tp: 0, fp: 0, fn: 1, latency_ms: 2291.12 },
      ],
    })
  })

  test('keeps no name of a patient, no number of one, and no finding', () => {
    const { individual_results } = read(PATIENT)
    const private_ = individual_results.flatMap(({ patient_id, patient_name }) => [patient_id, patient_name])
    expect(private_).toHaveLength(6)
    const kept = JSON.stringify(file.results)
    for (const text of [...private_, 'billed', 'impossible', '76805']) expect(kept).not.toContain(text)
  })
})

describe('A file that contradicts itself or lacks something is refused with the path', () => {
  const changed = async (change: (content: Content) => void): Promise<string[]> => {
    const content = read(AGGREGATED)
    change(content)
    return lines((await decode(content, NAMES)).problems)
  }
  const row = (content: Content, index: number): Record<string, unknown> => content.individual_results[index] ?? {}

  test.each<[title: string, change: (content: Content) => void, problem: string]>([
    [
      'a list that is shorter than the total',
      (content) => void content.individual_results.pop(),
      '$.individual_results: has 3 elements, but total_documents is 4: the file was cut or edited; run the benchmark again',
    ],
    [
      'a document that occurs twice',
      (content) => (row(content, 1)['document_name'] = row(content, 0)['document_name']),
      '$.individual_results[1].document_name: is the same as $.individual_results[0].document_name: every case needs an id of its own',
    ],
    [
      'a document without a name',
      (content) => delete row(content, 1)['document_name'],
      '$.individual_results[1]: document_name is missing: it tells the cases apart',
    ],
    [
      'a document without counts',
      (content) => (row(content, 1)['false_negatives'] = null),
      '$.individual_results[1]: needs true_positives, false_positives and false_negatives, unless it failed',
    ],
    [
      'a metric that is text',
      (content) => (content['issue_recall'] = '0.5'),
      '$.issue_recall: must be a number, but is a string: write 0.5 without quotes',
    ],
    [
      'a percentage for a fraction',
      (content) => (content['issue_recall'] = 50),
      '$.issue_recall: 50 looks like a percentage; write 0.5 instead of 50',
    ],
    [
      'an impossible percentage',
      (content) => (content['extraction_accuracy'] = 750),
      '$.extraction_accuracy: 750 is not between 0 and 100; it is a percentage here',
    ],
    [
      'a time that is none',
      (content) => (content['generated_at'] = 'now'),
      '$.generated_at: is not a date and time such as 2026-02-04T04:15:28Z or 2026-02-04 04:15:28',
    ],
    [
      'another version of the schema',
      (content) => (content['schema_version'] = 7),
      '$.schema_version: version 7 of the schema is not known; known: 1',
    ],
    [
      'no model',
      (content) => delete content['model_name'],
      '$: model_name is missing: add to the file, or set --model-version (action: the line `model-version: …`)',
    ],
  ])('%s', async (_, change, problem) => expect(await changed(change)).toEqual([problem]))

  test('totals are left out when one document lacks a part of them', async () => {
    const content = read(AGGREGATED)
    Object.assign(row(content, 3), { true_positives: null, false_positives: null, issues_expected: null })
    const { metrics, cases } = onlyResult(await decode(content, NAMES))
    expect(metrics).not.toHaveProperty('true_positives')
    expect(metrics).not.toHaveProperty('total_issues_expected')
    expect(metrics).toMatchObject({ false_negatives: 1, total_issues_detected: 3 })
    expect(cases?.[3]).toMatchObject({ passed: false, error: true })
  })
})

describe('What is remarkable but can be used is warned about', () => {
  test('a fraction where the tool writes percentages', async () => {
    const file = await decode({ ...read(AGGREGATED), json_validity_rate: 0.97 }, NAMES)
    expect(lines(file.warnings)).toEqual([
      '$.json_validity_rate: is 0.97, which is a percentage here and was read as the fraction 0.0097',
    ])
  })

  test('a count of successes that the list denies', async () => {
    const file = await decode({ ...read(AGGREGATED), successful_extractions: 4 }, NAMES)
    expect(lines(file.warnings)).toEqual(['$.successful_extractions: is 4, but 3 of the individual results succeeded'])
  })

  test.each<[path: string, content: string, warnings: string[]]>([
    [
      'runs/aggregated_metrics_gemini.json',
      AGGREGATED,
      [': the file name says model "gemini", but the content says "openai"'],
    ],
    [
      'runs/patient_benchmark_openai.json',
      AGGREGATED,
      [': the file name says patient format, but the content is in aggregated format'],
    ],
    [
      'openai_benchmark_results.json',
      AGGREGATED,
      [': the file name says monitoring format, but the content is in aggregated format'],
    ],
    ['runs/aggregated_metrics_OpenAI__20260203T192125Z.json', AGGREGATED, []],
    ['aggregated_metrics_openai_2026-02-03.json', AGGREGATED, []],
    ['aggregated_metrics.example.json', AGGREGATED, []],
    ['anything.json', AGGREGATED, []],
  ])('a file name that contradicts the content: %s', async (path, content, warnings) => {
    expect(lines((await decode(fixture(content), NAMES, path)).warnings)).toEqual(warnings)
  })
})
