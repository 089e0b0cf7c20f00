import type { GridColumn } from './columns.ts';
import type { Draft } from './use-draft.ts';

interface Props {
  readonly field: React.RefObject<HTMLInputElement | null>;
  readonly draft: Draft;
  readonly column: GridColumn | undefined;
  readonly label: string;
  readonly activeId: string;
  readonly gridId: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly readOnly: boolean;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLInputElement>) => void;
  readonly clipboard: Pick<React.DOMAttributes<HTMLInputElement>, 'onCopy' | 'onCut' | 'onPaste'>;
}

/**
 * Always has the grid's focus, unseen over the active cell: so an input method can begin to compose there. It is seen
 * once something is typed.
 */
export function GridField(props: Props) {
  const { field, draft, column, label, activeId, gridId, left, top, width, readOnly } = props;
  const { text, isEditing } = draft;
  const isFirst = column?.kind === 'name';
  return (
    <div className="grid-field-place" data-first={isFirst} style={{ top }}>
      <input
        ref={field}
        className="grid-field"
        data-editing={isEditing}
        data-number={column?.isNumber ?? false}
        style={{ width, ...(isFirst ? {} : { marginInlineStart: left }) }}
        aria-label={label}
        aria-controls={gridId}
        aria-activedescendant={isEditing ? undefined : activeId}
        readOnly={readOnly}
        value={text}
        onChange={(event) => draft.type(event.target.value)}
        onCompositionStart={() => {
          if (!isEditing) draft.type('');
        }}
        onBlur={draft.leave}
        onKeyDown={props.onKeyDown}
        {...props.clipboard}
      />
    </div>
  );
}
