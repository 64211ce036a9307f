// Error codes of statistics of a list.
export type StatisticsError = never;
