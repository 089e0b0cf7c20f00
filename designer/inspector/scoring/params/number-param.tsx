import { useId } from 'react';
import { NumberInput } from '../../node/inputs/number-input.tsx';
import { Property } from '../../node/inputs/property.tsx';

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly value: number | undefined;
  readonly unit?: string | undefined;
  readonly placeholder?: string;
  readonly min?: number;
  readonly path: string;
  readonly readOnly: boolean;
  readonly onChange: (value: number | undefined, gesture: string) => void;
}

/** One number of a method, with what is wrong with it. */
export function NumberParam({ label, help, path, ...input }: Props) {
  const id = useId();
  return (
    <Property label={label} labelFor={id} path={path} {...(help === undefined ? {} : { help })}>
      <NumberInput id={id} ariaLabel={label} {...input} />
    </Property>
  );
}
