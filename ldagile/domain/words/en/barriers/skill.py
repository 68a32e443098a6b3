"""Barriers that point at skill: doubts in oneself, too little practice."""

SKILL: dict[str, dict[int, str]] = {
    "self_efficacy": {
        3: """
            confident/confidence/unconfident, trust myself, scared/scares/scary, frightened/frightening
            fear/fears/feared, nervous, anxious/anxiety, doubt ~ i/myself/my/whether/if/that
            up to it/that/the, hands/voice/knees shake/shook/shakes/tremble, insecure, insecurity, unsure of
            embarrassed/embarrassing/embarrass/embarrassment, make/making a fool
            look/looking/looked/feel/felt stupid
            look/looking/looked/feel/felt ~ silly/foolish/incompetent/ridiculous/small/helpless/lost/useless
            intimidated/intimidating, not ~ very good at, no good at, bad at, useless/hopeless at
            better at it/this/that than, dare/dared, worried, worry ~ i/that/about, capable
            too difficult/hard/complicated/complex/much/big for me, believe i/in myself, not ~ able to
            not ~ feel ~ able/ready/safe/secure/comfortable/qualified/competent, uncomfortable/uneasy
            wrong thing, shy/timid, panic/panicked, freeze/froze ~ up, cut out for
            not ~ clever/smart/experienced/qualified/competent/strong enough, out of my depth, self conscious
            impostor/imposter, break something, get it wrong, do it wrong, something wrong, mess ~ up
            mess it, lack/lacking ~ courage/confidence/nerve, courage/nerve/guts, not ~ brave, unsure ~ i can
            not sure ~ i ~ can/could/am/would, what if i, not the type, not the ~ person ~ who/for
            type of person, people like me, go red, went red, stage fright, lose face, losing face
            put on the spot, tongue tied, can not do this, think i can, not think i, overstretched
            not trust my, hesitate/hesitated/hesitant, beyond me
            leave it/that to ~ who/better/experts/others, terrified, dread, daunting, feel/felt overwhelmed
            gets/get/got hurt, cause damage, do damage, make it worse, making it worse, screw ~ up
            blame me/if, self doubt, firm/tough/strong/good/fast enough, not ~ good with/at/in
            good with numbers/people/computers/words
            too shy/slow/old/young/new/inexperienced/soft/nice/quiet/weak, who am i
            strength/strong suit/forte, born/natural ~ speaker/leader/seller, no talent/gift/flair, in case i
            what will/would/if they ~ think/say, ridicule/ridiculous, look bad
            sound/sounds/sounding ~ stupid/silly/fake/false, my english/accent/voice/spelling
            heart pounding/racing, mind goes blank, two left hands/feet, fraud, can not imagine
            see myself as/doing ~ that, i am ~ worried/afraid, out loud, senior/experienced ~ does/do that
            not a ~ person, what it takes, not ~ up for, take the responsibility, not ~ ready for
            i could ~ hurt/break/damage/lose/spoil, not ~ manage that, never manage, will never be able
            palpitations, very thought, thought of ~ makes/gives, the thought of
            say something ~ wrong/stupid/that, makes it worse for, make matters worse, incapable, can handle
            not ~ handle/cope, cope with, do not think ~ i/am, i can not ~ stand/handle/face/speak/talk/do
            something happens, something could/might/goes, responsible if, my fault
            what if ~ it/something/they/he/she/someone, too much responsibility, big responsibility
            sleepless, sick at, butterflies, cold feet, clam up, stammer, lump in, jitters, trembling
            unsettled, unsettling, intimidate/intimidates, threatening, frightens/frighten/frightened me
            makes me ~ nervous/anxious/uneasy
            feel/felt ~ out of place/like a/like an/exposed/insecure/weak/too, inferior, inferiority
            not worthy, compared to/with ~ others/them/colleagues, everyone else ~ better/faster
            others are/can ~ better/so, they are ~ better
            i am ~ too/not/no/only ~ expert/good/leader/teacher/speaker
            leave it to ~ others/someone/colleague/specialist/pros, let ~ others/someone/colleague do it
            rather let, rather leave, no faith in, faith in myself, sure of myself, self esteem
            i am ~ beginner/newbie/novice, i am new, still new, lose the thread, lost the thread
            blush/blushed, reaction if, pull that/it off, have my doubts, my doubts, i doubt
            freeze if/when/in, i ~ would freeze, can not pull, not made for, i lose my nerve, my nerve
            lost my nerve, i hide, hide behind, rather hide, keep ~ quiet ~ because, prefer to stay quiet
            i keep my mouth, not ~ speak up, too much respect, respect for the, overawed, in awe
            i can not do ~ like, i never could, never been ~ good at, not a technical, no technical
            not very technical, not technical, technophobe, i only ~ have/did ~ school, not educated
            without ~ degree
        """,
        1: """
            wrong, sure, feel, might, worse, difficult, angry, audience, afraid, believe
        """,
    },
    "lack_of_practice": {
        3: """
            practice/practise/practicing/practising/practised/practiced
            rehearse/rehearsed/rehearsal/rehearsals/rehearsing, clumsy/clumsily, rusty/stiff
            not ~ often enough, not ~ enough ~ times/tries/goes/repetitions/exercises/training
            in your/my fingers/hands/blood/bones, hang of, get/got/getting used to, out of practice/training
            only ~ watched/listened/saw/heard/read, never ~ tried/practised/practiced
            never ~ did/done/do ~ ourselves/myself/yourself, never had a go/try, a go ourselves/myself
            not ~ try/tried it/this ~ out, try ~ out/ourselves, hands on, routine/routines, second nature
            naturally/automatic/automatically/instinctive, still ~ slow/slowly/awkward/stumbling/fumble
            few more times/goes/tries/runs/attempts, more goes/tries/attempts/runs/repetitions
            only ~ once/twice, just ~ once/twice, once ~ not enough, tried/did/done/used it once/twice
            once in the, one go/try/attempt, repetition/repetitions, simulator/simulators
            not ~ enough to learn, not ~ done it ~ often/enough/since, all lecture, all talk, muscle memory
            no chance to try, fluent/fluently/fluency, takes me ages/forever/twice/long, so slow/slowly
            too slow at, step by step every, role play/plays, never since, not ~ since the course
            hands ~ time to learn, need ~ experience, lack of experience/routine/practice/exercise
            inexperienced/inexperience, not ~ sit yet, not ~ stuck yet
            get/getting/got ~ faster/quicker/better at it, think about every/each, look up every/each
            one afternoon/day is/was, still learning, not ~ used to it, half an hour of exercise
            no exercises/exercise, not ~ trained enough, on a dummy, drill/drills, knowing ~ is one thing
            one thing ~ doing, fall/fell/falls back, look at the/my card/sheet/notes/list
            for every/each step, look/looking ~ up every, read from/off the
            did/done/made/had/tried # ~ on/in/at/times, only did/done/had/made, just one
            not yet quick/safe/smooth/steady, train it/that, more/lot/lots ~ drill/practice/training/routine
            still ~ need ~ notes/card/list/sheet, still ~ have to think, still ~ read, not ~ smooth/smoothly
            mock, never ~ held/touched/used/operated/drove ~ it/one, few weeks ~ to get, my hand in
            feel for it/the, the knack, the feel of, takes ~ longer than, first time i, second time
            only time, for real, that is all i, needs ~ time to sink, sink in, train/training more
            all i ~ did/got, to the test, by doing, more ~ runs, one ~ was not enough
            too little practice/exercise/training, when it gets, under stress/pressure i
            old pattern/patterns, old habits, takes me # ~ attempts/tries/minutes/goes, attempts/attempt
            more times, before it ~ sits/sticks/works/flows, sits/sit ~ properly/right, only ~ seen/shown
            saw ~ demonstration, a demonstration, demonstration/demonstrations ~ only
            just ~ shown/watched/listened, in ~ course ~ only ~ once/twice/one
            once in ~ course/training/class/seminar, done ~ it enough, too rarely/seldom, too long between
            not ~ do it often, so rarely ~ that, every time ~ from scratch, start from scratch
            start again each, still ~ beginner at it
            need/needs ~ several/few/many ~ attempts/tries/times/goes, till it ~ works/sits
            until it ~ works/sits/flows/comes, flow/flows, by now i ~ still, not ~ quick/fast enough ~ yet
            quick enough yet, too slow to, concentrate on ~ every/each, wooden, jerky, hesitant with, shaky
            wobbly, unpractised, unpracticed, untrained, untested, trained it, exercised, exercise it
            play it through, run it through, test run, trial run, training run, sandbox, play around with
            never done ~ before/alone/live/for, never did it ~ alone/live, first time ~ alone/live
            on ~ real ~ patient/person/customer, without ~ guidance/help ~ yet, from watching, watching is
            watching alone, by watching, reading about it, just read, try it ~ on, test machine/system/bench
            at home with it, feel at home, more exercise, dry run, not enough for me
            is not enough ~ for me/to, fumble/fumbled/fumbling, more hours on
            hours on the ~ machine/simulator/road/job, need more hours, still ~ shaky/unsafe/uncertain with
            needs ~ getting used, take ~ getting used, have not ~ used it ~ often, i use it too
            used it too rarely, only used it, did not ~ get to ~ try/practise/do, one person ~ tried
            others ~ tried, trainer did it, trainer ~ did everything, did it for us, i only ~ watched/saw/sat
            no practical ~ part/exercise/time, theory only, only theory, need a few more, minutes each
            couple of times, with somebody before, before i do it alone, two/five/ten minutes ~ on the
            a couple of ~ tries/goes/runs, turn each, one turn
        """,
        1: """
            once, twice, tried, hands, doing it, times, yet, slow, saw, experience, first
        """,
    },
}
