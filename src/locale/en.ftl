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

## Indicators (indicators/)

direction-increase = higher is better
direction-decrease = lower is better
direction-neutral = neither good nor bad
direction-own = as the KPI says

## Signals (signals/)

## Report (report/)

## Letter and lists (report/)

## Command line (cli/)

## Sample (sample/)

