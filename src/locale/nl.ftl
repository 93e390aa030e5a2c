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
page-in-words = Deze grafiek in woorden
editions-title = Alle edities
editions-period = Periode
editions-edition = Editie
editions-status = Status
editions-reference = Peildatum
editions-files = Om te lezen
editions-newest = nieuwste

## Meldingen (diagnostic/)

severity-error = Geweigerd
severity-no-figure = Geen cijfer
severity-warning = Let op
severity-notice = Ter informatie
label-place = Waar
label-found = Gevonden
label-expected = Verwacht
label-hint = Wat te doen
spot-cell = in cel { $cell }
spot-row = in rij { $cell }
spot-cells = in deze cellen
spot-rows = in deze rijen
place-row = rij { $row }
times-more =
    { $n ->
        [one] Dit geldt ook voor 1 cel hierna.
       *[other] Dit geldt ook voor { $count } cellen hierna.
    }
spot-book = { $book ->
        [here] van het blad { $sheet } hier
       *[own] van uw bestand
    }
spot-none = op deze plek
bounds-between = tussen { $min } en { $max }
bounds-least = van ten minste { $min }
bounds-most = van hoogstens { $max }

diag-pipeline-unreadable = Het pipelinebestand kan niet worden gelezen: { $fault }
    .expected = een tekstbestand in de vorm TOML (UTF-8) dat dit programma mag lezen
    .hint = Controleer of het pad klopt en of u het bestand mag openen. Met ‘vlecht init’ maakt u een nieuw voorbeeld.
diag-pipeline-key = { $why ->
        [toml] Regel { $line } van het pipelinebestand kan niet zo, vanaf teken { $position }.
        [working-day] Op die werkdag kan geen aanlevertermijn aflopen: niet elke maand heeft die.
        [archive] Het pipelinebestand zegt met approved-months wanneer vastgestelde edities weg mogen, maar niet volgens welke categorie van de selectielijst.
        [undated] De discontovoet in het pipelinebestand zegt niet sinds wanneer hij geldt, of waarom.
        [weights] De gewichten van de draagkracht in het pipelinebestand zijn samen geen 1.
        [month] Het pipelinebestand zegt niet over welke maand de rapportage gaat.
        [bounds] Een grenswaarde in het pipelinebestand kan niet dit getal zijn.
       *[other] Een instelling in het pipelinebestand kan niet zo.
    }
    .expected = { $why ->
        [toml] een bekende sleutel met een waarde, zoals name = "Regio Proef", met tekst tussen aanhalingstekens
        [working-day] een heel getal van 1 tot en met { $number }
        [archive] archive-category onder [retention], met een tekst
        [undated] een discontovoet met since = "jjjj-mm-dd", reason_nl en reason_en
        [weights] gewichten van 0 tot en met 1 die samen 1 zijn, of alle drie 0
        [month] month onder [period]: een maand, zoals "2026-10", of "clock"
        [bounds] een getal van { $least } tot en met { $most }
       *[other] een bekende sleutel met een waarde die mogelijk is
    }
    .hint = { $why ->
        [toml] Kijk op regel { $line } naar aanhalingstekens, haakjes, komma’s en de naam van de sleutel. Met ‘vlecht init’ maakt u een voorbeeld waarin alle sleutels staan.
        [working-day] Zet bij deadline-working-day een getal van 1 tot en met { $number }: 5 is de vijfde werkdag na de maand.
        [archive] Zet onder [retention] de categorie van de selectielijst bij archive-category, zoals de archivaris die noemt. Of haal approved-months weg: dan blijven vastgestelde edities altijd staan.
        [undated] Zet er de dag bij waarop deze discontovoet inging, en de bron. Het rapport laat beide zien.
        [weights] Laat capacity-weight-inhabitants, capacity-weight-fte en capacity-weight-budget samen 1 zijn. Zet ze alle drie op 0 om met de afgesproken punten te rekenen.
        [month] Zet onder [period] de regel month = "clock" voor steeds de laatste hele maand, of month = "2026-10" voor een vaste. Zonder die regel kijkt het programma niet op de klok.
        [bounds] Schrijf een deel als 0.8 en niet als 80. Elke grenswaarde staat met haar reden in het rapport, onder Grenswaarden.
       *[other] Verbeter deze regel in het pipelinebestand. Met ‘vlecht init’ maakt u een voorbeeld waarin alle sleutels staan.
    }
diag-inbox-missing = { $why ->
        [survey] De map met de enquête bestaat niet of kan niet worden geopend: { $file }
        [emptied] De map met de enquête is leeg, en de vorige editie is wel met antwoorden gemaakt: { $file }
       *[other] De map met aanleveringen bestaat niet of kan niet worden geopend: { $file }
    }
    .expected = { $why ->
        [survey] de map die bij [survey] in het pipelinebestand staat, ook als die nog leeg is
        [emptied] de bestanden van de enquête, tot en met de datum bij ‘keep-until’
       *[other] een map met de bestanden van de partners
    }
    .hint = { $why ->
        [survey] Is de schijf aangekoppeld? Of verbeter het pad bij [survey] in het pipelinebestand.
        [emptied] Is de schijf aangekoppeld? Zijn de antwoorden vernietigd? Haal dan [survey] uit het pipelinebestand.
       *[other] Is de schijf aangekoppeld? Of maak de map aan, of verbeter het pad bij ‘inbox’ in het pipelinebestand.
    }
diag-file-unreadable = { $why ->
        [line] Het tekstbestand is niet goed te lezen { $spot }. Daar staan te veel velden, of een aanhalingsteken is niet afgesloten.
        [disk] De schijf of de rechten geven dit bestand niet. Over wat erin staat, is niets te zeggen.
       *[other] Het bestand is beschadigd of kan niet worden gelezen.
    }
    .expected = een werkmap (.xlsx, .xlsm, .xlsb, .xls of .ods) of een tekstbestand (.csv) dat zonder melding opent
    .hint = { $why ->
        [line] Kijk { $spot }, of sla het bestand in Excel op als werkmap (.xlsx) en stuur dat bestand in.
        [disk] Dit is iets voor de beheerder: controleer de schijf en de rechten van de inbox, en start opnieuw. De partner hoeft niets te doen.
       *[other] Open het bestand, sla het op als een nieuwe werkmap (.xlsx) en stuur dat bestand in.
    }
diag-file-empty = Het bestand is leeg (0 bytes).
    .expected = een werkmap of tekstbestand met inhoud
    .hint = Stuur het bestand opnieuw. Misschien was het uploaden nog niet klaar.
diag-file-format = Dit is { $found ->
        [pdf] een pdf
        [image] een afbeelding
        [archive] een ingepakt bestand (zip)
        [archive-of-tables] een ingepakt bestand (zip) met werkmappen erin
        [html] een webpagina
        [word] een Word-document
        [slides] een presentatie
        [numbers] een bestand van Numbers
        [old-excel] een werkmap van een Excel van voor 1996
       *[other] een soort bestand die hier niet bekend is
    }. Dat wordt hier niet gelezen.
    .expected = een werkmap (.xlsx, .xlsm, .xlsb, .xls of .ods) of een tekstbestand (.csv)
    .hint = { $found ->
        [pdf] Stuur de werkmap waaruit de pdf is gemaakt.
        [image] Stuur de werkmap waarvan de afbeelding is gemaakt.
        [archive] Pak het bestand uit en stuur de werkmap die erin zit.
        [archive-of-tables] Pak eerst uit: stuur de werkmappen die erin zitten los van elkaar.
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
diag-file-skipped = Het bestand { $found } hoort bij een programma of is een uitleg. Het is geen aanlevering en is overgeslagen.
    .expected = alleen aanleveringen in de map
    .hint = U hoeft niets te doen. Een bestand van een programma mag weg als niemand de werkmap open heeft.
diag-no-table = { $why ->
        [below] Onder de tabel { $table } begint { $spot } nog een tabel, die wij niet kennen. De rijen daarvan tellen niet mee.
       *[other] Op dit blad staat geen tabel die wij kennen.
    }
    .expected = { $why ->
        [below] op een blad één tabel, met de koppen die wij vragen
       *[other] een rij met de koppen van een van de gevraagde tabellen
    }
    .hint = { $why ->
        [below] Horen deze rijen bij wat wij vragen? Zet ze dan in de tabel erboven en stuur het bestand opnieuw. Anders hoeft u niets te doen.
       *[other] Gebruik de koppen van het invulblad. Is dit blad een toelichting? Dan hoeft u niets te doen. Is het een eigen indeling? { $reader ->
            [partner] Laat het ons weten: wij kunnen die leren lezen.
           *[other] Het programmabureau kan die leren lezen: ‘vlecht map’ met dit bestand geeft een voorstel.
        }
    }
diag-no-data = De tabel { $table } heeft wel koppen, maar geen ingevulde rijen.
    .expected = ten minste één rij onder de koppen
    .hint = Vul de rijen in. Is er niets te melden? Zet dan de naam van dit blad bij niets_te_melden op het blad Aanlevering.
diag-mapping-unmatched = De beschrijving van dit bestand in het pipelinebestand noemt iets dat er niet in staat: { $what }
    .expected = een blad, kop of kolom die in het bestand staat
    .hint = { $meant ->
        [none] Vergelijk ‘source’ in het pipelinebestand met het bestand. Met ‘vlecht map’ krijgt u een nieuw voorstel.
       *[other] Bedoelt u ‘{ $meant }’? Verbeter dit in het pipelinebestand. Met ‘vlecht map’ krijgt u een nieuw voorstel.
    }
diag-duplicate-header = { $why ->
        [beside] Naast de tabel { $table } staat nog een tabel met dezelfde koppen. Welke van de twee telt, weten wij niet.
       *[other] De kolom ‘{ $column }’ staat meer dan één keer in de tabel { $table }, de eerste keer in cel { $other }.
    }
    .expected = elke kolom één keer
    .hint = { $why ->
        [beside] Zet de tabel die niet moet tellen op een eigen blad met een andere naam, of haal haar weg. Moeten ze allebei tellen? Zet de rijen dan onder elkaar.
       *[other] Geef een van de twee kolommen een andere kop, of haal die kolom weg.
    } Tot die tijd telt deze tabel niet mee.
diag-header-unit = { $why ->
        [scale] Volgens ‘{ $found }’ zijn de getallen in de kolom ‘{ $column }’ in duizendtallen of miljoenen. Wij weten niet zeker of 5 hier 5 is of 5.000.
        [currency] Volgens de kop ‘{ $found }’ zijn de getallen geen euro’s.
        [planned] Volgens de kop ‘{ $found }’ zijn de getallen gepland of opgeteld over meer maanden. Wij vragen wat er in de periode zelf is gebeurd.
        [second] Naast de kolom ‘{ $column }’ staan ook getallen in de kolom ‘{ $found }’. Welke van de twee telt, weten wij niet.
        [title] Volgens de tekst ‘{ $found }’ op dit blad staan er getallen in een andere eenheid dan wij de kolom ‘{ $column }’ lezen: uren of euro’s.
       *[unit] De kop ‘{ $found }’ noemt een eenheid waarin wij de kolom ‘{ $column }’ niet lezen.
    } Daarom telt deze tabel nog niet mee.
    .expected = { $why ->
        [second] één kolom ‘{ $column }’: euro’s in een rij met geld, uren in een rij met uren
       *[other] een kolom ‘{ $column }’ met gewone getallen
    }
    .hint = { $why ->
        [second] Zet in de kolom ‘{ $column }’ de euro’s van een rij met geld en de uren van een rij met uren. Haal de andere kolom weg.
        [title] Reken de getallen om naar uren of euro’s, en pas de tekst aan. Staan ze al in uren of euro’s? Pas dan alleen de tekst aan.
        [planned] Zet in de kolom ‘{ $column }’ alleen wat er in de periode zelf is gebeurd, en pas de kop aan.
       *[other] Reken de getallen om (5 duizend euro wordt 5000) en zet alleen ‘{ $column }’ in de kop. { $reader ->
            [partner] Lukt dat niet? Laat ons dan weten in welke eenheid de getallen staan.
           *[other] Het programmabureau kan ook vastleggen hoe wij deze kolom lezen (scale of units in een mapping).
        }
    }
diag-missing-column = In de tabel { $table } ontbreekt iets wat nodig is: { $column }
    .expected = een kolom met de kop { $column }
    .hint = Voeg de kolom toe met precies deze kop, of gebruik het invulblad. Tot die tijd telt deze tabel niet mee.
diag-extra-column = De kolom { $found } hoort niet bij de tabel { $table } en is niet gelezen.
    .expected = alleen kolommen die bij deze tabel horen
    .hint = Moet deze kolom meetellen? Geef die dan de kop uit het invulblad. Anders hoeft u niets te doen.
    .many = { $count } kolommen
diag-missing-value = De kolom ‘{ $column }’ is niet ingevuld { $spot }. Zonder deze waarde telt de rij niet mee.
    .expected = een waarde in de kolom ‘{ $column }’
    .hint = Vul de waarde in. Een nul typt u alleen als het echt nul is. Hoort de rij er niet bij? Haal haar dan weg. Zijn er cellen samengevoegd? Splits ze dan, en vul de waarde in elke rij in.
    .many = { $count } cellen zonder waarde
diag-bad-number = De waarde in de kolom ‘{ $column }’ is { $why ->
        [euros] een bedrag in euro, maar de rij gaat niet over geld
        [head] volgens de kop in een andere eenheid dan de soort van de rij
        [shown] door de opmaak van de cel anders te lezen dan als getal
       *[other] niet als getal te lezen
    }.
    .expected = { $bounded ->
        [yes] een heel getal { $bounds }
       *[other] een getal, zoals 1.234,50
    }
    .hint = { $why ->
        [shown] De opmaak van de cel zet een woord of teken bij het getal, of laat er een deel van weg. Zet de getalnotatie op ‘Getal’ en typ het getal in de eenheid van de kolom { $spot }.
        [head] Staat er een bedrag in euro? Dan is de soort van de rij ‘geld’. Zijn het uren? Dan is de soort ‘uren’. Klopt de soort? Haal dan de eenheid uit de kop.
        [euros] Is het een bedrag? Verander dan de soort van de rij in ‘geld’. Is het geen bedrag? Haal dan het euroteken weg { $spot }.
       [duration] Typ alleen het getal { $spot }, en een tijdsduur in uren: 8:30 wordt 8,5.
       *[other] Typ alleen het getal { $spot }. Stond er een andere eenheid bij, zoals dagen of duizend euro? Reken het getal dan eerst om. Zet een toelichting in de kolom met de omschrijving.
    }
    .many = { $count } cellen zonder leesbaar getal
diag-ambiguous-number = Het getal in de kolom ‘{ $column }’ kunnen wij op twee manieren lezen: als { $reading } of als { $whole },{ $fraction }. De andere cellen van de kolom zeggen niet welke van de twee het is.
    .expected = een getal dat maar op één manier te lezen is, zoals 1206 of 1206,00
    .hint = Typ het getal { $spot } zonder punt bij de duizendtallen, of met twee cijfers achter de komma. { $reader ->
        [partner] { "" }
       *[other] Het programmabureau kan voor een eigen indeling ook vastleggen wat de komma betekent (decimal).
    }
    .many = { $count } getallen die op twee manieren te lezen zijn
diag-bad-date = De waarde in de kolom ‘{ $column }’ is niet als datum te lezen.
    .expected = een dag die bestaat, zoals 12-03-2026
    .hint = Typ de datum { $spot } als dag-maand-jaar.
    .many = { $count } cellen zonder leesbare datum
diag-date-without-format = Deze werkmap zegt niet welke getallen datums zijn. Of { $found } in de kolom ‘{ $column }’ een datum is, en welke, weten wij daarom niet.
    .expected = een datum, of een werkmap waarin bij elke cel staat hoe zij wordt getoond
    .hint = Open het bestand in Excel, kijk of de datums kloppen en bewaar het opnieuw. Of typ de datum { $spot } als tekst, zoals 12 maart 2026.
    .many = { $count } getallen waarvan niet vaststaat of ze een datum zijn
diag-bad-period = { $why ->
        [stray] De rij gaat over { $found }, en dit bestand is de verbeterde opgave over { $other }. De rij telt niet mee.
       *[other] De waarde in de kolom ‘{ $column }’ is niet als periode te lezen.
    }
    .expected = een maand, kwartaal, halfjaar of jaar, zoals 2026-10 (oktober 2026), 2026-K4, 2026-H2 of 2026
    .hint = { $why ->
        [words] Typ de periode { $spot } met het jaar erbij. Gaat het over meer maanden samen? Geef dan elke maand in een eigen rij. Hoort de rij er niet bij, zoals een toelichting of een tweede tabel? Zet die dan op een ander blad, of haal haar weg.
       *[other] Typ de periode { $spot } met het jaar erbij. Gaat het over meer maanden samen? Geef dan elke maand in een eigen rij.
    }
    .many = { $count } cellen zonder leesbare periode
diag-period-stray = Deze rij gaat over { $found }. { $why ->
        [new] De aanlevering gaat over { $period }, en over { $found } was er nog niets. De rij telt nog niet mee.
       *[other] Over die periode { $count ->
            [one] staat er al één rij
           *[other] staan er al { $sum } rijen
        } in een eerdere aanlevering ({ $other }); dit bestand heeft er veel minder, of heeft juist niets over { $period }. De rij telt nog niet mee. De eerdere aanlevering blijft staan.
    }
    .expected = een rij over { $period }, of een volledige nieuwe opgave over { $found }
    .hint = Is de periode een typefout? Verbeter hem { $spot }. Klopt de periode wel? Stuur dan alle rijen over { $found } opnieuw, in een eigen bestand met { $found } als periode op het blad Aanlevering.
    .many = { $count } rijen over een andere periode
diag-bad-boolean = De waarde in de kolom ‘{ $column }’ is geen ja en geen nee.
    .expected = ja of nee
    .hint = Typ { $spot } alleen ja of nee.
    .many = { $count } cellen zonder ja of nee
diag-unknown-word = Het woord in de kolom ‘{ $column }’ staat niet in de lijst.
    .expected = een van deze woorden: { $words }
    .hint = Kies { $spot } een woord uit de lijst.
    .many = { $count } cellen met een onbekend woord
diag-out-of-bounds = De waarde in de kolom ‘{ $column }’ is te klein of te groot.
    .expected = een waarde { $bounds }
    .hint = Controleer de waarde { $spot }. Staat er een nul of cijfer te veel? Of hoort er een andere eenheid bij?
    .many = { $count } waarden die te klein of te groot zijn
diag-text-too-long = De tekst in de kolom ‘{ $column }’ is te lang.
    .expected = een tekst van hoogstens { $length } tekens
    .hint = Maak de tekst { $spot } korter.
    .many = { $count } te lange teksten
diag-error-cell = In de kolom ‘{ $column }’ staat een foutmelding van het rekenprogramma, geen waarde.
    .expected = een waarde, of een formule die een waarde geeft
    .hint = Herstel de formule { $spot }, of typ de uitkomst zelf in.
    .many = { $count } cellen met een foutmelding
diag-formula-without-result = De formule in de kolom ‘{ $column }’ heeft geen opgeslagen uitkomst.
    .expected = een formule met uitkomst, of een getypte waarde
    .hint = Open het bestand in Excel, laat het opnieuw rekenen en sla het op. Of typ de uitkomst { $spot } zelf in.
    .many = { $count } formules zonder uitkomst
diag-bad-optional = De waarde in de kolom ‘{ $column }’ { $why ->
        [out-of-bounds] is te klein of te groot
        [text-too-long] is te lang
        [unknown-word] staat niet in de lijst
        [unknown-reference] staat niet in de tabel { $target }
        [unknown-partner] staat niet in de lijst van partners
        [receiver] staat niet in de lijst van partners
        [ambiguous-number] kunnen wij op twee manieren lezen
       *[other] is niet te lezen
    }. { $why ->
        [receiver] De rij telt mee als bijdrage aan het netwerk als geheel.
       *[other] De cel telt als niet ingevuld. De rij telt wel mee.
    }
    .expected = { $why ->
        [bad-number] { diag-bad-number.expected }, of een lege cel
        [ambiguous-number] { diag-ambiguous-number.expected }, of een lege cel
        [bad-date] { diag-bad-date.expected }, of een lege cel
        [bad-period] { diag-bad-period.expected }, of een lege cel
        [bad-boolean] { diag-bad-boolean.expected }, of een lege cel
        [unknown-word] { diag-unknown-word.expected }, of een lege cel
        [out-of-bounds] { diag-out-of-bounds.expected }, of een lege cel
        [text-too-long] { diag-text-too-long.expected }
        [unknown-reference] { diag-unknown-reference.expected }, of een lege cel
        [unknown-partner] { diag-unknown-partner.expected }, of een lege cel
        [receiver] { diag-unknown-partner.expected }, of een lege cel
       *[other] een waarde die bij de kolom ‘{ $column }’ past, of een lege cel
    }
    .hint = Verbeter de waarde { $spot }. Weet u de waarde niet? Maak de cel dan leeg.
    .many = { $count } cellen die als leeg tellen
diag-unknown-partner = De partner { $found } staat niet in de lijst van partners.
    .expected = een naam of code uit de tabel Partners
    .hint = Gebruik de naam of code uit de lijst. Is dit een nieuwe partner of een andere naam? Vraag het programmabureau die toe te voegen.
    .many = { $count } cellen met een onbekende partner
diag-unknown-reference = De code { $found } in de kolom ‘{ $column }’ staat niet in de tabel { $target }.
    .expected = een code uit de tabel { $target }
    .hint = Controleer de code { $spot }. Klopt de code? Vraag dan het programmabureau hem in de tabel { $target } te zetten.
    .many = { $count } cellen met een onbekende code
diag-row-for-other-partner = Deze rij is van een andere partner dan het bestand.
    .expected = alleen rijen van de partner die het bestand aanlevert
    .hint = Laat de andere partner deze rij zelf aanleveren, of verbeter de partner { $spot }.
    .many = { $count } rijen van een ander
diag-no-partner = Het is niet duidelijk van welke partner deze aanlevering is.
    .expected = de partner op het blad Aanlevering, in een kolom ‘{ $column }’, of als naam van het bestand of de map
    .hint = Vul de partner in op het blad Aanlevering en stuur het bestand opnieuw. Is het een csv-bestand? Zet de partner dan in een kolom ‘{ $column }’, of geef het bestand de naam van de partner.
diag-duplicate-key = { $why ->
        [differs] Voor { $found } staat er nog een rij over hetzelfde ({ $other }), met andere waarden. Wij weten niet welke van de twee klopt. Nu telt alleen de eerste.
       *[other] Deze rij heeft dezelfde waarde in de kolom ‘{ $column }’ als een eerdere rij ({ $other }). Alleen de eerste telt mee.
    }
    .expected = elke rij één keer, met een eigen waarde in de kolom ‘{ $column }’
    .hint = { $why ->
        [differs] Laat de rij staan die klopt, en haal de andere weg. Gaan ze over iets anders? Zet dan in elke rij waarover.
       *[other] Haal de dubbele rij weg, of geef deze rij een eigen waarde.
    }
    .many = { $count } dubbele rijen
diag-shares-do-not-sum = De aandelen van { $group } zijn samen { $found } en niet 1 (100%). Daarom tellen ze nog niet mee.
    .expected = aandelen in de kolom ‘{ $column }’ die samen 1 (100%) zijn
    .hint = Pas de aandelen aan, zodat ze samen precies 1 zijn.
diag-no-rate = { $why ->
        [money] Bij ‘{ $kind }’ staat de eenheid ‘{ $unit }’. Geld telt in euro’s. Daarom kan deze bijdrage geen bedrag krijgen.
        [ahead] Deze rij gaat over { $period }, na de maand van dit rapport. Er is nog geen tarief voor { $kind } per { $unit } in { $period }. De rij telt nog niet mee.
       *[other] Er is geen tarief, of meer dan één, voor { $kind } per { $unit } in { $period }. Daarom kan deze bijdrage geen bedrag krijgen.
    }
    .expected = { $why ->
        [money] een bedrag in euro’s, of een andere soort
       *[other] precies één tarief dat geldt voor { $kind } per { $unit } in { $period }
    }
    .hint = { $why ->
        [money] Is dit een bedrag? Vul dan bij eenheid EUR in. Is dit een aantal in ‘{ $unit }’? Verander dan de soort.
        [unit] Is dit een aantal in ‘{ $meant }’? Vul dan bij eenheid ‘{ $meant }’ in: daarvoor is er een tarief. Is het iets anders? Vraag het programmabureau dan het tarief in de tabel Tarieven te zetten.
        [ahead] Is dit een planning? Haal de rij dan weg, of zet haar op een ander blad. Is de periode een typefout? Verbeter hem dan.
       *[other] Vul bij de bijdrage een tariefcode in, of vraag het programmabureau het tarief in de tabel Tarieven te zetten.
    }
    .many = { $count } rijen zonder tarief
diag-total-mismatch = Het totaal in de kolom ‘{ $column }’ is { $found }, maar de rijen erboven zijn samen { $sum }.
    .expected = een totaal dat gelijk is aan de som van de gelezen rijen
    .hint = Controleer of een rij ontbreekt of geweigerd is. Het rapport telt de rijen, niet het totaal.
diag-sheet-hidden = { $treatment ->
        [read] Het blad { $sheet } is verborgen. Het telt mee.
       *[set-aside] Het blad { $sheet } is verborgen en daarom niet gelezen.
    }
    .expected = gegevens op een zichtbaar blad
    .hint = { $treatment ->
        [read] Hoort dit blad er niet bij? Haal het weg en stuur het bestand opnieuw.
       *[set-aside] Moet dit blad meetellen? Maak het zichtbaar en stuur het bestand opnieuw.
    }
diag-row-unfinished = Deze rij is nog niet volledig en telt daarom niet mee.
    .expected = ten minste een van deze kolommen ingevuld: { $columns }
    .hint = Vul { $spot } een van deze kolommen in. Een + betekent: allebei invullen.
    .many = { $count } rijen die niet volledig zijn
diag-delivery-missing = { $after ->
        [no] { $unread ->
            [no] Van { $found } is over { $period } nog niets ontvangen.
           *[other] Van { $found } kwam over { $period } een bestand, maar daaruit zijn geen gegevens gelezen: { $unread }.
        }
       *[other] De aanlevering van { $found } over { $period } kwam op { $after }, na de peildatum. Die telt nog niet mee.
    }
    .expected = een aanlevering uiterlijk op { $deadline }
    .hint = { $after ->
        [no] { $unread ->
            [no] Vraag de partner om het invulblad te sturen. Is er niets te melden? Dan is het invullen van niets_te_melden op het blad Aanlevering genoeg.
           *[other] Kijk bij de andere meldingen over dit bestand wat niet te lezen was. Heeft het een eigen indeling? ‘vlecht map’ met dit bestand geeft een voorstel om die te lezen.
        }
       *[other] U hoeft de partner niets te vragen. Moet de aanlevering al meetellen? Start dan met een latere peildatum.
    }
diag-delivery-late = De aanlevering van { $found } over { $period } kwam na de afgesproken dag.
    .expected = een aanlevering uiterlijk op { $deadline }
    .hint = De cijfers tellen mee. Lukt de dag vaker niet? Bespreek met het programmabureau wat wel kan.
diag-delivery-duplicate = Dit bestand heeft dezelfde inhoud als { $found } en telt één keer mee.
    .expected = elk bestand één keer
    .hint = U hoeft niets te doen. Was een nieuwe versie bedoeld? Stuur dan het juiste bestand.
diag-delivery-superseded = Een nieuwere aanlevering vervangt dit bestand of een deel ervan: { $other }.
    .expected = de nieuwste aanlevering van elke tabel, die in haar geheel telt
    .hint = U hoeft niets te doen, als de nieuwste aanlevering volledig is.
diag-delivery-undated = Bij deze aanlevering staat geen datum. Wij rekenen met de afgesproken dag van de periode.
    .expected = de datum bij aangeleverd_op op het blad Aanlevering
    .hint = Vul een volgende keer de datum in op het blad Aanlevering.
diag-nothing-to-report = { $why ->
        [part] { $found } laat weten dat er over { $period } op een of meer bladen niets te melden is. De andere bladen zijn gelezen.
       *[other] { $found } laat weten dat er over { $period } niets te melden is.
    }
    .expected = een aanlevering, of de mededeling dat er niets te melden is
    .hint = U hoeft niets te doen.
diag-nothing-accepted = { $why ->
        [empty] De map met aanleveringen is leeg.
       *[other] Uit alle aanleveringen samen is geen enkele rij overgenomen.
    } Er verschijnt daarom geen rapport.
    .expected = ten minste één rij die volledig en leesbaar is
    .hint = { $why ->
        [empty] Is de schijf aangekoppeld, en klopt het pad bij ‘inbox’ in het pipelinebestand? Zet anders eerst de werkmap van het programmabureau en de aanleveringen in de map.
       *[other] Bekijk de andere meldingen en controleer of de map met aanleveringen klopt.
    }
diag-partners-missing = In geen enkel bestand staat een lijst van partners: de tabel { $table } ontbreekt of heeft geen enkele goede rij. Zonder die lijst is niet te zeggen wie er ontbreekt, en klopt geen enkel aandeel. Er verschijnt daarom geen rapport.
    .expected = een werkmap van het programmabureau met het blad { $table } in de map met aanleveringen
    .hint = Programmabureau: zet uw eigen werkmap (met onder meer het blad { $table }) in de map met aanleveringen en start opnieuw. Staat die er al? Kijk dan bij de andere meldingen waarom hij niet is gelezen.
diag-survey-not-read = In dit bestand staan antwoorden op de vragenlijst. Die zijn niet gelezen, omdat het bestand niet in de afgeschermde map staat of omdat dat in het pipelinebestand niet is toegestaan.
    .expected = antwoorden alleen in de map van ‘survey’ in het pipelinebestand, binnen de bewaartermijn
    .hint = Verplaats het bestand naar de afgeschermde map en haal het hier weg. Controleer ook de bewaartermijn.
diag-sheet-double = De tabel { $table } staat al op het blad { $other }, met andere rijen. Alleen dat blad telt mee.
    .expected = elke tabel op één blad
    .hint = Zet alle rijen op één blad en haal het andere blad weg. Verwijder daarbij dubbele rijen.
diag-sheet-copy = Dit blad heeft dezelfde rijen als het blad { $other }. De tabel { $table } telt één keer mee.
    .expected = elke tabel op één blad
    .hint = U hoeft niets te doen. Haal de kopie weg als u het bestand nog eens stuurt.
diag-sheet-of-text = Op dit blad staat alleen tekst en geen tabel.
    .expected = bladen met tabellen; een blad met uitleg mag erbij staan
    .hint = U hoeft niets te doen. Had hier een tabel moeten staan? Gebruik dan de koppen van het invulblad.
diag-delivery-after-reference = Dit bestand is aangeleverd op { $found }. Dat is na de peildatum { $deadline }, en daarom telt het niet mee.
    .expected = een aanlevering op of voor de peildatum { $deadline }
    .hint = Moet dit bestand meetellen? Start dan met een latere peildatum: --as-of { $typed }.
diag-row-superseded = { $count ->
        [one] Deze rij telt niet mee, want dezelfde { $column } ({ $found }) staat ook in { $other }.
       *[other] { $sum } rijen van dit blad tellen niet mee, want dezelfde { $column } staat ook in { $other }. De eerste is { $found }.
    }
    .expected = elke rij in één bestand
    .hint = Is het een andere rij dan in { $other }? Geef haar dan een eigen { $column }. Is het dezelfde rij? Dan hoeft u niets te doen.
diag-rows-superseded = { $count ->
        [one] Eén rij van dit blad telt niet mee
       *[other] { $sum } rijen van dit blad tellen niet mee
    }, want { $other } gaat over dezelfde perioden en is nieuwer.
    .expected = elke periode in één bestand, of een nieuwer bestand dat alle rijen herhaalt
    .hint = Controleer of { $other } voor deze perioden volledig is. Ontbreekt er iets? Vul het daar aan.
diag-delivery-undecided = { $why ->
        [opposite] Dit bestand heeft een hogere versie dan { $other }, maar een eerdere datum. Nu telt { $other }, want de datum gaat voor.
       *[other] Dit bestand en { $other } hebben dezelfde datum en versie, maar een andere inhoud. Nu telt { $other }.
    }
    .expected = een latere datum of een hogere versie bij de aanlevering die moet tellen
    .hint = { $why ->
        [opposite] Moet dit bestand tellen? Vul dan op het blad Aanlevering de dag in waarop u het stuurde. Moet { $other } tellen? Geef dat dan een hogere versie, of haal dit bestand weg.
       *[other] Vul bij het juiste bestand een hogere versie in op het blad Aanlevering, of haal het andere bestand weg.
    }
diag-delivery-same-version = Dit bestand en { $other } gaan over dezelfde periode en hebben hetzelfde versienummer. { $other } telt, want het is van { $deadline }; dit bestand is van { $on } en telt niet mee waar beide dezelfde tabel hebben.
    .expected = een hoger versienummer bij een verbeterde aanlevering
    .hint = Is { $other } de verbeterde aanlevering? Dan hoeft u niets te doen. Moet dit bestand tellen? Vul dan hier een latere datum en een hogere versie in op het blad Aanlevering, of haal { $other } weg.
diag-partner-mismatch = Op het blad Aanlevering staat { $found }, maar de map of bestandsnaam noemt { $reader ->
        [partner] een andere partner
       *[other] { $other }
    }. Het blad telt: alles in dit bestand is nu van { $found }, ook als dat een eerdere aanlevering van { $found } vervangt.
    .expected = dezelfde partner op het blad Aanlevering en in de map of bestandsnaam
    .hint = Controleer de partner op het blad Aanlevering. Klopt die niet? Verbeter hem en stuur het bestand opnieuw.
diag-partner-contested = Op het blad Aanlevering staat { $reader ->
        [partner] een andere partner
       *[other] { $found }
    }, maar de map of bestandsnaam noemt { $other }. { $reader ->
        [partner] Die andere partner heeft
       *[other] Van { $found } is er
    } al een eigen aanlevering over deze periode{ $reader ->
        [partner] {""}
       *[other] : { $file }
    }. Daarom telt dit bestand bij niemand mee, en het vervangt niets.
    .expected = dezelfde partner op het blad Aanlevering en in de map of bestandsnaam
    .hint = Is dit bestand van { $other }? Verbeter dan de partner op het blad Aanlevering en stuur het opnieuw. Anders hoort het in een andere map, of heeft het een andere naam nodig.
diag-delivery-early = { $why ->
        [higher] Dit bestand is een verbeterde opgave met een hogere versie. Maar op het blad Aanlevering staat { $found }, en de vorige aanlevering is van { $other }. Dit bestand telt als de nieuwste.
       *[other] Op het blad Aanlevering staat dat dit bestand is aangeleverd op { $found }. Dat is voor { $other }, de periode waar het over gaat.
    }
    .expected = een dag in of na { $other }
    .hint = { $why ->
        [higher] Is dit uw nieuwste opgave? Dan hoeft u niets te doen.
       *[other] Zijn dag en maand verwisseld? Verbeter de datum bij aangeleverd_op. De datum bepaalt welke van twee aanleveringen telt en of die op tijd was.
    }
diag-month-mismatch = Op het blad Aanlevering staat { $found }, maar de map of bestandsnaam noemt { $other }. Het blad telt.
    .expected = dezelfde periode op het blad Aanlevering en in de map of bestandsnaam
    .hint = Controleer de periode op het blad Aanlevering. Klopt die? Zet het bestand dan in de goede map.
diag-period-ahead = { $why ->
        [finished] { $count ->
            [one] Op dit blad is een mijlpaal gereed op { $found }. Dat is na { $other }, de dag van de aanlevering. Tot die dag telt de mijlpaal als niet gereed.
           *[other] Op dit blad zijn { $sum } mijlpalen gereed na { $other }, de dag van de aanlevering; de eerste op { $found }. Tot die dag telt een mijlpaal als niet gereed.
        }
        [open] { $count ->
            [one] Op dit blad gaat één rij over heel { $found }. Die periode loopt door na { $period }, de maand van de aanlevering.
           *[other] Op dit blad gaan { $sum } rijen over heel { $found } of een andere lange periode. Die loopt door na { $period }, de maand van de aanlevering.
        }
       *[other] { $count ->
            [one] Op dit blad gaat één rij over een periode na { $period }, de maand van de aanlevering.
           *[other] Op dit blad gaan { $sum } rijen over een periode na { $period }, de maand van de aanlevering.
        }
    }
    .expected = { $why ->
        [finished] een dag die voorbij is, of een lege cel
        [open] een maand of kwartaal, of een langere periode die om is
       *[other] perioden tot en met { $period }
    }
    .hint = { $why ->
        [finished] Staat het jaar goed { $spot }? Is de mijlpaal nog niet gereed? Zet de dag dan bij prognose_datum en maak de cel leeg.
        [open] Bedoelt u alleen { $period }? Typ { $spot } dan ook de maand. Gaat de rij echt over heel { $found }? Dan hoeft u niets te doen: zij telt mee bij die periode, en niet bij één maand.
       *[other] Controleer de periode { $spot }. De rijen tellen mee bij de periode die er staat.
    }
diag-period-overlap = Deze perioden overlappen elkaar: { $found } en { $other }. Daardoor kan dezelfde inzet ({ $kind }) twee keer meetellen.
    .expected = voor elke soort inzet perioden die elkaar niet overlappen
    .hint = Controleer { $spot } of de rij over { $found } iets anders is dan de rij over { $other }. Is het dezelfde inzet? Haal dan een van beide weg.
diag-mapping-key = Het deel { $part } van het pipelinebestand heeft een sleutel die niet bestaat: { $found }
    .expected = een van deze sleutels: { $words }
    .hint = { $meant ->
        [none] Haal de sleutel weg, of kies er een uit de lijst. De uitleg staat in docs/mapping.md.
       *[other] Bedoelt u ‘{ $meant }’? Verbeter de sleutel. De uitleg staat in docs/mapping.md.
    }
diag-mapping-value = Het deel { $part } van het pipelinebestand heeft bij { $key } een waarde die niet kan: { $found }
    .expected = { $kind ->
        [text] een tekst tussen aanhalingstekens
        [whole] een heel getal, zoals 4
        [number] een getal, zoals 0.5
        [flag] true of false
        [day] een datum, zoals 2026-11-02
        [list] een tekst, of een lijst zoals ["Totaal*", "Som"]
        [texts] namen met elk een tekst, zoals {"{"} soort = "Wat" {"}"}
        [numbers] namen met elk een getal, zoals {"{"} uur = 1, dag = 8 {"}"}
        [table] een deel met eigen sleutels
        [tables] een of meer delen met dubbele haken
        [rows] twee of meer rijnummers van boven naar beneden, zoals [1, 2, 3]
        [letter] de letter van een kolom, zoals D
        [cell] een cel, zoals B2
        [range] een bereik, zoals B3:E32 of B3:E
        [scale] een getal dat geen nul is, zoals 1000 of "x1000"
        [pair] twee kolommen
       *[word] een van: { $words }
    }
    .hint = { $meant ->
        [none] Verbeter deze regel in het pipelinebestand. De uitleg staat in docs/mapping.md.
       *[other] Bedoelt u ‘{ $meant }’? Verbeter deze regel in het pipelinebestand.
    }
diag-mapping-conflict = Het deel { $part } van het pipelinebestand spreekt zichzelf tegen: { $found } en { $other } kunnen niet samen.
    .expected = één van de twee
    .hint = Haal een van de twee regels weg. De uitleg staat in docs/mapping.md.
diag-mapping-missing = Het deel { $part } van het pipelinebestand mist een regel die nodig is: { $found }
    .expected = een regel met { $found }
    .hint = Voeg de regel toe. Met ‘vlecht map’ krijgt u een voorstel; de uitleg staat in docs/mapping.md.
diag-mapping-column = Het deel { $part } van het pipelinebestand noemt een kolom die de tabel { $table } niet heeft: { $found }
    .expected = een van deze kolommen: { $words }
    .hint = { $meant ->
        [none] Kies een kolom uit de lijst. De uitleg van de tabellen staat in docs/tables.md.
       *[other] Bedoelt u ‘{ $meant }’? Verbeter de kolom in het pipelinebestand.
    }
diag-header-ambiguous = De kop ‘{ $found }’ staat meer dan één keer op dit blad: { $other }
    .expected = een kop die maar één kolom kan zijn
    .hint = Zeg in het pipelinebestand welke u bedoelt: met ‘range’, met ‘position’, met de letter van de kolom (letters) of met de koppen erboven erbij (header-rows).
diag-wide-header = { $why ->
        [holds] De kolom ‘{ $found }’ gaat ook over maanden die ernaast staan, zoals ‘{ $other }’. Allebei lezen zou dubbel tellen. Daarom telt deze tabel nog niet mee.
       *[other] Uit de kop ‘{ $found }’ is niet op te maken wat er in de kolom ‘{ $column }’ moet komen.
    }
    .expected = { $why ->
        [holds] kolommen over perioden die elkaar niet overlappen
       *[other] een kop met de hele waarde, zoals ‘okt 2026’
    }
    .hint = { $why ->
        [holds] Noem ‘{ $found }’ in het pipelinebestand bij ‘total-columns’, of noem bij ‘wide.columns’ alleen de kolommen die tellen.
       *[other] Zet in het pipelinebestand bij ‘wide’ het jaar (year), welk jaar van een boekjaar telt (fiscal-year), of per kop wat hij betekent (heads).
    }
diag-unknown-unit = De eenheid ‘{ $found }’ in de kolom ‘{ $column }’ staat niet in de beschrijving van dit bestand.
    .expected = een van deze eenheden: { $words }
    .hint = Vraag de partner wat de eenheid is, en zet die bij ‘units’ in het pipelinebestand.
diag-missing-word = In de kolom ‘{ $column }’ staat in { $count ->
        [one] 1 cel
       *[other] { $count } cellen
    } ‘{ $found }’. Dat telt als: niet ingevuld.
    .expected = een waarde, of een lege cel
    .hint = U hoeft niets te doen: zo staat het in het pipelinebestand.
diag-alias-used = De naam ‘{ $found }’ (aantal cellen: { $count }) is gelezen als ‘{ $meant }’.
    .expected = de naam die in de lijst staat
    .hint = U hoeft niets te doen. Zo besloten door { $by } op { $on }; het staat in het pipelinebestand.
diag-rows-left-out = { $count ->
        [one] 1 rij is
       *[other] { $count } rijen zijn
    } terzijde gelegd: { $what ->
        [totals] het zijn totalen
        [notes] het zijn opmerkingen
       *[only] ze horen niet bij de gevraagde rijen
    }.
    .expected = alleen rijen met gegevens
    .hint = U hoeft niets te doen: zo staat het in het pipelinebestand. De eerste is rij { $cell }.
diag-names-differ = Twee kolommen die dezelfde naam moeten hebben, verschillen: { $found } en { $other }
    .expected = twee keer dezelfde naam
    .hint = Is het dezelfde? Zet de andere naam dan als ‘alias’ in het pipelinebestand, met wie dat besloot en wanneer.
diag-rows-left-open = Op dit blad zijn vooraf ingevulde rijen open gelaten: { $sum }. Die tellen niet mee, ook niet als nul.
    .expected = een getal in elke vooraf ingevulde rij waarover iets te melden is
    .hint = Is er over deze rijen niets te melden? Dan hoeft u niets te doen.
## Wat een bestand of blad is, naast zijn cellen

diag-file-macro-sheet = Het bestand heeft een blad met oude macro’s (van voor 1997). Zo’n bestand wordt niet gelezen.
    .expected = een werkmap zonder macroblad
    .hint = Kopieer de ingevulde tabellen naar een nieuwe werkmap (.xlsx) en stuur die.

diag-file-not-regular = Dit is een koppeling of iets anders dan een gewoon bestand. Het is niet geopend.
    .expected = gewone bestanden in de map
    .hint = Zet het bestand zelf in de map, in plaats van een koppeling ernaartoe.
diag-file-without-data = Er staan geen gegevens in dit bestand.
    .expected = een werkmap of tekstbestand met ingevulde rijen
    .hint = Is er niets te melden? Vul dan op het voorblad bij ‘niets te melden’ de tabel in. Stuur anders het ingevulde bestand.
diag-format-shows-less = In een bestand van deze soort ({ $found }) is niet te zien of rijen, of delen van een tekst, zijn doorgehaald of gekleurd{ $found ->
        [xlsb] , en of er opmerkingen bij cellen staan
       *[other] {""}
    }. Zulke rijen tellen gewoon mee.
    .expected = een werkmap (.xlsx), waarin wij dit wel zien
    .hint = Hebt u rijen doorgehaald of gekleurd, en betekent dat iets? Sla het bestand dan op als .xlsx en stuur het opnieuw.
diag-rows-hidden = { $number ->
        [one] Op dit blad is een ingevulde rij verborgen (rij { $found }). { $treatment ->
            [read] De rij telt mee.
           *[set-aside] De rij telt niet mee.
        }
       *[other] Op dit blad zijn { $count } ingevulde rijen verborgen (rij { $found }). { $treatment ->
            [read] Ze tellen mee.
           *[set-aside] Ze tellen niet mee.
        }
    }
    .expected = een blad waarop alle rijen te zien zijn, zonder filter
    .hint = { $treatment ->
        [read] Horen deze rijen er niet bij? Haal ze weg en stuur het bestand opnieuw.
       *[set-aside] Moeten deze rijen meetellen? Zet het filter uit of maak de rijen zichtbaar, en stuur het bestand opnieuw.
    }
diag-rows-struck-out = { $number ->
        [one] Op dit blad is een rij doorgehaald (rij { $found }). { $treatment ->
            [read] De rij telt mee.
           *[set-aside] De rij telt niet mee.
        }
       *[other] Op dit blad zijn { $count } rijen doorgehaald (rij { $found }). { $treatment ->
            [read] Ze tellen mee.
           *[set-aside] Ze tellen niet mee.
        }
    }
    .expected = alleen rijen die meetellen, zonder doorhaling
    .hint = { $treatment ->
        [read] Horen deze rijen er niet bij? Haal ze weg en stuur het bestand opnieuw.
       *[set-aside] Moeten deze rijen meetellen? Haal de doorhaling weg en stuur het bestand opnieuw. Anders hoeft u niets te doen.
    }
diag-text-struck-out = { $number ->
        [one] In een cel is een deel van de tekst doorgehaald ({ $found }). { $treatment ->
            [read] Alles wat er staat is gelezen, ook wat is doorgehaald.
           *[set-aside] Wat is doorgehaald telt niet mee, de rest wel.
        }
       *[other] In { $count } cellen is een deel van de tekst doorgehaald ({ $found }). { $treatment ->
            [read] Alles wat er staat is gelezen, ook wat is doorgehaald.
           *[set-aside] Wat is doorgehaald telt niet mee, de rest wel.
        }
    }
    .expected = alleen wat telt
    .hint = Haal weg wat is doorgehaald, en kijk of het goede getal overblijft.
diag-cells-merged = { $why ->
    [filled] { $number ->
        [one] In de kolom ‘{ $column }’ is een cel over een paar rijen samengevoegd ({ $found }). Wij lezen in al die rijen wat er staat.
       *[other] In de kolom ‘{ $column }’ zijn op { $count } plekken cellen samengevoegd ({ $found }). Wij lezen in al die rijen wat er staat.
    }
   *[other] { $number ->
        [one] In de tabel zijn cellen samengevoegd ({ $found }). Alleen de eerste cel heeft een waarde; de andere zijn leeg.
       *[other] In de tabel zijn op { $count } plekken cellen samengevoegd ({ $found }). Alleen de eerste cel van elk heeft een waarde; de andere zijn leeg.
    }
    }
    .expected = een tabel zonder samengevoegde cellen, met in elke rij alle waarden
    .hint = { $why ->
    [filled] Geldt de waarde voor al die rijen? Dan hoeft u niets te doen. Anders: hef in uw bestand het samenvoegen op en typ in elke rij de goede waarde.
   *[other] Hef in uw bestand het samenvoegen op en typ de waarde in elke rij. Kan dat niet, omdat het uw vaste indeling is? Laat het het programmabureau weten: dat kan vastleggen dat een waarde doorloopt (fill-down).
    }
diag-rows-coloured = { $number ->
        [one] Een rij heeft een andere kleur dan de meeste (rij { $found }).
       *[other] { $count } rijen hebben een andere kleur dan de meeste (rij { $found }).
    } { $treatment ->
        [read] Wij lezen geen kleuren: zulke rijen tellen gewoon mee.
       *[set-aside] Zulke rijen tellen niet mee.
    }
    .expected = een tabel waarin alleen de woorden en getallen iets betekenen
    .hint = Betekent de kleur iets, zoals ‘vervallen’? Zet dat dan in een kolom of haal de rij weg, en stuur het bestand opnieuw.
diag-columns-hidden = { $number ->
        [one] Een kolom van de tabel is verborgen (kolom { $found }). Die kolom is gewoon gelezen.
       *[other] { $count } kolommen van de tabel zijn verborgen (kolom { $found }). Die kolommen zijn gewoon gelezen.
    }
    .expected = een tabel waarvan alle kolommen te zien zijn
    .hint = Controleer of wat in de verborgen kolom staat nog klopt. Zo ja, dan hoeft u niets te doen.
diag-cell-notes = { $number ->
        [one] Bij een cel staat een opmerking ({ $found }).
       *[other] Bij { $count } cellen staan opmerkingen ({ $found }).
    } Wat daarin staat, telt niet mee.
    .expected = alles wat meetelt in de cellen zelf
    .hint = Zegt een opmerking iets over het getal, zoals een andere eenheid? Verbeter dan de cel en stuur het bestand opnieuw.
diag-ambiguous-date = { $why ->
        [mixed] In de kolom ‘{ $column }’ staat soms eerst de dag en soms eerst de maand. Daarom weten wij niet zeker welke datum dit is.
       *[other] De datum in de kolom ‘{ $column }’ kunnen wij op twee manieren lezen: als { $reading } (eerst de dag) of als { $other } (eerst de maand). De andere datums in deze kolom zeggen niet welke van de twee het is.
    }
    .expected = in de hele kolom dezelfde volgorde: dag-maand-jaar, zoals 12-03-2026
    .hint = Typ de datum { $spot } als dag-maand-jaar met de maand in letters, zoals 12 maart 2026. Het programmabureau kan voor een eigen indeling ook de volgorde vastleggen.
    .many = { $count } datums die op twee manieren te lezen zijn
diag-ambiguous-percent = De waarde { $found } in de kolom ‘{ $column }’ kan twee dingen zijn: { $found }% of { $reading }%. De andere waarden zeggen niet welke van de twee het is.
    .expected = een percentage met het teken erbij, zoals 55%
    .hint = Typ de waarde { $spot } met een procentteken: { $found }% of { $reading }%. Het programmabureau kan voor een eigen indeling ook de schaal vastleggen.
    .many = { $count } waarden die twee dingen kunnen zijn
diag-month-first-dates = In de kolom ‘{ $column }’ staat eerst de maand en dan de dag, zoals in { $found }. { $count ->
        [one] Zo hebben wij die datum ook gelezen.
       *[other] Zo hebben wij alle { $sum } datums gelezen die als tekst in deze kolom staan.
    }
    .expected = dag-maand-jaar, zoals 20-01-2026
    .hint = Controleer ook de andere datums in deze kolom: Excel met Nederlandse instellingen kan daarvan dag en maand hebben omgewisseld. Lever de kolom een volgende keer aan als dag-maand-jaar.
diag-two-digit-year = In de kolom ‘{ $column }’ staat een jaar van twee cijfers ({ $found }). Dat hebben wij gelezen als een jaar van deze eeuw{ $count ->
        [one] .
       *[other] . Zo zijn er { $sum } cellen.
    }
    .expected = een jaar van vier cijfers, zoals 2026
    .hint = Klopt de eeuw? Dan hoeft u niets te doen. Typ een volgende keer het hele jaar.
diag-personal-data = Kolom { $column } lijkt over personen te gaan. Wij hebben de kolom niet gelezen en nergens bewaard.
    .expected = geen namen van personen, e-mailadressen, telefoonnummers, geboortedatums of burgerservicenummers
    .hint = Haal deze kolom uit het bestand en stuur het opnieuw. Gaat de kolom niet over personen? Geef hem dan een andere kop, of meld het bij het programmabureau.
diag-text-personal = In de tekst { $spot } (kolom ‘{ $column }’) staat { $why ->
        [email] een e-mailadres
        [phone] een telefoonnummer
        [bsn] een burgerservicenummer
       *[other] een telefoonnummer, e-mailadres of burgerservicenummer
    }. Wij hebben dat deel niet bewaard. De rest van de rij hebben wij gewoon gelezen.
    .expected = een tekst zonder gegevens van personen
    .hint = Haal het weg uit uw eigen bestand en stuur het niet meer mee. Noem zo nodig een functie in plaats van een persoon.
    .many = { $count } teksten met gegevens van personen
diag-survey-item = Bij welke stelling deze kolom hoort, is niet duidelijk. De kolom is niet gelezen.
    .expected = in elke kop de code van één stelling, zoals V07, of de tekst van de stelling; elke stelling één keer
    .hint = Zet in de kop de code van de stelling. Is het een stelling van uw netwerk zelf? Zet die dan ook in de tabel Enquete_items, in hetzelfde bestand. Horen hier geen antwoorden? Haal de kolom dan weg.
    .many = { $count } kolommen waarvan de stelling niet duidelijk is
diag-survey-answer = Wat { $spot } staat, past niet bij de schaal. Alle antwoorden op die rij tellen niet mee.
    .expected = een getal van 1 tot en met 5, of een woord van de schaal, van ‘helemaal oneens’ tot en met ‘helemaal eens’; of ‘weet niet / n.v.t.’
    .hint = Verander het antwoord in een getal of een woord van de schaal. Laat het leeg als er geen antwoord is.
    .many = { $count } antwoorden die niet bij de schaal passen
diag-survey-without-items = Er zijn antwoorden op de enquête ({ $found }), maar nergens staat wat er is gevraagd. De antwoorden geven daarom geen cijfer.
    .expected = een tabel { $table } in de afgeschermde map, met voor elke stelling de code en het onderwerp
    .hint = Zet de tabel { $table } in hetzelfde bestand of in een bestand ernaast. In het werkboek van ‘vlecht template --survey’ staat hij al.
diag-earlier-edition-unreadable = Wat een eerdere editie van de enquête liet zien, is niet te lezen. Daarom tonen wij nu geen uitkomsten: samen met die editie kunnen ze te veel zeggen over een paar mensen.
    .expected = het bestand measurements.csv van elke editie, zoals het is gepubliceerd
    .hint = Zet het bestand terug uit een reservekopie. Draai daarna opnieuw.
diag-survey-kept = De bewaartermijn van de enquête is op { $deadline } afgelopen. In de afgeschermde map staan nog bestanden (aantal: { $number }). Ze zijn niet gelezen, en de uitkomsten staan daarom niet meer in het rapport.
    .expected = geen antwoorden meer in de afgeschermde map na { $deadline }
    .hint = Vernietig de bestanden, en daarna de map met wat eerder is gelezen (cache). Maak het conceptverslag af dat in de map van het programmabureau staat, en bewaar het. Is de termijn verlengd? Zet de nieuwe datum bij keep-until in het pipelinebestand.
diag-delivery-gone = { $count ->
        [one] 1 bestand waaruit editie { $other } is gemaakt, staat niet meer in de map met aanleveringen: { $typed }.
       *[other] { $sum } bestanden waaruit editie { $other } is gemaakt, staan niet meer in de map met aanleveringen: { $typed }.
    } Wat daarin stond, telt nu niet mee. Dat is geen correctie van een partner.
    .expected = alle bestanden van editie { $other }, of voor elk bestand een nieuwe aanlevering van dezelfde partner over dezelfde maand
    .hint = Is de schijf aangekoppeld, of is er een map verplaatst of opgeruimd? Zet de bestanden terug en start opnieuw. Dan verschijnt er een nieuwe editie. Trek de editie zonder deze bestanden in met vlecht withdraw. Alle namen geeft vlecht verify met de map van editie { $other }.
diag-possible-double = Deze rij is gelijk aan rij { $other } van hetzelfde blad. Beide tellen mee.
    .expected = elke bijdrage één keer
    .hint = Controleer of het echt twee keer is gebeurd. Zo niet? Haal dan een van de rijen weg.
    .many = { $count } rijen die gelijk zijn aan een eerdere
diag-implausible-hours = { $found } uur op één dag is meer dan { $bounds }. De rij telt mee.
    .expected = hoogstens { $bounds } uur op een dag, of een maand als periode
    .hint = Controleer het aantal { $spot }. Is het de inzet van meer mensen of dagen samen? Vul dan de maand in als periode.
    .many = { $count } keer te veel uren op een dag
diag-magnitude-doubt = { $why ->
        [agreed] { $found } in de kolom ‘{ $column }’ is veel meer dan de nulmeting en de streefwaarde van deze KPI: hoogstens { $bounds }. De rij telt mee.
        [agreed-less] { $found } in de kolom ‘{ $column }’ is veel minder dan de nulmeting en de streefwaarde van deze KPI: ten minste { $bounds }. De rij telt mee.
        [zero] In de kolom ‘{ $column }’ staat 0. Nul was het nog nooit: meestal { $bounds }. De rij telt mee.
        [thousands] { $found } in de kolom ‘{ $column }’ is veel minder dan bij u gewoon is: meestal { $bounds }. Duizend keer zoveel zou gewoon zijn. De rij telt mee zoals zij er staat.
        [less] { $found } in de kolom ‘{ $column }’ is veel minder dan bij u gewoon is: meestal { $bounds }. De rij telt mee.
       *[other] { $found } in de kolom ‘{ $column }’ is veel meer dan bij u gewoon is: meestal { $bounds }. De rij telt mee.
    }
    .expected = een getal van de gewone omvang, of de bevestiging dat dit klopt
    .hint = { $why ->
        [zero] Is het echt nul? Dan hoeft u niets te doen. Is er nog geen waarde? Maak de cel dan leeg.
        [thousands] Staat het getal { $spot } in duizendtallen? Typ het dan helemaal uit. Klopt het? Dan hoeft u niets te doen.
       *[other] Controleer het getal { $spot }: staat de komma of de punt goed? Klopt het? Dan hoeft u niets te doen.
    }
    .many = { $count } getallen van een heel andere omvang dan gewoon
diag-ratio-doubt = { $why ->
        [value] De waarde { $found }% in de kolom ‘{ $column }’ past niet bij de teller { $part } en de noemer { $whole }: die maken samen { $reading }%. De rij telt nog niet mee.
       *[other] De teller { $found } is groter dan de noemer { $whole }. Dat zou { $reading }% zijn, en van deze KPI is geen waarde boven 100% bekend. De rij telt nog niet mee.
    }
    .expected = { $why ->
        [value] een waarde die klopt met teller en noemer
       *[other] een teller die hoogstens zo groot is als de noemer
    }
    .hint = { $why ->
        [value] Controleer de waarde, de teller en de noemer van deze rij. Maak ze gelijk, of laat de waarde leeg.
       *[other] Controleer teller en noemer van deze rij: zijn ze verwisseld, of is er één verkeerd getypt? Kan deze KPI echt boven 100% komen? Dan zet het programmabureau een streefwaarde of nulmeting boven 100 in de tabel KPI_definities.
    }
    .many = { $count } rijen waarvan teller en noemer niet kunnen kloppen
diag-value-unproved = De waarde { $found } in de kolom ‘waarde_eur’ komt in de plaats van het tarief, maar de kolom ‘bewijs’ is leeg. De waarde telt niet mee; de rij telt tegen het tarief.
    .expected = bij een eigen waarde ook een onderbouwing in de kolom ‘bewijs’
    .hint = Zet in de kolom ‘bewijs’ waar de waarde vandaan komt, of maak de cel in ‘waarde_eur’ leeg { $spot }.
    .many = { $count } waarden zonder onderbouwing
diag-value-doubt = { $why ->
        [negative] { $found } in de kolom ‘{ $column }’ is minder dan nul. Van deze KPI kan dat niet, voor zover wij weten. De rij telt nog niet mee.
        [of-none] De teller is { $found } en de noemer is nul: een deel van niets kan niet. De rij telt nog niet mee.
        [part] { $found } in de kolom ‘{ $column }’ is geen heel getal. Deze KPI telt hele aantallen{ $column ->
            [teller] {""}
           *[other] {" "}({ $unit })
        }. De rij telt nog niet mee.
       *[other] { $found } in de kolom ‘{ $column }’ is veel meer dan het geheel. Deze KPI is een deel van een geheel ({ $unit }), en een waarde boven het geheel kennen wij niet. De rij telt nog niet mee.
    }
    .expected = { $why ->
        [negative] een getal van nul of hoger
        [of-none] een noemer boven nul, of een teller van nul
        [part] een heel getal
       *[other] een deel van het geheel
    }
    .hint = { $why ->
        [negative] Controleer het minteken { $spot }. Wilt u een eerdere maand verbeteren? Stuur dan de cijfers van die maand opnieuw. Kan deze KPI echt onder nul komen? Dan zet het programmabureau in de tabel KPI_definities ‘saldo’ of ‘verschil’ in de naam, of een nulmeting of streefwaarde onder nul.
        [of-none] Controleer teller en noemer van deze rij. Waren er geen gevallen? Typ dan twee keer 0.
        [part] Controleer de komma of de punt { $spot }. Is het getal een gemiddelde of een schatting? Rond het dan af. Kan deze KPI echt een deel zijn? Dan zet het programmabureau dat in de tabel KPI_definities: een eenheid zoals ‘uur’ of ‘fte’, of ‘gemiddeld’ in de naam.
       *[other] Controleer de komma of de punt { $spot }. Kan deze KPI echt meer zijn dan het geheel? Dan zet het programmabureau een streefwaarde of nulmeting boven het geheel in de tabel KPI_definities.
    }
    .many = { $count } waarden die van hun KPI niet kunnen
diag-total-row = { $why ->
        [again] In deze rij staat hetzelfde als in de rij erboven ({ $found } in de kolom ‘{ $column }’), maar verder minder.
        [bare] { $found } in de kolom ‘{ $column }’ is precies de som van rijen erboven, en in deze rij staat minder dan in elke rij erboven.
        [off] In deze rij staat een woord als ‘totaal’, maar { $found } in de kolom ‘{ $column }’ is niet de som van rijen erboven.
       *[other] { $found } in de kolom ‘{ $column }’ is precies de som van rijen erboven, en in deze rij staat een woord als ‘totaal’.
    } Wij hebben de rij als totaal gelezen. Daarom telt zij niet mee.
    .expected = alleen rijen met gegevens, of een totaal dat niet in de tabel staat
    .hint = { $why ->
        [off] Is het een totaal? Controleer dan of er een rij ontbreekt.
       *[other] Is het een totaal? Dan hoeft u niets te doen.
    } Is het een gewone rij? { $why ->
        [again] Zet er dan een omschrijving bij
        [bare] Zet er dan een omschrijving bij
       *[other] Haal dan het woord ‘totaal’ uit de tekst
    } en stuur het bestand opnieuw.
    .many = { $count } rijen die een totaal zijn
diag-hours-over-year = { $found } uur in twaalf maanden (tot en met { $period }) is meer dan alle medewerkers samen kunnen werken. De uren tellen mee.
    .expected = hoogstens { $bounds } uur in twaalf maanden, naar het aantal fte in de tabel Partners
    .hint = Zoek een te groot getal, zoals een bedrag in de kolom met uren. Klopt alles? Controleer dan het aantal fte.
diag-knowledge-twice = Over { $period } staat kennis zowel in tijd ({ $other }) als per stuk ({ $found }), bij hetzelfde project of zonder project. Misschien telt dezelfde inzet nu twee keer. Beide tellen mee.
    .expected = van één workshop, dataset of advies de uren of het aantal stuks, niet beide
    .hint = Gaat het om hetzelfde? Laat dan een van de twee rijen weg. Zijn het verschillende dingen? Dan hoeft u niets te doen.
diag-source-missing = In de tabel { $table } staat bij een of meer rijen ({ $found }) niet waar het cijfer vandaan komt. Het telt mee, en het rapport zegt dat de bron niet is opgegeven.
    .expected = bij elke rij een bron, zoals een besluit of een handleiding met jaar
    .hint = Vul de kolom ‘bron’ in. Dan kan de stuurgroep zien waarop de bedragen rusten.
diag-funds-origin-unclear = Van { $kind } zijn toezeggingen met verschillende herkomst bekend, en bij deze bijdrage staat geen herkomst. De bijdrage telt mee, maar niet als eigen inbreng.
    .expected = bij elke bijdrage van deze soort de herkomst van de middelen
    .hint = Vul bij deze soort de kolom herkomst_middelen in: eigen geld, of geld van het Rijk, de provincie of een ander.
diag-negative-correction = In de kolom ‘{ $column }’ staat een waarde onder nul ({ $found }). Die telt als correctie.
    .expected = een waarde boven nul, of een correctie van wat eerder is opgegeven
    .hint = Is het een correctie? Dan hoeft u niets te doen. Zo niet? Typ de waarde dan zonder minteken.
    .many = { $count } waarden onder nul
diag-rows-withdrawn = { $other } vervangt dit blad. Rij { $found } staat daar niet meer in, of is daar geweigerd. Wat er stond, telt niet meer mee.
    .expected = een verbeterde aanlevering met alle rijen die moeten tellen
    .hint = Zijn deze rijen vervallen of veranderd? Dan hoeft u niets te doen. Zijn ze vergeten of geweigerd? Zet ze dan goed in { $other }.
diag-tab-emptied = De tabel { $table } is leeg in dit bestand. In { $other } { $count ->
        [one] staat één rij over dezelfde maand. Die telt nog mee.
       *[other] staan { $sum } rijen over dezelfde maand. Die tellen nog mee.
    }
    .expected = alle rijen die moeten tellen, of { $table } bij niets_te_melden op het blad Aanlevering
    .hint = Moeten de rijen in { $other } vervallen? Zet dan { $table } bij niets_te_melden. Is het blad niet ingevuld? Dan hoeft u niets te doen.
diag-nothing-and-rows = Op het blad Aanlevering staat dat er voor { $table } niets te melden is, maar { $count ->
        [one] er staat één ingevulde rij. Die telt mee.
       *[other] er staan { $sum } ingevulde rijen. Die tellen mee.
    }
    .expected = een leeg blad { $table }, of een leeg vak bij niets_te_melden
    .hint = Moeten de rijen tellen? Maak dan het vak bij niets_te_melden leeg. Is er echt niets te melden? Haal dan de rijen weg.
diag-earlier-row-stands = { $count ->
        [one] In de tabel { $table } is de rij van { $found } geweigerd. Zolang telt de rij die in { $other } stond.
       *[other] In de tabel { $table } zijn { $sum } rijen geweigerd ({ $found }). Zolang tellen de rijen die in { $other } stonden.
    }
    .expected = rijen zonder fouten in het nieuwste bestand
    .hint = Verbeter de geweigerde rijen van dit blad. Tot die tijd staat in het rapport wat u eerder opgaf.
diag-content-of-other = Dit bestand heeft dezelfde inhoud als { $found }, dat bij een andere partner staat. Nu tellen ze allebei mee.
    .expected = van elke partner een eigen bestand
    .hint = Hebben beide partners dit zelf zo aangeleverd? Dan hoeft u niets te doen. Staat het bestand bij de verkeerde partner? Haal het daar dan weg.
diag-partner-merged = Deze aanlevering van { $found } over { $period } telt bij { $other }.
    .expected = tot de dag van de fusie de oude partner, daarna de nieuwe
    .hint = U hoeft niets te doen. Klopt de fusie niet? Pas dan actief_tot en opgegaan_in aan in de tabel Partners.
diag-partner-not-active =
    { $kind ->
        [left] { $found } deed in { $period } niet meer mee: de laatste dag is { $other }. Aantal rijen dat daarom nog niet meetelt: { $sum }.
        [was] { $found } bestond in { $period } nog niet. Toen waren het nog: { $other }. Aantal rijen dat daarom nog niet meetelt: { $sum }.
        [not-yet] { $found } deed in { $period } nog niet mee: de eerste dag is { $other }. Aantal rijen dat daarom nog niet meetelt: { $sum }.
        [file-left] { $found } deed in { $period } niet meer mee: de laatste dag is { $other }. Klopt deze aanlevering?
       *[other] { $found } deed in { $period } nog niet mee: de eerste dag is { $other }. Klopt deze aanlevering?
    }
    .expected = rijen over een periode waarin de partner meedeed
    .hint =
        { $kind ->
            [was] Zet bij deze rijen in de kolom partner_id van welke vroegere partner ze zijn.
           *[other] Klopt de periode? Pas dan actief_van of actief_tot aan in de tabel Partners. Gaat het om een fusie? Vul daar dan opgegaan_in in.
        }
diag-merger-unclear = De partner { $other } gaat volgens de lijst op in { $found }, maar het is niet duidelijk wanneer of in wie. Deze fusie telt daarom nog niet.
    .expected = een laatste dag in actief_tot, en in opgegaan_in een andere partner uit de lijst die de dag erna meedoet
    .hint = Vul actief_tot en opgegaan_in in. Controleer ook of de nieuwe partner meedoet vanaf de dag na actief_tot.
diag-merger-double = { $found } levert { $sum } metingen aan die { $other } over dezelfde periode ook heeft aangeleverd. Ze tellen één keer: die van { $other }.
    .expected = metingen van vóór de fusie van de oude partner, daarna van de nieuwe
    .hint = Verschillen de metingen en moet die van { $found } gelden? Haal dan die van { $other } weg.
diag-stock-summed = { $why ->
        [beside] Van de KPI { $found } over { $period } geeft de ene partner een waarde zonder gebied en de andere een waarde voor een eigen gebied of doelgroep. Nu telt de waarde zonder gebied als die van het hele netwerk. De andere waarde telt daar niet bij.
        [area] Van de KPI { $found } over { $period } geven { $sum } partners een waarde voor hetzelfde gebied: { $group }. Nu tellen alle waarden mee.
        [flow] Van de KPI { $found } over { $period } zijn er { $sum } waarden, van { $sum } partners. Ze worden opgeteld.
       *[other] Van de stand { $found } over { $period } zijn er { $sum } waarden, van { $sum } partners. Ze worden opgeteld.
    }
    .expected = één waarde voor het hele netwerk, of van elke partner een waarde voor een eigen gebied
    .hint = { $why ->
        [beside] Gaat de waarde zonder gebied over een deel? Vul dan ook daar het gebied in. Gaat zij over het hele netwerk? Dan zet het programmabureau die partner als eigenaar bij de KPI.
        [area] Heeft elke partner een deel van het gebied gemeten? Vul dan bij elke waarde ook de doelgroep in. Is het dezelfde meting? Laat dan één partner die aanleveren en haal de andere waarde weg.
       *[other] Heeft elke partner een deel gemeten? Vul dan bij elke waarde het gebied in. Heeft elke partner het geheel gemeten? Haal dan de dubbele waarden weg.
    }
diag-kpi-not-additive = Van de KPI { $found } over { $period } zijn er { $sum } waarden, van { $sum } partners. Waarden in { $kind ->
        [none] deze eenheid
       *[other] ‘{ $kind }’
    } zijn niet op te tellen. Daarom is er nog geen cijfer voor het netwerk.
    .expected = één waarde voor het hele netwerk, of van elke partner een teller en een noemer
    .hint = Meet één partner voor iedereen? Dan laten de anderen hun rij weg. Meet ieder een eigen deel? Vul dan bij elke waarde het gebied in; voor één cijfer van het netwerk zijn teller en noemer nodig. Het programmabureau stemt dit met de partners af.
diag-kpi-overlap = Van { $kind } is er een waarde over { $found } en ook een over { $other }, dat daarin valt. Daardoor kan hetzelfde twee keer meetellen.
    .expected = waarden over perioden die elkaar niet overlappen
    .hint = Zit de waarde over { $other } al in die over { $found }? Haal dan een van beide weg.
diag-benefit-before-start = Baat { $group } begint volgens de tabel Baten op { $after }. Deze rij gaat over een periode daarvoor: { $found }. Daarom telt de rij nog niet mee.
    .expected = een periode die niet voor { $after } eindigt
    .hint = Klopt de periode? Zet dan in de tabel Baten een eerdere startdatum. Klopt de startdatum? Verbeter dan de periode.
    .many = { $count } rijen van voor het begin van hun baat
diag-double-count = De baten { $group } en { $found } rusten op dezelfde KPI ({ $kind }) en zijn op dezelfde plek te zien. Misschien telt één effect nu twee keer.
    .expected = één baat per effect, of bij een van beide een verwijzing in de kolom ‘{ $column }’
    .hint = Is het hetzelfde effect? Vul dan bij de baat die naar de andere leidt die andere in bij ‘{ $column }’: die telt dan niet meer mee in het totaal. Zijn het twee effecten? Dan hoeft u niets te doen.
diag-attribution-over-whole = De baten { $words } zijn van verschillende partners, rusten op dezelfde KPI ({ $kind }) en zijn op dezelfde plek te zien. Samen rekenen zij { $found } keer het effect toe. Dat is meer dan het geheel.
    .expected = delen die samen hoogstens 1 (100%) zijn
    .hint = Spreek met elkaar af wie welk deel van het effect meetelt. Is het hetzelfde effect? Vul dan bij een van de baten de andere in bij ‘{ $column }’.
diag-limits-undecided = Bij KPI { $group } staat dat de grafiek nieuwe grenzen krijgt. ‘{ $column }’ ontbreekt.
    .expected = een dag, een reden en de rol die het besloot
    .hint = Vul ‘{ $column }’ in. Tot die tijd houdt de grafiek haar oude grenzen: nieuwe grenzen zijn een besluit met een reden.
diag-output-failed = { $why ->
        [read] Een bestand van een editie kon niet worden gelezen. Er is niets geschreven; alle edities blijven zoals ze zijn.
        [noted] De run is klaar, maar last-success.json kon niet worden geschreven.
        [latest] Op de plaats van de verwijzing latest staat een map, meestal na het terugzetten van een reservekopie zonder verwijzingen. De edities zelf staan goed, ook een editie die zojuist is gemaakt.
        [begun] Het vernietigen of weglaten is begonnen en niet af. Wat weg is, blijft weg; wat er nog niet af is, staat er nog.
        [listed] Wat gevraagd werd, is gedaan; een editie die zojuist is gemaakt, staat er. Alleen de verwijzing latest of de lijst van edities (index.html) kan nog van voor deze keer zijn.
       *[other] Een bestand van het rapport kon niet worden geschreven. De vorige editie blijft staan.
    } { $why ->
        [latest] { "" }
       *[other] Het systeem meldt: { $fault }
    }
    .expected = { $why ->
        [latest] een symbolische koppeling met de naam latest, of niets
        [read] een map die dit programma mag lezen
       *[other] een map met genoeg ruimte, waarin dit programma mag schrijven
    }
    .hint = { $why ->
        [latest] Verwijder deze map latest: elke editie staat ook in de map van haar periode. Start daarna opnieuw; dan wordt latest weer een verwijzing.
        [read] Controleer de schijf en de rechten van het bestand en de mappen erboven, en start opnieuw.
        [begun] Controleer de schijf en de rechten van de map, en geef hetzelfde commando opnieuw: dat maakt af wat begonnen is.
        [listed] Controleer de ruimte op de schijf en de rechten van de map, en start vlecht run: die werkt latest en de lijst bij.
       *[other] Controleer de ruimte op de schijf en de rechten van de map, en start opnieuw.
    }

summary-none = Geen meldingen.
summary-partner = { $partner }: { $errors } geweigerd, { $open ->
        [0] {""}
       *[other] { $open } zonder cijfer,{" "}
    }{ $warnings } let op, { $notices } ter informatie
summary-no-partner = Niet van één partner
summary-cells = kolom { $column }: { $many }, eerste { $first }
summary-places = { $many }, eerste { $first }
summary-times = { $many }
summary-no-file = Alle bestanden
summary-files = { $count } bestanden, eerste { $first }
summary-many = { $count } keer
summary-found = { $quoted } en nog { $count ->
        [one] één andere
       *[other] { $count } andere
    }
summary-more = { $name }: en nog { $count ->
        [one] één soort melding
       *[other] { $count } soorten meldingen
    }, samen { $times } keer
summary-all = Niet alles staat hier. Alles ziet u met --format json; na een run staat het ook in programmabureau/data/diagnostics.csv.
summary-more-files = en nog { $name } bestanden, samen { $times } keer

effect-no-run = Er wordt niets gelezen tot het pipelinebestand is verbeterd.
effect-nothing-published = Er verschijnt geen nieuwe editie; de vorige blijft staan.
effect-not-written = De nieuwe editie is niet geschreven; de vorige blijft staan.
effect-file-refused = Niets uit het bestand telt mee tot het is verbeterd. De andere bestanden tellen wel mee.
effect-file-set-aside = Dit bestand telt niet mee, of niet nog eens.
effect-sheet-refused = Geen rij van deze tabel telt mee tot dit is verbeterd.
effect-sheet-set-aside = Dit blad is niet gelezen. De andere bladen tellen wel mee.
effect-column-ignored = De kolom is niet gelezen. De rijen tellen wel mee.
effect-row-refused = De rij telt niet mee tot zij is verbeterd. De andere rijen tellen wel mee.
effect-cell-missing = De cel telt als niet ingevuld, en nooit als nul. De rij telt wel mee.
effect-rows-set-aside = Deze rijen tellen niet mee, omdat een nieuwere of andere rij telt.
effect-as-pipeline-says = Het pipelinebestand zegt of deze rijen meetellen. Staat daar niets, dan tellen zij niet mee.
effect-counts = Alles telt mee. Kijk of het klopt.
effect-figure-missing = Er is geen cijfer. Het ontbreekt, en telt niet als nul.
exit-0 = 0: dit alleen verandert de uitkomst van het programma niet
exit-1 = 1: er is niets gepubliceerd
exit-2 = 2: het pipelinebestand of de opdracht klopt niet
exit-3 = 3: gepubliceerd, maar iemand moet ernaar kijken
exit-4 = 4: de schijf of de rechten laten het niet toe
argument-after = dag
argument-least = ondergrens
argument-most = bovengrens
argument-bounds = tussen welke grenzen
argument-cell = cel
argument-column = kolom
argument-columns = kolommen
argument-count = aantal
argument-deadline = dag
argument-fault = fout
argument-file = bestand
argument-found = wat er staat
argument-group = code
argument-kind = soort
argument-length = aantal
argument-other = een andere plek
argument-partner = partner
argument-period = periode
argument-sheet = blad
argument-spot = in de cel
argument-sum = aantal
argument-table = tabel
argument-target = tabel
argument-typed = wat er staat
argument-unread = bestand
argument-unit = eenheid
argument-what = wat ontbreekt
argument-why = reden
argument-reader = lezer
argument-words = woorden
argument-by = wie
argument-line = regel
argument-position = teken
argument-key = sleutel
argument-meant = wat bedoeld is
argument-on = dag
argument-part = deel
argument-bounded = soort getal
argument-fraction = decimalen
argument-number = aantal
argument-reading = de ene lezing
argument-treatment = telt of telt niet
argument-whole = hele getal

## Indicatoren (indicators/)

direction-increase = hoger is beter
direction-decrease = lager is beter
direction-neutral = geen goed of slecht
direction-own = volgens de KPI zelf
indicator-benefit-share = Aandeel in de baten
    .meaning = Welk deel van de baten die er kwamen, bij deze partner landt. Bij het netwerk: welk deel bij anderen dan partners landt, zoals inwoners.
    .undefined = Er kwam geen baat met een waarde, of negatieve baten wegen zwaarder.
    .formula = b_i = B_i / ΣB, B_i = Σ aandeel × netto gerealiseerde baat
    .source = A Guide to SROI (Cabinet Office 2012)
indicator-capacity-ratio = Inzet naast draagkracht
    .meaning = Het aandeel in de inzet gedeeld door het aandeel in de afgesproken draagkracht. Bij 1 zijn ze gelijk.
    .undefined = Er is geen draagkracht afgesproken, of de inzet is niet bekend.
    .formula = F_i = c_i / k_i
    .source = vlecht
indicator-capacity-share = Aandeel in de draagkracht
    .meaning = Welk deel van de draagkracht die de partners samen afspraken, van deze partner is. Wie later instapte, telt mee voor de maanden dat hij meedeed.
    .undefined = Voor deze partner zijn geen punten afgesproken.
    .formula = k_i = K_i / ΣK
    .source = vlecht
indicator-contribution-cash = Inbreng in geld
    .meaning = Het geld dat partners inbrachten, in euro's.
    .undefined = De partner leverde niets aan, of alles staat onder een langere periode.
    .formula = C_geld = Σ q, soort = geld
    .source = Stcrt. 2023, 12561 art. 1
indicator-contribution-in-kind = Inbreng in natura
    .meaning = Uren, kennis, ruimtes en materieel, omgerekend naar euro's met de afgesproken tarieven. Laag en hoog laten zien hoe zeker dat is.
    .undefined = De partner leverde niets aan, of alles staat onder een langere periode.
    .formula = C_natura = Σ q × p(tarief, dag), soort ≠ geld
    .source = Salamon e.a. 2011; Dostál & Vyskočil 2014
indicator-contribution-share = Aandeel in de inzet
    .meaning = Welk deel van alles wat de partners zelf inbrachten, van deze partner komt. Geld van anderen dat een partner doorgeeft, telt niet mee.
    .undefined = Niemand bracht iets in, of correcties zijn groter dan de inbreng.
    .formula = c_i = C_i / ΣC (eigen inbreng)
    .source = Stcrt. 2023, 12561 art. 1
indicator-contribution-value = Waarde van de inbreng
    .meaning = Alles wat partners inbrachten, in geld en in natura, in euro's tegen de afgesproken tarieven. Een bijdrage over een kwartaal of jaar wordt niet gesplitst.
    .undefined = De partner leverde niets aan, of alles staat onder een langere periode.
    .formula = C = Σ q × p(tarief, dag)
    .source = Verordening (EU) 2021/1060, art. 67, lid 1; Salamon e.a. 2011
indicator-delivery-timeliness = Op tijd aangeleverd
    .meaning = Welk deel van de verwachte aanleveringen op tijd kwam.
    .undefined = Er werd geen aanlevering verwacht.
    .formula = op tijd / verwacht
    .source = vlecht
indicator-effect-pretrend = Verschil dat er al aankwam
    .meaning = Hoe ver de pilotgebieden uit zichzelf van de vergelijkingsgebieden zouden zijn gaan afwijken, als elk gebied de lijn van voor de pilot had gevolgd. Is dat de helft of meer van het gevonden verschil, dan noemt het rapport het verschil geen aannemelijk effect.
    .undefined = Er is geen pilotgebied of geen vergelijkingsgebied met 3 perioden ervoor en erna.
    .formula = (helling ervoor × perioden tot het midden van erna) van pilotgebieden − dat van vergelijkingsgebieden
    .source = Angrist en Pischke 2009 (evenwijdige lijnen); Sen 1968
indicator-effect-rate = Hoeveel keer zo vaak sinds de pilot
    .meaning = Hoeveel keer zo vaak iets wordt geteld in een pilotgebied sinds de pilot begon, los van de trend die er al was. Alleen van een KPI die in hele aantallen telt; 0,5 is half zo vaak.
    .undefined = Voor of na de start is nooit iets geteld. Bij minder dan 8 metingen ervoor of erna is het onvoldoende.
    .formula = exp(b2) van ln E(y) = b0 + b1·t + b2·D, quasi-Poisson, met een interval van 95%
    .source = Bernal, Cummins en Gasparrini 2017
indicator-effective-contributors = Aantal dragende partners
    .meaning = Op hoeveel partners de inzet rust, alsof zij allemaal evenveel geven.
    .undefined = Niemand bracht iets in.
    .formula = 1 / Σc_i²
    .source = Laakso & Taagepera 1979
indicator-effort-shift = Inzet die anders verdeeld zou moeten zijn
    .meaning = Welk deel van de inzet naar andere partners zou moeten gaan, als iedereen precies naar vermogen bijdroeg.
    .undefined = Van minder dan twee partners zijn inzet en draagkracht bekend.
    .formula = D = ½ Σ|c_i − k_i|
    .source = Hoover 1936
indicator-equity-ratio = Opbrengst gedeeld door inzet
    .meaning = Het aandeel in de baten gedeeld door het aandeel in de inzet. Bij 1 zijn ze gelijk.
    .undefined = Te weinig baten hebben een waarde, of de partner bracht zelf niets in.
    .formula = E_i = b_i / c_i
    .source = Adams 1965
indicator-network-reciprocity = Wederkerigheid in het netwerk
    .meaning = Welk deel van wat partners elkaar geven, van dezelfde partner terugkomt.
    .undefined = Er gaat te weinig rechtstreeks van partner naar partner.
    .formula = r_w = Σ min(w_ij, w_ji) / Σ w_ij
    .source = Squartini e.a. 2013, Sci Rep 3:2729
indicator-network-reciprocity-corrected = Wederkerigheid boven toeval
    .meaning = Hoeveel meer partners elkaar teruggeven dan je verwacht als het niet uitmaakt van wie zij kregen. Bij 0 is het zoals verwacht.
    .undefined = Er gaat te weinig rechtstreeks van partner naar partner.
    .formula = ρ_w = (r_w − r_0) / (1 − r_0)
    .source = Squartini e.a. 2013, Sci Rep 3:2729
indicator-own-funding-share = Aandeel eigen middelen
    .meaning = Welk deel van de inbreng van de partner zelf is, en niet van een ander die het via deze partner geeft.
    .undefined = Er werd niets ingebracht.
    .formula = eigen inbreng / alle inbreng
    .source = Stcrt. 2023, 12561 art. 1
indicator-pair-net-flow = Saldo tussen twee partners
    .meaning = Wat de ene partner de andere meer gaf dan hij van die partner kreeg. Het zegt niets over de verhouding tussen de twee.
    .undefined = Tussen deze twee gaat niets rechtstreeks.
    .formula = N_ij = w_ij − w_ji
    .source = Squartini e.a. 2013, Sci Rep 3:2729
indicator-pair-symmetry = Gelijkheid van geven en krijgen
    .meaning = Hoe gelijk geven en krijgen tussen twee partners zijn. Bij 1 geven beide evenveel, bij 0 geeft er een.
    .undefined = Correcties zijn groter dan wat werd gegeven.
    .formula = 2 · min(w_ij, w_ji) / (w_ij + w_ji)
    .source = Squartini e.a. 2013, Sci Rep 3:2729
indicator-partner-diversity = Verscheidenheid van partners
    .meaning = Hoe verschillend de organisaties zijn, als aantal soorten die even vaak zouden voorkomen.
    .undefined = Er doet geen partner mee.
    .formula = 1 / Σ s², s = deel van een soort organisatie in de partners
    .source = Laakso en Taagepera 1979; Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-perceived-balance = Ervaren balans
    .meaning = Hoeveel partners het eens zijn met de stelling dat inzet en opbrengst in balans zijn: gemiddeld 3,5 of meer op een schaal van 1 tot 5. Partners met te weinig antwoorden tellen niet mee.
    .undefined = Minder dan vijf mensen gaven antwoord.
    .formula = #(i: gemiddelde_i ≥ 3,5) / partners van wie de score getoond mag worden; waarde: gemiddelde op 0–100
    .source = Adams 1965
indicator-pledge-by-size = Toezegging van kleine en grote partners
    .meaning = Of kleine partners hun toezegging nakomen zoals grote: de middelste partner van elke groep.
    .undefined = Een groep heeft minder partners met een cijfer dan de grenswaarde.
    .formula = mediaan van de nagekomen toezegging per groep, 12 maanden
    .source = Netwerksamenwerking: het is gedoe en het loont (2025); de mediaan en de kleinste groep zijn een afspraak van dit project
indicator-pledge-fulfilment = Nagekomen toezeggingen
    .meaning = Wat een partner inbracht, gedeeld door wat hij voor deze twaalf maanden toezegde.
    .undefined = In deze twaalf maanden loopt geen toezegging, of er is geen tarief voor.
    .formula = P_i = ingebracht_i / toegezegd_i (naar rato per dag)
    .source = vlecht
indicator-reciprocity-balance = Balans van inzet en opbrengst
    .meaning = Hoe het aandeel in de baten zich verhoudt tot het aandeel in de inzet. Bij 0 zijn ze gelijk, bij -1 is er alleen inzet, bij 1 alleen opbrengst.
    .undefined = Te weinig baten hebben een waarde om er iets over te zeggen.
    .formula = R_i = (b_i − c_i) / (b_i + c_i)
    .source = Adams 1965
indicator-survey-dimension = Uitkomst van de vragenlijst
    .meaning = Wat mensen vinden van een kant van de samenwerking, zoals vertrouwen of energie, van 0 tot 100. Elke partner met genoeg antwoorden telt even zwaar.
    .undefined = De groep is te klein om te tonen zonder dat iemand herkenbaar wordt.
    .formula = gemiddelde over partners van 100 · (x − min) / (max − min)
    .source = PARTNER-instrument; OESO, verklarende lijst van statistische termen (onderdrukken)
indicator-survey-response = Partners die de vragenlijst invulden
    .meaning = Van hoeveel partners ten minste een persoon de vragenlijst invulde, en welk deel van de uitgenodigde mensen dat deed.
    .undefined = In de maand van de ronde deed geen partner mee, of vulden meer mensen in dan er waren uitgenodigd. Staat in het pipelinebestand niet hoeveel mensen een uitnodiging kregen, dan ontbreekt dat deel.
    .formula = partners met een respondent / partners die meedoen; respondenten / uitgenodigde mensen
    .source = vlecht
indicator-visible-contributors = Zichtbare partners
    .meaning = Hoeveel partners in de laatste drie maanden zichtbaar iets inbrachten.
    .undefined = Er doet geen partner mee.
    .formula = Z = #(i: enige inbreng in 3 maanden) / n
    .source = vlecht

indicator-benefit-gross = Bruto baten
    .meaning = Wat de baten opbrachten, voor aftrek van wat er ook zonder het netwerk was geweest.
    .undefined = Er is geen bedrag aangeleverd.
    .formula = Σ hoeveelheid × waarde per eenheid (of euro’s zoals aangeleverd); netwerk, en elke soort opbrengst: positieve baten, elk één keer geteld
    .source = HM Treasury Green Book; A Guide to SROI (Cabinet Office 2012)
indicator-benefit-kinds = Vier soorten opbrengst
    .meaning = Van hoeveel baten van elke soort (onderling begrip, kortere doorlooptijd, hogere kwaliteit, lagere kosten) al iets is gerealiseerd.
    .undefined = Er is geen baat van die soort. Zegt het register van geen enkele baat de soort, dan is er geen cijfer.
    .formula = baten waarvan iets is gerealiseerd / baten van de soort; nadelen en tussenstappen tellen niet mee
    .source = Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-benefit-net = Netto baten
    .meaning = Wat er van de baten overblijft als eraf is wat toch gebeurd zou zijn en wat bij anderen hoort. Positieve en negatieve baten zijn verrekend.
    .undefined = Er is geen bedrag aangeleverd.
    .formula = bruto · (1 − zou toch gebeuren)(1 − verdringing)(1 − weglek) · toerekening · (1 − afname)^(jaar − 1)
    .source = A Guide to SROI (Cabinet Office 2012), stap 4 en 5; HM Treasury Green Book
indicator-benefit-realisation = Baten tegen plan
    .meaning = Welk deel van de geplande netto baten er tot nu toe is.
    .undefined = Er was tot nu toe niets gepland.
    .formula = Σ gerealiseerd netto tot nu toe ÷ Σ gepland netto tot nu toe
    .source = MSP, batenmanagement; HM Treasury Green Book
indicator-kpi-assurance = Haalbaarheid van het doel
    .meaning = Of het doel wordt gehaald als er niets verandert: steeds, soms, of niet.
    .undefined = Er is geen doel, of er zijn minder dan 12 metingen.
    .formula = doel buiten een procesgrens: structureel gehaald (1) of niet gehaald (−1); ertussen of erop: 0
    .source = NHS Making Data Count (NHSRplotthedots 0.2.2)
indicator-kpi-attainment = Doelbereik
    .meaning = Welk deel van de weg van nulmeting naar doel is afgelegd.
    .undefined = Nulmeting of doel ontbreekt, of ze zijn gelijk.
    .formula = (nu − nulmeting) ÷ (doel − nulmeting)
    .source = HM Treasury Magenta Book (voortgang van nulmeting naar doel)
indicator-kpi-centre-line = Gemiddelde en grenzen
    .meaning = Waar de KPI omheen schommelt, en tussen welke grenzen, zolang er niets verandert.
    .undefined = Er zijn minder dan 5 metingen.
    .formula = m = gemiddelde van de eerste 12 punten; grenzen m ± 2,66 · gemiddelde stap tussen twee maanden
    .source = Wheeler, Understanding Variation; NHS Making Data Count (NHSRplotthedots 0.2.2)
indicator-kpi-level-shift = Ander niveau
    .meaning = Of de KPI sinds een bepaald moment op een ander niveau lijkt te liggen. Het is iets om te bespreken, en op zichzelf geen reden voor nieuwe grenzen.
    .undefined = Er is geen moment dat eruit springt. Bij minder dan 16 metingen is het onvoldoende.
    .formula = gemiddelde erna − gemiddelde ervoor, waar de kwadraten rond beide het kleinst zijn; alleen bij p ≤ 0,01 (Pettitt)
    .source = Pettitt 1979
indicator-kpi-trend = Trend
    .meaning = Hoeveel de KPI per maand stijgt of daalt, over de laatste 12 perioden. Met metingen over twee hele jaren: elke maand naast dezelfde maand van andere jaren.
    .undefined = Er zijn minder dan 8 metingen in de laatste 12 perioden.
    .formula = mediaan van (xⱼ − xᵢ) ÷ (tⱼ − tᵢ) over de laatste 12 perioden, per maand; vanaf 24 maanden de mediaan over paren van dezelfde maand in de laatste 36 maanden
    .source = Sen 1968; Mann 1945; Kendall 1975; Hirsch, Slack & Smith 1982
indicator-kpi-value = Waarde van de KPI
    .meaning = Wat de partners samen hebben gemeten, per periode.
    .undefined = De noemer is nul, of losse percentages zijn niet samen te nemen.
    .formula = ratio: Σ teller ÷ Σ noemer; stroom: Σ waarde; stand: Σ laatste waarde; gewogen: Σ waarde·n ÷ Σ n
    .source = KPI_definities; NHS Making Data Count (samengevoegde ratio’s)
indicator-kpi-variation = Schommeling of verandering
    .meaning = Of de laatste waarde gewone schommeling is, of dat er iets is veranderd.
    .undefined = De laatste meting ontbreekt, of er zijn minder dan 5 metingen.
    .formula = laatste punt: buiten de grenzen, 7 stijgend of dalend, 2 van 3 dicht bij een grens, of 7 aan één kant van het gemiddelde
    .source = NHS Making Data Count (NHSRplotthedots 0.2.2)
indicator-milestone-pace = Tempo van mijlpalen
    .meaning = Of mijlpalen zo snel klaar komen als gepland, over 3 maanden.
    .undefined = Er was in deze 3 maanden niets gepland.
    .formula = 100 · min(1, Σ gewicht gereed in 3 maanden ÷ Σ gewicht gepland in 3 maanden)
    .source = Drie hiccups van netwerksamenwerking (2022): procesresultaten als mijlpalen
indicator-momentum = Vaart
    .meaning = Zes tekens van vaart samen, van 0 tot 100. Vergelijk met het plan en met het halfjaar ervoor.
    .undefined = Minder dan 4 van de 6 onderdelen zijn bekend.
    .formula = Σ w·c ÷ Σ w van ten minste 4 van: tempo, verschuiving, versheid, aanwezigheid, inbreng, energie (elk 0–100)
    .source = Drie hiccups van netwerksamenwerking (2022); onderdelen uit de mijlpaaltrendanalyse
indicator-process-freshness = Laatste procesresultaat
    .meaning = Hoeveel dagen geleden het laatste procesresultaat er was.
    .undefined = Er is nog geen procesresultaat geweest.
    .formula = laatste dag van de maand − dag van de laatste gereedgekomen procesmijlpaal
    .source = Drie hiccups van netwerksamenwerking (2022): procesresultaten als mijlpalen

## Cijfers over samenwerken, besluiten en geld (indicators/)

indicator-attendance-coverage = Niveaus aan tafel
    .meaning = Welk deel van de niveaus van alle partners (strategisch, tactisch, operationeel) in twaalf maanden aan een overleg deelnam.
    .undefined = Er doet geen partner mee. Is er geen aanwezigheid met een niveau genoteerd, dan ontbreekt het cijfer.
    .formula = niveaus van partners bij een overleg / (partners × 3 niveaus), 12 maanden
    .source = Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-benefit-npv = Netto contante waarde
    .meaning = Wat baten en kosten van verschillende jaren samen waard zijn in euro's van dit jaar. De lage en hoge waarde gelden bij een procentpunt meer en minder discontovoet.
    .undefined = De baten staan in prijzen van verschillende jaren. Heeft geen baat een waarde of zijn er geen kosten bekend, dan ontbreekt het cijfer; heeft een te klein deel van de baten een waarde, dan is het onvoldoende.
    .formula = Σ CF_t / (1 + r)^t, CF = geldstroom, t = jaren vanaf het jaar van het rapport; netwerk: baten − kosten; netwerk zonder natura: min wat in natura werd gegeven
    .source = HM Treasury Green Book; Werkgroep discontovoet 2020
indicator-benefit-payers = Wie betaalt, wie profiteert
    .meaning = Welk deel van het geld een partner betaalt; voor het netwerk: welk deel van het geld van een ander zou komen als betalen de baten volgde.
    .undefined = Geen partner betaalt, of bij de partners kwam per saldo geen baat terecht. Heeft een te klein deel van de baten een waarde, dan is het onvoldoende.
    .formula = partner: zeker geld van de partner / al het zekere geld; netwerk: ½ Σ |deel betaald − deel van de netto baten|, tot nu toe
    .source = Hoover-index; HM Treasury Green Book (verdeling)
indicator-cofinancing-share = Cofinanciering
    .meaning = Welk deel van alle inbreng, in geld en in natura, de regio zelf betaalt. Geld van het Rijk telt niet mee, ook niet als een partner het doorgeeft.
    .undefined = Correcties zijn groter dan de inbreng. Is er niets ingebracht, dan ontbreekt het cijfer.
    .formula = eigen inbreng van partners uit de regio / alle inbreng, tot nu toe
    .source = Stcrt. 2023, 12561 art. 1
indicator-communication-coverage = Procesresultaten verteld
    .meaning = Over welk deel van de procesresultaten van twaalf maanden binnen 30 dagen iets is verteld.
    .undefined = Er is nog geen procesresultaat te beoordelen. Zonder lijst van berichten ontbreekt het cijfer.
    .formula = procesresultaten verteld binnen 30 dagen / procesresultaten, 12 maanden
    .source = Drie hiccups van netwerksamenwerking (2022)
indicator-decision-follow-up = Besluiten op tijd uitgevoerd
    .meaning = Welk deel van de besluiten die in twaalf maanden klaar moesten zijn, op tijd is uitgevoerd.
    .undefined = Er hoefde in twaalf maanden geen besluit klaar te zijn.
    .formula = besluiten op tijd uitgevoerd / besluiten die uitgevoerd moesten zijn, 12 maanden
    .source = Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-decision-lead-time = Doorlooptijd van besluiten
    .meaning = Hoeveel dagen er tussen vraag en besluit zitten: de helft gaat sneller, de helft langzamer. Van tien besluiten duurt er een langer dan de hoge waarde. Apart staat hoeveel besluiten langer dan 60 dagen wachten; een besluit zonder dag waarop het is gevraagd, telt daar niet mee.
    .undefined = In twaalf maanden is geen besluit met beide data genomen.
    .formula = mediaan van (dag genomen − dag gevraagd), 12 maanden; hoog: 90e percentiel
    .source = Netwerksamenwerking: het is gedoe en het loont (2025); percentiel: Hyndman en Fan 1996, type 7
indicator-effect-change = Ontwikkeling sinds de nulmeting
    .meaning = Hoeveel de KPI is veranderd sinds de nulmeting, en in een pilotgebied sinds de start van de pilot. Dit is een ontwikkeling, geen bewezen effect.
    .undefined = De KPI heeft geen nulmeting. In een gebied met minder dan 3 perioden ervoor of erna is het onvoldoende.
    .formula = nieuwste waarde − nulmeting; pilotgebied: waarde na de start − waarde ervoor
    .source = HM Treasury Magenta Book
indicator-effect-difference = Verschil met de vergelijkingsgebieden
    .meaning = Hoeveel meer de KPI in de pilotgebieden veranderde dan in de gebieden waarmee wij ze vergelijken.
    .undefined = Er is geen pilotgebied of geen vergelijkingsgebied met 3 perioden ervoor en erna; dan is het onvoldoende. Kunnen zo weinig gebieden toeval niet uitsluiten, dan is het voorlopig.
    .formula = (na − voor) van pilotgebieden − (na − voor) van vergelijkingsgebieden; teller ÷ noemer: p
    .source = Verschil van verschillen; Fisher 1935 (randomisatie)
indicator-effect-interrupted = Sprong bij de start van de pilot
    .meaning = Hoeveel het niveau van de KPI in een pilotgebied versprong toen de pilot begon, los van de trend die er al was. Is er een gebied om mee te vergelijken, dan staat er ook wat van de sprong over is als die van de andere gebieden eraf gaat.
    .undefined = Er zijn minder dan 8 metingen voor of na de start; dan is het onvoldoende.
    .formula = b2 van y = b0 + b1·t + b2·D, D = 1 vanaf de start van de pilot; naast andere gebieden: y min hun gemiddelde
    .source = Bernal, Cummins en Gasparrini 2017 en 2018; Newey en West 1987
indicator-energy-order = Hier eerst
    .meaning = Bij welke doelen de volgende stap het meest kans geeft: waar de energie hoog is en al iets lukt. Alleen de eerste helft krijgt een plaats.
    .undefined = Voor het doel is geen score of geen doelbereik bekend, of het hoort niet bij de eerste helft. Met minder dan twee doelen is er geen volgorde.
    .formula = plaats naar energie × effect: gemiddelde getoonde score van de partners van het doel × middelste doelbereik van zijn KPI’s
    .source = Drie hiccups van netwerksamenwerking (2022)
indicator-first-result = Tijd tot het eerste resultaat
    .meaning = Hoe lang het duurde van de start van het netwerk tot het eerste resultaat, van het proces en van de uitvoering apart.
    .undefined = Er is sinds de start nog niets afgerond. Is van geen doel of partner een dag bekend, dan ontbreekt het cijfer.
    .formula = dag van de eerste afgeronde mijlpaal − eerste dag waarop een doel is afgesproken (anders: waarop een partner meedeed)
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): begin gisteren
indicator-funding-cliff = Dagen tot het tijdelijke geld stopt
    .meaning = Hoeveel dagen het tijdelijke geld nog loopt dat begroot of beschikt is. Onder nul is het al gestopt.
    .undefined = Er is geen tijdelijk geld begroot of beschikt. Zonder overzicht van financiering ontbreekt het cijfer.
    .formula = laatste dag van zeker tijdelijk geld − laatste dag van de maand
    .source = Drie hiccups van netwerksamenwerking (2022)
indicator-funding-coverage = Structurele dekking
    .meaning = Welk deel van de kosten na afloop van het project met structureel geld is gedekt, per jaar. De hoge waarde telt toegezegd geld mee.
    .undefined = Er zijn geen structurele kosten van dat jaar bekend. Zonder overzicht van financiering ontbreekt het cijfer.
    .formula = zeker structureel geld / verwachte structurele kosten, per jaar; hoog: met wat is toegezegd
    .source = Drie hiccups van netwerksamenwerking (2022)
indicator-goals-measurable = Meetbare doelen
    .meaning = Welk deel van de doelen zowel een KPI over de uitkomst als een procesindicator heeft.
    .undefined = Er zijn geen doelen aangeleverd. Zijn er doelen en geen KPI-definities, dan ontbreekt het cijfer.
    .formula = doelen met ≥ 1 outcome-KPI en ≥ 1 procesindicator / doelen
    .source = Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-impact-talk = Gesprek over de gezamenlijke impact
    .meaning = Hoeveel dagen geleden de partners voor het laatst hun gezamenlijke impact op tafel hadden: een besluit dat volgt uit een KPI of uit een cijfer over baten of effecten.
    .undefined = Van geen enkel besluit is bekend dat het uit zo'n cijfer volgt. Zonder besluiten ontbreekt het cijfer.
    .formula = laatste dag van de maand − laatste dag van zo'n besluit of van het overleg erover
    .source = Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-interests-shared = Gedeelde belangen
    .meaning = Hoeveel partners aan de anderen hebben verteld wat zij komen brengen en halen, en waar hun grens ligt.
    .undefined = Er doet geen partner mee. Zonder overzicht van belangen ontbreekt het cijfer.
    .formula = partners die hun belang deelden / partners die meedoen
    .source = Drie hiccups van netwerksamenwerking (2022)
indicator-kpi-forecast = Verwachting op de streefdatum
    .meaning = Waar de KPI op de streefdatum uitkomt als het zo doorgaat. Ligt het hele interval voorbij het doel, dan is de KPI op koers.
    .undefined = De KPI heeft geen streefwaarde, streefdatum of richting, of de dag is al geweest. Met minder dan 8 metingen is het onvoldoende.
    .formula = mediaan(y) + helling · (streefdatum − mediaan(t)), helling van Theil-Sen over de laatste 12 punten
    .source = Sen 1968
indicator-learning-index = Leren van elkaar
    .meaning = Welk deel van de mensen zegt van een andere partner te leren, een voorbeeld te kunnen geven en het toe te passen.
    .undefined = Naar leren is niet gevraagd. Bij te kleine groepen, of als er te weinig mensen zijn die het ermee eens of juist niet eens zijn, wordt het niet getoond. Ook niet waar de verdeling van de antwoorden een kleine groep niet apart toont: samen met de score zou dit cijfer die groep verraden.
    .formula = gemiddelde over de vragen over leren van (respondenten die het eens zijn / respondenten)
    .source = eJIDC-lijst over leren; Wilson 1927 voor het interval
indicator-level-gap = Verschil tussen leiding en werkvloer
    .meaning = Hoeveel punten de leiding hoger scoort dan de werkvloer; onder nul scoort de werkvloer hoger.
    .undefined = Van een van beide niveaus vulde niemand de vragenlijst in. Bij te kleine groepen wordt het verschil niet getoond. Ook niet waar de verdeling van de antwoorden een kleine groep niet apart toont.
    .formula = gemiddelde score van strategische respondenten − gemiddelde score van operationele respondenten
    .source = Netwerksamenwerking: het is gedoe en het loont (2025); OESO, verklarende lijst van statistische termen (onderdrukken)
indicator-mandate-rate = Mandaat aan tafel
    .meaning = Welk deel van de partners met mandaat aan tafel zit bij overleggen die besluiten nemen. Een partner wordt alleen genoemd als hij onder de norm blijft.
    .undefined = Het mandaat is nergens genoteerd; dan ontbreekt het cijfer.
    .formula = plaatsen met mandaat / plaatsen waarvan dat is genoteerd, 12 maanden
    .source = Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-milestone-slip = Verschuiven van mijlpalen
    .meaning = Hoeveel dagen later mijlpalen worden verwacht met elke dag die voorbijgaat: 0 is op de dag zelf blijven, 1 is elke dag een dag later.
    .undefined = Er staat geen mijlpaal open. Zijn er van geen enkele mijlpaal verwachtingen van drie maanden, dan is het onvoldoende.
    .formula = gemiddelde helling van de verwachte dag op de dag van het rapport over 6 maanden, open mijlpalen
    .source = Mijlpaaltrendanalyse
indicator-ownership-spread = Gedeeld eigenaarschap
    .meaning = Over hoeveel partners het eigenaarschap van baten, KPI's, mijlpalen en projecten is verdeeld, alsof zij allemaal evenveel hebben. De teller en noemer zeggen hoeveel een eigenaar heeft en hoeveel er zijn.
    .undefined = Niets heeft een eigenaar. Is er niets om te bezitten, dan ontbreekt het cijfer.
    .formula = 1 / Σ s², s = deel van een partner in alles met een eigenaar
    .source = Laakso en Taagepera 1979; Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-physical-meetings = Fysieke overleggen
    .meaning = Hoe vaak mensen van het netwerk elkaar in twaalf maanden op een plek troffen.
    .undefined = De vorm van geen enkel overleg is bekend; dan ontbreekt het cijfer.
    .formula = aantal fysieke overleggen, 12 maanden
    .source = Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-project-budget = Uitkomst tegen begroting
    .meaning = Wat een project kost of naar verwachting gaat kosten, gedeeld door de begroting, over de jaren tot en met dit jaar.
    .undefined = Er is niets begroot. Zijn begroting en uitkomst van geen enkel jaar beide bekend, dan ontbreekt het cijfer.
    .formula = Σ gemaakt of verwacht / Σ begroot, jaren tot nu toe
    .source = Verantwoording van Regio Deals: begroot, besteed, prognose
indicator-public-support = Publiek geld tegen de kosten
    .meaning = Het publieke geld dat een project tot nu toe kreeg, gedeeld door wat het kost zonder de bijdragen in natura. Boven 1 zou publiek geld uren of ruimte betalen die zijn gegeven. Alleen van projecten waaraan iets in natura is gegeven.
    .undefined = De kosten zijn nul. Zijn er geen kosten bekend, dan ontbreekt het cijfer.
    .formula = Σ publiek geld aan het project / Σ kosten over alle jaren, zonder natura
    .source = Verordening (EU) 2021/1060 art. 67 lid 1 onder a; welke kosten subsidiabel zijn, zegt de regeling, hier tellen alle kosten
indicator-readiness-step = Trede van de lijn
    .meaning = Hoe ver de lijnorganisaties zijn: 1 geïnformeerd, 2 betrokken, 3 gecommitteerd, 4 geborgd. Bij een partner telt het onderdeel dat het minst ver is.
    .undefined = Er is geen onderdeel bekend; dan ontbreekt het cijfer.
    .formula = laagste trede van de onderdelen van een partner (1 geïnformeerd, 2 betrokken, 3 gecommitteerd, 4 geborgd); netwerk: middelste partner
    .source = Drie hiccups van netwerksamenwerking (2022)
indicator-signatures = Handtekeningen
    .meaning = Hoeveel partners een doel hebben ondertekend, en hoeveel ten minste een van de doelen.
    .undefined = Er doet geen partner mee. Is nergens ingevuld wie tekende, dan ontbreekt het cijfer.
    .formula = partners die tekenden / partners die meedoen
    .source = Netwerksamenwerking: het is gedoe en het loont (2025)
indicator-sole-contributions = Inbreng die van één partner komt
    .meaning = Hoeveel soorten inbreng in twaalf maanden van maar één partner kwamen: een kracht van die partner, en iets waarvan het netwerk afhangt. Wie het is, staat er niet bij.
    .undefined = Niemand bracht iets in.
    .formula = aantal soorten inbreng van precies één partner; per soort het aantal partners
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): elkaar aanvullende kennis en middelen
indicator-survey-agreement = Eensgezindheid
    .meaning = Of mensen hetzelfde vinden (1), verspreid denken (0) of in twee kampen staan (onder 0). Verdeeld zijn is informatie, geen mislukking.
    .undefined = Waar de verdeling van de antwoorden niet wordt getoond, wordt dit ook niet getoond: er zijn te weinig antwoorden, alle antwoorden vallen in één klasse, of na een eerder rapport kwamen er nog antwoorden bij.
    .formula = A van Van der Eijk over de getoonde aandelen laag, midden en hoog
    .source = Van der Eijk 2001
indicator-survey-change = Verandering sinds de vorige ronde
    .meaning = De kans dat iemand uit deze ronde in een hogere klasse (laag, midden of hoog) antwoordt dan iemand uit de vorige; 0,5 is geen verandering.
    .undefined = Er is geen eerdere ronde over dit onderwerp. Waar de verdeling van de antwoorden in een van beide rondes niet mag worden getoond of een kleine groep niet apart toont, wordt dit ook niet getoond.
    .formula = P(later > eerder) + ½ P(gelijk) over de getoonde aandelen laag, midden en hoog, deze ronde tegen de vorige; wie twee keer meedeed, telt als twee mensen
    .source = Brunner en Munzel 2000
indicator-terms-agreed = Afgeronde begrippen
    .meaning = Over welk deel van de begrippen de partners het eens zijn, of het eens zijn dat zij verschillen.
    .undefined = Er is geen begrippenlijst; dan ontbreekt het cijfer.
    .formula = begrippen eens, of eens dat zij verschillen / begrippen
    .source = Drie hiccups van netwerksamenwerking (2022)

## Signalen (signals/)

finding-agreement-to-disagree = Verschil besproken en geaccepteerd
    .sentence = { $more ->
        [0] Over { $count } van de { $all } begrippen zijn partners het in het laatste jaar eens geworden dat zij verschillen: { $names }.
       *[other] Over { $count } van de { $all } begrippen zijn partners het in het laatste jaar eens geworden dat zij verschillen: { $names } en nog { $more }.
    }
    .meaning = Een verschil dat besproken is, is een kracht: ieder weet waar de ander staat.
    .question = Wat maakte dit gesprek mogelijk, en waar helpt dat nog meer?
    .intervention = Vier het: vertel hoe dit gesprek ging. Een geaccepteerd verschil hoeft niet opgelost.
finding-benefit-behind-plan = Baat loopt achter op plan
    .sentence = “{ $benefit }” bracht tot nu toe { $realised } op; gepland was { $planned } ({ $realisation }).
    .meaning = De baat komt later of is kleiner dan gedacht. Dat kan aan het plan liggen of aan wat er gebeurde.
    .question = Wat is hier gebeurd, en klopt het plan nog?
    .intervention = Bespreek met de bateneigenaar waar de baat landt en wat de lijn daarvoor nodig heeft.
finding-benefit-without-beneficiary = Baat zonder begunstigde
    .sentence = { $more ->
        [0] Bij { $count } van de { $all } baten staat niet wie er profijt van heeft: { $names }.
       *[other] Bij { $count } van de { $all } baten staat niet wie er profijt van heeft: { $names } en nog { $more }.
    }
    .meaning = Zonder begunstigde weet niemand voor wie de baat is en wie eraan mee wil betalen.
    .question = Wie heeft hier straks profijt van?
    .intervention = Voer een belangengesprek: wie komt deze baat halen, en wat brengt die daarvoor mee?
finding-benefit-without-owner = Baat zonder eigenaar
    .sentence = { $more ->
        [0] Bij { $count } van de { $all } baten staat nog geen eigenaar: { $names }.
       *[other] Bij { $count } van de { $all } baten staat nog geen eigenaar: { $names } en nog { $more }.
    }
    .meaning = Een baat zonder eigenaar heeft niemand die erop let of zij er komt.
    .question = Wie neemt deze baat onder zijn hoede?
    .intervention = Betrek de lijn: vraag welke afdeling deze baat in haar werk wil opnemen.
finding-benefit-without-place = Baat zonder plek
    .sentence = { $more ->
        [0] Bij { $count } van de { $all } baten staat niet waar zij te zien zijn: { $names }.
       *[other] Bij { $count } van de { $all } baten staat niet waar zij te zien zijn: { $names } en nog { $more }.
    }
    .meaning = Zonder plek kan niemand gaan kijken of de baat er is.
    .question = Waar zijn de effecten straks zichtbaar?
    .intervention = Betrek de lijn: spreek per baat af in welk gebied of bij welke organisatie zij te zien moet zijn.
finding-contribution-stopped = Inbreng is gestopt
    .sentence = { $count ->
        [one] Van 1 van de { $all } partners kwam in { $months } maanden geen inbreng meer, terwijl er wel iemand aan tafel zat.
       *[other] Van { $count } van de { $all } partners kwam in { $months } maanden geen inbreng meer, terwijl er wel iemand aan tafel zat.
    }
    .meaning = Wie blijft komen, wil meestal blijven meedoen. Waarom er niets meer wordt ingebracht, kan veel oorzaken hebben.
    .question = Wat maakt inbrengen nu lastig, en welk belang is er nog bij deze opgave?
    .intervention = Voer een belangengesprek: wat komt ieder brengen en halen, en past dat nog? Ga zo nodig terug naar de gesprekstafel.
finding-decision-not-carried-out = Besluit nog niet uitgevoerd
    .sentence = { $more ->
        [0] Bij { $count } van de { $all } genomen besluiten is de afgesproken dag voorbij en staat er nog geen uitvoering: { $names }.
       *[other] Bij { $count } van de { $all } genomen besluiten is de afgesproken dag voorbij en staat er nog geen uitvoering: { $names } en nog { $more }.
    }
    .meaning = Een besluit dat blijft liggen, kost vertrouwen in het volgende besluit.
    .question = Wat is er nodig om dit uit te voeren, of past het besluit niet meer?
    .intervention = Betrek de lijn: vraag wat de uitvoering nodig heeft en spreek een nieuwe dag af.
finding-decision-too-slow = Besluit wacht lang
    .sentence = { $count ->
        [one] { $count } gevraagd besluit wacht langer dan { $most } dagen op een antwoord, namelijk { $longest } dagen.
       *[other] { $count } gevraagde besluiten wachten langer dan { $most } dagen op een antwoord, het langst { $longest } dagen.
    }
    .meaning = Wachten op een besluit houdt het werk op. Er kunnen goede redenen voor zijn.
    .question = Wat ontbreekt er om te kunnen besluiten, en wie heeft het mandaat?
    .intervention = Ga terug naar de gesprekstafel: bespreek waar het besluit op wacht en wie het mag nemen.
finding-delivery-missing = Gegevens ontbreken
    .sentence = Over { $period } ontbreken de gegevens van { $count } van de { $all } partners.
    .meaning = De cijfers van deze maand zijn nog niet volledig. Een lege plek telt niet als nul.
    .question = Wat maakt aanleveren deze maand lastig?
    .intervention = Investeer in de relatie: vraag wat de aanlevering makkelijker maakt.
finding-goal-without-hard-measure = Doel zonder harde maat
    .sentence = { $more ->
        [0] Bij { $count } van de { $all } doelen meet geen KPI de uitkomst: { $names }.
       *[other] Bij { $count } van de { $all } doelen meet geen KPI de uitkomst: { $names } en nog { $more }.
    }
    .meaning = Zonder maat voor de uitkomst blijft onbekend of het doel dichterbij komt.
    .question = Waaraan ziet een inwoner dat dit doel dichterbij komt?
    .intervention = Ga terug naar de gesprekstafel: kies samen één uitkomst die ieder wil zien bewegen.
finding-goal-without-soft-measure = Doel zonder zachte maat
    .sentence = { $more ->
        [0] Bij { $count } van de { $all } doelen meet geen KPI hoe het samenwerken loopt: { $names }.
       *[other] Bij { $count } van de { $all } doelen meet geen KPI hoe het samenwerken loopt: { $names } en nog { $more }.
    }
    .meaning = Met alleen harde cijfers komt een probleem in de samenwerking pas laat in beeld.
    .question = Waaraan merken wij dat het samenwerken aan dit doel goed loopt?
    .intervention = Investeer in de relatie: kies samen één procesindicator bij dit doel.
finding-kpi-on-open-term = KPI rust op een open begrip
    .sentence = { $more ->
        [0] Bij { $count } van de { $all } KPI’s is over het begrip eronder nog geen afspraak: { $names }.
       *[other] Bij { $count } van de { $all } KPI’s is over het begrip eronder nog geen afspraak: { $names } en nog { $more }.
    }
    .meaning = Zolang partners er iets anders onder verstaan, meet niet iedereen hetzelfde.
    .question = Wat verstaat ieder onder dit begrip?
    .intervention = Praat over het woord zelf (een semantische sessie): leg de betekenissen naast elkaar en spreek er één af, of spreek af dat u verschilt.
finding-mandate-below-norm = Mandaat niet overal op de norm
    .sentence = { $partners ->
        [0] Op { $with } van de { $all } plekken aan tafel waar wordt besloten zat iemand met mandaat: { $share } (norm: ten minste { $norm }).
        [one] Bij 1 partner zat op minder dan { $norm } van de plekken iemand met mandaat om te besluiten (de norm). Bij alle partners samen was het op { $with } van de { $all } plekken zo: { $share }.
       *[other] Bij { $partners } partners zat op minder dan { $norm } van de plekken iemand met mandaat om te besluiten (de norm). Bij alle partners samen was het op { $with } van de { $all } plekken zo: { $share }.
    }
    .meaning = Zonder mandaat moet een besluit eerst terug naar huis. Dat kost tijd, en soms vaart.
    .question = Wat heeft iemand nodig om aan deze tafel te mogen besluiten?
    .intervention = Ga terug naar de gesprekstafel: spreek af wie waarover mag besluiten. Betrek ook de eigen organisaties (de lijn) bij het mandaat.
finding-meetings-in-person-few = Weinig fysieke bijeenkomsten
    .sentence = In twaalf maanden { $count ->
        [0] is niemand fysiek bij elkaar gekomen
        [one] was er 1 fysieke bijeenkomst
       *[other] waren er { $count } fysieke bijeenkomsten
    }; de norm is { $norm }. { $planned ->
        [0] Er staat er nog geen gepland.
        [one] Er staat er 1 gepland.
       *[other] Er staan er { $planned } gepland.
    }
    .meaning = Elkaar echt zien helpt om verschillen te bespreken. Digitaal overleg houdt het werk gaande, minder de relatie.
    .question = Wanneer zien we elkaar, en wie wil ontvangen?
    .intervention = Blijf investeren in de relatie: plan een werkbezoek bij een van de partners.
finding-pace-lost = Vaart is afgenomen
    .sentence = { $sign ->
        [silence] Aan het eind van de maand was het laatste procesresultaat (zoals een afspraak of een mandaat) { $days } dagen geleden; er { $planned ->
            [one] was er intussen { $planned } gepland
           *[other] waren er intussen { $planned } gepland
        }.
       *[other] De vaart staat { $months } maanden op rij lager: nu { $now } punten, het halfjaar ervoor { $before }.
    }
    .meaning = Er is minder nieuws dan het plan voorzag. Een rustige tijd kan, maar deze was niet gepland.
    .question = Wat is hier gebeurd, en wat maakt deze opgave nu dringend?
    .intervention = Ga terug naar de gesprekstafel. Maak procesresultaten zichtbaar als mijlpaal en vertel ze door.
    .pace = procesresultaten naar plan: { $now } van de 100 punten; in { $then } was dat { $before }
    .pace-unknown = procesresultaten naar plan: niet bekend
    .slip = vaste planning: { $now } van de 100 punten; in { $then } was dat { $before }
    .slip-unknown = vaste planning: niet bekend
    .freshness = recent resultaat: { $now } van de 100 punten; in { $then } was dat { $before }
    .freshness-unknown = recent resultaat: niet bekend
    .attendance = aanwezigheid: { $now } van de 100 punten; in { $then } was dat { $before }
    .attendance-unknown = aanwezigheid: niet bekend
    .contribution = bijdragen naast toezegging: { $now } van de 100 punten; in { $then } was dat { $before }
    .contribution-unknown = bijdragen naast toezegging: niet bekend
    .energy = energie en urgentie: { $now } van de 100 punten; in { $then } was dat { $before }
    .energy-unknown = energie en urgentie: niet bekend
finding-partner-silent = Lang niets gehoord
    .sentence = Van { $count } van de { $all } partners kwam in { $months } maanden geen aanlevering en was niemand bij een overleg.
    .meaning = Stilte kan veel betekenen: drukte, een nieuwe contactpersoon, of een belang dat is veranderd.
    .question = Wie belt er, en hoe staat het met het belang om mee te doen?
    .intervention = Ga terug naar de gesprekstafel: vraag wat er speelt en voer zo nodig opnieuw een belangengesprek.
finding-pilot-not-landing = Pilot heeft nog geen vaste plek
    .sentence = De eerste pilot loopt { $months } maanden en heeft nog geen vaste plek. { $parts }.
    .meaning = Een pilot die werkt, wordt pas een verandering als hij op meer plekken en in de lijn een plek heeft.
    .question = Waar landt dit straks, wie neemt het over en wie betaalt het?
    .intervention = Regel structurele financiering en betrek de lijn: vraag wat zij nodig heeft. Volg de energie: begin klein waar men wil.
    .benefits = volgens opgave is { $share } van de geplande baten gerealiseerd
    .benefits-unknown = hoeveel van de geplande baten is gerealiseerd, is niet bekend
    .places = { $count ->
        [0] { $listed ->
            [0] er is geen nieuw gebied opgegeven waar dit ook komt
           *[other] in geen van de opgegeven gebieden ({ $listed }) is de uitrol begonnen
        }
        [one] { $count } gebied waar de uitrol is begonnen
       *[other] { $count } gebieden waar de uitrol is begonnen
    }
    .places-unknown = waar de uitrol is begonnen, is niet bekend
    .line = { $n } van de { $all } partners hebben zich in de eigen organisatie verbonden
    .line-unknown = hoe ver de lijn is, is niet bekend
    .funding = voor { $share } van de blijvende kosten in { $year } is er geld dat blijft{ $of ->
        [0] { "" }
        [one] { " " }(alleen “{ $project }”)
       *[other] { " " }({ $of } projecten)
    }
    .funding-unknown = hoeveel van de blijvende kosten in { $year } structureel is gedekt, is niet bekend
finding-pilot-without-baseline = Pilot zonder nulmeting
    .sentence = { $more ->
        [0] In { $count } van de { $all } pilotgebieden is niets gemeten van voor de start: { $names }.
       *[other] In { $count } van de { $all } pilotgebieden is niets gemeten van voor de start: { $names } en nog { $more }.
    }
    .meaning = Zonder nulmeting is later niet te zeggen wat de pilot heeft veranderd.
    .question = Welke gegevens van voor de start zijn er nog?
    .intervention = Ga terug naar de gesprekstafel: zoek oude gegevens op, of spreek af waarmee de pilot wordt vergeleken.
finding-promise-not-met = Inbreng en toezegging verschillen
    .sentence = { $partner } bracht in het jaar tot en met { $month } { $fulfilment } in van wat was toegezegd{ $is-later ->
        [1] ; in het jaar tot en met { $later-month } is het { $later }
       *[0] { "" }
    }.
    .meaning = Inbreng en toezegging lopen uiteen. De toezegging kan te ruim zijn, of de omstandigheden zijn veranderd.
    .question = Wat is hier gebeurd, en past de toezegging nog bij wat de partner kan brengen?
    .intervention = Voer een belangengesprek: wat komt ieder brengen en halen, en waar ligt de grens?
finding-relations-to-discuss = Onderlinge relaties
    .sentence = De procesbegeleider bespreekt de onderlinge relaties.
    .meaning = Deze zin staat er elke maand, wat de cijfers ook zeggen. De cijfers ernaast gaan over het hele netwerk.
    .question = Hoe gaat het tussen ons?
    .intervention = Blijf investeren in de relatie: leer elkaars taal, voer het belangengesprek en houd tijd vrij voor elkaar.
    .terms = afgeronde begrippen: { $n } van de { $all }
    .terms-unknown = over begrippen is niets aangeleverd
    .interests = gedeelde belangen: van { $n } van de { $all } partners
    .interests-unknown = over belangen is niets aangeleverd
    .commitment = commitment in { $period }: { $score } van de 100 punten
    .commitment-unknown = commitment wordt niet getoond
finding-results-untold = Resultaten niet verteld
    .sentence = Van { $all } procesresultaten van het afgelopen jaar zijn er { $told } binnen { $days } dagen verteld.
    .meaning = Wat niemand hoort, helpt het enthousiasme niet. Er is meer gebeurd dan mensen weten.
    .question = Welk resultaat vertellen we als eerste, en aan wie?
    .intervention = Vier dit: kies één resultaat en vertel het binnen een maand, met een verhaal uit de praktijk.
finding-signatures-missing = Handtekeningen ontbreken
    .sentence = { $count ->
        [one] Van 1 van de { $all } partners staat er nog geen handtekening onder een doel van het netwerk.
       *[other] Van { $count } van de { $all } partners staat er nog geen handtekening onder een doel van het netwerk.
    }
    .meaning = Een handtekening maakt zichtbaar wie het plan draagt. Dat die er niet is, kan ook gewoon nog niet zijn opgeschreven.
    .question = Wat is er nodig om te kunnen tekenen, en wie gaat het vragen?
    .intervention = Ga terug naar de gesprekstafel: vraag elke eindverantwoordelijke wat nodig is om het plan te dragen.
finding-small-partner-carries-much = Kleine partner draagt veel
    .sentence = { $partner } is klein en bracht in het jaar tot en met { $month } { $fulfilment } in van wat was toegezegd.
    .meaning = Hier wordt meer gegeven dan was afgesproken. Dat is een gift, en misschien niet vol te houden.
    .question = Is dit vol te houden, en wie kan iets overnemen?
    .intervention = Vier het en zeg dank. Voer een belangengesprek: wat is er nodig om dit te blijven brengen?
finding-solution-in-doubt = Past de samenwerking nog?
    .sentence = { $no ->
        [0] Van de { $all } partners die het openlijk zeiden, wil { $count } de samenwerking aanpassen.
       *[other] Van de { $all } partners die het openlijk zeiden, is de samenwerking voor { $count } niet of niet meer helemaal de oplossing.
    }
    .meaning = Belangen veranderen. Wie dat zegt, maakt het mogelijk om er samen over te praten.
    .question = Wat zou er anders moeten, zodat het weer voor iedereen past?
    .intervention = Voer het belangengesprek: waarom doet ieder mee, wat komt hij halen en brengen, en wat is de grens?
finding-special-cause-concern = KPI verandert ongunstig
    .sentence = { $kpi } staat in { $period } op { $value }{ $unit }; gewoonlijk is dat rond { $mean }{ $unit }.
    .meaning = Er is waarschijnlijk iets veranderd, de ongunstige kant op. Dit is meer dan gewone schommeling.
    .question = Wat is hier gebeurd?
    .intervention = Zoek samen de oorzaak. Begin met een semantische sessie: meten we allemaal hetzelfde?
finding-special-cause-improvement = KPI verandert gunstig
    .sentence = { $kpi } staat in { $period } op { $value }{ $unit }; gewoonlijk is dat rond { $mean }{ $unit }.
    .meaning = Er is waarschijnlijk iets veranderd, de gunstige kant op. Dit is meer dan gewone schommeling.
    .question = Wat is hier gebeurd, en wie kan ervan leren?
    .intervention = Volg de energie: zoek uit wat hier werkt en probeer het ook elders.
finding-success-to-celebrate = Succes om te vieren
    .sentence = { $what ->
        [kpi] { $name } is verbeterd. In { $period } haalde de meting het doel: { $value }{ $unit }, doel { $target }{ $unit }. { $steady ->
            [yes] Zonder verandering blijft dat zo.
           *[no] Dat is één meting; of het doel voortaan steeds wordt gehaald, is nog niet te zeggen.
        }
       *[other] “{ $name }” is geïncasseerd: { $value }.
    }
    .meaning = Dit gaat goed. Of het door de samenwerking komt, is daarmee niet gezegd.
    .question = Wie vertelt dit verhaal, en aan wie?
    .intervention = Vier dit: zet een verhaal van een inwoner of medewerker naast het cijfer en bedank wie meedeed.
finding-target-out-of-reach = Doel buiten bereik
    .sentence = { $kpi } schommelt rond { $mean }{ $unit }; zo wordt het doel van { $target }{ $unit } niet gehaald.
    .meaning = Zonder verandering wordt het doel niet gehaald. Harder werken op dezelfde manier is dan niet genoeg.
    .question = Wat moet er anders, of past het doel niet meer?
    .intervention = Ga terug naar de gesprekstafel: kies samen een andere aanpak of stel het doel bij, met de reden erbij.
finding-temporary-money-ends = Tijdelijk geld loopt af
    .sentence = { $of ->
        [project] Het tijdelijke geld voor “{ $project }” loopt tot { $day }{ $months ->
            [0] { "" }
            [one] { " " }(nog 1 maand)
           *[other] { " " }(nog { $months } maanden)
        }; van de blijvende kosten in { $year } is { $covered } structureel gedekt.
       *[other] Het tijdelijke geld van het netwerk loopt tot { $day }{ $months ->
            [0] { "" }
            [one] { " " }(nog 1 maand)
           *[other] { " " }(nog { $months } maanden)
        }; van de blijvende kosten in { $year } is { $covered } structureel gedekt.
    }
    .meaning = Daarna moet het werk kleiner worden, of moet er geld zijn dat blijft.
    .question = Wie neemt welk deel van de kosten op in de eigen begroting?
    .intervention = Regel structurele financiering: leg de baten naast de kosten en vraag wie profiteert om mee te betalen.
finding-urgency-falls = Urgentie daalt bij een partner
    .sentence = Bij { $count } van de { $all } partners van wie de uitkomst mag worden getoond, ligt het gevoel van urgentie in { $now } minstens { $points } punten (op 100) lager dan in een eerdere ronde sinds { $before }.
    .meaning = Minder urgentie kan betekenen dat iets is gelukt, of dat iets anders voorgaat. Dat weten alleen de mensen zelf.
    .question = Wat kan er misgaan als we dit niet doen, en voor wie is dat nu nog dringend?
    .intervention = Ga terug naar de gesprekstafel: voer een gesprek over de urgentie, voordat het over de uitvoering gaat.
restatement-late-delivery = te laat aangeleverd
restatement-corrected-data = gecorrigeerde gegevens
restatement-delivery-gone = aanlevering niet meer aanwezig
restatement-new-data = nieuwe gegevens
restatement-definition = gewijzigde definitie
restatement-rates = gewijzigd tarief of gewijzigde drempel
restatement-by-late-delivery = door een late aanlevering
restatement-by-corrected-data = door gecorrigeerde gegevens
restatement-by-delivery-gone = doordat een aanlevering niet meer aanwezig is
restatement-by-definition = door een gewijzigde definitie
restatement-by-rates = door een gewijzigd tarief of een gewijzigde drempel

## Rapport (report/)

# Het kader van elk document
report-steering-file = stuurgroeprapportage
report-steering-title = Stuurgroeprapportage { $network }, { $period }
report-edition = editie { $n }
report-reference-date = peildatum { $date }
report-status-draft = concept
report-status-adopted = vastgesteld
report-page-of = bladzijde &P van &N
report-back = Naar de inhoud
report-chart-data-prefix = Data_grafiek_
report-category = Onderdeel
report-chart-column-measured = waarde
report-chart-column-event = gebeurtenis
report-chart-column-difference = verschil
report-chart-column-place = plaats
report-chart-column-name-place = plaats van de naam
report-chart-column-not-drawn = niet getekend
report-chart-column-lower-limit = onderste grens
report-chart-column-upper-limit = bovenste grens
report-chart-column-target = doel
report-chart-column-baseline = nulmeting
report-tone-improvement = verbetering
report-tone-concern = aandachtspunt
report-tone-no-signal = geen signaal
report-tone-neutral = verandering
report-chart-provisional = { $subtitle }. (v): met voorlopige cijfers
report-chart-restated = { $subtitle }. (r): met cijfers die zijn herzien sinds een eerdere editie
report-marker-provisional = (v)
report-marker-restated = (r)
report-proportion = { $n } van de { $all }
report-to-date = sinds de start tot en met { $to }
report-span = { $from } tot en met { $to }
report-total = Totaal
report-proposal = Voorstel: { $what }
report-subject-network = het netwerk
report-part-compared = naast de vergelijkingsgebieden
report-part-open = nog open
report-part-private = privaat
report-part-public = publiek

# Waarom er geen waarde staat
report-absent-missing = ontbreekt
report-absent-unknown = nog niet bekend
report-absent-suppressed = niet getoond
report-absent-undefined = n.v.t.
report-absent-insufficient = te weinig metingen
report-absent-empty = niet ingevuld
report-absent-source = bron niet opgegeven
report-absent-since = datum niet opgegeven
report-absent-none = geen
report-absent-no-pledge = geen toezegging
report-absent-no-target = geen doel
report-absent-open = nog geldig
report-absent-owner = nog te bepalen
report-absent-date = nog te bepalen
report-absent-first-round = eerste meting

# Namen van bladen
report-sheet-cover = Omslag
report-sheet-summary = Samenvatting
report-sheet-contributions = Bijdragen
report-sheet-capacity = Naar vermogen
report-sheet-effort-and-return = Inzet en opbrengst
report-sheet-kpis = KPI's
report-sheet-process = Procesindicatoren
report-sheet-pace = Voortgang en vaart
report-sheet-milestones = Mijlpalen
report-sheet-benefits = Baten in het kort
report-sheet-deliveries = Aanlevering
report-sheet-glossary = Begrippenlijst
report-sheet-method = Methode en bronnen
report-sheet-rules = Signaalregels
report-sheet-thresholds = Grenswaarden
report-sheet-rates = Tarieven
report-sheet-aliases = Andere namen
report-sheet-restatements = Herzieningen
report-sheet-data-measurements = Data_metingen
report-sheet-data-findings = Data_bevindingen
report-sheet-data-measurements-caption = Alle laatste cijfers: van een maand, van drie en twaalf maanden en tot nu toe
report-sheet-data-findings-caption = Alle bevindingen met de cijfers waarop ze rusten

# Kolommen en assen
report-column-partner = Partner
report-column-what = Wat
report-column-value = Waarde
report-column-unit = Eenheid
report-column-period = Over
report-column-contribution-share = Deel van de bijdragen (%)
report-column-capacity-share = Deel van de draagkracht (%)
report-column-benefit-share = Deel van de baten (%)
report-column-reciprocity-balance = Balans in euro's (−1 tot 1)
report-column-balance-range = Balans bij laag en hoog tarief
report-effort-range = { $low } tot { $high }
report-axis-euros = euro
report-axis-share = deel van het totaal
report-axis-points = punten (0 tot 100)
report-cash = In geld
report-in-kind = In natura
report-contribution-share = Deel van de bijdragen
report-capacity-share = Deel van de draagkracht
report-effort-share = Inzet
report-return-share = Opbrengst

# Wat zien we, wat betekent het, wat vragen we
report-reading-seen = Wat zien we
report-reading-meaning = Wat betekent het
report-reading-question = Wat vragen we
report-reading-said = “{ $meaning }” ({ $role })
report-reading-said-by-nobody = “{ $meaning }”
report-reading-no-meaning = Nog niemand heeft dit geduid. Wie weet wat erachter zit, vertelt het aan het programmabureau; volgende keer staat het hier.
report-reading-no-meaning-again = Nog niet geduid.
report-reading-no-question = Uit de signalen volgt hier deze maand geen vraag.

# Omslag
report-cover-caption = Over dit rapport
report-cover-what = Gegeven
report-cover-value = Inhoud
report-cover-network = Netwerk
report-cover-period = Periode
report-cover-reference = Peildatum
report-cover-edition = Editie
report-cover-previous-edition = { $period }, editie { $n }
report-cover-previous = Vorige editie
report-cover-status = Status
report-cover-contact = Vragen aan
report-cover-confidentiality = Vertrouwelijkheid
report-cover-office = het programmabureau
report-cover-confidential = Voor de leden van de stuurgroep. Uitslagen over groepen waarin mensen herkenbaar zijn, staan er niet in.
report-cover-contents = Inhoud
report-cover-data-note = Gegevens om zelf verder mee te werken
report-data-figure = Cijfer
report-data-about = Over
report-data-signal = Signaal
report-off-paper = Niet op papier, wel in het werkboek { $file }.xlsx en op de pagina { $file }.html: { $what }.
report-off-paper-table = “{ $caption }” (bij { $sheet })

# Samenvatting
report-summary-headline =
    { $attention ->
        [one] Eén onderwerp vraagt een gesprek; er is ook goed nieuws
       *[other] { $attention } onderwerpen vragen een gesprek{ $here }; er is ook goed nieuws
    }
report-summary-headline-attention =
    { $attention ->
        [one] Eén onderwerp vraagt een gesprek
       *[other] { $attention } onderwerpen vragen een gesprek{ $here }
    }
report-summary-shown-here = , waarvan { $shown } hier en alle op { $sheet }
report-summary-headline-success = Goed nieuws, en niets dat een gesprek vraagt
report-summary-headline-quiet = De cijfers geven nu geen aanleiding tot een gesprek
report-summary-read-on = Verder lezen: de processen staan op { $kpis }, de rekenwijze op { $method }.
report-summary-provisional = (v): voorlopig, want gegevens ontbreken of kunnen nog veranderen.
report-summary-process-result = Procesresultaat: een stap in het samenwerken die klaar is, zoals een afspraak, een mandaat of een bericht.
report-changed-first = Cijfers: dit is de eerste editie, er is nog geen eerdere om mee te vergelijken.
report-first-edition = Eerste editie, nog geen vergelijking.
report-changed-heading = Gewijzigd sinds vorige editie
report-changed-nothing = Geen enkel eerder getoond cijfer is veranderd.
report-changed-small =
    { $n ->
        [one] Eén eerder getoond cijfer verschoof
       *[other] { $n } eerder getoonde cijfers verschoven
    }, elk minder dan { $share }.
report-changed-network = { $what } over { $period }: was { $was }, wordt { $becomes }, { $reason }.
report-changed-line = { $indicator }, { $subject }, { $period }: was { $was }, wordt { $becomes } ({ $reason }).
report-changed-mass = Grote herziening: { $n } cijfers van { $series } reeksen zijn anders dan in de vorige editie, { $reasons }. Ze staan allemaal op het blad { $sheet }.
report-changed-more =
    { $n ->
        [one] En nog { $n } cijfer; zie het blad Herzieningen.
       *[other] En nog { $n } cijfers; zie het blad Herzieningen.
    }
report-false-alarms-months =
    { $kpis ->
        [one] Toeval geeft ook signalen: bij 1 KPI lijkt er ongeveer 1 keer per { $from } tot { $to } maanden iets veranderd zonder dat het zo is.
       *[other] Toeval geeft ook signalen: bij { $kpis } KPI's lijkt er ongeveer 1 keer per { $from } tot { $to } maanden iets veranderd zonder dat het zo is.
    }
report-false-alarms-month = Toeval geeft ook signalen: bij { $kpis } KPI's lijkt er ongeveer { $from } tot { $to } keer per maand iets veranderd zonder dat het zo is.

# Wat van een effect gezegd mag worden (report/effect_language.rs)
effect-size-points = { $size } procentpunt
effect-size-unit = { $size } { $unit }
effect-word-nothing = Te weinig metingen voor een uitspraak.
effect-word-development =
    { $way ->
        [up] Ontwikkeling sinds de nulmeting: { $size } hoger. Dit is geen bewezen effect.
        [down] Ontwikkeling sinds de nulmeting: { $size } lager. Dit is geen bewezen effect.
       *[other] Geen ontwikkeling sinds de nulmeting: de waarde is gelijk.
    }
effect-word-jump =
    { $areas ->
        [one] { $way ->
            [up] Bij de start van de pilot een sprong van { $size } omhoog, los van de trend.
           *[other] Bij de start van de pilot een sprong van { $size } omlaag, los van de trend.
        }
       *[other] { $way ->
            [up] Bij de start van de pilot in alle { $areas } de pilotgebieden een sprong omhoog van ten minste { $size }, los van de trend.
           *[other] Bij de start van de pilot in alle { $areas } de pilotgebieden een sprong omlaag van ten minste { $size }, los van de trend.
        }
    } { $beside ->
        [yes] Wat in de gebieden ernaast ook gebeurde, is eraf gehaald. Iets anders kan nog de oorzaak zijn.
       *[no] Er is geen vergelijking: iets anders kan de oorzaak zijn.
    }
effect-word-too-few-areas =
    { $way ->
        [up] De verandering in de pilotgebieden is { $size } hoger dan in de gebieden ernaast. Er zijn te weinig gebieden om toeval uit te sluiten.
        [down] De verandering in de pilotgebieden is { $size } lager dan in de gebieden ernaast. Er zijn te weinig gebieden om toeval uit te sluiten.
       *[other] De verandering in de pilotgebieden is even groot als in de gebieden ernaast. Er zijn te weinig gebieden om toeval uit te sluiten.
    }
effect-word-parting =
    { $way ->
        [up] De verandering in de pilotgebieden is { $size } hoger dan in de gebieden ernaast. Een deel daarvan kan al voor de pilot zijn begonnen: de lijnen liepen toen niet duidelijk gelijk op.
        [down] De verandering in de pilotgebieden is { $size } lager dan in de gebieden ernaast. Een deel daarvan kan al voor de pilot zijn begonnen: de lijnen liepen toen niet duidelijk gelijk op.
       *[other] De verandering in de pilotgebieden is even groot als in de gebieden ernaast.
    }
effect-word-difference =
    { $way ->
        [up] De verandering in de pilotgebieden is { $size } hoger dan in de gebieden ernaast. Dit verschil kan toeval zijn.
        [down] De verandering in de pilotgebieden is { $size } lager dan in de gebieden ernaast. Dit verschil kan toeval zijn.
       *[other] De verandering in de pilotgebieden is even groot als in de gebieden ernaast.
    }
effect-word-plausible =
    { $way ->
        [up] Aannemelijk effect: de verandering in de pilotgebieden is { $size } hoger dan in de gebieden ernaast.
        [down] Aannemelijk effect: de verandering in de pilotgebieden is { $size } lager dan in de gebieden ernaast.
       *[other] De verandering in de pilotgebieden is even groot als in de gebieden ernaast.
    }
report-effects-caption = Wat van de pilots te zeggen is
report-effects-line = { $kpi }: { $said }
report-effects-note = De woorden volgen uit het bewijs: ontwikkeling (voor en na), sprong (een reeks zonder vergelijking), verschil (naast andere gebieden) of aannemelijk effect (ten minste vijf gebieden, toeval uitgesloten).

# Signalen
report-sheet-signals = Signalen
report-signals-headline =
    { $n ->
        [one] 1 signaal
       *[other] { $n } signalen
    }
report-signals-headline-new =
    { $n ->
        [one] 1 signaal, waarvan { $new } nieuw
       *[other] { $n } signalen, waarvan { $new } nieuw
    }
report-signals-subtitle = Wat de regels vonden over { $period }, met de stap die het overwegen waard is
report-signals-caption = Elk signaal met de vraag die het oproept
report-signals-parts-caption = Waaruit samengestelde signalen bestaan
report-signals-signal = Signaal
report-signals-seen = Wat zien we
report-signals-recurrence = Nieuw of al bekend
report-signals-question = Wat vragen we
report-signals-step = Te overwegen
report-signals-part = Onderdeel
report-signals-shows = Teken
report-signals-new = nieuw
report-signals-repeated = ook in het vorige rapport
report-signals-marked-new = { $sentence } (nieuw)
report-signals-marked-repeated = { $sentence } (ook in het vorige rapport)
report-signals-note = Een signaal is een reden voor een gesprek, geen oordeel. Wat het betekent en wat er gebeurt, bepalen mensen; wat niet van mensen komt maar uit dit rapport, heet voorstel.
report-sign-shows = ja
report-sign-absent = nee
report-sign-unknown = niet bekend
report-sign-informs = ter informatie

# Tegels
report-tile-everyone = Iedereen draagt bij
report-tile-everyone-word = partners dragen zichtbaar bij
report-tile-balance = Balans
report-tile-balance-word = partners vinden inzet en opbrengst in balans
report-tile-goals = Doelen op koers
report-tile-goals-word = KPI's liggen op koers om hun doel op de streefdatum te halen
report-tile-trust = Vertrouwen
report-tile-trust-word = van de 100, volgens de enquête
report-tile-speed = Vaart
report-tile-speed-word = geplande procesresultaten gereed in drie maanden
report-tile-benefits = Baten
report-tile-benefits-word = van de geplande netto baten gerealiseerd, volgens opgave
report-tile-month-before = vorige maand { $value }
report-tile-visible-window = { $months ->
        [one] iets ingebracht in de laatste maand
       *[other] iets ingebracht in de laatste { $months } maanden
    }
report-tile-survey = enquête over { $period }
report-tile-survey-n = { $survey }, { $n } antwoorden
report-tile-no-survey = nog geen enquête
report-tile-goals-open = bij { $n } nog niet te zeggen; { $signals }
report-tile-goals-met =
    { $n ->
        [one] 1 haalde het doel in de laatste meting, maar nog niet bij elke meting; { $rest }
       *[other] { $n } haalden het doel in de laatste meting, maar nog niet bij elke meting; { $rest }
    }
report-tile-goals-signals =
    { $n ->
        [0] geen KPI verandert ongunstig
        [one] 1 KPI verandert ongunstig
       *[other] { $n } KPI's veranderen ongunstig
    }
report-tile-freshness =
    { $days ->
        [0] laatste procesresultaat op { $day }
        [one] laatste procesresultaat 1 dag vóór { $day }
       *[other] laatste procesresultaat { $days } dagen vóór { $day }
    }
report-tile-no-result = nog geen procesresultaat
report-tile-benefit-estimated = { $plan }; { $euros } is geschat, niet gemeten
report-tile-benefit-plan = { $realised } van { $planned } gepland
report-tile-no-plan = nog geen plan om mee te vergelijken

# Beslispunten
report-decisions-heading = Gevraagd aan de stuurgroep
report-asked = { $subject } – { $asked }
report-asked-options = Keuzes: { $options }.
report-decisions-caption =
    { $asked ->
        [0] Er wordt nu geen besluit gevraagd
        [one] Er wordt één besluit gevraagd
       *[other] Er worden { $asked } besluiten gevraagd
    }{ $left ->
        [0] {""}
       *[other] , waarvan hier de eerste drie
    }{ $proposed ->
        [0] {""}
        [one] ; de laatste regel is een voorstel uit dit rapport en geen gevraagd besluit
       *[other] ; de laatste { $proposed } regels zijn voorstellen uit dit rapport en geen gevraagde besluiten
    }
report-decisions-requested = Gevraagd
report-decisions-reason = Reden
report-decisions-figure = Nu en doel
report-decisions-cost = Kosten (€)
report-decisions-owner = Eigenaar
report-decisions-date = Uiterlijk
report-decisions-none = geen besluit gevraagd
report-decisions-no-cost = niet opgegeven

# Bijdragen
report-contributions-headline =
    { $n ->
        [one] 1 partner bracht in een jaar { $cash } in geld en { $kind } in natura in
       *[other] { $n } partners brachten in een jaar { $cash } in geld en { $kind } in natura in
    }
report-contributions-headline-not-own = { $headline }; { $euros } daarvan is van anderen
report-contributions-seen-givers =
    { $cash } van de { $all } partners { $cash ->
        [one] gaf
       *[other] gaven
    } geld, { $kind } { $kind ->
        [one] gaf
       *[other] gaven
    } in natura: uren, kennis, ruimte of materieel.
report-contributions-seen-band = Wat in natura is gegeven, is tussen { $low } en { $high } waard, naar het lage en het hoge tarief.
report-contributions-headline-none = Over bijdragen is nog niets aangeleverd
report-contributions-subtitle = Wie bracht wat in, { $span }; op soort en naam gezet, niet op hoogte
report-contributions-chart-subtitle = Waarde in euro, in geld en in natura, { $span }, n = { $n } partners. Bron: Bijdragen en Tarieven
report-contributions-seen = In geld { $cash }, in natura { $kind }.
report-contributions-empty = Er zijn geen bijdragen aangeleverd over deze twaalf maanden.
report-contributions-caption = Bijdragen per partner in hun eigen eenheid en in euro
report-contributions-low = Laag (€)
report-contributions-middle = Midden (€)
report-contributions-high = Hoog (€)
report-contributions-cash = Waarvan in geld (€)
report-contributions-in-kind = Waarvan in natura (€)
report-contributions-not-own = Niet eigen (€)
report-contributions-merger = { $old } ging op { $date } op in { $new }. De bedragen van { $new } bevatten ook wat { $old } daarvoor bijdroeg.
report-contributions-note = Een bijdrage die per kwartaal of jaar is opgegeven, wordt niet over maanden verdeeld; ze telt mee in elke periode waar ze helemaal in past.
report-note-whole-periods = Van een partner of baat met cijfers per kwartaal, halfjaar of jaar tellen de laatste twaalf maanden die deze perioden heel bevatten.
report-contributions-note-band = Laag, midden en hoog volgen uit de afgesproken tarieven; geld heeft één waarde.
report-contributions-note-own = Niet eigen: geld van een ander dat een publieke partner doorgeeft. Het zit in de totalen van dit blad, staat hier ook apart, en telt niet mee in de delen op het blad Naar vermogen.

# Naar vermogen
report-capacity-headline =
    { $n ->
        [one] 1 van de { $all } partners droeg { $months ->
            [1] de laatste maand
            [3] de laatste drie maanden
           *[other] de laatste { $months } maanden
        } zichtbaar bij
       *[other] { $n } van de { $all } partners droegen { $months ->
            [1] de laatste maand
            [3] de laatste drie maanden
           *[other] de laatste { $months } maanden
        } zichtbaar bij
    }
report-capacity-headline-none = Nog niet te zeggen wie zichtbaar bijdraagt
report-capacity-subtitle = Wat is afgesproken en wat is gegeven, { $span }
report-capacity-chart-subtitle = Deel van de bijdragen naast deel van de draagkracht, { $span }, n = { $n } partners. Bron: Bijdragen, Partners
report-capacity-seen =
    { $n ->
        [0] In het jaar tot en met { $month } gaf nog niemand van de { $all } partners met een toezegging alles wat was toegezegd.
        [one] In het jaar tot en met { $month } gaf 1 van de { $all } partners met een toezegging alles wat was toegezegd.
       *[other] In het jaar tot en met { $month } gaven { $n } van de { $all } partners met een toezegging alles wat was toegezegd.
    }
report-capacity-seen-none = Er staan nog geen toezeggingen om mee te vergelijken.
report-capacity-shift = Om ieders inzet precies bij de draagkracht te laten passen, zou { $share } van de inzet anders verdeeld zijn.
report-capacity-effective = De inzet is zo gespreid alsof { $n } partners even veel bijdragen.
report-capacity-empty = Er zijn geen bijdragen of geen afgesproken draagkracht om te vergelijken.
report-capacity-note = Het gaat er niet om wie het meest geeft, maar of te zien is dat iedereen bijdraagt naar vermogen.
report-capacity-note-shares = De delen tellen op tot het geheel: als één partner meer geeft, wordt het deel van de anderen kleiner. Vergelijk daarom eerst met de eigen toezegging.
report-capacity-caption = Per partner: de eigen toezegging, en de twee delen naast elkaar
report-capacity-fulfilment = Toezegging nagekomen, jaar t/m { $month } (%)

# Inzet en opbrengst
report-effort-headline =
    { $n ->
        [one] 1 van de { $all } partners vindt inzet en opbrengst in balans
       *[other] { $n } van de { $all } partners vinden inzet en opbrengst in balans
    }
report-effort-headline-none = Partners zeiden nog niets over inzet en opbrengst
report-effort-subtitle = Wat partners zelf zeggen, daarna de cijfers, { $span }
report-effort-chart-subtitle = Deel van de bijdragen naast deel van de netto baten, { $span }, n = { $n } partners. Bron: Bijdragen, Baten
report-effort-seen = Dit zeiden partners zelf in de enquête over { $period }: wie gemiddeld 3,5 of meer gaf op de stelling 'in balans' (1 tot 5), telt als in balans. Partners met te weinig antwoorden om te tonen, tellen niet mee.
report-effort-seen-absent = De uitslag van de enquête over de balans: { $word }.
report-effort-seen-none = Er is nog geen enquête waarin partners dit beoordelen.
report-effort-with-benefit = Bij { $n } van de { $all } partners zijn in deze twaalf maanden meer baten dan negatieve baten gekomen, voor zover die een waarde hebben.
report-effort-others = Van de gerealiseerde baten landt { $share } bij inwoners en anderen buiten het netwerk.
report-effort-no-euros = Over de balans in euro's is nog niets te zeggen: te weinig baten hebben een waarde.
report-effort-note-balance = Balans in euro's: 0 is gelijk op, onder nul is het deel van de bijdragen groter dan het deel van de baten. Baten voor inwoners tellen hier niet mee.
report-effort-empty = Er zijn nog geen baten met een waarde die aan partners toevallen.
report-effort-caption = Per partner: deel van de bijdragen en deel van de baten
report-effort-questions = Vragen voor het gesprek
report-effort-question-1 = Wat levert de samenwerking u op dat niet in euro's te vangen is?
report-effort-question-2 = Wat zou u nodig hebben om volgend jaar weer mee te doen?

# Grafieken: geven en nemen, enquête, aanwezigheid, vaart per maand, mijlpalen
report-effort-time-headline = Inzet en opbrengst van elke partner, kwartaal na kwartaal
report-effort-time-subtitle = Balans van −1 (alleen inzet) tot 1 (alleen opbrengst), steeds over twaalf maanden, n = { $n } partners. Bron: Bijdragen, Baten_verdeling, Baten_realisatie
report-effort-time-until = t/m { $month }
report-effort-time-both = inzet { $effort }, opbrengst { $benefit }
report-effort-time-caption = Deel van elke partner in de inzet en in de opbrengst, steeds over de twaalf maanden t/m die maand
report-effort-time-note = Voordelen verschuiven in de tijd. Een partner die nu meer inbrengt dan hij terugkrijgt, kan dat eerder andersom hebben gehad, of later krijgen.
report-effort-chart-headline = Inzet en opbrengst: twee verdelingen naast elkaar
report-effort-chart-headline-none = Inzet en opbrengst zijn nog niet naast elkaar te zetten
report-effort-said = { $name }: inzet { $effort }, opbrengst { $benefit }.
report-flows-headline =
    { $all ->
        [one] { $n } van de 1 paren partners geeft en krijgt over en weer
       *[other] { $n } van de { $all } paren partners geven en krijgen over en weer
    }
report-flows-headline-none = Nog geen stromen tussen partners bekend
report-flows-subtitle = Waarde in euro van wat partners elkaar gaven, { $span }, n = { $n } paren. Bron: Bijdragen met een ontvanger
report-flows-right = de linker partner gaf de rechter
report-flows-left = de rechter partner gaf de linker
report-flows-sum = Samen { $total }.
report-flows-said = { $left } gaf { $right } { $given } en kreeg { $received }.
report-flows-more =
    { $n ->
        [one] Nog 1 paar met een kleinere stroom staat in de tabel met metingen.
       *[other] Nog { $n } paren met een kleinere stroom staan in de tabel met metingen.
    }
report-flows-empty = Er zijn nog geen bijdragen waarbij staat welke partner ze kreeg.
report-spread-headline =
    { $n ->
        [one] Bij 1 van de { $all } onderwerpen antwoordt minstens de helft positief
       *[other] Bij { $n } van de { $all } onderwerpen antwoordt minstens de helft positief
    }
report-spread-headline-none = De verdeling van de antwoorden is niet te tonen
report-spread-subtitle-none = Deel van de mensen met een lage, middelste of hoge score. Bron: Enquete_antwoorden
report-spread-subtitle = Deel van de mensen met een lage, middelste of hoge score, enquête over { $period }, n = { $n } of minder. Bron: Enquete_antwoorden
report-spread-low = lage score
report-spread-middle = ertussenin
report-spread-middle-low = laag of ertussenin
report-spread-middle-high = ertussenin of hoog
report-spread-middle-both = ertussenin, of een kleine groep laag of hoog
report-spread-high = hoge score
report-spread-said = { $name }: laag { $low }, ertussenin { $middle }, hoog { $high }.
report-spread-joined = niet apart getoond
report-spread-nobody = niemand
report-spread-note = Laag is onder 37,5 van de 100 punten, hoog boven 62,5. Op 5% afgerond. Een groep van minder dan { $n } mensen telt mee bij ertussenin. Samen is het daardoor niet altijd precies 100%.
report-spread-empty = Er is nog geen enquête waarvan de verdeling getoond mag worden.
report-slope-headline = Sinds de vorige enquête: { $up } van de { $all } onderwerpen hoger, { $down } lager
report-slope-headline-same = Geen onderwerp veranderde sinds de vorige enquête meer dan door toeval
report-slope-headline-none = Nog geen twee enquêtes om te vergelijken
report-slope-subtitle-none = Score van 0 tot 100 in twee enquêtes. Bron: Enquete_antwoorden
report-slope-subtitle = Score van 0 tot 100 over { $from } en over { $to }, n = { $n } onderwerpen. De as begint niet bij nul. Bron: Enquete_antwoorden
report-slope-up = hoger, meer dan toeval
report-slope-down = lager, meer dan toeval
report-slope-same = kan toeval zijn
report-slope-empty = Er zijn nog geen twee enquêtes waarvan de uitkomst getoond mag worden.
report-attendance-headline = Van { $n } van de { $all } niveaus van partners was iemand aanwezig
report-attendance-headline-none = Nog geen aanwezigheid met een niveau bekend
report-attendance-subtitle = Aantal overleggen waar iemand van dit niveau was, { $span }, n = { $n } overleggen. Bron: Overleggen en Aanwezigheid
report-attendance-said = Alle partners samen: { $levels }.
report-attendance-few = weinig overleggen
report-attendance-many = veel overleggen
report-attendance-empty = Er is nog geen aanwezigheid opgegeven met het niveau erbij.
report-pace-months-headline = { $n } van de { $all } onderdelen lager dan een halfjaar geleden
report-pace-months-headline-none = De vaart is nog niet over een halfjaar te volgen
report-pace-months-subtitle = Onderdelen van de vaart per maand, 0 tot 100, tot en met { $period }, n = { $n } onderdelen. Bron: Mijlpalen, Overleggen, Bijdragen, enquête
report-timeline-headline = { $n } van de { $all } mijlpalen gereed, { $late } te laat of later verwacht
report-timeline-headline-none = Geen mijlpalen rond deze maand
report-timeline-subtitle = Mijlpalen van een halfjaar terug tot een halfjaar na { $period }, n = { $n }. Bron: Mijlpalen
report-timeline-process = Proces
report-timeline-delivery = Uitvoering
report-timeline-planned = gepland
report-timeline-expected = verwacht
report-timeline-finished = gereed
report-timeline-today = stand op { $date }
report-timeline-more =
    { $n ->
        [one] Nog 1 mijlpaal staat in de tabel.
       *[other] Nog { $n } mijlpalen staan in de tabel.
    }
report-timeline-empty = Er zijn nog geen mijlpalen met een datum rond deze maand.
report-trend-headline =
    { $n ->
        [one] 1 van de { $all } open mijlpalen is steeds later verwacht
       *[other] { $n } van de { $all } open mijlpalen zijn steeds later verwacht
    }
report-trend-headline-none = Nog niet te zien of verwachte data opschuiven
report-trend-subtitle = Verwachte datum per aanlevering, tot en met { $period }, n = { $n } open mijlpalen. Vlak is op schema. Bron: Mijlpalen
report-trend-along = datum van de aanlevering
report-trend-upward = verwachte datum
report-trend-diagonal = verwacht = nu
report-trend-said =
    { $days ->
        [0] { $name }: niet verschoven.
        [one] { $name }: 1 dag verschoven.
       *[other] { $name }: { $days } dagen verschoven.
    }
report-trend-more =
    { $n ->
        [one] Nog 1 mijlpaal die minder verschoof, is niet getekend.
       *[other] Nog { $n } mijlpalen die minder verschoven, zijn niet getekend.
    }
report-trend-empty = Er zijn nog geen open mijlpalen waarvan drie aanleveringen een verwachte datum gaven.

# KPI's
report-kpis-headline =
    { $n ->
        [one] Bij 1 van de { $all } KPI's is waarschijnlijk iets veranderd
       *[other] Bij { $n } van de { $all } KPI's is waarschijnlijk iets veranderd
    }
report-kpis-headline-quiet =
    { $all ->
        [one] De KPI geeft deze maand geen signaal
       *[other] Geen van de { $all } KPI's geeft deze maand een signaal
    }
report-kpis-headline-none = Er zijn nog geen KPI's vastgesteld
report-kpis-subtitle =
    { $n ->
        [one] Nulmeting, nu en doel tot en met { $period }, 1 KPI
       *[other] Nulmeting, nu en doel tot en met { $period }, { $n } KPI's
    }
report-kpis-chart-subtitle = Waarde per maand met gemiddelde en gewone schommeling, tot en met { $period }, n = { $n }. De as hoeft niet bij nul te beginnen. Bron: KPI_metingen
report-kpis-empty = Er zijn nog geen metingen van KPI's.
report-kpis-seen =
    { $good ->
        [one] 1 KPI verandert gunstig
       *[other] { $good } KPI's veranderen gunstig
    }, { $bad } ongunstig; { $quiet ->
        [one] 1 KPI geeft
       *[other] { $quiet } KPI's geven
    } geen signaal.
report-kpis-seen-none = Zonder vastgestelde KPI's is hier niets te zien. Ze horen in het tabblad KPI_definities.
report-kpis-caption = Alle KPI's op een rij
report-kpis-name = KPI
report-kpis-baseline = Nulmeting
report-kpis-now = Laatste meting
report-kpis-period = Gemeten over
report-kpis-target = Doel
report-kpis-target-date = Doel te halen op
report-kpis-variation = Verandering
report-kpis-assurance = Haalt het steeds het doel?
report-kpis-course = Op koers voor de streefdatum?
report-kpis-trend = Trend
report-kpis-note-rules = De grenzen geven aan waarbinnen een cijfer gewoonlijk schommelt. Een punt daarbuiten, of een reeks die te lang dezelfde kant op gaat, is een signaal: een vraag, geen oordeel.
report-kpis-note-headline = Vooraf gekozen om op te sturen: { $names }. Die KPI's zijn elk apart getoetst, de andere samen: daar moet een trend duidelijker zijn, omdat toeval bij veel KPI's altijd ergens iets laat zien.
report-kpis-note-headline-none = Er zijn geen KPI's vooraf gekozen om op te sturen. Alle KPI's zijn samen getoetst, omdat toeval bij veel KPI's altijd ergens iets laat zien.
report-kpis-note-headline-unknown = Geen KPI van deze maand: { $names }; verbeter dit in het pipelinebestand.
report-kpis-note-words = Drie vragen, die los van elkaar staan. Laatste meting: haalde deze ene waarde het doel? Steeds: haalt het proces bij gewone schommeling elke keer het doel? Op koers: is het doel op de streefdatum te verwachten? Eén maand naast de vorige zegt weinig; daarom staat er alleen een verandering als die groter is dan gewone schommeling.
report-kpis-note-provisional = (v): voorlopig, met minder dan 12 metingen of met gegevens die nog kunnen veranderen. Onder de 5 metingen volgt geen uitspraak. Geen aantoonbare trend is niet hetzelfde als: er is geen trend.
report-kpis-note-season = * Met metingen over minder dan 24 maanden is een seizoen niet te scheiden van een trend: vergelijk dan met dezelfde maand van vorig jaar.
report-kpis-note-shift = { $kpi } lijkt sinds { $since } op een ander niveau te liggen: gemiddeld { $after }, daarvoor { $before }. Bespreek of daar een oorzaak voor is.
report-kpis-note-limits = De grafiek van { $kpi } heeft nieuwe grenzen vanaf { $day }. Reden: { $reason }. Besloten door: { $role }. De metingen van daarvoor tellen niet mee voor de grenzen, de trend en de verwachting.
report-kpis-note-course = Op koers: als het zo doorgaat, ligt de verwachting met haar hele marge op de streefdatum voorbij het doel. Niet op koers: geen deel ervan haalt het doel. Anders is het nog niet te zeggen. Is de streefdatum er al, dan telt de meting. Met 5 tot 7 metingen telt de rechte lijn van nulmeting naar doel (eigen afspraak).
report-kpi-improvement = waarschijnlijk veranderd, gunstig
report-kpi-improvement-sentence = Er is waarschijnlijk iets veranderd, de gunstige kant op. Zoek de oorzaak.
report-kpi-concern = waarschijnlijk veranderd, ongunstig
report-kpi-concern-sentence = Er is waarschijnlijk iets veranderd, de ongunstige kant op. Zoek de oorzaak.
report-kpi-neutral-high = waarschijnlijk hoger dan voorheen
report-kpi-neutral-high-sentence = Er is waarschijnlijk iets veranderd: hoger dan voorheen. Zoek de oorzaak.
report-kpi-neutral-low = waarschijnlijk lager dan voorheen
report-kpi-neutral-low-sentence = Er is waarschijnlijk iets veranderd: lager dan voorheen. Zoek de oorzaak.
report-kpi-no-spread = geen spreiding
report-kpi-no-spread-sentence = Geen spreiding: alle metingen zijn gelijk.
report-kpi-quiet = normale schommeling
report-kpi-quiet-sentence = Normale schommeling: deze maand is geen reden om in te grijpen.
report-kpi-too-few = Te weinig metingen voor een uitspraak.
report-kpi-trial-limits = Voorlopige grenzen (minder dan 12 metingen).
report-kpi-passes = ja, zonder verandering steeds
report-kpi-fails = nee, zonder verandering niet
report-kpi-hit-or-miss = soms wel, soms niet
report-kpi-hit-never = in { $n } metingen nog niet; kan bij gewone schommeling wel
report-kpi-hit-always = in alle { $n } metingen; kan bij gewone schommeling ook niet
report-kpi-away = verder van het doel dan bij de nulmeting
report-kpi-on-course = op koers
report-kpi-off-course = niet op koers
report-kpi-course-open = nog niet te zeggen
report-kpi-trend-up = duidelijk stijgend, ongeveer { $per-year } per jaar
report-kpi-trend-down = duidelijk dalend, ongeveer { $per-year } per jaar
report-kpi-trend-maybe-up = mogelijk stijgend, ongeveer { $per-year } per jaar
report-kpi-trend-maybe-down = mogelijk dalend, ongeveer { $per-year } per jaar
report-kpi-percent-points = { $n } procentpunten
report-kpi-trend-flat = steeds gelijk
report-kpi-trend-none = geen aantoonbare trend
report-kpi-trend-with-season = { $trend } *
report-baseline = nulmeting
report-target = doel
report-mean = gemiddelde
report-limits = grens
report-event-definition = nieuwe definitie
report-event-limits = nieuwe grenzen
report-kpi-new-limits = Nieuwe grenzen vanaf { $day }.
report-event-pilot = start { $area }

# Procesindicatoren
report-process-headline = Het onderlinge vertrouwen krijgt { $score } van de 100 punten
report-process-headline-absent = Het onderlinge vertrouwen: { $word }
report-process-headline-none = Er is nog geen enquête over de samenwerking
report-process-subtitle = Uitkomsten van de enquête over { $period }, elke partner telt even zwaar
report-process-subtitle-none = Nog geen enquête gehouden
report-process-seen = { $highest ->
        [one] Het hoogst staat { $best } ({ $high } punten)
       *[other] Het hoogst staan { $best } ({ $high } punten)
    }, het laagst { $least } ({ $low } punten).
report-process-note = Groepen met minder dan { $n } antwoorden worden niet getoond, om herleidbaarheid te voorkomen. Dat geldt ook voor cijfers waaruit zo'n groep af te leiden is.
report-process-note-scale = Schaal van 0 tot 100. Verdeeldheid is informatie, geen mislukking. Antwoorden over één bepaalde partner tellen hier niet mee.
report-process-gap = Leiding en werkvloer (punten)
report-process-gap-none = gelijk
report-process-gap-leaders = leiding { $points } hoger
report-process-gap-floor = werkvloer { $points } hoger
report-process-note-pairs = Wie in beide rondes meedeed, telt in de vergelijking als twee mensen: antwoorden zijn anoniem en worden niet gekoppeld. Daardoor noemen wij een verandering eerder te laat dan te vroeg.
report-process-note-gap = Leiding en werkvloer: het verschil tussen mensen op strategisch en op operationeel niveau. Of dat toeval kan zijn, is niet getoetst: een verschil is iets om over te praten.
report-process-caption = De twaalf onderwerpen van de enquête
report-process-dimension = Onderwerp
report-process-now = Nu (0–100)
report-process-n = Antwoorden (n)
report-process-before = Vorige keer (0–100)
report-process-change = Verschil
report-process-up =
    { $points ->
        [one] 1 punt hoger, meer dan toeval
       *[other] { $points } punten hoger, meer dan toeval
    }
report-process-down =
    { $points ->
        [one] 1 punt lager, meer dan toeval
       *[other] { $points } punten lager, meer dan toeval
    }
report-process-maybe-up =
    { $points ->
        [one] 1 punt hoger, kan toeval zijn
       *[other] { $points } punten hoger, kan toeval zijn
    }
report-process-maybe-down =
    { $points ->
        [one] 1 punt lager, kan toeval zijn
       *[other] { $points } punten lager, kan toeval zijn
    }
report-process-same = zo goed als gelijk
report-process-figures-caption = Andere cijfers over het samenwerken
report-process-unit-learning-index = van de antwoorden is ‘eens’
report-process-unit-eur = euro
report-process-unit-hours = uren
report-process-unit-days = dagen
report-process-unit-count = aantal
report-process-unit-ratio = deel
report-process-unit-points = punten (0 tot 100)
report-process-unit-code = code
report-process-unit-survey-response = partners
report-process-unit-mandate-rate = plaatsen aan tafel
report-process-unit-attendance-coverage = niveaus van partners
report-process-unit-physical-meetings = overleggen
report-process-unit-ownership-spread = partners die dragen
report-process-unit-decision-follow-up = besluiten
report-process-unit-signatures = partners
report-process-unit-goals-measurable = doelen
report-process-unit-interests-shared = partners
report-process-unit-terms-agreed = begrippen
report-process-unit-communication-coverage = procesresultaten
report-process-no-figures = nog geen andere procescijfers

# Voortgang en vaart
report-pace-headline =
    { $days ->
        [0] Laatste procesresultaat op { $day }; { $n } gereed, { $all } gepland
        [one] Laatste procesresultaat 1 dag vóór { $day }; { $n } gereed, { $all } gepland
       *[other] Laatste procesresultaat { $days } dagen vóór { $day }; { $n } gereed, { $all } gepland
    }
report-pace-finished = { $n } van de { $all }
report-pace-headline-days =
    { $days ->
        [0] Het laatste procesresultaat was op { $day }
        [one] Het laatste procesresultaat was 1 dag vóór { $day }
       *[other] Het laatste procesresultaat was { $days } dagen vóór { $day }
    }
report-pace-headline-due =
    { $n ->
        [one] In drie maanden 1 procesresultaat gereed, { $all } gepland
       *[other] In drie maanden { $n } procesresultaten gereed, { $all } gepland
    }
report-pace-headline-none = Nog geen procesresultaten om de vaart aan te zien
report-pace-subtitle = Wat vaart geeft en welke resultaten er zijn, tot en met { $period }
report-pace-chart-subtitle = Onderdelen van de vaart, 0 tot 100, { $period } naast een halfjaar eerder. Bron: Mijlpalen, Overleggen, Bijdragen, enquête
report-pace-seen-delivery =
    { $n ->
        [one] Van de uitvoering: in drie maanden 1 resultaat gereed, { $all } gepland.
       *[other] Van de uitvoering: in drie maanden { $n } resultaten gereed, { $all } gepland.
    }
report-pace-seen-total = Alle onderdelen samen: { $score } van de 100.
report-pace-seen-none = Er zijn nog te weinig gegevens om de vaart te wegen.
report-pace-empty = Er zijn nog geen onderdelen van de vaart te meten.
report-pace-caption = Onderdelen van de vaart (0–100)
report-pace-component = Onderdeel
report-pace-meaning = Hoe gemeten
report-pace-pace = procesresultaten naar plan
report-pace-pace-meaning = gereed in drie maanden, van wat in die tijd gepland was, naar gewicht
report-pace-slip = vaste planning
report-pace-slip-meaning = 100 als de verwachte data niet opschuiven
report-pace-freshness = recent resultaat
report-pace-freshness-meaning = loopt in 90 dagen zonder procesresultaat terug naar 0
report-pace-attendance = aanwezigheid
report-pace-attendance-meaning = partners aan tafel in drie maanden, naast eerdere overleggen
report-pace-contribution = bijdragen naast toezegging
report-pace-contribution-meaning = gegeven in drie maanden, van wat was toegezegd
report-pace-energy = energie en urgentie
report-pace-energy-meaning = antwoord van partners in de laatste enquête
report-pace-process = procesresultaten
report-pace-delivery = uitvoering
report-pace-total = Alles samen
report-pace-total-meaning = gewogen gemiddelde van wat er is; nooit zonder de onderdelen
report-pace-note = Een rustiger tijd na een levendig begin is gewoon. Vergelijk met het plan en met het vorige halfjaar, niet met de eerste maanden. In juli, augustus en december ligt het tempo vaker lager.
report-milestones-headline =
    { $overdue ->
        [0] { $late ->
            [0] Geen mijlpaal is over tijd of later dan gepland
            [one] 1 mijlpaal komt later dan gepland
           *[other] { $late } mijlpalen komen later dan gepland
        }
        [one] 1 mijlpaal is over tijd{ $late ->
            [0] {""}
            [one] ; 1 andere komt later dan gepland
           *[other] ; { $late } andere komen later dan gepland
        }
       *[other] { $overdue } mijlpalen zijn over tijd{ $late ->
            [0] {""}
            [one] ; 1 andere komt later dan gepland
           *[other] ; { $late } andere komen later dan gepland
        }
    }
report-milestones-headline-none = Geen mijlpalen rond deze maand
report-milestones-subtitle = Wat rond { $period } gepland was en wat er gereed is
report-milestones-caption = Mijlpalen van een halfjaar terug tot een halfjaar vooruit
report-milestones-name = Mijlpaal
report-milestones-kind = Soort
report-milestones-planned = Gepland
report-milestones-forecast = Verwacht
report-milestones-finished = Gereed
report-milestones-state = Stand
report-milestones-open = nog open
report-milestones-none = geen mijlpalen rond deze maand
report-milestones-unplanned = zonder datum
report-milestones-on-time = gereed, op tijd
report-milestones-done-late = gereed, later dan gepland
report-milestones-overdue = nog open, geplande dag voorbij
report-milestones-expected-late = later verwacht dan gepland
report-milestones-on-course = op schema
report-milestones-after-money = { $state }; { $days } dagen na het tijdelijke geld
report-milestones-hidden =
    { $n ->
        [one] 1 mijlpaal is al langer klaar of ligt verder weg, en staat hier niet.
       *[other] { $n } mijlpalen zijn al langer klaar of liggen verder weg, en staan hier niet.
    }
report-milestones-before =
    { $n ->
        [one] Van 1 mijlpaal staat hier wat eerder is opgegeven, want de nieuwe opgave is niet goed te lezen.
       *[other] Van { $n } mijlpalen staat hier wat eerder is opgegeven, want de nieuwe opgave is niet goed te lezen.
    }
report-milestones-seen =
    { $done } van de { $all } mijlpalen { $done ->
        [one] is
       *[other] zijn
    } gereed. { $overdue ->
        [0] Geen ervan is over tijd
        [one] Van één is de geplande dag voorbij
       *[other] Van { $overdue } is de geplande dag voorbij
    }{ $late ->
        [0] { "" }
        [one] ; één andere komt later dan gepland
       *[other] ; { $late } andere komen later dan gepland
    }.

# Baten in het kort
report-benefits-headline = { $bears ->
        [neither] Volgens opgave kwam { $share } van de geplande netto baten; nog niet bevestigd
        [no-kpis] Volgens opgave kwam { $share } van de geplande netto baten; niet overal bevestigd
        [no-owners] Volgens opgave kwam { $share } van de geplande netto baten; oordelen ontbreken
       *[all] { $share } van de geplande netto baten is gerealiseerd
    }
report-benefits-limited = { $said }; { $limit }
report-benefits-limit-kpis =
    { $n ->
        [one] bij 1 van de { $all } baten op plan laat de KPI nog geen verandering zien
       *[other] bij { $n } van de { $all } baten op plan laat de KPI nog geen verandering zien
    }
report-benefits-limit-owners = van { $open } van de { $benefits } ontbreekt het oordeel van de eigenaar
report-benefits-limit-both = bij { $n } van de { $all } op plan laat de KPI nog geen verandering zien, en van { $open } van de { $benefits } ontbreekt het oordeel van de eigenaar
report-benefits-headline-none = Over gerealiseerde baten is nog niets te zeggen
report-benefits-subtitle = Plan en werkelijkheid tot en met { $period }; de uitgebreide versie is de halfjaarlijkse batenreview
report-benefits-seen = Netto gerealiseerd { $net }, gepland tot nu toe { $planned }.
report-benefits-seen-net = Netto gerealiseerd { $net }; er is geen plan om mee te vergelijken.
report-benefits-seen-none = Er is nog geen baat met een gemeten waarde.
report-benefits-caption = Baten: bruto, netto, naast het plan, met het oordeel van de eigenaar
report-benefits-name = Baat
report-benefits-gross = Bruto (€)
report-benefits-net = Netto (€)
report-benefits-planned = Gepland tot nu toe (€)
report-benefits-realisation = Gerealiseerd (%)
report-benefits-owner = Eigenaar
report-benefits-judgement = Oordeel van de eigenaar
report-benefits-none = nog geen baten in het register
report-benefits-negative = { $name } (negatieve baat)
report-benefits-estimated = { $name } (geschat)
report-benefits-estimated-part = Daarvan is { $euros } geschat en niet gemeten: { $names }.
report-kpi-per-month = per maand
report-kpi-per-quarter = per kwartaal
report-kpi-per-half-year = per halfjaar
report-kpi-per-year = per jaar
report-benefits-no-judgement = Nog geen. Voorstel: { $what }
report-benefits-ask-judgement = vraag de eigenaar om een oordeel
report-benefits-note = Een percentage van de ene baat is niet op te tellen bij dat van een andere. Baten zonder waarde in euro's tellen niet minder. Is een baat gemeten door te vergelijken met wie niet meedoet, dan is wat toch gebeurd zou zijn er al af; dat gaat er dan niet nog eens af.
report-benefits-note-gross = In het totaal van bruto tellen negatieve baten mee, met een min ervoor. De positieve baten zijn samen { $positive }.
report-benefits-not-in-euros = niet in euro's
report-benefits-unseen =
    Van de { $all } baten die volgens opgave op plan liggen en een KPI hebben, laat die KPI bij { $n } nog geen verandering zien: { $names }. Bespreek waaraan de baat te merken is.
report-benefits-note-net = Netto: na aftrek van wat toch gebeurd zou zijn, verdringing en weglek, en alleen het deel dat bij deze aanpak hoort.
report-benefits-note-judgement = Het oordeel is van de bateneigenaar. Waar nog niemand oordeelde, staat een voorstel.

# Soorten opbrengst, mix en eerste resultaat
report-part-small = kleine partners
report-part-large = andere partners
report-part-understanding = onderling begrip
report-part-shorter-times = kortere doorlooptijd
report-part-better-quality = hogere kwaliteit
report-part-lower-costs = lagere kosten
report-part-unstated = soort niet ingevuld
report-benefit-kinds-caption = Vier soorten opbrengst: hoeveel baten er zijn, en van hoeveel al iets is gerealiseerd
report-benefit-kinds-kind = Soort opbrengst
report-benefit-kinds-count = Baten
report-benefit-kinds-came = Al iets gerealiseerd
report-benefit-kinds-net = Netto tot nu toe
report-benefit-kinds-no-euros = niet in euro's
report-benefit-kinds-note = Een baat zonder waarde in euro's telt mee als aantal. Nadelen tellen niet mee in het aantal en wel in het bedrag; een tussenstap naar een andere baat telt niet mee.
report-benefit-kinds-none = Van geen enkele baat is de soort opbrengst ingevuld (kolom soort_opbrengst van het blad Baten). Daarom staan de vier soorten hier niet naast elkaar.
report-benefit-kinds-said = Van { $n } van de { $all } soorten opbrengst is al iets gerealiseerd.
report-mix-kinds =
    { $kinds ->
        [one] Alle partners zijn van één soort organisatie.
       *[other] Er doen { $n } partners mee, van { $kinds } soorten organisaties. De ene soort komt vaker voor dan de andere: naar hoe vaak elke soort voorkomt, zijn het als het ware { $effective } soorten.
    }
report-mix-sole =
    Van één partner komt in twaalf maanden{ $provisional ->
        [yes] {" "}tot nu toe
       *[no] {""}
    }: { $kinds }. Dat maakt die inbreng bijzonder, en het netwerk hangt ervan af.
report-mix-sole-none =
    Elke soort inbreng die kwam ({ $n } van de { $all }), komt in twaalf maanden{ $provisional ->
        [yes] {" "}tot nu toe
       *[no] {""}
    } van twee of meer partners.
report-mix-sizes = De middelste van { $small } kleine partners bracht { $smallshare } van zijn toezegging in, de middelste van de { $large } andere { $largeshare }.
report-mix-sizes-before = Een jaar eerder was dat { $smallshare } en { $largeshare }.
report-milestones-first = { $kind ->
        [process] Het eerste resultaat van het proces kwam
       *[delivery] Het eerste resultaat van de uitvoering kwam
    } { $months ->
        [0] binnen een maand
        [one] 1 maand
       *[other] { $months } maanden
    } na de start van het netwerk{ $kind ->
        [process] ; wat op de dag van de start zelf klaar was, telt niet mee
       *[delivery] { "" }
    }.
report-milestones-first-none = { $kind ->
        [process] Sinds de start is er nog geen resultaat van het proces.
       *[delivery] Sinds de start is er nog geen resultaat van de uitvoering.
    }

## Batenreview (report/review)

report-period-until = { $period }, t/m { $month }
chart-axis-not-zero = De as begint niet bij 0.
report-sheet-judgement = Oordeel
report-sheet-benefit-register = Batenregister
report-sheet-profile = Batenprofiel_
report-sheet-realisation = Realisatie
report-sheet-pilots = Pilot en rest
report-sheet-beneficiaries = Wie profiteert
report-sheet-places = Waar zichtbaar
report-sheet-payers = Wie betaalt – wie profiteert
report-sheet-gross-to-net = Bruto naar netto
report-sheet-present-value = NCW en gevoeligheid
report-sheet-negative = Negatieve baten
report-sheet-embedding = Borging
report-sheet-double-counting = Dubbeltelling en aannames
report-sheet-accountability = Verantwoording
report-sheet-data-benefits = Data_baten
report-sheet-data-benefits-caption = Alle cijfers over baten, effecten, geld en borging
review-file = batenreview
review-title = Batenreview { $network }, { $period }
review-reading-no-question = Uit de signalen volgt hier dit halfjaar geen vraag.
review-none = Er staan nog geen baten in het register
review-none-seen = Het batenregister is nog leeg. Er is dus niets te vergelijken.
review-none-ask = Er zijn nog geen baten om te beoordelen. Wie een baat wil inbrengen, vult de tabel Baten in.
review-plan = Plan
review-realised = Gerealiseerd
review-expected = Verwacht
review-axis-net = netto baten, opgeteld (€)
review-axis-own = aantal in de eigen eenheid, opgeteld
review-axis-euro = euro
review-axis-euro-a-year = euro per jaar
review-unit-euro = euro netto
review-unit-own = eigen eenheid
review-span-planned = { $span } (plan tot en met { $planned })
review-from = vanaf { $from }
review-certainty = { $n } van 6
review-counts = telt mee
review-counts-not = telt niet mee: leidt naar een andere baat
review-no-share = geen
review-not-in-euros = niet in euro
review-no-areas = geen gebieden om te vergelijken
review-nothing-lacking = niets
review-note-net = Netto: na aftrek van wat toch gebeurd zou zijn, verdringing en weglek, en alleen het deel dat bij deze aanpak hoort.
review-note-rounded = Bedragen staan in hele euro's. Een som kan daardoor een euro verschillen van de regels erboven.
review-note-beyond-plan =
    { $n ->
        [one] Gepland in cijfers is er tot en met { $month }. Volgens het register komt 1 baat ook daarna nog; dat telt hier niet mee.
       *[other] Gepland in cijfers is er tot en met { $month }. Volgens het register komen { $n } baten ook daarna nog; dat telt hier niet mee.
    }
review-note-forecast = Verwacht: wat er al kwam, plus wat nog gepland staat. De verwachting is dus geen nieuwe schatting.
review-note-judgement = Het oordeel is van de bateneigenaar. Waar nog niemand oordeelde, staat een voorstel.
review-note-not-valued = Niet in dit bedrag, want niet in euro: { $names }.
review-note-valued = Alleen baten met een waarde in euro tellen in deze som mee. Een baat die naar een andere leidt, telt niet dubbel.
review-ask-adjust = bespreek met de eigenaar wat nodig is om bij te sturen
review-stage-incomplete = profiel onvolledig
review-stage-baseline = nulmeting
review-stage-planned = gepland
review-stage-first-effect = eerste effect
review-stage-realised = gerealiseerd
review-stage-partly-cashed = deels geïncasseerd
review-stage-cashed = geïncasseerd
review-stage-first-effect-estimated = eerste effect, geschat
review-stage-realised-estimated = gerealiseerd volgens de schatting
review-stage-partly-cashed-estimated = geschat; budget deels aangepast
review-stage-cashed-estimated = geschat; budget aangepast
review-profile-seen-estimated = Dit is geschat en niet gemeten.
review-evidence-estimated = geschat; bron genoemd bij { $sources }
review-judgement-subtitle = Hoe ver elke baat is, wat we verwachten en wat de eigenaar ervan vindt, { $period }, n = { $n } baten
review-judgement-seen =
    { $n ->
         [0] Nog geen van de { $all } baten heeft een oordeel van de eigenaar.
         [one] Van de { $all } baten heeft er één een oordeel van de eigenaar.
        *[other] { $n } van de { $all } baten hebben een oordeel van de eigenaar.
    }
review-judgement-so-far = Tot nu toe is volgens opgave { $net } netto gerealiseerd van { $planned } gepland ({ $share })
review-judgement-ahead = Tot het einde van het plan verwachten we { $forecast }. Het hele plan was { $whole }.
review-judgement-behind =
    { $n ->
         [one] Eén baat blijft
        *[other] { $n } baten blijven
    } achter bij het plan: { $names }.
review-judgement-none-behind = Geen enkele baat blijft achter bij het plan.
review-judgement-caption = Elke baat met status, opbrengst, verwachting en oordeel
review-register-headline =
    { $n ->
         [0] Nog geen van de { $all } baten is helemaal beschreven
         [one] Eén van de { $all } baten is helemaal beschreven
        *[other] { $n } van de { $all } baten zijn helemaal beschreven
    }
review-register-subtitle = Wat het register zegt en wat nog in te vullen is, { $period }
review-register-seen = Van { $n } van de { $all } baten is alles ingevuld: wat het is, waar het te zien is, van wie het is en hoe het wordt gemeten.
review-register-entries = Wat er in het register staat
review-register-questions = Vier vragen aan elke baat
review-register-yes = ja
review-register-lacks = nog in te vullen: { $names }
review-register-more = De eerste { $n } baten hebben een eigen profielblad; de andere staan op dit blad en in de gegevens.
review-register-note = De woorden zijn die van de kolommen en tabellen waarin het hoort.
review-profile-subtitle = Wat het register en de cijfers over deze baat zeggen, { $period }
review-profile-headline = { $name }: { $message }
review-profile-chart-headline = { $name }: { $share } van het plan{ $from ->
        [estimated] {" "}(geschat)
       *[other] { "" }
    }
review-profile-label = Batenprofiel
review-profile-message =
    { $from ->
        [estimated] naar schatting { $share } van het plan tot nu toe
        [negative] tot nu toe { $share } van het verwachte nadeel
       *[measured] { $share } van het plan tot nu toe gerealiseerd
    }
review-profile-message-no-plan = er is nog geen plan
review-profile-message-none = er is nog niets gemeten
review-profile-chart-subtitle =
    Plan, werkelijkheid en verwachting, opgeteld, { $period }, n = { $n } { $from ->
        [estimated] schattingen
       *[measured] metingen
    }. Bron: Baten_plan, Baten_realisatie
review-profile-seen =
    { $unit ->
         [euro] Netto kwam er { $came }; gepland tot nu toe was { $due }. Tot het einde van het plan verwachten we { $forecast }.
        *[own] In de eigen eenheid van de baat kwam er { $came }, en was er tot nu toe { $due } gepland. Tot het einde van het plan verwachten we er { $forecast } van.
    }
review-profile-seen-came = Er kwam { $came }; er is geen plan om mee te vergelijken.
review-profile-seen-none = Er is nog niets gemeten.
review-profile-empty = Van deze baat is nog niets gepland en nog niets gemeten.
review-profile-caption = Profiel van de baat: { $name }
review-profile-what = Onderdeel
review-profile-sources = Bron: de tabellen { $tables }.
review-profile-value = Wat het register en de cijfers zeggen
review-profile-owner = Eigenaar
review-profile-stage = Status
review-profile-judgement = Oordeel van de eigenaar
review-profile-class = Soort baat
review-profile-kpi = Wordt gemeten met
review-profile-kpi-shows = Wat die KPI laat zien
review-profile-theme = Thema van brede welvaart
review-profile-effect = Wat we over het effect mogen zeggen
review-profile-place = Waar te zien
review-profile-bearers = Wie draagt het
review-profile-who = Wie profiteert
review-profile-gross = Bruto tot nu toe
review-profile-net = Netto tot nu toe
review-profile-present = Contante waarde, met wat nog gepland is
review-profile-assumed = Aannames
review-profile-method = Schatting rust op
review-profile-source = Bron
review-profile-span = Wanneer
review-profile-leads = Leidt naar
review-profile-lacking = Nog in te vullen
review-correction-deadweight = zou toch gebeuren
review-correction-displacement = verdringing
review-correction-leakage = weglek
review-correction-attribution = toerekening
review-correction-drop-off = afname per jaar
review-correction-deadweight-off = Zou toch gebeurd zijn
review-correction-displacement-off = Verdringt elders iets
review-correction-leakage-off = Komt buiten de doelgroep terecht
review-correction-attribution-off = Hoort bij anderen
review-correction-drop-off-off = Is uitgewerkt
review-realisation-headline = Tot nu toe kwam { $share } van wat gepland was, volgens opgave
review-realisation-subtitle = Plan, werkelijkheid en verwachting, opgeteld over de tijd, { $period }
review-realisation-chart-subtitle = Netto baten opgeteld, in euro, { $period }, n = { $n } baten. Bron: Baten_plan, Baten_realisatie
review-realisation-seen = Er kwam { $came }; gepland tot nu toe was { $due }. Tot het einde van het plan verwachten we { $forecast }. Het hele plan was { $whole }.
review-realisation-seen-planned = Er is { $whole } gepland; er is nog niets gemeten.
review-realisation-per-period = Netto baten, opgeteld tot en met elke periode (€)
review-realisation-per-benefit = Plan en werkelijkheid per baat
review-pilot-headline-none = Er is geen pilot om met andere gebieden te vergelijken
review-pilot-headline-plausible = Aannemelijk effect: de pilotgebieden ontwikkelen zich anders dan de andere gebieden
review-pilot-headline-difference = Er is een verschil met de andere gebieden; het kan toeval zijn
review-pilot-headline-parting = Er is een verschil met de andere gebieden; een deel kan al eerder zijn begonnen
review-pilot-earlier = { $kpi }: liepen de lijnen van voor de pilot gewoon door, dan was het verschil { $size } geweest.
review-pilot-why-apart = Verschil, doorgetrokken lijnen en sprong zijn verschillende getallen, want ze vergelijken iets anders. Verschil: het gemiddelde na de start naast dat ervoor, en naast andere gebieden. Doorgetrokken lijnen: wat er zonder pilot al gaande was. Sprong (hieronder): hoeveel het niveau in één gebied precies bij de start verschoof. Wijzen ze niet dezelfde kant op, dan is nog niet te zeggen wat de pilot deed. De grafiek eindigt met de waarde van de laatste maand; voor en na zijn gemiddelden over alle maanden.
review-pilot-headline-too-few = Er is een verschil; met zo weinig gebieden kan het toeval zijn
review-pilot-headline-jump = In de pilotgebieden was er een sprong; vergelijken kan niet
review-pilot-headline-development = Er is een ontwikkeling in de pilotgebieden, geen bewezen effect
review-pilot-headline-nothing = Er zijn te weinig metingen voor een uitspraak over de pilot
review-pilot-subtitle = Nulmeting, pilot, vergelijking en doel, { $period }
review-pilot-seen-none = Geen KPI is per gebied aangeleverd. Daarom is er geen pilot naast andere gebieden te zetten.
review-pilot-may-say = Wat we mogen zeggen over KPI's die bij een baat of een gebied horen
review-pilot-left-out = Hier niet genoemd: { $names }. Daarmee wordt geen baat gemeten, en zij zijn niet per gebied aangeleverd.
review-pilot-none = Geen KPI is per gebied aangeleverd, of er staat geen pilotgebied met een begin in de tabel Gebieden.
review-pilot-chart-subtitle = { $kpi }, gemiddelde van de gebieden, elk even zwaar, { $period }, n = { $n } gebieden. Bron: KPI_metingen, Gebieden
review-pilot-start = start pilot { $area }
review-pilot-pilot = Pilotgebieden
review-pilot-rest = Andere gebieden
review-pilot-target = doel
review-pilot-baseline = nulmeting
review-pilot-role-pilot = pilot
review-pilot-role-rest = vergelijking
review-pilot-caption = Nulmeting, doel, en voor en na in de gebieden
review-pilot-areas = Elk gebied voor de eerste pilot begon en na de laatste begon
review-pilot-note = Verschil: hoeveel meer het in de pilotgebieden veranderde dan in de andere. Voor en na zijn gemiddelden over de gebieden; de maand van de start telt niet mee.
review-pilot-jump = { $value } ({ $low } tot { $high })
review-pilot-jump-note = Sprong: hoeveel het niveau bij de start verschoof, los van de trend die er al was. Na aftrek: van elke meting is eerst het gemiddelde van de vergelijkingsgebieden afgehaald. Tussen haakjes staat de onzekerheid: ligt 0 ertussen, dan kan het toeval zijn. Het vraagt acht metingen voor en acht na de start.
review-pilot-conditions = Vergelijken kan alleen als er voor en na de start minstens drie metingen zijn en de definitie gelijk bleef. Let ook op: was het pilotgebied gekozen om een uitschieter, liep er tegelijk iets anders, of straalde de pilot uit naar de andere gebieden? Dan zegt het verschil minder.
review-who-headline =
    { $n ->
         [0] Nog geen van de { $all } partners heeft deel aan een baat
         [one] Eén van de { $all } partners heeft deel aan een baat
        *[other] { $n } van de { $all } partners hebben deel aan een baat
    }
review-who-headline-none = Van geen baat is bekend wie ervan profiteert
review-who-subtitle = Welk deel van elke baat bij wie terechtkomt, { $period }
review-who-seen = Van de netto baten tot nu toe komt { $partners } bij partners terecht en { $others } bij anderen, zoals inwoners.
review-who-seen-none = Er is nog geen netto baat die ergens terechtkwam.
review-who-caption = Deel van elke baat per begunstigde
review-who-landing = Wat tot nu toe bij wie terechtkwam
review-who-others = Anderen dan partners
review-who-unnamed = Nog niet verdeeld: { $names }.
review-who-note = Netto euro's; negatieve baten gaan eraf. De volgorde is die van soort en naam, geen rangorde.
review-where-headline =
    { $n ->
         [0] Nog geen van de { $all } baten is op meer dan één plek te zien
         [one] Eén van de { $all } baten is op meer dan één plek te zien
        *[other] { $n } van de { $all } baten zijn op meer dan één plek te zien
    }
review-where-headline-none = Van geen baat is bekend waar zij te zien is
review-where-subtitle = In welke gebieden en organisaties elke baat te zien is, { $period }
review-where-seen =
    De baten zijn te zien op { $places ->
         [one] één plek
        *[other] { $places } plekken
    }.
review-where-seen-none = In het register staat van geen baat waar zij te zien is.
review-where-nowhere = Nog zonder plek: { $names }.
review-where-area = gebied
review-where-partner = partner
review-where-other = zoals opgegeven
review-where-seen-here = te zien
review-where-not-here = niet genoemd
review-where-caption = Waar elke baat te zien is
review-payers-headline = Wie betaalt en wie profiteert: twee verdelingen naast elkaar
review-payers-headline-none = Over wie betaalt en wie profiteert is nog niets te zeggen
review-payers-subtitle = Deel van het geld naast deel van de netto baten, per partner, { $period }
review-payers-chart-subtitle = Deel van het totaal over alle partners, tot nu toe, { $period }, n = { $n } partners. Bron: Financiering, Baten_verdeling
review-payers-money = Deel van het toegekende geld
review-payers-benefit = Deel van de baten
review-payers-empty = Er is nog geen geld of geen baat om te verdelen.
review-payers-seen = Van het geld zou { $share } van andere partners moeten komen om de baten te volgen. Dat is geen norm: wie betaalt en wie profiteert, mag verschillen als dat zo is afgesproken.
review-payers-seen-absent = De twee verdelingen zijn niet naast elkaar te zetten: { $word }.
review-payers-seen-none = Er is nog geen tabel Financiering.
review-payers-note = De volgorde is die van soort en naam. Het is geen rangorde en geen oordeel.
review-payers-note-money = Toegekend geld is wat partners voor de projecten hebben begroot of beschikt, tot en met dit jaar (tabel Financiering). Het is iets anders dan het ingebrachte geld in het maandrapport: dat is wat zij al gaven, samen { $given } tot nu toe (tabel Bijdragen). Uren, kennis en ruimte staan hier niet bij.
review-payers-note-others = Wat bij inwoners en anderen terechtkomt, telt hier niet mee: het gaat om de verdeling tussen partners.
review-payers-caption = Toegekend geld en netto baten per partner, tot nu toe
review-net-headline = Van { $gross } bruto blijft { $net } netto over
review-net-headline-none = Er is nog geen bruto baat in euro
review-net-subtitle = Wat er van bruto naar netto af gaat, tot nu toe, { $period }
review-net-chart-subtitle = Gerealiseerd tot nu toe, in euro, { $period }, n = { $n } baten. Bron: Baten, Baten_realisatie
review-net-seen = Bruto kwam er { $gross }. De grootste aftrek is { $part } ({ $what }). Negatieve baten nemen { $negative } weg. Netto blijft { $net } over.
review-net-gross = Bruto, zonder negatieve baten
review-net-negative = Negatieve baten
review-net-net = Netto
review-net-totals = Totaal
review-net-changes = Verandering
review-net-caption = Van bruto naar netto per baat (€)
review-net-note-order = De aftrek gaat stap voor stap, van links naar rechts. Wat één stap wegneemt, hangt af van de stappen ervoor; het netto bedrag niet.
review-net-note-compared = Is een baat gemeten door te vergelijken met wie niet meedoet, dan is wat toch gebeurd zou zijn er al af; dat gaat er dan niet nog eens af.
review-worth-note = De discontovoet is die voor Nederlandse overheden.
review-negative-headline =
    { $n ->
         [one] Eén negatieve baat kost
        *[other] { $n } negatieve baten kosten
    } tot nu toe { $amount }
review-negative-headline-unvalued =
    { $n ->
         [one] Eén negatieve baat
        *[other] { $n } negatieve baten
    }, nog zonder waarde in euro
review-negative-headline-none = Er staan geen negatieve baten in het register
review-negative-subtitle = Wat de samenwerking anderen kost, met wie ervoor staat en wie het draagt, { $period }
review-negative-seen = Negatieve baten staan in eigen regels, met een eigen eigenaar. In het netto totaal gaan ze eraf.
review-negative-seen-none = Geen partner heeft een nadeel opgegeven. Dat wil niet zeggen dat er geen is: vraag ernaar.
review-negative-caption = Negatieve baten, tot nu toe (€)
review-negative-netted = Positief, negatief en samen (€)
review-negative-positive = Positieve baten
review-negative-negative = Negatieve baten
review-negative-both = Samen
review-embedding-headline = In { $year } is { $share } van de blijvende kosten gedekt { $of ->
        [one] (1 project)
       *[other] ({ $of } projecten)
    }
review-embedding-headline-none = Over structureel geld na de pilots is nog niets te zeggen
review-embedding-chart-headline = Alle bekende kosten: voor { $year } is { $secured } van { $cost } zeker
review-embedding-subtitle = Wat blijft als het tijdelijke geld stopt, hoe ver de lijn is en waar te beginnen, { $period }
review-embedding-chart-subtitle = Geld en verwachte kosten per jaar, in euro, { $period }, n = { $n } jaren. Bron: Financiering, Kosten
review-embedding-sentence = Voor { $year } is { $share } van de blijvende kosten gedekt met structureel geld. Dat gaat { $of ->
        [0] over het hele netwerk
        [one] alleen over { $projects }
       *[other] over { $projects }
    }; andere projecten zijn dan nog pilot.
review-embedding-seen-none = Er zijn nog geen tabellen Financiering en Kosten.
review-embedding-cliff =
    Het laatste zekere tijdelijke geld loopt tot { $date }: nog { $months ->
         [one] één maand
        *[other] { $months } maanden
    }.
review-embedding-line = Bij { $n } van de { $all } partners heeft de eigen organisatie (de lijn) zich verbonden.
review-embedding-structural = Structureel, zeker
review-embedding-pledged = Toegezegd
review-embedding-temporary = Tijdelijk, zeker
review-embedding-cost = Verwachte kosten
review-embedding-empty = Er is nog geen geld en er zijn nog geen kosten bekend.
review-embedding-caption = Geld en verwachte kosten per jaar (€)
review-embedding-pilot-year = jaar van de pilots
review-embedding-behind =
    Voor { $year } is dat { $part } van { $whole }{ $of ->
        [0] {""}
       *[other] {" "}({ $projects })
    }.
review-embedding-over = In { $year } was er { $over } meer zeker geld dan de projecten met bekende kosten kostten. Of dat mee mag naar een later jaar, staat niet in de gegevens; hier telt het daar niet mee.
review-embedding-note = Zeker: begroot of beschikt. Een idee of aanvraag telt niet mee. De dekking vergelijkt zeker structureel geld met de kosten van projecten die dan geen pilot meer zijn.
review-ladder-caption = Hoe ver de lijnorganisaties zijn en wat zij nodig hebben
review-ladder-reached = ja
review-ladder-not-yet = nog niet
review-order-caption = Hier eerst: doelen met veel energie waar al iets werkt
review-order-note = Alleen de eerste helft van de doelen krijgt een plaats. Wie er niet bij staat, doet het daarmee niet slecht.
review-double-headline =
    { $n ->
         [0] Alle { $all } baten tellen mee: geen ervan leidt naar een andere
         [one] Eén van de { $all } baten leidt naar een andere en telt niet dubbel
        *[other] { $n } van de { $all } baten leiden naar een andere en tellen niet dubbel
    }
review-double-subtitle = Wat één keer telt en wat is aangenomen, { $period }
review-double-seen =
    { $n ->
         [0] Geen enkele baat leidt naar een andere.
         [one] Eén baat leidt naar een andere en telt niet mee.
        *[other] { $n } baten leiden naar een andere en tellen niet mee.
    } { $assumed ->
         [0] Geen schatting rust alleen op een aanname.
         [one] Eén schatting rust op een aanname.
        *[other] { $assumed } schattingen rusten op een aanname.
    }
review-double-caption = Wat één keer telt
review-double-whole = ja, samen 100%
review-double-not-whole = nee, samen { $share }
review-double-note = Baten met dezelfde KPI kunnen hetzelfde effect zijn. Is dat zo, vul dan bij de ene in dat zij naar de andere leidt.
review-double-assumed = Aannames per baat
review-double-compared = al in de vergelijking
review-compared-share = { $share } (al in de vergelijking)
review-method-elsewhere = vergelijking; met wie is vergeleken, staat niet in de metingen van de KPI
review-compared-elsewhere = Met wie “{ $name }” is vergeleken, staat niet in de gegevens. Was er geen vergelijking, dan gaat er { $share } af voor wat toch gebeurd zou zijn: tot nu toe netto { $less } in plaats van { $net }. Vraag het de bateneigenaar.
review-double-note-compared = Al in de vergelijking: deze baat is gemeten door te vergelijken met wie niet meedoet. Wat toch gebeurd zou zijn, is er dan al af.
review-double-not-made = geen aftrek opgegeven
review-double-note-certainty = Zekerheid: van 1 (aanname) tot 6 (hard bewijs). Bij de toerekening staat het deel dat bij deze aanpak hoort; de andere percentages gaan eraf.
review-method-headline = Hoe deze review is gemaakt
review-method-intro = Deze review zet naast elkaar wat gepland was en wat er kwam. Wat een cijfer betekent en wat er moet gebeuren, komt van mensen; wat dit rapport zelf afleidt, heet een voorstel.
review-method-until = De review gaat over { $period }. Het halfjaar loopt nog: wat na die maand komt, telt nog niet mee.
review-method-period = Een rij over een kwartaal of jaar telt pas als die hele periode voorbij is. Van een plan dat nog loopt, telt in de verwachting het hele bedrag.
review-method-evidence = Hoe sterk de woorden over een effect mogen zijn, volgt uit het bewijs: van een ontwikkeling, via een verschil, tot een aannemelijk effect.
review-method-net = Van bruto naar netto worden de correcties met elkaar vermenigvuldigd. Bedragen zijn op de cent afgerond, per rij.
review-column-benefit = Baat
review-column-stage = Status
review-column-net = Netto (€)
review-column-gross = Bruto (€)
review-column-share = Van het plan (%)
review-column-forecast = Verwacht tot het einde (€)
review-column-judgement = Oordeel van de eigenaar
review-column-code = Code
review-column-class = Soort
review-column-owner = Eigenaar
review-column-kpi = KPI
review-column-place = Waar te zien
review-column-kind = Soort plek
review-column-method = Rust op
review-column-certainty = Zekerheid (1 tot 6)
review-column-source = Bron
review-column-described = Beschreven?
review-column-observed = Waar en voor wie?
review-column-attributed = Van wie?
review-column-measured = Te meten?
review-column-complete = Ingevuld
review-column-until = Tot en met
review-column-plan-added = Plan (€)
review-column-came-added = Gerealiseerd (€)
review-column-expected-added = Verwacht (€)
review-column-unit = Eenheid
review-column-planned = Plan tot nu toe
review-column-planned-euro = Plan tot nu toe (€)
review-column-came = Gerealiseerd
review-column-plan-whole = Hele plan
review-column-expected-whole = Verwacht tot het einde
review-column-beneficiary = Begunstigde
review-column-benefits = Aantal baten
review-column-landed = Netto baten (€)
review-column-landed-share = Deel van de baten (%)
review-column-partner = Partner
review-column-type = Type
review-column-paid = Toegekend geld (€)
review-column-paid-share = Deel van het toegekende geld (%)
review-column-deadweight = Zou toch gebeurd zijn (€)
review-column-displacement = Verdringing (€)
review-column-leakage = Weglek (€)
review-column-attribution = Hoort bij anderen (€)
review-column-drop-off = Uitgewerkt (€)
review-column-counts = Telt mee?
review-column-bearers = Wie draagt het
review-column-what = Wat
review-column-year = Jaar
review-column-structural = Structureel, zeker (€)
review-column-pledged = Toegezegd (€)
review-column-temporary = Tijdelijk, zeker (€)
review-column-hoped = Aangevraagd of idee (€)
review-column-cost = Verwachte kosten (€)
review-column-coverage = Dekking met structureel geld (%)
review-column-unit-of-line = Onderdeel
review-column-need = Wat nodig is
review-column-line-owner = Eigenaar in de lijn
review-column-place-in-order = Plaats
review-column-goal = Doel
review-column-baseline = Nulmeting
review-column-now = Nu
review-column-target = Streefwaarde
review-column-pilot-before = Pilot voor
review-column-pilot-after = Pilot na
review-column-rest-before = Vergelijking voor
review-column-rest-after = Vergelijking na
review-column-difference = Verschil
review-column-area = Gebied
review-column-role = Rol
review-column-start = Start
review-column-before = Voor
review-column-after = Na
review-column-evidence = Met bewijs
review-column-jump = Sprong
review-column-jump-compared = Sprong na aftrek
review-column-change = Verandering
review-column-leads = Leidt naar
review-column-same-kpi = Zelfde KPI als
review-column-whole = Helemaal verdeeld?
review-column-deadweight-share = Zou toch gebeuren (%)
review-column-displacement-share = Verdringing (%)
review-column-leakage-share = Weglek (%)
review-column-attribution-share = Toerekening (%)
review-column-drop-off-share = Afname per jaar (%)
report-sensitivity-note-bars =
    { $has ->
         [yes] De balken van discontovoet en toerekening draaien om { $network }, die van natura om { $in-kind }: daar is de inbreng in natura al af.
        *[no] De balken draaien om { $network }.
    } De balk van toerekening is links en rechts niet even lang: hoort een baat of een nadeel al helemaal bij deze aanpak, dan kan dat wel minder worden, maar niet meer.

## Rapport, vervolg (report/)
report-risks-caption = De vijf grootste risico's
report-risks-with-project-caption = De vijf grootste risico's, met hun project
report-risks-description = Risico
report-risks-likelihood = Kans en gevolg
report-risks-measure = Maatregel
report-risks-owner = Eigenaar
report-risks-size = kans { $likelihood } van 5, gevolg { $impact } van 5
report-risks-none = geen risico's aangeleverd

# Aanlevering
report-deliveries-headline =
    { $n ->
        [one] 1 van de { $all } partners leverde aan
       *[other] { $n } van de { $all } partners leverden aan
    }{ $unread ->
        [0] { "" }
        [one] ; van 1 partner kwam een bestand dat niet te lezen was
       *[other] ; van { $unread } partners kwam een bestand dat niet te lezen was
    }
report-deliveries-headline-none = Er werden deze maand geen aanleveringen verwacht
report-deliveries-subtitle = Aanleveringen over { $period }; namen staan alleen in de lijst van het programmabureau
report-deliveries-chart-subtitle = Elk vakje is één aanlevering; per maand gestapeld, een rij is een aantal en geen partner
report-deliveries-seen =
    Te laat: { $late ->
        [one] 1 aanlevering
       *[other] { $late } aanleveringen
    }. Geweigerd: { $refused ->
        [one] 1 rij
       *[other] { $refused } rijen
    }.
report-deliveries-seen-undated =
    { $n ->
        [one] Bij 1 aanlevering staat geen dag; die telt als op tijd.
       *[other] Bij { $n } aanleveringen staat geen dag; die tellen als op tijd.
    }
report-deliveries-note-undated =
    { $n ->
        [one] Bij 1 aanlevering in deze tabel staat geen dag. Die telt als op tijd, want de dag zelf is niet bekend.
       *[other] Bij { $n } aanleveringen in deze tabel staat geen dag. Die tellen als op tijd, want de dag zelf is niet bekend.
    }
report-deliveries-note-none = Geen gegevens: er kwam niets, of wat kwam was niet te lezen.
report-deliveries-seen-none = Er is geen lijst van aanleveringen over deze maand.
report-deliveries-empty = Er zijn geen aanleveringen om te tonen.
report-deliveries-note = Wat ontbreekt, telt niet als nul: cijfers waarin een partner ontbreekt, zijn voorlopig.
report-deliveries-note-complete = Compleet: aangeleverd zonder geweigerde rijen.
report-deliveries-caption = Aanleveringen per maand (aantal)
report-deliveries-month = Maand
report-deliveries-expected = Verwacht
report-deliveries-on-time = Op tijd
report-deliveries-late = Te laat
report-deliveries-missing = Geen gegevens
report-deliveries-corrected = Later gecorrigeerd
report-deliveries-complete = Compleet
report-delivery-on-time = op tijd
report-delivery-late = te laat
report-delivery-corrected = gecorrigeerd
report-delivery-missing = ontbreekt
report-delivery-no-data = geen gegevens

# Begrippenlijst
report-glossary-headline = Dezelfde woorden, dezelfde betekenis
report-glossary-subtitle =
    { $own ->
        [0] { $n } begrippen in het Nederlands en het Engels
        [one] 1 begrip van dit netwerk, en { $n } begrippen uit dit rapport in het Nederlands en het Engels
       *[other] { $own } begrippen van dit netwerk, en { $n } begrippen uit dit rapport in het Nederlands en het Engels
    }
report-glossary-own = Begrippen van dit netwerk
report-glossary-general = Begrippen in dit rapport
report-glossary-caption = Begrippen met hun betekenis
report-glossary-own-caption = Wat het netwerk zelf afsprak, en wat nog open is
report-glossary-nl = Nederlands
report-glossary-en = Engels
report-glossary-term = Begrip
report-glossary-meaning = Betekenis
report-glossary-status = Stand
report-glossary-agreed-on = Vastgesteld op

# Methode en bronnen
report-method-headline = Zo komen de cijfers tot stand
report-rules-headline = Wanneer een bevinding in het rapport komt
report-thresholds-headline = Waar de grenzen liggen, en waarom daar
report-rates-headline = Waartegen uren, ruimte en materieel zijn gewaardeerd
report-aliases-headline = Andere namen in aanleveringen, en wie besloot wat ze betekenen
report-restatements-headline = Wat anders is dan in een eerdere editie, en waardoor
report-method-subtitle = Wat op { $date } bekend was, telt mee
report-method-intro = Elk cijfer is terug te voeren tot de cellen waaruit het komt. Afronden gebeurt pas bij het tonen.
report-method-missing = Wat ontbreekt, is geen nul. Waar geen waarde staat, zegt een woord waarom. (v) is voorlopig, (r) is herzien sinds een eerdere editie. Bij partners staat (v) bij alle cijfers van een kolom of bij geen: dit rapport zegt niet van wie nog iets ontbreekt.
report-method-convention = Eigen afspraak: gekozen voor deze rapportage, zonder gezaghebbende bron; het netwerk kan een andere keuze maken.
report-method-own-convention = eigen afspraak
report-method-published = naar de bron
report-method-definitions = Alle cijfers en hun definitie
report-method-rules = De regels achter de bevindingen
report-method-thresholds = Grenswaarden met hun reden
report-method-rates = Gebruikte tarieven
report-method-aliases = Namen die anders zijn gelezen
report-method-alias-kind = Soort naam
report-method-alias-name = In het bestand
report-method-alias-means = Gelezen als
report-method-alias-by = Besloten door
report-method-alias-on = Op
report-alias-partner = partner
report-alias-kpi = KPI
report-alias-word = woord
report-method-restatements = Cijfers die veranderden sinds een eerdere editie
report-method-title = Naam
report-method-id = Code
report-method-formula = Formule
report-method-unit = Eenheid
report-method-direction = Richting
report-method-source = Bron
report-method-undefined = Geen waarde als
report-method-points = Minste metingen
report-method-kind = Herkomst
report-method-rule = Regel
report-method-threshold = Grenswaarde
report-method-value = Waarde
report-method-reason = Reden
report-method-rate = Tarief
report-method-sort = Soort
report-method-low = Laag (€)
report-method-middle = Midden (€)
report-method-high = Hoog (€)
report-method-from = Geldig van
report-method-to = Geldig tot
report-method-indicator = Cijfer
report-method-subject = Over
report-method-period = Periode
report-method-was = Was
report-method-becomes = Wordt
report-unit-own = eigen eenheid
report-unit-eur = euro
report-unit-hours = uren
report-unit-days = dagen
report-unit-count = aantal
report-unit-ratio = verhouding
report-unit-points = punten
report-unit-code = code

report-summary-subtitle = Wat er speelt, wat er veranderde en wat we van u vragen

## Brief en lijsten (report/)

# Lijst van het programmabureau
office-file = aanlevering
office-title = Aanlevering { $network }, { $period }
report-sheet-office-overview = Wie moet wat
report-sheet-office-calendar = Kalender
report-sheet-office-reminders = Herinneringen
report-sheet-office-problems = Meldingen
office-headline =
    { $n ->
        [0] { $delivered }; er is niets na te vragen
        [one] { $delivered }; aan 1 partner is iets te vragen
       *[other] { $delivered }; aan { $n } partners is iets te vragen
    }
office-subtitle = Stand per partner over { $period }. Alleen voor het programmabureau.
office-overview-caption = Per partner: wat kwam er, en wat vragen we
office-note = Op soort en naam gezet. Deel dit blad niet buiten het programmabureau.
office-partner = Partner
office-state = Stand
office-date = Aangeleverd op
office-deadline = Uiterlijk
office-accepted = Rijen aangenomen
office-refused = Rijen geweigerd
office-ask = Wat we vragen
office-reminder = Tekst om te sturen
office-severity = Zwaarte
office-code = Code
office-place = Waar
office-what = Wat is er
office-found = Gevonden
office-expected = Verwacht
office-hint = Wat te doen
office-state-nothing = niets te melden
office-state-unread = kwam, niet gelezen
office-ask-read = Het bestand kwam, maar we lazen er niets over { $period } uit: { $file }. Kijk eerst bij Meldingen.
office-ask-deliver = Nog aanleveren over { $period }; is er niets te melden, dan is dat ook een antwoord.
office-ask-correct =
    { $refused ->
        [one] 1 fout punt verbeteren en de werkmap opnieuw sturen.
       *[other] { $refused } foute punten verbeteren en de werkmap opnieuw sturen.
    }
office-ask-confirm =
    { $doubts ->
        [one] 1 punt bevestigen of verbeteren.
       *[other] { $doubts } punten bevestigen of verbeteren.
    }
office-ask-nothing = niets
office-calendar-subtitle = Aanleveringen per partner, laatste twaalf maanden
office-reminders-headline =
    { $n ->
        [0] Er hoeft niemand herinnerd te worden
        [one] 1 tekst staat klaar om te sturen
       *[other] { $n } teksten staan klaar om te sturen
    }
office-reminders-subtitle = Kopieer de tekst in een bericht en pas aan wat beter kan
office-reminders-caption = Herinneringen per partner
office-reminders-none = geen herinnering nodig
# Aanlevermonitor en berichten van het programmabureau
report-sheet-office-months = Per maand
office-date-unknown = onbekend
office-state-after = na de peildatum
office-month = Maand
office-on-time = Op tijd
office-late = Te laat
office-missing = Ontbreekt
office-corrected = Gecorrigeerd
office-complete = Compleet
office-first-time = In één keer goed
office-yes = ja
office-no = nee
office-monitor-headline = { $n } van de { $all } aanleveringen op tijd, { $right } in één keer goed
office-calendar-headline = Hoe de aanleveringen binnenkwamen
office-calendar-chart = Een rij per partner, een kolom per maand
office-monitor-caption = Per partner: hoe de aanleveringen van twaalf maanden kwamen (aantal)
office-monitor-total = Alle partners
office-monitor-words = Compleet: aangeleverd, en geen rij geweigerd. In één keer goed: compleet, en niet later gecorrigeerd. Is er niets te melden, dan telt dat als aangeleverd.
office-monitor-note = Alleen voor het programmabureau. Een partner telt mee in de maanden waarin hij meedoet. Komt een partner vaker later? Vraag wat wel lukt.
office-months-caption = Elke aanlevering van de laatste twaalf maanden
office-months-subtitle = Nieuwste maand eerst. Onbekend: er staat geen datum op het blad Aanlevering, en dan telt de afgesproken dag
office-why = Waarom
office-subject = Onderwerp
office-letter = Bijlage
office-mail-why-missing = nog niet binnen
office-mail-why-unread = niet te lezen
office-mail-why-after = na de peildatum
office-mail-why-correct = vragen
office-mail-why-late = later binnen
office-mail-subject-missing = Aanlevering { $period }: kunt u die nog sturen?
office-mail-subject-unread = Aanlevering { $period }: een vraag over uw bestand
office-mail-subject-after = Aanlevering { $period }: goed ontvangen
office-mail-subject-correct = Aanlevering { $period }: een paar vragen
office-mail-subject-late = Aanlevering { $period }: dank u wel
office-mail-greeting = Beste contactpersoon van { $partner },
office-mail-missing = De aanlevering over { $period } voor { $network } hebben we nog niet ontvangen. De afgesproken dag was { $deadline }.
office-mail-unread = Dank voor uw bestand { $sent }. We konden er de gegevens over { $period } nog niet uit lezen.
office-mail-unread-what = Wilt u het invulblad gebruiken? Of laat ons weten op welk blad en in welke kolommen de gegevens staan, dan kijken wij of we uw eigen werkmap kunnen lezen.
office-mail-after = Dank voor de aanlevering over { $period }. We ontvingen die op { $date }, na de peildatum van dit rapport. De cijfers staan in de volgende editie.
office-mail-after-done = U hoeft niets te doen.
office-mail-late =
    { $dated ->
        [no] Dank voor de aanlevering over { $period }. Alles telt gewoon mee.
       *[other] Dank voor de aanlevering over { $period }. We ontvingen die op { $date }; de afgesproken dag was { $deadline }. Alles telt gewoon mee.
    }
office-mail-thanks = Dank voor de aanlevering over { $period }. Wat goed was, is al verwerkt.
office-mail-what = Wilt u ons uw werkmap sturen, met de bladen Aanlevering, Bijdragen, KPI_metingen en Mijlpalen?
office-mail-nothing = Is er niets te melden? Zet dat dan op het blad Aanlevering bij niets_te_melden en stuur de werkmap toch. Dan weten we dat het klopt.
office-mail-points =
    { $n ->
        [one] Bij 1 punt konden we niet verder:
       *[other] Bij { $n } punten konden we niet verder:
    }
office-mail-sheet = blad { $sheet }
office-mail-other = de aanlevering als geheel
office-mail-refused =
    { $n ->
        [one] - { $where }: 1 punt om te verbeteren
       *[other] - { $where }: { $n } punten om te verbeteren
    }
office-mail-doubts =
    { $n ->
        [one] - { $where }: 1 vraag
       *[other] - { $where }: { $n } vragen
    }
office-mail-months = Ook over { $months } ontvingen we nog niets. Stuur die maanden gerust mee.
office-mail-by = Ontvangen we het uiterlijk op { $date }, dan staat het in het volgende rapport.
office-mail-letter = Bij deze mail zit de brief { $file }. Daarin staat stap voor stap wat u kunt doen.
office-mail-help = Lukt het niet, of is iets niet duidelijk? Laat het ons weten. We helpen graag.
office-mail-next-time = Past de afgesproken dag niet goed bij u? Laat het ons weten, dan zoeken we samen wat wel lukt.
office-mail-closing =
    Met vriendelijke groet,
    { $contact }
office-problems-headline =
    { $n ->
        [0] Geen meldingen uit de aanleveringen
        [one] 1 melding uit de aanleveringen
       *[other] { $n } meldingen uit de aanleveringen
    }
office-problems-subtitle = Per partner, het ergste eerst
office-problems-caption = Alle meldingen met plaats en oplossing
office-problems-none = geen meldingen
office-problems-more = En nog { $n } soorten meldingen, samen { $times } keer. Het gegevensbestand diagnostics heeft ze allemaal.
office-no-partner = van niemand

# Aanleverbrief
letter-file-stem = aanleverbrief
letter-title = Aanleverbrief { $partner }, { $period }
report-sheet-letter = Brief
report-sheet-letter-cells = Cellen
letter-headline =
    { $n ->
        [one] Uw aanlevering is verwerkt; over 1 punt vragen we u iets
       *[other] Uw aanlevering is verwerkt; over { $n } punten vragen we u iets
    }
letter-headline-missing = Uw aanlevering over { $period } hebben we nog niet
letter-headline-unread = Uw bestand over { $period } kwam aan; we konden het nog niet lezen
letter-headline-none =
    { $n ->
        [one] Uit uw aanlevering telt nog niets mee; over 1 punt vragen we u iets
       *[other] Uit uw aanlevering telt nog niets mee; over { $n } punten vragen we u iets
    }
letter-headline-after = Uw aanlevering over { $period } kwam na de peildatum; over iets anders vragen we u nog iets
letter-subtitle = { $partner }, aanlevering over { $period } voor { $network }
letter-greeting = Beste contactpersoon van { $partner },
letter-thanks = Dank voor uw aanlevering over { $period }. Hieronder staat wat we hebben aangenomen en wat we u nog vragen.
letter-missing = Van uw organisatie kwam over { $period } nog geen aanlevering binnen. Wat ontbreekt, tellen we niet als nul; het rapport noemt het voorlopig.
letter-unread = Dank voor uw bestand. We konden er de gegevens over { $period } nog niet uit lezen. Wat ontbreekt, tellen we niet als nul; het rapport noemt het voorlopig.
letter-accepted-heading = Wat we aannamen
letter-accepted-caption = Rijen per blad
letter-accepted-note = Gevonden is aangenomen plus geweigerd plus apart gezet (totalen, lege rijen, vervangen rijen, en de voorbeeldrij en open rijen van een invulblad). Vergelijk het controletotaal met uw eigen som.
letter-table = Gelezen als
letter-sum = Controletotaal
letter-severity = Zwaarte
letter-what = Wat is er
letter-found-value = Gevonden
letter-expected = Verwacht
letter-hint = Wat te doen
letter-ask-heading = Wat we u vragen
letter-ask-read = Het gaat om { $file }. Wilt u het invulblad gebruiken? Of laat ons weten op welk blad en in welke kolommen de gegevens over { $period } staan.
letter-ask-again = Het gaat om { $file }. Wilt u dat bestand in orde maken, zoals hieronder staat, en het opnieuw sturen? Het ingevulde invulblad mag ook.
letter-ask-deliver = Wilt u uw werkmap over { $period } nog sturen? Is er niets te melden, dan is dat ook een antwoord: zet het op het voorblad.
letter-ask-correct =
    { $refused ->
        [one] Eén punt is fout.
       *[other] { $refused } punten zijn fout.
    } { $rows ->
        [0] {""}
        [one] Daardoor telt 1 rij niet mee.
       *[other] Daardoor tellen { $number } rijen niet mee.
    } { $doubts ->
        [0] {""}
        [one] Over 1 punt twijfelen we.
       *[other] Over { $doubts } punten twijfelen we.
    } Wilt u de fouten verbeteren en de werkmap opnieuw sturen?
letter-persons = Let op: er kwamen gegevens van personen mee ({ $places }). Die hebben wij niet gelezen of niet bewaard. Haal ze weg en stuur ze niet meer mee.
letter-persons-column = kolom { $column } op het blad { $sheet }
letter-persons-cell = cel { $cell } op het blad { $sheet }
letter-ask-confirm =
    { $doubts ->
        [one] Bij 1 punt twijfelen we. Wilt u ernaar kijken, en het verbeteren als het niet klopt?
       *[other] Bij { $doubts } punten twijfelen we. Wilt u ernaar kijken, en verbeteren wat niet klopt?
    }
letter-where =
    { $n ->
        [one] Op het blad { $sheet } staat bij welke cel het is en wat er kan.
       *[other] Op het blad { $sheet } staat per cel wat er is en wat er kan.
    }
letter-rows = Rijen
letter-rows-of = { $found } gevonden: { $accepted } aangenomen, { $refused } geweigerd, { $aside } apart gezet
letter-too-late = Op { $date } kwam ook nog { $file }, na de peildatum van dit rapport. Dat bestand telt mee zodra het rapport wordt bijgewerkt. Staat daarin al wat we hier vragen? Dan hoeft u niets te doen.
letter-one-file = Alle plekken ‘in uw bestand’ staan in { $file }.
letter-not-shown = wordt niet getoond
letter-row = rij { $n }
letter-here-and-there = { $here } van het blad { $sheet } in deze werkmap (in uw bestand: { $there })
letter-promise = Verbeter dit in uw eigen werkmap en stuur die helemaal opnieuw, ook wat al goed was: die vervangt de vorige.
letter-step-mend =
    { $n ->
        [one] 1. Ga naar het blad { $sheets }, verderop in dit bestand. Daar staat uw hele opgave. Verbeter de cellen met een oranje rand. In de kolom { $mark } staat per rij wat er is; de notitie bij de cel zegt wat er kan.
       *[other] 1. Ga naar de bladen { $sheets }, verderop in dit bestand. Daar staat uw hele opgave. Verbeter de cellen met een oranje rand. In de kolom { $mark } staat per rij wat er is; de notitie bij de cel zegt wat er kan.
    }
letter-step-keep = 2. Laat de andere rijen staan: dit bestand vervangt uw opgave over { $period } op deze bladen helemaal. Wat u weghaalt, telt niet meer mee.
letter-step-send = 3. Vul de dag in waarop u aanlevert, sla dit bestand op en stuur het terug. U hoeft geen nieuw bestand te maken. { $listed ->
        [0] {""}
        [one] Op het blad { $cells } staat nog 1 punt, met wat er is en wat er kan.
       *[other] Op het blad { $cells } staan nog { $listed } punten, met wat er is en wat er kan.
    }
letter-step-hidden = Verborgen en doorgehaalde rijen, totalen en voorbeelden staan niet in deze kopie.
letter-step-own = Wat op { $n ->
        [one] het blad { $sheets }
       *[other] de bladen { $sheets }
    } van uw bestand niet goed is, sturen we niet mee terug. Verbeter dat in uw eigen werkmap en stuur die helemaal opnieuw.
letter-step-earlier = Ook over andere maanden staat nog iets open. Dat stond in de brief over die maand.
letter-closing = Met vriendelijke groet, { $contact }
letter-groups-heading = De punten
letter-groups-caption = Het ergste eerst; wat vaker voorkomt, staat er één keer
letter-groups-more =
    { $n ->
        [one] En nog 1 soort melding; zie het blad Cellen.
       *[other] En nog { $n } soorten meldingen; zie het blad Cellen.
    }
letter-where-head = Waar
letter-no-sum = geen som
letter-refused-with-sheet = Deze rij is geweigerd omdat het hele blad niet te lezen was.
letter-personal = In de kolom ‘{ $column }’ stond een e-mailadres, een telefoonnummer of een nummer dat op een burgerservicenummer lijkt. Dat nemen we niet over: deze cel is leeg. Laat haar zo, of typ iets zonder persoonsgegevens.
letter-hint-office = U hoeft niets te doen: dit lost het programmabureau op. Het neemt contact op als het iets van u nodig heeft.
letter-cover-intro = Dit blad hoort bij de verbeterde opgave. Zet bij aangeleverd_op de dag waarop u het bestand terugstuurt. Verder hoeft u hier niets te veranderen.
letter-cells-headline =
    { $n ->
        [one] 1 punt om naar te kijken
       *[other] { $n } punten om naar te kijken
    }, per cel of rij: { $cells }
letter-cells-subtitle = Geweigerd telt niet mee; bij Geen cijfer zijn de rijen bewaard, maar volgt er nog geen cijfer uit; bij Let op is wel iets aangenomen, met een twijfel
letter-cells-caption = Per cel: wat er is en wat er kan
letter-cells-rest =
    { $n ->
        [one] en nog 1 keer
       *[other] en nog { $n } keer
    }
letter-cells-again = zie hierboven
letter-cells-said =
    { $n ->
        [one] 1 punt staat al op de eerste bladzijde en is in uw kopie gemarkeerd; hier staat het niet nog eens.
       *[other] { $n } punten staan al op de eerste bladzijde en zijn in uw kopie gemarkeerd; hier staan ze niet nog eens.
    }
letter-here-as-there = { $there }, hier en in uw bestand
letter-cells-more =
    { $n ->
        [one] En nog 1 soort melding.
       *[other] En nog { $n } soorten meldingen.
    }

# Invulblad
report-sheet-template = Uitleg
report-sheet-form-lists = Keuzelijsten
report-sheet-survey-guide = Uitleg
report-sheet-survey-questions = De vragen
report-sheet-survey-invitation = Uitnodiging
report-sheet-survey-privacy = Privacy
template-file-stem = invulblad
template-folder = invulbladen
template-title = Invulblad { $partner }, { $period }
template-headline = Zo vult u het invulblad in
template-subtitle = { $partner }, opgave over { $period } voor { $network }
template-deadline = Wilt u dit bestand uiterlijk op { $date } terugsturen?
template-steps-heading = In vijf stappen
template-step-cover = 1. Vul op het blad { $cover } in op welke dag u het stuurt ({ $date }) en wat uw rol is. Partner en maand staan er al.
template-step-tabs = 2. Vul deze bladen in: { $sheets }. Wat we al weten, staat er al; vul aan of verbeter het. Er is plaats voor { $open } rijen. De grijze rij bovenaan is een voorbeeld en telt niet mee.
template-step-nothing = 3. Is er op een blad niets te melden? Kies dan op het blad { $cover } bij { $nothing } de naam van dat blad. Leeg laten is geen antwoord: wat leeg is, tellen we niet als nul.
template-step-names = 4. Zet nergens namen van personen, e-mailadressen of telefoonnummers. Een rol is genoeg.
template-step-send = 5. Sla het bestand op en stuur het terug aan: { $contact }. Iets vergeten of fout? Stuur het hele bestand opnieuw, met een hogere versie.
template-agreed-heading = Wat we hebben afgesproken
template-agreed = { $id }: { $quantity } { $unit }, van { $from } tot en met { $to }
template-kpi-ratio = { $name }: vul teller en noemer in
template-columns-heading = Wat er in elke kolom hoort
template-columns-caption = Per blad
template-tab = Blad
template-column = Kolom
template-meaning = Wat het is
template-must = Invullen
template-needed = moet
template-optional = mag leeg
template-codes-heading = Codes die u kunt gebruiken
template-codes-caption = Projecten en gebieden
template-list = Lijst
template-code = Code
template-name = Naam
template-cover-intro = Vul hier in wanneer u aanlevert. Hoe het verder gaat, staat op het blad Uitleg.

# De enquête: vragenlijst, uitnodiging en privacy.
survey-file-stem-questionnaire = enquete
survey-file-stem-pulse = peiling
survey-title-questionnaire = Enquête { $network }, { $round }
survey-title-pulse = Korte peiling { $network }, { $round }
survey-headline-questionnaire = Zo houdt u de enquête
survey-headline-pulse = Zo houdt u de korte peiling
survey-subtitle = { $network }, { $round }: { $n } stellingen
survey-cover-intro = Vul hier in wanneer u de antwoorden inlevert. De ronde staat er al. Hoe het verder gaat, staat op het blad Uitleg.
survey-steps-heading = In vijf stappen
survey-step-ask = 1. Zet de stellingen van het blad De vragen in uw enquêtesysteem. Stuur de teksten van de bladen Uitnodiging en Privacy mee, nadat de functionaris gegevensbescherming ze heeft gelezen.
survey-step-pseudonym = 2. Geef elke invuller een schuilnaam, zoals r001. Vraag niet om een naam, e-mailadres of personeelsnummer. Vraag wel bij welke organisatie en op welk niveau iemand werkt.
survey-step-export = 3. Zet de antwoorden na afloop op het blad Enquete, of haal een bestand met de antwoorden uit uw systeem.
survey-step-place = 4. Zet het bestand in de afgeschermde map van het netwerk, en nergens anders. Uit een andere map worden antwoorden niet gelezen.
survey-step-keep = 5. Vernietig de antwoorden op { $until }. Vanaf de dag daarna worden ze niet meer gelezen.
survey-forms-heading = Welke bestanden gelezen worden
survey-form-sheet = Dit bestand: een rij per invuller op het blad Enquete. Per stelling kiest u een antwoord uit de lijst.
survey-form-wide = Een bestand uit uw systeem met een rij per invuller en een kolom per stelling. In de kop staat de code (V07), de tekst van de stelling, of allebei. Er zijn ook kolommen voor de schuilnaam (respondent_code) en de organisatie (partner_id).
survey-form-long = Een bestand met een rij per antwoord: meetronde, respondent_code, partner_id, niveau, item_id en score.
survey-form-words = Een antwoord is een getal van 1 tot en met 5 of een woord van de schaal. ‘{ $none }’ telt niet mee in het gemiddelde. Wat onduidelijk is, wordt gevraagd en niet geraden.
survey-questions-headline = Dit vragen we
survey-questions-subtitle = { $network }, { $round }.
survey-questions-caption-questionnaire = De stellingen, elk half jaar
survey-questions-caption-pulse = De stellingen, elk kwartaal
survey-questions-note = Verander de tekst van een stelling niet tussen twee rondes: dan zijn de uitkomsten niet te vergelijken. Een andere stelling krijgt een andere code.
survey-scale-caption = De antwoorden
survey-item = Code
survey-statement = Stelling
survey-subject = Onderwerp
survey-score = Score
survey-answer = Antwoord
survey-about = Onderwerp
survey-text = Wat wij daarover zeggen
survey-no-score = geen score
survey-proposal = Voorstel: pas het aan en laat het lezen voordat u het verstuurt.
survey-invitation-headline = Uitnodiging voor de invullers
survey-invitation-subject = Hoe ervaart u het samenwerken in { $network }?
survey-invitation-greeting = Beste collega,
survey-invitation-why = In { $network } werken organisaties samen aan iets dat ze alleen niet kunnen. We horen graag hoe u dat ervaart: wat gaat goed, en waar schuurt het? Met de uitkomsten bespreken we wat er nodig is.
survey-invitation-what-questionnaire = We leggen u { $n } stellingen voor. Dat kost ongeveer { $minutes } minuten. We doen dit elk half jaar.
survey-invitation-what-pulse = We leggen u { $n } stellingen voor. Dat kost ongeveer een minuut. We doen dit elk kwartaal.
survey-invitation-honest = Er zijn geen goede of foute antwoorden. Van mening verschillen mag: ook dat is goed om te weten. Past een stelling niet bij uw werk? Kies dan ‘{ $none }’.
survey-invitation-private = U antwoordt onder een schuilnaam. Uitkomsten van minder dan { $minimum } mensen laten we niet zien, ook niet als ze uit andere uitkomsten af te leiden zijn. We bewaren de antwoorden tot en met { $until }. Meer leest u in de privacytekst.
survey-invitation-link = Vul de vragenlijst hier in: [link van uw enquêtesysteem]
survey-invitation-questions = Heeft u een vraag? Die kunt u stellen aan: { $contact }.
survey-invitation-thanks = Dank u wel voor uw tijd.
survey-privacy-headline = Wat er met de antwoorden gebeurt
survey-privacy-caption = Privacytekst voor de invullers
survey-privacy-purpose = Waarvoor
survey-privacy-purpose-text = Om te zien hoe het samenwerken in { $network } gaat, en dat met elkaar te bespreken. Wij gebruiken de antwoorden niet om mensen of organisaties te beoordelen.
survey-privacy-basis = Grondslag
survey-privacy-basis-text = Wij verwerken de antwoorden op grond van: { $basis }. De invullers zijn hierover geïnformeerd op { $informed }.
survey-privacy-answers = Welke gegevens
survey-privacy-answers-text = Een schuilnaam, uw organisatie, het niveau waarop u werkt, en uw antwoorden. Geen naam, e-mailadres of personeelsnummer. Schrijf ook niets over personen op.
survey-privacy-shown = Wat er te zien is
survey-privacy-shown-text = Alleen gemiddelden van groepen. Van een groep met minder dan { $minimum } invullers laten we niets zien. Een grotere groep laten we ook weg als daaruit een kleine groep is af te leiden.
survey-privacy-readers = Wie het leest
survey-privacy-readers-text = De antwoorden zelf: alleen wie de enquête beheert, in een afgeschermde map. De uitkomsten van groepen: de stuurgroep, de partners en het programmabureau.
survey-privacy-until = Hoe lang
survey-privacy-until-text = De antwoorden bewaren wij tot en met { $until }. Daarna worden ze vernietigd, en daarvan maken wij een verslag. De uitkomsten van groepen blijven in de rapporten staan.
survey-privacy-choice = Meedoen
survey-privacy-choice-text = U kiest zelf of u meedoet. U mag een stelling overslaan.
survey-privacy-rights = Uw rechten
survey-privacy-rights-text = U mag uw antwoorden inzien, verbeteren en laten verwijderen. Daarvoor is uw schuilnaam nodig, want uw naam kennen wij niet. Vindt u dat wij niet goed met uw gegevens omgaan? Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.
survey-privacy-contact = Vragen
survey-privacy-contact-text = Die kunt u stellen aan: { $contact }.
survey-record-file-stem = vernietiging-enquete_concept
survey-record =
    CONCEPT. Verslag van de vernietiging van antwoorden op de enquête

    Netwerk: { $network }
    Grondslag: { $basis }
    Invullers geïnformeerd op: { $informed }
    Te bewaren tot en met: { $until }
    Peildatum van deze run: { $reference }

    De bewaartermijn is voorbij. Deze bestanden stonden toen nog in de afgeschermde map. vlecht heeft ze niet meer geopend:

    { $files }

    Aantal: { $n }

    In te vullen door wie de antwoorden vernietigt:

    { "[ ]" } de bestanden hierboven zijn vernietigd
    { "[ ]" } de cache (wat eerder is gelezen) is vernietigd
    { "[ ]" } kopieën en reservekopieën zijn vernietigd, of verlopen op: ....................
    { "[ ]" } de antwoorden in het enquêtesysteem zijn vernietigd

    Vernietigd op: ....................
    Door (rol): ....................
    Gezien door (rol): ....................

    De uitkomsten van groepen in eerdere edities blijven staan.
form-cover-title = { $partner }: aanlevering over { $period } voor { $network }
form-cover-note = Er staat geen wachtwoord op dit bestand. De koppen en codes zijn vastgezet, zodat ze niet per ongeluk veranderen.
form-yes = ja
form-no = nee
form-example-contributions = Projectleider, werkgroep en overleg
form-example-milestones = Werkgroep is gestart
form-example-kpi-measurements = Toelichting
form-check-title = Dit past hier niet
form-check-word = Kies een woord uit de lijst.
form-check-code = Deze code staat niet in de lijst. Weet u zeker dat hij klopt?
form-check-number = Typ alleen een getal, zonder eenheid of tekst. Een toelichting kan in de laatste kolom.
form-check-whole = Typ alleen een heel getal.
form-check-date = Typ een datum, zoals 31-10-2026.
form-check-period = Bedoelt u een andere maand? Typ die als { $month }. Een kwartaal mag ook, zoals 2026-K3.
form-check-length = Houd het korter dan { $n } tekens.
form-check-nothing = Typ de namen van de bladen waarop niets te melden is, met een puntkomma ertussen.

## Opdrachtregel (cli/)

cli-reading = Aanleveringen lezen
cli-template-inbox = De map { $what } ligt in de inbox. Daar schrijft vlecht nooit. Kies met --out een andere map.
cli-template-unknown-partner = De partner { $what } doet in deze maand niet mee of staat niet in de lijst met partners. { $near ->
        [none] {""}
       *[other] Bedoelde u: { $near }?
    } Gebruik de partner_id, een van: { $known }.
cli-template-none = Er zijn geen partners bekend. Zet eerst het blad Partners in de inbox.
cli-template-kept = { $what } bestaat al en is anders, misschien al ingevuld. Het bestand is niet vervangen.
cli-template-written =
    { $n ->
        [one] 1 invulblad staat klaar om te sturen.
       *[other] { $n } invulbladen staan klaar om te sturen.
    }
cli-template-survey-none = In het pipelinebestand staat nog geen [survey]. De uitnodiging en de privacytekst hebben de grondslag en de bewaartermijn nodig. Vul die eerst in.
cli-template-survey-ended = De bewaartermijn van de enquête is op { $what } afgelopen. Zet eerst een nieuwe datum bij keep-until in het pipelinebestand.
cli-template-survey-written = De vragenlijst staat klaar, met een uitnodiging en een privacytekst. Lees die eerst na.
cli-clock-set-back = De klok van deze machine staat op { $now }, en de laatste geslaagde run was op { $noted }. Zo zou een maand gemeld worden die al lang voorbij is. Er is niets gelezen en niets gepubliceerd. Zet de klok goed en start opnieuw. Staat de klok nu wel goed, en stond ze bij die run te ver vooruit? Verwijder dan { $path }.
cli-locked = Er loopt al een andere run ({ $fault }). Wacht tot die klaar is.
cli-disk = Lezen of schrijven lukt niet: { $fault }. Kijk naar ruimte en rechten; de vorige editie staat er nog.
cli-confidential = Editie { $edition } is een vertrouwelijk relatiebestand. Daarvoor bestaan alleen verify, withdraw en prune.
cli-render = Een rapport kon niet worden geschreven: { $fault }. De vorige editie staat er nog.
cli-published =
    Gepubliceerd: { $period }, { $accepted ->
        [one] 1 rij
       *[other] { $accepted } rijen
    } meegeteld, { $findings ->
        [one] 1 signaal
       *[other] { $findings } signalen
    }.
cli-nothing-changed = Er is niets veranderd sinds de vorige editie van { $period }; er is niets nieuws gepubliceerd.
cli-known-until = Deze editie kent wat tot en met { $date } is aangeleverd. { $n ->
        [0] Mist u een latere aanlevering? Start dan met --as-of en de dag van die aanlevering, of met --period en de maand waarover zij gaat.
        [one] Later aangeleverd en niet meegeteld: { $files }. Moet dat meetellen? Start dan met --as-of en de dag van die aanlevering.
       *[other] Later aangeleverd en niet meegeteld: { $n } bestanden, zoals { $files }. Moeten die meetellen? Start dan met --as-of en de dag van de laatste aanlevering.
    }
cli-nothing-accepted = Geen enkele rij is geaccepteerd. Er is niets gepubliceerd; de vorige editie staat er nog. Los de meldingen hierboven op en start opnieuw.
cli-no-partners = Er is geen lijst van partners in de map met aanleveringen. Er is niets gepubliceerd; de vorige editie staat er nog. Zet de werkmap van het programmabureau in de map en start opnieuw.
cli-disk-refused = De schijf of de rechten van de inbox gaven niet alles wat nodig is. Er is niets gepubliceerd; de vorige editie staat er nog. Kijk naar de bestanden hierboven en start opnieuw.
cli-look =
    Let op: { $gone ->
        [some] { $refused ->
            [0] de inbox mist bestanden waaruit de vorige editie is gemaakt.
            [one] de inbox mist bestanden waaruit de vorige editie is gemaakt, en 1 rij is geweigerd.
           *[other] de inbox mist bestanden waaruit de vorige editie is gemaakt, en { $refused } rijen zijn geweigerd.
        }
       *[none] { $refused ->
            [0] { $absent ->
                [some] er ontbreekt een aanlevering.
               *[none] er is iets gevonden dat iemand moet oplossen.
            }
            [one] 1 rij is geweigerd.
           *[other] { $refused } rijen zijn geweigerd.
        }
    } De map programmabureau zegt wie wat moet doen, de map partners heeft een brief per partner.
cli-check-clean = Alles wat is aangeleverd kan worden gebruikt.
cli-check-findings = Signalen: { $n }
cli-sample-written = { $n } bestanden geschreven in { $folder }.
cli-init-kept = In { $folder } stonden alle bestanden van een netwerk al. Er is niets geschreven of veranderd.
cli-init-completed = In { $folder } stonden al bestanden van een netwerk. Die zijn gebleven zoals ze waren. Toegevoegd: { $n }.
cli-init-written = De bestanden van een nieuw netwerk staan in { $folder }. Begin met { $folder }/pipelines/maandrapportage.toml.
cli-explain-unknown = „{ $what }” is geen indicator, regel of code. De sheet Methode en bronnen noemt ze allemaal.
cli-explain-near = „{ $what }” is geen indicator, regel of code. Bedoelde u: { $near }?
cli-no-edition = In { $folder } staat geen editie (er is geen manifest.json).
cli-edition-copied = In { $folder } staat een kopie van editie { $edition }, of de map is met een omweg genoemd. Er is niets geschreven. Noem de map van de editie zelf, zoals reports/<pipeline>/{ $edition }.
cli-no-pipeline = Het pijplijnbestand van deze editie ({ $name }) is niet gevonden of klopt niet. Geef het op met --pipeline.
cli-inputs-differ = Let op: de inbox of het pijplijnbestand is veranderd sinds deze editie. Hieronder staat wat er nu uitkomt.
cli-no-figure = { $cell } is geen cijfer van dit rapport en geen cel van een aanlevering.
cli-rows = { $n ->
    [one] 1 rij
   *[other] { $n } rijen
 }
cli-survey-stops-here = Antwoorden uit de enquête worden niet per persoon getoond.
cli-more = en nog { $n }
explain-meaning = Betekenis
explain-formula = Formule
explain-unit = Eenheid
explain-direction = Richting
explain-undefined = Geen uitkomst als
explain-points = Minste aantal metingen
explain-source = Bron
explain-convention = Eigen afspraak
explain-version = Versie
explain-yes = ja
explain-no = nee
explain-rule = Regel
explain-thresholds = Drempels
explain-question = Vraag
explain-intervention = Te overwegen
explain-severity = Ernst
explain-effect = Gevolg
explain-exit = Exitcode
explain-value = Waarde
explain-numerator = Teller
explain-denominator = Noemer
explain-band = Marge
explain-n = Aantal waarnemingen
explain-status = Status
explain-status-normal = volledig
explain-status-provisional = voorlopig
explain-status-restated = herzien
explain-status-suppressed = niet getoond, zodat niemand te herkennen is
explain-status-missing = ontbreekt
explain-status-undefined = niet te berekenen
explain-status-insufficient = te weinig metingen
explain-window-month = over de periode zelf
explain-window-3m = over drie maanden
explain-window-12m = over twaalf maanden
explain-window-ytd = over het jaar tot nu toe
explain-window-to-date = sinds de start
explain-subject-network = het netwerk
explain-subject-partner = partner
explain-subject-pair = paar
explain-subject-kpi = KPI
explain-subject-benefit = baat
explain-subject-area = gebied
explain-subject-goal = doel
explain-subject-milestones = mijlpalen
explain-subject-survey = enquête
explain-subject-project = project

## Voorbeeld (sample/)


# Het voorstel van ‘vlecht map’: opmerkingen in een pipelinebestand
map-intro = Voorstel voor { $file }. Zet het in uw pipelinebestand en lees het na; docs/mapping.md legt de regels uit.
map-doubt = Een regel met ‘#?’ is onzeker. Kies: haal ‘#? ’ weg en verbeter de regel, of haal de regel weg.
map-sheet-empty = Blad ‘{ $sheet }’: leeg.
map-sheet-hidden = Blad ‘{ $sheet }’: verborgen, daarom niet bekeken.
map-sheet-prose = Blad ‘{ $sheet }’: alleen tekst, geen tabel.
map-sheet-no-header = Blad ‘{ $sheet }’: wel cijfers, maar geen rij met koppen gevonden. Noem de kolommen met letters.
map-sheet-known = Blad ‘{ $sheet }’: wordt zonder koppeling gelezen als { $tables }.
map-table = Blad ‘{ $sheet }’, tabel { $n } van { $all }: gegevens in rij { $first } tot en met { $last }.
map-table-empty = Blad ‘{ $sheet }’, tabel { $n } van { $all }: nog geen rijen met gegevens.
map-rival = meer koppen passen bij { $column }: kies er één
map-file-all = in plaats van de regel hierboven, als dit bestand er in elke maand zo uitziet
map-file = in plaats van de regel hierboven, als de naam elke maand een ander getal heeft
map-candidate = onzeker: { $known } koppen herkend ({ $headers }); nog nodig: { $lacks }
map-free = of een eigen tabel: die wordt geteld en opgeteld, maar er hangt geen indicator aan
map-lacks = nodig en niet gevonden: een vaste waarde, of een kop: columns.{ $column } = "…"
map-lacks-word = nodig en niet gevonden: een van { $words }, of een kop: columns.{ $column } = "…"
map-fits = de cellen onder deze kop passen bij { $column }; klopt dat?
map-partner = alleen als blad Aanlevering, map of bestandsnaam niet zegt van wie het is
map-unit = alleen als het niet de gewone eenheid is (geld EUR, uren uur, ruimte dagdeel): een van { $words }
map-of-table = als het de tabel { $table } is
map-group = kies één groep kolommen; voor een andere groep maakt u nog een [[source]]
map-wide = onzeker welke kolommen van de tabel de kop en de cel krijgen
map-head = welke periode is deze kop?
map-year = de koppen noemen geen jaar
map-fiscal = het jaar waarin het boekjaar eindigt telt, of "start": het jaar waarin het begint
map-extra = niet herkend: welke kolom van de tabel is dit? Anders weg
map-unknown = niet herkend: kies een kolom van de tabel, of houd deze naam bij een eigen tabel
map-person = Kolom { $letters } gaat over personen. Zo’n kolom wordt nooit gelezen.
map-double = de kop ‘{ $header }’ staat meer dan één keer, daarom met de letter van de kolom
map-fill-down = de meeste cellen zijn leeg: geldt dan de waarde erboven?
map-missing = betekenen deze woorden dat een waarde ontbreekt? Geef anders een alias
map-total-columns = dit lijkt een kolom met totalen; dit kan alleen samen met wide
map-subtotal = ‘{ $header }’ gaat ook over maanden die ernaast staan, maar is niet hun som. Kies: deze kolommen als totaal, of houd alleen de kolommen over die tellen
map-scale = de kop ‘{ $header }’ noemt een schaal of eenheid: waarmee wordt het getal vermenigvuldigd om euro’s of uren te krijgen?
map-remarks = rij { $first } tot en met { $last } lijken opmerkingen. Groeit de tabel elke maand, gebruik dan notes = ["…"]
map-after-total = rij { $first } tot en met { $last } staan onder een totaal. Horen ze niet bij de tabel? Dan deze regel; horen ze er wel bij, dan weg
map-error-cell = Let op: cel { $cell } in de kolom ‘{ $header }’ bevat een fout van het rekenblad.
map-free-type = alleen bij een eigen tabel
map-decimal = of ".": cel { $cell } kan op twee manieren worden gelezen
map-month-first = cel { $cell } kan geen dag-maand zijn. Staat overal de maand voorop?
map-date-order = of "mdy": de cellen zeggen niet of de dag of de maand voorop staat
map-units = de eenheid staat in de cel: waarmee wordt het getal vermenigvuldigd?
map-split = er staan { $cell } getallen in een cel
map-part = welk van de { $cell } getallen? Voor de andere noemt u dezelfde kop nog eens

## Gevoeligheid

report-sheet-sensitivity = Gevoeligheid
report-part-attribution = met meer of minder toerekening
report-part-in-kind = met inbreng in natura erbij
report-sensitivity-headline-none = Over de netto contante waarde is nog niets te zeggen
report-sensitivity-headline-depends = Of de baten de kosten dekken, hangt af van de aannames
report-sensitivity-headline-below = Ook met andere aannames dekken de baten de kosten niet
report-sensitivity-headline-above = Ook met andere aannames dekken de baten de kosten
report-sensitivity-subtitle = Wat de netto contante waarde wordt als één aanname anders is, { $period }
report-sensitivity-chart-subtitle = Verschil met de middelste schatting in euro, { $period }, n = { $n } aannames. Bron: Baten, Kosten, Bijdragen, Tarieven
report-sensitivity-axis = Verschil in netto contante waarde (€)
report-sensitivity-lower = lager dan de middelste schatting
report-sensitivity-higher = hoger dan de middelste schatting
report-sensitivity-bar-discount = Discontovoet: { $low } of { $high }
report-sensitivity-bar-attribution = Toerekening: { $low } of { $high }
report-sensitivity-bar-in-kind = Tarief in natura: { $low } of { $high }
report-sensitivity-empty = Er is nog geen netto contante waarde om mee te rekenen.
report-sensitivity-discount = Discontovoet
report-sensitivity-attribution = Toerekening
report-sensitivity-in-kind = Inbreng in natura, met de tarieven
report-sensitivity-less = { $part } minder
report-sensitivity-more = { $part } meer
report-sensitivity-as-stated = zoals opgegeven
report-sensitivity-high-rates = hoog
report-sensitivity-agreed-rates = afgesproken
report-sensitivity-low-rates = laag
report-sensitivity-seen = De baten min de kosten van alle jaren samen zijn in geld van vandaag (netto contante waarde) { $value }.
report-sensitivity-seen-largest = Dit bedrag hangt het meest af van deze aanname: { $name }.
report-sensitivity-seen-in-kind = Telt inbreng in natura mee, dan hangt de uitkomst nog meer af van het tarief daarvoor.
report-sensitivity-seen-none = Er zijn nog geen baten en kosten om naast elkaar te zetten.
report-sensitivity-seen-absent = De netto contante waarde van het netwerk: { $word }.
report-sensitivity-break-even = Omslagpunt: de kosten zijn gedekt als { $share } van de verwachte netto baten er komt.
report-sensitivity-break-even-above = Omslagpunt: de kosten zijn pas gedekt als de netto baten { $share } zijn van wat nu wordt verwacht.
report-sensitivity-caption = De netto contante waarde als één aanname anders is
report-sensitivity-assumption = Aanname
report-sensitivity-setting-low = Ongunstig
report-sensitivity-npv-low = Waarde bij ongunstig (€)
report-sensitivity-setting-middle = Midden
report-sensitivity-npv-middle = Waarde bij midden (€)
report-sensitivity-setting-high = Gunstig
report-sensitivity-npv-high = Waarde bij gunstig (€)
report-sensitivity-flip = Slaat de uitkomst om?
report-sensitivity-flips = ja: de ene keer boven nul, de andere keer eronder
report-sensitivity-stays = nee
report-sensitivity-note-one = Steeds is één aanname anders; de andere blijven gelijk.
report-sensitivity-note-scope = Alleen baten met een waarde in euro tellen mee, tot en met het laatste jaar waarvoor ze zijn gepland. De kosten lopen tot datzelfde jaar.
report-sensitivity-note-attribution = Toerekening is het deel van een baat dat bij deze aanpak hoort. Het wordt nooit meer dan het geheel.
report-sensitivity-note-in-kind = Inbreng in natura zit niet in de kosten. In die regel gaat ook eraf wat tot en met deze maand in natura is gegeven; wat nog komt, is niet bekend.
report-sensitivity-parts-caption = Waaruit de netto contante waarde bestaat: geld en natura apart
report-sensitivity-part = Onderdeel
report-sensitivity-worth = Contante waarde (€)
report-sensitivity-part-benefits = Netto baten, gerealiseerd en gepland
report-sensitivity-part-costs = Kosten in geld
report-sensitivity-part-npv = Netto contante waarde: baten min kosten in geld
report-sensitivity-part-in-kind = Contante waarde van de inbreng in natura tot nu toe, tegen de afgesproken tarieven
report-sensitivity-part-with-in-kind = Netto contante waarde als de inbreng in natura meetelt
report-sensitivity-note-added-up = De inbreng in natura is hier omgerekend naar nu. Opgeteld zoals ze werd gegeven, is ze { $euros }; zo staat ze op { $sheet } van het maandrapport.
report-sheet-assumptions = Rekenwaarden
report-assumptions-headline = Met welke discontovoet, prijzen en tarieven is gerekend
report-assumptions-caption = Waarmee is gerekend, sinds wanneer dat geldt, en hoe oud het is op de peildatum
report-assumptions-what = Rekenwaarde
report-assumptions-value = Waarde
report-assumptions-since = Geldt sinds
report-assumptions-age = Oud op de peildatum
report-assumptions-source = Bron
report-assumptions-discount = Discontovoet (per jaar, zonder inflatie)
report-assumptions-index = Prijsindex
report-assumptions-level = prijzen van { $year }
report-assumptions-rate = Tarief voor { $kind }, per { $unit }
report-assumptions-band = laag € { $low }, midden € { $middle }, hoog € { $high }
report-assumptions-no-index = Er is geen tabel Prijsindex. Bedragen zijn dus niet omgerekend naar prijzen van één jaar.
report-age-months = { $n ->
    [0] minder dan een maand
    [one] 1 maand
   *[other] { $n } maanden
}
report-age-years = { $n } jaar
report-age-ahead = begint later
report-effort-flips = Bij { $partners } hangt de balans in euro's af van de tarieven: met lage tarieven valt die aan een andere kant van een grens (−{ $edge } of { $edge }) dan met hoge tarieven. Trek daar geen conclusie uit.
report-capacity-flips = Bij { $partners } hangt het van de tarieven af of de inzet tussen { $low } en { $high } keer het deel van de draagkracht ligt. Trek daar geen conclusie uit.
report-capacity-known = Van { $n } van de { $all } partners is de draagkracht afgesproken. Wie geen afgesproken draagkracht heeft, telt niet mee in die delen en krijgt er geen.

## Papieren naast de maandrapportage (report/papers/ en bladen in report/steering/)

report-sheet-agenda = Beslispunten
report-sheet-decided = Wat deed ons besluit
report-sheet-money = Geld, projecten en risico's
report-sheet-stories = Successen en casus
report-sheet-talk = Gespreksblad
report-sheet-cover-note = Oplegger
report-sheet-partner = Partnerblad
report-sheet-council = Tekst om over te nemen
report-sheet-public = Publieksversie

# Het cijfer achter een besluit
linked-euros = { $title }: { $value }.
linked-part = { $title }: { $part } van { $whole }.
linked-target = doel { $target } ({ $day })
linked-target-undated = doel { $target }
linked-ends = Tijdelijk geld stopt op { $day }
linked-ends-after =
    { $n ->
        [one] 1 dag
       *[other] { $n } dagen
    } na de stuurgroep van { $meeting }
linked-covered = In { $year } is er voor { $part } van de { $whole } aan blijvende kosten geld dat blijft. Er ontbreekt dus { $gap }; wie dat betaalt, is nog niet vastgelegd.
linked-lacking = In { $year } is { $part } van { $whole } blijvend gedekt; er ontbreekt { $gap }.
linked-payers = Wat er is, komt van { $names }.
linked-pledging = { $names } zegde ook iets toe; dat telt nog niet mee.
linked-days =
    { $n ->
        [one] 1 dag
       *[other] { $n } dagen
    }

# Beslispunten
agenda-headline =
    { $n ->
        [0] De stuurgroep wordt nu geen besluit gevraagd
        [one] De stuurgroep wordt één besluit gevraagd
       *[other] De stuurgroep wordt { $n } besluiten gevraagd
    }
agenda-subtitle = Voor de stuurgroep van { $day }; uit de tabel Besluiten
agenda-subtitle-no-day = Voor de volgende stuurgroep, waarvan de datum nog niet in Overleggen staat; uit de tabel Besluiten
agenda-caption = Wat wordt gevraagd, waarom, en wat het kost
agenda-requested = Gevraagd
agenda-reason = Reden
agenda-figure = Cijfer nu en doel
agenda-cost = Kosten volgens de indiener (€)
agenda-euros = Om hoeveel geld het gaat
agenda-owner = Eigenaar
agenda-date = Uiterlijk
agenda-no-figure = geen cijfer genoemd
agenda-no-euros = geen bedrag bekend
agenda-note-proposals = Wat het rapport zelf voorstelt, staat op het blad Samenvatting en is daar zo gemerkt.
agenda-note-choices = Zijn er keuzes? De indiener gaf één bedrag op, en niet bij welke keuze het hoort.
agenda-open-caption = Eerder genomen en nog niet uitgevoerd, of aangehouden
agenda-subject = Besluit
agenda-state = Stand
agenda-decided = Genomen op
agenda-not-decided = nog niet genomen
agenda-open-none = niets blijft liggen

# Wat deed ons besluit?
decided-headline =
    { $all ->
        [one] { $n } van de 1 genomen besluit is uitgevoerd
       *[other] { $n } van de { $all } genomen besluiten { $n ->
            [one] is
           *[other] zijn
        } uitgevoerd
    }
decided-headline-none = Er is nog geen besluit genomen
decided-subtitle = Per besluit: is het uitgevoerd, en wat deed het cijfer waaruit het volgde
decided-none = In de tabel Besluiten staat nog geen besluit dat is genomen. Zodra dat er staat, komt hier wat ermee gebeurde.
decided-caption = Genomen besluiten, het nieuwste eerst
decided-subject = Besluit
decided-body = Genomen door
decided-taken = Genomen op
decided-carried-out = Uitgevoerd?
decided-figure = Cijfer
decided-before = Voor het besluit
decided-now = Nu
decided-done = uitgevoerd op { $day }
decided-done-undated = uitgevoerd, dag niet genoteerd
decided-overdue = nog niet; moest voor { $day }
decided-due = nog niet; uiterlijk { $day }
decided-open = nog niet; geen dag afgesproken
report-linked-to-date = { $said } (sinds de start, t/m { $month })
decided-no-figure = geen cijfer genoemd
decided-figure-unclear = niet duidelijk welk cijfer
decided-not-measured = toen nog niet gemeten
decided-older =
    { $n ->
        [one] 1 ouder besluit staat hier niet.
       *[other] { $n } oudere besluiten staan hier niet.
    }
decided-note = Dit is een ontwikkeling, geen bewijs: er kan in die tijd ook iets anders zijn veranderd. Voor het besluit: de laatste hele maand ervoor, met wat nu bekend is. Is niet duidelijk welk cijfer het is? Het programmabureau kan dat bij het besluit vastleggen.
decided-seen-days = Van inbrengen tot besluit duurde het meestal ongeveer { $days } { $days ->
        [one] dag
       *[other] dagen
    }.
decided-seen-done = Van wat uitgevoerd moest zijn, is { $n } van de { $all } op tijd uitgevoerd.
decided-seen-none = Hoe snel er wordt besloten en uitgevoerd, is nog niet te zeggen.

# Geld, projecten en risico's
money-headline = De projecten kosten naar verwachting { $share } van wat was begroot
money-headline-none = Over begroting en uitgaven is nog niets te zeggen
money-subtitle = Begroot, uitgegeven en verwacht; wie betaalt; en wat mis kan gaan, tot en met { $period }
money-conclusion =
    { $covers ->
        [yes] De baten{ $benefits } dekken de kosten{ $costs }: in geld van vandaag (netto contante waarde) blijft er { $value } over. Inbreng in natura telt hier niet mee.
       *[no] De baten{ $benefits } dekken de kosten{ $costs } niet: in geld van vandaag (netto contante waarde) is er { $value } te weinig. Inbreng in natura telt hier niet mee.
    }{ $depends ->
        [yes] {" "}Met andere aannames kan dat omslaan.
       *[no] {""}
    }
money-horizon = Baten staan er tot en met { $benefits }, kosten tot en met { $costs }: wat de maanden daartussen nog opleveren, telt niet mee.
money-horizon-runs = Baten zijn gepland tot en met { $benefits }, kosten tot en met { $costs }. Volgens het register lopen baten door tot en met { $runs }: wat na het plan nog komt, telt niet mee.
money-costs-unknown = Kosten van { $projects } zijn niet opgegeven: de uitkomst kan daardoor te gunstig zijn.
money-costs-unknown-project = { $project } in { $years }
money-of-years = {" "}van { $years }
money-conclusion-none = Of de baten de kosten dekken, is nog niet te zeggen: daarvoor zijn te weinig baten of kosten bekend.
money-project = Project
money-column-project = Project
money-ends = Loopt tot
money-no-end = geen einddatum
money-budget = Begroot (€)
money-actual = Uitgegeven (€)
money-forecast = Nog te verwachten (€)
money-outcome = Uitgegeven en nog te verwachten, van begroot (%)
money-no-projects = geen projecten aangeleverd
money-projects-caption = Projecten: begroot, uitgegeven en verwacht, tot en met { $year }
money-note-outcome = Laatste kolom: wat een jaar kostte of naar verwachting kost, gedeeld door wat voor dat jaar was begroot. Een jaar zonder uitkomst of zonder begroting telt daarin niet mee.
money-note-spent = Uitgegeven zijn jaren waarvan de werkelijke kosten zijn opgegeven; nog te verwachten zijn jaren die nog lopen. Inbreng in natura staat niet in deze tabel, maar hieronder apart.
money-sides-caption = Ingebracht sinds de start: de regio naast het Rijk en anderen
money-side = Van wie
money-side-public = Regionaal publiek
money-side-private = Regionaal privaat
money-side-others = Rijk en geld van anderen dat partners doorgeven
money-cash = In geld (€)
money-in-kind = In natura (€)
money-share = Deel van het geheel (%)
money-no-match = telt niet mee als cofinanciering
money-note-bridge = Samen is dat { $cash } in geld en { $kind } in natura. Daarvan kwam { $year-cash } in geld en { $year-kind } in natura in { $span }; die bedragen staan op het blad { $sheet }.
money-note-rest = De twee delen zijn samen geen 100%: de rest ({ $share }) is geld van het Rijk en van anderen.
money-note-sides = Ingebracht is wat partners tot nu toe gaven (tabel Bijdragen). Geld en natura staan in aparte kolommen; in het deel van het geheel tellen ze samen. Natura is gewaardeerd tegen de middelste tarieven.
money-gap = Van de verwachte kosten in { $year } ({ $cost }) is{ $by-project ->
        [yes] , per project gerekend,
       *[no] { "" }
    } { $gap } nog niet met zeker geld gedekt{ $has-pledge ->
        [yes] ; daarnaast is { $pledged } toegezegd
       *[no] { "" }
    }.
review-embedding-not-known = Over { $year } zijn geen kosten opgegeven van { $projects }. Het geld daarvoor staat wel in de tabel.
money-not-counted = Over { $year } zijn geen kosten opgegeven van { $projects }; geld daarvoor telt hier niet mee.
money-whole = { $is-all ->
        [yes] Alle projecten samen kosten
       *[no] De projecten waarvan de kosten bekend zijn, kosten samen
    } in { $year } naar verwachting { $cost }. Daarvan is { $secured } zeker{ $is-short ->
        [yes] {" "}en ontbreekt { $gap }
       *[no] { "" }
    }.
money-whole-pledged = Met wat is toegezegd ({ $pledged }) ontbreekt { $gap }.
money-years-caption = Geld en verwachte kosten per jaar (€)
money-years-year = Jaar
money-years-cost = Kosten naar verwachting (€)
money-years-secured = Zeker geld (€)
money-years-lacks = Ontbreekt (€)
money-years-hoped = Aangevraagd of idee (€)
money-years-note = Ontbreekt: per project, want wat het ene project over heeft, betaalt het andere niet.
money-years-pledged = Met wat voor { $year } is toegezegd ({ $pledged }) ontbreekt { $gap }.
money-whole-hoped = Aangevraagd of nog een idee: { $hoped }; dat telt niet mee.
money-late-milestone = De mijlpaal “{ $name }” staat op { $day }: { $days } dagen nadat het tijdelijke geld stopt ({ $end }).
money-match-caption = Cofinanciering: wat de regio zelf inbrengt, naast wat is afgesproken
money-agreed = Afgesproken (%)
money-now = Nu (%)
money-regional-cash = Regio, in geld (€)
money-regional-kind = Regio, in natura (€)
money-all-cash = Alles, in geld (€)
money-all-kind = Alles, in natura (€)
money-nothing-agreed = niets afgesproken
money-note-match = Geld en natura staan apart. In het percentage tellen beide mee, zoals de regeling dat doet; natura is gewaardeerd tegen de middelste tarieven. Wat aan geen project is gegeven, telt hier niet mee.
money-public-support = Publiek geld / kosten zonder natura (%)
money-no-in-kind = niets in natura
money-note-support = De laatste kolom: het publieke geld tot nu toe, gedeeld door alle kosten die voor het project zijn opgegeven, ook van jaren die nog komen en van na de looptijd, zonder wat in natura is gegeven. Bij subsidies met bijdragen in natura is dat aan het eind hoogstens 100%; uw regeling zegt welke kosten meetellen.
money-note-support-over = Bij { $projects } is meer publiek geld ingebracht dan het project kost. Vraag aan wie de subsidie beheert wat dat betekent.
money-note-beyond-costs = Bij { $project } is tot nu toe { $cash } in geld ingebracht (tabel Bijdragen). De kosten die tot en met { $year } zijn opgegeven, zijn { $cost } (tabel Kosten). Wat er met het verschil van { $over } gebeurt, staat niet in de gegevens. In het geld per jaar telt alleen wat in de tabel Financiering staat.
money-commitments-caption = Toegekend of verwacht geld voor dit jaar en later, naar hoe zeker het is
money-year = Jaar
money-temporary = Zeker en tijdelijk (€)
money-structural = Zeker en blijvend (€)
money-pledged = Toegezegd (€)
money-hoped = Aangevraagd of nog een idee (€)
money-whole-network = het hele netwerk

# Successen en casus
stories-headline-none = Er is nu geen verhaal dat verteld mag worden
stories-subtitle = Wat goed ging, met een verhaal naast het cijfer
stories-successes = Wat goed ging
stories-no-success = De cijfers laten nu geen nieuw succes zien. Dat zegt niet dat het er niet is: vraag ernaar.
stories-stories = Uit de praktijk
stories-none = Er is nu geen verhaal met toestemming. Wie er een heeft, stuurt het mee met de aanlevering, met de toestemming erbij.
stories-kept =
    { $n ->
        [one] Eén verhaal is er wel, maar mag nog niet worden verteld: toestemming of toets ontbreekt.
       *[other] { $n } verhalen zijn er wel, maar mogen nog niet worden verteld: toestemming of toets ontbreekt.
    }
stories-note = Een verhaal staat hier alleen als de betrokkene toestemming gaf, die niet is ingetrokken, en iemand toetste dat niemand herkenbaar is. Een verhaal laat zien hoe het gaat; het is geen bewijs.
stories-caption = Het cijfer naast het verhaal
stories-story = Verhaal
stories-figure = Cijfer
stories-now = Nu
stories-target = Doel
stories-no-figure = bij geen baat genoemd

# Gespreksblad
talk-headline =
    { $n ->
        [0] Geen signaal geeft nu een vraag: vraag elkaar wat u opvalt
        [one] Eén vraag om samen te bespreken
       *[other] { $n } vragen om samen te bespreken
    }
talk-subtitle = Voor het gesprek over { $period }: open vragen, geen oordeel
talk-questions = Vragen
talk-no-question = Uit de signalen volgt nu geen vraag. Begin met: wat viel u op, en wat verraste u?
talk-term = Een woord waarover we het nog moeten hebben
talk-open-term = ‘{ $term }’ heeft nog geen gedeelde betekenis.
talk-meanings = Nu verstaan partners eronder: { $meanings }.
talk-no-term = In Begrippen staat geen open begrip.
talk-success = Een succes om mee te beginnen
talk-no-success = Uit de cijfers volgt nu geen succes. Wie kan er een noemen?
talk-step = Een stap die past
talk-no-step = Uit de signalen volgt nu geen stap.
talk-agreements = Wat we afspreken
talk-agreement = Afspraak
talk-who = Wie
talk-when = Wanneer
talk-line = …………………………
talk-line-short = …………
talk-before = Waar we vorige keer naar vroegen
talk-before-first = Eerste editie: er zijn nog geen vragen om op terug te komen.
talk-before-none = Vorige keer volgde er uit de signalen geen vraag.
talk-still = { $question } Dit signaal is er nog. Wat spraken we af, en wat kwam ervan?
talk-gone = { $question } Dit signaal is er niet meer. Wat hielp?
talk-note = De vragen komen uit de signalen van het hele netwerk; over één partner staat hier niets.

# Wat er sinds de vorige stuurgroep veranderde
since-heading = Gewijzigd sinds de vorige stuurgroep ({ $day })
since-decided = Besloten: { $names }.
since-carried-out = Uitgevoerd: { $names }.
since-reached = Mijlpalen gehaald: { $names }.
since-new = Nieuw sinds het vorige rapport: { $names }.
since-nothing = Geen besluit, mijlpaal of nieuw signaal.
since-more = nog { $n }

# Oplegger
note-file = oplegger
note-title = Oplegger { $network }, { $period }
note-headline =
    { $n ->
        [0] Stuurgroep { $day }: geen besluit gevraagd
        [one] Stuurgroep { $day }: 1 besluit gevraagd
       *[other] Stuurgroep { $day }: { $n } besluiten gevraagd
    }
note-headline-no-day =
    { $n ->
        [0] Volgende stuurgroep: geen besluit gevraagd
        [one] Volgende stuurgroep: 1 besluit gevraagd
       *[other] Volgende stuurgroep: { $n } besluiten gevraagd
    }
note-subtitle = Oplegger bij de stuurgroeprapportage over { $period }
note-asked = Gevraagd besluit
note-nothing-asked = Er wordt nu geen besluit gevraagd.
note-decision = Eigenaar: { $owner }; uiterlijk: { $day }.
note-cost = Kosten volgens de indiener: { $cost }{ $choices ->
        [yes] ; bij welke keuze dat hoort, is niet opgegeven
       *[no] { "" }
    }.
note-ask-cost = Kosten niet opgegeven. Vraag ze vóór de vergadering na bij: { $owner }.
note-of-decision = Besluit { $number }: { $text }
note-no-cost = Kosten niet opgegeven.
note-reason = Aanleiding
note-no-reason = Bij de gevraagde besluiten is geen reden genoemd.
note-message = Kernboodschap
note-money = Financiën
note-budget = De projecten samen kosten naar verwachting { $share } van hun begroting van { $budget } over { $years }.
note-communication = Communicatie
note-last-message = Het laatste bericht was op { $day } ({ $channel }, { $audience }).
note-told = Over { $told } procesresultaten van het afgelopen jaar is binnen 30 dagen iets verteld.
note-no-communication = Er is nog geen bericht bekend. Spreek af wie dit aan de eigen achterban vertelt.
note-next = Vervolg
note-next-meeting = De stuurgroep komt bijeen op { $day }.
note-no-meeting = De dag van de volgende stuurgroep is nog niet bekend.
note-milestones = Dit komt eraan: { $names }.
note-late =
    { $n ->
        [one] Van één mijlpaal is de geplande dag voorbij: { $names }.
       *[other] Van { $n } mijlpalen is de geplande dag voorbij: { $names }.
    }
note-milestone-late = { $name } ({ $day }; was gepland op { $missed })
note-milestone-after-money = { $name } ({ $day }; het tijdelijke geld stopt al op { $end })
milestone-was-planned = Dat was gepland op { $day }.
note-no-milestone = Er staan geen mijlpalen gepland.

# Partnerblad
partner-file = partnerblad
partner-title = Partnerblad { $partner }, { $period }
partner-headline =
    { $given ->
        [nothing] { $partner } bracht in een jaar niets in
        [cash] { $partner } bracht in een jaar { $cash } in geld in
        [kind] { $partner } bracht in een jaar { $kind } in natura in
       *[both] { $partner } bracht in een jaar { $cash } in geld en { $kind } in natura in
    }
partner-headline-none = Van { $partner } zijn over dit jaar nog geen volledige bijdragen bekend
partner-subtitle = { $partner } in { $network }, { $span }
partner-tile-cash = In geld
partner-tile-cash-word = euro ingebracht
partner-tile-kind = In natura
partner-tile-kind-word = waarde in euro van uren, kennis, ruimte en materieel
partner-tile-pledge = Toezegging
partner-tile-pledge-word = gegeven van wat u zelf toezegde
partner-tile-over = { $span }
partner-given = Wat u gaf, { $span }
partner-kind = Soort
partner-quantity = Hoeveelheid
partner-cash = In geld (€)
partner-in-kind = In natura (€)
partner-money = in euro
partner-quantity-hour = { $said } uur
partner-quantity-half-day =
    { $n ->
        [one] { $said } dagdeel
       *[other] { $said } dagdelen
    }
partner-quantity-piece =
    { $n ->
        [one] { $said } stuk
       *[other] { $said } stuks
    }
partner-foreign = Van uw geld is { $euros } van anderen, zoals het Rijk; dat geeft u door.
partner-other-units = elke soort in haar eigen eenheid
partner-nothing-given = nog niets bekend
partner-given-note = Natura is gewaardeerd tegen de middelste afgesproken tarieven. Geld en natura staan apart.
partner-returned = Wat het u opleverde
partner-benefit = Baat
partner-return = Voor u
partner-part = { $share } van deze baat
partner-no-benefits = er is geen baat met een deel voor u vastgelegd
partner-benefits-worth = Uw deel van de netto baten, { $measured } (€)
partner-benefits-own-year = van elke baat het laatste hele jaar
partner-received = Rechtstreeks van andere partners gekregen, twaalf maanden (€)
partner-own = Uw KPI's en mijlpalen
partner-what = Wat
partner-goal = Doel of geplande dag
partner-state = Stand
partner-kpi-at = KPI: { $name }, stand van { $period }
partner-kpi = KPI: { $name }
partner-milestone = Mijlpaal: { $name }
partner-ready = gereed op { $day }
partner-expected = verwacht op { $day }
partner-open = nog open
partner-no-results-own = u bent nu van geen KPI of mijlpaal eigenaar
partner-hidden =
    { $n ->
        [one] En nog 1; zie de stuurgroeprapportage.
       *[other] En nog { $n }; zie de stuurgroeprapportage.
    }
partner-network = Wat er beter ging of klaar kwam
partner-no-results = Deze maand is er geen nieuw resultaat te melden.
partner-asked = Wat we u vragen
partner-ask-deliver = Lever de gegevens over de volgende maand aan, uiterlijk { $day }.
partner-ask-keep = Lever ook over de volgende maand aan, zodat uw inzet zichtbaar blijft.
partner-ask-milestone = ‘{ $name }’ was gepland op { $day }. Wat is er nodig om dit af te ronden?
partner-ask-half-year = Deze vraag komt twee keer per jaar en gaat over de twaalf maanden tot het einde van een halfjaar; het percentage bovenaan gaat over { $span }.
partner-note = Dit blad gaat alleen over uw organisatie. Het vergelijkt u met uw eigen toezegging, niet met anderen.

# Tekst voor de raad of het bestuur
council-headline-council = Tekst voor een raadsinformatiebrief
council-headline-states = Tekst voor een brief aan Provinciale Staten
council-headline-board = Tekst voor uw bestuur
council-subtitle = { $partner }, { $period }: neem over wat past en vul aan wat u weet
council-what = { $partner } werkt met andere organisaties samen in { $network }. In deze brief leest u wat wij het afgelopen jaar inbrachten, wat het opleverde en wat er nu komt. De cijfers lopen van { $span }.
council-gave-cash = Wij brachten { $cash } in geld in.
council-gave-kind = Wij gaven { $kinds } ter waarde van { $kind }.
council-gave-nothing = Over deze twaalf maanden zijn er van ons geen bijdragen geteld.
council-gave-none = Onze bijdragen over dit jaar zijn nog niet allemaal bekend. Daarom noemen wij hier geen bedrag.
council-foreign = Van dat geld is { $euros } van anderen, zoals het Rijk; dat geven wij door.
council-pledge = Wij gaven { $share } van wat wij hadden toegezegd.
council-results = In het netwerk ging dit beter of kwam dit klaar.
council-no-results = Over resultaten van deze maand is nog niets te melden.
council-returned = Een deel van de opbrengst komt bij onze organisatie terecht. In het laatste hele jaar dat is gemeten ({ $measured }) is dat naar schatting { $euros } waard.
council-returned-none = Wat de samenwerking onze organisatie in euro's oplevert, is nog niet te zeggen.
council-next = De volgende stap is: { $name }. Die verwachten wij op { $day }.
council-ask-open = In de stuurgroep ligt nu voor: { $decisions }. Of dat ook een besluit van u vraagt, hoort u apart van ons.
council-ask-council = Wij vragen u nu geen besluit. Wij houden u op de hoogte.
council-ask-states = Wij vragen u nu geen besluit. Wij houden u op de hoogte.
council-ask-board = Wij vragen u nu geen besluit. Wij houden u op de hoogte.
council-note = Gemaakt uit de cijfers van het netwerk; het is een ontwikkeling en geen bewijs. Lees de tekst na voordat u haar verstuurt.

# Publieksversie
public-file = publieksversie
public-title = { $network }: wat we samen doen, { $period }
public-headline = Wat { $network } doet, en hoe het er nu voor staat
public-subtitle = Stand van { $period }
public-ambition = Waar we het voor doen: { $ambition }.
public-results = Wat er lukte
public-no-results = Deze maand is er geen nieuw resultaat te melden. Volgende maand kijken we opnieuw.
public-improved =
    { $name }: in { $period } was dat { $value }{ $aimed ->
        [yes] {" "}(doel: { $target })
       *[no] {""}
    }. Dat is beter dan eerst.
public-finished = Klaar op { $day }: { $name }.
public-together =
    { $extent ->
        [all] Alle { $all } organisaties
        [most] De meeste van de { $all } organisaties
       *[counted] { $partners } organisaties
    } in het netwerk doen zichtbaar mee. In een jaar brachten zij samen { $cash } in geld in{ $passed ->
        [yes] , waarvan { $foreign } geld van het Rijk of anderen is
       *[no] {""}
    }. Hun uren, kennis, ruimte en spullen zijn samen { $kind } waard.{ $missing ->
        [0] {""}
       *[other] {" "}Nog niet alle gegevens zijn binnen; dit is dus een voorlopige stand.
    }
public-story = Uit de praktijk
public-story-of = Uit de praktijk: { $title }
public-no-story = Deze maand hebben we geen verhaal dat we mogen vertellen.
public-next = Wat er nu komt
public-milestone = { $name }. Dat verwachten we op { $day }.
public-no-next = De volgende stap is nog niet gepland.
public-note = De cijfers laten zien hoe het gaat. Waardoor het komt, zeggen ze niet.
public-draft = Deze pagina is gemaakt met wat op { $date } bekend was, voordat de stuurgroep de cijfers vaststelde. Ze kunnen nog veranderen.

# Bericht van het programmabureau
mail-file = bericht
mail-subject = Onderwerp: { $network }: rapportage over { $period } ({ $status })
mail-greeting = Beste leden van de stuurgroep,
mail-opening = De rapportage over { $period } staat voor u klaar. Dit is het belangrijkste:
mail-asked = Dit vragen we u:
mail-decision = { $what } (uiterlijk { $day })
mail-meeting = We bespreken dit in de stuurgroep van { $day }.
mail-files = In de map stuurgroep vindt u het hele rapport, de oplegger voor de vergadering en de grafieken.
mail-closing =
    Met vriendelijke groet,
    { $contact }

## Beheer: keuren, intrekken, controleren, vergelijken, opruimen, plannen (cli/, pipeline/)

cli-stdout-lost = De uitvoer (stdout) kon niet worden weggeschreven. Wat hierboven als gepubliceerd staat, is gepubliceerd. Kijk of er ruimte is op de schijf.
cli-after-failed = Het programma { $program } na de run is niet goed gegaan: { $fault }.
cli-period-ahead-of-clock = --period { $found }: die periode is nog niet begonnen. Verwacht: een periode die is begonnen, op { $latest } of eerder. Kies een eerdere periode. Klopt de datum van deze machine niet? Zet dan eerst de klok goed. Er is niets gelezen en niets gepubliceerd.
cli-as-of-ahead-of-clock = --as-of { $found }: die dag is nog niet geweest. Verwacht: een dag tot en met { $latest }. Kies een eerdere dag. Klopt de datum van deze machine niet? Zet dan eerst de klok goed. Er is niets gelezen en niets gepubliceerd.
cli-waiting = Er is nog niets gepubliceerd over { $period }. Er is nog geen aanlevering van: { $missing }.
cli-needs-reason = Editie { $edition } over { $period } is vastgesteld en blijft staan; er is niets gepubliceerd. Sinds editie { $since } is er iets anders: { $changes }. Moet er een nieuwe editie komen? Start opnieuw en geef met --why de reden.
cli-change-new = { $n ->
        [one] 1 nieuw bestand ({ $names })
       *[other] { $n } nieuwe bestanden ({ $names })
    }
cli-change-changed = { $n ->
        [one] 1 bestand met een andere inhoud ({ $names })
       *[other] { $n } bestanden met een andere inhoud ({ $names })
    }
cli-change-gone = { $n ->
        [one] 1 bestand dat er niet meer is ({ $names })
       *[other] { $n } bestanden die er niet meer zijn ({ $names })
    }
cli-change-counting = { $n ->
        [one] 1 bestand dat nu meetelt ({ $names })
       *[other] { $n } bestanden die nu meetellen ({ $names })
    }
cli-change-reference-date = de peildatum
cli-change-pipeline = het pipelinebestand
cli-change-program = de versie van vlecht
cli-change-earlier = de editie over de periode ervoor
cli-change-other = wat het lezen van de bestanden oplevert
cli-still-look = Let op: in deze editie ontbreekt iets of is iets geweigerd. De map programmabureau zegt wie wat moet doen.
cli-same-as-withdrawn = Uit deze aanleveringen is al een editie van { $period } gemaakt, en die is ingetrokken. Er is niets gepubliceerd. Moet er toch een nieuwe editie komen? Start opnieuw en geef met --why de reden.
cli-approved = Editie { $edition } is vastgesteld. Een nieuwe editie over dezelfde periode heeft vanaf nu een reden nodig (--why).
cli-withdrawn =
    Editie { $edition } is ingetrokken en blijft bewaard. { $others ->
        [none] Er is geen andere editie.
       *[other] De geldende editie is nu { $latest }.
    }
approve-approved = Editie { $edition } is al vastgesteld.
approve-withdrawn = Editie { $edition } is ingetrokken en kan niet meer worden vastgesteld.
edition-changed = Met editie { $edition } is ondertussen al iets anders gedaan. Er is niets geschreven. Kijk wat er nu geldt en start opnieuw als het nog nodig is.
approve-damaged = Editie { $edition } is beschadigd: dit klopt niet met SHA256SUMS: { $files }. Een beschadigde editie kan niet worden vastgesteld. Kijk met vlecht verify wat er anders is.
withdraw-withdrawn = Editie { $edition } is al ingetrokken.
withdraw-why = Geef met --why de reden waarom editie { $edition } wordt ingetrokken.
state-draft = concept
state-approved = vastgesteld
state-withdrawn = ingetrokken
fate-changed = heeft nu een andere inhoud
fate-gone = is er niet meer
fate-destroyed = is vernietigd, of moet dat zijn, omdat de bewaartermijn voorbij is
verify-damaged =
    { $n ->
        [one] Dit bestand van de editie is weg of is veranderd na het publiceren:
       *[other] Deze { $n } bestanden van de editie zijn weg of zijn veranderd na het publiceren:
    }
verify-strangers =
    { $n ->
        [one] Dit bestand staat in de map van de editie en hoort er niet bij:
       *[other] Deze { $n } bestanden staan in de map van de editie en horen er niet bij:
    }
verify-inputs =
    { $n ->
        [one] Dit is niet meer hetzelfde als toen de editie werd gemaakt:
       *[other] Deze { $n } zijn niet meer hetzelfde als toen de editie werd gemaakt:
    }
verify-left-out =
    { $n ->
        [one] Dit bestand kende de editie niet. Het is buiten beschouwing gelaten:
       *[other] Deze { $n } bestanden kende de editie niet. Ze zijn buiten beschouwing gelaten:
    }
verify-program = De editie is gemaakt met versie { $was } van vlecht. Dit is versie { $is }.
verify-pipeline = Het pipelinebestand is veranderd sinds deze editie.
verify-differing =
    { $n ->
        [one] Dit bestand wordt nu anders:
       *[other] Deze { $n } bestanden worden nu anders:
    }
verify-unfed =
    { $n ->
        [one] Dit cijfer wordt nu anders, en het rust niet op wat weg moest:
       *[other] Deze { $n } cijfers worden nu anders, en ze rusten niet op wat weg moest:
    }
verify-record = Editie { $edition } is vernietigd op { $date }, volgens { $record }. Grond: { $why }
verify-unmakeable =
    { $n ->
        [one] Dit bestand is niet opnieuw te maken: het rustte op wat weg moest. Het controlegetal klopt:
       *[other] Deze { $n } bestanden zijn niet opnieuw te maken: ze rustten op wat weg moest. Hun controlegetallen kloppen:
    }
verify-holds-partly = Editie { $edition } klopt, voor zover dat nog te zien is. Opnieuw gemaakt en precies gelijk: { $same } van de { $n } bestanden. Van de andere klopt het controlegetal.
verify-not-remade = Editie { $edition } kan niet opnieuw worden gemaakt: de aanleveringen zijn er niet meer.
verify-holds = Editie { $edition } klopt. Alle { $n } bestanden zijn opnieuw gemaakt en zijn precies gelijk.
verify-fails = Editie { $edition } komt er nu niet precies hetzelfde uit. Hierboven staat waarom.
diff-title = Van { $was } naar { $is }
diff-program = Programma: versie { $was }, daarna { $is }
diff-reference = Peildatum: { $was }, daarna { $is }
diff-definition = Definitie van { $id }: versie { $was }, daarna { $is }
diff-threshold = Drempel { $id }: { $was }, daarna { $is }
diff-rate = Tarief of prijsindex { $name }: { $was }, daarna { $is }
diff-usual = de gebruikelijke waarde
diff-pipeline = Het pipelinebestand is veranderd.
diff-unseen = { $path } { $fate }. Welke cellen daaruit meetellen, is daarom niet te zien.
diff-moved =
    { $n ->
        [0] Geen enkel cijfer is anders.
        [one] 1 cijfer is anders.
       *[other] { $n } cijfers zijn anders.
    } Alleen in de eerste editie: { $before }. Alleen in de tweede: { $after }.
diff-more = en nog { $n } cijfers (--all laat alles zien)
diff-none = geen waarde
change-added = nieuw
change-changed = andere inhoud
change-removed = niet meer meegeteld
cause-definition = andere definitie
cause-input = andere cellen
cause-inputs = andere aanleveringen
cause-rates = ander tarief of andere prijsindex
cause-thresholds = andere drempels
cause-program = andere versie van vlecht
cause-pipeline = ander pipelinebestand
cause-unknown = oorzaak niet gevonden
prune-no-rule = In het pipelinebestand staat geen bewaartermijn ([retention]). Er wordt niets opgeruimd.
prune-term =
    { $n ->
        [one] 1 maand
       *[other] { $n } maanden
    }
prune-for-ever = onbeperkt
prune-ground-survey = De antwoorden van de enquête mogen bewaard worden tot en met { $date } (keep-until in het pipelinebestand); dit bestand is ervan gemaakt
prune-relations = vertrouwelijk relatiebestand { $line }
prune-cache = Wat eerder is gelezen, ook antwoorden op de enquête, is verwijderd uit de cache { $folder }. Een run met --cache naar een andere map bewaart het daar: verwijder die map zelf.
prune-survey-left =
    { $n ->
        [one] In de map met de enquête ligt nog 1 bestand
       *[other] In de map met de enquête liggen nog { $n } bestanden
    } waarvan de bewaartermijn op { $date } is afgelopen: { $names }. vlecht verandert daar niets. Vernietig ze zelf, en ook een cache die alleen met --cache is genoemd.
prune-ground =
    { $archive ->
        [none] Bewaartermijn in het pipelinebestand: niet vastgestelde edities { $concept }, vastgestelde edities { $approved }
       *[other] Bewaartermijn in het pipelinebestand: niet vastgestelde edities { $concept }, vastgestelde edities { $approved }, categorie { $category } van de selectielijst
    }
prune-line = { $edition } ({ $state }), { $files ->
        [one] 1 bestand
       *[other] { $files } bestanden
    }, termijn voorbij sinds { $since }, manifest { $sha256 }
prune-nothing = Van geen enkele editie is de bewaartermijn voorbij.
prune-dry =
    { $n ->
        [one] Van 1 editie is de bewaartermijn voorbij. Er is nog niets vernietigd.
       *[other] Van { $n } edities is de bewaartermijn voorbij. Er is nog niets vernietigd.
    } Start opnieuw met --yes om dat te doen.
prune-done =
    { $n ->
        [one] 1 editie is vernietigd.
       *[other] { $n } edities zijn vernietigd.
    } Het concept van de verklaring van vernietiging staat bij de rapporten. Vul die aan en bewaar die.
prune-record-file-stem = verklaring_van_vernietiging
prune-record =
    CONCEPT. Verklaring van vernietiging

    Netwerk: { $network }
    Pipeline: { $pipeline }
    Datum: { $date }
    Grondslag: { $ground }
    Wat: van elke editie de hele map, met rapporten, brieven, gegevensbestanden en de lijst van gebruikte aanleveringen
    Hoe: de bestanden zijn verwijderd van de schijf van de server; ze zijn niet overschreven
    Aantal edities: { $n }

    { $listed }

    Van elke editie blijft een kort record bewaard (eNN.destroyed.json). Kopieën buiten deze map, zoals back-ups en verstuurde bestanden, zijn niet vernietigd.

    Nog in te vullen: wie opdracht gaf, wie het deed, wie het controleerde, en wat er met de kopieën is gebeurd.
verify-redacted =
    { $n ->
        [one] Dit bestand is er niet meer
       *[other] Deze { $n } bestanden zijn er niet meer
    }, omdat verhaal { $story } niet meer verteld mag worden. Vernietigd op { $date }. Reden: { $why }
fate-withdrawn = is vernietigd of vervangen, omdat de toestemming voor een verhaal is ingetrokken
redact-why = Zeg waarom, met --why "…".
redact-unknown = Verhaal { $story } staat in geen enkele aanlevering waaruit een editie is gemaakt. Klopt de code?
redact-nothing = Verhaal { $story } staat in geen enkel bestand van een editie.
redact-dry =
    { $n ->
        [one] In 1 bestand staat verhaal { $story }. Er is nog niets veranderd.
       *[other] In { $n } bestanden staat verhaal { $story }. Er is nog niets veranderd.
    } Start opnieuw met --yes om die bestanden te vernietigen en nieuwe edities zonder het verhaal te maken.
redact-done =
    { $n ->
        [one] 1 bestand met verhaal { $story } is vernietigd.
       *[other] { $n } bestanden met verhaal { $story } zijn vernietigd.
    } Het concept van de verklaring van vernietiging staat bij de rapporten. Vul die aan en bewaar die.
redact-editions =
    { $n ->
        [one] Nieuwe editie zonder het verhaal: { $names }
       *[other] Nieuwe edities zonder het verhaal: { $names }
    }
redact-inputs = Het verhaal staat ook in de inbox: { $names }. vlecht verandert daar niets. Vraag de partner om een aanlevering zonder het verhaal, haal het oude bestand weg en verwijder daarna de cache.
redact-unseen = Van deze edities is niet na te gaan of het verhaal erin staat, omdat aanleveringen weg of veranderd zijn: { $names }. Kijk daar zelf.
redact-record =
    CONCEPT. Verklaring van vernietiging

    Netwerk: { $network }
    Pipeline: { $pipeline }
    Datum: { $date }
    Grondslag: toestemming voor verhaal { $story } ingetrokken. { $why }
    Hoe: de bestanden zijn verwijderd van de schijf van de server; ze zijn niet overschreven

    Vernietigde bestanden:
    { $listed }

    Nog te vernietigen in de inbox, waarna de cache weg moet:
    { $inputs }

    Van elke editie blijft een record bewaard met de controlegetallen van deze bestanden (eNN.redacted.json). Kopieën buiten deze map, zoals back-ups en verstuurde bestanden, zijn niet vernietigd.

    Nog in te vullen: wie opdracht gaf, wie het deed, wie het controleerde, en wat er met de kopieën is gebeurd.
schedule-pinned = Let op: in het pipelinebestand staat de maand { $month } vast. Zet daar month = "clock", anders gaat elke run over dezelfde maand.

## Vertrouwelijk relatiebestand (indicators/pairs/, report/relations.rs)

indicator-pair-asymmetry = Verschil in vertrouwen
    .meaning = Hoeveel punten twee partners verschillen in wat zij over elkaar zeggen.
    .undefined = Een van de twee zei niets over de ander; dan ontbreekt het cijfer.
    .formula = |T_ij − T_ji|
    .source = PARTNER-instrument
indicator-pair-opposition = Tegenover elkaar in besluiten
    .meaning = In welk deel van de besluiten de ene partner voor was en de andere tegen. Een besluit over een verschil dat is besproken en geaccepteerd, telt niet mee.
    .undefined = Er zijn minder dan vier besluiten waarin beide een standpunt innamen; dan is het onvoldoende.
    .formula = besluiten met een voor en een tegen / besluiten waarin beide een standpunt innamen
    .source = vlecht
indicator-pair-trust = Onderling vertrouwen
    .meaning = Het gemiddelde van wat twee partners over elkaar zeggen: vertrouwen, openheid en betrouwbaarheid, van 0 tot 100.
    .undefined = Een van de twee zei niets over de ander; dan ontbreekt het cijfer.
    .formula = (T_ij + T_ji) / 2
    .source = PARTNER-instrument
indicator-pair-trust-change = Verandering van het vertrouwen
    .meaning = Hoeveel punten het onderlinge vertrouwen veranderde sinds de vorige meting, met de onzekerheid.
    .undefined = Er is geen eerdere meting waarin beide iets over elkaar zeiden; dan ontbreekt het cijfer.
    .formula = T nu − T ervoor, ± 1,96 · s/√n · √((N − n)/(N − 1))
    .source = Cochran 1977

report-sheet-relations = Relaties
report-sheet-relations-method = Uitleg
relations-file-stem = relaties
relations-title = Relaties in { $network }, { $period }
relations-headline =
    { $n ->
        [0] Er zijn geen paren om te tonen
        [one] { $fallen ->
            [0] Een paar, onderdelen naast elkaar
           *[other] Een paar, met vertrouwen dat twee metingen na elkaar daalde
        }
       *[other] { $fallen ->
            [0] { $n } paren op alfabet, onderdelen naast elkaar
            [one] { $n } paren; bij een daalde het vertrouwen twee metingen na elkaar
           *[other] { $n } paren; bij { $fallen } daalde het vertrouwen twee metingen na elkaar
        }
    }
relations-subtitle = Vertrouwelijk: alleen voor de procesbegeleider. Niet doorsturen.
relations-for = Dit bestand helpt de procesbegeleider bij gesprekken tussen twee partners. Het is geen oordeel en geen rangorde. Grondslag van de enquête: { $basis }. Bewaren tot en met { $until }, niet langer.
relations-agreed = Het gaat alleen over paren waarvan beide partners vooraf instemden. Dat zijn: { $partners }.
relations-unknown = In het pipelinebestand stemmen ook onbekende partners in: { $partners }. Controleer de code.
relations-confidential = VERTROUWELIJK · { $network }
relations-caption = Onderdelen per paar
relations-column-pair = Paar
relations-column-first = Eerste over tweede (0–100)
relations-column-first-n = Antwoorden eerste
relations-column-second = Tweede over eerste (0–100)
relations-column-second-n = Antwoorden tweede
relations-column-mutual = Onderling vertrouwen (0–100)
relations-column-weakest = Laagste van de twee (0–100)
relations-column-asymmetry = Verschil (punten)
relations-column-change = Verandering (punten)
relations-column-uncertainty = Onzekerheid (± punten)
relations-column-opposed = Tegenover elkaar in besluiten
relations-column-stopped = Gestopte stromen
relations-fell-twice = { $pair } (twee metingen na elkaar gedaald)
relations-uncertain = te weinig antwoorden
relations-too-few = te weinig: { $n } samen
relations-stopped = { $giver } aan { $receiver }, laatst in { $month }
relations-none-stopped = geen
relations-note-components = De onderdelen tellen niet op tot een totaal en er is geen grens. Daarvoor bestaat geen onderbouwing.
relations-note-order = Paren waarvan het vertrouwen in twee metingen na elkaar meer daalde dan toeval, staan bovenaan. Daarna volgt het alfabet.
relations-note-uncertainty = De verandering ligt met 95% zekerheid binnen de onzekerheid. Antwoordde één persoon, of zei iedereen hetzelfde, dan is die niet bekend.
relations-note-opposed = Een besluit telt als beide partners een standpunt innamen. Een voorbehoud staat tegenover niemand.
relations-network = Bij { $n } partners samen zit { $giving } van de verschillen in vertrouwen in wie het geeft, { $getting } in wie het krijgt en { $pairs } in het paar zelf.
relations-questions = Voorstel voor het gesprek
relations-question-language = Bedoelen jullie hetzelfde met de woorden die jullie gebruiken?
relations-question-interests = Wat komt ieder halen en brengen, en wat als dat niet lukt?
relations-question-relation = Wat heeft de relatie nodig om het oneens te kunnen zijn?
relations-method-caption = Hoe elk onderdeel is gemaakt
relations-method-headline = Elk onderdeel is op zichzelf te lezen
relations-method-subtitle = Deze cijfers staan in geen ander bestand.
relations-method-figure = Onderdeel
relations-method-meaning = Wat het zegt
relations-method-formula = Formule
relations-method-undefined = Geen uitkomst als
cli-relations = Het vertrouwelijke relatiebestand staat in { $folder }

## Respons van de enquête

report-process-response-people = Respons van de enquête ({ $round }): { $share } van de uitgenodigde mensen{ $counts }. Is een groep te klein om te tonen, dan staan er in de scores minder en is dit percentage afgerond op 5%.
report-process-response-low = Respons van de enquête ({ $round }): { $share } van de uitgenodigde mensen{ $counts }. Dat is minder dan { $norm }: lees de uitkomsten als een indicatie. Is een groep te klein om te tonen, dan is dit percentage afgerond op 5%.
report-process-response-unknown = Hoeveel mensen een uitnodiging kregen, is niet opgegeven. De respons onder mensen is daarom niet bekend.

## Aannames en omslagpunten

report-assumptions-optimism = Aftrek van geplande baten naar zekerheid
report-assumptions-optimism-none = geen (0%)
report-assumptions-optimism-part = zekerheid { $certainty }: { $part }
report-assumptions-optimism-source = Nog niet afgesproken tenzij hier een getal staat. De aftrek geldt alleen voor wat is gepland, nooit voor wat er al is.
report-sensitivity-break-even-rate = Bij een discontovoet van { $rate } zijn baten en kosten evenveel waard.
report-sensitivity-break-even-rate-none = Er is geen discontovoet aan te wijzen waarbij de baten net de kosten dekken.
report-capacity-plausible = Zonder de partners van wie geen draagkracht is afgesproken, zou { $value } van de inzet anders verdeeld moeten zijn. Ligt hun draagkracht tussen de kleinste en de grootste die bekend is, dan is dat { $low } tot { $high }.

## Tijd en norm bij een cijfer

report-process-in-person = In twaalf maanden kwamen mensen { $n } keer fysiek bij elkaar. De afspraak is minstens { $norm } keer.
report-process-in-person-below = In twaalf maanden kwamen mensen { $n } keer fysiek bij elkaar. Dat is minder dan de afspraak van { $norm } keer.
report-capacity-note-differ = De twee jaren verschillen { $points } procentpunten of meer bij { $partners }. De maanden na { $half-year } kwamen erbij; dezelfde maanden van een jaar eerder vielen weg.
report-capacity-differs = { $partner } ({ $then } van { $then-pledged } in het jaar t/m { $half-year }, { $now } van { $now-pledged } in het jaar t/m { $month })
report-capacity-note-window = Toezegging: twee jaren naast elkaar. Dit blad gaat over het jaar t/m { $month }. Een vraag over een toezegging komt twee keer per jaar en gaat over het jaar t/m { $half-year }.
report-term-status-agreed = eens
report-term-status-agree-to-disagree = eens dat wij verschillen
report-term-status-open = nog open

## Regels en grenswaarden in gewone woorden

rule-agreement-to-disagree = Een begrip waarover partners het in de laatste twaalf maanden eens werden dat zij verschillen.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025), principe 7: verschillen als kracht
rule-benefit-behind-plan = Er was iets gepland, en er is minder van gerealiseerd dan de grenswaarde.
    .source = MSP, batenmanagement: gepland tegen gerealiseerd
rule-benefit-without-beneficiary = Een baat zonder verdeling over begunstigden.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 2: wie heeft er profijt, en waar is het zichtbaar?
rule-benefit-without-owner = Een baat zonder eigenaar, als partner of als rol.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 2: wie heeft er profijt, en waar is het zichtbaar?
rule-benefit-without-place = Een baat zonder plek waar die zichtbaar is.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 2: wie heeft er profijt, en waar is het zichtbaar?
rule-contribution-stopped = Een partner die bij een overleg was en elke maand van de grenswaarde volledig aanleverde, maar niets inbracht: langer dan ooit tussen twee bijdragen van deze partner. Wie alleen voor een eerdere tijd iets toezegde, telt niet mee.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 1: terug naar de gesprekstafel, een partner zonder belang
rule-decision-not-carried-out = Een genomen besluit dat voor het eind van de maand uitgevoerd moest zijn en dat niet is.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): besluiten die worden uitgevoerd
rule-decision-too-slow = Een gevraagd besluit dat langer wacht dan de grenswaarde.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): een overleg met mandaat voor snelle besluiten
rule-delivery-missing = Een partner zonder aanlevering over de maand.
    .source = Tabel Aanlevering
rule-goal-without-hard-measure = Een doel zonder KPI over het resultaat.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): harde KPI’s en procesindicatoren
rule-goal-without-soft-measure = Een doel zonder KPI over het samenwerken.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): harde KPI’s en procesindicatoren
rule-kpi-on-open-term = Een KPI die rust op een begrip waarover nog niets is afgesproken.
    .source = Drie hiccups van netwerksamenwerking (2022): leer elkaars taal
rule-mandate-below-norm = Het netwerk of een partner zat bij minder plekken met mandaat dan de norm, over genoeg plekken waarvan het is opgeschreven.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): deskundige en gemandateerde vertegenwoordiging
rule-meetings-in-person-few = Minder fysieke bijeenkomsten in twaalf maanden dan de norm. Overleggen zonder vorm kunnen fysiek zijn geweest en tellen daarom mee; een agenda van minder dan twaalf maanden zegt nog niets.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): minimaal twee keer per jaar fysiek bij elkaar
rule-pace-lost = De vaart ligt drie maanden lang onder de grenswaarde van het halfjaar ervoor zonder dat het plan dat voorzag; of er is langer dan de grenswaarde geen procesresultaat terwijl er wel een gepland was.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 1
rule-partner-silent = Een partner van wie in de hele tijd van de grenswaarde geen aanlevering kwam en die bij geen overleg was.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 1: terug naar de gesprekstafel
rule-pilot-not-landing = Een pilot loopt lang genoeg, en van vier tekenen doen er genoeg zich voor: weinig baten gerealiseerd, geen gebied waar het wordt uitgerold, weinig lijnorganisaties verbonden, weinig structureel geld.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 2
rule-pilot-without-baseline = Een pilotgebied dat begon zonder een meting of nulmeting van ervoor.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 2: meet vanaf de start
rule-promise-not-met = Aan het eind van het laatste halfjaar was in twaalf maanden minder ingebracht dan de grenswaarde van de toezegging.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): wat een partner kan brengen, en zijn grenzen
rule-relations-to-discuss = Elke maand dezelfde zin, wat de cijfers ook zijn.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 3
rule-results-untold = Minder procesresultaten binnen de gestelde dagen verteld dan de grenswaarde, bij drie of meer resultaten.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 1: blijf communiceren, ook over procesresultaten
rule-signatures-missing = Een partner die lang genoeg meedoet en geen enkel doel tekende, terwijl bij een doel dat oud genoeg is wel staat wie tekende.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): een netwerkplan dat alle eindverantwoordelijken tekenen
rule-small-partner-carries-much = Aan het eind van het laatste halfjaar had een kleine partner in twaalf maanden meer ingebracht dan de grenswaarde van de toezegging.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025): ieder naar vermogen
rule-solution-in-doubt = Een partner die openlijk zegt dat de samenwerking niet of niet helemaal meer de oplossing is.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 1: terug naar de gesprekstafel, is dit nog de oplossing?
rule-special-cause-concern = Een KPI verandert ongunstig, meer dan gewone schommeling. Aandacht vraagt dat pas buiten een grens, of als het twee keer achter elkaar zo is; anders, en met minder dan 12 metingen, is het ter informatie.
    .source = NHS Making Data Count (NHSRplotthedots 0.2.2)
rule-special-cause-improvement = Een KPI verandert gunstig, meer dan gewone schommeling. Met minder dan 12 metingen alleen ter informatie.
    .source = NHS Making Data Count (NHSRplotthedots 0.2.2)
rule-success-to-celebrate = Een KPI verandert gunstig en haalt het doel, of een baat is deze maand geïncasseerd.
    .source = Netwerksamenwerking: het is gedoe en het loont (2025), principe 6: vier de successen
rule-target-out-of-reach = Zonder verandering haalt een KPI zijn doel niet, en er is nog geen verbetering te zien.
    .source = NHS Making Data Count (NHSRplotthedots 0.2.2)
rule-temporary-money-ends = Tijdelijk geld houdt binnen de grenswaarde op, en van het jaar erna is te weinig structureel gedekt.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 2: structurele financiering
rule-urgency-falls = Een partner van wie de uitkomst over urgentie mag worden getoond, en die lager ligt dan in een van de rondes ervoor: minstens zoveel als de grenswaarde, en meer dan toeval in een groep van die grootte zou geven. Zo valt ook een daling op die er over meer rondes langzaam insluipt.
    .source = Drie hiccups van netwerksamenwerking (2022), hiccup 1: terug naar de gesprekstafel, de urgentie

threshold-attribution-spread = Toerekening meer of minder (deel van 1)
threshold-balance-agreed = Score vanaf waar iemand balans ervaart (1 tot 5)
threshold-balance-edge = Grens van balans in euro’s (−1 tot 1)
threshold-baseline-points = Metingen waaruit de vaste grenzen komen (aantal)
threshold-benefit-plan-share = Gerealiseerd tegenover gepland (deel van 1)
threshold-benefits-valued = Baten met een waarde in euro’s (deel van 1)
threshold-capacity-high = Bovengrens van naar vermogen (verhouding)
threshold-capacity-low = Ondergrens van naar vermogen (verhouding)
threshold-cliff-days = Tijd tot tijdelijk geld ophoudt (dagen)
threshold-told-share = Verteld deel van de procesresultaten (deel van 1)
threshold-communication-days = Tijd om over een resultaat te vertellen (dagen)
threshold-changed-share = Verschuiving die op de samenvatting komt (deel van 1)
threshold-decision-open-days = Langste tijd tot een besluit (dagen)
threshold-discount-rate = Discontovoet (deel van 1 per jaar)
threshold-discount-spread = Discontovoet hoger of lager (deel van 1 per jaar)
threshold-false-discovery-rate = Toevalstreffers onder wat opvalt (deel van 1)
threshold-freshness-days = Tijd tot een procesresultaat niets meer zegt (dagen)
threshold-hours-a-day = Meeste uren op één dag (uren)
threshold-hours-a-year-per-fte = Meeste uren per jaar per fte (uren)
threshold-line-committed-share = Lijnorganisaties die zich verbonden (deel van 1)
threshold-magnitude-doubt = Omvang waarbij een getal wordt nagevraagd (keer het gewone)
threshold-mandate-norm = Partners met mandaat aan tafel (deel van 1)
threshold-momentum-components = Onderdelen die voor de vaart nodig zijn (aantal)
threshold-momentum-weight-attendance = Gewicht in de vaart: aanwezigheid
threshold-momentum-weight-contribution = Gewicht in de vaart: bijdragen
threshold-momentum-weight-energy = Gewicht in de vaart: energie
threshold-momentum-weight-freshness = Gewicht in de vaart: recent resultaat
threshold-momentum-weight-pace = Gewicht in de vaart: tempo
threshold-momentum-weight-slip = Gewicht in de vaart: verschuiven
threshold-optimism-1 = Aftrek van geplande baten met zekerheid 1 (deel van 1)
threshold-optimism-2 = Aftrek van geplande baten met zekerheid 2 (deel van 1)
threshold-optimism-3 = Aftrek van geplande baten met zekerheid 3 (deel van 1)
threshold-optimism-4 = Aftrek van geplande baten met zekerheid 4 (deel van 1)
threshold-optimism-5 = Aftrek van geplande baten met zekerheid 5 (deel van 1)
threshold-optimism-6 = Aftrek van geplande baten met zekerheid 6 (deel van 1)
threshold-pace-lost-days = Langste tijd zonder procesresultaat (dagen)
threshold-pace-lost-share = Vaart tegenover het halfjaar ervoor (deel van 1)
threshold-pairwise-share = Inzet tussen twee partners (deel van 1)
threshold-percent-doubt = Verschil waarbij een percentage wordt nagevraagd (keer)
threshold-personal-cells = Getallen die op een BSN lijken (aantal)
threshold-personal-share = Cellen die op personen lijken (deel van 1)
threshold-physical-meetings-norm = Fysieke bijeenkomsten per jaar (aantal)
threshold-pilot-months = Looptijd waarna een pilot moet landen (maanden)
threshold-pilot-signs = Tekenen dat een pilot niet landt (aantal van vier)
threshold-promise-share = Inbreng tegenover toezegging (deel van 1)
threshold-silent-months = Tijd zonder aanlevering of overleg (maanden)
threshold-small-partner-share = Inbreng van een kleine partner tegenover toezegging (verhouding)
threshold-stray-share = Rijen over een andere maand die eerst worden nagevraagd (deel van 1)
threshold-structural-share = Kosten die structureel gedekt zijn (deel van 1)
threshold-survey-minimum = Kleinste groep in de enquête (antwoorden)
threshold-survey-response-norm = Kleinste respons zonder voorbehoud (deel van 1)
threshold-stopped-months = Tijd zonder inbreng terwijl iemand aan tafel zit (maanden)
threshold-signature-days = Tijd om te tekenen (dagen)
threshold-mandate-places = Minste plekken om iets over mandaat te zeggen (aantal)
threshold-urgency-drop = Kleinste daling van urgentie (punten)
threshold-capacity-weight-inhabitants = Gewicht van inwoners in de draagkracht
threshold-capacity-weight-fte = Gewicht van fte in de draagkracht
threshold-capacity-weight-budget = Gewicht van begroting in de draagkracht
threshold-urgency-rounds = Eerdere metingen waarmee urgentie wordt vergeleken (rondes)
threshold-urgency-spread = Spreiding van antwoorden bij een partner (punten)
threshold-pledge-years-differ = Verschil tussen twee jaren van een toezegging dat een noot uitlegt (deel van 1)
threshold-group-partners = Kleinste groep partners waarover iets wordt gezegd (aantal)
threshold-pretrend-share = Verschil dat er voor de pilot al aankwam (deel van 1)
threshold-visible-months = Tijd om zichtbaar bij te dragen (maanden)
report-method-threshold-id = Code in het pipelinebestand
report-process-note-chance = De onderwerpen zijn samen getoetst. Van wat hier zonder ‘kan toeval zijn’ staat, is naar verwachting hooguit { $rate } toeval.

## Namen van grafieken, ook van hun bestanden

chart-name-aanlevering = aanlevering
chart-name-aanlevering-partners = aanlevering-partners
chart-name-aanwezigheid = aanwezigheid
chart-name-antwoorden = antwoorden
chart-name-balans-door-de-tijd = balans-door-de-tijd
chart-name-batenprofiel = batenprofiel
chart-name-bijdragen = bijdragen
chart-name-bruto-naar-netto = bruto-naar-netto
chart-name-enquete-twee-rondes = enquete-twee-rondes
chart-name-geven-en-nemen = geven-en-nemen
chart-name-gevoeligheid = gevoeligheid
chart-name-halfjaar = halfjaar
chart-name-inzet-en-opbrengst = inzet-en-opbrengst
chart-name-kpi = kpi
chart-name-mijlpaaltrend = mijlpaaltrend
chart-name-mijlpalen = mijlpalen
chart-name-naar-vermogen = naar-vermogen
chart-name-pilot-en-rest = pilot-en-rest
chart-name-realisatie = realisatie
chart-name-structureel-geld = structureel-geld
chart-name-vaart = vaart
chart-name-vaart-per-maand = vaart-per-maand
chart-name-wie-betaalt-wie-profiteert = wie-betaalt-wie-profiteert

# Samen aan tafel (report/steering/together)
report-sheet-together = Samen aan tafel
together-headline = Van { $n } van de { $all } partners is het belang gedeeld
together-headline-none = Over belangen is nog niets aangeleverd
together-seen-signed =
    { $n } van de { $all } partners { $n ->
        [one] tekende
       *[other] tekenden
    } ten minste één doel; per doel staat het hierboven.
together-seen-met =
    { $n ->
        [one] Mensen kwamen in twaalf maanden één keer in persoon bij elkaar.
       *[other] Mensen kwamen in twaalf maanden { $n } keer in persoon bij elkaar.
    }
together-seen-none = Over handtekeningen en overleg is nog niets aangeleverd.
together-subtitle = Doelen, belangen, overleg en communicatie, { $span }
together-goals-caption = Doelen: waaraan wordt gewerkt, en is het te meten
together-goals-goal = Doel
together-goals-cause = Oorzaak waaraan wordt gewerkt
together-goals-hard = KPI's van het resultaat
together-goals-soft = KPI's van het samenwerken
together-goals-signed = Getekend
together-goals-gaining = Partners met een genoemd voordeel
together-goals-left-out = Van de { $all } KPI's staan er { $n } in deze tabel niet: { $names }. Daarbij is geen doel genoemd, of niet of het om het resultaat of om het samenwerken gaat.
together-goals-note = Een doel is te meten als het een KPI van het resultaat en een KPI van het samenwerken heeft.
together-goal-no-measure = nog geen
together-goal-no-gain = nog niet genoemd
together-matrix-caption = Wie tekende, en voor wie is een voordeel genoemd
together-matrix-partner = Partner
together-matrix-both = getekend, voordeel
together-matrix-signed = getekend
together-matrix-gains = voordeel
together-matrix-neither = –
together-matrix-note = Voordeel: bij een KPI van het doel staat dat die de partner iets oplevert. Een streepje is een vraag voor het gesprek.
together-still =
    { $all ->
        [one] 1 partner zegt openlijk of de samenwerking nog de oplossing is
       *[other] { $all } partners zeggen openlijk of de samenwerking nog de oplossing is
    }. Ja: { $yes } van hen, ja met aanpassing: { $adjust } van hen, nee: { $no } van hen.
together-still-none = Nog geen partner zei openlijk of de samenwerking nog de oplossing is.
together-interests-caption = Belangen: besproken, gedeeld, en wat gedeeld mag worden
together-interests-partner = Partner
together-interests-discussed = Besproken op
together-interests-shared = Gedeeld op
together-interests-still = Nog de oplossing
together-interests-brings = Komt brengen
together-interests-takes = Komt halen
together-interests-minimum = Minimale uitkomst
together-interests-boundary = Grens
together-interests-consequence = Gevolg als het niet lukt
together-interests-note = Wat een partner zei, staat hier alleen als die partner dat goedvindt (deelbaar: ja).
together-interest-not-yet = nog niet besproken
together-interest-not-shared = nog niet gedeeld
together-interest-kept = niet om te delen
together-differences =
    { $n ->
        [0] Bij geen van de { $all } besluiten dachten partners verschillend.
        [one] Bij { $n } van de { $all } besluiten dachten partners verschillend, en toch is besloten. Een besproken verschil is geen mislukking.
       *[other] Bij { $n } van de { $all } besluiten dachten partners verschillend, en toch is besloten. Een besproken verschil is geen mislukking.
    }
together-meetings-caption = Overleg van twaalf maanden (aantal)
together-meetings-kind = Soort
together-meetings-held = Gehouden
together-meetings-in-person = Waarvan fysiek
together-meetings-hosts = Gastheren
together-meetings-planned = Gepland
together-impact-talk = { $days ->
        [0] Vandaag lag een besluit op tafel dat volgt uit een KPI, een baat of een effect.
        [one] Eén dag geleden lag voor het laatst een besluit op tafel dat volgt uit een KPI, een baat of een effect.
       *[other] { $days } dagen geleden lag voor het laatst een besluit op tafel dat volgt uit een KPI, een baat of een effect.
    }
together-impact-talk-none = Van geen enkel besluit staat er dat het volgt uit een KPI, een baat of een effect.
together-meetings-note = Gepland: in de { $months } maanden na deze maand.
together-told-caption = Wat is verteld, aan wie (aantal)
together-told-audience = Doelgroep
together-told-messages = Berichten
together-told-channels = Kanalen
together-told-senders = Afzenders
together-told-reach = Bereik
together-told-note = Bereik is de som van wat is opgegeven; wie twee berichten kreeg, telt twee keer.
together-told-partners = In zes maanden { $n ->
        [one] vertelde 1
       *[other] vertelden { $n }
    } van de { $all } partners iets over de samenwerking.
together-told-results = Over { $n } van de { $all } procesresultaten van twaalf maanden is binnen 30 dagen iets verteld.
report-glossary-variants = Wat partners eronder verstaan
report-capacity-composite = Draagkracht is hier een samengestelde maat, zoals het netwerk heeft afgesproken: { $parts }.
report-capacity-composite-lacking = Het netwerk heeft een samengestelde maat voor draagkracht afgesproken: { $parts }. Die is niet te maken: { $lacking }. Daarom tellen voor alle partners de afgesproken punten.
report-capacity-composite-part = { $share } { $measure }
report-capacity-composite-without = van { $partner } ontbreekt { $measure }
report-capacity-measure-inhabitants = inwoners
report-capacity-measure-fte = fte
report-capacity-measure-budget = begroting
report-capacity-sources = De draagkracht komt uit: { $sources }.
report-risks-assessed = Peildatum
stories-together = In dit verhaal: { $partners }.
report-process-results-caption = Procesresultaten naar soort (aantal)
report-process-results-kind = Soort
report-process-results-done = Gereed in twaalf maanden
report-process-results-late = Gepland, nog niet gereed
report-process-results-ahead = Komt nog
review-where-inhabitants = { $area } ({ $n } inwoners)

# Het halfjaar (report/steering/half_year)
report-half-year-title = Halfjaarrapportage { $network }, { $period }
report-half-year-file = halfjaarrapportage
report-sheet-half-year = Het halfjaar
half-year-headline = { $results ->
        [0] Dit halfjaar kwam nog geen mijlpaal gereed
        [one] Dit halfjaar kwam 1 mijlpaal gereed
       *[other] Dit halfjaar kwamen { $results } mijlpalen gereed
    } en { $decisions ->
        [0] werd er niets besloten
        [one] werd 1 besluit genomen
       *[other] werden { $decisions } besluiten genomen
    }
half-year-subtitle = Wat er gebeurde in { $span }. De andere bladen zeggen zelf over welke maanden ze gaan
half-year-seen-before = In dezelfde maanden van het halfjaar ervoor was dat in geld { $cash } en in natura { $kind }.
half-year-seen-none = Over deze maanden zijn nog geen bijdragen aangeleverd.
half-year-cash = In geld (€), { $span }
half-year-kind = In natura (€), { $span }
half-year-contributions-caption = Bijdragen in dit halfjaar, naast dezelfde maanden van het halfjaar ervoor
half-year-note-whole = Cijfers per kwartaal tellen mee als het hele kwartaal in deze maanden valt. Cijfers per halfjaar tellen mee als het halfjaar om is, en cijfers per jaar tellen hier niet mee.
half-year-note-missing =
    { $n ->
        [one] 1 aanlevering over deze maanden ontbreekt nog. Die telt niet als nul: de som kan nog hoger worden.
       *[other] { $n } aanleveringen over deze maanden ontbreken nog. Die tellen niet als nul: de som kan nog hoger worden.
    }
half-year-kpis-caption = KPI's: voor het halfjaar en nu
half-year-kpis-kpi = KPI (eenheid)
half-year-kpis-baseline = Nulmeting
half-year-kpis-before = Voor het halfjaar
half-year-kpis-now = Nu
half-year-kpis-target = Doel
half-year-results-caption = Mijlpalen die dit halfjaar gereed kwamen
half-year-decisions-caption = Besluiten die dit halfjaar zijn genomen
