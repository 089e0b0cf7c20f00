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

type Middleware = (request: Request, response: Response, next: NextFunction) => void;

/** HSTS and what else means something over https only, where https it is: else an intranet address loads nothing. */
export function securityHeaders(tls: boolean, of: 'answers' | 'pages'): Middleware {
  const directives = of === 'pages' ? ofPages : ofAnswers;
  const plain = helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  const secure = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { ...directives, upgradeInsecureRequests: [] } },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
  });
  return (request, response, next) => (tls || request.secure ? secure : plain)(request, response, next);
}
