import { extname, join } from 'node:path';
import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { say } from './messages/say.ts';
import { HttpProblem } from './problem.ts';

export interface UploadRules {
  /** Where the file is put, under the name that `nameOf` gives to its kind. */
  readonly folder: string;
  nameOf(extension: string): string;
  /** In lower case, with the dot. */
  readonly extensions: readonly string[];
  readonly mostBytes: number;
  readonly mostFieldBytes: number;
  /** For a file of another kind, before a byte of it is stored. */
  otherKind(fileName: string): HttpProblem;
}

export interface Upload {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly file:
    | { readonly name: string; readonly path: string; readonly sentAs: string; readonly bytes: number }
    | undefined;
}

/** What forms hold besides the file: its boundaries and headings. */
export const formOverhead = 1 << 20;

/** The door to multer: takes a form with one file in. Nothing of a form that is refused, or breaks off, stays on the disk. */
export function receiveUpload(request: Request, response: Response, rules: UploadRules): Promise<Upload> {
  const { folder, nameOf, extensions, mostBytes, mostFieldBytes, otherKind } = rules;
  const take = multer({
    // Browsers send names as UTF-8 without saying so.
    defParamCharset: 'utf8',
    limits: {
      files: 1,
      fileSize: mostBytes,
      fields: 8,
      parts: 9,
      fieldSize: mostFieldBytes,
      fieldNameSize: 100,
      headerPairs: 20,
      fieldNestingDepth: 0,
    },
    storage: multer.diskStorage({
      destination: folder,
      filename: (_request, { originalname }, done) => done(null, nameOf(extensionOf(originalname))),
    }),
    fileFilter: (_request, { originalname }, done) => {
      if (extensions.includes(extensionOf(originalname))) done(null, true);
      else done(otherKind(originalname.slice(0, 200)));
    },
  }).single('file');
  return new Promise((resolve, reject) => {
    // A form that does not say how long it is, and does not end.
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes + formOverhead) reject(tooLarge(mostBytes));
    });
    take(request, response, (error: unknown) => {
      if (error !== undefined && error !== null) {
        reject(problemOf(error, mostBytes));
        return;
      }
      const { file } = request;
      resolve({
        fields: { ...(request.body as Readonly<Record<string, unknown>>) },
        file: file && {
          name: file.filename,
          path: join(folder, file.filename),
          sentAs: file.originalname,
          bytes: file.size,
        },
      });
    });
  });
}

function extensionOf(fileName: string): string {
  return extname(fileName).toLowerCase();
}

function problemOf(error: unknown, mostBytes: number): unknown {
  if (error instanceof HttpProblem) return error;
  if (error instanceof MulterError) {
    if (error.code === 'LIMIT_FILE_SIZE') return tooLarge(mostBytes);
    return new HttpProblem(400, 'form.unexpected', say('form.unexpected'));
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  // The disk's own failures are ours, not the sender's.
  if (code === 'ENOSPC' || code === 'EDQUOT') return new HttpProblem(507, 'storage.full', say('storage.full'));
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code) && code !== 'ECONNRESET') return error;
  return new HttpProblem(400, 'body.broken', say('body.broken'));
}

function tooLarge(mostBytes: number): HttpProblem {
  return new HttpProblem(413, 'body.tooLarge', say('body.tooLarge', Math.round(mostBytes / 1024)));
}
