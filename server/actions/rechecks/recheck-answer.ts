import { readSigned } from '../../signing/signed-line.ts';
import type { StoredRecheck } from '../../storage/documents/runs.ts';
import type { New } from '../../storage/port.ts';
import type { RecheckReport } from './recheck-report.ts';

/** A re-check as it is told: its report is what was signed. */
export function recheckAnswer({ id, run, at, enterpriseId, agrees, signed }: New<StoredRecheck>) {
  const read = readSigned(signed);
  const line = JSON.parse(signed) as {
    readonly content: RecheckReport;
    readonly publicKey: string;
    readonly signature: string;
  };
  const { content: report, publicKey, signature } = line;
  return {
    ...{ id, run, at, enterpriseId, agrees, by: report.recheck.by, report, publicKey, signature },
    /** False: what is stored is not what was signed. */
    intact: typeof read !== 'string',
    fingerprint: typeof read === 'string' ? '' : read.fingerprint,
  };
}

export type RecheckAnswer = ReturnType<typeof recheckAnswer>;
