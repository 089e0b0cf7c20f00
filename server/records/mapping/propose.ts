import { factorBetween, sizeOf, withoutUnit } from '../../../rules/units/units.ts';
import type { Mapping, ProposedColumn } from '../../../schemas/api/imports.ts';
import type { Definition, Field } from '../../../schemas/definition.ts';
import { reservedRecordKeys } from '../../../schemas/record.ts';
import type { Sentence } from '../../../schemas/text.ts';
import { FieldNames } from '../header/field-names.ts';
import { reservedColumn } from '../header/reserved-columns.ts';
import type { ReservedKey } from '../messages/en.ts';
import { say } from '../messages/say.ts';
import { quotable } from '../written.ts';

type Source = ProposedColumn['from'];

/** What one column is taken for. `to` null: it is left aside on purpose. */
interface Claim {
  readonly to: string | null;
  readonly factor?: number;
}

export interface Known {
  readonly given: Mapping | null;
  readonly remembered: readonly (Claim & { readonly heading: string; readonly unit?: string | null })[];
}

interface Column {
  readonly claims: Claim[];
  from: Source;
  doubt: Sentence | null;
}

export interface Proposal {
  readonly columns: readonly ProposedColumn[];
  /** Columns that could be what another is taken for by its heading alone: nobody has said which of them it is. */
  readonly rivals: ReadonlySet<number>;
}

/** What each column most likely holds: as it was given, else as last time, else by id, else by name. Each target once. */
export function proposeMapping(
  headings: readonly string[],
  definition: Definition,
  { given, remembered }: Known,
): Proposal {
  const { fields } = definition;
  const names = new FieldNames(fields);
  const targets = new Set([...reservedRecordKeys, ...fields.map(({ id }) => id)]);
  const taken = new Map<string, Source>(given?.period === undefined ? [] : [['period', 'given']]);
  const rivals = new Set<number>();
  const columns = headings.map((): Column => ({ claims: [], from: 'none', doubt: null }));
  const claim = (at: number, from: Source, one: Claim) => {
    const column = columns[at];
    if (!column || (column.from !== 'none' && column.from !== from)) return;
    if (one.to !== null && !targets.has(one.to)) return;
    // What feeds both a field and the enterprise's name or number was claimed with it.
    if (from !== 'given' && column.claims.some(({ to }) => to === one.to)) return;
    const before = one.to === null ? undefined : taken.get(one.to);
    if (one.to !== null && before !== undefined) {
      column.doubt ??= say('mapping.taken', quotable(headings[at] ?? ''), one.to);
      if (before === 'id' || before === 'name') rivals.add(at);
    } else {
      if (one.to !== null) taken.set(one.to, from);
      column.claims.push(one);
      column.from = from;
    }
  };
  for (const { column, ...one } of given?.columns ?? []) {
    const at = typeof column === 'number' ? column : headings.indexOf(column.trim());
    claim(at, 'given', one);
  }
  const units = new Map(fields.map(({ id, unit }) => [id, unit ?? null]));
  for (const { heading, unit, ...one } of remembered)
    if (isInSameUnit(one, unit, units)) claim(headings.indexOf(heading), 'remembered', one);

  const meant = headings.map((heading) => (reservedRecordKeys.includes(heading) ? [] : names.find(heading)));
  for (const key of reservedRecordKeys as readonly ReservedKey[]) {
    const found = reservedColumn(key, headings, (column) => meant[column]?.length === 1);
    if (!found || taken.has(key)) continue;
    // Which of them is meant is not guessed: whose record it is depends on it.
    if (found.rival !== undefined) {
      for (const at of [found.at, found.rival]) {
        const column = columns[at];
        if (column?.from === 'none') column.doubt = say('mapping.rival', key);
      }
      continue;
    }
    const feedsBoth = meant[found.at]?.length === 1;
    if (!feedsBoth) claim(found.at, headings[found.at] === key ? 'id' : 'name', { to: key });
    else if (columns[found.at]?.from === 'none') {
      const [field] = meant[found.at] as readonly [Field];
      const from = field.id === headings[found.at] ? 'id' : 'name';
      claim(found.at, from, { to: field.id });
      claim(found.at, from, { to: key });
    }
  }
  for (const from of ['id', 'name'] as const)
    headings.forEach((heading, at) => {
      const [field, other] = meant[at] ?? [];
      if (!field || (field.id === heading) !== (from === 'id')) return;
      if (other) {
        const column = columns[at];
        if (column?.from === 'none') column.doubt = say('header.ambiguous', quotable(heading), [field.id, other.id]);
      } else claim(at, from, { to: field.id });
    });
  headings.forEach((heading, at) => {
    const column = columns[at];
    if (heading === '' || column?.from !== 'none' || column.doubt) return;
    const found = inUnit(heading, names);
    if ('doubt' in found) column.doubt = found.doubt;
    else claim(at, 'name', found);
  });
  const proposed = columns.map(({ claims, from, doubt }, column) => ({
    column,
    heading: headings[column] ?? '',
    to: claims.flatMap(({ to }) => (to === null ? [] : [to])),
    from,
    factor: claims.find(({ factor }) => factor !== undefined && factor !== 1)?.factor ?? null,
    doubt,
  }));
  return { columns: proposed, rivals: new Set([...rivals].filter((at) => columns[at]?.from === 'none')) };
}

/** What was remembered for a field in another unit would give numbers of a wrong size. */
function isInSameUnit(
  { to, factor }: Claim,
  unit: string | null | undefined,
  units: ReadonlyMap<string, string | null>,
): boolean {
  const now = to === null ? undefined : units.get(to);
  if (now === undefined) return true;
  return unit === undefined ? factor === undefined : unit === now;
}

/** A heading that says its own unit. A number is never taken for one in another unit without knowing how to convert it. */
function inUnit(heading: string, names: FieldNames): Claim | { readonly doubt: Sentence | null } {
  const parts = withoutUnit(heading);
  const [field, other] = parts ? names.find(parts.name) : [];
  if (!parts || !field || other) return { doubt: null };
  const isNumber = field.type === 'number' || field.type === 'integer';
  if (!isNumber) return { to: field.id };
  const factor = field.unit === undefined ? undefined : factorBetween(parts.unit, field.unit);
  if (factor !== undefined) return factor === 1 ? { to: field.id } : { to: field.id, factor };
  if (field.unit === undefined && sizeOf(parts.unit)?.exponent === 0) return { to: field.id };
  return { doubt: say('mapping.unit', quotable(heading), field.id, field.unit) };
}
