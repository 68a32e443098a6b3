"""Barriers in the environment that are demands: no feedback on them, or unclear ones."""

DEMANDS: dict[str, dict[int, str]] = {
    "coaching_feedback": {
        3: """
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
            someone/somebody ~ experienced, right track, reply to my, supervise/supervised me/us
            observe/observed/observes/observing me/us, guidance/guide me/guided
            accompany/accompanied/accompanies, review/reviewed/reviews my, what to improve
            what i ~ could/should ~ better, one to answer, answered my questions
            after/since ~ course/training/workshop ~ nobody/nothing/never/no, shadowing/shadow
            guess/guessing whether, guessing, second pair, pair of eyes, sounding board, reassurance/reassure
            left to ~ own devices, if/should i ~ change something, still ~ right or wrong, trial and error
            how i am doing, never checked, spot check, debrief/debriefing, correct me/it
            listen/listens/listened/sit/sat/come/came in on/to, how i ~ came/come across, came across
            heard nothing/no more/not ~ more/anything/again, says/said anything, say anything
            good enough ~ now/no/nobody/or, whether my ~ are/is, if my ~ are/is
            nobody checks/looks/tells/told, in the dark, sit in, come along, next to me, by my side
            beside me, show me ~ again, contact/contacted/call ~ after, tell me if/how/whether/what
            how i ~ do/did/perform, standard ~ enough, what i ~ do/did wrong, no one tells, nobody ~ tells
            hear ~ from anybody/anyone/them/the, whether it ~ is/was, whether i ~ am/do/did/was/have
            see whether, not know whether/if ~ my/i/it ~ good/right/ok/well, left us/me alone ~ after
            after the course/training/workshop ~ we/i/no, stand/stood next, experienced ~ to/at, an expert to
            contact person, someone to call/ask ~ how/when, no one ~ to call, refresher
            never ~ learn/hear/know/find ~ if/whether/how, learn if/whether, hear if/whether
            find out if/whether, better or worse
            experienced ~ guide/colleague/person/nurse/driver/one ~ walk/walked/come/came/with/along/sit/sat
            walked along, walk along, walk/walked/ride/rode with me, come/came with me, along with me
            promised to ~ call/come/visit/look/write
            trainer/coach/mentor/instructor ~ promised/never/not/gone/left/unavailable/unreachable
            no ~ trainer/coach/mentor/instructor/expert ~ to/around/on/in
            would be good if ~ someone/experienced/trainer/somebody
            would help if ~ someone/experienced/trainer/somebody
            would have helped if ~ someone/experienced/trainer/somebody, i wish ~ someone/somebody
            nobody/no one ~ corrects/corrected/sees/saw/watches/watched/listens/listened ~ me/my/how/what/us
            nobody/no one ~ reviews/reviewed/observes/comments ~ me/my/how/what/us
            nobody/no one ~ responded/responds/answered/answers ~ me/my/how/what/us
            no ~ comments/comment/corrections/correction/reaction ~ on/of/to/from/for
            no ~ response/review/reviews/assessment/evaluation/rating ~ on/of/to/from/for, unanswered
            look/looks/looked ~ at ~ my, at what i ~ do/did/wrote/write, how good ~ my/i/it, how well ~ my/i
            where i ~ stand/am, what i am doing wrong, if i am ~ doing/on/right/getting, am i ~ doing/right
            right way, properly or, correct or, ok or not, good or not, rate me, assess/assessed me/my
            evaluate/evaluated me/my, one on one, supervision, supervisions, intervision, peer review
            somebody ~ there, someone ~ there, at my side, hotline, helpline, ask ~ after the course
            support after, after that ~ nothing/silence, then nothing, fire and forget, thrown in, deep end
            sink or swim, show my ~ to, i can show, never ~ answer/reply/response/word/feedback
            got no/an answer/reply/response, sent in ~~ never/no, somebody to tell, ever looked at
            looked at how, how i do it, hear from ~ expert/someone/trainer/somebody, from an expert
            expert ~ whether/if, no one has ~ ever ~ looked/watched/checked/said/told ~ me/how/at
            never ~ looked/watched/checked, nobody ~ watched/looked/checked, no one ~ shows
            no one ~ showed me again, show ~ me again, one more time, call ~ me back with, never called
            was not ~ reachable, someone with ~ experience, old hand ~ to show, experienced eye, alongside
            shoulder to, talk it ~ over/through with ~ trainer/expert/someone
            discuss it with ~ trainer/expert/someone, reaction to, a reaction
            got ~ reaction/comment/comments/word on
        """,
        1: """
            whether, know, once, right, good, experienced, trainer, after, tell
        """,
    },
    "unclear_expectation": {
        3: """
            supposed to, exactly what/which/when/who, not/never/far ~ clear, unclear
            expected ~ of/to/from/me/us, is/are expected, what ~ expected, expectation/expectations
            responsible/responsibility/responsibilities, who is/does/should/has/decides ~ to/for/the/it
            which is it, meant to/for, say/says/said ~~ other/another ~ say/says/said
            contradict/contradicts/contradictory/contradicting/contradiction, how often, mixed messages
            mixed signals
            nobody/none/never/no/one ~ told/said/set/explained ~ what/how/when/who/if/whether/which
            nobody/none/never/no/one ~ defined/decided/knows/knew/say ~ what/how/when/who/if/whether/which
            not ~ told ~ what/when/which/who
            not sure ~ whether/what/when/which/if ~ i/we/it/that/this/should, ambiguous/ambiguity/vague
            what ~ they/he/she/management/boss ~ want/wants/wanted ~ from/of, what they/he/she want/wants
            know what/when/which/who, not ~ know ~ whether/if ~ should/must/have/applies/for/need
            no ~ clear/agreed/common/written/official ~ goal/standard/rule/rules/instruction
            no ~ goal/goals/standard/standards/instruction
            no ~ instructions/guideline/guidelines/definition/agreement, differently ~ every/each, up to us
            understand/understands/interprets it/this/that ~ differently, different things, one day ~~ next
            changes every/daily/weekly, not ~ defined/specified/spelled/spelt/laid, undefined/unspecified
            or just/only ~ the/for, what counts, counts as, no idea what ~ do
            no idea what ~ expected/supposed/want, two ~ opinions/answers/versions/instructions
            was it/that for us, is it/that for us/me, thought ~ was for/only/meant, for us too, for whom
            all cases or, no one could say, nobody could say/tell, when exactly, how much exactly
            depends on who ~ ask, who decides, inconsistent, from when, must or, which ~ cases/ones/customers
            confused about what, do/does ~ they/she/he/management want/expect ~ us/me, heard both
            heard different, apply/applies to, sure it applies, rule about/for/on
            who ~ starts/start/begins/should/must, am i/are we ~ allowed/supposed
            do i/we ~ need/have to/really/fill/write, compulsory/voluntary/mandatory/optional, since when
            which version ~ is/valid/applies, either way, some say, others say, depending on, agrees/agree on
            never ~ agreed/decided/defined/announced, open question, grey/gray area, is wanted, left open
            or whether, or if, both ~ ways/versions/heard, each ~ says/tells/wants, each manager/boss
            one wants, this way ~ that way, today ~ tomorrow, new rule/rules every, changed ~ again
            keep changing, keeps changing, told ~ both, what does, what is ~ mean, what do they, how much is
            how many is, to what extent, for all/everyone ~ or, only for ~ or, also for, to me as well
            part timers, whether that/it/this includes, include/includes us/me, in charge, not my decision
            whose, up to whom, official line, no line, no guidance on, no ~ deadline was, how far
            where ~ limits/limit/boundaries
            nobody/none/never/no/one ~ said/told/explained/clarified ~ whether/if/who/what/when/how
            whether ~ should/must/or/do it, should do it, who ~ do it
            what ~ standard/level/goal/target/result/quality, standard are we, aiming for/at, aim for/at
            a recommendation, recommendation or, instruction or, an instruction, thought it was
            i thought ~ it/that ~ was, nice to have
            no ~ idea ~ what/who/when/how ~ is/are/they/we/i ~ want/wanted/expected/supposed/should/to
            i have no idea, no clear, clear to me, clarity, clarify/clarified/clarification
            define/defines/defined, definition, set ~ targets/goals/standards, never been told
            has told me ~ what/when/who, has told us, what they ~ expect/mean/want
            what is ~ expected/meant/wanted/required, what ~ meant by, required of, demanded of
            who is ~ it/that ~ for, which of us, which one of us, between us, sort out who
            agreed ~ who/what/how, grey zone, misunderstanding, misunderstood
            understood ~ different/differently, each ~ understands, everyone understands, told one thing
            says one, different ~ opinions/answers/instructions/versions/rules, says something else
            something else ~ every, changing ~ rules/instructions/priorities, new ~ instructions every
            is it ~ enough/ok/okay, is that ~ enough/ok/okay, when is it ~ done/good/finished, by when
            until when, where ~ start/stop/ends, am i supposed, with every ~ or, only with
            something different by, understands ~ different, my job or, his job or, our job or
            whether that is, whether it is my/our, guidelines ~ contradict, two guidelines, two versions
            two rules, guideline/guidelines, contradict each, each other ~ contradict, nobody told me whether
            told me whether/if ~ that/it ~ is, no deadline, how strict, how strictly, must i, may i
            can i ~ or, left ~ to ~ guess/guessing what, guess what ~ want, mind reader, not spelled out
            spell it out, spelt out, between the lines, read between, rumour/rumours/rumor
            i heard ~ that ~ we, someone said ~ we, officially, unofficially, nothing official, not official
            nothing in writing, never in writing, wanted from us, wanted of us, expected or, do they want
            how much ~ detail/information/time, can tell me, tell me what/who/how much, us or the
        """,
        1: """
            whether, who, which, what, exactly, sure, differently, say, says, agreed, rule, standard, thought
        """,
    },
}
