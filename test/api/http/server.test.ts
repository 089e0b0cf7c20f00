import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startTestServer } from '../harness.ts';

test('a test server answers, and leaves nothing behind', async () => {
  const server = await startTestServer();
  const { status, body, headers } = await server.client().get('/nothing');
  expect(status).toBe(404);
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(body).toMatchObject({ status: 404, code: 'route.unknown' });
  await server.close();
  expect(existsSync(server.dataFolder)).toBe(false);
});
