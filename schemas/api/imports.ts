import { type Static, Type } from 'typebox';
import { id, nullable, page, paging, parkId, period, sentence, timestamp, versionNumber } from './shared.ts';

const oneOf = <const Values extends readonly string[]>(title: string, values: Values) =>
  Type.Unsafe<Values[number]>({ type: 'string', enum: values, title });

const mode = () => oneOf('Import mode', ['all', 'good']);
const state = () =>
  oneOf('Import state', ['uploaded', 'previewed', 'importing', 'imported', 'refused', 'failed', 'discarded']);

export type ImportMode = Static<ReturnType<typeof mode>>;
export type ImportState = Static<ReturnType<typeof state>>;

const factor = () =>
  Type.Number({ exclusiveMinimum: 0, maximum: 1e15, description: "From the column's unit to the field's." });

/** A field's id, or `enterpriseId`, `name`, `period`; null: the column is not read. */
const destination = () => nullable(Type.String({ title: 'Field', pattern: '^[A-Za-z][A-Za-z0-9_]{0,63}$' }));

/** What the columns of a file mean. A column may stand twice, to feed a field and the name. */
export const mapping = () =>
  Type.Object(
    {
      columns: Type.Array(
        Type.Object(
          {
            column: Type.Union([
              Type.Integer({ minimum: 0, maximum: 9999, description: 'Its position, from 0.' }),
              Type.String({ minLength: 1, maxLength: 1000, description: 'Its heading.' }),
            ]),
            to: destination(),
            factor: Type.Optional(factor()),
          },
          { additionalProperties: false },
        ),
        { maxItems: 10_000 },
      ),
      period: Type.Optional(period()),
    },
    { title: 'Mapping', additionalProperties: false },
  );

export type Mapping = Static<ReturnType<typeof mapping>>;

const versionOrDraft = () => Type.String({ title: 'Version or draft', pattern: '^(draft|[1-9][0-9]{0,8})$' });

/** The fields of the form besides the file. They are texts: `mapping` is JSON. */
export const importFields = Type.Object(
  {
    ruleSet: id(),
    version: versionOrDraft(),
    mode: mode(),
    mapping: Type.Optional(Type.String({ maxLength: 1_000_000, contentMediaType: 'application/json' })),
    preview: Type.Optional(oneOf('Whether to look first', ['true', 'false'])),
  },
  { additionalProperties: false },
);

export type ImportFields = Static<typeof importFields>;

/** The form as it is described. */
export const importForm = Type.Object(
  { ...importFields.properties, file: Type.String({ format: 'binary' }) },
  { additionalProperties: false },
);

export const startImportBody = Type.Object(
  { mode: mode(), mapping: Type.Optional(mapping()) },
  { additionalProperties: false },
);

const counts = () =>
  Type.Object({
    rows: Type.Integer(),
    added: Type.Integer(),
    changed: Type.Integer(),
    unchanged: Type.Integer(),
    /** Earlier values that stay, since the file has no column of theirs. */
    valuesKept: Type.Integer(),
    /** Rows with a fault. */
    leftOut: Type.Integer(),
    faults: Type.Integer(),
    warnings: Type.Integer(),
    /** Faults and warnings beyond those that are listed. */
    notListed: Type.Integer(),
  });

export type ImportCounts = Static<ReturnType<typeof counts>>;

const proposedColumn = () =>
  Type.Object({
    column: Type.Integer(),
    heading: Type.String(),
    to: Type.Array(Type.String()),
    from: oneOf('Where a line of the mapping comes from', ['given', 'remembered', 'id', 'name', 'none']),
    factor: nullable(Type.Number()),
    doubt: nullable(sentence()),
  });

export type ProposedColumn = Static<ReturnType<typeof proposedColumn>>;

const preview = () =>
  Type.Object({
    /** False: no row could be read with this mapping. */
    isReadable: Type.Boolean(),
    encoding: nullable(Type.String()),
    sheets: Type.Array(Type.String()),
    columns: Type.Array(proposedColumn()),
    /** The first rows as they stand in the file, long cells cut. */
    rows: Type.Array(Type.Object({ row: Type.Integer(), cells: Type.Array(Type.String()) })),
    /** Fields that no column feeds: their earlier values stay. */
    absent: Type.Array(Type.String()),
  });

export type ImportPreview = Static<ReturnType<typeof preview>>;

const fault = () =>
  Type.Object({
    row: nullable(Type.Integer()),
    column: nullable(Type.String()),
    value: nullable(Type.String()),
    severity: oneOf('Severity', ['error', 'warning']),
    message: sentence(),
  });

export type ImportFault = Static<ReturnType<typeof fault>>;

export const recordImport = () =>
  Type.Object(
    {
      id: id(),
      state: state(),
      fileName: Type.String(),
      bytes: Type.Integer(),
      ruleSet: id(),
      version: nullable(versionNumber()),
      by: Type.String(),
      createdAt: timestamp(),
      job: nullable(Type.String()),
      preview: nullable(preview()),
      mapping: nullable(mapping()),
      mode: nullable(mode()),
      counts: nullable(counts()),
      problem: nullable(Type.Object({ code: Type.String(), message: sentence() })),
      change: nullable(Type.Integer({ description: 'The number of the change that it made.' })),
    },
    { title: 'Import' },
  );

export type ImportAnswer = Static<ReturnType<typeof recordImport>>;

export const importsParams = Type.Object({ park: parkId() }, { additionalProperties: false });
export const importParams = Type.Object({ park: parkId(), import: id() }, { additionalProperties: false });
export const importsQuery = Type.Object(
  { state: Type.Optional(state()), ...paging() },
  { additionalProperties: false },
);
/** Without their previews, which are long. */
export const importPage = page(Type.Omit(recordImport(), ['preview']));
