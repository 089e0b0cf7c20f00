import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly at: number;
  readonly count: number;
  /** Of what is moved, where several stand below one another. */
  readonly name: string;
  readonly onMove: (to: number) => void;
}

/** One place up, one place down. */
export function MoveButtons({ at, count, name, onMove }: Props) {
  const { t } = useTranslation('sections');
  return (
    <>
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={`${t('up')} ${name}`}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={`${t('down')} ${name}`}
        disabled={at === count - 1}
        onClick={() => onMove(at + 1)}
      />
    </>
  );
}
