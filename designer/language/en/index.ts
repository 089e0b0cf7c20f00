import type { Words } from '../words.ts';
import type { zhCN } from '../zh-CN/index.ts';
import { app } from './app.ts';
import { login } from './login.ts';
import { ruleSets } from './rule-sets.ts';

export const en: Words<typeof zhCN> = { app, login, ruleSets };
