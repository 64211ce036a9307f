// Counts that open the list they count: the first thing of a work queue.
import type { CSSProperties } from "react";
import { formatNumber } from "../app/format.ts";
import { toneColor, ToneShape } from "./state-badge.tsx";
import type { Tone } from "./state-badge.tsx";

export interface Tile {
  readonly id: string;
  readonly label: string;
  readonly count: number | undefined;
  readonly tone: Tone;
  /** Opens or filters; without it the tile is plain text. */
  readonly onOpen?: () => void;
  /** For tiles that filter the list below: which one is on. */
  readonly pressed?: boolean;
}

/** At most eight in a row, and rows of the same length: 11 tiles stand as 6 and 5. */
function columnsFor(count: number): number {
  return Math.ceil(count / Math.ceil(count / 8));
}

/** label: what the tiles are about, for screen readers. */
export function Tiles({
  tiles,
  label,
}: {
  readonly tiles: readonly Tile[];
  readonly label: string;
}) {
  return (
    <section
      aria-label={label}
      className="loket-tiles"
      style={{ "--loket-tiles": columnsFor(tiles.length) } as CSSProperties}
    >
      {tiles.map((tile) => {
        const inside = (
          <>
            <strong>
              <ToneShape tone={tile.tone} />
              {tile.count === undefined ? "…" : formatNumber(tile.count)}
            </strong>
            <span>{tile.label}</span>
          </>
        );
        const style = { borderLeftColor: toneColor(tile.tone) };
        return tile.onOpen ? (
          <button
            key={tile.id}
            type="button"
            className="loket-tile"
            style={style}
            aria-pressed={tile.pressed}
            onClick={tile.onOpen}
          >
            {inside}
          </button>
        ) : (
          <div key={tile.id} className="loket-tile" style={style}>
            {inside}
          </div>
        );
      })}
    </section>
  );
}
