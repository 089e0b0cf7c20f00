import { eitherOf, sentence } from '../messages/messages.ts';
import { choiceProblem } from './choices.ts';
import { type Fault, isObject, placeOf, problemAt, type Reporter, type Schema, textsIn } from './fault.ts';
import { kindsIn, typeProblem } from './types.ts';

/** A value has none of the forms that are possible at its place. */
export const noForm: Reporter = (fault) => {
  const forms: readonly Schema[] = Array.isArray(fault.parentSchema?.anyOf) ? fault.parentSchema.anyOf : [];
  const isChoice = forms.every((form) => 'const' in form || 'enum' in form || form.type === 'null');
  const allowed = forms.flatMap((form) =>
    'const' in form ? textsIn([form.const]) : form.type === 'null' ? ['null'] : textsIn(form.enum),
  );
  if (isChoice) return choiceProblem(placeOf(fault), fault.data, allowed);
  const types = forms.flatMap(({ type }) => (Array.isArray(type) ? textsIn(type) : textsIn(type ? [type] : [])));
  const isOfAKind = types.length === 0 || types.some((type) => isOf(type, fault.data));
  if (!isOfAKind) return typeProblem(placeOf(fault), fault.data, types);
  return problemAt(placeOf(fault), 'schema.noForm', { expected: eitherOf(kindsIn(types)) });
};

function isOf(type: string, value: unknown): boolean {
  if (value === null) return type === 'null';
  if (Array.isArray(value)) return type === 'array';
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

/** The choice of a form: what another keyword finds in a form that was chosen is worth telling, this is not. */
const choosing = new Set(['const', 'type', 'enum']);

/**
 * Without the noise of forms that were only tried. Where a value fits none of several forms but one of them is clearly
 * meant, what that one finds stays, and nothing else. What was found in the forms stands right before what says that none fits.
 */
export function withoutTriedForms(faults: readonly Fault[]): readonly Fault[] {
  const told: Fault[] = [];
  for (const fault of faults) {
    if (fault.keyword !== 'anyOf') {
      told.push(fault);
      continue;
    }
    const tried: { readonly fault: Fault; readonly form: string }[] = [];
    for (let last = told.at(-1), form = last && formTried(last, fault); last && form !== undefined; ) {
      tried.push({ fault: last, form });
      told.pop();
      last = told.at(-1);
      form = last && formTried(last, fault);
    }
    tried.reverse();
    const rejected = new Set(tried.filter((one) => isChoosing(one.fault, fault)).map(({ form }) => form));
    const meant = new Set(tried.map(({ form }) => form).filter((form) => !rejected.has(form)));
    if (meant.size === 1) told.push(...tried.filter(({ form }) => meant.has(form)).map((one) => one.fault));
    else told.push(fault);
  }
  return told;
}

function isChoosing(tried: Fault, { instancePath }: Fault): boolean {
  return tried.keyword === 'const' || (choosing.has(tried.keyword) && tried.instancePath === instancePath);
}

/** The number of the form in which a fault was found, of the forms that a value was tried in. */
function formTried({ schemaPath, instancePath }: Fault, around: Fault): string | undefined {
  const isInside = instancePath === around.instancePath || instancePath.startsWith(`${around.instancePath}/`);
  if (!isInside || !schemaPath.startsWith(`${around.schemaPath}/`)) return undefined;
  return schemaPath.slice(around.schemaPath.length + 1).split('/')[0];
}

/** A rule of a schema that has no sentence of its own. */
export const unmet: Reporter = (fault) => problemAt(placeOf(fault), 'schema.unmet', { rule: fault.keyword });

export const format: Reporter = (fault) =>
  problemAt(placeOf(fault), 'schema.pattern', {
    got: String(JSON.stringify(fault.data)).slice(0, 62),
    wanted: isObject(fault.params) && fault.params.format === 'date' ? sentence('wanted.day') : sentence('wanted.time'),
  });
