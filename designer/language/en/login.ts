import type { Words } from '../words.ts';
import type { login as zhCN } from '../zh-CN/login.ts';

export const login: Words<typeof zhCN> = {
  title: 'Sign in',
  lead: 'Rules, scores and audit of the innovation-points system',
  username: 'Username',
  password: 'Password',
  submit: 'Sign in',
  usernameNeeded: 'Enter your username',
  passwordNeeded: 'Enter your password',
  expired: 'You have been signed out. Sign in again; unsaved changes are kept on this machine.',
};
