import { X12Interchange, X12Parser } from "node-x12";
import { readRemittances } from "../src/remittance/readRemittances";
import { madePayment } from "../test/remittances/madePayments";
import { segmentsOf, written } from "../test/remittances/written";
import { chanceOf } from "../test/seededChance";
import { asRead, interleaved } from "./importAging";

const CLAIMS = 5_000;

/** Prints how long a remittance of 5,000 claims takes to a checked payment, beside a parser that only takes it apart. */
export function benchRemittance(): void {
  const text = asRead(written(segmentsOf([madePayment(chanceOf(835), CLAIMS)])));
  const [ours = NaN, peer = NaN] = interleaved([
    {
      name: "Huddlebook",
      run: () => {
        readWell(text);
      },
    },
    {
      name: "node-x12",
      run: () => {
        parseByNodeX12(text);
      },
    },
  ]).map(({ milliseconds }) => milliseconds);
  console.log(`\n(j) A remittance of ${CLAIMS} claims, ${(text.length / 1_000_000).toFixed(1)} MB, medians`);
  console.log(`    Huddlebook, to checked payments  ${ours.toFixed(1)} ms`);
  console.log(`    node-x12, to segments            ${peer.toFixed(1)} ms`);
  console.log(`    ours ÷ node-x12 ${(ours / peer).toFixed(2)} (goal: at most 1.00)`);
}

function readWell(text: string): void {
  const { payments, problems, refusals } = readRemittances(text);
  if (payments.length !== 1) throw new Error(`not read: ${JSON.stringify([...problems.slice(0, 3), ...refusals])}`);
}

function parseByNodeX12(text: string): void {
  if (!(new X12Parser().parse(text) instanceof X12Interchange)) throw new Error("node-x12 read another file");
}
