import { app } from './app.ts';
import { login } from './login.ts';
import { ruleSets } from './rule-sets.ts';

/** One file an area; its name is i18next's namespace. */
export const zhCN = { app, login, ruleSets } as const;
