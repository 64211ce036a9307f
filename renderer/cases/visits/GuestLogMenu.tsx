// The guest log on paper: of the day that is shown, or of its month.
import { Button, Menu } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { daysInMonth, isoDate } from "../../../shared/values/date.ts";
import { api } from "../../app/client.ts";
import { useText } from "../../text/index.ts";
import type { Printing } from "../../app/use-print.ts";

export function GuestLogMenu({
  day,
  printing,
}: {
  readonly day: string;
  readonly printing: Printing;
}) {
  const words = useText().cases.visits;
  const print = (from: string, until: string) =>
    void printing.print(() => api.cases.guestLog({ from, until }));
  function onMonth() {
    const [year = 0, month = 0] = day.split("-").map(Number);
    print(isoDate(year, month, 1), isoDate(year, month, daysInMonth(year, month)));
  }
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          disabled={day === ""}
          loading={printing.making}
          ml="auto"
        >
          {words.guestLog}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => print(day, day)}>{words.guestLogDay}</Menu.Item>
        <Menu.Item onClick={onMonth}>{words.guestLogMonth}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
