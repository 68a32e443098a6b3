"""Barriers that point at knowledge that is not at hand, and answers that name no barrier."""


KNOWLEDGE: dict[str, dict[int, str]] = {
    "forgot": {
        4: """
            forgot/forget/forgets/forgotten/forgetting/forgetful, slipped/slip/slips ~ mind, slipped
            remember/remembered/remembering/remembers, recall/recalled, out of my ~ head/mind/memory, memory
            think/thought of it/that, escaped me/my, cross/crossed/occur/occurred ~ mind/me, gone from my
            went from my, lost track, no longer know how, not know ~ any more/anymore, off my radar
            out of sight, in my head, blanked/blank, unlearned, too long ago, long time ago, so long ago
            weeks/months ago, faded/fades/fade/evaporated/blurred/hazy/fuzzy
            remind/reminded/reminds/reminder/reminders, lost sight, sieve, brain, absent minded
            scatterbrained, clean/completely/totally/simply out, details are gone, it is gone, has gone
            all gone, never thought ~ about/of ~ again, not think ~ about, did not think, too much in ~ head
            not ~ top of mind, not on my mind, mixed up ~ steps, gone from ~ mind, completely gone, had gone
            meant to, what ~ letters/steps ~ stand/are/were, stand for, too much else, on my mind
            next day ~ gone, vanished from, mixing/mix/mixed up, only ~ half of, can not tell you what
            used to know, what was ~ step/first/second, never thought of, thought of it, not ~ think
            did not occur, skipped my, out of ~ habit, old ~ habit ~ again, autopilot, head full
            lost it again, could not ~ say what, holidays i could, what we ~ learned/learnt ~ again
        """,
        2: """
            mind, head, any more, anymore, been weeks, steps, ago, gone, reminder, popped, weeks
            no longer know, letters, then the day
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
            somewhere, gave up looking/searching, looked and, archive, archived, which folder, wrong folder
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
            cannot/can not ~ open/get ~ at, bottom of ~ drawer/pile, thrown out, went in the bin
            new ~ sharepoint/drive/portal, portal, look it up, looked it up, nowhere, not ~ where it
        """,
        2: """
            find/finding/found, where, search, intranet, sharepoint, link/links, folder, saved, drive, lost
            qr, page, look for, gave up, pile of paper, website, googled, slides any more, moved, used to
            drawer, came up, inbox
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
            not easy to ~ say/explain/put
        """,
        2: """
            reasons, private, personal, complicated, difficult to say, discuss, talk, above, myself
            everything, explain
        """,
    },
}
