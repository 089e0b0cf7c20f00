import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';

interface Options {
  /** As the document has it. */
  readonly value: string;
  /** What is typed is taken once it rests for so long; null: when the field is left, or at Enter. */
  readonly restFor: number | null;
  /** False: it can't be taken, and stays as it was typed. */
  readonly take: (text: string, gesture: string) => boolean;
  readonly isLong?: boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What is being typed into a field. Nothing is taken while an input method still composes it. */
export function useDraft({ value, restFor, take, isLong = false }: Options) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const visit = useRef(0);
  const [isComposing, setIsComposing] = useState(false);
  const taken = useRef<string | null>(null);

  const takeNow = useEffectEvent((): boolean => {
    if (draft === null || draft === (taken.current ?? value)) return true;
    const isTaken = take(draft, `${id} ${visit.current}`);
    if (isTaken) taken.current = draft;
    return isTaken;
  });
  useEffect(() => {
    if (draft === null || restFor === null || isComposing) return;
    const timer = window.setTimeout(() => takeNow(), restFor);
    return () => window.clearTimeout(timer);
  }, [draft, restFor, isComposing]);
  // A field that disappears, since another node was chosen, hands on what was typed.
  useEffect(() => () => void takeNow(), []);

  const finish = () => {
    if (draft === null) return;
    const isSame = draft === (taken.current ?? value);
    const isTaken = isSame || take(draft, `${id} ${visit.current}`);
    taken.current = null;
    if (isTaken) setDraft(null);
  };
  const drop = () => {
    taken.current = null;
    setDraft(null);
  };
  return {
    draft,
    /** One visit of the field is one step to undo. */
    gesture: () => `${id} ${visit.current}`,
    drop,
    field: {
      value: draft ?? value,
      onFocus: (_: FocusEvent<Field>) => {
        visit.current += 1;
      },
      onChange: ({ target }: { readonly target: Field }) => setDraft(target.value),
      onBlur: (_: FocusEvent<Field>) => finish(),
      onCompositionStart: () => {
        setIsComposing(true);
      },
      onCompositionEnd: ({ currentTarget }: { readonly currentTarget: Field }) => {
        setIsComposing(false);
        setDraft(currentTarget.value);
      },
      onKeyDown: (event: KeyboardEvent<Field>) => {
        if (event.nativeEvent.isComposing || isComposing) return;
        if (event.key === 'Enter' && !isLong) finish();
        else if (event.key === 'Escape' && draft !== null && taken.current === null) {
          event.stopPropagation();
          drop();
        }
      },
    },
  };
}
