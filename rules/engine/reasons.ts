import type { MissingReason } from '../../schemas/result.ts';

/** Numbers for the reasons why a value is missing: a column of them takes two bytes a row. 0: not missing. */
export class Reasons {
  private readonly codes = new Map<string, number>();
  private readonly reasons: (MissingReason | null)[] = [null];

  code(operation: string, fields: readonly string[]): number {
    const key = [operation, ...fields].join(' ');
    const known = this.codes.get(key);
    if (known !== undefined) return known;
    const code = this.reasons.length;
    this.reasons.push({ operation, fields });
    this.codes.set(key, code);
    return code;
  }

  reason(code: number): MissingReason | null {
    return this.reasons[code] ?? null;
  }
}
