<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<!-- Only what has a plural: everything else is English in the code already. -->
<context>
    <name>Cramp</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This one lasted %n minute(s). Please mention it to a doctor.</source>
        <translation>
            <numerusform>This one lasted %n minute. Please mention it to a doctor.</numerusform>
            <numerusform>This one lasted %n minutes. Please mention it to a doctor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrampLog</name>
    <message numerus="yes">
        <source>%n cramp(s)</source>
        <translation>
            <numerusform>%n cramp</numerusform>
            <numerusform>%n cramps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cramp(s) in the last 12 weeks</source>
        <translation>
            <numerusform>%n cramp in the last 12 weeks</numerusform>
            <numerusform>%n cramps in the last 12 weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You logged %n cramp(s) in 7 days.</source>
        <translation>
            <numerusform>You logged %n cramp in 7 days.</numerusform>
            <numerusform>You logged %n cramps in 7 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more before these</source>
        <translation>
            <numerusform>and %n more before these</numerusform>
            <numerusform>and %n more before these</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>%n day in a row</numerusform>
            <numerusform>%n days in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From {first} to {last}: something done on %n day(s)</source>
        <translation>
            <numerusform>From {first} to {last}: something done on %n day</numerusform>
            <numerusform>From {first} to {last}: something done on %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>What was assumed: %n thing(s)</source>
        <translation>
            <numerusform>What was assumed: %n thing</numerusform>
            <numerusform>What was assumed: %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message numerus="yes">
        <source>%n thing(s) to mend</source>
        <translation>
            <numerusform>%n thing to mend</numerusform>
            <numerusform>%n things to mend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Given</name>
    <message numerus="yes">
        <source>{count}, %n of them its own</source>
        <translation>
            <numerusform>{count}, %n of them its own</numerusform>
            <numerusform>{count}, %n of them its own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message numerus="yes">
        <source>%n file(s) to mend</source>
        <translation>
            <numerusform>%n file to mend</numerusform>
            <numerusform>%n files to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n routine(s)</source>
        <translation>
            <numerusform>%n routine</numerusform>
            <numerusform>%n routines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n routine(s)</source>
        <translation>
            <numerusform>{shown} of %n routine</numerusform>
            <numerusform>{shown} of %n routines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%n file(s) to mend</source>
        <translation>
            <numerusform>%n file to mend</numerusform>
            <numerusform>%n files to mend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message numerus="yes">
        <source>%n cramp(s) are new</source>
        <translation>
            <numerusform>%n cramp is new</numerusform>
            <numerusform>%n cramps are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are in {file} now.</source>
        <translation>
            <numerusform>%n session is in {file} now.</numerusform>
            <numerusform>%n sessions are in {file} now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are new</source>
        <translation>
            <numerusform>%n session is new</numerusform>
            <numerusform>%n sessions are new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message numerus="yes">
        <source>Done. %n minute(s).</source>
        <translation>
            <numerusform>Done. %n minute.</numerusform>
            <numerusform>Done. %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stretch(es)</source>
        <translation>
            <numerusform>%n stretch</numerusform>
            <numerusform>%n stretches</numerusform>
        </translation>
    </message>
</context>
</TS>
