import { isObject } from '../../../rules/document/loose.ts';
import type { EditKind } from './edit-kind.ts';
import { countOf } from './said.ts';
import { sentence } from './words.ts';

/** No step of the history: its label is never shown. */
export const setCollapsed: EditKind<'setCollapsed'> = {
  apply: (draft, { nodes, collapsed }) => {
    const layout = isObject(draft.layout) ? draft.layout : {};
    for (const node of nodes) {
      const shown = isObject(layout[node]) ? layout[node] : {};
      if (collapsed) layout[node] = { ...shown, collapsed: true };
      else {
        const { collapsed: _was, ...others } = shown;
        if (Object.keys(others).length > 0) layout[node] = others;
        else delete layout[node];
      }
    }
    if (Object.keys(layout).length > 0) draft.layout = layout;
    else delete draft.layout;
    return undefined;
  },
  label: (before, { nodes }) => sentence('property.changed', { of: countOf(nodes, before).name, what: '' }),
};
