import type { Found } from '../../pairing/pair.ts';
import type { EntityKind, ListName, ParameterName, PropertyName, ScaleProperty } from '../change.ts';

/** What a change says, before it is put into a sentence. Both sides are already in words. */
export type Phrase =
  /** `weight 20 → 25`; `absent` stands for a side that is not there, else `none`. */
  | {
      readonly form: 'arrow';
      readonly label: string;
      readonly before?: string;
      readonly after?: string;
      readonly absent?: string;
    }
  /** `band 2 now from 6 (was 5)`. */
  | {
      readonly form: 'part';
      readonly label: string;
      readonly part: string;
      readonly before: string;
      readonly after: string;
    }
  /** `band 3 added: from 8: 10`; one side only. */
  | { readonly form: 'existence'; readonly label: string; readonly before?: string; readonly after?: string }
  | { readonly form: 'plain'; readonly text: string };

type Both = (before: string, after: string) => string;
type Named = (name: string) => string;

/** The words of one language for what has changed. A word that is missing does not compile. */
export interface DiffWords {
  readonly definition: string;
  readonly subject: Readonly<Record<EntityKind, Named>>;
  readonly arrow: (label: string, before: string, after: string) => string;
  readonly part: (label: string, part: string, before: string, after: string) => string;
  readonly addition: (label: string, after: string) => string;
  readonly removal: (label: string, before: string) => string;
  readonly listing: (label: string, value: string) => string;
  readonly added: (parent: string | null) => string;
  readonly removed: (parent: string | null) => string;
  readonly movedTo: (before: string, after: string, place: string) => string;
  readonly moved: (before: number, after: number, place: string) => string;
  readonly identity: (before: string, after: string, found: string) => string;
  readonly found: Readonly<Record<Found, string>>;
  readonly leftOut: Named;
  readonly notExpected: string;
  readonly first: string;
  readonly behind: Named;
  readonly optionMoved: (option: string, before: number, after: number) => string;
  readonly sameMeaning: (sentence: string) => string;
  readonly emptyList: (list: string, written: boolean) => string;
  readonly name: string;
  readonly texts: Readonly<Record<'description' | 'basis', string>>;
  /** Of a text in the other language. */
  readonly translated: Readonly<Record<'zh-CN' | 'en', Named>>;
  readonly weight: string;
  /** An English sentence names the stage by its id, as the definition's weights do. */
  readonly weightIn: (stage: string, id: string) => string;
  readonly formula: Readonly<Record<'value' | 'amount', string>>;
  readonly condition: string;
  readonly missing: string;
  readonly scoring: string;
  readonly ofVariant: (label: string, stages: string) => string;
  readonly variant: Named;
  readonly variantStages: string;
  readonly band: (number: number) => string;
  readonly bandParts: Readonly<Record<'from' | 'mark', string>>;
  readonly bandText: Both;
  readonly point: (number: number) => string;
  readonly pointParts: Readonly<Record<'value' | 'mark', string>>;
  readonly pointText: Both;
  readonly categoryMark: Named;
  readonly row: Named;
  readonly option: Named;
  readonly quotaOrder: string;
  readonly orderedBy: (fact: string, descending: boolean) => string;
  readonly record: (field: string, earlier: number | null) => string;
  readonly earlierRecord: (number: number) => string;
  readonly expectation: Named;
  readonly expectations: Readonly<
    Record<
      'status' | 'stage' | 'total' | 'grade' | 'marks' | 'points' | 'applications' | 'eligible' | 'selected' | 'amount',
      string
    >
  >;
  readonly properties: Readonly<Record<PropertyName, string>>;
  readonly scale: Readonly<Record<ScaleProperty, string>>;
  readonly parameters: Readonly<Record<ParameterName, string>>;
  readonly lists: Readonly<Record<ListName, string>>;
}
