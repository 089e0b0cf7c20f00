import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';
import { recordAsOf } from '../records/read-records-as-of.ts';
import { finishedRun } from './finished-run.ts';
import { namesIn } from './names-in.ts';
import { programOf } from './program-of-run.ts';
import { wholeSheet } from './stored-sheet.ts';

/** One enterprise's sheet with all that explains it. Whoever is not the park's administrator is written down. */
export async function readSheet(deps: Deps, caller: Caller, park: string, id: string, enterpriseId: string) {
  const run = await finishedRun(deps, park, id);
  const { sheets, changes } = deps.store.park(park);
  const [stored] = await sheets.find({
    where: [
      { field: 'batch', is: run.batch },
      { field: 'enterpriseId', is: enterpriseId },
    ],
    limit: 1,
  });
  if (!stored) throw new HttpProblem(404, 'sheet.unknown', say('found.nothing', 'sheet'));
  const role = caller.roles.get(park);
  if (role !== 'administrator')
    await deps.audit.note(caller, { park, action: 'sheet.read', subject: `runs/${id}/sheets/${enterpriseId}` });
  const { period, asOf, size } = run;
  const record = role === 'viewer' ? undefined : await recordAsOf(deps.store, park, { asOf, period, enterpriseId });
  const change = record && (await changes.get(record.batch));
  const program = await programOf(deps, park, run);
  return {
    run: id,
    period,
    position: stored.position,
    size,
    industry: stored.industry,
    sheet: wholeSheet(stored, program),
    names: namesIn(program),
    record: record && change ? { change: change.number, values: record.values } : null,
  };
}
