// The lists that belong to the directory, side by side: services, organizations, waiting lists, rules of eligibility.
import { Button, Group } from "@mantine/core";
import { goTo, useOpenScreen } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";

const SCREENS = ["directory.list", "directory.organizations"] as const;
type Shown = (typeof SCREENS)[number];

export function DirectoryLinks() {
  const words = useText().directoryOrganizations.links;
  const open = useOpenScreen()?.id;
  return (
    <Group component="nav" gap={4} aria-label={words.label}>
      {SCREENS.map((id: Shown) => (
        <Button
          key={id}
          size="compact-md"
          variant={id === open ? "light" : "subtle"}
          aria-current={id === open ? "page" : undefined}
          onClick={() => goTo(id)}
        >
          {words[id]}
        </Button>
      ))}
    </Group>
  );
}
