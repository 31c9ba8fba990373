import { RARER, USUAL, testFaults } from "./faultScenarios";

testFaults("AccessDenied", [...USUAL, ...RARER]);
