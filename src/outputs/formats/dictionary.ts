import { publicKinds } from '../../facts/kinds/all.ts';
import { schemaFields, type SchemaField } from './schema-fields.ts';

/** One data set of the dictionary. */
export interface DataSet {
  /** Name of its files: `projects` → `/data/projects.json`. */
  name: string;
  title: string;
  fields: readonly SchemaField[];
}

/** The dictionary of the public data, from the kinds that the data were checked with. */
export const dictionary: readonly DataSet[] = publicKinds.map(({ name, title, record }) => ({
  name,
  title,
  fields: schemaFields(record),
}));
