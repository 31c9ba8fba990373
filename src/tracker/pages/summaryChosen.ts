/** The name of the cell on Summary's page in which people choose a month. */
export const SUMMARY_CHOSEN = "SummaryChosen";
