/** What a bundler made of a page. */
export interface Bundle {
  /** The paths of all modules that went into it, as the bundler names them. */
  readonly modules: readonly string[];
}

/**
 * Bundle a page for browsers.
 *
 * @param project - The folder of the page's project.
 * @param entries - The scripts, from the project's folder on; each gives a script of its name.
 * @param out - Where the scripts go.
 */
export type Bundler = (project: string, entries: readonly string[], out: string) => Promise<Bundle>;
