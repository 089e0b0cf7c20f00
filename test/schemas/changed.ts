import { readFileSync } from 'node:fs';

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
