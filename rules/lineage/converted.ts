import type { Id } from '../../schemas/definition.ts';
import { isList, isObject, type Loose } from '../document/loose.ts';
import { rewritten } from '../document/references/formula-names.ts';
import { conditionLeaves, formulaHolders, recordsIn } from '../document/references/places.ts';
import type { Span, Syntax } from '../formula/syntax.ts';
import { shifted } from './shifted.ts';

/** A field whose values are in another unit than the definition reckons in: by which power of ten theirs become ours. */
export interface Conversion {
  readonly field: Id;
  readonly exponent: number;
}

/** Lets every part of a definition read fields in their own units and reckon on in its own; the scores stay the same. */
export function convertFields(draft: Loose, conversions: readonly Conversion[]): void {
  if (conversions.length === 0) return;
  const exponents = new Map(conversions.map(({ field, exponent }) => [field, exponent]));
  convertDeclarations(draft, exponents);
  for (const holder of formulaHolders(draft))
    if (typeof holder.formula === 'string')
      holder.formula = rewritten(holder.formula, (syntax) => [...wrapped(holder.formula, syntax, exponents)]);
  // Behind the formulas: the facts that it makes reckon already.
  convertConditions(draft, exponents);
  for (const record of recordsIn(draft)) for (const [field, exponent] of exponents) shiftKey(record, field, -exponent);
}

type Exponents = ReadonlyMap<Id, number>;

function convertDeclarations(draft: Loose, exponents: Exponents): void {
  for (const field of isList(draft.fields) ? draft.fields.filter(isObject) : []) {
    const exponent = exponents.get(String(field.id));
    if (exponent === undefined) continue;
    shiftKey(field, 'min', -exponent);
    shiftKey(field, 'max', -exponent);
  }
}

function shiftKey(holder: Loose, key: string, exponent: number): void {
  const value = holder[key];
  if (typeof value === 'number') holder[key] = shifted(value, exponent);
}

/** A limit is written in the field's unit; two facts are compared in the definition's, by way of a fact. */
function convertConditions(draft: Loose, exponents: Exponents): void {
  const facts = new ConvertedFacts(draft, exponents);
  for (const leaf of [...conditionLeaves(draft)]) {
    const { fact, value } = leaf;
    const own = exponents.get(String(fact));
    if (isObject(value)) {
      const other = exponents.get(String(value.fact));
      if (own === other) continue;
      if (own !== undefined) leaf.fact = facts.of(String(fact), own);
      if (other !== undefined) value.fact = facts.of(String(value.fact), other);
    } else if (own !== undefined) {
      if (isList(value)) leaf.value = value.map((one) => (typeof one === 'number' ? shifted(one, -own) : one));
      else shiftKey(leaf, 'value', -own);
    }
  }
  facts.declare();
}

/** Facts that say a field in the definition's unit, for conditions, which can't reckon. */
class ConvertedFacts {
  private readonly draft: Loose;
  private readonly taken: Set<unknown>;
  private readonly made = new Map<Id, Loose>();

  constructor(draft: Loose, exponents: Exponents) {
    this.draft = draft;
    const named = [draft.fields, draft.facts].flatMap((list) => (isList(list) ? list.filter(isObject) : []));
    this.taken = new Set([...named.map(({ id }) => id), ...exponents.keys()]);
  }

  of(field: Id, exponent: number): Id {
    const known = this.made.get(field);
    if (known) return String(known.id);
    let id = `${field.slice(0, 54)}Converted`;
    while (this.taken.has(id)) id = `${id.slice(0, 63)}2`;
    this.taken.add(id);
    const declared = (isList(this.draft.fields) ? this.draft.fields : []).find(
      (one): one is Loose => isObject(one) && one.id === field,
    );
    const name = isObject(declared?.name) ? declared.name : { 'zh-CN': field };
    this.made.set(field, { id, name: { ...name }, formula: reckoned(field, exponent) });
    return id;
  }

  /** Before the others, which may be compared with them. */
  declare(): void {
    if (this.made.size === 0) return;
    const { facts } = this.draft;
    this.draft.facts = [...this.made.values(), ...(isList(facts) ? facts : [])];
  }
}

/** Dividing by a power of ten is exact where multiplying by its inverse is not. */
function reckoned(what: string, exponent: number): string {
  return exponent < 0 ? `${what} / ${10 ** -exponent}` : `${what} * ${10 ** exponent}`;
}

/** Every reading of a converted field, in the definition's unit. */
function* wrapped(
  formula: unknown,
  syntax: Syntax,
  exponents: Exponents,
): Generator<{ readonly span: Span; readonly text: string }> {
  const text = String(formula);
  const field = readBy(syntax);
  const exponent = field === undefined ? undefined : exponents.get(field);
  if (exponent !== undefined) {
    const reading = reckoned(text.slice(...syntax.span), exponent);
    const isAll = syntax.span[1] - syntax.span[0] === text.trim().length;
    yield { span: syntax.span, text: isAll ? reading : `(${reading})` };
  } else if (syntax.kind === 'call' && syntax.name !== 'isMissing')
    for (const argument of syntax.args) yield* wrapped(formula, argument, exponents);
}

/** A field read as it is, now or in an earlier period. */
function readBy(syntax: Syntax): Id | undefined {
  if (syntax.kind === 'name') return syntax.name;
  const first = syntax.kind === 'call' && syntax.name === 'prev' ? syntax.args[0] : undefined;
  return first?.kind === 'name' ? first.name : undefined;
}
