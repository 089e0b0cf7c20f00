import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImpactReport } from '../../../../rules/impact/impact.ts';
import type { ImpactEnterprise } from '../../../api/answers.ts';
import { useLanguage } from '../../../app/languages.ts';
import { Waterfall } from '../../../charts/waterfall.tsx';
import { useCauseWords } from './use-cause-words.ts';

interface Props {
  readonly row: ImpactEnterprise | undefined;
  readonly report: ImpactReport;
  readonly onClose: () => void;
}

/** Why one enterprise's total changes: cause by cause, down to the sum. */
export function Explanation({ row, report, onClose }: Props) {
  const { t } = useTranslation('impact');
  return (
    <Modal
      open={row !== undefined}
      title={row ? t('explain', { name: row.name ?? row.enterpriseId }) : ''}
      footer={null}
      width={760}
      onCancel={onClose}
      destroyOnHidden
    >
      {row && <Told row={row} report={report} />}
    </Modal>
  );
}

function Told({ row, report }: { readonly row: ImpactEnterprise; readonly report: ImpactReport }) {
  const { t } = useTranslation(['impact', 'app']);
  const { number, signed } = useLanguage();
  const { nameOf, colourOf, causeAt } = useCauseWords(report);
  const { total, change, causes, status, turnedBy } = row;
  const turned = turnedBy === null ? undefined : causeAt(turnedBy);
  if (change === null || total.before === null || total.after === null)
    return (
      <>
        {total.before === null && <p>{t('impact:noTotalBefore', { status: t(`app:status.${status.before}`) })}</p>}
        {total.after === null && <p>{t('impact:noTotalAfter', { status: t(`app:status.${status.after}`) })}</p>}
        {turned && <p>{t('impact:turnedBy', { cause: nameOf(turned) })}</p>}
      </>
    );
  if (causes.length === 0) return <p>{t('impact:noChange')}</p>;
  const parts = causes.flatMap(([place, points]) => {
    const cause = causeAt(place);
    return cause
      ? [{ id: cause.key, name: nameOf(cause), points, kind: 'part' as const, colour: colourOf(cause) }]
      : [];
  });
  return (
    <>
      <p>
        {t('impact:explainLead', {
          before: number(total.before),
          after: number(total.after),
          change: signed(change),
        })}
      </p>
      <Waterfall
        full={0}
        steps={[...parts, { id: ' ', name: t('impact:explainSum'), points: change, kind: 'sum' as const }]}
      />
    </>
  );
}
