// Every custom function, for the build, which appends to each file the line that ties its function to its id.
export { agingBucket } from "./agingBucket";
export { agingTotals } from "./agingTotals";
export { benchmarkStatus } from "./benchmarkStatus";
export { caseAcceptance } from "./caseAcceptance";
export { claimAge } from "./claimAge";
export { collectionRatio } from "./collectionRatio";
export { daysInReceivables } from "./daysInReceivables";
export { netBilled } from "./netBilled";
export { receivablesRatio } from "./receivablesRatio";
export { trend } from "./trend";
export { weekOf } from "./weekOf";
export { withinDays } from "./withinDays";
