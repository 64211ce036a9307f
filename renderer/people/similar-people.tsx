// Likely duplicates beside the form, while it is being filled. Shows only; nothing is merged or blocked.
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useDebouncedValue } from "@mantine/hooks";
import type { PersonBrief } from "../../shared/people/views.ts";
import { isIsoDate } from "../../shared/values/date.ts";
import { api, useCall } from "../app/client.ts";
import { goTo } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { HitLine } from "./hit-line.tsx";
import type { PersonState } from "./person-state.ts";

export interface SimilarPeopleProps {
  readonly state: PersonState;
  readonly kk?: string;
  /** Takes the person instead of registering a new one; without it the person's page is opened. */
  readonly onUse?: (person: PersonBrief) => void;
}

export function SimilarPeople({ state, kk = "", onUse }: SimilarPeopleProps) {
  const text = useText().people;
  const key = JSON.stringify({
    name: state.name,
    nik: state.nik,
    kk,
    motherName: state.motherName,
    ...(state.sex ? { sex: state.sex } : {}),
    birthPlace: state.birthPlace,
    phone: state.phone,
    address: state.ktp.address,
    exceptId: state.id,
    ...(isIsoDate(state.birthDate) ? { birthDate: state.birthDate } : {}),
    ...(state.ktp.villageCode
      ? { villageCode: state.ktp.villageCode, rt: state.ktp.rt, rw: state.ktp.rw }
      : {}),
  });
  const [asked] = useDebouncedValue(key, 400);
  const enabled = state.name.trim().length >= 3 || state.nik.replace(/\D/g, "").length === 16;
  const found = useCall(api.people.similar, JSON.parse(asked) as { name: string }, {
    enabled,
    keepPrevious: true,
  });
  const hits = enabled ? (found.data?.hits ?? []) : [];
  return (
    <div aria-live="polite">
      {hits.length > 0 ? (
        <Alert
          role="group"
          color="yellow"
          variant="light"
          icon={<IconUsers aria-hidden />}
          title={text.form.similarTitle}
        >
          <Stack gap="xs">
            <span>{text.form.similarBody}</span>
            {hits.map((hit) => (
              <Group key={hit.personId} gap="sm" wrap="nowrap" justify="space-between">
                <div style={{ flex: 1, minWidth: 0 }}>
                  <HitLine person={hit} why={text.duplicates.bands[hit.band]} />
                  <Text size="sm" fw={500}>
                    {text.duplicates.reasons(hit.reasons)}
                  </Text>
                </div>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`${onUse ? text.form.useThis : text.form.open}: ${hit.name}`}
                  onClick={() =>
                    onUse ? onUse(hit) : goTo("people.person", { personId: hit.personId })
                  }
                >
                  {onUse ? text.form.useThis : text.form.open}
                </Button>
              </Group>
            ))}
          </Stack>
        </Alert>
      ) : null}
    </div>
  );
}
