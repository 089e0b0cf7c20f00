import { ApiProblem, Unreachable } from '../../api/problem.ts';
import { addressOf } from '../../api/request.ts';

/** Sends a file to be looked at first; gives the id of the import. `fetch` does not tell how much has been sent. */
export function uploadForPreview(
  park: string,
  file: File,
  ruleSet: string,
  tellShare: (sent: number) => void,
): Promise<string> {
  const form = new FormData();
  form.set('ruleSet', ruleSet);
  form.set('version', 'draft');
  form.set('mode', 'all');
  form.set('preview', 'true');
  form.set('file', file, file.name);
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', addressOf(['parks', park, 'records', 'imports']));
    sending.setRequestHeader('accept', 'application/json');
    sending.upload.addEventListener('progress', ({ loaded, total }) => tellShare(loaded / total));
    sending.addEventListener('error', () => reject(new Unreachable('upload')));
    sending.addEventListener('load', () => {
      const location = sending.getResponseHeader('location');
      const id = location?.split('/').at(-1);
      if (sending.status === 202 && id) return resolve(id);
      reject(problemOf(sending));
    });
    sending.send(form);
  });
}

function problemOf({ status, responseText }: XMLHttpRequest): Error {
  try {
    return new ApiProblem(status, JSON.parse(responseText));
  } catch {
    return new Unreachable(String(status));
  }
}
