"""Barriers that point at motivation: no drive, effort that leads nowhere, results that lead nowhere, nothing in it for me."""


MOTIVATION: dict[str, dict[int, str]] = {
    "motivation": {
        4: """
            keen, bothered, the/my drive, not/no/little/zero ~ interest/interested
            uninterested/disinterested, not ~ feel like, lazy/laziness
            motivated/motivation/motivate/motivating/unmotivated/demotivated/motivational
            no/not/little/zero/lost/lack ~ desire/enthusiasm/appetite
            no/not/little/lost/lack ~ energy/inclination/passion/will/willingness/spark/ambition
            in the mood, excited/exciting/enthusiastic/enthused, my thing, cup of tea, not care
            could not care, care less, not ~ fancy, weaker self, procrastinate/procrastinated
            procrastinating/procrastination, willpower/discipline/self-discipline, comfort zone
            bores/bored me/by, indifferent/indifference/apathy, passionate, reluctant/reluctance/reluctantly
            never liked, not ~ like it/that/doing/this, hate doing/it/this/paperwork, not ~ appeal
            not ~ convinced, put/putting/kept ~ off, given/gave up caring, fed up, tired of, sick of
            inspired/uninspired, no fun, not ~ fun, myself going, get round to bothering, not me
            not my style/world/kind, not ~ bring myself, drag/drags/dragged myself, no will to
            pull myself together, burnt/burned out, given up, resigned myself, counting the days
            not ~ enjoy, no joy, no pleasure, can not be arsed, half hearted, half heartedly
            switched off inside, not ~ excite/thrill/move/inspire me, my heart, no incentive, to sleep
            retire/retires/retiring/retirement/pension, get excited, why should i, not ~ feel like/up
            no reason to, too comfortable, believe in it/that/this, see the/a need, important to me
            matter to me, bother/bothers/bothering me, leaves me cold
            spirits/frustrated/frustration/exhausted/worn/drained, autopilot, other interests, enthusiasm
            not my ~ favourite/favorite/thing/passion/priority, could not get
            can not get ~ excited/going/started/worked, no wish to, changing anything, bored, dull, tedious
            snooze, yawn, like it the, happy as/with, happy the way, content with, fine as
            my last year/months/weeks, leaving soon, leaving ~ company/job, handed in my notice, gave notice
            looking for another job, no heart, cold shoulder, lost interest, lost heart, lost faith
            i do not like, not ~ like paperwork/forms, heart is/was, heart not, no wish
            simply no/not ~ want/wish/like, do my ~ eight/hours/job/shift/thing, nine to five, clock off
            clocking off, work to rule, inner ~ strength, resignation, resigned, gave up ~ long/inside
            given up on, lost ~ the/my ~ will/joy/heart/interest/drive/fun, stopped caring, do not care
            does not interest, not ~ interesting, nothing ~ for me to get, not ~ grab/grabs/grabbed me
            not ~ inspire/excite/tempt, temptation, too tired, tired, weary, listless, flat, slump, low
            blues, depressed, run down, empty, out of steam, ran out of steam, steam
            could not ~ be/get ~ bothered/round/worked, too much hassle, hassle, faff, pain in the, chore
            not in ~ mood, have not ~ felt/feel like, felt like, do not see myself, see no sense
            no sense in, senseless, pointless for me, mediocre, whatever, who cares, why me
            i prefer ~ my/it, prefer my own, i like ~ my/the way, like it as, happy with how
            happy with the way, satisfied with ~ how/the/my, too set in my, at my age, years to go
            months to go, years left, months left, before i ~ retire/leave/go, soon gone
        """,
        2: """
            interest/interests/interested, not a salesman, meh, energy, appetite, mood, effort to start
            desire, lost the, boring, could not see myself, enjoy, fun, like it, to be honest, truth
            yet another, sleep, excited, interested in, feel like, interests me, leaves, heart, wish
            eight hours, care, retire, lazy, simply no, feel
        """,
        1: """
            myself, like, want, honest/honestly, sorry, really, lost
        """,
    },
    "effort_expectation": {
        4: """
            however/no matter ~ much/hard/long/often, tried/try/trying ~ hard, tried ~~ not ~~ @better
            effort ~~ @neg ~~ @better
            work/works/worked/working ~~ @neg ~~ better/improved/improvement/faster
            @result ~~ @neg ~~ @better, no/any ~ improvement/improvements
            no better for/than/off in/because/at, not ~ improved/improve/improving, same as before
            just as/the ~ same as, not ~ any better/faster/quicker, not a jot/bit/whit/fraction, one bit
            effort for/is/was, put in ~ hours/work/effort/time, effort into, effort and
            a lot of effort/work/sweat, all that/the/this ~ work/effort/trouble
            extra/additional/more/double work/effort/clicks/checks/steps/hours ~~ @neg/same/still
            hard ~~ no/not/same
            no/zero/little/without ~ effect/result/results/success/impact ~ on/for/in/at/
            results/result/figures/numbers ~ same/unchanged/what, stayed/remain/remained/stay/stays ~ same
            pays off/paid off, worth the/my effort/work/trouble
            not ~ see/saw/seen ~ improvement/progress/effect, no progress, just as bad/slow/many/often ~ as
            not ~ make/makes/made ~ my/our/me ~ better/faster/easier/more, what it was/is, what they were
            not ~ change/changed/changes ~ my/our ~ @result, no difference to/in/for my/our
            made no difference, still ~ miss/make/get/have/take ~ same
            no more accurate/faster/precise/productive, no faster/quicker/sharper, in vain, wasted effort
            nothing to show, fruitless, religiously, did everything ~~ still/same/no/not
            exactly as ~ told/taught ~~ still/same/no/not, tried ~ for weeks/months, with no result
            hit rate, no visible/noticeable/measurable, not ~ make any difference to my
            not ~ work/worked ~ for me, did it for ~ weeks ~~ no/not/same/still
            cost/costs/takes/took ~ more ~~ not/no ~~ better, as ~ as ever/before
            no clearer/cleaner/easier/shorter/stronger/safer/calmer/happier/cheaper/nearer/wiser/further/higher/smoother/quicker
            not ~ get ~ through ~ more, any more of, hours of it, every single day ~~ as/no/not/still
            day after day, the harder i, the more i ~ try/practise/work, not ~ show, make/makes me a better
            get better, i do not get better, not ~ get better, not ~ get any/more
            does not help me ~ do/work/sell/write/teach, helped nothing, no help, not ~ seen ~ difference
            since ~~ and ~ not/no, for weeks ~~ and/but ~ not/no/still
            i have been *ing ~~ no/not/still/same/as, tried everything, all the practice, no results
            without results, not ~ worth ~ effort/work, waste of effort/energy, did not work, not ~ working
            still ~ wrong/late/slow, worse than before, even worse, no difference ~ to the, results have
            my results, exactly ~ the same, number of ~ mistakes/errors/complaints/cases ~ not/same
            not ~ gone down/up, not ~ go/went/gone/going ~ down/up, not ~ drop/dropped/fall/fell/rise/rose
            mistakes/errors ~~ not/same/still
            as dull/bad/slow/long/many/poor/weak/nervous/messy/chaotic/boring/late ~ as, as ~ before
            spend/spent ~ longer/more/hours/twice/extra ~~ not/no/same/still, longer on ~~ not/no/same/still
            all this ~ preparing/preparation/work/writing/planning/checking/effort
            all that ~ preparing/preparation/work/writing/planning/checking/effort
            tried it for ~ month/weeks/two/three ~~ not/no/same/still
            tours/talks/lessons/letters/calls/drawings/texts/files/sales/results/days/reports ~ not ~ improve/improved/better/change/changed
            not ~ improve/improved, did it by the book, by the book, to the letter, followed ~ to the letter
            followed ~ every step ~~ not/no/same/still, invest/invested ~ lot/hours/time/much, sweat and
            blood sweat, slave/slaved/slog/slogged, practised hard
            prepare/prepared ~ hard/more/longer ~~ not/no/same/still, double the ~ time/work/effort
            twice the ~ time/work/effort, twice as long ~~ not/no/same, effect is ~ zero/nil/nothing
            zero effect, made ~ no ~ visible, cannot see ~ any/a/the ~ difference/effect/improvement/result
            see no ~ difference/effect/improvement/result/progress
            saw no ~ difference/effect/improvement/result, see any ~ difference/effect/improvement
            no ~ change in my/the, without ~ getting better, never get ~ better/it right, never gets better
            outcome is ~ same, results are ~ same/no, quality is ~ same/no, comes out ~ same
            turns out ~ same, ends up ~ same, does not ~ pay, did not ~ pay
            not ~ get ~ done ~ faster/sooner/more, no ~ gain, no sooner, no further, get nowhere
            got nowhere, getting nowhere, treading water
        """,
        2: """
            effort/efforts, improvement, accurate, hard, visible, improve/improved, results, still ~ same
            success, weeks and, clicks, outcome, every single day, as ever, practised, helped, harder
            as before, gone down, improve, tried it for, longer on, preparing, mistakes has, invest, effect
            as dull, number of, progress, month and
        """,
        1: """
            better, same, worse, still, hours, ever, weeks, although, nevertheless, mistakes
        """,
    },
    "outcome_expectation": {
        4: """
            came/comes/come of it/this/that, happens with/afterwards/after, happened with/afterwards
            acts/act/acted on/upon, rewarded/reward/rewards, unrewarded, makes/make/made no difference
            difference in the end, does not make ~ difference, well or badly, good or bad
            right or wrong ~ same, not ~ get you/us/me, gets you/us nowhere
            same ~ pay/grade/salary/money/wage/raise/bonus/percent, gets/get the same, seniority
            promotion/promotions/promoted
            nobody/none/no one/noone ~ notices/noticed/cares/cared/appreciates/values/reads/uses/looks/sees/thanks/asks
            one ~ notices/noticed/cares/cared/appreciates/values/reads/acts, goes/go/went unnoticed
            unnoticed/unseen, ignored, the point, why bother, what for, what followed
            recognition/recognise/recognised/recognized/recognize, no consequences/consequence
            appreciated/appreciation/unappreciated/valued/undervalued
            whatever/whether you/we/i ~ deliver/do/did/achieve/perform, upstairs, drawer/shelved/binned/bin
            hit ~ target ~~ still, best ~~ still/nothing/same, no bonus for, performance ~ not/no
            quality ~ not ~ count/pay/matter, being good
            good work/results/performance/job ~~ no/nobody/not/nothing
            doing/do/does/did it/things ~ well ~~ no/not/nobody, better numbers
            nothing ~ happens/happened/came/changes/followed/follows
            decided/decide ~ anyway/elsewhere/already, disappears/disappear/vanishes into/in, into the void
            leads to/nowhere nothing, leads nowhere, no raise/bonus/reward, raise/raises, all you hear/get
            not even ~ thank/thanks, same ~ for everyone/everybody/all, everyone/everybody gets/got/earns
            no one upstairs, falls on deaf, deaf ears, still ~ closed/cut/cancelled/fired, who you know
            politics, favourites/favorites, does not ~ matter, not matter, no reaction
            nobody/no one reacts/reacted, for the bin, dust, perfect ~~ nothing/nobody/shelved/still
            not ~ pay off/pays, favourites/favorites/favourite/favorite, waved through
            best/first ~~ closed/cut/cancelled/sold, ever says/said, says a word, a word when, well done
            spotless/flawless/perfect/excellent, even if ~ were/was/is, no matter who/how ~ well/good
            guess which/what/who, would not change anything, changes nothing, change nothing
            change anything, gets filed, get filed, filed away, rubber stamp, lip service, good people
            no career, interested in ~ results, quality is/not, customer ~ not ~ notice, nothing comes back
            given credit, does better work, good shifts, gets ~ job anyway, closed ~ anyway
            get the ~ raise/promotion/job, they closed/cut/cancelled/dropped, does it anyway, overruled
            ignored by, waste paper, wastepaper, no effect on ~ pay/promotion/outcome, nobody ~ ever
            nobody reads, read it/them anyway, nobody looks, look at it/them anyway, makes any difference
            make any difference, in the end ~ same/nothing, all the same to them, counts for nothing
            count for nothing, nobody says ~ thank, goes to ~ same people, old boys
            led/lead/leads to ~ anything/nothing, never ~ led/lead/leads, not ~ led/lead
            good ~ marks/figures/results/grades/scores/numbers ~~ never/no/not/nothing
            perfect/best/brilliant/great/clean ~ file/report/work/result/results ~~ not/no/never/nobody
            not even ~ open/opened/read/look/looked/reply/answer, no reward, reward for, bonus for quality
            incentive, incentives, no incentive/incentives, nobody pays for, for quality, quality does not
            not ~ interested in ~ quality/results/good, interested in quality, outcome ~ same ~ for
            decision/decisions ~ made/taken/already/without, made without us, over our heads
            over my head ~ decided, rejected anyway, refused anyway, cancelled anyway, cut anyway
            sacked anyway, let go anyway, budget ~ cut, got ~ cut, was cut, were cut
            project ~ killed/stopped/scrapped anyway, scrapped, nothing ~ ever ~ happens/changes/comes
            changes anything, change ~ anything, never changes anything, not ~ change anything up
            who benefits, good ones ~ leave/go, lazy ones ~ get/earn, same ~ as ~ lazy/others ~ who
            as much as ~ lazy/others, slackers, get/gets ~ away with, nothing happens ~ to those/if
            if you do ~ well, if i do ~ well, however well, no matter how ~ good/well/perfect/careful
            well done ~ or not, or badly, not ~ lead anywhere, lead/leads nowhere, dead end, goes nowhere
            went nowhere, no follow through, not ~ followed through, never implemented, not ~ implemented
            not ~ acted, in a drawer, on the shelf, gathering dust, gather dust, nobody ~ higher up, praise
            a thank you, pat on the back, medal, not ~ honoured/honored/credited
        """,
        2: """
            bother, in the end, whatever, notices, followed, consequence, thank, promoted, figures are good
            deliver, nobody cares, excellent, best, award, pointless, matter/matters, closed, guess, even if
            favourites, nobody ever, notice, flawless, no matter, reward, in this place, marks, open it
            even open, led to, committee, ever changes, nothing happens, does not count, why be
        """,
        1: """
            same, nothing, anyway, never, ever, good, results, end, perfect, quality
        """,
    },
    "personal_outcome": {
        4: """
            in it for me/us, costs/cost/costing me/us ~ money/commission/bonus/tips/time, costs/cost me
            lose/lost/losing my/our/money/commission/income, to gain, gain nothing, nothing to gain
            nothing from it/this, better off, worse off
            more work/typing/trouble/stress/hassle/duties for me/us
            extra work/duties/hours/shifts for me/us, i get/got ~ more/extra/nothing, credit for, the credit
            brings/bring/gives/give/gets/earns/earn me/us
            no/not/any/without/little ~ benefit/advantage/use/good/value/gain for/to me/us/myself
            benefit/benefits/benefited ~ from it, disadvantage/disadvantages/drawback/drawbacks
            my ~ appraisal/bonus/commission/pay/salary/career/review/tips/income/wage/rating/grade/promotion
            our bonus/commission/tips/pay, commission/bonus/tips, for me personally, me personally
            personally ~ nothing, only/just/nothing ~ trouble, into trouble, more typing
            not/never ~ paid ~ for/to/extra, no extra pay/money, unpaid, my free/own/spare/private time
            just/only more/extra work, punished/penalised/penalized/punishes
            made/makes/make my life/job/day/work/shift harder/longer/difficult
            others/they/company benefit/profit, nothing out of it, nothing in return, in return
            worth it for me, less money/pay, not ~ help/helps me, does nothing for me, on my back
            my own figures/numbers/targets/target/results/sales ~ down/drop/suffer/fall/worse, fool who
            one who stays/pays/suffers, idiot who, mug who, stay/stays/stayed longer/late while
            at my expense, my expense, out of my pocket, i pay, i lose, i would lose, i would only
            count/counts ~ my, not ~ count for me, head office/company/they/boss gets/get ~~ i/me/we
            not ~ in my interest, my interest, make me look, makes me look, hurts/hurt my, on top of my
            no thanks for me, yelled/shouted/screamed/sworn at, one who ~ gets/get/has, paid by
            in my pocket, pocket, slowing down, means less/more, would i get, get out of, out of that/it
            for free, nobody pays, pays me, pay me, me who has/gets, the blame, blamed, carry the risk
            enemies, unpopular, angry with/at me, miss my bus/train, home later, go home, miss out
            cuts into, eats into, eat into, cut into, by the piece, per piece, piece rate
            my ~ lunch/break/evening/weekend/free, at my own, risk my, risking my, get me fired, job at risk
            looks bad for me, black mark, bad mark, bad review, complaints against me, lose customers
            lose clients, lose sales, lose income, earn less, earn more, i earn, less money
            not ~ get/see anything, not ~ anything for, why should i ~ do/work/stay ~ more/longer/extra
            others ~ easy, gets the bonus, nothing for it, makes no ~ to my pay, i get all, get all the
            only mean, just mean, would mean ~ i/more/that, means ~ i/more/that ~ get/have/work
            i do not benefit, not benefit, benefit ~ office/company/others/boss
            office/company/others/boss does, overtime is, overtime ~ not paid, is not paid, not paid for
            doing it for nothing, for nothing, nobody/none ~ pays ~ me, without ~ pay/extra/being paid
            i end up, end up ~ with/doing/alone/more, i would end up, i would be ~ one/doing/stuck/left
            stuck with, lumbered with, land on me, falls on me, my workload goes, work for others, do others
            clean up after, clear up after, more responsibility ~ not/no/same ~ pay/money
            same money/pay/wage for, no more money, no extra, not a penny/cent more, not ~ penny/cent
            my wallet, bank account, my family, my free, my evenings, my holiday, my leave
            holidays ~ refused, get ~ home, got ~ home, get out ~ late, bad for my, good for my
            harms/harm/harmed my/me, hurts me, backfires/backfire ~ on me, shoot myself, own goal
            dig my own, make myself ~ unpopular/redundant/superfluous/replaceable, do myself out
            lose my job/place/post, lose ~ status/influence/power/face, replaceable, redundant, does me no
            no good to me, not ~ do me ~ good, get something back, nothing back, never get ~ back
            what do i get, what would i get, i get nothing
        """,
        2: """
            for me, personally, gain, appraisal, pay, money, profit, trouble, benefit, salary, career
            my numbers, expense, loses, credit, paid, yelled, blame, get out of that, earn, risk
            mean that i, overtime, difficult guests, not paid, end up, mean more, lose, i would be, does me
        """,
        1: """
            me, my own, extra, mean/means, get, office
        """,
    },
}
