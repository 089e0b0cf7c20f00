import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../schemas/text.ts';
import { useLanguage } from '../app/languages.ts';
import { useEditor } from '../editor/use-editor.tsx';
import type { Simulation } from '../park/simulate/simulation.ts';

interface Props {
  readonly simulation: Simulation;
  readonly isPinned?: boolean;
}

/** Total, grade, rank and stage, with what the changes have made of them. */
export function Totals({ simulation, isPinned = false }: Props) {
  const { t } = useTranslation('designer');
  const { t: app } = useTranslation('app');
  const { number, signed, language } = useLanguage();
  const definition = useEditor((state) => state.definition);
  const { original, sheet, changed } = simulation;
  const difference = sheet.total !== null && original.total !== null ? sheet.total - original.total : null;
  const nameOf = (list: typeof definition.stages | typeof definition.grades, id: string | null) => {
    const found = list?.find((one) => one.id === id);
    return found ? textIn(language, found.name) : (id ?? '—');
  };
  return (
    <div className="simulation-totals">
      <h3>
        {changed.record.name ?? changed.record.enterpriseId} {isPinned && <Tag>{t('simulation.pinned')}</Tag>}
      </h3>
      <p className="simulation-total">
        <strong className="number">{sheet.total === null ? t('simulation.notScored') : number(sheet.total)}</strong>
        {difference !== null && difference !== 0 && (
          <span className={difference > 0 ? 'rises' : 'falls'}>
            {difference > 0 ? '▲' : '▼'} {signed(difference)}
          </span>
        )}
        {sheet.status !== 'scored' && <Tag color="red">{app(`status.${sheet.status}`)}</Tag>}
      </p>
      <dl>
        <dt>{t('simulation.grade')}</dt>
        <dd>{nameOf(definition.grades, sheet.grade)}</dd>
        <dt>{t('simulation.rank')}</dt>
        <dd className="number">{sheet.rank === null ? '—' : number(sheet.rank, 0)}</dd>
        <dt>{t('simulation.stage')}</dt>
        <dd>{nameOf(definition.stages, sheet.stage)}</dd>
      </dl>
    </div>
  );
}
