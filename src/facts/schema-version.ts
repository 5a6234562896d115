/**
 * The version of the form in which a portal's data are written, as `schemaVersion` of `site.yaml` has it.
 * `scripts/migrate/` brings older data to it; docs/upgrading.md says what each version changed.
 */
export const schemaVersion = 4;
