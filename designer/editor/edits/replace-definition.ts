import type { EditKind } from './edit-kind.ts';

export const replaceDefinition: EditKind<'replaceDefinition'> = {
  apply: (draft, { definition }) => {
    for (const key of Object.keys(draft)) delete draft[key];
    for (const [key, value] of Object.entries(definition)) draft[key] = value;
    return undefined;
  },
  label: (_before, { label }) => label,
};
