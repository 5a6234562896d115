import type { ErrorObject, ValidateFunction } from 'ajv';

function describe({ instancePath, message }: ErrorObject, file: string): string {
  return `${file}${instancePath === '' ? '' : ` › ${instancePath}`}：${message ?? '不符合标准'}`;
}

/** Takes a checked value; gives each way in which it breaks its schema. Empty: it is valid. */
export function problemsOf(file: string, validate: ValidateFunction, value: unknown): string[] {
  const valid: unknown = validate(value);
  return valid === true ? [] : (validate.errors ?? []).map((error) => describe(error, file));
}
