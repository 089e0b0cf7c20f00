import type { Definition, Id, TestCase } from '../../schemas/definition.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { ListRequest, ListWindow } from './lists/list-request.ts';
import type { LoadedPark, LoadFault, LoadProgress } from './loading/load-state.ts';
import type { DefinitionChange } from './patch/definition-patch.ts';
import type { IndicatorValues } from './preview/indicator-values.ts';
import type { Preview, PreviewDetails } from './preview/preview.ts';
import type { Raises, SavedCase, Simulation, SimulationRequest } from './simulate/simulation.ts';

/** What the page asks of the park's worker. */
export type ToWorker =
  | { readonly kind: 'open'; readonly park: Id; readonly period: string | null }
  | { readonly kind: 'cancel' }
  /** Changes to the definition that was sent last; the first is a whole one, at the path []. */
  | { readonly kind: 'score'; readonly serial: number; readonly changes: readonly DefinitionChange[] }
  /** Checks the definition that was sent last, as soon as nothing is to be scored. */
  | { readonly kind: 'check'; readonly serial: number }
  | { readonly kind: 'baseline'; readonly definition: Definition | null }
  /** The list whose window comes with each preview from now on. */
  | { readonly kind: 'watch'; readonly list: ListRequest | null }
  | { readonly kind: 'ask'; readonly call: number; readonly question: Question };

/** A question that has one answer. */
export type Question =
  | { readonly of: 'list'; readonly list: ListRequest }
  | { readonly of: 'values'; readonly indicator: Id }
  | { readonly of: 'simulate'; readonly request: SimulationRequest }
  | { readonly of: 'raises'; readonly request: SimulationRequest }
  | { readonly of: 'testCase'; readonly request: SimulationRequest; readonly id: Id; readonly name: TestCase['name'] };

/** The answer to each sort of question; null where nothing is loaded, or the definition can't be run. */
export interface Answers {
  readonly list: ListWindow | null;
  readonly values: IndicatorValues | null;
  readonly simulate: Simulation | null;
  readonly raises: Raises | null;
  readonly testCase: SavedCase | null;
}

export type Answer = {
  readonly [Of in keyof Answers]: { readonly of: Of; readonly value: Answers[Of] };
}[keyof Answers];

export type FromWorker =
  | { readonly kind: 'loading'; readonly progress: LoadProgress }
  | { readonly kind: 'loaded'; readonly loaded: LoadedPark }
  | { readonly kind: 'failed'; readonly fault: LoadFault }
  /** A score that took the place of the last one. */
  | { readonly kind: 'preview'; readonly preview: Preview }
  /** What takes longer, once nothing newer is to be scored. */
  | { readonly kind: 'details'; readonly details: PreviewDetails }
  /** The definition of that serial can't be run: the last preview stands. */
  | { readonly kind: 'unrunnable'; readonly serial: number; readonly problems: readonly Problem[] }
  /** Nothing is loaded yet to be scored. */
  | { readonly kind: 'idle'; readonly serial: number }
  | { readonly kind: 'checked'; readonly serial: number; readonly problems: readonly Problem[] }
  /** `otherTypes`: fields that the baseline reads and the draft has given another type, so that nothing is compared. */
  | { readonly kind: 'baselineSet'; readonly problems: readonly Problem[]; readonly otherTypes: readonly Id[] }
  | { readonly kind: 'window'; readonly window: ListWindow }
  | { readonly kind: 'answer'; readonly call: number; readonly answer: Answer };
