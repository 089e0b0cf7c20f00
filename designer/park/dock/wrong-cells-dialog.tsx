import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import type { WrongCells } from '../loading/load-state.ts';
import type { Names } from './names.ts';

interface Props {
  readonly wrongCells: WrongCells;
  readonly names: Names;
  readonly onClose: () => void;
}

/** Each value that is not one of its field's, with its place. */
export function WrongCellsDialog({ wrongCells: { count, listed }, names, onClose }: Props) {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  return (
    <Modal open width={720} footer={null} title={t('notices.wrongCellsTitle')} onCancel={onClose}>
      <div className="dock-wrong">
        <table className="dock-numbers">
          <thead>
            <tr>
              {(['enterprise', 'period', 'field', 'value'] as const).map((part) => (
                <th key={part} scope="col">
                  {t(`notices.wrongCell.${part}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listed.map(({ enterpriseId, period, field, value }) => (
              <tr key={`${enterpriseId} ${period} ${field}`}>
                <td>{enterpriseId}</td>
                <td>{period}</td>
                <td>{names.field(field)}</td>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {count > listed.length && <p>{t('notices.wrongCellsMore', { n: number(count - listed.length, 0) })}</p>}
      </div>
    </Modal>
  );
}
