// How sure an entry of the directory is: who confirmed it when, and what speaks against referring there without asking.
import { Alert, Group, Text } from "@mantine/core";
import { IconPhoneCall } from "@tabler/icons-react";
import type { Destination } from "../../shared/directory/contract.ts";
import { cautionsOf, type Caution } from "../../shared/directory/rules.ts";
import { formatDate } from "../app/format.ts";
import { today } from "../people/today.ts";
import { useText } from "../text/index.ts";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";

const TONES: Record<Caution, Tone> = {
  tutup: "danger",
  penuh: "danger",
  lama: "warning",
  belum: "warning",
};

/** "Dikonfirmasi per telepon 12 Oktober 2026 oleh ... (yang menjawab: ...)". */
export function FreshnessLine({ confirmed }: Pick<Destination, "confirmed">) {
  const { fresh, ways } = useText().directory;
  if (!confirmed) return <Text>{fresh.never}</Text>;
  const { way, on, by, toldBy, note } = confirmed;
  const told = toldBy === "" ? "" : ` (${fresh.told(toldBy)})`;
  return (
    <Text>
      {fresh.line(ways[way], formatDate(on), by)}
      {told}
      {note === "" ? "" : `. ${note}`}
    </Text>
  );
}

/** Badges of what speaks against it; nothing when the entry is fresh and open. */
export function Cautions({ of }: { readonly of: Destination }) {
  const { fresh } = useText().directory;
  const cautions = cautionsOf(of, today());
  return (
    <Group gap={6}>
      {cautions.map((caution) => (
        <StateBadge key={caution} tone={TONES[caution]}>
          {fresh.cautions[caution]}
        </StateBadge>
      ))}
    </Group>
  );
}

/** What whoever refers there must see before the letter is made. */
export function ReferralWarning({ of }: { readonly of: Destination }) {
  const { fresh } = useText().directory;
  const cautions = cautionsOf(of, today());
  if (cautions.length === 0 && of.details.alert === "") return null;
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconPhoneCall aria-hidden />}
      title={<Cautions of={of} />}
    >
      {of.details.alert === "" ? null : <Text>{of.details.alert}</Text>}
      <FreshnessLine confirmed={of.confirmed} />
      {cautions.length > 0 ? (
        <Text>
          {fresh.before} {of.phone}
        </Text>
      ) : null}
    </Alert>
  );
}
