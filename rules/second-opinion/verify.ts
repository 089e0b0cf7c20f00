import type { Definition } from '../../schemas/definition.ts';
import { definitionHash } from '../definition-hash.ts';
import { score } from '../engine/score.ts';
import { sheetsOf } from '../engine/sheet.ts';
import { compile } from '../program/compile.ts';
import type { Dataset } from '../records/dataset.ts';
import { type Difference, differencesBetween } from './differences.ts';
import { secondOpinion } from './second-opinion.ts';

export interface VerifyOptions {
  /** How many enterprises, spread evenly over the records; left out: all. */
  readonly sample?: number;
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/** Whether the column engine and json-rules-engine agree. */
export interface Verification {
  readonly period: string;
  readonly definitionHash: string;
  /** How many enterprises there are, and how many were scored a second time. */
  readonly enterprises: number;
  readonly verified: number;
  readonly valuesCompared: number;
  readonly agrees: boolean;
  readonly enterprisesThatDiffer: number;
  /** All of them; `differences` lists the first. */
  readonly differenceCount: number;
  readonly differences: readonly Difference[];
}

const mostListed = 1000;

/** Scores with the column engine, scores again with the translated rules, and compares every value to the last bit. */
export async function verify(
  definition: Definition,
  dataset: Dataset,
  { sample, ...options }: VerifyOptions = {},
): Promise<Verification> {
  const run = score(compile(definition), dataset);
  const sheetOf = sheetsOf(run);
  const rows = rowsOfSample(dataset.size, sample);
  const sampled = rows.length < dataset.size;
  const opinions = await secondOpinion(definition, run.statistics(), dataset, { ...options, ...(sampled && { rows }) });
  const differences: Difference[] = [];
  let [valuesCompared, differenceCount, enterprisesThatDiffer] = [0, 0, 0];
  for (const [index, row] of rows.entries()) {
    const opinion = opinions[index];
    if (!opinion) throw new Error('The second opinion lacks an enterprise');
    const found = differencesBetween(sheetOf(row), opinion, sampled);
    valuesCompared += found.compared;
    differenceCount += found.differences.length;
    if (found.differences.length > 0) enterprisesThatDiffer += 1;
    differences.push(...found.differences.slice(0, mostListed - differences.length));
  }
  return {
    period: dataset.period.text,
    definitionHash: definitionHash(definition),
    enterprises: dataset.size,
    verified: rows.length,
    valuesCompared,
    agrees: differenceCount === 0,
    enterprisesThatDiffer,
    differenceCount,
    differences,
  };
}

function rowsOfSample(size: number, sample = size): readonly number[] {
  const count = Math.min(sample, size);
  return Array.from({ length: count }, (_, index) => Math.floor((index * size) / count));
}
