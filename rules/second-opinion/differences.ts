import type { ScoreSheet } from '../../schemas/result.ts';

type Plain = string | number | boolean | null;

/** One place where two sheets of an enterprise are not the same to the last bit. */
export interface Difference {
  readonly enterpriseId: string;
  /** A JSON pointer into the sheet. */
  readonly path: string;
  readonly columns: Plain;
  readonly rules: Plain;
}

/** Everything in a sheet that is compared, by its path. Why a value is missing is told by one side only; that it is, by both. */
function valuesOf(sheet: ScoreSheet, sampled: boolean): ReadonlyMap<string, Plain> {
  const values = new Map<string, Plain>();
  for (const key of ['status', 'stage', 'total', 'grade', 'rank', 'percentile'] as const)
    values.set(`/${key}`, sheet[key]);
  for (const [within, rank] of Object.entries(sheet.rankWithin)) values.set(`/rankWithin/${within}`, rank);
  for (const [id, { missing, ...node }] of Object.entries(sheet.nodes)) {
    for (const [key, value] of Object.entries(node)) values.set(`/nodes/${id}/${key}`, value);
    values.set(`/nodes/${id}/missing`, missing !== null);
  }
  sheet.adjustments.forEach(({ id, points }, index) => {
    values.set(`/adjustments/${index}/id`, id);
    values.set(`/adjustments/${index}/points`, points);
  });
  sheet.undecided.forEach((id, index) => {
    values.set(`/undecided/${index}`, id);
  });
  for (const [id, { eligible, selected, amount }] of Object.entries(sheet.applications)) {
    values.set(`/applications/${id}/eligible`, eligible);
    values.set(`/applications/${id}/amount`, amount);
    // Who fits a quota depends on everyone, so a sample can't tell.
    if (!sampled) values.set(`/applications/${id}/selected`, selected);
  }
  return values;
}

/** Every difference between the sheets of one enterprise, and how many values were compared. −0 is 0. */
export function differencesBetween(
  columns: ScoreSheet,
  rules: ScoreSheet,
  sampled = false,
): { readonly differences: readonly Difference[]; readonly compared: number } {
  const { enterpriseId } = columns;
  const [left, right] = [valuesOf(columns, sampled), valuesOf(rules, sampled)];
  const paths = new Set([...left.keys(), ...right.keys()]);
  const differences = [...paths].flatMap((path) => {
    const [one, other] = [left.get(path), right.get(path)];
    return one === other ? [] : [{ enterpriseId, path, columns: one ?? null, rules: other ?? null }];
  });
  return { differences, compared: paths.size };
}
