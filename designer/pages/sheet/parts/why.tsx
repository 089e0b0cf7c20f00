import { useTranslation } from 'react-i18next';
import type { SheetCase } from '../sheet-case.ts';
import { useSpeech } from '../use-speech.ts';
import { whySentences } from '../why-sentences.ts';

/** The sheet in a few sentences. */
export function Why({ of }: { readonly of: SheetCase }) {
  const { t } = useTranslation('sheet');
  const speech = useSpeech(of.rules.naming);
  const { status } = of.sheet;
  const title = status === 'scored' ? t('why') : t(status === 'vetoed' ? 'vetoedTitle' : 'notScoredTitle');
  return (
    <section className={status === 'scored' ? 'sheet-card sheet-why' : 'sheet-card sheet-why is-out'}>
      <h2>{title}</h2>
      {whySentences(of, speech).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
