import { Type } from 'typebox';
import { hash, nullable, text, timestamp } from './shared.ts';

// What was imported from another installation keeps where it came from, as text: the persons there have no account here.

/** Of a rule set. */
export const importedRuleSet = () =>
  Type.Object(
    {
      fingerprint: Type.String({ description: 'Of the key that signed the file' }),
      park: Type.Object({ id: Type.String(), name: text(10_000) }),
      ruleSet: Type.String(),
      exportedAt: timestamp(),
      exportedBy: nullable(Type.String()),
      fileHash: hash(),
      versions: Type.Integer({ minimum: 1 }),
      origin: Type.Unknown({ description: 'What it was cloned from there' }),
    },
    { title: 'Where a rule set was imported from' },
  );

/** Of a version: who published it there, and when. */
export const importedVersion = () =>
  Type.Object(
    {
      author: nullable(Type.String()),
      publisher: nullable(Type.String()),
      publishedAt: timestamp(),
      reviewers: Type.Array(Type.Object({ name: nullable(Type.String()), at: timestamp() })),
    },
    { title: 'Who published a version that was imported' },
  );
