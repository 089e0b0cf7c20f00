import { createContext, use } from 'react';
import type { Problem } from '../../../schemas/problem.ts';
import type { KnownNames } from '../../formula/known-names.ts';
import type { Way } from './tree.ts';

/** What the parts of one condition share. */
export interface ConditionContext {
  readonly root: unknown;
  readonly known: KnownNames;
  readonly readOnly: boolean;
  /** Those of a place: a pointer below the condition's own. */
  readonly problemsAt: (below: string) => readonly Problem[];
  /** With a gesture, keystrokes become one step. `focus` is the part that has it then. */
  readonly change: (root: unknown, options?: { readonly gesture?: string; readonly focus?: Way }) => void;
  /** The part that has just been added or moved. */
  readonly focused: string | null;
}

const Context = createContext<ConditionContext | null>(null);

export const ConditionProvider = Context.Provider;

export function useCondition(): ConditionContext {
  const context = use(Context);
  if (!context) throw new Error('There is no condition above');
  return context;
}
