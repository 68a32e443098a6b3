"""Barriers that point at knowledge that is not at hand, and answers that name no barrier."""


KNOWLEDGE: dict[str, dict[int, str]] = {
    "forgot": {
        4: """
            forgot/forget/forgets/forgotten/forgetting/forgetful, slipped/slip/slips ~ mind, slipped
            remember/remembered/remembering/remembers, recall/recalled, out of my ~ head/mind/memory, memory
            think/thought of it/that, escaped me/my, cross/crossed/occur/occurred ~ mind/me, gone from my
            went from my, lost track, no longer know how, not know ~ any more/anymore, off my radar
            out of sight, in my head, unlearned, too long ago, long time ago, so long ago, weeks/months ago
            faded/fades/fade/evaporated/blurred/hazy/fuzzy, remind/reminded/reminds/reminder/reminders
            lost sight, sieve, brain, absent minded, scatterbrained, clean/completely/totally/simply out
            details are gone, it is gone, all gone, never thought ~ about/of ~ again, not think ~ about
            did not think, not ~ top of mind, not on my mind, mixed up ~ steps, gone from ~ mind
            completely gone, had gone, meant to, too much else, on my mind, next day ~ gone, vanished from
            mixing/mix/mixed up, only ~ half of, can not tell you what, used to know
            what was ~ step/first/second, never thought of, thought of it, did not occur, skipped my
            out of ~ habit, old ~ habit ~ again, autopilot, head full, lost it again, could not ~ say what
            what we ~ learned/learnt ~ again, how ~ last/first/second/next ~ part/step/bit ~ goes/went
            evaporated, half of it ~ gone/evaporated/forgotten, come/came to mind, not ~ come/came to mind
            to mind when, not ~ think ~ of it, think of it ~ when/until/then/only/afterwards
            only ~ thought/think ~ of it ~ afterwards/later/when, afterwards i ~ thought, too late i
            remembered ~ too late, only later, occurred to me, not ~ present/there any, escaped, gone blank
            went blank, mind went, what came ~ next/first, what ~ next/first ~ step
            which ~ step ~ first/next, the details, details ~ gone/lost, not ~ retain/retained, retain
            retained, in one ear, out the other, ear and out, vague memory, dim memory, dimly, memory like
            short memory, bad memory, absent-mindedness, old age, getting old, senior moment
            would need ~ reminder/refresher/nudge, need ~ reminder/refresher/nudge, nudge, no reminder
            knot in my, note to self, not ~ in ~ my ~ routine, fell into ~ old
            back in ~ old ~ habits/routine, out of habit, force of habit, swallowed by ~ daily
            everyday ~ life/hustle/stress ~ and, got lost ~ in, lost in ~ daily/everyday/the, faded, sunk
            sank
        """,
        2: """
            mind, anymore, been weeks, ago, reminder, popped, no longer know, part goes, half of it, to mind
            mind when, remembered, remind, gone again, goes again, details, next step
        """,
        1: """
            head, weeks, gone, again
        """,
    },
    "cannot_find": {
        4: """
            not/never/nowhere/hardly/cannot ~ find/found/locate/located, hard/impossible/difficult to find
            where is/are ~ @material/it/that/this/they, where ~ @material
            where ~ is/are/was/were ~ saved/stored/kept/put/hidden/uploaded/filed/hiding, searched/searching
            looked for/everywhere/and/in, the search, search ~ brings/shows/finds/returns/gives/function
            link/links ~ dead/broken/not/expired/wrong/nowhere, no idea/clue where, know where
            lost/misplaced/mislaid ~ @material, lost the/my, misplaced/mislaid, dead/broken/wrong link, 404
            hits, buried, hidden, deleted, threw/thrown ~ away, nowhere to be, there any more
            saved/stored/filed/uploaded ~ somewhere/where, where to find/look/get, where they/he/she put
            qr code, error page, page not, page ~ gone/moved/missing/empty, leads to/nowhere ~ page
            gave up looking/searching, looked and, archive, archived, which folder, wrong folder
            old intranet, new intranet, hundreds of ~ files/folders/documents/hits, dig through
            digging through, scroll/scrolled through, channel/channels/wiki/bookmark/bookmarked
            cannot see where, disappeared, has disappeared, gone missing, went missing, not ~ there any
            @material ~ gone/disappeared/missing/lost/vanished/buried/nowhere, in the bin
            at the back of ~ drawer, where it ~ used/was/should, used to be
            which website/page/site/folder/drive/file/link, website/site ~ was/is it, googled/google
            nothing came up, no results, get at the/my/it, moved everything/it/them, have moved
            no longer there/online/available, hidden away, where do i/we/you, where did they/i/we
            who has the, asked around, not in the/my ~ folder/drive/binder/mail/inbox
            not on the ~ drive/intranet/server/site/page, deleted ~ mail/email/it, the mail/email with
            lost ~ link/mail/email/paper/binder/folder/sheet, not ~ there ~ more/anymore, any more ~ moved
            cannot/can not ~ open/get ~ at, thrown out, went in the bin, look it up, looked it up, nowhere
            not ~ where it, where to ~ look/find/get/search, know where ~ to/it/they/the, not ~ know where
            taken down, page has, has been ~ moved/removed/taken/deleted, been removed, was removed
            was deleted, was moved, jungle, maze, labyrinth, chaos on ~ drive/server
            three/two/several/many/different versions, versions and
            which version ~ is ~ current/latest/right, latest version, current version, right one
            none was ~ right, right version, link ~ does not/not/no ~ work/works/open, does not ~ lead
            expired link, link has, no link, the link, who ~ has ~ list/form/template/copy
            copy of ~ checklist/guide/list/form, do not have ~ copy/list/sheet/template/handout ~ any
            not ~ have ~ handout/checklist/sheet/material/materials/documents ~ any, have it ~ any
            lying ~ somewhere, lies ~ somewhere, must be ~ somewhere, is ~ somewhere ~ on/in
            put it ~ somewhere, put ~ somewhere, asked ~ where, nobody knows where, no one knows where
            unfindable, untraceable, search function, search engine, too many ~ hits/results/folders/files
            thousand/hundreds/dozens of ~ files/folders/hits/mails, buried in, hidden in/behind/under
            sub folders, subfolder/subfolders, folder ~ structure, clicked through, click through, i clicked
            menu/menus, not ~ listed, not in the ~ list/menu/index/catalogue, index, tidied ~ away
            cleared out, moved ~ to ~ new ~ place/server/system
        """,
        2: """
            find/finding/found, where, search, intranet, sharepoint, link/links, folder, saved, lost, qr
            page, look for, gave up, website, googled, used to, drawer, inbox, the page, where to
            form letters, removed
        """,
        1: """
            @material, looked, somewhere, versions
        """,
    },
}


OTHER: dict[str, dict[int, str]] = {
    "other": {
        4: """
            rather not ~ say/talk/tell/write/answer/go, rather not
            private ~ reasons/matters/matter/life/things/stuff, private/privately, no comment, long story
            what i wrote, wrote last/before/above, see above/last/below
            hard/difficult to put/say/explain/describe/tell, into words, in words, in person
            personal ~ reasons/matters/circumstances/situation/issues
            family ~ reasons/matters/illness/situation/problems, confidential, n a, not applicable
            prefer ~ not, prefer ~ talk/speak/tell/discuss, like not to say, none of your, ask me
            complicated to, it is complicated, bit complicated, it depends, no answer, ^ pass $
            not ~ say/tell here, not/never want to ~ say/talk/go/discuss/write, will/can/would ~ tell you
            can not say/explain ~ why/it/$, as above, skip this, various, all sorts, many reasons
            several reasons, different reasons, other reasons, health ~ reasons/issues/problems, ^ idk
            ^ dunno $, ^ do not know $, ^ no idea $, secret, tell you, call me
            let us talk/have/discuss/meet, talk about ~ person/phone, talk to me, something else, ^ other $
            ^ different $, over a coffee, coffee, go into it/that/detail, none of the above
            bit of everything, a mix, mixture, hard to say, who knows, not for a form, not in writing
            sensitive, rather talk/discuss/speak, would rather ~ talk/not/tell/discuss, same as last
            said it last, keep ~ to myself, keep that/it, ask me ~ in/later/again, how to say
            no particular reason, nothing special/particular/specific, just because, see attached
            ^ not sure $, ^ not sure ., ^ hm, ^ hmm, ^ various, ^ personal, ^ private, would rather not
            my own reasons, own reasons, reasons of my, not ~ business, not ~ for here, no reason, ^ other .
            ^ dunno ., ^ no idea ., ^ because, another time, too long to, too complicated to
            not easy to ~ say/explain/put, longer ~ conversation/story/talk/discussion
            that is ~ another/different ~ story/matter, another story, reason i could, could name
            can not name, hard to name, ^ personal ., ^ personal $, ^ private ., none really
            different things, this and that, a lot of things, many things, all kinds, too many to
            where do i/shall i start, do not know why, not know why, no idea why, can not tell why
            just did not, no excuse, no explanation, nothing to add, no opinion
            let us ~ meet/talk/speak/call, better ~ in person/face/orally, by phone
            on the phone ~ please/only/rather, not ~ by/in ~ mail/email/writing, between you, off the record
            not ~ here, no thanks, no thank you, leave me alone, not ~ answer ~ this/that/question
            next question, refer to, see my ~ last/other/first, already ~ answered/said/told/wrote
            as i said, as said, ditto, same ~ as ~ last time
        """,
        2: """
            reasons, private, personal, complicated, difficult to say, discuss, explain, conversation
            reason i, longer conversation, name, ask later
        """,
        1: """
            reason, talk, not
        """,
    },
}
