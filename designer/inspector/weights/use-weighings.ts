import { useCallback, useMemo, useRef } from 'react';
import type { Definition, Id } from '../../../schemas/definition.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { effectiveWeight } from '../../editor/weights/effective.ts';
import { weightsBelow } from '../../editor/weights/siblings.ts';
import { useInspector } from '../node/inspector-store.ts';
import { madeRoom, mostFor, reachOf } from './make-room.ts';
import type { Measure } from './shown-weight.ts';
import { type Sum, sumOf } from './target.ts';

/**
 * All of one gesture start from the weights as they were when it began. Gives the weight that was set: less (or more)
 * than was asked for, where the siblings leave room for no other.
 */
export type SetWeight = (stage: Id | null, node: Id, weight: number, gesture: string) => number;

/** A group's weights in one stage, and how they are set. */
export interface Weighing {
  readonly stage: Id | null;
  readonly readOnly: boolean;
  readonly sum: Sum;
  readonly measure: Measure;
  weightOf(node: Id): number;
  /** Of the total, 0 … 1. */
  shareOf(node: Id): number;
  /** Where a node's slider ends. */
  reachOf(node: Id): number;
  /** The same function while a slider moves. */
  readonly set: SetWeight;
}

export function useWeighings(
  definition: Definition,
  group: Id,
  stages: readonly (Id | null)[],
  sizesMatter: boolean,
): readonly Weighing[] {
  const editor = useEditorActions();
  const readOnly = useEditor((state) => state.readOnly);
  const { unit, balances, locked } = useInspector();
  const start = useRef<{ readonly gesture: string; readonly definition: Definition } | null>(null);
  // Percent and points are shares of the whole: they only stay as typed where the others make room.
  const makesRoom = sizesMatter && (balances || unit !== 'written');
  const set = useCallback<SetWeight>(
    (stage, node, weight, gesture) => {
      if (start.current?.gesture !== gesture)
        start.current = { gesture, definition: editor.store.getState().definition };
      const before = start.current.definition;
      const settings = makesRoom
        ? madeRoom({ definition: before, group, stage, to: sumOf(before, group, stage).target, locked }, node, weight)
        : [{ node, stage, weight: Math.max(0, weight) }];
      editor.dispatch({ type: 'setWeights', weights: settings, by: makesRoom ? 'balance' : 'table' }, { gesture });
      return settings.find((one) => one.node === node)?.weight ?? weight;
    },
    [editor, group, makesRoom, locked],
  );
  return useMemo(() => {
    const full = definition.scale?.full ?? 100;
    return stages.map((stage): Weighing => {
      const sum = sumOf(definition, group, stage);
      const groupShare = effectiveWeight(definition, stage, group);
      const below = weightsBelow(definition, group, stage);
      const whole = below.reduce((all, { weight }) => all + weight, 0);
      const weights = new Map(below.map(({ id, weight }) => [id, weight]));
      const balancing = { definition, group, stage, to: sum.target, locked };
      const reach = reachOf(balancing);
      const weightOf = (node: Id) => weights.get(node) ?? 0;
      return {
        stage,
        readOnly,
        sum,
        measure: { unit, target: sum.target, groupPoints: groupShare * full },
        weightOf,
        shareOf: (node) => (whole > 0 ? (groupShare * weightOf(node)) / whole : 0),
        reachOf: (node) => Math.min(reach, mostFor(balancing, node)),
        set,
      };
    });
  }, [definition, group, stages, readOnly, unit, locked, set]);
}
