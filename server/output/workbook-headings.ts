import type { Row } from 'write-excel-file/node';

const headingColor = '#E8F1EC';

/** The first row of a sheet. */
export function headings(columns: readonly { readonly heading: string }[]): Row {
  return columns.map(({ heading }) => ({
    value: heading,
    fontWeight: 'bold',
    backgroundColor: headingColor,
    wrap: true,
    alignVertical: 'center',
  }));
}
