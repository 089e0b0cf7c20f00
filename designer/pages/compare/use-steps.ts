import { useCallback, useEffect, useState } from 'react';
import type { ChangedSubject } from './changed-subjects.ts';

export interface Steps {
  /** Null: none was chosen yet, or the filter leaves it out. */
  readonly current: ChangedSubject | null;
  /** Counted from 1; 0 where there is no current one. */
  readonly at: number;
  readonly next: () => void;
  readonly previous: () => void;
  readonly choose: (key: string | null) => void;
}

/** Boxes to tick and the choice of a view take no letters. */
const typedInto =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="combobox"]';

/** From change to change, by buttons and keys. After the last comes the first. */
export function useSteps(subjects: readonly ChangedSubject[]): Steps {
  const [key, choose] = useState<string | null>(null);
  const index = subjects.findIndex((subject) => subject.key === key);
  const go = useCallback(
    (by: 1 | -1) => {
      const from = index < 0 && by < 0 ? subjects.length : index;
      const to = subjects[(from + by + subjects.length) % Math.max(1, subjects.length)];
      if (to) choose(to.key);
    },
    [subjects, index],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest(typedInto) !== null;
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const letter = event.shiftKey ? '' : event.key.toLowerCase();
      const isNext = letter === 'n' || (event.key === 'F7' && !event.shiftKey);
      const isPrevious = letter === 'p' || (event.key === 'F7' && event.shiftKey);
      if (!isNext && !isPrevious) return;
      event.preventDefault();
      go(isNext ? 1 : -1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [go]);
  return {
    current: subjects[index] ?? null,
    at: index + 1,
    next: useCallback(() => go(1), [go]),
    previous: useCallback(() => go(-1), [go]),
    choose,
  };
}
