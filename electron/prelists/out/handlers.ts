// Handlers: files on the way out.
import type { outCalls } from "../../../shared/prelists/out/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { card, cardPaper, tickCard } from "./card.ts";
import { exportBack, originals, planBack } from "./back.ts";

export const outHandlers: HandlersOf<typeof outCalls> = {
  originals,
  planBack,
  exportBack,
  card,
  tickCard,
  cardPaper,
};
