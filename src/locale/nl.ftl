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
spot-cell = in cel { $cell }
spot-row = in rij { $cell }
spot-none = op deze plek

diag-pipeline-unreadable = Het pipelinebestand kan niet worden gelezen: { $fault }
    .expected = een tekstbestand in de vorm TOML (UTF-8) dat dit programma mag lezen
    .hint = Controleer of het pad klopt en of u het bestand mag openen. Met ‘vlecht init’ maakt u een nieuw voorbeeld.
diag-pipeline-key = Een instelling in het pipelinebestand kan niet zo: { $found }
    .expected = een bekende sleutel met een waarde die mogelijk is
    .hint = Verbeter deze regel in het pipelinebestand. Met ‘vlecht init’ maakt u een voorbeeld waarin alle sleutels staan.
diag-inbox-missing = De map met aanleveringen bestaat niet of kan niet worden geopend: { $file }
    .expected = een map met de bestanden van de partners
    .hint = Maak de map aan, of verbeter het pad bij ‘inbox’ in het pipelinebestand.
diag-file-unreadable = Het bestand is beschadigd of kan niet worden gelezen.
    .expected = een werkmap (.xlsx) of een tekstbestand (.csv) dat zonder melding opent
    .hint = Open het bestand, sla het op als een nieuwe werkmap (.xlsx) en stuur dat bestand in.
diag-file-empty = Het bestand is leeg (0 bytes).
    .expected = een werkmap of tekstbestand met inhoud
    .hint = Stuur het bestand opnieuw. Misschien was het uploaden nog niet klaar.
diag-file-format = Dit is { $found ->
        [pdf] een pdf
        [image] een afbeelding
        [archive] een ingepakt bestand (zip)
        [html] een webpagina
        [xlsb] een binaire werkmap (xlsb)
        [ods] een OpenDocument-werkmap (ods)
        [word] een Word-document
        [xls] een werkmap van een oude soort (xls)
       *[other] een soort bestand die hier niet bekend is
    }. Dat wordt hier niet gelezen.
    .expected = een Excel-werkmap (.xlsx) of een tekstbestand (.csv)
    .hint = { $found ->
        [pdf] Stuur de werkmap waaruit de pdf is gemaakt.
        [image] Stuur de werkmap waarvan de afbeelding is gemaakt.
        [archive] Pak het bestand uit en stuur de werkmap die erin zit.
        [word] Zet de tabel in het invulblad en stuur die werkmap.
       *[other] Open het bestand, kies ‘Opslaan als’ en ‘Excel-werkmap (.xlsx)’, en stuur dat bestand.
    }
diag-file-encrypted = Het bestand heeft een wachtwoord en kan daarom niet worden gelezen.
    .expected = een werkmap zonder wachtwoord
    .hint = Sla het bestand op zonder wachtwoord en stuur het opnieuw. Deel geen wachtwoord per e-mail.
diag-file-limits = Het bestand is te groot of kost te veel geheugen of tijd om te lezen.
    .expected = een werkmap met alleen de gevraagde tabellen
    .hint = Zet alleen de ingevulde rijen in een nieuwe werkmap, zonder opmaak, plaatjes en lege rijen, en stuur die.
diag-file-encoding = Het tekstbestand bevat een teken dat niet te lezen is (byte { $found }).
    .expected = tekst in de codering UTF-8, of tekst zoals Excel die opslaat
    .hint = Open het bestand in Excel en sla het op als ‘CSV UTF-8’ of als werkmap (.xlsx).
diag-file-skipped = Het bestand { $found } is van een programma en geen aanlevering. Het is overgeslagen.
    .expected = alleen aanleveringen in de map
    .hint = U hoeft niets te doen. Het bestand mag weg als niemand de werkmap open heeft.
diag-no-table = Op dit blad staat geen tabel die wij kennen.
    .expected = een rij met de koppen van een van de gevraagde tabellen
    .hint = Gebruik de koppen van het invulblad. Is dit blad een toelichting? Dan hoeft u niets te doen.
diag-no-data = De tabel { $table } heeft wel koppen, maar geen ingevulde rijen.
    .expected = ten minste één rij onder de koppen
    .hint = Vul de rijen in. Is er niets te melden? Zet dan de naam van dit blad bij niets_te_melden op het blad Aanlevering.
diag-mapping-unmatched = De beschrijving van dit bestand in het pipelinebestand noemt iets dat er niet in staat: { $what }
    .expected = een blad, kop of kolom die in het bestand staat
    .hint = Vergelijk ‘source’ in het pipelinebestand met het bestand. Met ‘vlecht map’ krijgt u een nieuw voorstel.
diag-duplicate-header = De kolom { $column } staat meer dan één keer in de tabel { $table }.
    .expected = elke kolom één keer
    .hint = Geef een van de twee kolommen een andere kop, of haal die kolom weg. Tot die tijd telt deze tabel niet mee.
diag-missing-column = In de tabel { $table } ontbreekt een kolom die nodig is: { $column }
    .expected = een kolom met de kop { $column }
    .hint = Voeg de kolom toe met precies deze kop, of gebruik het invulblad.
diag-extra-column = De kolom { $found } hoort niet bij de tabel { $table } en is niet gelezen.
    .expected = alleen kolommen die bij deze tabel horen
    .hint = Moet deze kolom meetellen? Geef die dan de kop uit het invulblad. Anders hoeft u niets te doen.
diag-missing-value = De kolom { $column } is niet ingevuld { $spot }. Daarom telt deze rij nog niet mee.
    .expected = een waarde in de kolom { $column }
    .hint = Vul de waarde in. Een nul typt u alleen als het echt nul is.
diag-bad-number = De waarde in de kolom { $column } is niet als getal te lezen.
    .expected = een getal, zoals 1.234,50
    .hint = Typ alleen het getal { $spot }. Zet een toelichting in de kolom met de omschrijving.
diag-ambiguous-number = Het getal in de kolom { $column } kan op twee manieren worden gelezen: de punt of komma kan duizendtallen of decimalen scheiden.
    .expected = een getal dat maar op één manier te lezen is, zoals 1206 of 1206,00
    .hint = Typ het getal { $spot } zonder scheiding van duizendtallen, of met twee cijfers achter de komma.
diag-bad-date = De waarde in de kolom { $column } is niet als datum te lezen.
    .expected = een dag die bestaat, zoals 12-03-2026
    .hint = Typ de datum { $spot } als dag-maand-jaar.
diag-bad-period = De waarde in de kolom { $column } is niet als periode te lezen.
    .expected = een maand, kwartaal, halfjaar of jaar, zoals 2026-10, 2026-K4, 2026-H2 of 2026
    .hint = Typ de periode { $spot } met het jaar erbij.
diag-bad-boolean = De waarde in de kolom { $column } is geen ja en geen nee.
    .expected = ja of nee
    .hint = Typ { $spot } alleen ja of nee.
diag-unknown-word = Het woord in de kolom { $column } staat niet in de lijst.
    .expected = een van deze woorden: { $words }
    .hint = Kies { $spot } een woord uit de lijst.
diag-out-of-bounds = De waarde in de kolom { $column } ligt buiten de grenzen.
    .expected = een waarde binnen { $bounds }
    .hint = Controleer de waarde { $spot }. Staat er een nul of cijfer te veel, of is het een andere eenheid?
diag-text-too-long = De tekst in de kolom { $column } is te lang.
    .expected = een tekst van hoogstens { $length } tekens
    .hint = Maak de tekst { $spot } korter.
diag-error-cell = In de kolom { $column } staat een foutmelding van het rekenblad in plaats van een waarde.
    .expected = een waarde, of een formule die een waarde geeft
    .hint = Herstel de formule { $spot }, of typ de uitkomst zelf in.
diag-formula-without-result = De formule in de kolom { $column } heeft geen opgeslagen uitkomst.
    .expected = een formule met uitkomst, of een getypte waarde
    .hint = Open het bestand in Excel, laat het opnieuw rekenen en sla het op. Of typ de uitkomst { $spot } zelf in.
diag-bad-optional = De waarde in de kolom { $column } is niet te lezen en telt als niet ingevuld. De rij telt wel mee.
    .expected = een waarde die bij de kolom { $column } past, of een lege cel
    .hint = Verbeter de waarde { $spot }, of maak de cel leeg.
diag-unknown-partner = De partner { $found } staat niet in de lijst van partners.
    .expected = een naam of code uit de tabel Partners
    .hint = Gebruik de naam of code uit de lijst. Is dit een nieuwe partner of een andere naam? Vraag het programmabureau die toe te voegen.
diag-unknown-reference = De code { $found } in de kolom { $column } staat niet in de tabel { $target }.
    .expected = een code uit de tabel { $target }
    .hint = Controleer de code { $spot }, of voeg die toe aan de tabel { $target }.
diag-row-for-other-partner = Deze rij is van een andere partner dan het bestand.
    .expected = alleen rijen van de partner die het bestand aanlevert
    .hint = Laat de andere partner deze rij zelf aanleveren, of verbeter de partner { $spot }.
diag-no-partner = Het is niet duidelijk van wie deze aanlevering is.
    .expected = de partner op het blad Aanlevering, in een kolom { $column }, of als naam van het bestand of de map
    .hint = Vul de partner in op het blad Aanlevering en stuur het bestand opnieuw.
diag-duplicate-key = Deze rij heeft dezelfde waarde in de kolom { $column } als een eerdere rij ({ $other }). Alleen de eerste telt mee.
    .expected = elke rij één keer, met een eigen waarde in de kolom { $column }
    .hint = Haal de dubbele rij weg, of geef deze rij een eigen waarde.
diag-shares-do-not-sum = De aandelen van { $group } zijn samen { $found } en niet 1 (100%). Daarom tellen ze nog niet mee.
    .expected = aandelen in de kolom { $column } die samen 1 (100%) zijn
    .hint = Pas de aandelen aan, zodat ze samen precies 1 zijn.
diag-no-rate = Er is geen tarief, of meer dan één, voor { $kind } per { $unit } in { $period }. Daarom kan deze bijdrage geen bedrag krijgen.
    .expected = precies één tarief dat geldt voor { $kind } per { $unit } in { $period }
    .hint = Vul bij de bijdrage een tariefcode in, of vraag het programmabureau het tarief in de tabel Tarieven te zetten.
diag-total-mismatch = Het totaal in de kolom { $column } is { $found }, maar de rijen erboven zijn samen { $sum }.
    .expected = een totaal dat gelijk is aan de som van de gelezen rijen
    .hint = Controleer of een rij ontbreekt of geweigerd is. Het rapport telt de rijen, niet het totaal.
diag-sheet-hidden = Het blad { $sheet } is verborgen en daarom niet gelezen.
    .expected = gegevens op een zichtbaar blad
    .hint = Moet dit blad meetellen? Maak het zichtbaar en stuur het bestand opnieuw.
diag-row-unfinished = Deze rij is nog niet volledig en telt daarom niet mee.
    .expected = ten minste een van deze kolommen ingevuld: { $columns }
    .hint = Vul { $spot } een van deze kolommen in. Een + betekent: allebei invullen.
diag-delivery-missing = Van { $found } is over { $period } nog niets ontvangen.
    .expected = een aanlevering uiterlijk op { $deadline }
    .hint = Vraag de partner om het invulblad te sturen. Is er niets te melden? Dan is het invullen van niets_te_melden op het blad Aanlevering genoeg.
diag-delivery-late = Deze aanlevering kwam na de afgesproken dag.
    .expected = een aanlevering op of voor de afgesproken dag
    .hint = De cijfers tellen mee. Lukt de dag vaker niet? Bespreek met het programmabureau wat wel kan.
diag-delivery-duplicate = Dit bestand heeft dezelfde inhoud als { $found } en telt één keer mee.
    .expected = elk bestand één keer
    .hint = U hoeft niets te doen. Was een nieuwe versie bedoeld? Stuur dan het juiste bestand.
diag-delivery-superseded = Een nieuwere aanlevering vervangt dit bestand of een deel ervan.
    .expected = de nieuwste aanlevering van elke tabel, die in haar geheel telt
    .hint = U hoeft niets te doen, als de nieuwste aanlevering volledig is.
diag-delivery-undated = Bij deze aanlevering staat geen datum. De afgesproken dag van de periode geldt.
    .expected = de datum bij aangeleverd_op op het blad Aanlevering
    .hint = Vul een volgende keer de datum in op het blad Aanlevering.
diag-nothing-to-report = De partner laat weten dat er over deze periode niets te melden is.
    .expected = een aanlevering, of de mededeling dat er niets te melden is
    .hint = U hoeft niets te doen.
diag-nothing-accepted = Uit alle aanleveringen samen is geen enkele rij overgenomen. Er verschijnt daarom geen rapport.
    .expected = ten minste één rij die volledig en leesbaar is
    .hint = Bekijk de andere meldingen en controleer of de map met aanleveringen klopt.
diag-survey-not-read = In dit bestand staan antwoorden op de vragenlijst. Die zijn niet gelezen, omdat het bestand niet in de afgeschermde map staat of omdat dat in het pipelinebestand niet is toegestaan.
    .expected = antwoorden alleen in de map van ‘survey’ in het pipelinebestand, binnen de bewaartermijn
    .hint = Verplaats het bestand naar de afgeschermde map en haal het hier weg. Controleer ook de bewaartermijn.
diag-output-failed = Een bestand van het rapport kon niet worden geschreven. De vorige editie blijft staan.
    .expected = een map met genoeg ruimte, waarin dit programma mag schrijven
    .hint = Controleer de ruimte op de schijf en de rechten van de map, en start opnieuw.

summary-none = Geen meldingen.
summary-partner = { $partner }: { $errors } geweigerd, { $warnings } let op, { $notices } ter informatie
summary-no-partner = Niet van één partner
summary-cells = kolom { $column }: { $count } cellen, eerste { $first }
summary-places = { $count } keer, eerste { $first }
summary-times = { $count } keer
summary-more = { $count ->
        [one] en nog één soort melding
       *[other] en nog { $count } soorten meldingen
    }

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

