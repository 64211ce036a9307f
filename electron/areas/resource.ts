// Finds files that ship with the app: resources/ lies beside the sources, and beside out/ once bundled.
import fs from "node:fs";
import path from "node:path";

/** Walks up from this module to the folder that holds resources/areas. @throws when the installation is incomplete. */
export function areaFile(name: string): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const file = path.join(folder, "resources", "areas", name);
    if (fs.existsSync(file)) return file;
    if (path.dirname(folder) === folder)
      throw new Error(`resources/areas/${name} is missing from the installation`);
  }
}
