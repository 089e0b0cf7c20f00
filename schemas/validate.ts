import { Ajv2020, type SchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import definitionSchema from './definition.schema.json' with { type: 'json' };
import type { Definition } from './definition.ts';
import { isObject, problemAt, shown } from './faults/fault.ts';
import { atMost, problemsOf } from './faults/problems-of.ts';
import { limits } from './json/limits.ts';
import { type Excess, type Most, measure } from './json/measure.ts';
import { readJson } from './json/read-json.ts';
import type { Problem } from './problem.ts';
import recordSchema from './record.schema.json' with { type: 'json' };
import type { RecordInput } from './record.ts';
import resultSchema from './result.schema.json' with { type: 'json' };
import type { ScoreResult } from './result.ts';

export type Invalid = { readonly ok: false; readonly problems: readonly Problem[] };
export type ValidDefinition = { readonly ok: true; readonly definition: Definition };

const isTime = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

const options = {
  strict: true,
  // `if` and `oneOf` name keys whose schemas stand beside them; and a number or null is a plain type.
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
  verbose: true,
  discriminator: true,
  code: { process: keepFewFaults },
};
const ajv = withFormats(new Ajv2020(options));

/** Those that schemas may use; another one does not compile. */
function withFormats(one: Ajv2020): Ajv2020 {
  return one
    .addFormat('date', isDay)
    .addFormat('date-time', (text: string) => isTime.test(text) && isDay(text.slice(0, 10)));
}

/** Ajv copies the list of faults at each reference: with 100,000 of them that takes minutes. We show only the first. */
function keepFewFaults(code: string): string {
  const append = `(vErrors.length > ${limits.faults} ? vErrors : (vErrors.push(...$1.slice(0, ${limits.faults})), vErrors))`;
  return code.replaceAll(/vErrors\.concat\(([\w.]+)\)/g, append);
}

/** Reads a definition from JSON text, and validates it. */
export function readDefinition(text: string): ValidDefinition | Invalid {
  const read = readJson(text);
  if (!read.readable) return invalid(read.problems);
  const validated = validateDefinition(read.value);
  if (read.problems.length === 0) return validated;
  return invalid(atMost([...read.problems, ...(validated.ok ? [] : validated.problems)]));
}

export function validateDefinition(input: unknown): ValidDefinition | Invalid {
  if (isObject(input) && input.formatVersion !== 1) return invalid([wrongVersion(input.formatVersion)]);
  const checked = validate<Definition>(input, definitionSchema, limits);
  return checked.ok ? { ok: true, definition: checked.value } : checked;
}

export function validateRecord(input: unknown): { readonly ok: true; readonly record: RecordInput } | Invalid {
  const checked = validate<RecordInput>(input, recordSchema, limits);
  return checked.ok ? { ok: true, record: checked.value } : checked;
}

/** Only the depth is limited: a whole park's result is large. */
export function validateResult(input: unknown): { readonly ok: true; readonly result: ScoreResult } | Invalid {
  const most = { depth: limits.depth, members: Number.POSITIVE_INFINITY, values: Number.POSITIVE_INFINITY };
  const checked = validate<ScoreResult>(input, resultSchema, most);
  return checked.ok ? { ok: true, result: checked.value } : checked;
}

export type Validator = (input: unknown) => { readonly ok: true; readonly value: unknown } | Invalid;

/** Of texts from an address: `?status=a` may stand for a list of one; what is left out gets its default. */
const coercing = withFormats(new Ajv2020({ ...options, coerceTypes: 'array', useDefaults: true }));

/**
 * A validator of any schema. `coerce`: texts of an address are read as the numbers and booleans that the schema asks for.
 * `measured`: the value is known to be neither deep nor endless.
 */
export function validatorOf(schema: SchemaObject, { coerce = false, measured = false } = {}): Validator {
  return (input) => {
    const excess = measured || coerce ? undefined : measure(input, limits);
    if (excess) return invalid([excessProblem(excess, limits)]);
    return answer(input, (coerce ? coercing : ajv).compile<unknown>(schema), schema);
  };
}

function validate<Value>(input: unknown, schema: SchemaObject, most: Most): { ok: true; value: Value } | Invalid {
  const excess = measure(input, most);
  if (excess) return invalid([excessProblem(excess, most)]);
  return answer(input, ajv.compile<Value>(schema), schema);
}

/** Schemas are compiled where they are first used, and kept by ajv: few of them are used at each start of the program. */
function answer<Value>(
  input: unknown,
  isValid: ValidateFunction<Value>,
  schema: SchemaObject,
): { ok: true; value: Value } | Invalid {
  return isValid(input) ? { ok: true, value: input } : invalid(problemsOf(isValid.errors ?? [], schema));
}

function wrongVersion(version: unknown): Problem {
  const got = version === undefined ? undefined : shown(version);
  return problemAt('/formatVersion', 'definition.formatVersion', { got });
}

function excessProblem(excess: Excess, most: Most): Problem {
  if (excess.kind === 'tooDeep') return problemAt(excess.path, 'json.tooDeep', { limit: most.depth });
  if (excess.kind === 'tooManyValues') return problemAt('', 'json.tooManyValues', { limit: most.values });
  return problemAt(excess.path, 'schema.tooMany', { limit: most.members, got: excess.members });
}

function invalid(problems: readonly Problem[]): Invalid {
  return { ok: false, problems };
}
