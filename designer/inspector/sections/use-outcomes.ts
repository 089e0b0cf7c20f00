import { useEffect, useState } from 'react';
import { runTests, type TestOutcome } from '../../../rules/check/run-tests.ts';
import { DefinitionError } from '../../../rules/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { useEditor } from '../../editor/use-editor.tsx';

/** Null: the draft can't be run as it stands. */
export type Outcomes = ReadonlyMap<number, TestOutcome> | null;

const restFor = 250;

function outcomesOf(definition: Definition): Outcomes {
  try {
    return new Map(runTests(definition).entries());
  } catch (error) {
    if (error instanceof DefinitionError || error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** What each test of the draft gives, once an edit rests; `again` runs them at once. */
export function useOutcomes(): { readonly outcomes: Outcomes | undefined; readonly again: () => void } {
  const definition = useEditor((state) => state.definition);
  const hasErrors = useEditor((state) =>
    state.problems.some(({ severity, code }) => severity === 'error' && !code.startsWith('test.')),
  );
  const [outcomes, setOutcomes] = useState<Outcomes>();
  useEffect(() => {
    const timer = window.setTimeout(() => setOutcomes(hasErrors ? null : outcomesOf(definition)), restFor);
    return () => window.clearTimeout(timer);
  }, [definition, hasErrors]);
  return { outcomes, again: () => setOutcomes(outcomesOf(definition)) };
}
