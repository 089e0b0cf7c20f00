import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  EyeOutlined,
  MinusCircleOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecordImport } from '../../api/answers.ts';

type State = RecordImport['state'];

const looks: Readonly<Record<State, { readonly colour: string; readonly icon: React.ReactNode }>> = {
  uploaded: { colour: 'processing', icon: <SyncOutlined aria-hidden /> },
  previewed: { colour: 'processing', icon: <EyeOutlined aria-hidden /> },
  importing: { colour: 'processing', icon: <SyncOutlined aria-hidden spin /> },
  imported: { colour: 'success', icon: <CheckCircleOutlined aria-hidden /> },
  refused: { colour: 'error', icon: <CloseCircleOutlined aria-hidden /> },
  failed: { colour: 'error', icon: <CloseCircleOutlined aria-hidden /> },
  discarded: { colour: 'default', icon: <MinusCircleOutlined aria-hidden /> },
};

export function ImportStateTag({ state }: { readonly state: State }) {
  const { t } = useTranslation('imports');
  const { colour, icon } = looks[state];
  return (
    <Tag color={colour} icon={icon}>
      {t(`states.${state}`)}
    </Tag>
  );
}
