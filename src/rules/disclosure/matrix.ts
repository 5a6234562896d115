import { absenceWords } from '../../facts/kinds/absence.ts';
import {
  disclosureStates,
  eightCategories,
  type CityDisclosure,
  type DisclosureState,
  type Duty,
  type EightCategory,
  type SubProject,
} from '../../facts/kinds/disclosure.ts';
import type { ProjectEvent } from '../../facts/kinds/event.ts';
import { eventsOfCategory } from './registered.ts';

const notCollected: DisclosureState = { state: absenceWords.notHeld };

/** One row of the matrix: a sub-project with its eight cells, none of them empty. */
export interface MatrixRow {
  readonly subProject: SubProject;
  readonly cells: readonly DisclosureState[];
}

/** One category over all sub-projects: how many are in which state, and what is registered of the areas. */
export interface RolledUp {
  readonly category: EightCategory;
  readonly counts: readonly { state: DisclosureState['state']; count: number }[];
  /** Events of the areas that are of this category: no record tells of which sub-project. */
  readonly events: readonly ProjectEvent[];
}

/** The matrix of 国办发〔2017〕94号 of a project or a county. */
export interface Matrix {
  readonly rows: readonly MatrixRow[];
  readonly total: readonly RolledUp[];
}

/**
 * Takes sub-projects and the events of their areas; gives their matrix. What nobody recorded is
 * 本站未收录, never an empty cell; what an event tells is never said to be missing.
 */
export function matrixOf(
  subProjects: readonly SubProject[],
  events: readonly ProjectEvent[] = [],
): Matrix {
  const rows = subProjects.map((subProject) => ({
    subProject,
    cells: eightCategories.map(
      (category) => subProject.cells.find((cell) => cell.category === category)?.is ?? notCollected,
    ),
  }));
  const total = eightCategories.map((category, column) => ({
    category,
    events: eventsOfCategory(events, category),
    counts: disclosureStates
      .map((state) => ({
        state,
        count: rows.filter(({ cells }) => cells[column]?.state === state).length,
      }))
      .filter(({ count }) => count > 0),
  }));
  return { rows, total };
}

/** A local duty and what is known of it for one project. */
export interface DutyState {
  readonly duty: Duty;
  readonly is: DisclosureState;
}

/**
 * The local duties of one project: those of its own city's texts. Another city's bind nobody here, and
 * a city's silence is not filled from its neighbour.
 *
 * @param cityOf the city of a policy text, by its slug
 */
export function dutyStates(
  project: { id: string; city: string },
  known: { duties: readonly Duty[]; recorded: CityDisclosure['duties'] },
  cityOf: (policy: string) => string | null,
): DutyState[] {
  const own = known.duties.filter(({ policy }) => cityOf(policy) === project.city);
  return own.map((duty) => ({
    duty,
    is:
      known.recorded.find((entry) => entry.project === project.id && entry.duty === duty.id)?.is ??
      notCollected,
  }));
}
