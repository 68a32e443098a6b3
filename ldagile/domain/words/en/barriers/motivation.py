"""Barriers that point at motivation: no drive, effort that changes nothing."""

MOTIVATION: dict[str, dict[int, str]] = {
    "motivation": {
        3: """
            keen, bothered, the/my drive, not/no/little/zero ~ interest/interested
            uninterested/disinterested, lazy/laziness
            motivated/motivation/motivate/motivating/unmotivated/demotivated/motivational
            no/not/little/zero/lost/lack ~ desire/enthusiasm/appetite
            no/not/little/lost/lack ~ energy/inclination/passion/will/willingness/spark/ambition, in the mood
            excited/exciting/enthusiastic/enthused, my thing, cup of tea, not care, care less, not ~ fancy
            weaker self, procrastinate/procrastinated, procrastinating/procrastination, willpower/discipline
            comfort zone, bores/bored me/by, indifferent/indifference/apathy, passionate
            reluctant/reluctance/reluctantly, never liked, not ~ like it/that/doing/this
            hate doing/it/this/paperwork, not ~ appeal, not ~ convinced, put/putting/kept ~ off
            given/gave up caring, fed up, sick of, inspired/uninspired, no fun, not ~ fun, myself going
            get round to bothering, not me, not my style/world/kind, not ~ bring myself
            drag/drags/dragged myself, pull myself together, burnt/burned out, given up, counting the days
            not ~ enjoy, no joy, no pleasure, can not be arsed, half hearted, half heartedly
            switched off inside, not ~ excite/thrill/move/inspire me, my heart, no incentive, to sleep
            retire/retires/retiring/retirement/pension, why should i, not ~ feel like/up, no reason to
            too comfortable, believe in it/that/this, see the/a need, important to me, matter to me
            bother/bothers/bothering me, leaves me cold
            spirits/frustrated/frustration/exhausted/worn/drained, other interests, enthusiasm
            not my ~ favourite/favorite/thing/passion/priority, could not get
            can not get ~ excited/going/started/worked, changing anything, bored, tedious, snooze, yawn
            like it the, happy as/with, happy the way, content with, fine as, my last year/months/weeks
            leaving soon, leaving ~ company/job, handed in my notice, gave notice, looking for another job
            no heart, cold shoulder, lost interest, lost heart, lost faith, i do not like
            not ~ like paperwork/forms, heart is/was, heart not, no wish, simply no/not ~ want/wish/like
            do my ~ eight/hours/job/shift/thing, nine to five, clock off, clocking off, work to rule
            inner ~ strength, resignation, resigned, gave up ~ long/inside
            lost ~ the/my ~ will/joy/heart/interest/drive/fun, stopped caring, not ~ interesting
            nothing ~ for me to get, not ~ grab/grabs/grabbed me, not ~ inspire/excite/tempt, temptation
            tired, weary, listless, slump, depressed, run down, could not ~ be/get ~ bothered/round/worked
            hassle, faff, pain in the, chore, not in ~ mood, have not ~ felt/feel like, felt like
            do not see myself, see no sense, no sense in, senseless, pointless for me, mediocre, who cares
            why me, i prefer ~ my/it, prefer my own, i like ~ my/the way, like it as
            satisfied with ~ how/the/my, too set in my, at my age, years to go, months to go, years left
            months left, before i ~ retire/leave/go, soon gone
            find ~ energy/motivation/drive/strength/enthusiasm, that interested, fancy it, the will
            got the will, no will, not ~ got the ~ will/heart/drive/spirit, new things at the moment
            going on at home, trouble at home, not in the ~ right ~ frame, frame of mind, head is elsewhere
            mind is elsewhere, other things in life, lost ~ faith/belief, inner resistance, no ambition
            not ambitious, not hungry, i am ~ not the ~ ambitious, could not ~ care, never my ~ thing
            enough for me as, do as little, bare minimum, minimum
        """,
        1: """
            myself, like, want, honest/honestly, sorry, really, lost
        """,
    },
    "effort_expectation": {
        3: """
            however/no matter ~ much/hard/long/often, tried/try/trying ~ hard, tried ~~ not ~~ @better
            effort ~~ @neg ~~ @better
            work/works/worked/working ~~ @neg ~~ better/improved/improvement/faster
            @result ~~ @neg ~~ @better, no/any ~ improvement/improvements
            no better for/than/off in/because/at, not ~ improved/improve/improving, just as/the ~ same as
            not ~ any better/faster/quicker, not a jot/bit/whit/fraction, one bit, effort for/is/was
            put in ~ hours/work/effort/time, effort into, effort and, a lot of effort/work/sweat
            all that/the/this ~ work/effort/trouble
            extra/additional/more/double work/effort/clicks/checks/steps/hours ~~ @neg/same/still
            hard ~~ no/not/same, no/zero/little/without ~ effect/result/results/success/impact ~ on/for/in/at
            results/result/figures/numbers ~ same/unchanged/what, stayed/remain/remained/stay/stays ~ same
            pays off/paid off, worth the/my effort/work/trouble
            not ~ see/saw/seen ~ improvement/progress/effect, no progress, just as bad/slow/many/often ~ as
            not ~ make/makes/made ~ my/our/me ~ better/faster/easier/more, what it was/is, what they were
            not ~ change/changed/changes ~ my/our ~ @result, no difference to/in/for my/our
            made no difference, still ~ miss/make/get/have/take ~ same
            no more accurate/faster/precise/productive, no faster/quicker/sharper, in vain, wasted effort
            nothing to show, fruitless, religiously, did everything ~~ still/same/no/not
            exactly as ~ told/taught ~~ still/same/no/not, tried ~ for weeks/months, with no result, hit rate
            no visible/noticeable/measurable, not ~ make any difference to my, not ~ work/worked ~ for me
            did it for ~ weeks ~~ no/not/same/still, cost/costs/takes/took ~ more ~~ not/no ~~ better
            as ~ as ever/before, no clearer/cleaner/easier/shorter/stronger/safer/calmer
            no happier/cheaper/nearer/wiser/further/higher/smoother/quicker, not ~ get ~ through ~ more
            any more of, hours of it, every single day ~~ as/no/not/still, day after day, the harder i
            the more i ~ try/practise/work, not ~ show, make/makes me a better, get better
            not ~ get any/more, does not help me ~ do/work/sell/write/teach, helped nothing
            not ~ seen ~ difference, since ~~ and ~ not/no, for weeks ~~ and/but ~ not/no/still
            i have been *ing ~~ no/not/still/same/as, tried everything, all the practice, no results
            without results, not ~ worth ~ effort/work, waste of effort/energy, did not work, not ~ working
            still ~ wrong/late/slow, even worse, no difference ~ to the, results have, my results
            exactly ~ the same, number of ~ mistakes/errors/complaints/cases ~ not/same
            not ~ go/went/gone/going ~ down/up, not ~ drop/dropped/fall/fell/rise/rose
            mistakes/errors ~~ not/same/still
            as dull/bad/slow/long/many/poor/weak/nervous/messy/chaotic/boring/late ~ as, as ~ before
            spend/spent ~ longer/more/hours/twice/extra ~~ not/no/same/still, longer on ~~ not/no/same/still
            all this ~ preparing/preparation/work/writing/planning/checking/effort
            all that ~ preparing/preparation/work/writing/planning/checking/effort
            tried it for ~ month/weeks/two/three ~~ not/no/same/still
            tours/talks/lessons/letters/calls/drawings ~ not ~ improve/improved/better/change/changed
            texts/files/sales/results/days/reports ~ not ~ improve/improved/better/change/changed
            by the book, to the letter, followed ~ every step ~~ not/no/same/still
            invest/invested ~ lot/hours/time/much, sweat and, blood sweat, slave/slaved/slog/slogged
            practised hard, prepare/prepared ~ hard/more/longer ~~ not/no/same/still
            double the ~ time/work/effort, twice the ~ time/work/effort, twice as long ~~ not/no/same
            effect is ~ zero/nil/nothing, zero effect, made ~ no ~ visible
            can not see ~ any/a/the ~ difference/effect/improvement/result
            see no ~ difference/effect/improvement/result/progress
            saw no ~ difference/effect/improvement/result, see any ~ difference/effect/improvement
            no ~ change in my/the, without ~ getting better, never get ~ better/it right, never gets better
            outcome is ~ same, results are ~ same/no, quality is ~ same/no, comes out ~ same
            turns out ~ same, ends up ~ same, does not ~ pay, did not ~ pay
            not ~ get ~ done ~ faster/sooner/more, no ~ gain, no sooner, get nowhere, got nowhere
            getting nowhere, treading water, where it/they was/were, than before, than ever
            not ~ any more than, just as often/much/many/few, exactly where
            for all the ~ trouble/effort/work/pain, trouble i take, pains i take, as far off
            as ~ as ~ they/it were/was, saw no/little ~ improvement, no improvement, improvement in my
            every morning ~~ no/not, every day ~~ no/not/same/still, results ~ just/exactly/still
            come/came out ~ the same/no, however ~ i ~ try/tried/practise/work
            whatever i ~ try/do/tried/did ~ my, try as i, try what i
            lots of ~ work/effort/time ~~ no/nothing/little, much work ~~ no/little, so much effort
            too much effort ~ for, little effect, next to no, out of proportion, proportion, input ~ output
            cost benefit, no faster than, not ~ noticeably, hardly ~ any better/improvement/effect/difference
            barely ~ any better/improvement/effect/difference
            however/how carefully/hard/well/much i ~ prepare/try/work/practise, carefully i ~ prepare
            run/runs/went/goes just as, put a lot into, a bit quicker/better/faster
        """,
        1: """
            better, same, worse, still, hours, ever, weeks, although, nevertheless, mistakes
        """,
    },
}
