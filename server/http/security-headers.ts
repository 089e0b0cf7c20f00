import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

const none = ["'none'"];
const self = ["'self'"];
const nobody = { baseUri: none, formAction: none, frameAncestors: none };

/** Answers of the API are no pages: nothing in them may load or run anything. */
const ofAnswers = { defaultSrc: none, ...nobody };

/** Pages bring their own files, and talk to this server only. */
const ofPages = {
  defaultSrc: none,
  scriptSrc: self,
  styleSrc: self,
  imgSrc: ["'self'", 'data:'],
  fontSrc: self,
  connectSrc: self,
  workerSrc: self,
  manifestSrc: self,
  ...nobody,
  formAction: self,
};

/** Stands for the nonce, another one for each answer, in the page and in its headers. */
export const noncePlaceholder = '__CSP_NONCE__';

/** Components write their own styles, which carry the nonce, and set single properties at the elements. */
const ofDesigner = {
  ...ofPages,
  styleSrc: ["'self'", `'nonce-${noncePlaceholder}'`],
  styleSrcAttr: ["'unsafe-inline'"],
};

const policies = { answers: ofAnswers, pages: ofPages, designer: ofDesigner };

type Middleware = (request: Request, response: Response, next: NextFunction) => void;

/** HSTS and what else means something over https only, where https it is: else an intranet address loads nothing. */
export function securityHeaders(tls: boolean, of: keyof typeof policies): Middleware {
  const directives = policies[of];
  const plain = headersBy(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives },
      strictTransportSecurity: false,
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  const secure = headersBy(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { ...directives, upgradeInsecureRequests: [] } },
      strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  return (request, response, next) => {
    for (const [name, value] of tls || request.secure ? secure : plain) response.setHeader(name, value);
    next();
  };
}

/** The headers are the same for each answer: they are asked for once. */
function headersBy(set: ReturnType<typeof helmet>): readonly (readonly [string, string])[] {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  set(request, response, () => {});
  return Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]);
}
