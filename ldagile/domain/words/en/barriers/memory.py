"""Barriers that point at knowledge not at hand, and answers that name no barrier."""

MEMORY: dict[str, dict[int, str]] = {
    "forgot": {
        5: """
            forgot/forget/forgets/forgotten/forgetting/forgetful, remember/remembered/remembering
            not/never/can ~ recall, slipped ~ my, out of my ~ head/mind/memory
        """,
        3: """
            forgot/forget/forgets/forgotten/forgetting/forgetful, slipped/slip/slips ~ mind, slipped
            remember/remembered/remembering/remembers, recall/recalled, out of my ~ head/mind/memory, memory
            think/thought of it/that, cross/crossed/occur/occurred ~ mind/me, gone from my, went from my
            lost track, no longer know how, not know ~ any more/anymore, off my radar, out of sight
            in my head, unlearned, too long ago, long time ago, so long ago, weeks/months ago
            faded/fades/fade/evaporated/blurred/hazy/fuzzy, remind/reminded/reminds/reminder/reminders
            lost sight, sieve, brain, absent minded, scatterbrained, clean/completely/totally/simply out
            details are gone, it is gone, all gone, never thought ~ about/of ~ again, not think ~ about
            did not think, not ~ top of mind, gone from ~ mind, completely gone, had gone, meant to
            too much else, on my mind, next day ~ gone, vanished from, mixing/mix/mixed up, only ~ half of
            can not tell you what, used to know, what was ~ step/first/second, never thought of
            did not occur, skipped my, head full, lost it again, could not ~ say what
            what we ~ learned/learnt ~ again, how ~ last/first/second/next ~ part/step/bit ~ goes/went
            half of it ~ gone/evaporated/forgotten, come/came to mind, to mind when, not ~ think ~ of it
            only ~ thought/think ~ of it ~ afterwards/later/when, afterwards i ~ thought, too late i
            only later, occurred to me, not ~ present/there any, escaped, gone blank, went blank, mind went
            what came ~ next/first, which ~ step ~ first/next, the details, details ~ gone/lost
            not ~ retain/retained, retain, retained, in one ear, out the other, ear and out, dimly
            absent mindedness, old age, getting old, senior moment, need ~ reminder/refresher/nudge, nudge
            knot in my, note to self, not ~ in ~ my ~ routine, fell into ~ old
            back in ~ old ~ habits/routine, force of habit, swallowed by ~ daily
            everyday ~ life/hustle/stress ~ and, got lost ~ in, lost in ~ daily/everyday/the, sunk, sank
            no longer know what, stood for, forgot most, out of my ~ mind/head, completely out, mind with all
            lost in ~ the stress, with all the ~ work/stress/hustle ~ i, did not ~ remember, not remember
            no memory, head is ~ empty/full, just gone, gone again, already gone, i mixed
            confused ~ the steps/order, long since, not ~ in mind, had in mind, keep forgetting
            keeps slipping, not ~ stuck in
        """,
        1: """
            head, weeks, gone, again
        """,
    },
    "cannot_find": {
        5: """
            not/never/nowhere ~ find/found ~ @material/it/them/one/anything, not ~ locate/located
            where is/are ~ @material, know where, idea/clue where, lost/misplaced ~ @material
        """,
        3: """
            hard/impossible/difficult to find, where is/are ~ @material/it/that/this/they, where ~ @material
            where ~ is/are/was/were ~ saved/stored/kept/put/hidden/uploaded/filed/hiding, searched/searching
            looked for/everywhere/and/in, the search, search ~ brings/shows/finds/returns/gives/function
            link/links ~ dead/broken/not/expired/wrong/nowhere, no idea/clue where, know where
            lost/misplaced/mislaid ~ @material, lost the/my, misplaced/mislaid, dead/broken/wrong link, hits
            buried, hidden, deleted, threw/thrown ~ away, there any more
            saved/stored/filed/uploaded ~ somewhere/where, where they/he/she put, qr code, error page
            page not, page ~ gone/moved/missing/empty, leads to/nowhere ~ page, gave up looking/searching
            wrong folder, old intranet, new intranet, hundreds of ~ files/folders/documents/hits, dig through
            digging through, scroll/scrolled through, channel/channels/wiki/bookmark/bookmarked
            can not see where, disappeared, gone missing, went missing, not ~ there any
            @material ~ gone/disappeared/missing/lost/vanished/buried/nowhere, at the back of ~ drawer
            where it ~ used/was/should, used to be, which website/page/site/folder/drive/file/link
            website/site ~ was/is it, googled/google, nothing came up, no results, get at the/my/it
            moved everything/it/them, have moved, no longer there/online/available, where do i/we/you
            where did they/i/we, who has the, asked around, not in the/my ~ folder/drive/binder/mail/inbox
            not on the ~ drive/intranet/server/site/page, the mail/email with
            lost ~ link/mail/email/paper/binder/folder/sheet, not ~ there ~ more/anymore, any more ~ moved
            can not ~ open/get ~ at, thrown out, look it up, looked it up, nowhere, not ~ where it
            where to ~ look/find/get/search, taken down, page has, has been ~ moved/removed/taken/deleted
            been removed, was removed, jungle, maze, labyrinth, chaos on ~ drive/server
            three/two/several/many/different versions, versions and
            which version ~ is ~ current/latest/right, latest version, current version, right one
            none was ~ right, right version, link ~ does not/no ~ work/works/open, does not ~ lead
            expired link, link has, no link, the link, who ~ has ~ list/form/template/copy
            copy of ~ checklist/guide/list/form, do not have ~ copy/list/sheet/template/handout ~ any
            not ~ have ~ handout/checklist/sheet/material/materials/documents ~ any, have it ~ any
            lying ~ somewhere, lies ~ somewhere, must be ~ somewhere, is ~ somewhere ~ on/in
            put it ~ somewhere, put ~ somewhere, asked ~ where, nobody knows where, no one knows where
            unfindable, untraceable, search engine, too many ~ hits/results/folders/files
            thousand/hundreds/dozens of ~ files/folders/hits/mails, sub folders, subfolder/subfolders
            folder ~ structure, clicked through, click through, i clicked, not ~ listed
            not in the ~ list/menu/index/catalogue, tidied ~ away, cleared out
            moved ~ to ~ new ~ place/server/system, locate/located, but where, nobody has ~ copy, no copy
            somewhere on, is gone and, vanished, has vanished, vanished from, could not find
            find the ~ video/page/link again, find it again, can not find, where did ~ it/they go, where has
            not in its place, its place, not ~ where ~ it/they, disappeared from, gone from the
            removed from the, no longer in the, someone took, somebody took
            borrowed ~ handbook/manual/folder, handbook, not ~ get hold, get hold of, hold of the
            can i download, download, where can i, where do ~ find/get/download, deleted the mail
            have the link
        """,
        1: """
            @material, looked, somewhere, versions
        """,
    },
    "other": {
        3: """
            rather not, private/privately, no comment, long story, what i wrote, wrote last/before/above
            see above/last/below, hard/difficult to put/say/explain/describe/tell, into words, in words
            in person, personal ~ reasons/matters/circumstances/situation/issues
            family ~ reasons/matters/illness/situation/problems, confidential, n a, not applicable
            prefer ~ not, prefer ~ talk/speak/tell/discuss, like not to say, none of your, ask me
            complicated to, it is complicated, bit complicated, it depends, no answer, ^ pass $
            not ~ say/tell here, not/never want to ~ say/talk/go/discuss/write
            can not say/explain ~ why/it/$, as above, skip this, various, all sorts, many reasons
            several reasons, different reasons, other reasons, health ~ reasons/issues/problems, ^ idk
            ^ do not know $, ^ no idea $, tell you, call me, let us talk/have/discuss/meet
            talk about ~ person/phone, talk to me, something else, ^ other $, ^ different $
            go into it/that/detail, none of the above, bit of everything, a mix, mixture, who knows
            not for a form, sensitive, rather talk/discuss/speak, would rather ~ talk/not/tell/discuss
            same as last, said it last, keep ~ to myself, keep that/it, how to say, no particular reason
            nothing special/particular/specific, just because, see attached, ^ not sure $, ^ not sure ., ^ hm
            ^ hmm, ^ personal, own reasons, reasons of my, not ~ business, not ~ for here, no reason
            ^ other ., ^ no idea ., ^ because, another time, too long to, not easy to ~ say/explain/put
            longer ~ conversation/story/talk/discussion, that is ~ another/different ~ story/matter
            another story, reason i could, could name, can not name, hard to name, none really
            different things, a lot of things, many things, all kinds, too many to, where do i/shall i start
            not know why, no idea why, can not tell why, no excuse, no explanation, nothing to add
            no opinion, let us ~ meet/talk/speak/call, better ~ in person/face/orally, by phone
            on the phone ~ please/only/rather, not ~ by/in ~ mail/email/writing, between you, off the record
            no thank you, not ~ answer ~ this/that/question, next question, refer to
            see my ~ last/other/first, already ~ answered/said/told/wrote, as i said, as said
            same ~ as ~ last time, in particular, nothing in, nothing ~ particular, not say, explain that in
            explain ~ in person, ^ can not say, can not say $, can not say ., could not say $
            would rather explain, explain it ~ in person/personally, personally please, speak to me
            i would rather, not ~ comment
        """,
        1: """
            reason, talk, not
        """,
    },
}
