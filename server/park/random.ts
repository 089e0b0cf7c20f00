/** A stream of pseudo-random numbers (sfc32) that depends on its three keys alone: no clock, no state elsewhere. */
export class Random {
  private a = 0x1e3779b9;
  private b = 0x243f6a88;
  private c = 0x37e15162;
  private counter = 1;

  constructor(seed: number, enterprise: number, subject = 0) {
    this.mix(seed);
    this.mix(enterprise);
    this.mix(subject);
  }

  private mix(key: number): void {
    this.a ^= key | 0;
    this.b = (this.b + Math.floor(key / 0x100000000)) | 0;
    for (let i = 0; i < 10; i++) this.bits();
  }

  private bits(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + sum) | 0;
    return sum >>> 0;
  }

  /** 0 ≤ x < 1 */
  next(): number {
    return this.bits() / 0x100000000;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** Standard normal, nearly: the sum of six even draws, cut off at about ±4. */
  normal(): number {
    let sum = 0;
    for (let i = 0; i < 6; i++) sum += this.next();
    return (sum - 3) * Math.SQRT2;
  }

  /** Mean 1. */
  exponential(): number {
    return -Math.log(1 - this.next());
  }

  poisson(mean: number): number {
    if (mean > 20) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.next(); product > limit; product *= this.next()) count += 1;
    return count;
  }
}
