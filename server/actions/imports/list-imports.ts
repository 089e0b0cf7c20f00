import type { ImportState } from '../../../schemas/api/imports.ts';
import type { Deps } from '../../deps.ts';
import { importAnswer } from './import-answer.ts';

export interface ImportsWanted {
  readonly state?: ImportState;
  readonly limit?: number;
  readonly after?: string;
}

const usualLimit = 50;

/** The newest first. */
export async function listImports(deps: Deps, park: string, { state, limit = usualLimit, after }: ImportsWanted) {
  const { documents, next } = await deps.store.park(park).imports.page({
    ...(state === undefined ? {} : { where: [{ field: 'state', is: state }] }),
    sort: [{ field: 'createdAt', descending: true }],
    limit,
    ...(after === undefined ? {} : { after }),
  });
  const answers = await Promise.all(documents.map((one) => importAnswer(deps, park, one)));
  return { items: answers.map(({ preview: _preview, ...told }) => told), next };
}
