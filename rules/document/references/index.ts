import type { IdKind } from '../kinds.ts';
import type { Loose } from '../loose.ts';
import { renameFacts } from './fact-names.ts';
import { renameField } from './field.ts';
import { renameGrade } from './grade.ts';
import { renameNode } from './node.ts';
import { expectationsIn, renameKey } from './places.ts';
import { renameStage } from './stage.ts';

type Follow = (draft: Loose, from: string, to: string) => void;

/** Lets all that means an id follow it to another one. */
export const referencesTo: Readonly<Record<IdKind, Follow>> = {
  field: renameField,
  fact: (draft, from, to) => renameFacts(draft, (name, role) => (role === 'fact' && name === from ? to : name)),
  table: (draft, from, to) => renameFacts(draft, (name, role) => (role === 'table' && name === from ? to : name)),
  node: renameNode,
  stage: renameStage,
  grade: renameGrade,
  application: (draft, from, to) => {
    for (const expectation of expectationsIn(draft)) renameKey(expectation, 'applications', from, to);
  },
  // Nothing else names these.
  adjustment: () => {},
  test: () => {},
};
