import { create } from 'zustand';
import type { Id } from '../../../schemas/definition.ts';
import type { DropTarget } from './drop-target.ts';

interface Drag {
  readonly ids: readonly Id[];
  readonly target: DropTarget | null;
  /** The pointer in the window. */
  readonly x: number;
  readonly y: number;
}

/** What is being dragged; null: nothing. Apart from React Flow, whose cards stay where they are. */
export const useDrag = create<{ readonly drag: Drag | null }>()(() => ({ drag: null }));
