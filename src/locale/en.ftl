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

## Picture and page (render/)

chart-nothing = There is nothing to show yet.
chart-no-value = no data
chart-not-expected = not expected
chart-provisional = provisional
chart-provisional-mark = (v)
chart-axis-own = Each chart has a scale of its own, which need not begin at 0. Open point: provisional (v).
page-skip = To the content
page-parts = Parts
page-scroll = { $name }, scrolls sideways
page-in-words = This chart in words
editions-title = All editions
editions-period = Period
editions-edition = Edition
editions-status = Status
editions-reference = Reference date
editions-files = To read
editions-newest = newest

## Diagnostics (diagnostic/)

severity-error = Refused
severity-no-figure = No figure
severity-warning = Attention
severity-notice = For information
label-place = Where
label-found = Found
label-expected = Expected
label-hint = What to do
spot-cell = in cell { $cell }
spot-row = in row { $cell }
spot-cells = in these cells
spot-rows = in these rows
place-row = row { $row }
times-more =
    { $n ->
        [one] The same holds for 1 cell after it.
       *[other] The same holds for { $count } cells after it.
    }
spot-book = { $book ->
        [here] of the sheet { $sheet } here
       *[own] of your file
    }
spot-none = in this place
bounds-between = between { $min } and { $max }
bounds-least = of at least { $min }
bounds-most = of at most { $max }

diag-pipeline-unreadable = The pipeline file cannot be read: { $fault }
    .expected = a text file in TOML (UTF-8) that this program may read
    .hint = Check the path and whether you may open the file. ‘vlecht init’ makes a new example.
diag-pipeline-key = { $why ->
        [toml] Line { $line } of the pipeline file is not possible, from character { $position }.
        [working-day] No term of delivery can end on that working day: not every month has it.
        [archive] With approved-months the pipeline file says when approved editions may go, but not by which category of the selection list.
        [undated] The discount rate in the pipeline file does not say since when it holds, or why.
        [weights] The weights of the capacity in the pipeline file are not 1 together.
        [month] The pipeline file does not say which month the report is about.
        [bounds] A threshold in the pipeline file cannot be this number.
       *[other] A setting in the pipeline file is not possible.
    }
    .expected = { $why ->
        [toml] a known key with a value, such as name = "Regio Proef", with text in quotation marks
        [working-day] a whole number from 1 to { $number }
        [archive] archive-category under [retention], with a text
        [undated] a discount rate with since = "yyyy-mm-dd", reason_nl and reason_en
        [weights] weights from 0 to 1 that are 1 together, or all three 0
        [month] month under [period]: a month, such as "2026-10", or "clock"
        [bounds] a number from { $least } to { $most }
       *[other] a known key with a value that is possible
    }
    .hint = { $why ->
        [toml] Look on line { $line } at quotation marks, brackets, commas and the name of the key. ‘vlecht init’ makes an example with all keys.
        [working-day] Put a number from 1 to { $number } at deadline-working-day: 5 is the fifth working day after the month.
        [archive] Put the category of the selection list at archive-category under [retention], as the archivist names it. Or remove approved-months: approved editions then stay for ever.
        [undated] Add the day on which this discount rate came into force, and its source. The report shows both.
        [weights] Let capacity-weight-inhabitants, capacity-weight-fte and capacity-weight-budget be 1 together. Put all three at 0 to use the agreed points.
        [month] Put the line month = "clock" under [period] for the last whole month each time, or month = "2026-10" for a fixed one. Without that line the program does not look at the clock.
        [bounds] Write a share as 0.8 and not as 80. Every threshold stands with its reason in the report, under Thresholds.
       *[other] Correct this line in the pipeline file. ‘vlecht init’ makes an example that shows all keys.
    }
diag-inbox-missing = { $why ->
        [survey] The folder with the survey does not exist or cannot be opened: { $file }
        [emptied] The folder with the survey is empty, while the previous edition was made with answers: { $file }
       *[other] The inbox folder does not exist or cannot be opened: { $file }
    }
    .expected = { $why ->
        [survey] the folder that stands under [survey] in the pipeline file, also while it is empty
        [emptied] the files of the survey, up to the day under ‘keep-until’
       *[other] a folder with the files of the partners
    }
    .hint = { $why ->
        [survey] Is the disk mounted? Or correct the path under [survey] in the pipeline file.
        [emptied] Is the disk mounted? Were the answers destroyed? Then take [survey] out of the pipeline file.
       *[other] Is the disk mounted? Or make the folder, or correct the path under ‘inbox’ in the pipeline file.
    }
diag-file-unreadable = { $why ->
        [line] The text file cannot be read well { $spot }. There are too many fields, or a quotation mark is not closed.
        [disk] The disk or the permissions do not give this file. Nothing can be said of what is in it.
       *[other] The file is damaged or cannot be read.
    }
    .expected = a workbook (.xlsx, .xlsm, .xlsb, .xls or .ods) or a text file (.csv) that opens without a warning
    .hint = { $why ->
        [line] Look { $spot }, or save the file in Excel as a workbook (.xlsx) and send that file.
        [disk] This is for the administrator: check the disk and the permissions of the inbox, and start again. There is nothing for the partner to do.
       *[other] Open the file, save it as a new workbook (.xlsx) and send that file.
    }
diag-file-empty = The file is empty (0 bytes).
    .expected = a workbook or text file with content
    .hint = Please send the file again. The upload may not have been finished.
diag-file-format = This is { $found ->
        [pdf] a PDF
        [image] a picture
        [archive] a packed file (zip)
        [archive-of-tables] a packed file (zip) with workbooks in it
        [html] a web page
        [word] a Word document
        [slides] a presentation
        [numbers] a file of Numbers
        [old-excel] a workbook of an Excel from before 1996
       *[other] a kind of file that is not known here
    }. That is not read here.
    .expected = a workbook (.xlsx, .xlsm, .xlsb, .xls or .ods) or a text file (.csv)
    .hint = { $found ->
        [pdf] Send the workbook that the PDF was made from.
        [image] Send the workbook that the picture was made from.
        [archive] Unpack the file and send the workbook inside it.
        [archive-of-tables] Unpack first: send the workbooks inside it one by one.
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
diag-file-skipped = The file { $found } belongs to a program or is an explanation. It is no delivery and was skipped.
    .expected = only deliveries in the folder
    .hint = There is nothing to do. A file of a program may be removed when nobody has the workbook open.
diag-no-table = { $why ->
        [below] Below the table { $table } another table begins { $spot }, which we do not know. Its rows do not count.
       *[other] This sheet has no table that we know.
    }
    .expected = { $why ->
        [below] one table on a sheet, with the headers that we ask for
       *[other] a row with the headers of one of the tables that are asked for
    }
    .hint = { $why ->
        [below] Do these rows belong to what we ask? Then put them into the table above and send the file again. Otherwise there is nothing to do.
       *[other] Use the headers of the template. Is this sheet an explanation? Then there is nothing to do. Is it a layout of your own? { $reader ->
            [partner] Tell us: we can have it read.
           *[other] The programme office can have it read: ‘vlecht map’ with this file gives a proposal.
        }
    }
diag-no-data = The table { $table } has headers, but no filled rows.
    .expected = at least one row below the headers
    .hint = Fill in the rows. Nothing to report? Then put the name of this sheet at ‘nothing to report’ on the cover sheet.
diag-mapping-unmatched = The description of this file in the pipeline file names something that is not there: { $what }
    .expected = a sheet, header or column that is in the file
    .hint = { $meant ->
        [none] Compare ‘source’ in the pipeline file with the file. ‘vlecht map’ makes a new proposal.
       *[other] Did you mean ‘{ $meant }’? Correct it in the pipeline file. ‘vlecht map’ makes a new proposal.
    }
diag-duplicate-header = { $why ->
        [beside] Beside the table { $table } stands another table with the same headers. Which of the two counts, we do not know.
       *[other] The column ‘{ $column }’ stands more than once in the table { $table }, first in cell { $other }.
    }
    .expected = every column once
    .hint = { $why ->
        [beside] Put the table that should not count on a sheet of its own with another name, or remove it. Should both count? Then put the rows below each other.
       *[other] Give one of the two columns another header, or remove it.
    } Until then this table does not count.
diag-header-unit = { $why ->
        [scale] ‘{ $found }’ says that the numbers in the column ‘{ $column }’ are in thousands or millions. It is not certain whether 5 is 5 here, or 5,000.
        [currency] The header ‘{ $found }’ says that the numbers are no euros.
        [planned] The header ‘{ $found }’ says that the numbers are planned, or added up over more months. What happened in the period itself is asked.
        [second] Beside the column ‘{ $column }’ there are numbers in the column ‘{ $found }’, too. Which of the two counts is not known.
        [title] The text ‘{ $found }’ on this sheet says that numbers are in another unit than the column ‘{ $column }’ is read in: hours or euros.
       *[unit] The header ‘{ $found }’ names a unit in which the column ‘{ $column }’ is not read.
    } This table therefore does not count yet.
    .expected = { $why ->
        [second] one column ‘{ $column }’: euros in a row of money, hours in a row of hours
       *[other] a column ‘{ $column }’ with plain numbers
    }
    .hint = { $why ->
        [second] Put the euros of a row of money and the hours of a row of hours into the column ‘{ $column }’. Take the other column away.
        [title] Convert the numbers to hours or euros, and change the text. Are they in hours or euros already? Then change only the text.
        [planned] Put only what happened in the period itself into the column ‘{ $column }’, and change its header.
       *[other] Convert the numbers (5 thousand euros become 5000) and put only ‘{ $column }’ into the header. { $reader ->
            [partner] Is that not possible? Then tell us in which unit the numbers are.
           *[other] The programme office can also lay down how this column is read (scale or units in a mapping).
        }
    }
diag-missing-column = The table { $table } lacks what is needed: { $column }
    .expected = a column with the header { $column }
    .hint = Add the column with exactly this header, or use the template. Until then this table does not count.
diag-extra-column = The column { $found } does not belong to the table { $table } and was not read.
    .expected = only columns that belong to this table
    .hint = Should this column count? Then give it the header of the template. Otherwise there is nothing to do.
    .many = { $count } columns
diag-missing-value = The column ‘{ $column }’ is empty { $spot }. Without this value the row does not count.
    .expected = a value in the column ‘{ $column }’
    .hint = Fill in the value. Type a zero only when it really is zero. Does the row not belong here? Then remove it. Are cells merged? Then split them, and fill in the value in every row.
    .many = { $count } cells without a value
diag-bad-number = The value in the column ‘{ $column }’ { $why ->
        [head] is in another unit than the kind of the row, as its header says
        [euros] is an amount in euros, but the row is not about money
        [shown] reads, by the format of its cell, as something else than a number
       *[other] cannot be read as a number
    }.
    .expected = { $bounded ->
        [yes] a whole number { $bounds }
       *[other] a number, such as 1,234.50
    }
    .hint = { $why ->
        [shown] The format of the cell puts a word or sign beside the number, or leaves a part of it out. Set the number format to ‘Number’ and type the number in the unit of the column { $spot }.
        [head] Is it an amount in euros? Then the kind of the row is ‘money’. Is it hours? Then the kind is ‘hours’. Is the kind right? Then take the unit out of the header.
        [euros] Is it an amount? Then change the kind of the row to ‘money’. Is it no amount? Then take away the sign of euros { $spot }.
        [duration] Type only the number { $spot }, and a duration in hours: 8:30 becomes 8.5.
       *[other] Type only the number { $spot }. Was there another unit beside it, such as days or thousands of euros? Then convert the number first. Put an explanation in the column for the description.
    }
    .many = { $count } cells without a readable number
diag-ambiguous-number = The number in the column ‘{ $column }’ can be read in two ways: as { $reading } or as { $whole }.{ $fraction }. The other cells of the column do not tell which of the two it is.
    .expected = a number that can be read in one way only, such as 1206 or 1206.00
    .hint = Type the number { $spot } without a separator of thousands, or with two decimals. { $reader ->
        [partner] { "" }
       *[other] For a layout of your own the programme office can also settle which sign parts the decimals (decimal).
    }
    .many = { $count } numbers that can be read in two ways
diag-bad-date = The value in the column ‘{ $column }’ cannot be read as a date.
    .expected = a day that exists, such as 12-03-2026 (12 March)
    .hint = Type the date { $spot } as day-month-year.
    .many = { $count } cells without a readable date
diag-date-without-format = This workbook does not say which numbers are dates. We therefore do not know whether { $found } in the column ‘{ $column }’ is a date, nor which.
    .expected = a date, or a workbook that says of each cell how it is shown
    .hint = Open the file in Excel, check the dates and save it again. Or type the date { $spot } as text, such as 12 March 2026.
    .many = { $count } numbers of which it is not known whether they are dates
diag-bad-period = { $why ->
        [stray] The row is about { $found }, and this file is the corrected report about { $other }. The row does not count.
       *[other] The value in the column ‘{ $column }’ cannot be read as a period.
    }
    .expected = a month, quarter, half-year or year, such as 2026-10 (October 2026), 2026-Q4, 2026-H2 or 2026
    .hint = { $why ->
        [words] Type the period { $spot } with its year. Is it about several months together? Then give each month a row of its own. Does the row not belong here, such as a note or a second table? Then put it on another sheet, or remove it.
       *[other] Type the period { $spot } with its year. Is it about several months together? Then give each month a row of its own.
    }
    .many = { $count } cells without a readable period
diag-period-stray = This row is about { $found }. { $why ->
        [new] The delivery is about { $period }, and there was nothing about { $found } yet. The row does not count yet.
       *[other] An earlier delivery has { $count ->
            [one] one row
           *[other] { $sum } rows
        } about that period already ({ $other }); this file has far fewer, or has nothing about { $period } at all. The row does not count yet. The earlier delivery stands.
    }
    .expected = a row about { $period }, or a complete new statement about { $found }
    .hint = Is the period a typing error? Correct it { $spot }. Is the period right? Then send all rows about { $found } again, in a file of its own with { $found } as the period on the cover sheet.
    .many = { $count } rows about another period
diag-bad-boolean = The value in the column ‘{ $column }’ is neither yes nor no.
    .expected = yes or no
    .hint = Type only yes or no { $spot }.
    .many = { $count } cells without yes or no
diag-unknown-word = The word in the column ‘{ $column }’ is not in the list.
    .expected = one of these words: { $words }
    .hint = Choose a word from the list { $spot }.
    .many = { $count } cells with an unknown word
diag-out-of-bounds = The value in the column ‘{ $column }’ is too small or too large.
    .expected = a value { $bounds }
    .hint = Check the value { $spot }. Is there a digit too many? Or does it belong to another unit?
    .many = { $count } values that are too small or too large
diag-text-too-long = The text in the column ‘{ $column }’ is too long.
    .expected = a text of at most { $length } characters
    .hint = Make the text { $spot } shorter.
    .many = { $count } texts that are too long
diag-error-cell = The column ‘{ $column }’ holds a spreadsheet error, not a value.
    .expected = a value, or a formula that gives a value
    .hint = Repair the formula { $spot }, or type in the result yourself.
    .many = { $count } cells with an error
diag-formula-without-result = The formula in the column ‘{ $column }’ has no stored result.
    .expected = a formula with its result, or a typed value
    .hint = Open the file in Excel, let it calculate and save it. Or type in the result { $spot } yourself.
    .many = { $count } formulas without a result
diag-bad-optional = The value in the column ‘{ $column }’ { $why ->
        [out-of-bounds] is too small or too large
        [text-too-long] is too long
        [unknown-word] is not in the list
        [unknown-reference] is not in the table { $target }
        [unknown-partner] is not in the list of partners
        [receiver] is not in the list of partners
        [ambiguous-number] can be read in two ways
       *[other] cannot be read
    }. { $why ->
        [receiver] The row counts as a contribution to the network as a whole.
       *[other] The cell counts as not filled in. The row does count.
    }
    .expected = { $why ->
        [bad-number] { diag-bad-number.expected }, or an empty cell
        [ambiguous-number] { diag-ambiguous-number.expected }, or an empty cell
        [bad-date] { diag-bad-date.expected }, or an empty cell
        [bad-period] { diag-bad-period.expected }, or an empty cell
        [bad-boolean] { diag-bad-boolean.expected }, or an empty cell
        [unknown-word] { diag-unknown-word.expected }, or an empty cell
        [out-of-bounds] { diag-out-of-bounds.expected }, or an empty cell
        [text-too-long] { diag-text-too-long.expected }
        [unknown-reference] { diag-unknown-reference.expected }, or an empty cell
        [unknown-partner] { diag-unknown-partner.expected }, or an empty cell
        [receiver] { diag-unknown-partner.expected }, or an empty cell
       *[other] a value that fits the column ‘{ $column }’, or an empty cell
    }
    .hint = Correct the value { $spot }. You do not know it? Then make the cell empty.
    .many = { $count } cells that count as empty
diag-unknown-partner = The partner { $found } is not in the list of partners.
    .expected = a name or code from the table Partners
    .hint = Use the name or code from the list. Is it a new partner or another name? Ask the programme office to add it.
    .many = { $count } cells with an unknown partner
diag-unknown-reference = The code { $found } in the column ‘{ $column }’ is not in the table { $target }.
    .expected = a code from the table { $target }
    .hint = Check the code { $spot }. Is the code right? Then ask the programme office to put it into the table { $target }.
    .many = { $count } cells with an unknown code
diag-row-for-other-partner = This row belongs to another partner than the file.
    .expected = only rows of the partner that delivers the file
    .hint = Let the other partner deliver this row, or correct the partner { $spot }.
    .many = { $count } rows of another
diag-no-partner = It is not clear which partner this delivery is from.
    .expected = the partner on the cover sheet, in a column ‘{ $column }’, or as the name of the file or folder
    .hint = Fill in the partner on the cover sheet and send the file again. Is it a csv file? Then put the partner into a column ‘{ $column }’, or give the file the name of the partner.
diag-duplicate-key = { $why ->
        [differs] For { $found } there is another row about the same ({ $other }), with other values. We do not know which of the two is right. For now only the first one counts.
       *[other] This row has the same value in the column ‘{ $column }’ as an earlier row ({ $other }). Only the first one counts.
    }
    .expected = every row once, with a value of its own in the column ‘{ $column }’
    .hint = { $why ->
        [differs] Leave the row that is right, and remove the other one. Are they about different things? Then say in each row about what.
       *[other] Remove the double row, or give this row a value of its own.
    }
    .many = { $count } double rows
diag-shares-do-not-sum = The shares of { $group } sum to { $found } and not to 1 (100%). They therefore do not count yet.
    .expected = shares in the column ‘{ $column }’ that sum to 1 (100%)
    .hint = Adjust the shares, so that they sum to exactly 1.
diag-no-rate = { $why ->
        [money] ‘{ $kind }’ is given in the unit ‘{ $unit }’. Money counts in euros. This contribution therefore has no amount.
        [ahead] This row is about { $period }, after the month of this report. There is no rate yet for { $kind } per { $unit } in { $period }. The row does not count yet.
       *[other] There is no rate, or more than one, for { $kind } per { $unit } in { $period }. This contribution therefore has no amount.
    }
    .expected = { $why ->
        [money] an amount in euros, or another kind
       *[other] exactly one rate that holds for { $kind } per { $unit } in { $period }
    }
    .hint = { $why ->
        [money] Is this an amount? Then fill in EUR at unit. Is this a number in ‘{ $unit }’? Then change the kind.
        [unit] Is this a number in ‘{ $meant }’? Then fill in ‘{ $meant }’ at unit: there is a rate for that. Is it something else? Then ask the programme office to put the rate into the table of rates.
        [ahead] Is it planned? Then remove the row, or put it on another sheet. Is the period a slip? Then correct it.
       *[other] Fill in a rate code with the contribution, or ask the programme office to put the rate into the table of rates.
    }
    .many = { $count } rows without a rate
diag-total-mismatch = The total in the column ‘{ $column }’ is { $found }, but the rows above it sum to { $sum }.
    .expected = a total equal to the sum of the rows that were read
    .hint = Check whether a row is missing or refused. The report counts the rows, not the total.
diag-sheet-hidden = { $treatment ->
        [read] The sheet { $sheet } is hidden. It counts.
       *[set-aside] The sheet { $sheet } is hidden and was therefore not read.
    }
    .expected = data on a visible sheet
    .hint = { $treatment ->
        [read] Does this sheet not belong here? Remove it and send the file again.
       *[set-aside] Should this sheet count? Then make it visible and send the file again.
    }
diag-row-unfinished = This row is not complete yet and therefore does not count.
    .expected = at least one of these columns filled in: { $columns }
    .hint = Fill in one of these columns { $spot }. A + means: fill in both.
    .many = { $count } rows that are not complete
diag-delivery-missing = { $after ->
        [no] { $unread ->
            [no] Nothing has been received from { $found } for { $period }.
           *[other] A file came from { $found } for { $period }, but no data were read from it: { $unread }.
        }
       *[other] The delivery of { $found } for { $period } came on { $after }, after the reference date. It does not count yet.
    }
    .expected = a delivery no later than { $deadline }
    .hint = { $after ->
        [no] { $unread ->
            [no] Ask the partner to send the template. Nothing to report? Then filling in ‘nothing to report’ on the cover sheet is enough.
           *[other] Look at the other messages about this file for what could not be read. Has it a layout of its own? ‘vlecht map’ with this file proposes how to read it.
        }
       *[other] There is nothing to ask the partner. Should the delivery count already? Then run with a later reference date.
    }
diag-delivery-late = The delivery of { $found } for { $period } came after the agreed day.
    .expected = a delivery no later than { $deadline }
    .hint = The figures count. Is the day often hard to meet? Discuss with the programme office what would work.
diag-delivery-duplicate = This file has the same content as { $found } and counts once.
    .expected = every file once
    .hint = There is nothing to do. Was a new version meant? Then send the right file.
diag-delivery-superseded = A newer delivery replaces this file or a part of it: { $other }.
    .expected = the newest delivery of every table, which counts whole
    .hint = There is nothing to do, provided that the newest delivery is complete.
diag-delivery-undated = This delivery has no date. The agreed day of its period counts.
    .expected = the date at ‘delivered on’ on the cover sheet
    .hint = Next time, fill in the date on the cover sheet.
diag-nothing-to-report = { $why ->
        [part] { $found } says that there is nothing to report for { $period } on one or more sheets. The other sheets were read.
       *[other] { $found } says that there is nothing to report for { $period }.
    }
    .expected = a delivery, or the statement that there is nothing to report
    .hint = There is nothing to do.
diag-nothing-accepted = { $why ->
        [empty] The inbox folder is empty.
       *[other] No row of all deliveries together was accepted.
    } Therefore no report appears.
    .expected = at least one row that is complete and readable
    .hint = { $why ->
        [empty] Is the disk mounted, and is the path under ‘inbox’ in the pipeline file right? Otherwise put the workbook of the programme office and the deliveries into the folder first.
       *[other] Look at the other messages and check whether the inbox is the right folder.
    }
diag-partners-missing = No file holds a list of partners: the table { $table } is not there or has not a single good row. Without that list nobody can say who is missing, and no share is true. Therefore no report appears.
    .expected = a workbook of the programme office with the sheet { $table } in the folder with deliveries
    .hint = Programme office: put your own workbook (with the sheet { $table } among others) into the folder with deliveries and start again. Is it there already? Then the other messages say why it was not read.
diag-survey-not-read = This file holds answers to the survey. They were not read, because the file is not in the restricted folder or because the pipeline file does not allow it.
    .expected = answers only in the folder under ‘survey’ in the pipeline file, within their retention period
    .hint = Move the file to the restricted folder and remove it here. Check the retention date too.
diag-sheet-double = The table { $table } already stands on the sheet { $other }, with other rows. Only that sheet counts.
    .expected = every table on one sheet
    .hint = Put all rows on one sheet and remove the other sheet. Take care that no row stands there twice.
diag-sheet-copy = This sheet has the same rows as the sheet { $other }. The table { $table } counts once.
    .expected = every table on one sheet
    .hint = There is nothing to do. Remove the copy if you send the file again.
diag-sheet-of-text = This sheet holds only text and no table.
    .expected = sheets with tables; a sheet with an explanation is allowed
    .hint = There is nothing to do. Should a table stand here? Then use the headers of the template.
diag-delivery-after-reference = This file was delivered on { $found }. That is after the reference date { $deadline }, so it does not count.
    .expected = a delivery on or before the reference date { $deadline }
    .hint = Should this file count? Then run with a later reference date: --as-of { $typed }.
diag-row-superseded = { $count ->
        [one] This row does not count, because the same { $column } ({ $found }) also stands in { $other }.
       *[other] { $sum } rows of this sheet do not count, because the same { $column } also stands in { $other }. The first is { $found }.
    }
    .expected = every row in one file
    .hint = Is it another row than in { $other }? Then give it a { $column } of its own. Is it the same row? Then there is nothing to do.
diag-rows-superseded = { $count ->
        [one] One row of this sheet does not count
       *[other] { $sum } rows of this sheet do not count
    }, because { $other } is about the same periods and is newer.
    .expected = every period in one file, or a newer file that repeats all rows
    .hint = Check whether { $other } is complete for these periods. Is something missing? Add it there.
diag-delivery-undecided = { $why ->
        [opposite] This file has a higher version than { $other }, but an earlier date. For now { $other } counts: the date goes first.
       *[other] This file and { $other } have the same date and version, but other content. For now { $other } counts.
    }
    .expected = a later date or a higher version with the delivery that is to count
    .hint = { $why ->
        [opposite] Should this file count? Then fill in the day on which you sent it on its cover sheet. Should { $other } count? Then give that one a higher version, or take this file away.
       *[other] Fill in a higher version on the cover sheet of the right file, or remove the other file.
    }
diag-delivery-same-version = This file and { $other } are about the same period and have the same version number. { $other } counts, because it is of { $deadline }; this file is of { $on } and does not count where both have the same table.
    .expected = a higher version number with a corrected delivery
    .hint = Is { $other } the corrected delivery? Then there is nothing to do. Should this file count? Then fill in a later date and a higher version on its cover sheet, or remove { $other }.
diag-partner-mismatch = The cover sheet says { $found }, but the folder or file name says { $reader ->
        [partner] another partner
       *[other] { $other }
    }. The cover counts: all of this file is now of { $found }, also where it replaces an earlier delivery of { $found }.
    .expected = the same partner on the cover sheet and in the folder or file name
    .hint = Check the partner on the cover sheet. Is it wrong? Correct it and send the file again.
diag-partner-contested = The cover sheet says { $reader ->
        [partner] another partner
       *[other] { $found }
    }, but the folder or file name says { $other }. { $reader ->
        [partner] That other partner has
       *[other] There is
    } a delivery of its own over this period already{ $reader ->
        [partner] {""}
       *[other] : { $file }
    }. So this file counts for nobody, and it replaces nothing.
    .expected = the same partner on the cover sheet and in the folder or file name
    .hint = Is this file of { $other }? Then correct the partner on the cover sheet and send it again. Otherwise it belongs in another folder, or needs another name.
diag-delivery-early = { $why ->
        [higher] This file is a corrected delivery with a higher version. But its cover sheet says { $found }, and the delivery before is of { $other }. This file counts as the newest.
       *[other] The cover sheet says that this file was delivered on { $found }. That is before { $other }, the period that it is about.
    }
    .expected = a day in or after { $other }
    .hint = { $why ->
        [higher] Is it your newest delivery? Then there is nothing to do.
       *[other] Did day and month change places? Correct the day of delivery. The day decides which of two deliveries counts and whether it was on time.
    }
diag-month-mismatch = The cover sheet says { $found }, but the folder or file name says { $other }. The cover sheet counts.
    .expected = the same period on the cover sheet and in the folder or file name
    .hint = Check the period on the cover sheet. Is it right? Then put the file into the right folder.
diag-period-ahead = { $why ->
        [finished] { $count ->
            [one] On this sheet a milestone is finished on { $found }. That is after { $other }, the day of the delivery. Until that day the milestone counts as not finished.
           *[other] On this sheet { $sum } milestones are finished after { $other }, the day of the delivery; the first on { $found }. Until that day a milestone counts as not finished.
        }
        [open] { $count ->
            [one] On this sheet one row is about the whole of { $found }. That period goes on after { $period }, the month of the delivery.
           *[other] On this sheet { $sum } rows are about the whole of { $found } or another long period. It goes on after { $period }, the month of the delivery.
        }
       *[other] { $count ->
            [one] On this sheet one row is about a period after { $period }, the month of the delivery.
           *[other] On this sheet { $sum } rows are about a period after { $period }, the month of the delivery.
        }
    }
    .expected = { $why ->
        [finished] a day that is over, or an empty cell
        [open] a month or quarter, or a longer period that is over
       *[other] periods up to and including { $period }
    }
    .hint = { $why ->
        [finished] Is the year right { $spot }? Is the milestone not finished yet? Then put the day at ‘forecast on’ and empty the cell.
        [open] Do you mean { $period } only? Then type the month as well { $spot }. Is the row really about the whole of { $found }? Then there is nothing to do: it counts in that period, and not in one month.
       *[other] Check the period { $spot }. The rows count in the period that is written there.
    }
diag-period-overlap = These periods overlap: { $found } and { $other }. The same contribution ({ $kind }) may therefore count twice.
    .expected = periods that do not overlap, for every kind of contribution
    .hint = Check { $spot } whether the row about { $found } is something else than the row about { $other }. Is it the same contribution? Then remove one of the two.
diag-mapping-key = Part { $part } of the pipeline file has a key that does not exist: { $found }
    .expected = one of these keys: { $words }
    .hint = { $meant ->
        [none] Remove the key, or choose one from the list. It is explained in docs/mapping.md.
       *[other] Did you mean ‘{ $meant }’? Correct the key. It is explained in docs/mapping.md.
    }
diag-mapping-value = Part { $part } of the pipeline file has a value at { $key } that cannot be: { $found }
    .expected = { $kind ->
        [text] a text between quotes
        [whole] a whole number, such as 4
        [number] a number, such as 0.5
        [flag] true or false
        [day] a date, such as 2026-11-02
        [list] a text, or a list such as ["Total*", "Sum"]
        [texts] names with a text each, such as {"{"} kind = "What" {"}"}
        [numbers] names with a number each, such as {"{"} hour = 1, day = 8 {"}"}
        [table] a part with keys of its own
        [tables] one or more parts with double brackets
        [rows] two or more row numbers from top to bottom, such as [1, 2, 3]
        [letter] the letter of a column, such as D
        [cell] a cell, such as B2
        [range] a range, such as B3:E32 or B3:E
        [scale] a number that is not zero, such as 1000 or "x1000"
        [pair] two columns
       *[word] one of: { $words }
    }
    .hint = { $meant ->
        [none] Correct this line in the pipeline file. It is explained in docs/mapping.md.
       *[other] Did you mean ‘{ $meant }’? Correct this line in the pipeline file.
    }
diag-mapping-conflict = Part { $part } of the pipeline file contradicts itself: { $found } and { $other } cannot go together.
    .expected = one of the two
    .hint = Remove one of the two lines. It is explained in docs/mapping.md.
diag-mapping-missing = Part { $part } of the pipeline file lacks a line that is needed: { $found }
    .expected = a line with { $found }
    .hint = Add the line. ‘vlecht map’ makes a proposal; it is explained in docs/mapping.md.
diag-mapping-column = Part { $part } of the pipeline file names a column that the table { $table } does not have: { $found }
    .expected = one of these columns: { $words }
    .hint = { $meant ->
        [none] Choose a column from the list. The tables are explained in docs/tables.md.
       *[other] Did you mean ‘{ $meant }’? Correct the column in the pipeline file.
    }
diag-header-ambiguous = The header ‘{ $found }’ stands more than once on this sheet: { $other }
    .expected = a header that can be one column only
    .hint = Say in the pipeline file which one you mean: with ‘range’, with ‘position’, with the letter of the column (letters), or with the headers above it (header-rows).
diag-wide-header = { $why ->
        [holds] The column ‘{ $found }’ is also about months beside it, such as ‘{ $other }’. Reading both would count twice. Therefore this table does not count yet.
       *[other] The header ‘{ $found }’ does not say what belongs into the column ‘{ $column }’.
    }
    .expected = { $why ->
        [holds] columns about periods that do not overlap
       *[other] a header with the whole value, such as ‘Oct 2026’
    }
    .hint = { $why ->
        [holds] Name ‘{ $found }’ under ‘total-columns’ in the pipeline file, or name only the columns that count under ‘wide.columns’.
       *[other] Under ‘wide’ in the pipeline file, give the year (year), which year of a financial year counts (fiscal-year), or what each header means (heads).
    }
diag-unknown-unit = The unit ‘{ $found }’ in the column ‘{ $column }’ is not in the description of this file.
    .expected = one of these units: { $words }
    .hint = Ask the partner what the unit is, and put it under ‘units’ in the pipeline file.
diag-missing-word = In the column ‘{ $column }’, { $count } cells hold ‘{ $found }’. That counts as not filled in.
    .expected = a value, or an empty cell
    .hint = There is nothing to do: the pipeline file says so.
diag-alias-used = The name ‘{ $found }’ (cells: { $count }) was read as ‘{ $meant }’.
    .expected = the name that is in the list
    .hint = There is nothing to do. Decided by { $by } on { $on }; it is in the pipeline file.
diag-rows-left-out = { $count } rows were set aside: { $what ->
        [totals] they are totals
        [notes] they are remarks
       *[only] they are not among the rows that are asked for
    }.
    .expected = only rows with data
    .hint = There is nothing to do: the pipeline file says so. The first is row { $cell }.
diag-names-differ = Two columns that should hold the same name differ: { $found } and { $other }
    .expected = the same name twice
    .hint = Are they the same? Then put the other name into the pipeline file as an ‘alias’, with who decided that and when.
diag-rows-left-open = Rows on this sheet that were filled in beforehand were left open: { $sum }. They do not count, not as zero either.
    .expected = a number in each row filled in beforehand about which there is something to report
    .hint = Is there nothing to report about these rows? Then there is nothing to do.
## What a file or sheet is, besides its cells

diag-file-macro-sheet = The file has a sheet with old macros (from before 1997). Such a file is not read.
    .expected = a workbook without a macro sheet
    .hint = Copy the filled tables into a new workbook (.xlsx) and send that.

diag-file-not-regular = This is a link or something else than a plain file. It was not opened.
    .expected = plain files in the folder
    .hint = Put the file itself into the folder, instead of a link to it.
diag-file-without-data = There are no data in this file.
    .expected = a workbook or text file with filled rows
    .hint = Is there nothing to report? Then fill in the table at ‘nothing to report’ on the cover. Otherwise send the filled file.
diag-format-shows-less = A file of this kind ({ $found }) does not show whether rows, or parts of a text, are struck out or coloured{ $found ->
        [xlsb] , nor whether cells have notes
       *[other] {""}
    }. Such rows count like any other.
    .expected = a workbook (.xlsx), in which we do see this
    .hint = Did you strike out or colour rows, and does that mean something? Then save the file as .xlsx and send it again.
diag-rows-hidden = { $number ->
        [one] A filled row on this sheet is hidden (row { $found }). { $treatment ->
            [read] It counts.
           *[set-aside] It does not count.
        }
       *[other] { $count } filled rows on this sheet are hidden (row { $found }). { $treatment ->
            [read] They count.
           *[set-aside] They do not count.
        }
    }
    .expected = a sheet on which all rows can be seen, without a filter
    .hint = { $treatment ->
        [read] Do these rows not belong here? Remove them and send the file again.
       *[set-aside] Should these rows count? Clear the filter or unhide the rows, and send the file again.
    }
diag-rows-struck-out = { $number ->
        [one] A row on this sheet is struck out (row { $found }). { $treatment ->
            [read] It counts.
           *[set-aside] It does not count.
        }
       *[other] { $count } rows on this sheet are struck out (row { $found }). { $treatment ->
            [read] They count.
           *[set-aside] They do not count.
        }
    }
    .expected = only rows that count, not struck out
    .hint = { $treatment ->
        [read] Do these rows not belong here? Remove them and send the file again.
       *[set-aside] Should these rows count? Remove the strikethrough and send the file again. Otherwise there is nothing to do.
    }
diag-text-struck-out = { $number ->
        [one] A part of the text of a cell is struck out ({ $found }). { $treatment ->
            [read] All of it was read, also what is struck out.
           *[set-aside] What is struck out does not count, the rest does.
        }
       *[other] In { $count } cells a part of the text is struck out ({ $found }). { $treatment ->
            [read] All of it was read, also what is struck out.
           *[set-aside] What is struck out does not count, the rest does.
        }
    }
    .expected = only what counts
    .hint = Remove what is struck out, and check that the right number is left.
diag-cells-merged = { $why ->
    [filled] { $number ->
        [one] In column ‘{ $column }’ a cell is merged over a few rows ({ $found }). We read what stands there in all of these rows.
       *[other] In column ‘{ $column }’ cells are merged in { $count } places ({ $found }). We read what stands there in all of these rows.
    }
   *[other] { $number ->
        [one] Cells of the table are merged ({ $found }). Only the first cell has a value; the others are empty.
       *[other] Cells of the table are merged in { $count } places ({ $found }). Only the first cell of each has a value; the others are empty.
    }
    }
    .expected = a table without merged cells, with all values in each row
    .hint = { $why ->
    [filled] Does the value hold for all these rows? Then there is nothing to do. Otherwise: unmerge the cells in your file and type the right value in every row.
   *[other] Unmerge the cells in your file and type the value in every row. Not possible, because that is how you always work? Tell the programme office: it can lay down that a value runs on (fill-down).
    }
diag-rows-coloured = { $number ->
        [one] A row has another colour than most (row { $found }).
       *[other] { $count } rows have another colour than most (row { $found }).
    } { $treatment ->
        [read] Colours are not read: such rows count like any other.
       *[set-aside] Such rows do not count.
    }
    .expected = a table in which only words and numbers mean something
    .hint = Does the colour mean something, such as ‘cancelled’? Then put that in a column or remove the row, and send the file again.
diag-columns-hidden = { $number ->
        [one] A column of the table is hidden (column { $found }). It was read like any other.
       *[other] { $count } columns of the table are hidden (column { $found }). They were read like any other.
    }
    .expected = a table of which all columns can be seen
    .hint = Check whether what stands in the hidden column is still right. If so, there is nothing to do.
diag-cell-notes = { $number ->
        [one] A cell has a note ({ $found }).
       *[other] { $count } cells have notes ({ $found }).
    } What a note says does not count.
    .expected = all that counts in the cells themselves
    .hint = Does a note say something about the number, such as another unit? Then correct the cell and send the file again.
diag-ambiguous-date = { $why ->
        [mixed] In the column ‘{ $column }’ sometimes the day and sometimes the month stands first. We therefore cannot be sure which date this is.
       *[other] The date in the column ‘{ $column }’ can be read in two ways: as { $reading } (the day first) or as { $other } (the month first). The other dates in this column do not tell which of the two it is.
    }
    .expected = the same order in the whole column: day-month-year, such as 12-03-2026 (12 March)
    .hint = Type the date { $spot } as day-month-year with the month in letters, such as 12 March 2026. For a layout of your own the programme office can also settle the order.
    .many = { $count } dates that can be read in two ways
diag-ambiguous-percent = The value { $found } in the column ‘{ $column }’ can be two things: { $found }% or { $reading }%. The other values do not tell which of the two it is.
    .expected = a percentage with its sign, such as 55%
    .hint = Type the value { $spot } with a per cent sign: { $found }% or { $reading }%. For a layout of your own the programme office can also settle the scale.
    .many = { $count } values that can be two things
diag-month-first-dates = In the column ‘{ $column }’ the month stands before the day, as in { $found }. { $count ->
        [one] That is how the date was read.
       *[other] That is how all { $sum } dates were read that stand in this column as text.
    }
    .expected = day-month-year, such as 20-01-2026 (20 January)
    .hint = Check the other dates in this column, too: Excel with Dutch settings may have swapped their day and month. Next time send the column as day-month-year.
diag-two-digit-year = In the column ‘{ $column }’ stands a year of two digits ({ $found }). It was read as a year of this century{ $count ->
        [one] .
       *[other] . There are { $sum } such cells.
    }
    .expected = a year of four digits, such as 2026
    .hint = Is the century right? Then there is nothing to do. Next time type the whole year.
diag-personal-data = Column { $column } seems to be about persons. It was not read and is kept nowhere.
    .expected = no names of persons, e-mail addresses, telephone numbers, dates of birth or citizen service numbers
    .hint = Take this column out of the file and send it again. Is the column not about persons? Then give it another header, or tell the programme office.
diag-text-personal = The text { $spot } (column ‘{ $column }’) holds { $why ->
        [email] an e-mail address
        [phone] a telephone number
        [bsn] a citizen service number
       *[other] a telephone number, e-mail address or citizen service number
    }. That part was kept nowhere. The rest of the row was read as usual.
    .expected = a text without data about persons
    .hint = Take it out of your own file and do not send it again. If needed, name a role instead of a person.
    .many = { $count } texts with data about persons
diag-survey-item = It is not clear to which statement this column belongs. The column was not read.
    .expected = in every header the code of one statement, such as V07, or the text of the statement; every statement once
    .hint = Put the code of the statement in the header. Is it a statement of your own network? Then put it in the table of survey items, too, in the same file. Are these no answers? Then remove the column.
    .many = { $count } columns of which the statement is not clear
diag-survey-answer = What stands { $spot } is not on the scale. No answer on that row counts.
    .expected = a number from 1 to 5, or a word of the scale, from ‘strongly disagree’ to ‘strongly agree’; or ‘don’t know / n/a’
    .hint = Change the answer into a number or a word of the scale. Leave it empty where there is no answer.
    .many = { $count } answers that are not on the scale
diag-survey-without-items = There are answers to the survey ({ $found }), but nowhere does it say what was asked. The answers therefore give no figure.
    .expected = a table { $table } in the restricted folder, with the code and the subject of every statement
    .hint = Put the table { $table } into the same file or into a file beside it. The workbook of ‘vlecht template --survey’ has it already.
diag-earlier-edition-unreadable = What an earlier edition showed of the survey cannot be read. So no results are shown now: together with that edition they could tell too much about a few people.
    .expected = the file measurements.csv of every edition, as it was published
    .hint = Put the file back from a backup. Then run again.
diag-survey-kept = The retention period of the survey ended on { $deadline }. There are still files in the restricted folder (number: { $number }). They were not read, and the results are therefore no longer in the report.
    .expected = no answers left in the restricted folder after { $deadline }
    .hint = Destroy the files, and then the folder with what was read before (cache). Complete the draft record in the folder of the programme office, and keep it. Was the period extended? Then put the new date at keep-until in the pipeline file.
diag-delivery-gone = { $count ->
        [one] 1 file that edition { $other } was made from is no longer in the folder of deliveries: { $typed }.
       *[other] { $sum } files that edition { $other } was made from are no longer in the folder of deliveries: { $typed }.
    } What stood in there does not count now. That is no correction by a partner.
    .expected = all files of edition { $other }, or for each of them a new delivery of the same partner over the same month
    .hint = Is the disk mounted, or was a folder moved or tidied up? Put the files back and start again. Then a new edition appears. Withdraw the edition without these files with vlecht withdraw. vlecht verify with the folder of edition { $other } gives all names.
diag-possible-double = This row is equal to row { $other } of the same sheet. Both count.
    .expected = every contribution once
    .hint = Check whether it really happened twice. If not, remove one of the rows.
    .many = { $count } rows equal to an earlier one
diag-implausible-hours = { $found } hours on one day are more than { $bounds }. The row counts.
    .expected = at most { $bounds } hours on a day, or a month as the period
    .hint = Check the number { $spot }. Is it the effort of more people or days together? Then give the month as the period.
    .many = { $count } times too many hours on a day
diag-magnitude-doubt = { $why ->
        [agreed] { $found } in the column ‘{ $column }’ is much more than the baseline and target of this KPI: at most { $bounds }. The row counts.
        [agreed-less] { $found } in the column ‘{ $column }’ is much less than the baseline and target of this KPI: at least { $bounds }. The row counts.
        [zero] The column ‘{ $column }’ holds 0. It was never zero before: mostly { $bounds }. The row counts.
        [thousands] { $found } in the column ‘{ $column }’ is much less than is usual for you: mostly { $bounds }. A thousand times as much would be usual. The row counts as it stands there.
        [less] { $found } in the column ‘{ $column }’ is much less than is usual with you: mostly { $bounds }. The row counts.
       *[other] { $found } in the column ‘{ $column }’ is much more than is usual with you: mostly { $bounds }. The row counts.
    }
    .expected = a number of the usual size, or your word that it is right
    .hint = { $why ->
        [zero] Is it really zero? Then there is nothing to do. Is there no value yet? Then leave the cell empty.
        [thousands] Is the number { $spot } in thousands? Then type it in full. Is it right? Then there is nothing to do.
       *[other] Check the number { $spot }: does the comma or point stand in the right place? Is it right? Then there is nothing to do.
    }
    .many = { $count } numbers of quite another size than usual
diag-ratio-doubt = { $why ->
        [value] The value { $found }% in the column ‘{ $column }’ does not fit the numerator { $part } and the denominator { $whole }: together they make { $reading }%. The row does not count yet.
       *[other] The numerator { $found } is larger than the denominator { $whole }. That would be { $reading }%, and no value of this KPI above 100% is known. The row does not count yet.
    }
    .expected = { $why ->
        [value] a value that fits the numerator and the denominator
       *[other] a numerator that is at most as large as the denominator
    }
    .hint = { $why ->
        [value] Check the value, the numerator and the denominator of this row. Make them equal, or leave the value empty.
       *[other] Check the numerator and the denominator of this row: were they swapped, or was one of them mistyped? Can this KPI really exceed 100%? Then the programme office puts a target or baseline above 100 into the table KPI definitions.
    }
    .many = { $count } rows of which the numerator and denominator cannot be right
diag-value-unproved = The value { $found } in the column ‘value eur’ takes the place of the rate, but the column ‘evidence’ is empty. The value does not count; the row counts at the rate.
    .expected = evidence beside a value of its own
    .hint = Say in the column ‘evidence’ where the value comes from, or make the cell in ‘value eur’ empty { $spot }.
    .many = { $count } values without evidence
diag-value-doubt = { $why ->
        [negative] { $found } in the column ‘{ $column }’ is below zero. As far as is known this KPI cannot be. The row does not count yet.
        [of-none] The numerator is { $found } and the denominator is zero: there is no part of nothing. The row does not count yet.
        [part] { $found } in the column ‘{ $column }’ is no whole number. This KPI counts whole numbers{ $column ->
            [numerator] {""}
           *[other] {" "}({ $unit })
        }. The row does not count yet.
       *[other] { $found } in the column ‘{ $column }’ is far more than the whole. This KPI is a part of a whole ({ $unit }), and no value above the whole is known. The row does not count yet.
    }
    .expected = { $why ->
        [negative] a number of zero or more
        [of-none] a denominator above zero, or a numerator of zero
        [part] a whole number
       *[other] a part of the whole
    }
    .hint = { $why ->
        [negative] Check the minus sign { $spot }. Do you want to correct an earlier month? Then send the figures of that month again. Can this KPI really be below zero? Then the programme office puts ‘balance’ or ‘difference’ into its name in the table KPI definitions, or a baseline or target below zero.
        [of-none] Check the numerator and the denominator of this row. Were there no cases? Then type 0 twice.
        [part] Check the comma or point { $spot }. Is the number a mean or an estimate? Then round it. Can this KPI really be a part? Then the programme office says so in the table KPI definitions: a unit such as ‘hours’ or ‘fte’, or ‘average’ in its name.
       *[other] Check the comma or point { $spot }. Can this KPI really be more than the whole? Then the programme office puts a target or baseline above the whole into the table KPI definitions.
    }
    .many = { $count } values that their KPI cannot have
diag-total-row = { $why ->
        [again] This row holds the same as the row above it ({ $found } in the column ‘{ $column }’), but less beside it.
        [bare] { $found } in the column ‘{ $column }’ is exactly the sum of rows above it, and this row holds less than each row above it.
        [off] This row holds a word such as ‘total’, but { $found } in the column ‘{ $column }’ is not the sum of rows above it.
       *[other] { $found } in the column ‘{ $column }’ is exactly the sum of rows above it, and this row holds a word such as ‘total’.
    } It was read as a total. It therefore does not count.
    .expected = rows with data only, or a total that does not stand in the table
    .hint = { $why ->
        [off] Is it a total? Then check whether a row is missing.
       *[other] Is it a total? Then there is nothing to do.
    } Is it an ordinary row? { $why ->
        [again] Then add a description
        [bare] Then add a description
       *[other] Then take the word ‘total’ out of the text
    } and send the file again.
    .many = { $count } rows that are a total
diag-hours-over-year = { $found } hours in twelve months (up to { $period }) are more than all staff together can work. The hours count.
    .expected = at most { $bounds } hours in twelve months, by the fte in the table of partners
    .hint = Look for a number that is too large, such as an amount in the column of hours. Is all of it right? Then check the fte.
diag-knowledge-twice = Over { $period } knowledge stands both in time ({ $other }) and per piece ({ $found }), with the same project or without one. The same effort may now count twice. Both count.
    .expected = of one workshop, data set or advice the hours or the number of pieces, not both
    .hint = Is it about the same? Then leave one of the two rows out. Are they different things? Then there is nothing to do.
diag-source-missing = In the table { $table } one or more rows ({ $found }) do not say where the figure comes from. It counts, and the report says that the source was not given.
    .expected = a source for each row, such as a decision or a handbook with its year
    .hint = Fill in the column ‘source’. Then the steering group can see what the amounts rest on.
diag-funds-origin-unclear = For { $kind } there are pledges of different origins, and this contribution says none. The contribution counts, but not as the partner's own.
    .expected = the origin of the funds with every contribution of this kind
    .hint = Fill in the origin of funds with this kind: own money, or money of the State, the province or somebody else.
diag-negative-correction = In the column ‘{ $column }’ stands a value below zero ({ $found }). It counts as a correction.
    .expected = a value above zero, or a correction of what was reported earlier
    .hint = Is it a correction? Then there is nothing to do. If not, type the value without its minus sign.
    .many = { $count } values below zero
diag-rows-withdrawn = { $other } replaces this sheet. Row { $found } is no longer in it, or was refused there. What stood there does not count any more.
    .expected = a corrected delivery with all rows that are to count
    .hint = Were these rows dropped or changed? Then there is nothing to do. Were they forgotten or refused? Then put them right in { $other }.
diag-tab-emptied = The table { $table } is empty in this file. In { $other } { $count ->
        [one] there is one row about the same month. It still counts.
       *[other] there are { $sum } rows about the same month. These still count.
    }
    .expected = all rows that are to count, or { $table } at ‘nothing to report’ on the cover sheet
    .hint = Should the rows in { $other } be dropped? Then put { $table } at ‘nothing to report’ on the cover sheet. Was the sheet not filled in? Then there is nothing to do.
diag-nothing-and-rows = The cover sheet says that there is nothing to report for { $table }, but { $count ->
        [one] one row is filled in. It counts.
       *[other] { $sum } rows are filled in. They count.
    }
    .expected = an empty sheet { $table }, or an empty box at nothing_to_report
    .hint = Should the rows count? Then empty the box at nothing_to_report. Is there really nothing to report? Then take the rows away.
diag-earlier-row-stands = { $count ->
        [one] In the table { $table } the row of { $found } was refused. Until it is mended the row that was in { $other } counts.
       *[other] In the table { $table } { $sum } rows were refused ({ $found }). Until they are mended the rows that were in { $other } count.
    }
    .expected = rows without faults in the newest file
    .hint = Mend the refused rows of this sheet. Until then the report shows what you stated before.
diag-content-of-other = This file has the same content as { $found }, which belongs to another partner. Both count for now.
    .expected = a file of its own from every partner
    .hint = Did both partners deliver this themselves? Then there is nothing to do. Is the file with the wrong partner? Then take it away there.
diag-partner-merged = This delivery of { $found } for { $period } counts for { $other }.
    .expected = the old partner until the day of the merger, the new one after it
    .hint = There is nothing to do. Is the merger not right? Then change ‘active to’ and ‘merged into’ in the table Partners.
diag-partner-not-active =
    { $kind ->
        [left] { $found } no longer took part in { $period }: its last day is { $other }. Number of rows that do not count yet: { $sum }.
        [was] { $found } did not exist yet in { $period }. At that time there were: { $other }. Number of rows that do not count yet: { $sum }.
        [not-yet] { $found } did not take part yet in { $period }: its first day is { $other }. Number of rows that do not count yet: { $sum }.
        [file-left] { $found } no longer took part in { $period }: its last day is { $other }. Is this delivery right?
       *[other] { $found } did not take part yet in { $period }: its first day is { $other }. Is this delivery right?
    }
    .expected = rows about a period in which the partner took part
    .hint =
        { $kind ->
            [was] Put in the column partner_id of which earlier partner these rows are.
           *[other] Is the period right? Then change ‘active from’ or ‘active to’ in the table Partners. Is it a merger? Then fill in ‘merged into’ there.
        }
diag-merger-unclear = According to the list the partner { $other } merges into { $found }, but it is not clear when or into whom. So this merger does not count yet.
    .expected = a last day in ‘active to’, and in ‘merged into’ another partner of the list that takes part on the next day
    .hint = Fill in ‘active to’ and ‘merged into’. Check as well that the new partner takes part from the day after ‘active to’.
diag-merger-double = { $found } delivers { $sum } measurements that { $other } delivered over the same period too. They count once: those of { $other }.
    .expected = measurements from before the merger by the old partner, after it by the new one
    .hint = Do the measurements differ, and should those of { $found } count? Then take away those of { $other }.
diag-stock-summed = { $why ->
        [beside] Of the KPI { $found } over { $period } one partner gives a value without an area and another a value for an area or target group of its own. For now the value without an area counts as that of the whole network. The other value is not added to it.
        [area] Of the KPI { $found } over { $period } { $sum } partners give a value for the same area: { $group }. For now all values count.
        [flow] Of the KPI { $found } over { $period } there are { $sum } values, from { $sum } partners. They are added up.
       *[other] Of the stock { $found } over { $period } there are { $sum } values, from { $sum } partners. They are added up.
    }
    .expected = one value for the whole network, or from each partner a value for an area of its own
    .hint = { $why ->
        [beside] Is the value without an area about a part? Then fill in the area there, too. Is it about the whole network? Then the programme office names that partner as the owner of the KPI.
        [area] Did each partner measure a part of the area? Then fill in the target group with each value, too. Is it the same measurement? Then let one partner send it, and take away the other value.
       *[other] Did each partner measure a part? Then fill in the area with each value. Did each partner measure the whole? Then take away the double values.
    }
diag-kpi-not-additive = Of the KPI { $found } over { $period } there are { $sum } values, from { $sum } partners. Values in { $kind ->
        [none] this unit
       *[other] ‘{ $kind }’
    } cannot be added up. Therefore there is no figure for the network yet.
    .expected = one value for the whole network, or from each partner a numerator and a denominator
    .hint = Does one partner measure for all? Then the others leave out their row. Does each measure a part? Then fill in the area with each value; one figure for the network needs numerators and denominators. The programme office settles this with the partners.
diag-kpi-overlap = Of { $kind } there is a value over { $found } and one over { $other }, which lies within it. So the same may count twice.
    .expected = values over periods that do not overlap
    .hint = Is the value over { $other } part of that over { $found }? Then take one of them away.
diag-benefit-before-start = Benefit { $group } begins on { $after }, says the table Benefits. This row is about a period before that: { $found }. It therefore does not count yet.
    .expected = a period that does not end before { $after }
    .hint = Is the period right? Then put an earlier start into the table Benefits. Is the start right? Then correct the period.
    .many = { $count } rows from before their benefit begins
diag-double-count = Benefits { $group } and { $found } rest on the same KPI ({ $kind }) and show at the same place. One effect may now count twice.
    .expected = one benefit per effect, or with one of the two a reference in the column ‘{ $column }’
    .hint = Is it the same effect? Then, with the benefit that leads to the other, fill in that other one at ‘{ $column }’: it then no longer counts in the total. Are they two effects? Then there is nothing to do.
diag-attribution-over-whole = Benefits { $words } are of different partners, rest on the same KPI ({ $kind }) and show at the same place. Together they attribute { $found } times the effect to themselves. That is more than the whole.
    .expected = parts that are at most 1 (100%) together
    .hint = Agree with each other who counts which part of the effect. Is it the same effect? Then fill in the other one with one of the benefits at ‘{ $column }’.
diag-limits-undecided = KPI { $group } says that its chart gets new limits. ‘{ $column }’ is missing.
    .expected = a day, a reason and the role that decided it
    .hint = Fill in ‘{ $column }’. Until then the chart keeps its old limits: new limits are a decision with a reason.
diag-output-failed = { $why ->
        [read] A file of an edition could not be read. Nothing was written; all editions stay as they are.
        [noted] The run is done, but last-success.json could not be written.
        [latest] A folder stands where the link latest belongs, most often after a copy that followed links was restored. The editions themselves are in place, also one that was made just now.
        [begun] Destroying or leaving out has begun and is not done. What is gone stays gone; what is not done yet still stands.
        [listed] What was asked is done; an edition that was made just now is in place. Only the link latest or the list of editions (index.html) may still be of before.
       *[other] A file of the report could not be written. The previous edition stays as it was.
    } { $why ->
        [latest] { "" }
       *[other] The system says: { $fault }
    }
    .expected = { $why ->
        [latest] a symbolic link with the name latest, or nothing
        [read] a folder that this program may read
       *[other] a folder with enough space in which this program may write
    }
    .hint = { $why ->
        [latest] Remove this folder latest: each edition stands in the folder of its period as well. Then start again, and latest becomes a link.
        [read] Check the disk and the permissions of the file and the folders above it, and start again.
        [begun] Check the disk and the permissions of the folder, and give the same command again: it finishes what was begun.
        [listed] Check the space on the disk and the permissions of the folder, and start vlecht run: it renews latest and the list.
       *[other] Check the space on the disk and the permissions of the folder, and start again.
    }

summary-none = No messages.
summary-partner = { $partner }: { $errors } refused, { $open ->
        [0] {""}
       *[other] { $open } without a figure,{" "}
    }{ $warnings } to look at, { $notices } for information
summary-no-partner = Not of one partner
summary-cells = column { $column }: { $many }, first { $first }
summary-places = { $many }, first { $first }
summary-times = { $many }
summary-no-file = All files
summary-files = { $count } files, first { $first }
summary-many = { $count } times
summary-found = { $quoted } and { $count ->
        [one] one other
       *[other] { $count } others
    }
summary-more = { $name }: and { $count ->
        [one] one more kind of message
       *[other] { $count } more kinds of messages
    }, { $times } times together
summary-all = Not everything stands here. See everything with --format json; after a run it stands in programmabureau/data/diagnostics.csv, too.
summary-more-files = and { $name } more files, { $times } times together

effect-no-run = Nothing is read until the pipeline file is mended.
effect-nothing-published = No new edition appears; the previous one stands.
effect-not-written = The new edition was not written; the previous one stands.
effect-file-refused = Nothing of the file counts until it is mended. The other files count.
effect-file-set-aside = This file does not count, or not once more.
effect-sheet-refused = No row of this table counts until it is mended.
effect-sheet-set-aside = This sheet was not read. The other sheets count.
effect-column-ignored = The column was not read. The rows count.
effect-row-refused = The row does not count until it is mended. The other rows count.
effect-cell-missing = The cell counts as not filled in, and never as zero. The row counts.
effect-rows-set-aside = These rows do not count, because a newer or another row does.
effect-as-pipeline-says = The pipeline file says whether these rows count. If it says nothing, they do not.
effect-counts = Everything counts. Look whether it is right.
effect-figure-missing = There is no figure. It is missing, and does not count as zero.
exit-0 = 0: this alone does not change how the program ends
exit-1 = 1: nothing was published
exit-2 = 2: the pipeline file or the command is not right
exit-3 = 3: published, but somebody has to look
exit-4 = 4: the disk or its permissions do not allow it
argument-after = day
argument-bounds = between which bounds
argument-cell = cell
argument-column = column
argument-columns = columns
argument-count = number
argument-deadline = day
argument-fault = fault
argument-file = file
argument-found = what stands there
argument-group = code
argument-kind = kind
argument-length = number
argument-other = another place
argument-partner = partner
argument-period = period
argument-sheet = sheet
argument-spot = in the cell
argument-sum = number
argument-table = table
argument-target = table
argument-typed = what stands there
argument-unread = file
argument-unit = unit
argument-what = what is missing
argument-why = reason
argument-reader = reader
argument-words = words
argument-by = who
argument-line = line
argument-least = least value
argument-most = most
argument-position = character
argument-key = key
argument-meant = what is meant
argument-on = day
argument-part = part
argument-bounded = kind of number
argument-fraction = decimals
argument-number = number
argument-reading = one reading
argument-treatment = counts or not
argument-whole = whole number

## Indicators (indicators/)

direction-increase = higher is better
direction-decrease = lower is better
direction-neutral = neither good nor bad
direction-own = as the KPI says
indicator-benefit-share = Share in the benefits
    .meaning = Which part of the benefits that came lands with this partner. For the network: which part lands with others than partners, such as residents.
    .undefined = No benefit with a value came, or negative benefits weigh more.
    .formula = b_i = B_i / ΣB, B_i = Σ share × net realised benefit
    .source = A Guide to SROI (Cabinet Office 2012)
indicator-capacity-ratio = Effort beside capacity
    .meaning = The share in the effort divided by the share in the agreed capacity. At 1 they are the same.
    .undefined = No capacity was agreed, or the effort is not known.
    .formula = F_i = c_i / k_i
    .source = vlecht
indicator-capacity-share = Share in the capacity
    .meaning = Which part of the capacity that the partners agreed on is this partner's. Who joined later counts for the months in which it took part.
    .undefined = No points were agreed for this partner.
    .formula = k_i = K_i / ΣK
    .source = vlecht
indicator-contribution-cash = Contribution in money
    .meaning = The money that partners contributed, in euros.
    .undefined = The partner delivered nothing, or all of it stands under a longer period.
    .formula = C_cash = Σ q, kind = money
    .source = Stcrt. 2023, 12561 art. 1
indicator-contribution-in-kind = Contribution in kind
    .meaning = Hours, knowledge, rooms and equipment, turned into euros at the agreed rates. Low and high show how certain that is.
    .undefined = The partner delivered nothing, or all of it stands under a longer period.
    .formula = C_kind = Σ q × p(rate, day), kind ≠ money
    .source = Salamon et al. 2011; Dostál & Vyskočil 2014
indicator-contribution-share = Share in the effort
    .meaning = Which part of all that the partners gave of their own comes from this partner. Money of others that a partner passes on does not count.
    .undefined = Nobody contributed anything, or corrections are larger than the contribution.
    .formula = c_i = C_i / ΣC (own contributions)
    .source = Stcrt. 2023, 12561 art. 1
indicator-contribution-value = Value of the contribution
    .meaning = All that partners contributed, in money and in kind, in euros at the agreed rates. A contribution over a quarter or a year is not split.
    .undefined = The partner delivered nothing, or all of it stands under a longer period.
    .formula = C = Σ q × p(rate, day)
    .source = CPR (EU) 2021/1060 art. 67(1); Salamon et al. 2011
indicator-delivery-timeliness = Delivered on time
    .meaning = Which part of the expected deliveries came on time.
    .undefined = No delivery was expected.
    .formula = on time / expected
    .source = vlecht
indicator-effect-pretrend = Difference that was coming already
    .meaning = How far the pilot areas would have moved away from the comparison areas by themselves, had every area followed its line of before the pilot. Where that is half or more of the difference found, the report does not call the difference a plausible effect.
    .undefined = There is no pilot area or no comparison area with 3 periods before and after.
    .formula = (slope before × periods to the middle of after) of pilot areas − that of comparison areas
    .source = Angrist and Pischke 2009 (parallel trends); Sen 1968
indicator-effect-rate = How many times as often since the pilot
    .meaning = How many times as often something is counted in a pilot area since the pilot began, apart from the trend that was there already. Only of a KPI that counts in whole numbers; 0.5 is half as often.
    .undefined = Nothing was ever counted before or after the start. With fewer than 8 points before or after it is insufficient.
    .formula = exp(b2) of ln E(y) = b0 + b1·t + b2·D, quasi-Poisson, with an interval of 95%
    .source = Bernal, Cummins and Gasparrini 2017
indicator-effective-contributors = Number of carrying partners
    .meaning = On how many partners the effort rests, as if they all gave the same.
    .undefined = Nobody contributed anything.
    .formula = 1 / Σc_i²
    .source = Laakso & Taagepera 1979
indicator-effort-shift = Effort that would have to shift
    .meaning = Which part of the effort would have to go to other partners if everybody gave exactly to capacity.
    .undefined = Effort and capacity are known of fewer than two partners.
    .formula = D = ½ Σ|c_i − k_i|
    .source = Hoover 1936
indicator-equity-ratio = Return divided by effort
    .meaning = The share in the benefits divided by the share in the effort. At 1 they are the same.
    .undefined = Too few benefits carry a value, or the partner gave nothing of its own.
    .formula = E_i = b_i / c_i
    .source = Adams 1965
indicator-network-reciprocity = Reciprocity in the network
    .meaning = Which part of what partners give each other comes back from the same partner.
    .undefined = Too little goes straight from partner to partner.
    .formula = r_w = Σ min(w_ij, w_ji) / Σ w_ij
    .source = Squartini et al. 2013, Sci Rep 3:2729
indicator-network-reciprocity-corrected = Reciprocity above chance
    .meaning = How much more partners return to each other than expected if it did not matter who gave to them. At 0 it is as expected.
    .undefined = Too little goes straight from partner to partner.
    .formula = ρ_w = (r_w − r_0) / (1 − r_0)
    .source = Squartini et al. 2013, Sci Rep 3:2729
indicator-own-funding-share = Share of own means
    .meaning = Which part of the contribution is the partner's own, and not of another that gives it by way of this partner.
    .undefined = Nothing was contributed.
    .formula = own / all contributions
    .source = Stcrt. 2023, 12561 art. 1
indicator-pair-net-flow = Balance between two partners
    .meaning = What one partner gave another more than it got from it. It says nothing about how the two get on.
    .undefined = Nothing goes straight between these two.
    .formula = N_ij = w_ij − w_ji
    .source = Squartini et al. 2013, Sci Rep 3:2729
indicator-pair-symmetry = Evenness of giving and getting
    .meaning = How even giving and getting are between two partners. At 1 both give as much, at 0 only one gives.
    .undefined = Corrections are larger than what was given.
    .formula = 2 · min(w_ij, w_ji) / (w_ij + w_ji)
    .source = Squartini et al. 2013, Sci Rep 3:2729
indicator-partner-diversity = Diversity of partners
    .meaning = How different the organisations are, as a number of kinds that would be equally frequent.
    .undefined = No partner takes part.
    .formula = 1 / Σ s², s = part of a kind of organisation in the partners
    .source = Laakso and Taagepera 1979; Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-perceived-balance = Perceived balance
    .meaning = How many partners agree with the statement that effort and return are in balance: 3.5 or more on average on a scale of 1 to 5. Partners with too few answers do not count.
    .undefined = Fewer than five people answered.
    .formula = #(i: mean_i ≥ 3.5) / partners whose score may be shown; value: mean on 0–100
    .source = Adams 1965
indicator-pledge-by-size = Pledges of small and large partners
    .meaning = Whether small partners keep their pledge as large ones do: the middle partner of each group.
    .undefined = A group has fewer partners with a figure than the threshold.
    .formula = median of pledge fulfilment by group, 12 months
    .source = Netwerksamenwerking: het is gedoe en het loont (2025); the median and the smallest group are a convention of this project
indicator-pledge-fulfilment = Promises kept
    .meaning = What a partner contributed, divided by what it promised for these twelve months.
    .undefined = No promise runs in these twelve months, or there is no rate for it.
    .formula = P_i = delivered_i / pledged_i (pro rata by day)
    .source = vlecht
indicator-reciprocity-balance = Balance of effort and return
    .meaning = How the share in the benefits relates to the share in the effort. At 0 they are the same, at -1 there is only effort, at 1 only return.
    .undefined = Too few benefits carry a value to say anything about it.
    .formula = R_i = (b_i − c_i) / (b_i + c_i)
    .source = Adams 1965
indicator-survey-dimension = Result of the survey
    .meaning = What people think of one side of working together, such as trust or energy, from 0 to 100. Every partner with enough answers weighs the same.
    .undefined = The group is too small to show without anybody being recognised.
    .formula = mean over partners of 100 · (x − min) / (max − min)
    .source = PARTNER tool; OECD glossary of statistical terms (suppression)
indicator-survey-response = Partners that filled in the survey
    .meaning = Of how many partners at least one person filled in the survey, and which part of the people invited did.
    .undefined = No partner took part in the month of the round, or more people answered than were invited. Where the pipeline file does not say how many were invited, that part is missing.
    .formula = partners with a respondent / active partners; respondents / people invited
    .source = vlecht
indicator-visible-contributors = Visible partners
    .meaning = How many partners visibly contributed anything in the last three months.
    .undefined = No partner takes part.
    .formula = Z = #(i: any contribution in 3 months) / n
    .source = vlecht

indicator-benefit-gross = Gross benefits
    .meaning = What the benefits brought, before taking off what would have been there without the network.
    .undefined = No amount was delivered.
    .formula = Σ volume × value per unit (or euros as delivered); network, and each kind of benefit: positive benefits, each counted once
    .source = HM Treasury Green Book; A Guide to SROI (Cabinet Office 2012)
indicator-benefit-kinds = Four kinds of benefit
    .meaning = Of how many benefits of each kind (understanding, shorter times, better quality, lower costs) something was realised.
    .undefined = There is no benefit of the kind. Where the register says the kind of no benefit, there is no figure.
    .formula = benefits of which something was realised / benefits of the kind; disbenefits and steps in between do not count
    .source = Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-benefit-net = Net benefits
    .meaning = What is left of the benefits when what would have happened anyway and what belongs to others is taken off. Positive and negative benefits are netted.
    .undefined = No amount was delivered.
    .formula = gross · (1 − deadweight)(1 − displacement)(1 − leakage) · attribution · (1 − drop-off)^(year − 1)
    .source = A Guide to SROI (Cabinet Office 2012), stages 4 and 5; HM Treasury Green Book
indicator-benefit-realisation = Benefits against plan
    .meaning = Which part of the planned net benefits has come so far.
    .undefined = Nothing was planned so far.
    .formula = Σ realised net to date ÷ Σ planned net to date
    .source = MSP benefits management; HM Treasury Green Book
indicator-kpi-assurance = Reach of the target
    .meaning = Whether the target is met if nothing changes: always, sometimes, or not.
    .undefined = There is no target, or there are fewer than 12 measurements.
    .formula = target beyond a process limit: consistently met (1) or missed (−1); between or on them: 0
    .source = NHS Making Data Count (NHSRplotthedots 0.2.2)
indicator-kpi-attainment = Attainment
    .meaning = Which part of the way from baseline to target has been covered.
    .undefined = Baseline or target is not stated, or they are equal.
    .formula = (actual − baseline) ÷ (target − baseline)
    .source = HM Treasury Magenta Book (progress from baseline to target)
indicator-kpi-centre-line = Mean and limits
    .meaning = Around which value the KPI moves, and between which limits, as long as nothing changes.
    .undefined = There are fewer than 5 measurements.
    .formula = m = mean of the first 12 points; limits m ± 2.66 · mean moving range
    .source = Wheeler, Understanding Variation; NHS Making Data Count (NHSRplotthedots 0.2.2)
indicator-kpi-level-shift = Another level
    .meaning = Whether the KPI seems to lie on another level since some moment. It is something to talk about, and no reason by itself for new limits.
    .undefined = No moment stands out. With fewer than 16 points it is insufficient.
    .formula = mean after − mean before, where the squares around both are smallest; only where p ≤ 0.01 (Pettitt)
    .source = Pettitt 1979
indicator-kpi-trend = Trend
    .meaning = How much the KPI rises or falls a month, over the last 12 periods. With measurements over two whole years: each month beside the same month of other years.
    .undefined = There are fewer than 8 measurements in the last 12 periods.
    .formula = median of (xⱼ − xᵢ) ÷ (tⱼ − tᵢ) over the last 12 periods, per month; from 24 months on the median over pairs of the same month in the last 36 months
    .source = Sen 1968; Mann 1945; Kendall 1975; Hirsch, Slack & Smith 1982
indicator-kpi-value = Value of the KPI
    .meaning = What the partners measured together, by period.
    .undefined = The denominator is zero, or bare percentages cannot be laid together.
    .formula = ratio: Σ numerator ÷ Σ denominator; flow: Σ value; stock: Σ last value; weighted: Σ value·n ÷ Σ n
    .source = KPI definitions; NHS Making Data Count (pooled ratios)
indicator-kpi-variation = Variation or change
    .meaning = Whether the last value is ordinary variation, or something has changed.
    .undefined = The last measurement is missing, or there are fewer than 5 measurements.
    .formula = last point: outside the limits, 7 rising or falling, 2 of 3 near a limit, or 7 on one side of the mean
    .source = NHS Making Data Count (NHSRplotthedots 0.2.2)
indicator-milestone-pace = Pace of milestones
    .meaning = Whether milestones are finished as fast as planned, over 3 months.
    .undefined = Nothing was planned in these 3 months.
    .formula = 100 · min(1, Σ weight finished in 3 months ÷ Σ weight planned in 3 months)
    .source = Drie hiccups van netwerksamenwerking (2022): process results as milestones
indicator-momentum = Momentum
    .meaning = Six signs of pace together, from 0 to 100. To be compared with the plan and the half-year before.
    .undefined = Fewer than 4 of the 6 parts are known.
    .formula = Σ w·c ÷ Σ w of at least 4 of: pace, slip, freshness, attendance, contribution, energy (each 0–100)
    .source = Drie hiccups van netwerksamenwerking (2022); components from milestone trend analysis
indicator-process-freshness = Last result of the process
    .meaning = How many days ago the last result of the process came.
    .undefined = There has been no result of the process yet.
    .formula = last day of the month − day of the last finished process milestone
    .source = Drie hiccups van netwerksamenwerking (2022): process results as milestones

## Figures about collaborating, decisions and money (indicators/)

indicator-attendance-coverage = Levels at the table
    .meaning = Which part of the levels of all partners (strategic, tactical, operational) took part in a meeting within twelve months.
    .undefined = No partner takes part. Where no attendance with a level was noted, the figure is missing.
    .formula = levels of partners seen at a meeting / (partners × 3 levels), 12 months
    .source = Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-benefit-npv = Net present value
    .meaning = What benefits and costs of different years are worth together in euros of this year. The low and high value hold at a discount rate of one percentage point more and less.
    .undefined = The benefits stand in prices of different years. Where no benefit has a value or no costs are known, the figure is missing; where too few benefits carry a value, it is insufficient.
    .formula = Σ CF_t / (1 + r)^t, CF = cash flow, t = years from the reported one; network: benefits − costs; network/in-kind: less what was given in kind
    .source = HM Treasury Green Book; Werkgroep discontovoet 2020
indicator-benefit-payers = Who pays, who benefits
    .meaning = Which part of the money a partner pays; for the network: which part of the money would come from another if paying followed the benefits.
    .undefined = No partner pays, or on balance no benefit landed with the partners. Where too few benefits carry a value, it is insufficient.
    .formula = partner: money secured / all; network: ½ Σ |part paid − part of the net benefits|, to date
    .source = Hoover index; HM Treasury Green Book (distribution)
indicator-cofinancing-share = Match funding
    .meaning = Which part of all contributions, in cash and in kind, the region pays itself. Money of the State does not count, even where a partner passes it on.
    .undefined = Corrections are larger than the contributions. Where nothing was contributed, the figure is missing.
    .formula = own contributions of regional partners / all contributions, to date
    .source = Stcrt. 2023, 12561 art. 1
indicator-communication-coverage = Results of the process told
    .meaning = About which part of the results of the process of twelve months something was told within 30 days.
    .undefined = No result of the process can be judged yet. Without a list of messages the figure is missing.
    .formula = process results told within 30 days / process results, 12 months
    .source = Drie hiccups van netwerksamenwerking (2022)
indicator-decision-follow-up = Decisions carried out on time
    .meaning = Which part of the decisions that were due within twelve months was carried out on time.
    .undefined = No decision was due within twelve months.
    .formula = decisions carried out on time / decisions due, 12 months
    .source = Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-decision-lead-time = Time to a decision
    .meaning = How many days lie between request and decision: half go faster, half slower. One in ten decisions takes longer than the high value. How many decisions wait for more than 60 days stands apart; one without the day on which it was requested does not count there.
    .undefined = No decision with both days was taken within twelve months.
    .formula = median of (day taken − day requested), 12 months; high: 90th percentile
    .source = Netwerksamenwerking: het is gedoe en het loont (2025); percentile: Hyndman and Fan 1996, type 7
indicator-effect-change = Development since the baseline
    .meaning = How much the KPI has changed since the baseline, and in a pilot area since the start of the pilot. This is a development, no proven effect.
    .undefined = The KPI has no baseline. In an area with fewer than 3 periods before or after it is insufficient.
    .formula = newest value − baseline; pilot area: value after the start − value before it
    .source = HM Treasury Magenta Book
indicator-effect-difference = Difference from the comparison areas
    .meaning = How much more the KPI changed in the pilot areas than in the areas that we compare them with.
    .undefined = There is no pilot area or no comparison area with 3 periods before and after; then it is insufficient. Where so few areas cannot rule out chance, it is provisional.
    .formula = (after − before) of pilot areas − (after − before) of comparison areas; numerator ÷ denominator: p
    .source = Difference in differences; Fisher 1935 (randomisation)
indicator-effect-interrupted = Jump at the start of the pilot
    .meaning = How much the level of the KPI in a pilot area jumped when the pilot began, apart from the trend that was there already. Where there is an area to compare with, what is left of the jump with that of the other areas taken off stands beside it.
    .undefined = There are fewer than 8 points before or after the start; then it is insufficient.
    .formula = b2 of y = b0 + b1·t + b2·D, D = 1 from the start of the pilot on; beside other areas: y less their mean
    .source = Bernal, Cummins and Gasparrini 2017 and 2018; Newey and West 1987
indicator-energy-order = Here first
    .meaning = With which goals the next step has the best chance: where energy is high and something already works. Only the first half gets a place.
    .undefined = No score or no attainment of the goal is known, or it is not in the first half. With fewer than two goals there is no order.
    .formula = place by energy × effect: mean shown score of the goal's partners × middle attainment of its KPIs
    .source = Drie hiccups van netwerksamenwerking (2022)
indicator-first-result = Time to the first result
    .meaning = How long it took from the start of the network to the first result, of the process and of the work apart.
    .undefined = Nothing was finished since the start. Missing where no day of a goal or partner is known.
    .formula = day of the first milestone finished − first day on which a goal was agreed (else: on which a partner took part)
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): begin yesterday
indicator-funding-cliff = Days until temporary money ends
    .meaning = How many days the temporary money that was budgeted or granted still lasts. Below zero it has ended.
    .undefined = No temporary money was budgeted or granted. Without an overview of funding the figure is missing.
    .formula = last day of secured temporary money − last day of the month
    .source = Drie hiccups van netwerksamenwerking (2022)
indicator-funding-coverage = Structural coverage
    .meaning = Which part of the costs after the end of the project is covered by structural money, per year. The high value counts pledged money.
    .undefined = No structural costs of that year are known. Without an overview of funding the figure is missing.
    .formula = structural money secured / expected structural costs, per year; high: with what was pledged
    .source = Drie hiccups van netwerksamenwerking (2022)
indicator-goals-measurable = Measurable goals
    .meaning = Which part of the goals has a KPI about the outcome as well as an indicator of the process.
    .undefined = No goals were delivered. Where there are goals and no KPI definitions, the figure is missing.
    .formula = goals with ≥ 1 outcome KPI and ≥ 1 process indicator / goals
    .source = Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-impact-talk = Talk about the common impact
    .meaning = How many days ago the partners last had their common impact on the table: a decision that follows from a KPI or from a figure about benefits or effects.
    .undefined = Of no decision it is known that it follows from such a figure. Without decisions the figure is missing.
    .formula = last day of the month − last day of such a decision or of the meeting about it
    .source = Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-interests-shared = Shared interests
    .meaning = How many partners told the others what they come to bring and to get, and where their limit is.
    .undefined = No partner takes part. Without an overview of interests the figure is missing.
    .formula = partners whose interest was shared / partners that take part
    .source = Drie hiccups van netwerksamenwerking (2022)
indicator-kpi-forecast = Forecast for the target date
    .meaning = Where the KPI ends up on the target date if it goes on like this. Where the whole interval lies beyond the target, the KPI is on course.
    .undefined = The KPI has no target, target date or direction, or the day has come. With fewer than 8 points it is insufficient.
    .formula = median(y) + slope · (target date − median(t)), slope of Theil-Sen over the last 12 points
    .source = Sen 1968
indicator-learning-index = Learning from each other
    .meaning = Which part of the people says that it learns from another partner, can give an example, and applies it.
    .undefined = Learning was not asked about. Where groups are too small, or too few agree or do not agree, it is not shown. Nor is it where the answers on learning have a small group that is not shown apart: with the score this figure would give that group away.
    .formula = mean over the items on learning of (respondents that agree / respondents)
    .source = eJIDC list of learning; Wilson 1927 for the interval
indicator-level-gap = Gap between leadership and shop floor
    .meaning = How many points leadership scores higher than the shop floor; below zero the shop floor scores higher.
    .undefined = Nobody of one of the two levels filled in the survey. Where groups are too small the gap is not shown. Nor is it where the answers have a small group that is not shown apart.
    .formula = mean score of strategic respondents − mean score of operational respondents
    .source = Netwerksamenwerking: het is gedoe en het loont (2025); OECD glossary of statistical terms (suppression)
indicator-mandate-rate = Mandate at the table
    .meaning = Which part of the partners sits at the table with a mandate at meetings that take decisions. A partner is named only where it stays under the norm.
    .undefined = The mandate was noted nowhere; then the figure is missing.
    .formula = places with a mandate / places of which it was noted, 12 months
    .source = Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-milestone-slip = Slip of milestones
    .meaning = How many days later milestones are expected with every day that passes: 0 keeps to its day, 1 is a day later every day.
    .undefined = No milestone is open. Where no milestone has forecasts of three months, it is insufficient.
    .formula = mean slope of expected day on day of the report over 6 months, open milestones
    .source = Milestone trend analysis
indicator-ownership-spread = Shared ownership
    .meaning = Over how many partners the ownership of benefits, KPIs, milestones and projects is spread, as if they all had the same. Numerator and denominator say how many have an owner and how many there are.
    .undefined = Nothing has an owner. Where there is nothing to own, the figure is missing.
    .formula = 1 / Σ s², s = a partner's part of the items with an owner
    .source = Laakso and Taagepera 1979; Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-physical-meetings = Meetings in person
    .meaning = How often people of the network met in one place within twelve months.
    .undefined = The form of no meeting is known; then the figure is missing.
    .formula = number of physical meetings, 12 months
    .source = Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-project-budget = Outcome against budget
    .meaning = What a project costs or is expected to cost, divided by its budget, over the years up to and with this one.
    .undefined = Nothing was budgeted. Where budget and outcome are both known of no year, the figure is missing.
    .formula = Σ made or expected / Σ budgeted, years to date
    .source = Regio Deal accountability: budget, spent, forecast
indicator-public-support = Public money against the costs
    .meaning = The public money that a project was given up to now, divided by what it costs without contributions in kind. Above 1 public money would pay for hours or rooms that were given. Only of projects that were given something in kind.
    .undefined = The costs are zero. Where no costs are known, the figure is missing.
    .formula = Σ public money to the project / Σ costs over all years, without contributions in kind
    .source = Regulation (EU) 2021/1060 art. 67(1)(a); which costs are eligible the scheme says, here all costs count
indicator-readiness-step = Step of the line
    .meaning = How far the line organisations are: 1 informed, 2 involved, 3 committed, 4 embedded. Of a partner the unit that is least far counts.
    .undefined = No unit is known; then the figure is missing.
    .formula = lowest step of a partner's units (1 informed, 2 involved, 3 committed, 4 embedded); network: middle partner
    .source = Drie hiccups van netwerksamenwerking (2022)
indicator-signatures = Signatures
    .meaning = How many partners signed a goal, and how many at least one of the goals.
    .undefined = No partner takes part. Where nobody filled in who signed, the figure is missing.
    .formula = partners that signed / partners that take part
    .source = Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-sole-contributions = Contributions from one partner only
    .meaning = How many kinds of contribution came from one partner only in twelve months: a strength of that partner, and something on which the network depends. Which partner it is, is not told.
    .undefined = Nobody contributed anything.
    .formula = number of kinds of contribution from exactly one partner; of each kind the number of partners
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): complementary knowledge and means
indicator-survey-agreement = Agreement
    .meaning = Whether people think the same (1), are spread (0) or stand in two camps (below 0). To be divided is information and no failure.
    .undefined = Where it is not shown how the answers are spread, this is not shown either: there are too few answers, all of them fall in one class, or answers came in after an earlier report.
    .formula = van der Eijk's A over the shares of low, middle and high answers that are shown
    .source = Van der Eijk 2001
indicator-survey-change = Change since the last round
    .meaning = The chance that somebody of this round answers in a higher class (low, middle or high) than somebody of the last one; 0.5 is no change.
    .undefined = There is no earlier round on this subject. Where it may not be shown how the answers of one of the rounds are spread, or a small group of them is not shown apart, this is not shown either.
    .formula = P(later > earlier) + ½ P(equal) over the shares of low, middle and high answers that are shown, this round against the one before; who took part twice counts as two people
    .source = Brunner and Munzel 2000
indicator-terms-agreed = Settled terms
    .meaning = On which part of the terms the partners agree, or agree to differ.
    .undefined = There is no list of terms; then the figure is missing.
    .formula = terms agreed or agreed to differ / terms
    .source = Drie hiccups van netwerksamenwerking (2022)

## Signals (signals/)

finding-agreement-to-disagree = Difference talked through and accepted
    .sentence = { $more ->
        [0] On { $count } of the { $all } terms partners agreed in the last year that they differ: { $names }.
       *[other] On { $count } of the { $all } terms partners agreed in the last year that they differ: { $names } and { $more } more.
    }
    .meaning = A difference that was talked through is a strength: everyone knows where the other stands.
    .question = What made this talk possible, and where else would that help?
    .intervention = Celebrate it: tell how this talk went. A difference that was accepted needs no solution.
finding-benefit-behind-plan = Benefit behind plan
    .sentence = “{ $benefit }” has brought { $realised } so far; { $planned } was planned ({ $realisation }).
    .meaning = The benefit comes later or is smaller than was thought. The plan may be the reason, or what happened.
    .question = What happened here, and does the plan still hold?
    .intervention = Discuss with the benefit’s owner where the benefit lands and what the line organisation needs for it.
finding-benefit-without-beneficiary = Benefit without beneficiary
    .sentence = { $more ->
        [0] Of { $count } of the { $all } benefits it is not noted who gains from them: { $names }.
       *[other] Of { $count } of the { $all } benefits it is not noted who gains from them: { $names } and { $more } more.
    }
    .meaning = Without a beneficiary nobody knows whom the benefit is for and who would help to pay.
    .question = Who will gain from this?
    .intervention = Hold an interests talk: who comes to take this benefit, and what does that partner bring?
finding-benefit-without-owner = Benefit without owner
    .sentence = { $more ->
        [0] For { $count } of the { $all } benefits no owner is noted yet: { $names }.
       *[other] For { $count } of the { $all } benefits no owner is noted yet: { $names } and { $more } more.
    }
    .meaning = A benefit without an owner has nobody who watches whether it comes.
    .question = Who takes this benefit into care?
    .intervention = Involve the line: ask which department wants to make this benefit part of its work.
finding-benefit-without-place = Benefit without a place
    .sentence = { $more ->
        [0] Of { $count } of the { $all } benefits it is not noted where they show: { $names }.
       *[other] Of { $count } of the { $all } benefits it is not noted where they show: { $names } and { $more } more.
    }
    .meaning = Without a place nobody can go and see whether the benefit is there.
    .question = Where will the effects show?
    .intervention = Involve the line: agree for each benefit in which area or organisation it is to be seen.
finding-contribution-stopped = Contributions stopped
    .sentence = { $count ->
        [one] Of 1 of the { $all } partners nothing came in any more for { $months } months, while somebody was at the table.
       *[other] Of { $count } of the { $all } partners nothing came in any more for { $months } months, while somebody was at the table.
    }
    .meaning = Whoever keeps coming mostly wants to keep taking part. Why nothing is contributed any more may have many causes.
    .question = What makes contributing hard now, and which interest in this challenge is left?
    .intervention = Hold an interests talk: what does each come to bring and to take, and does that still fit? Go back to the table where needed.
finding-decision-not-carried-out = Decision not carried out yet
    .sentence = { $more ->
        [0] For { $count } of the { $all } decisions taken the day agreed has passed and no execution is noted: { $names }.
       *[other] For { $count } of the { $all } decisions taken the day agreed has passed and no execution is noted: { $names } and { $more } more.
    }
    .meaning = A decision that is left lying costs trust in the next decision.
    .question = What is needed to carry this out, or does the decision no longer fit?
    .intervention = Involve the line: ask what carrying it out needs and agree on a new day.
finding-decision-too-slow = Decision waits long
    .sentence = { $count ->
        [one] { $count } decision that was asked for has waited longer than { $most } days, namely { $longest } days.
       *[other] { $count } decisions that were asked for have waited longer than { $most } days, at most { $longest } days.
    }
    .meaning = Waiting for a decision holds up the work. There may be good reasons for it.
    .question = What is lacking to be able to decide, and who has the mandate?
    .intervention = Go back to the table: discuss what the decision waits for and who may take it.
finding-delivery-missing = Data missing
    .sentence = For { $period } the data of { $count } of the { $all } partners are missing.
    .meaning = The figures of this month are not complete yet. An empty place does not count as zero.
    .question = What makes delivering hard this month?
    .intervention = Invest in the relation: ask what would make delivering easier.
finding-goal-without-hard-measure = Goal without a hard measure
    .sentence = { $more ->
        [0] Of { $count } of the { $all } goals no KPI measures the outcome: { $names }.
       *[other] Of { $count } of the { $all } goals no KPI measures the outcome: { $names } and { $more } more.
    }
    .meaning = Without a measure of the outcome it remains unknown whether the goal comes nearer.
    .question = By what does a resident see that this goal comes nearer?
    .intervention = Go back to the table: choose together one outcome that everyone wants to see moving.
finding-goal-without-soft-measure = Goal without a soft measure
    .sentence = { $more ->
        [0] Of { $count } of the { $all } goals no KPI measures how the collaboration goes: { $names }.
       *[other] Of { $count } of the { $all } goals no KPI measures how the collaboration goes: { $names } and { $more } more.
    }
    .meaning = With hard figures only, a problem in the collaboration is seen late.
    .question = By what do we notice that working together on this goal goes well?
    .intervention = Invest in the relation: choose together one indicator of the process for this goal.
finding-kpi-on-open-term = KPI rests on an open term
    .sentence = { $more ->
        [0] For { $count } of the { $all } KPIs nothing is agreed yet on the term under it: { $names }.
       *[other] For { $count } of the { $all } KPIs nothing is agreed yet on the term under it: { $names } and { $more } more.
    }
    .meaning = As long as partners mean something else by it, not everyone measures the same.
    .question = What does each understand by this term?
    .intervention = Hold a semantic session: lay the meanings side by side and agree on one, or agree to differ.
finding-mandate-below-norm = Mandate not up to the norm everywhere
    .sentence = { $partners ->
        [0] At { $with } of the { $all } places at a deciding table somebody had a mandate: { $share } (norm: at least { $norm }).
        [one] For 1 partner somebody with a mandate to decide sat at fewer than { $norm } of the places (the norm). For all partners together it was { $with } of the { $all } places: { $share }.
       *[other] For { $partners } partners somebody with a mandate to decide sat at fewer than { $norm } of the places (the norm). For all partners together it was { $with } of the { $all } places: { $share }.
    }
    .meaning = Without a mandate a decision first has to go back home. That costs time, and sometimes pace.
    .question = What does somebody need to be allowed to decide at this table?
    .intervention = Go back to the table: agree on who may decide on what. Involve the line in the mandate.
finding-meetings-in-person-few = Few meetings in person
    .sentence = In twelve months { $count ->
        [0] nobody met in person
        [one] there was 1 meeting in person
       *[other] there were { $count } meetings in person
    }; the norm is { $norm }. { $planned ->
        [0] None is planned yet.
        [one] 1 is planned.
       *[other] { $planned } are planned.
    }
    .meaning = Seeing each other helps to talk about differences. Meeting online keeps the work going, the relation less so.
    .question = When do we see each other, and who would like to be the host?
    .intervention = Keep investing in the relation: plan a work visit to one of the partners.
finding-pace-lost = Pace has dropped
    .sentence = { $sign ->
        [silence] At the end of the month the last result of the process (such as an agreement or a mandate) was { $days } days ago; { $planned ->
            [one] { $planned } was planned since
           *[other] { $planned } were planned since
        }.
       *[other] Momentum has been lower { $months } months in a row: now { $now } points, { $before } in the half-year before.
    }
    .meaning = There is less news than the plan foresaw. A quiet time may be fine, but this one was not planned.
    .question = What happened here, and what makes this challenge urgent now?
    .intervention = Go back to the table. Show results of the process as milestones and tell about them.
    .pace = process results to plan: { $now } of 100 points; in { $then } it was { $before }
    .pace-unknown = process results to plan: not known
    .slip = steady planning: { $now } of 100 points; in { $then } it was { $before }
    .slip-unknown = steady planning: not known
    .freshness = recent result: { $now } of 100 points; in { $then } it was { $before }
    .freshness-unknown = recent result: not known
    .attendance = attendance: { $now } of 100 points; in { $then } it was { $before }
    .attendance-unknown = attendance: not known
    .contribution = contributions beside pledges: { $now } of 100 points; in { $then } it was { $before }
    .contribution-unknown = contributions beside pledges: not known
    .energy = energy and urgency: { $now } of 100 points; in { $then } it was { $before }
    .energy-unknown = energy and urgency: not known
finding-partner-silent = Nothing heard for long
    .sentence = From { $count } of the { $all } partners no delivery came in { $months } months, and nobody was at a meeting.
    .meaning = Silence may mean many things: a busy time, a new contact, or an interest that changed.
    .question = Who calls, and how is the interest in taking part?
    .intervention = Go back to the table: ask what is going on and hold an interests talk again where needed.
finding-pilot-not-landing = Pilot has no lasting place yet
    .sentence = The first pilot has been running for { $months } months and has no lasting place yet. { $parts }.
    .meaning = A pilot that works becomes a change only when it has a place in more areas and in the line.
    .question = Where will this land, who takes it over and who pays for it?
    .intervention = Arrange structural funding and involve the line: ask what it needs. Follow the energy: begin small where people want to.
    .benefits = by what was reported { $share } of the planned benefits was realised
    .benefits-unknown = how much of the planned benefits was realised is not known
    .places = { $count ->
        [0] { $listed ->
            [0] no new area is listed where this will come too
           *[other] in none of the areas listed ({ $listed }) the roll-out has begun
        }
        [one] { $count } area where the roll-out has begun
       *[other] { $count } areas where the roll-out has begun
    }
    .places-unknown = where the roll-out has begun is not known
    .line = { $n } of the { $all } partners have bound their own organisation
    .line-unknown = how far the line is, is not known
    .funding = for { $share } of the lasting costs in { $year } there is money that stays{ $of ->
        [0] { "" }
        [one] { " " }(“{ $project }” only)
       *[other] { " " }({ $of } projects)
    }
    .funding-unknown = how much of lasting costs in { $year } is structurally covered is not known
finding-pilot-without-baseline = Pilot without a baseline
    .sentence = { $more ->
        [0] In { $count } of the { $all } pilot areas nothing was measured from before the start: { $names }.
       *[other] In { $count } of the { $all } pilot areas nothing was measured from before the start: { $names } and { $more } more.
    }
    .meaning = Without a baseline nobody can tell later what the pilot changed.
    .question = Which data from before the start are there still?
    .intervention = Go back to the table: look for old data, or agree on what the pilot is compared with.
finding-promise-not-met = Contribution and pledge differ
    .sentence = { $partner } contributed { $fulfilment } of what was pledged, in the year up to and including { $month }{ $is-later ->
        [1] ; in the year up to and including { $later-month } it is { $later }
       *[0] { "" }
    }.
    .meaning = Contribution and pledge have drifted apart. The pledge may be too generous, or circumstances have changed.
    .question = What happened here, and does the pledge still fit what the partner can bring?
    .intervention = Hold an interests talk: what does each come to bring and to take, and where is the limit?
finding-relations-to-discuss = Relations
    .sentence = The process facilitator discusses the relations between partners.
    .meaning = This sentence stands here every month, whatever the figures say. The figures beside it are about the whole network.
    .question = How are things between us?
    .intervention = Keep investing in the relation: learn each other’s language, hold the interests talk and keep time for each other.
    .terms = settled terms: { $n } of { $all }
    .terms-unknown = nothing was delivered about terms
    .interests = interests shared: of { $n } of the { $all } partners
    .interests-unknown = nothing was delivered about interests
    .commitment = commitment in { $period }: { $score } of 100 points
    .commitment-unknown = commitment is not shown
finding-results-untold = Results not told
    .sentence = Of { $all } results of the process over the past year { $told } were told within { $days } days.
    .meaning = What nobody hears does not help the enthusiasm. More has happened than people know.
    .question = Which result do we tell first, and to whom?
    .intervention = Celebrate it: choose one result and tell it within a month, with a story from practice.
finding-signatures-missing = Signatures are missing
    .sentence = { $count ->
        [one] Of 1 of the { $all } partners there is no signature under a goal of the network yet.
       *[other] Of { $count } of the { $all } partners there is no signature under a goal of the network yet.
    }
    .meaning = A signature shows who carries the plan. That it is not there may also mean that it was not written down yet.
    .question = What is needed to be able to sign, and who will ask?
    .intervention = Go back to the table: ask everyone who bears the responsibility what it takes to carry the plan.
finding-small-partner-carries-much = Small partner carries much
    .sentence = { $partner } is small and contributed { $fulfilment } of what was pledged, in the year up to and including { $month }.
    .meaning = More is given here than was agreed. That is a gift, and perhaps not one to keep up.
    .question = Can this be kept up, and who could take something over?
    .intervention = Celebrate it and give thanks. Hold an interests talk: what is needed to keep bringing this?
finding-solution-in-doubt = Does the collaboration still fit?
    .sentence = { $no ->
        [0] Of the { $all } partners that said so openly, { $count } would adjust the collaboration.
       *[other] Of the { $all } partners that said so openly, the collaboration is not or not quite the solution any more for { $count }.
    }
    .meaning = Interests change. Whoever says so makes it possible to talk about it together.
    .question = What should be different, so that it fits everyone again?
    .intervention = Hold the interests talk: why does each take part, what to get and to bring, and what is the limit?
finding-special-cause-concern = KPI changes unfavourably
    .sentence = { $kpi } stands at { $value }{ $unit } in { $period }; usually it is around { $mean }{ $unit }.
    .meaning = Something has probably changed, in the unfavourable direction. This is more than ordinary variation.
    .question = What happened here?
    .intervention = Look for the cause together. Start with a semantic session: do we all measure the same thing?
finding-special-cause-improvement = KPI changes favourably
    .sentence = { $kpi } stands at { $value }{ $unit } in { $period }; usually it is around { $mean }{ $unit }.
    .meaning = Something has probably changed, in the favourable direction. This is more than ordinary variation.
    .question = What happened here, and who can learn from it?
    .intervention = Follow the energy: find out what works here and try it elsewhere too.
finding-success-to-celebrate = Success to celebrate
    .sentence = { $what ->
        [kpi] { $name } has improved. In { $period } its value met the target: { $value }{ $unit }, target { $target }{ $unit }. { $steady ->
            [yes] Without change it stays so.
           *[no] That is one measurement; whether the target will be met every time cannot be told yet.
        }
       *[other] “{ $name }” has been cashed in: { $value }.
    }
    .meaning = This goes well. Whether the collaboration did it is not said by that.
    .question = Who tells this story, and to whom?
    .intervention = Celebrate it: put the story of a resident or an employee beside the figure and thank those who took part.
finding-target-out-of-reach = Target out of reach
    .sentence = { $kpi } moves around { $mean }{ $unit }; this way the target of { $target }{ $unit } is not met.
    .meaning = Without a change the target will not be met. Working harder in the same way is then not enough.
    .question = What has to change, or does the target no longer fit?
    .intervention = Go back to the table: choose another approach together, or adjust the target and say why.
finding-temporary-money-ends = Temporary money ends
    .sentence = { $of ->
        [project] The temporary money for “{ $project }” lasts until { $day }{ $months ->
            [0] { "" }
            [one] { " " }(1 month left)
           *[other] { " " }({ $months } months left)
        }; { $covered } of lasting costs in { $year } is structurally covered.
       *[other] The temporary money of the network lasts until { $day }{ $months ->
            [0] { "" }
            [one] { " " }(1 month left)
           *[other] { " " }({ $months } months left)
        }; { $covered } of lasting costs in { $year } is structurally covered.
    }
    .meaning = After that the work must become smaller, or there must be money that stays.
    .question = Who takes which part of the costs into its own budget?
    .intervention = Arrange structural funding: lay the benefits beside the costs and ask who gains to help pay.
finding-urgency-falls = Urgency falls at a partner
    .sentence = For { $count } of the { $all } partners whose result may be shown the sense of urgency in { $now } lies at least { $points } points (of 100) lower than in an earlier round since { $before }.
    .meaning = Less urgency may mean that something worked out, or that something else comes first. Only the people themselves know.
    .question = What can go wrong if we do not do this, and for whom is that still urgent now?
    .intervention = Go back to the table: talk about the urgency before talking about the work.
restatement-late-delivery = delivered late
restatement-corrected-data = corrected data
restatement-delivery-gone = delivery no longer there
restatement-new-data = new data
restatement-definition = changed definition
restatement-rates = changed rate or threshold
restatement-by-late-delivery = because of a late delivery
restatement-by-corrected-data = because of corrected data
restatement-by-delivery-gone = because a delivery is no longer there
restatement-by-definition = because of a changed definition
restatement-by-rates = because of a changed rate or threshold

## Report (report/)

# The frame of every document
report-steering-file = steering-group-report
report-steering-title = Steering group report { $network }, { $period }
report-edition = edition { $n }
report-reference-date = reference date { $date }
report-status-draft = draft
report-status-adopted = adopted
report-page-of = page &P of &N
report-back = To the contents
report-chart-data-prefix = Data_chart_
report-category = Item
report-chart-column-measured = value
report-chart-column-event = event
report-chart-column-difference = difference
report-chart-column-place = place
report-chart-column-name-place = place of the name
report-chart-column-not-drawn = not drawn
report-chart-column-lower-limit = lower limit
report-chart-column-upper-limit = upper limit
report-chart-column-target = target
report-chart-column-baseline = baseline
report-tone-improvement = improvement
report-tone-concern = concern
report-tone-no-signal = no signal
report-tone-neutral = change
report-chart-provisional = { $subtitle }. (v): with provisional figures
report-chart-restated = { $subtitle }. (r): with figures restated since an earlier edition
report-marker-provisional = (p)
report-marker-restated = (r)
report-proportion = { $n } of { $all }
report-to-date = since the start up to and including { $to }
report-span = { $from } to { $to }
report-total = Total
report-proposal = Proposal: { $what }
report-subject-network = the network
report-part-compared = beside the comparison areas
report-part-open = still open
report-part-private = private
report-part-public = public

# Why there is no value
report-absent-missing = missing
report-absent-unknown = not known yet
report-absent-suppressed = not shown
report-absent-undefined = n/a
report-absent-insufficient = too few measurements
report-absent-empty = not filled in
report-absent-source = source not given
report-absent-since = date not given
report-absent-none = none
report-absent-no-pledge = no pledge
report-absent-no-target = no target
report-absent-open = still valid
report-absent-owner = to be decided
report-absent-date = to be decided
report-absent-first-round = first survey

# Names of sheets
report-sheet-cover = Cover
report-sheet-summary = Summary
report-sheet-contributions = Contributions
report-sheet-capacity = According to capacity
report-sheet-effort-and-return = Effort and return
report-sheet-kpis = KPIs
report-sheet-process = Process indicators
report-sheet-pace = Progress and pace
report-sheet-milestones = Milestones
report-sheet-benefits = Benefits in short
report-sheet-deliveries = Deliveries
report-sheet-glossary = Glossary
report-sheet-method = Method and sources
report-sheet-rules = Signal rules
report-sheet-thresholds = Thresholds
report-sheet-rates = Rates
report-sheet-aliases = Other names
report-sheet-restatements = Restatements
report-sheet-data-measurements = Data_measurements
report-sheet-data-findings = Data_findings
report-sheet-data-measurements-caption = All latest figures: of a month, of three and twelve months and to date
report-sheet-data-findings-caption = All findings with the figures they rest on

# Columns and axes
report-column-partner = Partner
report-column-what = What
report-column-value = Value
report-column-unit = Unit
report-column-period = Period
report-column-contribution-share = Share of contributions (%)
report-column-capacity-share = Share of capacity (%)
report-column-benefit-share = Share of benefits (%)
report-column-reciprocity-balance = Balance in euros (−1 to 1)
report-column-balance-range = Balance at low and high rates
report-effort-range = { $low } to { $high }
report-axis-euros = euros
report-axis-share = share of the total
report-axis-points = points (0 to 100)
report-cash = In cash
report-in-kind = In kind
report-contribution-share = Share of contributions
report-capacity-share = Share of capacity
report-effort-share = Effort
report-return-share = Return

# What we see, what it means, what we ask
report-reading-seen = What we see
report-reading-meaning = What it means
report-reading-question = What we ask
report-reading-said = “{ $meaning }” ({ $role })
report-reading-said-by-nobody = “{ $meaning }”
report-reading-no-meaning = Nobody has said yet what this means. If you know what lies behind it, tell the programme office; next time it will stand here.
report-reading-no-meaning-again = Not interpreted yet.
report-reading-no-question = No question follows from the signals here this month.

# Cover
report-cover-caption = About this report
report-cover-what = Item
report-cover-value = Content
report-cover-network = Network
report-cover-period = Period
report-cover-reference = Reference date
report-cover-edition = Edition
report-cover-previous-edition = { $period }, edition { $n }
report-cover-previous = Previous edition
report-cover-status = Status
report-cover-contact = Questions to
report-cover-confidentiality = Confidentiality
report-cover-office = the programme office
report-cover-confidential = For members of the steering group. Results about groups in which people can be recognised are left out.
report-cover-contents = Contents
report-cover-data-note = Data for further use
report-data-figure = Figure
report-data-about = About
report-data-signal = Signal
report-off-paper = Not on paper, but in the workbook { $file }.xlsx and on the page { $file }.html: { $what }.
report-off-paper-table = “{ $caption }” (with { $sheet })

# Summary
report-summary-headline =
    { $attention ->
        [one] One subject asks for a talk; there is good news too
       *[other] { $attention } subjects call for a talk{ $here }; there is good news too
    }
report-summary-headline-attention =
    { $attention ->
        [one] One subject asks for a talk
       *[other] { $attention } subjects call for a talk{ $here }
    }
report-summary-shown-here = , of which { $shown } here and all on { $sheet }
report-summary-headline-success = Good news, and nothing that asks for a talk
report-summary-headline-quiet = The figures give no cause for a talk now
report-summary-read-on = Read on: the process charts stand on { $kpis }, the way of calculating on { $method }.
report-summary-provisional = (p): provisional, for data are missing or may still change.
report-summary-process-result = Process result: a step in working together that is finished, such as an agreement, a mandate or a message.
report-changed-first = Figures: this is the first edition, there is no earlier one to compare with yet.
report-first-edition = First edition, no comparison yet.
report-changed-heading = Changed since the previous edition
report-changed-nothing = No figure shown earlier has changed.
report-changed-small =
    { $n ->
        [one] One figure shown before shifted
       *[other] { $n } figures shown before shifted
    }, each by less than { $share }.
report-changed-network = { $what } for { $period }: was { $was }, becomes { $becomes }, { $reason }.
report-changed-line = { $indicator }, { $subject }, { $period }: was { $was }, becomes { $becomes } ({ $reason }).
report-changed-mass = Major revision: { $n } figures of { $series } series differ from the previous edition, { $reasons }. All of them stand on the sheet { $sheet }.
report-changed-more =
    { $n ->
        [one] And { $n } more figure; see the sheet Restatements.
       *[other] And { $n } more figures; see the sheet Restatements.
    }
report-false-alarms-months =
    { $kpis ->
        [one] Chance gives signals too: with 1 KPI, about once per { $from } to { $to } months something seems to have changed while it has not.
       *[other] Chance gives signals too: with { $kpis } KPIs, about once per { $from } to { $to } months something seems to have changed while it has not.
    }
report-false-alarms-month = Chance gives signals too: with { $kpis } KPIs, about { $from } to { $to } times a month something seems to have changed while it has not.

# What may be said of an effect (report/effect_language.rs)
effect-size-points = { $size } percentage points
effect-size-unit = { $size } { $unit }
effect-word-nothing = Too few measurements to say anything.
effect-word-development =
    { $way ->
        [up] Development since the baseline: { $size } higher. This is no proven effect.
        [down] Development since the baseline: { $size } lower. This is no proven effect.
       *[other] No development since the baseline: the value is the same.
    }
effect-word-jump =
    { $areas ->
        [one] { $way ->
            [up] A jump of { $size } upwards when the pilot began, apart from the trend.
           *[other] A jump of { $size } downwards when the pilot began, apart from the trend.
        }
       *[other] { $way ->
            [up] A jump upwards of at least { $size } in all { $areas } pilot areas when the pilot began, apart from the trend.
           *[other] A jump downwards of at least { $size } in all { $areas } pilot areas when the pilot began, apart from the trend.
        }
    } { $beside ->
        [yes] What happened in the areas beside it too was taken off. Something else may still be behind it.
       *[no] There is no comparison: something else may be behind it.
    }
effect-word-too-few-areas =
    { $way ->
        [up] The change in the pilot areas is { $size } higher than in the areas beside them. There are too few areas to rule out chance.
        [down] The change in the pilot areas is { $size } lower than in the areas beside them. There are too few areas to rule out chance.
       *[other] The change in the pilot areas is as large as in the areas beside them. There are too few areas to rule out chance.
    }
effect-word-parting =
    { $way ->
        [up] The change in the pilot areas is { $size } higher than in the areas beside them. Part of that may have begun before the pilot: the lines did not clearly run side by side then.
        [down] The change in the pilot areas is { $size } lower than in the areas beside them. Part of that may have begun before the pilot: the lines did not clearly run side by side then.
       *[other] The change in the pilot areas is as large as in the areas beside them.
    }
effect-word-difference =
    { $way ->
        [up] The change in the pilot areas is { $size } higher than in the areas beside them. This difference may be chance.
        [down] The change in the pilot areas is { $size } lower than in the areas beside them. This difference may be chance.
       *[other] The change in the pilot areas is as large as in the areas beside them.
    }
effect-word-plausible =
    { $way ->
        [up] Plausible effect: the change in the pilot areas is { $size } higher than in the areas beside them.
        [down] Plausible effect: the change in the pilot areas is { $size } lower than in the areas beside them.
       *[other] The change in the pilot areas is as large as in the areas beside them.
    }
report-effects-caption = What can be said of the pilots
report-effects-line = { $kpi }: { $said }
report-effects-note = The words follow from the evidence: development (before and after), jump (a series without a comparison), difference (beside other areas) or plausible effect (at least five areas, chance ruled out).

# Signals
report-sheet-signals = Signals
report-signals-headline =
    { $n ->
        [one] 1 signal
       *[other] { $n } signals
    }
report-signals-headline-new =
    { $n ->
        [one] 1 signal, of which { $new } new
       *[other] { $n } signals, of which { $new } new
    }
report-signals-subtitle = What the rules found for { $period }, with the step that is worth considering
report-signals-caption = Each signal with the question it raises
report-signals-parts-caption = What composed signals are made of
report-signals-signal = Signal
report-signals-seen = What we see
report-signals-recurrence = New or known
report-signals-question = What we ask
report-signals-step = To consider
report-signals-part = Part
report-signals-shows = Sign
report-signals-new = new
report-signals-repeated = also in the previous report
report-signals-marked-new = { $sentence } (new)
report-signals-marked-repeated = { $sentence } (also in the previous report)
report-signals-note = A signal is a reason for a talk, no judgement. What it means and what happens is decided by people; what comes from this report and not from people is called a proposal.
report-sign-shows = yes
report-sign-absent = no
report-sign-unknown = not known
report-sign-informs = to know

# Tiles
report-tile-everyone = Everyone contributes
report-tile-everyone-word = partners contribute visibly
report-tile-balance = Balance
report-tile-balance-word = partners find effort and return in balance
report-tile-goals = Goals on course
report-tile-goals-word = KPIs are on course to meet their target on its day
report-tile-trust = Trust
report-tile-trust-word = out of 100, by the survey
report-tile-speed = Pace
report-tile-speed-word = planned process results finished in three months
report-tile-benefits = Benefits
report-tile-benefits-word = of planned net benefits realised, by what was reported
report-tile-month-before = last month { $value }
report-tile-visible-window = { $months ->
        [one] brought in something in the last month
       *[other] brought in something in the last { $months } months
    }
report-tile-survey = survey of { $period }
report-tile-survey-n = { $survey }, { $n } answers
report-tile-no-survey = no survey yet
report-tile-goals-open = for { $n } it cannot be told yet; { $signals }
report-tile-goals-met =
    { $n ->
        [one] 1 met its target in the latest measurement, though not yet in every one; { $rest }
       *[other] { $n } met their target in the latest measurement, though not yet in every one; { $rest }
    }
report-tile-goals-signals =
    { $n ->
        [0] no KPI changes unfavourably
        [one] 1 KPI changes unfavourably
       *[other] { $n } KPIs change unfavourably
    }
report-tile-freshness =
    { $days ->
        [0] last process result on { $day }
        [one] last process result 1 day before { $day }
       *[other] last process result { $days } days before { $day }
    }
report-tile-no-result = no process result yet
report-tile-benefit-estimated = { $plan }; { $euros } is estimated, not measured
report-tile-benefit-plan = { $realised } of { $planned } planned
report-tile-no-plan = no plan to compare with yet

# Decisions
report-decisions-heading = Asked of the steering group
report-asked = { $subject } – { $asked }
report-asked-options = Options: { $options }.
report-decisions-caption =
    { $asked ->
        [0] No decision is asked now
        [one] One decision is asked
       *[other] { $asked } decisions are asked
    }{ $left ->
        [0] {""}
       *[other] , of which the first three stand here
    }{ $proposed ->
        [0] {""}
        [one] ; the last row is a proposal of this report and no decision asked
       *[other] ; the last { $proposed } rows are proposals of this report and no decisions asked
    }
report-decisions-requested = Asked
report-decisions-reason = Reason
report-decisions-figure = Now and target
report-decisions-cost = Cost (€)
report-decisions-owner = Owner
report-decisions-date = By
report-decisions-none = no decision asked
report-decisions-no-cost = not stated

# Contributions
report-contributions-headline =
    { $n ->
        [one] 1 partner brought in { $cash } in cash and { $kind } in kind over a year
       *[other] { $n } partners brought in { $cash } in cash and { $kind } in kind over a year
    }
report-contributions-headline-not-own = { $headline }; { $euros } of it is of others
report-contributions-seen-givers = { $cash } of the { $all } partners gave money, { $kind } gave in kind: hours, knowledge, rooms or equipment.
report-contributions-seen-band = What was given in kind is worth between { $low } and { $high }, at the low and the high rate.
report-contributions-headline-none = Nothing was delivered about contributions yet
report-contributions-subtitle = Who brought in what, { $span }; by kind and name, not by size
report-contributions-chart-subtitle = Value in euros, in cash and in kind, { $span }, n = { $n } partners. Source: Contributions and Rates
report-contributions-seen = In cash { $cash }, in kind { $kind }.
report-contributions-empty = No contributions were delivered over these twelve months.
report-contributions-caption = Contributions by partner in their own unit and in euros
report-contributions-low = Low (€)
report-contributions-middle = Middle (€)
report-contributions-high = High (€)
report-contributions-cash = Of which in cash (€)
report-contributions-in-kind = Of which in kind (€)
report-contributions-not-own = Not own (€)
report-contributions-merger = { $old } merged into { $new } on { $date }. The amounts of { $new } include what { $old } contributed before.
report-contributions-note = A contribution reported by quarter or year is not spread over months; it counts in every period that holds it whole.
report-note-whole-periods = Of a partner or benefit with figures by the quarter, half-year or year, the last twelve months that hold these periods whole are counted.
report-contributions-note-band = Low, middle and high follow from the agreed rates; money has one value.
report-contributions-note-own = Not own: money of others that a public partner passes on. It is in the totals of this sheet, stands here apart as well, and does not count in the shares on the sheet about means.

# According to capacity
report-capacity-headline =
    { $n ->
        [one] 1 of { $all } partners visibly contributed in { $months ->
            [1] the last month
            [3] the last three months
           *[other] the last { $months } months
        }
       *[other] { $n } of { $all } partners visibly contributed in { $months ->
            [1] the last month
            [3] the last three months
           *[other] the last { $months } months
        }
    }
report-capacity-headline-none = Too early to say who contributes visibly
report-capacity-subtitle = What was agreed and what was given, { $span }
report-capacity-chart-subtitle = Share of contributions beside share of capacity, { $span }, n = { $n } partners. Source: Contributions, Partners
report-capacity-seen =
    { $n ->
        [0] In the year up to and including { $month }, none of the { $all } partners with a pledge gave all of it.
        [one] In the year up to and including { $month }, 1 of { $all } partners with a pledge gave all that was pledged.
       *[other] In the year up to and including { $month }, { $n } of { $all } partners with a pledge gave all that was pledged.
    }
report-capacity-seen-none = There are no pledges to compare with yet.
report-capacity-shift = For everyone's effort to match capacity exactly, { $share } of it would be spread differently.
report-capacity-effective = The effort is spread as if { $n } partners contributed equally.
report-capacity-empty = There are no contributions or no agreed capacity to compare.
report-capacity-note = The point is not who gives most, but whether everyone can be seen to contribute to their means.
report-capacity-note-shares = Shares add up to the whole: when one partner gives more, the share of the others shrinks. So compare with one's own pledge first.
report-capacity-caption = By partner: its own pledge, and the two shares side by side
report-capacity-fulfilment = Pledge fulfilled, year up to { $month } (%)

# Effort and return
report-effort-headline =
    { $n ->
        [one] 1 of { $all } partners finds effort and return in balance
       *[other] { $n } of { $all } partners find effort and return in balance
    }
report-effort-headline-none = Partners said nothing yet about effort and return
report-effort-subtitle = What partners say themselves, then the figures, { $span }
report-effort-chart-subtitle = Share of contributions beside share of net benefits, { $span }, n = { $n } partners. Source: Contributions, Benefits
report-effort-seen = This is what partners said themselves in the survey of { $period }: who gave 3.5 or more on average to the statement 'in balance' (1 to 5) counts as in balance. Partners with too few answers to show do not count.
report-effort-seen-absent = The survey's result about the balance: { $word }.
report-effort-seen-none = There is no survey yet in which partners judge this.
report-effort-with-benefit = For { $n } of the { $all } partners more benefits than disbenefits came in these twelve months, as far as they carry a value.
report-effort-others = Of the realised benefits, { $share } lands with residents and others outside the network.
report-effort-no-euros = Nothing can be said yet about the balance in euros: too few benefits carry a value.
report-effort-note-balance = Balance in euros: 0 is even, below zero the share of contributions exceeds the share of benefits. Benefits for residents are not counted here.
report-effort-empty = There are no benefits with a value that fall to partners yet.
report-effort-caption = By partner: share of contributions and share of benefits
report-effort-questions = Questions for the talk
report-effort-question-1 = What does the collaboration bring you that euros cannot show?
report-effort-question-2 = What would you need to take part again next year?

# Charts: give and take, survey, attendance, pace by month, milestones
report-effort-time-headline = Effort and return of each partner, quarter after quarter
report-effort-time-subtitle = Balance from −1 (only effort) to 1 (only return), over twelve months each time, n = { $n } partners. Source: Contributions, Benefit shares, Benefit realisation
report-effort-time-until = up to { $month }
report-effort-time-both = effort { $effort }, return { $benefit }
report-effort-time-caption = Part of each partner in the effort and in the return, over the twelve months up to that month
report-effort-time-note = Advantages shift over time. A partner that gives more than it gets now may have had it the other way round before, or later.
report-effort-chart-headline = Effort and return: two distributions side by side
report-effort-chart-headline-none = Effort and return cannot be set side by side yet
report-effort-said = { $name }: effort { $effort }, return { $benefit }.
report-flows-headline =
    { $all ->
        [one] { $n } of 1 pair of partners both gives and receives
       *[other] { $n } of { $all } pairs of partners both give and receive
    }
report-flows-headline-none = No flows between partners known yet
report-flows-subtitle = Value in euros of what partners gave each other, { $span }, n = { $n } pairs. Source: Contributions with a receiver
report-flows-right = the left partner gave the right one
report-flows-left = the right partner gave the left one
report-flows-sum = Together { $total }.
report-flows-said = { $left } gave { $right } { $given } and received { $received }.
report-flows-more =
    { $n ->
        [one] Another 1 pair with a smaller flow stands in the table of measurements.
       *[other] Another { $n } pairs with a smaller flow stand in the table of measurements.
    }
report-flows-empty = There are no contributions yet that say which partner received them.
report-spread-headline =
    { $n ->
        [one] On 1 of { $all } subjects at least half answer positively
       *[other] On { $n } of { $all } subjects at least half answer positively
    }
report-spread-headline-none = How answers are spread cannot be shown
report-spread-subtitle-none = Share of people with a low, middle or high score. Source: Survey
report-spread-subtitle = Share of people with a low, middle or high score, survey of { $period }, n = { $n } or fewer. Source: Survey
report-spread-low = low score
report-spread-middle = in between
report-spread-middle-low = low or in between
report-spread-middle-high = in between or high
report-spread-middle-both = in between, or a small group low or high
report-spread-high = high score
report-spread-said = { $name }: low { $low }, in between { $middle }, high { $high }.
report-spread-joined = not shown apart
report-spread-nobody = nobody
report-spread-note = Low is under 37.5 of 100 points, high above 62.5. Rounded to 5%. A group of fewer than { $n } people counts with in between. Together that is therefore not always exactly 100%.
report-spread-empty = There is no survey yet of which the spread may be shown.
report-slope-headline = Since the last survey: { $up } of { $all } subjects higher, { $down } lower
report-slope-headline-same = No subject changed by more than chance since the last survey
report-slope-headline-none = No two surveys to compare yet
report-slope-subtitle-none = Score from 0 to 100 in two surveys. Source: Survey
report-slope-subtitle = Score from 0 to 100 in { $from } and in { $to }, n = { $n } subjects. The axis does not begin at zero. Source: Survey
report-slope-up = higher, more than chance
report-slope-down = lower, more than chance
report-slope-same = may be chance
report-slope-empty = There are no two surveys yet of which the result may be shown.
report-attendance-headline = Somebody was present from { $n } of { $all } levels of partners
report-attendance-headline-none = No attendance with a level known yet
report-attendance-subtitle = Number of meetings where somebody of this level was, { $span }, n = { $n } meetings. Source: Meetings and Attendance
report-attendance-said = All partners together: { $levels }.
report-attendance-few = few meetings
report-attendance-many = many meetings
report-attendance-empty = No attendance was given yet with its level.
report-pace-months-headline = { $n } of { $all } parts lower than half a year ago
report-pace-months-headline-none = The pace cannot be followed over half a year yet
report-pace-months-subtitle = Parts of the pace by month, 0 to 100, up to { $period }, n = { $n } parts. Source: Milestones, Meetings, Contributions, survey
report-timeline-headline = { $n } of { $all } milestones finished, { $late } late or expected late
report-timeline-headline-none = No milestones around this month
report-timeline-subtitle = Milestones from half a year before to half a year after { $period }, n = { $n }. Source: Milestones
report-timeline-process = Process
report-timeline-delivery = Delivery
report-timeline-planned = planned
report-timeline-expected = expected
report-timeline-finished = finished
report-timeline-today = as on { $date }
report-timeline-more =
    { $n ->
        [one] Another 1 milestone stands in the table.
       *[other] Another { $n } milestones stand in the table.
    }
report-timeline-empty = There are no milestones with a date around this month yet.
report-trend-headline =
    { $n ->
        [one] 1 of { $all } open milestones is expected later and later
       *[other] { $n } of { $all } open milestones are expected later and later
    }
report-trend-headline-none = Not to be seen yet whether expected dates shift
report-trend-subtitle = Expected date by delivery, up to { $period }, n = { $n } open milestones. Level is on schedule. Source: Milestones
report-trend-along = date of the delivery
report-trend-upward = expected date
report-trend-diagonal = expected = now
report-trend-said =
    { $days ->
        [0] { $name }: not shifted.
        [one] { $name }: shifted by 1 day.
       *[other] { $name }: shifted by { $days } days.
    }
report-trend-more =
    { $n ->
        [one] Another 1 milestone that shifted less is not drawn.
       *[other] Another { $n } milestones that shifted less are not drawn.
    }
report-trend-empty = There are no open milestones yet of which three deliveries gave an expected date.


# KPIs
report-kpis-headline =
    { $n ->
        [one] For 1 of { $all } KPIs something has probably changed
       *[other] For { $n } of { $all } KPIs something has probably changed
    }
report-kpis-headline-quiet =
    { $all ->
        [one] The KPI gives no signal this month
       *[other] None of the { $all } KPIs gives a signal this month
    }
report-kpis-headline-none = No KPIs have been set yet
report-kpis-subtitle =
    { $n ->
        [one] Baseline, now and target up to { $period }, 1 KPI
       *[other] Baseline, now and target up to { $period }, { $n } KPIs
    }
report-kpis-chart-subtitle = Value by month with mean and ordinary variation, up to { $period }, n = { $n }. The axis need not start at zero. Source: KPI measurements
report-kpis-empty = There are no measurements of KPIs yet.
report-kpis-seen =
    { $good ->
        [one] 1 KPI changes favourably
       *[other] { $good } KPIs change favourably
    }, { $bad } unfavourably; { $quiet ->
        [one] 1 KPI gives
       *[other] { $quiet } KPIs give
    } no signal.
report-kpis-seen-none = Without KPIs there is nothing to see here. They belong on the KPI definitions tab.
report-kpis-caption = All KPIs in a row
report-kpis-name = KPI
report-kpis-baseline = Baseline
report-kpis-now = Latest measurement
report-kpis-period = Measured over
report-kpis-target = Target
report-kpis-target-date = Target due on
report-kpis-variation = Change
report-kpis-assurance = Does it meet the target every time?
report-kpis-course = On course for the target date?
report-kpis-trend = Trend
report-kpis-note-rules = The limits show within which a figure usually varies. A point beyond them, or a series that keeps to one side too long, is a signal: a question, not a judgement.
report-kpis-note-headline = Chosen beforehand to steer by: { $names }. Those KPIs are tested each by itself, the others together: there a trend must be clearer, because with many KPIs chance always shows something somewhere.
report-kpis-note-headline-none = No KPIs were chosen beforehand to steer by. All KPIs are tested together, because with many KPIs chance always shows something somewhere.
report-kpis-note-headline-unknown = No KPI of this month: { $names }; correct this in the pipeline file.
report-kpis-note-words = Three questions that stand apart. Latest measurement: did this one value meet the target? Every time: does the process meet the target each time within common variation? On course: may the target be expected on its day? One month beside the one before says little; so a change only stands here where it is larger than common variation.
report-kpis-note-provisional = (p): provisional, with fewer than 12 measurements or data that may still change. Under 5 measurements nothing is concluded. No trend shown is not the same as: there is none.
report-kpis-note-season = * With measurements over fewer than 24 months a season cannot be told from a trend: compare with the same month of last year.
report-kpis-note-shift = { $kpi } seems to lie on another level since { $since }: on average { $after }, before { $before }. Discuss whether there is a cause for it.
report-kpis-note-limits = The chart of { $kpi } has new limits from { $day } on. Reason: { $reason }. Decided by: { $role }. Measurements from before do not count for the limits, the trend and the forecast.
report-kpis-note-course = On course: if it goes on like this, the forecast for the target date reaches the target with its whole margin. Off course: no part of it does. Otherwise it cannot be told yet. Once the target date is there, the measurement counts. With 5 to 7 measurements the straight line from baseline to target counts (own convention).
report-kpi-improvement = probably changed, favourably
report-kpi-improvement-sentence = Something has probably changed, in the favourable direction. Look for the cause.
report-kpi-concern = probably changed, unfavourably
report-kpi-concern-sentence = Something has probably changed, in the unfavourable direction. Look for the cause.
report-kpi-neutral-high = probably higher than before
report-kpi-neutral-high-sentence = Something has probably changed: higher than before. Look for the cause.
report-kpi-neutral-low = probably lower than before
report-kpi-neutral-low-sentence = Something has probably changed: lower than before. Look for the cause.
report-kpi-no-spread = no spread
report-kpi-no-spread-sentence = No spread: all measurements are equal.
report-kpi-quiet = ordinary variation
report-kpi-quiet-sentence = Ordinary variation: this month is no reason to step in.
report-kpi-too-few = Too few measurements for a conclusion.
report-kpi-trial-limits = Provisional limits (fewer than 12 measurements).
report-kpi-passes = yes, without change every time
report-kpi-fails = no, not without change
report-kpi-hit-or-miss = at times, at times not
report-kpi-hit-never = not yet in { $n } measurements; common variation may bring it
report-kpi-hit-always = in all { $n } measurements; common variation may miss it
report-kpi-away = further from the target than the baseline
report-kpi-on-course = on course
report-kpi-off-course = off course
report-kpi-course-open = cannot be told yet
report-kpi-trend-up = clearly rising, about { $per-year } a year
report-kpi-trend-down = clearly falling, about { $per-year } a year
report-kpi-trend-maybe-up = possibly rising, about { $per-year } a year
report-kpi-trend-maybe-down = possibly falling, about { $per-year } a year
report-kpi-percent-points = { $n } percentage points
report-kpi-trend-flat = always the same
report-kpi-trend-none = no trend can be shown
report-kpi-trend-with-season = { $trend } *
report-baseline = baseline
report-target = target
report-mean = mean
report-limits = limit
report-event-definition = new definition
report-event-limits = new limits
report-kpi-new-limits = New limits from { $day } on.
report-event-pilot = start { $area }

# Process indicators
report-process-headline = Trust between partners scores { $score } out of 100
report-process-headline-absent = Trust between partners: { $word }
report-process-headline-none = There is no survey of the collaboration yet
report-process-subtitle = Results of the survey of { $period }, every partner weighs the same
report-process-subtitle-none = No survey held yet
report-process-seen = { $highest ->
        [one] The highest is { $best } ({ $high } points)
       *[other] The highest are { $best } ({ $high } points)
    }, the lowest { $least } ({ $low } points).
report-process-note = Groups with fewer than { $n } answers are not shown, so that nobody can be recognised. That holds too for figures from which such a group could be worked out.
report-process-note-scale = Scale from 0 to 100. Division is information, not failure. Answers about one particular partner do not count here.
report-process-gap = Leadership and shop floor (points)
report-process-gap-none = the same
report-process-gap-leaders = leadership { $points } higher
report-process-gap-floor = shop floor { $points } higher
report-process-note-pairs = Whoever took part in both rounds counts as two people in the comparison: answers are anonymous and are not linked. Because of that a change is named too late rather than too early.
report-process-note-gap = Leadership and shop floor: the difference between people at the strategic and at the operational level. Whether it can be chance was not tested: a difference is something to talk about.
report-process-caption = The twelve subjects of the survey
report-process-dimension = Subject
report-process-now = Now (0–100)
report-process-n = Answers (n)
report-process-before = Last time (0–100)
report-process-change = Difference
report-process-up =
    { $points ->
        [one] 1 point higher, more than chance
       *[other] { $points } points higher, more than chance
    }
report-process-down =
    { $points ->
        [one] 1 point lower, more than chance
       *[other] { $points } points lower, more than chance
    }
report-process-maybe-up =
    { $points ->
        [one] 1 point higher, may be chance
       *[other] { $points } points higher, may be chance
    }
report-process-maybe-down =
    { $points ->
        [one] 1 point lower, may be chance
       *[other] { $points } points lower, may be chance
    }
report-process-same = almost the same
report-process-figures-caption = Other figures about working together
report-process-unit-learning-index = of the answers agree
report-process-unit-eur = euros
report-process-unit-hours = hours
report-process-unit-days = days
report-process-unit-count = count
report-process-unit-ratio = part
report-process-unit-points = points (0 to 100)
report-process-unit-code = code
report-process-unit-survey-response = partners
report-process-unit-mandate-rate = places at the table
report-process-unit-attendance-coverage = levels of partners
report-process-unit-physical-meetings = meetings
report-process-unit-ownership-spread = partners that carry
report-process-unit-decision-follow-up = decisions
report-process-unit-signatures = partners
report-process-unit-goals-measurable = goals
report-process-unit-interests-shared = partners
report-process-unit-terms-agreed = terms
report-process-unit-communication-coverage = process results
report-process-no-figures = no other process figures yet

# Progress and pace
report-pace-headline =
    { $days ->
        [0] Last process result on { $day }; { $n } finished, { $all } planned
        [one] Last process result 1 day before { $day }; { $n } finished, { $all } planned
       *[other] Last process result { $days } days before { $day }; { $n } finished, { $all } planned
    }
report-pace-finished = { $n } of { $all }
report-pace-headline-days =
    { $days ->
        [0] The last process result was on { $day }
        [one] The last process result was 1 day before { $day }
       *[other] The last process result was { $days } days before { $day }
    }
report-pace-headline-due =
    { $n ->
        [one] In three months 1 process result finished, { $all } planned
       *[other] In three months { $n } process results finished, { $all } planned
    }
report-pace-headline-none = No process results yet to tell the pace by
report-pace-subtitle = What gives pace and which results there are, up to { $period }
report-pace-chart-subtitle = Components of the pace, 0 to 100, { $period } beside half a year earlier. Source: Milestones, Meetings, Contributions, survey
report-pace-seen-delivery =
    { $n ->
        [one] Of delivery: in three months 1 result finished, { $all } planned.
       *[other] Of delivery: in three months { $n } results finished, { $all } planned.
    }
report-pace-seen-total = All components together: { $score } out of 100.
report-pace-seen-none = There are too few data to weigh the pace yet.
report-pace-empty = No component of the pace can be measured yet.
report-pace-caption = Components of the pace (0–100)
report-pace-component = Component
report-pace-meaning = How measured
report-pace-pace = process results to plan
report-pace-pace-meaning = finished in three months, of what was planned for them, by weight
report-pace-slip = steady planning
report-pace-slip-meaning = 100 when forecast dates do not shift
report-pace-freshness = recent result
report-pace-freshness-meaning = falls to 0 over 90 days without a process result
report-pace-attendance = attendance
report-pace-attendance-meaning = partners present in three months, beside earlier meetings
report-pace-contribution = contributions beside pledges
report-pace-contribution-meaning = given in three months, of what was pledged
report-pace-energy = energy and urgency
report-pace-energy-meaning = what partners answered in the last survey
report-pace-process = process results
report-pace-delivery = delivery
report-pace-total = All together
report-pace-total-meaning = weighted mean of what there is; never without its components
report-pace-note = A quieter time after a lively start is normal. Compare with the plan and with the previous half-year, not with the first months. In July, August and December the pace is often lower.
report-milestones-headline =
    { $overdue ->
        [0] { $late ->
            [0] No milestone is overdue or later than planned
            [one] 1 milestone will come later than planned
           *[other] { $late } milestones will come later than planned
        }
        [one] 1 milestone is overdue{ $late ->
            [0] {""}
            [one] ; 1 other will come later than planned
           *[other] ; { $late } others will come later than planned
        }
       *[other] { $overdue } milestones are overdue{ $late ->
            [0] {""}
            [one] ; 1 other will come later than planned
           *[other] ; { $late } others will come later than planned
        }
    }
report-milestones-headline-none = No milestones around this month
report-milestones-subtitle = What was planned around { $period } and what is finished
report-milestones-caption = Milestones from half a year back to half a year ahead
report-milestones-name = Milestone
report-milestones-kind = Kind
report-milestones-planned = Planned
report-milestones-forecast = Forecast
report-milestones-finished = Finished
report-milestones-state = State
report-milestones-open = still open
report-milestones-none = no milestones around this month
report-milestones-unplanned = without a date
report-milestones-on-time = finished, on time
report-milestones-done-late = finished, later than planned
report-milestones-overdue = still open, planned day over
report-milestones-expected-late = expected later than planned
report-milestones-on-course = on schedule
report-milestones-after-money = { $state }; { $days } days after the temporary money
report-milestones-hidden =
    { $n ->
        [one] 1 milestone was finished longer ago or lies further off, and is not shown.
       *[other] { $n } milestones were finished longer ago or lie further off, and are not shown.
    }
report-milestones-before =
    { $n ->
        [one] Of 1 milestone this shows what was stated before, because the new statement cannot be read.
       *[other] Of { $n } milestones this shows what was stated before, because the new statement cannot be read.
    }
report-milestones-seen =
    { $done } of { $all } milestones { $done ->
        [one] is
       *[other] are
    } finished. { $overdue ->
        [0] None of them is overdue
        [one] Of one the planned day is over
       *[other] Of { $overdue } the planned day is over
    }{ $late ->
        [0] { "" }
        [one] ; one other comes later than planned
       *[other] ; { $late } others come later than planned
    }.

# Benefits in short
report-benefits-headline = { $bears ->
        [neither] Reported: { $share } of planned net benefits came; not confirmed yet
        [no-kpis] Reported: { $share } of planned net benefits came; not confirmed everywhere
        [no-owners] Reported: { $share } of planned net benefits came; judgements are missing
       *[all] { $share } of planned net benefits has been realised
    }
report-benefits-limited = { $said }; { $limit }
report-benefits-limit-kpis =
    { $n ->
        [one] for 1 of { $all } benefits on plan the KPI shows no change yet
       *[other] for { $n } of { $all } benefits on plan the KPI shows no change yet
    }
report-benefits-limit-owners = of { $open } of { $benefits } the owner's judgement is missing
report-benefits-limit-both = for { $n } of { $all } on plan the KPI shows no change yet, and of { $open } of { $benefits } the owner's judgement is missing
report-benefits-headline-none = Nothing can be said about realised benefits yet
report-benefits-subtitle = Plan and reality up to { $period }; the full version is the half-yearly benefits review
report-benefits-seen = Net realised { $net }, planned so far { $planned }.
report-benefits-seen-net = Net realised { $net }; there is no plan to compare with.
report-benefits-seen-none = No benefit has a measured value yet.
report-benefits-caption = Benefits: gross, net, beside the plan, with the owner's judgement
report-benefits-name = Benefit
report-benefits-gross = Gross (€)
report-benefits-net = Net (€)
report-benefits-planned = Planned so far (€)
report-benefits-realisation = Realised (%)
report-benefits-owner = Owner
report-benefits-judgement = Owner's judgement
report-benefits-none = no benefits in the register yet
report-benefits-negative = { $name } (disbenefit)
report-benefits-estimated = { $name } (estimated)
report-benefits-estimated-part = Of that, { $euros } is estimated and not measured: { $names }.
report-kpi-per-month = per month
report-kpi-per-quarter = per quarter
report-kpi-per-half-year = per half year
report-kpi-per-year = per year
report-benefits-no-judgement = None yet. Proposal: { $what }
report-benefits-ask-judgement = ask the owner for a judgement
report-benefits-note = A percentage of one benefit cannot be added to that of another. Benefits without a value in euros count no less. Where a benefit was measured against those who do not take part, what would have happened anyway is off already, and is not taken off again.
report-benefits-note-gross = The total of gross counts negative benefits with a minus. The positive benefits together are { $positive }.
report-benefits-not-in-euros = not in euros
report-benefits-unseen =
    Of the { $all } benefits that are on plan by what was reported and have a KPI, that KPI shows no change yet for { $n }: { $names }. Discuss by what the benefit can be noticed.
report-benefits-note-net = Net: after what would have happened anyway, displacement and leakage, and only the part that belongs to this approach.
report-benefits-note-judgement = The judgement is the benefit owner's. Where nobody judged yet, a proposal stands.

# Kinds of benefit, mix and first result
report-part-small = small partners
report-part-large = other partners
report-part-understanding = understanding
report-part-shorter-times = shorter times
report-part-better-quality = better quality
report-part-lower-costs = lower costs
report-part-unstated = kind not filled in
report-benefit-kinds-caption = Four kinds of benefit: how many benefits there are, and of how many something was realised
report-benefit-kinds-kind = Kind of benefit
report-benefit-kinds-count = Benefits
report-benefit-kinds-came = Something realised
report-benefit-kinds-net = Net to date
report-benefit-kinds-no-euros = not in euros
report-benefit-kinds-note = A benefit without a value in euros counts by number. Disbenefits do not count in the number and do count in the amount; a step towards another benefit does not count.
report-benefit-kinds-none = The kind of gain is filled in for no benefit (column kind of gain of the sheet Benefits). Therefore the four kinds do not stand side by side here.
report-benefit-kinds-said = Of { $n } of the { $all } kinds of benefit something was realised.
report-mix-kinds =
    { $kinds ->
        [one] All partners are of one kind of organisation.
       *[other] { $n } partners take part, of { $kinds } kinds of organisations. Some kinds are more frequent than others: weighed by how frequent each is, there are { $effective } kinds, as it were.
    }
report-mix-sole =
    From one partner only came in twelve months{ $provisional ->
        [yes] {" "}so far
       *[no] {""}
    }: { $kinds }. That makes this contribution special, and the network depends on it.
report-mix-sole-none =
    Each kind of contribution that came ({ $n } of { $all }) came from two or more partners in twelve months{ $provisional ->
        [yes] {" "}so far
       *[no] {""}
    }.
report-mix-sizes = The middle one of { $small } small partners contributed { $smallshare } of its pledge, the middle one of the { $large } others { $largeshare }.
report-mix-sizes-before = A year before that was { $smallshare } and { $largeshare }.
report-milestones-first = { $kind ->
        [process] The first result of the process came
       *[delivery] The first result of the work came
    } { $months ->
        [0] within a month
        [one] 1 month
       *[other] { $months } months
    } after the start of the network{ $kind ->
        [process] ; what was finished on the day of the start itself does not count
       *[delivery] { "" }
    }.
report-milestones-first-none = { $kind ->
        [process] Since the start there is no result of the process yet.
       *[delivery] Since the start there is no result of the work yet.
    }

## Benefits review (report/review)

report-period-until = { $period }, up to { $month }
chart-axis-not-zero = The axis does not begin at 0.
report-sheet-judgement = Judgement
report-sheet-benefit-register = Benefits register
report-sheet-profile = Benefit_profile_
report-sheet-realisation = Realisation
report-sheet-pilots = Pilot and rest
report-sheet-beneficiaries = Who benefits
report-sheet-places = Where visible
report-sheet-payers = Who pays – who benefits
report-sheet-gross-to-net = Gross to net
report-sheet-present-value = Present value and sensitivity
report-sheet-negative = Disbenefits
report-sheet-embedding = Embedding
report-sheet-double-counting = Double counting, assumptions
report-sheet-accountability = Accountability
report-sheet-data-benefits = Data_benefits
report-sheet-data-benefits-caption = All figures about benefits, effects, money and embedding
review-file = benefits-review
review-title = Benefits review { $network }, { $period }
review-reading-no-question = No question follows from the signals here this half-year.
review-none = The register holds no benefits yet
review-none-seen = The benefits register is still empty. So there is nothing to compare.
review-none-ask = There are no benefits to judge yet. Whoever wants to bring one in fills in the table Benefits.
review-plan = Plan
review-realised = Realised
review-expected = Expected
review-axis-net = net benefits, added up (€)
review-axis-own = number in its own unit, added up
review-axis-euro = euros
review-axis-euro-a-year = euros a year
review-unit-euro = net euros
review-unit-own = its own unit
review-span-planned = { $span } (plan up to { $planned })
review-from = from { $from }
review-certainty = { $n } of 6
review-counts = counts
review-counts-not = does not count: leads to another benefit
review-no-share = none
review-not-in-euros = not in euros
review-no-areas = no areas to compare
review-nothing-lacking = nothing
review-note-net = Net: after taking off what would have happened anyway, displacement and leakage, and only the part that belongs to this approach.
review-note-rounded = Amounts stand in whole euros. A sum may therefore differ by a euro from the rows above it.
review-note-beyond-plan =
    { $n ->
        [one] Figures are planned up to and including { $month }. By the register 1 benefit comes after that too; that is not counted here.
       *[other] Figures are planned up to and including { $month }. By the register { $n } benefits come after that too; that is not counted here.
    }
review-note-forecast = Expected: what came already, plus what is still planned. So the expectation is no new estimate.
review-note-judgement = The judgement is the benefit owner's. Where nobody judged yet, there is a proposal.
review-note-not-valued = Not in this sum, for it is not in euros: { $names }.
review-note-valued = Only benefits with a value in euros count in this sum. A benefit that leads to another is not counted twice.
review-ask-adjust = discuss with the owner what it takes to adjust
review-stage-incomplete = profile incomplete
review-stage-baseline = baseline measured
review-stage-planned = planned
review-stage-first-effect = first effect
review-stage-realised = realised
review-stage-partly-cashed = partly cashed in
review-stage-cashed = cashed in
review-stage-first-effect-estimated = first effect, estimated
review-stage-realised-estimated = realised by the estimate
review-stage-partly-cashed-estimated = estimated; budget partly adjusted
review-stage-cashed-estimated = estimated; budget adjusted
review-profile-seen-estimated = This is estimated and not measured.
review-evidence-estimated = estimated; source named for { $sources }
review-judgement-subtitle = How far each benefit is, what we expect and what its owner says, { $period }, n = { $n } benefits
review-judgement-seen =
    { $n ->
         [0] None of the { $all } benefits has a judgement of its owner yet.
         [one] One of the { $all } benefits has a judgement of its owner.
        *[other] { $n } of the { $all } benefits have a judgement of their owner.
    }
review-judgement-so-far = By what was reported { $net } net has been realised so far of { $planned } planned ({ $share })
review-judgement-ahead = Up to the end of the plan we expect { $forecast }. The whole plan was { $whole }.
review-judgement-behind =
    { $n ->
         [one] One benefit is
        *[other] { $n } benefits are
    } behind plan: { $names }.
review-judgement-none-behind = No benefit is behind plan.
review-judgement-caption = Each benefit with its status, yield, expectation and judgement
review-register-headline =
    { $n ->
         [0] None of the { $all } benefits is described completely yet
         [one] One of the { $all } benefits is described completely
        *[other] { $n } of the { $all } benefits are described completely
    }
review-register-subtitle = What the register says and what is still to be filled in, { $period }
review-register-seen = Of { $n } of the { $all } benefits everything is filled in: what it is, where it can be seen, whose it is and how it is measured.
review-register-entries = What the register holds
review-register-questions = Four questions to each benefit
review-register-yes = yes
review-register-lacks = still to be filled in: { $names }
review-register-more = The first { $n } benefits have a profile sheet of their own; the others stand on this sheet and in the data.
review-register-note = The words are those of the columns and tables where it belongs.
review-profile-subtitle = What the register and the figures say of this benefit, { $period }
review-profile-headline = { $name }: { $message }
review-profile-chart-headline = { $name }: { $share } of the plan{ $from ->
        [estimated] {" "}(estimated)
       *[other] { "" }
    }
review-profile-label = Benefit profile
review-profile-message =
    { $from ->
        [estimated] an estimated { $share } of the plan so far
        [negative] so far { $share } of the expected harm
       *[measured] { $share } of the plan so far realised
    }
review-profile-message-no-plan = there is no plan yet
review-profile-message-none = nothing was measured yet
review-profile-chart-subtitle =
    Plan, reality and expectation, added up, { $period }, n = { $n } { $from ->
        [estimated] estimates
       *[measured] measurements
    }. Source: Benefit plan, Benefit realisation
review-profile-seen =
    { $unit ->
         [euro] Net { $came } came; planned so far was { $due }. Up to the end of the plan we expect { $forecast }.
        *[own] In the unit of the benefit itself { $came } came, and { $due } was planned by now. To the end of the plan we expect { $forecast } of it.
    }
review-profile-seen-came = { $came } came; there is no plan to compare with.
review-profile-seen-none = Nothing was measured yet.
review-profile-empty = Nothing was planned or measured of this benefit yet.
review-profile-caption = Profile of the benefit: { $name }
review-profile-what = Part
review-profile-sources = Source: the tables { $tables }.
review-profile-value = What the register and the figures say
review-profile-owner = Owner
review-profile-stage = Status
review-profile-judgement = Judgement of the owner
review-profile-class = Class of benefit
review-profile-kpi = Is measured by
review-profile-kpi-shows = What that KPI shows
review-profile-theme = Theme of well-being
review-profile-effect = What may be said of the effect
review-profile-place = Where it can be seen
review-profile-bearers = Who bears it
review-profile-who = Who benefits
review-profile-gross = Gross so far
review-profile-net = Net so far
review-profile-present = Present value, with what is still planned
review-profile-assumed = Assumptions
review-profile-method = Estimate rests on
review-profile-source = Source
review-profile-span = When
review-profile-leads = Leads to
review-profile-lacking = Still to be filled in
review-correction-deadweight = would happen anyway
review-correction-displacement = displacement
review-correction-leakage = leakage
review-correction-attribution = attribution
review-correction-drop-off = drop-off a year
review-correction-deadweight-off = Would have happened anyway
review-correction-displacement-off = Displaced elsewhere
review-correction-leakage-off = Ends up outside the target group
review-correction-attribution-off = Belongs to others
review-correction-drop-off-off = Has worn off
review-realisation-headline = So far { $share } of what was planned came, as reported
review-realisation-subtitle = Plan, reality and expectation, added up over time, { $period }
review-realisation-chart-subtitle = Net benefits added up, in euros, { $period }, n = { $n } benefits. Source: Benefit plan, Benefit realisation
review-realisation-seen = { $came } came; planned so far was { $due }. Up to the end of the plan we expect { $forecast }. The whole plan was { $whole }.
review-realisation-seen-planned = { $whole } is planned; nothing was measured yet.
review-realisation-per-period = Net benefits, added up to the end of each period (€)
review-realisation-per-benefit = Plan and reality by benefit
review-pilot-headline-none = There is no pilot to compare with other areas
review-pilot-headline-plausible = Plausible effect: the pilot areas develop otherwise than the other areas
review-pilot-headline-difference = There is a difference from the other areas; it may be chance
review-pilot-headline-parting = There is a difference from the other areas; part may have begun earlier
review-pilot-earlier = { $kpi }: had the lines of before the pilot simply gone on, the difference would have been { $size }.
review-pilot-why-apart = Difference, lines carried on and step are different numbers, for they compare different things. Difference: the mean after the start beside the one before, and beside other areas. Lines carried on: what was going on already without the pilot. Step (below): how much the level in one area shifted right at the start. Where they do not point the same way, what the pilot did cannot be told yet. The chart ends with the value of the last month; before and after are means over all months.
review-pilot-headline-too-few = There is a difference; with so few areas it may be chance
review-pilot-headline-jump = There was a jump in the pilot areas; nothing compares
review-pilot-headline-development = There is a development in the pilot areas, no proven effect
review-pilot-headline-nothing = There are too few measurements to say anything of the pilot
review-pilot-subtitle = Baseline, pilot, comparison and target, { $period }
review-pilot-seen-none = No KPI was delivered by area. So no pilot can be set beside other areas.
review-pilot-may-say = What may be said of KPIs that belong to a benefit or an area
review-pilot-left-out = Not named here: { $names }. No benefit is measured by them, and they were not delivered by area.
review-pilot-none = No KPI was delivered by area, or the table Areas holds no pilot area with a start.
review-pilot-chart-subtitle = { $kpi }, mean of the areas, each with the same weight, { $period }, n = { $n } areas. Source: KPI measurements, Areas
review-pilot-start = pilot starts { $area }
review-pilot-pilot = Pilot areas
review-pilot-rest = Other areas
review-pilot-target = target
review-pilot-baseline = baseline
review-pilot-role-pilot = pilot
review-pilot-role-rest = comparison
review-pilot-caption = Baseline, target, and before and after in the areas
review-pilot-areas = Each area before the first pilot began and after the last one began
review-pilot-note = Difference: how much more it changed in the pilot areas than in the others. Before and after are means over the areas; the month of the start does not count.
review-pilot-jump = { $value } ({ $low } to { $high })
review-pilot-jump-note = Jump: how much the level moved when the pilot began, apart from the trend that was there already. Less the rest: the mean of the comparison areas was taken off each measurement first. The uncertainty stands in brackets: where 0 lies within it, it may be chance. It takes eight measurements before and eight after the start.
review-pilot-conditions = Comparing takes at least three measurements before and after the start, by the same definition. Mind also: was the pilot area chosen for an extreme value, did something else run at the same time, or did the pilot spill over to the other areas? Then the difference says less.
review-who-headline =
    { $n ->
         [0] None of the { $all } partners has a part in a benefit yet
         [one] One of the { $all } partners has a part in a benefit
        *[other] { $n } of the { $all } partners have a part in a benefit
    }
review-who-headline-none = Of no benefit it is known who gains by it
review-who-subtitle = Which part of each benefit lands with whom, { $period }
review-who-seen = Of the net benefits so far { $partners } lands with partners and { $others } with others, such as residents.
review-who-seen-none = No net benefit landed anywhere yet.
review-who-caption = Part of each benefit by beneficiary
review-who-landing = What landed with whom so far
review-who-others = Others than partners
review-who-unnamed = Not shared out yet: { $names }.
review-who-note = Net euros; disbenefits are taken off. The order is by type and name, no ranking.
review-where-headline =
    { $n ->
         [0] None of the { $all } benefits can be seen in more than one place yet
         [one] One of the { $all } benefits can be seen in more than one place
        *[other] { $n } of the { $all } benefits can be seen in more than one place
    }
review-where-headline-none = Of no benefit it is known where it can be seen
review-where-subtitle = In which areas and organisations each benefit can be seen, { $period }
review-where-seen =
    The benefits can be seen in { $places ->
         [one] one place
        *[other] { $places } places
    }.
review-where-seen-none = The register says of no benefit where it can be seen.
review-where-nowhere = Still without a place: { $names }.
review-where-area = area
review-where-partner = partner
review-where-other = as stated
review-where-seen-here = visible
review-where-not-here = not named
review-where-caption = Where each benefit can be seen
review-payers-headline = Who pays and who benefits: two distributions side by side
review-payers-headline-none = Nothing can be said yet of who pays and who benefits
review-payers-subtitle = Part of the money beside part of the net benefits, by partner, { $period }
review-payers-chart-subtitle = Part of the total over all partners, so far, { $period }, n = { $n } partners. Source: Funding, Benefit shares
review-payers-money = Part of the money granted
review-payers-benefit = Part of the benefits
review-payers-empty = There is no money or no benefit to share out yet.
review-payers-seen = For the money to follow the benefits, { $share } of it would have to come from other partners. That is no norm: who pays and who benefits may differ where that was agreed.
review-payers-seen-absent = The two distributions cannot be set side by side: { $word }.
review-payers-seen-none = There is no table Funding yet.
review-payers-note = The order is by type and name. It is no ranking and no judgement.
review-payers-note-money = Money granted is what partners budgeted or granted for the projects, up to this year (table Funding). It differs from the money brought in that the monthly report shows: that is what they gave already, { $given } together so far (table Contributions). Hours, knowledge and rooms are not in it.
review-payers-note-others = What lands with residents and others does not count here: this is about the distribution between partners.
review-payers-caption = Money granted and net benefits by partner, so far
review-net-headline = Of { $gross } gross { $net } net is left
review-net-headline-none = There is no gross benefit in euros yet
review-net-subtitle = What is taken off from gross to net, so far, { $period }
review-net-chart-subtitle = Realised so far, in euros, { $period }, n = { $n } benefits. Source: Benefits, Benefit realisation
review-net-seen = Gross { $gross } came. The largest part taken off is { $part } ({ $what }). Disbenefits take { $negative } away. Net { $net } is left.
review-net-gross = Gross, without disbenefits
review-net-negative = Disbenefits
review-net-net = Net
review-net-totals = Total
review-net-changes = Change
review-net-caption = From gross to net by benefit (€)
review-net-note-order = Corrections go step by step, from left to right. What one step takes away depends on those before it; the net amount does not.
review-net-note-compared = Where a benefit was measured by comparing with those who do not take part, what would have happened anyway is off already; it is not taken off again.
review-worth-note = The discount rate is the one for Dutch public bodies.
review-negative-headline =
    { $n ->
         [one] One disbenefit costs
        *[other] { $n } disbenefits cost
    } { $amount } so far
review-negative-headline-unvalued =
    { $n ->
         [one] One disbenefit
        *[other] { $n } disbenefits
    }, without a value in euros yet
review-negative-headline-none = The register holds no disbenefits
review-negative-subtitle = What the collaboration costs others, who answers for it and who bears it, { $period }
review-negative-seen = Disbenefits stand in rows of their own, with an owner of their own. They are taken off the net total.
review-negative-seen-none = No partner stated a disadvantage. That does not mean there is none: ask for it.
review-negative-caption = Disbenefits, so far (€)
review-negative-netted = Positive, negative and together (€)
review-negative-positive = Positive benefits
review-negative-negative = Disbenefits
review-negative-both = Together
review-embedding-headline = In { $year } { $share } of the lasting costs is covered { $of ->
        [one] (1 project)
       *[other] ({ $of } projects)
    }
review-embedding-headline-none = Nothing can be said yet of structural money after the pilots
review-embedding-chart-headline = All known costs: for { $year } { $secured } of { $cost } is secured
review-embedding-subtitle = What stays when temporary money ends, how far the line is and where to begin, { $period }
review-embedding-chart-subtitle = Money and expected costs a year, in euros, { $period }, n = { $n } years. Source: Funding, Costs
review-embedding-sentence = For { $year } { $share } of the lasting costs is covered by structural money. That is { $of ->
        [0] about the whole network
        [one] about { $projects } only
       *[other] about { $projects }
    }; other projects are still pilots then.
review-embedding-seen-none = There are no tables Funding and Costs yet.
review-embedding-cliff =
    The last certain temporary money runs until { $date }: { $months ->
         [one] one month
        *[other] { $months } months
    } from now.
review-embedding-line = At { $n } of the { $all } partners the line has committed itself.
review-embedding-structural = Structural, certain
review-embedding-pledged = Pledged
review-embedding-temporary = Temporary, certain
review-embedding-cost = Expected costs
review-embedding-empty = No money and no costs are known yet.
review-embedding-caption = Money and expected costs a year (€)
review-embedding-pilot-year = year of the pilots
review-embedding-behind =
    For { $year } that is { $part } of { $whole }{ $of ->
        [0] {""}
       *[other] {" "}({ $projects })
    }.
review-embedding-over = In { $year } there was { $over } more secured money than the projects with known costs cost. Whether that may go along to a later year is not in the data; it does not count there here.
review-embedding-note = Certain: budgeted or granted. An idea or a request does not count. Coverage compares certain structural money with the costs of projects that are no pilot any more by then.
review-ladder-caption = How far the line organisations are and what they need
review-ladder-reached = yes
review-ladder-not-yet = not yet
review-order-caption = Here first: goals with much energy where something works already
review-order-note = Only the first half of the goals gets a place. Not standing here does not mean doing badly.
review-double-headline =
    { $n ->
         [0] All { $all } benefits count: none of them leads to another
         [one] One of the { $all } benefits leads to another and is not counted twice
        *[other] { $n } of the { $all } benefits lead to another and are not counted twice
    }
review-double-subtitle = What counts once and what was assumed, { $period }
review-double-seen =
    { $n ->
         [0] No benefit leads to another.
         [one] One benefit leads to another and does not count.
        *[other] { $n } benefits lead to another and do not count.
    } { $assumed ->
         [0] No estimate rests on an assumption alone.
         [one] One estimate rests on an assumption.
        *[other] { $assumed } estimates rest on an assumption.
    }
review-double-caption = What counts once
review-double-whole = yes, together 100%
review-double-not-whole = no, together { $share }
review-double-note = Benefits with the same KPI may be the same effect. If so, state of the one that it leads to the other.
review-double-assumed = Assumptions by benefit
review-double-compared = in the comparison already
review-compared-share = { $share } (in the comparison already)
review-method-elsewhere = comparison; who was compared with is not in the measurements of the KPI
review-compared-elsewhere = Who “{ $name }” was compared with is not in the data. If there was no comparison, { $share } comes off for what would have happened anyway: net { $less } so far instead of { $net }. Ask the benefit owner.
review-double-note-compared = In the comparison already: this benefit was measured by comparing with those who do not take part. What would have happened anyway is off already.
review-double-not-made = no correction stated
review-double-note-certainty = Certainty: from 1 (assumption) to 6 (hard evidence). Attribution is the part that belongs to this approach; the other percentages are taken off.
review-method-headline = How this review was made
review-method-intro = This review sets side by side what was planned and what came. What a figure means and what should happen comes from people; what this report derives is called a proposal.
review-method-until = The review is about { $period }. The half-year still runs: what comes after that month does not count yet.
review-method-period = A row over a quarter or year counts once that whole period is over. Of a plan that still runs the whole amount counts in the expectation.
review-method-evidence = How strong the words about an effect may be follows from the evidence: from a development, by way of a difference, to a plausible effect.
review-method-net = From gross to net the corrections are multiplied. Amounts are rounded to the cent, row by row.
review-column-benefit = Benefit
review-column-stage = Status
review-column-net = Net (€)
review-column-gross = Gross (€)
review-column-share = Of the plan (%)
review-column-forecast = Expected up to the end (€)
review-column-judgement = Judgement of the owner
review-column-code = Code
review-column-class = Class
review-column-owner = Owner
review-column-kpi = KPI
review-column-place = Where visible
review-column-kind = Kind of place
review-column-method = Rests on
review-column-certainty = Certainty (1 to 6)
review-column-source = Source
review-column-described = Described?
review-column-observed = Where and for whom?
review-column-attributed = Whose?
review-column-measured = Measurable?
review-column-complete = Filled in
review-column-until = Up to
review-column-plan-added = Plan (€)
review-column-came-added = Realised (€)
review-column-expected-added = Expected (€)
review-column-unit = Unit
review-column-planned = Plan so far
review-column-planned-euro = Plan so far (€)
review-column-came = Realised
review-column-plan-whole = Whole plan
review-column-expected-whole = Expected up to the end
review-column-beneficiary = Beneficiary
review-column-benefits = Number of benefits
review-column-landed = Net benefits (€)
review-column-landed-share = Part of the benefits (%)
review-column-partner = Partner
review-column-type = Type
review-column-paid = Money granted (€)
review-column-paid-share = Part of the money granted (%)
review-column-deadweight = Would have happened anyway (€)
review-column-displacement = Displacement (€)
review-column-leakage = Leakage (€)
review-column-attribution = Belongs to others (€)
review-column-drop-off = Worn off (€)
review-column-counts = Counts?
review-column-bearers = Who bears it
review-column-what = What
review-column-year = Year
review-column-structural = Structural, certain (€)
review-column-pledged = Pledged (€)
review-column-temporary = Temporary, certain (€)
review-column-hoped = Requested or idea (€)
review-column-cost = Expected costs (€)
review-column-coverage = Covered by structural money (%)
review-column-unit-of-line = Unit
review-column-need = What is needed
review-column-line-owner = Owner in the line
review-column-place-in-order = Place
review-column-goal = Goal
review-column-baseline = Baseline
review-column-now = Now
review-column-target = Target
review-column-pilot-before = Pilot before
review-column-pilot-after = Pilot after
review-column-rest-before = Comparison before
review-column-rest-after = Comparison after
review-column-difference = Difference
review-column-area = Area
review-column-role = Role
review-column-start = Start
review-column-before = Before
review-column-after = After
review-column-evidence = With evidence
review-column-jump = Jump
review-column-jump-compared = Jump less the rest
review-column-change = Change
review-column-leads = Leads to
review-column-same-kpi = Same KPI as
review-column-whole = Shared out wholly?
review-column-deadweight-share = Would happen anyway (%)
review-column-displacement-share = Displacement (%)
review-column-leakage-share = Leakage (%)
review-column-attribution-share = Attribution (%)
review-column-drop-off-share = Drop-off a year (%)
report-sensitivity-note-bars =
    { $has ->
         [yes] The bars of discount rate and attribution turn around { $network }, that of in kind around { $in-kind }: what was given in kind is off there already.
        *[no] The bars turn around { $network }.
    } The bar of attribution is not as long on both sides: a benefit or a disbenefit that belongs wholly to this approach can become less, but not more.

## Report, continued (report/)
report-risks-caption = The five largest risks
report-risks-with-project-caption = The five largest risks, with their project
report-risks-description = Risk
report-risks-likelihood = Likelihood and impact
report-risks-measure = Measure
report-risks-owner = Owner
report-risks-size = likelihood { $likelihood } of 5, impact { $impact } of 5
report-risks-none = no risks delivered

# Deliveries
report-deliveries-headline =
    { $n ->
        [one] 1 of { $all } partners delivered
       *[other] { $n } of { $all } partners delivered
    }{ $unread ->
        [0] { "" }
        [one] ; of 1 partner a file came that could not be read
       *[other] ; of { $unread } partners a file came that could not be read
    }
report-deliveries-headline-none = No deliveries were expected this month
report-deliveries-subtitle = Deliveries for { $period }; names stand only in the programme office's list
report-deliveries-chart-subtitle = Each square is one delivery; stacked by month, a row is a count and not a partner
report-deliveries-seen =
    Late: { $late ->
        [one] 1 delivery
       *[other] { $late } deliveries
    }. Refused: { $refused ->
        [one] 1 row
       *[other] { $refused } rows
    }.
report-deliveries-seen-undated =
    { $n ->
        [one] 1 delivery has no day; it counts as on time.
       *[other] { $n } deliveries have no day; they count as on time.
    }
report-deliveries-note-undated =
    { $n ->
        [one] 1 delivery in this table has no day. It counts as on time, for the day itself is not known.
       *[other] { $n } deliveries in this table have no day. They count as on time, for the day itself is not known.
    }
report-deliveries-note-none = No data: nothing came, or what came could not be read.
report-deliveries-seen-none = There is no list of deliveries over this month.
report-deliveries-empty = There are no deliveries to show.
report-deliveries-note = What is missing does not count as zero: figures that lack a partner are provisional.
report-deliveries-note-complete = Complete: delivered without refused rows.
report-deliveries-caption = Deliveries by month (number)
report-deliveries-month = Month
report-deliveries-expected = Expected
report-deliveries-on-time = On time
report-deliveries-late = Late
report-deliveries-missing = No data
report-deliveries-corrected = Corrected later
report-deliveries-complete = Complete
report-delivery-on-time = on time
report-delivery-late = late
report-delivery-corrected = corrected
report-delivery-missing = missing
report-delivery-no-data = no data

# Glossary
report-glossary-headline = The same words, the same meaning
report-glossary-subtitle =
    { $own ->
        [0] { $n } terms in Dutch and English
        [one] 1 term of this network, and { $n } terms of this report in Dutch and English
       *[other] { $own } terms of this network, and { $n } terms of this report in Dutch and English
    }
report-glossary-own = Terms of this network
report-glossary-general = Terms in this report
report-glossary-caption = Terms with their meaning
report-glossary-own-caption = What the network agreed itself, and what is still open
report-glossary-nl = Dutch
report-glossary-en = English
report-glossary-term = Term
report-glossary-meaning = Meaning
report-glossary-status = State
report-glossary-agreed-on = Agreed on

# Method and sources
report-method-headline = This is how the figures are made
report-rules-headline = When a finding enters the report
report-thresholds-headline = Where the limits lie, and why there
report-rates-headline = At what rates hours, rooms and equipment were valued
report-aliases-headline = Other names in deliveries, and who decided what they mean
report-restatements-headline = What differs from an earlier edition, and why
report-method-subtitle = What was known on { $date } counts
report-method-intro = Every figure can be traced to the cells it came from. Rounding happens only when it is shown.
report-method-missing = What is missing is not zero. Where there is no value, a word says why. (p) is provisional, (r) is restated since an earlier edition. With partners (p) stands at all figures of a column or at none: this report does not say whose delivery is missing.
report-method-convention = Own convention: chosen for this report, without an outside authority; the network may choose otherwise.
report-method-own-convention = own convention
report-method-published = by the source
report-method-definitions = All figures and their definition
report-method-rules = The rules behind the findings
report-method-thresholds = Thresholds with their reason
report-method-rates = Rates used
report-method-aliases = Names that were read as another
report-method-alias-kind = Kind of name
report-method-alias-name = In the file
report-method-alias-means = Read as
report-method-alias-by = Decided by
report-method-alias-on = On
report-alias-partner = partner
report-alias-kpi = KPI
report-alias-word = word
report-method-restatements = Figures that changed since an earlier edition
report-method-title = Title
report-method-id = Code
report-method-formula = Formula
report-method-unit = Unit
report-method-direction = Direction
report-method-source = Source
report-method-undefined = No value when
report-method-points = Fewest points
report-method-kind = Origin
report-method-rule = Rule
report-method-threshold = Threshold
report-method-value = Value
report-method-reason = Reason
report-method-rate = Rate
report-method-sort = Kind
report-method-low = Low (€)
report-method-middle = Middle (€)
report-method-high = High (€)
report-method-from = Valid from
report-method-to = Valid to
report-method-indicator = Figure
report-method-subject = About
report-method-period = Period
report-method-was = Was
report-method-becomes = Becomes
report-unit-own = own unit
report-unit-eur = euros
report-unit-hours = hours
report-unit-days = days
report-unit-count = count
report-unit-ratio = ratio
report-unit-points = points
report-unit-code = code

report-summary-subtitle = What is going on, what changed and what we ask of you

## Letter and lists (report/)

# The programme office's list
office-file = deliveries
office-title = Deliveries { $network }, { $period }
report-sheet-office-overview = Who owes what
report-sheet-office-calendar = Calendar
report-sheet-office-reminders = Reminders
report-sheet-office-problems = Diagnostics
office-headline =
    { $n ->
        [0] { $delivered }; there is nothing to ask
        [one] { $delivered }; there is something to ask of 1 partner
       *[other] { $delivered }; there is something to ask of { $n } partners
    }
office-subtitle = State by partner for { $period }. For the programme office only.
office-overview-caption = By partner: what came, and what we ask
office-note = By kind and name. Do not share this sheet outside the programme office.
office-partner = Partner
office-state = State
office-date = Delivered on
office-deadline = Deadline
office-accepted = Rows accepted
office-refused = Rows refused
office-ask = What we ask
office-reminder = Text to send
office-severity = Severity
office-code = Code
office-place = Where
office-what = What is wrong
office-found = Found
office-expected = Expected
office-hint = What to do
office-state-nothing = nothing to report
office-state-unread = came, not read
office-ask-read = The file came, but nothing about { $period } was read from it: { $file }. Look under Diagnostics first.
office-ask-deliver = Still to deliver for { $period }; nothing to report is an answer too.
office-ask-correct =
    { $refused ->
        [one] Correct 1 wrong point and send the workbook again.
       *[other] Correct { $refused } wrong points and send the workbook again.
    }
office-ask-confirm =
    { $doubts ->
        [one] Confirm or correct 1 point.
       *[other] Confirm or correct { $doubts } points.
    }
office-ask-nothing = nothing
office-calendar-subtitle = Deliveries by partner, last twelve months
office-reminders-headline =
    { $n ->
        [0] Nobody needs a reminder
        [one] 1 text is ready to send
       *[other] { $n } texts are ready to send
    }
office-reminders-subtitle = Copy the text into a message and change what you like
office-reminders-caption = Reminders by partner
office-reminders-none = no reminder needed
# Delivery monitor and messages of the programme office
report-sheet-office-months = By month
office-date-unknown = unknown
office-state-after = after the reference date
office-month = Month
office-on-time = On time
office-late = Late
office-missing = Missing
office-corrected = Corrected
office-complete = Complete
office-first-time = Right first time
office-yes = yes
office-no = no
office-monitor-headline = { $n } of { $all } deliveries on time, { $right } right first time
office-calendar-headline = How the deliveries came in
office-calendar-chart = A row per partner, a column per month
office-monitor-caption = By partner: how the deliveries of twelve months came (number)
office-monitor-total = All partners
office-monitor-words = Complete: delivered, and no row refused. Right first time: complete, and not corrected later. Nothing to report counts as delivered.
office-monitor-note = For the programme office only. A partner counts in the months in which it takes part. Is a partner later more often? Ask what would work.
office-months-caption = Every delivery of the last twelve months
office-months-subtitle = Newest month first. Unknown: there is no date on the sheet Delivery, and then the agreed day counts
office-why = Why
office-subject = Subject
office-letter = Attachment
office-mail-why-missing = not received yet
office-mail-why-unread = cannot be read
office-mail-why-after = after the reference date
office-mail-why-correct = questions
office-mail-why-late = received later
office-mail-subject-missing = Delivery { $period }: can you still send it?
office-mail-subject-unread = Delivery for { $period }: a question about your file
office-mail-subject-after = Delivery { $period }: received, thank you
office-mail-subject-correct = Delivery { $period }: a few questions
office-mail-subject-late = Delivery { $period }: thank you
office-mail-greeting = Dear contact of { $partner },
office-mail-missing = We have not received the delivery for { $period } for { $network } yet. The agreed day was { $deadline }.
office-mail-unread = Thank you for your file { $sent }. We could not read the data for { $period } from it yet.
office-mail-unread-what = Would you use the template? Or let us know on which sheet and in which columns the data stand; then we see whether we can read your own workbook.
office-mail-after = Thank you for the delivery for { $period }. We received it on { $date }, after the reference date of this report. The figures will be in the next edition.
office-mail-after-done = There is nothing you need to do.
office-mail-late =
    { $dated ->
        [no] Thank you for the delivery for { $period }. Everything counts as usual.
       *[other] Thank you for the delivery for { $period }. We received it on { $date }; the agreed day was { $deadline }. Everything counts as usual.
    }
office-mail-thanks = Thank you for the delivery for { $period }. What was right has been processed.
office-mail-what = Could you send us your workbook, with the sheets Delivery, Contributions, KPI measurements and Milestones?
office-mail-nothing = Is there nothing to report? Then say so on the sheet Delivery under ‘nothing to report’ and send the workbook all the same. Then we know that it is right.
office-mail-points =
    { $n ->
        [one] At 1 point we could not go on:
       *[other] At { $n } points we could not go on:
    }
office-mail-sheet = sheet { $sheet }
office-mail-other = the delivery as a whole
office-mail-refused =
    { $n ->
        [one] - { $where }: 1 point to mend
       *[other] - { $where }: { $n } points to mend
    }
office-mail-doubts =
    { $n ->
        [one] - { $where }: 1 question
       *[other] - { $where }: { $n } questions
    }
office-mail-months = Over { $months } we have not received anything yet either. Feel free to send those months along.
office-mail-by = If we receive it by { $date }, it will be in the next report.
office-mail-letter = The letter { $file } is attached. It says step by step what you can do.
office-mail-help = Does it not work out, or is something unclear? Let us know. We are glad to help.
office-mail-next-time = Does the agreed day not suit you? Let us know, and we will find out together what does.
office-mail-closing =
    Kind regards,
    { $contact }
office-problems-headline =
    { $n ->
        [0] No diagnostics from the deliveries
        [one] 1 diagnostic from the deliveries
       *[other] { $n } diagnostics from the deliveries
    }
office-problems-subtitle = By partner, worst first
office-problems-caption = All diagnostics with place and remedy
office-problems-none = no diagnostics
office-problems-more = And { $n } more kinds of messages, { $times } times together. The data file diagnostics has them all.
office-no-partner = nobody's

# Delivery letter
letter-file-stem = delivery-letter
letter-title = Delivery letter { $partner }, { $period }
report-sheet-letter = Letter
report-sheet-letter-cells = Cells
letter-headline =
    { $n ->
        [one] Your delivery was processed; we have a question about 1 point
       *[other] Your delivery was processed; we have questions about { $n } points
    }
letter-headline-missing = We do not have your delivery for { $period } yet
letter-headline-unread = Your file for { $period } arrived; we could not read it yet
letter-headline-none =
    { $n ->
        [one] Nothing of your delivery counts yet; we ask you something about 1 point
       *[other] Nothing of your delivery counts yet; we ask you something about { $n } points
    }
letter-headline-after = Your delivery for { $period } came after the reference date; about something else we have a question
letter-subtitle = { $partner }, delivery for { $period } for { $network }
letter-greeting = Dear contact of { $partner },
letter-thanks = Thank you for your delivery for { $period }. Below stands what we accepted and what we still ask of you.
letter-missing = No delivery for { $period } came in from your organisation yet. What is missing we do not count as zero; the report calls it provisional.
letter-unread = Thank you for your file. We could not read the data for { $period } from it yet. What is missing does not count as zero; the report calls it provisional.
letter-accepted-heading = What we accepted
letter-accepted-caption = Rows by sheet
letter-accepted-note = Found is accepted plus refused plus set aside (totals, blank rows, superseded rows, and the example and open rows of a template). Compare the control sum with your own.
letter-table = Read as
letter-sum = Control sum
letter-severity = Severity
letter-what = What is wrong
letter-found-value = Found
letter-expected = Expected
letter-hint = What to do
letter-ask-heading = What we ask of you
letter-ask-read = It is about { $file }. Would you use the template? Or let us know on which sheet and in which columns the data for { $period } stand.
letter-ask-again = It is about { $file }. Would you put that file right, as it says below, and send it again? The filled-in template will do as well.
letter-ask-deliver = Would you still send your workbook for { $period }? If there is nothing to report, that is an answer too: say so on the cover sheet.
letter-ask-correct =
    { $refused ->
        [one] One point is wrong.
       *[other] { $refused } points are wrong.
    } { $rows ->
        [0] {""}
        [one] Therefore 1 row does not count.
       *[other] Therefore { $number } rows do not count.
    } { $doubts ->
        [0] {""}
        [one] We doubt 1 point.
       *[other] We doubt { $doubts } points.
    } Would you correct what is wrong and send the workbook again?
letter-persons = Please note: data about persons came along ({ $places }). We did not read them or did not keep them. Take them out and do not send them again.
letter-persons-column = column { $column } on the sheet { $sheet }
letter-persons-cell = cell { $cell } on the sheet { $sheet }
letter-ask-confirm =
    { $doubts ->
        [one] We doubt 1 point. Would you look at it, and correct it if it is not right?
       *[other] We doubt { $doubts } points. Would you look at them, and correct what is not right?
    }
letter-where =
    { $n ->
        [one] The sheet { $sheet } says which cell it is and what to do.
       *[other] The sheet { $sheet } says for each cell what is wrong and what to do.
    }
letter-rows = Rows
letter-rows-of = { $found } found: { $accepted } accepted, { $refused } refused, { $aside } set aside
letter-too-late = On { $date } { $file } came as well, after the reference date of this report. It counts as soon as the report is brought up to date. Does it hold what we ask here already? Then there is nothing to do.
letter-one-file = All places ‘in your file’ are in { $file }.
letter-not-shown = not shown
letter-row = row { $n }
letter-here-and-there = { $here } on the sheet { $sheet } in this workbook (in your file: { $there })
letter-promise = Put this right in your own workbook and send all of it again, also what was right: it replaces the former one.
letter-step-mend =
    { $n ->
        [one] 1. Go to the sheet { $sheets }, further on in this file. It holds all that you reported. Correct the cells with an orange border. The column { $mark } says for each row what is wrong; the note at the cell says what to do.
       *[other] 1. Go to the sheets { $sheets }, further on in this file. They hold all that you reported. Correct the cells with an orange border. The column { $mark } says for each row what is wrong; the note at the cell says what to do.
    }
letter-step-keep = 2. Leave the other rows as they are: this file replaces all that you reported for { $period } on these sheets. What you take away does not count any more.
letter-step-send = 3. Fill in the day of delivery, save this file and send it back. You need not make a new file. { $listed ->
        [0] {""}
        [one] The sheet { $cells } has 1 more point, with what is the matter and what can be done.
       *[other] The sheet { $cells } has { $listed } more points, with what is the matter and what can be done.
    }
letter-step-hidden = Hidden and struck-out rows, totals and examples do not stand in this copy.
letter-step-own = What is wrong on { $n ->
        [one] the sheet { $sheets }
       *[other] the sheets { $sheets }
    } of your file does not come back with this letter. Put it right in your own workbook and send all of it again.
letter-step-earlier = Something about other months is still open as well. It stood in the letter about that month.
letter-closing = With kind regards, { $contact }
letter-groups-heading = The points
letter-groups-caption = The worst first; what occurs more often is said once
letter-groups-more =
    { $n ->
        [one] And 1 more kind of message; see the sheet Cells.
       *[other] And { $n } more kinds of messages; see the sheet Cells.
    }
letter-where-head = Where
letter-no-sum = no sum
letter-refused-with-sheet = This row was refused because the whole sheet could not be read.
letter-personal = The column ‘{ $column }’ held an e-mail address, a telephone number or a number that looks like a citizen service number. We do not copy that: this cell is empty. Leave it so, or type something without personal data.
letter-hint-office = There is nothing for you to do: the programme office settles this. It gets in touch when it needs anything from you.
letter-cover-intro = This sheet belongs to the corrected report. Fill in at delivered on the day on which you send the file back. There is nothing else to change here.
letter-cells-headline =
    { $n ->
        [one] 1 point to look at
       *[other] { $n } points to look at
    }, by cell or row: { $cells }
letter-cells-subtitle = What is refused does not count; with “No figure” the rows are kept, but no figure follows from them yet; with a warning something was accepted, with a doubt
letter-cells-caption = By cell: what is wrong and what to do
letter-cells-rest =
    { $n ->
        [one] and 1 more time
       *[other] and { $n } more times
    }
letter-cells-again = see above
letter-cells-said =
    { $n ->
        [one] 1 point stands on the first page and is marked in your copy; it is not repeated here.
       *[other] { $n } points stand on the first page and are marked in your copy; they are not repeated here.
    }
letter-here-as-there = { $there }, here and in your file
letter-cells-more =
    { $n ->
        [one] And 1 more kind of message.
       *[other] And { $n } more kinds of messages.
    }

# Template
report-sheet-template = Instructions
report-sheet-form-lists = Lists
report-sheet-survey-guide = Instructions
report-sheet-survey-questions = The questions
report-sheet-survey-invitation = Invitation
report-sheet-survey-privacy = Privacy
template-file-stem = template
template-folder = templates
template-title = Template { $partner }, { $period }
template-headline = How to fill in this workbook
template-subtitle = { $partner }, report for { $period } for { $network }
template-deadline = Would you send this file back by { $date }?
template-steps-heading = In five steps
template-step-cover = 1. On the sheet { $cover }, fill in the day on which you send it ({ $date }) and your role. Partner and month are there already.
template-step-tabs = 2. Fill in these sheets: { $sheets }. What we know already is there; add to it or correct it. There is room for { $open } rows. The grey row at the top is an example and does not count.
template-step-nothing = 3. Is there nothing to report on a sheet? Then choose its name on the sheet { $cover }, at { $nothing }. Leaving it empty is no answer: what is empty does not count as zero.
template-step-names = 4. Do not put names of persons, e-mail addresses or telephone numbers anywhere. A role is enough.
template-step-send = 5. Save the file and send it back to: { $contact }. Something forgotten or wrong? Send the whole file again, with a higher version.
template-agreed-heading = What we agreed
template-agreed = { $id }: { $quantity } { $unit }, from { $from } up to and including { $to }
template-kpi-ratio = { $name }: fill in numerator and denominator
template-columns-heading = What belongs in each column
template-columns-caption = By sheet
template-tab = Sheet
template-column = Column
template-meaning = What it is
template-must = Fill in
template-needed = needed
template-optional = may be empty
template-codes-heading = Codes that you can use
template-codes-caption = Projects and areas
template-list = List
template-code = Code
template-name = Name
template-cover-intro = Fill in here when you deliver. The sheet Instructions says how to go on.

# The survey: questionnaire, invitation and privacy.
survey-file-stem-questionnaire = survey
survey-file-stem-pulse = pulse
survey-title-questionnaire = Survey { $network }, { $round }
survey-title-pulse = Pulse { $network }, { $round }
survey-headline-questionnaire = How to hold the survey
survey-headline-pulse = How to hold the pulse
survey-subtitle = { $network }, { $round }: { $n } statements
survey-cover-intro = Fill in here when you hand in the answers. The round stands here already. What comes next is on the sheet Instructions.
survey-steps-heading = In five steps
survey-step-ask = 1. Put the statements of the sheet The questions into your survey system. Send the texts of the sheets Invitation and Privacy along, after the privacy officer has read them.
survey-step-pseudonym = 2. Give every respondent a pseudonym, such as r001. Do not ask for a name, e-mail address or personnel number. Do ask at which organisation and at which level somebody works.
survey-step-export = 3. Afterwards put the answers on the sheet Survey, or take a file with the answers from your system.
survey-step-place = 4. Put the file into the restricted folder of the network, and nowhere else. Answers in another folder are not read.
survey-step-keep = 5. Destroy the answers on { $until }. From the day after they are no longer read.
survey-forms-heading = Which files are read
survey-form-sheet = This file: a row a respondent on the sheet Survey. For each statement you choose an answer from the list.
survey-form-wide = A file from your system with a row a respondent and a column a statement. The header is the code (V07), the text of the statement, or both. There are columns for the pseudonym (respondent_code) and the organisation (partner_id), too.
survey-form-long = A file with a row an answer: round, respondent code, partner_id, level, item_id and score.
survey-form-words = An answer is a number from 1 to 5 or a word of the scale. ‘{ $none }’ does not count in the mean. What is not clear is asked and not guessed.
survey-questions-headline = What we ask
survey-questions-subtitle = { $network }, { $round }.
survey-questions-caption-questionnaire = The statements, every half year
survey-questions-caption-pulse = The statements, every quarter
survey-questions-note = Do not change the text of a statement between two rounds: the results could not be compared. Another statement gets another code.
survey-scale-caption = The answers
survey-item = Code
survey-statement = Statement
survey-subject = Subject
survey-score = Score
survey-answer = Answer
survey-about = Subject
survey-text = What we say about it
survey-no-score = no score
survey-proposal = Proposal: adapt it and have it read before you send it.
survey-invitation-headline = Invitation for the respondents
survey-invitation-subject = How do you experience working together in { $network }?
survey-invitation-greeting = Dear colleague,
survey-invitation-why = In { $network } organisations work together on something that none of them can do alone. We would like to know how you experience that: what goes well, and where does it rub? With the results we discuss what is needed.
survey-invitation-what-questionnaire = We put { $n } statements to you. That takes about { $minutes } minutes. We do this every half year.
survey-invitation-what-pulse = We put { $n } statements to you. That takes about a minute. We do this every quarter.
survey-invitation-honest = There are no right or wrong answers. You may differ: that is good to know, too. Does a statement not fit your work? Then choose ‘{ $none }’.
survey-invitation-private = You answer under a pseudonym. Results of fewer than { $minimum } people are not shown, nor when they would follow from other results. We keep the answers until { $until }. The privacy text says more.
survey-invitation-link = Fill in the questionnaire here: [link of your survey system]
survey-invitation-questions = Do you have a question? You can put it to: { $contact }.
survey-invitation-thanks = Thank you for your time.
survey-privacy-headline = What happens with the answers
survey-privacy-caption = Privacy text for the respondents
survey-privacy-purpose = What for
survey-privacy-purpose-text = To see how working together in { $network } goes, and to discuss that with each other. We do not use the answers to judge people or organisations.
survey-privacy-basis = Legal basis
survey-privacy-basis-text = We process the answers on the basis of: { $basis }. Respondents were informed of this on { $informed }.
survey-privacy-answers = Which data
survey-privacy-answers-text = A pseudonym, your organisation, the level at which you work, and your answers. No name, e-mail address or personnel number. Please do not write anything about persons either.
survey-privacy-shown = What is shown
survey-privacy-shown-text = Only means of groups. Of a group with fewer than { $minimum } respondents nothing is shown. A larger group is left out, too, where a small group would follow from it.
survey-privacy-readers = Who reads it
survey-privacy-readers-text = The answers themselves: only those who manage the survey, in a restricted folder. The results of groups: the steering group, the partners and the programme office.
survey-privacy-until = How long
survey-privacy-until-text = We keep the answers until { $until }. Then they are destroyed, and we make a record of that. The results of groups stay in the reports.
survey-privacy-choice = Taking part
survey-privacy-choice-text = You choose whether you take part. You may skip a statement.
survey-privacy-rights = Your rights
survey-privacy-rights-text = You may see, correct and remove your answers. Your pseudonym is needed for that, because we do not know your name. Do you think that we do not handle your data well? Then you can complain to the data protection authority.
survey-privacy-contact = Questions
survey-privacy-contact-text = You can put them to: { $contact }.
survey-record-file-stem = survey-destruction_draft
survey-record =
    DRAFT. Record of the destruction of answers to the survey

    Network: { $network }
    Legal basis: { $basis }
    Respondents informed on: { $informed }
    To be kept until: { $until }
    Reference date of this run: { $reference }

    The retention period is over. These files were still in the restricted folder then. vlecht did not open them any more:

    { $files }

    Number: { $n }

    To be completed by whoever destroys the answers:

    { "[ ]" } the files above were destroyed
    { "[ ]" } the cache (what was read before) was destroyed
    { "[ ]" } copies and backups were destroyed, or expire on: ....................
    { "[ ]" } the answers in the survey system were destroyed

    Destroyed on: ....................
    By (role): ....................
    Seen by (role): ....................

    The results of groups in earlier editions stay.
form-cover-title = { $partner }: delivery for { $period } for { $network }
form-cover-note = There is no password on this file. Headers and codes are locked, so that they do not change by accident.
form-yes = yes
form-no = no
form-example-contributions = Project leader, working group and meetings
form-example-milestones = Working group has started
form-example-kpi-measurements = Note
form-check-title = This does not fit here
form-check-word = Choose a word from the list.
form-check-code = This code is not in the list. Are you sure that it is right?
form-check-number = Type only a number, without a unit or text. A note can go into the last column.
form-check-whole = Type only a whole number.
form-check-date = Type a date, such as 31/10/2026.
form-check-period = Do you mean another month? Type it like { $month }. A quarter is fine as well, such as 2026-K3.
form-check-length = Keep it shorter than { $n } characters.
form-check-nothing = Type the names of the sheets on which there is nothing to report, parted by a semicolon.

## Command line (cli/)

cli-reading = Reading deliveries
cli-template-inbox = The folder { $what } lies in the inbox. vlecht never writes there. Choose another folder with --out.
cli-template-unknown-partner = The partner { $what } does not take part in this month or is not in the list of partners. { $near ->
        [none] {""}
       *[other] Did you mean { $near }?
    } Use the partner_id, one of: { $known }.
cli-template-none = No partners are known. Put the sheet Partners into the inbox first.
cli-template-kept = { $what } exists already and is different; it may be filled in. The file was not replaced.
cli-template-written =
    { $n ->
        [one] 1 template is ready to be sent.
       *[other] { $n } templates are ready to be sent.
    }
cli-template-survey-none = The pipeline file has no [survey] yet. The invitation and the privacy text need the legal basis and the retention date. Fill those in first.
cli-template-survey-ended = The retention period of the survey ended on { $what }. First put a new date at keep-until in the pipeline file.
cli-template-survey-written = The questionnaire is ready, with an invitation and a privacy text. Please read those first.
cli-clock-set-back = The clock of this machine says { $now }, and the last run that succeeded was at { $noted }. A month would be reported that passed long ago. Nothing was read and nothing was published. Set the clock right and start again. Is the clock right now, and was it ahead at that run? Then remove { $path }.
cli-locked = Another run is going on ({ $fault }). Wait until it is done.
cli-disk = Cannot read or write: { $fault }. Check space and permissions; the previous edition still stands.
cli-confidential = Edition { $edition } is a confidential relations file. For it there are only verify, withdraw and prune.
cli-render = A report could not be written: { $fault }. The previous edition still stands.
cli-published =
    Published: { $period }, { $accepted ->
        [one] 1 row
       *[other] { $accepted } rows
    } counted, { $findings ->
        [one] 1 signal
       *[other] { $findings } signals
    }.
cli-nothing-changed = Nothing has changed since the previous edition of { $period }; nothing new was published.
cli-known-until = This edition knows what was delivered up to { $date }. { $n ->
        [0] Do you miss a later delivery? Then run with --as-of and the day of that delivery, or with --period and the month that it is about.
        [one] Delivered later and not counted: { $files }. Should it count? Then run with --as-of and the day of that delivery.
       *[other] Delivered later and not counted: { $n } files, such as { $files }. Should they count? Then run with --as-of and the day of the last delivery.
    }
cli-nothing-accepted = Not a single row was accepted. Nothing was published; the previous edition still stands. Solve what is said above and run again.
cli-no-partners = There is no list of partners in the folder with deliveries. Nothing was published; the previous edition still stands. Put the workbook of the programme office into the folder and run again.
cli-disk-refused = The disk or the permissions of the inbox did not give all that is needed. Nothing was published; the previous edition still stands. Look at the files above and start again.
cli-look =
    Look: { $gone ->
        [some] { $refused ->
            [0] files that the previous edition was made from are not in the inbox.
            [one] files that the previous edition was made from are not in the inbox, and 1 row was refused.
           *[other] files that the previous edition was made from are not in the inbox, and { $refused } rows were refused.
        }
       *[none] { $refused ->
            [0] { $absent ->
                [some] a delivery is missing.
               *[none] something was found that somebody has to solve.
            }
            [one] 1 row was refused.
           *[other] { $refused } rows were refused.
        }
    } The folder programmabureau says who should do what, the folder partners has a letter for each partner.
cli-check-clean = Everything that was delivered can be used.
cli-check-findings = Signals: { $n }
cli-sample-written = { $n } files written into { $folder }.
cli-init-kept = All files of a network were in { $folder } already. Nothing was written or changed.
cli-init-completed = Files of a network were in { $folder } already. They stay as they were. Added: { $n }.
cli-init-written = The files of a new network are in { $folder }. Start with { $folder }/pipelines/maandrapportage.toml.
cli-explain-unknown = “{ $what }” is no indicator, rule or code. The sheet Methods and sources lists them all.
cli-explain-near = “{ $what }” is no indicator, rule or code. Did you mean: { $near }?
cli-no-edition = There is no edition in { $folder } (no manifest.json).
cli-edition-copied = The folder { $folder } holds a copy of edition { $edition }, or is named by a roundabout path. Nothing was written. Name the folder of the edition itself, such as reports/<pipeline>/{ $edition }.
cli-no-pipeline = The pipeline file of this edition ({ $name }) was not found or has a fault. Give it with --pipeline.
cli-inputs-differ = Attention: the inbox or the pipeline file has changed since this edition. Below is what comes out now.
cli-no-figure = { $cell } is no figure of this report and no cell of a delivery.
cli-rows = { $n ->
    [one] 1 row
   *[other] { $n } rows
 }
cli-survey-stops-here = Answers to the survey are not shown by person.
cli-more = and { $n } more
explain-meaning = Meaning
explain-formula = Formula
explain-unit = Unit
explain-direction = Direction
explain-undefined = No result when
explain-points = Fewest points
explain-source = Source
explain-convention = Own convention
explain-version = Version
explain-yes = yes
explain-no = no
explain-rule = Rule
explain-thresholds = Thresholds
explain-question = Question
explain-intervention = To consider
explain-severity = Severity
explain-effect = What happens
explain-exit = Exit code
explain-value = Value
explain-numerator = Numerator
explain-denominator = Denominator
explain-band = Margin
explain-n = Number of observations
explain-status = Status
explain-status-normal = complete
explain-status-provisional = provisional
explain-status-restated = restated
explain-status-suppressed = not shown, so that nobody can be recognised
explain-status-missing = missing
explain-status-undefined = cannot be worked out
explain-status-insufficient = too few measurements
explain-window-month = over the period itself
explain-window-3m = over three months
explain-window-12m = over twelve months
explain-window-ytd = over the year so far
explain-window-to-date = since the start
explain-subject-network = the network
explain-subject-partner = partner
explain-subject-pair = pair
explain-subject-kpi = KPI
explain-subject-benefit = benefit
explain-subject-area = area
explain-subject-goal = goal
explain-subject-milestones = milestones
explain-subject-survey = survey
explain-subject-project = project

## Sample (sample/)


# The proposal of ‘vlecht map’: remarks in a pipeline file
map-intro = Proposal for { $file }. Put it into your pipeline file and read it through; docs/mapping.md explains the lines.
map-doubt = A line with ‘#?’ is not certain. Choose: remove ‘#? ’ and correct the line, or remove the line.
map-sheet-empty = Sheet ‘{ $sheet }’: empty.
map-sheet-hidden = Sheet ‘{ $sheet }’: hidden, therefore not looked at.
map-sheet-prose = Sheet ‘{ $sheet }’: text only, no table.
map-sheet-no-header = Sheet ‘{ $sheet }’: figures, but no row of headers was found. Name the columns with letters.
map-sheet-known = Sheet ‘{ $sheet }’: is read without a mapping, as { $tables }.
map-table = Sheet ‘{ $sheet }’, table { $n } of { $all }: data in rows { $first } to { $last }.
map-table-empty = Sheet ‘{ $sheet }’, table { $n } of { $all }: no rows with data yet.
map-rival = more headers fit { $column }: choose one
map-file-all = instead of the line above, if this file looks like this in every month
map-file = instead of the line above, when the name has another number every month
map-candidate = not certain: { $known } headers known ({ $headers }); still needed: { $lacks }
map-free = or a table of its own: counted and added up, but no indicator uses it
map-lacks = needed and not found: a fixed value, or a header: columns.{ $column } = "…"
map-lacks-word = needed and not found: one of { $words }, or a header: columns.{ $column } = "…"
map-fits = the cells under this header fit { $column }; is that right?
map-partner = only where cover sheet, folder or file name does not say whose it is
map-unit = only where it is not the usual unit (money EUR, hours hour, rooms half-day): one of { $words }
map-of-table = if it is the table { $table }
map-group = choose one group of columns; for another group make another [[source]]
map-wide = not certain which columns of the table take the header and the cell
map-head = which period is this header?
map-year = the headers name no year
map-fiscal = the year in which the financial year ends counts, or "start": the one in which it begins
map-extra = not known: which column of the table is this? Otherwise remove it
map-unknown = not known: choose a column of the table, or keep this name for a table of its own
map-person = Column { $letters } is about persons. Such a column is never read.
map-double = the header ‘{ $header }’ stands more than once, therefore by the letter of its column
map-fill-down = most cells are empty: does the value above hold there?
map-missing = do these words mean that a value is missing? Otherwise give an alias
map-total-columns = this looks like a column of totals; that goes together with wide only
map-subtotal = ‘{ $header }’ is also about months beside it, but is not their sum. Choose: these columns as totals, or keep only the columns that count
map-scale = the header ‘{ $header }’ names a scale or a unit: by what is the number multiplied to give euros or hours?
map-remarks = rows { $first } to { $last } look like remarks. If the table grows every month, use notes = ["…"]
map-after-total = rows { $first } to { $last } stand below a total. Are they no part of the table? Then this line; if they are, take it out
map-error-cell = Note: cell { $cell } in the column ‘{ $header }’ holds a spreadsheet error.
map-free-type = only for a table of its own
map-decimal = or ".": cell { $cell } can be read in two ways
map-month-first = cell { $cell } cannot be day-month. Does the month stand first everywhere?
map-date-order = or "mdy": the cells do not say whether day or month stands first
map-units = the unit stands in the cell: what is the number multiplied by?
map-split = there are { $cell } numbers in a cell
map-part = which of the { $cell } numbers? For the others name the same header again

## Sensitivity

report-sheet-sensitivity = Sensitivity
report-part-attribution = with more or less attribution
report-part-in-kind = with contributions in kind as well
report-sensitivity-headline-none = Nothing can be said yet about the net present value
report-sensitivity-headline-depends = Whether the benefits cover the costs depends on the assumptions
report-sensitivity-headline-below = With other assumptions, too, the benefits do not cover the costs
report-sensitivity-headline-above = With other assumptions, too, the benefits cover the costs
report-sensitivity-subtitle = What the net present value becomes when one assumption differs, { $period }
report-sensitivity-chart-subtitle = Difference from the middle estimate in euros, { $period }, n = { $n } assumptions. Source: Benefits, Costs, Contributions, Rates
report-sensitivity-axis = Difference in net present value (€)
report-sensitivity-lower = lower than the middle estimate
report-sensitivity-higher = higher than the middle estimate
report-sensitivity-bar-discount = Discount rate: { $low } or { $high }
report-sensitivity-bar-attribution = Attribution: { $low } or { $high }
report-sensitivity-bar-in-kind = Rates in kind: { $low } or { $high }
report-sensitivity-empty = There is no net present value to calculate with yet.
report-sensitivity-discount = Discount rate
report-sensitivity-attribution = Attribution
report-sensitivity-in-kind = Contributions in kind, by the rates
report-sensitivity-less = { $part } less
report-sensitivity-more = { $part } more
report-sensitivity-as-stated = as stated
report-sensitivity-high-rates = high
report-sensitivity-agreed-rates = agreed
report-sensitivity-low-rates = low
report-sensitivity-seen = The benefits less the costs of all years together are { $value } in the money of today (net present value).
report-sensitivity-seen-largest = This amount depends most on this assumption: { $name }.
report-sensitivity-seen-in-kind = Where contributions in kind count, the outcome depends even more on their rate.
report-sensitivity-seen-none = There are no benefits and costs yet to set side by side.
report-sensitivity-seen-absent = The net present value of the network: { $word }.
report-sensitivity-break-even = Break-even: the costs are covered when { $share } of the expected net benefits come.
report-sensitivity-break-even-above = Break-even: the costs are covered only when the net benefits are { $share } of what is expected now.
report-sensitivity-caption = The net present value when one assumption differs
report-sensitivity-assumption = Assumption
report-sensitivity-setting-low = Unfavourable
report-sensitivity-npv-low = Value when unfavourable (€)
report-sensitivity-setting-middle = Middle
report-sensitivity-npv-middle = Value in the middle (€)
report-sensitivity-setting-high = Favourable
report-sensitivity-npv-high = Value when favourable (€)
report-sensitivity-flip = Does the outcome turn?
report-sensitivity-flips = yes: once above zero, once below
report-sensitivity-stays = no
report-sensitivity-note-one = One assumption differs at a time; the others stay the same.
report-sensitivity-note-scope = Only benefits with a value in euros count, up to and with the last year for which they are planned. The costs run to that same year.
report-sensitivity-note-attribution = Attribution is the part of a benefit that belongs to this approach. It is never more than the whole.
report-sensitivity-note-in-kind = Contributions in kind are not among the costs. In that row what was given in kind up to this month is taken off as well; what is still to come is not known.
report-sensitivity-parts-caption = What the net present value is made of: cash and in kind apart
report-sensitivity-part = Part
report-sensitivity-worth = Present value (€)
report-sensitivity-part-benefits = Net benefits, realised and planned
report-sensitivity-part-costs = Costs in cash
report-sensitivity-part-npv = Net present value: benefits less costs in cash
report-sensitivity-part-in-kind = Present value of what was given in kind so far, at the agreed rates
report-sensitivity-part-with-in-kind = Net present value when contributions in kind count as well
report-sensitivity-note-added-up = What was given in kind is converted to today here. Added up as it was given, it is { $euros }; so it stands on { $sheet } of the monthly report.
report-sheet-assumptions = Calculation values
report-assumptions-headline = With which discount rate, prices and rates was calculated
report-assumptions-caption = With what was calculated, since when it holds, and how old it is on the reference date
report-assumptions-what = Value
report-assumptions-value = Amount
report-assumptions-since = Holds since
report-assumptions-age = Age on the reference date
report-assumptions-source = Source
report-assumptions-discount = Discount rate (a year, without inflation)
report-assumptions-index = Price index
report-assumptions-level = prices of { $year }
report-assumptions-rate = Rate for { $kind }, per { $unit }
report-assumptions-band = low € { $low }, middle € { $middle }, high € { $high }
report-assumptions-no-index = There is no table Price index. So amounts were not converted to prices of one year.
report-age-months = { $n ->
    [0] less than a month
    [one] 1 month
   *[other] { $n } months
}
report-age-years = { $n } years
report-age-ahead = begins later
report-effort-flips = For { $partners } the balance in euros depends on the rates: at low rates it falls on another side of an edge (−{ $edge } or { $edge }) than at high rates. Draw no conclusion from it.
report-capacity-flips = For { $partners } it depends on the rates whether the effort lies between { $low } and { $high } times the part of the capacity. Draw no conclusion from it.
report-capacity-known = Of { $n } of the { $all } partners the capacity was agreed. Who has no agreed capacity does not count in those parts and gets none.

## Papers beside the monthly report (report/papers/ and sheets in report/steering/)

report-sheet-agenda = Decisions asked
report-sheet-decided = What our decisions did
report-sheet-money = Money, projects and risks
report-sheet-stories = Successes and stories
report-sheet-talk = Talk sheet
report-sheet-cover-note = Cover note
report-sheet-partner = Partner sheet
report-sheet-council = Text to take over
report-sheet-public = Public version

# The figure behind a decision
linked-euros = { $title }: { $value }.
linked-part = { $title }: { $part } of { $whole }.
linked-target = target { $target } ({ $day })
linked-target-undated = target { $target }
linked-ends = Temporary money ends on { $day }
linked-ends-after =
    { $n ->
        [one] 1 day
       *[other] { $n } days
    } after the steering group of { $meeting }
linked-covered = In { $year } there is lasting money for { $part } of the { $whole } of lasting costs. So { $gap } is lacking; who pays that was not laid down yet.
linked-lacking = In { $year } { $part } of { $whole } is covered to last; { $gap } is lacking.
linked-payers = What there is comes from { $names }.
linked-pledging = { $names } pledged something too; that does not count yet.
linked-days =
    { $n ->
        [one] 1 day
       *[other] { $n } days
    }

# Decisions asked
agenda-headline =
    { $n ->
        [0] The steering group is asked for no decision now
        [one] The steering group is asked for one decision
       *[other] The steering group is asked for { $n } decisions
    }
agenda-subtitle = For the steering group of { $day }; from the table Decisions
agenda-subtitle-no-day = For the next steering group, of which the table Meetings does not have the day yet; from the table Decisions
agenda-caption = What is asked, why, and what it costs
agenda-requested = Asked
agenda-reason = Reason
agenda-figure = Figure now and target
agenda-cost = Cost as submitted (€)
agenda-euros = How much money it is about
agenda-owner = Owner
agenda-date = At the latest
agenda-no-figure = no figure named
agenda-no-euros = no amount known
agenda-note-proposals = What the report itself proposes stands on the sheet Summary and is marked there.
agenda-note-choices = Are there choices? One amount was submitted, and not for which choice it is.
agenda-open-caption = Taken before and not carried out yet, or deferred
agenda-subject = Decision
agenda-state = State
agenda-decided = Taken on
agenda-not-decided = not taken yet
agenda-open-none = nothing is left lying

# What our decisions did
decided-headline =
    { $all ->
        [one] { $n } of the 1 decision taken was carried out
       *[other] { $n } of the { $all } decisions taken { $n ->
            [one] was
           *[other] were
        } carried out
    }
decided-headline-none = No decision was taken yet
decided-subtitle = For each decision: was it carried out, and what did the figure do that it followed from
decided-none = The table Decisions holds no decision that was taken. Once it does, what came of it stands here.
decided-caption = Decisions taken, newest first
decided-subject = Decision
decided-body = Taken by
decided-taken = Taken on
decided-carried-out = Carried out?
decided-figure = Figure
decided-before = Before the decision
decided-now = Now
decided-done = carried out on { $day }
decided-done-undated = carried out, day not noted
decided-overdue = not yet; was due by { $day }
decided-due = not yet; by { $day }
decided-open = not yet; no day agreed
report-linked-to-date = { $said } (since the start, up to { $month })
decided-no-figure = no figure named
decided-figure-unclear = not clear which figure
decided-not-measured = not measured then
decided-older =
    { $n ->
        [one] 1 older decision does not stand here.
       *[other] { $n } older decisions do not stand here.
    }
decided-note = This is a development, not proof: something else may have changed in that time too. Before the decision: the last whole month before it, with what is known now. Is it not clear which figure it is? The programme office can put that down with the decision.
decided-seen-days = From being put forward to being decided it mostly took about { $days } { $days ->
        [one] day
       *[other] days
    }.
decided-seen-done = Of what was to be carried out, { $n } of { $all } was carried out in time.
decided-seen-none = How quickly decisions are taken and carried out cannot be said yet.

# Money, projects and risks
money-headline = The projects are expected to cost { $share } of what was budgeted
money-headline-none = Nothing can be said about budget and spending yet
money-subtitle = Budgeted, spent and expected; who pays; and what may go wrong, up to and including { $period }
money-conclusion =
    { $covers ->
        [yes] The benefits{ $benefits } cover the costs{ $costs }: in the money of today (net present value) { $value } remains. Contributions in kind do not count here.
       *[no] The benefits{ $benefits } do not cover the costs{ $costs }: in the money of today (net present value) { $value } is lacking. Contributions in kind do not count here.
    }{ $depends ->
        [yes] {" "}With other assumptions that may turn round.
       *[no] {""}
    }
money-horizon = Benefits are there up to { $benefits }, costs up to { $costs }: what the months between them still bring does not count.
money-horizon-runs = Benefits are planned up to { $benefits }, costs up to { $costs }. By the register benefits go on up to { $runs }: what comes after the plan does not count.
money-costs-unknown = Costs of { $projects } were not stated: the result may therefore look too good.
money-costs-unknown-project = { $project } in { $years }
money-of-years = {" "}of { $years }
money-conclusion-none = Whether the benefits cover the costs cannot be said yet: too few benefits or costs are known.
money-project = Project
money-column-project = Project
money-ends = Runs until
money-no-end = no last day
money-budget = Budget (€)
money-actual = Spent (€)
money-forecast = Still expected (€)
money-outcome = Spent and still expected, of the budget (%)
money-no-projects = no projects delivered
money-projects-caption = Projects: budgeted, spent and expected, up to and including { $year }
money-note-outcome = Last column: what a year cost or is expected to cost, divided by what was budgeted for that year. A year without an outcome or without a budget does not count in it.
money-note-spent = Spent are years whose actual costs were stated; still expected are years that still run. Contributions in kind are not in this table; they stand apart below.
money-sides-caption = Brought in since the start: the region beside the State and others
money-side = Whose
money-side-public = Regional public
money-side-private = Regional private
money-side-others = The State, and money of others that partners pass on
money-cash = In cash (€)
money-in-kind = In kind (€)
money-share = Part of the whole (%)
money-no-match = does not count as match funding
money-note-bridge = Together that is { $cash } in cash and { $kind } in kind. Of it, { $year-cash } in cash and { $year-kind } in kind came in { $span }; those amounts stand on the sheet { $sheet }.
money-note-rest = The two parts do not make 100%: the rest ({ $share }) is money of the State and of others.
money-note-sides = Brought in is what partners gave so far (table Contributions). Money and kind stand in columns of their own; in the share of the whole they count together. What was given in kind is valued at the middle rates.
money-gap = Of the costs expected in { $year } ({ $cost }), { $gap } is{ $by-project ->
        [yes] , counted by project,
       *[no] { "" }
    } not yet covered by secured money{ $has-pledge ->
        [yes] ; { $pledged } was pledged besides
       *[no] { "" }
    }.
review-embedding-not-known = No costs over { $year } were stated of { $projects }. The money for it does stand in the table.
money-not-counted = No costs over { $year } were stated of { $projects }; money for it does not count here.
money-whole = { $is-all ->
        [yes] All projects together are
       *[no] The projects of which the costs are known are together
    } expected to cost { $cost } in { $year }. Of that { $secured } is secured{ $is-short ->
        [yes] {" "}and { $gap } is lacking
       *[no] { "" }
    }.
money-whole-pledged = With what was pledged ({ $pledged }) { $gap } is lacking.
money-years-caption = Money and expected costs by year (€)
money-years-year = Year
money-years-cost = Expected costs (€)
money-years-secured = Secured money (€)
money-years-lacks = Lacking (€)
money-years-hoped = Asked for or an idea (€)
money-years-note = Lacking: by project, for what one project has over does not pay for another.
money-years-pledged = With what was pledged for { $year } ({ $pledged }) { $gap } lacks.
money-whole-hoped = Requested or still an idea: { $hoped }; that does not count.
money-late-milestone = The milestone “{ $name }” is set for { $day }: { $days } days after the temporary money ends ({ $end }).
money-match-caption = Match funding: what the region brings in itself, beside what was agreed
money-agreed = Agreed (%)
money-now = Now (%)
money-regional-cash = Region, cash (€)
money-regional-kind = Region, in kind (€)
money-all-cash = All, cash (€)
money-all-kind = All, in kind (€)
money-nothing-agreed = nothing agreed
money-note-match = Cash and in kind stand apart. The percentage counts both, as the regulation has it; in kind is valued at the middle rates. What was given to no project does not count here.
money-public-support = Public money / costs without in kind (%)
money-no-in-kind = nothing in kind
money-note-support = The last column: the public money up to now, divided by all costs stated for the project, also of years to come and after its last day, without what was given in kind. With grants that allow contributions in kind it is at most 100% at the end; your scheme says which costs count.
money-note-support-over = For { $projects } more public money was brought in than the project costs. Ask who manages the grant what that means.
money-note-beyond-costs = For { $project } { $cash } was brought in as money so far (table Contributions). The costs stated up to and including { $year } are { $cost } (table Costs). What happens with the difference of { $over }, the data do not say. In the money by year only what stands in the table Funding counts.
money-commitments-caption = Money granted or expected for this year and later, by how certain it is
money-year = Year
money-temporary = Certain and temporary (€)
money-structural = Certain and lasting (€)
money-pledged = Pledged (€)
money-hoped = Requested or still an idea (€)
money-whole-network = the whole network

# Successes and stories
stories-headline-none = There is no story now that may be told
stories-subtitle = What went well, with a story next to the figure
stories-successes = What went well
stories-no-success = The figures show no new success. That does not mean there is none: ask for it.
stories-stories = From practice
stories-none = There is no story with consent now. Whoever has one sends it along with the delivery, with the consent.
stories-kept =
    { $n ->
        [one] There is one story, but it may not be told yet: consent or check is lacking.
       *[other] There are { $n } stories, but they may not be told yet: consent or check is lacking.
    }
stories-note = A story stands here only if the person concerned gave consent, it was not withdrawn, and somebody checked that nobody can be recognised. A story shows how things go; it is no proof.
stories-caption = The figure next to the story
stories-story = Story
stories-figure = Figure
stories-now = Now
stories-target = Target
stories-no-figure = no benefit named

# Talk sheet
talk-headline =
    { $n ->
        [0] No signal raises a question now: ask each other what you noticed
        [one] One question to discuss together
       *[other] { $n } questions to discuss together
    }
talk-subtitle = For the talk about { $period }: open questions, no judgement
talk-questions = Questions
talk-no-question = No question follows from the signals now. Begin with: what did you notice, and what surprised you?
talk-term = A word that we still have to talk about
talk-open-term = ‘{ $term }’ has no shared meaning yet.
talk-meanings = Partners now take it to mean: { $meanings }.
talk-no-term = There is no open term in the table Terms.
talk-success = A success to begin with
talk-no-success = No success follows from the figures now. Who can name one?
talk-step = A step that fits
talk-no-step = No step follows from the signals now.
talk-agreements = What we agree
talk-agreement = Agreement
talk-who = Who
talk-when = When
talk-line = …………………………
talk-line-short = …………
talk-before = What we asked last time
talk-before-first = First edition: there are no questions to come back to yet.
talk-before-none = Last time no question followed from the signals.
talk-still = { $question } This signal is still there. What did we agree, and what came of it?
talk-gone = { $question } This signal is no longer there. What helped?
talk-note = The questions come from the signals of the whole network; nothing here is about one partner.

# What changed since the last steering group
since-heading = Changed since the last steering group ({ $day })
since-decided = Decided: { $names }.
since-carried-out = Carried out: { $names }.
since-reached = Milestones reached: { $names }.
since-new = New since the previous report: { $names }.
since-nothing = No decision, milestone or new signal.
since-more = { $n } more

# Cover note
note-file = cover-note
note-title = Cover note { $network }, { $period }
note-headline =
    { $n ->
        [0] Steering group { $day }: no decision asked
        [one] Steering group { $day }: 1 decision asked
       *[other] Steering group { $day }: { $n } decisions asked
    }
note-headline-no-day =
    { $n ->
        [0] Next steering group: no decision asked
        [one] Next steering group: 1 decision asked
       *[other] Next steering group: { $n } decisions asked
    }
note-subtitle = Cover note with the steering report on { $period }
note-asked = Decision asked
note-nothing-asked = No decision is asked now.
note-decision = Owner: { $owner }; at the latest: { $day }.
note-cost = Cost as submitted: { $cost }{ $choices ->
        [yes] ; for which choice was not stated
       *[no] { "" }
    }.
note-ask-cost = Costs not stated. Ask for them before the meeting: { $owner }.
note-of-decision = Decision { $number }: { $text }
note-no-cost = Costs not stated.
note-reason = Occasion
note-no-reason = No reason was given for the decisions asked.
note-message = Key message
note-money = Finances
note-budget = The projects together are expected to cost { $share } of their budget of { $budget } over { $years }.
note-communication = Communication
note-last-message = The last message was on { $day } ({ $channel }, { $audience }).
note-told = Of { $told } results of the process of the past year something was told within 30 days.
note-no-communication = No message is known yet. Agree who tells this to their own constituency.
note-next = What follows
note-next-meeting = The steering group meets on { $day }.
note-no-meeting = The day of the next steering group is not known yet.
note-milestones = This is coming: { $names }.
note-late =
    { $n ->
        [one] Of one milestone the planned day is over: { $names }.
       *[other] Of { $n } milestones the planned day is over: { $names }.
    }
note-milestone-late = { $name } ({ $day }; was planned for { $missed })
note-milestone-after-money = { $name } ({ $day }; the temporary money already ends on { $end })
milestone-was-planned = That was planned for { $day }.
note-no-milestone = No milestones are planned.

# Partner sheet
partner-file = partner-sheet
partner-title = Partner sheet { $partner }, { $period }
partner-headline =
    { $given ->
        [nothing] { $partner } brought in nothing over a year
        [cash] { $partner } brought in { $cash } in cash over a year
        [kind] { $partner } brought in { $kind } in kind over a year
       *[both] { $partner } brought in { $cash } in cash and { $kind } in kind over a year
    }
partner-headline-none = Not all contributions of { $partner } over this year are known yet
partner-subtitle = { $partner } in { $network }, { $span }
partner-tile-cash = In cash
partner-tile-cash-word = euros brought in
partner-tile-kind = In kind
partner-tile-kind-word = value in euros of hours, knowledge, room and equipment
partner-tile-pledge = Pledge
partner-tile-pledge-word = given of what you pledged yourself
partner-tile-over = { $span }
partner-given = What you gave, { $span }
partner-kind = Kind
partner-quantity = Quantity
partner-cash = In cash (€)
partner-in-kind = In kind (€)
partner-money = in euros
partner-quantity-hour =
    { $n ->
        [one] { $said } hour
       *[other] { $said } hours
    }
partner-quantity-half-day =
    { $n ->
        [one] { $said } half-day
       *[other] { $said } half-days
    }
partner-quantity-piece =
    { $n ->
        [one] { $said } piece
       *[other] { $said } pieces
    }
partner-foreign = Of your cash, { $euros } is of others, such as the State; you pass it on.
partner-other-units = each kind in its own unit
partner-nothing-given = nothing known yet
partner-given-note = In kind is valued at the middle agreed rates. Cash and in kind stand apart.
partner-returned = What it brought you
partner-benefit = Benefit
partner-return = For you
partner-part = { $share } of this benefit
partner-no-benefits = no benefit was recorded with a part for you
partner-benefits-worth = Your part of the net benefits, { $measured } (€)
partner-benefits-own-year = of each benefit the last whole year
partner-received = Received directly from other partners, twelve months (€)
partner-own = Your KPIs and milestones
partner-what = What
partner-goal = Target or planned day
partner-state = State
partner-kpi-at = KPI: { $name }, as in { $period }
partner-kpi = KPI: { $name }
partner-milestone = Milestone: { $name }
partner-ready = finished on { $day }
partner-expected = expected on { $day }
partner-open = still open
partner-no-results-own = you own no KPI or milestone now
partner-hidden =
    { $n ->
        [one] And 1 more; see the steering report.
       *[other] And { $n } more; see the steering report.
    }
partner-network = What went better or was finished
partner-no-results = There is no new result to tell this month.
partner-asked = What we ask of you
partner-ask-deliver = Deliver the data of the next month by { $day }.
partner-ask-keep = Deliver over the next month too, so that your effort stays visible.
partner-ask-milestone = ‘{ $name }’ was planned for { $day }. What is needed to finish it?
partner-ask-half-year = This question comes twice a year and is about the twelve months up to the end of a half-year; the percentage at the top is about { $span }.
partner-note = This sheet is about your organisation only. It compares you with your own pledge, not with others.

# Text for the council or board
council-headline-council = Text for a letter to the council
council-headline-states = Text for a letter to the provincial council
council-headline-board = Text for your board
council-subtitle = { $partner }, { $period }: take over what fits and add what you know
council-what = { $partner } works with other organisations in { $network }. In this letter you read what we brought in over the past year, what came of it and what comes next. The figures run from { $span }.
council-gave-cash = We brought in { $cash } in cash.
council-gave-kind = We gave { $kinds } worth { $kind }.
council-gave-nothing = Over these twelve months no contributions of ours were counted.
council-gave-none = Our contributions over this year are not all known yet. Therefore we name no amount here.
council-foreign = Of that cash, { $euros } is of others, such as the State; we pass it on.
council-pledge = We gave { $share } of what we had pledged.
council-results = In the network this went better or was finished.
council-no-results = There is nothing to tell yet about results of this month.
council-returned = Part of what it yields lands with our organisation. In the last whole year that was measured ({ $measured }) that is worth an estimated { $euros }.
council-returned-none = What the collaboration yields for our organisation in euros cannot be said yet.
council-next = The next step is: { $name }. We expect it on { $day }.
council-ask-open = Before the steering group now: { $decisions }. Whether that asks a decision of you too, you will hear from us separately.
council-ask-council = We ask no decision of you now. We will keep you informed.
council-ask-states = We ask no decision of you now. We will keep you informed.
council-ask-board = We ask no decision of you now. We will keep you informed.
council-note = Made from the figures of the network; it is a development and no proof. Read the text before you send it.

# Public version
public-file = public-version
public-title = { $network }: what we do together, { $period }
public-headline = What { $network } does, and how things stand now
public-subtitle = As of { $period }
public-ambition = What we do it for: { $ambition }.
public-results = What went well
public-no-results = There is no new result to tell this month. We look again next month.
public-improved =
    { $name }: in { $period } that was { $value }{ $aimed ->
        [yes] {" "}(target: { $target })
       *[no] {""}
    }. That is better than before.
public-finished = Ready on { $day }: { $name }.
public-together =
    { $extent ->
        [all] All { $all } organisations
        [most] Most of the { $all } organisations
       *[counted] { $partners } organisations
    } in the network visibly take part. Over a year they brought in { $cash } in cash together{ $passed ->
        [yes] , of which { $foreign } is money of the State or others
       *[no] {""}
    }. Their hours, knowledge, room and equipment are worth { $kind } together.{ $missing ->
        [0] {""}
       *[other] {" "}Not all data have come in yet, so this is provisional.
    }
public-story = From practice
public-story-of = From practice: { $title }
public-no-story = This month we have no story that we may tell.
public-next = What comes next
public-milestone = { $name }. We expect that on { $day }.
public-no-next = The next step is not planned yet.
public-note = The figures show how things go. They do not say why.
public-draft = This page was made with what was known on { $date }, before the steering group adopted the figures. They may still change.

# Message of the programme office
mail-file = message
mail-subject = Subject: { $network }: report on { $period } ({ $status })
mail-greeting = Dear members of the steering group,
mail-opening = The report on { $period } is ready for you. This matters most:
mail-asked = This is what we ask of you:
mail-decision = { $what } (by { $day })
mail-meeting = We discuss this in the steering group of { $day }.
mail-files = In the folder stuurgroep you find the whole report, the cover note for the meeting and the charts.
mail-closing =
    Kind regards,
    { $contact }

## Operations: approve, withdraw, verify, compare, prune, schedule (cli/, pipeline/)

cli-stdout-lost = The output (stdout) could not be written. What is called published above is published. Check whether there is room on the disk.
cli-after-failed = The program { $program } after the run did not go well: { $fault }.
cli-period-ahead-of-clock = --period { $found }: that period has not begun yet. Expected: a period that began on { $latest } or before. Choose an earlier period. Is the date of this machine wrong? Then set its clock first. Nothing was read and nothing was published.
cli-as-of-ahead-of-clock = --as-of { $found }: that day has not come yet. Expected: a day up to and including { $latest }. Choose an earlier day. Is the date of this machine wrong? Then set its clock first. Nothing was read and nothing was published.
cli-waiting = Nothing was published about { $period } yet. There is no delivery yet from: { $missing }.
cli-needs-reason = Edition { $edition } of { $period } is approved and stands; nothing was published. Since edition { $since } something differs: { $changes }. Is a new edition needed? Run again and give the reason with --why.
cli-change-new = { $n ->
        [one] 1 new file ({ $names })
       *[other] { $n } new files ({ $names })
    }
cli-change-changed = { $n ->
        [one] 1 file with other contents ({ $names })
       *[other] { $n } files with other contents ({ $names })
    }
cli-change-gone = { $n ->
        [one] 1 file that is no longer there ({ $names })
       *[other] { $n } files that are no longer there ({ $names })
    }
cli-change-counting = { $n ->
        [one] 1 file that counts now ({ $names })
       *[other] { $n } files that count now ({ $names })
    }
cli-change-reference-date = the reference date
cli-change-pipeline = the pipeline file
cli-change-program = the version of vlecht
cli-change-earlier = the edition of the period before
cli-change-other = what reading the files gives
cli-still-look = Please look: in this edition something is missing or was refused. The folder programmabureau says who should do what.
cli-same-as-withdrawn = An edition of { $period } was made from these deliveries before, and it was withdrawn. Nothing was published. Is a new edition needed all the same? Run again and give the reason with --why.
cli-approved = Edition { $edition } is approved. From now on a new edition of the same period needs a reason (--why).
cli-withdrawn =
    Edition { $edition } is withdrawn and stays where it is. { $others ->
        [none] There is no other edition.
       *[other] The edition that stands is { $latest } now.
    }
approve-approved = Edition { $edition } was approved already.
approve-withdrawn = Edition { $edition } was withdrawn and can no longer be approved.
edition-changed = Something else has been done with edition { $edition } meanwhile. Nothing was written. See what holds now and start again if it is still needed.
approve-damaged = Edition { $edition } is damaged: this is not what SHA256SUMS says: { $files }. A damaged edition cannot be approved. See with vlecht verify what is different.
withdraw-withdrawn = Edition { $edition } was withdrawn already.
withdraw-why = Give the reason why edition { $edition } is withdrawn with --why.
state-draft = draft
state-approved = approved
state-withdrawn = withdrawn
fate-changed = has other contents now
fate-gone = is not there any more
fate-destroyed = was destroyed, or has to be, because its retention period is over
verify-damaged =
    { $n ->
        [one] This file of the edition is gone or was changed after it was published:
       *[other] These { $n } files of the edition are gone or were changed after they were published:
    }
verify-strangers =
    { $n ->
        [one] This file is in the folder of the edition and is none of its own:
       *[other] These { $n } files are in the folder of the edition and are none of its own:
    }
verify-inputs =
    { $n ->
        [one] This is no longer the same as when the edition was made:
       *[other] These { $n } are no longer the same as when the edition was made:
    }
verify-left-out =
    { $n ->
        [one] The edition did not know this file. It was left out:
       *[other] The edition did not know these { $n } files. They were left out:
    }
verify-program = The edition was made with version { $was } of vlecht. This is version { $is }.
verify-pipeline = The pipeline file changed since this edition.
verify-differing =
    { $n ->
        [one] This file comes out otherwise now:
       *[other] These { $n } files come out otherwise now:
    }
verify-unfed =
    { $n ->
        [one] This figure comes out otherwise now, and does not rest on what had to go:
       *[other] These { $n } figures come out otherwise now, and do not rest on what had to go:
    }
verify-record = Edition { $edition } was destroyed on { $date }, by { $record }. Ground: { $why }
verify-unmakeable =
    { $n ->
        [one] This file cannot be made again: it rested on what had to go. Its checksum is right:
       *[other] These { $n } files cannot be made again: they rested on what had to go. Their checksums are right:
    }
verify-holds-partly = Edition { $edition } holds, as far as that can still be seen. Made again and exactly the same: { $same } of { $n } files. Of the others the checksum is right.
verify-not-remade = Edition { $edition } cannot be made again: its deliveries are not there any more.
verify-holds = Edition { $edition } holds. All { $n } files were made again and are exactly the same.
verify-fails = Edition { $edition } does not come out exactly the same now. See above why.
diff-title = From { $was } to { $is }
diff-program = Program: version { $was }, then { $is }
diff-reference = Reference date: { $was }, then { $is }
diff-definition = Definition of { $id }: version { $was }, then { $is }
diff-threshold = Threshold { $id }: { $was }, then { $is }
diff-rate = Rate or price index { $name }: { $was }, then { $is }
diff-usual = the usual value
diff-pipeline = The pipeline file changed.
diff-unseen = { $path } { $fate }. Which of its cells count can therefore not be seen.
diff-moved =
    { $n ->
        [0] Not a single figure differs.
        [one] 1 figure differs.
       *[other] { $n } figures differ.
    } Only in the first edition: { $before }. Only in the second: { $after }.
diff-more = and { $n } more figures (--all shows everything)
diff-none = no value
change-added = new
change-changed = other contents
change-removed = no longer counted
cause-definition = another definition
cause-input = other cells
cause-inputs = other deliveries
cause-rates = another rate or price index
cause-thresholds = other thresholds
cause-program = another version of vlecht
cause-pipeline = another pipeline file
cause-unknown = cause not found
prune-no-rule = The pipeline file has no retention rule ([retention]). Nothing is destroyed.
prune-term =
    { $n ->
        [one] 1 month
       *[other] { $n } months
    }
prune-for-ever = unlimited
prune-ground-survey = The answers to the survey may be kept until { $date } (keep-until in the pipeline file); this file was made from them
prune-relations = confidential relations file { $line }
prune-cache = What was read before, answers to the survey too, was removed from the cache { $folder }. A run with --cache to another folder keeps it there: delete that folder yourself.
prune-survey-left =
    { $n ->
        [one] In the folder with the survey there is still 1 file
       *[other] In the folder with the survey there are still { $n } files
    } that might be kept until { $date }: { $names }. vlecht changes nothing there. Destroy them yourself, and also a cache that only --cache names.
prune-ground =
    { $archive ->
        [none] Retention rule in the pipeline file: editions that were not approved { $concept }, approved editions { $approved }
       *[other] Retention rule in the pipeline file: editions that were not approved { $concept }, approved editions { $approved }, category { $category } of the selection list
    }
prune-line = { $edition } ({ $state }), { $files ->
        [one] 1 file
       *[other] { $files } files
    }, term over since { $since }, manifest { $sha256 }
prune-nothing = The retention period of no edition is over.
prune-dry =
    { $n ->
        [one] The retention period of 1 edition is over. Nothing was destroyed yet.
       *[other] The retention period of { $n } editions is over. Nothing was destroyed yet.
    } Run again with --yes to do so.
prune-done =
    { $n ->
        [one] 1 edition was destroyed.
       *[other] { $n } editions were destroyed.
    } The draft record of destruction stands beside the reports. Complete it and keep it.
prune-record-file-stem = record_of_destruction
prune-record =
    DRAFT. Record of destruction

    Network: { $network }
    Pipeline: { $pipeline }
    Date: { $date }
    Ground: { $ground }
    What: of each edition the whole folder, with reports, letters, data files and the list of deliveries used
    How: the files were removed from the disk of the server; they were not overwritten
    Number of editions: { $n }

    { $listed }

    Of each edition a short record stays (eNN.destroyed.json). Copies outside this folder, such as backups and files that were sent, were not destroyed.

    To be filled in: who ordered it, who did it, who checked it, and what became of the copies.
verify-redacted =
    { $n ->
        [one] This file is no longer there
       *[other] These { $n } files are no longer there
    }, because story { $story } may no longer be told. Destroyed on { $date }. Reason: { $why }
fate-withdrawn = was destroyed or replaced, because the consent for a story was withdrawn
redact-unknown = Story { $story } stands in no delivery that an edition was made from. Is the code right?
redact-why = Say why, with --why "…".
redact-nothing = Story { $story } stands in no file of an edition.
redact-dry =
    { $n ->
        [one] 1 file holds story { $story }. Nothing was changed yet.
       *[other] { $n } files hold story { $story }. Nothing was changed yet.
    } Run again with --yes to destroy those files and make new editions without the story.
redact-done =
    { $n ->
        [one] 1 file with story { $story } was destroyed.
       *[other] { $n } files with story { $story } were destroyed.
    } The draft record of destruction stands beside the reports. Complete it and keep it.
redact-editions =
    { $n ->
        [one] New edition without the story: { $names }
       *[other] New editions without the story: { $names }
    }
redact-inputs = The story also stands in the inbox: { $names }. vlecht changes nothing there. Ask the partner for a delivery without the story, take the old file away and then delete the cache.
redact-unseen = Of these editions nobody can tell whether the story stands in them, because deliveries are gone or were changed: { $names }. Look there yourself.
redact-record =
    DRAFT. Record of destruction

    Network: { $network }
    Pipeline: { $pipeline }
    Date: { $date }
    Ground: consent for story { $story } withdrawn. { $why }
    How: the files were removed from the disk of the server; they were not overwritten

    Files destroyed:
    { $listed }

    Still to be destroyed in the inbox, after which the cache has to go:
    { $inputs }

    Of each edition a record stays with the hashes of these files (eNN.redacted.json). Copies outside this folder, such as backups and files that were sent, were not destroyed.

    To be filled in: who ordered it, who did it, who checked it, and what became of the copies.
schedule-pinned = Note: the pipeline file lays the month { $month } down. Put month = "clock" there, or every run is about the same month.

## Confidential relations file (indicators/pairs/, report/relations.rs)

indicator-pair-asymmetry = Difference in trust
    .meaning = How many points two partners differ in what they say of each other.
    .undefined = One of the two said nothing of the other; then the figure is missing.
    .formula = |T_ij − T_ji|
    .source = PARTNER tool
indicator-pair-opposition = Opposite each other in decisions
    .meaning = In which part of the decisions one partner was in favour and the other against. A decision about a difference that was talked through and accepted does not count.
    .undefined = There are fewer than four decisions in which both took a position; then it is insufficient.
    .formula = decisions with one for and one against / decisions in which both took a position
    .source = vlecht
indicator-pair-trust = Mutual trust
    .meaning = The mean of what two partners say of each other: trust, openness and reliability, from 0 to 100.
    .undefined = One of the two said nothing of the other; then the figure is missing.
    .formula = (T_ij + T_ji) / 2
    .source = PARTNER tool
indicator-pair-trust-change = Change in trust
    .meaning = How many points mutual trust changed since the round before, with its uncertainty.
    .undefined = There is no earlier round in which both said something of each other; then the figure is missing.
    .formula = T now − T before, ± 1.96 · s/√n · √((N − n)/(N − 1))
    .source = Cochran 1977

report-sheet-relations = Relations
report-sheet-relations-method = Explanation
relations-file-stem = relations
relations-title = Relations in { $network }, { $period }
relations-headline =
    { $n ->
        [0] There are no pairs to show
        [one] { $fallen ->
            [0] One pair, its components side by side
           *[other] One pair, with trust that fell in two successive rounds
        }
       *[other] { $fallen ->
            [0] { $n } pairs in alphabetical order, components side by side
            [one] { $n } pairs; of one trust fell in two successive rounds
           *[other] { $n } pairs; of { $fallen } trust fell in two successive rounds
        }
    }
relations-subtitle = Confidential: for the process facilitator only. Do not forward.
relations-for = This file helps the process facilitator in talks between two partners. It is no judgement and no ranking. Legal basis of the survey: { $basis }. Keep until { $until }, no longer.
relations-agreed = It is only about pairs of which both partners agreed beforehand. These are: { $partners }.
relations-unknown = The pipeline file also names partners that are not known: { $partners }. Check the code.
relations-confidential = CONFIDENTIAL · { $network }
relations-caption = Components by pair
relations-column-pair = Pair
relations-column-first = First about second (0–100)
relations-column-first-n = Answers of first
relations-column-second = Second about first (0–100)
relations-column-second-n = Answers of second
relations-column-mutual = Mutual trust (0–100)
relations-column-weakest = Lowest of the two (0–100)
relations-column-asymmetry = Difference (points)
relations-column-change = Change (points)
relations-column-uncertainty = Uncertainty (± points)
relations-column-opposed = Opposite each other in decisions
relations-column-stopped = Flows that stopped
relations-fell-twice = { $pair } (fell in two successive rounds)
relations-uncertain = too few answers
relations-too-few = too few: { $n } together
relations-stopped = { $giver } to { $receiver }, last in { $month }
relations-none-stopped = none
relations-note-components = The components add up to no total and there is no threshold. Nothing supports one.
relations-note-order = Pairs of which trust fell by more than chance in two successive rounds stand first. Then follows the alphabet.
relations-note-uncertainty = The change lies within the uncertainty with 95% certainty. Where one person answered, or all said the same, it is not known.
relations-note-opposed = A decision counts when both partners took a position. A reservation opposes nobody.
relations-network = Of { $n } partners together { $giving } of the differences in trust lies in who gives it, { $getting } in who gets it and { $pairs } in the pair itself.
relations-questions = Proposal for the talk
relations-question-language = Do you mean the same by the words you use?
relations-question-interests = What does each come to get and to bring, and what if that fails?
relations-question-relation = What does the relation need so that you can disagree?
relations-method-caption = How each component is made
relations-method-headline = Each component can be read by itself
relations-method-subtitle = These figures stand in no other file.
relations-method-figure = Component
relations-method-meaning = What it says
relations-method-formula = Formula
relations-method-undefined = No result when
cli-relations = The confidential relations file stands in { $folder }

## Response to the survey

report-process-response-people = Response to the survey ({ $round }): { $share } of the people invited{ $counts }. Where a group is too small to be shown, there are fewer in the scores and this percentage is rounded to 5%.
report-process-response-low = Response to the survey ({ $round }): { $share } of the people invited{ $counts }. That is less than { $norm }: read the results as an indication. Where a group is too small to be shown, this percentage is rounded to 5%.
report-process-response-unknown = How many people were invited was not stated. The response among people is therefore not known.

## Assumptions and turning points

report-assumptions-optimism = Taken off planned benefits by certainty
report-assumptions-optimism-none = nothing (0%)
report-assumptions-optimism-part = certainty { $certainty }: { $part }
report-assumptions-optimism-source = Not agreed yet unless a number stands here. It holds for what is planned only, never for what came.
report-sensitivity-break-even-rate = At a discount rate of { $rate } benefits and costs are worth as much.
report-sensitivity-break-even-rate-none = No single discount rate can be named at which the benefits just cover the costs.
report-capacity-plausible = Without the partners of which no capacity was agreed, { $value } of the effort would have to be divided otherwise. If their capacity lies between the smallest and the largest known, that is { $low } to { $high }.

## Time and norm beside a figure

report-process-in-person = In twelve months people met in person { $n } times. The agreement is at least { $norm } times.
report-process-in-person-below = In twelve months people met in person { $n } times. That is less than the agreed { $norm } times.
report-capacity-note-differ = The two years differ by { $points } percentage points or more for { $partners }. The months after { $half-year } were added; the same months of a year before dropped out.
report-capacity-differs = { $partner } ({ $then } of { $then-pledged } in the year up to { $half-year }, { $now } of { $now-pledged } in the year up to { $month })
report-capacity-note-window = Pledge: two years side by side. This sheet is about the year up to { $month }. A question about a pledge comes twice a year and is about the year up to { $half-year }.
report-term-status-agreed = agreed
report-term-status-agree-to-disagree = agreed to differ
report-term-status-open = still open

## Rules and thresholds in plain words

rule-agreement-to-disagree = A term on which partners agreed to differ within the last twelve months.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025), principle 7: differences as a strength
rule-benefit-behind-plan = Something was planned, and less of it was realised than the threshold.
    .source = MSP benefits management: planned against realised
rule-benefit-without-beneficiary = A benefit that was not divided over beneficiaries.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 2: who benefits, and where does it show?
rule-benefit-without-owner = A benefit without an owner, as a partner or a role.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 2: who benefits, and where does it show?
rule-benefit-without-place = A benefit without a place where it shows.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 2: who benefits, and where does it show?
rule-contribution-stopped = A partner that was at a meeting and delivered completely in each month of the threshold, but contributed nothing: for longer than ever between two of its contributions. Whoever pledged for an earlier time only does not count.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 1: back to the table, a partner without an interest
rule-decision-not-carried-out = A decision that was taken, was due by the end of the month and was not carried out.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): decisions that are kept
rule-decision-too-slow = A requested decision that waits longer than the threshold.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): a body with a mandate for quick decisions
rule-delivery-missing = A partner without a delivery over the month.
    .source = Table Delivery
rule-goal-without-hard-measure = A goal without a KPI about the outcome.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): hard KPIs and indicators of the process
rule-goal-without-soft-measure = A goal without a KPI about working together.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): hard KPIs and indicators of the process
rule-kpi-on-open-term = A KPI that rests on a term on which nothing was agreed yet.
    .source = Drie hiccups van netwerksamenwerking (2022): learn each other's language
rule-mandate-below-norm = The network or a partner had a mandate at fewer places than the norm, over enough places of which it was noted.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): experts with a mandate at the table
rule-meetings-in-person-few = Fewer meetings in person in twelve months than the norm. Meetings without a form may have been in person and count as such; a calendar of less than twelve months says nothing yet.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): in person at least twice a year
rule-pace-lost = Momentum lies under the threshold of the half-year before for three months and the plan did not foresee it; or there was no process result for longer than the threshold while one was planned.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 1
rule-partner-silent = A partner without any delivery or meeting in all the time of the threshold.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 1: back to the table
rule-pilot-not-landing = A pilot runs long enough, and of four signs enough show: few benefits realised, no area where it is rolled out, few line organisations committed, little structural money.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 2
rule-pilot-without-baseline = A pilot area that began without a measurement or baseline from before.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 2: measure from the start
rule-promise-not-met = At the end of the last half-year less than the threshold of the pledge had been contributed in twelve months.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): what a partner can bring, and its limits
rule-relations-to-discuss = The same sentence every month, whatever the figures are.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 3
rule-results-untold = Fewer results of the process told within the days set than the threshold, of three or more results.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 1: keep communicating, also about results of the process
rule-signatures-missing = A partner that takes part long enough and signed no goal at all, while a goal that is old enough says who signed.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): a network plan that all who are responsible sign
rule-small-partner-carries-much = At the end of the last half-year a small partner had contributed more than the threshold of its pledge in twelve months.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): everyone by their means
rule-solution-in-doubt = A partner that says openly that the collaboration is not or not quite the solution any more.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 1: back to the table, is this still the solution?
rule-special-cause-concern = A KPI changes unfavourably, more than ordinary variation. It asks for attention outside a limit, or when it is so twice running; otherwise, and with fewer than 12 points, it is for information.
    .source = NHS Making Data Count (NHSRplotthedots 0.2.2)
rule-special-cause-improvement = A KPI changes favourably, more than ordinary variation. With fewer than 12 points for information only.
    .source = NHS Making Data Count (NHSRplotthedots 0.2.2)
rule-success-to-celebrate = A KPI changes favourably and meets its target, or a benefit was cashed in this month.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025), principle 6: celebrate successes
rule-target-out-of-reach = Without change a KPI does not meet its target, and no improvement is to be seen yet.
    .source = NHS Making Data Count (NHSRplotthedots 0.2.2)
rule-temporary-money-ends = Temporary money ends within the threshold, and too little of the year after it is covered structurally.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 2: structural funding
rule-urgency-falls = A partner whose result about urgency may be shown, and lies lower than in one of the rounds before: at least by the threshold, and by more than chance would give in a group of that size. A fall that creeps in over several rounds shows that way, too.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 1: back to the table, the urgency

threshold-attribution-spread = Attribution more or less (part of 1)
threshold-balance-agreed = Score from which somebody sees balance (1 to 5)
threshold-balance-edge = Edge of balance in euros (−1 to 1)
threshold-baseline-points = Points that the fixed limits come from (number)
threshold-benefit-plan-share = Realised against planned (part of 1)
threshold-benefits-valued = Benefits with a value in euros (part of 1)
threshold-capacity-high = Upper end of to capacity (ratio)
threshold-capacity-low = Lower end of to capacity (ratio)
threshold-cliff-days = Time until temporary money ends (days)
threshold-told-share = Part of the results of the process that is told (part of 1)
threshold-communication-days = Time to tell about a result (days)
threshold-changed-share = Shift that stands on the summary (part of 1)
threshold-decision-open-days = Longest time to a decision (days)
threshold-discount-rate = Discount rate (part of 1 a year)
threshold-discount-spread = Discount rate higher or lower (part of 1 a year)
threshold-false-discovery-rate = Chance finds among what stands out (part of 1)
threshold-freshness-days = Time until a process result says nothing any more (days)
threshold-hours-a-day = Most hours on one day (hours)
threshold-hours-a-year-per-fte = Most hours a year per fte (hours)
threshold-line-committed-share = Line organisations that committed (part of 1)
threshold-magnitude-doubt = Size at which a number is asked about (times the usual)
threshold-mandate-norm = Partners with a mandate at the table (part of 1)
threshold-momentum-components = Components needed for momentum (number)
threshold-momentum-weight-attendance = Weight in momentum: attendance
threshold-momentum-weight-contribution = Weight in momentum: contributions
threshold-momentum-weight-energy = Weight in momentum: energy
threshold-momentum-weight-freshness = Weight in momentum: recent result
threshold-momentum-weight-pace = Weight in momentum: pace
threshold-momentum-weight-slip = Weight in momentum: slipping
threshold-optimism-1 = Taken off planned benefits of certainty 1 (part of 1)
threshold-optimism-2 = Taken off planned benefits of certainty 2 (part of 1)
threshold-optimism-3 = Taken off planned benefits of certainty 3 (part of 1)
threshold-optimism-4 = Taken off planned benefits of certainty 4 (part of 1)
threshold-optimism-5 = Taken off planned benefits of certainty 5 (part of 1)
threshold-optimism-6 = Taken off planned benefits of certainty 6 (part of 1)
threshold-pace-lost-days = Longest time without a process result (days)
threshold-pace-lost-share = Momentum against the half-year before (part of 1)
threshold-pairwise-share = Effort between two partners (part of 1)
threshold-percent-doubt = Difference at which a percentage is asked about (times)
threshold-personal-cells = Numbers that look like a BSN (number)
threshold-personal-share = Cells that look like persons (part of 1)
threshold-physical-meetings-norm = Meetings in person a year (number)
threshold-pilot-months = Time after which a pilot must land (months)
threshold-pilot-signs = Signs that a pilot does not land (number of four)
threshold-promise-share = Effort against pledge (part of 1)
threshold-silent-months = Time without a delivery or a meeting (months)
threshold-small-partner-share = Effort of a small partner against pledge (ratio)
threshold-stray-share = Rows about another month that are asked about first (part of 1)
threshold-structural-share = Costs covered structurally (part of 1)
threshold-survey-minimum = Smallest group in the survey (answers)
threshold-survey-response-norm = Least response without a caution (part of 1)
threshold-stopped-months = Time without a contribution while somebody is at the table (months)
threshold-signature-days = Time to sign (days)
threshold-mandate-places = Fewest places to speak of a mandate (number)
threshold-urgency-drop = Smallest fall of urgency (points)
threshold-capacity-weight-inhabitants = Weight of inhabitants in the capacity
threshold-capacity-weight-fte = Weight of full-time posts in the capacity
threshold-capacity-weight-budget = Weight of the budget in the capacity
threshold-urgency-rounds = Earlier measurements that urgency is compared with (rounds)
threshold-urgency-spread = Spread of answers at a partner (points)
threshold-pledge-years-differ = Difference between two years of a pledge that a note explains (share of 1)
threshold-group-partners = Smallest group of partners of which something is said (number)
threshold-pretrend-share = Difference that was coming before the pilot (part of 1)
threshold-visible-months = Time to contribute visibly (months)
report-method-threshold-id = Code in the pipeline file
report-process-note-chance = The subjects were tested together. Of what stands here without ‘may be chance’, at most { $rate } is expected to be chance.

## Names of charts, also of their files

chart-name-aanlevering = deliveries
chart-name-aanlevering-partners = deliveries-partners
chart-name-aanwezigheid = attendance
chart-name-antwoorden = answers
chart-name-balans-door-de-tijd = balance-over-time
chart-name-batenprofiel = benefit-profile
chart-name-bijdragen = contributions
chart-name-bruto-naar-netto = gross-to-net
chart-name-enquete-twee-rondes = survey-two-rounds
chart-name-geven-en-nemen = give-and-take
chart-name-gevoeligheid = sensitivity
chart-name-halfjaar = half-year
chart-name-inzet-en-opbrengst = effort-and-return
chart-name-kpi = kpi
chart-name-mijlpaaltrend = milestone-trend
chart-name-mijlpalen = milestones
chart-name-naar-vermogen = according-to-capacity
chart-name-pilot-en-rest = pilot-and-rest
chart-name-realisatie = realisation
chart-name-structureel-geld = structural-money
chart-name-vaart = pace
chart-name-vaart-per-maand = pace-by-month
chart-name-wie-betaalt-wie-profiteert = who-pays-who-benefits

# At the table together (report/steering/together)
report-sheet-together = At the table
together-headline = The interest of { $n } of the { $all } partners was shared
together-headline-none = Nothing was delivered about interests yet
together-seen-signed = { $n } of the { $all } partners signed at least one goal; each goal stands above.
together-seen-met =
    { $n ->
        [one] People met in person once in twelve months.
       *[other] People met in person { $n } times in twelve months.
    }
together-seen-none = Nothing was delivered about signatures and meetings yet.
together-subtitle = Goals, interests, meetings and communication, { $span }
together-goals-caption = Goals: what is worked on, and can it be measured
together-goals-goal = Goal
together-goals-cause = Cause that is worked on
together-goals-hard = KPIs of the result
together-goals-soft = KPIs of working together
together-goals-signed = Signed
together-goals-gaining = Partners with a named gain
together-goals-left-out = Of the { $all } KPIs, { $n } are not in this table: { $names }. No goal was named with them, or not whether they are about the result or about working together.
together-goals-note = A goal can be measured when it has a KPI of the result and a KPI of working together.
together-goal-no-measure = none yet
together-goal-no-gain = not named yet
together-matrix-caption = Who signed, and for whom a gain is named
together-matrix-partner = Partner
together-matrix-both = signed, gain
together-matrix-signed = signed
together-matrix-gains = gain
together-matrix-neither = –
together-matrix-note = Gain: a KPI of the goal names the partner as one it brings something. A dash is a question for the talk.
together-still =
    { $all ->
        [one] 1 partner says openly whether the collaboration is still the solution
       *[other] { $all } partners say openly whether the collaboration is still the solution
    }. Yes: { $yes } of them, yes with changes: { $adjust } of them, no: { $no } of them.
together-still-none = No partner has said openly yet whether the collaboration is still the solution.
together-interests-caption = Interests: talked about, shared, and what may be shared
together-interests-partner = Partner
together-interests-discussed = Talked about on
together-interests-shared = Shared on
together-interests-still = Still the solution
together-interests-brings = Comes to bring
together-interests-takes = Comes to get
together-interests-minimum = Least outcome
together-interests-boundary = Limit
together-interests-consequence = What follows if it fails
together-interests-note = What a partner said stands here only where it agrees to that (shareable: yes).
together-interest-not-yet = not talked about yet
together-interest-not-shared = not shared yet
together-interest-kept = not to be shared
together-differences =
    { $n ->
        [0] In none of the { $all } decisions did partners think differently.
        [one] In { $n } of the { $all } decisions partners thought differently, and it was decided all the same. A difference that was talked about is no failure.
       *[other] In { $n } of the { $all } decisions partners thought differently, and it was decided all the same. A difference that was talked about is no failure.
    }
together-meetings-caption = Meetings of twelve months (number)
together-meetings-kind = Kind
together-meetings-held = Held
together-meetings-in-person = Of which in person
together-meetings-hosts = Hosts
together-meetings-planned = Planned
together-impact-talk = { $days ->
        [0] Today a decision was on the table that follows from a KPI, a benefit or an effect.
        [one] One day ago a decision was last on the table that follows from a KPI, a benefit or an effect.
       *[other] { $days } days ago a decision was last on the table that follows from a KPI, a benefit or an effect.
    }
together-impact-talk-none = No decision says that it follows from a KPI, a benefit or an effect.
together-meetings-note = Planned: in the { $months } months after this month.
together-told-caption = What was told, and to whom (number)
together-told-audience = Readers
together-told-messages = Messages
together-told-channels = Channels
together-told-senders = Senders
together-told-reach = Reach
together-told-note = Reach is the sum of what was given; whoever got two messages counts twice.
together-told-partners = In six months { $n } of the { $all } partners told something about the collaboration.
together-told-results = About { $n } of the { $all } results of the process of twelve months something was told within 30 days.
report-glossary-variants = What partners mean by it
report-capacity-composite = Capacity is a composite measure here, as the network agreed: { $parts }.
report-capacity-composite-lacking = The network agreed on a composite measure of capacity: { $parts }. It cannot be made: { $lacking }. So the agreed points count for all partners.
report-capacity-composite-part = { $share } { $measure }
report-capacity-composite-without = of { $partner } { $measure } is missing
report-capacity-measure-inhabitants = inhabitants
report-capacity-measure-fte = full-time posts
report-capacity-measure-budget = budget
report-capacity-sources = The capacity comes from: { $sources }.
report-risks-assessed = As of
stories-together = In this story: { $partners }.
report-process-results-caption = Results of the process by kind (number)
report-process-results-kind = Kind
report-process-results-done = Finished in twelve months
report-process-results-late = Planned, not finished yet
report-process-results-ahead = Still ahead
review-where-inhabitants = { $area } ({ $n } inhabitants)

# The half-year (report/steering/half_year)
report-half-year-title = Half-year report { $network }, { $period }
report-half-year-file = half-year-report
report-sheet-half-year = The half-year
half-year-headline = { $results ->
        [0] In this half-year no milestone was finished
        [one] In this half-year 1 milestone was finished
       *[other] In this half-year { $results } milestones were finished
    } and { $decisions ->
        [0] nothing was decided
        [one] 1 decision was taken
       *[other] { $decisions } decisions were taken
    }
half-year-subtitle = What happened in { $span }. The other sheets say themselves which months they are about
half-year-seen-before = In the same months of the half-year before that was { $cash } in cash and { $kind } in kind.
half-year-seen-none = No contributions were delivered over these months yet.
half-year-cash = In cash (€), { $span }
half-year-kind = In kind (€), { $span }
half-year-contributions-caption = Contributions in this half-year, beside the same months of the half-year before
half-year-note-whole = Figures by the quarter count when the whole quarter lies in these months. Figures by the half-year count when the half-year is over, and figures by the year do not count here.
half-year-note-missing =
    { $n ->
        [one] 1 delivery over these months is still missing. It does not count as zero: the sum may still rise.
       *[other] { $n } deliveries over these months are still missing. They do not count as zero: the sum may still rise.
    }
half-year-kpis-caption = KPIs: before the half-year and now
half-year-kpis-kpi = KPI (unit)
half-year-kpis-baseline = Baseline
half-year-kpis-before = Before the half-year
half-year-kpis-now = Now
half-year-kpis-target = Target
half-year-results-caption = Milestones that were finished in this half-year
half-year-decisions-caption = Decisions that were taken in this half-year
