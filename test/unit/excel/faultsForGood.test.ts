import { testFaults } from "./faultScenarios";

testFaults("AccessDenied");
