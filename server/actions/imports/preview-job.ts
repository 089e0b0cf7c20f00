import type { JobKind } from '../../jobs/jobs.ts';
import { changeImport } from './change-import.ts';
import { passOver } from './import-pass.ts';
import { importRequestOf } from './import-request.ts';
import { prepareImport } from './prepare-import.ts';
import { mappingUsed } from './remembered-mapping.ts';

/** Looks through an uploaded file as an import would, and writes nothing but what it has found. */
export const previewJob: JobKind = {
  type: 'preview',
  async run(context) {
    const { store, park } = context;
    const { import: id } = importRequestOf(context.request);
    const { one, path, bytes, definition, remembered } = await prepareImport(context, id);
    const pass = await passOver({
      ...context,
      importId: id,
      path,
      definition,
      given: one.mapping,
      remembered,
      batch: null,
      allOrNothing: false,
      onProgress: (read) => context.progress('reading', read, bytes),
    });
    const { counts, proposed, encoding, sheets, rows, isReadable } = pass;
    const fed = new Set(proposed.flatMap(({ to }) => to));
    const absent = definition.fields.flatMap(({ id: field }) => (fed.has(field) ? [] : [field]));
    await changeImport(store, park, id, ({ state }) =>
      state === 'discarded'
        ? undefined
        : {
            state: 'previewed',
            counts,
            mapping: mappingUsed(proposed, one.mapping),
            preview: {
              isReadable,
              encoding,
              sheets: [...sheets],
              columns: [...proposed],
              rows: rows.map(shown),
              absent,
            },
          },
    );
    return { import: id, counts };
  },
};

function shown({ row, cells }: { readonly row: number; readonly cells: readonly string[] }) {
  return { row, cells: [...cells] };
}
