import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/languages.ts';
import { NumberInput } from '../../node/inputs/number-input.tsx';
import { useProblems } from '../../node/problems.ts';
import { type Band, type Bands, countsByBand, splitAt, withBand } from '../methods/bands-edits.ts';
import type { MethodProps } from '../scoring-props.ts';
import { BandMenu } from './band-menu.tsx';
import { CountBar } from './count-bar.tsx';
import { usePaste } from './use-paste.ts';

/** The bands as numbers, with how many enterprises stand in each. */
export function BandsTable(props: MethodProps<Bands>) {
  const { scoring, path, fullMarks, unit, population, readOnly, onChange } = props;
  const { t } = useTranslation('inspector');
  const { number } = useLanguage();
  const problems = useProblems(`${path}/bands`);
  const { bands } = scoring;
  const counts = countsByBand(scoring, population.ascending);
  const total = population.ascending.length;
  const put = (next: readonly Band[], gesture?: string) => onChange({ ...scoring, bands: next }, gesture);
  const paste = usePaste(
    bands.map(({ from, mark }) => [from, mark]),
    (rows) => put(rows.map(([from, mark]) => ({ from, mark: mark ?? 0 }))),
  );
  const isWrong = (at: number, key: string) => problems.some((one) => one.path === `${path}/bands/${at}/${key}`);
  const [first] = bands;
  const next = nextStart(bands, population.ascending);
  return (
    <>
      <table className="insp-table">
        <caption className="visually-hidden">{t('table.bands')}</caption>
        <thead>
          <tr>
            <th scope="col">{unit ? t('table.fromUnit', { unit }) : t('table.from')}</th>
            <th scope="col">{t('table.mark')}</th>
            <th scope="col">{t('table.count')}</th>
            <th>
              <span className="visually-hidden">{t('table.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {first && first.from !== null && (
            <tr className="row-below">
              <td>{t('table.belowFirst', { value: number(first.from, 6) })}</td>
              <td className="number">{number(0)}</td>
              <td>
                <CountBar count={counts[0] ?? 0} of={total} />
              </td>
              <td />
            </tr>
          )}
          {bands.map(({ from, mark }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a band is its place
            <tr key={at}>
              <td>
                <NumberInput
                  value={from ?? undefined}
                  readOnly={readOnly}
                  isWrong={isWrong(at, 'from')}
                  ariaLabel={t('table.fromOf', { ordinal: at + 1 })}
                  {...(at === 0 ? { placeholder: t('table.noLowerEnd') } : {})}
                  step={Math.abs(from ?? 0) >= 100 ? 10 : 1}
                  onBlock={paste(at, 0)}
                  onChange={(value, gesture) => put(withBand(bands, at, { from: value ?? null }), gesture)}
                />
              </td>
              <td>
                <NumberInput
                  value={mark}
                  readOnly={readOnly}
                  isWrong={isWrong(at, 'mark')}
                  ariaLabel={t('table.markOf', { ordinal: at + 1 })}
                  onBlock={paste(at, 1)}
                  onChange={(value = 0, gesture) => put(withBand(bands, at, { mark: value }), gesture)}
                />
              </td>
              <td>
                <CountBar count={counts[at + 1] ?? 0} of={total} />
              </td>
              <td>{!readOnly && <BandMenu {...{ bands, at, fullMarks, put }} ascending={population.ascending} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!readOnly && (
        <div className="insp-actions">
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => put(splitAt(bands, next, fullMarks))}>
            {t('table.addBand')}
          </Button>
          <span className="insp-soft">{t('table.pasteHint')}</span>
        </div>
      )}
    </>
  );
}

/** Where one more band on top would begin. */
function nextStart(bands: readonly Band[], ascending: Float64Array): number {
  const starts = bands.flatMap(({ from }) => (from === null ? [] : [from]));
  const [last, before] = [starts.at(-1), starts.at(-2)];
  if (last === undefined) return ascending[ascending.length >>> 1] ?? 0;
  return Number((last + (before === undefined ? Math.abs(last) || 1 : last - before)).toPrecision(12));
}
