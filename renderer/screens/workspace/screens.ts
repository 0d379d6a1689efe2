import type { ComponentType } from 'react';
import type { Part } from '../../part.ts';
import { AnswersScreen } from '../answers/answers-screen.tsx';
import { AssetsScreen } from '../assets/assets-screen.tsx';
import { ExportScreen } from '../export/export-screen.tsx';
import { FieldsScreen } from '../fields/fields-screen.tsx';
import { GlossaryScreen } from '../glossary/glossary-screen.tsx';
import { LedgerScreen } from '../ledger/ledger-screen.tsx';
import { OrganizationScreen } from '../organization/organization-screen.tsx';
import { OtherScreen } from '../other/other-screen.tsx';
import { OverviewScreen } from '../overview/overview-screen.tsx';
import { PerformanceScreen } from '../performance/performance-screen.tsx';
import { ProcurementScreen } from '../procurement/procurement-screen.tsx';
import { ProjectsScreen } from '../projects/projects-screen.tsx';
import { ProseScreen } from '../prose/prose-screen.tsx';
import { RedlineScreen } from '../redline/redline-screen.tsx';
import { TablesScreen } from '../tables/tables-screen.tsx';
import { UnitsScreen } from '../units/units-screen.tsx';
import { VersionsScreen } from '../versions/versions-screen.tsx';

/** The screen of each part. */
export const SCREENS = {
  organization: OrganizationScreen,
  fields: FieldsScreen,
  projects: ProjectsScreen,
  ledger: LedgerScreen,
  tables: TablesScreen,
  prose: ProseScreen,
  performance: PerformanceScreen,
  procurement: ProcurementScreen,
  assets: AssetsScreen,
  other: OtherScreen,
  glossary: GlossaryScreen,
  units: UnitsScreen,
  overview: OverviewScreen,
  redline: RedlineScreen,
  versions: VersionsScreen,
  review: AnswersScreen,
  export: ExportScreen,
} as const satisfies Record<Part, ComponentType>;
