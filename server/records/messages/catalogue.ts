import type { Language, Sentence } from '../../../schemas/text.ts';

/** The parameters of every message of a catalogue, by code. */
export type ParamsOf<Catalogue extends Record<string, (...params: never[]) => string>> = {
  readonly [Code in keyof Catalogue]: Parameters<Catalogue[Code]>;
};

/** A catalogue in another language: the same codes with the same parameters, or it does not compile. */
export type Catalogue<Params extends Record<keyof Params, readonly unknown[]>> = {
  readonly [Code in keyof Params]: (...params: Params[Code]) => string;
};

export type Say<Params extends Record<keyof Params, readonly unknown[]>> = <Code extends keyof Params>(
  code: Code,
  ...params: Params[Code]
) => Sentence;

/** Speaks a message in every language at once. */
export function speaker<Params extends Record<keyof Params, readonly unknown[]>>(
  catalogues: Readonly<Record<Language, Catalogue<Params>>>,
): Say<Params> {
  return (code, ...params) => ({
    'zh-CN': catalogues['zh-CN'][code](...params),
    en: catalogues.en[code](...params),
  });
}
