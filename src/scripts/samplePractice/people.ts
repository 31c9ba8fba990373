import type { Carrier, Family, Patient } from "./ledger";
import { firstName, middleInitial, surname } from "./names";
import type { Random } from "./random";

/** The carriers, all invented; the phone numbers are of the kind kept free for fiction. */
const CARRIERS: readonly [Carrier, ...Carrier[]] = [
  { name: "Bluepeak Dental", phone: "(800)555-0111", planType: "PPO", writeoffPercent: 18 },
  { name: "Harborline Benefits", phone: "(800)555-0124", planType: "PPO", writeoffPercent: 22 },
  { name: "Northgate Mutual", phone: "(800)555-0137", planType: "Traditional", writeoffPercent: 0 },
  { name: "Summit & Vale", phone: "(800)555-0142", planType: "PPO", writeoffPercent: 15 },
  { name: "Evergrove DHMO", phone: "(800)555-0158", planType: "HMO", writeoffPercent: 30 },
  { name: "Union Craft Trust", phone: "(800)555-0163", planType: "Traditional", writeoffPercent: 0 },
];

/** Takes families in, one after another, and remembers everybody. */
export interface Register {
  readonly patients: readonly Patient[];
  readonly addFamily: () => Patient;
}

/** Opens an empty register. */
export function openRegister(random: Random): Register {
  const patients: Patient[] = [];
  let families = 0;
  let nextNumber = 6_204_117;
  const addFamily = (): Patient => {
    const lastName = surname(random, families);
    families += 1;
    const family = newFamily(random, families);
    const members = random.pick([1, 1, 1, 2, 2, 3, 4]);
    const added = Array.from({ length: members }, (_, index): Patient => {
      nextNumber += random.between(1, 23);
      const named = { lastName, firstName: firstName(random), initial: middleInitial(random) };
      return { number: nextNumber, ...named, family, isGuarantor: index === 0 };
    });
    patients.push(...added);
    const [guarantor] = added;
    if (guarantor === undefined) throw new Error("a family without members");
    return guarantor;
  };
  return { patients, addFamily };
}

function newFamily(random: Random, number: number): Family {
  const payer = random.chance(0.03) ? "never" : random.chance(0.3) ? "slow" : "prompt";
  return { number, payer, carrier: random.chance(0.68) ? random.pick(CARRIERS) : undefined };
}
