import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import Ajv4 from 'ajv-draft-04';
import { fullFormats } from 'ajv-formats/dist/formats.js';

/** An export and the official schema it has to satisfy, both as paths. */
export interface StandardCheck {
  name: string;
  file: string;
  validate: ValidateFunction;
}

function readJson(path: string): object {
  return JSON.parse(readFileSync(path, 'utf8')) as object;
}

/** The official schemas below `folder` (layout of its README), compiled; nothing is fetched. */
export function standardChecks(folder: string): StandardCheck[] {
  const draft4 = new Ajv4({ strict: false, allErrors: true, formats: fullFormats });
  draft4.addSchema(readJson(join(folder, 'oc4ids/project-schema.json')));
  const draft7 = new Ajv({ strict: false, allErrors: true, formats: fullFormats });
  // An editor's hint in the profiles, no constraint.
  draft7.addFormat('textarea', true);
  return [
    {
      name: 'OC4IDS 0.9.5 项目包',
      file: 'data/oc4ids.json',
      validate: draft4.compile(readJson(join(folder, 'oc4ids/project-package-schema.json'))),
    },
    {
      name: 'Data Package 2.0',
      file: 'data/datapackage.json',
      validate: draft7.compile(readJson(join(folder, 'datapackage/datapackage.json'))),
    },
  ];
}

function describe({ instancePath, message }: ErrorObject, file: string): string {
  return `${file}${instancePath === '' ? '' : ` › ${instancePath}`}：${message ?? '不符合标准'}`;
}

/** Takes a checked value; gives each way in which it breaks the standard. Empty: it is valid. */
export function problemsOf({ file, validate }: StandardCheck, value: unknown): string[] {
  const result: unknown = validate(value);
  return result === true ? [] : (validate.errors ?? []).map((error) => describe(error, file));
}
