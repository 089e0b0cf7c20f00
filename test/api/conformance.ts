import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { openApiDocument } from '../../server/http/openapi/document.ts';
import type { Operation } from '../../server/http/operation.ts';
import type { Reply } from './client.ts';

interface Described {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Response>>;
}

interface Response {
  readonly content?: Readonly<Record<string, unknown>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

/** Holds answers against what the API's description promises, and remembers which operations succeeded. */
export class Conformance {
  readonly succeeded = new Set<string>();
  private readonly document: Document;
  private readonly ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(operations: readonly Operation[]) {
    this.document = JSON.parse(JSON.stringify(openApiDocument(operations)));
    this.ajv.addSchema(this.document, 'api');
  }

  /** Throws where an answer is none of those described; undefined: the address is no operation's. */
  check(method: string, address: string, reply: Reply): void {
    const found = this.find(method.toLowerCase(), address);
    if (!found) return;
    const { path, described } = found;
    const { status, headers, body, bytes } = reply;
    const name = `${described.operationId} answers ${status}`;
    if (status === 500 && !('500' in described.responses)) throw new Error(`${name}: ${JSON.stringify(body)}`);
    const key = String(status) in described.responses ? String(status) : 'default';
    const mustSay = status < 400 || [409, 412, 422, 428].includes(status);
    if (key === 'default' && mustSay) throw new Error(`${name}, which its description does not have`);
    const { content = {} } = described.responses[key] ?? {};
    const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
    if (Object.keys(content).length === 0) {
      if (bytes.length > 0) throw new Error(`${name} with a body, which its description does not have`);
    } else if (!Object.hasOwn(content, type))
      throw new Error(`${name} with ${type}, described are ${Object.keys(content)}`);
    else if (/json$/.test(type))
      this.validate([path, method.toLowerCase(), 'responses', key, 'content', type], body, name);
    if (status < 400) this.succeeded.add(described.operationId);
  }

  private validate(place: readonly string[], body: unknown, name: string): void {
    const pointer = ['paths', ...place, 'schema'].map(escaped).join('/');
    const validator = this.validators.get(pointer) ?? this.ajv.compile({ $ref: `api#/${pointer}` });
    this.validators.set(pointer, validator);
    if (validator(body)) return;
    const [fault] = validator.errors ?? [];
    throw new Error(
      `${name} other than described: ${fault?.instancePath} ${fault?.message} in ${JSON.stringify(body).slice(0, 500)}`,
    );
  }

  private find(method: string, address: string): { readonly path: string; readonly described: Described } | undefined {
    const { pathname } = new URL(address, 'http://server');
    if (!pathname.startsWith('/api/v1/')) return undefined;
    const steps = pathname.slice('/api/v1/'.length).split('/');
    // What is written out stands before a parameter.
    const paths = Object.keys(this.document.paths).sort((a, b) =>
      a.replaceAll('{', '\uffff') < b.replaceAll('{', '\uffff') ? -1 : 1,
    );
    const path = paths.find((one) => fits(one.slice(1).split('/'), steps));
    const described = path && this.document.paths[path]?.[method];
    return path && described ? { path, described } : undefined;
  }
}

function fits(pattern: readonly string[], steps: readonly string[]): boolean {
  return pattern.length === steps.length && pattern.every((one, at) => one.startsWith('{') || one === steps[at]);
}

function escaped(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
}
