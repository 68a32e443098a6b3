"""How and when a solution is to be delivered, and whom it is for."""

from ldagile.domain.words.en.people import GROUPS, PERSONS

CLASSES = {
    "people": PERSONS,
    "group": GROUPS,
    "month": """
        january february march april may june july august september october november december jan feb mar apr
        jun jul aug sept sep oct nov dec
    """,
    "weekday": """
        monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
        fridays mon tue tues wed thu thur thurs fri
    """,
    "season": "christmas easter summer autumn winter spring fall ramadan thanksgiving holidays vacation",
    "soon": "tomorrow tonight noon monthend yearend q eod eow",
    "unit": "hour hours hr hrs h minute minutes min mins day days week weeks month months",
    "part": "morning mornings afternoon afternoons evening evenings lunchtime lunchtimes",
}

FOR_PEOPLE = """
    for ~~ @people, for ~~ *ers/*ists/*ees/*ians/*ants, for ~ @group, aimed at ~ @people
"""

DURATIONS = """
    # @unit, # half days, # full days, half a/an day/hour/morning, half day/days/hour, quarter of an hour
    quarter hour, one/an/single hour, full/whole/single/one day, day/hour/week/minute/days/hours long
    # and a half days/hours, couple of hours/days/mornings/weeks, few hours/days, # @part, one @part
    several days/weeks
"""

FORMATS = """
    # slide/slides/page/pages/module/modules/session
    # sessions/participants/attendees/delegates/places/seats/levels/lessons
    # ~ vouchers/participants/attendees/delegates, # groups/batches/cohorts, slides, in person, online
    face to face
    virtual/virtually/classroom/blended/onsite/webex/recordings/recorded/interactive/inhouse/hybrid/remotely
    in house, on site, via/on/over teams/zoom/webex, in the lms, with a quiz/test/certificate/badge/exam
    a quiz, self paced, meeting room, room/rooms #, external speaker/trainer/provider, same provider
    hotel ~ booked, catering, budget #, gamified, gamification, in groups of, each @part
"""

DEADLINES = """
    by/before/until/till ~ @month/@weekday/@season/@soon, by/before/until/till ~ end of, by/before ~ year end
    by the #, by/before/until next week/month/quarter/year, by # @month, by # #, no later than, deadline
    asap, urgently, immediately, next week/month/quarter/year/@weekday/@month
    on/from/starting/start ~ # @month, on/from/starting @month #
    starting/starts/start @month/@weekday/@season/next, start in @season/@month, sometime in, any date in
    any day, before ~ goes/go live, before ~ launch, before ~ audit, before christmas, ahead of, @month the #
    in week #, by q #
"""

AUDIENCES = """
    everyone, everybody, all ~ @people, every ~ @people, each ~ @people, whole/entire ~ @people/@group
    all of us, company/organisation/organization/firm wide, all @group
    all ~ departments/branches/sites/shifts/offices, all hands
"""

HEADCOUNTS = """
    # ~ @people, # of us/them/you, # names, # heads, around/about/roughly/max/maximum # people, # *ers/*ees
"""

DATES = """
    # @month, @month #, # o, # am/pm, week #, q #, phase #, version #, line #, ward #, room #, grade #
    level #, tier #, # st/nd/rd/th of @month, year #, shift #, option #, chapter #, iso #, article #
    section #, form #, station #, zone #, table #, batch #, aged #, people over #, # and over
"""
