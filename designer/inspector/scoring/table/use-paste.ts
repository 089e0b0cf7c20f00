import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { pastedRows, type Row } from './paste-rows.ts';

/** Takes a block of a spreadsheet; of what can't be taken a message says where it is wrong. */
export function usePaste(rows: readonly Row[], take: (rows: readonly Row[]) => void) {
  const { t } = useTranslation('inspector');
  const { message } = App.useApp();
  return (row: number, column: 0 | 1) =>
    (block: string): boolean => {
      const pasted = pastedRows(rows, { row, column }, block);
      if ('fault' in pasted) void message.error(t('table.pasteFault', pasted.fault));
      else take(pasted.rows);
      return true;
    };
}
