import * as shapes from '../../schemas/api/people.ts';
import { createToken } from '../actions/tokens/create-token.ts';
import { revokeToken } from '../actions/tokens/revoke-token.ts';
import type { Deps } from '../deps.ts';
import { type Operation, operation } from '../http/operation.ts';
import type { ApiToken } from '../storage/documents/people.ts';
import type { Stored } from '../storage/port.ts';

const tag = 'tokens';

export function tokenOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'listTokens',
      method: 'get',
      path: '/tokens',
      tag,
      summary: { 'zh-CN': '列出本人的接口令牌', en: "List one's API tokens" },
      answers: { 200: { description: 'The tokens, without their secrets', schema: shapes.tokenList } },
      handle: async ({ caller }) => {
        const where = [{ field: 'person' as const, is: caller.person }];
        const tokens = await deps.store.platform.tokens.find({ where, limit: 1000 });
        return { status: 200, body: { items: tokens.map(shown) } };
      },
    }),
    operation({
      id: 'createToken',
      method: 'post',
      path: '/tokens',
      tag,
      summary: { 'zh-CN': '创建接口令牌（仅显示一次）', en: 'Make an API token, shown this once' },
      body: shapes.newToken,
      answers: {
        201: { description: 'The token with its secret', schema: shapes.createdToken },
        409: { description: 'There are too many tokens' },
        422: { description: 'It would end in the past, or too late' },
      },
      handle: async ({ caller, body }) => {
        const { token, secret } = await createToken(deps, caller, body);
        return { status: 201, body: { ...shown(token), secret } };
      },
    }),
    operation({
      id: 'revokeToken',
      method: 'delete',
      path: '/tokens/{token}',
      tag,
      summary: { 'zh-CN': '吊销接口令牌', en: 'Revoke an API token' },
      params: shapes.tokenParams,
      answers: { 204: { description: 'Revoked' } },
      handle: async ({ caller, params }) => {
        await revokeToken(deps, caller, params.token);
        return { status: 204 };
      },
    }),
  ];
}

function shown({ id, park, name, scopes, createdAt, usedAt, expiresAt }: Stored<ApiToken>) {
  return { id, park, name, scopes, createdAt, usedAt, expiresAt };
}
