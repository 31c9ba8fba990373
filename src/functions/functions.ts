// Every custom function, for the build, which appends to each file the line that ties its function to its id.
import "./agingBucket";
import "./agingTotals";
import "./benchmarkStatus";
import "./caseAcceptance";
import "./claimAge";
import "./collectionRatio";
import "./daysInReceivables";
import "./netBilled";
import "./receivablesRatio";
import "./trend";
import "./weekOf";
import "./withinDays";
