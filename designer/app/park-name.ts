import { useLanguage } from './languages.ts';
import { useParks } from './session.ts';

/** A park by its name, as far as the person may know it, else by its id. */
export function useParkName(): (id: string) => string {
  const { text } = useLanguage();
  const { data } = useParks();
  return (id) => {
    const known = data?.items.find((park) => park.id === id);
    return known ? text(known.name) : id;
  };
}
