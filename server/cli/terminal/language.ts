import { type Language, languages } from '../../../schemas/text.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export function languageNamed(name: string): Language | undefined {
  return languages.find((language) => language.toLowerCase() === name.toLowerCase());
}

/** CANOPY_LANG where it is set, else as the system's locale says. */
export function languageOf(environment: Environment): Language {
  const set = [environment.CANOPY_LANG, environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find(Boolean);
  return /^zh/i.test(set ?? '') ? 'zh-CN' : 'en';
}
