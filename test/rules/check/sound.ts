import type { Definition } from '../../../schemas/definition.ts';
import type { PatchOperation } from '../../../schemas/problem.ts';
import example from '../../fixtures/design-example.json' with { type: 'json' };
import { applyPatch } from './apply-patch.ts';

/** A definition without any problem. */
export const sound = example as unknown as Definition;

export type Change = readonly PatchOperation[];

export const put = (path: string, value: unknown): PatchOperation => ({ op: 'add', path, value });
export const drop = (path: string): PatchOperation => ({ op: 'remove', path });
export const move = (from: string, path: string): PatchOperation => ({ op: 'move', from, path });

/** The sound definition with something done to it. Putting over what is there replaces it; into a list it inserts. */
export function changed(...change: Change): Definition {
  return applyPatch(sound, change);
}

export interface Case {
  /** How the sound definition is spoiled, in words. */
  readonly why: string;
  readonly change: Change;
  /** The problem it must raise, and where. */
  readonly code: string;
  readonly at: string;
  /** What the English message must say. */
  readonly says?: string;
  /** A fix is offered. */
  readonly fixed?: true;
}

export const rdRatio = '/tree/children/0/children/0';
export const inventions = '/tree/children/1/children/0';

/** Some more indicators in the group of inventions, so that weights among siblings can be looked at. */
export const indicator = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  name: { 'zh-CN': `指标${id}`, en: `Indicator ${id}` },
  formula: 'patents',
  scoring: { method: 'linear', from: 0, to: 10 },
  ...more,
});
