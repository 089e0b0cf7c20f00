import { pointer } from '../../schemas/pointer.ts';
import { errorAt } from '../messages/messages.ts';
import { fixOf } from './fix.ts';
import type { Check } from './subject.ts';

/** The last stage, and only it, takes whoever is left. */
export const defaultStage: Check = function* ({ definition: { stages = [] } }) {
  const last = stages.length - 1;
  const unconditional = stages.filter(({ when }) => when === undefined);
  if (stages.length > 0 && unconditional.length === 0) {
    const path = pointer('stages', last, 'when');
    yield errorAt(path, 'stage.noDefault', {}, fixOf('fix.dropWhen', [{ op: 'remove', path }]));
  }
  for (const [index, { when }] of stages.entries()) {
    if (when !== undefined || index === last) continue;
    const path = pointer('stages', index);
    // With two defaults nobody can say which of them is meant.
    const move = fixOf('fix.moveLast', [{ op: 'move', from: path, path: pointer('stages', last) }]);
    yield errorAt(path, 'stage.defaultNotLast', {}, unconditional.length === 1 ? move : {});
  }
};
