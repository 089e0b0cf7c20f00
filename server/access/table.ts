import type { Role } from './roles.ts';

/**
 * Who may call an operation. `anyone`: without a login. `signedIn`: whoever has logged in. A list of roles: whoever has
 * one of them in the park of the path. `platform`: platform administrators, who see no park's records.
 */
export interface Access {
  readonly who: 'anyone' | 'signedIn' | readonly (Role | 'platform')[];
  /** What an API token must be allowed to do; null: not with a token. */
  readonly scope: Scope | null;
}

export const scopes = ['read', 'design', 'records', 'runs', 'evaluate', 'export', 'audit'] as const;
export type Scope = (typeof scopes)[number];

export function isScope(text: string): text is Scope {
  return (scopes as readonly string[]).includes(text);
}

const everyone = ['administrator', 'reviewer', 'auditor', 'viewer'] as const;
/** With reviewers from outside: they see the rules, and no enterprise. */
const readers = [...everyone, 'invited'] as const;
const insiders = ['administrator', 'reviewer', 'auditor'] as const;
/** Who sees what is in review. */
const reviewing = [...insiders, 'invited'] as const;
/** Who has a say in it. Auditors look on. */
const judging = ['administrator', 'reviewer', 'invited'] as const;
const auditors = ['administrator', 'auditor'] as const;
const administrator = ['administrator'] as const;
const platform = ['platform'] as const;

const open: Access = { who: 'anyone', scope: null };
const own: Access = { who: 'signedIn', scope: null };
const may = (who: readonly (Role | 'platform')[], scope: Scope | null): Access => ({ who, scope });

/** Every operation of the API, by its id. One without a line here does not compile. */
export const accessTable = {
  signIn: open,
  whoAmI: { who: 'signedIn', scope: 'read' },
  signOut: own,
  signOutEverywhere: own,
  changePassword: own,
  listTokens: own,
  createToken: own,
  revokeToken: own,

  listPeople: may(platform, null),
  createPerson: may(platform, null),
  readPerson: may(platform, null),
  changePerson: may(platform, null),
  listParks: { who: 'signedIn', scope: 'read' },
  createPark: may(platform, null),
  readPark: may([...readers, 'platform'], 'read'),
  changePark: may(platform, null),
  listMembers: may(['administrator', 'auditor', 'platform'], 'read'),
  setMember: may(platform, null),
  removeMember: may(platform, null),
  readPlatformAudit: may(platform, null),
  verifyPlatformAudit: may(platform, null),

  readInstallationKey: { who: 'signedIn', scope: 'read' },

  listTemplates: { who: 'signedIn', scope: 'read' },
  readTemplate: { who: 'signedIn', scope: 'read' },
  listParkTemplates: may(readers, 'read'),
  readParkTemplate: may(readers, 'read'),
  publishTemplate: may(administrator, 'design'),
  changeTemplate: may(administrator, 'design'),
  releaseTemplate: may(administrator, 'design'),
  proposeMapping: may(insiders, 'read'),
  startTrial: may(insiders, 'evaluate'),
  startTrialImpact: may(insiders, 'runs'),
  readUpstream: may(readers, 'read'),
  changeUpstream: may(administrator, 'design'),
  readUpstreamSides: may(insiders, 'read'),
  proposeUpstreamMapping: may(insiders, 'read'),
  mergeUpstream: may(administrator, 'design'),
  listModules: may(readers, 'read'),
  proposeModuleMapping: may(insiders, 'read'),
  proposeModuleUpdateMapping: may(insiders, 'read'),
  addModule: may(administrator, 'design'),
  previewModuleUpdate: may(insiders, 'read'),
  updateModule: may(administrator, 'design'),
  detachModule: may(administrator, 'design'),

  listRuleSets: may(readers, 'read'),
  createRuleSet: may(administrator, 'design'),
  readRuleSet: may(readers, 'read'),
  changeRuleSet: may(administrator, 'design'),
  readDraft: may(insiders, 'read'),
  saveDraft: may(administrator, 'design'),
  exportRuleSet: may(insiders, 'export'),
  importRuleSet: may(administrator, 'design'),
  checkDefinition: may(insiders, 'read'),
  evaluate: may(insiders, 'evaluate'),
  readChecklist: may(administrator, 'read'),
  listVersions: may(readers, 'read'),
  publishVersion: may(administrator, 'design'),
  readVersion: may(readers, 'read'),
  retireVersion: may(administrator, 'design'),
  readVersionInForce: may(readers, 'read'),
  listWaitingReviews: may(reviewing, 'read'),
  listReviews: may(reviewing, 'read'),
  submitReview: may(administrator, 'design'),
  readReview: may(reviewing, 'read'),
  readSubmitted: may(reviewing, 'read'),
  commentOnReview: may(judging, 'design'),
  replyInReview: may(judging, 'design'),
  resolveThread: may(judging, 'design'),
  giveVerdict: may(judging, null),
  withdrawReview: may(administrator, 'design'),
  publishReview: may(administrator, 'design'),

  compare: may(readers, 'read'),
  exportComparison: may(readers, 'export'),
  readBlame: may(readers, 'read'),

  startImpact: may(insiders, 'runs'),
  listImpacts: may(reviewing, 'read'),
  readImpact: may(reviewing, 'read'),
  listImpactEnterprises: may(insiders, 'read'),
  exportImpact: may(insiders, 'export'),
  removeImpact: may(insiders, 'runs'),

  listPeriods: may(insiders, 'read'),
  listRecords: may(insiders, 'read'),
  exportRecords: may(insiders, 'export'),
  readRecordColumns: may(insiders, 'export'),
  readRecord: may(insiders, 'read'),
  editRecord: may(administrator, 'records'),
  readRecordHistory: may(insiders, 'read'),
  deletePeriod: may(administrator, 'records'),
  createImport: may(administrator, 'records'),
  listImports: may(insiders, 'read'),
  readImport: may(insiders, 'read'),
  startImport: may(administrator, 'records'),
  discardImport: may(administrator, 'records'),
  downloadImportFaults: may(insiders, 'read'),

  listRuns: may(everyone, 'read'),
  startRun: may(administrator, 'runs'),
  readRun: may(everyone, 'read'),
  listSheets: may(everyone, 'read'),
  readSheet: may(everyone, 'read'),
  readBreakdown: may(everyone, 'read'),
  listEnterpriseSheets: may(everyone, 'read'),
  exportRun: may(insiders, 'export'),
  verifyRun: may(insiders, 'runs'),
  listVerifications: may(insiders, 'read'),
  recheckRun: may(auditors, 'runs'),
  recheckEnterprise: may(auditors, 'runs'),
  listRechecks: may(insiders, 'read'),
  readRecheck: may(insiders, 'read'),
  exportRecheck: may(insiders, 'export'),

  listJobs: may(insiders, 'read'),
  readJob: may(insiders, 'read'),
  streamJobEvents: may(insiders, 'read'),
  // Others than administrators only what they have started themselves.
  cancelJob: may(insiders, 'runs'),
  resumeJob: may(insiders, 'runs'),

  readAudit: may(['administrator', 'auditor'], 'audit'),
  verifyAudit: may(['administrator', 'auditor'], 'audit'),
} as const satisfies Readonly<Record<string, Access>>;

export type OperationId = keyof typeof accessTable;
