// The top of every screen: its title, one line about it, and its buttons (at most one filled).
import { Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

export interface PageHeaderProps {
  readonly title: ReactNode;
  /** One line under the title: what this screen is for, or whose record it is. */
  readonly subtitle?: ReactNode;
  /** Beside the title: a StateBadge. */
  readonly badge?: ReactNode;
  /** Buttons at the right; at most one is the filled primary button. */
  readonly actions?: ReactNode;
}

/** Renders the only h1 of the screen. */
export function PageHeader({ title, subtitle, badge, actions }: PageHeaderProps) {
  return (
    <Group component="header" justify="space-between" align="flex-start" gap="md">
      {/* Many buttons go below the title rather than press it into a column. */}
      <div style={{ minWidth: 0, flex: "1 1 28rem" }}>
        <Group gap="sm" align="center">
          <Title order={1}>{title}</Title>
          {badge}
        </Group>
        {subtitle ? (
          <Text c="dimmed" size="md">
            {subtitle}
          </Text>
        ) : null}
      </div>
      {actions ? <Group gap="xs">{actions}</Group> : null}
    </Group>
  );
}
