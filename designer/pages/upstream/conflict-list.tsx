import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Choice, Choices, ConflictItem } from '../../../rules/merge/conflict.ts';
import type { Sides } from '../../../rules/merge/taken.ts';
import { ConflictChoice } from './conflict-choice.tsx';

interface Props {
  readonly open: readonly ConflictItem[];
  readonly sides: Sides;
  readonly choices: Choices;
  /** How many are still to be chosen. */
  readonly left: number;
  readonly onChoose: (choices: Choices) => void;
}

/** What both sides changed: for each the park's and upstream's change side by side. */
export function ConflictList({ open, sides, choices, left, onChoose }: Props) {
  const { t } = useTranslation('templates');
  const chooseAll = (choice: Choice) => onChoose(Object.fromEntries(open.map(({ key }) => [key, choice])));
  return (
    <>
      <h2>{t('upstream.conflicts')}</h2>
      <Space wrap>
        <Button size="small" onClick={() => chooseAll('mine')}>
          {t('upstream.allMine')}
        </Button>
        <Button size="small" onClick={() => chooseAll('theirs')}>
          {t('upstream.allTheirs')}
        </Button>
        <span role="status">{left > 0 ? t('upstream.undecided', { count: left }) : t('upstream.decided')}</span>
      </Space>
      <ul className="upstream-conflicts">
        {open.map((item) => (
          <ConflictChoice
            key={item.key}
            item={item}
            sides={sides}
            choice={choices[item.key]}
            onChoose={(choice) => onChoose({ ...choices, [item.key]: choice })}
          />
        ))}
      </ul>
    </>
  );
}
