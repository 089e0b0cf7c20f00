import { definitionHash } from '../../../rules/index.ts';
import { type Template, templateNamed, templates } from '../../../rules/templates/index.ts';
import { isGroup, type TreeNode } from '../../../schemas/definition.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';

type Heading = ReturnType<typeof headingOf>;

const headings = new Map<string, Heading>();

export function listTemplates() {
  return { items: templates.map(heading) };
}

export function readTemplate(id: string) {
  const template = templateNamed(id);
  if (!template) throw new HttpProblem(404, 'template.unknown', say('found.nothing', 'template'));
  return { ...heading(template), definition: template.definition };
}

/** Templates come with the program: what is told of one is worked out once. */
function heading(template: Template): Heading {
  const known = headings.get(template.id) ?? headingOf(template);
  headings.set(template.id, known);
  return known;
}

function headingOf({ id, definition }: Template) {
  const { name, description, basis, fields, tree } = definition;
  return {
    ...{ id, name },
    ...(description === undefined ? {} : { description }),
    ...(basis === undefined ? {} : { basis }),
    definitionHash: definitionHash(definition),
    fields: fields.length,
    indicators: indicatorsBelow(tree),
  };
}

function indicatorsBelow(node: TreeNode): number {
  return isGroup(node) ? node.children.reduce((sum, child) => sum + indicatorsBelow(child), 0) : 1;
}
