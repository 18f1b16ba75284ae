<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message>
        <source>The store server could not prove who it is; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store server did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training reaches no store server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests; wait as long as Retry-After says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders can&apos;t be taken at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments can&apos;t be taken at the moment; nothing was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store takes no changes now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault is in the log under this trace id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the %1 broke before its answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is not reachable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 does not answer at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name, password and the name of the till are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which store this till stands in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user name or password is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this PIN is not accepted on this till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the session has ended; sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many failed attempts; try again in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many sign-ins at this moment; try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough memory to check a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wrong PINs. Try again in %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PIN is not right. Try again in %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store server cannot be reached, and you have not signed in on this till before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till is %1 of %2, and its journal with it. Another till needs a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sale puts money on twenty accounts; start another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sale has as many lines as one receipt can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This product is priced in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than one line can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the product first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money on an account is sold once; add another line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing on this line to discount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This coupon is in the sale already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sale takes ten coupons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A labelled portion is sold whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack is sold whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amount is too large to be computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shift is open at this till; nothing was taken. Open one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not pay the whole amount: %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>insufficient funds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credit_limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>insufficient_balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such gift card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this gift card is in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gift cards and accounts are paid for with money, not with other balances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order is being worked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order has a reservation with other lines or another policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goods were given to others meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line names a product that is not sold here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough in stock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the acquirer does not answer at the moment; nothing was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too little time is left to ask the acquirer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till has no receipt %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order&apos;s tenders have less left than that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the refund was declined; nothing was given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the refund was declined: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the refund is being worked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this refund is being worked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than what was sold and not yet refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than is left of what was paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than is left to hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 can be refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 are left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shift is open at this till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shift is closed, but its report cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shift is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till has an open shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the till has an open shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sales journal cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another till program is using this till&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till still has %1 sales that the store server has not taken. They would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training has begun already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no print job %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still to be printed itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A print job that is %1 does not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till stopped while this was being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy was printed in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was to be printed cannot be read any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till %1 took this basket at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many baskets wait already: take some up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such basket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another customer has this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a manager gives credit and exemptions from tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody changed the customer since it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be below 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be above zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a number with at most %1 decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be from 0 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be above 0 and at most 1000000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be more than 0 and at most 1 000 000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be from 0 to what the line costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not contain control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is more than what is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is more than is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is more than is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must look like name@example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may have digits, spaces and + - / ( ) . only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not have spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belongs to another customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not hold line breaks or control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be like name@example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a name before the @ that no mail server takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no domain, like example.org, behind the @</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is longer than any address may be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an upper-case currency code of ISO 4217</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is money that went on an account; it is not taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points paid for some of it, and go back as points: leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points pay nothing here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percentage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coupon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>barcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>currency</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Show the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold this sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall a held sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the quantity of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the price of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount the line in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay, and pay exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay the exact amount in cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay by card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the line off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the whole sale up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what an unknown code is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund from a receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back; never clears a sale</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REFUNDED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CHANGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) waiting, oldest %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline, %1 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop selling: this till cannot write its journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sale can be recorded. Free space on the disk, then start the till again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store server cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash sales go on. %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash sales go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales are waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. They are safe on this till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sale was not accepted by the store server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is safe on this till. A manager must look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sales go on; %n receipt(s) wait since %1 and print by themselves.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) need you</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The receipt printer: %1. The sale stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sale stands. Look at the paper, then say what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt printer cannot print: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt printer cannot be reached: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper roll is nearly at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a new one at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>since %1, tried %n time(s): %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>since %1: %2. Part of it may be on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot print: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be reached: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawer is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card: not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>sent %n time(s), no answer yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>at the store server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not charged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal put back from a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s), the oldest since %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused: a manager must look.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything here is safe on this till; what waits is sent by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card (terminal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COPY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REFUND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Served by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOID %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a receipt: nothing was sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tax: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incl. %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plus %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you for your visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::AgeDialog</name>
    <message>
        <source>Is the customer %1 or older?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born on this day or before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A day: d day, MMMM name of the month, yyyy year.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N   No: do not sell it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y   Yes: old enough</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ApprovalDialog</name>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has to allow this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody who may allow this has a PIN at this till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge may not allow it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::BalancePanel</name>
    <message>
        <source>Scan the card, or type its code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gift card code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the balance first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance is checked with the store server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the store server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the card, or type its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store has no such gift card. Nothing was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store server did not answer. Nothing was taken; check again, or pay another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store server does not know this customer yet. Nothing was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store server did not answer. Nothing was taken; pay another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of store credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s) are worth %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Owes %1 of at most %2; %3 is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is less than what was typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 can be paid so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CardPanel</name>
    <message>
        <source>Waiting for the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the customer to tap, insert or swipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was not charged. Try another card or take cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was not charged: %1. Try another card or take cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another tender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store server did not take this sale: %1 No money moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment never arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store server has no such sale. No money moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do not know yet whether the card was charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking (%1 of %2)… Do not ask for the card again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer yet. Do not ask for the card again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other tender (manager)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CartDelegate</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CartModel</name>
    <message>
        <source>Not in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2  ·  %3 each</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CartPanel</name>
    <message>
        <source>Pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the first product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or press F2 to search, or tap a product on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disc %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disc −</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the red line first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the quantity first, then Qty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the percentage first, then Disc %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A discount cannot be more than 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the amount first, then Disc −.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the price first, then F7.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CashDialog</name>
    <message>
        <source>Cash in or out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash without a sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put %1 in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CataloguePanel</name>
    <message>
        <source>More departments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is here already can be scanned and sold. Search and tiles follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the beginning of another word, or scan the barcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add products in the console; they appear here by themselves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ChoiceDialog</name>
    <message>
        <source>Scanned by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer does not want it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CloseShiftPage</name>
    <message>
        <source>Count the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now  (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is all  (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count again  (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the shift  (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shift is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in this till&apos;s journal and signed. It reaches the store server by itself; held sales stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done  (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By coin and note. What should be there is shown afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By coin and note. %1 in cash should be there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the cash first; type 0 where there is nothing in the drawer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference in cash is above what the store allows: a manager has to agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing books it as it was counted; nothing is lost by a difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawer is %1 short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is %1 too much in the drawer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted before: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CodeLookup</name>
    <message>
        <source>This label says neither weight nor price: weigh it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This label&apos;s price cannot be read: check how the till is set up for labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label was misread: scan it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CopyProgress</name>
    <message>
        <source>Copy of the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the search: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the catalogue: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the catalogue: %1 so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CountSheet</name>
    <message>
        <source>Other means of payment: add up the slips</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CouponBar</name>
    <message>
        <source>nothing to use it on yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coupon %1, %2. Take it away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerBar</name>
    <message>
        <source>Take the customer off this sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer of this sale: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerForm</name>
    <message>
        <source>Save and take for this sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card (scan it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store server cannot be reached, so nobody was saved. Sell without the customer, or save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerPanel</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a customer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, phone, e-mail or card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the customer pays off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take for this sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off this sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, or scan the customer&apos;s card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is found so. Look for less of the name, or make a new customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays no tax: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking what they owe and have…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they owe and have is not known without the store server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid off: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerWindow</name>
    <message>
        <source>Customer display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you. Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more above</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You save %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till is closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerWords</name>
    <message>
        <source>Owes %1 of at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store credit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s), worth %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Owes nothing, has no credit and no points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DeviceLink</name>
    <message>
        <source>%1 is no serial line: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DonePage</name>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy is on its way to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt for %1 is in the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::EntryPanel</name>
    <message>
        <source>Pay another way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ErrorWords</name>
    <message>
        <source>Something in it is not as it must be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being worked on; wait a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was sent before with other content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough in stock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment was declined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of the payment is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store server does not accept this format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too often; wait a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the store server does not answer; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 %2</source>
        <extracomment>%1 is a field (&quot;quantity&quot;), %2 what is wrong with it (&quot;must be above zero&quot;).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 says in this language what went wrong, %2 says it in English, exactly.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ExchangeDesk</name>
    <message>
        <source>the money could not be given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card was asked for in this sale. Pay shows what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The returned goods are being booked. Wait for the answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ForeignPanel</name>
    <message>
        <source>Cash of another currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still missing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 %1 is %2 %3. Worth %4, %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::GiftSale</name>
    <message>
        <source>Add to this sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell a gift card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell a gift card, or top one up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the card, or type its code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gift card code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card can be used as soon as this sale is paid. It is not taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gift card %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::HeaderBar</name>
    <message>
        <source>Search  (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the till (F12)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another sale</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::KeyHelp</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twelve of the next product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look a code up as if it were scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any key closes this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::LockPage</name>
    <message>
        <source>Who is at the till?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this till up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody at this store has this badge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::MailDialog</name>
    <message>
        <source>E-mail the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail receipt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the outbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::MainWindow</name>
    <message>
        <source>Tillhouse till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till&apos;s journal was an old copy. It goes on with receipt %1; a manager is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt %1 was charged to the card after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell a gift card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold this sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall a held sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this sale up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund from a receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales of this till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or remove the red line first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to pay yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds need a manager: lock the till and let one sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till has not sold anything yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not added: this sale is being paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is real: no sale, no money, no stock. A manager ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the card payment is decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sale is %1&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise without real money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the training and go back to real sales</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::NoSaleDialog</name>
    <message>
        <source>Give change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong change given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is written down with your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it shut</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::NoteDialog</name>
    <message>
        <source>Printed on the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::OpenShiftPage</name>
    <message>
        <source>Open the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count what is in it before the first sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coins and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the shift  (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the drawer first; type 0 where there is nothing in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ParkDesk</name>
    <message>
        <source>The store server does not answer. The sale opens here as soon as it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another till may have taken this sale up. It can be brought back when the store server answers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PayPage</name>
    <message>
        <source>Yes, %1 in cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 in cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2: press once more if that is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is more than what is due. A card is charged exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken: it %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards and balances need the store server. Cash and the terminal work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card  (F11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand-alone terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact  %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PaySummary</name>
    <message>
        <source>no tax: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incl. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a tip of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounded by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PersonTiles</name>
    <message>
        <source>Cashier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PinPad</name>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PrintDesk</name>
    <message>
        <source>The drawer was not opened: %1. Open it with its key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PrintPanel</name>
    <message>
        <source>Look at the paper. If it is whole, say so. If not, print a copy: it is marked COPY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is on paper. Try it again, or discard it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It prints by itself as soon as the printer can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy is marked COPY. The drawer stays shut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts and reports appear here as they are printed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PrintRun</name>
    <message>
        <source>its cover is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its cutter is jammed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it reports an error; switch it off and on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it did not say that it was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it stopped taking the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::Printer</name>
    <message>
        <source>This till has no receipt printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print jobs cannot be written to this till&apos;s disk, so nothing is printed. The sale stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waited %1 min for the printer: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer was busy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ProductDialog</name>
    <message>
        <source>What is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code %1 is not in the catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it red</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::QueuePanel</name>
    <message>
        <source>Sales of this till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ReasonField</name>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or say it in your words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RecallPanel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>till %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sale is held. F4 holds the one on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store server does not answer. Grey sales may be open at another till; they come back when it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all tills of the store. Whoever brings one back has it alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefundLines</name>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refundable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of %1 come back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefundPage</name>
    <message>
        <source>Back to the sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the receipt, or type its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, for example: damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund from a receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds need the store server, which cannot be reached now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No receipt begins with “%1”. If it was sold just now, it may still be on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give back %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the store server. Do not give anything back yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The refund is booked, but its receipt cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not refunded, no money moved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ReportDialog</name>
    <message>
        <source>Z report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ReportView</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SalesDesk</name>
    <message>
        <source>This is sold by the piece: type a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sale cannot be kept on disk: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coupon %1 was good until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card was asked for in this sale. Pay shows what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sale was paid already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sale is not held any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The returned goods are being booked. Wait for the answer, then give the sale up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods come back with this sale. Finish it, or take the returned goods off first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SellFlow</name>
    <message>
        <source>Not added: %1 is for customers of %2 and older.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a manager: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody allowed it; the sale is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 off %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2 instead of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this line taken off?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to give up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card was asked for in this sale. Pay shows what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Why is the whole sale given up?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on this sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till does not know the store&apos;s taxes yet; it learns them from the store server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell the unknown code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold as you typed it; the catalogue does not have it yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SerialPort</name>
    <message>
        <source>the line was closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ShiftDesk</name>
    <message>
        <source>Z report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ShiftFlow</name>
    <message>
        <source>Cash in or out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last Z report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a shift first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 into the drawer: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 out of the drawer: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the drawer without a sale: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what should be in the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till has not closed a shift yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ShiftReport</name>
    <message>
        <source>TRAINING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z report %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net turnover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discounts given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taxes of the sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be in the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference allowed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discounts above the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawer opened without a sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ages checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds without the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards taken on trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts printed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong PINs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gift card money lent by the store server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out while sales waited</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SignInPage</name>
    <message>
        <source>Set up this till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once, by a manager. After that everybody signs in with a PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store (empty: the user&apos;s own)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of this till, on every receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TcpLink</name>
    <message>
        <source>the printer closed the connection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TimeWords</name>
    <message>
        <source>dd.MM.yyyy HH:mm</source>
        <extracomment>How a day and a time are written: dd day, MM month, yyyy year, HH hour, mm minute.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dd.MM. HH:mm</source>
        <extracomment>How a day and a time of this year are written: dd day, MM month, HH hour, mm minute.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TipPanel</name>
    <message>
        <source>Tip for the staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On top of %1. The customer pays %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::VariantDialog</name>
    <message>
        <source>Choose which one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::Watermark</name>
    <message>
        <source>TRAINING</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::WeighDialog</name>
    <message>
        <source>How many litres?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many metres?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many kilograms?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not sell it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed. Enter takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word from the scale. Check its cable, or type the weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it lies still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it on the scale, or type the weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its container. Enter takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than the scale can weigh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scale is below zero. Empty it and press Zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scale does not weigh in kilograms. Set it so, or type the weight.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::uikit::BarChart</name>
    <message>
        <source>  (before: %1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::uikit::Numpad</name>
    <message>
        <source>Delete the last digit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillhouse::uikit::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
