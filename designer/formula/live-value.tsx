import { useTranslation } from 'react-i18next';
import type { FieldValue } from '../../schemas/record.ts';
import { useLanguage } from '../app/languages.ts';
import { useSimulation } from '../simulation/simulation-store.ts';
import { evaluateFormula } from './evaluate.ts';
import type { KnownNames } from './known-names.ts';
import { useNaming, useShaped } from './use-known.ts';

interface Props {
  readonly formula: string;
  readonly known: KnownNames;
  readonly unit: string | undefined;
}

const mostReads = 6;
const digits = 6;

/** What the formula gives for the enterprise that is being simulated, as it is typed. */
export function LiveValue({ formula, known, unit }: Props) {
  const { t } = useTranslation('formula');
  const { number, text } = useLanguage();
  const naming = useNaming();
  const definition = useShaped();
  const simulation = useSimulation((state) => state.shown?.result ?? null);
  if (formula.trim() === '') return null;
  if (!simulation) return <p className="formula-value formula-soft">{t('chooseEnterprise')}</p>;
  const { changed, sheet } = simulation;
  const found = evaluateFormula(formula, definition, known, { ...changed, sheet });
  if (!found) return null;
  const shown = (name: string, value: FieldValue, of?: string) => {
    if (value === null) return t('missing');
    if (typeof value === 'number') return `${number(value, digits)}${of === undefined ? '' : ` ${of}`}`;
    return naming.value(name, value);
  };
  const sayPeriod = (name: string, periods: number) => {
    if (periods === 0) return name;
    return periods === 1 ? t('periodBefore', { name }) : t('periodsBefore', { name, periods });
  };
  const reads = found.reads.slice(0, mostReads).map(({ name, periods, value }) => {
    const read = known.byId.get(name);
    const label = read ? text(read.name) : name;
    const said = sayPeriod(label, periods);
    return { key: `${name} ${periods}`, said, value: shown(name, value, read?.unit), isMissing: value === null };
  });
  return (
    <p className="formula-value">
      <span className="formula-of">{sheet.name ?? sheet.enterpriseId}</span>
      <output className={found.value === null ? 'formula-missing' : 'formula-result'}>
        {found.value === null ? t('resultMissing') : shown('', found.value, unit)}
      </output>
      {reads.length > 0 && (
        <span className="formula-soft">
          {reads.map(({ key, said, value, isMissing }) => (
            <span key={key} className={isMissing ? 'formula-missing' : ''}>
              {said} {value}
            </span>
          ))}
        </span>
      )}
    </p>
  );
}
