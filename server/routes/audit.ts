import { auditPage, auditQuery, auditVerification, parkParams, parkVerification } from '../../schemas/api/audit.ts';
import { listAudit } from '../actions/audit/list-audit.ts';
import { verifyAudit } from '../actions/audit/verify-audit.ts';
import { verifyChain } from '../audit/verify-chain.ts';
import type { Deps } from '../deps.ts';
import { type Operation, operation } from '../http/operation.ts';
import { platformScope } from '../storage/store.ts';

const tag = 'audit';
const page = { description: 'A page of entries', schema: auditPage };
const verification = { description: 'How far the chain holds', schema: auditVerification };

export function auditOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'readAudit',
      method: 'get',
      path: '/parks/{park}/audit',
      tag,
      summary: { 'zh-CN': '读取园区的审计记录', en: "Read the park's audit entries, the newest first" },
      params: parkParams,
      query: auditQuery,
      answers: { 200: page },
      handle: async ({ params, query }) => ({ status: 200, body: await listAudit(deps, params.park, query) }),
    }),
    operation({
      id: 'verifyAudit',
      method: 'get',
      path: '/parks/{park}/audit/verification',
      tag,
      summary: {
        'zh-CN': '核验园区的审计记录链和已发布的版本',
        en: "Prove the park's audit chain, or name its first break; and that each version is as it was published",
      },
      params: parkParams,
      answers: {
        200: { description: 'How far the chain holds, and what is not as published', schema: parkVerification },
      },
      handle: async ({ params }) => ({ status: 200, body: await verifyAudit(deps, params.park) }),
    }),
    operation({
      id: 'readPlatformAudit',
      method: 'get',
      path: '/audit',
      tag,
      summary: { 'zh-CN': '读取平台的审计记录', en: "Read the platform's audit entries, the newest first" },
      query: auditQuery,
      answers: { 200: page },
      handle: async ({ query }) => ({ status: 200, body: await listAudit(deps, platformScope, query) }),
    }),
    operation({
      id: 'verifyPlatformAudit',
      method: 'get',
      path: '/audit/verification',
      tag,
      summary: { 'zh-CN': '核验平台的审计记录链', en: "Prove the platform's audit chain, or name its first break" },
      answers: { 200: verification },
      handle: async () => ({ status: 200, body: await verifyChain(deps.store, platformScope) }),
    }),
  ];
}
