import { create } from 'zustand';

const key = 'canopy.formula.ids';

/** Whether formulas show names or ids: one choice for all of them, kept on this machine. */
export const useNamesShown = create<{ readonly showsNames: boolean; show(names: boolean): void }>()((set) => ({
  showsNames: window.localStorage.getItem(key) === null,
  show(names) {
    if (names) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, '1');
    set({ showsNames: names });
  },
}));
