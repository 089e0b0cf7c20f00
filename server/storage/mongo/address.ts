/** `_id` of a park's document: in the order of ids within a park, never the same in two parks. */
export function addressOf(park: string, id: string): string {
  return `${startOf(park)}${id}`;
}

export function idOf(park: string, address: string): string {
  return address.slice(startOf(park).length);
}

/** From the first inclusive to the second exclusive: "0" comes next after "/". */
export function addressesOf(park: string): readonly [from: string, to: string] {
  const start = startOf(park);
  return [start, `${start.slice(0, -1)}0`];
}

/** No slash but the last. */
function startOf(park: string): string {
  return `${encodeURIComponent(park)}/`;
}
