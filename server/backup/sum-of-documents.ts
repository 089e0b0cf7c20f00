import { createHash } from 'node:crypto';
import { type DocumentLine, lineOf } from './format.ts';

const bytes = 32;

/** Tells whether two stores have the same documents, whatever order they come in. */
export class SumOfDocuments {
  private readonly sums = new Map<string, { count: number; sum: Buffer }>();

  add(document: DocumentLine): void {
    const known = this.sums.get(document.c) ?? { count: 0, sum: Buffer.alloc(bytes) };
    const hash = createHash('sha256').update(lineOf(document)).digest();
    for (let at = 0; at < bytes; at++) known.sum[at] = (known.sum[at] as number) ^ (hash[at] as number);
    known.count += 1;
    this.sums.set(document.c, known);
  }

  /** A collection of which the other has something else. */
  differsAt(other: SumOfDocuments): string | undefined {
    const names = new Set([...this.sums.keys(), ...other.sums.keys()]);
    return [...names].find((name) => {
      const [own, its] = [this.sums.get(name), other.sums.get(name)];
      return !own || !its || own.count !== its.count || !own.sum.equals(its.sum);
    });
  }
}
