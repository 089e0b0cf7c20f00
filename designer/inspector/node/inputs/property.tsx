import { QuestionCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { ProblemsHere } from '../problems-here.tsx';

interface Props {
  readonly label: string;
  /** Of the field that the label belongs to. */
  readonly labelFor?: string;
  /** Behind a question mark. */
  readonly help?: string;
  /** Its problems are shown below it. */
  readonly path?: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** A label, what it names, and below what is wrong with it. */
export function Property({ label, labelFor, help, path, extra, children }: Props) {
  const name = (
    <>
      {label}
      {help !== undefined && (
        <Tooltip title={help} trigger={['hover', 'focus']}>
          <button type="button" className="insp-help" aria-label={help}>
            <QuestionCircleOutlined aria-hidden />
          </button>
        </Tooltip>
      )}
    </>
  );
  return (
    <div className="insp-property">
      <div className="insp-label">
        {labelFor === undefined ? <span>{name}</span> : <label htmlFor={labelFor}>{name}</label>}
        {extra}
      </div>
      {children}
      {path !== undefined && <ProblemsHere path={path} />}
    </div>
  );
}

/** A heading with what belongs below it. */
export function Part({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="insp-part" aria-label={title}>
      <div className="insp-part-head">
        <h3>{title}</h3>
        {extra}
      </div>
      {children}
    </section>
  );
}
