import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CauseImpact, ImpactReport } from '../../../../rules/impact/impact.ts';
import { useLanguage } from '../../../app/languages.ts';
import { CauseBar } from '../../../charts/cause-bar.tsx';
import { ScrollBox } from '../scroll-box.tsx';
import { useCauseWords } from './use-cause-words.ts';

interface Props {
  readonly report: ImpactReport;
  /** Undefined: whoever looks may see no enterprise. */
  readonly onCause: ((key: string) => void) | undefined;
}

/** Which change caused how much, over all enterprises. */
export function Causes({ report, onCause }: Props) {
  const { t } = useTranslation('impact');
  const { number, signed, language } = useLanguage();
  const { nameOf, colourOf } = useCauseWords(report);
  const { causes, causesFound } = report;
  const sizes = causes.map(risesAndFalls);
  const most = Math.max(...sizes.flatMap(({ rise, fall }) => [rise, -fall]), 0);
  return (
    <section className="impact-card" aria-label={t('causes')}>
      <h2>{t('causes')}</h2>
      <p className="soft">{t('causesLead')}</p>
      {causes.some(({ grouped }) => grouped) && (
        <p className="soft">{t('causesGrouped', { found: number(causesFound), told: number(causes.length) })}</p>
      )}
      {causes.length === 0 ? (
        <p>{t('causesNone')}</p>
      ) : (
        <ScrollBox>
          <table className="impact-table impact-causes">
            <thead>
              <tr>
                <th scope="col">{t('cause')}</th>
                <th scope="col">{t('points')}</th>
                <th scope="col" className="is-number">
                  {t('raised')}
                </th>
                <th scope="col" className="is-number">
                  {t('lowered')}
                </th>
                <th scope="col" className="is-number">
                  {t('largest')}
                </th>
                {onCause && (
                  <th scope="col" className="no-print">
                    <span className="visually-hidden">{t('list')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {causes.map((cause, place) => {
                const { rise, fall } = risesAndFalls(cause);
                const colour = colourOf(cause);
                const greatest = cause.largestRise >= -cause.largestFall ? cause.largestRise : cause.largestFall;
                return (
                  <tr key={cause.key}>
                    <th scope="row">
                      <span className="chart-swatch" style={{ background: colour }} aria-hidden /> {nameOf(cause)}
                      <CauseNotes cause={cause} sentences={cause.sentences[language]} />
                    </th>
                    <td className="impact-bar-cell">
                      <CauseBar
                        most={most}
                        parts={[
                          { id: 'fall', points: fall, colour, said: signed(fall) },
                          { id: 'rise', points: rise, colour, said: signed(rise) },
                        ]}
                      />
                      <span className="number soft">
                        {rise > 0 && signed(rise, 0)} {fall < 0 && signed(fall, 0)}
                        {rise === 0 && fall === 0 && '0'}
                      </span>
                    </td>
                    <td className="is-number">{number(cause.raised)}</td>
                    <td className="is-number">{number(cause.lowered)}</td>
                    <td className="is-number">{greatest === 0 ? '0' : signed(greatest)}</td>
                    {onCause && (
                      <td className="no-print">
                        {sizes[place] && cause.leads > 0 && (
                          <Button
                            size="small"
                            onClick={() => onCause(cause.key)}
                            aria-label={`${nameOf(cause)}: ${t('filterByCause', { n: number(cause.leads) })}`}
                            title={t('filterByCause', { n: number(cause.leads) })}
                          >
                            {number(cause.leads)} →
                          </Button>
                        )}
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}

function CauseNotes({ cause, sentences }: { readonly cause: CauseImpact; readonly sentences: readonly string[] }) {
  const { t } = useTranslation('impact');
  const { number } = useLanguage();
  const notes = [
    ...sentences.slice(0, 3),
    ...(cause.moreSentences + sentences.length > 3
      ? [t('moreSentences', { n: number(cause.moreSentences + sentences.length - 3) })]
      : []),
    ...(cause.lostTotal > 0 ? [t('lostTotal', { n: number(cause.lostTotal) })] : []),
    ...(cause.gotTotal > 0 ? [t('gotTotal', { n: number(cause.gotTotal) })] : []),
  ];
  return (
    <ul className="impact-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

/** What it gave and what it took, all together. */
function risesAndFalls({ sum, sumOfSizes }: CauseImpact) {
  return { rise: (sumOfSizes + sum) / 2, fall: (sum - sumOfSizes) / 2 };
}
