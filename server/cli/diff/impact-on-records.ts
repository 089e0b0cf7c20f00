import { equal } from '../../../rules/diff/compare/equal.ts';
import { type Impact, impactSteps } from '../../../rules/impact/impact-of.ts';
import { typeClashes } from '../../../rules/impact/type-clashes.ts';
import { datasetOf, type Program, type RecordTable } from '../../../rules/index.ts';
import { industryField } from '../../../rules/records/industry-field.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Context } from '../command.ts';
import { choosePeriod } from '../load/choose-period.ts';
import { fieldsRead } from '../load/fields-read.ts';
import { loadRecords } from '../load/load-records.ts';
import { inputRefusal } from '../refusal.ts';
import { progressOf } from '../terminal/progress.ts';
import { say } from './say.ts';

/** What the second definition, instead of the first, does to the enterprises of a file. */
export async function impactOnRecords(
  before: Program,
  after: Program,
  path: string,
  context: Context,
): Promise<Impact> {
  const clashes = typeClashes(before.definition, after.definition);
  if (clashes.length > 0)
    throw inputRefusal(...clashes.map(({ id, type }) => say('type', id, type.before, type.after)));
  const table = await tableFor(before, after, path, context);
  const dataset = datasetOf(table, choosePeriod(table, context.option('period')));
  const progress = progressOf(context.terminal, say('progress'), say('unit'));
  try {
    const steps = impactSteps({ before: before.definition, after: after.definition, dataset });
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      progress.advance(step.value.done, step.value.of);
    }
  } finally {
    progress.end();
  }
}

/** Read as both definitions ask for; refused where either of them refuses it. */
async function tableFor(before: Program, after: Program, path: string, context: Context): Promise<RecordTable> {
  const { terminal } = context;
  const strict = context.flag('strict');
  const industry = industryField(after.definition) ?? industryField(before.definition);
  const keep = new Set([...fieldsRead(before), ...fieldsRead(after), ...(industry === undefined ? [] : [industry])]);
  const { fields } = after.definition;
  if (!equal(before.definition.fields, fields))
    await loadRecords(path, withFieldsOf(before.definition, fields), { strict, keep: new Set() }, terminal);
  return loadRecords(path, withFieldsOf(after.definition, before.definition.fields), { strict, keep }, terminal);
}

/**
 * Its own fields count; of the others' it gets those that it doesn't have. What is a fact here and a field there is read,
 * since the other one needs it.
 */
function withFieldsOf(definition: Definition, others: Definition['fields']): Definition {
  const known = new Set(definition.fields.map(({ id }) => id));
  const added = others.filter(({ id }) => !known.has(id));
  const read = new Set(added.map(({ id }) => id));
  const facts = (definition.facts ?? []).filter(({ id }) => !read.has(id));
  return { ...definition, fields: [...definition.fields, ...added], facts };
}
