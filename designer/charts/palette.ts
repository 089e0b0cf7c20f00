import { useMemo } from 'react';
import { useDark } from '../app/theme.ts';
import { useOnPaper } from './on-paper.ts';

const names = {
  ink: '--ink',
  inkSoft: '--ink-soft',
  paper: '--paper',
  line: '--line',
  lineSoft: '--line-soft',
  primary: '--primary',
  primarySoft: '--primary-soft',
  before: '--before',
} as const;

type Palette = Readonly<Record<keyof typeof names, string>> & {
  readonly grades: readonly string[];
  /** Of first-level nodes, and of lines beside one another. */
  readonly dimensions: readonly string[];
};

/** How many colours there are between the best and the lowest grade. */
export const gradeColours = 7;
const dimensionColours = 8;

/** ECharts reckons with colours, so it needs what the variables stand for. */
export function usePalette(): Palette {
  const isDark = useDark();
  const onPaper = useOnPaper();
  return useMemo(() => readPalette(isDark && !onPaper), [isDark, onPaper]);
}

function readPalette(isDark: boolean): Palette {
  const root = document.documentElement;
  const before = root.dataset.theme;
  // The theme's mark may follow the state by a moment.
  root.dataset.theme = isDark ? 'dark' : 'light';
  const style = window.getComputedStyle(root);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const palette = {
    ink: read(names.ink),
    inkSoft: read(names.inkSoft),
    paper: read(names.paper),
    line: read(names.line),
    lineSoft: read(names.lineSoft),
    primary: read(names.primary),
    primarySoft: read(names.primarySoft),
    before: read(names.before),
    grades: Array.from({ length: gradeColours }, (_, index) => read(`--grade-${index + 1}`)),
    dimensions: Array.from({ length: dimensionColours }, (_, index) => read(`--dimension-${index + 1}`)),
  };
  if (before !== undefined) root.dataset.theme = before;
  return palette;
}
