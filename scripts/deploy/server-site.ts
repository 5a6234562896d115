/** What a configuration for a server is made for. */
export interface ServerSite {
  /** Path under which the site lives, with a slash at both ends. */
  readonly base: string;
  /** Folder of the site on the server, without a slash at its end. */
  readonly root: string;
  /** Address and port to listen on, as the server's configuration writes it. */
  readonly listen: string;
}

/** A file to write, with a path below the folder of configurations. */
export interface ConfigurationFile {
  readonly path: string;
  readonly text: string;
}

/** Where the examples put the site. */
export const usualRoot = '/srv/mingdi';
