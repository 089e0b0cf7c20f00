import type { Static } from 'typebox';
import manifest from '../../../package.json' with { type: 'json' };
import type { recheckReport } from '../../../schemas/api/rechecks.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import { installationKey } from '../../signing/installation-key.ts';
import { signedLine } from '../../signing/signed-line.ts';
import type { Version } from '../../storage/documents/rule-sets.ts';
import type { FinishedRun, StoredRecheck } from '../../storage/documents/runs.ts';
import type { New, Stored } from '../../storage/port.ts';
import type { Store } from '../../storage/store.ts';
import type { FoundDifference } from './found-differences.ts';
import type { VersionEvidence } from './version-evidence.ts';

export type RecheckReport = Omit<Static<typeof recheckReport>, 'differences' | 'sheet'> & {
  readonly differences: readonly FoundDifference[];
  readonly sheet: ScoreSheet | null;
};

/** What was found, before it is told of whom and by whom. */
export interface Finding
  extends Pick<RecheckReport, 'agrees' | 'counts' | 'differenceCount' | 'differences' | 'sheet'> {
  readonly evidence: Omit<RecheckReport['evidence'], 'version'> & { readonly version: VersionEvidence };
}

export interface RecheckOf {
  readonly id: string;
  readonly park: string;
  readonly run: Stored<FinishedRun>;
  readonly version: Version;
  readonly enterpriseId: string | null;
  readonly by: string;
  readonly at: string;
}

/** What is found, as it is stored: signed, and never written anew. */
export async function storedRecheck(
  store: Store,
  { id, park, run, version, enterpriseId, by, at }: RecheckOf,
  finding: Finding,
): Promise<New<StoredRecheck>> {
  const key = await installationKey(store);
  const who = async (person: string) => ({ id: person, name: (await store.platform.people.get(person))?.name ?? null });
  const ofPark = await store.platform.parks.get(park);
  const ruleSet = await store.park(park).ruleSets.get(run.ruleSet);
  const { agrees, evidence, counts, differenceCount, differences, sheet } = finding;
  const report: RecheckReport = {
    agrees,
    installation: { fingerprint: key.fingerprint, createdAt: key.createdAt },
    park: { id: park, name: ofPark?.name ?? { 'zh-CN': park } },
    ruleSet: { id: run.ruleSet, name: ruleSet?.name ?? version.definition.name },
    version: {
      ...{ number: version.number, reason: version.reason, publishedAt: version.publishedAt },
      author: await who(version.author),
    },
    run: {
      ...{ id: run.id, period: run.period, startedAt: run.startedAt, finishedAt: run.finishedAt },
      ...{ asOf: run.asOf, enterprises: run.size, by: await who(run.by) },
    },
    recheck: { id, at, by: await who(by), enterpriseId },
    program: { name: manifest.name, version: manifest.version, node: process.version },
    evidence: { ...evidence, version: { ...evidence.version } },
    ...{ counts, differenceCount, differences, sheet },
  };
  return { id, run: run.id, at, by, enterpriseId, agrees, signed: signedLine('recheck', report, key) };
}
