import { Type } from 'typebox';
import { job } from './jobs.ts';
import { scoreSheet, sheetParams } from './runs.ts';
import {
  enterpriseId,
  hash,
  id,
  nullable,
  page,
  paging,
  parkId,
  period,
  text,
  timestamp,
  versionNumber,
} from './shared.ts';

const closed = { additionalProperties: false };

export const runParams = Type.Object({ park: parkId(), run: id() }, closed);
export const recheckParams = Type.Object({ park: parkId(), run: id(), recheck: id() }, closed);
export const enterpriseParams = sheetParams;
export const startedJob = job;
export const rechecksQuery = Type.Object({ enterpriseId: Type.Optional(enterpriseId()), ...paging(100, 20) }, closed);

const plain = () => Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]);
const who = () => Type.Object({ id: Type.String(), name: nullable(Type.String()) });
const count = () => Type.Integer({ minimum: 0 });

/** A hash as it is stored, and as it was worked out again; null: it was not. */
const proof = () => Type.Object({ stored: hash(), found: nullable(hash()) });

const difference = () =>
  Type.Object(
    {
      by: Type.Unsafe<'program' | 'rules' | 'figures'>({ type: 'string', enum: ['program', 'rules', 'figures'] }),
      enterpriseId: nullable(Type.String()),
      path: Type.String({ description: 'JSON pointer into the sheet, or into the figures of the run' }),
      stored: plain(),
      found: plain(),
    },
    { title: 'Difference' },
  );

/** What a re-check found: what is signed, and what the page shows. */
export const recheckReport = Type.Object(
  {
    agrees: Type.Boolean(),
    installation: Type.Object({ fingerprint: Type.String(), createdAt: timestamp() }),
    park: Type.Object({ id: parkId(), name: text(10_000) }),
    ruleSet: Type.Object({ id: id(), name: text(10_000) }),
    version: Type.Object({
      number: versionNumber(),
      author: who(),
      reason: Type.String(),
      publishedAt: timestamp(),
    }),
    run: Type.Object({
      id: id(),
      period: period(),
      by: who(),
      startedAt: timestamp(),
      finishedAt: timestamp(),
      asOf: Type.Integer({ description: 'The last change of records that it saw' }),
      enterprises: count(),
    }),
    recheck: Type.Object({
      id: id(),
      at: timestamp(),
      by: who(),
      enterpriseId: nullable(Type.String({ description: 'Null: of the whole run' })),
    }),
    program: Type.Object({ name: Type.String(), version: Type.String(), node: Type.String() }),
    evidence: Type.Object({
      version: Type.Object({
        run: hash(),
        stored: hash(),
        published: nullable(hash()),
        found: nullable(hash()),
      }),
      records: proof(),
      result: Type.Object({ stored: hash(), found: nullable(hash()), recomputed: nullable(hash()) }),
    }),
    counts: Type.Object({
      sheets: Type.Object({ compared: count(), same: count(), missing: count(), surplus: count() }),
      figures: Type.Object({ compared: count(), different: count() }),
      rules: Type.Object({
        enterprises: count(),
        values: count(),
        different: count(),
        quotasByRules: Type.Boolean(),
      }),
    }),
    differenceCount: count(),
    differences: Type.Array(difference(), { description: 'The first 1000' }),
    sheet: nullable(scoreSheet()),
  },
  { title: 'Report of a re-check' },
);

const recheckLine = {
  id: id(),
  run: id(),
  at: timestamp(),
  by: who(),
  enterpriseId: nullable(Type.String()),
  agrees: Type.Boolean(),
};

export const recheckPage = page(Type.Object(recheckLine));

export const recheck = Type.Object(
  {
    ...recheckLine,
    report: recheckReport,
    intact: Type.Boolean({ description: 'False: what is stored is not what was signed' }),
    fingerprint: Type.String(),
    publicKey: Type.String(),
    signature: Type.String(),
  },
  { title: 'Re-check' },
);
