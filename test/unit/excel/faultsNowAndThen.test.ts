import { RARER, testFaults } from "./faultScenarios";

testFaults("GeneralException", RARER);
