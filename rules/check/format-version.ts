import { errorAt } from '../messages/messages.ts';
import { shown } from './shape/shape.ts';
import type { Check } from './subject.ts';

export const formatVersion: Check = function* ({ definition }) {
  const version: unknown = definition.formatVersion;
  const at = '/formatVersion';
  if (version !== 1) yield errorAt(at, 'definition.formatVersion', { value: shown(version) });
};
