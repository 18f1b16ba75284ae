<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message>
        <source>The store server could not prove who it is; nothing was sent.</source>
        <translation>Der Server konnte sich nicht ausweisen; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The store server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The store server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>Der Server hat mit dem Status %1 geantwortet.</translation>
    </message>
    <message>
        <source>Training reaches no store server.</source>
        <translation>Im Training wird kein Server erreicht.</translation>
    </message>
    <message>
        <source>Too many requests; wait as long as Retry-After says.</source>
        <translation>Zu viele Anfragen; warten Sie einen Moment.</translation>
    </message>
    <message>
        <source>Orders can&apos;t be taken at the moment.</source>
        <translation>Verkäufe werden im Moment nicht angenommen.</translation>
    </message>
    <message>
        <source>Payments can&apos;t be taken at the moment; nothing was stored.</source>
        <translation>Zahlungen sind im Moment nicht möglich; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>The store takes no changes now.</source>
        <translation>Der Server nimmt im Moment keine Änderungen an.</translation>
    </message>
    <message>
        <source>The fault is in the log under this trace id.</source>
        <translation>Der Fehler steht unter dieser Kennung im Protokoll.</translation>
    </message>
    <message>
        <source>The %1 did not answer in time.</source>
        <translation>„%1“ hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection to the %1 broke before its answer came.</source>
        <translation>Die Verbindung zu „%1“ brach ab, bevor die Antwort kam.</translation>
    </message>
    <message>
        <source>The %1 is not reachable.</source>
        <translation>„%1“ ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The %1 does not answer at the moment.</source>
        <translation>„%1“ antwortet im Moment nicht.</translation>
    </message>
    <message>
        <source>User name, password and the name of the till are needed.</source>
        <translation>Benutzername, Passwort und der Name der Kasse werden gebraucht.</translation>
    </message>
    <message>
        <source>Say which store this till stands in.</source>
        <translation>Geben Sie an, in welcher Filiale diese Kasse steht.</translation>
    </message>
    <message>
        <source>user name or password is wrong</source>
        <translation>Benutzername oder Passwort ist falsch</translation>
    </message>
    <message>
        <source>this PIN is not accepted on this till</source>
        <translation>diese PIN gilt an dieser Kasse nicht</translation>
    </message>
    <message>
        <source>the session has ended; sign in again</source>
        <translation>die Anmeldung ist abgelaufen; melden Sie sich neu an</translation>
    </message>
    <message>
        <source>too many failed attempts; try again in %1 s</source>
        <translation>zu viele Fehlversuche; versuchen Sie es in %1 s wieder</translation>
    </message>
    <message>
        <source>too many sign-ins at this moment; try again</source>
        <translation>im Moment melden sich zu viele an; versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>not enough memory to check a password</source>
        <translation>zu wenig Speicher, um das Passwort zu prüfen</translation>
    </message>
    <message>
        <source>%1 wrong PINs. Try again in %2 s.</source>
        <translation>%1-mal falsche PIN. Versuchen Sie es in %2 s wieder.</translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation>Diese PIN stimmt nicht.</translation>
    </message>
    <message>
        <source>This PIN is not right. Try again in %1 s.</source>
        <translation>Diese PIN stimmt nicht. Versuchen Sie es in %1 s wieder.</translation>
    </message>
    <message>
        <source>The store server cannot be reached, and you have not signed in on this till before.</source>
        <translation>Der Server ist nicht erreichbar, und Sie haben sich an dieser Kasse noch nie angemeldet.</translation>
    </message>
    <message>
        <source>This till is %1 of %2, and its journal with it. Another till needs a folder of its own.</source>
        <translation>Diese Kasse ist %1 von %2, und ihr Journal auch. Eine andere Kasse braucht einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>A sale puts money on twenty accounts; start another one.</source>
        <translation>Ein Verkauf bucht Geld auf höchstens zwanzig Konten; beginnen Sie einen neuen.</translation>
    </message>
    <message>
        <source>This sale has as many lines as one receipt can hold.</source>
        <translation>Dieser Verkauf hat so viele Zeilen, wie auf einen Bon passen.</translation>
    </message>
    <message>
        <source>This product is priced in %1.</source>
        <translation>Der Preis dieses Artikels ist in %1.</translation>
    </message>
    <message>
        <source>That is more than one line can hold.</source>
        <translation>Das ist mehr, als eine Zeile fasst.</translation>
    </message>
    <message>
        <source>Find the product first.</source>
        <translation>Klären Sie zuerst den Artikel.</translation>
    </message>
    <message>
        <source>Money on an account is sold once; add another line.</source>
        <translation>Geld auf ein Konto wird einzeln verkauft; fügen Sie eine weitere Zeile hinzu.</translation>
    </message>
    <message>
        <source>There is nothing on this line to discount.</source>
        <translation>In dieser Zeile gibt es nichts zu rabattieren.</translation>
    </message>
    <message>
        <source>This coupon is in the sale already.</source>
        <translation>Dieser Coupon ist schon in diesem Verkauf.</translation>
    </message>
    <message>
        <source>A sale takes ten coupons.</source>
        <translation>Ein Verkauf nimmt höchstens zehn Coupons an.</translation>
    </message>
    <message>
        <source>A labelled portion is sold whole.</source>
        <translation>Abgepackte Ware wird ganz verkauft.</translation>
    </message>
    <message>
        <source>A pack is sold whole.</source>
        <translation>Eine Packung wird ganz verkauft.</translation>
    </message>
    <message>
        <source>the amount is too large to be computed</source>
        <translation>der Betrag ist zu groß, um ihn zu berechnen</translation>
    </message>
    <message>
        <source>No shift is open at this till; nothing was taken. Open one first.</source>
        <translation>An dieser Kasse ist keine Schicht offen; es wurde nichts kassiert. Öffnen Sie zuerst eine.</translation>
    </message>
    <message>
        <source>do not pay the whole amount: %1 is missing</source>
        <translation>bezahlt nicht den ganzen Betrag: %1 fehlt</translation>
    </message>
    <message>
        <source>insufficient funds</source>
        <translation>keine Deckung</translation>
    </message>
    <message>
        <source>card expired</source>
        <translation>Karte abgelaufen</translation>
    </message>
    <message>
        <source>wrong PIN</source>
        <translation>falsche PIN</translation>
    </message>
    <message>
        <source>system error</source>
        <translation>Systemfehler</translation>
    </message>
    <message>
        <source>credit_limit</source>
        <translation>Kreditrahmen überschritten</translation>
    </message>
    <message>
        <source>insufficient_balance</source>
        <translation>Guthaben reicht nicht</translation>
    </message>
    <message>
        <source>never arrived</source>
        <translation>nie angekommen</translation>
    </message>
    <message>
        <source>there is no such gift card</source>
        <translation>diese Geschenkkarte gibt es nicht</translation>
    </message>
    <message>
        <source>this gift card is in %1</source>
        <translation>diese Geschenkkarte lautet auf %1</translation>
    </message>
    <message>
        <source>gift cards and accounts are paid for with money, not with other balances</source>
        <translation>Geschenkkarten und Konten werden mit Geld bezahlt, nicht mit anderen Guthaben</translation>
    </message>
    <message>
        <source>the order is being worked on</source>
        <translation>der Verkauf wird gerade bearbeitet</translation>
    </message>
    <message>
        <source>The order has a reservation with other lines or another policy.</source>
        <translation>Für diesen Verkauf ist schon andere Ware reserviert.</translation>
    </message>
    <message>
        <source>The goods were given to others meanwhile.</source>
        <translation>Die Ware ging inzwischen an andere.</translation>
    </message>
    <message>
        <source>A line names a product that is not sold here.</source>
        <translation>Eine Zeile nennt einen Artikel, den es hier nicht gibt.</translation>
    </message>
    <message>
        <source>There is not enough in stock.</source>
        <translation>Es ist nicht genug auf Lager.</translation>
    </message>
    <message>
        <source>the acquirer does not answer at the moment; nothing was asked</source>
        <translation>der Kartendienst antwortet im Moment nicht; es wurde nichts angefragt</translation>
    </message>
    <message>
        <source>too little time is left to ask the acquirer</source>
        <translation>für eine Anfrage beim Kartendienst reicht die Zeit nicht mehr</translation>
    </message>
    <message>
        <source>This till has no receipt %1.</source>
        <translation>Diese Kasse hat keinen Bon %1.</translation>
    </message>
    <message>
        <source>there is no such order</source>
        <translation>diesen Verkauf gibt es nicht</translation>
    </message>
    <message>
        <source>the order&apos;s tenders have less left than that</source>
        <translation>von den Zahlungen dieses Verkaufs ist weniger übrig</translation>
    </message>
    <message>
        <source>the refund was declined; nothing was given back</source>
        <translation>die Erstattung wurde abgelehnt; es wurde nichts zurückgegeben</translation>
    </message>
    <message>
        <source>the refund was declined: %1</source>
        <translation>die Erstattung wurde abgelehnt: %1</translation>
    </message>
    <message>
        <source>the refund is being worked on</source>
        <translation>die Erstattung wird gerade bearbeitet</translation>
    </message>
    <message>
        <source>this refund is being worked on</source>
        <translation>diese Erstattung wird gerade bearbeitet</translation>
    </message>
    <message>
        <source>more than what was sold and not yet refunded</source>
        <translation>mehr, als verkauft und noch nicht erstattet wurde</translation>
    </message>
    <message>
        <source>more than is left of what was paid</source>
        <translation>mehr, als von der Zahlung übrig ist</translation>
    </message>
    <message>
        <source>more than is left to hand over</source>
        <translation>mehr, als noch zu übergeben ist</translation>
    </message>
    <message>
        <source>at most %1 can be refunded</source>
        <translation>höchstens %1 kann erstattet werden</translation>
    </message>
    <message>
        <source>at most %1 are left</source>
        <translation>höchstens %1 ist übrig</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>No shift is open at this till.</source>
        <translation>An dieser Kasse ist keine Schicht offen.</translation>
    </message>
    <message>
        <source>The shift is closed, but its report cannot be read.</source>
        <translation>Die Schicht ist geschlossen, aber ihr Bericht ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This shift is not open.</source>
        <translation>Diese Schicht ist nicht offen.</translation>
    </message>
    <message>
        <source>This till has an open shift.</source>
        <translation>An dieser Kasse ist eine Schicht offen.</translation>
    </message>
    <message>
        <source>the till has an open shift</source>
        <translation>an der Kasse ist eine Schicht offen</translation>
    </message>
    <message>
        <source>The journal cannot be read.</source>
        <translation>Das Journal ist nicht lesbar.</translation>
    </message>
    <message>
        <source>the sales journal cannot be written: %1</source>
        <translation>das Verkaufsjournal kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>another till program is using this till&apos;s data</source>
        <translation>ein anderes Kassenprogramm benutzt die Daten dieser Kasse</translation>
    </message>
    <message>
        <source>This till still has %1 sales that the store server has not taken. They would be lost.</source>
        <translation>Diese Kasse hat noch %1 Verkäufe, die der Server nicht hat. Sie gingen verloren.</translation>
    </message>
    <message>
        <source>Training has begun already.</source>
        <translation>Das Training läuft schon.</translation>
    </message>
    <message>
        <source>There is no print job %1.</source>
        <translation>Den Druckauftrag %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>It is still to be printed itself.</source>
        <translation>Er wird erst noch selbst gedruckt.</translation>
    </message>
    <message>
        <source>A print job that is %1 does not %2.</source>
        <translation>Ein Druckauftrag im Zustand „%1“ lässt „%2“ nicht zu.</translation>
    </message>
    <message>
        <source>The till stopped while this was being sent</source>
        <translation>Die Kasse hielt an, während dies gesendet wurde</translation>
    </message>
    <message>
        <source>A copy was printed in its place</source>
        <translation>Stattdessen wurde eine Kopie gedruckt</translation>
    </message>
    <message>
        <source>What was to be printed cannot be read any more</source>
        <translation>Was zu drucken war, ist nicht mehr lesbar</translation>
    </message>
    <message>
        <source>Till %1 took this basket at %2.</source>
        <translation>Kasse %1 hat diesen Verkauf um %2 übernommen.</translation>
    </message>
    <message>
        <source>Too many baskets wait already: take some up first.</source>
        <translation>Es warten schon zu viele geparkte Verkäufe: holen Sie zuerst einige zurück.</translation>
    </message>
    <message>
        <source>There is no such basket.</source>
        <translation>Diesen geparkten Verkauf gibt es nicht.</translation>
    </message>
    <message>
        <source>there is no such customer</source>
        <translation>diesen Kunden gibt es nicht</translation>
    </message>
    <message>
        <source>another customer has this card</source>
        <translation>diese Karte gehört einem anderen Kunden</translation>
    </message>
    <message>
        <source>a manager gives credit and exemptions from tax</source>
        <translation>Kredit und Steuerbefreiung gibt die Filialleitung</translation>
    </message>
    <message>
        <source>somebody changed the customer since it was read</source>
        <translation>jemand hat den Kunden inzwischen geändert</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is too large</source>
        <translation>ist zu groß</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>ist zu lang</translation>
    </message>
    <message>
        <source>is too short</source>
        <translation>ist zu kurz</translation>
    </message>
    <message>
        <source>is out of range</source>
        <translation>liegt außerhalb des Erlaubten</translation>
    </message>
    <message>
        <source>is taken</source>
        <translation>ist vergeben</translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation>ist unbekannt</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>must not be blank</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>darf nicht negativ sein</translation>
    </message>
    <message>
        <source>must not be below 0</source>
        <translation>darf nicht unter 0 liegen</translation>
    </message>
    <message>
        <source>must be above zero</source>
        <translation>muss größer als null sein</translation>
    </message>
    <message>
        <source>must be above 0</source>
        <translation>muss größer als 0 sein</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>must be a number with at most %1 decimals</source>
        <translation>muss eine Zahl mit höchstens %1 Nachkommastellen sein</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>muss mindestens %1 sein</translation>
    </message>
    <message>
        <source>must be at most %1</source>
        <translation>darf höchstens %1 sein</translation>
    </message>
    <message>
        <source>must be from 0 to %1</source>
        <translation>muss zwischen 0 und %1 liegen</translation>
    </message>
    <message>
        <source>must be above 0 and at most 1000000</source>
        <translation>muss größer als 0 und höchstens 1000000 sein</translation>
    </message>
    <message>
        <source>must be more than 0 and at most 1 000 000</source>
        <translation>muss größer als 0 und höchstens 1 000 000 sein</translation>
    </message>
    <message>
        <source>must be from 0 to what the line costs</source>
        <translation>muss zwischen 0 und dem Preis der Zeile liegen</translation>
    </message>
    <message>
        <source>must not contain control characters</source>
        <translation>darf keine Steuerzeichen enthalten</translation>
    </message>
    <message>
        <source>is more than what is due</source>
        <translation>ist mehr, als zu zahlen ist</translation>
    </message>
    <message>
        <source>is more than is paid</source>
        <translation>ist mehr, als bezahlt wird</translation>
    </message>
    <message>
        <source>is more than is left</source>
        <translation>ist mehr, als übrig ist</translation>
    </message>
    <message>
        <source>must look like name@example.com</source>
        <translation>muss wie name@example.com aussehen</translation>
    </message>
    <message>
        <source>may have digits, spaces and + - / ( ) . only</source>
        <translation>darf nur Ziffern, Leerzeichen und + - / ( ) . enthalten</translation>
    </message>
    <message>
        <source>has no digits</source>
        <translation>enthält keine Ziffern</translation>
    </message>
    <message>
        <source>must not have spaces</source>
        <translation>darf keine Leerzeichen enthalten</translation>
    </message>
    <message>
        <source>belongs to another customer</source>
        <translation>gehört einem anderen Kunden</translation>
    </message>
    <message>
        <source>must not hold line breaks or control characters</source>
        <translation>darf keine Zeilenumbrüche oder Steuerzeichen enthalten</translation>
    </message>
    <message>
        <source>must be like name@example.org</source>
        <translation>muss wie name@example.org aussehen</translation>
    </message>
    <message>
        <source>has a name before the @ that no mail server takes</source>
        <translation>hat vor dem @ einen Namen, den kein Mailserver annimmt</translation>
    </message>
    <message>
        <source>has no domain, like example.org, behind the @</source>
        <translation>hat hinter dem @ keine Domain wie example.org</translation>
    </message>
    <message>
        <source>is longer than any address may be</source>
        <translation>ist länger, als eine Adresse sein darf</translation>
    </message>
    <message>
        <source>must be an upper-case currency code of ISO 4217</source>
        <translation>muss ein Währungscode nach ISO 4217 in Großbuchstaben sein</translation>
    </message>
    <message>
        <source>is money that went on an account; it is not taken back</source>
        <translation>ist Geld, das auf ein Konto ging; es wird nicht zurückgenommen</translation>
    </message>
    <message>
        <source>points paid for some of it, and go back as points: leave it out</source>
        <translation>ein Teil wurde mit Punkten bezahlt und geht als Punkte zurück: lassen Sie es weg</translation>
    </message>
    <message>
        <source>points pay nothing here</source>
        <translation>mit Punkten kann hier nicht bezahlt werden</translation>
    </message>
    <message>
        <source>The till in this folder is one for customers: start it with --self-service.</source>
        <translation>Die Kasse in diesem Ordner ist eine für Kunden: starten Sie sie mit --self-service.</translation>
    </message>
    <message>
        <source>The till in this folder is one for cashiers. Self-service needs a folder of its own.</source>
        <translation>Die Kasse in diesem Ordner ist eine für Kassenkräfte. Die Selbstbedienung braucht einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Another program has this till&apos;s folder.</source>
        <translation>Ein anderes Programm benutzt den Ordner dieser Kasse.</translation>
    </message>
    <message>
        <source>This folder has another till. Each needs a folder of its own.</source>
        <translation>In diesem Ordner ist eine andere Kasse. Jede braucht einen eigenen.</translation>
    </message>
    <message>
        <source>The store server knows no self-service.</source>
        <translation>Der Server kennt keine Selbstbedienung.</translation>
    </message>
    <message>
        <source>That is more than can be ordered here at once.</source>
        <translation>Das ist mehr, als hier auf einmal bestellt werden kann.</translation>
    </message>
    <message>
        <source>The journal in this till&apos;s folder is that of %1. Another till needs a folder of its own, or this one is wiped first (--retire).</source>
        <translation>Das Journal im Ordner dieser Kasse gehört zu %1. Eine andere Kasse braucht einen eigenen Ordner, oder dieser wird zuerst gelöscht (--retire).</translation>
    </message>
    <message>
        <source>This till cannot be signed out now.</source>
        <translation>Diese Kasse kann jetzt nicht abgemeldet werden.</translation>
    </message>
    <message>
        <source>Receipt %1 was not charged: there is nothing to print.</source>
        <translation>Bon %1 wurde nicht belastet: es gibt nichts zu drucken.</translation>
    </message>
    <message>
        <source>Whether receipt %1 was charged is not known yet: there is nothing to print.</source>
        <translation>Ob Bon %1 belastet wurde, ist noch nicht bekannt: es gibt nichts zu drucken.</translation>
    </message>
    <message>
        <source>This is no sale: it has no receipt.</source>
        <translation>Das ist kein Verkauf: es gibt keinen Bon.</translation>
    </message>
    <message>
        <source>This refund cannot be read.</source>
        <translation>Diese Retoure ist nicht lesbar.</translation>
    </message>
    <message>
        <source>These goods came back with a sale: they are on its receipt.</source>
        <translation>Diese Waren kamen mit einem Verkauf zurück: sie stehen auf dessen Bon.</translation>
    </message>
    <message>
        <source>This refund was refused: no money moved, there is nothing to print.</source>
        <translation>Diese Retoure wurde abgelehnt: es floss kein Geld, es gibt nichts zu drucken.</translation>
    </message>
    <message>
        <source>The store server has not answered this refund yet: there is nothing to print.</source>
        <translation>Der Server hat auf diese Retoure noch nicht geantwortet: es gibt nichts zu drucken.</translation>
    </message>
    <message>
        <source>%1 is another till of this store, last seen %2. Nothing was changed. If this one takes its place, nobody can sign in at the other.</source>
        <translation>%1 ist eine andere Kasse dieses Geschäfts, zuletzt gesehen %2. Es wurde nichts geändert. Nimmt diese ihren Platz ein, kann sich an der anderen niemand mehr anmelden.</translation>
    </message>
    <message>
        <source>is taken; %1 is free</source>
        <translation>ist vergeben; %1 ist frei</translation>
    </message>
    <message>
        <source>This sale would come to more than one receipt can hold.</source>
        <translation>Dieser Verkauf wäre höher, als ein Bon fassen kann.</translation>
    </message>
    <message>
        <source>the refund was declined: the card was declined when it was charged: it paid nothing</source>
        <translation>Die Rückgabe wurde abgelehnt: Die Karte wurde beim Belasten abgelehnt und hat nichts bezahlt.</translation>
    </message>
    <message>
        <source>the refund was declined: the card has not been charged yet: until it is, nothing goes back another way</source>
        <translation>Die Rückgabe wurde abgelehnt: Die Karte wurde noch nicht belastet. Bis dahin geht nichts auf anderem Weg zurück.</translation>
    </message>
    <message>
        <source>the refund was declined: the gift card did not have all that it paid: what it lacked goes back no other way</source>
        <translation>Die Rückgabe wurde abgelehnt: Auf der Geschenkkarte war nicht alles, was sie bezahlt hat. Was fehlte, geht nicht auf anderem Weg zurück.</translation>
    </message>
    <message>
        <source>cannot be chosen: a card was declined after the sale, and of these goods %1 were never paid</source>
        <translation>lässt sich nicht wählen: Eine Karte wurde nach dem Verkauf abgelehnt, und von dieser Ware wurden %1 nie bezahlt</translation>
    </message>
    <message>
        <source>must be an https address</source>
        <translation>muss eine https-Adresse sein</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>holds no certificate</source>
        <translation>enthält kein Zertifikat</translation>
    </message>
    <message>
        <source>must be a JSON object</source>
        <translation>muss ein JSON-Objekt sein</translation>
    </message>
    <message>
        <source>%1 is damaged: enrol this till again</source>
        <translation>%1 ist beschädigt: diese Kasse neu einrichten</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss wahr oder falsch sein (true, false)</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>must be at most 500</source>
        <translation>darf höchstens 500 Zeichen haben</translation>
    </message>
    <message>
        <source>must be 58, 80 or 80-42</source>
        <translation>muss 58, 80 oder 80-42 sein</translation>
    </message>
    <message>
        <source>must be 437, 850, 852, 858, 866 or 1252, or PAGE:NUMBER</source>
        <translation>muss 437, 850, 852, 858, 866 oder 1252 sein, oder SEITE:NUMMER</translation>
    </message>
    <message>
        <source>must be 2 or 5</source>
        <translation>muss 2 oder 5 sein</translation>
    </message>
    <message>
        <source>must be 2 to 510 milliseconds</source>
        <translation>muss 2 bis 510 Millisekunden sein</translation>
    </message>
    <message>
        <source>must be high or low</source>
        <translation>muss high oder low sein</translation>
    </message>
    <message>
        <source>must be cd5220 or escpos</source>
        <translation>muss cd5220 oder escpos sein</translation>
    </message>
    <message>
        <source>must be enter, tab or none</source>
        <translation>muss enter, tab oder none sein</translation>
    </message>
    <message>
        <source>%1 is no tcp://host:port</source>
        <translation>ist falsch: %1 ist kein tcp://Host:Port</translation>
    </message>
    <message>
        <source>%1 names no device, as serial:/dev/ttyS0@9600 does</source>
        <translation>ist falsch: %1 nennt kein Gerät, wie serial:/dev/ttyS0@9600 es tut</translation>
    </message>
    <message>
        <source>%1 is no speed of a serial line</source>
        <translation>ist falsch: %1 ist keine Geschwindigkeit einer seriellen Leitung</translation>
    </message>
    <message>
        <source>%1 is neither rtscts nor xonxoff</source>
        <translation>ist falsch: %1 ist weder rtscts noch xonxoff</translation>
    </message>
    <message>
        <source>%1 is none of tcp://host:port, serial:/dev/ttyS0@9600, device:/dev/usb/lp0, file:PATH</source>
        <translation>ist falsch: %1 ist nichts von tcp://Host:Port, serial:/dev/ttyS0@9600, device:/dev/usb/lp0, file:PFAD</translation>
    </message>
    <message>
        <source>must look like serial:/dev/ttyS0@9600 or serial:/dev/ttyS0@9600,7E1</source>
        <translation>muss aussehen wie serial:/dev/ttyS0@9600 oder serial:/dev/ttyS0@9600,7E1</translation>
    </message>
    <message>
        <source>has a speed that no serial line is set to</source>
        <translation>hat eine Geschwindigkeit, die es auf keiner seriellen Leitung gibt</translation>
    </message>
    <message>
        <source>%1 is no picture: %2</source>
        <translation>ist falsch: %1 ist kein Bild: %2</translation>
    </message>
    <message>
        <source>This is not part of the training.</source>
        <translation>Das gehört nicht zum Training.</translation>
    </message>
    <message>
        <source>must sum to what is due</source>
        <translation>muss zusammen den fälligen Betrag ergeben</translation>
    </message>
    <message>
        <source>The settings of this till cannot be read.</source>
        <translation>Die Einstellungen dieser Kasse sind nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>quantity</source>
        <translation>Die Menge</translation>
    </message>
    <message>
        <source>price</source>
        <translation>Der Preis</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>Der Rabatt</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>Der Prozentsatz</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>Der Betrag</translation>
    </message>
    <message>
        <source>amount due</source>
        <translation>Der fällige Betrag</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>Die Zahlung</translation>
    </message>
    <message>
        <source>total</source>
        <translation>Die Summe</translation>
    </message>
    <message>
        <source>tip</source>
        <translation>Das Trinkgeld</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>Der Coupon</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Das Konto</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Der Name</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>Die Telefonnummer</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>Die E-Mail-Adresse</translation>
    </message>
    <message>
        <source>customer card</source>
        <translation>Die Kundenkarte</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Der Grund</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Die Notiz</translation>
    </message>
    <message>
        <source>barcode</source>
        <translation>Der Barcode</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>Der Benutzername</translation>
    </message>
    <message>
        <source>password</source>
        <translation>Das Passwort</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Die PIN</translation>
    </message>
    <message>
        <source>name of the till</source>
        <translation>Der Name der Kasse</translation>
    </message>
    <message>
        <source>store</source>
        <translation>Die Filiale</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>Die Währung</translation>
    </message>
    <message>
        <source>way of paying back</source>
        <translation>Art der Rückzahlung</translation>
    </message>
    <message>
        <source>address of the store server</source>
        <translation>Die Adresse des Servers</translation>
    </message>
    <message>
        <source>file with the certificate</source>
        <translation>Die Datei mit dem Zertifikat</translation>
    </message>
    <message>
        <source>file settings.json</source>
        <translation>Die Datei settings.json</translation>
    </message>
    <message>
        <source>receipt printer</source>
        <translation>Der Bondrucker</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>Das Papier</translation>
    </message>
    <message>
        <source>code page</source>
        <translation>Die Codepage</translation>
    </message>
    <message>
        <source>picture on top of the receipt</source>
        <translation>Das Bild über dem Bon</translation>
    </message>
    <message>
        <source>QR code on receipts</source>
        <translation>Der QR-Code auf Bons</translation>
    </message>
    <message>
        <source>pin of the drawer</source>
        <translation>Der Pin der Schublade</translation>
    </message>
    <message>
        <source>pulse of the drawer</source>
        <translation>Der Impuls der Schublade</translation>
    </message>
    <message>
        <source>switch of the drawer</source>
        <translation>Der Schalter der Schublade</translation>
    </message>
    <message>
        <source>sender of e-mails</source>
        <translation>Der Absender der E-Mails</translation>
    </message>
    <message>
        <source>customer display</source>
        <translation>Die Kundenanzeige</translation>
    </message>
    <message>
        <source>display of two lines</source>
        <translation>Die zweizeilige Anzeige</translation>
    </message>
    <message>
        <source>commands of the display</source>
        <translation>Die Befehlssprache der Anzeige</translation>
    </message>
    <message>
        <source>code page of the display</source>
        <translation>Die Codepage der Anzeige</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>Die Waage</translation>
    </message>
    <message>
        <source>what the scanner sends before a code</source>
        <translation>Was der Scanner vor einem Code sendet,</translation>
    </message>
    <message>
        <source>what the scanner sends after a code</source>
        <translation>Was der Scanner nach einem Code sendet,</translation>
    </message>
    <message>
        <source>part devices of settings.json</source>
        <translation>Der Teil devices von settings.json</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Show the keys</source>
        <translation>Tasten zeigen</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Im Katalog suchen</translation>
    </message>
    <message>
        <source>Find the customer</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>Hold this sale</source>
        <translation>Verkauf parken</translation>
    </message>
    <message>
        <source>Recall a held sale</source>
        <translation>Geparkten Verkauf holen</translation>
    </message>
    <message>
        <source>Set the quantity of the line</source>
        <translation>Menge der Zeile ändern</translation>
    </message>
    <message>
        <source>Set the price of the line</source>
        <translation>Preis der Zeile ändern</translation>
    </message>
    <message>
        <source>Discount the line in percent</source>
        <translation>Zeile in Prozent rabattieren</translation>
    </message>
    <message>
        <source>Pay, and pay exactly</source>
        <translation>Zahlen, und passend zahlen</translation>
    </message>
    <message>
        <source>Pay the exact amount in cash</source>
        <translation>Passend bar zahlen</translation>
    </message>
    <message>
        <source>Pay by card</source>
        <translation>Mit Karte zahlen</translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation>Kasse sperren</translation>
    </message>
    <message>
        <source>Take the line off</source>
        <translation>Zeile stornieren</translation>
    </message>
    <message>
        <source>Give the whole sale up</source>
        <translation>Ganzen Verkauf stornieren</translation>
    </message>
    <message>
        <source>Note on the line</source>
        <translation>Notiz zur Zeile</translation>
    </message>
    <message>
        <source>Note on the sale</source>
        <translation>Notiz zum Verkauf</translation>
    </message>
    <message>
        <source>Say what an unknown code is</source>
        <translation>Unbekannten Code benennen</translation>
    </message>
    <message>
        <source>Open another sale</source>
        <translation>Weiteren Verkauf öffnen</translation>
    </message>
    <message>
        <source>Refund from a receipt</source>
        <translation>Retoure mit Bon</translation>
    </message>
    <message>
        <source>Back; never clears a sale</source>
        <translation>Zurück; löscht nie einen Verkauf</translation>
    </message>
    <message>
        <source>Settings of this till</source>
        <translation>Kasseneinstellungen</translation>
    </message>
    <message>
        <source>Take an amount off the line</source>
        <translation>Einen Betrag von der Zeile abziehen</translation>
    </message>
    <message>
        <source>Go to the next open sale</source>
        <translation>Zum nächsten offenen Verkauf</translation>
    </message>
    <message>
        <source>Scan mode, or buttons</source>
        <translation>Scannen oder Tasten</translation>
    </message>
</context>
<context>
    <name>Pole</name>
    <message>
        <source>Till closed</source>
        <translation>Kasse geschlossen</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>REFUNDED</source>
        <translation>ERSTATTET</translation>
    </message>
    <message>
        <source>CHANGE</source>
        <translation>RÜCKGELD</translation>
    </message>
    <message>
        <source>PAID</source>
        <translation>BEZAHLT</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Vielen Dank</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>SUMME</translation>
    </message>
    <message>
        <source>REFUND</source>
        <translation>RETOURE</translation>
    </message>
    <message>
        <source>YOU GET BACK</source>
        <translation>ZURÜCK AN SIE</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>PIN eingeben</translation>
    </message>
    <message>
        <source>REFUNDED</source>
        <translation>ERSTATTET</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>SUMME</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) waiting, oldest %1</source>
        <translation>
            <numerusform>%n Verkauf wartet, der älteste seit %1</numerusform>
            <numerusform>%n Verkäufe warten, der älteste seit %1</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als einer Minute</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation>%1 zu prüfen</translation>
    </message>
    <message>
        <source>Offline, %1 waiting</source>
        <translation>Offline, %1 warten</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>Sende %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Stop selling: this till cannot write its journal</source>
        <translation>Nicht weiter verkaufen: die Kasse kann ihr Journal nicht schreiben</translation>
    </message>
    <message>
        <source>No sale can be recorded. Free space on the disk, then start the till again.</source>
        <translation>Es kann kein Verkauf gespeichert werden. Schaffen Sie Platz auf dem Datenträger und starten Sie die Kasse neu.</translation>
    </message>
    <message>
        <source>The store server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Cash sales go on. %1.</source>
        <translation>Barverkäufe gehen weiter. %1.</translation>
    </message>
    <message>
        <source>Cash sales go on.</source>
        <translation>Barverkäufe gehen weiter.</translation>
    </message>
    <message>
        <source>Sales are waiting to be sent</source>
        <translation>Verkäufe warten auf den Versand</translation>
    </message>
    <message>
        <source>%1. They are safe on this till.</source>
        <translation>%1. Sie sind auf dieser Kasse sicher.</translation>
    </message>
    <message>
        <source>A sale was not accepted by the store server</source>
        <translation>Ein Verkauf wurde vom Server nicht angenommen</translation>
    </message>
    <message>
        <source>It is safe on this till. A manager must look at it.</source>
        <translation>Er ist auf dieser Kasse sicher. Die Filialleitung muss ihn ansehen.</translation>
    </message>
    <message>
        <source>Sales go on.</source>
        <translation>Der Verkauf geht weiter.</translation>
    </message>
    <message numerus="yes">
        <source>Sales go on; %n receipt(s) wait since %1 and print by themselves.</source>
        <translation>
            <numerusform>Der Verkauf geht weiter; %n Bon wartet seit %1 und wird von selbst gedruckt.</numerusform>
            <numerusform>Der Verkauf geht weiter; %n Bons warten seit %1 und werden von selbst gedruckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation>Druckaufträge</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) need you</source>
        <translation>
            <numerusform>Ein Bon braucht Sie</numerusform>
            <numerusform>%n Bons brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>The receipt printer: %1. The sale stands.</source>
        <translation>Der Bondrucker: %1. Der Verkauf gilt.</translation>
    </message>
    <message>
        <source>The sale stands. Look at the paper, then say what to do.</source>
        <translation>Der Verkauf gilt. Sehen Sie auf das Papier und sagen Sie dann, was zu tun ist.</translation>
    </message>
    <message>
        <source>The receipt printer cannot print: %1</source>
        <translation>Der Bondrucker kann nicht drucken: %1</translation>
    </message>
    <message>
        <source>The receipt printer cannot be reached: %1</source>
        <translation>Der Bondrucker ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>The paper roll is nearly at its end</source>
        <translation>Die Papierrolle ist fast zu Ende</translation>
    </message>
    <message>
        <source>Have a new one at hand.</source>
        <translation>Legen Sie eine neue bereit.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Druckt</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Nicht gedruckt</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message numerus="yes">
        <source>since %1, tried %n time(s): %2</source>
        <translation>
            <numerusform>seit %1, einmal versucht: %2</numerusform>
            <numerusform>seit %1, %n-mal versucht: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1: %2. Part of it may be on paper.</source>
        <translation>seit %1: %2. Ein Teil kann auf dem Papier sein.</translation>
    </message>
    <message>
        <source>since %1: %2</source>
        <translation>seit %1: %2</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, Kopie</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Kein Drucker</translation>
    </message>
    <message>
        <source>Cannot print: %1</source>
        <translation>Kann nicht drucken: %1</translation>
    </message>
    <message>
        <source>Cannot be reached: %1</source>
        <translation>Nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>The drawer is open</source>
        <translation>Die Lade ist offen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>wartet auf den Versand</translation>
    </message>
    <message>
        <source>card: not known yet</source>
        <translation>Karte: noch unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>sent %n time(s), no answer yet</source>
        <translation>
            <numerusform>einmal gesendet, noch keine Antwort</numerusform>
            <numerusform>%n-mal gesendet, noch keine Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>at the store server</source>
        <translation>beim Server</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>not charged: %1</source>
        <translation>nicht belastet: %1</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Retoure</translation>
    </message>
    <message>
        <source>Journal put back from a copy</source>
        <translation>Journal aus einer Kopie wiederhergestellt</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>Schicht geöffnet</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Einlage oder Entnahme</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>Schicht geschlossen</translation>
    </message>
    <message>
        <source>Note for the owner</source>
        <translation>Hinweis für die Inhaber</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s), the oldest since %1.</source>
        <translation>
            <numerusform>%n wartet, seit %1.</numerusform>
            <numerusform>%n warten, der älteste seit %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused: a manager must look.</source>
        <translation>
            <numerusform>%n abgelehnt: die Filialleitung muss ihn ansehen.</numerusform>
            <numerusform>%n abgelehnt: die Filialleitung muss sie ansehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything here is safe on this till; what waits is sent by itself.</source>
        <translation>Hier ist alles auf dieser Kasse sicher; was wartet, wird von selbst gesendet.</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Geschenkkarte</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>Auf Rechnung</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Card (terminal)</source>
        <translation>Karte (Terminal)</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>KOPIE</translation>
    </message>
    <message>
        <source>REFUND</source>
        <translation>RETOURE</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Bon %1</translation>
    </message>
    <message>
        <source>Till %1</source>
        <translation>Kasse %1</translation>
    </message>
    <message>
        <source>Served by %1</source>
        <translation>Es bediente Sie %1</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>Kunde: %1</translation>
    </message>
    <message>
        <source>VOID %1</source>
        <translation>STORNO %1</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>You saved</source>
        <translation>Sie sparen</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Trinkgeld</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>An: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>Card reference</source>
        <translation>Kartenbeleg</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>TRAINING</translation>
    </message>
    <message>
        <source>Not a receipt: nothing was sold</source>
        <translation>Kein Beleg: nichts wurde verkauft</translation>
    </message>
    <message>
        <source>No tax: %1</source>
        <translation>Ohne Steuer: %1</translation>
    </message>
    <message>
        <source>incl. %1 of %2</source>
        <translation>inkl. %1 auf %2</translation>
    </message>
    <message>
        <source>plus %1 of %2</source>
        <translation>zzgl. %1 auf %2</translation>
    </message>
    <message>
        <source>Thank you for your visit</source>
        <translation>Vielen Dank für Ihren Einkauf</translation>
    </message>
    <message>
        <source>Receipt %1, %2</source>
        <translation>Bon %1, %2</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Wrong product</source>
        <translation>Falscher Artikel</translation>
    </message>
    <message>
        <source>Changed mind</source>
        <translation>Gefällt nicht</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>Verdorben</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>RETURNED, from receipt %1</source>
        <translation>RETOURE, von Bon %1</translation>
    </message>
    <message>
        <source>Returned goods</source>
        <translation>Zurückgegebene Ware</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Nichts zu zahlen</translation>
    </message>
    <message>
        <source>Given back: %1</source>
        <translation>Zurückgegeben: %1</translation>
    </message>
    <message>
        <source>Credit for your next visit</source>
        <translation>Gutschrift für Ihren nächsten Besuch</translation>
    </message>
    <message>
        <source>Show this code at the till; it works like a gift card.</source>
        <translation>Zeigen Sie diesen Code an der Kasse; er gilt wie eine Geschenkkarte.</translation>
    </message>
    <message>
        <source>Tax altogether</source>
        <translation>Steuern zusammen</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>cards up to %1 for another %2</source>
        <translation>Karten bis %1 noch %2</translation>
    </message>
    <message>
        <source>refunds, gift cards and accounts</source>
        <translation>Retouren, Geschenkkarten und Konten</translation>
    </message>
    <message>
        <source>refunds up to %1</source>
        <translation>Retouren bis %1</translation>
    </message>
    <message>
        <source>gift cards up to %1</source>
        <translation>Geschenkkarten bis %1</translation>
    </message>
    <message>
        <source>%1 go on.</source>
        <translation>Weiter möglich: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Cards cannot be approved at the moment</source>
        <translation>Karten können im Moment nicht genehmigt werden</translation>
    </message>
    <message>
        <source>The connection is back: try it the usual way. No money moved.</source>
        <translation>Die Verbindung ist wieder da: versuchen Sie es wie gewohnt. Es floss kein Geld.</translation>
    </message>
    <message>
        <source>The store does not allow this without the store server. No money moved; take cash.</source>
        <translation>Ohne den Server erlaubt die Filiale das nicht. Es floss kein Geld; nehmen Sie Bargeld.</translation>
    </message>
    <message>
        <source>There is nothing to take or give.</source>
        <translation>Es gibt nichts zu nehmen oder zu geben.</translation>
    </message>
    <message>
        <source>Without asking, one card may pay at most %1. No money moved; take the rest in cash.</source>
        <translation>Ohne Nachfrage darf eine Karte höchstens %1 zahlen. Es floss kein Geld; nehmen Sie den Rest bar.</translation>
    </message>
    <message>
        <source>Without the store server only %1 more is allowed. No money moved.</source>
        <translation>Ohne den Server ist nur noch %1 erlaubt. Es floss kein Geld.</translation>
    </message>
    <message>
        <source>Cards were taken without asking for as long as the store allows. Take cash.</source>
        <translation>So lange, wie die Filiale es erlaubt, wurden Karten ohne Nachfrage genommen. Nehmen Sie Bargeld.</translation>
    </message>
    <message>
        <source>This till was not given any gift card money to take without asking. Take cash.</source>
        <translation>Diese Kasse hat kein Geschenkkartenguthaben, das sie ohne Nachfrage annehmen darf. Nehmen Sie Bargeld.</translation>
    </message>
    <message>
        <source>The time is over in which this till may take gift cards without asking. Take cash.</source>
        <translation>Die Zeit ist um, in der diese Kasse Geschenkkarten ohne Nachfrage annehmen darf. Nehmen Sie Bargeld.</translation>
    </message>
    <message>
        <source>Back: %1</source>
        <translation>Zurück: %1</translation>
    </message>
    <message>
        <source>Only a manager signs a till out: lock it and let one unlock it.</source>
        <translation>Nur Vorgesetzte melden eine Kasse ab: Kasse sperren und von einer vorgesetzten Person entsperren lassen.</translation>
    </message>
    <message>
        <source>This till&apos;s journal cannot be written, so nobody can say what waits in it. Start the program again first.</source>
        <translation>Das Journal dieser Kasse kann nicht geschrieben werden, also weiß niemand, was darin noch wartet. Zuerst das Programm neu starten.</translation>
    </message>
    <message numerus="yes">
        <source>%n of this till&apos;s sales, refunds, shifts and notes are not at the store server yet. They are sent by themselves as soon as it answers: wait for that, then sign out.</source>
        <translation>
            <numerusform>%n Vorgang dieser Kasse (Verkauf, Rückgabe, Schicht oder Vermerk) ist noch nicht beim Server. Er wird von selbst gesendet, sobald der Server antwortet: bitte abwarten, dann abmelden.</numerusform>
            <numerusform>%n Verkäufe, Rückgaben, Schichten und Vermerke dieser Kasse sind noch nicht beim Server. Sie werden von selbst gesendet, sobald er antwortet: bitte abwarten, dann abmelden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused by the store server and have to be looked at first.</source>
        <translation>
            <numerusform>%n wurde vom Server abgelehnt und muss zuerst angesehen werden.</numerusform>
            <numerusform>%n wurden vom Server abgelehnt und müssen zuerst angesehen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A shift is open: count the drawer and close it first.</source>
        <translation>Eine Schicht ist offen: zuerst die Kasse zählen und die Schicht schließen.</translation>
    </message>
    <message>
        <source>A sale is open, or held on this till alone: finish it or give it up first.</source>
        <translation>Ein Verkauf ist offen oder nur auf dieser Kasse geparkt: zuerst abschließen oder aufgeben.</translation>
    </message>
    <message>
        <source>The store server cannot be reached, and it has to hear of this. Try again when it answers.</source>
        <translation>Der Server ist nicht erreichbar und muss davon erfahren. Noch einmal versuchen, wenn er antwortet.</translation>
    </message>
    <message>
        <source>Printed again %1</source>
        <translation>Erneut gedruckt %1</translation>
    </message>
    <message>
        <source>Refund of %1</source>
        <translation>Retoure zu %1</translation>
    </message>
    <message>
        <source>from the store server</source>
        <translation>vom Server</translation>
    </message>
    <message>
        <source>paid twice: the card was charged after all, refund it</source>
        <translation>doppelt bezahlt: Die Karte wurde doch belastet, bitte erstatten</translation>
    </message>
    <message>
        <source>TO BE REFUNDED</source>
        <translation>ZU ERSTATTEN</translation>
    </message>
    <message>
        <source>NOT REFUNDED</source>
        <translation>NICHT ERSTATTET</translation>
    </message>
    <message>
        <source>The money is under way. This till does not know yet whether it is back.</source>
        <translation>Das Geld ist unterwegs. Diese Kasse weiß noch nicht, ob es zurück ist.</translation>
    </message>
    <message>
        <source>The money did not go back this way. Please ask the staff.</source>
        <translation>Das Geld ging auf diesem Weg nicht zurück. Bitte fragen Sie das Personal.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) not known yet</source>
        <translation>
            <numerusform>%n Karte noch ungeklärt</numerusform>
            <numerusform>%n Karten noch ungeklärt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) not known yet: the till goes on asking.</source>
        <translation>
            <numerusform>%n Karte ist noch ungeklärt: Die Kasse fragt weiter nach.</numerusform>
            <numerusform>%n Karten sind noch ungeklärt: Die Kasse fragt weiter nach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of this till&apos;s cards may have been charged or not. The till goes on asking: wait for the answer, then sign out.</source>
        <translation>
            <numerusform>Bei %n Karte dieser Kasse ist ungeklärt, ob sie belastet wurde. Die Kasse fragt weiter nach: Warten Sie auf die Antwort und melden Sie dann ab.</numerusform>
            <numerusform>Bei %n Karten dieser Kasse ist ungeklärt, ob sie belastet wurden. Die Kasse fragt weiter nach: Warten Sie auf die Antwort und melden Sie dann ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shifts or notes are waiting to be sent</source>
        <translation>Schichten oder Notizen warten auf den Versand</translation>
    </message>
    <message>
        <source>The oldest for %1. They are safe on this till.</source>
        <translation>Das Älteste seit %1. Sie sind auf dieser Kasse sicher.</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>Rückgabe %1</translation>
    </message>
    <message>
        <source>Of receipt %1</source>
        <translation>Zu Beleg %1</translation>
    </message>
    <message>
        <source>Signature of the customer:</source>
        <translation>Unterschrift des Kunden:</translation>
    </message>
    <message>
        <source>refused, and settled by hand: %1</source>
        <translation>abgelehnt und von Hand erledigt: %1</translation>
    </message>
    <message>
        <source>Sign in to send %1</source>
        <translation>Anmelden, um %1 zu senden</translation>
    </message>
    <message>
        <source>%1. They are safe on this till, and sent once somebody signs in.</source>
        <translation>%1. Sie sind auf dieser Kasse sicher und werden gesendet, sobald sich jemand anmeldet.</translation>
    </message>
    <message>
        <source>The oldest for %1. They are safe on this till, and sent once somebody signs in.</source>
        <translation>Das Älteste seit %1. Sie sind auf dieser Kasse sicher und werden gesendet, sobald sich jemand anmeldet.</translation>
    </message>
    <message>
        <source>Never paid: card declined</source>
        <translation>Nie bezahlt: Karte abgelehnt</translation>
    </message>
    <message>
        <source>Left on gift card %1</source>
        <translation>Rest auf Geschenkkarte %1</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>Gesammelte Punkte</translation>
    </message>
    <message>
        <source>Points altogether</source>
        <translation>Punkte insgesamt</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::AgeDialog</name>
    <message>
        <source>Is the customer %1 or older?</source>
        <translation>Ist der Kunde %1 oder älter?</translation>
    </message>
    <message>
        <source>Born on this day or before it</source>
        <translation>An diesem Tag oder früher geboren</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A day: d day, MMMM name of the month, yyyy year.</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>N   No: do not sell it</source>
        <translation>N   Nein: nicht verkaufen</translation>
    </message>
    <message>
        <source>Y   Yes: old enough</source>
        <translation>Y   Ja: alt genug</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ApprovalDialog</name>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Somebody has to allow this</source>
        <translation>Das muss jemand freigeben</translation>
    </message>
    <message>
        <source>Do not do it</source>
        <translation>Nicht ausführen</translation>
    </message>
    <message>
        <source>Nobody who may allow this has a PIN at this till.</source>
        <translation>Wer das freigeben darf, hat an dieser Kasse keine PIN.</translation>
    </message>
    <message>
        <source>This badge may not allow it.</source>
        <translation>Dieser Ausweis darf das nicht freigeben.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::BalancePanel</name>
    <message>
        <source>Scan the card, or type its code</source>
        <translation>Karte scannen oder Code eingeben</translation>
    </message>
    <message>
        <source>Gift card code</source>
        <translation>Code der Geschenkkarte</translation>
    </message>
    <message>
        <source>Check balance</source>
        <translation>Guthaben prüfen</translation>
    </message>
    <message>
        <source>Check the balance first.</source>
        <translation>Prüfen Sie zuerst das Guthaben.</translation>
    </message>
    <message>
        <source>The balance is checked with the store server.</source>
        <translation>Das Guthaben wird beim Server geprüft.</translation>
    </message>
    <message>
        <source>Asking the store server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Scan the card, or type its code.</source>
        <translation>Scannen Sie die Karte oder geben Sie ihren Code ein.</translation>
    </message>
    <message>
        <source>%1 on the card</source>
        <translation>%1 auf der Karte</translation>
    </message>
    <message>
        <source>This store has no such gift card. Nothing was taken.</source>
        <translation>Diese Geschenkkarte gibt es in dieser Filiale nicht. Es wurde nichts abgebucht.</translation>
    </message>
    <message>
        <source>The store server did not answer. Nothing was taken; check again, or pay another way.</source>
        <translation>Der Server hat nicht geantwortet. Es wurde nichts abgebucht; prüfen Sie noch einmal oder zahlen Sie anders.</translation>
    </message>
    <message>
        <source>The store server does not know this customer yet. Nothing was taken.</source>
        <translation>Der Server kennt diesen Kunden noch nicht. Es wurde nichts abgebucht.</translation>
    </message>
    <message>
        <source>The store server did not answer. Nothing was taken; pay another way.</source>
        <translation>Der Server hat nicht geantwortet. Es wurde nichts abgebucht; zahlen Sie anders.</translation>
    </message>
    <message>
        <source>%1 of store credit</source>
        <translation>%1 Guthaben</translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s) are worth %2</source>
        <translation>
            <numerusform>%1 Punkt ist %2 wert</numerusform>
            <numerusform>%1 Punkte sind %2 wert</numerusform>
        </translation>
    </message>
    <message>
        <source>Owes %1 of at most %2; %3 is free</source>
        <translation>Schuldet %1 von höchstens %2; %3 sind frei</translation>
    </message>
    <message>
        <source>That is less than what was typed.</source>
        <translation>Das ist weniger als eingegeben.</translation>
    </message>
    <message>
        <source>At most %1 can be paid so.</source>
        <translation>So können höchstens %1 bezahlt werden.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>The balance cannot be asked for now. Up to %1 is taken without asking</source>
        <translation>Das Guthaben kann jetzt nicht abgefragt werden. Bis %1 wird ohne Nachfrage angenommen</translation>
    </message>
    <message>
        <source>%1: above the limit by %2</source>
        <translation>%1: %2 über dem Limit</translation>
    </message>
    <message>
        <source>%1: above the limit by %2, manager&apos;s PIN</source>
        <translation>%1: %2 über dem Limit, PIN der Leitung</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::BasketPanel</name>
    <message>
        <source>Pay by card</source>
        <translation>Mit Karte zahlen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Tap a product to add it</source>
        <translation>Tippen Sie auf einen Artikel, um ihn hinzuzufügen</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Ihre Bestellung</translation>
    </message>
    <message numerus="yes">
        <source>Your order: %n items</source>
        <translation>
            <numerusform>Ihre Bestellung: %n Artikel</numerusform>
            <numerusform>Ihre Bestellung: %n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>One less of %1</source>
        <translation>Einer weniger von %1</translation>
    </message>
    <message>
        <source>One more of %1</source>
        <translation>Einer mehr von %1</translation>
    </message>
    <message>
        <source>You save %1</source>
        <translation>Sie sparen %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CardPanel</name>
    <message>
        <source>Waiting for the card</source>
        <translation>Warten auf die Karte</translation>
    </message>
    <message>
        <source>Ask the customer to tap, insert or swipe.</source>
        <translation>Bitten Sie den Kunden, die Karte vorzuhalten oder einzustecken.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>The card was charged.</source>
        <translation>Die Karte wurde belastet.</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>The card was not charged. Try another card or take cash.</source>
        <translation>Die Karte wurde nicht belastet. Versuchen Sie eine andere Karte oder nehmen Sie Bargeld.</translation>
    </message>
    <message>
        <source>The card was not charged: %1. Try another card or take cash.</source>
        <translation>Die Karte wurde nicht belastet: %1. Versuchen Sie eine andere Karte oder nehmen Sie Bargeld.</translation>
    </message>
    <message>
        <source>Choose another tender</source>
        <translation>Andere Zahlungsart wählen</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>The store server did not take this sale: %1 No money moved.</source>
        <translation>Der Server hat diesen Verkauf nicht angenommen: %1 Es floss kein Geld.</translation>
    </message>
    <message>
        <source>The payment never arrived</source>
        <translation>Die Zahlung kam nie an</translation>
    </message>
    <message>
        <source>The store server has no such sale. No money moved.</source>
        <translation>Der Server hat diesen Verkauf nicht. Es floss kein Geld.</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>We do not know yet whether the card was charged</source>
        <translation>Noch ist nicht bekannt, ob die Karte belastet wurde</translation>
    </message>
    <message>
        <source>Checking (%1 of %2)… Do not ask for the card again.</source>
        <translation>Wird geprüft (%1 von %2)… Verlangen Sie die Karte nicht noch einmal.</translation>
    </message>
    <message>
        <source>No answer yet. Do not ask for the card again.</source>
        <translation>Noch keine Antwort. Verlangen Sie die Karte nicht noch einmal.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Booking the sale</source>
        <translation>Der Verkauf wird gebucht</translation>
    </message>
    <message>
        <source>The store server is asked.</source>
        <translation>Der Server wird gefragt.</translation>
    </message>
    <message>
        <source>Go on without it (manager)</source>
        <translation>Ohne Antwort weiter (Leitung)</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>The payment is under way. Nobody has answered yet.</source>
        <translation>Die Zahlung ist unterwegs. Noch hat niemand geantwortet.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CartDelegate</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CartModel</name>
    <message>
        <source>Not in the catalogue</source>
        <translation>Nicht im Katalog</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>%1 × %2  ·  %3 each</source>
        <translation>%1 × %2  ·  je %3</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Sell once</source>
        <translation>Einmalig</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CartPanel</name>
    <message>
        <source>Pay</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Scan the first product</source>
        <translation>Scannen Sie den ersten Artikel</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Disc %</source>
        <translation>Rab. %</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 Rabatt</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Pay  %1</source>
        <translation>Zahlen  %1</translation>
    </message>
    <message>
        <source>Clear the red line first</source>
        <translation>Erst die rote Zeile klären</translation>
    </message>
    <message>
        <source>Type the quantity first, then Qty.</source>
        <translation>Erst die Menge eingeben, dann „Menge“.</translation>
    </message>
    <message>
        <source>Type the percentage first, then Disc %.</source>
        <translation>Erst den Prozentsatz eingeben, dann „Rab. %“.</translation>
    </message>
    <message>
        <source>A discount cannot be more than 100 %.</source>
        <translation>Ein Rabatt kann nicht über 100 % liegen.</translation>
    </message>
    <message>
        <source>Scan the new goods</source>
        <translation>Scannen Sie die neue Ware</translation>
    </message>
    <message>
        <source>Give back  %1</source>
        <translation>Zurückgeben  %1</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Umtausch</translation>
    </message>
    <message>
        <source>Lines of this sale</source>
        <translation>Zeilen dieses Verkaufs</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Sell the code that was typed</source>
        <translation>Den getippten Code verkaufen</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Streichen</translation>
    </message>
    <message>
        <source>Write a note on it</source>
        <translation>Eine Notiz dazu schreiben</translation>
    </message>
    <message>
        <source>Take %1 off its price</source>
        <translation>%1 vom Preis abziehen</translation>
    </message>
    <message>
        <source>What about this line?</source>
        <translation>Was soll mit dieser Zeile geschehen?</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Lassen, wie sie ist</translation>
    </message>
    <message>
        <source>Type the amount first.</source>
        <translation>Zuerst den Betrag eintippen.</translation>
    </message>
    <message>
        <source>Type the price first, then Price.</source>
        <translation>Zuerst den Preis eintippen, dann Preis.</translation>
    </message>
    <message>
        <source>or press %1 to search, or tap a product on the right</source>
        <translation>oder suchen Sie mit %1, oder tippen Sie rechts auf einen Artikel</translation>
    </message>
    <message>
        <source>or press %1 to search</source>
        <translation>oder suchen Sie mit %1</translation>
    </message>
    <message>
        <source>So many of what is scanned next</source>
        <translation>So viele vom nächsten gescannten Artikel</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CashDialog</name>
    <message>
        <source>Cash in or out</source>
        <translation>Einlage oder Entnahme</translation>
    </message>
    <message>
        <source>Cash without a sale</source>
        <translation>Geld ohne Verkauf</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Einlegen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Entnehmen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wechselgeld</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Auslagen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Say how much</source>
        <translation>Betrag angeben</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Grund angeben</translation>
    </message>
    <message>
        <source>Put %1 in</source>
        <translation>%1 einlegen</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>%1 entnehmen</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CataloguePanel</name>
    <message>
        <source>More departments</source>
        <translation>Weitere Warengruppen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Fetching the catalogue</source>
        <translation>Der Katalog wird geholt</translation>
    </message>
    <message>
        <source>What is here already can be scanned and sold. Search and tiles follow.</source>
        <translation>Was schon da ist, kann gescannt und verkauft werden. Suche und Kacheln folgen.</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nichts gefunden zu „%1“</translation>
    </message>
    <message>
        <source>Try the beginning of another word, or scan the barcode</source>
        <translation>Versuchen Sie den Anfang eines anderen Wortes, oder scannen Sie den Barcode</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>Add products in the console; they appear here by themselves</source>
        <translation>Legen Sie Artikel in der Verwaltung an; sie erscheinen hier von selbst</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ChoiceDialog</name>
    <message>
        <source>Scanned by mistake</source>
        <translation>Versehentlich gescannt</translation>
    </message>
    <message>
        <source>The customer does not want it</source>
        <translation>Der Kunde möchte es nicht</translation>
    </message>
    <message>
        <source>Wrong price</source>
        <translation>Falscher Preis</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Anderer Grund</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CloseShiftPage</name>
    <message>
        <source>Count the drawer</source>
        <translation>Kasse zählen</translation>
    </message>
    <message>
        <source>Not now  (Esc)</source>
        <translation>Jetzt nicht  (Esc)</translation>
    </message>
    <message>
        <source>By coin and note. What should be there is shown afterwards.</source>
        <translation>Nach Münzen und Scheinen. Das Soll wird danach gezeigt.</translation>
    </message>
    <message>
        <source>By coin and note. %1 in cash should be there.</source>
        <translation>Nach Münzen und Scheinen. Es sollten %1 in bar da sein.</translation>
    </message>
    <message>
        <source>Count the cash first; type 0 where there is nothing in the drawer.</source>
        <translation>Zählen Sie zuerst das Bargeld; geben Sie 0 ein, wenn nichts in der Lade ist.</translation>
    </message>
    <message>
        <source>The drawer is %1 short.</source>
        <translation>In der Lade fehlen %1.</translation>
    </message>
    <message>
        <source>There is %1 too much in the drawer.</source>
        <translation>In der Lade sind %1 zu viel.</translation>
    </message>
    <message>
        <source>counted before: %1</source>
        <translation>vorher gezählt: %1</translation>
    </message>
    <message>
        <source>Counted in cash</source>
        <translation>Bar gezählt</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>Das ist alles</translation>
    </message>
    <message>
        <source>counted in %1: %2</source>
        <translation>%1 gezählt: %2</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CodeLookup</name>
    <message>
        <source>This label says neither weight nor price: weigh it again.</source>
        <translation>Dieses Etikett nennt weder Gewicht noch Preis: wiegen Sie neu.</translation>
    </message>
    <message>
        <source>This label&apos;s price cannot be read: check how the till is set up for labels.</source>
        <translation>Der Preis dieses Etiketts ist nicht lesbar: prüfen Sie die Einstellung für Etiketten.</translation>
    </message>
    <message>
        <source>The label was misread: scan it again.</source>
        <translation>Das Etikett wurde falsch gelesen: scannen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CopyProgress</name>
    <message>
        <source>Copy of the catalogue</source>
        <translation>Kopie des Katalogs</translation>
    </message>
    <message>
        <source>Preparing the search: %1 of %2</source>
        <translation>Suche wird vorbereitet: %1 von %2</translation>
    </message>
    <message>
        <source>Fetching the catalogue: %1 of %2</source>
        <translation>Katalog wird geholt: %1 von %2</translation>
    </message>
    <message>
        <source>Fetching the catalogue: %1 so far</source>
        <translation>Katalog wird geholt: bisher %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CountSheet</name>
    <message>
        <source>Other means of payment: add up the slips</source>
        <translation>Andere Zahlungsarten: addieren Sie die Belege</translation>
    </message>
    <message>
        <source>Money of other countries: its sum, in its own currency</source>
        <translation>Fremdes Geld: die Summe, in seiner eigenen Währung</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CouponBar</name>
    <message>
        <source>Coupon %1, %2. Take it away</source>
        <translation>Coupon %1, %2. Wegnehmen</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>noch nicht benutzt</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerBar</name>
    <message>
        <source>Take the customer off this sale</source>
        <translation>Kunden aus dem Verkauf nehmen</translation>
    </message>
    <message>
        <source>no tax</source>
        <translation>ohne Steuer</translation>
    </message>
    <message>
        <source>Customer of this sale: %1</source>
        <translation>Kunde dieses Verkaufs: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerForm</name>
    <message>
        <source>Save and take for this sale</source>
        <translation>Speichern und übernehmen</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Card (scan it)</source>
        <translation>Karte (scannen)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Type the name first.</source>
        <translation>Geben Sie zuerst den Namen ein.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Not saved: %1 %2.</source>
        <translation>Nicht gespeichert: %1 %2.</translation>
    </message>
    <message>
        <source>The store server cannot be reached, so nobody was saved. Sell without the customer, or save again.</source>
        <translation>Der Server ist nicht erreichbar, darum wurde niemand gespeichert. Verkaufen Sie ohne Kunden, oder speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Change the customer</source>
        <translation>Kunden ändern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Not saved: somebody else has changed this customer meanwhile. The fields show what they wrote. Change it again.</source>
        <translation>Nicht gespeichert: Jemand anderes hat diesen Kunden inzwischen geändert. Die Felder zeigen, was dort jetzt steht. Ändern Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The store server cannot be reached: whether this was saved is not known. Save again later.</source>
        <translation>Der Filialserver ist nicht erreichbar: Ob dies gespeichert wurde, ist nicht bekannt. Speichern Sie später noch einmal.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerPanel</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>%1 is a customer now</source>
        <translation>%1 ist jetzt Kunde</translation>
    </message>
    <message>
        <source>Name, phone, e-mail or card</source>
        <translation>Name, Telefon, E-Mail oder Karte</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Gefundene Kunden</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>How much the customer pays off</source>
        <translation>Wie viel der Kunde abzahlt</translation>
    </message>
    <message>
        <source>Pay off</source>
        <translation>Abzahlen</translation>
    </message>
    <message>
        <source>Take for this sale</source>
        <translation>In den Verkauf nehmen</translation>
    </message>
    <message>
        <source>Take off this sale</source>
        <translation>Aus dem Verkauf nehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Search, or scan the customer&apos;s card.</source>
        <translation>Suchen Sie, oder scannen Sie die Kundenkarte.</translation>
    </message>
    <message>
        <source>Nobody is found so. Look for less of the name, or make a new customer.</source>
        <translation>So ist niemand zu finden. Suchen Sie mit weniger Buchstaben, oder legen Sie einen neuen Kunden an.</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Gruppe: %1</translation>
    </message>
    <message>
        <source>Pays no tax: %1</source>
        <translation>Zahlt keine Steuer: %1</translation>
    </message>
    <message>
        <source>Asking what they owe and have…</source>
        <translation>Schulden und Guthaben werden abgefragt…</translation>
    </message>
    <message>
        <source>What they owe and have is not known without the store server.</source>
        <translation>Schulden und Guthaben sind ohne den Server nicht bekannt.</translation>
    </message>
    <message>
        <source>Paid off: %1</source>
        <translation>Abgezahlt: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>%1 was saved</source>
        <translation>%1 wurde gespeichert</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerWindow</name>
    <message>
        <source>Customer display</source>
        <translation>Kundenanzeige</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>Thank you. Change %1</source>
        <translation>Vielen Dank. Rückgeld %1</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more above</source>
        <translation>
            <numerusform>und %n weiterer oben</numerusform>
            <numerusform>und %n weitere oben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, taken off</source>
        <translation>%1, storniert</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>You save %1</source>
        <translation>Sie sparen %1</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Vielen Dank</translation>
    </message>
    <message>
        <source>You get back</source>
        <translation>Sie bekommen zurück</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>Ihr Rückgeld</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Your receipt</source>
        <translation>Ihr Bon</translation>
    </message>
    <message>
        <source>This till is closed</source>
        <translation>Diese Kasse ist geschlossen</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>Ohne Steuer</translation>
    </message>
    <message>
        <source>You get back %1</source>
        <translation>Sie bekommen %1 zurück</translation>
    </message>
    <message>
        <source>Thank you. You get back %1</source>
        <translation>Vielen Dank. Sie bekommen %1 zurück</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerWords</name>
    <message>
        <source>Store credit %1</source>
        <translation>Guthaben %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s), worth %2</source>
        <translation>
            <numerusform>%1 Punkt, %2 wert</numerusform>
            <numerusform>%1 Punkte, %2 wert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s)</source>
        <translation>
            <numerusform>%1 Punkt</numerusform>
            <numerusform>%1 Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Owes nothing, has no credit and no points</source>
        <translation>Keine Schulden, kein Guthaben, keine Punkte</translation>
    </message>
    <message>
        <source>Owes %1 of at most %2; %3 is free</source>
        <translation>Schuldet %1 von höchstens %2; %3 sind frei</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DeviceLink</name>
    <message>
        <source>%1 is no serial line: %2</source>
        <translation>%1 ist keine serielle Schnittstelle: %2</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DonePage</name>
    <message>
        <source>Print again</source>
        <translation>Bonkopie</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Next sale</source>
        <translation>Nächster Verkauf</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Bon %1</translation>
    </message>
    <message>
        <source>A copy is on its way to the printer</source>
        <translation>Eine Kopie ist auf dem Weg zum Drucker</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Bon speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>The receipt for %1 is in the outbox</source>
        <translation>Der Bon für %1 liegt im Postausgang</translation>
    </message>
    <message>
        <source>The address %1.</source>
        <translation>Die Adresse %1.</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Exchanged, nothing to pay</source>
        <translation>Umgetauscht, nichts zu zahlen</translation>
    </message>
    <message>
        <source>New goods %1</source>
        <translation>Neue Ware %1</translation>
    </message>
    <message>
        <source>Returned goods %1</source>
        <translation>Zurückgegebene Ware %1</translation>
    </message>
    <message>
        <source>%1 back to: %2</source>
        <translation>%1 zurück an: %2</translation>
    </message>
    <message>
        <source>Refund under way</source>
        <translation>Erstattung unterwegs</translation>
    </message>
    <message>
        <source>Not refunded</source>
        <translation>Nicht erstattet</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>Rückgabe %1</translation>
    </message>
    <message>
        <source>Never paid: %1</source>
        <translation>Nie bezahlt: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::EntryPanel</name>
    <message>
        <source>Pay another way</source>
        <translation>Anders zahlen</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ErrorWords</name>
    <message>
        <source>Something in it is not as it must be.</source>
        <translation>Etwas darin ist nicht, wie es sein muss.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>You may not do this.</source>
        <translation>Das dürfen Sie nicht.</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>Es wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>This is not possible now.</source>
        <translation>Das ist jetzt nicht möglich.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile.</source>
        <translation>Jemand anders hat es inzwischen geändert.</translation>
    </message>
    <message>
        <source>It is being worked on; wait a moment.</source>
        <translation>Es wird gerade bearbeitet; warten Sie einen Moment.</translation>
    </message>
    <message>
        <source>This was sent before with other content.</source>
        <translation>Das wurde schon mit anderem Inhalt gesendet.</translation>
    </message>
    <message>
        <source>There is not enough in stock.</source>
        <translation>Es ist nicht genug auf Lager.</translation>
    </message>
    <message>
        <source>The payment was declined.</source>
        <translation>Die Zahlung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>What became of the payment is not known yet.</source>
        <translation>Was aus der Zahlung wurde, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>That is more than is allowed.</source>
        <translation>Das ist mehr, als erlaubt ist.</translation>
    </message>
    <message>
        <source>That is too large.</source>
        <translation>Das ist zu groß.</translation>
    </message>
    <message>
        <source>The store server does not accept this format.</source>
        <translation>Der Server nimmt dieses Format nicht an.</translation>
    </message>
    <message>
        <source>Too often; wait a moment.</source>
        <translation>Zu oft; warten Sie einen Moment.</translation>
    </message>
    <message>
        <source>A part of the store server does not answer; nothing was changed.</source>
        <translation>Ein Teil des Servers antwortet nicht; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The store server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Something went wrong inside.</source>
        <translation>Im Innern ging etwas schief.</translation>
    </message>
    <message>
        <source>The %1 %2</source>
        <extracomment>%1 is a field (&quot;quantity&quot;), %2 what is wrong with it (&quot;must be above zero&quot;).</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 says in this language what went wrong, %2 says it in English, exactly.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ExchangeBar</name>
    <message>
        <source>Take the returned goods off this sale</source>
        <translation>Retoure aus diesem Verkauf nehmen</translation>
    </message>
    <message>
        <source>Back: %1</source>
        <translation>Zurück: %1</translation>
    </message>
    <message>
        <source>from receipt %1, taken back</source>
        <translation>von Bon %1, zurückgenommen</translation>
    </message>
    <message>
        <source>from receipt %1</source>
        <translation>von Bon %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ExchangeDesk</name>
    <message>
        <source>the money could not be given back</source>
        <translation>das Geld konnte nicht zurückgegeben werden</translation>
    </message>
    <message>
        <source>A card was asked for in this sale. Pay shows what became of it.</source>
        <translation>In diesem Verkauf wurde eine Karte verlangt. „Zahlen“ zeigt, was daraus wurde.</translation>
    </message>
    <message>
        <source>The returned goods are being booked. Wait for the answer.</source>
        <translation>Die Retoure wird gerade gebucht. Warten Sie auf die Antwort.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ExitPage</name>
    <message>
        <source>End self-service</source>
        <translation>Selbstbedienung beenden</translation>
    </message>
    <message>
        <source>For somebody who manages tills: user name and PIN.</source>
        <translation>Für jemanden, der Kassen verwaltet: Benutzername und PIN.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Die PIN</translation>
    </message>
    <message>
        <source>Please type the user name first</source>
        <translation>Bitte geben Sie zuerst den Benutzernamen ein</translation>
    </message>
    <message>
        <source>This name and PIN may not end self-service</source>
        <translation>Dieser Name und diese PIN dürfen die Selbstbedienung nicht beenden</translation>
    </message>
    <message>
        <source>The store server does not answer, and nobody of this name has ended self-service here before. Who has can; or wait for the store server.</source>
        <translation>Der Server antwortet nicht, und unter diesem Namen hat hier noch niemand die Selbstbedienung beendet. Wer es schon getan hat, kann es; oder warten Sie auf den Server.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::FindPage</name>
    <message>
        <source>Order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Pickup code</source>
        <translation>Abholcode</translation>
    </message>
    <message>
        <source>Find my order</source>
        <translation>Meine Bestellung suchen</translation>
    </message>
    <message>
        <source>Where is my order?</source>
        <translation>Wo ist meine Bestellung?</translation>
    </message>
    <message>
        <source>Scan the photo of your order, or type its number and code.</source>
        <translation>Scannen Sie das Foto Ihrer Bestellung, oder geben Sie Nummer und Code ein.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Please type the number, and all six characters of the code.</source>
        <translation>Bitte geben Sie die Nummer und alle sechs Zeichen des Codes ein.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>There is no order with this number and code. Please check both.</source>
        <translation>Es gibt keine Bestellung mit dieser Nummer und diesem Code. Bitte prüfen Sie beides.</translation>
    </message>
    <message>
        <source>Too many wrong codes. Please ask our staff, or try again in a quarter of an hour.</source>
        <translation>Zu viele falsche Codes. Bitte fragen Sie unser Personal, oder versuchen Sie es in einer Viertelstunde wieder.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ForeignPanel</name>
    <message>
        <source>Cash of another currency</source>
        <translation>Fremdwährung bar</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>Rückgeld %1</translation>
    </message>
    <message>
        <source>still missing %1</source>
        <translation>es fehlen noch %1</translation>
    </message>
    <message>
        <source>1 %1 is %2 %3. Worth %4, %5.</source>
        <translation>1 %1 sind %2 %3. Wert %4, %5.</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 annehmen</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::GiftSale</name>
    <message>
        <source>Add to this sale</source>
        <translation>In den Verkauf nehmen</translation>
    </message>
    <message>
        <source>Sell a gift card</source>
        <translation>Geschenkkarte verkaufen</translation>
    </message>
    <message>
        <source>Sell a gift card, or top one up</source>
        <translation>Geschenkkarte verkaufen oder aufladen</translation>
    </message>
    <message>
        <source>Scan the card, or type its code</source>
        <translation>Karte scannen oder Code eingeben</translation>
    </message>
    <message>
        <source>Gift card code</source>
        <translation>Code der Geschenkkarte</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>The card can be used as soon as this sale is paid. It is not taken back.</source>
        <translation>Die Karte gilt, sobald dieser Verkauf bezahlt ist. Sie wird nicht zurückgenommen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Gift card %1</source>
        <translation>Geschenkkarte %1</translation>
    </message>
    <message>
        <source>Check balance</source>
        <translation>Guthaben prüfen</translation>
    </message>
    <message>
        <source>Asking the store server…</source>
        <translation>Der Filialserver wird gefragt …</translation>
    </message>
    <message>
        <source>%1 on the card</source>
        <translation>%1 auf der Karte</translation>
    </message>
    <message>
        <source>Nothing was ever put on a card with this code.</source>
        <translation>Auf eine Karte mit diesem Code wurde nie etwas geladen.</translation>
    </message>
    <message>
        <source>The store server did not answer: the balance is not known now. Check again later.</source>
        <translation>Der Filialserver hat nicht geantwortet: Das Guthaben ist jetzt nicht bekannt. Prüfen Sie später noch einmal.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::HeaderBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Neuer Verkauf</translation>
    </message>
    <message>
        <source>Open another sale</source>
        <translation>Weiteren Verkauf öffnen</translation>
    </message>
    <message>
        <source>All open sales</source>
        <translation>Alle offenen Verkäufe</translation>
    </message>
    <message>
        <source>Which sale?</source>
        <translation>Welcher Verkauf?</translation>
    </message>
    <message>
        <source>The open sales of this till, the oldest first.</source>
        <translation>Die offenen Verkäufe dieser Kasse, der älteste zuerst.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation>Kasse sperren</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::KeyHelp</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Twelve of the next product</source>
        <translation>Zwölf Stück vom nächsten Artikel</translation>
    </message>
    <message>
        <source>Digits, Enter</source>
        <translation>Ziffern, Enter</translation>
    </message>
    <message>
        <source>Look a code up as if it were scanned</source>
        <translation>Code suchen, als wäre er gescannt</translation>
    </message>
    <message>
        <source>Choose a line</source>
        <translation>Zeile wählen</translation>
    </message>
    <message>
        <source>Any key or a tap closes this</source>
        <translation>Jede Taste und jedes Tippen schließt dies</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::LockPage</name>
    <message>
        <source>Who is at the till?</source>
        <translation>Wer ist an der Kasse?</translation>
    </message>
    <message>
        <source>Set this till up again</source>
        <translation>Diese Kasse neu einrichten</translation>
    </message>
    <message>
        <source>Nobody at this store has this badge.</source>
        <translation>Diesen Ausweis hat niemand in dieser Filiale.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::MailDialog</name>
    <message>
        <source>E-mail the receipt</source>
        <translation>Bon per E-Mail senden</translation>
    </message>
    <message>
        <source>E-mail receipt %1</source>
        <translation>Bon %1 per E-Mail senden</translation>
    </message>
    <message>
        <source>Customer&apos;s address</source>
        <translation>Adresse des Kunden</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Put into the outbox</source>
        <translation>In den Postausgang</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::MainWindow</name>
    <message>
        <source>Tillhouse till</source>
        <translation>Tillhouse Kasse</translation>
    </message>
    <message>
        <source>This till&apos;s journal was an old copy. It goes on with receipt %1; a manager is told.</source>
        <translation>Das Journal dieser Kasse war eine alte Kopie. Es geht mit Bon %1 weiter; die Filialleitung wird informiert.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Sell a gift card</source>
        <translation>Geschenkkarte verkaufen</translation>
    </message>
    <message>
        <source>Hold this sale</source>
        <translation>Verkauf parken</translation>
    </message>
    <message>
        <source>Recall a held sale</source>
        <translation>Geparkten Verkauf holen</translation>
    </message>
    <message>
        <source>Give this sale up</source>
        <translation>Verkauf stornieren</translation>
    </message>
    <message>
        <source>Note on the line</source>
        <translation>Notiz zur Zeile</translation>
    </message>
    <message>
        <source>Note on the sale</source>
        <translation>Notiz zum Verkauf</translation>
    </message>
    <message>
        <source>Show the last receipt</source>
        <translation>Letzten Bon zeigen</translation>
    </message>
    <message>
        <source>Sales of this till</source>
        <translation>Verkäufe dieser Kasse</translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation>Druckaufträge</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Tasten zeigen</translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation>Kasse sperren</translation>
    </message>
    <message>
        <source>Find or remove the red line first.</source>
        <translation>Klären oder entfernen Sie zuerst die rote Zeile.</translation>
    </message>
    <message>
        <source>There is nothing to pay yet.</source>
        <translation>Es gibt noch nichts zu zahlen.</translation>
    </message>
    <message>
        <source>Refunds need a manager: lock the till and let one sign in.</source>
        <translation>Retouren macht die Filialleitung: sperren Sie die Kasse und lassen Sie sie anmelden.</translation>
    </message>
    <message>
        <source>Not added: this sale is being paid.</source>
        <translation>Nicht hinzugefügt: dieser Verkauf wird gerade bezahlt.</translation>
    </message>
    <message>
        <source>Wait until the card payment is decided.</source>
        <translation>Warten Sie, bis die Kartenzahlung entschieden ist.</translation>
    </message>
    <message>
        <source>This sale is %1&apos;s</source>
        <translation>Dieser Verkauf gehört %1</translation>
    </message>
    <message>
        <source>Practise without real money</source>
        <translation>Ohne echtes Geld üben</translation>
    </message>
    <message>
        <source>End the training</source>
        <translation>Training beenden</translation>
    </message>
    <message>
        <source>End the training and go back to real sales</source>
        <translation>Training beenden und wieder echt verkaufen</translation>
    </message>
    <message>
        <source>Goods came back with this sale already. Finish it first, or open another sale.</source>
        <translation>Zu diesem Verkauf kam schon Ware zurück. Schließen Sie ihn erst ab, oder öffnen Sie einen weiteren.</translation>
    </message>
    <message>
        <source>Now the new goods: scan them, then pay the difference.</source>
        <translation>Nun die neue Ware: scannen Sie sie, dann wird die Differenz bezahlt.</translation>
    </message>
    <message>
        <source>Settings of this till</source>
        <translation>Kasseneinstellungen</translation>
    </message>
    <message>
        <source>Close the till program</source>
        <translation>Kassenprogramm schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are not at the store server yet. End the till all the same? They stay on it.</source>
        <translation>
            <numerusform>%n Verkauf ist noch nicht beim Server. Die Kasse trotzdem beenden? Er bleibt auf ihr.</numerusform>
            <numerusform>%n Verkäufe sind noch nicht beim Server. Die Kasse trotzdem beenden? Sie bleiben auf ihr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign this till out</source>
        <translation>Kasse abmelden</translation>
    </message>
    <message>
        <source>Take the line off</source>
        <translation>Zeile streichen</translation>
    </message>
    <message>
        <source>Booked while nobody was here</source>
        <translation>Gebucht, während niemand hier war</translation>
    </message>
    <message>
        <source>Receipt %1, %2</source>
        <translation>Bon %1, %2</translation>
    </message>
    <message>
        <source>The refund is booked: give the money back</source>
        <translation>Die Rückgabe ist gebucht: Geld zurückgeben</translation>
    </message>
    <message>
        <source>Not refunded, no money moved</source>
        <translation>Nicht erstattet, es wurde kein Geld bewegt</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Receipt %1 waits. The till goes on asking for its card.</source>
        <translation>Bon %1 wartet. Die Kasse fragt weiter nach seiner Karte.</translation>
    </message>
    <message>
        <source>The card was charged after all: this sale is paid</source>
        <translation>Die Karte wurde doch belastet: Dieser Verkauf ist bezahlt</translation>
    </message>
    <message>
        <source>The card was not charged</source>
        <translation>Die Karte wurde nicht belastet</translation>
    </message>
    <message>
        <source>Receipt %1, %2 is not paid: take its sale up again, and the money.</source>
        <translation>Bon %1, %2 ist nicht bezahlt: Den Verkauf wieder aufnehmen und kassieren.</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Doppelt bezahlt</translation>
    </message>
    <message>
        <source>Receipt %1: the card was charged %2 after all, and the sale had gone another way. Refund it.</source>
        <translation>Bon %1: Die Karte wurde doch mit %2 belastet, und der Verkauf lief anders weiter. Bitte erstatten.</translation>
    </message>
    <message>
        <source>Refund it</source>
        <translation>Erstatten</translation>
    </message>
    <message>
        <source>Sell without tax</source>
        <translation>Ohne Steuer verkaufen</translation>
    </message>
    <message>
        <source>Scan mode, or buttons</source>
        <translation>Scannen oder Tasten</translation>
    </message>
    <message>
        <source>The refund is booked: its money is under way</source>
        <translation>Die Erstattung ist gebucht: Das Geld ist unterwegs</translation>
    </message>
    <message>
        <source>The store server no longer accepts the sign-in of %1: sign in again, the open sales and all that waits to be sent are kept. If it accepts no PIN, a manager sets this till up again.</source>
        <translation>Der Server nimmt die Anmeldung von %1 nicht mehr an: Bitte neu anmelden; die offenen Verkäufe und alles, was noch zu senden ist, bleiben erhalten. Nimmt er keine PIN an, richtet die Filialleitung diese Kasse neu ein.</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>After the sale</source>
        <translation>Nach dem Verkauf</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Give up or end</source>
        <translation>Verwerfen oder beenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It was given back another way</source>
        <translation>Es wurde anders zurückgegeben</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>Bon zeigen</translation>
    </message>
    <message>
        <source>%1 of receipt %2 was given back another way: the till forgets that it was paid twice</source>
        <translation>%1 von Bon %2 wurden anders zurückgegeben: Die Kasse meldet die doppelte Zahlung nicht mehr</translation>
    </message>
    <message>
        <source>Open a shift first.</source>
        <translation>Öffnen Sie zuerst eine Schicht.</translation>
    </message>
    <message>
        <source>The shift is being closed. %1 leaves the count; then this can be done.</source>
        <translation>Die Schicht wird abgeschlossen. %1 verlässt die Zählung; danach geht es.</translation>
    </message>
    <message>
        <source>This sale is being paid. %1 goes back to it; then this can be done.</source>
        <translation>Dieser Verkauf wird gerade bezahlt. %1 führt zu ihm zurück; danach geht es.</translation>
    </message>
    <message>
        <source>A refund is not finished. Finish it, or leave it with %1; then this can be done.</source>
        <translation>Eine Erstattung ist nicht fertig. Beenden Sie sie, oder verlassen Sie sie mit %1; danach geht es.</translation>
    </message>
    <message>
        <source>Nothing was paid: the sale is not in front of you. %1 shows it.</source>
        <translation>Es wurde nichts bezahlt: Der Verkauf ist nicht vor Ihnen. %1 zeigt ihn.</translation>
    </message>
    <message>
        <source>There is nothing in the next sale yet.</source>
        <translation>Im nächsten Verkauf ist noch nichts.</translation>
    </message>
    <message>
        <source>Refund from a receipt</source>
        <translation>Retoure mit Bon</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::MenuPanel</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::NoSaleDialog</name>
    <message>
        <source>Give change</source>
        <translation>Geld wechseln</translation>
    </message>
    <message>
        <source>Wrong change given</source>
        <translation>Falsches Rückgeld gegeben</translation>
    </message>
    <message>
        <source>Check the drawer</source>
        <translation>Lade prüfen</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Lade öffnen</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Lade ohne Verkauf öffnen</translation>
    </message>
    <message>
        <source>It is written down with your name.</source>
        <translation>Es wird mit Ihrem Namen festgehalten.</translation>
    </message>
    <message>
        <source>Leave it shut</source>
        <translation>Geschlossen lassen</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::NoteDialog</name>
    <message>
        <source>Printed on the receipt</source>
        <translation>Wird auf den Bon gedruckt</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Notiz behalten</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::OfferWords</name>
    <message>
        <source>Ask our staff</source>
        <translation>Personal fragen</translation>
    </message>
    <message numerus="yes">
        <source>This is for people of %n years and older. Our staff are glad to sell it to you.</source>
        <translation>
            <numerusform>Das gibt es erst ab %n Jahr. Unser Personal verkauft es Ihnen gern.</numerusform>
            <numerusform>Das gibt es erst ab %n Jahren. Unser Personal verkauft es Ihnen gern.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is sold by weight. Our staff weigh it for you.</source>
        <translation>Das wird nach Gewicht verkauft. Unser Personal wiegt es für Sie ab.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::OpenShiftPage</name>
    <message>
        <source>Open the drawer</source>
        <translation>Kasse öffnen</translation>
    </message>
    <message>
        <source>Count what is in it before the first sale.</source>
        <translation>Zählen Sie vor dem ersten Verkauf, was darin ist.</translation>
    </message>
    <message>
        <source>Coins and notes</source>
        <translation>Münzen und Scheine</translation>
    </message>
    <message>
        <source>One sum</source>
        <translation>Eine Summe</translation>
    </message>
    <message>
        <source>Count the drawer first; type 0 where there is nothing in it.</source>
        <translation>Zählen Sie zuerst die Lade; geben Sie 0 ein, wenn nichts darin ist.</translation>
    </message>
    <message>
        <source>In the drawer</source>
        <translation>In der Lade</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>Schicht öffnen</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::OrderPage</name>
    <message>
        <source>The store server does not answer at the moment; this may be old.</source>
        <translation>Der Server antwortet im Moment nicht; dies kann veraltet sein.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Ihre Bestellung</translation>
    </message>
    <message>
        <source>Your pickup code</source>
        <translation>Ihr Abholcode</translation>
    </message>
    <message>
        <source>Take a photo: with it you can follow your order here, and pick it up.</source>
        <translation>Machen Sie ein Foto: damit können Sie Ihre Bestellung hier verfolgen und abholen.</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Summe %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ParkDesk</name>
    <message>
        <source>The store server does not answer. The sale opens here as soon as it does.</source>
        <translation>Der Server antwortet nicht. Der Verkauf öffnet sich hier, sobald er es tut.</translation>
    </message>
    <message>
        <source>Another till may have taken this sale up. It can be brought back when the store server answers.</source>
        <translation>Eine andere Kasse hat diesen Verkauf vielleicht übernommen. Er kann geholt werden, wenn der Server antwortet.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PayPage</name>
    <message>
        <source>Yes, %1 in cash</source>
        <translation>Ja, %1 bar</translation>
    </message>
    <message>
        <source>Add %1 in cash</source>
        <translation>%1 bar dazu</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 annehmen</translation>
    </message>
    <message>
        <source>%1 for %2: press once more if that is right.</source>
        <translation>%1 für %2: drücken Sie noch einmal, wenn das stimmt.</translation>
    </message>
    <message>
        <source>%1 is more than what is due. A card is charged exactly.</source>
        <translation>%1 ist mehr, als zu zahlen ist. Eine Karte wird genau belastet.</translation>
    </message>
    <message>
        <source>Not taken: it %1.</source>
        <translation>Nicht angenommen: Der Betrag %1.</translation>
    </message>
    <message>
        <source>Cards and balances need the store server. Cash and the terminal work.</source>
        <translation>Karten und Guthaben brauchen den Server. Bargeld und Terminal gehen.</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Stand-alone terminal</source>
        <translation>Eigenständiges Terminal</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Geschenkkarte</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>Auf Rechnung</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Foreign cash</source>
        <translation>Fremdwährung</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Trinkgeld</translation>
    </message>
    <message>
        <source>Exact  %1</source>
        <translation>Passend  %1</translation>
    </message>
    <message>
        <source>Give back %1</source>
        <translation>%1 zurückgeben</translation>
    </message>
    <message>
        <source>Exchange, nothing to pay</source>
        <translation>Umtausch, nichts zu zahlen</translation>
    </message>
    <message>
        <source>An exchange needs the store server, which cannot be reached now. Nothing was booked.</source>
        <translation>Ein Umtausch braucht den Server, der jetzt nicht erreichbar ist. Es wurde nichts gebucht.</translation>
    </message>
    <message>
        <source>The returned goods are worth %1: that is what was paid for them.</source>
        <translation>Die zurückgegebene Ware ist %1 wert: so viel wurde dafür bezahlt.</translation>
    </message>
    <message>
        <source>Returned goods pay for goods only. Take them off this sale and refund them.</source>
        <translation>Mit Retouren wird nur Ware bezahlt. Nehmen Sie sie aus diesem Verkauf, und erstatten Sie sie.</translation>
    </message>
    <message>
        <source>Go on without knowing?</source>
        <translation>Weitermachen, ohne es zu wissen?</translation>
    </message>
    <message>
        <source>The card may have been charged %1. The till goes on asking. If it was charged, do not let the customer pay a second time.</source>
        <translation>Die Karte wurde vielleicht mit %1 belastet. Die Kasse fragt weiter. Wenn sie belastet wurde, soll der Kunde nicht noch einmal bezahlen.</translation>
    </message>
    <message>
        <source>The customer pays another way now</source>
        <translation>Der Kunde bezahlt jetzt anders</translation>
    </message>
    <message>
        <source>Ask later, and serve the next customer</source>
        <translation>Später fragen und den nächsten Kunden bedienen</translation>
    </message>
    <message>
        <source>Wait for the answer</source>
        <translation>Auf die Antwort warten</translation>
    </message>
    <message>
        <source>Leave the sale of %1 aside: nobody knows yet whether the card was charged</source>
        <translation>Den Verkauf über %1 zurückstellen: Noch weiß niemand, ob die Karte belastet wurde</translation>
    </message>
    <message>
        <source>Take %1 another way: nobody knows yet whether the card was charged</source>
        <translation>%1 auf andere Art kassieren: Noch weiß niemand, ob die Karte belastet wurde</translation>
    </message>
    <message>
        <source>%1 on account for %2: above the limit by %3</source>
        <translation>%1 auf Rechnung für %2: %3 über dem Limit</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PaySummary</name>
    <message>
        <source>no tax: %1</source>
        <translation>ohne Steuer: %1</translation>
    </message>
    <message>
        <source>incl. %1</source>
        <translation>inkl. %1</translation>
    </message>
    <message>
        <source>with a tip of %1</source>
        <translation>mit %1 Trinkgeld</translation>
    </message>
    <message>
        <source>rounded by %1</source>
        <translation>um %1 gerundet</translation>
    </message>
    <message>
        <source>Back to the sale</source>
        <translation>Zurück zum Verkauf</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Take off %1</source>
        <translation>%1 wegnehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Noch zu zahlen</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>Zurückzugeben</translation>
    </message>
    <message>
        <source>New goods %1, returned goods %2</source>
        <translation>Neue Ware %1, Retoure %2</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PersonTiles</name>
    <message>
        <source>Cashier</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Filialleitung</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PickupCode</name>
    <message>
        <source>Your order&apos;s number and code, to be scanned</source>
        <translation>Nummer und Code Ihrer Bestellung, zum Scannen</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PinPad</name>
    <message>
        <source>PIN</source>
        <translation>Die PIN</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Choose a name</source>
        <translation>Namen wählen</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>PIN eingeben</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PrintDesk</name>
    <message>
        <source>The drawer was not opened: %1. Open it with its key.</source>
        <translation>Die Lade wurde nicht geöffnet: %1. Öffnen Sie sie mit dem Schlüssel.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PrintPanel</name>
    <message>
        <source>Look at the paper. If it is whole, say so. If not, print a copy: it is marked COPY.</source>
        <translation>Sehen Sie auf das Papier. Ist es vollständig, bestätigen Sie es. Wenn nicht, drucken Sie eine Kopie: darauf steht KOPIE.</translation>
    </message>
    <message>
        <source>Nothing of it is on paper. Try it again, or discard it.</source>
        <translation>Nichts davon ist auf dem Papier. Versuchen Sie es noch einmal, oder verwerfen Sie es.</translation>
    </message>
    <message>
        <source>It prints by itself as soon as the printer can.</source>
        <translation>Es wird von selbst gedruckt, sobald der Drucker kann.</translation>
    </message>
    <message>
        <source>It is being printed.</source>
        <translation>Es wird gerade gedruckt.</translation>
    </message>
    <message>
        <source>A copy is marked COPY. The drawer stays shut.</source>
        <translation>Auf einer Kopie steht KOPIE. Die Lade bleibt zu.</translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation>Druckaufträge</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>It is complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation>Noch nichts gedruckt</translation>
    </message>
    <message>
        <source>Receipts and reports appear here as they are printed.</source>
        <translation>Bons und Berichte erscheinen hier, wenn sie gedruckt werden.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PrintRun</name>
    <message>
        <source>its cover is open</source>
        <translation>die Abdeckung ist offen</translation>
    </message>
    <message>
        <source>it has no paper</source>
        <translation>das Papier ist leer</translation>
    </message>
    <message>
        <source>its cutter is jammed</source>
        <translation>das Messer klemmt</translation>
    </message>
    <message>
        <source>it reports an error; switch it off and on</source>
        <translation>er meldet einen Fehler; schalten Sie ihn aus und ein</translation>
    </message>
    <message>
        <source>it is offline</source>
        <translation>er ist offline</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>it did not say that it was done</source>
        <translation>er hat nicht gemeldet, dass er fertig ist</translation>
    </message>
    <message>
        <source>it stopped taking the receipt</source>
        <translation>er nahm den Bon nicht weiter an</translation>
    </message>
    <message>
        <source>the disk cannot be written</source>
        <translation>der Datenträger ist nicht beschreibbar</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::Printer</name>
    <message>
        <source>This till has no receipt printer.</source>
        <translation>Diese Kasse hat keinen Bondrucker.</translation>
    </message>
    <message>
        <source>Print jobs cannot be written to this till&apos;s disk, so nothing is printed. The sale stands.</source>
        <translation>Druckaufträge können auf dieser Kasse nicht gespeichert werden, darum wird nichts gedruckt. Der Verkauf gilt.</translation>
    </message>
    <message>
        <source>It waited %1 min for the printer: %2</source>
        <translation>Es wartete %1 min auf den Drucker: %2</translation>
    </message>
    <message>
        <source>it was not reached</source>
        <translation>er wurde nicht erreicht</translation>
    </message>
    <message>
        <source>the printer was busy</source>
        <translation>der Drucker war beschäftigt</translation>
    </message>
    <message>
        <source>It broke off here: what ends above this line is not complete.</source>
        <translation>Hier brach es ab: was über dieser Zeile endet, ist nicht vollständig.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ProductDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Leave it red</source>
        <translation>Rot lassen</translation>
    </message>
    <message>
        <source>Create the product</source>
        <translation>Das Produkt anlegen</translation>
    </message>
    <message>
        <source>Sell it once</source>
        <translation>Einmal verkaufen</translation>
    </message>
    <message>
        <source>Create and sell</source>
        <translation>Anlegen und verkaufen</translation>
    </message>
    <message>
        <source>The code %1 is not in the catalogue. It becomes a product there: the next scan finds it at every till.</source>
        <translation>Der Code %1 steht nicht im Katalog. Dort wird ein Produkt daraus: Der nächste Scan findet es an jeder Kasse.</translation>
    </message>
    <message>
        <source>The code %1 is not in the catalogue. It is sold this once at your price, and the office is told; the next scan asks again.</source>
        <translation>Der Code %1 steht nicht im Katalog. Es wird dieses eine Mal zu Ihrem Preis verkauft, und das Büro erfährt davon; der nächste Scan fragt wieder.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ProductModel</name>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n Variante</numerusform>
            <numerusform>%n Varianten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::QueuePanel</name>
    <message>
        <source>Sales of this till</source>
        <translation>Verkäufe dieser Kasse</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Receipt number, or scan the receipt</source>
        <translation>Bonnummer, oder Bon scannen</translation>
    </message>
    <message>
        <source>Not among this till&apos;s sales. Asking the store server…</source>
        <translation>Nicht unter den Verkäufen dieser Kasse. Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Not among this till&apos;s sales, and the store server cannot be asked now.</source>
        <translation>Nicht unter den Verkäufen dieser Kasse, und der Server ist jetzt nicht erreichbar.</translation>
    </message>
    <message>
        <source>Neither this till nor the store server has a receipt “%1”.</source>
        <translation>Weder diese Kasse noch der Server hat einen Bon „%1“.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ReasonField</name>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>or say it in your words</source>
        <translation>oder in eigenen Worten</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RecallPanel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>till %1</source>
        <translation>Kasse %1</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Held sales</source>
        <translation>Geparkte Verkäufe</translation>
    </message>
    <message>
        <source>Leave them held</source>
        <translation>Geparkt lassen</translation>
    </message>
    <message>
        <source>The store server does not answer. Grey sales may be open at another till; they come back when it does.</source>
        <translation>Der Server antwortet nicht. Graue Verkäufe sind vielleicht an einer anderen Kasse offen; sie kommen zurück, wenn er antwortet.</translation>
    </message>
    <message>
        <source>Of all tills of the store. Whoever brings one back has it alone.</source>
        <translation>Von allen Kassen der Filiale. Wer einen zurückholt, hat ihn allein.</translation>
    </message>
    <message>
        <source>No sale is held. %1 holds the one on the screen.</source>
        <translation>Kein Verkauf ist geparkt. %1 parkt den auf dem Bildschirm.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefundLines</name>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Refundable</source>
        <translation>Erstattbar</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Kommt zurück</translation>
    </message>
    <message>
        <source>One less of %1</source>
        <translation>Einer weniger von %1</translation>
    </message>
    <message>
        <source>One more of %1</source>
        <translation>Einer mehr von %1</translation>
    </message>
    <message>
        <source>How many of %1 come back</source>
        <translation>Wie viele von %1 zurückkommen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n more</source>
        <translation>
            <numerusform>%1, %n weiterer</numerusform>
            <numerusform>%1, %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>And goes</source>
        <translation>Und geht</translation>
    </message>
    <message>
        <source>Back to stock</source>
        <translation>Ins Lager</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Ausbuchen</translation>
    </message>
    <message>
        <source>Back to stock: %1</source>
        <translation>Zurück ins Lager: %1</translation>
    </message>
    <message>
        <source>Less of %1</source>
        <translation>Weniger von %1</translation>
    </message>
    <message>
        <source>More of %1</source>
        <translation>Mehr von %1</translation>
    </message>
    <message>
        <source>How much of %1 comes back</source>
        <translation>Wie viel von %1 zurückkommt</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefundPage</name>
    <message>
        <source>Back to the sale</source>
        <translation>Zurück zum Verkauf</translation>
    </message>
    <message>
        <source>Scan the receipt, or type its number</source>
        <translation>Bon scannen oder Nummer eingeben</translation>
    </message>
    <message>
        <source>Scan the barcode on the receipt</source>
        <translation>Den Barcode auf dem Bon scannen</translation>
    </message>
    <message>
        <source>Or type how its number begins: the sales that fit appear here.</source>
        <translation>Oder den Anfang seiner Nummer eingeben: Die passenden Verkäufe erscheinen hier.</translation>
    </message>
    <message>
        <source>Reason, for example: damaged</source>
        <translation>Grund, zum Beispiel: beschädigt</translation>
    </message>
    <message>
        <source>Everything comes back</source>
        <translation>Alles kommt zurück</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstatten</translation>
    </message>
    <message>
        <source>Refund from a receipt</source>
        <translation>Retoure mit Bon</translation>
    </message>
    <message>
        <source>Refunds need the store server, which cannot be reached now.</source>
        <translation>Retouren brauchen den Server, der jetzt nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>Looking for %1…</source>
        <translation>%1 wird gesucht…</translation>
    </message>
    <message>
        <source>No receipt begins with “%1”. If it was sold just now, it may still be on its way.</source>
        <translation>Kein Bon beginnt mit „%1“. Wurde eben erst verkauft, ist er vielleicht noch unterwegs.</translation>
    </message>
    <message>
        <source>Receipt %1, %2</source>
        <translation>Bon %1, %2</translation>
    </message>
    <message>
        <source>Refunding…</source>
        <translation>Wird erstattet…</translation>
    </message>
    <message>
        <source>Say what comes back</source>
        <translation>Sagen Sie, was zurückkommt</translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation>Geben Sie einen Grund an</translation>
    </message>
    <message>
        <source>Refund to %1</source>
        <translation>Erstattung an %1</translation>
    </message>
    <message>
        <source>Give back %1: %2</source>
        <translation>%1 zurückgeben: %2</translation>
    </message>
    <message>
        <source>Asking the store server. Do not give anything back yet.</source>
        <translation>Der Server wird gefragt. Geben Sie noch nichts zurück.</translation>
    </message>
    <message>
        <source>The refund is booked, but its receipt cannot be shown.</source>
        <translation>Die Retoure ist gebucht, aber ihr Bon kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>Not refunded, no money moved: %1</source>
        <translation>Nicht erstattet, es floss kein Geld: %1</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Umtauschen</translation>
    </message>
    <message>
        <source>Exchange for other goods</source>
        <translation>Gegen andere Ware umtauschen</translation>
    </message>
    <message>
        <source>The goods come back with the next sale: only the difference is paid.</source>
        <translation>Die Ware kommt mit dem nächsten Verkauf zurück: bezahlt wird nur die Differenz.</translation>
    </message>
    <message>
        <source>Exchange goods for %1: %2</source>
        <translation>Ware für %1 umtauschen: %2</translation>
    </message>
    <message>
        <source>Without the store server: cash for what this till sold for cash. Scan the receipt.</source>
        <translation>Ohne den Server: Bargeld für das, was diese Kasse bar verkauft hat. Scannen Sie den Bon.</translation>
    </message>
    <message>
        <source>Give back %1 in cash</source>
        <translation>%1 bar zurückgeben</translation>
    </message>
    <message>
        <source>This till has not sold a receipt “%1”. What was sold elsewhere is given back when the store server is there again.</source>
        <translation>Diese Kasse hat keinen Bon „%1“ verkauft. Was anderswo verkauft wurde, wird zurückgenommen, wenn der Server wieder da ist.</translation>
    </message>
    <message>
        <source>This receipt was not paid in cash alone. It is refunded when the store server is there again.</source>
        <translation>Dieser Bon wurde nicht nur bar bezahlt. Er wird erstattet, wenn der Server wieder da ist.</translation>
    </message>
    <message>
        <source>What was given back of this receipt before is not known yet: the store server has to answer first.</source>
        <translation>Was von diesem Bon schon zurückgegeben wurde, ist noch nicht bekannt: der Server muss erst antworten.</translation>
    </message>
    <message>
        <source>Give back %1 in cash without the store server: %2</source>
        <translation>%1 bar ohne den Server zurückgeben: %2</translation>
    </message>
    <message>
        <source>Sales found</source>
        <translation>Gefundene Verkäufe</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The store server has not answered yet</source>
        <translation>Der Server hat noch nicht geantwortet</translation>
    </message>
    <message>
        <source>It is asked again by itself. When it answers, this page shows and prints the receipt.</source>
        <translation>Er wird von selbst wieder gefragt. Sobald er antwortet, zeigt und druckt diese Seite den Bon.</translation>
    </message>
    <message>
        <source>Another receipt</source>
        <translation>Anderer Bon</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Bon %1</translation>
    </message>
    <message>
        <source>%1: the refund was asked for. Do not give anything back yet.</source>
        <translation>%1: Die Erstattung ist angefragt. Geben Sie noch nichts zurück.</translation>
    </message>
    <message>
        <source>Not more than was sold</source>
        <translation>Nicht mehr, als verkauft wurde</translation>
    </message>
    <message>
        <source>A card was declined after this sale: %1 were never paid. Goods for that come back, but no money goes out for them.</source>
        <translation>Nach diesem Verkauf wurde eine Karte abgelehnt: %1 wurden nie bezahlt. Ware dafür kommt zurück, aber es geht kein Geld dafür hinaus.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ReportDialog</name>
    <message>
        <source>Z report</source>
        <translation>Z-Bericht</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-Bericht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ReportView</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ReturnPanel</name>
    <message>
        <source>Back to the sale</source>
        <translation>Zurück zum Verkauf</translation>
    </message>
    <message>
        <source>The goods were not taken back</source>
        <translation>Die Ware wurde nicht zurückgenommen</translation>
    </message>
    <message>
        <source>Booking the returned goods</source>
        <translation>Die Retoure wird gebucht</translation>
    </message>
    <message>
        <source>Do not hand anything over yet.</source>
        <translation>Geben Sie noch nichts heraus.</translation>
    </message>
    <message>
        <source>No money moved. Take the returned goods off this sale, or look the receipt up again.</source>
        <translation>Es floss kein Geld. Nehmen Sie die Retoure aus diesem Verkauf, oder suchen Sie den Bon noch einmal.</translation>
    </message>
    <message>
        <source>No money moved: %1. Take the returned goods off this sale, or look the receipt up again.</source>
        <translation>Es floss kein Geld: %1. Nehmen Sie die Retoure aus diesem Verkauf, oder suchen Sie den Bon noch einmal.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SalesDesk</name>
    <message>
        <source>This is sold by the piece: type a whole number.</source>
        <translation>Das wird stückweise verkauft: geben Sie eine ganze Zahl ein.</translation>
    </message>
    <message>
        <source>This sale cannot be kept on disk: %1</source>
        <translation>Dieser Verkauf kann nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>The coupon %1 was good until %2.</source>
        <translation>Der Coupon %1 galt bis %2.</translation>
    </message>
    <message>
        <source>There is nothing to hold.</source>
        <translation>Es gibt nichts zu parken.</translation>
    </message>
    <message>
        <source>A card was asked for in this sale. Pay shows what became of it.</source>
        <translation>In diesem Verkauf wurde eine Karte verlangt. „Zahlen“ zeigt, was daraus wurde.</translation>
    </message>
    <message>
        <source>This sale was paid already.</source>
        <translation>Dieser Verkauf wurde schon bezahlt.</translation>
    </message>
    <message>
        <source>This sale is not held any more.</source>
        <translation>Dieser Verkauf ist nicht mehr geparkt.</translation>
    </message>
    <message>
        <source>The returned goods are being booked. Wait for the answer, then give the sale up.</source>
        <translation>Die Retoure wird gerade gebucht. Warten Sie auf die Antwort, stornieren Sie dann den Verkauf.</translation>
    </message>
    <message>
        <source>Goods come back with this sale. Finish it, or take the returned goods off first.</source>
        <translation>Zu diesem Verkauf kommt Ware zurück. Schließen Sie ihn ab, oder nehmen Sie zuerst die Retoure heraus.</translation>
    </message>
    <message>
        <source>The coupon %1 is good for one sale and was used with receipt %2 (%3). It was taken off.</source>
        <translation>Der Coupon %1 gilt für einen Verkauf und wurde mit Bon %2 benutzt (%3). Er wurde weggenommen.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ScreenKeys</name>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Dash</source>
        <translation>Bindestrich</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SelfPayPage</name>
    <message>
        <source>Back to my order</source>
        <translation>Zurück zur Bestellung</translation>
    </message>
    <message>
        <source>Somebody was faster</source>
        <translation>Jemand war schneller</translation>
    </message>
    <message>
        <source>Something in your order has just sold out. Your card was not charged.</source>
        <translation>Etwas aus Ihrer Bestellung ist gerade ausverkauft. Ihre Karte wurde nicht belastet.</translation>
    </message>
    <message>
        <source>No longer for sale</source>
        <translation>Nicht mehr zu kaufen</translation>
    </message>
    <message>
        <source>Something in your order is not sold any more. Your card was not charged.</source>
        <translation>Etwas aus Ihrer Bestellung wird nicht mehr verkauft. Ihre Karte wurde nicht belastet.</translation>
    </message>
    <message>
        <source>A price has changed</source>
        <translation>Ein Preis hat sich geändert</translation>
    </message>
    <message>
        <source>Please look at your order again. Your card was not charged.</source>
        <translation>Bitte sehen Sie Ihre Bestellung noch einmal an. Ihre Karte wurde nicht belastet.</translation>
    </message>
    <message>
        <source>Not possible at the moment</source>
        <translation>Im Moment nicht möglich</translation>
    </message>
    <message>
        <source>Your order was not taken and your card was not charged. %1</source>
        <translation>Ihre Bestellung wurde nicht angenommen und Ihre Karte nicht belastet. %1</translation>
    </message>
    <message>
        <source>We do not know yet whether your card was charged</source>
        <translation>Noch ist nicht bekannt, ob Ihre Karte belastet wurde</translation>
    </message>
    <message>
        <source>Checking (%1 of %2)… Please wait, and do not pay again.</source>
        <translation>Wird geprüft (%1 von %2)… Bitte warten Sie, und zahlen Sie nicht noch einmal.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>No answer yet. Please do not pay again: ask our staff, who can see it.</source>
        <translation>Noch keine Antwort. Bitte zahlen Sie nicht noch einmal: fragen Sie unser Personal, das es sehen kann.</translation>
    </message>
    <message>
        <source>Show my order</source>
        <translation>Meine Bestellung zeigen</translation>
    </message>
    <message>
        <source>Thank you! Your order is paid</source>
        <translation>Vielen Dank! Ihre Bestellung ist bezahlt</translation>
    </message>
    <message>
        <source>Your card was charged.</source>
        <translation>Ihre Karte wurde belastet.</translation>
    </message>
    <message>
        <source>Your card was declined</source>
        <translation>Ihre Karte wurde abgelehnt</translation>
    </message>
    <message>
        <source>It was not charged. Please try another card.</source>
        <translation>Sie wurde nicht belastet. Bitte versuchen Sie eine andere Karte.</translation>
    </message>
    <message>
        <source>It was not charged: %1. Please try another card.</source>
        <translation>Sie wurde nicht belastet: %1. Bitte versuchen Sie eine andere Karte.</translation>
    </message>
    <message>
        <source>Try another card</source>
        <translation>Andere Karte versuchen</translation>
    </message>
    <message>
        <source>Your order did not arrive</source>
        <translation>Ihre Bestellung kam nicht an</translation>
    </message>
    <message>
        <source>Your card was not charged. Please try once more.</source>
        <translation>Ihre Karte wurde nicht belastet. Bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>Please tap or insert your card</source>
        <translation>Bitte halten Sie Ihre Karte vor oder stecken Sie sie ein</translation>
    </message>
    <message>
        <source>Follow the card reader. Your order is on its way.</source>
        <translation>Folgen Sie dem Kartenleser. Ihre Bestellung ist unterwegs.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SelfServiceWindow</name>
    <message>
        <source>One moment, please</source>
        <translation>Einen Moment bitte</translation>
    </message>
    <message>
        <source>Closed at the moment. Please go to a till with staff.</source>
        <translation>Im Moment geschlossen. Bitte gehen Sie zu einer Kasse mit Personal.</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message>
        <source>Start over?</source>
        <translation>Neu beginnen?</translation>
    </message>
    <message>
        <source>Everything is taken out of your order.</source>
        <translation>Ihre Bestellung wird geleert.</translation>
    </message>
    <message>
        <source>Keep my order</source>
        <translation>Bestellung behalten</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Ja, weiter</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message numerus="yes">
        <source>We start over in %n seconds.</source>
        <translation>
            <numerusform>In %n Sekunde beginnen wir neu.</numerusform>
            <numerusform>In %n Sekunden beginnen wir neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>A price has changed</source>
        <translation>Ein Preis hat sich geändert</translation>
    </message>
    <message>
        <source>Your order costs something else now. Please look at it again.</source>
        <translation>Ihre Bestellung kostet jetzt etwas anderes. Bitte sehen Sie sie noch einmal an.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>For our staff: the store server no longer accepts this till. A manager sets it up again: tap the lock below.</source>
        <translation>Für unser Personal: Der Server nimmt diese Kasse nicht mehr an. Die Filialleitung richtet sie neu ein: unten auf das Schloss tippen.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SellFlow</name>
    <message>
        <source>Not added: %1 is for customers of %2 and older.</source>
        <translation>Nicht hinzugefügt: %1 gibt es ab %2 Jahren.</translation>
    </message>
    <message>
        <source>This needs a manager: %1</source>
        <translation>Das braucht die Filialleitung: %1</translation>
    </message>
    <message>
        <source>Nobody allowed it; the sale is as it was.</source>
        <translation>Niemand gab es frei; der Verkauf ist, wie er war.</translation>
    </message>
    <message>
        <source>%1 off %2</source>
        <translation>%1 Rabatt auf %2</translation>
    </message>
    <message>
        <source>%1 for %2 instead of %3</source>
        <translation>%1 für %2 statt %3</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Why is this line taken off?</source>
        <translation>Warum wird diese Zeile storniert?</translation>
    </message>
    <message>
        <source>There is nothing to give up.</source>
        <translation>Es gibt nichts zu stornieren.</translation>
    </message>
    <message>
        <source>A card was asked for in this sale. Pay shows what became of it.</source>
        <translation>In diesem Verkauf wurde eine Karte verlangt. „Zahlen“ zeigt, was daraus wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), %1</source>
        <translation>
            <numerusform>%n Zeile, %1</numerusform>
            <numerusform>%n Zeilen, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Why is the whole sale given up?</source>
        <translation>Warum wird der ganze Verkauf storniert?</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>Wählen Sie zuerst eine Zeile.</translation>
    </message>
    <message>
        <source>Note on this line</source>
        <translation>Notiz zu dieser Zeile</translation>
    </message>
    <message>
        <source>Note on this sale</source>
        <translation>Notiz zu diesem Verkauf</translation>
    </message>
    <message>
        <source>This till does not know the store&apos;s taxes yet; it learns them from the store server.</source>
        <translation>Diese Kasse kennt die Steuern der Filiale noch nicht; sie erfährt sie vom Server.</translation>
    </message>
    <message>
        <source>Sell the unknown code %1</source>
        <translation>Unbekannten Code %1 verkaufen</translation>
    </message>
    <message>
        <source>Sold as you typed it; the catalogue does not have it yet: %1</source>
        <translation>Verkauft wie eingegeben; der Katalog hat es noch nicht: %1</translation>
    </message>
    <message>
        <source>%1 instead of %2: %3</source>
        <translation>%1 statt %2: %3</translation>
    </message>
    <message>
        <source>Why are these taken off?</source>
        <translation>Warum werden diese storniert?</translation>
    </message>
    <message>
        <source>Every line was taken off</source>
        <translation>Jede Zeile wurde storniert</translation>
    </message>
    <message>
        <source>Nothing was left in this sale. It was given up; a new one begins.</source>
        <translation>In diesem Verkauf war nichts mehr. Er wurde storniert, ein neuer beginnt.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SerialPort</name>
    <message>
        <source>the line was closed</source>
        <translation>die Verbindung wurde geschlossen</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SetUpPage</name>
    <message>
        <source>Set up for self-service</source>
        <translation>Als Selbstbedienung einrichten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Set up this self-service till</source>
        <translation>Diese Selbstbedienungskasse einrichten</translation>
    </message>
    <message>
        <source>Once, by a manager. Customers then order and pay here by themselves; nobody of the staff can sign in at it.</source>
        <translation>Einmal, durch die Filialleitung. Kunden bestellen und zahlen hier dann selbst; vom Personal kann sich niemand anmelden.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Store (empty: the user&apos;s own)</source>
        <translation>Filiale (leer: die eigene)</translation>
    </message>
    <message>
        <source>Name of this till, in every order&apos;s number</source>
        <translation>Name dieser Kasse, in jeder Bestellnummer</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>Wird eingerichtet…</translation>
    </message>
    <message>
        <source>Take the place of %1</source>
        <translation>Den Platz von %1 einnehmen</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SettingsDesk</name>
    <message>
        <source>Show nothing but the till on this screen</source>
        <translation>Auf diesem Bildschirm nur die Kasse zeigen</translation>
    </message>
    <message>
        <source>End the kiosk: other programs can be used on this computer again</source>
        <translation>Kiosk beenden: andere Programme sind auf diesem Rechner wieder nutzbar</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are not at the store server yet: the till stays open until they are.</source>
        <translation>
            <numerusform>%n Verkauf ist noch nicht beim Server: so lange bleibt die Kasse offen.</numerusform>
            <numerusform>%n Verkäufe sind noch nicht beim Server: so lange bleibt die Kasse offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the till program</source>
        <translation>Kassenprogramm schließen</translation>
    </message>
    <message>
        <source>Change the keys of this till</source>
        <translation>Die Tasten dieser Kasse ändern</translation>
    </message>
    <message>
        <source>Change the devices of this till</source>
        <translation>Die Geräte dieser Kasse ändern</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SettingsDialog</name>
    <message>
        <source>Settings of this till</source>
        <translation>Kasseneinstellungen</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>So lassen, wie es war</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>So behalten</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The till speaks it when it is started next.</source>
        <translation>Die Kasse spricht sie ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Sounds for scans, errors and payments</source>
        <translation>Töne für Scans, Fehler und Zahlungen</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Nothing but the till on this screen (kiosk); a manager&apos;s PIN ends it</source>
        <translation>Nur die Kasse auf diesem Bildschirm (Kiosk); die PIN der Filialleitung beendet es</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Keys on the screen wherever text is typed</source>
        <translation>Tasten auf dem Bildschirm, wo Text eingegeben wird</translation>
    </message>
    <message>
        <source>Goods on the sell screen</source>
        <translation>Waren im Verkauf</translation>
    </message>
    <message>
        <source>As buttons</source>
        <translation>Als Tasten</translation>
    </message>
    <message>
        <source>The last one, large</source>
        <translation>Die letzte, groß</translation>
    </message>
    <message>
        <source>Change which key does what</source>
        <translation>Tasten anders belegen</translation>
    </message>
    <message>
        <source>Devices of this till</source>
        <translation>Geräte dieser Kasse</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ShiftDesk</name>
    <message>
        <source>Z report</source>
        <translation>Z-Bericht</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-Bericht</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>TRAINING</translation>
    </message>
    <message>
        <source>Put into the drawer</source>
        <translation>In die Kasse eingelegt</translation>
    </message>
    <message>
        <source>Taken out of the drawer</source>
        <translation>Aus der Kasse entnommen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>Freigegeben von</translation>
    </message>
    <message>
        <source>Signature:</source>
        <translation>Unterschrift:</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Einlage</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Entnahme</translation>
    </message>
    <message>
        <source>Z report %1</source>
        <translation>Z-Bericht %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ShiftFlow</name>
    <message>
        <source>Cash in or out</source>
        <translation>Einlage oder Entnahme</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Lade ohne Verkauf öffnen</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-Bericht</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Schicht schließen</translation>
    </message>
    <message>
        <source>Open a shift first.</source>
        <translation>Öffnen Sie zuerst eine Schicht.</translation>
    </message>
    <message>
        <source>%1 into the drawer: %2</source>
        <translation>%1 in die Kasse: %2</translation>
    </message>
    <message>
        <source>%1 out of the drawer: %2</source>
        <translation>%1 aus der Kasse: %2</translation>
    </message>
    <message>
        <source>Open the drawer without a sale: %1</source>
        <translation>Lade ohne Verkauf öffnen: %1</translation>
    </message>
    <message>
        <source>Show what should be in the drawer</source>
        <translation>Zeigen, was in der Lade sein sollte</translation>
    </message>
    <message>
        <source>This till has not closed a shift yet.</source>
        <translation>Diese Kasse hat noch keine Schicht geschlossen.</translation>
    </message>
    <message>
        <source>Z reports</source>
        <translation>Z-Berichte</translation>
    </message>
    <message>
        <source>This report cannot be read from the till&apos;s journal.</source>
        <translation>Dieser Bericht lässt sich im Journal der Kasse nicht lesen.</translation>
    </message>
    <message>
        <source>A copy is on its way to the printer</source>
        <translation>Eine Kopie ist auf dem Weg zum Drucker</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ShiftReport</name>
    <message>
        <source>TRAINING</source>
        <translation>TRAINING</translation>
    </message>
    <message>
        <source>Z report %1</source>
        <translation>Z-Bericht %1</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-Bericht</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Sales (%1)</source>
        <translation>Verkäufe (%1)</translation>
    </message>
    <message>
        <source>Refunds (%1)</source>
        <translation>Retouren (%1)</translation>
    </message>
    <message>
        <source>Net turnover</source>
        <translation>Umsatz nach Retouren</translation>
    </message>
    <message>
        <source>Discounts given</source>
        <translation>Gegebene Rabatte</translation>
    </message>
    <message>
        <source>Taxes of the sales</source>
        <translation>Steuern der Verkäufe</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Zahlungsarten</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Kassenlade</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Anfangsbestand</translation>
    </message>
    <message>
        <source>Cash sales</source>
        <translation>Barverkäufe</translation>
    </message>
    <message>
        <source>Cash refunds</source>
        <translation>Barerstattungen</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Einlagen</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Entnahmen</translation>
    </message>
    <message>
        <source>Must be in the drawer</source>
        <translation>Soll in der Lade</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Difference allowed by</source>
        <translation>Differenz erlaubt von</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>For the owner</source>
        <translation>Für die Inhaber</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Journaleintrag</translation>
    </message>
    <message>
        <source>Signature:</source>
        <translation>Unterschrift:</translation>
    </message>
    <message>
        <source>exactly right</source>
        <translation>stimmt genau</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1 zu viel</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>%1 zu wenig</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>Lines taken off</source>
        <translation>Stornierte Zeilen</translation>
    </message>
    <message>
        <source>Sales given up</source>
        <translation>Stornierte Verkäufe</translation>
    </message>
    <message>
        <source>Prices changed</source>
        <translation>Geänderte Preise</translation>
    </message>
    <message>
        <source>Discounts above the limit</source>
        <translation>Rabatte über der Grenze</translation>
    </message>
    <message>
        <source>Drawer opened without a sale</source>
        <translation>Lade ohne Verkauf geöffnet</translation>
    </message>
    <message>
        <source>Ages checked</source>
        <translation>Alter geprüft</translation>
    </message>
    <message>
        <source>Refunds without the server</source>
        <translation>Retouren ohne Server</translation>
    </message>
    <message>
        <source>Cards taken on trust</source>
        <translation>Karten auf Vertrauen</translation>
    </message>
    <message>
        <source>Receipts printed again</source>
        <translation>Bons erneut gedruckt</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Training begun</source>
        <translation>Training begonnen</translation>
    </message>
    <message>
        <source>Training ended</source>
        <translation>Training beendet</translation>
    </message>
    <message>
        <source>Wrong PINs</source>
        <translation>Falsche PINs</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Connection back</source>
        <translation>Verbindung wieder da</translation>
    </message>
    <message>
        <source>Gift card money lent by the store server</source>
        <translation>Vom Server geliehenes Kartenguthaben</translation>
    </message>
    <message>
        <source>Blind counts compared</source>
        <translation>Blinde Zählungen verglichen</translation>
    </message>
    <message>
        <source>Cards set aside unknown</source>
        <translation>Karten mit offenem Ausgang zurückgestellt</translation>
    </message>
    <message>
        <source>Charged twice</source>
        <translation>Doppelt belastet</translation>
    </message>
    <message>
        <source>Gift cards sold, debts paid off</source>
        <translation>Gutscheine verkauft, Schulden bezahlt</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Trinkgeld</translation>
    </message>
    <message>
        <source>Cash rounding</source>
        <translation>Rundung von Bargeld</translation>
    </message>
    <message>
        <source>Taken altogether</source>
        <translation>Insgesamt eingenommen</translation>
    </message>
    <message>
        <source>Taxes of the refunds</source>
        <translation>Steuern der Rückgaben</translation>
    </message>
    <message>
        <source>Tax altogether</source>
        <translation>Steuer insgesamt</translation>
    </message>
    <message>
        <source>Of that %1</source>
        <translation>Davon %1</translation>
    </message>
    <message>
        <source>Of that own coins and notes</source>
        <translation>Davon eigene Münzen und Scheine</translation>
    </message>
    <message>
        <source>Other countries&apos; money</source>
        <translation>Fremdes Geld</translation>
    </message>
    <message>
        <source>Sales left unsent by a manager&apos;s word</source>
        <translation>Auf Wort eines Leiters nicht gesendet</translation>
    </message>
    <message>
        <source>Refused documents settled by hand</source>
        <translation>Abgelehnte Belege, von Hand erledigt</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ShopPage</name>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Search, or scan a product</source>
        <translation>Suchen, oder Artikel scannen</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>Artikel suchen</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>Bitte fragen Sie unser Personal</translation>
    </message>
    <message>
        <source>“%1” is not there at the moment.</source>
        <translation>„%1“ ist im Moment nicht da.</translation>
    </message>
    <message>
        <source>We do not know this code</source>
        <translation>Diesen Code kennen wir nicht</translation>
    </message>
    <message>
        <source>Please search for the product, or ask our staff.</source>
        <translation>Bitte suchen Sie den Artikel, oder fragen Sie unser Personal.</translation>
    </message>
    <message>
        <source>Packs and weighed goods are sold at the till.</source>
        <translation>Packungen und gewogene Ware gibt es an der Kasse.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SignInPage</name>
    <message>
        <source>Set up this till</source>
        <translation>Diese Kasse einrichten</translation>
    </message>
    <message>
        <source>Once, by a manager. After that everybody signs in with a PIN.</source>
        <translation>Einmal, durch die Filialleitung. Danach melden sich alle mit einer PIN an.</translation>
    </message>
    <message>
        <source>Store server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Store (empty: the user&apos;s own)</source>
        <translation>Filiale (leer: die eigene)</translation>
    </message>
    <message>
        <source>Name of this till, on every receipt</source>
        <translation>Name dieser Kasse, auf jedem Bon</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Leave it as it is  (Esc)</source>
        <translation>So lassen, wie es ist  (Esc)</translation>
    </message>
    <message>
        <source>Take the place of %1</source>
        <translation>Den Platz von %1 einnehmen</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::StartPage</name>
    <message>
        <source>Tap to order</source>
        <translation>Zum Bestellen tippen</translation>
    </message>
    <message>
        <source>Where is my order?</source>
        <translation>Wo ist meine Bestellung?</translation>
    </message>
    <message>
        <source>Order and pay here by card</source>
        <translation>Hier bestellen und mit Karte zahlen</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Einen Moment bitte</translation>
    </message>
    <message>
        <source>For our staff</source>
        <translation>Für unser Personal</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::StoryWords</name>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>In Vorbereitung</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>This order was cancelled</source>
        <translation>Diese Bestellung wurde storniert</translation>
    </message>
    <message>
        <source>Your card was declined and was not charged.</source>
        <translation>Ihre Karte wurde abgelehnt und nicht belastet.</translation>
    </message>
    <message>
        <source>What was charged to your card, if anything, goes back to it.</source>
        <translation>Falls Ihre Karte belastet wurde, geht das Geld dorthin zurück.</translation>
    </message>
    <message>
        <source>Your money goes back to your card</source>
        <translation>Ihr Geld geht auf Ihre Karte zurück</translation>
    </message>
    <message>
        <source>All of this order was given back.</source>
        <translation>Die ganze Bestellung wurde zurückgegeben.</translation>
    </message>
    <message>
        <source>Your order was handed over</source>
        <translation>Ihre Bestellung wurde übergeben</translation>
    </message>
    <message>
        <source>Enjoy it!</source>
        <translation>Viel Freude damit!</translation>
    </message>
    <message>
        <source>We wait for the card company</source>
        <translation>Wir warten auf den Kartenanbieter</translation>
    </message>
    <message>
        <source>It has not said yet whether your card was charged. Please do not pay again.</source>
        <translation>Er hat noch nicht gesagt, ob Ihre Karte belastet wurde. Bitte zahlen Sie nicht noch einmal.</translation>
    </message>
    <message>
        <source>We are preparing your order</source>
        <translation>Wir bereiten Ihre Bestellung vor</translation>
    </message>
    <message>
        <source>Please have your number and code ready when we call it.</source>
        <translation>Bitte halten Sie Nummer und Code bereit, wenn wir sie aufrufen.</translation>
    </message>
    <message>
        <source>Part of your order is still to come in</source>
        <translation>Ein Teil Ihrer Bestellung trifft noch ein</translation>
    </message>
    <message>
        <source>It is paid and kept for you. Our staff tell you when it arrives.</source>
        <translation>Sie ist bezahlt und wird für Sie aufgehoben. Unser Personal sagt Ihnen, wenn sie da ist.</translation>
    </message>
    <message>
        <source>Part of your order was handed over</source>
        <translation>Ein Teil Ihrer Bestellung wurde übergeben</translation>
    </message>
    <message>
        <source>We are preparing the rest.</source>
        <translation>Wir bereiten den Rest vor.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TcpLink</name>
    <message>
        <source>the printer closed the connection</source>
        <translation>der Drucker hat die Verbindung geschlossen</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TimeWords</name>
    <message>
        <source>dd.MM.yyyy HH:mm</source>
        <extracomment>How a day and a time are written: dd day, MM month, yyyy year, HH hour, mm minute.</extracomment>
        <translation>dd.MM.yyyy HH:mm</translation>
    </message>
    <message>
        <source>dd.MM. HH:mm</source>
        <extracomment>How a day and a time of this year are written: dd day, MM month, HH hour, mm minute.</extracomment>
        <translation>dd.MM. HH:mm</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TipPanel</name>
    <message>
        <source>Tip for the staff</source>
        <translation>Trinkgeld für das Personal</translation>
    </message>
    <message>
        <source>No tip</source>
        <translation>Kein Trinkgeld</translation>
    </message>
    <message>
        <source>On top of %1. The customer pays %2.</source>
        <translation>Zusätzlich zu %1. Der Kunde zahlt %2.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 dazu</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::VariantDialog</name>
    <message>
        <source>Choose which one</source>
        <translation>Wählen Sie aus</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Keiner davon</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::Watermark</name>
    <message>
        <source>TRAINING</source>
        <translation>TRAINING</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::WeighDialog</name>
    <message>
        <source>How many litres?</source>
        <translation>Wie viele Liter?</translation>
    </message>
    <message>
        <source>How many metres?</source>
        <translation>Wie viele Meter?</translation>
    </message>
    <message>
        <source>How many kilograms?</source>
        <translation>Wie viele Kilogramm?</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Tare</source>
        <translation>Tara</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Do not sell it</source>
        <translation>Nicht verkaufen</translation>
    </message>
    <message>
        <source>Typed. Enter takes it.</source>
        <translation>Eingegeben. Enter übernimmt.</translation>
    </message>
    <message>
        <source>No word from the scale. Check its cable, or type the weight.</source>
        <translation>Die Waage meldet sich nicht. Prüfen Sie das Kabel, oder geben Sie das Gewicht ein.</translation>
    </message>
    <message>
        <source>Wait until it lies still.</source>
        <translation>Warten Sie, bis es ruhig liegt.</translation>
    </message>
    <message>
        <source>Put it on the scale, or type the weight.</source>
        <translation>Legen Sie es auf die Waage, oder geben Sie das Gewicht ein.</translation>
    </message>
    <message>
        <source>Without its container. Enter takes it.</source>
        <translation>Ohne Behälter. Enter übernimmt.</translation>
    </message>
    <message>
        <source>Enter takes it.</source>
        <translation>Enter übernimmt.</translation>
    </message>
    <message>
        <source>That is more than the scale can weigh.</source>
        <translation>Das ist mehr, als die Waage wiegen kann.</translation>
    </message>
    <message>
        <source>The scale is below zero. Empty it and press Zero.</source>
        <translation>Die Waage steht unter null. Leeren Sie sie und drücken Sie „Null“.</translation>
    </message>
    <message>
        <source>The scale does not weigh in kilograms. Set it so, or type the weight.</source>
        <translation>Die Waage wiegt nicht in Kilogramm. Stellen Sie sie um, oder geben Sie das Gewicht ein.</translation>
    </message>
</context>
<context>
    <name>tillhouse::uikit::BarChart</name>
    <message>
        <source>  (before: %1)</source>
        <translation>  (vorher: %1)</translation>
    </message>
</context>
<context>
    <name>tillhouse::uikit::Numpad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>Dezimalzeichen</translation>
    </message>
</context>
<context>
    <name>tillhouse::uikit::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SignOutDialog</name>
    <message>
        <source>Sign this till out</source>
        <translation>Kasse abmelden</translation>
    </message>
    <message>
        <source>Show what waits</source>
        <translation>Wartendes zeigen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Angemeldet bleiben</translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1 Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 ends as a till of %2 on this machine until a manager sets it up again. Its key, the PINs, the customers and the print jobs are removed. Its journal stays, and all of it is at the store server.</source>
        <translation>%1 ist auf diesem Gerät keine Kasse von %2 mehr, bis sie von einer vorgesetzten Person neu eingerichtet wird. Schlüssel, PINs, Kunden und Druckaufträge werden entfernt. Das Journal bleibt und liegt vollständig beim Server.</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Wird abgemeldet…</translation>
    </message>
    <message>
        <source>%1 This till is still signed in; try again.</source>
        <translation>%1 Diese Kasse ist noch angemeldet; noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefundTo</name>
    <message>
        <source>Money goes to</source>
        <translation>Geld geht an</translation>
    </message>
    <message>
        <source>As it was paid: %1</source>
        <translation>Wie bezahlt: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::KeyPanel</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Großbuchstabe</translation>
    </message>
    <message>
        <source>Other keys: %1</source>
        <translation>Andere Tasten: %1</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Das letzte Zeichen löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>Tastatur ausblenden</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TaxFreeDialog</name>
    <message>
        <source>Sell without tax</source>
        <translation>Ohne Steuer verkaufen</translation>
    </message>
    <message>
        <source>Every price of this sale is then without the tax in it.</source>
        <translation>Jeder Preis dieses Verkaufs ist dann ohne die enthaltene Steuer.</translation>
    </message>
    <message>
        <source>Why no tax is due</source>
        <translation>Warum keine Steuer anfällt</translation>
    </message>
    <message>
        <source>Number of the certificate, or the reason</source>
        <translation>Nummer der Bescheinigung oder der Grund</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen, wie es ist</translation>
    </message>
    <message>
        <source>Charge the tax again</source>
        <translation>Steuer wieder berechnen</translation>
    </message>
    <message>
        <source>This sale bears no tax already: the customer&apos;s record says so.</source>
        <translation>Dieser Verkauf ist schon ohne Steuer: So steht es beim Kunden.</translation>
    </message>
    <message>
        <source>Sell %1 without tax: %2</source>
        <translation>%1 ohne Steuer verkaufen: %2</translation>
    </message>
    <message>
        <source>A card was asked for in this sale. Pay shows what became of it.</source>
        <translation>In diesem Verkauf wurde eine Karte verlangt. „Zahlen“ zeigt, was daraus wurde.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TaxFreeBar</name>
    <message>
        <source>Charge the tax again</source>
        <translation>Steuer wieder berechnen</translation>
    </message>
    <message>
        <source>No tax: %1</source>
        <translation>Keine Steuer: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::KeysDialog</name>
    <message>
        <source>Keys of this till</source>
        <translation>Tasten dieser Kasse</translation>
    </message>
    <message>
        <source>The till does not know this key. Press another one.</source>
        <translation>Diese Taste kennt die Kasse nicht. Drücken Sie eine andere.</translation>
    </message>
    <message>
        <source>Scanners and the pad type with this key. Press it together with Ctrl or Alt, or press another one.</source>
        <translation>Mit dieser Taste tippen Scanner und Ziffernfeld. Drücken Sie sie zusammen mit Strg oder Alt, oder eine andere.</translation>
    </message>
    <message>
        <source>%1 does the same everywhere. Press another key.</source>
        <translation>%1 tut überall dasselbe. Drücken Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>%1 has a use in every field of text. Press another key.</source>
        <translation>%1 hat in jedem Textfeld eine Bedeutung. Drücken Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>%1 is the same at every till. Press another key.</source>
        <translation>%1 ist an jeder Kasse gleich. Drücken Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>The window system takes %1. Press another key.</source>
        <translation>%1 gehört dem Fenstersystem. Drücken Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>Wie ausgeliefert</translation>
    </message>
    <message>
        <source>All keys are as a new till has them.</source>
        <translation>Alle Tasten sind wie an einer neuen Kasse.</translation>
    </message>
    <message>
        <source>Press the new key for “%1”. Esc leaves it as it is.</source>
        <translation>Drücken Sie die neue Taste für „%1“. Esc lässt sie, wie sie ist.</translation>
    </message>
    <message>
        <source>Choose what to change, then press its new key. F1 and Esc are the same at every till.</source>
        <translation>Wählen Sie, was Sie ändern, und drücken Sie dann die neue Taste. F1 und Esc sind an jeder Kasse gleich.</translation>
    </message>
    <message>
        <source>%1 is now for “%2”. “%3” had it and has %4 instead.</source>
        <translation>%1 ist jetzt für „%2“. „%3“ hatte sie und hat dafür %4.</translation>
    </message>
    <message>
        <source>%1 is now for “%2”.</source>
        <translation>%1 ist jetzt für „%2“.</translation>
    </message>
    <message>
        <source>press the new key</source>
        <translation>neue Taste drücken</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>So lassen, wie es war</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>So behalten</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::LinkStatus</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Nothing here is real: no sale, no money, no stock. A manager ends it.</source>
        <translation>Hier ist nichts echt: kein Verkauf, kein Geld, kein Bestand. Die Filialleitung beendet es.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SalePanels</name>
    <message>
        <source>This till has not sold anything yet.</source>
        <translation>Diese Kasse hat noch nichts verkauft.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::Obstacle</name>
    <message>
        <source>Priced in %1</source>
        <translation>Preis in %1</translation>
    </message>
    <message>
        <source>Receipt is full</source>
        <translation>Beleg ist voll</translation>
    </message>
    <message>
        <source>Whole pieces</source>
        <translation>Nur ganze Stücke</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>Zu viele</translation>
    </message>
    <message>
        <source>Not added: %1 is priced in %2, and this store sells in %3. The office can change that.</source>
        <translation>Nicht hinzugefügt: %1 hat einen Preis in %2, dieses Geschäft verkauft in %3. Das Büro kann das ändern.</translation>
    </message>
    <message>
        <source>Not added: %1 is sold by the piece. Type a whole number, or none.</source>
        <translation>Nicht hinzugefügt: %1 wird stückweise verkauft. Tippen Sie eine ganze Zahl oder keine.</translation>
    </message>
    <message>
        <source>Not added: a line does not hold so much of %1. Type a smaller number.</source>
        <translation>Nicht hinzugefügt: So viel von %1 passt nicht in eine Zeile. Tippen Sie eine kleinere Zahl.</translation>
    </message>
    <message>
        <source>Not added: this receipt is full. Let it be paid, then begin another sale.</source>
        <translation>Nicht hinzugefügt: Dieser Beleg ist voll. Lassen Sie ihn bezahlen und beginnen Sie dann einen neuen Verkauf.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TrainingMode</name>
    <message>
        <source>the program was ended during the training</source>
        <translation>das Programm wurde während des Trainings beendet</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DifferenceStep</name>
    <message>
        <source>The difference</source>
        <translation>Die Differenz</translation>
    </message>
    <message>
        <source>Note for the owner</source>
        <translation>Notiz für die Inhaber</translation>
    </message>
    <message>
        <source>Count again  (Esc)</source>
        <translation>Neu zählen  (Esc)</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Schicht schließen</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Zahlungsarten</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>A difference is above what the store allows: a manager has to agree.</source>
        <translation>Eine Differenz liegt über der Grenze der Filiale: die Filialleitung muss zustimmen.</translation>
    </message>
    <message>
        <source>Closing books it as it was counted; nothing is lost by a difference.</source>
        <translation>Beim Schließen wird gebucht, was gezählt wurde; eine Differenz geht nicht verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%n card payment(s) not decided yet: %1. The shift can be closed; the till goes on asking.</source>
        <translation>
            <numerusform>%n Kartenzahlung ist noch nicht entschieden: %1. Die Schicht kann geschlossen werden; die Kasse fragt weiter.</numerusform>
            <numerusform>%n Kartenzahlungen sind noch nicht entschieden: %1. Die Schicht kann geschlossen werden; die Kasse fragt weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exactly right</source>
        <translation>Stimmt genau</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>of that in %1</source>
        <translation>davon in %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ZStep</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The shift is closed</source>
        <translation>Die Schicht ist geschlossen</translation>
    </message>
    <message>
        <source>The report is in this till&apos;s journal and signed. It reaches the store server by itself; held sales stay where they are.</source>
        <translation>Der Bericht steht signiert im Journal dieser Kasse. Er erreicht den Server von selbst; geparkte Verkäufe bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Net turnover</source>
        <translation>Umsatz nach Retouren</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message>
        <source>Exactly right</source>
        <translation>Stimmt genau</translation>
    </message>
    <message>
        <source>Cash in the drawer</source>
        <translation>Bargeld in der Kasse</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CountCell</name>
    <message>
        <source>Cash in %1</source>
        <translation>Bargeld in %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefusedDesk</name>
    <message>
        <source>Settled by hand, not by the store server: %1</source>
        <translation>Von Hand erledigt, nicht vom Server: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefusedDialog</name>
    <message>
        <source>Booked in the office</source>
        <translation>Im Büro gebucht</translation>
    </message>
    <message>
        <source>Sold again on another receipt</source>
        <translation>Auf anderem Beleg neu verkauft</translation>
    </message>
    <message>
        <source>Sent twice</source>
        <translation>Doppelt gesendet</translation>
    </message>
    <message>
        <source>Seen, settled by hand</source>
        <translation>Gesehen, von Hand erledigt</translation>
    </message>
    <message>
        <source>Refused by the store server</source>
        <translation>Vom Server abgelehnt</translation>
    </message>
    <message>
        <source>It has happened and stays in this till&apos;s journal. Send it again when the reason is gone. If it was settled outside, say how: the owner reads it, and it no longer waits.</source>
        <translation>Es ist geschehen und bleibt im Journal dieser Kasse. Senden Sie es noch einmal, wenn der Grund weg ist. Wurde es anders erledigt, sagen Sie wie: Der Inhaber liest es, und es wartet nicht mehr.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>Beleg zeigen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TrainingQuestion</name>
    <message>
        <source>Nothing that is sold there is booked, and no drawer opens. The open sales wait here. Leaving takes a manager.</source>
        <translation>Nichts, was dort verkauft wird, wird gebucht, und keine Schublade geht auf. Die offenen Verkäufe warten hier. Zum Verlassen braucht es die Filialleitung.</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Go on selling</source>
        <translation>Weiter verkaufen</translation>
    </message>
    <message>
        <source>Practise without real money?</source>
        <translation>Ohne echtes Geld üben?</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ConnectPage</name>
    <message>
        <source>Tillhouse till</source>
        <translation>Tillhouse-Kasse</translation>
    </message>
    <message>
        <source>Which store server is this till&apos;s?</source>
        <translation>Zu welchem Server gehört diese Kasse?</translation>
    </message>
    <message>
        <source>Once. Whoever set up the store server has both: its address, and the file ca.crt, on a USB stick for instance. The till keeps a copy of its own.</source>
        <translation>Einmal. Wer den Server eingerichtet hat, hat beides: seine Adresse und die Datei ca.crt, zum Beispiel auf einem USB-Stick. Die Kasse behält eine eigene Kopie.</translation>
    </message>
    <message>
        <source>Address of the store server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Certificate of the store server&apos;s authority (PEM file)</source>
        <translation>Zertifikat der Zertifizierungsstelle des Servers (PEM-Datei)</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Datei auswählen…</translation>
    </message>
    <message>
        <source>Keep it and go on</source>
        <translation>Behalten und weiter</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Keep it, and sell without the store server for now</source>
        <translation>Behalten und vorerst ohne den Server verkaufen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The certificate of the store server&apos;s authority</source>
        <translation>Das Zertifikat der Zertifizierungsstelle des Servers</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem);;All files (*)</source>
        <translation>Zertifikate (*.crt *.pem);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Its SHA-256 fingerprint. Compare it with that on the store server:</source>
        <translation>Sein SHA-256-Fingerabdruck. Mit dem auf dem Server vergleichen:</translation>
    </message>
    <message>
        <source>This is no address of a store server. It looks like %1.</source>
        <translation>Das ist keine Adresse eines Servers. Sie sieht so aus: %1.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::GatewayWords</name>
    <message>
        <source>The store server answers, and has proven who it is.</source>
        <translation>Der Server antwortet und hat bewiesen, wer er ist.</translation>
    </message>
    <message>
        <source>No machine is called %1. Look for a slip in the address, and whether this till is in the shop&apos;s network.</source>
        <translation>Kein Gerät heißt %1. Die Adresse auf Tippfehler prüfen, und ob diese Kasse im Netz des Ladens ist.</translation>
    </message>
    <message>
        <source>%1 is there, but nothing listens at its port %2. Check the port, and that the store server runs.</source>
        <translation>%1 ist da, aber an Port %2 antwortet nichts. Den Port prüfen, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>%1 does not answer. Check the address, the cable and the network.</source>
        <translation>%1 antwortet nicht. Adresse, Kabel und Netz prüfen.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak as a store server does (TLS 1.3). Check the port.</source>
        <translation>Was bei %1 antwortet, spricht nicht wie ein Server (TLS 1.3). Den Port prüfen.</translation>
    </message>
    <message>
        <source>The certificate that %1 shows comes from another authority: nothing was sent. Choose the file ca.crt of this store server. If it is that one, somebody else answers there.</source>
        <translation>Das Zertifikat von %1 stammt von einer anderen Zertifizierungsstelle: Es wurde nichts gesendet. Die Datei ca.crt dieses Servers auswählen. Ist sie es schon, antwortet dort jemand anderes.</translation>
    </message>
    <message>
        <source>The certificate of %1 does not hold at %2, as this till&apos;s clock has it. Set the clock; if it is right, the store server needs a new certificate.</source>
        <translation>Das Zertifikat von %1 gilt nicht um %2, der Uhrzeit dieser Kasse. Die Uhr stellen; geht sie richtig, braucht der Server ein neues Zertifikat.</translation>
    </message>
    <message>
        <source>The certificate of the server is for another name than %1. Type the name that the store server has for itself.</source>
        <translation>Das Zertifikat des Servers gilt für einen anderen Namen als %1. Den Namen eingeben, den der Server selbst trägt.</translation>
    </message>
    <message>
        <source>What answers at %1 is no Tillhouse store server. Check address and port.</source>
        <translation>Was bei %1 antwortet, ist kein Tillhouse-Server. Adresse und Port prüfen.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::StartFailure</name>
    <message>
        <source>Tillhouse till</source>
        <translation>Tillhouse-Kasse</translation>
    </message>
    <message>
        <source>Not everything is as it was set</source>
        <translation>Nicht alles ist, wie es eingestellt war</translation>
    </message>
    <message>
        <source>The till does not start</source>
        <translation>Die Kasse startet nicht</translation>
    </message>
    <message>
        <source>The till goes on without it. A manager sets it right in the settings.</source>
        <translation>Die Kasse macht ohne das weiter. Die Filialleitung stellt es in den Einstellungen richtig.</translation>
    </message>
    <message>
        <source>No sale was lost: what was sold stays on this till. Put it right and start the till again, or show this to whoever looks after it.</source>
        <translation>Kein Verkauf ging verloren: Was verkauft wurde, bleibt auf dieser Kasse. Das Problem beheben und die Kasse neu starten, oder dies dem zeigen, der sie betreut.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ProgramStart</name>
    <message>
        <source>What this till had kept as the store server&apos;s address is no address.</source>
        <translation>Was diese Kasse als Adresse des Servers behalten hatte, ist keine Adresse.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DevicesDialog</name>
    <message>
        <source>Devices of this till</source>
        <translation>Geräte dieser Kasse</translation>
    </message>
    <message>
        <source>What is changed here holds when the till is started anew.</source>
        <translation>Was hier geändert wird, gilt, wenn die Kasse neu gestartet ist.</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Bondrucker</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation>58 mm</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 mm</translation>
    </message>
    <message>
        <source>80 mm, 42 signs</source>
        <translation>80 mm, 42 Zeichen</translation>
    </message>
    <message>
        <source>Code page</source>
        <translation>Codepage</translation>
    </message>
    <message>
        <source>Picture on top</source>
        <translation>Bild oben</translation>
    </message>
    <message>
        <source>QR code says</source>
        <translation>QR-Code sagt</translation>
    </message>
    <message>
        <source>Drawer&apos;s pin</source>
        <translation>Pin der Schublade</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Testseite drucken</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Waage</translation>
    </message>
    <message>
        <source>Read the weight</source>
        <translation>Gewicht lesen</translation>
    </message>
    <message>
        <source>What the customer sees</source>
        <translation>Was der Kunde sieht</translation>
    </message>
    <message>
        <source>Second screen</source>
        <translation>Zweiter Bildschirm</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Shows the sale</source>
        <translation>Zeigt den Verkauf</translation>
    </message>
    <message>
        <source>Display of two lines</source>
        <translation>Zweizeilige Anzeige</translation>
    </message>
    <message>
        <source>Its commands</source>
        <translation>Ihre Befehle</translation>
    </message>
    <message>
        <source>Show a line</source>
        <translation>Zeile anzeigen</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Sends before a code</source>
        <translation>Sendet vor einem Code</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Sends after a code</source>
        <translation>Sendet nach einem Code</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>%1 (as the command line says)</source>
        <translation>%1 (wie die Befehlszeile sagt)</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Datei auswählen…</translation>
    </message>
    <message>
        <source>The picture on top of the receipt</source>
        <translation>Das Bild über dem Bon</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.bmp);;All files (*)</source>
        <translation>Bilder (*.png *.jpg *.bmp);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>So behalten</translation>
    </message>
    <message>
        <source>Start the till anew now</source>
        <translation>Kasse jetzt neu starten</translation>
    </message>
    <message>
        <source>It is kept, and holds when the till is started anew. Open sales stay.</source>
        <translation>Behalten; es gilt, wenn die Kasse neu gestartet ist. Offene Verkäufe bleiben.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Anschluss</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DeviceTrials</name>
    <message>
        <source>Test page</source>
        <translation>Testseite</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>The two lines go from edge to edge, and no sign above is a question mark.</source>
        <translation>Die zwei Linien gehen von Rand zu Rand, und kein Zeichen oben ist ein Fragezeichen.</translation>
    </message>
    <message>
        <source>Say first where the printer is.</source>
        <translation>Erst sagen, wo der Drucker ist.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Wird gedruckt…</translation>
    </message>
    <message>
        <source>The test page is printed. Look at it: width, signs and picture.</source>
        <translation>Die Testseite ist gedruckt. Bitte ansehen: Breite, Zeichen und Bild.</translation>
    </message>
    <message>
        <source>The printer is not reached: %1</source>
        <translation>Der Drucker ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>The printer is there, and cannot print: %1</source>
        <translation>Der Drucker ist da und kann nicht drucken: %1</translation>
    </message>
    <message>
        <source>It broke off. Look at the paper: %1</source>
        <translation>Es brach ab. Das Papier ansehen: %1</translation>
    </message>
    <message>
        <source>Say first where the scale is.</source>
        <translation>Erst sagen, wo die Waage ist.</translation>
    </message>
    <message>
        <source>Asking the scale…</source>
        <translation>Die Waage wird gefragt…</translation>
    </message>
    <message>
        <source>The scale says %1.</source>
        <translation>Die Waage sagt %1.</translation>
    </message>
    <message>
        <source>The scale answers: more lies on it than it can weigh.</source>
        <translation>Die Waage antwortet: Es liegt mehr darauf, als sie wiegen kann.</translation>
    </message>
    <message>
        <source>The scale answers: it is below zero. Empty it and press Zero.</source>
        <translation>Die Waage antwortet: Sie ist unter null. Leeren und Null drücken.</translation>
    </message>
    <message>
        <source>The scale answers, but not in kilograms. Set it so.</source>
        <translation>Die Waage antwortet, aber nicht in Kilogramm. So einstellen.</translation>
    </message>
    <message>
        <source>The scale answers, but what lies on it does not lie still.</source>
        <translation>Die Waage antwortet, aber was darauf liegt, liegt nicht still.</translation>
    </message>
    <message>
        <source>No word from the scale. Check cable, power, speed and its protocol.</source>
        <translation>Kein Wort von der Waage. Kabel, Strom, Geschwindigkeit und Protokoll prüfen.</translation>
    </message>
    <message>
        <source>The scale is not reached: %1</source>
        <translation>Die Waage ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>Say first where the display is.</source>
        <translation>Erst sagen, wo die Anzeige ist.</translation>
    </message>
    <message>
        <source>Showing a line…</source>
        <translation>Eine Zeile wird angezeigt…</translation>
    </message>
    <message>
        <source>The display has taken it. Look there: its lower line says “%1”.</source>
        <translation>Die Anzeige hat es angenommen. Dort nachsehen: Unten steht „%1“.</translation>
    </message>
    <message>
        <source>The display takes nothing. Check cable, power and speed.</source>
        <translation>Die Anzeige nimmt nichts an. Kabel, Strom und Geschwindigkeit prüfen.</translation>
    </message>
    <message>
        <source>The display is not reached: %1</source>
        <translation>Die Anzeige ist nicht erreichbar: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ZList</name>
    <message>
        <source>Z reports</source>
        <translation>Z-Berichte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Z report %1</source>
        <translation>Z-Bericht %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PracticeCards</name>
    <message>
        <source>Cards: approved</source>
        <translation>Karten: genehmigt</translation>
    </message>
    <message>
        <source>Cards: declined</source>
        <translation>Karten: abgelehnt</translation>
    </message>
    <message>
        <source>Cards: no answer</source>
        <translation>Karten: keine Antwort</translation>
    </message>
    <message>
        <source>What do cards do from now on?</source>
        <translation>Was tun Karten von jetzt an?</translation>
    </message>
    <message>
        <source>They are approved</source>
        <translation>Sie werden genehmigt</translation>
    </message>
    <message>
        <source>They are declined</source>
        <translation>Sie werden abgelehnt</translation>
    </message>
    <message>
        <source>No answer at first, then approved</source>
        <translation>Erst keine Antwort, dann genehmigt</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A card that money goes back to does the same. Gift cards are practised by selling one here first; every customer begins with some credit and points. Refunds and exchanges are of receipts of this training.</source>
        <translation>Eine Karte, auf die Geld zurückgeht, tut dasselbe. Für Geschenkkarten wird hier zuerst eine verkauft; jeder Kunde beginnt mit etwas Guthaben und Punkten. Erstattet und umgetauscht werden Bons dieses Trainings.</translation>
    </message>
</context>
</TS>
