# All sentences of vlecht in English. Every key stands in nl.ftl too, in the same order.

## Numbers, dates, lists

format-million = m
format-and = and
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
period-quarter = the { $n ->
    [1] first
    [2] second
    [3] third
   *[other] fourth
 } quarter of { $year }
period-half-year = the { $n ->
    [1] first
   *[other] second
 } half of { $year }

## Diagnostics (diagnostic/)

severity-error = Refused
severity-warning = Attention
severity-notice = For information
label-place = Where
label-found = Found
label-expected = Expected
label-hint = What to do
spot-cell = in cell { $cell }
spot-row = in row { $cell }
spot-none = in this place

diag-pipeline-unreadable = The pipeline file cannot be read: { $fault }
    .expected = a text file in TOML (UTF-8) that this program may read
    .hint = Check the path and whether you may open the file. ‘vlecht init’ makes a new example.
diag-pipeline-key = A setting in the pipeline file is not possible: { $found }
    .expected = a known key with a value that is possible
    .hint = Correct this line in the pipeline file. ‘vlecht init’ makes an example that shows all keys.
diag-inbox-missing = The inbox folder does not exist or cannot be opened: { $file }
    .expected = a folder with the files of the partners
    .hint = Make the folder, or correct the path under ‘inbox’ in the pipeline file.
diag-file-unreadable = The file is damaged or cannot be read.
    .expected = a workbook (.xlsx) or a text file (.csv) that opens without a warning
    .hint = Open the file, save it as a new workbook (.xlsx) and send that file.
diag-file-empty = The file is empty (0 bytes).
    .expected = a workbook or text file with content
    .hint = Please send the file again. The upload may not have been finished.
diag-file-format = This is { $found ->
        [pdf] a PDF
        [image] a picture
        [archive] a packed file (zip)
        [html] a web page
        [xlsb] a binary workbook (xlsb)
        [ods] an OpenDocument workbook (ods)
        [word] a Word document
        [xls] a workbook of an old kind (xls)
       *[other] a kind of file that is not known here
    }. That is not read here.
    .expected = an Excel workbook (.xlsx) or a text file (.csv)
    .hint = { $found ->
        [pdf] Send the workbook that the PDF was made from.
        [image] Send the workbook that the picture was made from.
        [archive] Unpack the file and send the workbook inside it.
        [word] Put the table into the template and send that workbook.
       *[other] Open the file, choose ‘Save as’ and ‘Excel Workbook (.xlsx)’, and send that file.
    }
diag-file-encrypted = The file has a password and therefore cannot be read.
    .expected = a workbook without a password
    .hint = Save the file without a password and send it again. Do not share a password by e-mail.
diag-file-limits = The file is too large, or takes too much memory or time to read.
    .expected = a workbook with only the tables that are asked for
    .hint = Copy only the filled rows into a new workbook, without formatting, pictures and empty rows, and send that.
diag-file-encoding = The text file holds a character that cannot be read (byte { $found }).
    .expected = text encoded as UTF-8, or text as Excel saves it
    .hint = Open the file in Excel and save it as ‘CSV UTF-8’ or as a workbook (.xlsx).
diag-file-skipped = The file { $found } belongs to a program and is no delivery. It was skipped.
    .expected = only deliveries in the folder
    .hint = There is nothing to do. The file may be removed when nobody has the workbook open.
diag-no-table = This sheet has no table that we know.
    .expected = a row with the headers of one of the tables that are asked for
    .hint = Use the headers of the template. Is this sheet an explanation? Then there is nothing to do.
diag-no-data = The table { $table } has headers, but no filled rows.
    .expected = at least one row below the headers
    .hint = Fill in the rows. Nothing to report? Then put the name of this sheet at niets_te_melden on the cover sheet (Aanlevering).
diag-mapping-unmatched = The description of this file in the pipeline file names something that is not there: { $what }
    .expected = a sheet, header or column that is in the file
    .hint = Compare ‘source’ in the pipeline file with the file. ‘vlecht map’ makes a new proposal.
diag-duplicate-header = The column { $column } stands more than once in the table { $table }.
    .expected = every column once
    .hint = Give one of the two columns another header, or remove it. Until then this table does not count.
diag-missing-column = The table { $table } lacks a column that is needed: { $column }
    .expected = a column with the header { $column }
    .hint = Add the column with exactly this header, or use the template.
diag-extra-column = The column { $found } does not belong to the table { $table } and was not read.
    .expected = only columns that belong to this table
    .hint = Should this column count? Then give it the header of the template. Otherwise there is nothing to do.
diag-missing-value = The column { $column } is not filled in { $spot }. This row therefore does not count yet.
    .expected = a value in the column { $column }
    .hint = Fill in the value. Type a zero only when it really is zero.
diag-bad-number = The value in the column { $column } cannot be read as a number.
    .expected = a number, such as 1,234.50
    .hint = Type only the number { $spot }. Put an explanation in the column for the description.
diag-ambiguous-number = The number in the column { $column } can be read in two ways: its point or comma may part thousands or decimals.
    .expected = a number that can be read in one way only, such as 1206 or 1206.00
    .hint = Type the number { $spot } without a separator of thousands, or with two decimals.
diag-bad-date = The value in the column { $column } cannot be read as a date.
    .expected = a day that exists, such as 12-03-2026 (12 March)
    .hint = Type the date { $spot } as day-month-year.
diag-bad-period = The value in the column { $column } cannot be read as a period.
    .expected = a month, quarter, half-year or year, such as 2026-10, 2026-Q4, 2026-H2 or 2026
    .hint = Type the period { $spot } with its year.
diag-bad-boolean = The value in the column { $column } is neither yes nor no.
    .expected = yes or no
    .hint = Type only yes or no { $spot }.
diag-unknown-word = The word in the column { $column } is not in the list.
    .expected = one of these words: { $words }
    .hint = Choose a word from the list { $spot }.
diag-out-of-bounds = The value in the column { $column } lies outside its bounds.
    .expected = a value within { $bounds }
    .hint = Check the value { $spot }. Is there a digit too many, or is it in another unit?
diag-text-too-long = The text in the column { $column } is too long.
    .expected = a text of at most { $length } characters
    .hint = Make the text { $spot } shorter.
diag-error-cell = The column { $column } holds a spreadsheet error instead of a value.
    .expected = a value, or a formula that gives a value
    .hint = Repair the formula { $spot }, or type in the result yourself.
diag-formula-without-result = The formula in the column { $column } has no stored result.
    .expected = a formula with its result, or a typed value
    .hint = Open the file in Excel, let it calculate and save it. Or type in the result { $spot } yourself.
diag-bad-optional = The value in the column { $column } cannot be read and counts as not filled in. The row does count.
    .expected = a value that fits the column { $column }, or an empty cell
    .hint = Correct the value { $spot }, or make the cell empty.
diag-unknown-partner = The partner { $found } is not in the list of partners.
    .expected = a name or code from the table Partners
    .hint = Use the name or code from the list. Is it a new partner or another name? Ask the programme office to add it.
diag-unknown-reference = The code { $found } in the column { $column } is not in the table { $target }.
    .expected = a code from the table { $target }
    .hint = Check the code { $spot }, or add it to the table { $target }.
diag-row-for-other-partner = This row belongs to another partner than the file.
    .expected = only rows of the partner that delivers the file
    .hint = Let the other partner deliver this row, or correct the partner { $spot }.
diag-no-partner = It is not clear whose delivery this is.
    .expected = the partner on the cover sheet (Aanlevering), in a column { $column }, or as the name of the file or folder
    .hint = Fill in the partner on the cover sheet and send the file again.
diag-duplicate-key = This row has the same value in the column { $column } as an earlier row ({ $other }). Only the first one counts.
    .expected = every row once, with a value of its own in the column { $column }
    .hint = Remove the double row, or give this row a value of its own.
diag-shares-do-not-sum = The shares of { $group } sum to { $found } and not to 1 (100%). They therefore do not count yet.
    .expected = shares in the column { $column } that sum to 1 (100%)
    .hint = Adjust the shares, so that they sum to exactly 1.
diag-no-rate = There is no rate, or more than one, for { $kind } per { $unit } in { $period }. This contribution therefore has no amount.
    .expected = exactly one rate that holds for { $kind } per { $unit } in { $period }
    .hint = Fill in a rate code with the contribution, or ask the programme office to put the rate into the table of rates.
diag-total-mismatch = The total in the column { $column } is { $found }, but the rows above it sum to { $sum }.
    .expected = a total equal to the sum of the rows that were read
    .hint = Check whether a row is missing or refused. The report counts the rows, not the total.
diag-sheet-hidden = The sheet { $sheet } is hidden and was therefore not read.
    .expected = data on a visible sheet
    .hint = Should this sheet count? Then make it visible and send the file again.
diag-row-unfinished = This row is not complete yet and therefore does not count.
    .expected = at least one of these columns filled in: { $columns }
    .hint = Fill in one of these columns { $spot }. A + means: fill in both.
diag-delivery-missing = Nothing has been received from { $found } over { $period }.
    .expected = a delivery no later than { $deadline }
    .hint = Ask the partner to send the template. Nothing to report? Then filling in niets_te_melden on the cover sheet (Aanlevering) is enough.
diag-delivery-late = This delivery came after the agreed day.
    .expected = a delivery on or before the agreed day
    .hint = The figures count. Is the day often hard to meet? Discuss with the programme office what would work.
diag-delivery-duplicate = This file has the same content as { $found } and counts once.
    .expected = every file once
    .hint = There is nothing to do. Was a new version meant? Then send the right file.
diag-delivery-superseded = A newer delivery replaces this file or a part of it.
    .expected = the newest delivery of every table, which counts whole
    .hint = There is nothing to do, provided that the newest delivery is complete.
diag-delivery-undated = This delivery has no date. The agreed day of its period counts.
    .expected = the date at aangeleverd_op on the cover sheet (Aanlevering)
    .hint = Next time, fill in the date on the cover sheet.
diag-nothing-to-report = The partner says that there is nothing to report over this period.
    .expected = a delivery, or the statement that there is nothing to report
    .hint = There is nothing to do.
diag-nothing-accepted = No row of all deliveries together was accepted. Therefore no report appears.
    .expected = at least one row that is complete and readable
    .hint = Look at the other messages and check whether the inbox is the right folder.
diag-survey-not-read = This file holds answers to the survey. They were not read, because the file is not in the restricted folder or because the pipeline file does not allow it.
    .expected = answers only in the folder under ‘survey’ in the pipeline file, within their retention period
    .hint = Move the file to the restricted folder and remove it here. Check the retention date too.
diag-output-failed = A file of the report could not be written. The previous edition stays as it was.
    .expected = a folder with enough space in which this program may write
    .hint = Check the space on the disk and the permissions of the folder, and start again.

summary-none = No messages.
summary-partner = { $partner }: { $errors } refused, { $warnings } to look at, { $notices } for information
summary-no-partner = Not of one partner
summary-cells = column { $column }: { $count } cells, first { $first }
summary-places = { $count } times, first { $first }
summary-times = { $count } times
summary-more = { $count ->
        [one] and one more kind of message
       *[other] and { $count } more kinds of messages
    }

## Indicators (indicators/)

direction-increase = higher is better
direction-decrease = lower is better
direction-neutral = neither good nor bad
direction-own = as the KPI says

indicator-benefit-gross = Gross benefits
    .meaning = What the benefits brought, before taking off what would have been there without the network.
    .undefined = No amount was delivered.
indicator-benefit-net = Net benefits
    .meaning = What the benefits brought thanks to the network. Positive and negative benefits are netted.
    .undefined = No amount was delivered.
indicator-benefit-realisation = Benefits against plan
    .meaning = Which part of the planned net benefits has come so far.
    .undefined = Nothing was planned so far.
indicator-kpi-assurance = Reach of the target
    .meaning = Whether the target is met if nothing changes: always, sometimes, or not.
    .undefined = There is no target, or there are fewer than 12 measurements.
indicator-kpi-attainment = Attainment
    .meaning = Which part of the way from baseline to target has been covered.
    .undefined = Baseline or target is not stated, or they are equal.
indicator-kpi-centre-line = Mean and limits
    .meaning = Around which value the KPI moves, and between which limits, as long as nothing changes.
    .undefined = There are fewer than 5 measurements.
indicator-kpi-trend = Trend
    .meaning = How much the KPI rises or falls a month, over the last 12 periods.
    .undefined = There are fewer than 8 measurements in the last 12 periods.
indicator-kpi-value = Value of the KPI
    .meaning = What the partners measured together, by period.
    .undefined = The denominator is zero, or bare percentages cannot be laid together.
indicator-kpi-variation = Variation or change
    .meaning = Whether the last value is ordinary variation, or something has changed.
    .undefined = The last measurement is missing, or there are fewer than 5 measurements.
indicator-milestone-pace = Pace of milestones
    .meaning = Whether milestones are finished as fast as planned, over 3 months.
    .undefined = Nothing was planned in these 3 months.
indicator-momentum = Momentum
    .meaning = Six signs of pace together, from 0 to 100. To be compared with the plan and the half-year before.
    .undefined = Fewer than 4 of the 6 parts are known.
indicator-process-freshness = Last result of the process
    .meaning = How many days ago the last result of the process came.
    .undefined = There has been no result of the process yet.

## Signals (signals/)

finding-benefit-behind-plan = Benefit behind plan
    .sentence = “{ $benefit }” has brought { $realised } so far; { $planned } was planned ({ $realisation }).
    .meaning = The benefit comes later or is smaller than was thought. The plan may be the reason, or what happened.
    .question = What happened here, and does the plan still hold?
    .intervention = Discuss with the benefit’s owner where the benefit lands and what the line organisation needs for it.
finding-delivery-missing = Delivery missing
    .sentence = For { $period } the data of { $count } of the { $all } partners are missing.
    .meaning = The figures of this month are not complete yet. An empty place does not count as zero.
    .question = What makes delivering hard this month?
    .intervention = Invest in the relation: ask what would make delivering easier.
finding-pace-lost = Pace has dropped
    .sentence = { $sign ->
        [silence] The last result of the process was { $days } days ago; { $planned ->
            [one] { $planned } was planned since
           *[other] { $planned } were planned since
        }.
       *[other] Momentum has been lower { $months } months in a row: now { $now } points, { $before } in the half-year before.
    }
    .meaning = There is less news than the plan foresaw. A quiet time may be fine, but this one was not planned.
    .question = What happened here, and what makes this challenge urgent now?
    .intervention = Go back to the table. Show results of the process as milestones and tell about them.
finding-promise-not-met = Contribution and pledge differ
    .sentence = { $partner } contributed { $fulfilment } of what was pledged, in the year up to and including { $month }.
    .meaning = Contribution and pledge have drifted apart. The pledge may be too generous, or circumstances have changed.
    .question = What happened here, and does the pledge still fit what the partner can bring?
    .intervention = Hold an interests talk: what does each come to bring and to take, and where is the limit?
finding-special-cause-concern = KPI changes for the worse
    .sentence = { $kpi } stands at { $value }{ $unit } in { $period }; usually it is around { $mean }{ $unit }.
    .meaning = Something has probably changed, for the worse. This is more than ordinary variation.
    .question = What happened here?
    .intervention = Look for the cause together. Start with a semantic session: do we all measure the same thing?
finding-special-cause-improvement = KPI changes for the better
    .sentence = { $kpi } stands at { $value }{ $unit } in { $period }; usually it is around { $mean }{ $unit }.
    .meaning = Something has probably changed, for the better. This is more than ordinary variation.
    .question = What happened here, and who can learn from it?
    .intervention = Follow the energy: find out what works here and try it elsewhere too.
finding-success-to-celebrate = Success to celebrate
    .sentence = { $what ->
        [kpi] { $name } has improved and meets its target: { $value }{ $unit }, target { $target }{ $unit }.
       *[other] “{ $name }” has been cashed in: { $value }.
    }
    .meaning = Something was reached together here.
    .question = Who tells this story, and to whom?
    .intervention = Celebrate it: put the story of a resident or an employee beside the figure and thank those who took part.
finding-target-out-of-reach = Target out of reach
    .sentence = { $kpi } moves around { $mean }{ $unit }; this way the target of { $target }{ $unit } is not met.
    .meaning = Without a change the target will not be met. Working harder in the same way is then not enough.
    .question = What has to change, or does the target no longer fit?
    .intervention = Go back to the table: choose another approach together, or adjust the target and say why.
restatement-late-delivery = delivered late
restatement-corrected-data = corrected data
restatement-definition = changed definition

## Report (report/)

## Letter and lists (report/)

## Command line (cli/)

## Sample (sample/)

