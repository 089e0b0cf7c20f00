import type { Words } from '../words.ts';
import type { home as zhCN } from '../zh-CN/home.ts';

export const home: Words<typeof zhCN> = {
  lead: 'Rules, records, scores and jobs at a glance.',
  latestRun: 'Latest run',
  ruleSets: 'Rule sets',
  records: 'Enterprise data',
  jobs: 'Latest jobs',
  all: 'See all',
  noRun: 'No run yet',
  noRuleSet: 'No rule set yet',
  noRecords: 'No enterprise data yet',
  noJobs: 'No jobs yet',
  runOf: 'Period {{period}}, version {{version}}',
  enterprises: 'Enterprises',
  scored: 'Scored',
  median: 'Median total',
  best: 'Best total',
  version: 'Version {{number}}',
  unpublished: 'Not published yet',
  enterprisesCount: '{{written}} enterprises',
  jobTypes: { import: 'Import', preview: 'Preview of an import', run: 'Run', verify: 'Verification', trial: 'Trial of a template' },
  next: {
    ruleSet: 'First: make a rule set from a template.',
    ruleSetGo: 'Make a rule set',
    publish: 'Next: check the draft in the designer and publish a first version.',
    publishGo: 'Open the designer',
    records: 'Next: import enterprise data (CSV or Excel).',
    recordsGo: 'Import',
    run: 'Next: score a period by the published version.',
    runGo: 'Start a run',
  },
};
