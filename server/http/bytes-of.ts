const scratch = Buffer.allocUnsafeSlow(1 << 18);
const mostBytesOfLetter = 3;

/** A text in UTF-8. Where it fits in any case it is written at once: to count its bytes first takes longer. */
export function bytesOf(text: string): Buffer {
  if (text.length * mostBytesOfLetter > scratch.length) return Buffer.from(text);
  return Buffer.from(scratch.subarray(0, scratch.write(text)));
}
