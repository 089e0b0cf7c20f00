import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { ParkPage, Role, Session } from '../api/answers.ts';
import { ApiProblem } from '../api/problem.ts';
import { request } from '../api/request.ts';

export const sessionKey = ['session'] as const;

/** Who is signed in; null: nobody. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey,
    queryFn: async ({ signal }): Promise<Session | null> => {
      try {
        return await request<Session>(['session'], { signal });
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 401) return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
}

/** The signed-in person, below RequireSession only. */
export function usePerson(): Session {
  const { data } = useSession();
  if (!data) throw new Error('Nobody is signed in');
  return data;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly username: string; readonly password: string }) =>
      request<Session>(['session'], { method: 'POST', body }),
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(sessionKey, session);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<void>(['session'], { method: 'DELETE' }),
    onSettled: () => {
      client.clear();
      client.setQueryData(sessionKey, null);
    },
  });
}

/** All parks that the person has a part in, by name. */
export function useParks() {
  return useQuery({
    queryKey: ['parks'],
    queryFn: ({ signal }) => request<ParkPage>(['parks'], { query: { limit: 200 }, signal }),
    staleTime: 60_000,
  });
}

/** The park of the address. */
export function useParkId(): string {
  const { park } = useParams();
  if (park === undefined) throw new Error('The address has no park');
  return park;
}

/** The person's role in the park of the address; null: none there. */
export function useRole(): Role | null {
  const { park } = useParams();
  const { data } = useSession();
  return data?.roles.find((one) => one.park === park)?.role ?? null;
}

/** What a role may do in a park; the server decides, the page only shows what makes sense. */
export function useMay() {
  const role = useRole();
  return {
    administer: role === 'administrator',
    seeRecords: role === 'administrator' || role === 'reviewer' || role === 'auditor',
    /** Rankings and sheets: a reviewer from outside sees no enterprise. */
    seeRuns: role !== null && role !== 'invited',
    seeReviews: role !== null && role !== 'viewer',
    judge: role === 'administrator' || role === 'reviewer' || role === 'invited',
    audit: role === 'administrator' || role === 'auditor',
  };
}
