import type { Words } from '../words.ts';
import type { sections as zhCN } from '../zh-CN/sections.ts';

export const sections: Words<typeof zhCN> = {
  names: {
    definition: 'About',
    fields: 'Fields',
    facts: 'Intermediate values',
    tables: 'Tables',
    stages: 'Growth stages',
    scale: 'Total',
    adjustments: 'Adjustments',
    grades: 'Grades',
    ranking: 'Rankings',
    applications: 'Applications',
    tests: 'Test cases',
    json: 'JSON',
  },
};
