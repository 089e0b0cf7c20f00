const mostKnown = 1000;

interface Known {
  readonly text: Uint8Array;
  readonly cell: number;
}

/** The cells of values that came before, by their JSON's bytes: of a text that many records have a string is made once. */
export class KnownTexts {
  private readonly byHash = new Map<number, Known>();

  cell(bytes: Uint8Array, from: number, to: number): number | undefined {
    const known = this.byHash.get(hashOf(bytes, from, to));
    return known && isSame(known.text, bytes, from, to) ? known.cell : undefined;
  }

  add(text: Uint8Array, cell: number): void {
    if (this.byHash.size < mostKnown) this.byHash.set(hashOf(text, 0, text.length), { text, cell });
  }
}

/** FNV-1a, of 31 bits. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash >>> 1;
}

function isSame(text: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let at = 0; at < text.length; at++) if (text[at] !== bytes[from + at]) return false;
  return true;
}
