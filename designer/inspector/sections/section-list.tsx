import {
  ApartmentOutlined,
  CalculatorOutlined,
  CodeOutlined,
  ColumnWidthOutlined,
  DatabaseOutlined,
  ExperimentOutlined,
  FileTextOutlined,
  GiftOutlined,
  OrderedListOutlined,
  PlusCircleOutlined,
  TableOutlined,
  TrophyOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

export const sectionIds = [
  'definition',
  'fields',
  'facts',
  'tables',
  'stages',
  'scale',
  'adjustments',
  'grades',
  'ranking',
  'applications',
  'tests',
  'json',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** The icon of each section; its name is `sections:names.<id>`, its sentence `sections:leads.<id>`. */
export const sectionIcons: Readonly<Record<SectionId, ReactNode>> = {
  definition: <FileTextOutlined aria-hidden />,
  fields: <DatabaseOutlined aria-hidden />,
  facts: <CalculatorOutlined aria-hidden />,
  tables: <TableOutlined aria-hidden />,
  stages: <ApartmentOutlined aria-hidden />,
  scale: <ColumnWidthOutlined aria-hidden />,
  adjustments: <PlusCircleOutlined aria-hidden />,
  grades: <TrophyOutlined aria-hidden />,
  ranking: <OrderedListOutlined aria-hidden />,
  applications: <GiftOutlined aria-hidden />,
  tests: <ExperimentOutlined aria-hidden />,
  json: <CodeOutlined aria-hidden />,
};
