import type { Field } from '../../schemas/definition.ts';
import type { Sentence } from '../../schemas/text.ts';

/** What a formula can give. An enum is a text with options. */
export interface ValueType {
  readonly kind: 'number' | 'boolean' | 'text' | 'date';
  readonly options?: readonly string[];
}

export type Kind = ValueType['kind'];

export const number: ValueType = { kind: 'number' };
export const boolean: ValueType = { kind: 'boolean' };
export const text: ValueType = { kind: 'text' };
export const date: ValueType = { kind: 'date' };

export const kindNames: Readonly<Record<Kind, Sentence>> = {
  number: { 'zh-CN': '数值', en: 'a number' },
  boolean: { 'zh-CN': '是/否', en: 'yes or no' },
  text: { 'zh-CN': '文本', en: 'a text' },
  date: { 'zh-CN': '日期', en: 'a date' },
};

const kindOfField = {
  number,
  integer: number,
  boolean,
  string: text,
  date,
} as const;

export function typeOfField({ type, options }: Field): ValueType {
  return type === 'enum' ? { kind: 'text', options: (options ?? []).map(({ value }) => value) } : kindOfField[type];
}
