import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Express, Request, RequestHandler } from 'express';
import { noncePlaceholder, securityHeaders } from '../security-headers.ts';
import { packedFiles } from './packed-files.ts';

/** What is no address of the page, whatever a browser says it accepts. */
const ofOthers = /^\/(?:api|health|metrics|assets)(?:\/|$)/;

/** The designer: its files under their own names, and one page at every other address that a person may open. */
export function mountDesigner(app: Express, folder: string, tls: boolean): void {
  app.use(packedFiles(folder, securityHeaders(tls, 'pages')));
  const headers = securityHeaders(tls, 'designer');
  app.get(/.*/, pageUnlessOthers(readFileSync(join(folder, 'index.html'), 'utf8'), headers));
}

/** The page with a nonce of its own, so that only its own styles count. */
function pageUnlessOthers(page: string, setHeaders: ReturnType<typeof securityHeaders>): RequestHandler {
  return (request, response, next) => {
    if (!isPage(request)) {
      next();
      return;
    }
    response.locals.operation = 'designer';
    setHeaders(request, response, () => {});
    const nonce = randomBytes(16).toString('base64url');
    const policy = String(response.getHeader('Content-Security-Policy'));
    response.setHeader('Content-Security-Policy', policy.replaceAll(noncePlaceholder, nonce));
    response.setHeader('Cache-Control', 'no-cache');
    response.type('text/html').send(page.replaceAll(noncePlaceholder, nonce));
  };
}

function isPage({ path, headers: { accept = '' } }: Request): boolean {
  return path === '/' || (accept.includes('text/html') && !ofOthers.test(path));
}
