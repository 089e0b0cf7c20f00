import { create } from 'zustand';
import { usePark } from '../park/park-store.ts';
import type { FieldChange, Raises, Simulation, SimulationRequest, SubjectSource } from '../park/simulate/simulation.ts';

/** One enterprise, or typed values, scored by the draft at hand. */
interface Simulated {
  readonly request: SimulationRequest;
  /** Null: not worked out yet, or the draft can't be run. */
  readonly result: Simulation | null;
}

interface SimulationState {
  readonly shown: Simulated | null;
  /** Another one beside it. */
  readonly pinned: Simulated | null;
  /** What would raise the shown one; null: not asked for, or being worked out. */
  readonly raises: Raises | null;
  readonly searching: boolean;
}

interface SimulationActions {
  open(source: SubjectSource): void;
  /** Sets a value; a later value of the same field and period takes the place of the earlier. */
  change(change: FieldChange): void;
  /** Takes a change back. */
  takeBack(index: number): void;
  reset(): void;
  /** Keeps the shown one beside whatever is opened next. */
  pin(): void;
  unpin(): void;
  swap(): void;
  findRaises(): Promise<void>;
  close(): void;
}

const nothing: SimulationState = { shown: null, pinned: null, raises: null, searching: false };

/** The simulation that the canvas, the inspector and its own panel show; it follows every edit of the draft. */
export const useSimulation = create<SimulationState & SimulationActions>()((set, get) => {
  const work = async (place: 'shown' | 'pinned') => {
    const simulated = get()[place];
    if (!simulated) return;
    const result = await usePark.getState().simulate(simulated.request);
    // Meanwhile another may have been opened; that one has its own work.
    if (get()[place]?.request === simulated.request) set({ [place]: { ...simulated, result } });
  };
  const show = (request: SimulationRequest) => {
    const result = get().shown?.request.source === request.source ? (get().shown?.result ?? null) : null;
    set({ shown: { request, result }, raises: null });
    void work('shown');
  };
  usePark.subscribe((now, before) => {
    if (now.preview === before.preview) return;
    if (get().raises) set({ raises: null });
    void work('shown');
    void work('pinned');
  });
  return {
    ...nothing,
    open: (source) => show({ source, changes: [], by: 'draft' }),
    change(change) {
      const { shown } = get();
      if (!shown) return;
      const isSame = (one: FieldChange) => one.field === change.field && one.period === change.period;
      const { changes } = shown.request;
      const at = changes.findIndex(isSame);
      show({ ...shown.request, changes: at < 0 ? [...changes, change] : changes.with(at, change) });
    },
    takeBack(index) {
      const { shown } = get();
      if (shown) show({ ...shown.request, changes: shown.request.changes.toSpliced(index, 1) });
    },
    reset() {
      const { shown } = get();
      if (shown) show({ ...shown.request, changes: [] });
    },
    pin: () => set(({ shown }) => ({ pinned: shown })),
    unpin: () => set({ pinned: null }),
    swap: () => set(({ shown, pinned }) => ({ shown: pinned, pinned: shown, raises: null })),
    async findRaises() {
      const { shown } = get();
      if (!shown) return;
      set({ searching: true });
      const raises = await usePark.getState().raises(shown.request);
      set(get().shown?.request === shown.request ? { raises, searching: false } : { searching: false });
    },
    close: () => set(nothing),
  };
});
