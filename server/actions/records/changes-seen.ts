import type { Change } from '../../storage/documents/records.ts';
import type { Stored } from '../../storage/port.ts';
import type { Store } from '../../storage/store.ts';
import type { Committed } from './read-records-as-of.ts';

type Seen = Pick<Stored<Change>, 'id' | 'number' | 'kind' | 'at' | 'by' | 'periods' | 'added'>;

/** How many records a period has, and what changed it last. */
interface PeriodSeen {
  readonly period: string;
  readonly records: number;
  readonly last: Seen;
}

/** The committed changes of a park's records. Changes are only ever added, so that each is read once. */
class ChangesSeen {
  head = 0;
  private readonly store: Store;
  private readonly park: string;
  private readonly numbers = new Map<string, number>();
  private readonly deletions = new Map<string, number[]>();
  private readonly periods = new Map<string, PeriodSeen>();
  private reading: Promise<void> = Promise.resolve();

  constructor(store: Store, park: string) {
    this.store = store;
    this.park = park;
  }

  /** One after the other: whoever asks is told of all that was committed before. */
  readNew(): Promise<void> {
    const read = this.reading.catch(() => undefined).then(() => this.readOn());
    this.reading = read;
    return read;
  }

  upTo(asOf: number): Committed {
    return {
      numberOf: (batch) => {
        const number = this.numbers.get(batch);
        return number !== undefined && number <= asOf ? number : undefined;
      },
      emptiedAt: (period) => this.deletions.get(period)?.findLast((number) => number <= asOf) ?? 0,
    };
  }

  period(period: string): PeriodSeen | undefined {
    return this.periods.get(period);
  }

  allPeriods(): readonly PeriodSeen[] {
    return [...this.periods.values()];
  }

  private async readOn(): Promise<void> {
    const changes = this.store.park(this.park).changes.stream({
      where: [{ field: 'number', above: this.head }],
      sort: [{ field: 'number' }],
      only: ['number', 'kind', 'at', 'by', 'periods', 'added'],
    });
    for await (const change of changes) this.note(change);
  }

  private note(change: Seen): void {
    const { id, number, kind, periods, added } = change;
    for (const period of Object.keys(periods)) {
      const records = kind === 'deletion' ? 0 : (this.periods.get(period)?.records ?? 0) + (added[period] ?? 0);
      this.periods.set(period, { period, records, last: change });
      if (kind === 'deletion') this.deletions.set(period, [...(this.deletions.get(period) ?? []), number]);
    }
    if (kind !== 'deletion') this.numbers.set(id, number);
    this.head = number;
  }
}

export type { ChangesSeen };

const seen = new WeakMap<Store, Map<string, ChangesSeen>>();

/** All that has been committed by now. */
export async function changesSeen(store: Store, park: string): Promise<ChangesSeen> {
  const parks = seen.get(store) ?? new Map<string, ChangesSeen>();
  seen.set(store, parks);
  const known = parks.get(park) ?? new ChangesSeen(store, park);
  parks.set(park, known);
  await known.readNew();
  return known;
}
