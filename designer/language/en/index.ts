import type { Words } from '../words.ts';
import type { zhCN } from '../zh-CN/index.ts';
import { account } from './account.ts';
import { app } from './app.ts';
import { audit } from './audit.ts';
import { canvas } from './canvas.ts';
import { compare } from './compare.ts';
import { conditions } from './conditions.ts';
import { designer } from './designer.ts';
import { formula } from './formula.ts';
import { grid } from './grid.ts';
import { home } from './home.ts';
import { impact } from './impact.ts';
import { imports } from './imports.ts';
import { inspector } from './inspector.ts';
import { jobs } from './jobs.ts';
import { login } from './login.ts';
import { park } from './park.ts';
import { people } from './people.ts';
import { recheck } from './recheck.ts';
import { records } from './records.ts';
import { reviews } from './reviews.ts';
import { ruleSets } from './rule-sets.ts';
import { runs } from './runs.ts';
import { sections } from './sections.ts';
import { sheet } from './sheet.ts';
import { templates } from './templates.ts';

export const en: Words<typeof zhCN> = {
  account,
  audit,
  inspector,
  jobs,
  people,
  app,
  canvas,
  grid,
  designer,
  sections,
  compare,
  formula,
  conditions,
  home,
  impact,
  imports,
  login,
  park,
  recheck,
  records,
  reviews,
  ruleSets,
  runs,
  sheet,
  templates,
};
