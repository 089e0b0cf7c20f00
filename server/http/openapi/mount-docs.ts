import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Express } from 'express';
import { root } from '../../root.ts';
import type { Operation } from '../operation.ts';
import { securityHeaders } from '../security-headers.ts';
import { docsPage, docsStart } from './docs-page.ts';
import { openApiDocument } from './document.ts';

const files = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

/** The API described for programs at /api/openapi.json, and for people at /api/docs. */
export function mountDocs(app: Express, operations: readonly Operation[], tls: boolean): void {
  const require = createRequire(join(root, 'package.json'));
  const folder = dirname(require.resolve('swagger-ui-dist/package.json'));
  const document = JSON.stringify(openApiDocument(operations));
  app.get('/api/openapi.json', (_request, response) => {
    response.type('application/json').send(document);
  });
  app.use('/api/docs', securityHeaders(tls, 'pages'));
  app.get('/api/docs', (_request, response) => {
    response.type('text/html').send(docsPage);
  });
  app.get('/api/docs/start.js', (_request, response) => {
    response.type('text/javascript').send(docsStart);
  });
  for (const file of files)
    app.get(`/api/docs/${file}`, (_request, response) => {
      response.sendFile(join(folder, file), { cacheControl: true, maxAge: '1d' });
    });
}
