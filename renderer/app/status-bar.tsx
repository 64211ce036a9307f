// The foot of the frame: is everything saved, which keys help, which version this is.
import { useText } from "../text/index.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import { ToneShape } from "../ui/state-badge.tsx";
import type { Tone } from "../ui/state-badge.tsx";
import { useCommands } from "./commands.ts";
import { formatTime } from "./format.ts";
import { useSavedState } from "./saved-state.ts";
import type { SavedState } from "./saved-state.ts";
import { useSession } from "./session.tsx";

const TONES = {
  tenang: "done",
  menyimpan: "active",
  tersimpan: "done",
  draf_tersimpan: "done",
  gagal: "danger",
} satisfies Record<SavedState, Tone>;
const SHOWN = ["umum.bantuan", "kasus.baru", "orang.cari", "umum.palet", "layar.cetak"];

export function StatusBar() {
  const text = useText();
  const { roles, version } = useSession();
  const { state, at } = useSavedState();
  const words = text.app.saved[state];
  const keys = useCommands(roles).filter(
    (command) => SHOWN.includes(command.id) && command.shortcut,
  );
  return (
    <footer className="loket-status" aria-label={text.app.statusLabel}>
      <span role="status" style={{ display: "inline-flex", gap: "0.375rem", alignItems: "center" }}>
        <ToneShape tone={TONES[state]} size={14} />
        {typeof words === "function" ? words(formatTime(at)) : words}
      </span>
      <span style={{ flex: 1 }} />
      {keys.map((command) => (
        <span key={command.id}>
          <KeyHint keys={command.shortcut ?? ""} /> {command.label}
        </span>
      ))}
      <span>{text.app.version(version)}</span>
    </footer>
  );
}
