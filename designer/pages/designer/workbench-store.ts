import { create } from 'zustand';
import type { SectionId } from '../../inspector/sections/section-list.tsx';
import { isNarrow } from './use-is-narrow.ts';

export const views = ['canvas', 'grid', 'both'] as const;
export type View = (typeof views)[number];

export const sides = ['inspector', 'simulation', 'problems', 'history'] as const;
export type Side = (typeof sides)[number];

/** The element whose menu opens the sections. */
export const sectionsButton = 'sections-button';

interface Workbench {
  readonly view: View;
  readonly side: Side;
  readonly dock: boolean;
  /** The section of the definition whose editor is open, and the place in it. */
  readonly section: SectionId | null;
  readonly pointer: string | null;
  /** The person merges later, and goes on working until then. */
  readonly mergePutOff: boolean;
}

interface WorkbenchActions {
  show(part: Partial<Pick<Workbench, 'view' | 'side' | 'dock'>>): void;
  openSection(section: SectionId, pointer?: string): void;
  closeSection(): void;
  putOffMerge(mergePutOff: boolean): void;
}

const key = 'canopy.view';

function firstView(): View {
  const kept = window.localStorage.getItem(key);
  return views.find((one) => one === kept) ?? 'canvas';
}

/** What is open around the tree. */
export const useWorkbench = create<Workbench & WorkbenchActions>()((set) => ({
  view: firstView(),
  side: 'inspector',
  // A phone has no room for it until it is asked for.
  dock: !isNarrow(),
  section: null,
  pointer: null,
  mergePutOff: false,
  show(part) {
    if (part.view) window.localStorage.setItem(key, part.view);
    set(part);
  },
  openSection: (section, pointer) => set({ section, pointer: pointer ?? null }),
  closeSection: () => set({ section: null, pointer: null }),
  putOffMerge: (mergePutOff) => set({ mergePutOff }),
}));
