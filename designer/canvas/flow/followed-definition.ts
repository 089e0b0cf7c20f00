import { useMemo, useSyncExternalStore } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Definition } from '../../../schemas/definition.ts';
import type { EditorState } from '../../editor/editor-store.ts';
import { useEditorActions } from '../../editor/use-editor.tsx';

/** In milliseconds. */
const pause = 100;

/** The draft at once, except while one gesture goes on: then ten times a second, so that what moves under the hand is drawn first. */
export function useFollowedDefinition(): Definition {
  const { store } = useEditorActions();
  const { subscribe, current } = useMemo(() => followed(store), [store]);
  return useSyncExternalStore(subscribe, current);
}

function followed(store: StoreApi<EditorState>) {
  let shown = store.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const goesOn = ({ open }: EditorState) => open !== null && open.gesture === shown.open?.gesture;
  const current = (): Definition => {
    const state = store.getState();
    if (!goesOn(state)) shown = state;
    return shown.definition;
  };
  const subscribe = (tell: () => void) => {
    const follow = () => {
      timer = undefined;
      shown = store.getState();
      tell();
    };
    const stop = store.subscribe((state) => {
      if (current() === state.definition) tell();
      else timer ??= setTimeout(follow, pause);
    });
    return () => {
      stop();
      clearTimeout(timer);
      timer = undefined;
    };
  };
  return { subscribe, current };
}
