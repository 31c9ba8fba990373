/** The codes of what the practice does, as print has them, by the ledger's own words. */
const CODES: Readonly<Record<string, string>> = {
  exam: "D0120 Periodic oral eval",
  "comp exam": "D0150 Comprehensive oral eval",
  "exam limited": "D0140 Limited oral eval",
  prophy: "D1110 Prophylaxis-adult",
  "perio maint": "D4910 Periodontal maintenance",
  "BWX 4": "D0274 Bitewings-four films",
  FMX: "D0210 Intraoral-complete series",
  "resin 1 surf": "D2391 Resin composite-1s, post",
  "resin 2 surf": "D2392 Resin composite-2s, post",
  "resin 3 surf": "D2393 Resin composite-3s, post",
  extraction: "D7140 Extraction, erupted tooth",
  "occlusal guard": "D9944 Occlusal guard, hard",
  crown: "D2740 Crown-porc/ceramic",
  "root canal": "D3330 Endo therapy-molar",
  "core buildup": "D2950 Core buildup, incl pins",
  "scaling quad": "D4341 Perio scale&root pln-per quad",
  implant: "D6010 Surgical placement, implant",
  "partial denture": "D5213 Max part denture-cast metal",
  "whitening trays": "D9975 External bleaching, per arch",
};

/** The code and the name of what was done. @throws RangeError for work that no code is known of: a bug in the table above */
export function procedureWords(description: string): string {
  const words = CODES[description];
  if (words === undefined) throw new RangeError(`no code: ${description}`);
  return words;
}
