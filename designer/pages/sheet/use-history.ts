import { useQuery } from '@tanstack/react-query';
import type { EnterpriseSheets } from '../../api/answers.ts';
import { request } from '../../api/request.ts';

/** What an enterprise got in the latest run of each period, the earliest first. */
export function useHistory(park: string, enterpriseId: string, ruleSet: string) {
  return useQuery({
    queryKey: [park, 'runs', 'enterprise', enterpriseId, ruleSet],
    queryFn: ({ signal }) =>
      request<EnterpriseSheets>(['parks', park, 'enterprises', enterpriseId, 'sheets'], { query: { ruleSet }, signal }),
    staleTime: 60_000,
  });
}
