import { CopyOutlined, DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../api/answers.ts';

/** More would hold up the page. */
const mostLines = 2000;

/** The changes as a program would apply them. */
export function PatchView({ comparison: { patch, from, to } }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('compare');
  const { message } = App.useApp();
  const text = useMemo(() => JSON.stringify(patch, null, 2), [patch]);
  const lines = useMemo(() => text.split('\n'), [text]);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    void message.success(t('copied'));
  };
  return (
    <section className="compare-patch" aria-label={t('patch.label')}>
      <p>{t('patch.lead', { count: patch.length })}</p>
      <div className="compare-actions">
        <Button icon={<CopyOutlined aria-hidden />} onClick={copy}>
          {t('patch.copy')}
        </Button>
        <Button
          icon={<DownloadOutlined aria-hidden />}
          onClick={() => download(text, `${from.hash.slice(0, 8)}-${to.hash.slice(0, 8)}.patch.json`)}
        >
          {t('patch.download')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <pre tabIndex={0}>{lines.slice(0, mostLines).join('\n')}</pre>
      {lines.length > mostLines && <p>{t('patch.cut', { count: mostLines })}</p>}
    </section>
  );
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json-patch+json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
