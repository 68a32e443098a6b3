"""What speaks of performance: figures, and things that people do or leave undone where one can see it."""

from ldagile.domain.words.en.people import PERSONS

CLASSES = {
    "people": PERSONS,
    "measure": """
        rate rates error errors mistake mistakes complaint complaints defect defects return returns refund
        refunds scrap rework reworked claim claims escalation escalations incident incidents accident
        accidents injury injuries misses ticket tickets delay delays cancellation cancellations cost costs
        costing turnover churn attrition downtime overtime backlog backlogs revenue margin margins conversion
        quota kpi nps csat score scores reopened reopen fails failures failure outage outages stoppages
        stoppage infections falls fines penalties losses loss waste shrinkage throughput productivity output
        yield accuracy calls backorders resignations absences absence utilisation utilization
        target aim average bids deals cases wrong lost missing late quit left counted eur euros euro dollars
        pounds
    """,
    "moved": """
        rose risen rise rises rising fell fallen fall falling dropped drop drops dropping increased increase
        increasing decreased decrease climbed climbing grew grown grow growing slipped crept creeping jumped
        jump shrank shrunk improved worsened soared sank sunk plunged went declined deteriorated halved
        doubled reduced reduce stands exceeds
    """,
    "unit": """
        hour hours hr hrs h minute minutes min mins day days week weeks month months second seconds sec secs
    """,
    "period": "day week month year quarter hour shift night person case call visit order",
}

FIGURES = """
    # %, # per cent/hundred, # percent/pct/percentage/percents, # out of #, one in #
    # in 10/ten/100/hundred/5/five/4/four, # in 3/three/20/twenty
    a/one/two/three third/thirds/quarter/quarters/half/fifth/fifths of, half of/my/our/the/all/their
    by a third/quarter/half/fifth, by half, about/nearly/almost/over/only/barely/roughly half/third
    more/less/fewer than half, about/nearly/almost/over/only/barely/roughly a third/quarter/half/fifth
    and a third, doubled/tripled/trebled/halved/quadrupled/doubles/doubling, twice as/that/the/a
    # times as/higher/more/longer/the, # times a/per/each/every @period, # ~ a/per/each/every @period
    # ~ instead of ~ #, # ~ against ~~ #, # ~ versus/vs/compared ~~ #, @moved ~~ #, @measure ~~ #
    # ~~ @measure, # ~~ down/up from, cost/costs/costing us ~ #, used to be ~ #
    every second/third/other @people/@measure, # ~ too many, million/millions, # ~ should be ~ #
"""

RANGES = "from # ~~ to #, between # and #"

DURATION_CUES = """
    take/takes/took/taking/taken, wait/waits/waited/waiting, late/later, delay/delays/delayed
    lose/loses/lost/losing, spend/spends/spent/spending, overtime, waste/wastes/wasted/wasting
    handling/lead/cycle/response/processing time, turnaround/throughput/set/search/travel/ramp time, time
    longer, overdue, behind, crept, hold, need/needs # ~~ before, stand/stands/sit/sits/sitting/stuck/down
    average, used to, within, on average
"""

UPTAKE = """
    attendance/attended/attend/turnout/participation/enrolment/enrollment/signups/completions
    completion rate/rates, no shows, sign ups, signed up, satisfied/rated/rating/ratings/smileys
    happy sheets, smile sheets, of the participants
    course/training/workshop ~ satisfaction/feedback/evaluation/evaluations
    participant/learner/trainer/seminar ~ satisfaction/feedback/evaluation/evaluations, ^/. satisfaction
    satisfaction was/is/of/with/rate/score/scores, turned up, showed up, evaluation forms, would recommend
    recommended ~ course/training/workshop, liked it, feedback was/scores, completion
"""

FINISHING = """
    complete/completed/completing/finished/done/passed/pass
    taken/through/booked/registered/enrolled/trained/joined/did, satisfaction, feedback, liked/loved/enjoyed
"""

ACTIONS = """
    skip/skips/skipped/skipping/ignore/ignores/ignored/ignoring
    fill/fills/filled/filling/log/logs/logged/logging/record
    records/recorded/enter/enters/entered/entering/document
    documents/documented/report/reports/reported/sign/signs/signed
    check/checks/checked/checking/miss/misses/missed
    escalate/escalates/escalated/reopen/reopens/reopened/avoid/avoids
    avoided/postpone/postpones/postponed/tick/ticks/ticked/ask
    asks/asked/answer/answers/answered/answering/reply/replies, replied/call back/backs
    calls/called/phone/phones/phoned/ring/rings/rang, hand/hands/handed over, pass/passes on
    leave/leaves/left/quit/quits/resign/resigns/resigned, wear/wears/wore/wearing, lock/locks/locked
    scan/scans/scanned, click/clicks/clicked, copy/copies/copied, write/writes/wrote down, hang/hangs up
    share/shares/shared, mix/mixes/mixed, follow/follows/followed, greet/greets/greeted, wash/washes/washed
    label/labels/labelled/labeled, weigh/weighs/weighed, forget/forgets/forgot to, stop/stops/stopped
    complain/complains/complained, wait/waits/waited, return/returns/returned, send/sends/sent ~ back
    bring/brings/brought ~ back, drop/drops/dropped out, give/gives/gave up, turn/turns/turned off
    work/works/worked around, double/doubles check, overlook/overlooks/overlooked, reject/rejects/rejected
    promise/promises, promised, interrupt/interrupts/interrupted, cancel/cancels/cancelled/canceled
    bypass/bypasses, delete/deletes/deleted
"""
