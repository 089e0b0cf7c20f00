export interface Sides<Value> {
  readonly before: Value;
  readonly after: Value;
}

export function differs({ before, after }: Sides<unknown>): boolean {
  return before !== after;
}
