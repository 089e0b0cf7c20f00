import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/languages.ts';
import { dimensionColour } from '../../../charts/colours.ts';
import { type Line, linesByLost, linesOf } from '../indicator-lines.ts';
import type { SheetCase } from '../sheet-case.ts';
import { IndicatorRow } from './indicator-row.tsx';

interface Props {
  readonly of: SheetCase;
  readonly byLost: boolean;
}

export function IndicatorTable({ of, byLost }: Props) {
  const { t } = useTranslation('sheet');
  const lines = byLost ? linesByLost(of) : linesOf(of);
  const mostLost = Math.max(
    0,
    ...lines.map(({ node, kind }) => (kind === 'indicator' ? (of.accounts[node.id]?.lost ?? 0) : 0)),
  );
  return (
    <table className="indicators">
      <thead>
        <tr>
          <th scope="col">{t('column.indicator')}</th>
          <th scope="col" className="is-number">
            {t('column.value')}
          </th>
          <th scope="col" className="is-number">
            {t('column.mark')}
          </th>
          <th scope="col" className="is-number">
            {t('column.points')}
          </th>
          <th scope="col" className="is-number">
            {t('column.lost')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) =>
          line.kind === 'group' ? (
            <GroupRow key={line.node.id} of={of} line={line} />
          ) : (
            <IndicatorRow
              key={line.node.id}
              of={of}
              node={line.node}
              dimension={line.dimension}
              path={byLost ? line.path : undefined}
              mostLost={mostLost}
            />
          ),
        )}
      </tbody>
    </table>
  );
}

function GroupRow({ of, line }: { readonly of: SheetCase; readonly line: Extract<Line, { kind: 'group' }> }) {
  const { t } = useTranslation('sheet');
  const { number } = useLanguage();
  const { node, level, dimension } = line;
  const { points } = of.sheet.nodes[node.id] ?? { points: null };
  const most = of.accounts[node.id]?.most;
  return (
    <tr className={level === 0 ? 'indicator-group' : 'indicator-group is-inner'}>
      <th scope="rowgroup" colSpan={3} style={{ paddingInlineStart: 8 + level * 16 }}>
        {level === 0 && (
          <span className="chart-swatch" style={{ background: dimensionColour(dimension) }} aria-hidden />
        )}
        {of.rules.naming.text(node.name)}
      </th>
      <td colSpan={2} className="is-number number">
        {points !== null && most != null && t('groupSum', { points: number(points), most: number(most) })}
      </td>
    </tr>
  );
}
