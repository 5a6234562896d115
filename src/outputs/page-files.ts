import { fileFamilies, fixedFiles } from './file-addresses.ts';
import type { Portal } from '../facts/portal.ts';
import { bindsNobody } from '../rules/deadline/on-day.ts';
import { lastDayOf } from '../rules/policy/last-day.ts';
import { cityBySlug } from '../rules/portal/cities.ts';
import { comparesCities, measureRows, textColumns, topicRows } from '../rules/portal/comparison.ts';
import { deadlineCities } from '../rules/portal/deadline-filter.ts';
import { allDeadlines, trackedDeadlines } from '../rules/portal/deadlines.ts';
import { lawNotesOn } from '../rules/portal/laws.ts';
import { allPolicies, policyBySlug } from '../rules/portal/policies.ts';
import { isDatedByText, listOn, projectList } from '../rules/portal/projects.ts';
import { scopeBeside } from '../rules/portal/scopes.ts';
import { wordingsOf } from '../rules/portal/wordings.ts';
import { listedProjects } from '../rules/project/list-pages.ts';
import { allProgress } from './city-progress.ts';
import type { DataFile } from './data-formats.ts';
import { chartTable, chartToCsv } from './formats/chart-csv.ts';
import { deadlinesToICalendar } from './formats/deadline-calendar.ts';
import { comparisonTable, comparisonToCsv } from './formats/compare.ts';
import { absolute } from './formats/imprint.ts';
import { imprintOf } from './imprint.ts';
import { originsOf, placeOfList } from './origins.ts';
import { deadlineCodes, type Digest } from './record-ids.ts';

/** One calendar of all, and one a city. */
function calendars(portal: Portal, digest: Digest): DataFile[] {
  const imprint = imprintOf(portal);
  const codes = deadlineCodes(allDeadlines(portal), digest);
  const scopes = ['all', ...deadlineCities(portal).map(({ value }) => value)];
  return scopes.map((scope) => {
    const own = trackedDeadlines(portal)
      .map(({ onDay }) => onDay)
      // What a draft writes is no time limit: only who takes the calendar of its city wants to see it.
      .filter(({ city, status }) => (scope === 'all' ? !bindsNobody(status) : city === scope));
    const name = scope === 'all' ? portal.site.name : cityBySlug(portal, scope).name;
    const content = deadlinesToICalendar(own, {
      name: `${name} · 时限事项`,
      hasDrafts: scope !== 'all',
      stamp: portal.day,
      portal: portal.address.url,
      codeOf: (deadline) => codes.get(deadline)?.duty ?? '',
      endOf: (policy) => lastDayOf(policyBySlug(portal, policy).metadata),
      originOf: ({ city, deadline: { policy } }) => originsOf(portal)({ city, policy }),
      besideOf: ({ policy, anchor, quote, what }) => {
        const scope = scopeBeside(portal, { policy, anchor, words: [quote, what] });
        return [
          ...lawNotesOn(portal, policy, anchor, quote).map(({ note }) => `上位法提示：${note}`),
          ...(scope === null ? [] : [`适用范围：${scope}`]),
        ];
      },
      cityName: (city) => cityBySlug(portal, city).name,
      clauseUrl: (policy, anchor) => absolute(imprint, `/policies/${policy}/#${anchor}`),
    });
    return { path: fileFamilies.calendar.at(scope).path, content };
  });
}

/** What the pages of a long list fetch to filter it; a list of one page carries its own rows. */
function listRows(portal: Portal): DataFile[] {
  const { pages, projects } = projectList(portal);
  if (pages.length === 1) return [];
  return [{ path: fixedFiles.rows.path, content: JSON.stringify(listedProjects(projects)) }];
}

/** The table under each chart; a row is of the chart's list, of an earlier one, or of the target's text. */
function chartTables(portal: Portal): DataFile[] {
  return allProgress(portal).flatMap(({ city: { slug: city }, charts }) => {
    const ofList = (day: string) => originsOf(portal)(placeOfList(listOn(portal, city, day)));
    const datedByText = (day: string) =>
      isDatedByText(portal, { asOf: day, source: listOn(portal, city, day) });
    const ofText = (policy: string) => originsOf(portal)({ city, policy });
    return charts.map((chart) => ({
      path: fileFamilies.chart.at(chart.id).path,
      content: chartToCsv(chart, { ofList, ofText, isDatedByText: datedByText }),
      table: chartTable(chart),
    }));
  });
}

/** The files that belong to a page each: what it shows as a table or a calendar, and what its script fetches. */
export function pageFiles(portal: Portal, digest: Digest): DataFile[] {
  const rows = [...measureRows(portal), ...topicRows(portal)];
  const comparison = {
    path: fixedFiles.comparison.path,
    table: comparisonTable,
    content: comparisonToCsv(textColumns(portal), rows, (policy) =>
      originsOf(portal)({ city: policyBySlug(portal, policy).city, policy }),
    ),
  };
  return [
    ...calendars(portal, digest),
    ...chartTables(portal),
    ...(comparesCities(portal) ? [comparison] : []),
    ...allPolicies(portal).map((policy) => ({
      path: fileFamilies.wordings.at(policy.slug).path,
      content: JSON.stringify(wordingsOf(portal, policy)),
    })),
    ...listRows(portal),
  ];
}
