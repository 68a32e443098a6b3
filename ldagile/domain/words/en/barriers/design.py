"""Barriers in the design: what was taught, and whether it led to one's own work."""

DESIGN: dict[str, dict[int, str]] = {
    "content_design": {
        3: """
            too/very/so/rather/quite/all ~ theoretical/basic/abstract/academic/superficial
            too/very/so/rather/quite/all ~ generic/elementary/simplistic/shallow/dry
            too ~ general/simple/easy/advanced/long/vague/technical/complicated/dense/short, all theory
            pure/only/just/mostly theory, nothing to do with, irrelevant, not ~ relevant, no relevance
            little relevance, out of date, outdated, obsolete, old fashioned
            old/older/previous/earlier/wrong/different/another version/menu/release/edition
            old/older/previous/earlier/wrong/different/another layout/model/system/software/interface
            not ~ fit/match/suit/reflect/relate/apply/transfer ~ our/my/us/me/what, not apply to
            not ~ cover/covered/mention/mentioned, example/examples ~~ not/other/another/different/from
            no ~ example/examples, not ~ our/my/everyday ~ reality/world/situation, not what we, is not what
            not ~ like that/this here, not ~ exist any/anymore/here, history of, nothing new
            already knew/know, knew ~ already
            learned/learnt/knew/did ~ that/it/this as/already/years/before/at, looks/look/looked ~ different
            different from ~ ours/we
            another/other/different/wrong industry/sector/country/field/trade/profession, wrong level
            over my/our head/heads, switched off, not tailored, one size fits
            made/meant/designed/aimed/intended for/at, wrong audience, case study/studies
            trainer/instructor/teacher/speaker ~~ never, trainer ~ no idea, years/decades ago/old
            too much at once/information/material/content/theory, full of ~ mistakes/errors/jargon, mile wide
            not ~ need to know, not ~ deep/depth/detail, we are ~ small/tiny/different/only
            big/large companies/firms/corporations, other kind/type/sort of
            not the ~ machine/software/version/product ~ use, badly/poorly explained
            not understand ~ explanation, content/contents/material ~ not/was/were/too, in english only
            bad translation, translated, was/were ~ about ~ but/and/we/i
            spent ~ day/morning/hours/time/afternoon/half ~ on, talked/spoke/went on about, read out
            none of it ~ applied/fits/fitted/relevant, same material/content/stuff/slides/thing/course
            had the same, out of touch, another/different planet/world, no connection with/to
            does not work like that, how it works here, not how ~ works, in reality
            we do not have that/those/these/such, use a different, wrong/incorrect/false information
            heard it ~ before, heard it all, second/third time i, old hat, common sense
            trivial/childish/patronising/patronizing/insulting, confusing, could not follow, lost after
            too fast/quick, rushed through, hard/difficult to follow/understand, not ~ understand half
            acronyms/buzzwords/waffle/fluff, sales pitch, missing/left out/skipped ~ part, what we ~ needed
            would have needed was, speaker/presenter/lecturer/trainer ~ had/has/did, not for people like
            they ~ showed/taught/explained/presented/covered/used ~ the/an/a
            no examples/example/case/cases from, with our ~ type/kind, nothing about, nothing on
            not ~ what i do, dealt with, geared towards, focused on ~ other, stock photos, applied to
            pitched/aimed/directed/targeted at
            they/he/she/trainer/speaker ~ demonstrated/presented/showed ~ is/was/has
            they/he/she/trainer/speaker ~ taught/described/explained/used ~ is/was/has
            was replaced/abolished/discontinued/withdrawn/changed/phased ~ here/by/in/since
            tool/machine/version/form/product/model/procedure they ~ *ed
            a single ~ case/example/slide/word/exercise ~ with/about/on/from/for, not a word about
            not one word about, nothing ~ about/on/for ~ our/my, slides ~ were/was ~ about/from/for
            nine/most/half/all ~ of ~ slides/examples/cases/exercises/videos/questions
            not for ~ my/our ~ kind/type, never set foot, has never worked, never ~ worked in
            not know ~ our ~ work/business/job, could have been shorter, padding, long winded, product show
            sales talk, all ~ about ~ them, missed ~ point/mark, off topic, wide of the mark
            did not answer ~ question, my question ~ not, unrealistic, made up ~ cases/examples
            invented ~ cases/examples, we never ~ get/see/have, not ~ happen here, never happens here
            does not exist, another ~ language, too american/german/british, law ~ changed
            rules ~ changed ~ since, already ~ changed, ancient, no depth, scratched/scratch the surface
            only ~ surface, at surface, no detail/details, too little/much detail/depth, level of
            school level, for children, for managers/office/nurses/doctors/salespeople ~ not, not ~ level
            completely/totally/quite/entirely different, different kind/type/sort/make, nothing like ours/our
            no resemblance, miles away from, not for us, too small/big for that, is not used/in here
            no longer in use, for beginners, for experts, for headquarters, for large
            exercises/examples/cases/slides/videos ~ came/come/taken from
            came/come from ~ an office/hospital/bank/school/factory, in american/british/english/german
            american law, another law, only ~ in english, not ~ our language, we work in/with/on ~ a
            for ~ city/office/desk people, we are in ~ a, the trainer knew/knows nothing/little
            talked past us, past our needs, our needs, wishy washy, not ~ prepared, badly prepared
            the course was ~ bad/poor/weak/useless, i learned/learnt nothing, learned/learnt nothing new
            not ~ learn/learned ~ anything, nothing ~ i could use, nothing useful, not useful
            of no use ~ course, little substance, material ~ old/wrong/thin/bad
            textbook ~ case/cases/situations, ideal world
        """,
        1: """
            version, course/training/workshop/seminar/module/trainer/lecture/taught/session/topic/topics
            exercises, a single, they, part, demonstrated/demonstration, shown, useful
        """,
    },
    "transfer_design": {
        3: """
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
            our/my/own ~ project/projects/cases/case/work/files/tasks ~ there/in, no ~ practical
            but then what, and then what, and then it stopped, not ~ minute ~ on, in the room
            in the classroom, bridge ~ to, from there to, step from, no homework, no tasks, no exercise ~ own
            adapt it, how do/can/should/would/could/shall i/we/you, what they would do, what i/we would do
            written down what, went home, bring/brought/bringing ~ own, rework/reworked
            from ~ class/classroom/course/seminar to, next steps, what next, first step, nothing to hold
            left with ~ binder/folder/certificate/booklet, works ~ in ~ classroom
            on real ~ case/cases/customers/patients, with real ~ case/cases/customers/patients/people
            real ~ cases/customers/situations/data, what it looks like, how that looks
            how it/that/this fits/works/would, see how i/we/it/to, tell/tells/told me how, no recipe
            no concrete, make it work, in ~ daily/everyday ~ work/life/business/job
            connect/link/relate ~ to ~ my/our, at my/our own ~ desk/machine/workplace
            know the theory/principles/rules/steps, by heart, know what but, but not how, not ~ planned
            no plan/planning, transfer to, translate to/into, use them/it/that/this when/with/on/in/at
            not ~ to my ~ job/work/situation, off the ground, for my own, our own
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
            too far ~ from ~ practice, far from practice, no exercise/exercises ~ with/on/for
            no ~ examples ~ how, missing ~ step/link/bridge, step ~ missing, link ~ missing, bridge ~ missing
            part ~ missing ~ how, how ~ in ~ our/my ~ shop/ward/office/school/branch/kitchen/lab, do with all
            with all ~ that/this, turn ~ into, turning ~ into, make ~ out of it
            own ~ example/situation/examples/situations/conditions/reality, what now, now what
            only ~ general/generic ~ tips/advice, general tips, no ~ plan for ~ afterwards/after/back
            went straight back, no ~ bridge, did not ~ go as far as, stopped ~ short/before/there
            next step/steps ~ in/for/with, in our/my own ~ school/office/branch/ward/shop/job/team, on a real
            before leaving, written ~ plan, plan for our/my, on paper/screen ~ but, worked out with us
            worked out ~ how, works on/in/at ~ a/our/my, no bridge, what i do all, what we do all
            one to one ~ apply, without ~ any ~ link/reference/connection ~ to, reference to ~ my/our/daily
            relation to ~ my/our/daily, connection to/with ~ my/our/daily/practice, never ~ came to ~ our/my
            remained/stayed ~ theory/theoretical/general/abstract, hung in the air, up in the air, dry theory
            fine words, nice words ~ but, and that was it, and off we went, left it at that
            how we ~ could/should/would/can, what should i do with, not ~ translated into
            do with it ~ tomorrow/now/then/afterwards, what exactly ~ do with
            let us ~ work/try ~ on ~ our/my/one, on one of our, one of our own, on the way home
        """,
        1: """
            how, course/training/class/seminar/workshop, theory, method, model/models, explained, understood
            concrete, own
        """,
    },
}
