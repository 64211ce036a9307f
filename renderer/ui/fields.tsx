// Groups of fields: a section with a legend, and a grid of two columns that becomes one on a narrow or enlarged page.
import { SimpleGrid, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { token } from "./tokens.ts";

export interface FieldSectionProps {
  readonly legend: ReactNode;
  /** One line under the legend. */
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** A fieldset. Inside it put FieldGrid or single fields. */
export function FieldSection({ legend, hint, children }: FieldSectionProps) {
  return (
    <fieldset
      className="loket-sheet"
      style={{ margin: 0, padding: "0.75rem 1rem 1rem", minWidth: 0 }}
    >
      <legend
        style={{
          float: "left",
          width: "100%",
          padding: 0,
          fontWeight: 600,
          fontSize: token("text", "heading"),
        }}
      >
        {legend}
      </legend>
      <div
        style={{
          clear: "both",
          display: "flex",
          flexDirection: "column",
          gap: "0.75rem",
          paddingTop: "0.5rem",
        }}
      >
        {hint ? <Text c="dimmed">{hint}</Text> : null}
        {children}
      </div>
    </fieldset>
  );
}

/** Two fields a row (three with columns={3}); one on narrow pages. */
export function FieldGrid({
  children,
  columns = 2,
}: {
  readonly children: ReactNode;
  readonly columns?: 2 | 3;
}) {
  return (
    <SimpleGrid cols={{ base: 1, sm: columns }} spacing="md" verticalSpacing="sm">
      {children}
    </SimpleGrid>
  );
}
