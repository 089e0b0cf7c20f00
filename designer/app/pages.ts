import type { Role } from '../api/answers.ts';

interface PageEntry {
  /** As react-router has it; a page of a park stands below `/parks/:park`. */
  readonly path: string;
  readonly load: () => Promise<{ readonly Component: React.ComponentType }>;
  /** Where it stands in the main menu. */
  readonly nav?: NavKey;
  /** Who finds it in the menu; left out: everyone in the park. */
  readonly roles?: readonly Role[];
  /** The page has the whole window below the header. */
  readonly full?: true;
}

export type NavKey =
  | 'home'
  | 'ruleSets'
  | 'templates'
  | 'records'
  | 'imports'
  | 'runs'
  | 'members'
  | 'jobs'
  | 'audit'
  | 'people'
  | 'parks'
  | 'platformAudit';

const insiders = ['administrator', 'reviewer', 'auditor'] as const;
/** Reviewers from outside see no enterprise. */
const insidersAndViewers = [...insiders, 'viewer'] as const;
const auditors = ['administrator', 'auditor'] as const;

/** Every page of a park; its code is loaded when it is first opened. A new page is a line here. */
export const parkPages: readonly PageEntry[] = [
  { path: '', load: () => import('../pages/home/home-page.tsx'), nav: 'home' },
  { path: 'rule-sets', load: () => import('../pages/rule-sets/rule-sets-page.tsx'), nav: 'ruleSets' },
  { path: 'rule-sets/:ruleSet', load: () => import('../pages/designer/designer-page.tsx'), full: true },
  {
    path: 'rule-sets/:ruleSet/versions/:version',
    load: () => import('../pages/designer/version-page.tsx'),
    full: true,
  },
  { path: 'rule-sets/:ruleSet/versions', load: () => import('../pages/versions/versions-page.tsx') },
  { path: 'rule-sets/:ruleSet/reviews', load: () => import('../pages/reviews/reviews-page.tsx') },
  { path: 'rule-sets/:ruleSet/reviews/:review', load: () => import('../pages/reviews/review-page.tsx') },
  {
    path: 'rule-sets/:ruleSet/reviews/:review/rules',
    load: () => import('../pages/designer/submitted-page.tsx'),
    full: true,
  },
  { path: 'rule-sets/:ruleSet/compare', load: () => import('../pages/compare/compare-page.tsx') },
  { path: 'rule-sets/:ruleSet/history', load: () => import('../pages/history/history-page.tsx') },
  {
    path: 'rule-sets/:ruleSet/upstream',
    load: () => import('../pages/upstream/upstream-page.tsx'),
  },
  { path: 'templates', load: () => import('../pages/templates/templates-page.tsx'), nav: 'templates' },
  { path: 'templates/:template', load: () => import('../pages/templates/template-page.tsx') },
  { path: 'rule-sets/:ruleSet/impact', load: () => import('../pages/impact/impact-page.tsx') },
  { path: 'rule-sets/:ruleSet/time-machine', load: () => import('../pages/impact/time-machine-page.tsx') },
  { path: 'records', load: () => import('../pages/records/records-page.tsx'), nav: 'records', roles: insiders },
  { path: 'records/:period/:enterpriseId', load: () => import('../pages/records/record-page.tsx') },
  { path: 'imports', load: () => import('../pages/imports/imports-page.tsx'), nav: 'imports', roles: insiders },
  { path: 'imports/new', load: () => import('../pages/imports/new-import-page.tsx') },
  { path: 'imports/:import', load: () => import('../pages/imports/import-page.tsx') },
  { path: 'runs', load: () => import('../pages/runs/runs-page.tsx'), nav: 'runs', roles: insidersAndViewers },
  { path: 'runs/:run', load: () => import('../pages/runs/run-page.tsx') },
  { path: 'runs/:run/recheck', load: () => import('../pages/recheck/recheck-page.tsx') },
  { path: 'runs/:run/sheets/:enterpriseId', load: () => import('../pages/sheet/sheet-page.tsx') },
  { path: 'members', load: () => import('../pages/members/members-page.tsx'), nav: 'members', roles: auditors },
  { path: 'jobs', load: () => import('../pages/jobs/jobs-page.tsx'), nav: 'jobs', roles: insiders },
  { path: 'audit', load: () => import('../pages/audit/park-audit-page.tsx'), nav: 'audit', roles: auditors },
];

/** Those of the platform's administrators. */
export const platformPages: readonly PageEntry[] = [
  { path: 'parks', load: () => import('../pages/platform/parks-page.tsx'), nav: 'parks' },
  { path: 'people', load: () => import('../pages/platform/people-page.tsx'), nav: 'people' },
  { path: 'audit', load: () => import('../pages/audit/platform-audit-page.tsx'), nav: 'platformAudit' },
];
