import { create } from 'zustand';
import type { Id } from '../../schemas/definition.ts';
import type { Sentence } from '../../schemas/text.ts';
import type { canvas } from '../language/zh-CN/canvas.ts';
import type { Direction } from './navigation/step.ts';

/** What the canvas lets the commands do while it is shown. */
interface CanvasView {
  fit(): void;
  zoomBy(factor: number): void;
  /** Brings a card into the window, and near enough to be read. */
  reveal(id: Id, isCloser?: boolean): void;
  /** Where an arrow leads. */
  step(from: Id | null, direction: Direction): Id | null;
  /** As the cards stand: columns from left to right, each from top to bottom. */
  order(): readonly Id[];
  takeFocus(): void;
  /** Where the card stands in the window. */
  placeOf(id: Id): { readonly x: number; readonly y: number } | null;
}

type NoticeKey = keyof (typeof canvas)['notices'];

/** What is said to the person for a moment, and read out. */
interface Notice {
  readonly text: Sentence | NoticeKey;
  readonly count?: number;
  readonly isRefusal: boolean;
}

interface ViewState {
  readonly view: CanvasView | null;
  readonly renaming: Id | null;
  readonly searching: boolean;
  readonly query: string;
  readonly palette: boolean;
  readonly keySheet: boolean;
  /** Where the context menu stands in the window. */
  readonly menu: { readonly x: number; readonly y: number } | null;
  readonly notice: Notice | null;
  set(part: Partial<Omit<ViewState, 'set' | 'tell' | 'refuse'>>): void;
  tell(text: Notice['text'], count?: number): void;
  refuse(text: Notice['text']): void;
}

/** What is open on the canvas. None of it is part of the definition. */
export const useView = create<ViewState>()((set) => ({
  view: null,
  renaming: null,
  searching: false,
  query: '',
  palette: false,
  keySheet: false,
  menu: null,
  notice: null,
  set,
  tell: (text, count = 1) => set({ notice: { text, count, isRefusal: false } }),
  refuse: (text) => set({ notice: { text, isRefusal: true } }),
}));
