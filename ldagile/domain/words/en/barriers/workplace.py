"""Barriers in the environment that come from people: bosses, colleagues, habits, missing feedback, unclear demands."""


WORKPLACE: dict[str, dict[int, str]] = {
    "supervisor": {
        4: """
            line/shift/team/section/floor/ward/area/store/branch/site/duty/project/plant/regional manager/managers/leader/leaders/supervisor/lead
            line manager/managers/management
            my/our/the ~ boss/bosses/manager/managers/supervisor/supervisors/superior/superiors/chief/director
            my/our ~ @boss, head of, head teacher/nurse/chef/office, ward sister, charge nurse
            @boss ~~ @neg, boss/bosses/foreman/supervisor/gaffer
            @boss ~ told/said/says/wants/wanted/thinks/thought/sent/stopped/laughed/prefers/insists/ignores/ignored/expects/never/got/gets/refused
            go ahead ~ from, from above/upstairs, higher up/ups, the top, told ~ off, not ~ allowed ~ by
            reprimanded, permission from ~ @boss
            support/backing/approval/encouragement/interest ~ from ~ @boss
            manager/managers/supervisor/superior, no/not ~ backing, forbade/forbidden/forbid/forbids/banned
            not ~ let me/us, sent me back, leave that nonsense, management ~ not/no/never, top management
            senior management, micromanage/micromanages/micromanaged, word ~ from ~ @boss
            @boss wanted/wants/prefers, in his/her kitchen/ward/shop/team, head chef, his kitchen
            branch manager, team lead, the old man, the gaffer, my lead, how we do it in, did not ~ ask what
            ask what i, back at the, back to the, they ~ upstairs, she ~ not ~ support, he ~ not ~ support
            praise/interest from, thinks it is rubbish/nonsense/silly/useless/pointless/waste
            practice owner, owner ~ not/wants/thinks, turned down, was turned down, turned me down, said no
            says no, was refused, refused me, denied me, veto, vetoed, overruled me, against ~ wishes
            orders from, order from, i was told ~ to/not, we were told ~ to/not
            told ~ to stop/leave/drop/forget, i asked ~ for ~~ not/no/refused/turned
            not ~ given ~ time/space/permission/freedom ~ by, no ~ freedom, from my ~ @boss, by my ~ @boss
            with my ~ @boss, my ~ @boss, the ~ @boss ~ not/never, his ~ nibs, her ladyship, manageress
            section/department/division head, team leader, captain, sergeant, skipper, headmistress
            not ~ taken seriously by, keeps an eye, breathing down, on our/my ~ case ~ if
            gets angry/annoyed/cross if/when, gets nervous if/when ~ we/i, looks at me ~ when, frowned upon
            frowned, frown/frowns, scolded, shouted at by, told me off, telling off, warning
            written warning, punish/punishes/punished us
        """,
        2: """
            @boss, annoyed, nonsense, get on with it, upstairs, permission, allowed, backing
            encourage/encouraged, told me/us to, encouragement, owner, refused, rubbish, does not want us
            was told, orders, told us
        """,
        1: """
            himself, herself, asked, told, turned
        """,
    },
    "peer_support": {
        4: """
            @mate ~~ not/never/nobody ~ help/support/join/cover/cooperate/back/pull/lend/share/play/do/want/know/use/take/join/understand/care
            @mate/team/rest/others ~ leave/leaves/left me/us
            only one/person ~ in/who/doing/using/on/here/from/that/at, on my own, by myself, all alone
            alone with/in/on/it/here, i am ~ alone, lend/lends/lent ~ hand
            nobody/noone/one/anyone/anybody/someone to ask, to ask, swap/exchange/share ideas
            cover/covers/covered for me, no/not/any/little ~ support ~ from ~ @mate/team, support from
            nobody/one ~ helps/helped/supports/joins/joined, join in/me, alone it
            works/work/works only for himself/themselves/herself/yourself, every man for, teamwork
            no one/nobody else, none of ~ @mate/us/team
            @mate ~ was/were/are/is not ~ trained/there/interested/on/involved
            left/leave/leaves/leaving ~ alone, no help from, let me down, no ~ exchange, isolated/isolation
            laugh/laughs/laughed/laughing at/about/when, make/makes/made/making/poke/pokes/poking ~ fun
            tease/teased/teases/teasing/mock/mocked/mocking/joke/jokes about
            @mate ~ laugh/laughed/tease/joke/smile/grin/complain/say/said/think/thinks, unless everyone
            if the others/rest, if nobody else, each for himself, every one for
            rest of ~ team/department/crew/us/shift, single handed, lone wolf/fighter/warrior, i am the only
            need ~ two/partner/second, you need two, not ~ play along, not ~ pull ~ weight, work against me
            my partner/buddy/neighbour/neighbor/mate/mates/colleague/colleagues, no ally/allies, allies
            behind my back, not ~ in it together, carry on as before without me, nobody ~ in ~ team
            no one ~ in ~ team, help each other, helps each other, peer pressure, no back up
            other *ers/*ors/*ants/*ists/*men think/thinks/thought/say/said/laugh/look/call, think i am
            thinks i am, desk neighbour/neighbor, talk it over/through, talk to about
            only ~ who went/was/attended, sucking up, suck up, show off, showing off, teacher pet
            do it yourself, so clever/smart, in the lurch, look/looks/looked at me ~ funny/strange/odd/weird
            smirk/smirked/snigger/giggle, nobody joins, rest ~ will not/does not/do not
            minds/mind their own, not ~ swap/share/take ~ over, jealous/jealousy/envy/envious
            gossip/gossips, outsider, gang/ganged, bully/bullied, was the only, nobody ~ to talk
            no one ~ to talk, my ~ co/fellow, fellow *ers/*s
            nobody ~ in ~ office/shop/team ~ knows/uses/does, not one ~ of my, against me, behind me
            not ~ with me, have my back, has my back, on their/its own, pull in ~ same/different ~ direction
            all do ~ their/his/it, everyone does ~ own/it
            others ~ still/keep/never/always/not/think/leave/went/go/undo/ignore, go along ~ with
            went along, not ~ go/went along, on my own with, nobody ~ wants to ~ share/join/help/do/take
            share/shares/sharing tips/ideas/knowledge/experience, tips/ideas from ~ @mate, asked the others
            asked ~ others/colleagues/them ~ join/help/support, to join me, join me, i stand alone
            standing alone, stand alone, left standing, out on a limb, shrug/shrugged/shrugs
            not ~ bother/bothered to help, nobody ~ else ~ does/did/uses/wants/cares/bothers/is/was
            the others ~ do/did/are/were/have/had/say/said ~ not/nothing/never, others ~ look the other
            look the other way, turn ~ backs, cold shoulder, gave/give ~ cold, shut out, shun/shunned
            excluded, mob/mobbed/mobbing, left out ~ by
            colleague/colleagues/team/mates ~ against/undo/undoes/undid/ignore/ignored/think/thinks/thought/say/said/do/did/are/were
            as long as ~ others/colleagues/rest, only works if ~ all/everyone/everybody
            works if ~ all/everyone/everybody, need ~ all/everyone/everybody/others ~ to
            needs ~ all/everyone/everybody/others ~ to, takes two, tango
            no ~ colleague/colleagues/partner/mate ~ to/who, nobody ~ round/around/near ~ me
            no one ~ around/near ~ me, nobody on my, no one on my, one else on
            no one to ~ talk/swap/compare/discuss, compare notes, exchange with, network/networks ~ of
            work/working alone, solo, by ~ myself ~ with, one man band, single-handed, lonely
        """,
        2: """
            colleague/colleagues/coworker/coworkers/mates/teammates/peers, the others, nobody to
            other nurses/teachers/drivers, the only, share, join, cooperate/cooperation, support/supported
            on board, two of us, neighbour, clever, who went, my partner, laughed, my fellow, nobody there
            tips, shrugged, go along, nobody on, my colleagues, others to, they shrugged, nobody else
            colleagues not
        """,
        1: """
            team, together, others, nobody, alone, else, partner, round
        """,
    },
    "resistance": {
        4: """
            always done it/that/this/things, always been done/like/so, always did/do it, done it this way
            this is how we, how we do/did things, old hands/guard/school/timers/boys, veterans/veteran
            long serving, longer serving, against ~ new/change/changes/it/everything, anything new/different
            any/every/all ~ change/changes, hate/hates/hated/fear/fears ~ change
            resist/resists/resistance/resisted/resistant, rolled/roll/rolls/rolling ~ eyes
            clung/cling/clings/clinging, back to the ~ old/paper/usual, went/gone/go/goes/going back to
            sceptical/skeptical/scepticism/skepticism/sceptics, sit/sits/sat ~ out, stuck/set in ~ ways
            come and go/gone/went, came and went, wait/waits/waiting for it to/until it, blow/blows over
            gone away, go away, never/not work/works here, will/would/can never work, not invented here
            block/blocks/blocked/blocking/sabotage/sabotaged/obstruct, refuse/refuses/refused/refusing
            opposed/opposition/oppose/opposes, stick/sticks/stuck/sticking to the/what/their
            fight/fights/fought ~ every/change/it, another fad, fad, flavour/flavor of the
            not ~ like ~ change/changes/new, nobody/no one/not ~ want/wants ~ change/to change/new/different
            traditional/tradition, traditions, dig/dug/digs/digging ~ heels
            grumble/grumbled/grumbling/moan/moaned/moaning, unwilling, prefer/prefers ~ old/paper/things
            way we/they/it ~ always, habit/habits, initiative/initiatives, nothing ~ changes
            not ~ open to/for/minded, closed minded, ridiculed, talking to a, brick wall, as they are
            as they were, status quo, stubborn/dinosaur/dinosaurs/conservative
            tried that/it ~ before/in/years, tried it/that in #, did not work last, failed last/before/then
            budge, running system, not broken/broke, if it is not broken, used to the old
            nobody/noone/none ~ wants/want, mistrust/distrust/suspicious/suspicion, culture, mentality
            mindset, inertia, set against, up in arms, uproar, rejected/reject/rejects/rejection
            not want it, boycott/boycotted, works council, union, what was wrong with ~ old, was good enough
            worked fine/for, we are not, pushback, push back, will pass
            older ~ teachers/colleagues/ones/staff/people/guys/nurses/generation, like that since
            been like/that ~ since/for, since 19*, flatly, refuses, not touch, will not hear
            will not have it, used to doing, used to the, losing ~ status/job/power, why fix, wrong with
            newfangled/new fangled, head office idea/nonsense, against it/this/that
            shake/shook/shakes/shaking ~ heads/head, arms folded, give up ~ again, until i give, secretly
            dragging/drag ~ feet, half the ~ crew/team/staff/department ~ not/refuse*, nobody ~ touches
            do not touch, sacred, holy, untouchable, what is the ~ new, not another, another one of
            they ~ like/want/keep ~ old/it/things, we have ~ always/never, never done it, never did it
            never needed that, worked before, it worked, for twenty/thirty/ten/# years
            back in the ~ day/old, turn back, threw it out, scrapped it, would have none
            not ~ accept/accepted/accepting, acceptance, not ~ adopt, laughed and, made of stone
            will never change, never change, no place in, have no place, has no place
            managed/manage/coped/done/survived/lived ~ without, always ~ managed/worked/been/gone/had
            we have always, without it ~ for/so/until, novelty, novelties, talked to death, talk ~ to death
            discussed to death, killed off, nip/nipped in the bud, shot down, shoot ~ down, watered down
            water down, swept under, think ~ is ~ modern/rubbish/nonsense/fashion/fad/rot/gimmick, gimmick
            toy, toys, new ~ stuff/things/ideas/methods/ways ~ not/no/never/rejected/hard, anything modern
            modern, progress ~ not, against ~ computers/technology/progress/system/idea, computers ~ not/no
            hostile, hostility, allergic to, afraid of ~ change/new/losing, clings to, cling to
            insists/insist on ~ old/paper, old ~ ways/habits/routine/routines/school/boys/staff/system/hands
            used to ~ old/working/it
            in our/the ~ faculty/department/office/workshop/company ~ every/any/nothing/everything/new
            nothing new, every new/novelty/innovation/idea, any new/novelty/innovation/idea
            innovation/innovations, new ideas, tradition, sacred cow, that is how it is, how it is here
            that is the way ~ here/it, the way we do
            people/they/everyone/everybody/mechanics/colleagues ~ say/says/said/think/thinks ~ always/never/no/not/nonsense/rubbish/waste
            what is wrong with, not broke, never broke, go back to normal, back to normal
            until ~ it ~ passes/over, waiting ~ for it ~ to pass/end, dead horse, lip service, passive
            quietly ~ ignore/ignored/drop/dropped, ignored it, boycotts, walked out, protest/protested
        """,
        2: """
            change/changes/changing, new things/ideas, paper version, people here, used to it, habit
            anything new, every new, tried that, failed, experienced ones, my department, things as, accept
            not let go, keep to, no place, managed without, death, always managed, computers, people say
            against it, suspicious, new idea, think computers
        """,
        1: """
            old, always, years, new, people, different, they, we
        """,
    },
    "coaching_feedback": {
        4: """
            feedback, over my shoulder/shoulders, correct/corrects/corrected/correcting me/us/my
            tells/told/tell/telling me/us ~ whether/if/how ~ i/we/it/my, follow up/ups, followup
            trainer/coach/instructor/mentor/teacher ~ again/since/afterwards/after, never heard ~ from/back
            comment/comments on, coach/coaches/coaching/coached/mentor/mentors/mentored/mentoring
            watch/watches/watched/watching me/us/my, know if/whether ~ right/correctly
            know if/whether ~ good/doing/well/wrong/ok/okay/correct
            idea if/whether ~ right/good/any/ok/correct/correctly/well/doing, whether/if ~ right
            do/doing/did/done it/this/that ~ right/correctly/well/properly
            if/whether i ~ do/doing/did ~ right/well, look/looks/looked/looking at/over my/it
            nobody/no one/none/never ~~ looked at/over/checked/checks
            check/checks/checked/checking my/on/with/in, sparring, turn to ~ afterwards/after/with
            someone/somebody ~ to turn, someone/somebody to ~ show/guide/help/look/watch/check/answer
            someone/somebody ~ experienced, right track, no response to/on/from, reply to my
            supervise/supervised me/us, observe/observed/observes/observing me/us, guidance/guide me/guided
            accompany/accompanied/accompanies, review/reviewed/reviews my, what to improve
            what i ~ could/should ~ better, tips on/for, advice, one to answer, answered my questions
            after/since ~ course/training/workshop ~ nobody/nothing/never/no, shadowing/shadow
            guess/guessing whether, left guessing, guessing, second pair, pair of eyes, sounding board
            reassurance/reassure, hints, left to ~ own devices, no support after
            if/should i ~ change something, still ~ right or wrong, by trial and error, trial and error
            how i am doing, how am i doing, how i did/do, never checked, spot check, debrief/debriefing
            no refresher, correct me/it, listen/listens/listened/sit/sat/come/came in on/to
            how i ~ came/come across, came across, heard nothing/no more/not ~ more/anything/again
            says/said anything, say anything, good enough ~ now/no/nobody/or, whether my ~ are/is
            if my ~ are/is, nobody checks/looks/tells/told, in the dark, sit in, come along, next to me
            by my side, beside me, show me ~ again, contact/contacted/call ~ after
            tell me if/how/whether/what, how i ~ do/did/perform, standard ~ enough, what i ~ do/did wrong
            no one tells, nobody ~ tells, hear ~ from anybody/anyone/anybody/them/the, whether it ~ is/was
            whether i ~ am/do/did/was/have, see whether, not know whether/if ~ my/i/it ~ good/right/ok/well
            radio silence, silence, left us/me alone ~ after, after the course/training/workshop ~ we/i/no
            stand/stood next, experienced ~ to/at, an expert to, contact person
            someone to call/ask ~ how/when, no one ~ to call, refresher
            never ~ learn/hear/know/find ~ if/whether/how, learn if/whether, hear if/whether
            find out if/whether, got better or worse, better or worse
            experienced ~ guide/colleague/person/nurse/driver/one ~ walk/walked/come/came/with/along/sit/sat
            walked along, walk along, walk/walked/ride/rode with me, come/came with me, along with me
            accompany me, promised to ~ call/come/visit/look/write
            trainer/coach/mentor/instructor ~ promised/never/not/gone/left/unavailable/unreachable
            no ~ trainer/coach/mentor/instructor/expert ~ to/around/on/in
            would be good if ~ someone/experienced/trainer/somebody
            would help if ~ someone/experienced/trainer/somebody
            would have helped if ~ someone/experienced/trainer/somebody, i wish ~ someone/somebody
            nobody/no one ~ corrects/corrected/sees/saw/watches/watched/listens/listened/reviews/reviewed/observes/comments/responded/responds/answered/answers ~ me/my/how/what/us
            no ~ comments/comment/corrections/correction/reaction/response/review/reviews/assessment/evaluation/rating ~ on/of/to/from/for
            my ~ mails/questions/emails ~ unanswered, unanswered, look/looks/looked ~ at ~ my
            at what i ~ do/did/wrote/write, how good ~ my/i/it, how well ~ my/i, where i ~ stand/am
            what i am doing wrong, if i am ~ doing/on/right/getting, am i ~ doing/right
            do i ~ do/do it ~ right, right way, the right way, properly or, correct or, ok or not
            good or not, mirror, rate me, assess/assessed me/my, evaluate/evaluated me/my, measure of
            hold my hand, take me by, by the hand, one on one, tutor, buddy, supervision, supervisions
            intervision, peer review, somebody ~ there, someone ~ there, someone at my side, at my side
            hotline, helpline, ask ~ after the course, support after, after that ~ nothing/silence
            then nothing, then silence, fire and forget, thrown in, deep end, sink or swim
        """,
        2: """
            correct/correction, improve, comment/comments, someone/somebody, right or wrong, afterwards
            sure i am doing, any good, expert/experts, checked, was right, is right, help me, show me
            looked at, correctly, in between sessions, after the course, nothing more, listen in, tell me
            good enough, no one says, observed, promised to call, experienced guide, trainer promised
            never learn, with me once, would be good if, nobody saw, assess
        """,
        1: """
            whether, know, once, right, good, experienced, trainer, after, tell
        """,
    },
    "unclear_expectation": {
        4: """
            supposed to, what exactly, exactly what/which/when/who, not/never/far ~ clear, unclear
            expected ~ of/to/from/me/us, is/are expected, what ~ expected, expectation/expectations
            responsible/responsibility/responsibilities, who is/does/should/has/decides ~ to/for/the/it
            which is it, meant to/for, say/says/said ~~ other/another ~ say/says/said
            contradict/contradicts/contradictory/contradicting/contradiction, how often, mixed messages
            mixed signals
            nobody/none/never/no/one ~ told/said/set/explained/defined/decided/knows/knew/say ~ what/how/when/who/if/whether/which
            nobody ~ told/explained/said ~ us/me, not ~ told ~ what/when/which/who
            not sure ~ whether/what/when/which/if ~ i/we/it/that/this/should, ambiguous/ambiguity/vague
            what ~ they/he/she/management/boss ~ want/wants/wanted ~ from/of, what they/he/she want/wants
            know what/when/which/who, not ~ know ~ whether/if ~ should/must/have/applies/for/need
            no ~ clear/agreed/common/written/official ~ goal/standard/rule/rules/instruction
            no ~ goal/goals/standard/standards/instruction/instructions/guideline/guidelines/definition/agreement
            differently ~ every/each, whose job/task/turn, up to us
            understand/understands/interprets it/this/that ~ differently, different things, one day ~~ next
            changes every/daily/weekly, not ~ defined/specified/spelled/spelt/laid, undefined/unspecified
            or just/only ~ the/for, what counts, counts as, no idea what ~ do
            no idea what ~ expected/supposed/want, two ~ opinions/answers/versions/instructions
            different answers/opinions/instructions, was it/that for us, is it/that for us/me
            thought ~ was for/only/meant, applies/apply to us/me/whom, for us too, for whom, for everyone or
            all cases or, no one could say, nobody could say/tell, when exactly, how much exactly
            depends on who ~ ask, depending on who, who decides, ask three, inconsistent, from when
            mandatory or, optional or, must or, which ~ cases/ones/customers, confused about what
            says one thing, do/does ~ they/she/he/management want/expect ~ us/me, heard both
            heard different, apply/applies to, sure it applies, rule about/for/on
            who ~ starts/start/begins/should/must, am i/are we ~ allowed/supposed
            do i/we ~ need/have to/really/fill/write, compulsory/voluntary/mandatory/optional, since when
            which version ~ is/valid/applies, either way, some say, others say, depending on
            agrees/agree on, never ~ agreed/decided/defined/announced, open question, grey/gray area
            is wanted, left open, or not, or whether, or if, both ~ ways/versions/heard
            each ~ says/tells/wants, each manager/boss, one wants, this way ~ that way, today ~ tomorrow
            new rule/rules every, changed ~ again, keep changing, keeps changing, told ~ both, what does
            what is ~ mean, what do they, how much is, how many is, to what extent, for all/everyone ~ or
            only for ~ or, also for, to me as well, part timers, whether that/it/this includes
            include/includes us/me, in charge, nobody ~ in charge, not my decision, whose, up to whom
            official line, no line, no guidance on, no ~ deadline was, how far
            where ~ limits/limit/boundaries
            nobody/none/never/no/one ~ said/told/explained/clarified ~ whether/if/who/what/when/how
            whether ~ should/must/or/do it, should do it, who ~ do it
            what ~ standard/level/goal/target/result/quality, standard are we, aiming for/at, aim for/at
            a recommendation, recommendation or, instruction or, not an instruction, an instruction
            thought it was, i thought ~ it/that ~ was, voluntary, nice to have
            or the ~ guides/others/team/nurses/office
            no ~ idea ~ what/who/when/how ~ is/are/they/we/i ~ want/wanted/expected/supposed/should/to
            i have no idea, no clear, not ~ clear to me, clear to me, clearer, clarity
            clarify/clarified/clarification, define/defines/defined, definition
            set ~ targets/goals/standards, never ~ told/said ~ what/when/who, never been told
            has told me ~ what/when/who, has told us, what they ~ expect/mean/want
            what is ~ expected/meant/wanted/required, what ~ meant by, what do they ~ mean, required of
            demanded of, who is ~ it/that ~ for, which of us, which one of us, between us, sort out who
            agreed ~ who/what/how, not ~ agreed ~ who/what/how, no agreement, grey zone, misunderstanding
            misunderstood, understood ~ different/differently, each ~ understands, everyone understands
            told one thing, one thing and, says a, says one, manager a/b
            different ~ opinions/answers/instructions/versions/rules, says something else
            something else ~ every, changing ~ rules/instructions/priorities, new ~ instructions every
            contradict each, or rather, is it ~ enough/ok/okay, is that ~ enough/ok/okay, enough or
            when is it ~ done/good/finished, how many ~ times/per/do, by when, until when
            where ~ start/stop/ends
        """,
        2: """
            clear, or the, sure whether, decide/decides, what to do, which one, opinions, daily weekly
            says fill, instruction/instructions, expect, rule or, meant, was that, applies, rule about
            want us, sure it, or just, allowed, who starts, aiming, recommendation, instruction
            reception should, thought it, or the guides, said whether, no idea what, an idea, supposed
        """,
        1: """
            whether, who, which, what, exactly, sure, differently, say, says, agreed, rule, standard
            thought
        """,
    },
}
