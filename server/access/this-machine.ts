import type { Request } from 'express';
import { isLoopback, type Settings } from '../settings.ts';

type Reach = Pick<Settings, 'loopback' | 'proxies'>;

/** Whether nobody but this machine's own users can reach the server, as far as its settings tell. */
export function isForThisMachine({ loopback, proxies }: Reach): boolean {
  return loopback && proxies === 0;
}

const addedByProxies = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

/**
 * Whether a request comes from this machine, called by its own name: not through a proxy, and not from a page of a foreign
 * name that has been made to lead here.
 */
export function isFromThisMachine({ headers }: Pick<Request, 'headers'>, settings: Reach): boolean {
  return (
    isForThisMachine(settings) && addedByProxies.every((name) => !(name in headers)) && isLoopback(hostOf(headers.host))
  );
}

/** Without the port, and an IPv6 address without its brackets. */
function hostOf(host = ''): string {
  return host.replace(/:\d{1,5}$/, '').replace(/^\[(.*)\]$/, '$1');
}
