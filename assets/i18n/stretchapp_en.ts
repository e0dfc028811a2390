<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<!-- Only what has a plural: everything else is English in the code already. -->
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
