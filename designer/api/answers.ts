import type { Static } from 'typebox';
import type { BlamedSubject } from '../../rules/blame/blame.ts';
import type { ComparisonReport } from '../../rules/compare/comparison-report.ts';
import type { EnterpriseImpact, ImpactReport } from '../../rules/impact/impact.ts';
import type * as audit from '../../schemas/api/audit.ts';
import type * as compare from '../../schemas/api/compare.ts';
import type * as impacts from '../../schemas/api/impact.ts';
import type * as imports from '../../schemas/api/imports.ts';
import type * as jobs from '../../schemas/api/jobs.ts';
import type * as modules from '../../schemas/api/modules.ts';
import type * as people from '../../schemas/api/people.ts';
import type * as rechecks from '../../schemas/api/rechecks.ts';
import type * as records from '../../schemas/api/records.ts';
import type * as reviews from '../../schemas/api/reviews.ts';
import type * as ruleSetFiles from '../../schemas/api/rule-set-files.ts';
import type * as ruleSets from '../../schemas/api/rule-sets.ts';
import type * as runs from '../../schemas/api/runs.ts';
import type * as templates from '../../schemas/api/templates.ts';
import type { Definition } from '../../schemas/definition.ts';

// What the API answers, from the schemas that the server describes and checks it with.

export type Session = Static<typeof people.session>;
export type Role = Session['roles'][number]['role'];
export type Person = Static<typeof people.person>;
export type PersonPage = Static<typeof people.personPage>;
export type Park = Static<typeof people.park>;
export type ParkPage = Static<typeof people.parkPage>;
export type MemberList = Static<typeof people.memberList>;
export type TokenList = Static<typeof people.tokenList>;
export type CreatedToken = Static<typeof people.createdToken>;

export type RuleSet = Static<ReturnType<typeof ruleSets.ruleSet>>;
export type FileLook = Static<typeof ruleSetFiles.fileLook>;
export type RuleSetPage = Static<typeof ruleSets.ruleSetPage>;
export type SavedDraft = Static<typeof ruleSets.savedDraft>;
export type Draft = Static<typeof ruleSets.draft>;
export type VersionHeading = Static<ReturnType<typeof ruleSets.versionHeading>>;
export type VersionPage = Static<typeof ruleSets.versionPage>;
export type Version = Static<typeof ruleSets.version>;
export type Checklist = Static<ReturnType<typeof ruleSets.checklist>>;
export type Review = Static<ReturnType<typeof reviews.review>>;
export type ReviewPage = Static<typeof reviews.reviewPage>;
export type WaitingReviews = Static<typeof reviews.waitingReviews>;
export type Submitted = Static<typeof reviews.submitted>;
export type TemplateList = Static<typeof templates.templateList>;
export type TemplateHeading = TemplateList['items'][number];
export type Template = Static<typeof templates.template>;
export type TemplateWish = Static<typeof templates.templateWish>;
export type MappingProposal = Static<typeof templates.mappingProposal>;
export type TrialWish = Static<typeof templates.trialWish>;
export type TrialFigures = Static<typeof templates.trialFigures>;
export type TrialResult = Static<typeof templates.trialResult>;
export type Upstream = Static<typeof templates.upstream>;
export type UpstreamSides = Static<typeof templates.upstreamSides>;
export type MergedDraft = Static<typeof templates.mergedDraft>;
export type ModuleList = Static<typeof modules.moduleList>;
export type ModuleUpdatePreview = Static<typeof modules.moduleUpdatePreview>;
export type ModuleWish = Static<typeof modules.moduleWish>;

type ComparedSideAnswer = Static<typeof compare.comparison>['from'];
export type ComparedSide = Omit<ComparedSideAnswer, 'definition'> & { readonly definition: Definition };
export type Comparison = Omit<Static<typeof compare.comparison>, keyof ComparisonReport | 'from' | 'to'> &
  ComparisonReport & { readonly from: ComparedSide; readonly to: ComparedSide };
export type Blame = Omit<Static<typeof compare.blame>, 'subjects'> & { readonly subjects: readonly BlamedSubject[] };

export type PeriodList = Static<typeof records.periodList>;
export type RecordPage = Static<typeof records.recordPage>;
export type RecordWithOrigins = Static<typeof records.recordWithOrigins>;
export type RecordHistory = Static<typeof records.recordHistory>;
export type RecordImport = imports.ImportAnswer;
export type ImportPage = Static<typeof imports.importPage>;

export type ImpactHeading = Static<ReturnType<typeof impacts.impactHeading>>;
export type ImpactPage = Static<typeof impacts.impactPage>;
export type Impact = Omit<Static<typeof impacts.impact>, 'report'> & { readonly report: ImpactReport };
export type ImpactEnterprise = EnterpriseImpact & {
  readonly position: number;
  readonly place: number;
  readonly cause: string | null;
};
export interface ImpactEnterprisePage {
  readonly items: readonly ImpactEnterprise[];
  readonly next: string | null;
  readonly total: number;
}

export type Job = Static<ReturnType<typeof jobs.job>>;
export type JobPage = Static<typeof jobs.jobPage>;
export type Run = Static<ReturnType<typeof runs.run>>;
export type RunPage = Static<typeof runs.runPage>;
export type SheetPage = Static<typeof runs.sheetPage>;
export type Sheet = Static<typeof runs.sheet>;
export type RunBreakdown = Static<typeof runs.breakdown>;
export type EnterpriseSheets = Static<typeof runs.enterpriseSheets>;
export type Recheck = Static<typeof rechecks.recheck>;
export type RecheckPage = Static<typeof rechecks.recheckPage>;
export type VerificationPage = Static<typeof runs.verificationPage>;

export type AuditPage = Static<typeof audit.auditPage>;
export type AuditVerification = Static<typeof audit.auditVerification> &
  Partial<Pick<Static<typeof audit.parkVerification>, 'published'>>;
