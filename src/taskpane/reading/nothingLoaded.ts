/** What is said of a report where nothing that reads reports can be loaded, and what to do. */
export const NOTHING_LOADED =
  "The part of Huddlebook that reads reports could not be loaded, so this one was not looked at. Check the connection, and bring it again.";
