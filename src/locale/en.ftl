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

