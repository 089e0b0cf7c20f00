import manifest from '../../../package.json' with { type: 'json' };
import { problem } from '../../../schemas/api/problem.ts';
import { type Access, accessTable } from '../../access/table.ts';
import { titleOf } from '../messages/titles.ts';
import type { AnswerShape, Operation } from '../operation.ts';
import { accessWords } from './access-words.ts';
import { SharedSchemas } from './components.ts';

const sessionCookie = 'canopy_session';

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI document of all operations, from the very schemas that validate. */
export function openApiDocument(operations: readonly Operation[]): Json {
  const shared = new SharedSchemas([problem, ...operations.flatMap(schemasOf)]);
  const problemRef = shared.referring(problem);
  const paths: Record<string, Record<string, Json>> = {};
  for (const one of operations) {
    const path = paths[one.path] ?? {};
    path[one.method] = described(one, shared, problemRef);
    paths[one.path] = path;
  }
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return {
    openapi: '3.1.0',
    info: {
      title: '积分工坊 · Canopy',
      version: manifest.version,
      description:
        '先用 `POST /session` 登录，或在 “Authorize” 中填写接口令牌。所有错误均为 RFC 9457 的 `application/problem+json`。\n\nSign in with `POST /session`, or give an API token under “Authorize”. Every failure is an RFC 9457 problem.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    tags: tags.map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
        token: { type: 'http', scheme: 'bearer', description: 'An API token: POST /tokens makes one' },
      },
      schemas: shared.schemas,
    },
  };
}

function schemasOf({ params, query, body, answers }: Operation): readonly unknown[] {
  return [params, query, body, ...Object.values(answers).map((answer) => ('schema' in answer ? answer.schema : {}))];
}

function described(one: Operation, shared: SharedSchemas, problemRef: unknown): Json {
  const { who, scope }: Access = accessTable[one.id];
  const security = who === 'anyone' ? [] : [{ session: [] }, ...(scope === null ? [] : [{ token: [] }])];
  return {
    operationId: one.id,
    tags: [one.tag],
    summary: `${one.summary['zh-CN']} · ${one.summary.en}`,
    description: accessWords(one.id),
    'x-roles': who,
    'x-scope': scope,
    security,
    parameters: parametersOf(one, shared),
    ...(one.body
      ? {
          requestBody: {
            required: true,
            content: { [one.bodyType ?? 'application/json']: { schema: shared.referring(one.body) } },
          },
        }
      : {}),
    responses: responsesOf(one, shared, problemRef),
  };
}

function parametersOf({ params, query, answers }: Operation, shared: SharedSchemas): readonly Json[] {
  const { properties: inPath = {} } = params ?? {};
  const { properties: inQuery = {} } = query ?? {};
  const needed: readonly string[] = query?.required ?? [];
  const ifMatch = {
    name: 'If-Match',
    in: 'header',
    required: '428' in answers,
    description: 'The ETag of the revision that is changed',
    schema: { type: 'string' },
  };
  return [
    ...Object.entries(inPath).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema: shared.referring(schema),
    })),
    ...Object.entries(inQuery).map(([name, schema]) => ({
      name,
      in: 'query',
      required: needed.includes(name),
      ...('description' in schema ? { description: schema.description } : {}),
      schema: shared.referring(schema),
    })),
    ...('412' in answers || '428' in answers ? [ifMatch] : []),
  ];
}

/** What can always happen need not be said by each operation. */
function usualProblems({ id, params, body, answers }: Operation): readonly number[] {
  const always = [400, 429, 503];
  const access = accessTable[id].who === 'anyone' ? [] : [401, 403];
  const ofPath = params ? [404] : [];
  const ofBody = body ? [413, 415] : [];
  return [...always, ...access, ...ofPath, ...ofBody].filter((status) => !(status in answers)).sort((a, b) => a - b);
}

function responsesOf(one: Operation, shared: SharedSchemas, problemRef: unknown): Json {
  const told = Object.entries(one.answers).map(([status, answer]) => [
    status,
    responseOf(Number(status), answer, shared, problemRef),
  ]);
  const usual = usualProblems(one).map((status) => [
    String(status),
    problemResponse(`${titleOf(status)['zh-CN']} · ${titleOf(status).en}`, problemRef),
  ]);
  return Object.fromEntries([...told, ...usual, ['default', problemResponse('出错 · Any other failure', problemRef)]]);
}

function responseOf(status: number, answer: AnswerShape, shared: SharedSchemas, problemRef: unknown): Json {
  const { description } = answer;
  if (status >= 400 && !('contentTypes' in answer))
    return problemResponse(description, 'schema' in answer ? shared.referring(answer.schema) : problemRef);
  if ('contentTypes' in answer)
    return {
      description,
      content: Object.fromEntries(
        answer.contentTypes.map((type) => [type, { schema: /json$/.test(type) ? {} : { type: 'string' } }]),
      ),
    };
  if (!('schema' in answer)) return { description };
  return {
    description,
    ...(answer.headers
      ? { headers: Object.fromEntries(answer.headers.map((name) => [name, { schema: { type: 'string' } }])) }
      : {}),
    content: { 'application/json': { schema: shared.referring(answer.schema) } },
  };
}

function problemResponse(description: string, schema: unknown): Json {
  return { description, content: { 'application/problem+json': { schema } } };
}
