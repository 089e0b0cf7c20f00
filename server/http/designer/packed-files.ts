import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import type { securityHeaders } from '../security-headers.ts';

/** How a file lies packed beside itself, best first. */
const packed = { br: '.br', gzip: '.gz' } as const;

/** Their names hold a hash of what is in them. */
const assets = '/assets/';
const year = 'public, max-age=31536000, immutable';

/** Gives the files of a folder as it was at the start: what is not in that list is never looked for on the disk. */
export function packedFiles(folder: string, setHeaders: ReturnType<typeof securityHeaders>): RequestHandler {
  const files = listed(folder);
  return (request, response, next) => {
    const { path, method } = request;
    const isRead = method === 'GET' || method === 'HEAD';
    if (!isRead || path === '/index.html' || isPackedCopy(path) || !files.has(path)) {
      next();
      return;
    }
    response.locals.operation = 'designer';
    response.locals.quiet = true;
    // A worker goes by the policy of its own script's answer.
    setHeaders(request, response, () => {});
    response.setHeader('Cache-Control', path.startsWith(assets) ? year : 'no-cache');
    response.type(extname(path));
    response.sendFile(path + packing(request, response, files), { root: folder, cacheControl: false }, (error) => {
      if (error && !response.headersSent) next(error);
    });
  };
}

/** The suffix of the copy that is sent, described in the headers. */
function packing(request: Request, response: Response, files: ReadonlySet<string>): string {
  const there = (['br', 'gzip'] as const).filter((encoding) => files.has(request.path + packed[encoding]));
  if (there.length === 0) return '';
  response.vary('Accept-Encoding');
  const encoding = there.find((one) => request.acceptsEncodings([one]) === one);
  if (!encoding) return '';
  response.setHeader('Content-Encoding', encoding);
  return packed[encoding];
}

function listed(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Set(
    entries.map(({ parentPath, name }) => `/${relative(folder, join(parentPath, name)).split(sep).join('/')}`),
  );
}

function isPackedCopy(path: string): boolean {
  return Object.values(packed).some((suffix) => path.endsWith(suffix));
}
