import { readFileSync } from 'node:fs';
import type { Problem } from '../../schemas/problem.ts';
import { validateDefinition } from '../../schemas/validate.ts';

const example = readFileSync(new URL('../fixtures/design-example.json', import.meta.url), 'utf8');

/** The example definition with one place changed; undefined takes the key away. */
export function changed(path: string, value: unknown): unknown {
  const definition: unknown = JSON.parse(example);
  const steps = path.split('/').slice(1);
  const last = steps.pop() ?? '';
  let place: unknown = definition;
  for (const step of steps) place = Reflect.get(Object(place), step);
  if (value === undefined) Reflect.deleteProperty(Object(place), last);
  else Object.defineProperty(place, last, { value, enumerable: true, configurable: true, writable: true });
  return definition;
}

export function exampleText(): string {
  return example;
}

export function problemsWith(at: string, value: unknown): readonly Problem[] {
  const validated = validateDefinition(changed(at, value));
  return validated.ok ? [] : validated.problems;
}

/** Every problem of the example with one place changed, as `code path`. */
export function faultsWith(at: string, value: unknown): readonly string[] {
  return problemsWith(at, value).map(({ code, path }) => `${code} ${path}`);
}

/** Where places of the example stand. */
export const when = '/stages/0/when';
export const rdRatio = '/tree/children/0/children/0';
export const scoring = `${rdRatio}/scoring`;

export const name = { 'zh-CN': '示例' };
export const leaf = { fact: 'age', operator: 'lessThan', value: 5 };
