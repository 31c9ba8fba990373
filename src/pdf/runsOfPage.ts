import type { PageViewport } from "pdfjs-dist";
import { type Run, cellsApart } from "./run";

/** A piece of text as pdf.js has it. */
interface Piece {
  readonly str: string;
  /** Where it stands, and how it is turned and sized: the six numbers of a PDF's matrix. */
  readonly transform: readonly unknown[];
  readonly width: number;
}

/** The text of a page. */
export interface PageRuns {
  /** What stands as most of the page's text does; a page that is printed sideways is turned upright first. */
  readonly upright: readonly Run[];
  /** What stands across, such as a watermark, in its order. */
  readonly across: readonly string[];
}

/** How far a text may lean and still be upright, in quarters of a turn. */
const MOST_LEAN = 0.04;
/** Direction marks, joiners, soft hyphens and controls, which show nothing. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** The text of a page by its places. @param pieces what pdf.js found on it */
export function runsOfPage(pieces: readonly Piece[], viewport: PageViewport): PageRuns {
  const placed = pieces.flatMap((piece) => placedPiece(piece, viewport));
  const turn = commonestTurn(placed);
  return {
    upright: placed.filter((one) => one.turn === turn).flatMap((one) => cellsApart(turnedUpright(one))),
    across: placed.filter((one) => one.turn !== turn).map(({ text }) => text),
  };
}

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** In quarters of a turn, clockwise; `undefined` for text that leans. */
  readonly turn: number | undefined;
}

function placedPiece({ str, transform, width }: Piece, viewport: PageViewport): readonly Placed[] {
  const text = str.replace(UNSEEN, "").replace(/\s+/gu, " ").trim();
  const [a = 0, b = 0, , , e = 0, f = 0] = transform.map(Number);
  const [x, y] = pointOn(viewport, e, f);
  const [toX, toY] = pointOn(viewport, e + a, f + b);
  const quarters = Math.atan2(toY - y, toX - x) / (Math.PI / 2);
  const size = Math.hypot(a, b);
  if (text === "" || ![x, y, width, size, quarters].every(Number.isFinite)) return [];
  const isStraight = Math.abs(quarters - Math.round(quarters)) <= MOST_LEAN;
  return [{ text, x, y, width, size, turn: isStraight ? (Math.round(quarters) + 4) % 4 : undefined }];
}

function pointOn(viewport: PageViewport, x: number, y: number): readonly [number, number] {
  const point: readonly unknown[] = viewport.convertToViewportPoint(x, y);
  return [Number(point[0]), Number(point[1])];
}

/** The turn of most letters. */
function commonestTurn(placed: readonly Placed[]): number {
  const letters = [0, 0, 0, 0];
  for (const { turn, text } of placed) if (turn !== undefined) letters[turn] = (letters[turn] ?? 0) + text.length;
  return letters.indexOf(Math.max(...letters));
}

function turnedUpright({ text, x, y, width, size, turn }: Placed): Run {
  const [left, base] = turnedBack(x, y, turn ?? 0);
  return { text, left, right: left + width, base, size };
}

function turnedBack(x: number, y: number, turn: number): readonly [number, number] {
  if (turn === 1) return [y, -x];
  if (turn === 2) return [-x, -y];
  return turn === 3 ? [-y, x] : [x, y];
}
