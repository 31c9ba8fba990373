/** A remittance of two claims, one a segment a line, to be changed by tests. */
export const SMALL = [
  "ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *260803*0930*^*00501*000000001*0*P*:",
  "GS*HP*PAYER*PRACTICE*20260803*0930*1*X*005010X221A1",
  "ST*835*0001",
  "BPR*I*150*C*ACH*CCP*01*111000025*DA*987654321*1512345678**01*111000038*DA*123456789*20260803",
  "TRN*1*830400002*1512345678",
  "N1*PR*Delta Dental of Kansas",
  "LX*1",
  "CLP*1001/1*1*200*120*20*12*C1",
  "NM1*QC*1*Sample*Ann****MI*M8000001",
  "SVC*AD:D1110*200*120",
  "CAS*CO*45*60",
  "CAS*PR*2*20",
  "CLP*1002/1*1*100*30*70*12*C2",
  "SVC*AD:D0120*100*30",
  "CAS*PR*1*50**3*20",
  "SE*14*0001",
  "GE*1*1",
  "IEA*1*000000001",
] as const;

/** The text of segments, each ended by a tilde. */
export function textOf(segments: readonly string[]): string {
  return segments.map((segment) => `${segment}~`).join("\n");
}

/** The small remittance with some segments in the place of others, told by how they begin; counted anew. */
export function small(changes: Readonly<Record<string, string | readonly string[]>> = {}): string {
  const segments = SMALL.flatMap((segment) => {
    const [, change] = Object.entries(changes).find(([beginning]) => segment.startsWith(beginning)) ?? [];
    return change === undefined ? [segment] : typeof change === "string" ? [change] : change;
  });
  const inside =
    segments.findIndex((one) => one.startsWith("SE*")) - segments.findIndex((one) => one.startsWith("ST*"));
  return textOf(segments.map((one) => (one === "SE*14*0001" ? `SE*${String(inside + 1)}*0001` : one)));
}
