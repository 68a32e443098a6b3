"""Barriers in the environment that are people: bosses, colleagues, habits."""

PEOPLE: dict[str, dict[int, str]] = {
    "supervisor": {
        3: """
            line/shift/team/section/floor/ward/area manager/managers/leader/leaders/supervisor/lead
            store/branch/site/duty/project/plant/regional manager/managers/leader/leaders/supervisor/lead
            line manager/managers/management, my/our/the ~ boss/bosses/manager/managers/supervisor
            my/our/the ~ supervisors/superior/superiors/chief/director, my/our ~ @boss, head of
            head teacher/nurse/chef/office, ward sister, charge nurse, @boss ~~ @neg
            boss/bosses/foreman/supervisor/gaffer
            @boss ~ told/said/says/wants/wanted/thinks/thought/sent/stopped
            @boss ~ laughed/prefers/insists/ignores/ignored/expects/never/got/gets/refused, go ahead ~ from
            from above/upstairs, higher up/ups, told ~ off, not ~ allowed ~ by, reprimanded
            permission from ~ @boss, support/backing/approval/encouragement/interest ~ from ~ @boss
            manager/managers/supervisor/superior, no/not ~ backing, forbade/forbidden/forbid/forbids/banned
            not ~ let me/us, sent me back, leave that nonsense, top management, senior management
            micromanage/micromanages/micromanaged, word ~ from ~ @boss, in his/her kitchen/ward/shop/team
            his kitchen, how we do it in, did not ~ ask what, ask what i, they ~ upstairs
            she ~ not ~ support, he ~ not ~ support, praise/interest from
            thinks it is rubbish/nonsense/silly/useless/pointless/waste, practice owner
            owner ~ not/wants/thinks, turned down, turned me down, said no, says no, was refused, refused me
            denied me, veto, vetoed, overruled me, against ~ wishes, orders from, order from
            i was told ~ to/not, we were told ~ to/not, told ~ to stop/leave/drop/forget
            i asked ~ for ~~ not/no/refused/turned, not ~ given ~ time/space/permission/freedom ~ by
            no ~ freedom, section/department/division head, not ~ taken seriously by, keeps an eye
            breathing down, on our/my ~ case ~ if, gets angry/annoyed/cross if/when
            gets nervous if/when ~ we/i, looks at me ~ when, frowned, frown/frowns, scolded, shouted at by
            told me off, telling off, punish/punishes/punished us, does not want to hear, not want to hear
            cut me off, cuts me off, cut me short, site/plant/branch/office/store/area manager
            not ~ hear of it, my boss, was told off, waved ~ aside, brushed ~ aside, brushed me off
            shot me down, put me down, put ~ foot down, puts ~ foot down, not ~ taken ~ seriously
            not ~ behind ~ it/us/me ~ boss, leave it to ~ management, he is ~ not interested
            she is ~ not interested, not ~ give ~ me/us ~ time/chance/room/leave
        """,
        1: """
            himself, herself, asked, told, turned
        """,
    },
    "peer_support": {
        3: """
            @mate ~~ not/never/nobody ~ help/support/join/cover/cooperate/back/pull/lend
            @mate ~~ not/never/nobody ~ share/play/do/want/know/use/take/understand/care
            @mate/team/rest/others ~ leave/leaves/left me/us
            only one/person ~ in/who/doing/using/on/here/from/that/at, on my own, by myself, all alone
            alone with/in/on/it/here, i am ~ alone, lend/lends/lent ~ hand, swap/exchange/share ideas
            cover/covers/covered for me, no/not/any/little ~ support ~ from ~ @mate/team, support from
            nobody/one ~ helps/helped/supports/joins/joined, join in/me
            works/work only for himself/themselves/herself/yourself, every man for, teamwork
            no one/nobody else, none of ~ @mate/us/team
            @mate ~ was/were/are/is not ~ trained/there/interested/on/involved
            left/leave/leaves/leaving ~ alone, no help from, let me down, no ~ exchange, isolated/isolation
            laugh/laughs/laughed/laughing at/about/when, make/makes/made/making/poke/pokes/poking ~ fun
            tease/teased/teases/teasing/mock/mocked/mocking/joke/jokes about
            @mate ~ laugh/laughed/tease/joke/smile/grin/complain/say/said/think/thinks, unless everyone
            if the others/rest, if nobody else, each for himself, every one for
            rest of ~ team/department/crew/us/shift, single handed, i am the only, need ~ two/partner/second
            not ~ play along, not ~ pull ~ weight
            my partner/buddy/neighbour/neighbor/mate/mates/colleague/colleagues, no ally/allies, allies
            behind my back, not ~ in it together, carry on as before without me, nobody ~ in ~ team
            no one ~ in ~ team, help each other, helps each other, peer pressure, no back up
            other *ers/*ors/*ants/*ists/*men think/thinks/thought/say/said/laugh/look/call, think i am
            thinks i am, desk neighbour/neighbor, talk it over/through, talk to about
            only ~ who went/was/attended, sucking up, suck up, show off, showing off, do it yourself
            so clever/smart, in the lurch, look/looks/looked at me ~ funny/strange/odd/weird
            smirk/smirked/snigger/giggle, rest ~ will not/does not/do not, minds/mind their own
            not ~ swap/share/take ~ over, jealous/jealousy/envy/envious, gossip/gossips, outsider
            gang/ganged, bully/bullied, was the only, nobody ~ to talk, no one ~ to talk, my ~ co/fellow
            fellow *ers/*s, nobody ~ in ~ office/shop/team ~ knows/uses/does, not one ~ of my, not ~ with me
            have my back, has my back, on their/its own, pull in ~ same/different ~ direction
            all do ~ their/his/it, everyone does ~ own/it
            others ~ still/keep/never/always/not/think/leave/went/go/undo/ignore, go along ~ with, went along
            not ~ go/went along, nobody ~ wants to ~ share/join/help/do/take
            share/shares/sharing tips/ideas/knowledge/experience, tips/ideas from ~ @mate, asked the others
            asked ~ others/colleagues/them ~ join/help/support, standing alone, stand alone, left standing
            out on a limb, shrug/shrugged/shrugs, not ~ bother/bothered to help
            nobody ~ else ~ does/did/uses/wants/cares/bothers/is/was
            the others ~ do/did/are/were/have/had/say/said ~ not/nothing/never, others ~ look the other
            look the other way, turn ~ backs, cold shoulder, gave/give ~ cold, shut out, shun/shunned
            excluded, mob/mobbed/mobbing, left out ~ by
            colleague/colleagues/team/mates ~ against/undo/undoes/undid/ignore/ignored/think
            colleague/colleagues/team/mates ~ thinks/thought/say/said/do/did/are/were
            as long as ~ others/colleagues/rest, works if ~ all/everyone/everybody
            need ~ all/everyone/everybody/others ~ to, needs ~ all/everyone/everybody/others ~ to, takes two
            no ~ colleague/colleagues/partner/mate ~ to/who, nobody ~ round/around/near ~ me
            no one ~ around/near ~ me, one else on, no one to ~ talk/swap/compare/discuss, compare notes
            network/networks ~ of, work/working alone, by ~ myself ~ with, lonely, except me, no one on
            nobody on, undo/undoing/undoes, makes no sense alone, leave it all, leave everything to
            left everything to, all to me, i get no help, get no help, got no help, nobody else ~ on/in/at
            colleague ~ leaves/leave, nobody ~ backs/backed, no one ~ backs/backed, cut me out
            cold shouldered, treated me, call/calls/called me ~ teacher/names/professor, nickname, nicknames
            unpopular with, not ~ one of them, not ~ accepted by
            others ~ did not ~ get/go/have ~ course/training, only half of ~ team/us ~ trained, should all be
            all be trained, does it with, do it with me, does it with me, need ~ @mate who, colleague who
        """,
        1: """
            team, together, others, nobody, alone, else, partner, round
        """,
    },
    "resistance": {
        3: """
            always done it/that/this/things, always did/do it, done it this way, this is how we
            how we do/did things, old hands/guard/school/timers/boys, veterans/veteran, long serving
            longer serving, against ~ new/change/changes/it/everything, anything new/different
            any/every/all ~ change/changes, hate/hates/hated/fear/fears ~ change
            resist/resists/resistance/resisted/resistant, rolled/roll/rolls/rolling ~ eyes
            clung/cling/clings/clinging, back to the ~ old/paper/usual, went/gone/go/goes/going back to
            sceptical/skeptical/scepticism/skepticism/sceptics, sit/sits/sat ~ out, stuck/set in ~ ways
            come and go/gone/went, came and went, wait/waits/waiting for it to/until it, blow/blows over
            never/not work/works here, will/would/can never work, not invented here
            block/blocks/blocked/blocking/sabotage/sabotaged/obstruct, refuse/refuses/refused/refusing
            opposed/opposition/oppose/opposes, stick/sticks/stuck/sticking to the/what/their
            fight/fights/fought ~ every/change/it, fad, flavour/flavor of the
            not ~ like ~ change/changes/new, nobody/no one/not ~ want/wants ~ change/to change/new/different
            traditional/tradition, traditions, dig/dug/digs/digging ~ heels
            grumble/grumbled/grumbling/moan/moaned/moaning, unwilling, prefer/prefers ~ old/paper/things
            way we/they/it ~ always, habit/habits, initiative/initiatives, nothing ~ changes
            not ~ open to/for/minded, closed minded, ridiculed, talking to a, brick wall, as they are
            status quo, stubborn/dinosaur/dinosaurs/conservative, tried that/it ~ before/in/years
            did not work last, failed last/before/then, budge, running system, not broken/broke
            nobody/noone/none ~ wants/want, mistrust/distrust/suspicious/suspicion, culture, mentality
            mindset, inertia, set against, up in arms, uproar, rejected/reject/rejects/rejection, not want it
            boycott/boycotted, works council, was good enough, worked fine/for, pushback, push back
            will pass, older ~ teachers/colleagues/ones/staff/people/guys/nurses/generation, like that since
            been like/that ~ since/for, since 19*, flatly, not touch, will not hear, will not have it
            used to doing, used to the, losing ~ status/job/power, why fix, wrong with
            newfangled/new fangled, head office idea/nonsense, against it/this/that
            shake/shook/shakes/shaking ~ heads/head, arms folded, give up ~ again, until i give
            dragging/drag ~ feet, half the ~ crew/team/staff/department ~ not/refuse*, nobody ~ touches
            untouchable, what is the ~ new, not another, another one of
            they ~ like/want/keep ~ old/it/things, we have ~ always/never, never done it, never did it
            never needed that, worked before, it worked, for twenty/thirty/ten/# years, back in the ~ day/old
            threw it out, scrapped it, would have none, not ~ accept/accepted/accepting, not ~ adopt
            laughed and, never change, no place in, have no place, has no place
            managed/manage/coped/done/survived/lived ~ without, always ~ managed/worked/been/gone/had
            without it ~ for/so/until, novelty, novelties, talked to death, talk ~ to death
            discussed to death, nip/nipped in the bud, shot down, shoot ~ down, watered down, water down
            swept under, think ~ is ~ modern/rubbish/nonsense/fashion/fad/rot/gimmick, gimmick
            new ~ stuff/things/ideas/methods/ways ~ not/no/never/rejected/hard, progress ~ not
            against ~ computers/technology/progress/system/idea, computers ~ not/no, allergic to
            afraid of ~ change/new/losing, insists/insist on ~ old/paper
            in our/the ~ faculty/department/office/workshop/company ~ every/any/nothing/everything/new
            nothing new, every new/novelty/innovation/idea, innovation/innovations, new ideas
            that is how it is, how it is here, that is the way ~ here/it, the way we do
            people/they/everyone ~ say/says/said/think/thinks ~ always/never/no
            everybody/mechanics/colleagues ~ say/says/said/think/thinks ~ always/never/no
            people/they/everyone ~ say/says/said/think/thinks ~ not/nonsense/rubbish/waste
            everybody/mechanics/colleagues ~ say/says/said/think/thinks ~ not/nonsense/rubbish/waste
            never broke, back to normal, until ~ it ~ passes/over, waiting ~ for it ~ to pass/end
            lip service, quietly ~ ignore/ignored/drop/dropped, ignored it, boycotts, walked out
            protest/protested, prefers/prefer the, staff council, on principle, not again, here prefers
            none of it, have none of, nothing of it, tried something, something like that before
            waits until it, until it is over, wait/waits until, just wait/waits, hear nothing of
            not ~ hear of, leave us alone with, never heard of such, in the old days, no one ~ is ~ willing
            not ~ willing, unwillingness, stonewall, stonewalled, drag ~ heels, put up ~ fight, arms crossed
            refused to, simply refuse, do not ~ see why ~ they, why they should, what is it good for
            not ~ go for it, did not go down, go down well, not ~ catch/caught on, catches on
        """,
        1: """
            old, always, years, new, people, different, they, we
        """,
    },
}
