import { engine } from './engine.ts';
import { jsonRules } from './json-rules.ts';
import type { Section } from './section.ts';
import { zen } from './zen.ts';

export const sections: readonly Section[] = [engine, jsonRules, zen];
