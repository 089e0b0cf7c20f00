import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { useVersions } from '../designer/use-version.ts';
import { useTemplates } from './use-impact.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: string;
  readonly label: string;
  readonly value: string | null;
  /** Left out where only what was published counts. */
  readonly withDraft?: boolean;
  readonly onChange: (side: string) => void;
}

/** The draft, a version, or a template; what an address names otherwise stays as it is. */
export function SideSelect({ park, ruleSet, label, value, withDraft = true, onChange }: Props) {
  const { t } = useTranslation('impact');
  const { text } = useLanguage();
  const { data: versions } = useVersions(park, ruleSet);
  const { data: templates } = useTemplates();
  const own = [
    ...(withDraft ? [{ value: 'draft', label: t('draft') }] : []),
    ...(versions?.items ?? []).map(({ number }) => ({ value: String(number), label: t('version', { number }) })),
  ];
  const builtIn = (templates?.items ?? []).map(({ id, name }) => ({ value: `template:${id}`, label: text(name) }));
  const isKnown = value === null || [...own, ...builtIn].some((one) => one.value === value);
  return (
    <div className="impact-field">
      <span aria-hidden>{label}</span>
      <Select
        aria-label={label}
        value={value}
        placeholder="…"
        popupMatchSelectWidth={false}
        options={[
          { label: t('versions'), options: own },
          { label: t('templates'), options: builtIn },
          ...(isKnown || value === null ? [] : [{ label: t('other'), options: [{ value, label: value }] }]),
        ]}
        onChange={onChange}
      />
    </div>
  );
}
