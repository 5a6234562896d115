import { expect, test } from 'vitest';
import { allProjects } from '../../../../src/rules/portal/projects.ts';
import {
  allShareCards,
  picturedProjects,
  projectImage,
} from '../../../../src/view/queries/share.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();

test('each project of a short list has a picture of its own, which is drawn', () => {
  const drawn = new Set(allShareCards(portal).map(({ path }) => path));
  for (const project of allProjects(portal)) {
    expect(projectImage(portal, project).address).toContain(`share/projects/${project.id}.png?v=`);
    expect(drawn).toContain(`share/projects/${project.id}.png`);
  }
});

test('the first 500 of each city keep their pictures, however long the list of another becomes', () => {
  const [project] = allProjects(portal);
  if (project === undefined) throw new Error('The list of Huzhou is empty.');
  const many = (city: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...project, city, id: `${city}-${index}` }));
  const short = many('a', 3);
  const long = many('b', 700);
  const pictured = picturedProjects([...long, ...short]);
  expect(pictured).toEqual([...long.slice(0, 500), ...short]);
  expect(picturedProjects(short)).toEqual(short);
});
