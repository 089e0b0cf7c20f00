import { stat } from 'node:fs/promises';
import type { Definition } from '../../../schemas/definition.ts';
import { JobRefusal } from '../../jobs/job-refusal.ts';
import type { JobContext } from '../../jobs/jobs.ts';
import type { RememberedMapping } from '../../storage/documents/records.ts';
import { definitionUsed } from '../records/definition-used.ts';
import type { StoredImport } from './change-import.ts';
import { sayOfImports } from './messages.ts';
import { rememberedMapping } from './remembered-mapping.ts';
import { uploadPath } from './uploaded-file.ts';

export interface Prepared {
  readonly one: StoredImport;
  readonly path: string;
  readonly bytes: number;
  readonly definition: Definition;
  readonly remembered: RememberedMapping['columns'];
}

/** What a job needs to read an uploaded file. Throws JobRefusal. */
export async function prepareImport({ store, park, dataFolder }: JobContext, id: string): Promise<Prepared> {
  const one = await store.park(park).imports.get(id);
  const path = one?.file && uploadPath(dataFolder, one.file.path);
  const size = path
    ? await stat(path).then(
        (file) => file.size,
        () => undefined,
      )
    : undefined;
  if (!one || !path || size === undefined) throw new JobRefusal('import.fileGone', sayOfImports('import.fileGone'));
  const used = await definitionUsed(store, park, one);
  if (!used.ok) throw new JobRefusal(used.code, used.sentence);
  const remembered = await rememberedMapping(store, park, one.ruleSet);
  return { one, path, bytes: size, definition: used.definition, remembered };
}
