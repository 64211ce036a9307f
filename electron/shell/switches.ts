// The switches of the program, as they stand on the command line.

export interface Switches {
  /** --data=FOLDER: another data folder. */
  readonly data: string | undefined;
  /** --latihan: the training office. */
  readonly training: boolean;
  /** --gambar=FILE: a picture of the window when it is ready, then quit. */
  readonly picture: string | undefined;
  /** --uji: the page shows its registries to the tests. */
  readonly test: boolean;
  /** --kertas-keluar=FILE: no window; a sheet (JSON) from standard input becomes a PDF. */
  readonly paperOut: string | undefined;
}

export function readSwitches(argv: readonly string[]): Switches {
  const value = (name: string) =>
    argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3) || undefined;
  return {
    data: value("data"),
    training: argv.includes("--latihan"),
    picture: value("gambar"),
    test: argv.includes("--uji"),
    paperOut: value("kertas-keluar"),
  };
}

/**
 * Whether the command line opens the program to a debugger. A packaged program with an office does not start so: whoever
 * holds the debugger holds the page. (An empty folder may be looked at: that is how the packaged program is tested.)
 */
export function isWatched(argv: readonly string[]): boolean {
  return argv.some((word) =>
    /^--?(remote-debugging|inspect|js-flags|wait-for-debugger)/i.test(word),
  );
}
