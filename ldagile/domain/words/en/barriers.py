"""English for the second question, "What got in your way?": phrases per barrier and how much each speaks for it."""

BOSS = (
    "boss/bosses/manager/managers/supervisor/supervisors/superior/superiors/leader/leaders/lead/leads/foreman/chief/director"
    "/head/headteacher/principal/management/superior/superintendent/matron/teamleader/headmaster/headmistress/executive"
)
MATES = (
    "colleague/colleagues/coworker/coworkers/mate/mates/teammate/teammates/team/others/peers/crew/everyone/everybody/people/nurses"
    "/workmates/staff"
)
CLASSES = {
    "boss": BOSS,
    "mates": MATES,
    "no": "no/not/none/never/nobody/hardly/without/neither/nothing",
    "nobody": "nobody/none/noone/one",
    "better": "better/improve/improved/improves/improvement/improving/accurate/faster/quicker/progress/difference/change/changed",
    "results": "results/result/figures/numbers/work/lessons/reports/meetings/decisions/drafts/quality/performance/sales/output",
    "tool": (
        "login/logins/password/passwords/tablet/tablets/laptop/laptops/computer/computers/pc/printer/printers/software/app/apps"
        "/licence/licences/license/licenses/device/devices/wifi/internet/server/equipment/hardware/scanner/scanners/headset"
        "/headsets/database/vpn/browser/machine/machines/camera/cameras/kit/tool/tools/platform/program/phone/system/crm/erp"
    ),
    "material": (
        "checklist/checklists/guide/guides/video/videos/link/links/template/templates/handout/handouts/recording/recordings"
        "/document/documents/folder/slides/manual/page/form/sheet/materials/material/file/notes/pdf/article/booklet/card"
    ),
}

BARRIERS: dict[str, dict[int, str]] = {
    "content_design": {
        4: """
            too theoretical/basic/general/abstract/academic/simple/superficial/generic/advanced/elementary/easy/vague
            too ~ theoretical/basic/abstract/advanced, all theory, pure theory, only theory, nothing to do with, irrelevant
            not ~ relevant, no relevance, out of date, outdated, obsolete, old version/menu/release/software/process/layout
            not ~ fit/match/suit/reflect/relate our/my/us/what, not apply to us/me/our/my, examples were/came, no examples
            examples ~~ other/another/different/from, not ~ what we meet/need/see/face/do, not ~ our reality, history of
            nothing new, already knew/know/do, knew ~ already, learned/learnt/knew that/it/this as/already/years/before
            looks/look/looked ~ different, different from ~ ours, far from ~ reality, another industry, wrong level
            over my head, full of errors/mistakes, not for ~ job, not tailored, one size fits, made for ~ offices/headquarters
            designed for, aimed at, wrong audience, not ~ exist any more, did not ~ cover, case studies/study
        """,
        2: """
            ours ~ different, examples/example, content, slides, film, academic, textbook, jargon, boring, confusing
            different ~ version/system/country, theory/theoretical, was about, were about, what they taught, abroad, too long
        """,
        1: "course/training/workshop/seminar/module/video/trainer/lecture",
    },
    "transfer_design": {
        4: """
            how to apply/transfer/use/implement/put/carry/bring/translate, how ~ would use/apply/do, into practice, into my ~ day
            carry ~ over, action plan, no ~ step/bridge/link ~ to/from our/my/own, not ~~ link ~ to ~ work/job, to take along/away/home
            no idea ~ begin/start, where to begin/start, what to do with it, what ~ do ~ on monday, left to us/me/ourselves
            with my/our own ~ case/cases/files/contracts/crew/customers/work/data/team, to our/my own, worked example
            not ~ showed/shown/told/explained/taught ~ how, no one showed/told/explained ~ how, never ~ showed/told/explained/taught ~ how
            apply/applying it, no ~ transfer, on the job/workplace, in real life, in the real world, back in/at the, back at
            not ~ how i would
        """,
        2: """
            theory, exercises/exercise, ended with, stopped at, sounded great, nice theory, in the room, own work, daily work
            everyday work, our own, my own, no plan, bridge, in theory, shop floor, not one minute
        """,
        1: "showed/shown/course/training/workshop/seminar/quiz/model",
    },
    "self_efficacy": {
        4: """
            confident/confidence, trust myself, afraid, scared/scares/scary, frightened, fear/fears, nervous, anxious/anxiety
            doubt ~ i/myself/my/whether, up to it, up to the, hands shake/shook, insecure, unsure of myself, embarrassed
            embarrassing/embarrass, fool, look stupid/silly/incompetent, intimidated/intimidating, not good enough, not ~ good at
            better at it/this than, dare, worried i/that/about, capable, too difficult/hard/complicated for me, believe i/in myself
            not ~ able to, not ~ feel able/ready/safe/secure/comfortable, uncomfortable, wrong thing, shy, panic, freeze up
            not ~ cut out, not clever/smart/experienced enough, out of my depth, self conscious, imposter, bad at, hopeless at
            break something, get it wrong, do it wrong, do something wrong, mess ~ up, too old for, lack the courage, courage
            uneasy, insecurity, not ~ brave, unsure if/whether i can, not sure i can/could/am, not sure if/whether i can/could
        """,
        2: "break the, shaking/trembling, younger ones, in front of, wrong, others ~ better, stutter, blush, sweat, terrified",
    },
    "lack_of_practice": {
        4: """
            practice/practise/practicing/practising/practised/practiced, rehearse/rehearsed/rehearsal, clumsy/clumsily, rusty
            not ~ often enough, not enough to, in your/my fingers, hang of, get used to, out of practice, only watched
            never ~ tried/practised/practiced/did/done ~ ourselves/myself, never had a go, not ~ try it/this, to try ~ out
            hands on, routine, second nature, naturally, still slow/awkward/unsure/stumbling, ~ few more times, only ~ once
            tried it once, did it once, once in the, one go, just once, too few repetitions, repetition, drill, simulator
            not ~ done it often, not tried ~ enough, all lecture, only listened/listening, still ~ too slow, muscle memory
            never got to, no chance to try, experience, exercise more, not yet fluent, fluent, takes me ages/forever, stumble
        """,
        2: "had a go, dummy, clumsy, watched, myself, a few times, awkward, yet, slow at, training wheels",
    },
    "motivation": {
        4: """
            keen, bothered, the drive, my drive, not ~ interest/interested, no interest, not ~ feel like, lazy/laziness
            motivated/motivation/motivate/motivating/unmotivated/demotivated, no desire/enthusiasm/appetite/energy/inclination
            not ~ in the mood, excited/exciting/enthusiastic/enthusiasm, not ~ want to, not my thing, not my cup, not care
            could not care, could not be, not ~ fancy, no ambition, inner pig, weaker self, procrastinate/procrastinated
            willpower, discipline, comfortable as it is, comfort zone, bores me, boring, indifferent, apathy, not ~ passionate
            too lazy, reluctant/reluctance, never liked, do not like, hate doing, not ~ appeal, not ~ convinced
            kept putting it off, putting it off, put it off, given up caring, fed up, tired of, sick of, not ~ inspired, no fun
        """,
        2: "frank, honest, honestly, admit, interest/interests, winter, could not see myself, meh, drive, not a salesman",
    },
    "effort_expectation": {
        4: """
            however much/hard, no matter how much/hard, tried/try/trying hard, tried ~~ not ~~ @better, effort ~~ no/not ~~ @better
            @results ~~ not ~~ @better, no ~ improvement, no visible/noticeable/measurable improvement/effect/result/difference
            no better for, not ~ improved, exactly the same as, same as before, not ~ any better, not a jot, effort for
            put in the hours/work/effort, hard work ~~ not/no, all that/the ~ work/effort ~~ not/no/same, a lot of effort/work ~~ no/not
            no effect on, not ~ made me ~ better, results ~ same, stayed the same, never ~ pays off in, worth the effort
            not ~ see ~ improvement, practised ~~ no better, no progress, got no better, gets no better, just as bad/slow/many ~ as before
            not ~ make/made my/our/me ~ better/faster/easier, not ~ change/changed my @results, made no difference to my/our
            my/our ~ @results ~ the same, no more accurate, no faster
        """,
        2: "effort/efforts, improvement, hard, extra work/clicks/hours/steps, more accurate, one bit, for it, better",
    },
    "outcome_expectation": {
        4: """
            came of it, comes of it, happens with/afterwards, acts/act on, acted on, not ~ rewarded/reward, no reward, unrewarded
            makes no difference, make no difference, made no difference ~ end, difference in the end, well or badly, good or bad
            not ~ get you, gets you nowhere, same pay/grade/salary, same grade, seniority, promotion/promotions/promoted
            nobody/none/one notices/noticed/cares/cared/appreciates/values/reads/uses/looks, goes unnoticed, unnoticed, ignored anyway
            the point, why bother, what for, what followed, no recognition, recognition, no thanks, no consequences, no consequence
            not ~ appreciated/recognised/recognized/valued/noticed, whatever you/we/i deliver/do, upstairs, end up in a drawer
            hit ~ target ~~ still, best ~~ still, no bonus for, performance ~ not, quality ~ not ~ count/pay/matter/rewarded
            being good, good work ~~ no/nobody/not, doing ~ well ~~ no/not/nobody, better numbers, nothing ~ happens, decided anyway
            decided elsewhere, nothing ~ came, disappears/disappear/vanishes in, into the void, in the bin, leads to nothing, no raise
        """,
        2: "bother, in the end, anyway, whatever, notices, followed, last year ~~ nothing, score, reward/rewards, same",
    },
    "personal_outcome": {
        4: """
            in it for me/us, costs/cost me, lose/lost my/our, to gain, gain nothing, nothing to gain, better off, worse off
            more work for me/us, extra work for me/us, the credit, brings/bring me/us nothing/no, give/gives me/us nothing
            no ~ benefit/advantage/use/good for/to me/us/myself, benefit/benefits ~ from it, disadvantage/disadvantages, drawback
            my appraisal/bonus/commission/pay/salary/career/review/tips, our bonus/commission, commission, bonus, for me personally
            me personally, personally ~ nothing, nothing personally, only ~ trouble, gets me into trouble, more typing, not paid
            not ~ paid for/to/extra, no extra pay, unpaid, in my free/own time, just more/extra work, punished, penalised/penalized
            made my life harder, makes my job/day/life harder, others benefit, get nothing out of it, nothing in return
            not worth it for me, less money, not ~ help/helps me, does nothing for me
        """,
        2: "for me, personally, gain, appraisal, head office gets, i get, pay, money, profit",
    },
    "opportunity": {
        4: """
            occasion/occasions, opportunity/opportunities, not ~ arise/arisen/arose, never ~ arose, not ~ come/came up, never came up
            not ~ had a/any/one/many/such/the, not one ~ case/cases/customer/patient/complaint, no ~ case/cases ~ since/this/so/all
            moved to, transferred to, switched/changed ~ job/jobs/role/roles/department/position/team, new role/job/position/post
            not ~ my job/task/area/role/responsibility/field/department, part of ~ job, not part of, not ~ needed, no longer ~ work/deal/do
            not do ~ myself, others/other people do, sits with, not get many, no need ~ for/to, no call for, no chance to use
            not ~ come across, rarely/seldom ~ happens/comes/need/do, hardly ever, only happens, happens ~ once a year, out of season
            on leave, off sick, on holiday, maternity/parental/sick leave, no use for it, no use for, does not happen
            situation ~ not, not ~ been in ~ situation, no ~ customers/patients/clients/guests/projects/visitors ~ asked/came/this/with
            not ~ use/used/using that/this/it in my, no suitable/fitting, nothing to use it on, different job, not ~ happened, luckily
        """,
        2: "since, month, spring, good news, my job, quiet, season, yet, other people, no longer, not one, myself",
    },
    "time": {
        4: """
            no/not/enough/any/little/lack/short/pressed/zero/less of/for/the/much/enough time, no time, not ~~ time to/for, time pressure
            no ~ time, enough time, lack of time, short of time, pressed for time, short on time, ran/run out of time
            too ~ busy, so busy, very busy, busy, swamped, snowed under, hours in the day, rushed, rush, hectic, workload
            overloaded/overload/overworked/overwhelmed, short staffed, understaffed, staff shortage/shortages, too few people/staff
            phone/phones ~ never/not stop/stops, always a queue, a queue, queue, ten/# minutes ~ per/each, minutes ~~ not have
            day is full, days are full, too much work, too much to do, too much on, up to my neck/ears, no minute, not a minute
            not ~ a spare minute, no spare, glad if i, hour shifts/shift/days, long shifts, double shifts, back to back, stress/stressed
            take/takes ~ long, takes ~ time, time consuming, takes me ~ hour/minutes, run off my/our feet, under pressure, flat out
            not ~ get to eat, no breathing space, peak season, end of term, full diary/calendar, calendar is full, one meeting after
            not ~ find/found the time, never ~ time, do the work of, up to my eyeballs, other ~ work piled, chock full, timewise
        """,
        2: "time, minutes, hours, shifts, deadlines, quick, meeting after meeting, tempo, pace, sick colleagues, season",
    },
    "supervisor": {
        4: """
            line manager, my/our/the boss/bosses, my/our/the ~ @boss, go ahead from, @boss ~~ no/not/never/told/said/says/wants/thinks
            @boss got/gets/was/is/did/does, told ~ off, boss, from above ~ no, from the top, higher ups, not allowed by, got into trouble
            my superior, her boss, his boss, reprimanded
        """,
        2: "@boss, annoyed, nonsense, get on with it, upstairs, approve, permission from, she did, he did",
    },
    "peer_support": {
        4: """
            @mates ~~ not ~ help/support/join/cover/cooperate/back/pull/lend/share/play/do, @mates ~ leave/leaves/left me ~ alone/it
            the only one, on my own with, by myself, all alone, alone with, lend/lends ~ hand, to ask, swap ideas, cover for me
            no ~ support from ~ @mates, @nobody ~ helps/helped/supports/joins, not ~ join in, alone it, works for himself/themselves/herself
            every man for, no teamwork, no one else does/did/do/uses/was, nobody else does/did/do/uses/was/has/in, none of ~ @mates
            @mates ~ was/were not ~ trained/there, @mates not ~ do it/interested/know, left alone, on my own, no help from, let me down
            no ~ exchange, isolated/isolation, laughed at me, make fun, made fun, tease, @mates ~ laugh/laughed/tease/teased/mock
            unless everyone, if the others, @mates ~ not ~ same, no backing, not backed, work against me, each for himself
            rest of ~ team/department/crew ~ not, lone wolf, lone fighter, single handed
        """,
        2: "colleague/colleagues/coworker/coworkers/mates/teammates, the others, alone, nobody to, other nurses, help/helps",
        1: "team/crew/everyone/together",
    },
    "resistance": {
        4: """
            always done it, always been done, always did, done it this way, this is how we, how we do things, old hands, old guard
            against ~ new/change/changes, anything new, any change, every change, hate/hates/hated ~ change, resist/resists/resistance
            resisted/resistant, rolled ~ eyes, roll ~ eyes, rolling ~ eyes, clung, cling/clings/clinging, back to the old/paper
            went/gone/go back to, sceptical/skeptical/scepticism, sit/sits/sat ~ out, stuck in ~ ways, set in ~ ways, the old way, old ways
            come and go/gone, came and went, wait for it to, blow over, gone away, never work, will not work, not invented here
            block/blocks/blocked/blocking/sabotage/sabotaged, refuse/refuses/refused, opposed/opposition, oppose, reject/rejects/rejected
            stick/sticks/stuck to the old/what, fight/fights every, another/yet another/next fad, fad, flavour of the month
            do not like change, not ~ want ~ change, not ~ want to change, does not like new, traditional, dig/dug/digs ~ heels, grumble/grumbled
            unwilling, prefer the old, tradition, way we have always, habits/habit, initiative/initiatives, nothing ever changes
            not ~ open to, closed minds, won over, moan/moaned/moaning, complain ~ about ~ change, ridiculed, this too shall pass
        """,
        2: "change/changes, old, new things, always, paper version, people here, they, used to it",
    },
    "coaching_feedback": {
        4: """
            feedback, over my shoulder, correct/corrects/corrected me, tells/told/tell me whether/if/how ~ i, follow up, followup
            trainer/coach/instructor/mentor ~ again, never heard from, comments on my/the, coach/coaches/coaching/coached, a mentor, no mentor
            mentored, watch/watches/watched me, know if/whether i am ~ doing, whether/if i do it right/correctly/well/wrong
            doing it right/correctly/well/properly, whether it is right, look/looks/looked at my, check/checks/checked my/on, sparring
            someone to turn to, to turn to, someone/somebody to show/guide/help/ask, someone/somebody experienced, on the right track
            no response to my, supervise me, observe/observed/observes me, guidance, accompany/accompanied, review my, reviewed my
            what to improve, tips on, told me what, no one to answer, left alone after, after ~ course ~ nobody/nothing, shadowing
        """,
        2: "trainer, correct, improve, comment/comments, someone/somebody, right or wrong, afterwards, sure i am doing",
    },
    "tool_access": {
        4: """
            login/logins/log in, password/passwords, not ~ access, no access, access to/rights/denied, licence/license/licences/licenses
            locked out, no permission/permissions/rights/authorisation/authorization, crash/crashes/crashed/crashing, freeze/freezes
            freezing/froze/hangs, one/not/no/few/old/broken/missing ~ @tool, @tool ~~ not/never/slow/down/broken/old/missing/crash*
            waiting for ~ @tool, not ~ installed, installed/installation, out of order, does not load, will not load, error message
            is down, was down, too slow, not ~ enough ~ @tool, too few ~ @tool, share ~ @tool, broken/broke, account/accounts
            wifi/wlan/internet/network/signal/connection/bandwidth, no budget for, not ~ equipment, equipment, lacking ~ @tool
            not ~ work on my/the, hardware, software, not been ordered/delivered, firewall, blocked by it, not ~ supplied
        """,
        2: "@tool, screen, tablet, technical, technology, it department, delivered, batteries, spare parts, materials, works/work",
    },
    "process": {
        4: """
            approval/approvals, procedure/procedures, process/processes, workflow/workflows, red tape, bureaucracy/bureaucratic
            sign off, signature/signatures, signs off, handover/handovers, hand over, hand offs, handoff/handoffs, paper form/forms
            everything twice, do ~ twice, enter ~ twice, double entry, official sequence/procedure/route, prescribes/prescribed/prescribe
            go/goes through, departments, regulation/regulations, policy/policies, not organised/organized, paperwork, in triplicate
            rules/rule ~ not/forbid/require/say, protocol/protocols, sequence, order of steps, channels, formats, interface/interfaces
            not ~ allow/allows/allowed it, not foreseen, compliance/legal/purchasing/accounts ~ takes/take/must/has, too many steps
            passes ~ on, bottleneck, the way ~ set up, not ~ designed for, chain of, committee, too many forms, approve/approves
            gets stuck, stuck in/at/with, waiting for ~ approval/sign/department/release, forms to fill, dependent on/depend on
        """,
        2: "form/forms, official, steps, weeks to, allow/allows, format, other department, system requires, early and late, rules",
    },
    "conflicting_priority": {
        4: """
            priority/priorities/prioritise/prioritize/prioritised/prioritized, urgent, came first, come first, comes first, first come
            on hold, target/targets/quota/kpi ~~ count/counts/not/quantity/speed/number, other/more important, focus on/elsewhere, focused on
            other projects/project/things/tasks/topics/work/business ~ first/were/came/had/took, bottom of the, back burner, attention
            came in between, came up ~ important, got in between, something/things ~ always, took over, takes precedence, took precedence
            precedence, more pressing, pressing, overtaken by, pushed aside/back/down, sidelined, crowded out, daily business, day to day
            not quality, quantity, firefighting, putting out fires, emergencies, launch, migration, merger, reorganisation/reorganization
            restructuring, audit/audits ~ first, everything else, all the rest, had to wait, competing, conflicting, other goals/objectives
            measured on/by, judged on/by, told to focus/concentrate, another project, bigger fish, more important, number of ~ first, strike
            dropped for, in favour of, in favor of, year end closing, took all, main thing, goes/go before, speed counts, had to deal
        """,
        2: "project/projects, first, sales figures, important, quarterly, deadline, launch, target/targets, closing, instead",
    },
    "unclear_expectation": {
        4: """
            supposed to, what exactly, exactly what, not ~ clear, unclear, expected of/to/from, is expected, are expected, expectation/expectations
            responsible, responsibility, who is/does/should, which is it, meant to, says ~~ the other says, contradict/contradicts
            contradictory/contradicting, how often, mixed messages/signals, no ~ one told/said/set/explained ~ what/how/when/who
            nobody ~ told/said/set/explained ~ what/how/when/who/us, not told ~ what, not sure whether/what/when/which/if ~ i/we/it/that/this
            ambiguous, vague, what they want, what ~ want/wants/wanted from, not know what ~ supposed/expected/do/wants, not know whether ~ should
            not know who/when/which, no clear/agreed/common, goal/goals/standard/standards/instructions/guidelines ~ not/missing/unclear
            no goal/standard/instruction/instructions/guideline/guidelines/definition, differently every, whose job, whose task, up to us
            everyone understands ~ differently, told different things, one day ~~ next, changes every, not ~ defined, undefined, or just
            should i/we, what counts as, no idea what ~ do/want/expected/supposed
        """,
        2: "clear, says, exactly, or the, sure, decide/decides, told, differently, what to do",
    },
    "forgot": {
        4: """
            forgot/forget/forgets/forgotten/forgetting/forgetful, slipped, slip my, remember/remembered/remembering, recall, out of my head
            out of my mind, memory, did not think of it, not ~ think of it/about, escaped me, not ~ cross my mind, gone from my, went from my
            lost track, no longer know how, not know ~ any more/anymore, off my radar, out of sight, not in my head, blanked, unlearned
            too long ago, long time ago, weeks ago, faded, not ~ stick/stuck, remind/reminded/reminder, lost sight
        """,
        2: "mind, head, any more, anymore, been weeks, order of the steps, ago",
    },
    "cannot_find": {
        4: """
            not find/found/locate, never found, where is/are ~ @material, where ~ @material, where ~ is/are/was/were ~ saved/stored/kept/put
            searched/searching/looked for/everywhere, the search, search ~ brings/shows/finds/returns, link ~ dead/broken/not/expired/404
            no idea/clue where, not know where, lost the/my, mislaid, misplaced, dead link, broken link, 404, hits, hard to find, buried
            impossible to find, hidden, deleted the, threw ~ away, disappeared, gone missing, not there any more, nowhere to be found, saved
            can not open the link, cannot see where, where to find, where to look, where they put
        """,
        2: "find, where, search, intranet, sharepoint, link, folder, saved, @material",
    },
    "other": {
        4: """
            rather not, private/privately, no comment, long story, what i wrote, wrote last, see above, hard to put, into words, hard to say
            hard to explain, difficult to say, in person, personal reasons/matters/circumstances, family, confidential, n a, not applicable
            prefer ~ not, prefer ~ talk, would not like to, none of your, ask me, complicated, it depends, no answer, pass $, ^ pass
            not ~ say, do not want to say, will tell you, can not say, can not explain, as before, as above, skip this, various, all sorts
            many reasons, several reasons, health, ^ idk, ^ dunno $, ^ do not know $, ^ no idea $, secret, tell you ~ phone, call me
            let us talk, talk about ~ person/phone, my business, cannot be put, other reasons, something else, ^ other $, not relevant here
        """,
        2: "reasons, say, talk, story, ^ different",
    },
}
