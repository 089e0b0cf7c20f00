import { HolderOutlined } from '@ant-design/icons';
import type { HTMLAttributes } from 'react';

/** Where an entry is taken hold of to carry it elsewhere. Not read out: the buttons beside it do the same. */
export function Grip(held: HTMLAttributes<HTMLSpanElement>) {
  return (
    <span className="section-grip" aria-hidden {...held}>
      <HolderOutlined />
    </span>
  );
}
