import { errorAt } from '../messages/messages.ts';
import { fixOf, setTo } from './fix.ts';
import type { Check } from './subject.ts';

export const scale: Check = function* ({ definition, program }) {
  const { full, decimals, bonusCap } = program.scale;
  if (full <= 0) yield errorAt('/scale/full', 'scale.full', { value: full }, setTo('/scale/full', 100));
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 10) {
    const nearest = Math.min(Math.max(Math.round(decimals), 0), 10);
    yield errorAt('/scale/decimals', 'scale.decimals', { value: decimals }, setTo('/scale/decimals', nearest));
  }
  if (bonusCap !== undefined && bonusCap < 0)
    yield errorAt('/scale/bonusCap', 'scale.bonusCap', { value: bonusCap }, setTo('/scale/bonusCap', 0));
  const { min, max } = program.scale;
  if (max === undefined || min <= max) return;
  const swap = fixOf('fix.swapRange', [
    { op: 'replace', path: '/scale/min', value: max },
    { op: 'replace', path: '/scale/max', value: min },
  ]);
  yield errorAt('/scale/max', 'scale.range', { min, max }, definition.scale?.min === undefined ? {} : swap);
};
