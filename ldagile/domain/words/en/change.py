"""English for the first question, "What, if anything, are you doing differently?"."""

from ldagile.domain.words.en.delivery import CLASSES as DATES

ANSWERS: dict[str, dict[int, str]] = {
    "no_chance": {
        4: """
            no chance, no/not ~~ opportunity/opportunities/occasion/chance, not ~ had/been a/any/one/single/many/new/such, never came up
            not ~ come/came up, not ~ arisen/arise, no ~ customer/client/patient/guest/visitor/case/tender/order ~ has/had/asked/came/yet/since
            on ~ leave, off sick, on sick, on holiday/holidays/vacation, parental/maternity/paternity/sick leave, was ill, been ill, away
            ask me then/again/later, not ~ been ~ delivered/installed/released/opened/started, not ~ arrived, goes live, go live, not live yet
            off season, out of season, only ~ do ~ in @month, only ~ once a year, once a year, only happens/comes/takes, situation
            could not ~ use/try/apply/do, not ~ able to, not ~ happened, has not come, not ~ needed it, not needed, no need, nobody ~ asked
            no one ~ asked, there ~ been no, there were/was no, there are/is no, had no ~ yet/since/so, no new ~ yet/since, not due until
            not ~ my turn, season ~ starts/over, not ~ in use, still waiting for, have/has/had no ~ since, not started ~ project, none ~ since
            were/was closed, seconded, on secondment, not ~ at work, changed jobs, no longer ~ job/role, not come across, not ~ arrived
        """,
        2: "since, so far, yet, single, luckily, then, no, until, could not, comes only",
    },
    "intends": {
        4: """
            going to, plan/plans/planning/planned to/on/for, planning, my plan, intend/intends/intending/intention, hope/hoping to, want to
            would like to, on my ~ list, my ~ list, in my ~ calendar/diary, from next, next week/month/time/term/year/quarter/@weekday
            as soon as, will start/begin/try/do/use/introduce/give/make/bring/be/have/ask, i will, we will, shall, about to, thinking of/about
            aim/aiming to, looking forward, scheduled, after the holidays, after @season, promise/promised, got round, got around, get round
            get around, get to it, on the agenda, pencilled/penciled in, want to start, give it a go, give it a try, starting next, from @month
            at the next, in the coming, ready to start, preparing to, have not started, not started yet, soon, booked ~ for, in the pipeline
            ^ will, bring it up, set a date, look into, determined to, resolved to, mean to, meaning to, tomorrow, considering, first ~ then
        """,
        2: "not yet, blocked, will, once ~ is/are, hope/hopefully, later, try, promise, next, plan, yet",
    },
    "nothing": {
        4: """
            ^ no $, ^ nope/nah/none/nil/zero/nothing/not/never/same/unchanged, nope, nothing, same as, business as usual, as usual, as always
            exactly as, exactly the ~ way, the way i/we did, as before, like before, no change/changes/difference, not really, not much
            not ~ changed, not ~ change anything, not ~ anything ~ different/differently/changed/new, still do ~ my/the, carried on, filed it
            as ever, the old way, my own way, the usual way, way i ~ did, did it before, not ~ different/differently, not at all, not a thing
            no impact, no effect, not use it, not using it, do not do it, has not, everything ~ same, all the same, stayed the same, keep doing
            n a $, went back to, back to normal, threw it away, not read it, not looked at, not even, none whatsoever, sorry no, always have
            always did, been doing ~ for years, anyway, no $, continue as, carry on, unchanged
        """,
        2: "to be honest, honestly, sorry, zero, never, before, usual, still",
    },
}

CHANGES = """
    now, more, less, started, began, stopped, no longer, instead, differently, made me, different, new, better, anymore, any more
    since then, today, changed, i *ed, we *ed, i/we now
"""

EXAMPLES = """
    yesterday, today, tonight, @weekday, last week/month/night/time/@weekday/shift/sprint, this week/morning/month/afternoon
    for instance/example, the other day, once, twice, #, first, second, third, one of, each time, every time, *ed, because of it
    my last, so far, already, said, told, came, gave, rang, found, went, took, saw, caught, wrote, brought, *thirty, when a/the, told me
    ten seconds, at @weekday, in @month, the last, week ago, days ago, just now, on the phone, and ~ was, paid off, worked, e g
"""

GENERAL = """
    in general, generally, more often, more aware, more careful/carefully, more patient, more conscious/consciously, think about
    calmer, better overall, somehow, kind of, a bit more, overall, in a way, pay more attention, more attention
"""

DENIALS = "not, no, never, without, neither, nor, instead of, except, cannot, rather than"

IRREGULAR = dict(
    pair.split("=")
    for pair in """
    wrote=write written=write began=begin begun=begin gave=give given=give told=tell held=hold sent=send kept=keep took=take
    taken=take brought=bring made=make did=do done=do said=say went=go gone=go read=read put=put set=set found=find rang=ring
    rung=ring spoke=speak spoken=speak led=lead met=meet ran=run left=leave saw=see seen=see knew=know known=know drew=draw
    drawn=draw showed=show shown=show chose=choose chosen=choose asked=ask checked=check let=let got=get paid=pay bought=buy
    sold=sell taught=teach thought=think counted=count fed=feed felt=feel fixed=fix stuck=stick wore=wear worn=wear
    froze=freeze broke=break broken=break built=build heard=hear lit=light hung=hang cut=cut swept=sweep shook=shake
    """.split()
)

SYNONYMS = """
    begin open start launch kick commence
    phone call ring telephone dial
    note write record log document enter jot register put capture
    ask question enquire inquire query
    customer client guest buyer caller shopper patron
    patient resident
    tell say inform explain name mention give state announce
    check verify inspect control examine test review
    show demonstrate present
    tag label mark
    colleague peer teammate coworker
    team crew group huddle
    boss manager supervisor
    meeting session huddle standup
    view opinion idea thought take
    mail email message
    weigh scale
    repeat mirror echo
    till register checkout
    refund money reimburse
    reason cause
    use apply employ
    file folder record
    walk stroll go
    greet welcome hello
    plan schedule
    summary summarise summarize recap
    doctor physician
    complaint complain concern
    solution solve fix
    wash clean disinfect
    ticket feature task
    hour time
    criteria done definition
    help support assist
    thank praise compliment
    stop halt pause
    error mistake fault
    delete remove
    choose pick select
    load truck lorry
"""

ENDINGS = ("ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "ers", "er", "ly", "s")

FILLERS = frozenset(
    """
    a an the and or of to in on at by for with from into as is are be was were been am do does it its this that these those
    i me my we us our you your he him his she her they them their one each every all any some no not before after when while
    during with without than then there here so if but about over up down out off only own new more most other another them
    first last next least per day week month have has had will would can could should must may instead
    """.split()
) - {"one"}
