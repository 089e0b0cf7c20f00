import type { Problem } from '../../schemas/problem.ts';

/** By place in the document as it is written; at one place errors first. */
export function inDocumentOrder(problems: readonly Problem[], document: unknown): readonly Problem[] {
  return problems
    .map((problem) => ({ problem, place: placeOf(problem, document) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ problem }) => problem);
}

/** The position of each step among its siblings; what is not there comes after them. */
function placeOf({ path, span, severity }: Problem, document: unknown): readonly number[] {
  const place: number[] = [];
  let at: unknown = document;
  for (const escaped of path.split('/').slice(1)) {
    const step = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null) break;
    const position = Array.isArray(at) ? Number(step) : Object.keys(at).indexOf(step);
    place.push(position >= 0 ? position : Number.MAX_SAFE_INTEGER);
    at = Object.hasOwn(at, step) ? (at as Readonly<Record<string, unknown>>)[step] : undefined;
  }
  return [...place, -1, severity === 'error' ? 0 : 1, span?.[0] ?? 0];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let step = 0; step < Math.min(a.length, b.length); step++) {
    const difference = (a[step] as number) - (b[step] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
