import type { Words } from '../words.ts';
import type { people as zhCN } from '../zh-CN/people.ts';

export const people: Words<typeof zhCN> = {
  members: 'Members and roles',
  membersLead: 'Who may do what in this park. Platform administrators give the roles.',
  noMembers: 'No members yet',
  name: 'Name',
  username: 'Username',
  usernameHelp: '2 to 40 characters: begins with a small letter; letters, digits, dots, underscores, hyphens.',
  role: 'Role',
  whatRolesMay: 'What each role may do',
  may: {
    administrator: 'designs rules, imports records, runs, publishes; sees everything and the audit log.',
    reviewer: 'sees rules, records and runs; reviews rules before they are published.',
    auditor: 'sees everything of the park and the audit log, verifies runs; changes nothing.',
    viewer: 'sees published rules, rankings and sheets; not the enterprises’ own data.',
    invited:
      'a reviewer from outside, such as a bank or a department: sees rules, versions and what is in review, and reviews it; no enterprise, no sheet, no run.',
  },
  approvals: 'Approvals needed to publish',
  approvalsHelp:
    '0 to 9. So many people who had no hand in the change must approve it; with 0 an administrator publishes directly.',
  approvalsNow:
    'Approvals needed to publish rules in this park: {{count}}. Whoever had a hand in a change can’t approve it.',
  approvalsNone:
    'No approval is needed to publish rules in this park: an administrator publishes directly, or submits for review.',
  parks: 'Parks',
  parksLead: 'Make parks and give roles. A platform administrator does not see a park’s records.',
  noParks: 'No parks yet',
  newPark: 'New park',
  parkName: 'Park',
  parkId: 'Park id',
  parkIdHelp: '2 to 40 characters: begins with a small letter; letters, digits, hyphens. It never changes.',
  nameZh: 'Name (Chinese)',
  nameEn: 'Name (English, optional)',
  needed: 'This is needed',
  created: 'Made',
  actions: 'Actions',
  rename: 'Change',
  more: 'Show more',
  addMember: 'Add a member: choose a person, then a role',
  removeMember: 'Remove',
  people: 'People',
  peopleLead: 'Everybody who can log in. Whoever is shut out is so at once; their records stay.',
  newPerson: 'New person',
  edit: 'Edit',
  demo: 'Demo account',
  mayLogIn: 'May log in',
  firstPassword: 'First password',
  newPassword: 'New password (empty: unchanged)',
};
