import { type ChartOf, callOf, overWeeks, place } from "./charts";
import { COLORS } from "../settings/colors";

/** New-patient appointments booked and on the schedule, and how long it takes from first contact to arrival. */
export const NEW_PATIENT_CHARTS: readonly ChartOf<"ChartNewPatients">[] = [
  {
    title: "New-patient appointments booked, by week",
    titleFrom: callOf("New-patient appointments booked"),
    altText: "New-patient appointments booked in each whole week, and a week on average of 13.",
    table: "ChartNewPatients",
    category: "Week of",
    series: overWeeks("Booked", "Booked 13 weeks", COLORS.patient),
    isStacked: false,
    valueForm: "count",
    place: place(0),
  },
  {
    title: "New-patient appointments on the schedule",
    titleFrom: callOf("New-patient appointments on the schedule"),
    altText: "New-patient appointments on the schedule at each week's end.",
    table: "ChartNewPatients",
    category: "Week of",
    series: [{ heading: "On the schedule", color: COLORS.insurance, drawnAs: "line" }],
    isStacked: false,
    valueForm: "count",
    place: place(1),
  },
  {
    title: "Days from first contact to arrival, by week",
    altText:
      "The median days to arrival of the new patients who first got in touch in each whole week, with a line at 10 days.",
    table: "ChartNewPatients",
    category: "Week of",
    series: [
      { heading: "Median days", label: "Median of the week", color: COLORS.patient, drawnAs: "line" },
      { heading: "10 days", color: COLORS.reference, drawnAs: "line", isReference: true },
    ],
    isStacked: false,
    valueForm: "days",
    place: place(2),
  },
];
