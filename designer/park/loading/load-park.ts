import type { Dataset } from '../../../rules/records/dataset.ts';
import type { Id } from '../../../schemas/definition.ts';
import { addressOf } from '../../api/request.ts';
import type { FieldsWanted } from './fields-wanted.ts';
import { LoadFailure } from './load-failure.ts';
import type { LoadedPark, LoadFault, LoadProgress, PeriodOffered } from './load-state.ts';
import { readColumns } from './read-columns.ts';

export interface ParkWanted {
  readonly park: Id;
  /** Null: the latest that the park has. */
  readonly period: string | null;
  readonly fieldsFor: (enterprises: number) => FieldsWanted;
  readonly signal: AbortSignal;
  readonly tell: (progress: LoadProgress) => void;
  readonly fetch: typeof fetch;
}

export interface HeldPark {
  readonly loaded: LoadedPark;
  readonly dataset: Dataset;
  readonly fields: FieldsWanted;
}

/** Throws a LoadFailure, or what the signal was aborted with. */
export async function loadPark(wanted: ParkWanted): Promise<HeldPark> {
  const { park, tell } = wanted;
  const offered = await periodsOf(wanted);
  const chosen = offered.find(({ period }) => period === wanted.period) ?? (wanted.period === null ? offered[0] : null);
  if (!chosen || chosen.records === 0) throw new LoadFailure({ code: 'noRecords' });
  tell({ done: 0, of: chosen.records });
  const fields = wanted.fieldsFor(chosen.records);
  const response = await answer(wanted, ['parks', park, 'records', 'columns'], {
    period: chosen.period,
    periodsBefore: fields.periodsBefore,
    field: fields.fields.map(({ id }) => id),
  });
  if (!response.body) throw new LoadFailure({ code: 'cutOff' });
  const { dataset, of, sampled, wrongCells } = await readColumns(response.body, fields, tell).catch(
    (error: unknown) => {
      if (error instanceof LoadFailure || wanted.signal.aborted) throw error;
      throw new LoadFailure({ code: 'cutOff' });
    },
  );
  const loaded = { park, period: chosen.period, offered, size: dataset.size, of, sampled, wrongCells };
  return { loaded, dataset, fields };
}

/** The latest first. */
async function periodsOf(wanted: ParkWanted): Promise<readonly PeriodOffered[]> {
  const response = await answer(wanted, ['parks', wanted.park, 'periods'], {});
  const body: unknown = await response.json().catch(() => {
    throw new LoadFailure({ code: 'cutOff' });
  });
  const items: unknown = typeof body === 'object' && body !== null && 'items' in body ? body.items : [];
  return (Array.isArray(items) ? items : []).filter(isOffered).sort((a, b) => (a.period < b.period ? 1 : -1));
}

function isOffered(value: unknown): value is PeriodOffered {
  return (
    typeof value === 'object' &&
    value !== null &&
    'period' in value &&
    typeof value.period === 'string' &&
    'records' in value &&
    typeof value.records === 'number'
  );
}

async function answer(
  { fetch, signal }: ParkWanted,
  path: readonly string[],
  query: Parameters<typeof addressOf>[1],
): Promise<Response> {
  const response = await fetch(addressOf(path, query), { credentials: 'same-origin', signal }).catch(
    (error: unknown) => {
      if (signal.aborted) throw error;
      throw new LoadFailure({ code: 'unreachable' });
    },
  );
  if (response.ok) return response;
  throw new LoadFailure(await faultOf(response));
}

async function faultOf(response: Response): Promise<LoadFault> {
  if (response.status === 401) return { code: 'signedOut' };
  if (response.status === 403) return { code: 'forbidden' };
  if (response.status === 404) return { code: 'notFound' };
  const body: unknown = await response.json().catch(() => null);
  const said = typeof body === 'object' && body !== null && 'detail' in body ? body.detail : null;
  return { code: 'refused', status: response.status, detail: typeof said === 'string' ? said : null };
}
