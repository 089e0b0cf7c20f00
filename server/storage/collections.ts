import type { AnnouncedEntry, AuditEntry } from './documents/audit.ts';
import type { ComparedDefinition, ImpactOpening, StoredImpact, StoredImpactRow } from './documents/impacts.ts';
import type { RunningServer, StoredJob } from './documents/jobs.ts';
import type { ApiToken, Park, Person, Session } from './documents/people.ts';
import type { Change, ImportFaults, RecordImport, RecordRevision, RememberedMapping } from './documents/records.ts';
import type { Review, ReviewEvent } from './documents/reviews.ts';
import type { Draft, Retirement, RuleSet, Upstream, Version } from './documents/rule-sets.ts';
import type { FinishedRun, StatisticsPart, StoredRecheck, StoredSheet, StoredVerification } from './documents/runs.ts';
import type { StoreProperties } from './documents/store-properties.ts';
import type { PublishedTemplate, TemplateRelease } from './documents/templates.ts';
import type { AppendOnly, Collection, CollectionSpec, Staged } from './port.ts';

/** What a park owns. */
export interface ParkCollections {
  readonly ruleSets: Collection<RuleSet, 'archived' | 'createdAt'>;
  readonly drafts: Collection<Draft>;
  readonly upstreams: AppendOnly<Upstream, 'template'>;
  readonly versions: AppendOnly<Version, 'ruleSet' | 'number'>;
  readonly retirements: AppendOnly<Retirement, 'ruleSet' | 'number'>;
  readonly reviews: AppendOnly<Review, 'id' | 'ruleSet' | 'number' | 'submittedAt'>;
  readonly reviewEvents: AppendOnly<ReviewEvent, 'review' | 'number'>;
  readonly recordRevisions: Staged<RecordRevision, 'batch' | 'period' | 'enterpriseId' | 'name'>;
  readonly changes: AppendOnly<Change, 'number' | 'kind'>;
  readonly imports: Collection<RecordImport, 'createdAt' | 'state'>;
  readonly importFaults: Staged<ImportFaults, 'batch' | 'part'>;
  readonly mappings: Collection<RememberedMapping>;
  readonly runs: AppendOnly<FinishedRun, 'ruleSet' | 'version' | 'period' | 'finishedAt'>;
  readonly sheets: Staged<StoredSheet, SheetField>;
  readonly statistics: Staged<StatisticsPart, 'batch' | 'part'>;
  readonly verifications: AppendOnly<StoredVerification, 'run' | 'at'>;
  readonly rechecks: AppendOnly<StoredRecheck, 'run' | 'at' | 'enterpriseId'>;
  readonly comparedDefinitions: AppendOnly<ComparedDefinition>;
  readonly impacts: Collection<StoredImpact, 'ruleSet' | 'key' | 'at' | 'isTrial'>;
  readonly impactRows: Staged<
    StoredImpactRow,
    'batch' | 'position' | 'place' | 'change' | 'cause' | 'enterpriseId' | 'name'
  >;
  readonly impactOpenings: AppendOnly<ImpactOpening, 'toHash' | 'fromHash'>;
  readonly jobs: Collection<StoredJob, 'state' | 'type' | 'createdAt'>;
  readonly audit: AppendOnly<AuditEntry, 'number' | 'at' | 'action' | 'subject'>;
  readonly announced: Collection<AnnouncedEntry, 'server'>;
}

export type SheetField =
  | 'batch'
  | 'position'
  | 'enterpriseId'
  | 'name'
  | 'rank'
  | 'total'
  | 'status'
  | 'stage'
  | 'grade'
  | 'industry';

/** What belongs to no park. */
export interface PlatformCollections {
  readonly parks: Collection<Park>;
  readonly people: Collection<Person, 'username' | 'platformAdministrator'>;
  readonly sessions: Collection<Session, 'person' | 'expiresAt'>;
  readonly tokens: Collection<ApiToken, 'person' | 'park' | 'hash'>;
  readonly templates: Collection<PublishedTemplate, 'park' | 'withdrawn' | 'createdAt'>;
  readonly templateReleases: AppendOnly<TemplateRelease, 'template' | 'number'>;
  readonly servers: Collection<RunningServer, 'aliveUntil'>;
  readonly properties: Collection<StoreProperties>;
  readonly audit: AppendOnly<AuditEntry, 'number' | 'at' | 'action' | 'subject'>;
  readonly announced: Collection<AnnouncedEntry, 'server'>;
}

const audit = {
  kind: 'appendOnly',
  fields: { number: 'number', at: 'text', action: 'text', subject: 'text' },
  indexes: [{ on: ['number'], unique: true }],
} as const;

const announced = { kind: 'changing', fields: { server: 'text' }, indexes: [] } as const;

export const parkCollections: { readonly [Name in keyof ParkCollections]: CollectionSpec } = {
  ruleSets: {
    name: 'ruleSets',
    scope: 'park',
    kind: 'changing',
    fields: { archived: 'boolean', createdAt: 'text' },
    indexes: [],
  },
  drafts: { name: 'drafts', scope: 'park', kind: 'changing', fields: {}, indexes: [] },
  upstreams: { name: 'upstreams', scope: 'park', kind: 'appendOnly', fields: { template: 'text' }, indexes: [] },
  versions: {
    name: 'versions',
    scope: 'park',
    kind: 'appendOnly',
    fields: { ruleSet: 'text', number: 'number' },
    indexes: [{ on: ['ruleSet', 'number'], unique: true }],
  },
  retirements: {
    name: 'retirements',
    scope: 'park',
    kind: 'appendOnly',
    fields: { ruleSet: 'text', number: 'number' },
    indexes: [{ on: ['ruleSet', 'number'], unique: true }],
  },
  reviews: {
    name: 'reviews',
    scope: 'park',
    kind: 'appendOnly',
    fields: { ruleSet: 'text', number: 'number', submittedAt: 'text' },
    indexes: [{ on: ['ruleSet', 'number'], unique: true }, { on: ['submittedAt'] }],
  },
  reviewEvents: {
    name: 'reviewEvents',
    scope: 'park',
    kind: 'appendOnly',
    fields: { review: 'text', number: 'number' },
    indexes: [{ on: ['review', 'number'], unique: true }],
  },
  recordRevisions: {
    name: 'recordRevisions',
    scope: 'park',
    kind: 'staged',
    fields: { batch: 'text', period: 'text', enterpriseId: 'text', name: 'text' },
    indexes: [{ on: ['period', 'enterpriseId', 'batch'], unique: true, covers: ['name'] }, { on: ['batch'] }],
  },
  changes: {
    name: 'changes',
    scope: 'park',
    kind: 'appendOnly',
    fields: { number: 'number', kind: 'text' },
    indexes: [{ on: ['number'], unique: true }],
  },
  imports: {
    name: 'imports',
    scope: 'park',
    kind: 'changing',
    fields: { createdAt: 'text', state: 'text' },
    indexes: [{ on: ['createdAt'] }],
  },
  importFaults: {
    name: 'importFaults',
    scope: 'park',
    kind: 'staged',
    fields: { batch: 'text', part: 'number' },
    indexes: [{ on: ['batch', 'part'], unique: true }],
  },
  mappings: { name: 'mappings', scope: 'park', kind: 'changing', fields: {}, indexes: [] },
  runs: {
    name: 'runs',
    scope: 'park',
    kind: 'appendOnly',
    fields: { ruleSet: 'text', version: 'number', period: 'text', finishedAt: 'text' },
    indexes: [{ on: ['finishedAt'] }],
  },
  sheets: {
    name: 'sheets',
    scope: 'park',
    kind: 'staged',
    fields: {
      batch: 'text',
      position: 'number',
      enterpriseId: 'text',
      name: 'text',
      rank: 'number',
      total: 'number',
      status: 'text',
      stage: 'text',
      grade: 'text',
      industry: 'text',
    },
    indexes: [
      { on: ['batch', 'enterpriseId'], unique: true },
      { on: ['batch', 'position'], covers: ['status', 'stage', 'grade', 'industry', 'name'] },
    ],
  },
  statistics: {
    name: 'statistics',
    scope: 'park',
    kind: 'staged',
    fields: { batch: 'text', part: 'number' },
    indexes: [{ on: ['batch', 'part'], unique: true }],
  },
  verifications: {
    name: 'verifications',
    scope: 'park',
    kind: 'appendOnly',
    fields: { run: 'text', at: 'text' },
    indexes: [{ on: ['run', 'at'] }],
  },
  rechecks: {
    name: 'rechecks',
    scope: 'park',
    kind: 'appendOnly',
    fields: { run: 'text', at: 'text', enterpriseId: 'text' },
    indexes: [{ on: ['run', 'at'] }],
  },
  comparedDefinitions: { name: 'comparedDefinitions', scope: 'park', kind: 'appendOnly', fields: {}, indexes: [] },
  impacts: {
    name: 'impacts',
    scope: 'park',
    kind: 'changing',
    fields: { ruleSet: 'text', key: 'text', at: 'text', isTrial: 'boolean' },
    indexes: [{ on: ['ruleSet', 'at'] }, { on: ['key'] }],
  },
  impactRows: {
    name: 'impactRows',
    scope: 'park',
    kind: 'staged',
    fields: {
      batch: 'text',
      position: 'number',
      place: 'number',
      change: 'number',
      cause: 'text',
      enterpriseId: 'text',
      name: 'text',
    },
    indexes: [{ on: ['batch', 'position'], unique: true }, { on: ['batch', 'place'] }],
  },
  impactOpenings: {
    name: 'impactOpenings',
    scope: 'park',
    kind: 'appendOnly',
    fields: { toHash: 'text', fromHash: 'text' },
    indexes: [{ on: ['toHash', 'fromHash'] }],
  },
  jobs: {
    name: 'jobs',
    scope: 'park',
    kind: 'changing',
    fields: { state: 'text', type: 'text', createdAt: 'text' },
    indexes: [{ on: ['state'] }, { on: ['createdAt'] }],
  },
  audit: { name: 'audit', scope: 'park', ...audit },
  announced: { name: 'announced', scope: 'park', ...announced },
};

export const platformCollections: { readonly [Name in keyof PlatformCollections]: CollectionSpec } = {
  parks: { name: 'parks', scope: 'platform', kind: 'changing', fields: {}, indexes: [] },
  people: {
    name: 'people',
    scope: 'platform',
    kind: 'changing',
    fields: { username: 'text', platformAdministrator: 'boolean' },
    indexes: [{ on: ['username'], unique: true }],
  },
  sessions: {
    name: 'sessions',
    scope: 'platform',
    kind: 'changing',
    fields: { person: 'text', expiresAt: 'text' },
    indexes: [{ on: ['person'] }, { on: ['expiresAt'] }],
  },
  tokens: {
    name: 'tokens',
    scope: 'platform',
    kind: 'changing',
    fields: { person: 'text', park: 'text', hash: 'text' },
    indexes: [{ on: ['hash'], unique: true }, { on: ['person'] }],
  },
  templates: {
    name: 'templates',
    scope: 'platform',
    kind: 'changing',
    fields: { park: 'text', withdrawn: 'boolean', createdAt: 'text' },
    indexes: [{ on: ['createdAt'] }],
  },
  templateReleases: {
    name: 'templateReleases',
    scope: 'platform',
    kind: 'appendOnly',
    fields: { template: 'text', number: 'number' },
    indexes: [{ on: ['template', 'number'], unique: true }],
  },
  servers: {
    name: 'servers',
    scope: 'platform',
    kind: 'changing',
    fields: { aliveUntil: 'text' },
    indexes: [],
  },
  properties: { name: 'properties', scope: 'platform', kind: 'changing', fields: {}, indexes: [] },
  audit: { name: 'platformAudit', scope: 'platform', ...audit },
  announced: { name: 'platformAnnounced', scope: 'platform', ...announced },
};

/** Every collection there is. */
export const allCollections: readonly CollectionSpec[] = [
  ...Object.values(platformCollections),
  ...Object.values(parkCollections),
];
