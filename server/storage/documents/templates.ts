import type { Definition } from '../../../schemas/definition.ts';
import type { Text } from '../../../schemas/text.ts';

/** A version that a park lets others clone. Its id is the template's. */
export interface PublishedTemplate {
  /** Whose it is. */
  readonly park: string;
  readonly ruleSet: string;
  readonly name: Text;
  readonly description: Text | null;
  /** Who may clone it. */
  readonly audience: 'all' | readonly string[];
  /** Nobody begins with it any more; who has cloned it still gets its releases. */
  readonly withdrawn: boolean;
  readonly createdAt: string;
  readonly by: string;
}

/** Its id is `<template>.<number>`; numbers go up by one from 1. */
export interface TemplateRelease {
  readonly template: string;
  readonly number: number;
  readonly hash: string;
  readonly definition: Definition;
  readonly notes: string;
  readonly at: string;
  readonly by: string;
  /** The version of the template's rule set that it is. */
  readonly version: number;
}
