import { describe, expect, it } from "vitest";
import { readReport } from "../../src/import/readReport";
import { seededChance } from "../seededChance";
import { runsOf } from "./runs";
