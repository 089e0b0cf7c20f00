import type { Command } from '../command.ts';
import { audit } from './audit.ts';
import { backup } from './backup.ts';
import { check } from './check.ts';
import { demo } from './demo.ts';
import { diff } from './diff.ts';
import { exportRules } from './export.ts';
import { password } from './password.ts';
import { report } from './report.ts';
import { restore } from './restore.ts';
import { score } from './score.ts';
import { serve } from './serve.ts';
import { test } from './test.ts';
import { verify } from './verify.ts';

export const commands: readonly Command[] = [
  score,
  check,
  test,
  diff,
  verify,
  exportRules,
  demo,
  serve,
  audit,
  report,
  password,
  backup,
  restore,
];
