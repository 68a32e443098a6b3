"""Barriers in the environment that are the organisation: its processes, and what comes first."""

ORGANISATION: dict[str, dict[int, str]] = {
    "process": {
        3: """
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
            legal/compliance/purchasing/procurement/accounts/finance/planning department/first, compliance
            purchasing, procurement, three weeks, each/every ~ department/team/office ~ own, ticket system
            system requires/forces/demands, fields, between ~ shift/shifts/departments/teams
            no ~ process/procedure/workflow/rule/interface for, route, loop/loops, stages, steps before
            cumbersome, complicated/clumsy/slow/rigid ~ process/procedure/workflow/system
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
            cut off, two people who, four eyes, same day, must ~ be ~ signed/stamped/checked/approved
            must ~ first, first has/have to, needs to go, has to go, have to go, go/goes back to
            sent back to, ends up at/with, lands on, sits with/in/on ~ desk, in somebody inbox
            step by ~ department, from department to, every ~ form, needs ~ three/two/four, long winded
            complicated ~ form/rules/system, paper based, on paper, by hand, retype/retyped, copy and paste
            delivered/delivery ~ too late/after, set up so, the way ~ are/is ~ organised/planned
            head office and, to head office, go/goes/went/going up to
            has/have/had to go ~ up/to/through/via/past/first, and come back
            only lets/allows/accepts/permits, lets/allows you ~ only/enter
            system ~ only ~ lets/allows/accepts, system ~ not ~ let/allow/accept/provide, after check out
            only after, only before, only once ~ a/the, field for, no field, no box for, no column
            no place ~ for it/in ~ form, no line for, form has no, form ~ does not/no
            over/above # ~ has/have/must/needs, approval/release ~ limit, limit of, authorised ~ to/by
            not authorised, must not ~ decide/sign/open/touch, may not ~ decide/sign/open/touch, may only
            can only ~ be/do/enter/sign, archive copy, certificate ~ needed
            official ~ channels/letter/request, in writing, written ~ request/consent, consent
            data protection, gdpr, work/job ~ steps, the order ~ of/in/they, wrong order
            other ~ way round/around, comes ~ too late/early, too early, arrives ~ too/after/late
            between ~ two ~ teams/departments/shifts, handed ~ on/over/around, from one ~ to
            to the next ~ desk/department, through ~ hands, five/three/four hands
            five/three/four ~ desks/stations/departments, the way ~ work ~ organised/flows/runs, the flow
            tact, line speed, cycle time, belt, conveyor, layout, distances, at the other end
            walk to ~ other/far, monthly ~ run/batch, opening hours, counter hours, closing time
            template ~ forces, forces us, forced to ~ enter/use/fill, mandatory, obligatory ~ field
            countersigned/countersign, to be *ed by, must be *ed by
            come/comes from ~ ministry/authority/office/headquarters, may not change, must not change
            by the time ~ gets, gets to us/me, get to us/me ~ late, only ~ may, nobody is allowed
            change request, time slot, permit/permits, go/goes through, has to go through, accepted on/in/by
            only ~ accepted, offices first, through four/three/five/two, through #, old form
            the old form ~ is/only, ministry, authority, authorities, council ~ has/must, by law, statute
            statutory, legally, legal reasons, liability, insurance says, standard ~ says/requires, iso
            certified ~ process, contract ~ with, not ~ provided/planned for ~ in, no ~ slot, no provision
            handled by ~ two/three/different, order of things, the cycle, turnaround ~ too
            always ~ before/after the, done ~ before/after ~ already, no way to enter, system wants
            has its own ~ rules/form/format/way, own rules, different rules ~ in
            each ~ site/branch/office/shift/department ~ own/its/different, handover leaves
            ask ~ people/three/two for permission, for permission, before i may/can, permission before
            are gone before, gone before
        """,
        1: """
            form/forms, first, three, until, office, before, after, copy, come back, lets, only
        """,
    },
    "conflicting_priority": {
        3: """
            priority/priorities/prioritise/prioritize/prioritised/prioritized, urgent/urgently
            came/come/comes/coming/goes/went/go first, first come, on hold/ice
            target/targets/quota/kpi/kpis/goal/goals ~~ count/counts/quantity/speed/number/volume/not/first
            more important/urgent/pressing, focus/focused/focussed/concentrate ~ on/elsewhere
            other/another/new/big/bigger ~ project/projects/things/tasks/topics/work/business/issues
            other/another ~ deadline/deadlines/job/priorities/matters/goals/objectives/stuff
            back burner/seat, attention, in between
            something/things ~ always/more/else ~ came/comes/important, took over, precedence, pressing
            overtaken, pushed/put/moved ~ aside/back/down/off, sidelined, crowded out, daily/day business
            not quality, quantity, firefighting/fire fighting, putting out fires, emergencies
            launch/launches, migration/migrations, merger
            reorganisation/reorganization/restructuring/restructure
            audit/audits/inspection/stocktake/stocktaking ~ first/took/came/then/had/preparations
            relocation/move/recall/campaign/closing/budget ~ first/took/came/then/had/preparations
            all the rest, rest ~ wait, had to wait, has to wait, have to wait, competing, conflicting
            measured on/by, judged on/by, told/asked to focus/concentrate/finish/prioritise
            number of ~ first, strike/outbreak/crisis/emergency/storm/flood/fire/recall, dropped for
            in favour/favor of, year/month/quarter end, took all/up, all hands, main thing, goes/go before
            had to deal, pulled/called/drafted/moved/thrown ~ onto/off/into/away, elsewhere
            output/volume/turnover/sales/speed/numbers ~ is/are/was ~ all, numbers numbers
            shouts/shout/shouting, before that, rush order/orders, big order
            had/have to ~ finish/deliver/meet/hit/reach ~ first/target/deadline, not ~ high on, low on
            agenda ~ full, other fires, overshadowed, rollout, roll out, season start, plan ~ changed
            all eyes, revenue first, broke ~~ everything/wait, all that counts/matters, that is all that
            only thing that counts/matters, visit from/of/by, ready for
            prepare/preparing/prepared/preparations for, busy with, taken up by/with, tied up
            absorbed/occupied/swallowed/consumed, ate up, ate all, trade fair, fish to fry
            we had the/a/an ~ visit/audit/inspection/fair/launch/move/election/exam/exams, i was on ~ project
            bonus depends, production first, customers first, patients first, drop/dropped everything
            wants faster/more/higher/quicker, wanted faster/more/higher/quicker, faster ~ calls/service
            for three/two/four/several weeks, weeks of, more ~ calls/sales/units/output
            had to be ~ finished/ready/delivered/done, all our ~ energy/time/effort went, went into
            everything ~ else, nothing else, no one ~ else mattered
            other/bigger ~ worries/problems/fish/concerns, matter of, last minute, ad hoc, got in ~ way
            interrupted by, deadline/deadlines ~ for/of, delivery date
            budget/tax/peak/wedding/holiday season, elections, moving/moved ~ offices/house/building
            opened/opening a ~ new, new ~ branch/site/shop/system ~ opened/launch/opening, pandemic
            flu ~ wave/season, staff ~ needed for
            enrolment/enrollment/exam/election ~ week/weeks/period/season
            graduation/harvest/anniversary/christmas/fashion ~ week/weeks/period/season, was possible
            else was, only look/looks/looked at ~ how/number/figures/quantity/numbers/speed
            look at ~ how many/fast/much, how many ~ per/we/i ~ close/closed/day/do/sell, how fast, per day
            letters/calls/files/cases/tickets/units per, closed per
            put on/onto ~ project/team/job/exhibition/case/task/event, was put on, been put on
            assigned to ~ other/another/project/team, full time on, exhibition, jubilee, anniversary
            conference, trade show, open day, summit, inauguration, go live, changeover, switchover
            conversion ~ of, cutover, relaunch, new system ~ introduced/came/launch, introduction of ~ new
            acquisition, takeover, closure of, moving ~ house/office
            had to ~ cover/help/jump/fill/step ~ in/out/for/elsewhere, help out, helping out, helped out
            jump in, stand in for, cover for ~ sick/colleague/another, lent to ~ other
            needed ~ in ~ another/other, taken off ~ it/the, off it again, came ~ from nowhere/above ~ order
            top of the, on the top, number one, come what may, at all costs, whatever it takes, money first
            costs first, savings/saving ~ first/programme/targets, saving ~ money, cost cutting
            seems/seemed ~ more ~ important/urgent, another ~ thing/matter/deadline
            other ~ things/matters/stuff/work/duties/tasks/goals ~ first/are/were/had/have/on
            my other ~ work/duties/tasks/job/jobs/projects, main ~ business/job/task, core business
            bread and butter, paying ~ customers/work/jobs
            customers/patients/production/revenue/sales ~ come/comes/came/goes/go ~ first, comes before
            come before, ahead of, at the back of the queue, piecework, output, throughput, volume
            sales targets, target figures, monthly figures, closing figures, closures, over quality
            before quality, collides with, clash/clashes/clashed, incompatible with ~ target
            goals ~ conflict, pull ~ in ~ different, revolved/revolves around, everything revolved, first the
            accreditation, certification visit, backlog ~ first/go, came/comes first, everything else was
            postponed, was postponed, storm, flood, breakdown/breakdowns, repair ~ first, harvest first
            our numbers, numbers for the, for the quarter, were more important, was more important
            had to be done first, must be done first, other orders, orders from above ~ first, deadline was
            the deadline, customers come, customer comes, always ~ comes/came/goes/gets first, lower down
            down the list, far down, end of the list, not a priority, no priority, low priority, side issue
            second place, third place, secondary, luxury, nice to have, extra for quiet, when it is quiet
            fire to put, another fire, unplanned, acute
        """,
        1: """
            first, rest, then, had to, week, full, instead, only
        """,
    },
}
