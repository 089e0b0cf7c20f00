import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { LogLevel } from '../settings.ts';

export type Log = Logger;

/**
 * The server's log: one JSON object a line, on standard error unless another place is given. It holds ids and numbers,
 * never what people sent: no bodies, no addresses' values, no names.
 */
export function openLog(level: LogLevel, to: DestinationStream = destination({ fd: 2, sync: false })): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: toldError } }, to);
}

/** A bug with the places it came from. What a JSON reader says quotes the text it read, which may be anybody's. */
function toldError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const quotes = error instanceof SyntaxError;
  return { type: error.name, ...(quotes ? {} : { message: error.message }), stack: frames.join('\n') };
}
