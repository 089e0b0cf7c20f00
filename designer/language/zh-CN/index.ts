import { app } from './app.ts';
import { conditions } from './conditions.ts';
import { formula } from './formula.ts';
import { login } from './login.ts';
import { ruleSets } from './rule-sets.ts';
import { sections } from './sections.ts';

/** One file an area; its name is i18next's namespace. */
export const zhCN = { app, sections, formula, conditions, login, ruleSets } as const;
