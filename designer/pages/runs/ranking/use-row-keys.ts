import { type KeyboardEvent, useState } from 'react';

const rowsOfPage = 12;

/** Which row of a long list the keyboard is at. */
export function useRowKeys(count: number, scrollTo: (row: number) => void, open: (row: number) => void) {
  const [active, setActive] = useState(-1);
  const goTo = (row: number) => {
    const next = Math.max(0, Math.min(count - 1, row));
    setActive(next);
    scrollTo(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + rowsOfPage,
      PageUp: active - rowsOfPage,
      Home: 0,
      End: count - 1,
    };
    const goal = goals[event.key];
    if (goal === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (goal !== undefined) goTo(goal);
    else if (active >= 0) open(active);
  };
  return { active, onKeyDown, onFocus: () => setActive((row) => Math.max(row, 0)) };
}
