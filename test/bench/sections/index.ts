import { engine } from './engine.ts';
import type { Section } from './section.ts';

export const sections: readonly Section[] = [engine];
