import { ApiProblem } from '../../api/problem.ts';
import { useLanguage } from '../../app/languages.ts';

/** A refusal in one sentence, for where there is no room for more; undefined: the server was not reached. */
export function useSayProblem(): (error: unknown) => string | undefined {
  const { text } = useLanguage();
  return (error) => (error instanceof ApiProblem ? text(error.sentence) : undefined);
}
