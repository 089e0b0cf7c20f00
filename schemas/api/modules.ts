import { Type } from 'typebox';
import { change } from './compare.ts';
import { id, nodeId, parkId, text } from './shared.ts';
import { fieldChoices, fieldMapping, release, releaseNumber, templateId } from './templates.ts';

const closed = { additionalProperties: false };
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
          releases: Type.Array(release(), { description: 'Of the template, the newest first' }),
          nodes: Type.Array(Type.String(), { description: 'What the module locks: its root and all below it' }),
        },
        { title: 'Module' },
      ),
    ),
  },
  { title: 'Modules' },
);

/** Which subtree of which template a module would be. */
export const moduleMappingQuery = Type.Object(
  { template: templateId(), release: Type.Optional(releaseNumber()), node: nodeId() },
  closed,
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

export const moduleUpdate = Type.Object(
  { release: releaseNumber(), draftRevision: draftRevision(), fields: Type.Optional(fieldChoices()) },
  closed,
);

/** What an update would do to the draft: what it changes in the module, and what it brings along for it to read. */
export const moduleUpdatePreview = Type.Object(
  {
    node: Type.String(),
    ...{ from: releaseNumber(), release: releaseNumber() },
    draftRevision: draftRevision(),
    changes: Type.Array(change),
  },
  { title: 'Update of a module' },
);

export const moduleDetachment = Type.Object(
  {
    remove: Type.Optional(Type.Boolean({ description: 'Its nodes go, too; else they become ordinary ones' })),
    draftRevision: draftRevision(),
  },
  closed,
);
