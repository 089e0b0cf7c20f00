import type { Dataset } from '../../../rules/index.ts';
import { fieldOf, type GroupColumns, type IndicatorColumns, type Rows } from './columns.ts';
import { decide, decisiveColumns } from './decide.ts';
import { dimensions, settleDimension, settleRoot } from './dimensions.ts';
import { type Ranking, rankByCounting } from './rank.ts';
import { newStanding, type Standing, scored } from './standing.ts';
import { adjustingColumns, settleTotal } from './total.ts';

export interface HandWrittenRun extends Standing {
  readonly indicators: ReadonlyMap<string, IndicatorColumns>;
  readonly groups: ReadonlyMap<string, GroupColumns>;
  readonly ranking: Ranking;
  readonly withinStage: Ranking;
  readonly withinTechField: Ranking;
}

/** Rows worked through together, so that what one loop leaves is still in the processor's cache for the next. */
const chunkSize = 1024;

/**
 * The Suzhou template written out by hand for a dataset of a whole year: what a programmer would write who knows the
 * definition and needs nothing else.
 */
export function scoreByHand(dataset: Dataset): HandWrittenRun {
  const { size } = dataset;
  const columns = new Map<string, IndicatorColumns>();
  const groups = new Map<string, GroupColumns>();
  const newGroup = (id: string) => {
    const group = { fractions: new Float64Array(size), points: new Float64Array(size) };
    groups.set(id, group);
    return group;
  };
  const standing = newStanding(size);
  const root = newGroup('total');
  const [decisive, adjusting] = [decisiveColumns(dataset), adjustingColumns(dataset)];
  const tables = new Map<object, Float64Array>();
  const work = dimensions.map((dimension) => {
    const group = newGroup(dimension.id);
    const rows: Rows = { slots: standing.slots, sums: group.fractions, dataset, tables };
    const indicators = dimension.indicators.map(({ id, field: bare, loop }) => {
      const own: IndicatorColumns = {
        values: bare === undefined ? new Float64Array(size) : fieldOf(dataset, bare),
        missing: new Uint16Array(size),
        marks: new Float64Array(size),
        fractions: new Float64Array(size),
        points: new Float64Array(size),
      };
      columns.set(id, own);
      return { loop, own };
    });
    return { dimension, group, rows, indicators };
  });

  for (let from = 0; from < size; from += chunkSize) {
    const to = Math.min(from + chunkSize, size);
    decide(decisive, standing, from, to);
    for (const { dimension, group, rows, indicators } of work) {
      for (const { loop, own } of indicators) loop(rows, own, from, to);
      settleDimension(dimension, standing.slots, group, root, from, to);
    }
    settleRoot(root, from, to);
    settleTotal(adjusting, root.fractions, standing, from, to);
  }

  const { statuses, stages, totals } = standing;
  const techFields = techFieldsOf(dataset, fieldOf(dataset, 'tech_field'));
  const everyone = new Int8Array(size);
  const stageGroups = new Int8Array(size);
  for (let row = 0; row < size; row++) {
    const ranked = statuses[row] === scored;
    everyone[row] = ranked ? 0 : -1;
    stageGroups[row] = ranked ? (stages[row] as number) : -1;
    if (!ranked) techFields[row] = -1;
  }
  return {
    ...standing,
    indicators: columns,
    groups,
    ranking: rankByCounting(totals, everyone, 1),
    withinStage: rankByCounting(totals, stageGroups, 4),
    withinTechField: rankByCounting(totals, techFields, techFieldNames.length),
  };
}

const techFieldNames = [
  'electronics_it',
  'bio_med',
  'aero_space',
  'new_material',
  'hitech_service',
  'new_energy',
  'resource_env',
  'adv_mfg',
];

/** 0 … 7; −1 where it is missing. */
function techFieldsOf({ dictionary, size }: Dataset, codes: Float64Array): Int8Array {
  const places = Int8Array.from({ length: dictionary.size }, (_, code) =>
    techFieldNames.indexOf(dictionary.text(code)),
  );
  const groups = new Int8Array(size);
  for (let row = 0; row < size; row++) groups[row] = places[codes[row] as number] ?? -1;
  return groups;
}
