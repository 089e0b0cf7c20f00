import type { EnumOption } from '../../../schemas/definition.ts';
import type { Text } from '../../../schemas/text.ts';
import { type Aspect, between, change, emptiness, inside } from './aspect.ts';
import { byKey } from './by-key.ts';
import { equal } from './equal.ts';
import { movedAmong } from './order.ts';

/** Options are followed by their value. */
export const options: Aspect<readonly EnumOption[] | undefined> = (before, after, site) => {
  const was = byKey(before ?? [], ({ value }) => value);
  const is = byKey(after ?? [], ({ value }) => value);
  const moved = movedAmong([...is.keys()].flatMap((key) => was.get(key)?.index ?? []));
  const compared = [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [old, present] = [was.get(key), is.get(key)];
    const at = inside(site, old?.index ?? 0, present?.index ?? 0);
    const value = (present ?? old)?.value.value ?? '';
    const names = between<Text>(old?.value.name, present?.value.name);
    return [
      ...(equal(names.before, names.after) ? [] : [change(at, { kind: 'option', value, ...names })]),
      ...(old && present && moved.has(old.index)
        ? [change(at, { kind: 'optionMoved', value, before: old.index + 1, after: present.index + 1 })]
        : []),
    ];
  });
  return [...emptiness('options')(before, after, site), ...compared];
};
