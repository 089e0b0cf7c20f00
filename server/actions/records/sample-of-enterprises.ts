/** Who of many is taken; the same enterprises in every period, and again tomorrow. */
export interface Sample {
  readonly size: number;
  has(enterpriseId: string): boolean;
}

/** Takes about `most` of them, those whose ids hash lowest: by chance, but never by another chance. */
export function sampleOf(enterpriseIds: readonly string[], most: number): Sample {
  const hashes = Uint32Array.from(enterpriseIds, hashOf).sort();
  const highest = hashes[most - 1] ?? 0;
  // Two that hash alike at the edge are both in.
  return { size: hashes.lastIndexOf(highest) + 1, has: (id) => hashOf(id) <= highest };
}

/** FNV-1a over the units of UTF-16, then mixed, so that ids that differ at their ends only lie far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
