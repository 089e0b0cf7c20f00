import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { highestMark, withMarksTimes } from '../scoring/methods/marks-times.ts';

/** Where the marks end elsewhere than at the full marks, they can be brought there in proportion. */
export function RescaleMarks({ indicator }: { readonly indicator: Indicator }) {
  const { t } = useTranslation('inspector');
  const { number } = useLanguage();
  const { dispatch } = useEditorActions();
  const readOnly = useEditor((state) => state.readOnly);
  const { id: node, fullMarks: full = 100, scoring, variants = [] } = indicator;
  const highest = Math.max(...[scoring, ...variants.map((one) => one.scoring)].map((one) => highestMark(one) ?? 0));
  if (highest === 0 || highest === full || full <= 0) return null;
  const rescale = () => {
    const times = full / highest;
    const changed = variants.map((one) => ({ ...one, scoring: withMarksTimes(one.scoring, times) }));
    dispatch({
      type: 'setCells',
      cells: [
        { of: 'node', node, key: 'scoring', value: withMarksTimes(scoring, times) },
        ...(variants.length > 0 ? [{ of: 'node' as const, node, key: 'variants' as const, value: changed }] : []),
      ],
    });
  };
  return (
    <p className="insp-note">
      {t('rescale.lead', { highest: number(highest, 2), full: number(full, 2) })}
      {!readOnly && (
        <Button size="small" type="link" onClick={rescale}>
          {t('rescale.do')}
        </Button>
      )}
    </p>
  );
}
