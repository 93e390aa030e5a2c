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

## Beeld en pagina (render/)

chart-nothing = Er is nog niets te laten zien.
chart-no-value = geen gegevens
chart-not-expected = niet verwacht
chart-provisional = voorlopig
chart-provisional-mark = (v)
chart-axis-own = Elke grafiek heeft een eigen schaal, die niet bij 0 hoeft te beginnen. Open punt: voorlopig (v).
page-skip = Naar de inhoud
page-parts = Onderdelen
page-scroll = { $name }, schuift opzij

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

indicator-benefit-gross = Bruto baten
    .meaning = Wat de baten opbrachten, voor aftrek van wat er ook zonder het netwerk was geweest.
    .undefined = Er is geen bedrag aangeleverd.
indicator-benefit-net = Netto baten
    .meaning = Wat de baten opbrachten dankzij het netwerk. Positieve en negatieve baten zijn verrekend.
    .undefined = Er is geen bedrag aangeleverd.
indicator-benefit-realisation = Baten tegen plan
    .meaning = Welk deel van de geplande netto baten er tot nu toe is.
    .undefined = Er was tot nu toe niets gepland.
indicator-kpi-assurance = Haalbaarheid van het doel
    .meaning = Of het doel wordt gehaald als er niets verandert: steeds, soms, of niet.
    .undefined = Er is geen doel, of er zijn minder dan 12 metingen.
indicator-kpi-attainment = Doelbereik
    .meaning = Welk deel van de weg van nulmeting naar doel is afgelegd.
    .undefined = Nulmeting of doel ontbreekt, of ze zijn gelijk.
indicator-kpi-centre-line = Gemiddelde en grenzen
    .meaning = Waar de KPI omheen schommelt, en tussen welke grenzen, zolang er niets verandert.
    .undefined = Er zijn minder dan 5 metingen.
indicator-kpi-trend = Trend
    .meaning = Hoeveel de KPI per maand stijgt of daalt, over de laatste 12 perioden.
    .undefined = Er zijn minder dan 8 metingen in de laatste 12 perioden.
indicator-kpi-value = Waarde van de KPI
    .meaning = Wat de partners samen hebben gemeten, per periode.
    .undefined = De noemer is nul, of losse percentages zijn niet samen te nemen.
indicator-kpi-variation = Schommeling of verandering
    .meaning = Of de laatste waarde gewone schommeling is, of dat er iets is veranderd.
    .undefined = De laatste meting ontbreekt, of er zijn minder dan 5 metingen.
indicator-milestone-pace = Tempo van mijlpalen
    .meaning = Of mijlpalen zo snel klaar komen als gepland, over 3 maanden.
    .undefined = Er was in deze 3 maanden niets gepland.
indicator-momentum = Vaart
    .meaning = Zes tekens van vaart samen, van 0 tot 100. Vergelijk met het plan en met het halfjaar ervoor.
    .undefined = Minder dan 4 van de 6 onderdelen zijn bekend.
indicator-process-freshness = Laatste procesresultaat
    .meaning = Hoeveel dagen geleden het laatste procesresultaat er was.
    .undefined = Er is nog geen procesresultaat geweest.

## Signalen (signals/)

finding-benefit-behind-plan = Baat loopt achter op plan
    .sentence = “{ $benefit }” bracht tot nu toe { $realised } op; gepland was { $planned } ({ $realisation }).
    .meaning = De baat komt later of is kleiner dan gedacht. Dat kan aan het plan liggen of aan wat er gebeurde.
    .question = Wat is hier gebeurd, en klopt het plan nog?
    .intervention = Bespreek met de bateneigenaar waar de baat landt en wat de lijn daarvoor nodig heeft.
finding-delivery-missing = Aanlevering ontbreekt
    .sentence = Over { $period } ontbreken de gegevens van { $count } van de { $all } partners.
    .meaning = De cijfers van deze maand zijn nog niet volledig. Een lege plek telt niet als nul.
    .question = Wat maakt aanleveren deze maand lastig?
    .intervention = Investeer in de relatie: vraag wat de aanlevering makkelijker maakt.
finding-pace-lost = Vaart is afgenomen
    .sentence = { $sign ->
        [silence] Het laatste procesresultaat is { $days } dagen geleden; er { $planned ->
            [one] was er intussen { $planned } gepland
           *[other] waren er intussen { $planned } gepland
        }.
       *[other] De vaart staat { $months } maanden op rij lager: nu { $now } punten, het halfjaar ervoor { $before }.
    }
    .meaning = Er is minder nieuws dan het plan voorzag. Een rustige tijd kan, maar deze was niet gepland.
    .question = Wat is hier gebeurd, en wat maakt deze opgave nu dringend?
    .intervention = Ga terug naar de gesprekstafel. Maak procesresultaten zichtbaar als mijlpaal en vertel ze door.
finding-promise-not-met = Inbreng en toezegging verschillen
    .sentence = { $partner } bracht in het jaar tot en met { $month } { $fulfilment } in van wat was toegezegd.
    .meaning = Inbreng en toezegging lopen uiteen. De toezegging kan te ruim zijn, of de omstandigheden zijn veranderd.
    .question = Wat is hier gebeurd, en past de toezegging nog bij wat de partner kan brengen?
    .intervention = Voer een belangengesprek: wat komt ieder brengen en halen, en waar ligt de grens?
finding-special-cause-concern = KPI verandert ten kwade
    .sentence = { $kpi } staat in { $period } op { $value }{ $unit }; gewoonlijk is dat rond { $mean }{ $unit }.
    .meaning = Er is waarschijnlijk iets veranderd, ten kwade. Dit is meer dan gewone schommeling.
    .question = Wat is hier gebeurd?
    .intervention = Zoek samen de oorzaak. Begin met een semantische sessie: meten we allemaal hetzelfde?
finding-special-cause-improvement = KPI verandert ten goede
    .sentence = { $kpi } staat in { $period } op { $value }{ $unit }; gewoonlijk is dat rond { $mean }{ $unit }.
    .meaning = Er is waarschijnlijk iets veranderd, ten goede. Dit is meer dan gewone schommeling.
    .question = Wat is hier gebeurd, en wie kan ervan leren?
    .intervention = Volg de energie: zoek uit wat hier werkt en probeer het ook elders.
finding-success-to-celebrate = Succes om te vieren
    .sentence = { $what ->
        [kpi] { $name } is verbeterd en haalt het doel: { $value }{ $unit }, doel { $target }{ $unit }.
       *[other] “{ $name }” is geïncasseerd: { $value }.
    }
    .meaning = Hier is samen iets bereikt.
    .question = Wie vertelt dit verhaal, en aan wie?
    .intervention = Vier dit: zet een verhaal van een inwoner of medewerker naast het cijfer en bedank wie meedeed.
finding-target-out-of-reach = Doel buiten bereik
    .sentence = { $kpi } schommelt rond { $mean }{ $unit }; zo wordt het doel van { $target }{ $unit } niet gehaald.
    .meaning = Zonder verandering wordt het doel niet gehaald. Harder werken op dezelfde manier is dan niet genoeg.
    .question = Wat moet er anders, of past het doel niet meer?
    .intervention = Ga terug naar de gesprekstafel: kies samen een andere aanpak of stel het doel bij, met de reden erbij.
restatement-late-delivery = te laat aangeleverd
restatement-corrected-data = gecorrigeerde gegevens
restatement-definition = gewijzigde definitie

## Rapport (report/)

## Brief en lijsten (report/)

## Opdrachtregel (cli/)

## Voorbeeld (sample/)

