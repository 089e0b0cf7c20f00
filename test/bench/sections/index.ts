import { designerPark } from '../designer/park.ts';
import { change } from './change.ts';
import { check } from './check.ts';
import { cli } from './cli.ts';
import { designerDrag } from './designer-drag.ts';
import { designerOpen } from './designer-open.ts';
import { diff } from './diff.ts';
import { engine } from './engine.ts';
import { impact } from './impact.ts';
import { impactMemory } from './impact-memory.ts';
import { jsonRules } from './json-rules.ts';
import { linear } from './linear.ts';
import { one } from './one.ts';
import type { Section } from './section.ts';
import { server } from './server.ts';
import { zen } from './zen.ts';

export const sections: readonly Section[] = [
  engine,
  jsonRules,
  zen,
  one,
  change,
  linear,
  check,
  impact,
  diff,
  cli,
  server,
  impactMemory,
  designerPark,
  designerDrag,
  designerOpen,
];
