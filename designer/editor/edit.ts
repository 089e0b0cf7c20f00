import type { Entries, IdKind, ListSection } from '../../rules/document/kinds.ts';
import type {
  AggregateName,
  Definition,
  EnumOption,
  Id,
  Missing,
  Scale,
  Scoring,
  Variant,
} from '../../schemas/definition.ts';
import type { PatchOperation } from '../../schemas/problem.ts';
import type { Sentence, Text } from '../../schemas/text.ts';
import type { Clip } from './clipboard/clip.ts';

/** What can be set of a node; undefined leaves the property out. Weights have edits of their own. */
interface NodeProperties {
  readonly name: Text;
  readonly description: Text;
  readonly basis: string | Text;
  readonly aggregate: AggregateName;
  readonly cap: number;
  readonly unit: string;
  readonly core: boolean;
  readonly fullMarks: number;
  readonly formula: string;
  readonly scoring: Scoring;
  readonly variants: readonly Variant[];
  readonly missing: Missing;
}

/** One value of `Properties` by its key. */
type Setting<Properties> = {
  readonly [Key in keyof Properties]-?: { readonly key: Key; readonly value: Properties[Key] | undefined };
}[keyof Properties];

export type NodeSetting = Setting<NodeProperties>;

/** `stage` null: one weight for all stages. `weight` undefined: left out. */
export interface WeightSetting {
  readonly node: Id;
  readonly stage: Id | null;
  readonly weight: number | undefined;
}

interface Tree {
  /** Without an id, a free one; without an index, at the end. */
  readonly addNode: {
    readonly kind: 'group' | 'indicator';
    readonly parent: Id;
    readonly index?: number;
    readonly id?: Id;
    readonly name?: Text;
    /** The field or formula that a new indicator reads; its scoring fits the field's type. */
    readonly formula?: string;
  };
  readonly removeNodes: { readonly nodes: readonly Id[] };
  /** `index` is a place among the parent's children as they stand before the move. */
  readonly moveNodes: { readonly nodes: readonly Id[]; readonly parent: Id; readonly index?: number };
  readonly pasteNodes: { readonly clip: Clip; readonly parent: Id; readonly index?: number };
  /** Each copy stands behind its original. */
  readonly duplicateNodes: { readonly nodes: readonly Id[] };
  readonly setNode: { readonly node: Id } & NodeSetting;
  readonly setWeight: WeightSetting;
  /** Many at once. Of `balance`, the first is the one that the person set; the others made room. */
  readonly setWeights: { readonly weights: readonly WeightSetting[]; readonly by: 'table' | 'balance' | 'equalise' };
  /** A block of the grid: many properties of many nodes in one step. */
  readonly setCells: { readonly cells: readonly Cell[] };
}

export type Cell =
  | ({ readonly of: 'weight' } & WeightSetting)
  | ({ readonly of: 'node'; readonly node: Id } & NodeSetting);

/** All keys of a union's members; of two members' keys the value is either's. */
type KeysOf<Union> = Union extends unknown ? keyof Union : never;
type ValueOf<Union, Key> = Union extends unknown ? (Key extends keyof Union ? Union[Key] : never) : never;
type PropertiesOf<Union> = { readonly [Key in Exclude<KeysOf<Union>, 'id'>]: ValueOf<Union, Key> };

export type EntrySetting = {
  readonly [Section in ListSection]: { readonly section: Section } & Setting<PropertiesOf<Entries[Section]>>;
}[ListSection];

type EntryAddition = {
  readonly [Section in ListSection]: { readonly section: Section; readonly entry: Entries[Section] };
}[ListSection];

/** An entry by its id, or by its place where a draft's ids are not unique. */
export type EntryRef = Id | number;

interface Lists {
  /** An id that is taken gets a number. A new stage has the weights of the stage `like`. */
  readonly addEntry: EntryAddition & { readonly index?: number; readonly like?: Id };
  /** A stage's weights and variants go with it; other references stay and are told by `check`. */
  readonly removeEntry: { readonly section: ListSection; readonly entry: EntryRef };
  /** `index` is the entry's place after the move. */
  readonly moveEntry: { readonly section: ListSection; readonly entry: EntryRef; readonly index: number };
  readonly setEntry: EntrySetting & { readonly entry: EntryRef };
  readonly addOption: { readonly field: Id; readonly option: EnumOption; readonly index?: number };
  readonly removeOption: { readonly field: Id; readonly value: string };
  readonly moveOption: { readonly field: Id; readonly value: string; readonly index: number };
  readonly setOptionName: { readonly field: Id; readonly value: string; readonly name: Text };
}

interface Names {
  /** Every formula, condition, weight, variant, test and list that means `from` follows. */
  readonly renameId: { readonly of: IdKind; readonly from: Id; readonly to: Id };
  /** Conditions, tests, tables and lookups that mean the option's value follow. */
  readonly renameOption: { readonly field: Id; readonly from: string; readonly to: string };
}

type DefinitionProperties = Pick<Definition, 'name' | 'description' | 'basis' | 'gradeWithin' | 'rankWithin'>;
type Whole = { readonly [Key in keyof DefinitionProperties]-?: NonNullable<DefinitionProperties[Key]> };

interface WholeDefinition {
  readonly setScale: Setting<Scale>;
  readonly setDefinition: Setting<Whole>;
  /** A quick fix of `check`. */
  readonly applyPatch: { readonly patch: readonly PatchOperation[]; readonly label: Sentence };
  /** An import, a merge, a return to a version: `label` says which. */
  readonly replaceDefinition: { readonly definition: Definition; readonly label: Sentence };
}

/** How the canvas shows it: is saved, never counts as a change and can't be undone. */
interface Layout {
  readonly setCollapsed: { readonly nodes: readonly Id[]; readonly collapsed: boolean };
}

type EditParts = Tree & Lists & Names & WholeDefinition & Layout;

export type EditType = keyof EditParts;
export type EditOf<Type extends EditType> = {
  readonly [One in Type]: { readonly type: One } & EditParts[One];
}[Type];

/** A change to a definition as a value. */
export type Edit = EditOf<EditType>;
