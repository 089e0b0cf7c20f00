import { useView } from './view-store.ts';

interface KeySheet {
  open(): void;
}

const sheet: KeySheet = { open: () => useView.getState().set({ keySheet: true }) };

/** The sheet that shows all keys. */
export function useKeySheet<Part>(select: (sheet: KeySheet) => Part): Part {
  return select(sheet);
}
