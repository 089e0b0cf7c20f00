import { once } from 'node:events';
import type { Response } from 'express';

export interface ServerEvent {
  readonly event: string;
  readonly id?: string;
  readonly data: unknown;
}

/** A proxy that hears nothing for a minute closes the connection. */
const heartbeat = 15_000;

/** Sends server-sent events, no faster than the client takes them, until they end or the client goes. */
export async function sendEvents(
  response: Response,
  events: AsyncIterable<ServerEvent>,
  signal: AbortSignal,
): Promise<void> {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    // No proxy and no compression may hold an event back.
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  const beat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(':\n\n');
  }, heartbeat);
  try {
    for await (const one of events) if (!response.write(textOf(one))) await once(response, 'drain', { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearInterval(beat);
    response.end();
  }
}

function textOf({ event, id, data }: ServerEvent): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
}
