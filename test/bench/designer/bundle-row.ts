import type { Row } from '../row.ts';
import { duration, threeDigits, times } from '../table.ts';
import type { Bundle } from './bundle.ts';

const kilobytes = (bytes: number) => `${threeDigits(Math.round(bytes / 1024))} KB`;

export function bundleRow(
  what: string,
  bundle: Bundle,
  other?: { readonly name: string; readonly bundle: Bundle },
): Row {
  const { requests, bytes, gzipped, firstPaint } = bundle;
  const ratio = other && `; ${times(gzipped / other.bundle.gzipped)} the bytes of ${other.name}`;
  return {
    what: `${what}: ${requests} files, ${kilobytes(bytes)}`,
    records: 1,
    time: Number.NaN,
    shown: `${kilobytes(gzipped)} gzipped`,
    ratio: `first paint after ${duration(firstPaint)}${ratio ?? ''}`,
  };
}
