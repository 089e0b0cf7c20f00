import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type Language, languages, type Sentence, type Text, textIn } from '../../schemas/text.ts';

export type { TFunction };

const key = 'canopy.language';

/** Each is loaded when it is first wanted. */
const words = {
  'zh-CN': async () => (await import('../language/zh-CN/index.ts')).zhCN,
  en: async () => (await import('../language/en/index.ts')).en,
} as const;

export const languageNames = { 'zh-CN': '中文', en: 'English' } as const satisfies Record<Language, string>;

function isLanguage(value: unknown): value is Language {
  return languages.some((one) => one === value);
}

/** As the address says (`?lang=en`), else as chosen last, else Chinese, unless the browser asks for English first. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang');
  const kept = window.localStorage.getItem(key);
  if (isLanguage(asked)) return asked;
  if (isLanguage(kept)) return kept;
  return /^en\b/i.test(window.navigator.language) ? 'en' : 'zh-CN';
}

async function load(language: Language): Promise<void> {
  for (const [namespace, resources] of Object.entries(await words[language]()))
    i18next.addResourceBundle(language, namespace, resources);
}

export async function startLanguages(): Promise<void> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    returnNull: false,
    resources: {},
  });
  await load(language);
  document.documentElement.lang = language;
}

export async function chooseLanguage(language: Language): Promise<void> {
  await load(language);
  window.localStorage.setItem(key, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** The language of the page, and how texts, numbers and times are written in it. */
export function useLanguage() {
  const { i18n } = useTranslation();
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'zh-CN';
  return writersOf(language);
}

type Writers = ReturnType<typeof makeWriters>;
const known = new Map<Language, Writers>();

function writersOf(language: Language): Writers {
  const writers = known.get(language) ?? makeWriters(language);
  known.set(language, writers);
  return writers;
}

function makeWriters(language: Language) {
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const numbers = new Map<number, Intl.NumberFormat>();
  const number = (value: number, digits = 2) => {
    const format = numbers.get(digits) ?? new Intl.NumberFormat(language, { maximumFractionDigits: digits });
    numbers.set(digits, format);
    return format.format(value);
  };
  return {
    language,
    text: (text: Text | Sentence) => textIn(language, text),
    number,
    /** With its sign, as differences are written. */
    signed: (value: number, digits = 2) =>
      `${value > 0 ? '+' : value < 0 ? '−' : '±'}${number(Math.abs(value), digits)}`,
    percent: (share: number, digits = 1) => `${number(share * 100, digits)}%`,
    time: (iso: string) => time.format(new Date(iso)),
    day: (iso: string) => day.format(new Date(iso)),
    seconds: (seconds: number) => {
      const whole = Math.max(1, Math.round(seconds));
      const unit = (value: number, name: 'minute' | 'second') =>
        new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
      const minutes = Math.floor(whole / 60);
      return minutes > 0 ? `${unit(minutes, 'minute')} ${unit(whole % 60, 'second')}` : unit(whole, 'second');
    },
  };
}
