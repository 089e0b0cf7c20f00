import { Type } from 'typebox';
import { id, parkId, text } from './shared.ts';
import { fieldMapping, releaseNumber, templateId } from './templates.ts';

const closed = { additionalProperties: false };
const nodeId = () => Type.String({ title: 'Node id', pattern: '^[A-Za-z][A-Za-z0-9_]{0,63}$' });
const draftRevision = () => Type.Integer({ minimum: 1 });

export const modulesParams = Type.Object({ park: parkId(), ruleSet: id() }, closed);
export const moduleParams = Type.Object({ park: parkId(), ruleSet: id(), node: nodeId() }, closed);

export const moduleList = Type.Object(
  {
    draftRevision: draftRevision(),
    items: Type.Array(
      Type.Object(
        {
          ...{ node: Type.String(), upstreamNode: Type.String(), name: text(10_000) },
          template: Type.Object({ id: Type.String(), name: text(10_000) }),
          ...{ release: releaseNumber(), latest: releaseNumber() },
          nodes: Type.Array(Type.String(), { description: 'What the module locks: its root and all below it' }),
        },
        { title: 'Module' },
      ),
    ),
  },
  { title: 'Modules' },
);

export const moduleWish = Type.Object(
  {
    template: templateId(),
    release: Type.Optional(releaseNumber()),
    node: nodeId(),
    parent: nodeId(),
    weight: Type.Optional(Type.Number({ minimum: 0 })),
    mapping: Type.Optional(fieldMapping()),
    draftRevision: draftRevision(),
  },
  closed,
);

export const moduleUpdate = Type.Object({ release: releaseNumber(), draftRevision: draftRevision() }, closed);

export const moduleDetachment = Type.Object(
  {
    remove: Type.Optional(Type.Boolean({ description: 'Its nodes go, too; else they become ordinary ones' })),
    draftRevision: draftRevision(),
  },
  closed,
);
