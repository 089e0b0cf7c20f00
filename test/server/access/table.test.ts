import { expect, test } from 'vitest';
import type { Role } from '../../../server/access/roles.ts';
import { type Access, accessTable, type OperationId } from '../../../server/access/table.ts';

// What the table may never come to say, whatever is added to it.

const lines = Object.entries(accessTable) as readonly [OperationId, Access][];
const open = (role: Role | 'platform') =>
  lines.filter(([, { who }]) => who !== 'anyone' && who !== 'signedIn' && who.includes(role)).map(([id]) => id);

test('nobody but who signs in is let in without a login', () => {
  expect(lines.filter(([, { who }]) => who === 'anyone').map(([id]) => id)).toEqual(['signIn']);
});

test('whoever has no role anywhere reaches their own account, the installation’s public key, the templates, and the list of their parks', () => {
  expect(lines.filter(([, { who }]) => who === 'signedIn').map(([id]) => id)).toEqual([
    'whoAmI',
    'signOut',
    'signOutEverywhere',
    'changePassword',
    'listTokens',
    'createToken',
    'revokeToken',
    'listParks',
    'readInstallationKey',
    'listTemplates',
    'readTemplate',
  ]);
});

test('platform administrators make parks and people, and see nothing of what is in a park', () => {
  expect(open('platform')).toEqual([
    'listPeople',
    'createPerson',
    'readPerson',
    'changePerson',
    'createPark',
    'readPark',
    'changePark',
    'listMembers',
    'setMember',
    'removeMember',
    'readPlatformAudit',
    'verifyPlatformAudit',
  ]);
});

test('a viewer sees results and the rules that made them, no records and no drafts', () => {
  expect(open('viewer')).toEqual([
    'readPark',
    'listParkTemplates',
    'readParkTemplate',
    'readUpstream',
    'listModules',
    'listRuleSets',
    'readRuleSet',
    'listVersions',
    'readVersion',
    'readVersionInForce',
    'compare',
    'exportComparison',
    'readBlame',
    'listRuns',
    'readRun',
    'listSheets',
    'readSheet',
    'readBreakdown',
    'listEnterpriseSheets',
  ]);
});

test('a reviewer from outside sees rules and what is in review, and nothing of an enterprise', () => {
  const about = /record|period|import|run|sheet|enterprise|breakdown|job|evaluat|draft|audit|member/i;
  expect(open('invited').filter((id) => about.test(id))).toEqual([]);
  expect(open('invited')).toEqual(expect.arrayContaining(['readVersion', 'readReview', 'giveVerdict']));
});

test('nobody approves by a token', () => {
  expect(lines.filter(([id, { scope }]) => id === 'giveVerdict' && scope !== null)).toEqual([]);
});

test('no token manages accounts, tokens, parks or memberships', () => {
  const managing = lines.filter(([id]) => /Person|People|Token|Member$|Park$|Password|sign/i.test(id));
  const withToken = managing.filter(([, { scope }]) => scope !== null).map(([id]) => id);
  expect(withToken).toEqual(['readPark']);
});
