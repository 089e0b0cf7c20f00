import {
  byKind,
  choice,
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

export const numberOrNull: Shape = (value, path, fitting) => (value === null ? null : number(value, path, fitting));

const point: Shape = (value, path, fitting) => {
  const isPoint = Array.isArray(value) && value.length === 2 && value.every((one) => Number.isFinite(one));
  return isPoint ? value : refuse(path, fitting, { 'zh-CN': '[数值, 得分]', en: '[value, mark]' });
};

/** Takes a value of any type but a date, and gives 0: what the checks see in place of a scoring that can't be read. */
const standIn = { method: 'lookup', marks: {}, otherwise: 0 };

const methodOnly = { method: required(text, '') };
const need = required(number, 0);
const may = optional(number);
const population = { ...methodOnly, scope: optional(text), direction: optional(choice('more', 'less')) };

/** An unknown method, or none, is an error at its place. */
export const scoring: Shape = byKind(
  'method',
  {
    bands: object({
      ...methodOnly,
      bands: required(list(object({ from: required(numberOrNull, null), mark: need })), []),
      boundary: optional(choice('lower', 'upper')),
    }),
    linear: object({ ...methodOnly, from: need, to: required(number, 1) }),
    piecewise: object({ ...methodOnly, points: required(list(point, [0, 0]), []) }),
    perUnit: object({ ...methodOnly, marksPerUnit: required(number, 1), offset: may, cap: may }),
    steps: object({ ...methodOnly, first: need, base: need, step: required(number, 1), marksPerStep: need, cap: may }),
    boolean: object({ ...methodOnly, mark: need, otherwise: may }),
    lookup: object({ ...methodOnly, marks: required(recordOf(number), {}), otherwise: may }),
    percentile: object({ ...population, lowest: may }),
    minMax: object({ ...population, lowest: may }),
    zScore: object({ ...population, mean: need, spread: required(number, 1) }),
  },
  standIn,
);

export const scoringStandIn = standIn;
