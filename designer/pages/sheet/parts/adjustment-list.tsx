import { useTranslation } from 'react-i18next';
import { describeCondition } from '../../../../rules/words/describe-condition.ts';
import type { Adjustment } from '../../../../schemas/definition.ts';
import { useLanguage } from '../../../app/languages.ts';
import type { SheetCase } from '../sheet-case.ts';
import { useSpeech } from '../use-speech.ts';
import { formulaInWords } from '../words/formula-words.ts';
import type { Speech } from '../words/speech.ts';

/** What was added, taken away, capped or vetoed, and why. */
export function AdjustmentList({ of }: { readonly of: SheetCase }) {
  const { t } = useTranslation('sheet');
  const { signed } = useLanguage();
  const speech = useSpeech(of.rules.naming);
  const { sheet, rules } = of;
  const { naming, definition } = rules;
  const all = definition.adjustments ?? [];
  if (all.length === 0) return null;
  const effects = sheet.adjustments.flatMap(({ id, points }) => {
    const adjustment = all.find((one) => one.id === id);
    return adjustment ? [{ adjustment, points }] : [];
  });
  const undecided = all.filter(({ id }) => sheet.undecided.includes(id));
  return (
    <section className="sheet-card">
      <h2>{t('adjustments')}</h2>
      {effects.length + undecided.length === 0 ? (
        <p className="soft">{t('noAdjustment')}</p>
      ) : (
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">{t('adjustment.name')}</th>
              <th scope="col">{t('adjustment.kind')}</th>
              <th scope="col">{t('adjustment.why')}</th>
              <th scope="col" className="is-number">
                {t('adjustment.points')}
              </th>
            </tr>
          </thead>
          <tbody>
            {effects.map(({ adjustment, points }) => (
              <tr key={adjustment.id}>
                <th scope="row">{naming.text(adjustment.name)}</th>
                <td>{naming.vocabulary.adjustmentKinds[adjustment.kind]}</td>
                <td>{whyOf(adjustment, speech)}</td>
                <td className="is-number number">
                  {adjustment.kind === 'gradeCap'
                    ? t('gradeCapped', { grade: naming.named('grade', adjustment.grade) })
                    : signed(points)}
                </td>
              </tr>
            ))}
            {undecided.map((adjustment) => (
              <tr key={adjustment.id}>
                <th scope="row">{naming.text(adjustment.name)}</th>
                <td>{naming.vocabulary.adjustmentKinds[adjustment.kind]}</td>
                <td>
                  {whyOf(adjustment, speech)} <span className="soft">{t('undecidedWhy')}</span>
                </td>
                <td className="is-number">{t('undecided')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function whyOf(adjustment: Adjustment, speech: Speech): string {
  const { naming, t } = speech;
  const when = adjustment.when && describeCondition(adjustment.when, naming);
  const formula =
    adjustment.kind === 'bonus' && adjustment.formula !== undefined
      ? formulaInWords(adjustment.formula, speech)
      : undefined;
  const said = [when, formula].filter((part) => part !== undefined);
  return said.length === 0 ? t('always') : said.join(naming.vocabulary.semicolon);
}
