import { useTranslation } from 'react-i18next';
import { isGroup } from '../../schemas/definition.ts';
import { textIn } from '../../schemas/text.ts';
import { useLanguage } from '../app/languages.ts';
import { nodeIndexOf } from '../editor/tree/node-index.ts';
import { useEditor, useEditorActions } from '../editor/use-editor.tsx';
import type { Simulation } from '../park/simulate/simulation.ts';

const mostShown = 8;

/** The indicators at which most points stay out. */
export function Losses({ simulation }: { readonly simulation: Simulation }) {
  const { t } = useTranslation('designer');
  const { number, language } = useLanguage();
  const definition = useEditor((state) => state.definition);
  const { select } = useEditorActions();
  const { accounts } = simulation;
  const losses = [...nodeIndexOf(definition).byId.values()]
    .flatMap(({ node }) => {
      const { lost = null, most = null } = accounts[node.id] ?? {};
      return isGroup(node) || lost === null || most === null || lost <= 0 ? [] : [{ node, lost, most }];
    })
    .sort((one, other) => other.lost - one.lost)
    .slice(0, mostShown);
  const widest = losses[0]?.most ?? 1;
  if (losses.length === 0) return null;
  return (
    <section>
      <h3>{t('simulation.biggestLosses')}</h3>
      <ol className="simulation-losses">
        {losses.map(({ node, lost, most }) => (
          <li key={node.id}>
            <button type="button" className="plain" onClick={() => select([node.id])}>
              <span>{textIn(language, node.name)}</span>
              <span className="number">{t('simulation.lost', { points: number(lost) })}</span>
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * (most - lost)) / widest} height={4} fill="var(--rise)" />
                <rect x={(100 * (most - lost)) / widest} width={(100 * lost) / widest} height={4} fill="var(--line)" />
              </svg>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
