import { Tooltip } from 'antd';
import { type Ref, type RefObject, useImperativeHandle } from 'react';

interface Props {
  readonly id: string;
  readonly fault: string;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** What is wrong with a field, shown at it. It stands beside the field, so that one without a fault costs no tooltip. */
export function FaultTip({ id, fault, field }: Props) {
  return (
    <Tooltip id={id} title={fault} open placement="topRight" color="var(--fall)">
      <Anchor field={field} />
    </Tooltip>
  );
}

interface AnchorProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly ref?: Ref<HTMLInputElement | null>;
}

/** Draws nothing: where it stands is where the field stands. */
function Anchor({ field, ref }: AnchorProps) {
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => field.current, [field]);
  return null;
}
