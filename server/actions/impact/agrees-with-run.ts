import type { Impact } from '../../../rules/impact/impact-of.ts';
import type { JobContext } from '../../jobs/jobs.ts';
import type { FinishedRun } from '../../storage/documents/runs.ts';

const betweenTurns = 1000;

/** Whether the side before is, for every enterprise, what the run says: the same total and the same rank. */
export async function agreesWithRun({ store, park, signal }: JobContext, id: string, impact: Impact): Promise<boolean> {
  const { batch } = (await store.park(park).runs.get(id)) as FinishedRun;
  const sheets = store.park(park).sheets.stream({
    where: [{ field: 'batch', is: batch }],
    sort: [{ field: 'enterpriseId' }],
    only: ['enterpriseId', 'total', 'rank'],
  });
  let row = 0;
  for await (const { enterpriseId, total, rank } of sheets) {
    if (row >= impact.size) return false;
    // The dataset is in the order of enterprises, too.
    const here = impact.enterpriseAt(row++);
    if (here.enterpriseId !== enterpriseId || here.total.before !== total || here.rank.before !== rank) return false;
    if (row % betweenTurns === 0) signal.throwIfAborted();
  }
  return row === impact.size;
}
