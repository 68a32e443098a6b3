"""What an order is made of: solutions, requests, and what shows that a course is not what is asked for."""

from ldagile.domain.words.en.people import GROUPS, PERSONS

CLASSES = {
    "people": f"{PERSONS} *ers *ists *ees *ians",
    "group": GROUPS,
    "our": "our my the all every each your these those their new both some any this that us me",
    "opener": """
        ^ | please kindly also just now you someone somebody should must shall will can could would and us l
        d
    """,
    "do": """
        ^ | please kindly also just now you someone somebody should must shall will can could would and us l
        d to
    """,
    "train": "train retrain upskill reskill educate teach coach instruct certify mentor",
    "trained": """
        trained schooled retrained upskilled reskilled educated taught coached instructed certified mentored
        accredited
    """,
    "on": "on about for in covering regarding around with re",
    "take": "do attend complete take pass finish join go sit undergo repeat enrol enroll redo",
}

SOLUTIONS = """
    course/courses/coursework/training/trainings
    workshop/workshops/masterclass/masterclasses/seminar/seminars
    webinar/webinars/webcast/webcasts/elearning
    elearnings/certification/certifications/accreditation/recertification
    refresher/refreshers/bootcamp/bootcamps/academy/academies/curriculum/curricula/curriculums/syllabus
    tutorial/tutorials/microlearning/microlearnings/upskilling/reskilling
    coaching/mentoring/mentorship/teambuilding/roadshow/mooc/moocs/traineeship/traineeships/lecture/lectures
    trainer/trainers/instructor/instructors/facilitator/masterclasses/keynote/keynotes/inset
    master class/classes, boot camp/camps, e learning/learnings/course/courses/module/modules, summer school
    online/digital/blended/virtual/mobile/remote/social learning
    learning path/paths/pathway/journey/journeys, learning bite/bites/nugget/nuggets/module/modules/unit
    learning units/plan/programme/program/package/event/events/content
    learning solution/solutions/intervention/interventions/game/games
    learning session/sessions/day/days/offer/series/material
    training/compliance/onboarding/online/induction module/modules
    awareness/refresher/mandatory/safety/security module/modules, module/modules @on/out/to
    @take ~~ module/modules, assign/assigned/assigns/roll/rolled/launch ~~ module/modules
    leadership/development/mentoring/onboarding/induction programme/program
    talent/graduate/trainee/education/awareness programme/program
    leadership/development/mentoring/talent/graduate/trainee/awareness programmes/programs
    buddy programme/program, @people programme/program/programmes
    skills/health/wellbeing/executive/summer/digital programme/programmes
    information/info/theme/learning/training evening/evenings/night/afternoon/morning
    evening/afternoon/morning on/about, clip/clips on/about/for, how to clip/clips, teach in, tutoring
    schooling, orientation day/session, knowledge transfer
    someone/somebody/person/anybody to train/teach/coach/instruct/lecture/speak/talk, speaker on/about/for
    clinic on/for, do/run/offer/organise/organize/arrange something/anything/sth ~ on/about/for/around
    qualification programme/program, capability programme/program, skills programme/program, skill building
    session/sessions on/about/covering/regarding/re, session/sessions ~ @on, # ~ session/sessions
    information/info/practice/coaching/learning/awareness/classroom/feedback/drop/q session/sessions
    run/hold/give/do/book/arrange/organise/organize/schedule/host/have ~ session/sessions
    lunch and learn/learns, lunch learn, lunch n learn, brown bag, town hall talk, toolbox talk/talks
    tool box talk/talks, talk/talks on/about, lunchtime/guest/expert/lunch/evening talk/talks, impulse talk
    speech on/about, briefing/briefings @on, safety/staff/team/security/fire briefing/briefings
    introduction to, intro to, class/classes on/about/in, evening/language/excel/english/yoga class/classes
    lesson/lessons in/on/about/for, awareness campaign/campaigns/week/day/raising, information campaign
    poster campaign, campaign on/about, escape room, simulation/simulations, serious game/games
    business game/games, game about/on, role play/plays, role playing, roleplay, quiz/quizzes
    train the trainer/trainers, training of trainers, team building, skills day/days
    explainer/training/tutorial/instruction/instructional/how/learning/animated/short video/videos/film/films
    explainer/explainers, screencast/screencasts, podcast/podcasts on/about/for
    video/videos on/about/series/tutorial/course, slides on/about/for/explaining, slide deck/decks
    deck/decks on/about, # slide deck, powerpoint, power point, presentation/presentations on/about
    user/quick/starter guide/guides, cheat sheet/sheets, job aid/aids, how to guide, lesson/lessons, a coach
    coach/coaches for, exam preparation, exam prep, crash course, cpd, mba, diploma
    exercise/exercises on/about, fire drill/drills, evacuation drill/drills, emergency drill/drills
    onboarding/induction for, a/an onboarding/induction
    onboarding/induction day/days/session/sessions/course
    run/build/create/organise/organize/arrange/provide/offer/need/want ~ onboarding/induction, away day/days
    offsite on/about, study day/days, learning day/days, development day/days, learning week
"""

MISSPELT = "cource/cources/couse/corse/coures/seminer/webiner/modul/workhop/workshoop/tranings"

IDIOMS = """
    of course, due course, course of, main course, golf course, race course, obstacle course
    par for the course, the trainer/trainers/instructor/instructors ~ was/were/is/had/did/said/told
    training data/room/rooms/budget/record, training records/department/team/provider/hall, coach station
    lecture hall/theatre/room/rooms, class action, academy award, induction hob/motor/cooker/heating
    simulation model/results, lesson/lessons learned/learnt/plan/plans, coach driver/drivers/trip/party
    course/training/workshop booking/page/platform/portal/calendar/list/link
    course book/number/catalogue/fee/fees, train station/driver/drivers/ticket/tickets/delay/delays/service
"""

TOPICS = """
    *ing skills
    presentation/communication/negotiation/leadership/sales/soft/telephone/interview/people/excel skills
    skill/skills training, time/stress/conflict/project/change/risk/self/quality management, first aid
    feedback rules, excel/powerpoint/word/python/sql/sap/gdpr/phishing/powerbi
    scrum/agile/kanban/lean/itil/english/spanish/german, data protection, cyber security, cybersecurity
    information security, health and safety, manual handling, fire safety, food hygiene, infection control
    safeguarding, unconscious bias, diversity and inclusion, public speaking, storytelling, giving feedback
    difficult conversations, design thinking, resilience, mindfulness, code of conduct, anti bribery
    anti money laundering, harassment, whistleblowing, negotiation basics, negotiation
"""

TRAININGS = """
    @opener @train ~ @people, @opener @train ~ @group, @opener @train @our, @opener @train up
    want/wants/need/needs/like/get/require/requires/have/love/must/should/to ~~ be/get @trained
    want/wants/need/needs/like/get/require/love ~~ @people @trained, get ~ @trained, needs/need @trained
    want/wants/need/needs/like ~ @our ~ @trained, upskill/reskill
    want/wants/need/needs/like/must/should ~ to learn/practise, has/have to be @trained
    need/needs/take/takes/put ~~ through level/course/training/the
    enrol/enroll/nominate/register/sign ~~ programme/program, @opener show ~ @people how
    need/needs/want/wants/like/possible/great ~~ to @train @our
    need/needs/want/wants/like/possible/great ~~ to @train ~ @people
"""

ASKS = """
    need/needs/needed/needing/want/wants/wanted
    wanting/require/requires/required/requiring/request/requests/requesting
    requested/please/kindly/propose/proposes/proposal
    suggest/suggests/recommend/recommends/recommended/appreciate
    would ~ like/love/appreciate/prefer/welcome/benefit/value
    would ~ be ~ interested/great/good/nice/ideal/grateful/happy
    contact/contacting/contacted/writing/write/turning/turn ~ you/l about/regarding/for/because
    get/getting in touch, wanted, high time
    would ~ be ~ glad/helpful/lovely/useful/possible/amazing/perfect/fantastic/wonderful, looking for/to
    in need of, ask/asks/asking/asked ~ for, ask/asks you/l, call/calls for, due for, is/are due
    can/could/would/will/may you/we/i/someone/somebody/anyone/anybody/l/hr/learning, could/would there
    possible to, let us, ^ lets, time for, time to, ought to ~~ @take, ought to go, how about, what about
    is there a/any, have/has/having/must/should/shall/will/need/needs/got to ~ @take
    must/should/shall/will ~ @take, everyone should, wondering if/whether, hoping for/to/you, interested in
    thinking of/about, plan/plans/planning to/on/for, any chance
    do you offer/have/do/run/provide/organise/organize, does ~ offer/run, decided to/that/on, demand/demands
    insist/insists, expect/expects/expected to, as discussed/agreed/promised, book/books
    enrol/enroll/sign me/us/them/him/her/up, urgently, asap, quote/quotation for, offer for, price for
    budget for, on the agenda, put together, set up, sort out, when can you/we, how soon, how quickly, can l
    could l, fancy, keen on/to, eager to, is/are needed, are/is wanted
    should be offered/run/rolled/mandatory, must be offered/run/rolled, is/are mandatory, time we had
"""

COMMANDS = """
    @do ~ build/create/make/give/provide/roll/send/run
    @do ~ organise/organize/set/arrange/book/schedule/deliver/design
    @do ~ develop/prepare/produce/launch/put/offer/hold/host
    @do ~ conduct/add/enrol/enroll/register/nominate/assign/buy
    @do ~ order/introduce/start/kick/plan/repeat/extend
    @do ~ facilitate/find/write/record/draft/commission/establish
    @do ~ implement/update/sign/invite/push/release/publish/upload
    @do ~ share/deploy/supply/fund/sponsor/bring/fit/squeeze, @do ~ rerun/redo/film/shoot/stage/lead/present
    @do ~ source/procure/upload/translate/adapt/tailor/customise/customize
    @do ~ get/have/do us/me/them/my/our/the/a/an/some
"""

FIRM_ASKS = """
    to be completed/attended/taken/passed/done/held/run/given, high time, please/kindly, wondering if/whether
    would ~ like/love/appreciate/prefer, i/we need/want/require/request, can/could/would you/we, let us
    have/has/must ~ repeat/redo, to repeat, run ~ again, do ~ again, has/have to ~~ again, must ~~ again
"""

REPEATS = """
    please/kindly/can/could/would/us/you ~ run/repeat/arrange/organise it/one/this/that
    please/kindly/can/could/would/us/you ~ organize/provide/offer/hold/deliver it/one/this/that
    please/kindly/can/could/would/us/you ~ build/create/make/book/schedule/do/design one
    please/kindly/can/could/would/us/you ~ set/put/roll it/one/this/that up/on/out/together
"""

REFUSALS = """
    no, not a/an/another/any/more/one/the, no more, never again, never a, nobody/none needs/wants/asked
    without, not want/need/require/ask/send/sending/give/giving/book
    not believe/think/see/like/offer/organise/organize/run/put/call
    not be/have/solve/fix/help/wanted/needed/looking/asking/get/make/build/convinced, instead of, rather than
    stop/avoid/hate/skip/spare/forget/abolish/cancel, fed/had up/enough with/of, sick of, tired of
    bored of/with, nor, enough of/with/courses, neither, beyond, anything but, fewer, not send
    not through/via/by, hardly a, not about/due/because
"""

REJECTIONS = """
    do/does/did/will/would/can/could not ~ help/work/change/fix/solve/matter/stick
    do/does/did/will/would/can/could not ~ do/bring/make/cure/reach/seem/cut
    has/have/had not ~ helped/worked/changed/fixed/solved/stuck/done/brought/made, never/hardly/barely
    is/was/are/were not ~ answer/solution/problem/issue/enough/needed
    is/was/are/were not ~ wanted/the/what/going/working/helping/it
    changed/helped/brought/achieved/solved/changes/solves/helps nothing/little/nobody
    is/are/was/were ~ pointless/useless/wasted/waste/boring, alone, is/was/are/were ~ waste, fatigue
"""

PAST = """
    has/have done/had/taken/attended/completed/been/seen, had/did/attended/took/went/sent/completed/passed
    finished/ran/held/gave/visited/joined/enjoyed/liked/received, was/were/trained, ever since, so many
    keep/keeps sending, is/are/seems/seem ~ fine/nice/good/great/ok/okay/over
    last/previous/past year/years/month/week/spring/summer/autumn
    last/previous/past winter/fall/quarter/january/february/march/april/may
    last june/july/august/september/october/november/december
"""

BEHIND = """
    despite/since/after/following/during, thanks to, in spite of, from the/that/this/our/last
    in/at last/yesterday
"""
