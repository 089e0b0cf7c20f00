import type { CollectionSpec, Order, Scalar, Selection, Test } from '../port.ts';

type Bound = string | number | null;

/** A condition with its parameters. */
export interface Sql {
  readonly text: string;
  readonly params: readonly Bound[];
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Documents are JSON texts; what is queried stands beside them in generated columns. */
export function tableSql({ name, fields, indexes }: CollectionSpec): readonly string[] {
  const generated = Object.keys(fields).map(
    (field) => `${column(field)} GENERATED ALWAYS AS (json_extract(body, '$.${field}')) VIRTUAL`,
  );
  const columns = [
    'park TEXT NOT NULL',
    'id TEXT NOT NULL',
    'revision INTEGER NOT NULL',
    'body TEXT NOT NULL',
    ...generated,
  ];
  return [
    `CREATE TABLE IF NOT EXISTS ${quoted(name)} (${columns.join(', ')}, UNIQUE (park, id)) STRICT`.replace(
      / STRICT$/,
      '',
    ),
    ...indexes.map(({ on, unique, covers = [] }) => {
      const indexed = [
        'park',
        ...[...on, ...(unique ? [] : covers), 'id'].slice(0, unique ? on.length : undefined).map(column),
      ];
      return `CREATE ${unique ? 'UNIQUE ' : ''}INDEX IF NOT EXISTS ${quoted(`${name}_${on.join('_')}`)} ON ${quoted(name)} (${indexed.join(', ')})`;
    }),
  ];
}

export function column(field: string): string {
  return field === 'id' ? 'id' : quoted(`f_${field}`);
}

export function whereSql(park: string, { where = [] }: Selection<string>): Sql {
  const parts = where.map(testSql);
  return {
    text: ['park = ?', ...parts.map(({ text }) => text)].join(' AND '),
    params: [park, ...parts.flatMap(({ params }) => params)],
  };
}

function testSql(test: Test<string>): Sql {
  const name = column(test.field);
  if ('is' in test) return test.is === null ? { text: `${name} IS NULL`, params: [] } : compare(name, '=', test.is);
  if ('in' in test) {
    const values = test.in.filter((value) => value !== null);
    const listed = `${name} IN (${values.map(() => '?').join(', ')})`;
    const text = values.length < test.in.length ? `(${listed} OR ${name} IS NULL)` : listed;
    return { text, params: values.map(bound) };
  }
  if ('atLeast' in test) return compare(name, '>=', test.atLeast);
  if ('above' in test) return compare(name, '>', test.above);
  if ('atMost' in test) return compare(name, '<=', test.atMost);
  if ('below' in test) return compare(name, '<', test.below);
  return { text: `instr(${name}, ?) > 0`, params: [test.contains] };
}

function compare(name: string, operator: string, value: Scalar): Sql {
  return { text: `${name} ${operator} ?`, params: [bound(value)] };
}

/** A boolean in JSON is extracted as 1 or 0. */
export function bound(value: Scalar): Bound {
  return typeof value === 'boolean' ? Number(value) : value;
}

export function orderSql(order: readonly Order<string>[]): string {
  return order.map(({ field, descending }) => `${column(field)}${descending ? ' DESC' : ''}`).join(', ');
}

/** The rows after these values: null comes first when ascending, last when descending. */
export function afterSql(order: readonly Order<string>[], values: readonly Scalar[]): Sql {
  const alternatives = order.map((last, at): Sql => {
    const equal = order.slice(0, at).map(({ field }, index) => same(column(field), values[index] as Scalar));
    const beyond = past(column(last.field), last.descending === true, values[at] as Scalar);
    const parts = [...equal, beyond];
    return { text: parts.map(({ text }) => text).join(' AND '), params: parts.flatMap(({ params }) => params) };
  });
  return {
    text: `(${alternatives.map(({ text }) => `(${text})`).join(' OR ')})`,
    params: alternatives.flatMap(({ params }) => params),
  };
}

function same(name: string, value: Scalar): Sql {
  return value === null ? { text: `${name} IS NULL`, params: [] } : compare(name, '=', value);
}

function past(name: string, descending: boolean, value: Scalar): Sql {
  if (descending)
    return value === null
      ? { text: '0', params: [] }
      : { text: `(${name} < ? OR ${name} IS NULL)`, params: [bound(value)] };
  return value === null ? { text: `${name} IS NOT NULL`, params: [] } : compare(name, '>', value);
}
