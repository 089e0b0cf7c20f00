import { folded } from '../../../rules/units/folded.ts';
import type { ReservedKey } from '../messages/en.ts';

/** What the three reserved columns may also be called. */
export const reservedAliases: Readonly<Record<ReservedKey, readonly string[]>> = {
  enterpriseId: [
    '企业编号',
    '企业ID',
    '企业标识',
    '统一社会信用代码',
    'Enterprise ID',
    'Unified social credit code',
    'USCC',
  ],
  name: ['企业名称', '单位名称', '名称', 'Enterprise name', 'Company name'],
  period: ['期间', '年度', '评价期间', '评价年度', '数据期间', 'Year'],
};

export interface ReservedColumn {
  readonly at: number;
  /** Another column that claims the same. */
  readonly rival: number | undefined;
}

/**
 * The column of a reserved key: the one of that name, else one with an alias, else a field's column whose heading is an
 * alias, which then feeds both.
 */
export function reservedColumn(
  key: ReservedKey,
  headings: readonly string[],
  isField: (column: number) => boolean,
): ReservedColumn | undefined {
  const aliases = new Set(reservedAliases[key].map(folded));
  const own = columnsWhere(headings, (heading) => heading === key);
  const alike = own.length > 0 ? own : columnsWhere(headings, (heading) => folded(heading) === key.toLowerCase());
  const aliased = columnsWhere(headings, (heading) => aliases.has(folded(heading)));
  const unclaimed = aliased.filter((column) => !isField(column));
  const found = [alike, unclaimed, aliased].find((columns) => columns.length > 0);
  const at = found?.[0];
  return at === undefined ? undefined : { at, rival: found?.[1] };
}

function columnsWhere(headings: readonly string[], holds: (heading: string) => boolean): readonly number[] {
  return headings.flatMap((heading, column) => (holds(heading) ? [column] : []));
}
