// What the sender's sheet does not show but holds: said before anything is checked, since an officer looks at the file in a spreadsheet.
import { Alert, Text } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useText } from "../../text/index.ts";
import type { Inspection } from "../import-state.ts";

export function HiddenParts({ seen }: { readonly seen: Inspection }) {
  const words = useText().round.imports;
  const sheets = seen.sheets.filter(({ visible }) => !visible).map(({ name }) => name);
  if (seen.hiddenColumns.length === 0 && sheets.length === 0) return null;
  return (
    <Alert
      color="blue"
      variant="light"
      icon={<IconEyeOff aria-hidden />}
      title={words.hiddenParts}
      my="xs"
    >
      {seen.hiddenColumns.length > 0 ? (
        <Text>{words.hiddenColumns(seen.hiddenColumns.join(", "))}</Text>
      ) : null}
      {sheets.length > 0 ? <Text>{words.hiddenSheets(sheets.join(", "))}</Text> : null}
      <Text>{words.hiddenRows}</Text>
    </Alert>
  );
}
