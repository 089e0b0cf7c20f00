import type { Deps } from '../deps.ts';
import type { Operation } from '../http/operation.ts';
import { auditOperations } from './audit.ts';
import { compareOperations } from './compare.ts';
import { evaluateOperations } from './evaluate.ts';
import { impactOperations } from './impact.ts';
import { importOperations } from './imports.ts';
import { installationOperations } from './installation.ts';
import { jobOperations } from './jobs.ts';
import { moduleOperations } from './modules.ts';
import { parkTemplateOperations } from './park-templates.ts';
import { parkOperations } from './parks.ts';
import { peopleOperations } from './people.ts';
import { recheckOperations } from './rechecks.ts';
import { recordOperations } from './records.ts';
import { reviewOperations } from './reviews.ts';
import { ruleSetFileOperations } from './rule-set-files.ts';
import { ruleSetOperations } from './rule-sets.ts';
import { runOperations } from './runs.ts';
import { sessionOperations } from './session.ts';
import { templateOperations } from './templates.ts';
import { tokenOperations } from './tokens.ts';
import { trialOperations } from './trials.ts';
import { upstreamOperations } from './upstream.ts';
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
    ...parkTemplateOperations(deps),
    ...trialOperations(deps),
    ...upstreamOperations(deps),
    ...moduleOperations(deps),
    ...ruleSetOperations(deps),
    ...ruleSetFileOperations(deps),
    ...versionOperations(deps),
    ...compareOperations(deps),
    ...reviewOperations(deps),
    ...impactOperations(deps),
    ...evaluateOperations(deps),
    ...jobOperations(deps),
    ...recordOperations(deps),
    ...importOperations(deps),
    ...runOperations(deps),
    ...recheckOperations(deps),
  ];
}
