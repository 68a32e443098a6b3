"""Barriers in the environment that come from the work itself: occasion, time, tools, processes, priorities."""


ENVIRONMENT: dict[str, dict[int, str]] = {
    "opportunity": {
        4: """
            occasion/occasions, opportunity/opportunities, not ~ arise/arisen/arose, never ~ arose
            come/came/comes/cropped/crop up, not ~ had a/any/one/many, not ~ had such/the/to/@case
            not one/single/a ~ @case, no ~ @case ~ since/this/so/all/at/yet/in/to/came/has/have
            no such ~ @case
            moved/transferred/switched/changed/reassigned/seconded to/job/jobs/role/roles/department/departments/position/team/over
            new role/job/position/post, different/another/other role/job/position/department/team now
            not/no/never ~ my ~ job/task/area/role/responsibility/field/department/business, part of ~ job
            not ~ part of, not ~ needed/involve/involved/require/required/relevant
            no longer ~ work/deal/do/on/part/in/responsible/have
            not ~ do/handle/run/lead/write/make/take ~ myself
            others/other/another ~ people/team/department/colleague do/does/now, sits with, done by ~ others
            get many/any, no need ~ for/to, no call/cause/reason for/to, no chance to use/apply/do
            come/came across, rarely/seldom ~ happens/comes/need/do/have, hardly ever/any
            only happens/comes, once a year, twice a year, out of season, off season, on leave, off sick
            on holiday/holidays/vacation, maternity/parental/sick leave, no use for, does not happen
            situation ~ not/never/no, been in ~ situation, use/used/using ~ in my ~ job/work/role
            no suitable/fitting/matching/appropriate, nothing to use/apply/try it, not happened/happen
            there are/is/were/was/have no/not ~ @case/any/such, there are/is/were/was no ~ at/on/in/here
            were/was ~ on holiday, on my desk, my desk, off my plate, centralised/centralized/outsourced
            i work nights/weekends/part, i only work/do, not ~ come/came in, no new ~ @case
            none ~ came/come/this/since, good news, luckily/fortunately ~ no/not/none/never
            project ~ cancelled/stopped/postponed/over/finished/ended, not ~ assigned/given ~ any
            waiting for ~ first, not yet ~ had/come, cases like that, like that are rare, are rare, is rare
            rare, not ~ started yet, stopped doing ~ because, discontinued, does not come to me
            not ~ come to me, not ~ reach me, all go to, goes to ~ others, quiet month/time/period/season
            slow season, no ~ came/come/came in/along/by/through, were all, jobs/cases/clients/patients were
            i am on ~ shift/leave/nights, somebody/someone/other ~ else does/did/handles, else does
            not concern me, no longer my, on duty, been off, worked since, part time
            line/machine/site ~ shut/closed, project ~ not ~ begun/started/begin
            no new ~ hires/starters/customers, nobody came, nobody ~ asked/needed/wanted, nothing happened
            never needed, have not had to, called out, nobody ~ ill/sick/fell, not the ~ season
            now ~ different, days ~ do not, when i ~ work ~ no, all of them ~ were
            since ~ reorganisation/reorganization, taken over by, does that now, do that now
            went to ~ other/another, went to someone, mine ~ were/are, not mine
            different kind of ~ case/cases/customers, without such, no such thing
            such ~ not ~ come/occur/exist, occur/occurred, has not ~ occurred, we have not ~ any
            there has not been, has not been a/any, ill/sick/away for
            there were/was/are/is no ~ classes/groups/jobs/tasks/orders/tours/courses/trips/sales/deals/repairs/new
            no ~ had to come/go/be, not ~ see any, do not see any ~ @case/claims/patients
            on ~ duty ~ whole/all/since, duty the whole, whole time and, not ~ reached/reach me
            no ~ reached me/us, not ~ came my way/to me, come my way, came my way
            no ~ engine/machine/dog/child/claim/claims/class/classes/tour/tours/guest/family/case/ship/train/plane/patient/project ~ had/came/needed/was/were/arrived/in/this/to
            there ~ not ~ any/a/one, have not ~ had any, had none
            had no ~ case/cases/patient/patients/customer/tours/tour/claims/claim/meeting/meetings/need/reason
            the chance, no chance, get the chance, got the chance, had the chance, never get to
            not ~ get to ~ use/do/see, do not get to, not on my ~ list/plan/route/shift, not ~ planned in
            not scheduled ~ for, no ~ scheduled, not due, due until, only ~ due, only ~ again in
            comes round, comes around, next one is, next ~ is not until, not until, has been ~ closed/shut
            have been ~ closed/shut, was/were closed/shut, renovation, holidays, school holidays
            semester break, summer break, winter break, low season, dead season, standstill, strike
            lockdown, shutdown, furlough, suspended, on secondment, seconded, transferred
            someone else covers, my colleague does, colleague does that, that is done by, done by
            handled by, taken care of by, not responsible for, no ~ people ~ come
            nobody ~ called/came/asked/applied/arrived, nothing ~ to ~ use/apply/try/practise ~ on
            nothing ~ came/come ~ in/up/along, all ~ fine/smooth/smoothly/quiet/well
            everything ~ fine/smooth/smoothly/quiet ~ so, went smoothly
            no problems/incidents/accidents/conflicts/complaints/emergencies ~ this/since/so/at/in, no such
        """,
        2: """
            luckily, fortunately, quiet, other people, no longer, not one, arise, simply did not, nights
            spring, not in my, hardly any, no customers, no patients, no clients, not had, my job, deal with
            never met, not met, none of my, assigned, cancelled, came in, occurred, asked for it
            reorganisation, duty, whole time, not see any, had to come out, to guide, claims there
            no claims, no tours, in february, never came, none came, replaced by
        """,
        1: """
            since, yet, there, this month, these weeks, season, not come
            in february/march/april/may/june/july/august/january/october/november
        """,
    },
    "time": {
        4: """
            no time, no ~ time
            not/never/little/less/short/lack/enough/any/pressed/limited/more of/for/the/much/enough/on/in time
            time pressure, not/hardly/barely/never ~ have/find/get/had/found ~ time, enough time
            ran/run/running out of time, take/takes/took ~ too/so/very ~ long, time consuming
            too/so/very/extremely/always/really ~ busy, busy, swamped/snowed/drowning/inundated
            hours in the day, more hours, rushed/rush/rushing/hectic, workload/workloads
            overloaded/overload/overworked/overstretched/stretched, short staffed/handed/of staff
            understaffed/shorthanded/understaffing, staff/staffing shortage/shortages/levels
            too few ~ people/staff/hands/nurses/us, too little ~ staff/time/people
            too many ~ @case/tasks/things/calls, phone/phones/telephone ~ never/not/keeps/rings
            queue/queues/queuing, minutes/minute ~ per/each/a/more ~ @case, minutes ~~ not/no ~ have
            day/days/calendar/diary/schedule/week is/are ~ full/packed/crammed
            full day/diary/calendar/schedule, too much work/to do/on/going, so much work, up to my
            no/not/without/spare ~ minute/minutes/moment/second/breather/break/breaks/lunch, not a minute
            glad if, hour shift/shifts/days, # hours a, long shifts/hours/days, double shifts, back to back
            stress/stressed/stressful, hours ~ per/every/each week/day, run off my/our feet, on my feet
            under pressure, flat out, get to eat, breathing space, peak season/time/hours, end of term
            one meeting ~ after/next, one ~ to the next, work of ~ people/five/four/three/two
            colleague/colleagues ~ sick/ill/off/absent, half of ~ off/sick/ill, chock full
            barely/hardly/scarcely manage, after hours, stay late/longer/after, staying late/after
            no capacity/capacities/slack/room/resources/bandwidth, capacity, at the/my limit, non stop
            nonstop, when would i, when should i, when am i, rest of my work, inbox, piled up
            piles/pile/mountain of, backlog, clock, time off for, time to ~ do/sit/think/prepare/try/use
            no staff, vacancies, vacant, headcount, fit it in, squeeze, daily routine, daily grind
            day to day business, keep up, can not keep, other half, two/three/four of us, do the maths/math
            every ~ minutes/seconds, stand/stands still, first break, busiest, all day long, round the clock
            morning to/till night, customers/patients/people ~ waiting, waiting room, line at the
            hardly/barely keep, running from, run from, always running/on, catch up, behind schedule
            exam season, harvest, christmas ~ rush/business/season, sale season, one person per
            double booked, alone on ~ shift, i come in, come in at, finish at, no rest, no pause
            not ~ sit down, not ~ even ~ toilet/loo/drink/coffee, phone rings, rings all
            everyone wants something, next ~ patient/customer/call is ~ waiting, call after call
            patient after patient, job after job, back log, never ends, full house, rushed off, hours short
            more ~ patients/customers/orders than, for # ~ patients/children/beds/people, children and
            beds and, hectic, chaos/chaotic, pile/piles up, pressed, tight schedule, schedule is tight
            not a second, ran over, runs over, takes half, takes an, takes twenty/ten/five/thirty/fifteen
            no ~ hour, # ~ short, people short, short of people, one short, two short, man down, men down
            one man, # calls a, calls a day, # ~ a day ~ not, on top of ~ that/it/everything/all, on top
            do it on top, as well as ~ everything, besides ~ everything, in addition to
            drowning/drown/drowned, buried in/under ~ work/mails/emails/paper, e mails, emails
            has to be out, have to be out, must be out, by nine/eight/ten/noon, out by, would love to but
            would like to but, i would love, so much ~ to do
            so many ~ @case/calls/mails/emails/tasks/things, hundreds of, dozens of
            never ~ moment/second/minute, not ~ moment/second/minute ~ to, no ~ peace, no quiet, in peace
            no leisure, cannot ~ fit, can not ~ fit, not ~ fit in ~ day/shift/schedule, fit into
            not ~ squeeze, no gap/gaps, between two ~ patients/calls/customers
            between patients/calls/customers/appointments, appointments, appointment after
            every ten/five/fifteen/# minutes, timed, per call, per patient, per customer, stopwatch, tight
            tightly, costs ~ too much time, costs time, cost time, eats time, time eater, extra minutes
            minutes more, minutes extra, minutes longer, hour longer, hour more, longer than ~ i/we ~ have
            half the ~ staff/team/crew ~ sick/ill/off/gone/missing, no cover, no relief, no replacement
            replacement, not enough ~ people/staff/hands/nurses/drivers/teachers/us
            only ~ one/two/three ~ of us, we are ~ two/three/four/one ~ people/short/down/too
            we are too few, too few of, constantly ~ on, on the go, never ~ sit/stop/rest, no time off
            no time left, left over, end of the ~ day/shift i, dead tired, knackered, exhausted by
            rush hour, peak, high season, quarter past, night shift ~ alone, weekend work, all day
            all hours
        """,
        2: """
            shifts, tempo, pace, quicker, too long, deadline/deadlines, meetings all, schedule, timetable
            evening, evenings, weekend, overtime, lunch, pressure, always something, too much, late, rush
            too little, too few, slower, of us, waiting, running, a day, post has to, drowning, by nine
            would love, not fit
        """,
        1: """
            time, minutes, hours, break, day, quick, calls a, short, top
        """,
    },
    "tool_access": {
        4: """
            login/logins, log in/on/into, logged in, password/passwords, access/accessed/accessible
            licence/license/licences/licenses, locked out
            no/not/without/never ~ permission/permissions/rights/authorisation/authorization/credentials
            admin/user/write/editing rights, crash/crashes/crashed/crashing
            freeze/freezes/freezing/froze/frozen/hangs
            not/no/only/just/one/two/few/old/broken/missing/single ~ @tool
            @tool ~~ not/never/no/slow/down/broken/old/missing/crash*/hopeless/useless/outdated/work/works/faulty/dead/gone/lost/shared/stuck/fail*/kept/keeps
            waiting/wait for ~ @tool
            not ~ installed/activated/ordered/delivered/arrived/available/connected/configured/supplied/issued/unlocked/enabled
            install/installed/installation/activated, out of order/stock, error message/messages
            is/was/were/are/goes/went down, too slow, too few ~ @tool, not ~ enough ~ @tool
            share/sharing/shared ~ @tool, wi fi
            wifi/wlan/internet/network/connection/connectivity/bandwidth/signal, budget for, no money for
            equipment/hardware/software/materials, firewall, blocked by ~ it, it department/support/helpdesk
            need/needs/needing ~ special/new/own/second ~ @tool, site/ward/team/branch/office has none/no
            has/have/had none, one ~ for ~ all/nine/us/ten/eight/#/everybody/everyone, one ~ for the whole
            arrived/arrive, in the box, not charged, bug/bugs/buggy/glitch/glitches, incompatible/compatible
            offline, outdated/ancient @tool, no ~ @tool ~ here/on/in/for/at/yet, not ~ set up
            technical problems/issues/reasons/difficulties, technology/tech, screen goes, no printer
            spare parts, button is/does, locked for/to/up, is/are locked, projector/projectors/spreadsheet
            always out/taken/in use/broken/occupied/booked/gone, too old for the, never came/arrived
            not ~ come/came ~ yet, mobile/mobiles/smartphone, headphones, website ~ down/blocked/slow
            not ~ run/runs on, compatible, it will not, storage, read only, subscription
            trial ~ expired/over, expired, the key/keys, locker/cupboard/cabinet ~ locked
            ran out of ~ paper/material, toner/ink/paper ~ empty/out, room ~ booked/taken, no room for
            no desk, no ~ space, exactly one, half of them ~ broken/missing, new ~~ never came/arrived, lent
            borrowed, borrow, still ~ on order, on order, out of battery, battery, no electricity, power cut
            power socket, plug, no signal, does not recognise, not ~ recognised/recognized/registered
            no account, deactivated, disabled, pin, code ~ not/never ~ sent, two factor, authenticator
            remote access, citrix, excel ~ old/version, pen, stationery, forms ~ out, ladder, tools
            too small screen, cannot print, no ~ printer, takes ages ~ load/open/start, timed out, time out
            server, user rights, no rights, rights for, no ~ user/access/login
            promised ~ tablets/laptops/devices/tools/phones/equipment/software, never got ~ any/one/it/them
            were promised, was promised, been broken, has been broken, is broken, are broken, it is broke
            broken since, broken down, broke down, breaks down, not ~ repaired, repair, repairs
            waiting for ~ repair, in repair, being repaired, out for repair
            not ~ working/work ~ properly/here/on/in/at/since/any, stopped working
            does not ~ switch/turn/boot/start/print/scan/connect/open/sync
            will not ~ switch/turn/boot/start/print/scan/connect/open/sync
            cannot ~ print/scan/connect/log/sign, can not ~ print/scan/connect/log
            not ~ available ~ here/at/in/to/on, unavailable, missing ~ parts/tools/equipment/material
            lack of ~ tools/equipment/material/materials/devices/computers, not ~ in the ~ budget
            not ~ paid for, nobody ~ bought/ordered/buys, was never ~ bought/ordered/installed/delivered/set
            never ~ bought/ordered/installed/delivered, delivery ~ of ~ tools/devices/equipment, supplier
            backordered, sold out, discontinued, one ~ between, shared between, have to share, must share
            queue for the, in use, always in use, always ~ taken/occupied/broken/missing/empty, dispensers
            dispenser, empty, batteries ~ flat/dead/empty, flat battery, cable ~ missing, adaptor/adapter
            port, usb, driver ~ missing/not ~ installed, windows, browser, excel, internet ~ slow/down
            slow internet, internet connection, no internet, in the basement, outdoors ~ no, dead spot
            coverage, no coverage, telephone line, crackles, microphone, webcam, sound ~ not/no
            screen ~ small/broken/black, too small ~ screen
        """,
        2: """
            @tool, technical, works, tablet, electricity, ordered, stock, device, digital, camera, activated
            repair/repaired, hopeless, projector, locked, mobile, key, printer, too old, one for
            spreadsheet, printing, rights, never got, scanner, user, not work, tablets, headset, installed
            available
        """,
        1: """
            broken, open, delivered, print, slow, promised, special
        """,
    },
    "process": {
        4: """
            approval/approvals/approved/approve/approves, procedure/procedures, process/processes
            workflow/workflows, red tape, bureaucracy/bureaucratic, sign/signs/signed off
            signature/signatures, to/can/must/may sign, handover/handovers, hand/handed/hands over
            hand off/offs, handoff/handoffs, paper form/forms, everything twice
            do/done/enter/write/type ~ twice, double entry/entries/work
            official ~ sequence/procedure/route/order/form/way, prescribes/prescribed/prescribe
            go/goes/went/gone/pass/passes through/via, departments
            go/goes/went/gone to ~ legal/purchasing/finance/accounts/first, regulation/regulations/rulebook
            policy/policies, not/badly/poorly ~ organised/organized, paperwork
            rules/rule ~ not/no/forbid/forbids/require/say/says
            according to ~ manual/rules/rule/procedure/policy/law, protocol/protocols, sequence
            order of ~ steps, channels, format/formats, interface/interfaces, not ~ allow/allows/allowed
            is/are not ~ allowed/permitted/authorised/authorized, foreseen/intended by
            too many ~ steps/forms/stages/people/signatures, passes/pass/passed ~ on, bottleneck/bottlenecks
            way ~ set/organised/organized/built, designed for, chain of, committee/committees/board ~ first
            gets/get/got/is stuck, stuck in/at/with
            waiting/wait for ~ approval/sign/department/release/signature/documents/them, forms to fill
            depend/depends, dependent, weeks to/for/until/before/later, takes/take/took ~ weeks/days/months
            weeks/months/days for/to ~ sign/approve/answer/release/get/a, too late
            only ~ when/after/once ~ already/is, when it ~ already/can/is ~ running/late/done
            get/gets/receive ~ documents/information/data/papers
            legal/compliance/purchasing/procurement/accounts/finance/planning department/first, legal
            compliance, purchasing, procurement, three weeks, each/every ~ department/team/office ~ own
            own format, ticket system, system requires/forces/demands, mandatory fields, fields
            between ~ shift/shifts/departments/teams, no ~ process/procedure/workflow/rule/interface for
            route, loop/loops, stages, steps before, cumbersome
            complicated/clumsy/slow/rigid ~ process/procedure/workflow/system
            duplicates/duplicate/duplicated, red pen, queue at ~ department, schedule does not
            law/laws/legal, stamp/stamped/stamps, before we/i/it ~ may/can/could
            has/have to be ~ signed/stamped/checked/approved/registered/confirmed/entered/sent
            only takes/accepts/opens/works ~ until/from/on, handled/done/treated ~ differently
            comes/come/arrive/arrives ~ by ~ mail/post/phone/fax/email, by mail phone, in triplicate, copies
            work ~ organised/organized, rota/roster
            plan/plans/data/information comes/come/arrives ~ late/too/after, no agreed/fixed/standard way
            back and forth, ping pong, nobody passes, pass it on, in that/this/the ~ order, order they
            comes/come before/after, contract says
            authority/authorities/authorisation/authorization/authorise/authorize, head office has
            needs/need ~ ok/okay/go from, ok from, request form, request/application ~ has/must/goes/takes
            cut off, signature of, signatures, two people who, four eyes, on the same day, same day
            must ~ be ~ signed/stamped/checked/approved, must ~ first, first has/have to, needs to go
            has to go, have to go, go/goes back to, sent back to, ends up at/with, lands on
            sits with/in/on ~ desk, in somebody inbox, step by ~ department, from department to
            every ~ form, every ~ needs ~ three/two/four, needs ~ three/two/four, long winded
            complicated ~ form/rules/system, paper based, on paper, by hand, retype/retyped, copy and paste
            delivered/delivery ~ too late/after, layout of, set up so, the way ~ are/is ~ organised/planned
            up to head office, head office and, to head office, go/goes/went/going up to
            has/have/had to go ~ up/to/through/via/past/first, and come back, and back, comes back
            only lets/allows/accepts/permits, lets/allows you ~ only/enter
            system ~ only ~ lets/allows/accepts, system ~ not ~ let/allow/accept/provide, after check out
            only after, only before, only once ~ a/the, field for, no field, no box for, no column
            no place ~ for it/in ~ form, no line for, form has no, form ~ does not/no
            over/above # ~ has/have/must/needs, approval/release ~ limit, limit of, limits
            authorised ~ to/by, not authorised, authority to, must not ~ decide/sign/open/touch
            may not ~ decide/sign/open/touch, may only, can only ~ be/do/enter/sign
            forms/form ~ in ~ copies, three copies, two copies, duplicate, archive copy
            certificate ~ needed, official ~ channels/letter/request, in writing, written ~ request/consent
            consent, data protection, gdpr, privacy, security ~ rules, work/job ~ steps, sequence of
            the order ~ of/in/they, in ~ wrong order, wrong order, other ~ way round/around
            comes ~ too late/early, too early, arrives ~ too/after/late, get ~ too late, informed ~ too late
            learn ~ too late, find out ~ too late, shift/shifts ~ overlap, overlap, no overlap
            between ~ two ~ teams/departments/shifts, handed ~ on/over/around, from one ~ to
            to the next ~ desk/department, through ~ hands, five/three/four hands
            five/three/four ~ desks/stations/departments, the way ~ work ~ organised/flows/runs, the flow
            tact, line speed, cycle time, belt, conveyor, layout, distances, at the other end, far away
            walk to ~ other/far, batch/batches, monthly ~ run/batch
            only ~ on ~ mondays/tuesdays/wednesdays/thursdays/fridays, only on, opening hours, counter hours
            closing time, deadline ~ of ~ system, template ~ forces, forces us, forced to ~ enter/use/fill
            mandatory, obligatory ~ field
        """,
        2: """
            official, steps, allow/allows, format, other department/departments, rules, by then
            early and late, documents, manual, contracts/contract, system requires, release
            organised/organized, comes after, law, stamped, signature, handled differently, way the work
            before we may, head office, lets you, field, after check, limit, only lets, two people
            rights of, booking system, above, back again
        """,
        1: """
            form/forms, first, three, until, office, before, after, copy, come back, lets, only
        """,
    },
    "conflicting_priority": {
        4: """
            priority/priorities/prioritise/prioritize/prioritised/prioritized, urgent/urgently
            came/come/comes/coming/goes/went/go first, first come, on hold/ice
            target/targets/quota/kpi/kpis/goal/goals ~~ count/counts/quantity/speed/number/volume/not/first
            more important/urgent/pressing, focus/focused/focussed/concentrate ~ on/elsewhere
            other/another/new/big/bigger ~ project/projects/things/tasks/topics/work/business/issues
            other/another ~ deadline/deadlines/job/priorities/matters/goals/objectives/stuff
            bottom of the/my, back burner/seat, attention, in between
            something/things ~ always/more/else ~ came/comes/important, took over
            takes/took/taking precedence, precedence, pressing, overtaken
            pushed/put/moved ~ aside/back/down/off, sidelined, crowded out, daily/day business, not quality
            quantity, firefighting/fire fighting, putting out fires, emergencies, launch/launches
            migration/migrations, merger, reorganisation/reorganization/restructuring/restructure
            audit/audits/inspection/stocktake/stocktaking/relocation/move/recall/campaign/closing/budget ~ first/took/came/then/had/preparations
            everything else, all the rest, rest ~ wait, had to wait, has to wait, have to wait, competing
            conflicting, other goals, measured on/by, judged on/by
            told/asked to focus/concentrate/finish/prioritise, bigger fish, number of ~ first
            strike/outbreak/crisis/emergency/storm/flood/fire/recall, dropped for, in favour/favor of
            year/month/quarter end, took all/up, all hands, main thing, goes/go before, speed counts
            had to deal, pulled/called/drafted/moved/thrown ~ onto/off/into/away, needed elsewhere
            elsewhere, output/volume/turnover/sales/speed/numbers ~ is/are/was ~ all, output output
            numbers numbers, shouts/shout/shouting, before that, rush order/orders, deadline for, big order
            had/have to ~ finish/deliver/meet/hit/reach ~ first/target/deadline, not ~ high on, low on
            lower priority, agenda ~ full, other fires, overshadowed, rollout, roll out, implementation of
            go live of, season start, priorities changed, changed priorities, plan ~ changed, all eyes
            revenue first, broke ~~ everything/wait, all that counts/matters, that is all that
            only thing that counts/matters, visit from/of/by, get/getting/got ready for, ready for
            prepare/preparing/prepared/preparations for, busy with, taken up by/with, tied up
            absorbed/occupied/swallowed/consumed, ate up, ate all, trade fair, fish to fry
            we had the/a/an ~ visit/audit/inspection/fair/launch/move/election/election/exam/exams
            my main task/job, i was on ~ project, bonus depends, production first, customers first
            patients first, nothing else mattered/counted, drop/dropped everything
            wants faster/more/higher/quicker, wanted faster/more/higher/quicker, faster ~ calls/service
            for three/two/four/several weeks, weeks of, right now, at the moment, at present, currently
            more ~ calls/sales/units/output, had to be ~ finished/ready/delivered/done
            all our ~ energy/time/effort went, went into, everything ~ else, nothing else
            no one ~ else mattered, other/bigger ~ worries/problems/fish/concerns, matter of, last minute
            ad hoc, got in ~ way, interrupted by, deadline/deadlines ~ for/of, delivery date
            budget/tax/peak/wedding/holiday season, elections, moving/moved ~ offices/house/building
            opened/opening a ~ new, new ~ branch/site/shop/system ~ opened/launch/opening, pandemic
            flu ~ wave/season, staff ~ needed for
            enrolment/enrollment/exam/election/graduation/harvest/anniversary/christmas/fashion ~ week/weeks/period/season
            nothing else ~ possible/mattered/counts/counted, was possible, else was
            only look/looks/looked at ~ how/number/figures/quantity/numbers/speed
            look at ~ how many/fast/much, how many ~ per/we/i ~ close/closed/day/do/sell, how fast, per day
            letters/calls/files/cases/tickets/units per, closed per
            put on/onto ~ project/team/job/exhibition/case/task/event, was put on, been put on
            assigned to ~ other/another/project/team, full time on, exhibition, jubilee, anniversary, event
            events, conference, trade show, open day, summit, inauguration, go live, changeover, switchover
            conversion ~ of, cutover, relaunch, new system ~ introduced/came/launch, introduction of ~ new
            implementation, acquisition, takeover, closure of, moving ~ house/office
            had to ~ cover/help/jump/fill/step ~ in/out/for/elsewhere, help out, helping out, helped out
            jump in, stand in for, cover for ~ sick/colleague/another, lent to ~ other
            needed ~ in ~ another/other, taken off ~ it/the, off it again, came ~ from nowhere/above ~ order
            top of the, on the top, number one, come what may, at all costs, whatever it takes, money first
            costs first, savings/saving ~ first/programme/targets, saving ~ money, cost cutting, cuts
            is/are/was/were ~ more important, seems/seemed ~ more ~ important/urgent
            another ~ thing/matter/deadline
            other ~ things/matters/stuff/work/duties/tasks/goals ~ first/are/were/had/have/on
            my other ~ work/duties/tasks/job/jobs/projects, main ~ business/job/task, core business
            bread and butter, paying ~ customers/work/jobs
            customers/patients/production/revenue/sales ~ come/comes/came/goes/go ~ first, comes before
            come before, ahead of, behind ~ in ~ queue, at the back of the queue, last on, bottom
            productivity, piecework, output, throughput, volume, sales targets, target figures
            monthly figures, closing figures, closures, speed, fast ~ not ~ good
            quantity ~ over/before ~ quality, over quality, before quality, versus, against ~ target
            collides with, clash/clashes/clashed, incompatible with ~ target, goals ~ conflict
            pull ~ in ~ different, at the same time ~ as, parallel
        """,
        2: """
            project/projects, sales figures, important, quarterly, launch, target/targets, inspection
            production, other things, preparations, priority, took all, move, urgent, budget round, campaign
            counts, faster, only look, enrolment, how many, full time, peak week, all costs, other duties
            main job
        """,
        1: """
            first, project, rest, then, had to, week, full, instead, only
        """,
    },
}
