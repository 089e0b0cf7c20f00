import { create } from 'zustand';
import type { Id } from '../../../schemas/definition.ts';

export const nodeTabs = ['scoring', 'weights', 'basics'] as const;
export type NodeTab = (typeof nodeTabs)[number];

/** How weights are shown: as the document has them, as percent of their group, or as points of the total. */
export const weightUnits = ['written', 'percent', 'points'] as const;
export type WeightUnit = (typeof weightUnits)[number];

interface InspectorState {
  readonly indicatorTab: NodeTab;
  readonly groupTab: NodeTab;
  readonly unit: WeightUnit;
  /** Siblings make room, so that the sum stays. */
  readonly balances: boolean;
  readonly locked: ReadonlySet<Id>;
}

interface InspectorActions {
  show(part: Partial<Omit<InspectorState, 'locked'>>): void;
  toggleLock(node: Id): void;
}

/** How the inspector is set: it stays from node to node and is no part of the draft. */
export const useInspector = create<InspectorState & InspectorActions>()((set) => ({
  indicatorTab: 'scoring',
  groupTab: 'weights',
  unit: 'written',
  balances: true,
  locked: new Set(),
  show: (part) => set(part),
  toggleLock: (node) =>
    set(({ locked }) => {
      const next = new Set(locked);
      if (!next.delete(node)) next.add(node);
      return { locked: next };
    }),
}));
