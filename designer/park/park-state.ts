import type { Definition, Id, TestCase } from '../../schemas/definition.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { ListRequest, ListWindow } from './lists/list-request.ts';
import type { LoadedPark, LoadFault, LoadProgress } from './loading/load-state.ts';
import type { IndicatorValues } from './preview/indicator-values.ts';
import type { GroupSummary, IndicatorSummary, Preview, PreviewDetails } from './preview/preview.ts';
import type { Raises, SavedCase, Simulation, SimulationRequest } from './simulate/simulation.ts';

export type ParkStatus =
  | { readonly is: 'none' }
  | { readonly is: 'loading'; readonly progress: LoadProgress }
  | { readonly is: 'ready' }
  | { readonly is: 'error'; readonly fault: LoadFault };

/** What the designer knows of the park's records, scored by the definition at hand. */
export interface ParkState {
  readonly status: ParkStatus;
  /** Null before anything was loaded; while other records are loaded, those shown are still these. */
  readonly loaded: LoadedPark | null;
  /** Of the last definition that could be run. */
  readonly preview: Preview | null;
  readonly details: PreviewDetails | null;
  readonly indicators: ReadonlyMap<Id, IndicatorSummary>;
  readonly groups: ReadonlyMap<Id, GroupSummary>;
  /** The definition at hand can't be run: the preview is that of an earlier one. */
  readonly stale: boolean;
  /** Why it can't be run. */
  readonly unrunnable: readonly Problem[];
  /** All that `check` finds; it follows the edits after a moment. */
  readonly problems: readonly Problem[];
  /** Whether `problems` are those of the definition at hand. */
  readonly checked: boolean;
  /** The baseline can't be run; nothing is compared. */
  readonly baselineProblems: readonly Problem[];
  /** Fields that the baseline reads as another type than the draft; nothing is compared. */
  readonly baselineOtherTypes: readonly Id[];
  /** Of the list that is watched. */
  readonly window: ListWindow | null;
}

export interface ParkActions {
  /** Loads a park's records; `period` null is the latest. */
  open(park: Id, period: string | null): void;
  /** Stops loading. What was loaded before stays. */
  cancel(): void;
  /** The definition at hand: call it at every change, however fast; only the latest is scored. */
  setDefinition(definition: Definition): void;
  /** What to compare with; null: nothing. */
  setBaseline(definition: Definition | null): void;
  /** The list whose window the store keeps up to date. */
  watch(list: ListRequest | null): void;
  list(list: ListRequest): Promise<ListWindow | null>;
  /** Null: no such indicator, or nothing is loaded. */
  values(indicator: Id): Promise<IndicatorValues | null>;
  simulate(request: SimulationRequest): Promise<Simulation | null>;
  raises(request: SimulationRequest): Promise<Raises | null>;
  testCase(request: SimulationRequest, id: Id, name: TestCase['name']): Promise<SavedCase | null>;
  /** Ends the worker and forgets everything. */
  close(): void;
}
