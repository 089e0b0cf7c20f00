import type { Command } from '../command.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { score } from './score.ts';

export const commands: readonly Command[] = [score, check, diff];
