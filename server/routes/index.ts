import type { Deps } from '../deps.ts';
import type { Operation } from '../http/operation.ts';
import { auditOperations } from './audit.ts';
import { evaluateOperations } from './evaluate.ts';
import { importOperations } from './imports.ts';
import { installationOperations } from './installation.ts';
import { jobOperations } from './jobs.ts';
import { parkOperations } from './parks.ts';
import { peopleOperations } from './people.ts';
import { recheckOperations } from './rechecks.ts';
import { recordOperations } from './records.ts';
import { ruleSetOperations } from './rule-sets.ts';
import { reviewOperations } from './reviews.ts';
import { runOperations } from './runs.ts';
import { sessionOperations } from './session.ts';
import { templateOperations } from './templates.ts';
import { tokenOperations } from './tokens.ts';
import { versionOperations } from './versions.ts';

/** Every operation of the API. A new topic is a file here and a line below. */
export function allOperations(deps: Deps): readonly Operation[] {
  return [
    ...sessionOperations(deps),
    ...tokenOperations(deps),
    ...peopleOperations(deps),
    ...parkOperations(deps),
    ...auditOperations(deps),
    ...installationOperations(deps),
    ...templateOperations(deps),
    ...ruleSetOperations(deps),
    ...versionOperations(deps),
    ...evaluateOperations(deps),
    ...jobOperations(deps),
    ...recordOperations(deps),
    ...importOperations(deps),
    ...runOperations(deps),
    ...recheckOperations(deps),
    ...reviewOperations(deps),
  ];
}
