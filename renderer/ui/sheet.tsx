// A white sheet with an optional heading: the box in which a group of facts, fields or rows lies.
import { Group, Title } from "@mantine/core";
import { useId } from "react";
import type { ReactNode } from "react";

export interface SheetProps {
  readonly title?: ReactNode;
  /** Small buttons at the right of the heading. */
  readonly actions?: ReactNode;
  /** No inner space: for a DataTable that fills the sheet. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

export function Sheet({ title, actions, flush = false, children }: SheetProps) {
  const id = useId();
  return (
    <section className="loket-sheet" aria-labelledby={title ? id : undefined}>
      {title || actions ? (
        <Group justify="space-between" px="md" pt="sm" pb={flush ? "xs" : 0} wrap="nowrap">
          <Title order={2} id={id}>
            {title}
          </Title>
          {actions ? <Group gap="xs">{actions}</Group> : null}
        </Group>
      ) : null}
      <div
        style={
          flush
            ? { overflow: "hidden" }
            : {
                padding:
                  "var(--mantine-spacing-sm) var(--mantine-spacing-md) var(--mantine-spacing-md)",
              }
        }
      >
        {children}
      </div>
    </section>
  );
}
