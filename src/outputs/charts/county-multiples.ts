import { listedGroups, type StageGroup } from '../../facts/kinds/stage.ts';
import type { CountyRow } from '../../rules/progress/county.ts';

/** One stage of one county, by number and by area; lengths in percent of the room for bars. */
interface StageBars {
  stage: StageGroup;
  projects: number;
  /** In 亩; null where no project of the stage prints its area. */
  areaMu: number | null;
  projectsWidth: number;
  areaWidth: number;
}

/** A county's own small drawing. */
export interface CountyPanel {
  county: string;
  projects: number;
  areaMu: number | null;
  bars: StageBars[];
}

/** What the longest bar takes of its room, in percent: the rest is for its number. */
const longest = 52;

const length = (value: number, most: number): number =>
  most === 0 ? 0 : Math.round((value / most) * longest * 100) / 100;

/**
 * Takes the rows of 区县对照; gives a small drawing a county, all on the same two scales, so that they
 * can be compared, number and area side by side. Stages that no county has are left out; a stage that
 * one county lacks stands as a printed 0.
 */
export function countyMultiples(rows: readonly CountyRow[]): CountyPanel[] {
  const shown = listedGroups.filter((stage) =>
    rows.some(({ byStage }) => byStage[stage].projects > 0),
  );
  const most = (measure: 'projects' | 'areaMu') =>
    Math.max(0, ...rows.flatMap((row) => shown.map((stage) => row.byStage[stage][measure] ?? 0)));
  const [mostProjects, mostArea] = [most('projects'), most('areaMu')];
  return rows.map(({ county, all, byStage }) => ({
    county,
    projects: all.projects,
    areaMu: all.areaMu,
    bars: shown.map((stage) => {
      const { projects, areaMu } = byStage[stage];
      // No project in the stage is a real nothing; projects without a printed area are not.
      const area = projects === 0 ? 0 : areaMu;
      return {
        stage,
        projects,
        areaMu: area,
        projectsWidth: length(projects, mostProjects),
        areaWidth: length(area ?? 0, mostArea),
      };
    }),
  }));
}
