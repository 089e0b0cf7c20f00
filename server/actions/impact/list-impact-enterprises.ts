import type { Deps } from '../../deps.ts';
import type { ParkCollections } from '../../storage/collections.ts';
import type { StoredImpactRow } from '../../storage/documents/impacts.ts';
import type { Selection, Stored, Test } from '../../storage/port.ts';
import { knownImpact } from './read-impact.ts';

type ImpactOrder = 'change' | 'rise' | 'fall' | 'rank';

export interface EnterprisesWanted {
  readonly sort?: ImpactOrder;
  /** Of whose change this cause is the largest part. */
  readonly cause?: string;
  readonly name?: string;
  readonly enterpriseId?: string;
  readonly limit?: number;
  readonly after?: string;
}

type Field = ParkCollections['impactRows'] extends { find(query: infer Query): unknown }
  ? Query extends Selection<infer Name>
    ? Name
    : never
  : never;

/** One enterprise after the other, with the causes of its change. */
export async function listImpactEnterprises(
  deps: Deps,
  park: string,
  ruleSet: string,
  id: string,
  { sort = 'change', cause, name, enterpriseId, limit = 50, after }: EnterprisesWanted,
) {
  const { batch } = await knownImpact(deps, park, ruleSet, id);
  const order = orders[sort];
  const where: Test<Field>[] = [
    { field: 'batch', is: batch },
    ...order.where,
    ...(cause === undefined ? [] : [{ field: 'cause', is: cause } as const]),
    ...(name === undefined ? [] : [{ field: 'name', contains: name } as const]),
    ...(enterpriseId === undefined ? [] : [{ field: 'enterpriseId', is: enterpriseId } as const]),
  ];
  const { impactRows } = deps.store.park(park);
  const [{ documents, next }, total] = await Promise.all([
    impactRows.page({ where, sort: order.sort, limit, ...(after === undefined ? {} : { after }) }),
    impactRows.count(where),
  ]);
  return { items: documents.map(rowAnswer), next, total };
}

const orders: { readonly [Sort in ImpactOrder]: Required<Selection<Field>> } = {
  change: { where: [], sort: [{ field: 'position' }] },
  rise: { where: [{ field: 'change', above: 0 }], sort: [{ field: 'change', descending: true }] },
  fall: { where: [{ field: 'change', below: 0 }], sort: [{ field: 'change' }] },
  rank: { where: [], sort: [{ field: 'place' }] },
};

function rowAnswer({ id: _id, revision: _revision, batch: _batch, ...row }: Stored<StoredImpactRow>) {
  return row;
}
