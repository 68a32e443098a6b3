"""English for the first question, "What, if anything, are you doing differently?"."""

ANSWERS: dict[str, dict[int, str]] = {
    "no_chance": {
        3: """
            no/not ~~ opportunity/opportunities/occasion/chance, not/never ~ come/came/cropped up
            not ~ arisen/arise/arose/occurred, not ~ had/been a/any/one/many/such/new, not/nothing ~ happened
            not ~ happen ~ yet/since/so, no ~ yet/since/so
            no/none/nobody ~ came/come/arrived/asked/called/turned/applied/needed/wanted, not a single
            not one ~ came/was/arrived, there ~ been no, there were/was/are/is no
            there were/was/are/is not ~ any, had no ~ to/yet/since/so/., i/we had no, not been on/at/in
            no new, on ~ leave/holiday/holidays/vacation/secondment/sabbatical, off sick, on sick
            parental/maternity/paternity/sick leave
            was/been/were/is/are ill/sick/away/absent/seconded/closed/shut/suspended/furloughed
            not ~ at work, home office, ask me then/again/later/in
            not ~ arrived/delivered/installed/released/opened/finished/ready/live/working, goes/go live
            off/low/dead/closed season, out of season, season ~ not/over, once/twice a year
            only ~ once/twice a, only ~ happens/comes, only ~ do/does/have/hold ~ in
            situation/case/occasion ~ not/never, could not ~ use/try/apply/do/test/practise, could not
            not ~ able to, not ~ needed, no need, not due, due until, not until, not my turn, next one is
            not ~ in use/service, waiting for, not ~ started ~ project/yet, project ~ not
            changed/switched/new job/jobs/role/department, transferred, no longer ~ job/role/work/in/do
            semester/summer/winter/term break, ^ school/bank/summer holidays, holidays $, strike
            in ~ garage/repair/storage/box, being repaired/renovated/rebuilt, out of order, renovation
            everything/all ~ ran/went ~ well, ran on time, ran smoothly, went smoothly, only been ~ in/on/at
            been working ~ from/in/on, until ~ no, not ~ yet ~ had
        """,
        1: "since, so far, single, luckily, fortunately, then, until, none, nobody, yet, here, these weeks",
    },
    "intends": {
        3: """
            going to, plan/plans/planning/planned to/on/for/it/with, my/the/our plan
            intend/intends/intending/intention, planning, hope/hoping/hopefully ~ to, want to, would like to
            would love to, on my/the/our ~ list, in my/our ~ calendar/diary/goals
            next ~ week/month/time/term/year/quarter/semester/meeting/project/quote/one/season/@weekday
            from next/@month, as soon as, i/we will, shall, ^ will, about to, thinking of/about
            aim/aiming to, looking forward, scheduled/pencilled/earmarked, after ~ holidays/@season
            once ~ is/are/have/has, promise/promised, got/get/getting round/around to, get to it
            on the agenda, give it a go/try/chance, have a go, starting next/in/with/from
            start/begin ~ in/on/from/when, at the next, in the coming, ready to start, preparing to
            not started ~ but, not yet, soon, in the pipeline, bring it up, set a date, look into
            determined/resolved to, mean/meaning/meant to, tomorrow, considering, begin/start ~ with
            agreed to begin/start/try, i still have to, still need to, not so far but, want to try
            try it ~ next/in/at/when/with, decided to, suggest it
        """,
        1: "blocked, will, later, try, promise, next, plan, yet, hope, in the, from, when",
    },
    "nothing": {
        3: """
            ^ no $, ^ no ., ^ no sorry, ^ no i/we do/did/have/am/are not, way i/we always
            ^ nope/nah/none/nil/zero/nothing/unchanged/same, nope, nothing, same as, still the same
            business as usual, as usual/always/ever, exactly/just as, exactly the ~ way
            the way i/we/it/they/things ~ do/did/was/were, as before, like before, as it/they was/were
            no change/changes/difference, not really, not much, not ~ changed, nothing new
            not ~ change/changed a/any/my/our, not ~ anything ~ different/differently/changed/new
            do anything different/differently, do/did/does nothing, still do ~ my/the
            carried/carry/carrying on, filed it, old/own/usual way, the old spreadsheet/form
            did it/that/so ~ before/already, did that anyway, always did/have/done/do
            not ~ different/differently, not at all, not a thing, no impact/effect, not ~ use/using it
            not do it, everything/all/it is/stayed ~ same, keep/kept doing, for years ~ anyway
            been doing ~ for years/ages, went/gone/go back to, back to normal, threw it away
            not ~ read/open/opened/looked ~ it/at, none whatsoever, whatsoever, continue/continued as
            not that i, think of anything, anything that ~ changed, not noticed, see no, zero, no not
        """,
        1: "honest, honestly, sorry, never, before, usual, still, anyway, always, same",
    },
}

CHANGES = """
    i/we/my/our/me/us, now, more, less, fewer, started/began/begun/stopped/changed/switched/swapped
    no longer, instead, differently, different, better, new, anymore, since then
"""

EXAMPLES = """
    yesterday, today, tonight, @weekday, last week/month/night/time/@weekday/shift/sprint
    this week/morning/month/afternoon, for instance/example, the other day, once, twice, #, first, second
    third, one of, each time, every time, *ed, because of it, my last, so far, already, said, told, came
    gave, rang, found, went, took, saw, caught, wrote, brought, when a/the, told me, ten seconds, at @weekday
    in @month, the last, week ago, days ago, just now, on the phone, and ~ was, paid off, worked, e g
"""

GENERAL = """
    in general, generally, more often, more aware, more careful/carefully, more patient
    more conscious/consciously, think about, calmer, better overall, somehow, kind of, a bit more, overall
    in a way, pay more attention, more attention
"""

DENIALS = "not, no, never, without, neither, nor, instead of, except, rather than"

ABSENCES = """
    no, none of, not a/one single, not a/any/one, nobody/noone, without, there was/were/is/are not
    had/has/have no
"""

CONTRASTS = "but, though, although, however, except, instead, only"
