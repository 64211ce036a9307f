// How regions are named on screens and papers.
import { isKelurahan, type AreaLevel } from "../values/area-code.ts";

interface Named {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
}

/** 'Cikole, Kec. Lembang, Kabupaten Bandung Barat, Jawa Barat': from the region outward. `path` begins with the province. */
export function areaLine(path: readonly Named[]): string {
  return [...path]
    .reverse()
    .map((area) => (area.level === "kecamatan" ? `Kec. ${area.name}` : area.name))
    .join(", ");
}

/** 'Desa Cikole' or 'Kelurahan Ancol'. */
export function villageTitle(area: Named): string {
  return `${isKelurahan(area.code) ? "Kelurahan" : "Desa"} ${area.name}`;
}
