import * as shapes from '../../schemas/api/people.ts';
import { createPerson } from '../actions/people/create-person.ts';
import { personAnswer } from '../actions/people/person-answer.ts';
import { updatePerson } from '../actions/people/update-person.ts';
import type { Deps } from '../deps.ts';
import { found } from '../http/found.ts';
import { type Operation, operation } from '../http/operation.ts';

const tag = 'people';

export function peopleOperations(deps: Deps): readonly Operation[] {
  const { people } = deps.store.platform;
  return [
    operation({
      id: 'listPeople',
      method: 'get',
      path: '/people',
      tag,
      summary: { 'zh-CN': '列出账号', en: 'List accounts by username' },
      query: shapes.peopleQuery,
      answers: { 200: { description: 'A page of accounts', schema: shapes.personPage } },
      handle: async ({ query: { limit = 50, after } }) => {
        const sort = [{ field: 'username' as const }];
        const { documents, next } = await people.page({ sort, limit, ...(after !== undefined && { after }) });
        return { status: 200, body: { items: documents.map(personAnswer), next } };
      },
    }),
    operation({
      id: 'createPerson',
      method: 'post',
      path: '/people',
      tag,
      summary: { 'zh-CN': '创建账号', en: 'Make an account' },
      body: shapes.newPerson,
      answers: {
        201: { description: 'The account', schema: shapes.person, headers: ['Location'] },
        409: { description: 'The username is taken' },
        422: { description: 'The password is too easy to guess' },
      },
      handle: async ({ caller, body }) => {
        const person = await createPerson(deps, caller, body);
        return { status: 201, headers: { Location: `/api/v1/people/${person.id}` }, body: personAnswer(person) };
      },
    }),
    operation({
      id: 'readPerson',
      method: 'get',
      path: '/people/{person}',
      tag,
      summary: { 'zh-CN': '读取账号', en: 'Read an account' },
      params: shapes.personParams,
      answers: { 200: { description: 'The account', schema: shapes.person } },
      handle: async ({ params }) => ({
        status: 200,
        body: personAnswer(found(await people.get(params.person), 'person')),
      }),
    }),
    operation({
      id: 'changePerson',
      method: 'patch',
      path: '/people/{person}',
      tag,
      summary: {
        'zh-CN': '修改账号：姓名、停用、平台管理员、重设密码',
        en: 'Change an account: name, disabled, platform administrator, a new password',
      },
      params: shapes.personParams,
      body: shapes.personChange,
      answers: {
        200: { description: 'The account', schema: shapes.person },
        409: { description: "It is the last platform administrator, or one's own password" },
        422: { description: 'The password is too easy to guess' },
      },
      handle: async ({ caller, params, body }) => ({
        status: 200,
        body: personAnswer(await updatePerson(deps, caller, params.person, body)),
      }),
    }),
  ];
}
