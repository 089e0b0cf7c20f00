import { useTranslation } from 'react-i18next';
import type { TreeNode } from '../../../schemas/definition.ts';
import { isGroup } from '../../../schemas/definition.ts';
import type { Template } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { templateDefinition } from './template-definition.ts';

/** Every indicator below its dimension, with its share and what it says of itself. */
export function TemplateTree({ template }: { readonly template: Template }) {
  const { t } = useTranslation('templates');
  const { text, percent } = useLanguage();
  const shares = new Map(template.outline.map(({ id, share }) => [id, share]));
  const shareOf = (id: string) => (
    <span className="number" title={t('share')}>
      {percent(shares.get(id) ?? 0)}
    </span>
  );
  return (
    <div className="template-tree">
      {templateDefinition(template).tree.children.map((child) => (
        <details key={child.id}>
          <summary>
            <span>{text(child.name)}</span>
            {shareOf(child.id)}
          </summary>
          <ul>
            {indicatorsBelow(child).map(({ id, name, description }) => (
              <li key={id}>
                <span>
                  {text(name)}
                  {description && <small>{text(description)}</small>}
                </span>
                {shareOf(id)}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

function indicatorsBelow(node: TreeNode): readonly TreeNode[] {
  return isGroup(node) ? node.children.flatMap(indicatorsBelow) : [node];
}
