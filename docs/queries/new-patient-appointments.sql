-- New-patient appointments, for Huddlebook. Reads only. Gives out no name and no phone number.
-- It has not been run inside Open Dental yet, only on a copy of its tables: look its first result over before you post it.
-- Written for Open Dental 24.3 on MySQL or MariaDB. README.md beside this file says how to run and export it.
-- Before 24.2 there are no eForms: take out the two lines so marked.
--
-- The days the query answers for. Take the three months that end with the month being closed.
-- It brings every new-patient appointment that was alive in them: booked by PeriodTo, and booked or dated on or after
-- PeriodFrom. So each whole week in the range has all its bookings, all its arrivals and all that was on the schedule.
SET @PeriodFrom='2026-05-01', @PeriodTo='2026-07-31';

SELECT
  @PeriodFrom AS 'PeriodFrom',
  @PeriodTo AS 'PeriodTo',
  -- The patient number, to tell people apart. Its heading has a space because the query window puts the
  -- name in place of the number in a column headed without one.
  apt.PatNum AS 'Pat Num',
  -- Open Dental does not know when somebody first got in touch. The day the patient was entered stands in for it,
  -- or the day of booking where that came first. Does your office note first calls elsewhere? Name that field here.
  DATE_FORMAT(apt.FirstContact, '%Y-%m-%d') AS 'FirstContact',
  -- The day the appointment was entered. One that was moved keeps it.
  DATE_FORMAT(apt.Booked, '%Y-%m-%d') AS 'DateBooked',
  DATE_FORMAT(apt.AptDay, '%Y-%m-%d') AS 'AptDate',
  -- How it stands now, whatever the last day of the range: run the query when the month is over.
  apt.Standing AS 'Apt Status',
  -- The first referral "from". Patients and other persons are never named. A doctor is, with (referring) behind.
  IFNULL((
    SELECT CASE
        WHEN referral.IsDoctor = 1 THEN CONCAT('Dr. ', TRIM(referral.LName), ' (referring)')
        WHEN referral.NotPerson = 1 AND referral.PatNum = 0 THEN TRIM(referral.LName)
        ELSE 'Friend or family'
      END
    FROM refattach
    INNER JOIN referral ON referral.ReferralNum = refattach.ReferralNum
    WHERE refattach.PatNum = apt.PatNum AND refattach.RefType = 1
    ORDER BY refattach.ItemOrder, refattach.RefAttachNum
    LIMIT 1
  ), 'Not noted') AS 'ReferralSource',
  -- Y where a patient form or medical history is on file, dated up to the appointment, and is not waiting to be filled in:
  -- as a sheet (9, 11) or an eForm (0, 1, filled in 2 or imported 3). An eForm's date is the day on which it was shown to
  -- the patient. Forms kept on paper or with another service are not seen.
  IF(EXISTS (
    SELECT 1 FROM sheet
    WHERE sheet.PatNum = apt.PatNum AND sheet.SheetType IN (9, 11) AND sheet.IsDeleted = 0
      AND sheet.ShowInTerminal = 0 AND DATE(sheet.DateTimeSheet) <= apt.AptDay
  )
    -- Before 24.2 take out the next two lines.
    OR EXISTS (SELECT 1 FROM eform WHERE eform.PatNum = apt.PatNum AND eform.FormType IN (0, 1)
      AND eform.Status IN (2, 3) AND DATE(eform.DateTimeShown) <= apt.AptDay)
  , 'Y', 'N') AS 'FormsIn',
  -- Open Dental does not know whether x-rays came in. A radiograph (1) among the images, from before the day of the
  -- appointment, stands in for it. X-rays kept in imaging software are not seen.
  IF(EXISTS (
    SELECT 1 FROM document
    WHERE document.PatNum = apt.PatNum AND document.ImgType = 1 AND DATE(document.DateCreated) < apt.AptDay
  ), 'Y', 'N') AS 'XraysIn',
  -- Y where enrollment (2) was verified from 31 days before booking on, and where there is no insurance to verify.
  IF(NOT EXISTS (SELECT 1 FROM patplan WHERE patplan.PatNum = apt.PatNum) OR EXISTS (
    SELECT 1 FROM patplan
    INNER JOIN insverify ON insverify.FKey = patplan.PatPlanNum AND insverify.VerifyType = 2
    WHERE patplan.PatNum = apt.PatNum AND insverify.DateLastVerified >= apt.Booked - INTERVAL 31 DAY
  ), 'Y', 'N') AS 'InsVerified'
FROM (
  SELECT
    visit.PatNum,
    visit.AptDay,
    visit.Booked,
    -- Patients entered before Open Dental kept the day have none.
    IF(patient.SecDateEntry > '1880-01-01' AND patient.SecDateEntry < visit.Booked, patient.SecDateEntry, visit.Booked)
      AS FirstContact,
    visit.Standing
  FROM (
    SELECT
      appointment.PatNum,
      DATE(appointment.AptDateTime) AS AptDay,
      DATE(appointment.SecDateTEntry) AS Booked,
      CASE
        WHEN appointment.AptStatus = 2 THEN 'Completed'
        -- On the unscheduled list (3) or broken (5): the history says whether it was last missed (2) or cancelled (3).
        -- Where it says neither, what is broken was missed and what is on the list was cancelled.
        WHEN appointment.AptStatus IN (3, 5) THEN ELT(IFNULL((
          SELECT histappointment.HistApptAction FROM histappointment
          WHERE histappointment.AptNum = appointment.AptNum AND histappointment.HistApptAction IN (2, 3)
          ORDER BY histappointment.HistDateTStamp DESC, histappointment.HistApptNum DESC
          LIMIT 1
        ), IF(appointment.AptStatus = 5, 2, 3)), '', 'Broken', 'Cancelled')
        -- 1, and 4, which old versions used for the ASAP list.
        ELSE 'Scheduled'
      END AS Standing
    FROM appointment
    -- Planned appointments (6) and patient notes (7, 8) are left out.
    WHERE appointment.IsNewPatient = 1 AND appointment.AptStatus IN (1, 2, 3, 4, 5)
      AND appointment.AptDateTime > '1880-01-01'
    UNION ALL
    -- Appointments that were taken off altogether (4) live on in the history only: the last copy of each.
    SELECT
      histappointment.PatNum,
      DATE(histappointment.AptDateTime),
      DATE(histappointment.SecDateTEntry),
      'Cancelled'
    FROM histappointment
    WHERE histappointment.HistApptAction = 4 AND histappointment.IsNewPatient = 1
      AND histappointment.AptStatus IN (1, 2, 3, 4, 5) AND histappointment.AptDateTime > '1880-01-01'
      AND NOT EXISTS (SELECT 1 FROM appointment WHERE appointment.AptNum = histappointment.AptNum)
      AND NOT EXISTS (
        SELECT 1 FROM histappointment AS later
        WHERE later.AptNum = histappointment.AptNum AND later.HistApptAction = 4
          AND later.HistApptNum > histappointment.HistApptNum
      )
  ) AS visit
  INNER JOIN patient ON patient.PatNum = visit.PatNum
) AS apt
WHERE apt.Booked <= DATE(@PeriodTo)
  AND (apt.AptDay >= DATE(@PeriodFrom) OR apt.Booked >= DATE(@PeriodFrom))
ORDER BY apt.Booked, apt.AptDay, apt.PatNum
