import type { Sentence } from '../../../schemas/text.ts';

export type Refuse = (message: Sentence) => void;

/** The cell of a written text: NaN where it is blank, and where it is refused. */
export type CellReader = (text: string, refuse: Refuse) => number;

/** The number that stands for a text in a column. */
export type Intern = (text: string) => number;
