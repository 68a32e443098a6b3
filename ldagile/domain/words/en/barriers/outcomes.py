"""Barriers that point at motivation: results that lead to nothing, nothing in it for me."""

OUTCOMES: dict[str, dict[int, str]] = {
    "outcome_expectation": {
        3: """
            came/comes/come of it/this/that, happens with/afterwards/after, happened with/afterwards
            acts/act/acted on/upon, rewarded/reward/rewards, unrewarded, makes/make/made no difference
            difference in the end, does not make ~ difference, good or bad, right or wrong ~ same
            not ~ get you/us/me, gets you/us nowhere, same ~ pay/grade/salary/money/wage/raise/bonus/percent
            gets/get the same, seniority, promotion/promotions/promoted
            nobody/none/no one/noone ~ notices/noticed/cares/cared/appreciates/values
            nobody/none/no one/noone ~ reads/uses/looks/sees/thanks/asks
            one ~ notices/noticed/cares/cared/appreciates/values/reads/acts, unnoticed/unseen, ignored
            the point, why bother, what for, what followed
            recognition/recognise/recognised/recognized/recognize, no consequences/consequence
            appreciated/appreciation/unappreciated/valued/undervalued
            whatever/whether you/we/i ~ deliver/do/did/achieve/perform, upstairs, drawer/shelved/binned/bin
            hit ~ target ~~ still, best ~~ still/nothing/same, performance ~ not/no
            quality ~ not ~ count/pay/matter, being good
            good work/results/performance/job ~~ no/nobody/not/nothing
            doing/do/does/did it/things ~ well ~~ no/not/nobody, better numbers
            nothing ~ happens/happened/came/changes/followed/follows
            decided/decide ~ anyway/elsewhere/already, disappears/disappear/vanishes into/in, into the void
            leads to/nowhere nothing, no raise/bonus/reward, raise/raises, all you hear/get
            not even ~ thank/thanks, same ~ for everyone/everybody/all, everyone/everybody gets/got/earns
            falls on deaf, deaf ears, still ~ closed/cut/cancelled/fired, who you know, politics, no reaction
            nobody/no one reacts/reacted, dust, not ~ pay off/pays, favourites/favorites/favourite/favorite
            waved through, best/first ~~ closed/cut/cancelled/sold, ever says/said, says a word, a word when
            well done, spotless/flawless/perfect/excellent, even if ~ were/was/is
            no matter who/how ~ well/good, guess which/what/who, change nothing, gets filed, get filed
            filed away, rubber stamp, lip service, good people, no career, interested in ~ results
            quality is/not, customer ~ not ~ notice, nothing comes back, given credit, does better work
            good shifts, gets ~ job anyway, closed ~ anyway, get the ~ raise/promotion/job
            they closed/cut/cancelled/dropped, does it anyway, overruled, waste paper, wastepaper
            no effect on ~ pay/promotion/outcome, nobody ~ ever, nobody reads, read it/them anyway
            nobody looks, look at it/them anyway, makes any difference, make any difference
            in the end ~ same/nothing, all the same to them, counts for nothing, count for nothing
            nobody says ~ thank, goes to ~ same people, old boys, led/lead/leads to ~ anything/nothing
            never ~ led/lead/leads, not ~ led/lead
            good ~ marks/figures/results/grades/scores/numbers ~~ never/no/not/nothing
            perfect/best/brilliant/great/clean ~ file/report/work/result/results ~~ not/no/never/nobody
            not even ~ open/opened/read/look/looked/reply/answer, incentive, incentives
            no incentive/incentives, nobody pays for, for quality, quality does not
            not ~ interested in ~ quality/results/good, interested in quality, outcome ~ same ~ for
            decision/decisions ~ made/taken/already/without, made without us, over my head ~ decided
            rejected anyway, refused anyway, cancelled anyway, cut anyway, sacked anyway, let go anyway
            budget ~ cut, got ~ cut, was cut, were cut, project ~ killed/stopped/scrapped anyway, scrapped
            nothing ~ ever ~ happens/changes/comes, changes anything, change ~ anything, who benefits
            good ones ~ leave/go, lazy ones ~ get/earn, same ~ as ~ lazy/others ~ who
            as much as ~ lazy/others, slackers, get/gets ~ away with, if you do ~ well, if i do ~ well
            however well, no matter how ~ good/well/perfect/careful, or badly, lead/leads nowhere, dead end
            goes nowhere, went nowhere, no follow through, not ~ followed through, never implemented
            not ~ implemented, not ~ acted, on the shelf, nobody ~ higher up, praise, a thank you
            pat on the back, medal, not ~ honoured/honored/credited, still did not/got/get
            still not ~ get/got/given, depend on who, depends on who, target ~ goes/go/went up, just goes up
            goes up again, bar ~ raised/higher, if we do ~ well, improved and nothing, nothing happened
            no word, no money ~ for, and nothing ~ happened/came/changed, figures improved ~~ nothing/no/not
            better ~~ nothing ~ happened/came/followed/changed
            good ~~ nothing ~ happened/came/followed/changed, nobody ~ even ~ noticed/said/thanked/mentioned
            was never ~ mentioned ~ appraisal/review, credit goes, credit went
            same as ~ everyone/everybody/anyone, punished for ~ good, more work as ~ reward/thanks
            next target, higher target, new target, even higher, cares whether, cares if
        """,
        1: """
            same, nothing, anyway, never, ever, good, results, end, quality
        """,
    },
    "personal_outcome": {
        3: """
            in it for me/us, costs/cost/costing me/us ~ money/commission/bonus/tips/time, costs/cost me
            lose/lost/losing my/our/money/commission/income, to gain, gain nothing, better off, worse off
            more work/typing/trouble/stress/hassle/duties for me/us, extra work/duties/hours/shifts for me/us
            i get/got ~ more/extra/nothing, credit for, the credit
            brings/bring/gives/give/gets/earns/earn me/us
            no/not/any/without/little ~ benefit/advantage/use/good/value/gain for/to me/us/myself
            benefit/benefits/benefited ~ from it, disadvantage/disadvantages/drawback/drawbacks
            my ~ appraisal/bonus/commission/pay/salary/career/review/tips/income/wage/rating/grade/promotion
            our bonus/commission/tips/pay, commission/bonus/tips, me personally, personally ~ nothing
            only/just/nothing ~ trouble, into trouble, more typing, not/never ~ paid ~ for/to/extra, unpaid
            my free/own/spare/private time, just/only more/extra work, punished/penalised/penalized/punishes
            made/makes/make my life/job/day/work/shift harder/longer/difficult
            others/they/company benefit/profit, in return, worth it for me, less money/pay
            not ~ help/helps me, does nothing for me, on my back
            my own figures/numbers/targets/target/results/sales ~ down/drop/suffer/fall/worse, fool who
            one who stays/pays/suffers, idiot who, mug who, stay/stays/stayed longer/late while, my expense
            i pay, i lose, i would lose, i would only, count/counts ~ my, not ~ count for me
            head office/company/they/boss gets/get ~~ i/me/we, my interest, make me look, makes me look
            hurts/hurt my, on top of my, no thanks for me, yelled/shouted/screamed/sworn at
            one who ~ gets/get/has, paid by, pocket, slowing down, means less/more, would i get, get out of
            out of that/it, for free, nobody pays, pays me, pay me, me who has/gets, the blame, blamed
            carry the risk, enemies, unpopular, angry with/at me, miss my bus/train, home later, go home
            miss out, cuts into, eats into, eat into, cut into, by the piece, per piece, piece rate
            my ~ lunch/break/evening/weekend/free, at my own, risk my, risking my, get me fired, job at risk
            looks bad for me, black mark, bad mark, bad review, complaints against me, lose customers
            lose clients, lose sales, earn less, earn more, i earn, not ~ get/see anything
            not ~ anything for, why should i ~ do/work/stay ~ more/longer/extra, others ~ easy
            nothing for it, i get all, get all the, only mean, just mean, would mean ~ i/more/that
            means ~ i/more/that ~ get/have/work, not benefit, benefit ~ office/company/others/boss
            office/company/others/boss does, overtime is, overtime ~ not paid, is not paid, for nothing
            nobody/none ~ pays ~ me, without ~ pay/extra/being paid, i end up, end up ~ with/doing/alone/more
            i would end up, i would be ~ one/doing/stuck/left, stuck with, lumbered with, land on me
            falls on me, my workload goes, work for others, do others, clean up after, clear up after
            more responsibility ~ not/no/same ~ pay/money, same money/pay/wage for, no more money, no extra
            not a penny/cent more, not ~ penny/cent, my wallet, bank account, my family, my evenings
            my holiday, my leave, holidays ~ refused, get ~ home, got ~ home, get out ~ late, bad for my
            good for my, harms/harm/harmed my/me, hurts me, backfires/backfire ~ on me, shoot myself
            own goal, dig my own, make myself ~ unpopular/redundant/superfluous/replaceable, do myself out
            lose ~ status/influence/power/face, replaceable, redundant, does me no, not ~ do me ~ good
            get something back, nothing back, never get ~ back, what do i get
            my own ~ day/shift/work/job/life ~ longer/harder, only makes ~ my/me, to deal with and
            nothing in it, in it for, gets the blame, get the blame, blame if, i would be the one
            be the one who, i am the one, the one who pays/gets/has/suffers, cost me ~ my, my ~ neck
            risk my neck, stick my neck, neck out, hold the bag, left holding, scapegoat, pay rise, pay cut
            hourly pay, no more ~ pay/money/holiday, same shift same pay, my break, my lunch, my knees/back
            extra ~ travel/drive/trip, i only ~ lose/get ~ more/nothing
            nothing but ~ trouble/work/grief/stress
        """,
        1: """
            me, my own, extra, mean/means, get, office
        """,
    },
}
