// Above the list of cases while it shows those of one pillar only; reached from the page of a case, so it is in nobody's way.
import { Button, Group, Text } from "@mantine/core";
import { api, useCall } from "../../app/client.ts";
import { useText } from "../../text/index.ts";

interface PillarFilterProps {
  readonly id: string;
  readonly onClear: () => void;
}

export function PillarFilter({ id, onClear }: PillarFilterProps) {
  const words = useText().cases.support;
  const pillar = useCall(api.directory.get, { id });
  if (!pillar.data) return null;
  return (
    <Group gap="sm" role="status">
      <Text>{words.filtered(pillar.data.name)}</Text>
      <Button variant="default" size="compact-md" onClick={onClear}>
        {words.unfilter}
      </Button>
    </Group>
  );
}
