/** Keeps what was used last, as long as all of it together weighs no more than `most`. */
export class RecentlyUsed<Value> {
  private readonly most: number;
  private readonly kept = new Map<string, { readonly value: Value; readonly weight: number }>();
  private weight = 0;
  private newest: string | undefined;

  constructor(most: number) {
    this.most = most;
  }

  get(key: string): Value | undefined {
    const found = this.kept.get(key);
    if (!found) return undefined;
    if (key !== this.newest) {
      this.kept.delete(key);
      this.kept.set(key, found);
      this.newest = key;
    }
    return found.value;
  }

  put(key: string, value: Value, weight: number): void {
    this.drop(key);
    this.kept.set(key, { value, weight });
    this.newest = key;
    this.weight += weight;
    for (const oldest of this.kept.keys()) {
      if (this.weight <= this.most || this.kept.size === 1) return;
      this.drop(oldest);
    }
  }

  drop(key: string): void {
    this.weight -= this.kept.get(key)?.weight ?? 0;
    this.kept.delete(key);
  }
}
