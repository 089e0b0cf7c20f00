import { useMemo } from 'react';
import { nameOf } from '../../../rules/check/name-of.ts';
import type { TreeNode } from '../../../schemas/definition.ts';
import type { Problem } from '../../../schemas/problem.ts';
import type { Language } from '../../../schemas/text.ts';
import { useEditor } from '../../editor/use-editor.tsx';

const isAt = (problem: Problem, path: string) => problem.path === path || problem.path.startsWith(`${path}/`);

/** What `check` finds at a place or below it, but not below those places that show theirs themselves. */
export function useProblems(path: string, except: readonly string[] = []): readonly Problem[] {
  const problems = useEditor((state) => state.problems);
  const others = except.join(' ');
  return useMemo(
    () =>
      problems.filter((one) => isAt(one, path) && !others.split(' ').some((other) => other !== '' && isAt(one, other))),
    [problems, path, others],
  );
}

/** Beside the node itself its name need not be said again. */
export function withoutOwner(problem: Problem, node: TreeNode, language: Language): string {
  const message = problem.message[language];
  const name = nameOf(node)[language];
  const start = message.indexOf(name);
  if (start < 0 || start > 12) return message;
  const rest = message.slice(start + name.length);
  return /^[：:]/.test(rest) ? rest.slice(1).trim() : message;
}
