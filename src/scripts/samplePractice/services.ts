/** A service as the practice bills it. Fees are whole cents, coverage is what carriers usually pay of them. */
export interface Service {
  readonly description: string;
  readonly fee: number;
  readonly coveragePercent: number;
}

const service = (description: string, dollars: number, coveragePercent: number): Service => ({
  description,
  fee: dollars * 100,
  coveragePercent,
});

/** What is done at a check-up. */
export const CHECK_UP = {
  exam: service("exam", 88, 100),
  newPatientExam: service("comp exam", 152, 100),
  cleaning: service("prophy", 168, 100),
  gumMaintenance: service("perio maint", 214, 80),
  bitewings: service("BWX 4", 104, 100),
  fullMouthXrays: service("FMX", 214, 100),
} as const;

/** Small work, done as it turns up. */
export const SMALL_WORK: readonly [Service, ...Service[]] = [
  service("resin 1 surf", 292, 80),
  service("resin 2 surf", 348, 80),
  service("resin 3 surf", 412, 80),
  service("extraction", 318, 80),
  service("exam limited", 118, 100),
  service("occlusal guard", 790, 50),
];

/** What treatment plans are made of. */
export const PLANNED_WORK: readonly [Service, ...Service[]] = [
  service("crown", 1785, 50),
  service("crown", 1785, 50),
  service("root canal", 1540, 80),
  service("core buildup", 412, 50),
  service("scaling quad", 388, 80),
  service("scaling quad", 388, 80),
  service("resin 2 surf", 348, 80),
  service("implant", 2890, 50),
  service("partial denture", 2340, 50),
  service("whitening trays", 540, 0),
];
