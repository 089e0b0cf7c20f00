import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Choice, ConflictItem } from '../../../rules/merge/conflict.ts';
import { useLanguage } from '../../app/languages.ts';

interface Props {
  readonly item: ConflictItem;
  /** What each side did, in sentences. */
  readonly said: Readonly<Record<Choice, readonly string[]>>;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

/** One change that both made, each in sentences. */
export function ConflictChoice({ item, said, choice, onChoose }: Props) {
  const { t } = useTranslation('templates');
  const { text } = useLanguage();
  const name = item.name ? text(item.name) : item.id;
  return (
    <li>
      <h3>
        {t(`upstream.kinds.${item.kind}`)} {name}
      </h3>
      <Radio.Group
        aria-label={`${t(`upstream.kinds.${item.kind}`)} ${name}`}
        value={choice ?? null}
        onChange={({ target }) => onChoose(target.value === 'mine' ? 'mine' : 'theirs')}
      >
        {(['mine', 'theirs'] as const).map((side) => (
          <Radio key={side} value={side} className={choice === side ? 'is-chosen' : ''}>
            <strong>{t(side === 'mine' ? 'upstream.takeMine' : 'upstream.takeTheirs')}</strong>
            {said[side].length === 0 && <span>{t('upstream.unchanged')}</span>}
            {said[side].map((sentence) => (
              <span key={sentence}>{sentence}</span>
            ))}
          </Radio>
        ))}
      </Radio.Group>
    </li>
  );
}
