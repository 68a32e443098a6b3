"""Barriers that point at knowledge and skill: what was taught and how, confidence, practice."""


SKILL: dict[str, dict[int, str]] = {
    "content_design": {
        4: """
            too/very/so/rather/quite/all ~ theoretical/basic/abstract/academic/superficial/generic/elementary/simplistic/shallow/dry
            too ~ general/simple/easy/advanced/long/vague/technical/complicated/dense/short, all theory
            pure/only/just/mostly theory, nothing to do with, irrelevant, not ~ relevant, no relevance
            little relevance, out of date, outdated, obsolete, old fashioned
            old/older/previous/earlier/wrong/different/another version/menu/release/edition/layout/model/system/software/interface
            not ~ fit/match/suit/reflect/relate/apply/transfer ~ our/my/us/me/what, not apply to
            not ~ cover/covered/mention/mentioned, example/examples ~~ not/other/another/different/from
            no ~ example/examples, not ~ our/my/everyday ~ reality/world/situation, not what we, is not what
            not ~ like that/this here, not ~ exist any/anymore/here, history of, nothing new
            already knew/know, knew ~ already
            learned/learnt/knew/did ~ that/it/this as/already/years/before/at, looks/look/looked ~ different
            far from, different from ~ ours/we
            another/other/different/wrong industry/sector/country/field/trade/profession, wrong level
            over my/our head/heads, switched off, not tailored, one size fits
            made/meant/designed/aimed/intended for/at, wrong audience, case study/studies
            trainer/instructor/teacher/speaker ~~ never, trainer ~ no idea, years/decades ago/old
            ten/twenty/# years, too much at once/information/material/content/theory
            full of ~ mistakes/errors/jargon, mile wide, not ~ need to know, not ~ deep/depth/detail
            we are ~ small/tiny/different/only, big/large companies/firms/corporations
            other kind/type/sort of, not the ~ machine/software/version/product ~ use
            badly/poorly explained, not understand ~ explanation
            content/contents/material ~ not/was/were/too, in english only, bad translation, translated
            was/were ~ about ~ but/and/we/i, spent ~ day/morning/hours/time/afternoon/half ~ on
            talked/spoke/went on about, read out, none of it ~ applied/fits/fitted/relevant
            same material/content/stuff/slides/thing/course, had the same, aimed at beginners, out of touch
            another/different planet/world, no connection with/to, does not work like that
            how it works here, not how ~ works, in reality, we do not have that/those/these/such
            use a different, wrong/incorrect/false information, heard it ~ before, heard it all
            second/third time i, old hat, common sense, trivial/childish/patronising/patronizing/insulting
            confusing, could not follow, lost after, too fast/quick, rushed through
            hard/difficult to follow/understand, not ~ understand half, acronyms/buzzwords/waffle/fluff
            sales pitch, substance, missing/left out/skipped ~ part, what we ~ needed, would have needed was
            speaker/presenter/lecturer/trainer ~ had/has/did, not for people like
            they ~ showed/taught/explained/presented/covered/used ~ the/an/a
            no examples/example/case/cases from, with our ~ type/kind, nothing about, nothing on
            we/i ~ run/work/look/build/sell/make ~~ they, and i ~ run/work, and we ~ are, not ~ what i do
            dealt with, geared/geared towards, focused on ~ other, years old, ten years, stock photos
            applied to, pitched/aimed/directed/targeted at
            they/he/she/trainer/speaker ~ demonstrated/presented/showed/taught/described/explained/used ~ is/was/has
            was replaced/abolished/discontinued/withdrawn/changed/phased ~ here/by/in/since
            tool/machine/version/form/product/model/procedure they ~ *ed
            a single ~ case/example/slide/word/exercise ~ with/about/on/from/for, not a word about
            not one word about, nothing ~ about/on/for ~ our/my, slides ~ were/was ~ about/from/for
            nine/most/half/all ~ of ~ slides/examples/cases/exercises/videos/questions
            i ~ sort/clean/drive/cook/sell/teach/repair/nurse/paint/deliver, i am in a
            i am ~ in ~ practice/workshop/warehouse/kitchen/shop/school, we are ~ a
            not for ~ my/our ~ kind/type, never set foot, has never worked, never ~ worked in
            knows nothing about, know nothing about, not know ~ our ~ work/business/job
            could have been shorter, waste of ~ time, padding, long winded, marketing, product show
            sales talk, all ~ about ~ them, missed ~ point/mark, off topic, wide of the mark
            did not answer ~ question, my question ~ not, unrealistic, made up ~ cases/examples
            invented ~ cases/examples, we never ~ get/see/have, not ~ happen here, never happens here
            does not exist, another ~ language, too american/german/british, law ~ changed
            rules ~ changed ~ since, already ~ changed, was ~ already ~ out of date, last century, stone age
            ancient, no depth, scratched/scratch the surface, only ~ surface, at surface, no detail/details
            too little/much detail/depth, level of, school level, for children
            for managers/office/nurses/doctors/salespeople ~ not, not ~ level
        """,
        2: """
            ours, content/contents, slides, film, examples/example, academic, textbook/textbooks, jargon
            boring, relevance, relevant, theory/theoretical, it/they was/were about, they taught, abroad
            american, beginners/beginner, generic, half of it, useless, level, superficial, artificial
            exercises were, switched, lecture, scripted, in the film/video, they taught/showed/spent
            material, speaker, presenter, lecturer, applied, understand, examples from, instead of our
            not us, relevant to, demonstrated, hospitals, banking, in it, covered, chapters, manual was
            topics, case with, replaced, pitched, our kind, useless for
        """,
        1: """
            version, course/training/workshop/seminar/module/trainer/lecture/taught/session/topic/topics
            exercises, a single, they, part, demonstrated/demonstration, shown, useful
        """,
    },
    "transfer_design": {
        4: """
            how to/i/we/you/one ~ apply/transfer/implement/adapt/translate/carry/bring/integrate
            how to put/use ~ it/that/this/in/on/with, how ~ would/should/could/can ~ use/apply/do/work/fit
            how i would, into practice/action, into ~ daily/everyday/own/real, carry ~ over
            no ~ action/follow/implementation plan, action plan
            no ~ step/bridge/link/connection/path ~ to/from/between/with, to take along
            to take away/home/back, take home, no idea ~ begin/start, where/how to begin/start
            what to do with it/that/this, what ~ do ~ on monday, left to us/me/ourselves/ourself
            with/on/to/from my/our own ~ case/cases/files/contracts/crew/customers/work/data/team/project/job
            to our/my own, worked example
            not/never/nobody/none ~~ showed/shown/told/explained/taught/said/discussed/talked ~~ how
            no one ~ showed/told/explained/taught/said ~ how, apply/applying/applied it/this/that/what
            no ~ transfer, in real life, in the real world, back in/at/on the/my/our, back home, the how
            what ~ means/mean/meant ~ for my/our/me/us, not ~ concrete
            nothing/too/more/little/less concrete/practical, practical application/use/exercise/part
            theory ~~ practice, gap between
            our/my/own ~ project/projects/cases/case/work/files/tasks ~ there/in
            not ~ link/linked/connect/connected, no ~ practical, but then what, and then what
            and then it stopped, not ~ minute ~ on, in the room, in the classroom, apply it, applying it
            bridge ~ to, from there to, step from, no homework, no tasks, no exercise ~ own, adapt it
            how do/can/should/would/could/shall i/we/you, what they would do, what i/we would do
            written down what, went home, bring/brought/bringing ~ own, rework/reworked
            from ~ class/classroom/course/seminar to, next steps, what next, first step, nothing to hold
            left with ~ binder/folder/certificate/booklet, only ~ in the classroom, works ~ in ~ classroom
            on real ~ case/cases/customers/patients, with real ~ case/cases/customers/patients/people
            real ~ cases/customers/situations/data, what it looks like, how it looks, how that looks
            how it/that/this fits/works/would, see how i/we/it/to, tell/tells/told me how, no recipe
            no concrete, make it work, in ~ daily/everyday ~ work/life/business/job
            connect/link/relate ~ to ~ my/our, at my/our own ~ desk/machine/workplace
            know the theory/principles/rules/steps, by heart, know what but, but not how, not ~ planned
            no plan/planning, transfer to, translate to/into, use them/it/that/this when/with/on/in/at
            not ~ to my ~ job/work/situation, off the ground, start with it, for my own, our own
            on my own ~ machine/patients/data/texts, nobody/no one ~ had/has ~ written/planned/agreed
            time to plan, exercises ~ not our, see/saw/find/found/know/knew ~ way ~ from/to
            not ~ see ~ way/link/connection/bridge/how, way from
            time ~ set aside ~ in ~ training/course/workshop/seminar
            in the training/course/workshop/seminar to plan, to plan ~ what/how, what ~ each of us
            would try first, how it ~ look/looks/work/works/be, how it is supposed to ~ look/work
            never a topic, not a topic, was never ~ topic/discussed/mentioned ~ how
            understood ~ method/model/theory/idea/principle ~ but
            understand ~ method/model/theory/idea/principle ~ but
            i know ~ method/model/theory/idea/principle/rules ~ but
            in ~ training/course/class/seminar ~ clear/easy/fine/logical, clear ~ in the ~ course/class/room
            easy in the ~ course/class/room, at my ~ desk/bench/counter/machine ~ not
            but ~ at ~ desk/bench/counter/machine, nobody helped ~ translate/apply/plan
            too far ~ from ~ practice, far from practice, in practice, no exercise/exercises ~ with/on/for
            no ~ examples ~ how, missing ~ step/link/bridge, step ~ missing, link ~ missing
            bridge ~ missing, part ~ missing ~ how, could not ~ see ~ how, not ~ see ~ how ~ to
            how ~ in ~ our/my ~ shop/ward/office/school/branch/kitchen/lab, do with all
            with all ~ that/this, turn ~ into, turning ~ into, make ~ out of it
            own ~ example/situation/examples/situations/conditions/reality, what now, now what, so what
            and now, only ~ general/generic ~ tips/advice, general tips
            no ~ plan for ~ afterwards/after/back, went straight back, no ~ bridge, did not ~ go as far as
            stopped ~ short/before/there
        """,
        2: """
            exercises/exercise, ended with/there/at, stopped at, sounded/sounds great/good/nice/fine
            nice theory, own work, daily work, everyday work, no plan, bridge, in theory, shop floor
            not one minute, apply/applying/application, implement/implementing/implementation, transfer
            practical, wonder/wondering, the what, homework, principles, classroom, in class, plan
            real cases, certificate, try first, set aside, desk, the way from, to plan, supposed to look
            method but, practice, back at work, day to day
        """,
        1: """
            how, course/training/class/seminar/workshop, theory, method, model/models, explained, understood
            concrete, own
        """,
    },
    "self_efficacy": {
        4: """
            confident/confidence/unconfident, trust myself, scared/scares/scary, frightened/frightening
            fear/fears/feared, nervous, anxious/anxiety, doubt ~ i/myself/my/whether/if/that
            up to it/that/the, hands/voice/knees shake/shook/shakes/tremble, insecure, insecurity, unsure of
            embarrassed/embarrassing/embarrass/embarrassment, make/making a fool
            look/looking/looked/feel/felt stupid
            look/looking/looked/feel/felt ~ silly/foolish/incompetent/ridiculous/small/helpless/lost/useless
            intimidated/intimidating, not ~ good enough, not ~ very good at, no good at, bad at
            useless/hopeless at, better at it/this/that than, dare/dared, worried, worry ~ i/that/about
            capable, too difficult/hard/complicated/complex/much/big for me, believe i/in myself
            not ~ able to, not ~ feel ~ able/ready/safe/secure/comfortable/qualified/competent
            uncomfortable/uneasy, wrong thing, shy/timid, panic/panicked, freeze/froze ~ up, cut out for
            not ~ clever/smart/experienced/qualified/competent/strong enough, out of my depth
            self conscious, impostor/imposter, break something, i/would/might/could/will get it wrong
            get it wrong, do it wrong, something wrong, mess ~ up, mess it
            lack/lacking ~ courage/confidence/nerve, courage/nerve/guts, not ~ brave, unsure ~ i can
            not sure ~ i ~ can/could/am/would, what if i, not the type, not the ~ person ~ who/for
            type of person, people like me, go red, went red, blush, stage fright, lose face, losing face
            put on the spot, tongue tied, i can not do it/that/this, can not do this, think i can
            not think i, overstretched, not trust my, hesitate/hesitated/hesitant, beyond me, too old for
            leave it/that to ~ who/better/experts/others, terrified, dread, daunting, feel/felt overwhelmed
            gets/get/got hurt, cause damage, do damage, make it worse, making it worse, screw ~ up
            blame me/if, self doubt, firm/tough/strong/good/fast enough, not ~ good with/at/in
            good with numbers/people/computers/words
            too shy/slow/old/young/new/inexperienced/soft/nice/quiet/weak, who am i
            strength/strong suit/forte, strong suit, born/natural ~ speaker/leader/seller
            no talent/gift/flair, in case i, what will/would/if they ~ think/say, ridicule/ridiculous
            look bad, sound/sounds/sounding ~ stupid/silly/fake/false, my english/accent/voice/spelling
            heart pounding/racing, mind goes blank, two left hands/feet, fraud, can not imagine
            see myself as/doing ~ that, would not dare, not dare, i am ~ worried/afraid, out loud
            i ~ always get it wrong, senior/experienced ~ does/do that, not a ~ person, not a person
            do not have what it takes, what it takes, not ~ up for, take the responsibility, not ~ ready for
            i might, i could ~ hurt/break/damage/lose/spoil, not ~ manage that, never manage
            will never be able, palpitations, very thought, thought of ~ makes/gives, the thought of
            say something ~ wrong/stupid/that, makes it worse for, make matters worse, capable of/to
            incapable, can handle, not ~ handle/cope, cope with, do not think ~ i/am
            i can not ~ stand/handle/face/speak/talk/do, i might ~ say/do/hurt/break/make/get/forget/lose
            might ~ go wrong, could go wrong, can go wrong, go wrong, something happens
            something could/might/goes, responsible if, my fault, what if ~ it/something/they/he/she/someone
            too much responsibility, big responsibility, stomach, sleepless, sick at, butterflies, cold feet
            clam up, stammer, lump in, pulse, jitters, trembling, unsettled, unsettling
            intimidate/intimidates, threatening, frightens/frighten/frightened me
            makes me ~ nervous/anxious/uneasy, gives me ~ willies/creeps
            feel/felt ~ out of place/like a/like an/exposed/insecure/weak/too, inferior, inferiority
            not worthy, compared to/with ~ others/them/colleagues, everyone else ~ better/faster
            others are/can ~ better/so, they are ~ better
            i am ~ too/not/no/only ~ expert/good/leader/teacher/speaker
            leave it to ~ others/someone/colleague/specialist/pros, let ~ others/someone/colleague do it
            rather let, rather leave, no faith in, faith in myself, sure of myself, confidence in
            self confidence, self esteem, i am ~ beginner/newbie/novice, i am new, still new
            too inexperienced
        """,
        2: """
            break the, shaking/trembling, younger ones/colleagues, in front of, make/making mistakes
            stutter, sweat/sweating, risk/risky, stupid, silly, fool, doubt/doubts, not ~ sure, unsure
            beginner, hurt, better than me, mistakes, speak up, brave, too difficult, too hard
            difficult for me, sure i can, strangers, not good, dare, good with, senior, firm enough
            embarrassing, aloud, too new, inexperienced, might say, handle, thought of, angry guest
            addressing, faith, fail, failing, failure, responsibility, worse for
        """,
        1: """
            wrong, sure, feel, might, worse, difficult, angry, audience, afraid, believe
        """,
    },
    "lack_of_practice": {
        4: """
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
            no chance to try, not yet fluent, fluent/fluently/fluency, takes me ages/forever/twice/long
            so slow/slowly, too slow at, step by step every, role play/plays, never since
            not ~ since the course, hands ~ time to learn, need ~ experience
            lack of experience/routine/practice/exercise, inexperienced/inexperience, not ~ sit yet
            not ~ stuck yet, get/getting/got ~ faster/quicker/better at it, think about every/each
            look up every/each, one afternoon/day is/was, still learning, not ~ used to it
            half an hour of exercise, no exercises/exercise, not ~ trained enough, on a dummy, drill/drills
            knowing ~ is one thing, one thing ~ doing, fall/fell/falls back
            look at the/my card/sheet/notes/list, for every/each step, look/looking ~ up every
            read from/off the, did/done/made/had/tried # ~ on/in/at/times, only did/done/had/made, just one
            not yet quick/safe/smooth/steady, train it/that, more/lot/lots ~ drill/practice/training/routine
            still ~ need ~ notes/card/list/sheet, still ~ have to think, still ~ read, not ~ smooth/smoothly
            dry run, mock, never ~ held/touched/used/operated/drove ~ it/one, not ~ done it since
            few weeks ~ to get, my hand in, feel for it/the, the knack, the feel of, takes ~ longer than
            first time i, second time, only time, for real, that is all i, needs ~ time to sink, sink in
            train/training more, all i ~ did/got, to the test, by doing, learn ~ by doing
            supervised practice, more ~ runs, one ~ was not enough, not enough ~ practice
            too little practice/exercise/training, when it gets, under stress/pressure i
            old pattern/patterns, old habits, takes me # ~ attempts/tries/minutes/goes, attempts/attempt
            # more times, more times, before it ~ sits/sticks/works/flows, sits/sit ~ properly/right
            only saw, only ~ seen/shown, saw ~ demonstration, a demonstration
            demonstration/demonstrations ~ only, just ~ shown/watched/listened, have the routine, no routine
            the routine, in ~ course ~ only ~ once/twice/one, once in ~ course/training/class/seminar
            not done ~ it enough, done ~ it enough, too rarely/seldom, too long between, not ~ do it often
            do not do it often, so rarely ~ that, every time ~ from scratch, start from scratch
            start again each, still ~ beginner at it, learner
            need/needs ~ several/few/many ~ attempts/tries/times/goes, till it ~ works/sits
            until it ~ works/sits/flows/comes, flow/flows, by now i ~ still, not ~ quick/fast enough ~ yet
            quick enough yet, too slow to, so slow, slow and, concentrate on ~ every/each, wooden, jerky
            hesitant with, shaky, wobbly, unpractised, unpracticed, untrained, untested, trained it
            train it, exercised, exercise it, play it through, run it through, test run, trial run
            training run, simulation, sandbox, test system, play around with, dry
            never done ~ before/alone/live/for, never did it ~ alone/live, first time ~ alone/live
            on ~ real ~ patient/person/customer, without ~ guidance/help ~ yet, from watching, watching is
            watching alone, by watching, reading about it, just read, only read
        """,
        2: """
            had a go, dummy, watched, a few times, awkward, slow at, slowly, exercise/exercises, ourselves
            skill, more often, demonstrated/demonstration, fingers, not enough, learn it, run through, step
            that is all, fall back, practical, card for, repetitions, a lot more, sits, demonstration, shown
            routine, smoothly, watching, live, exercise, not quick, each time three, twenty more
        """,
        1: """
            once, twice, tried, hands, doing it, attempts, times, yet, slow, saw, experience, first
        """,
    },
}
