import { pointer } from '../../../schemas/pointer.ts';
import { errorAt } from '../../messages/messages.ts';
import { scoring, scoringStandIn } from './scoring-shape.ts';
import {
  boolean,
  choice,
  type Fitting,
  isObject,
  list,
  number,
  object,
  optional,
  recordOf,
  refuse,
  required,
  type Shape,
  text,
} from './shape.ts';

const deepest = 32;

export const label = object({ 'zh-CN': required(text, ''), en: optional(text) });
const basis: Shape = (value, path, fitting) => (isObject(value) ? label : text)(value, path, fitting);

export const described = {
  id: required(text, ''),
  name: required(label, { 'zh-CN': '' }),
  description: optional(label),
  basis: optional(basis),
};

const weight: Shape = (value, path, fitting) =>
  isObject(value) ? recordOf(number)(value, path, fitting) : number(value, path, fitting);

const missing: Shape = (value, path, fitting) => {
  if (isObject(value)) return object({ mark: required(number, 0) })(value, path, fitting);
  return choice('zero', 'exclude', 'median', 'reject')(value, path, fitting);
};

const indicator = object({
  ...described,
  unit: optional(text),
  core: optional(boolean),
  weight: optional(weight),
  fullMarks: optional(number),
  formula: required(text, '0'),
  scoring: required(scoring, scoringStandIn),
  variants: optional(
    list(object({ stages: required(list(text, ''), []), scoring: required(scoring, scoringStandIn) })),
  ),
  missing: optional(missing),
});

const groupAlone = object({
  ...described,
  weight: optional(weight),
  aggregate: optional(choice('weightedMean', 'geometricMean', 'harmonicMean', 'min', 'max', 'cappedSum')),
  cap: optional(number),
});

function fitNode(value: unknown, path: string, fitting: Fitting, depth: number): unknown {
  if (depth > 0 && (!isObject(value) || !('children' in value))) return indicator(value, path, fitting);
  const group = groupAlone(value, path, fitting) as object;
  const children = isObject(value) ? value.children : undefined;
  const at = path + pointer('children');
  if (Array.isArray(children) && depth < deepest)
    return { ...group, children: children.map((child, index) => fitNode(child, `${at}/${index}`, fitting, depth + 1)) };
  if (Array.isArray(children)) fitting.problems.push(errorAt(at, 'tree.tooDeep', { limit: deepest }));
  else if (isObject(value)) refuse(at, fitting, { 'zh-CN': '列表', en: 'a list' });
  fitting.spoiled.add(at);
  return { ...group, children: [] };
}

/** The root is a group whatever it looks like; any other node is one if it has children. */
export const tree: Shape = (value, path, fitting) => fitNode(value, path, fitting, 0);
