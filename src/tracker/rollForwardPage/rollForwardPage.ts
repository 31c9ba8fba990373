import type { PageCell, PageContent, PageRule, PageSpec } from "../../workbook/spec/page";
import { waterfall } from "../charts/charts";
import { ROLL_FORWARD_CHOSEN } from "../pages/rollForwardMonth";
import { REASON_ROWS } from "../rollForward/rollForwardReasons";
import { CHOSEN_MONTH } from "../summary/page/pageFormats";
import { tieLineOf, titleOf } from "../summary/page/pageFormulas";
import { LOOKS } from "../summary/page/pageLooks";
import { TIE_SIGNS } from "../summary/summaryMonths";
import { amountOf, amountOfReason, firstReason, noteOfMonth, wordsOfReason, wordsOfStep } from "./rollForwardFormulas";

/** The widths of the page's columns: what a step is called, and narrow ones. */
const LABEL_WIDTH = 21;
const UNIT_WIDTH = 2.43;
const UNITS = 30;
const COLUMNS = 1 + UNITS;

const CENTS = "$#,##0.00;-$#,##0.00";
const CHART_ROWS = 9;
/** Lines of text fit into a row of a proof and of a reason. */
const TEXT_ROW = { proof: 27, reason: 38 } as const;

/** A line of a block: a step of the walk, as an office calls it, and what it is. */
interface BlockLine {
  readonly step: string;
  readonly label: string;
  /** Its days where absent. */
  readonly says?: string;
  readonly isTotal?: true;
}

/** What was owed, what the month did, and what is owed: each with a total. */
const BLOCKS: readonly { readonly caption: string; readonly lines: readonly BlockLine[] }[] = [
  {
    caption: "What was owed",
    lines: [{ step: "Opening", label: "Opening balance", isTotal: true }],
  },
  {
    caption: "What the month did",
    lines: [
      { step: "Billed", label: "Production", says: "Full fees of what was done: adds to what is owed." },
      { step: "Adjustments", label: "Adjustments", says: "Discounts and others: normally below zero." },
      { step: "Writeoffs", label: "Write-offs", says: "What insurance contracts take off: normally below zero." },
      { step: "Less collected", label: "Collections", says: "Payments of patients and insurance, less refunds." },
      { step: "Expected closing", label: "Expected closing", says: "What the month's figures lead to.", isTotal: true },
    ],
  },
  {
    caption: "What is owed",
    lines: [
      { step: "Posted closing", label: "Posted closing" },
      {
        step: "Difference",
        label: "Difference",
        says: "Posted less expected: zero in a month that ties.",
        isTotal: true,
      },
    ],
  },
];

/** Each report that proves something, said once. */
const PROOFS = [
  { step: "Opening", label: "Opening balance" },
  { step: "Billed", label: "The month's figures" },
  { step: "Posted closing", label: "Posted closing" },
] as const;

const HEIGHTS = {
  title: [30, 16, 15, 4],
  chart: Array.from({ length: CHART_ROWS }, () => 15),
  blocks: BLOCKS.flatMap(({ lines }) => [4, 16, ...lines.map(({ isTotal }) => (isTotal ? 18 : 15.5))]),
  proofs: [22, ...PROOFS.map(() => TEXT_ROW.proof)],
  reasons: [22, 16, ...REASON_ROWS.map(() => TEXT_ROW.reason)],
} as const;

const FIRST = {
  chart: HEIGHTS.title.length + 1,
  blocks: HEIGHTS.title.length + CHART_ROWS + 1,
  proofs: HEIGHTS.title.length + CHART_ROWS + HEIGHTS.blocks.length + 1,
  reasons: HEIGHTS.title.length + CHART_ROWS + HEIGHTS.blocks.length + HEIGHTS.proofs.length + 1,
} as const;

/** Where the columns of blocks stand, and how many of the page's each takes; one stays free before words. */
const BLOCK = {
  label: { column: 1, columns: 1 },
  amount: { column: 2, columns: 6 },
  between: { column: 8, columns: 1 },
  says: { column: 9, columns: 23 },
} as const;

/** Where the columns of reasons stand. */
const REASON = {
  amount: { column: 1, columns: 1 },
  says: { column: 2, columns: 12 },
  evidence: { column: 14, columns: 8 },
  toDo: { column: 22, columns: 10 },
} as const;

const RULES: readonly PageRule[] = [
  { at: "beginning", says: TIE_SIGNS.no, look: "bad" },
  { at: "beginning", says: TIE_SIGNS.yes, look: "good" },
  { at: "beginning", says: TIE_SIGNS.unknown, look: "unknown" },
];

/** From what was owed to what is owed, and whether the month ties, on one page. */
export const ROLL_FORWARD_PAGE: PageSpec = {
  widths: [LABEL_WIDTH, ...Array.from({ length: UNITS }, () => UNIT_WIDTH)],
  heights: Object.values(HEIGHTS).flat(),
  frozenRows: 1,
  captionRow: FIRST.proofs,
  cells: [...titleCells(), ...blockCells(), ...proofCells(), ...reasonCells()].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  ),
  rules: RULES,
};

/** The waterfall. */
export const ROLL_FORWARD_CHARTS = [
  waterfall({
    fromColumn: 0,
    fromRow: FIRST.chart - 1,
    toColumn: COLUMNS,
    toRow: FIRST.chart - 1 + CHART_ROWS,
  }),
];

function titleCells(): readonly PageCell[] {
  const title = titleOf("RollForwardMonth", "Roll-forward", "Roll-forward, ");
  return [
    { row: 1, column: 1, columns: 18, content: title, look: LOOKS.title },
    { row: 1, column: 19, columns: 6, content: text("Month shown"), look: LOOKS.choiceLabel },
    {
      row: 1,
      column: 25,
      columns: 7,
      content: {
        kind: "choice",
        name: ROLL_FORWARD_CHOSEN,
        choicesFrom: { table: "Monthly", heading: "Month" },
        begins: "As Summary",
      },
      look: LOOKS.choice,
      format: CHOSEN_MONTH,
      note: "A list: choose a month. Clear the cell for the month that Summary shows.",
    },
    { row: 2, column: 1, columns: COLUMNS, content: tieLineOf("RollForwardMonth", "."), look: LOOKS.ties },
    { row: 3, column: 1, columns: COLUMNS, content: noteOfMonth(), look: LOOKS.foot },
  ];
}

function blockCells(): readonly PageCell[] {
  let row = FIRST.blocks;
  return BLOCKS.flatMap(({ caption, lines }) => {
    const at = row + 1;
    row = at + 1 + lines.length;
    return [
      { row: at, column: 1, columns: COLUMNS, content: text(caption), look: LOOKS.block },
      ...lines.flatMap((line, index) => lineCells(line, at + 1 + index)),
    ];
  });
}

function lineCells({ step, label, says, isTotal }: BlockLine, row: number): readonly PageCell[] {
  const [labelLook, amountLook] = isTotal ? [LOOKS.totalLabel, LOOKS.total] : [LOOKS.listLabel, LOOKS.listThen];
  const saysLook = isTotal ? LOOKS.totalNote : LOOKS.lineNote;
  const words = says === undefined ? wordsOfStep(step, "Period") : text(says);
  return [
    { row, ...BLOCK.label, content: text(label), look: labelLook },
    { row, ...BLOCK.amount, content: amountOf(step), look: amountLook, format: CENTS },
    { row, ...BLOCK.between, content: text(""), look: saysLook },
    { row, ...BLOCK.says, content: words, look: saysLook },
  ];
}

function proofCells(): readonly PageCell[] {
  return [
    { row: FIRST.proofs, column: 1, columns: COLUMNS, content: text("Proven by"), look: LOOKS.caption },
    ...PROOFS.flatMap(({ step, label }, index): readonly PageCell[] => {
      const row = FIRST.proofs + 1 + index;
      return [
        { row, column: 1, columns: 1, content: text(label), look: LOOKS.listLabel },
        { row, column: 2, columns: UNITS, content: wordsOfStep(step, "Proven by"), look: LOOKS.note },
      ];
    }),
  ];
}

function reasonCells(): readonly PageCell[] {
  const row = FIRST.reasons;
  const caption = text("What a difference is consistent with");
  return [
    { row, column: 1, columns: COLUMNS, content: caption, look: LOOKS.caption },
    { row: row + 1, ...REASON.amount, content: text("Would explain"), look: LOOKS.listHeading },
    { row: row + 1, ...REASON.says, content: text("What"), look: LOOKS.listHeading },
    { row: row + 1, ...REASON.evidence, content: text("Evidence"), look: LOOKS.listHeading },
    { row: row + 1, ...REASON.toDo, content: text("What to do"), look: LOOKS.listHeading },
    ...REASON_ROWS.flatMap((_, index) => reasonRow(index + 1, row + 2 + index)),
  ];
}

function reasonRow(rank: number, row: number): readonly PageCell[] {
  return [
    { row, ...REASON.amount, content: amountOfReason(rank), look: LOOKS.noteAmount, format: CENTS },
    {
      row,
      ...REASON.says,
      content: rank === 1 ? firstReason() : wordsOfReason(rank, "Consistent with"),
      look: LOOKS.note,
    },
    { row, ...REASON.evidence, content: wordsOfReason(rank, "Evidence"), look: LOOKS.note },
    { row, ...REASON.toDo, content: wordsOfReason(rank, "What to do"), look: LOOKS.note },
  ];
}

function text(words: string): PageContent {
  return { kind: "text", text: words };
}
