import * as shapes from '../../schemas/api/people.ts';
import { approvalsOf } from '../actions/parks/approvals-needed.ts';
import { changePark } from '../actions/parks/change-park.ts';
import { createPark } from '../actions/parks/create-park.ts';
import { listParks } from '../actions/parks/list-parks.ts';
import { listMembers, setMember } from '../actions/parks/members.ts';
import type { Deps } from '../deps.ts';
import { found } from '../http/found.ts';
import { type Operation, operation } from '../http/operation.ts';
import type { Park } from '../storage/documents/people.ts';
import type { Stored } from '../storage/port.ts';

const tag = 'parks';

export function parkOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'listParks',
      method: 'get',
      path: '/parks',
      tag,
      summary: {
        'zh-CN': '列出本人所属的园区（平台管理员：全部）',
        en: "List one's parks; a platform administrator's are all",
      },
      query: shapes.peopleQuery,
      answers: { 200: { description: 'A page of parks', schema: shapes.parkPage } },
      handle: async ({ caller, query }) => {
        const { parks, next } = await listParks(deps, caller, query);
        return { status: 200, body: { items: parks.map(shown), next } };
      },
    }),
    operation({
      id: 'createPark',
      method: 'post',
      path: '/parks',
      tag,
      summary: { 'zh-CN': '创建园区', en: 'Make a park' },
      body: shapes.newPark,
      answers: {
        201: { description: 'The park', schema: shapes.park, headers: ['Location'] },
        409: { description: 'The id is taken, or reserved' },
      },
      handle: async ({ caller, body }) => {
        const park = await createPark(deps, caller, body.id, body.name, body.approvals);
        return { status: 201, headers: { Location: `/api/v1/parks/${park.id}` }, body: shown(park) };
      },
    }),
    operation({
      id: 'readPark',
      method: 'get',
      path: '/parks/{park}',
      tag,
      summary: { 'zh-CN': '读取园区', en: 'Read a park' },
      params: shapes.parkParams,
      answers: { 200: { description: 'The park', schema: shapes.park } },
      handle: async ({ params }) => ({
        status: 200,
        body: shown(found(await deps.store.platform.parks.get(params.park), 'park')),
      }),
    }),
    operation({
      id: 'changePark',
      method: 'patch',
      path: '/parks/{park}',
      tag,
      summary: {
        'zh-CN': '园区改名，或设定发布所需的批准数',
        en: 'Rename a park, or set how many must approve what is to be published',
      },
      params: shapes.parkParams,
      body: shapes.parkChange,
      answers: { 200: { description: 'The park', schema: shapes.park } },
      handle: async ({ caller, params, body }) => ({
        status: 200,
        body: shown(await changePark(deps, caller, params.park, body)),
      }),
    }),
    operation({
      id: 'listMembers',
      method: 'get',
      path: '/parks/{park}/members',
      tag,
      summary: { 'zh-CN': '列出园区成员及角色', en: "List a park's people and their roles" },
      params: shapes.parkParams,
      answers: { 200: { description: 'Everybody with a role', schema: shapes.memberList } },
      handle: async ({ params }) => ({ status: 200, body: { items: await listMembers(deps, params.park) } }),
    }),
    operation({
      id: 'setMember',
      method: 'put',
      path: '/parks/{park}/members/{person}',
      tag,
      summary: { 'zh-CN': '授予园区角色', en: 'Give a person a role in a park' },
      params: shapes.memberParams,
      body: shapes.memberRole,
      answers: { 204: { description: 'Given' } },
      handle: async ({ caller, params, body }) => {
        await setMember(deps, caller, params.park, params.person, body.role);
        return { status: 204 };
      },
    }),
    operation({
      id: 'removeMember',
      method: 'delete',
      path: '/parks/{park}/members/{person}',
      tag,
      summary: { 'zh-CN': '取消园区角色', en: "Take away a person's role in a park" },
      params: shapes.memberParams,
      answers: { 204: { description: 'Taken away' } },
      handle: async ({ caller, params }) => {
        await setMember(deps, caller, params.park, params.person, null);
        return { status: 204 };
      },
    }),
  ];
}

function shown(park: Stored<Park>) {
  const { id, name, createdAt } = park;
  return { id, name, createdAt, approvals: approvalsOf(park) };
}
