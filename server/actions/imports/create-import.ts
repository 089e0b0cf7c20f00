import { extname } from 'node:path';
import type { ImportMode, Mapping } from '../../../schemas/api/imports.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Job } from '../../jobs/jobs.ts';
import { definitionUsed, type RulesNamed } from '../records/definition-used.ts';
import { changeImport } from './change-import.ts';

export interface NewImport extends RulesNamed {
  readonly id: string;
  /** As its sender calls it. */
  readonly fileName: string;
  readonly bytes: number;
  /** Of the file among the uploads. */
  readonly upload: string;
  readonly mode: ImportMode;
  readonly mapping: Mapping | null;
  readonly preview: boolean;
}

const longestName = 200;

/** Takes an uploaded file in, and starts to look at it or to import it. Throws 404 or 422 where the rules can't be used. */
export async function createImport(deps: Deps, caller: Caller, park: string, wanted: NewImport): Promise<Job> {
  const { store, jobs, audit, settings, now } = deps;
  const { id, fileName, bytes, upload, ruleSet, version, mode, mapping, preview } = wanted;
  const used = await definitionUsed(store, park, wanted);
  if (!used.ok) throw new HttpProblem(used.status, used.code, used.sentence);
  const details = { fileName: shortName(fileName), bytes, ruleSet, version, mode, preview };
  const fact = { park, action: 'import.upload', subject: `records/imports/${id}`, details };
  return audit.around(caller, fact, async () => {
    await store.park(park).imports.insert({
      id,
      state: 'uploaded',
      fileName: shortName(fileName),
      bytes,
      file: { server: settings.serverId, path: upload },
      ruleSet,
      version,
      by: caller.person,
      createdAt: now().toISOString(),
      job: null,
      preview: null,
      mapping,
      mode,
      counts: null,
      problem: null,
      change: null,
    });
    const job = await jobs.start(park, preview ? 'preview' : 'import', { import: id }, caller);
    await changeImport(store, park, id, () => ({ job: job.id }));
    return { result: job };
  });
}

/** The name alone, whatever path or marks came with it. */
function shortName(fileName: string): string {
  const name = (fileName.split(/[/\\]/).at(-1) ?? '').replace(/\p{Cc}|\p{Cf}/gu, ' ');
  const extension = extname(name);
  return name.length > longestName ? `${name.slice(0, longestName - extension.length)}${extension}` : name;
}
