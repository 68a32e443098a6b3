"""Barriers in the environment that are the work itself: occasion, time, tools."""

WORK: dict[str, dict[int, str]] = {
    "opportunity": {
        3: """
            occasion/occasions, opportunity/opportunities, not ~ arise/arisen/arose, never ~ arose
            come/came/comes/cropped/crop up, not ~ had a/any/one/many, not ~ had such/the/to/@case
            not one/single/a ~ @case, no ~ @case ~ since/this/so/all/at/yet/in/to/came/has/have
            moved/transferred/switched/changed/reassigned/seconded to/job/jobs/role/roles
            moved/transferred/switched/changed/reassigned/seconded department/departments/position/team/over
            new role/job/position/post, different/another/other role/job/position/department/team now
            not/no/never ~ my ~ job/task/area/role/responsibility/field/department/business, part of ~ job
            not ~ part of, not ~ needed/involve/involved/require/required/relevant
            no longer ~ work/deal/do/on/part/in/responsible/have
            not ~ do/handle/run/lead/write/make/take ~ myself
            others/other/another ~ people/team/department/colleague do/does/now, sits with, get many/any
            no need ~ for/to, no call/cause/reason for/to, come/came across
            rarely/seldom ~ happens/comes/need/do/have, hardly ever/any, only happens/comes, once a year
            twice a year, out of season, off season, on leave, off sick, on holiday/holidays/vacation
            maternity/parental/sick leave, no use for, situation ~ not/never/no, been in ~ situation
            use/used/using ~ in my ~ job/work/role, no suitable/fitting/matching/appropriate
            nothing to use/apply/try it, not happened/happen
            there are/is/were/was/have no/not ~ @case/any/such, there are/is/were/was no ~ at/on/in/here
            my desk, off my plate, centralised/centralized/outsourced, i work nights/weekends/part
            i only work/do, not ~ come/came in, none ~ came/come/this/since, good news
            luckily/fortunately ~ no/not/none/never
            project ~ cancelled/stopped/postponed/over/finished/ended, not ~ assigned/given ~ any
            waiting for ~ first, not yet ~ had/come, cases like that, rare, not ~ started yet
            stopped doing ~ because, discontinued, not ~ come to me, all go to, goes to ~ others
            quiet month/time/period/season, slow season, no ~ came/come in/along/by/through, were all
            jobs/cases/clients/patients were, i am on ~ shift/leave/nights
            somebody/someone/other ~ else does/did/handles, else does, not concern me, no longer my, on duty
            been off, worked since, part time, line/machine/site ~ shut/closed
            project ~ not ~ begun/started/begin, nobody ~ asked/needed/wanted, nothing happened, never needed
            called out, nobody ~ ill/sick/fell, not the ~ season, now ~ different, days ~ do not
            when i ~ work ~ no, all of them ~ were, since ~ reorganisation/reorganization, taken over by
            does that now, do that now, went to ~ other/another, went to someone, mine ~ were/are, not mine
            different kind of ~ case/cases/customers, without such, such ~ not ~ come/occur/exist
            occur/occurred, we have not ~ any, there has not been, has not been a/any, ill/sick/away for
            there were/was/are/is no ~ classes/groups/jobs/tasks/orders/tours
            there were/was/are/is no ~ courses/trips/sales/deals/repairs/new, no ~ had to come/go/be
            not ~ see any, on ~ duty ~ whole/all/since, duty the whole, whole time and
            not ~ reached/reach me, no ~ reached me/us, not ~ came my way/to me, come my way, came my way
            no ~ engine/machine/dog/child ~ had/came/needed/was/were/arrived/in/this/to
            no ~ claim/claims/class/classes/tour ~ had/came/needed/was/were/arrived/in/this/to
            no ~ tours/guest/family/case ~ had/came/needed/was/were/arrived/in/this/to
            no ~ ship/train/plane/patient/project ~ had/came/needed/was/were/arrived/in/this/to
            there ~ not ~ any/a/one, had none, had no ~ case/cases/patient/patients/customer/tours
            had no ~ tour/claims/claim/meeting/meetings/need/reason, the chance, no chance, never get to
            not ~ get to ~ use/do/see, do not get to, not on my ~ list/plan/route/shift, not ~ planned in
            not scheduled ~ for, no ~ scheduled, not due, due until, only ~ due, only ~ again in, comes round
            comes around, next one is, not until, has been ~ closed/shut, have been ~ closed/shut
            was/were closed/shut, renovation, holidays, semester break, summer break, winter break
            low season, dead season, standstill, strike, lockdown, shutdown, furlough, on secondment
            seconded, transferred, someone else covers, my colleague does, colleague does that, done by
            handled by, taken care of by, not responsible for, no ~ people ~ come
            nobody ~ called/came/asked/applied/arrived, nothing ~ to ~ use/apply/try/practise ~ on
            nothing ~ came/come ~ in/up/along, all ~ fine/smooth/smoothly/quiet/well
            everything ~ fine/smooth/smoothly/quiet ~ so, went smoothly
            no problems/incidents/accidents/conflicts/complaints/emergencies ~ this/since/so/at/in, no such
            not the one who, i am not ~ who, this quarter, no new
            not ~ had ~ @case/inspector/auditor/visitor/trainee/apprentice in, comes up in, come up in
            something that comes, not ~ something ~ i ~ do/need/use, in payroll/accounts/stores/archive ~ not
            i am in ~ payroll/accounts/stores/archive/storage, not ~ in ~ contact with, no contact with
            no ~ direct ~ contact, out in the ~ field ~ no, was off, i was off, was abroad, away on
            business trip, parental, elected, retired, project ended, client left, contract ended
            the line is ~ stopped/down/closed, machine ~ not ~ here/arrived/running, not ~ ordered since
            stock ~ full, nothing ~ due, nothing ~ broke, not ~ been a ~ need, did not need to
            there was nothing, nothing to do with it yet, do not have ~ those/such ~ here
            have a ~ case/customer/patient/client/reason, not ~ have ~ @case/occasion/reason, where i could
            nothing came in, no @case at all, could have used it
        """,
        1: """
            since, yet, there, this month, these weeks, season, not come
            in february/march/april/may/june/july/august/january/october/november
        """,
    },
    "time": {
        3: """
            no ~ time, not/never/little/less/short of/for/the/much/enough/on/in time
            lack/enough/any/pressed/limited/more of/for/the/much/enough/on/in time, time pressure
            not/hardly/barely/never ~ have/find/get/had/found ~ time, enough time
            ran/run/running out of time, take/takes/took ~ too/so/very ~ long, time consuming, busy
            swamped/snowed/drowning/inundated, hours in the day, rushed/rush/rushing/hectic
            workload/workloads, overloaded/overload/overworked/overstretched/stretched
            short staffed/handed/of staff, understaffed/shorthanded/understaffing
            staff/staffing shortage/shortages/levels, too few ~ people/staff/hands/nurses/us
            too little ~ staff/time/people, too many ~ @case/tasks/things/calls
            phone/phones/telephone ~ never/not/keeps/rings, queue/queues/queuing
            minutes/minute ~ per/each/a/more ~ @case, minutes ~~ not/no ~ have
            day/days/calendar/diary/schedule/week is/are ~ full/packed/crammed
            full day/diary/calendar/schedule, too much work/to do/on/going, so much work, up to my
            no/not/without/spare ~ minute/minutes/moment/second/breather/break/breaks/lunch, not a minute
            glad if, hour shift/shifts/days, # hours a, long shifts/hours/days, double shifts, back to back
            stress/stressed/stressful, hours ~ per/every/each week/day, run off my/our feet, on my feet
            under pressure, flat out, get to eat, breathing space, end of term, one meeting ~ after/next
            one ~ to the next, work of ~ people/five/four/three/two
            colleague/colleagues ~ sick/ill/off/absent, half of ~ off/sick/ill, chock full
            barely/hardly/scarcely manage, after hours, stay late/longer/after, staying late/after
            no capacity/capacities/slack/room/resources/bandwidth, at the/my limit, non stop, nonstop
            when would i, when should i, when am i, rest of my work, inbox, piled up, piles/pile/mountain of
            clock, time off for, time to ~ do/sit/think/prepare/try/use, no staff, vacancies, vacant
            headcount, fit it in, squeeze, daily routine, daily grind, day to day business, keep up
            can not keep, two/three/four of us, do the maths/math, every ~ minutes/seconds
            stand/stands still, first break, busiest, morning to/till night
            customers/patients/people ~ waiting, waiting room, line at the, hardly/barely keep, running from
            run from, always running/on, catch up, behind schedule, exam season, harvest
            christmas ~ rush/business/season, sale season, one person per, double booked, alone on ~ shift
            i come in, come in at, finish at, no rest, no pause, not ~ sit down
            not ~ even ~ toilet/loo/drink/coffee, rings all, everyone wants something
            next ~ patient/customer/call is ~ waiting, call after call, patient after patient, job after job
            back log, never ends, full house, hours short, more ~ patients/customers/orders than
            for # ~ patients/children/beds/people, children and, beds and, chaos/chaotic, pile/piles up
            pressed, not a second, ran over, runs over, takes half, takes an
            takes twenty/ten/five/thirty/fifteen, no ~ hour, # ~ short, people short, short of people
            one short, two short, man down, men down, one man, # calls a, calls a day, # ~ a day ~ not
            on top, as well as ~ everything, besides ~ everything, in addition to, drowning/drown/drowned
            buried in/under ~ work/mails/emails/paper, e mails, emails, has to be out, have to be out
            must be out, by nine/eight/ten/noon, out by, would love to but, would like to but, i would love
            so much ~ to do, so many ~ @case/calls/mails/emails/tasks/things, hundreds of, dozens of
            never ~ moment/second/minute, no ~ peace, no quiet, in peace, no leisure, can not ~ fit
            not ~ fit in ~ day/shift/schedule, fit into, no gap/gaps, between two ~ patients/calls/customers
            between patients/calls/customers/appointments, appointments, appointment after
            every ten/five/fifteen/# minutes, timed, per call, per patient, per customer, stopwatch, tight
            tightly, costs ~ too much time, costs time, cost time, eats time, time eater, extra minutes
            minutes more, minutes extra, minutes longer, hour longer, hour more, longer than ~ i/we ~ have
            half the ~ staff/team/crew ~ sick/ill/off/gone/missing, no cover, no relief, replacement
            not enough ~ people/staff/hands/nurses/drivers/teachers/us, only ~ one/two/three ~ of us
            we are ~ two/three/four/one ~ people/short/down/too, we are too few, too few of, constantly ~ on
            on the go, never ~ sit/stop/rest, left over, end of the ~ day/shift i, dead tired, knackered
            exhausted by, peak, high season, quarter past, night shift ~ alone, weekend work, all hours
            from eight/seven/nine/six till/to, three/two jobs, jobs of, own work done, work done as
            hardly/barely/scarcely get/gets ~ my/our/own/anything, get nothing done, hour days, hours days
            lambing, sowing, tax season, term time, sixteen, twelve hour, fourteen hour, from dawn, dawn till
            till dusk, day and night, night and day, seven days, six days ~ week, no weekend, weekends too
            doing ~ two/three jobs, two jobs, no one ~ to cover, one nurse for, one teacher for
            one of us for, as it is i, my plate, too full, plate is full, on my plate, hands full
            hands are full, have my hands, should i do that, when should, on my own in, quiet minute
        """,
        1: """
            time, minutes, hours, break, day, quick, calls a, short, top
        """,
    },
    "tool_access": {
        3: """
            login/logins, log in/on/into, logged in, password/passwords, access/accessed/accessible
            licence/license/licences/licenses, locked out
            no/not/without/never ~ permission/permissions/rights/authorisation/authorization/credentials
            admin/user/write/editing rights, crash/crashes/crashed/crashing
            freeze/freezes/freezing/froze/frozen/hangs
            not/no/only/just/one/two/few/old/broken/missing/single ~ @tool
            @tool ~~ not/never/no/slow/down/broken/old/missing/crash*/hopeless/useless
            @tool ~~ outdated/work/works/faulty/dead/gone/lost/shared/stuck/fail*/kept/keeps
            waiting/wait for ~ @tool, not ~ installed/activated/ordered/delivered/arrived/available
            not ~ connected/configured/supplied/issued/unlocked/enabled
            install/installed/installation/activated, out of order/stock, error message/messages
            is/was/were/are/goes/went down, not ~ enough ~ @tool, share/sharing/shared ~ @tool, wi fi
            wifi/wlan/internet/network/connection/connectivity/bandwidth/signal, budget for, no money for
            equipment/hardware/software/materials, firewall, blocked by ~ it, it department/support/helpdesk
            need/needs/needing ~ special/new/own/second ~ @tool, site/ward/team/branch/office has none/no
            has/have/had none, one ~ for ~ all/nine/us/ten/eight/#/everybody/everyone, one ~ for the whole
            arrived/arrive, in the box, not charged, bug/bugs/buggy/glitch/glitches, incompatible/compatible
            offline, outdated/ancient @tool, not ~ set up, technical problems/issues/reasons/difficulties
            technology/tech, screen goes, spare parts, button is/does, locked for/to/up, is/are locked
            projector/projectors/spreadsheet, always out/taken/in use/broken/occupied/booked/gone
            too old for the, never came/arrived, not ~ come/came ~ yet, mobile/mobiles/smartphone, headphones
            website ~ down/blocked/slow, not ~ run/runs on, it will not, storage, read only, subscription
            trial ~ expired/over, expired, the key/keys, locker/cupboard/cabinet ~ locked
            ran out of ~ paper/material, toner/ink/paper ~ empty/out, room ~ booked/taken, no desk
            no ~ space, exactly one, half of them ~ broken/missing, lent, borrowed, borrow, on order, battery
            no electricity, power cut, power socket, plug, does not recognise
            not ~ recognised/recognized/registered, deactivated, disabled, pin, code ~ not/never ~ sent
            two factor, authenticator, citrix, pen, stationery, forms ~ out, ladder, tools
            takes ages ~ load/open/start, timed out, time out, rights for, no ~ user/access/login
            promised ~ tablets/laptops/devices/tools/phones/equipment/software, never got ~ any/one/it/them
            were promised, was promised, been broken, is broken, are broken, it is broke, broken since
            broken down, broke down, breaks down, not ~ repaired, repair, being repaired
            not ~ working/work ~ properly/here/on/in/at/since/any, stopped working
            does not ~ switch/turn/boot/start/print/scan/connect/open/sync
            will not ~ switch/turn/boot/start/print/scan/connect/open/sync
            can not ~ print/scan/connect/log/sign, can not ~ print/scan/connect/log, unavailable
            missing ~ parts/tools/equipment/material
            lack of ~ tools/equipment/material/materials/devices/computers, not ~ in the ~ budget
            not ~ paid for, nobody ~ bought/ordered/buys, was never ~ bought/ordered/installed/delivered/set
            never ~ bought/ordered/installed/delivered, delivery ~ of ~ tools/devices/equipment, backordered
            sold out, one ~ between, shared between, have to share, must share, queue for the, in use
            always ~ taken/occupied/broken/missing/empty, dispensers, dispenser, batteries ~ flat/dead/empty
            adaptor/adapter, usb, in the basement, outdoors ~ no, dead spot, coverage, telephone line
            crackles, microphone, webcam, sound ~ not/no, screen ~ small/broken/black, too small ~ screen
            to go round/around, not enough ~ to go, are not ~ enough ~ *ers, button ~ gone/missing
            removed ~ button, update removed, reader/readers, customer data, log in, sign in, in the rain
            not ~ work ~ outdoors/outside/in/with/on, no reception, no coverage
            too heavy/bulky/small/big/old/few, not ~ fit ~ our/in/into, glove box, the kit, no kit, charger
            run flat, dies after, battery dies, out of ink, out of paper, no stock, none ~ left, lent out
            stolen, lost ~ key/tool/cable, wrong size, one size, key card, card reader, pass ~ not, no pass
            not ~ charged, needs ~ charging, internet here, here ~ no internet, too expensive
            never ~ budgeted, not ~ buy/bought, saving on ~ equipment/tools/material, can not run, run it
            not ~ in ~ our ~ system, @tool ~ years old, since may/june/july/august
        """,
        1: """
            broken, open, delivered, print, slow, promised, special
        """,
    },
}
