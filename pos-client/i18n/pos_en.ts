<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>%n sale(s) waiting, oldest %1</source>
        <translation>
            <numerusform>%n sale waiting, oldest %1</numerusform>
            <numerusform>%n sales waiting, oldest %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sales go on; %n receipt(s) wait since %1 and print by themselves.</source>
        <translation>
            <numerusform>Sales go on; %n receipt waits since %1 and prints by itself.</numerusform>
            <numerusform>Sales go on; %n receipts wait since %1 and print by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) need you</source>
        <translation>
            <numerusform>A receipt needs you</numerusform>
            <numerusform>%n receipts need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>since %1, tried %n time(s): %2</source>
        <translation>
            <numerusform>since %1, tried once: %2</numerusform>
            <numerusform>since %1, tried %n times: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sent %n time(s), no answer yet</source>
        <translation>
            <numerusform>sent once, no answer yet</numerusform>
            <numerusform>sent %n times, no answer yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s), the oldest since %1.</source>
        <translation>
            <numerusform>%n waits since %1.</numerusform>
            <numerusform>%n wait, the oldest since %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused: a manager must look.</source>
        <translation>
            <numerusform>%n refused: a manager must look.</numerusform>
            <numerusform>%n refused: a manager must look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of this till&apos;s sales, refunds, shifts and notes are not at the store server yet. They are sent by themselves as soon as it answers: wait for that, then sign out.</source>
        <translation>
            <numerusform>%n of this till&apos;s sales, refunds, shifts and notes is not at the store server yet. It is sent by itself as soon as it answers: wait for that, then sign out.</numerusform>
            <numerusform>%n of this till&apos;s sales, refunds, shifts and notes are not at the store server yet. They are sent by themselves as soon as it answers: wait for that, then sign out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused by the store server and have to be looked at first.</source>
        <translation>
            <numerusform>%n was refused by the store server and has to be looked at first.</numerusform>
            <numerusform>%n were refused by the store server and have to be looked at first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) not known yet</source>
        <translation>
            <numerusform>%n card not known yet</numerusform>
            <numerusform>%n cards not known yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) not known yet: the till goes on asking.</source>
        <translation>
            <numerusform>%n card is not known yet: the till goes on asking.</numerusform>
            <numerusform>%n cards are not known yet: the till goes on asking.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of this till&apos;s cards may have been charged or not. The till goes on asking: wait for the answer, then sign out.</source>
        <translation>
            <numerusform>%n of this till&apos;s cards may have been charged or not. The till goes on asking: wait for the answer, then sign out.</numerusform>
            <numerusform>%n of this till&apos;s cards may have been charged or not. The till goes on asking: wait for the answer, then sign out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::BalancePanel</name>
    <message numerus="yes">
        <source>%1 point(s) are worth %2</source>
        <translation>
            <numerusform>%1 point is worth %2</numerusform>
            <numerusform>%1 points are worth %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::BasketPanel</name>
    <message numerus="yes">
        <source>Your order: %n items</source>
        <translation>
            <numerusform>Your order: %n item</numerusform>
            <numerusform>Your order: %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CartPanel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerWindow</name>
    <message numerus="yes">
        <source>and %n more above</source>
        <translation>
            <numerusform>and %n more above</numerusform>
            <numerusform>and %n more above</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerWords</name>
    <message numerus="yes">
        <source>%1 point(s), worth %2</source>
        <translation>
            <numerusform>%1 point, worth %2</numerusform>
            <numerusform>%1 points, worth %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s)</source>
        <translation>
            <numerusform>%1 point</numerusform>
            <numerusform>%1 points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::MainWindow</name>
    <message numerus="yes">
        <source>%n sale(s) are not at the store server yet. End the till all the same? They stay on it.</source>
        <translation>
            <numerusform>%n sale is not at the store server yet. End the till all the same? It stays on it.</numerusform>
            <numerusform>%n sales are not at the store server yet. End the till all the same? They stay on it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::OfferWords</name>
    <message numerus="yes">
        <source>This is for people of %n years and older. Our staff are glad to sell it to you.</source>
        <translation>
            <numerusform>This is for people of %n year and older. Our staff are glad to sell it to you.</numerusform>
            <numerusform>This is for people of %n years and older. Our staff are glad to sell it to you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PaySummary</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ProductModel</name>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n variant</numerusform>
            <numerusform>%n variants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RecallPanel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefundLines</name>
    <message numerus="yes">
        <source>%1, %n more</source>
        <translation>
            <numerusform>%1, %n more</numerusform>
            <numerusform>%1, %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SelfServiceWindow</name>
    <message numerus="yes">
        <source>We start over in %n seconds.</source>
        <translation>
            <numerusform>We start over in %n second.</numerusform>
            <numerusform>We start over in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SellFlow</name>
    <message numerus="yes">
        <source>%n line(s), %1</source>
        <translation>
            <numerusform>%n line, %1</numerusform>
            <numerusform>%n lines, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SettingsDesk</name>
    <message numerus="yes">
        <source>%n sale(s) are not at the store server yet: the till stays open until they are.</source>
        <translation>
            <numerusform>%n sale is not at the store server yet: the till stays open until it is.</numerusform>
            <numerusform>%n sales are not at the store server yet: the till stays open until they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DifferenceStep</name>
    <message numerus="yes">
        <source>%n card payment(s) not decided yet: %1. The shift can be closed; the till goes on asking.</source>
        <translation>
            <numerusform>%n card payment is not decided yet: %1. The shift can be closed; the till goes on asking.</numerusform>
            <numerusform>%n card payments are not decided yet: %1. The shift can be closed; the till goes on asking.</numerusform>
        </translation>
    </message>
</context>
</TS>
