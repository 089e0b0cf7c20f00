import { keysShown } from '../commands/keys.ts';

/** A key combination as keycaps. */
export function Keys({ keys }: { readonly keys: string | undefined }) {
  if (keys === undefined) return null;
  return (
    <span className="keycaps">
      {keysShown(keys).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
