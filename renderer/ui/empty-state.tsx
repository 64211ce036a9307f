// What a list shows when it is empty: why it is, what will be here, and the first step.
import { Stack, Text, Title } from "@mantine/core";
import { IconInbox } from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";

export interface EmptyStateProps {
  readonly title: ReactNode;
  /** Teaches: what appears here and how it gets here. */
  readonly body?: ReactNode;
  /** The first step as a button. */
  readonly action?: ReactNode;
  /** A Tabler icon. */
  readonly icon?: ComponentType<{ size?: number; stroke?: number }>;
}

export function EmptyState({ title, body, action, icon: Icon = IconInbox }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      <Text c="dimmed" component="span" aria-hidden lh={1}>
        <Icon size={40} stroke={1.25} />
      </Text>
      <Title order={2}>{title}</Title>
      {body ? (
        <Text maw="34rem" c="dimmed">
          {body}
        </Text>
      ) : null}
      {action ? <div style={{ paddingTop: "0.5rem" }}>{action}</div> : null}
    </Stack>
  );
}
