import { publicKinds } from '../../facts/kinds/all.ts';
import { catalogueTable } from '../page-catalogue.ts';
import { comparisonTable } from './compare.ts';
import { schemaFields, type SchemaField } from './schema-fields.ts';

/** One data set of the dictionary. */
export interface DataSet {
  /** Name of its files: `projects` → `/data/projects.json`. */
  name: string;
  title: string;
  fields: readonly SchemaField[];
}

/**
 * The dictionary of the public data, from the kinds that the data were checked with, and from the tables
 * that are worked out from several of them.
 */
export const dictionary: readonly DataSet[] = [
  ...publicKinds,
  { ...comparisonTable, title: '各市对照（compare.csv）' },
  { ...catalogueTable, title: '公开目录（disclosure-catalog.csv）' },
].map(({ name, title, record }) => ({ name, title, fields: schemaFields(record) }));
