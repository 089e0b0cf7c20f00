import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPark } from '../../../server/actions/parks/create-park.ts';
import { setMember } from '../../../server/actions/parks/members.ts';
import { insertPerson } from '../../../server/actions/people/create-person.ts';
import type { Deps } from '../../../server/deps.ts';
import { startServer } from '../../../server/main.ts';
import { newId } from '../../../server/new-id.ts';
import { type Settings, usualSettings } from '../../../server/settings.ts';

const park = 'bench';
const password = 'bench is no secret';

/** A server as `npm start` runs it, without limits on how often one may ask, and its administrator. */
export interface BenchServer {
  readonly url: string;
  readonly deps: Deps;
  readonly folder: string;
  /** Asks as the park's administrator; the path is below the park. */
  ask(method: string, path: string, body?: unknown): Promise<Response>;
  /** For other programs that ask. */
  readonly headers: Readonly<Record<string, string>>;
  /** Waits for the job that an answer tells of; gives its milliseconds from being taken up to its end. */
  jobTime(answer: Response): Promise<number>;
  close(): Promise<void>;
}

/** `dataFolder`: one that was made before, or that is to stay. */
export async function startBenchServer(
  mongoUri: string | undefined,
  { dataFolder, ...settings }: Partial<Settings> = {},
): Promise<BenchServer> {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'canopy-bench-')));
  const { url, deps, close } = await startServer({
    ...usualSettings,
    port: 0,
    dataFolder: folder,
    mongoUri,
    serverId: newId(),
    loopback: true,
    logLevel: 'silent',
    requestsPer10Seconds: 1e9,
    ...settings,
  });
  if (!(await deps.store.platform.parks.get(park))) await makePark(deps);
  const signedIn = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'bench', password }),
  });
  const headers = {
    Cookie: signedIn.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  };

  const ask = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${url}/api/v1/${path.startsWith('jobs/') ? path : `parks/${park}/${path}`}`, {
      method,
      headers: isForm || body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} is answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  return {
    url,
    deps,
    folder,
    ask,
    headers,
    jobTime: async (answer) => {
      const { id: job } = (await answer.json()) as { id: string };
      for await (const { state, problem, startedAt, endedAt } of deps.jobs.watch(job, new AbortController().signal)) {
        if (state === 'succeeded') return Date.parse(endedAt ?? '') - Date.parse(startedAt ?? '');
        if (state === 'failed') throw new Error(`The job failed: ${JSON.stringify(problem)}`);
      }
      throw new Error('The job did not end');
    },
    close: async () => {
      await close();
      if (dataFolder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makePark(deps: Deps): Promise<void> {
  await createPark(deps, null, park, { 'zh-CN': '基准' }, 0);
  const { id } = await insertPerson(deps, null, { username: 'bench', name: 'Bench', password }, false);
  await setMember(deps, null, park, id, 'administrator');
}
