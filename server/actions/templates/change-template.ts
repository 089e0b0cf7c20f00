import type { Text } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { PublishedTemplate } from '../../storage/documents/templates.ts';
import { sayOfTemplates } from './messages.ts';
import { ownTemplate, requireParks, said } from './publish-template.ts';
import { readTemplate } from './read-templates.ts';

export interface TemplateChange {
  readonly name?: Text;
  readonly description?: Text;
  readonly audience?: PublishedTemplate['audience'];
  readonly withdrawn?: boolean;
}

const mostTries = 20;

/** Says who may begin with a template, or withdraws it; who has cloned it goes on following it. */
export async function changeTemplate(deps: Deps, caller: Caller, park: string, id: string, wish: TemplateChange) {
  await ownTemplate(deps, park, id);
  if (wish.audience) await requireParks(deps, wish.audience);
  const fact = {
    ...{ park, action: 'template.change', subject: `templates/${id}` },
    details: {
      ...(wish.name === undefined ? {} : { name: wish.name['zh-CN'] }),
      ...(wish.description === undefined ? {} : { description: wish.description['zh-CN'] }),
      ...(wish.audience === undefined ? {} : { audience: said(wish.audience) }),
      ...(wish.withdrawn === undefined ? {} : { withdrawn: wish.withdrawn }),
    },
  };
  return deps.audit.around(caller, fact, async () => {
    for (let tries = 0; tries < mostTries; tries++) {
      const { revision, ...known } = await ownTemplate(deps, park, id);
      const changed = await deps.store.platform.templates.replace({ ...known, ...wish }, revision);
      if (changed) return { result: await readTemplate(deps, id, park) };
    }
    throw new HttpProblem(503, 'template.contended', sayOfTemplates('template.contended'));
  });
}
