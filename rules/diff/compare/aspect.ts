import type { Scalar } from '../../../schemas/definition.ts';
import { pointer } from '../../../schemas/pointer.ts';
import type {
  Between,
  Change,
  ChangeContent,
  Defaulted,
  ListName,
  PropertyName,
  ScaleProperty,
  Subject,
} from '../change.ts';

/** Where two values stand that are compared. */
export interface Site {
  readonly subject: Subject;
  /** JSON pointers. */
  readonly before: string;
  readonly after: string;
  /** False where the subject exists on one side only: a property left out is then no default that was left out. */
  readonly both: boolean;
}

/** How one property is compared; undefined is a side that does not have it. */
export type Aspect<Value> = (before: Value | undefined, after: Value | undefined, site: Site) => readonly Change[];

/** One aspect for each property but its id: a property that has none does not compile. */
export type Aspects<Whole> = { readonly [Key in keyof Whole]-?: Aspect<Whole[Key]> };

type Step = string | number;

export function inside(site: Site, before: Step, after: Step = before): Site {
  return { ...site, before: site.before + pointer(before), after: site.after + pointer(after) };
}

export function between<Value>(before: Value | undefined, after: Value | undefined): Between<Value> {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

export function change(site: Site, content: ChangeContent, sameMeaning = false): Change {
  const gone = !('after' in content) && content.kind !== 'added';
  const path = gone ? site.before : site.after;
  const elsewhere = site.both && !gone && site.before !== site.after;
  return {
    ...{ subject: site.subject, path },
    ...(elsewhere && { pathBefore: site.before }),
    ...content,
    ...(sameMeaning && { notation: true }),
  };
}

/** Whether one side leaves out what the other writes and what would stand there anyway. */
export function saysTheSame<Value>(
  { both }: Site,
  before: Value | undefined,
  after: Value | undefined,
  byDefault: (value: Value) => boolean,
): boolean {
  if (!both) return false;
  if (before === undefined) return after !== undefined && byDefault(after);
  return after === undefined && byDefault(before);
}

/** Compares property by property. */
export function properties<Whole extends object>(aspects: Aspects<Whole>): Aspect<Whole | undefined> {
  const one = <Key extends keyof Whole & string>(
    key: Key,
    before: Whole | undefined,
    after: Whole | undefined,
    site: Site,
  ): readonly Change[] => {
    const [was, is] = [before?.[key], after?.[key]];
    return was === is ? none : aspects[key](was, is, inside(site, key));
  };
  return (before, after, site) => {
    const changes: Change[] = [];
    for (const key in aspects) for (const found of one(key, before, after, site)) changes.push(found);
    return changes;
  };
}

const none: readonly Change[] = [];

type Of<Value> = (sides: Defaulted<Value>) => ChangeContent;

/** A number, a word or a yes/no, with the value that stands where it is left out. */
export function scalar<Value extends Scalar | null>(of: Of<Value>, byDefault?: Value): Aspect<Value | undefined> {
  return (before, after, site) => {
    if (before === after) return [];
    const same = saysTheSame(site, before, after, (value) => value === byDefault);
    return [change(site, of(defaulted(site, before, after, byDefault)), same)];
  };
}

export function defaulted<Value>(
  { both }: Site,
  before: Value | undefined,
  after: Value | undefined,
  byDefault: Value | undefined,
): Defaulted<Value> {
  const leftOut = both && (before === undefined || after === undefined);
  return { ...between(before, after), ...(leftOut && byDefault !== undefined && { byDefault }) };
}

export const property = (name: PropertyName, byDefault?: Scalar | null): Aspect<Scalar | null | undefined> =>
  scalar<Scalar | null>((sides) => ({ kind: 'property', property: name, ...sides }), byDefault);

export const scaleProperty = (name: ScaleProperty, byDefault?: number): Aspect<number | undefined> =>
  scalar<number>((sides) => ({ kind: 'scale', property: name, ...sides }), byDefault);

/** An empty list that is now written out or left out; what it holds is compared elsewhere. */
export function emptiness(name: ListName): Aspect<readonly unknown[] | undefined> {
  return (before, after, site) => {
    const same = saysTheSame(site, before, after, (list) => list.length === 0);
    if (!same) return [];
    return [change(site, { kind: 'list', property: name, ...between(before && [], after && []) }, same)];
  };
}

/** Objects with free keys, such as a table's rows: one change a key. */
export function keyed<Value>(
  entry: (key: string) => Aspect<Value>,
): Aspect<Readonly<Record<string, Value>> | undefined> {
  return (before = {}, after = {}, site) => {
    const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
    return [...keys].flatMap((key) =>
      entry(key)(
        Object.hasOwn(before, key) ? before[key] : undefined,
        Object.hasOwn(after, key) ? after[key] : undefined,
        inside(site, key),
      ),
    );
  };
}
