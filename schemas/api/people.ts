import { Type } from 'typebox';
import { id, nullable, page, paging, parkId, text, timestamp } from './shared.ts';

const closed = { additionalProperties: false };

const username = () =>
  Type.String({ title: 'Username', pattern: '^[a-z][a-z0-9._-]{1,39}$', description: 'Small letters, digits, . _ -' });
const password = () => Type.String({ title: 'Password', minLength: 1, maxLength: 200 });
const personName = () => Type.String({ title: 'Name given', minLength: 1, maxLength: 100, pattern: '\\S' });
/** `invited`: a reviewer from outside, such as a bank or a department, who sees rules and reviews, but no enterprise. */
const role = () =>
  Type.Unsafe<'administrator' | 'reviewer' | 'auditor' | 'viewer' | 'invited'>({
    title: 'Role',
    type: 'string',
    enum: ['administrator', 'reviewer', 'auditor', 'viewer', 'invited'],
  });
const scope = () =>
  Type.Unsafe<'read' | 'design' | 'records' | 'runs' | 'evaluate' | 'export' | 'audit'>({
    title: 'Scope',
    type: 'string',
    enum: ['read', 'design', 'records', 'runs', 'evaluate', 'export', 'audit'],
  });

export const credentials = Type.Object(
  { username: Type.String({ minLength: 1, maxLength: 200 }), password: password() },
  closed,
);

const parkRole = () => Type.Object({ park: parkId(), role: role() });

export const session = Type.Object(
  {
    person: id(),
    username: username(),
    name: personName(),
    platformAdministrator: Type.Boolean(),
    demo: Type.Boolean(),
    roles: Type.Array(parkRole()),
    /** Null: by an API token. */
    expiresAt: nullable(timestamp()),
  },
  { title: 'Session' },
);

export const passwordChange = Type.Object({ present: password(), password: password() }, closed);

export const person = Type.Object(
  {
    id: id(),
    username: username(),
    name: personName(),
    platformAdministrator: Type.Boolean(),
    demo: Type.Boolean(),
    disabled: Type.Boolean(),
    roles: Type.Array(parkRole()),
    createdAt: timestamp(),
  },
  { title: 'Person' },
);

export const newPerson = Type.Object(
  {
    username: username(),
    name: personName(),
    password: password(),
    platformAdministrator: Type.Optional(Type.Boolean()),
  },
  closed,
);

export const personChange = Type.Object(
  {
    name: Type.Optional(personName()),
    disabled: Type.Optional(Type.Boolean()),
    platformAdministrator: Type.Optional(Type.Boolean()),
    password: Type.Optional(password()),
  },
  { ...closed, minProperties: 1 },
);

export const personParams = Type.Object({ person: id() });
export const personPage = page(person);
export const peopleQuery = Type.Object(paging(), closed);

const approvals = () =>
  Type.Integer({
    title: 'Approvals',
    minimum: 0,
    maximum: 9,
    description: 'How many must approve what is to be published; 0: an administrator publishes directly.',
  });
export const park = Type.Object(
  { id: parkId(), name: text(), createdAt: timestamp(), approvals: approvals() },
  { title: 'Park' },
);
export const parkParams = Type.Object({ park: parkId() });
export const parkPage = page(park);
export const newPark = Type.Object({ id: parkId(), name: text(), approvals: Type.Optional(approvals()) }, closed);
export const parkChange = Type.Object(
  { name: Type.Optional(text()), approvals: Type.Optional(approvals()) },
  { ...closed, minProperties: 1 },
);

export const memberParams = Type.Object({ park: parkId(), person: id() });
export const memberRole = Type.Object({ role: role() }, closed);
export const memberList = Type.Object({
  items: Type.Array(
    Type.Object({ person: id(), username: username(), name: personName(), role: role() }, { title: 'Member' }),
  ),
});

const token = {
  id: id(),
  park: parkId(),
  name: personName(),
  scopes: Type.Array(scope()),
  createdAt: timestamp(),
  /** Noted once a minute; null: never used. */
  usedAt: nullable(timestamp()),
  expiresAt: timestamp(),
};
export const tokenParams = Type.Object({ token: id() });
export const tokenList = Type.Object({ items: Type.Array(Type.Object(token, { title: 'API token' })) });
export const newToken = Type.Object(
  {
    park: parkId(),
    name: personName(),
    scopes: Type.Array(scope(), { minItems: 1, maxItems: 7, uniqueItems: true }),
    expiresAt: timestamp(),
  },
  closed,
);
export const createdToken = Type.Object(
  { ...token, secret: Type.String({ description: 'Shown this once.' }) },
  { title: 'New API token' },
);
