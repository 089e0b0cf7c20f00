import type { Naming } from '../../../../rules/words/vocabulary.ts';
import type { TFunction } from '../../../app/languages.ts';

/** What it takes to say something of a sheet. */
export interface Speech {
  readonly t: TFunction<'sheet'>;
  readonly naming: Naming;
  readonly number: (value: number, digits?: number) => string;
}

/** Between two Chinese characters there is no space, as one is left around what is put in: 1 件 得 → 1 件得. */
export function closedUp(sentence: string): string {
  return sentence.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** Names of facts, as a list. */
export function listed(names: readonly string[], { naming }: Speech): string {
  return names.map(naming.fact).join(naming.vocabulary.and);
}
