// Indonesian texts: statistics of a list.
import type { StatisticsError } from "../../../../shared/prelists/statistics/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const statistics = {};

/** What the journal calls each call. */
export const statisticsCallWords = {};

export const statisticsErrors: ErrorWords<StatisticsError> = {};
