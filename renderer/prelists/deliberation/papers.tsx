// Versions of the minutes, moves of the deliberation, and every paper that was asked for.
import { List, Text } from "@mantine/core";
import { formatDateTime, formatNumber } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { FieldGrid } from "../../ui/fields.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import type { Deliberation } from "./types.ts";

export function Papers({ one }: { readonly one: Deliberation }) {
  const words = useText().round.deliberation;
  const none = <Text c="dimmed">{words.papers.none}</Text>;
  const by = (at: string, name: string) => `${formatDateTime(at)}, ${name}`;
  return (
    <FieldGrid columns={3}>
      <Sheet title={words.papers.versions}>
        {one.papers.length === 0 ? none : null}
        <List listStyleType="none" spacing="xs">
          {one.papers.map((paper) => (
            <List.Item key={paper.paperVersion}>
              {words.papers.version(String(paper.paperVersion), formatNumber(paper.rows))}
              <Text size="sm" c="dimmed">
                {words.papers.versionBy(formatDateTime(paper.at), paper.by)}
                <br />
                {words.papers.fingerprint(paper.sha256.slice(0, 12))}
              </Text>
            </List.Item>
          ))}
        </List>
      </Sheet>
      <Sheet title={words.papers.moves}>
        {one.moves.length === 0 ? none : null}
        <List listStyleType="none" spacing="xs">
          {one.moves.map((move) => (
            <List.Item key={`${move.at}${move.move}`}>
              {words.moves[move.move]}
              {move.reason === null ? null : `: ${move.reason}`}
              <Text size="sm" c="dimmed">
                {by(move.at, move.by)}
              </Text>
            </List.Item>
          ))}
        </List>
      </Sheet>
      <Sheet title={words.papers.prints}>
        {one.prints.length === 0 ? none : null}
        <List listStyleType="none" spacing="xs">
          {one.prints.map((print) => (
            <List.Item key={`${print.at}${print.paper}${print.copy}`}>
              {`${words.papers.names[print.paper]}, ${words.papers.copies[print.copy].toLowerCase()}`}
              <Text size="sm" c="dimmed">
                {print.why}
                <br />
                {by(print.at, print.by)}
              </Text>
            </List.Item>
          ))}
        </List>
      </Sheet>
    </FieldGrid>
  );
}
