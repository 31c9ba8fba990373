-- Treatment plans presented, for Huddlebook. Reads only. Gives out no name and no phone number of a patient.
-- It has not been run inside Open Dental yet, only on a copy of its tables: look its first result over before you post it.
-- Written for Open Dental 24.3 on MySQL or MariaDB. README.md beside this file says how to run and export it.
--
-- The days the query answers for. Take the three months that end with the month being closed.
-- It brings every plan presented in them, with the answers up to PeriodTo.
-- SignatureAccepts: Y where a patient who signs accepts the whole plan. Write N where signing only says that it was seen.
SET @PeriodFrom='2026-05-01', @PeriodTo='2026-07-31', @SignatureAccepts='Y';

SELECT
  @PeriodFrom AS 'PeriodFrom',
  @PeriodTo AS 'PeriodTo',
  -- The numbers of the plan and of the patient. The headings have a space because the query window puts
  -- a carrier or a name in place of the number in columns headed without one.
  plan.TreatPlanNum AS 'Plan Num',
  plan.PatNum AS 'Pat Num',
  -- The login name of the person who presented it, as the plan says. A patient is never named.
  IFNULL(NULLIF(TRIM(plan.UserName), ''), 'Not noted') AS 'Presenter',
  -- The date of the saved plan. Plans that were never saved are not counted, as in Open Dental's own reports.
  DATE_FORMAT(plan.DateTP, '%Y-%m-%d') AS 'DatePresented',
  -- Full fees of the procedures presented for the first time. For fees after discount, take Discount off FeeAmt below.
  plan.Presented AS 'AmountPresented',
  -- Open Dental does not know when a plan was accepted. The day it was signed stands in for it, where signing accepts,
  -- or the first day on which one of its procedures was put on the schedule or done.
  IFNULL(DATE_FORMAT(IF(plan.Signed IS NULL, plan.FirstYes, LEAST(plan.Signed, IFNULL(plan.FirstYes, plan.Signed))),
    '%Y-%m-%d'), '') AS 'DateAccepted',
  -- Signed: all of it. Otherwise the procedures that were put on the schedule or done.
  IF(plan.Signed IS NOT NULL, plan.Presented, IF(plan.FirstYes IS NULL, '', plan.SaidYesTo)) AS 'AmountAccepted',
  -- The first day on which one of its procedures was done.
  IFNULL(DATE_FORMAT(plan.FirstDone, '%Y-%m-%d'), '') AS 'DateStarted'
FROM (
  SELECT
    item.TreatPlanNum,
    item.PatNum,
    item.UserName,
    item.DateTP,
    item.Signed,
    CAST(SUM(item.FeeAmt) AS DECIMAL(12, 2)) AS Presented,
    CAST(SUM(IF(item.Yes IS NULL, 0, item.FeeAmt)) AS DECIMAL(12, 2)) AS SaidYesTo,
    MIN(item.Yes) AS FirstYes,
    MIN(item.Done) AS FirstDone
  FROM (
    SELECT
      step.TreatPlanNum,
      step.PatNum,
      step.UserName,
      step.DateTP,
      step.Signed,
      step.FeeAmt,
      step.Done,
      -- An appointment that was there before the plan: the procedure was put on it no sooner than it was presented.
      IF(step.OnSchedule IS NULL AND step.Done IS NULL, NULL,
        GREATEST(step.DateTP, LEAST(IFNULL(step.OnSchedule, step.Done), IFNULL(step.Done, step.OnSchedule)))) AS Yes
    FROM (
      SELECT
        treatplan.TreatPlanNum,
        treatplan.PatNum,
        userod.UserName,
        treatplan.DateTP,
        proctp.FeeAmt,
        IF(@SignatureAccepts = 'Y' AND DATE(treatplan.DateTSigned) BETWEEN treatplan.DateTP AND DATE(@PeriodTo),
          DATE(treatplan.DateTSigned), NULL) AS Signed,
        -- 2 is done.
        IF(procedurelog.ProcStatus = 2 AND procedurelog.ProcDate BETWEEN treatplan.DateTP AND DATE(@PeriodTo),
          procedurelog.ProcDate, NULL) AS Done,
        -- 1 scheduled, 2 kept, 4 the ASAP list of old versions. On the unscheduled list or broken is no yes.
        IF(appointment.AptStatus IN (1, 2, 4) AND DATE(appointment.SecDateTEntry) <= DATE(@PeriodTo),
          DATE(appointment.SecDateTEntry), NULL) AS OnSchedule
      FROM treatplan
      INNER JOIN proctp ON proctp.TreatPlanNum = treatplan.TreatPlanNum
      LEFT JOIN userod ON userod.UserNum = treatplan.UserNumPresenter
      LEFT JOIN procedurelog ON procedurelog.ProcNum = proctp.ProcNumOrig
      LEFT JOIN appointment ON appointment.AptNum = procedurelog.AptNum
      -- 0 is a saved plan.
      WHERE treatplan.TPStatus = 0 AND treatplan.DateTP BETWEEN DATE(@PeriodFrom) AND DATE(@PeriodTo)
        -- A procedure presented again counts once, with the plan that named it first.
        AND NOT EXISTS (
          SELECT 1 FROM proctp AS earlier
          INNER JOIN treatplan AS before_it ON before_it.TreatPlanNum = earlier.TreatPlanNum
          WHERE earlier.ProcNumOrig = proctp.ProcNumOrig AND proctp.ProcNumOrig > 0 AND before_it.TPStatus = 0
            AND (before_it.DateTP < treatplan.DateTP
              OR (before_it.DateTP = treatplan.DateTP AND before_it.TreatPlanNum < treatplan.TreatPlanNum))
        )
    ) AS step
  ) AS item
  GROUP BY item.TreatPlanNum, item.PatNum, item.UserName, item.DateTP, item.Signed
) AS plan
ORDER BY plan.DateTP, plan.TreatPlanNum
