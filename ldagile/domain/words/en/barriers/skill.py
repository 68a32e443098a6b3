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
            from the ~ nineties, ten/twenty/# years, too much at once/information/material/content/theory
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
            speaker/presenter/lecturer/trainer ~ had/has/did, for beginners, not for people like
            they ~ showed/taught/explained/presented/covered/used ~ the/an/a
            no examples/example/case/cases from, with our ~ type/kind, nothing about, nothing on
            we/i ~ run/work/look/build/sell/make ~~ they, and i ~ run/work, and we ~ are, not ~ what i do
            is about, dealt with, geared/geared towards, focused on ~ other, years old, ten years, from #
            in #, stock photos, applied to
        """,
        2: """
            ours, content/contents, slides, film, examples/example, academic, textbook/textbooks, jargon
            boring, relevance, relevant, theory/theoretical, was/were all, it/they was/were about
            they taught, abroad, american, beginners/beginner, generic, half of it, useless, level
            superficial, unrealistic, artificial, exercises were, reality, switched, version, history
            lecture, actors, scripted, in the film/video, they taught/showed/spent, material, speaker
            presenter, lecturer, ergonomics, client version, stuff, applied, understand, examples from
            videos were, instead of our, not us
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
            know the theory/principles/rules/steps, by heart, know what but, but not how, not how
            not ~ planned, no plan/planning, transfer to, translate to/into
            use them/it/that/this when/with/on/in/at, not ~ to my ~ job/work/situation, off the ground
            start with it, for my own, our own, on my own ~ machine/patients/data/texts
            nobody/no one ~ had/has ~ written/planned/agreed, time to plan, exercises ~ not our
        """,
        2: """
            exercises/exercise, ended with/there/at, stopped at, sounded/sounds great/good/nice/fine
            nice theory, own work, daily work, everyday work, my own, no plan, bridge, in theory, shop floor
            not one minute, concrete, apply/applying/application, in general
            implement/implementing/implementation, transfer, practical, monday, missing, wonder/wondering
            the what, homework, how, principles, classroom, in class, plan, real cases, use it, own, clapped
            certificate
        """,
    },
    "self_efficacy": {
        4: """
            confident/confidence/unconfident, trust myself, afraid, scared/scares/scary
            frightened/frightening, fear/fears/feared, nervous, anxious/anxiety
            doubt ~ i/myself/my/whether/if/that, up to it/that/the
            hands/voice/knees shake/shook/shakes/tremble, insecure, insecurity, unsure of
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
            bite/laugh at me, i ~ always get it wrong, senior/experienced ~ does/do that, not a ~ person
            not a person, do not have what it takes, what it takes, not ~ up for, take the responsibility
            not ~ ready for, i might, i could ~ hurt/break/damage/lose/spoil, not ~ manage that
            never manage, will never be able
        """,
        2: """
            break the, shaking/trembling, younger ones/colleagues, in front of, make/making mistakes, wrong
            stutter, sweat/sweating, risk/risky, stupid, silly, fool, believe, doubt/doubts, not ~ sure
            unsure, beginner, hurt, who can, better than me, mistakes, speak up, face, brave, too difficult
            too hard, difficult for me, sure i can, strangers, surgeon, not good, dare, good with, ready
            senior, firm enough, embarrassing, aloud, sweaty, crowd, too new, inexperienced
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
            read from/off the, did/done/made/had/tried # ~ on/in/at/times, only did/done/had/made
            on a ~ dummy/doll/banana/orange/paper/model, just one, not yet quick/safe/smooth/steady
            train it/that, more/lot/lots ~ drill/practice/training/routine
            still ~ need ~ notes/card/list/sheet, still ~ have to think, still ~ read, not ~ smooth/smoothly
            dry run, mock, never ~ held/touched/used/operated/drove ~ it/one, not ~ done it since
            few weeks ~ to get, my hand in, feel for it/the, the knack, the feel of, takes ~ longer than
            first time i, second time, only time, for real, that is all i, needs ~ time to sink, sink in
            train/training more, all i ~ did/got, to the test, forgot ~ hands, by doing, learn ~ by doing
            supervised practice, more ~ runs, one ~ was not enough, not enough ~ practice
            too little practice/exercise/training, impatient, when it gets, under stress/pressure i
            old pattern/patterns, old habits
        """,
        2: """
            had a go, dummy, watched, a few times, awkward, slow at, slowly, once, twice, afternoon
            exercise/exercises, tried, ourselves, skill, hands, more often, demonstrated/demonstration
            instructor, fingers, not enough, experience, role, trial, learn it, run through, drill, step
            that is all, fall back, practical, card for, doing it, repetitions, a lot more, sutures, speed
        """,
    },
}
