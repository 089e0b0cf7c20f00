import { app } from './app.ts';
import { conditions } from './conditions.ts';
import { designer } from './designer.ts';
import { formula } from './formula.ts';
import { home } from './home.ts';
import { login } from './login.ts';
import { ruleSets } from './rule-sets.ts';
import { sections } from './sections.ts';

/** One file an area; its name is i18next's namespace. */
export const zhCN = { app, designer, sections, formula, conditions, home, login, ruleSets } as const;
