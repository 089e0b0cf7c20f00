import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import type { Preview } from '../preview/preview.ts';
import { Difference } from './change-mark.tsx';
import { EnterpriseList } from './enterprise-list.tsx';
import { FlowMatrix } from './flow-matrix.tsx';
import type { Names } from './names.ts';
import { movedIn, sidesOf } from './sides-of.ts';

interface Props {
  readonly of: 'grades' | 'stages';
  readonly preview: Preview;
  readonly names: Names;
  readonly onOpen: (enterpriseId: string) => void;
}

/** How many have each grade or stage on either side, and who went from which to which. */
export function FlowTab({ of, preview, names, onOpen }: Props) {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  const [cell, setCell] = useState<{ readonly before: number; readonly after: number } | null>(null);
  const flow = preview[of];
  const nameOf = of === 'grades' ? names.grade : names.stage;
  if (flow.after.length === 1 && flow.before.length === 1)
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={t(of === 'grades' ? 'flow.noGrades' : 'flow.noStages')}
      />
    );
  if (cell) {
    const said = { before: nameOf(flow.before[cell.before] ?? null), after: nameOf(flow.after[cell.after] ?? null) };
    return (
      <div className="dock-filled">
        <div className="dock-back">
          <Button size="small" onClick={() => setCell(null)}>
            {t('flow.back')}
          </Button>
          <strong>{t('flow.list', said)}</strong>
        </div>
        <EnterpriseList
          label={t('flow.list', said)}
          among={{ of: 'flow', flow: of, ...cell }}
          order="rank"
          names={names}
          onOpen={onOpen}
        />
      </div>
    );
  }
  const sides = sidesOf(flow).filter(({ id, before, after }) => id !== null || before > 0 || after > 0);
  const most = Math.max(1, ...sides.flatMap(({ before, after }) => [before, after]));
  return (
    <div className="dock-flow">
      <ul className="dock-side-bars">
        {sides.map(({ id, before, after }) => (
          <li
            key={id ?? ''}
            title={t('flow.bar', { name: nameOf(id), before: number(before, 0), after: number(after, 0) })}
          >
            <span className="dock-side-name">{nameOf(id)}</span>
            <span className="dock-side-pair" aria-hidden>
              {preview.hasBaseline && <i className="before" style={{ inlineSize: `${(before / most) * 100}%` }} />}
              <i className="after" style={{ inlineSize: `${(after / most) * 100}%` }} />
            </span>
            <span className="dock-side-count">{number(after, 0)}</span>
            <span className="dock-side-change">
              {preview.hasBaseline && <Difference by={after - before} digits={0} />}
            </span>
          </li>
        ))}
      </ul>
      {preview.hasBaseline && (
        <div className="dock-matrix-box">
          <p className="dock-hint">
            {t('flow.moved', { n: number(movedIn(flow), 0) })} · {t('flow.choose')}
          </p>
          <FlowMatrix flow={flow} nameOf={nameOf} onChoose={(before, after) => setCell({ before, after })} />
        </div>
      )}
    </div>
  );
}
