import type { Mapping, ProposedColumn } from '../../../schemas/api/imports.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { reservedRecordKeys } from '../../../schemas/record.ts';
import type { Sentence } from '../../../schemas/text.ts';
import { absent, type HeaderBinding, shapeFault } from '../header/bind-header.ts';
import { reservedColumn } from '../header/reserved-columns.ts';
import { say } from '../messages/say.ts';
import type { RecordFault } from '../record-fault.ts';
import { quotable } from '../written.ts';
import type { Proposal } from './propose.ts';

export interface ToBind {
  readonly headings: readonly string[];
  readonly row: number;
  readonly definition: Definition;
  readonly proposed: Proposal;
  readonly given: Mapping | null;
}

/** The header that a mapping makes of a file's columns. Columns that it leaves aside without being told to are doubts. */
export function bindMapping(toBind: ToBind): HeaderBinding {
  const { headings, row, definition, given } = toBind;
  const { columns: proposed, rivals } = toBind.proposed;
  const faults: RecordFault[] = [];
  const fault = (message: Sentence) => faults.push({ row, column: null, message });
  const shape = shapeFault(headings);
  if (shape) return { ok: false, faults: [{ row, column: null, message: shape }] };
  for (const message of given ? givenFaults(given, headings, definition) : []) fault(message);
  const fields = new Map(definition.fields.map((field) => [field.id, field]));
  const columnOf = (key: string) => proposed.find(({ to }) => to.includes(key))?.column;
  const [enterpriseId, name, period] = [columnOf('enterpriseId'), columnOf('name'), columnOf('period')];
  const fixed = given?.period;
  if (enterpriseId === undefined) fault(absent('enterpriseId'));
  if (fixed === undefined && period === undefined) fault(absent('period'));
  if (fixed !== undefined && faults.length === 0 && saysPeriod(headings, proposed))
    fault(say('mapping.periodTwice', fixed));
  for (const { column, doubt } of proposed) if (doubt && rivals.has(column)) fault(doubt);
  if (enterpriseId === undefined || faults.length > 0) {
    const doubts = proposed.flatMap(({ column, heading, doubt }) =>
      doubt && !rivals.has(column) ? [{ row, column: quotable(heading), message: doubt }] : [],
    );
    return { ok: false, faults: [...faults, ...doubts] };
  }
  const warnings = proposed.flatMap(({ heading, from, doubt }): readonly RecordFault[] => {
    if (from !== 'none' || heading === '') return [];
    const column = quotable(heading);
    return [{ row, column, message: doubt ?? say('header.unknown', column, undefined) }];
  });
  return {
    ok: true,
    header: {
      headings,
      enterpriseId,
      name,
      period: fixed === undefined ? { at: period as number } : { fixed },
      fields: proposed.flatMap(({ column: at, to, factor }) =>
        to.flatMap((id) => {
          const field = fields.get(id);
          return field ? [{ at, field, ...(factor === null ? {} : { factor }) }] : [];
        }),
      ),
      warnings,
      derived: [],
    },
  };
}

/** A fixed period is for a file without one: it must not overrule what the rows say. */
function saysPeriod(headings: readonly string[], proposed: readonly ProposedColumn[]): boolean {
  const column = reservedColumn('period', headings, () => false);
  return column !== undefined && proposed[column.at]?.from === 'none';
}

function givenFaults({ columns }: Mapping, headings: readonly string[], definition: Definition): readonly Sentence[] {
  const faults: Sentence[] = [];
  const types = new Map(definition.fields.map(({ id, type }) => [id, type]));
  const takenBy = new Map<string, string>();
  for (const { column, to, factor } of columns) {
    const written = quotable(String(column));
    const found =
      typeof column === 'number' ? [column] : headings.flatMap((one, at) => (one === column.trim() ? [at] : []));
    if (found.length === 0 || (found[0] as number) >= headings.length) faults.push(say('mapping.noColumn', written));
    else if (found.length > 1) faults.push(say('mapping.columnTwice', written));
    if (to === null) continue;
    const type = types.get(to);
    const isReserved = reservedRecordKeys.includes(to);
    if (!isReserved && type === undefined) faults.push(say('mapping.noField', to));
    else if (factor !== undefined && type !== 'number' && type !== 'integer') faults.push(say('mapping.noNumber', to));
    const other = takenBy.get(to);
    if (other === undefined) takenBy.set(to, written);
    else faults.push(say('header.twice', other, written, to));
  }
  return faults;
}
