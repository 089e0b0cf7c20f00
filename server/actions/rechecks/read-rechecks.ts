import { createHash } from 'node:crypto';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { StoredRecheck } from '../../storage/documents/runs.ts';
import type { Stored } from '../../storage/port.ts';
import { finishedRun } from '../runs/finished-run.ts';
import { type RecheckAnswer, recheckAnswer } from './recheck-answer.ts';

interface Wanted {
  readonly enterpriseId?: string;
  readonly limit?: number;
  readonly after?: string;
}

/** A run's re-checks, the newest first. */
export async function listRechecks(deps: Deps, park: string, run: string, { enterpriseId, limit = 20, after }: Wanted) {
  await finishedRun(deps, park, run);
  const { documents, next } = await deps.store.park(park).rechecks.page({
    where: [
      { field: 'run', is: run },
      ...(enterpriseId === undefined ? [] : [{ field: 'enterpriseId', is: enterpriseId } as const]),
    ],
    sort: [{ field: 'at', descending: true }],
    limit,
    only: ['run', 'at', 'by', 'enterpriseId', 'agrees'],
    ...(after === undefined ? {} : { after }),
  });
  const { people } = deps.store.platform;
  const items = await Promise.all(
    documents.map(async ({ id, run: of, at, by, enterpriseId: one, agrees }) => ({
      ...{ id, run: of, at, agrees, enterpriseId: one },
      by: { id: by, name: (await people.get(by))?.name ?? null },
    })),
  );
  return { items, next };
}

interface Which {
  readonly park: string;
  readonly run: string;
  readonly recheck: string;
}

/** Whoever reads an enterprise's sheet in it and is not the park's administrator is written down. */
export async function readRecheck(deps: Deps, caller: Caller, which: Which): Promise<RecheckAnswer> {
  const { park, run } = which;
  const recheck = await knownRecheck(deps, which);
  const { enterpriseId } = recheck;
  if (enterpriseId !== null && caller.roles.get(park) !== 'administrator')
    await deps.audit.note(caller, { park, action: 'sheet.read', subject: `runs/${run}/sheets/${enterpriseId}` });
  return recheckAnswer(recheck);
}

/** The signed report as a file. Who takes it is written down, with the file's hash. */
export async function recheckFile(deps: Deps, caller: Caller, which: Which): Promise<string> {
  const { park, run, recheck } = which;
  const text = `${(await knownRecheck(deps, which)).signed}\n`;
  const afterHash = createHash('sha256').update(text).digest('hex');
  const subject = `runs/${run}/rechecks/${recheck}`;
  await deps.audit.note(caller, { park, action: 'recheck.export', subject, afterHash });
  return text;
}

async function knownRecheck(deps: Deps, { park, run, recheck }: Which): Promise<Stored<StoredRecheck>> {
  await finishedRun(deps, park, run);
  const found = await deps.store.park(park).rechecks.get(recheck);
  if (found?.run !== run) throw new HttpProblem(404, 'recheck.unknown', say('found.nothing', 're-check'));
  return found;
}
