import { ArrowLeftOutlined, LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useMay } from '../../../app/session.ts';
import { ExportMenu } from '../../runs/export-menu.tsx';
import type { SheetCase } from '../sheet-case.ts';
import { farthestLookedUp, useNeighbour } from '../use-neighbour.ts';

/** Back to where one came from, on to the neighbours, and onto paper. */
export function SheetNav({ of }: { readonly of: SheetCase }) {
  const { t } = useTranslation(['sheet', 'recheck']);
  const { park, run, answer } = of;
  const { seeRecords } = useMay();
  const location = useLocation();
  const navigate = useNavigate();
  const neighbour = useNeighbour(park, run.id);
  const from: unknown = location.state?.from;
  const search = typeof from === 'string' ? from : '';
  const goTo = (position: number) =>
    neighbour.mutate(position, {
      onSuccess: (enterpriseId) => {
        if (enterpriseId === undefined) return;
        void navigate(`/parks/${park}/runs/${run.id}/sheets/${encodeURIComponent(enterpriseId)}`, {
          state: location.state,
        });
      },
    });
  const step = (by: -1 | 1) => {
    const position = answer.position + by;
    const isThere = position >= 1 && position <= answer.size;
    const isNear = position <= farthestLookedUp;
    const words = t(by < 0 ? 'previous' : 'next');
    return (
      <Tooltip title={isThere ? (isNear ? '' : t('tooFar')) : t('noNeighbour')}>
        <Button
          icon={by < 0 ? <LeftOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          iconPlacement={by < 0 ? 'start' : 'end'}
          disabled={!isThere || !isNear}
          loading={neighbour.isPending && neighbour.variables === position}
          onClick={() => goTo(position)}
        >
          {words}
        </Button>
      </Tooltip>
    );
  };
  return (
    <nav className="sheet-nav no-print">
      <Link to={`/parks/${park}/runs/${run.id}${search && `?${search}`}`}>
        <ArrowLeftOutlined aria-hidden /> {t('back')}
      </Link>
      <span className="grow" />
      {step(-1)}
      {step(1)}
      {seeRecords && (
        <Link to={`/parks/${park}/runs/${run.id}/recheck?enterprise=${encodeURIComponent(answer.sheet.enterpriseId)}`}>
          {t('recheck:goTo')}
        </Link>
      )}
      {seeRecords && <ExportMenu park={park} run={run.id} />}
      <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
        {t('print')}
      </Button>
    </nav>
  );
}
