import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { goneTo } from '../../editor/history/timeline.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { usePark } from '../../park/park-store.ts';

/** Every step since the draft was opened, the newest first: back to any of them, or compared with it. */
export function HistoryPanel() {
  const { t } = useTranslation('designer');
  const { text, time } = useLanguage();
  const { goTo, setBaseline, store } = useEditorActions();
  const history = useEditor((state) => state.history);
  const steps = history.entries.map((entry, index) => ({ entry, after: index + 1 })).toReversed();
  const compareWith = (after: number, label: { readonly 'zh-CN': string; readonly en: string }) => {
    setBaseline({ label, definition: goneTo(store.getState(), after).definition });
  };
  const isReady = usePark((park) => park.loaded !== null);
  return (
    <section className="side-panel" aria-label={t('sides.history')}>
      <p className="soft">{t('history.lead')}</p>
      <ol className="step-list">
        {steps.map(({ entry, after }) => (
          <li key={entry.id} className={after > history.at ? 'step is-undone' : 'step'}>
            <button
              type="button"
              aria-current={after === history.at ? 'step' : undefined}
              onClick={() => goTo(after)}
              title={t('history.goTo')}
            >
              <span>{text(entry.label)}</span>
              <span className="soft">{time(entry.at)}</span>
            </button>
            {after === history.at ? <Tag color="blue">{t('history.now')}</Tag> : null}
            {isReady && after !== history.at && (
              <Button size="small" type="text" onClick={() => compareWith(after, entry.label)}>
                {t('history.compare')}
              </Button>
            )}
          </li>
        ))}
        <li className="step">
          <button type="button" aria-current={history.at === 0 ? 'step' : undefined} onClick={() => goTo(0)}>
            <span>{t('history.opened')}</span>
          </button>
          {history.at === 0 && <Tag color="blue">{t('history.now')}</Tag>}
        </li>
      </ol>
    </section>
  );
}
