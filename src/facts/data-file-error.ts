/** A defect in a data file. It stops the build; the message is for the clerk. */
export class DataFileError extends Error {
  override name = 'DataFileError';
}
