const HOURS_OF_A_HALF = 12;

/** A minute of a day as people read it: `8:30 AM`. */
export function timeInWords(minuteOfDay: number): string {
  const hour = Math.floor(minuteOfDay / 60);
  const minutes = String(minuteOfDay % 60).padStart(2, "0");
  return `${String(hour % HOURS_OF_A_HALF || HOURS_OF_A_HALF)}:${minutes} ${hour < HOURS_OF_A_HALF ? "AM" : "PM"}`;
}
