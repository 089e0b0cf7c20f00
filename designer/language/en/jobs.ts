import type { Words } from '../words.ts';
import type { jobs as zhCN } from '../zh-CN/jobs.ts';

export const jobs: Words<typeof zhCN> = {
  title: 'Jobs',
  lead: 'Imports, runs and verifications go on in the background, and can go on after a restart of the server.',
  type: 'Type',
  state: 'State',
  created: 'Begun',
  ended: 'Ended',
  actions: 'Actions',
  none: 'No jobs',
  more: 'Show more',
};
