// What the frame's own commands do: palette, help, lock, leave, text size, light or dark.
import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useEffect } from "react";
import { api, refreshStatus } from "./client.ts";
import { setFrameCommands } from "./commands.ts";
import { closeAllDialogs, openDialog } from "./dialogs.tsx";
import { helpDialog } from "./help.tsx";
import { useOpenScreen } from "./navigation.tsx";
import { stepFontScale } from "./preferences.ts";
import { useSession } from "./session.tsx";
import { trainingDialog } from "./training-dialog.tsx";
import { takeBackLast } from "./undo.tsx";

/** Ends the session; the next person starts at the first screen of their own. */
async function leave(): Promise<void> {
  closeAllDialogs();
  await api.accounts.signOut();
  history.replaceState(null, "", "#");
  window.dispatchEvent(new PopStateEvent("popstate"));
  await refreshStatus();
}

export function useFrameCommands(): void {
  const screen = useOpenScreen();
  const { roles, training } = useSession();
  const scheme = useComputedColorScheme("light");
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    setFrameCommands({
      "umum.palet": () => void openDialog("app.palette", { roles }),
      "umum.bantuan": () => void openDialog(helpDialog, { screenId: screen?.id ?? "", roles }),
      "umum.urungkan": () => void takeBackLast(),
      "umum.kunci": () => void api.accounts.lock().then(refreshStatus, refreshStatus),
      "umum.ganti_pengguna": () => void leave(),
      "umum.keluar": () => void leave(),
      "umum.perbesar": () => stepFontScale(1),
      "umum.perkecil": () => stepFontScale(-1),
      "umum.ukuran_biasa": () => stepFontScale(0),
      "umum.tampilan": () => setColorScheme(scheme === "dark" ? "light" : "dark"),
      ...(training ? { "umum.latihan": () => void openDialog(trainingDialog, {}) } : {}),
      "pengaturan.kata_sandi": () => void openDialog("accounts.password"),
    });
  }, [screen, roles, training, scheme, setColorScheme]);
}
