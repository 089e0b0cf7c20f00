import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Id, isGroup } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { weightIn } from '../../editor/weights/weight-of.ts';
import type { CardFacts } from '../cards/card-facts.ts';

/** What a screen reader says of a card: kind, name, level, weights, whether a module locks it, problems. */
export function useNodeLabel(): (facts: CardFacts, level: number) => string {
  const { t } = useTranslation('canvas');
  const { t: ofTemplates } = useTranslation('templates');
  const { language, text, number } = useLanguage();
  return useMemo(() => {
    const comma = language === 'en' ? ', ' : '，';
    const weightSaid = ({ node }: CardFacts, stage: Id | null) => {
      const weight = weightIn(node, stage);
      return weight === undefined ? t('unused') : number(weight);
    };
    return (facts, level) => {
      const { node, stages, errors, warnings, hidden, isRoot, locked } = facts;
      const kind = isRoot ? t('root') : isGroup(node) ? t('group') : t('indicator');
      const name = node.name?.['zh-CN'] ? text(node.name) : node.id;
      const weights =
        stages.length === 0
          ? weightSaid(facts, null)
          : stages
              .map((stage) => `${stage.name ? text(stage.name) : stage.id} ${weightSaid(facts, stage.id)}`)
              .join(comma);
      return [
        t('aria.node', { kind, name, level: level + 1 }),
        ...(isRoot ? [] : [t('aria.weights', { weights })]),
        ...(locked ? [ofTemplates('modules.locked')] : []),
        ...(hidden > 0 ? [t('aria.collapsed', { count: hidden })] : []),
        ...(errors > 0 ? [t('errors', { count: errors })] : []),
        ...(warnings > 0 ? [t('warnings', { count: warnings })] : []),
      ].join(comma);
    };
  }, [t, ofTemplates, language, text, number]);
}
