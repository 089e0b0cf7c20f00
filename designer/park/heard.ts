import type { Id } from '../../schemas/definition.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { ParkState } from './park-state.ts';
import type { PreviewDetails } from './preview/preview.ts';
import type { FromWorker } from './protocol.ts';

const none: readonly Problem[] = [];

/** What a message from the worker changes in what the page knows; `isLatest`: the worker has the definition at hand. */
export function heard(state: ParkState, message: FromWorker, isLatest: boolean): Partial<ParkState> {
  switch (message.kind) {
    case 'loading':
      return { status: { is: 'loading', progress: message.progress } };
    case 'loaded':
      return { status: { is: 'ready' }, loaded: message.loaded };
    case 'failed':
      return { status: { is: 'error', fault: message.fault } };
    case 'preview': {
      const { preview } = message;
      return { preview, stale: false, unrunnable: none, window: preview.window ?? state.window };
    }
    case 'details':
      return withDetails(state, message.details);
    case 'unrunnable':
      return { stale: state.preview !== null, unrunnable: message.problems };
    case 'checked':
      return isLatest ? { problems: message.problems, checked: true } : {};
    case 'baselineSet':
      return { baselineProblems: message.problems, baselineOtherTypes: message.otherTypes };
    case 'window':
      return { window: message.window };
    case 'idle':
      return { stale: state.preview !== null, unrunnable: none };
    case 'answer':
      return {};
  }
}

function withDetails({ indicators, groups }: ParkState, details: PreviewDetails): Partial<ParkState> {
  return {
    details,
    indicators: merged(indicators, details.indicators, details.gone),
    groups: merged(groups, details.groups, details.gone),
  };
}

/** The same map where nothing changed, so that what shows it does not draw again. */
function merged<Summary extends { readonly id: Id }>(
  known: ReadonlyMap<Id, Summary>,
  changed: readonly Summary[],
  gone: readonly Id[],
): ReadonlyMap<Id, Summary> {
  const leaving = gone.filter((id) => known.has(id));
  if (changed.length === 0 && leaving.length === 0) return known;
  const next = new Map(known);
  for (const id of leaving) next.delete(id);
  for (const summary of changed) next.set(summary.id, summary);
  return next;
}
