import { DownloadOutlined, LinkOutlined, PrinterOutlined, SwapOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Comparison, RuleSet } from '../../api/answers.ts';
import { addressOf } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { SidePicker } from './side-picker.tsx';
import type { useSides } from './use-sides.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: RuleSet;
  readonly chosen: ReturnType<typeof useSides>;
  readonly comparison: Comparison | undefined;
}

/** Which two are compared, and what can be taken away of it. */
export function SideBar({ park, ruleSet, chosen, comparison }: Props) {
  const { t } = useTranslation('compare');
  const { language, text } = useLanguage();
  const { message } = App.useApp();
  const { from, to, choose, seeDrafts, sides } = chosen;
  const copyLink = async () => {
    const address = new URL(window.location.href);
    if (comparison) {
      address.searchParams.set('from', comparison.from.side);
      address.searchParams.set('to', comparison.to.side);
    }
    await navigator.clipboard.writeText(address.href);
    void message.success(t('copied'));
  };
  const picker = { park, ruleSet, seeDrafts };
  return (
    <div className="compare-bar no-print">
      <SidePicker
        {...picker}
        id="compare-from"
        label={t('from')}
        value={from}
        called={comparison && text(comparison.from.label)}
        onChoose={(side) => choose({ from: side })}
      />
      <Button
        icon={<SwapOutlined aria-hidden />}
        aria-label={t('swap')}
        title={t('swap')}
        disabled={sides === null}
        onClick={() => sides && choose({ from: sides.to, to: sides.from })}
      />
      <SidePicker
        {...picker}
        id="compare-to"
        label={t('to')}
        value={to}
        called={comparison && text(comparison.to.label)}
        onChoose={(side) => choose({ to: side })}
      />
      <span className="compare-takings">
        <Button icon={<LinkOutlined aria-hidden />} onClick={copyLink} disabled={sides === null}>
          {t('copyLink')}
        </Button>
        <Button
          icon={<DownloadOutlined aria-hidden />}
          disabled={!comparison}
          href={addressOf(['parks', park, 'rule-sets', ruleSet.id, 'compare', 'export'], { ...sides, language })}
          download
        >
          {t('export')}
        </Button>
        <Button icon={<PrinterOutlined aria-hidden />} disabled={!comparison} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </span>
    </div>
  );
}
