// Counts that open the list they count: the first thing of a work queue.
import { SimpleGrid } from "@mantine/core";
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

/** label: what the tiles are about, for screen readers. */
export function Tiles({
  tiles,
  label,
}: {
  readonly tiles: readonly Tile[];
  readonly label: string;
}) {
  return (
    <SimpleGrid
      component="section"
      aria-label={label}
      cols={{ base: 2, sm: 3, md: Math.min(tiles.length, 6) }}
      spacing="sm"
    >
      {tiles.map((tile) => {
        const inside = (
          <>
            <span
              style={{
                display: "flex",
                alignItems: "center",
                gap: "0.375rem",
                fontSize: "0.875rem",
              }}
            >
              <ToneShape tone={tile.tone} />
              {tile.label}
            </span>
            <strong
              style={{ fontSize: "1.625rem", lineHeight: 1.2, fontVariantNumeric: "tabular-nums" }}
            >
              {tile.count === undefined ? "…" : formatNumber(tile.count)}
            </strong>
          </>
        );
        const style = { borderLeftColor: toneColor(tile.tone), color: "var(--mantine-color-text)" };
        return tile.onOpen ? (
          <button
            key={tile.id}
            type="button"
            className="loket-tile"
            style={{ ...style, font: "inherit", cursor: "pointer" }}
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
    </SimpleGrid>
  );
}
