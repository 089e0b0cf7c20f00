/** The middle time in milliseconds. */
export function median(times: readonly number[]): number {
  const ascending = times.toSorted((a, b) => a - b);
  const middle = ascending.length >>> 1;
  const upper = ascending[middle] ?? Number.NaN;
  return ascending.length % 2 === 1 ? upper : (upper + (ascending[middle - 1] ?? upper)) / 2;
}

/**
 * Milliseconds of each contender, its median of `rounds`. They take turns (A B A B …), so that whatever else the machine
 * does falls on all of them alike; the first `warmUps` rounds don't count.
 * Garbage is collected when it is, as in production: collecting it by force throws optimised code away, too.
 */
export function race<Name extends string>(
  contenders: Readonly<Record<Name, () => unknown>>,
  rounds: number,
  warmUps = 2,
): Record<Name, number> {
  const names = namesOf(contenders);
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round++)
    for (const name of names) {
      const started = performance.now();
      contenders[name]();
      if (round >= 0) times.get(name)?.push(performance.now() - started);
    }
  return medians(names, times);
}

/** As `race`, for contenders that are awaited. */
export async function raceAsync<Name extends string>(
  contenders: Readonly<Record<Name, () => unknown>>,
  rounds: number,
  warmUps = 2,
): Promise<Record<Name, number>> {
  const names = namesOf(contenders);
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round++)
    for (const name of names) {
      const started = performance.now();
      await contenders[name]();
      if (round >= 0) times.get(name)?.push(performance.now() - started);
    }
  return medians(names, times);
}

function namesOf<Name extends string>(contenders: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(contenders) as Name[];
}

function medians<Name extends string>(
  names: readonly Name[],
  times: ReadonlyMap<Name, readonly number[]>,
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

/** One contender's median, call after call. */
export function medianOf(calls: number, warmUps: number, call: () => unknown): number {
  for (let i = 0; i < warmUps; i++) call();
  const times: number[] = [];
  for (let i = 0; i < calls; i++) {
    const started = performance.now();
    call();
    times.push(performance.now() - started);
  }
  return median(times);
}
