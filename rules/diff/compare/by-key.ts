interface Numbered<Value> {
  readonly index: number;
  readonly value: Value;
}

/** In order. A draft may repeat a key: the second is then followed as a second, never lost. */
export function byKey<Value>(list: readonly Value[], keyOf: (value: Value) => string): Map<string, Numbered<Value>> {
  const found = new Map<string, Numbered<Value>>();
  const repeats = new Map<string, number>();
  for (const [index, value] of list.entries()) {
    const key = keyOf(value);
    const repeat = repeats.get(key) ?? 0;
    repeats.set(key, repeat + 1);
    found.set(`${repeat} ${key}`, { index, value });
  }
  return found;
}
