import type { Run } from '../../api/answers.ts';

export type RunResult = NonNullable<Run['result']>;
