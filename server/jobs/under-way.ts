/** Work that has been begun and is not waited for yet, up to some weight of it. */
export class UnderWay {
  private readonly most: number;
  private readonly begun: { readonly work: Promise<unknown>; readonly weight: number }[] = [];
  private weight = 0;

  constructor(most: number) {
    this.most = most;
  }

  /** Resolves as soon as more may be begun; rejects as the first of the work does that has failed. */
  async add(work: Promise<unknown>, weight: number): Promise<void> {
    // Whoever waits next is told.
    work.catch(() => undefined);
    this.begun.push({ work, weight });
    this.weight += weight;
    while (this.weight > this.most) await this.first();
  }

  async end(): Promise<void> {
    while (this.begun.length > 0) await this.first();
  }

  /** However it ends. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.begun.map(({ work }) => work));
  }

  private async first(): Promise<void> {
    const first = this.begun.shift();
    this.weight -= first?.weight ?? 0;
    await first?.work;
  }
}
