import { pointer } from '../../../schemas/pointer.ts';

/** What the draft itself has at a place, whatever its shape. */
export function rawAt(root: unknown, path: string, ...below: readonly string[]): unknown {
  const steps = `${path}${pointer(...below)}`.split('/').slice(1);
  return steps.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return Object.entries(value).find(([one]) => one === key)?.[1];
  }, root);
}
