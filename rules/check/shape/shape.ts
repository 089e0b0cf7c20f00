import { nearest } from '../../../schemas/nearest.ts';
import { pointer } from '../../../schemas/pointer.ts';
import type { Problem } from '../../../schemas/problem.ts';
import type { Sentence } from '../../../schemas/text.ts';
import { errorAt } from '../../messages/messages.ts';
import { replaceBy } from '../fix.ts';

/** What fitting a draft to its shape found: problems, and the places that hold a stand-in from then on. */
export interface Fitting {
  readonly problems: Problem[];
  readonly spoiled: Set<string>;
}

/** Gives a value of the shape, or undefined where the draft's can't be used. It never throws. */
export type Shape = (value: unknown, path: string, fitting: Fitting) => unknown;

interface Key {
  readonly shape: Shape;
  readonly required: boolean;
  /** Stands in for a required value that is not there, so that the other checks can go on. */
  readonly standIn?: unknown;
}

export const optional = (shape: Shape): Key => ({ shape, required: false });
export const required = (shape: Shape, standIn: unknown): Key => ({ shape, required: true, standIn });

const names = {
  text: { 'zh-CN': '文本', en: 'a text' },
  number: { 'zh-CN': '数值', en: 'a number' },
  boolean: { 'zh-CN': 'true 或 false', en: 'true or false' },
  list: { 'zh-CN': '列表', en: 'a list' },
  object: { 'zh-CN': '对象', en: 'an object' },
} satisfies Record<string, Sentence>;

export function refuse(path: string, { problems, spoiled }: Fitting, expected: Sentence): undefined {
  problems.push(errorAt(path, 'shape.type', { expected }));
  spoiled.add(path);
}

const plain =
  (is: (value: unknown) => boolean, expected: Sentence): Shape =>
  (value, path, fitting) =>
    is(value) ? value : refuse(path, fitting, expected);

export const text = plain((value) => typeof value === 'string', names.text);
export const number = plain((value) => typeof value === 'number' && Number.isFinite(value), names.number);
export const boolean = plain((value) => typeof value === 'boolean', names.boolean);

/** A value of any shape in a few words. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One of a few words; a near miss is named. */
export const choice =
  (...words: readonly string[]): Shape =>
  (value, path, fitting) => {
    if (typeof value === 'string' && words.includes(value)) return value;
    const meant = typeof value === 'string' ? nearest(value, words) : undefined;
    const parts = { value: shown(value), words: words.join(', '), nearest: meant };
    fitting.problems.push(errorAt(path, 'shape.choice', parts, replaceBy(path, meant)));
    fitting.spoiled.add(path);
    return undefined;
  };

/** Places stay as they are: what can't be used is stood in for, not left out. */
export const list =
  (shape: Shape, standIn: unknown = undefined): Shape =>
  (value, path, fitting) => {
    if (!Array.isArray(value)) return refuse(path, fitting, names.list);
    return value.map((one, index) => shape(one, `${path}/${index}`, fitting) ?? standIn);
  };

export const recordOf =
  (shape: Shape): Shape =>
  (value, path, fitting) => {
    if (!isObject(value)) return refuse(path, fitting, names.object);
    const entries = Object.entries(value).map(([key, one]) => [key, shape(one, path + pointer(key), fitting)] as const);
    return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
  };

/** Always gives an object, with stand-ins for the required keys that are not there. */
export const object =
  (keys: Readonly<Record<string, Key>>): Shape =>
  (value, path, fitting) => {
    if (!isObject(value)) refuse(path, fitting, names.object);
    const given = isObject(value) ? value : {};
    const heard = isObject(value) ? fitting : { problems: [], spoiled: fitting.spoiled };
    const fitted: Record<string, unknown> = {};
    for (const [key, { shape, required, standIn }] of Object.entries(keys)) {
      const at = path + pointer(key);
      const one = Object.hasOwn(given, key) ? given[key] : undefined;
      if (one === undefined && required) {
        heard.problems.push(errorAt(at, 'shape.required', { key }));
        heard.spoiled.add(at);
      }
      const fit = one === undefined ? undefined : shape(one, at, heard);
      if (fit !== undefined) fitted[key] = fit;
      else if (required) fitted[key] = standIn;
    }
    return fitted;
  };

/** The shape of the given sort, by what stands under `key`. */
export const byKind =
  (key: string, kinds: Readonly<Record<string, Shape>>, standIn: unknown): Shape =>
  (value, path, fitting) => {
    if (!isObject(value)) return refuse(path, fitting, names.object) ?? standIn;
    const kind = Object.hasOwn(value, key) ? value[key] : undefined;
    if (typeof kind === 'string' && Object.hasOwn(kinds, kind)) return (kinds[kind] as Shape)(value, path, fitting);
    choice(...Object.keys(kinds))(kind ?? '', path + pointer(key), fitting);
    fitting.spoiled.add(path);
    return standIn;
  };
