# Alle zinnen van vlecht in het Nederlands. Elke sleutel staat ook in en.ftl, in dezelfde volgorde.

## Getallen, datums, opsommingen

format-million = mln
format-and = en
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = jan
month-short-2 = feb
month-short-3 = mrt
month-short-4 = apr
month-short-5 = mei
month-short-6 = jun
month-short-7 = jul
month-short-8 = aug
month-short-9 = sep
month-short-10 = okt
month-short-11 = nov
month-short-12 = dec
period-quarter = { $n ->
    [1] het eerste
    [2] het tweede
    [3] het derde
   *[other] het vierde
 } kwartaal van { $year }
period-half-year = { $n ->
    [1] de eerste helft
   *[other] de tweede helft
 } van { $year }

## Meldingen (diagnostic/)

severity-error = Geweigerd
severity-warning = Let op
severity-notice = Ter informatie
label-place = Waar
label-found = Gevonden
label-expected = Verwacht
label-hint = Wat te doen

## Indicatoren (indicators/)

direction-increase = hoger is beter
direction-decrease = lager is beter
direction-neutral = geen goed of slecht
direction-own = volgens de KPI zelf

## Signalen (signals/)

## Rapport (report/)

## Brief en lijsten (report/)

## Opdrachtregel (cli/)

## Voorbeeld (sample/)

