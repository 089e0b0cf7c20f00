import { RiseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../schemas/text.ts';
import { useLanguage } from '../app/languages.ts';
import { nodeIndexOf } from '../editor/tree/node-index.ts';
import { useEditor, useEditorActions } from '../editor/use-editor.tsx';
import { useFieldWords } from './field-words.ts';
import { useSimulation } from './simulation-store.ts';

const mostShown = 12;

/** For each indicator how far the next step is and what it brings; every line was found by scoring it. */
export function RaisesList() {
  const { t } = useTranslation('designer');
  const { signed, language } = useLanguage();
  const { raises, searching, findRaises, change } = useSimulation();
  const definition = useEditor((state) => state.definition);
  const { select } = useEditorActions();
  const words = useFieldWords();
  const { byId } = nodeIndexOf(definition);
  const nameOf = (id: string) => {
    const name = byId.get(id)?.node.name;
    return name ? textIn(language, name) : id;
  };
  return (
    <section>
      <h3>{t('simulation.raise')}</h3>
      {!raises && (
        <Button size="small" icon={<RiseOutlined aria-hidden />} loading={searching} onClick={() => void findRaises()}>
          {t('simulation.raiseFind')}
        </Button>
      )}
      {raises && (
        <p className="soft">{raises.raises.length === 0 ? t('simulation.raiseNone') : t('simulation.raiseLead')}</p>
      )}
      {raises && (
        <ol className="simulation-raises">
          {raises.raises.slice(0, mostShown).map(({ indicator, field, aim, value, points }) => (
            <li key={`${indicator} ${field} ${aim}`}>
              <button type="button" className="plain" onClick={() => select([indicator])}>
                <strong>{nameOf(indicator)}</strong>
                <span>
                  {t('simulation.raiseRow', {
                    field: words.name(field),
                    before: words.value(field, value.before),
                    after: words.value(field, value.after),
                  })}{' '}
                  <span className="soft">{aim === 'next' ? t('simulation.raiseNext') : t('simulation.raiseMost')}</span>
                </span>
              </button>
              <span className="rises number">{signed(points)}</span>
              <Button size="small" onClick={() => change({ field, value: value.after })}>
                {t('simulation.apply')}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
