-- A day's appointments for the morning huddle, for Huddlebook: a row an appointment. Reads only. Gives out no name, no number of
-- a patient, and nothing of what is to be done.
-- It has not been run inside Open Dental yet, only on a copy of its tables: look its first result over before you post it.
-- Written for Open Dental 24.3 on MySQL or MariaDB. README.md beside this file says how to run and export it.
-- Before 24.2 there are no eForms: take out the two lines so marked.
--
-- Each column says how far to trust it. Certain: a field says just this. By rule: worked out as Open Dental's own screens do.
-- Guess: stands in for what Open Dental has no field for, or follows from how the office works.
--
-- What stands in SET is changed here, in the text: Open Dental does not ask for it.
-- HuddleDay: blank is the next day with appointments, from tomorrow on. For a paste in the morning write today, such as '2026-08-04'.
-- FormsMonths: how long a form or a medical history counts as in, for patients who have been here before.
SET @HuddleDay='', @FormsMonths='12';

SELECT
  DATE_FORMAT(slot.Day, '%Y-%m-%d') AS 'HuddleDay',
  -- Certain. When this was taken, and the day as of which accounts were last aged: balances and their ages are as old as that.
  DATE_FORMAT(NOW(), '%Y-%m-%d %H:%i') AS 'Taken',
  IFNULL(DATE_FORMAT((SELECT MAX(preference.ValueString) FROM preference WHERE preference.PrefName = 'DateLastAging'),
    '%Y-%m-%d'), '') AS 'Aged',
  -- Certain. How many appointments the day has, so that a row that got lost on the way is missed.
  (SELECT COUNT(*) FROM appointment AS counted
    INNER JOIN patient AS counted_patient ON counted_patient.PatNum = counted.PatNum
    WHERE counted.AptStatus IN (1, 2, 4) AND counted.AptDateTime >= slot.Day
      AND counted.AptDateTime < slot.Day + INTERVAL 1 DAY) AS 'Slots',
  -- Certain.
  DATE_FORMAT(slot.AptDateTime, '%H:%i') AS 'Time',
  slot.Minutes AS 'Minutes',
  IFNULL((SELECT IF(operatory.Abbrev <> '', operatory.Abbrev, operatory.OpName) FROM operatory
    WHERE operatory.OperatoryNum = slot.Op), 'No chair') AS 'Chair',
  -- By rule. The hygienist where the appointment is marked as one of hygiene, else the provider.
  IFNULL((SELECT provider.Abbr FROM provider
    WHERE provider.ProvNum = IF(slot.IsHygiene = 1 AND slot.ProvHyg > 0, slot.ProvHyg, slot.ProvNum)), '') AS 'Provider',
  -- Guess. The type that the office gave the appointment, else New patient, Hygiene or Other.
  IFNULL((SELECT appointmenttype.AppointmentTypeName FROM appointmenttype
    WHERE appointmenttype.AppointmentTypeNum = slot.AppointmentTypeNum),
    IF(slot.IsNewPatient = 1, 'New patient', IF(slot.IsHygiene = 1 OR work.Hygiene = 1, 'Hygiene', 'Other'))) AS 'Visit type',
  -- Certain that the box is ticked. Whoever books can change it.
  IF(slot.IsNewPatient = 1, 'Y', 'N') AS 'New patient',
  -- Certain: the office's own word. Whether it means yes is by rule, and only of two words: the first of the list is what every new
  -- appointment starts with, and one is what a patient's electronic yes sets. Huddlebook asks once what the others mean.
  IFNULL((SELECT definition.ItemName FROM definition WHERE definition.DefNum = slot.Confirmed), '') AS 'Confirmation',
  CASE
    WHEN slot.Confirmed = (SELECT definition.DefNum FROM definition WHERE definition.Category = 2 AND definition.IsHidden = 0
      ORDER BY definition.ItemOrder, definition.DefNum LIMIT 1) THEN 'N'
    WHEN slot.Confirmed > 0 AND slot.Confirmed = (SELECT MAX(preference.ValueString) FROM preference
      WHERE preference.PrefName = 'ApptEConfirmStatusAccepted') THEN 'Y'
    ELSE ''
  END AS 'Is confirmed',
  -- By rule. Fees of the appointment's procedures less writeoffs, discounts and what insurance is estimated to pay, with their
  -- adjustments, never below 0. Blank where no procedure is on the appointment.
  IFNULL(GREATEST(work.Fees - work.CapitationOff - work.WriteoffOff + work.Adjusted - work.Insurance - work.PlanDiscounts
    - work.Discounts, 0), '') AS 'Patient part',
  -- Certain, as of the last aging. What is the family's stands on its first appointment of the day alone, so that a column adds up:
  -- brothers and sisters of one morning owe one balance. Owed before insurance, what insurance is estimated to pay and write off
  -- together, and the rest.
  IF(slot.IsFirst = 1, IFNULL(payer.Owes, ''), '') AS 'Account owes',
  IF(slot.IsFirst = 1, IFNULL(payer.Pending, ''), '') AS 'Insurance pending',
  IF(slot.IsFirst = 1, IFNULL(payer.Owes - payer.Pending, ''), '') AS 'Patient owes',
  -- Certain, as a category. Days of age are kept nowhere.
  IF(slot.IsFirst = 0 OR IFNULL(payer.Owes, 0) <= 0, '', CASE
    WHEN payer.BalOver90 > 0 THEN 'Over 90' WHEN payer.Bal_61_90 > 0 THEN '61 to 90'
    WHEN payer.Bal_31_60 > 0 THEN '31 to 60' WHEN payer.Bal_0_30 > 0 THEN '0 to 30' ELSE '' END) AS 'Oldest',
  -- Certain. An open payment plan of the family that is not one of insurance, and what of plans is due.
  IF(slot.IsFirst = 0, '', IF(EXISTS (SELECT 1 FROM payplan INNER JOIN patient AS planner ON planner.PatNum = payplan.PatNum
    WHERE planner.Guarantor = slot.Guarantor AND payplan.IsClosed = 0 AND payplan.PlanNum = 0), 'Y', 'N')) AS 'Payment plan',
  IF(slot.IsFirst = 1, IFNULL(payer.PlanDue, ''), '') AS 'Payment plan due',
  -- By rule, as the mark in the appointment book: work of a year that is done, has an insurance estimate and is on no claim.
  IF(slot.IsFirst = 0, '', IF(EXISTS (SELECT 1 FROM procedurelog
    INNER JOIN patient AS treated ON treated.PatNum = procedurelog.PatNum
    INNER JOIN claimproc ON claimproc.ProcNum = procedurelog.ProcNum
    WHERE treated.Guarantor = slot.Guarantor AND procedurelog.ProcStatus = 2 AND procedurelog.ProcFee > 0
      AND procedurelog.ProcDate BETWEEN slot.Day - INTERVAL 1 YEAR AND slot.Day AND claimproc.Status = 6
      AND claimproc.NoBillIns = 0
      AND IF(claimproc.InsEstTotalOverride > -1, claimproc.InsEstTotalOverride, claimproc.InsEstTotal) > 0), 'Y', 'N'))
    AS 'Claim not made',
  -- Guess. By how much insurance paid below its estimates in 90 days: estimates may have been changed since.
  IF(slot.IsFirst = 0, '', IFNULL((SELECT CAST(SUM(claimproc.InsPayEst - claimproc.InsPayAmt) AS DECIMAL(12, 2)) FROM claimproc
    INNER JOIN patient AS insured ON insured.PatNum = claimproc.PatNum
    WHERE insured.Guarantor = slot.Guarantor AND claimproc.Status = 1 AND claimproc.InsPayEst > claimproc.InsPayAmt
      AND claimproc.DateCP >= slot.Day - INTERVAL 90 DAY), 0)) AS 'Insurance paid less',
  -- Certain. On the family's first appointment blank means never.
  IF(slot.IsFirst = 0, '', IFNULL(DATE_FORMAT((SELECT MAX(statement.DateSent) FROM statement
    WHERE statement.PatNum = slot.Guarantor AND statement.IsSent = 1 AND statement.IsInvoice = 0 AND statement.IsReceipt = 0
      AND statement.DateSent > '1880-01-01'), '%Y-%m-%d'), '')) AS 'Last statement',
  -- Certain. The patient's first dental plan: whether there is one, and whether its coverage has ended by the day.
  IF(plan.PatPlanNum IS NULL, 'N', 'Y') AS 'Insurance on file',
  IF(plan.PatPlanNum IS NULL, '', IF(plan.DateTerm > '1880-01-01' AND plan.DateTerm < slot.Day, 'Y', 'N')) AS 'Coverage ended',
  -- Certain where the office uses Verify Insurance, and blank means never. A plan can be marked as one that is not to be verified.
  IF(plan.PatPlanNum IS NULL, '', IF(plan.HideFromVerifyList = 1, 'N', 'Y')) AS 'Verify plan',
  IFNULL(DATE_FORMAT((SELECT MAX(insverify.DateLastVerified) FROM insverify WHERE insverify.VerifyType = 2
    AND insverify.FKey = plan.PatPlanNum AND insverify.DateLastVerified > '1880-01-01'), '%Y-%m-%d'), '') AS 'Enrollment verified',
  IFNULL(DATE_FORMAT((SELECT MAX(insverify.DateLastVerified) FROM insverify WHERE insverify.VerifyType = 1
    AND insverify.FKey = plan.PlanNum AND insverify.DateLastVerified > '1880-01-01'), '%Y-%m-%d'), '') AS 'Benefits verified',
  -- Certain for forms in Open Dental: a patient form or medical history that is not waiting to be filled in, as a sheet (9, 11) or an
  -- eForm (0, 1, filled in 2 or imported 3). Forms on paper or with another service are not seen.
  IF(EXISTS (SELECT 1 FROM sheet WHERE sheet.PatNum = slot.PatNum AND sheet.SheetType IN (9, 11) AND sheet.IsDeleted = 0
      AND sheet.ShowInTerminal = 0
      AND (slot.IsNewPatient = 1 OR sheet.DateTimeSheet >= slot.Day - INTERVAL @FormsMonths MONTH))
    -- Before 24.2 take out the next two lines.
    OR EXISTS (SELECT 1 FROM eform WHERE eform.PatNum = slot.PatNum AND eform.FormType IN (0, 1) AND eform.Status IN (2, 3)
      AND (slot.IsNewPatient = 1 OR eform.DateTimeShown >= slot.Day - INTERVAL @FormsMonths MONTH))
    , 'Y', 'N') AS 'Forms in',
  -- Guess. A radiograph (1) among the images from before the day. X-rays in imaging software are not seen.
  IF(EXISTS (SELECT 1 FROM document WHERE document.PatNum = slot.PatNum AND document.ImgType = 1
    AND document.DateCreated < slot.Day), 'Y', 'N') AS 'X-rays in',
  -- Certain. Of the appointment's lab cases the one that is furthest behind.
  IFNULL((SELECT CASE MIN(IF(labcase.DateTimeChecked > '1880-01-01', 4, IF(labcase.DateTimeRecd > '1880-01-01', 3,
      IF(labcase.DateTimeSent > '1880-01-01', 2, 1))))
      WHEN 4 THEN 'Checked' WHEN 3 THEN 'Received' WHEN 2 THEN 'At the lab' WHEN 1 THEN 'Not sent' END
    FROM labcase WHERE labcase.AptNum = slot.AptNum), '') AS 'Lab case',
  -- Certain. The patient's fees on the active treatment plan that are on no appointment, hygiene aside.
  IFNULL((SELECT CAST(SUM(procedurelog.ProcFee * (procedurelog.UnitQty + procedurelog.BaseUnits)) AS DECIMAL(12, 2))
    FROM procedurelog
    INNER JOIN procedurecode ON procedurecode.CodeNum = procedurelog.CodeNum
    LEFT JOIN appointment AS booked ON booked.AptNum = procedurelog.AptNum AND booked.AptStatus IN (1, 2, 4)
    WHERE procedurelog.PatNum = slot.PatNum AND procedurelog.ProcStatus = 1 AND procedurecode.IsHygiene = 0
      AND booked.AptNum IS NULL), 0) AS 'Unscheduled treatment',
  -- Certain, as far as Open Dental keeps recalls in step. Due, not switched off and not booked.
  IFNULL(DATE_FORMAT((SELECT MIN(recall.DateDue) FROM recall WHERE recall.PatNum = slot.PatNum AND recall.IsDisabled = 0
    AND recall.DateDue > '1880-01-01' AND recall.DateScheduled < '1880-01-01' AND recall.DisableUntilDate <= slot.Day), '%Y-%m-%d'), '')
    AS 'Recall due',
  IF(slot.IsFirst = 0, '', (SELECT COUNT(DISTINCT recall.PatNum) FROM recall
    INNER JOIN patient AS member ON member.PatNum = recall.PatNum
    WHERE member.Guarantor = slot.Guarantor AND member.PatStatus = 0 AND member.PatNum <> slot.PatNum AND recall.IsDisabled = 0
      AND recall.DateDue > '1880-01-01' AND recall.DateDue < slot.Day AND recall.DateScheduled < '1880-01-01'
      AND recall.DisableUntilDate <= slot.Day)) AS 'Family overdue',
  -- Certain. The patient's visit after this day. Blank means none, as it does of the recall.
  IFNULL(DATE_FORMAT((SELECT MIN(later.AptDateTime) FROM appointment AS later WHERE later.PatNum = slot.PatNum
    AND later.AptStatus IN (1, 4) AND later.AptDateTime >= slot.Day + INTERVAL 1 DAY), '%Y-%m-%d'), '') AS 'Next visit',
  -- Made of the numbers of appointments: of the family's first one of the day, and of this one, so that it is known again when it was
  -- moved. The letter keeps a spreadsheet from taking one for a number. The workbook holds neither, but what its own secret makes of them.
  CONCAT('V', UPPER(LEFT(MD5(CONCAT('huddle', slot.FirstAptNum)), 12))) AS 'Family key',
  CONCAT('V', UPPER(LEFT(MD5(CONCAT('huddle', slot.AptNum)), 12))) AS 'Slot key'
FROM (
  SELECT
    booking.*,
    IF(booking.AptNum = booking.FirstAptNum, 1, 0) AS IsFirst
  FROM (
    SELECT
      wanted.Day,
      appointment.AptNum,
      appointment.PatNum,
      patient.Guarantor,
      appointment.AptDateTime,
      appointment.Op,
      appointment.ProvNum,
      appointment.ProvHyg,
      appointment.IsNewPatient,
      appointment.IsHygiene,
      appointment.Confirmed,
      appointment.AppointmentTypeNum,
      LENGTH(appointment.Pattern) * 5 AS Minutes,
      -- The family's first appointment of the day, by time and then by number.
      (SELECT earliest.AptNum FROM appointment AS earliest
        INNER JOIN patient AS relative ON relative.PatNum = earliest.PatNum
        WHERE relative.Guarantor = patient.Guarantor AND earliest.AptStatus IN (1, 2, 4)
          AND earliest.AptDateTime >= wanted.Day AND earliest.AptDateTime < wanted.Day + INTERVAL 1 DAY
        ORDER BY earliest.AptDateTime, earliest.AptNum LIMIT 1) AS FirstAptNum
    FROM (
      SELECT IF(@HuddleDay = '', (SELECT DATE(MIN(ahead.AptDateTime)) FROM appointment AS ahead
        WHERE ahead.AptStatus IN (1, 4) AND ahead.AptDateTime >= CURDATE() + INTERVAL 1 DAY), DATE(@HuddleDay)) AS Day
    ) AS wanted
    INNER JOIN appointment ON appointment.AptDateTime >= wanted.Day
      AND appointment.AptDateTime < wanted.Day + INTERVAL 1 DAY
    INNER JOIN patient ON patient.PatNum = appointment.PatNum
    -- 1 scheduled, 2 completed, 4 the ASAP list of versions before 17.4. Broken ones (5) and notes (7, 8) are left out.
    WHERE appointment.AptStatus IN (1, 2, 4)
  ) AS booking
) AS slot
-- Balances are kept with the head of the household alone.
LEFT JOIN (
  SELECT
    patient.PatNum,
    CAST(patient.BalTotal AS DECIMAL(12, 2)) AS Owes,
    CAST(patient.InsEst AS DECIMAL(12, 2)) AS Pending,
    CAST(patient.PayPlanDue AS DECIMAL(12, 2)) AS PlanDue,
    patient.Bal_0_30,
    patient.Bal_31_60,
    patient.Bal_61_90,
    patient.BalOver90
  FROM patient
) AS payer ON payer.PatNum = slot.Guarantor
LEFT JOIN (
  SELECT
    line.AptNum,
    CAST(SUM(line.Fee) AS DECIMAL(12, 2)) AS Fees,
    CAST(SUM(line.CapitationOff) AS DECIMAL(12, 2)) AS CapitationOff,
    CAST(SUM(line.WriteoffOff) AS DECIMAL(12, 2)) AS WriteoffOff,
    CAST(SUM(line.Insurance) AS DECIMAL(12, 2)) AS Insurance,
    CAST(SUM(line.Discounts) AS DECIMAL(12, 2)) AS Discounts,
    CAST(SUM(line.PlanDiscounts) AS DECIMAL(12, 2)) AS PlanDiscounts,
    CAST(SUM(line.Adjusted) AS DECIMAL(12, 2)) AS Adjusted,
    MAX(line.Hygiene) AS Hygiene
  FROM (
    SELECT
      procedurelog.AptNum,
      procedurelog.ProcNum,
      procedurelog.ProcFee * (procedurelog.UnitQty + procedurelog.BaseUnits) AS Fee,
      procedurecode.IsHygiene AS Hygiene,
      -- 7 and 8 are capitation. Preauthorizations (2) and capitation claims (5) stay out.
      IFNULL(SUM(IF(claimproc.Status IN (7, 8), IF(claimproc.ClaimNum > 0, claimproc.WriteOff, IF(claimproc.WriteOffEstOverride <> -1,
        claimproc.WriteOffEstOverride, IF(claimproc.WriteOffEst <> -1, claimproc.WriteOffEst, 0))), 0)), 0) AS CapitationOff,
      IFNULL(SUM(IF(claimproc.Status IN (7, 8), 0, IF(claimproc.ClaimNum > 0, claimproc.WriteOff, IF(claimproc.WriteOffEstOverride <> -1,
        claimproc.WriteOffEstOverride, IF(claimproc.WriteOffEst <> -1, claimproc.WriteOffEst, 0))))), 0) AS WriteoffOff,
      IFNULL(SUM(IF(claimproc.Status IN (0, 6), claimproc.InsPayEst, IF(claimproc.Status IN (1, 4), claimproc.InsPayAmt, 0))), 0)
        AS Insurance,
      IF(procedurelog.ProcStatus = 2, 0, procedurelog.Discount) AS Discounts,
      IF(procedurelog.ProcStatus <> 2 AND procedurelog.DiscountPlanAmt > 0 AND EXISTS (SELECT 1 FROM discountplansub
        WHERE discountplansub.PatNum = procedurelog.PatNum), procedurelog.DiscountPlanAmt, 0) AS PlanDiscounts,
      IFNULL((SELECT SUM(adjustment.AdjAmt) FROM adjustment WHERE adjustment.ProcNum = procedurelog.ProcNum), 0) AS Adjusted
    FROM (
      SELECT IF(@HuddleDay = '', (SELECT DATE(MIN(ahead.AptDateTime)) FROM appointment AS ahead
        WHERE ahead.AptStatus IN (1, 4) AND ahead.AptDateTime >= CURDATE() + INTERVAL 1 DAY), DATE(@HuddleDay)) AS Day
    ) AS wanted
    INNER JOIN appointment ON appointment.AptDateTime >= wanted.Day AND appointment.AptDateTime < wanted.Day + INTERVAL 1 DAY
      AND appointment.AptStatus IN (1, 2, 4)
    INNER JOIN procedurelog ON procedurelog.AptNum = appointment.AptNum
    INNER JOIN procedurecode ON procedurecode.CodeNum = procedurelog.CodeNum
    LEFT JOIN claimproc ON claimproc.ProcNum = procedurelog.ProcNum AND claimproc.Status NOT IN (2, 5)
    -- 1 planned, 2 completed, 8 on an inactive plan.
    WHERE procedurelog.ProcStatus IN (1, 2, 8) AND procedurelog.ProcNumLab = 0
    GROUP BY procedurelog.AptNum, procedurelog.ProcNum, procedurelog.PatNum, procedurelog.ProcFee, procedurelog.UnitQty,
      procedurelog.BaseUnits, procedurelog.ProcStatus, procedurelog.Discount, procedurelog.DiscountPlanAmt, procedurecode.IsHygiene
  ) AS line
  GROUP BY line.AptNum
) AS work ON work.AptNum = slot.AptNum
LEFT JOIN (
  -- The first dental plan of each patient. Should two stand first, the one that was entered first.
  SELECT patplan.PatNum, patplan.PatPlanNum, inssub.DateTerm, insplan.PlanNum, insplan.HideFromVerifyList
  FROM patplan
  INNER JOIN inssub ON inssub.InsSubNum = patplan.InsSubNum
  INNER JOIN insplan ON insplan.PlanNum = inssub.PlanNum
  WHERE insplan.IsMedical = 0 AND NOT EXISTS (
    SELECT 1 FROM patplan AS before_it
    INNER JOIN inssub AS its_subscriber ON its_subscriber.InsSubNum = before_it.InsSubNum
    INNER JOIN insplan AS its_plan ON its_plan.PlanNum = its_subscriber.PlanNum
    WHERE before_it.PatNum = patplan.PatNum AND its_plan.IsMedical = 0 AND (before_it.Ordinal < patplan.Ordinal
      OR (before_it.Ordinal = patplan.Ordinal AND before_it.PatPlanNum < patplan.PatPlanNum))
  )
) AS plan ON plan.PatNum = slot.PatNum
ORDER BY slot.AptDateTime, slot.Op, slot.AptNum
