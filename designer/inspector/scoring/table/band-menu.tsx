import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { rounded } from '../axis/tidy.ts';
import { type Band, mergedUp, middleOf, splitAt, withoutBand } from '../methods/bands-edits.ts';

interface Props {
  readonly bands: readonly Band[];
  readonly at: number;
  readonly fullMarks: number;
  readonly ascending: Float64Array;
  readonly put: (bands: readonly Band[]) => void;
}

export function BandMenu({ bands, at, fullMarks, ascending, put }: Props) {
  const { t } = useTranslation('inspector');
  const ends = [ascending[0] ?? 0, ascending.at(-1) ?? 0] as const;
  const middle = rounded(middleOf(bands, at, ascending, ends), 4);
  const isOnly = bands.length === 1;
  const items = [
    {
      key: 'split',
      label: t('table.split', { value: middle }),
      onClick: () => put(splitAt(bands, middle, fullMarks)),
    },
    {
      key: 'down',
      label: t('table.mergeDown'),
      disabled: at === 0,
      onClick: () => put(withoutBand(bands, at)),
    },
    {
      key: 'up',
      label: t('table.mergeUp'),
      disabled: at === bands.length - 1,
      onClick: () => put(mergedUp(bands, at)),
    },
    {
      key: 'delete',
      label: t('table.deleteBand'),
      disabled: isOnly,
      danger: true,
      onClick: () => put(withoutBand(bands, at)),
    },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button
        size="small"
        type="text"
        icon={<MoreOutlined aria-hidden />}
        aria-label={t('table.bandMenu', { ordinal: at + 1 })}
      />
    </Dropdown>
  );
}
