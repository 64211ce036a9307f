// Makes a paper by a query and shows it; says so when that fails.
import { useState } from "react";
import type { PaperRef } from "../../shared/papers/paper.ts";
import { toFailure, type DeskFailure } from "./failure.ts";
import { openPaper } from "./paper-preview.tsx";

export interface Printing {
  /** Resolves when the preview is closed. */
  print(make: () => Promise<PaperRef>): Promise<void>;
  readonly making: boolean;
  readonly failure: DeskFailure | undefined;
}

export function usePrint(): Printing {
  const [state, setState] = useState<{ making: boolean; failure?: DeskFailure }>({ making: false });
  return {
    making: state.making,
    failure: state.failure,
    async print(make) {
      setState({ making: true });
      try {
        const paper = await make();
        setState({ making: false });
        await openPaper(paper);
      } catch (thrown) {
        setState({ making: false, failure: toFailure(thrown) });
      }
    },
  };
}
