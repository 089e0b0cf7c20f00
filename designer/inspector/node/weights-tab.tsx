import { useTranslation } from 'react-i18next';
import { type Definition, isGroup } from '../../../schemas/definition.ts';
import { nodeIndexOf, type PlacedNode } from '../../editor/tree/node-index.ts';
import { WeightsPanel } from '../weights/weights-panel.tsx';
import { Part } from './inputs/property.tsx';
import { useNodeName } from './naming-of-node.ts';

interface Props {
  readonly definition: Definition;
  readonly placed: PlacedNode;
}

/** The weights below a group, and of a node among its siblings. */
export function WeightsTab({ definition, placed: { node, path, parent } }: Props) {
  const { t } = useTranslation('inspector');
  const nameOf = useNodeName();
  const above = parent === null ? undefined : nodeIndexOf(definition).byId.get(parent);
  return (
    <>
      {isGroup(node) && (
        <Part title={t('weights.below')}>
          <WeightsPanel definition={definition} group={node} path={path} />
        </Part>
      )}
      {above && isGroup(above.node) && (
        <Part title={t('weights.among', { name: nameOf(above.node) })}>
          <WeightsPanel definition={definition} group={above.node} path={above.path} highlight={node.id} />
        </Part>
      )}
    </>
  );
}
