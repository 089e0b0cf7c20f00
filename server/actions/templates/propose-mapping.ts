import { compile } from '../../../rules/index.ts';
import { proposalsFor } from '../../../rules/lineage/proposals.ts';
import { type Period, parsePeriod } from '../../../rules/period.ts';
import type { Definition, Field, Id } from '../../../schemas/definition.ts';
import type { Deps } from '../../deps.ts';
import { listPeriods } from '../records/list-periods.ts';
import { headOfChanges, recordsAsOf } from '../records/read-records-as-of.ts';
import { fieldsByPeriod } from '../runs/fields-of-program.ts';
import type { FieldQuestion } from './decided-fields.ts';
import { type Release, visibleTemplate, wantedRelease } from './known-template.ts';
import { ownFields } from './own-fields.ts';
import { upstreamSides } from './upstream-sides.ts';

/** So many records tell well enough which columns are filled in. */
const mostSeen = 2000;

/** For each field of a template, which of the park's own could stand for it, and how many enterprises have a value there. */
export async function proposeMapping(
  deps: Deps,
  park: string,
  template: string,
  wanted: { readonly release?: number; readonly ruleSet?: string },
) {
  const known = await visibleTemplate(deps, template, park);
  const release = await wantedRelease(deps, known, wanted.release);
  const own = wanted.ruleSet === undefined ? [] : await ownFields(deps, park, wanted.ruleSet);
  const { fields } = release.definition;
  return mappingProposal(deps, park, release, { fields, own, standing: new Set() });
}

/** A proposal for each field that is asked about. */
export async function mappingProposal(
  deps: Deps,
  park: string,
  { number, definition }: Pick<Release, 'number' | 'definition'>,
  { fields, own: declared, standing }: FieldQuestion,
) {
  // Most releases ask for nothing, and no record is read then.
  if (fields.length === 0) return { release: number, period: null, records: 0, fields: [], own: [] };
  const { period, records, counts } = await columnsOf(deps, park);
  const own = withColumns(
    declared,
    fields.filter(({ id }) => !standing.has(id)),
    counts,
  );
  const used = fieldsUsed(definition);
  const countOf = (id: Id) => (period === null ? null : (counts.get(id) ?? 0));
  return {
    release: number,
    ...{ period, records },
    fields: proposalsFor(fields, own).map(({ field, to, by, misfit }) => ({
      ...{ id: field.id, name: field.name, type: field.type, unit: field.unit ?? null },
      ...{ used: used.has(field.id), to, by, misfit, known: to === null ? null : countOf(to) },
    })),
    own: own.map(({ id, name, type, unit }) => ({ id, name, type, unit: unit ?? null, known: countOf(id) })),
  };
}

/** For the fields that a release of the upstream brings and nobody has decided on yet. */
export async function proposeUpstreamMapping(deps: Deps, park: string, ruleSet: string, number: number | undefined) {
  const { release, question } = await upstreamSides(deps, park, ruleSet, number);
  return mappingProposal(deps, park, release, question);
}

/** A column of the records that no rule set declares is what the template calls so. */
function withColumns(declared: readonly Field[], fields: readonly Field[], counts: ReadonlyMap<Id, number>) {
  const known = new Set(declared.map(({ id }) => id));
  return [...declared, ...fields.filter(({ id }) => !known.has(id) && counts.has(id))];
}

async function columnsOf(deps: Deps, park: string) {
  const period = (await listPeriods(deps, park)).items[0]?.period ?? null;
  const counts = new Map<Id, number>();
  let records = 0;
  if (period === null) return { period, records, counts };
  const asOf = await headOfChanges(deps.store, park);
  for await (const { values } of recordsAsOf(deps.store, park, { asOf, periods: [period] })) {
    for (const id of Object.keys(values)) counts.set(id, (counts.get(id) ?? 0) + 1);
    records += 1;
    if (records === mostSeen) break;
  }
  return { period, records, counts };
}

/** Which fields are read does not hang on the period. */
const anyPeriod = parsePeriod('2025') as Period;

function fieldsUsed(definition: Definition): ReadonlySet<Id> {
  const read = fieldsByPeriod(compile(definition), anyPeriod);
  return new Set([...read.values()].flat());
}
