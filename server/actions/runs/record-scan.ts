const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
const open = 0x7b;
const close = 0x7d;
const openList = 0x5b;
const closeList = 0x5d;

const valuesKey = Buffer.from('values');
const notFound = -1;
/** Of a value: where its key begins and ends, and where it does itself. */
const placesOfOne = 4;

/**
 * Finds the values of a stored record where they stand: of some hundred values neither objects nor texts are made. It
 * reads what JSON.stringify writes of a record whose keys ascend; what else is JSON is brought to that form first.
 */
export class RecordScan {
  count = 0;
  /** The JSON in UTF-8. */
  bytes: Uint8Array = new Uint8Array();
  private places = new Int32Array(512);

  /** Throws SyntaxError where the text is no JSON. */
  scan(body: Uint8Array): void {
    if (this.findAll(body)) return;
    if (!this.findAll(inPlainForm(body))) throw new Error('A stored record has not the form of one');
  }

  /** Below 0: the key of a value comes before this one; 0: it is this one. */
  compareKey(at: number, key: Uint8Array): number {
    return compared(this.bytes, this.place(at, 0), this.place(at, 1), key, 0, key.length);
  }

  startOf(at: number): number {
    return this.place(at, 2);
  }

  endOf(at: number): number {
    return this.place(at, 3);
  }

  private place(at: number, which: number): number {
    return this.places[at * placesOfOne + which] as number;
  }

  /** False: the text is not of the form that JSON.stringify writes, or its keys do not ascend. */
  private findAll(body: Uint8Array): boolean {
    this.bytes = body;
    this.count = 0;
    if (body[0] !== open) return false;
    let at = 0;
    let isFound = false;
    do {
      const keyFrom = at + 2;
      const keyTo = endOfKey(body, at + 1);
      if (keyTo === notFound) return false;
      const from = keyTo + 2;
      if (compared(body, keyFrom, keyTo, valuesKey, 0, valuesKey.length) === 0) {
        if (isFound) return false;
        isFound = true;
        at = this.findValues(from);
      } else at = endOfValue(body, from);
      if (at === notFound) return false;
    } while (body[at] === comma);
    return isFound && body[at] === close && at === body.length - 1;
  }

  /** Gives the place after the object of values that begins here, or `notFound`. */
  private findValues(start: number): number {
    const { bytes } = this;
    if (bytes[start] !== open) return notFound;
    if (bytes[start + 1] === close) return start + 2;
    let [before, beforeEnd] = [0, 0];
    let at = start;
    do {
      const keyFrom = at + 2;
      const keyTo = endOfKey(bytes, at + 1);
      if (keyTo === notFound) return notFound;
      if (this.count > 0 && compared(bytes, before, beforeEnd, bytes, keyFrom, keyTo) >= 0) return notFound;
      at = endOfValue(bytes, keyTo + 2);
      if (at === notFound) return notFound;
      this.add(keyFrom, keyTo, at);
      before = keyFrom;
      beforeEnd = keyTo;
    } while (bytes[at] === comma);
    return bytes[at] === close ? at + 1 : notFound;
  }

  private add(keyFrom: number, keyTo: number, to: number): void {
    const first = this.count * placesOfOne;
    if (first === this.places.length) {
      const larger = new Int32Array(2 * first);
      larger.set(this.places);
      this.places = larger;
    }
    this.places[first] = keyFrom;
    this.places[first + 1] = keyTo;
    this.places[first + 2] = keyTo + 2;
    this.places[first + 3] = to;
    this.count += 1;
  }
}

/** The quote that ends a key, where one without a backslash and then a colon stand; else `notFound`. */
function endOfKey(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== quote) return notFound;
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== quote) {
    if (bytes[at] === backslash) return notFound;
    at += 1;
  }
  return bytes[at + 1] === colon ? at : notFound;
}

/** The comma or bracket after a value. */
function endOfValue(bytes: Uint8Array, start: number): number {
  const first = bytes[start];
  if (first === quote) return endOfText(bytes, start);
  if (first === open || first === openList) return endOfNested(bytes, start);
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === comma || byte === close || byte === closeList) return at === start ? notFound : at;
    if (byte <= 0x20 || byte === quote) return notFound;
  }
  return notFound;
}

function endOfText(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) return at + 1;
    if (byte === backslash) at += 1;
  }
  return notFound;
}

function endOfNested(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) {
      const end = endOfText(bytes, at);
      if (end === notFound) return notFound;
      at = end - 1;
    } else if (byte === open || byte === openList) depth += 1;
    else if (byte === close || byte === closeList) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return notFound;
}

/** In the order of code points. */
function compared(a: Uint8Array, from: number, to: number, b: Uint8Array, fromB: number, toB: number): number {
  const [length, lengthB] = [to - from, toB - fromB];
  const shared = Math.min(length, lengthB);
  for (let at = 0; at < shared; at++) {
    const difference = (a[from + at] as number) - (b[fromB + at] as number);
    if (difference !== 0) return difference;
  }
  return length - lengthB;
}

function inPlainForm(body: Uint8Array): Uint8Array {
  const { values, ...rest } = JSON.parse(textOf(body)) as { readonly values?: Readonly<Record<string, unknown>> };
  const ascending = Object.entries(values ?? {})
    .map(([key, value]) => ({ key: Buffer.from(key), text: `${JSON.stringify(key)}:${JSON.stringify(value)}` }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ text }) => text);
  return Buffer.from(`${JSON.stringify({ ...rest, values: 0 }).slice(0, -2)}{${ascending.join()}}}`);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
}
