import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';

const mostRetries = 2;
const fresh = 5000;

/** A refusal is an answer: only what was not reached, or is out for a moment, is asked again. */
function isWorthRetrying(failures: number, error: Error): boolean {
  if (failures >= mostRetries) return false;
  return !(error instanceof ApiProblem) || error.status === 503;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthRetrying, staleTime: fresh, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});
