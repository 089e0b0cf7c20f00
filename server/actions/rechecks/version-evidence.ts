import type { Version } from '../../storage/documents/rule-sets.ts';
import type { FinishedRun } from '../../storage/documents/runs.ts';
import type { Stored } from '../../storage/port.ts';
import type { Store } from '../../storage/store.ts';
import { hashOf } from '../rule-sets/thread/hash-of.ts';

/** The hash of the version that a run scored with, wherever it is written, and as its content gives it now. */
export interface VersionEvidence {
  readonly run: string;
  readonly stored: string;
  /** In the audit entry of its publication; null: there is none. */
  readonly published: string | null;
  readonly found: string | null;
}

export async function versionOfRun(
  store: Store,
  park: string,
  { ruleSet, version: number }: FinishedRun,
): Promise<Stored<Version>> {
  const version = await store.park(park).versions.get(`${ruleSet}.${number}`);
  if (!version) throw new Error(`Version ${number} of ${ruleSet}, by which a run was scored, is gone`);
  return version;
}

export async function versionEvidence(
  store: Store,
  park: string,
  run: FinishedRun,
  { definition, hash }: Version,
): Promise<VersionEvidence> {
  const subject = `rule-sets/${run.ruleSet}/versions/${run.version}`;
  const entries = await store.park(park).audit.find({
    where: [{ field: 'subject', is: subject }],
    sort: [{ field: 'number' }],
    limit: 100,
  });
  const published = entries.find(({ afterHash }) => afterHash !== null)?.afterHash ?? null;
  return { run: run.definitionHash, stored: hash, published, found: hashOf(definition) };
}

/** All that are known are the same. */
export function isOneVersion({ run, stored, published, found }: VersionEvidence): boolean {
  return run === stored && found === stored && (published === null || published === stored);
}
