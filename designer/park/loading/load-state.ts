import type { Id } from '../../../schemas/definition.ts';

export interface PeriodOffered {
  readonly period: string;
  readonly records: number;
}

export interface LoadProgress {
  /** Records read so far. */
  readonly done: number;
  /** Records that will come; null before that is known. */
  readonly of: number | null;
}

/** A value that is not of its field's type: it counts as missing, and is told. */
export interface WrongCell {
  readonly enterpriseId: string;
  readonly period: string;
  readonly field: Id;
  readonly value: string;
}

export interface WrongCells {
  readonly count: number;
  /** The first of them. */
  readonly listed: readonly WrongCell[];
}

export interface LoadedPark {
  readonly park: Id;
  readonly period: string;
  readonly offered: readonly PeriodOffered[];
  /** Enterprises that are held. */
  readonly size: number;
  /** Enterprises that the park has in the period. */
  readonly of: number;
  /** Whether those held are a sample: `size` of `of`. */
  readonly sampled: boolean;
  readonly wrongCells: WrongCells;
}

export type LoadFault =
  | { readonly code: 'signedOut' | 'forbidden' | 'notFound' | 'noRecords' | 'unreachable' | 'cutOff' }
  /** The server's own answer: its status and, where it gave one, its sentence. */
  | { readonly code: 'refused'; readonly status: number; readonly detail: string | null }
  /** A defect of the program. */
  | { readonly code: 'broken'; readonly why: string }
  /** A line that is not what it should be. */
  | { readonly code: 'unreadable'; readonly line: number };
