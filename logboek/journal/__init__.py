"""The journal: how a logbook is kept. This text is the specification, format version 1.

A logbook is a **set of lines**, and a line is never changed. What is shown is a fold over that set,
so the order in which lines arrive, and how often, makes no difference. MUST, SHOULD and MAY are
meant as in RFC 2119. Test vectors stand in ``tests/vectors``.

Folder
======
::

    logboek.json            the marker: {"v":1,"kind":"logboek","id":ID,"since":MOMENT}
    journal/<writer>.jsonl  lines; every writer appends to the file with its own name only
    people/<id>.json        cards: {"id":ID,"name":TEXT,"address":TEXT,"saved":MOMENT,"v":1}

ID is any text, made of at least 128 random bits. A writer is one installation on one folder; its id
is 32 lower-case hex digits and is kept outside the folder, together with the machine and the path
for which it was made. With another machine or path, a writer MUST take a new id.

A *line file* is a regular file in ``journal/`` whose name ends in ``.jsonl``, whatever the rest of
the name; symbolic links are not. A line file whose name is not 32 hex digits plus ``.jsonl`` is a
*copy*, such as a sync tool's conflict copy. All line files count alike.

Line
====
A line is one JSON object in UTF-8, followed by a newline, written compactly in this order::

    {"v":1,"w":W,"n":N,"p":P,"t":T,"at":MOMENT,"by":WHO,"ops":[OP…],"h":H}

====== ======== ===================================================================================
key    type     meaning
====== ======== ===================================================================================
v      integer  1, the version of the format
w      text     the writer, not empty
n      integer  1, 2, 3 … within the writer, below 2⁵³
p      text     the h of the writer's line n-1; for n = 1 the id of the logbook
t      integer  0 ≤ t < 2⁵³, one more than the highest t witnessed when it was written
at     moment   the writer's wall clock in UTC, as 2026-11-22T10:03:07Z: for display only
by     text     the id of the person, or empty
ops    list     at least one OP, at most one per record
h      text     40 hex digits, always last: the line's id
====== ======== ===================================================================================

H is the first 40 hex digits of SHA-256 over the bytes of the line before ``,"h":"``. A reader MUST
hash the bytes as they stand and never serialise again.

OP is ``{"tab":TABLE,"doc":ID,"set":{FIELD:VALUE…},"base":{FIELD:[H…]}}``: which fields of which
record are set, and per field **all** heads that the person saw; those are superseded. ``set``
names at least one field, and ``base`` only fields that ``set`` names; an OP may leave ``base``
out. A field of which several entries are filled by different people is written entry by entry, as
``field/key``; null empties a field. The field ``del`` is true for removal and false for restoring;
its base lists all heads of **all** fields of the record that the person saw.

A line has at most 262,144 bytes and 8 levels of nesting, the line itself being the first. A writer
MUST write text in Unicode NFC without lone surrogates, and no NaN or infinity.

Reading
=======
1. Drop a byte order mark at the start of a file. Split on the byte 0x0A only. Strip one 0x0D at
   the end of a line. Empty lines are nothing. The last line counts with or without a newline.
2. If the last 48 bytes are not ``,"h":"`` + 40 bytes + ``"}``, or those 40 bytes are not H, the
   line is *incomplete* when it is the last of its file and has no newline, else *damaged*.
3. It is *not understood* if its hash fits and anything else does not: strict UTF-8, strict JSON
   (no key twice, no NaN, no lone surrogate such as ``"\\ud800"``, no integer of over 4,300
   digits), no number like ``1e999`` that is beyond binary64 and not written as an integer, the
   types above, no other keys, v = 1, a known table, the limits. It MUST be kept byte for byte, and
   MUST NOT be applied, not even in part. If it is strict JSON, whatever its numbers, and has a w,
   n, p and t of the types above, those count for the writer's chain and for T; else its number is
   a gap.
4. Otherwise it is *valid*. Lines with the same h are one line.
5. A line 1 whose p is not this logbook's id does not count. If its writer has no other line 1, the
   writer belongs to another logbook: none of its lines counts.
6. A file that cannot be read, or that is a placeholder for a file elsewhere, is *unknown*, not
   empty.
7. Two different lines with the same w and n are both applied, and the writer counts as *cloned*.
   A number or a p that has not arrived is a *gap*; everything that is there applies.
8. Unknown fields of known tables are applied and kept.

Fold
====
The *heads* of a field of a record are the values set by valid lines whose h is in no valid line's
base for that field of that record. The value shown is that of the head with the highest (t, w,
h); h and w compare as text. Heads with more than one different value make an *open question*. The
answer is a line whose base lists all heads that the question showed, and none that came since: a
later one keeps the question open. Values are different as JSON is: numbers are equal by
value, objects whatever the order of their keys, and ``true`` is not 1.

A record is *removed* if it has heads for ``del``, all of them are true, and every head of every
other field is in the base of one of them, or was set by the same line as one of them. If some head
of ``del`` is true and the record is not removed, it shows, and whether to remove it is an open
question.

The logbook *as of* a moment is the fold of the lines whose ``at`` is not after it. ``at`` never
decides anything else. A moment that does not exist, or before 1971 or after 2999, is shown as the
nearest that every system can show.

Writing
=======
Per change, under a lock that is local to the machine and kept outside the folder:

1. Read on in the own file, so that n, p and t continue what stands there.
2. Open for append; if the last byte is no newline, put one first, in the same buffer; write all;
   fsync; for a new file, and for the first change after opening, fsync the folder; make sure that
   the path still names the file that was written, else do it again; close. Only then the change is
   saved.
3. On any error the change MUST NOT be called saved and the descriptor MUST NOT be fsynced again:
   the file is opened and read anew.
4. Nothing is ever truncated or rewritten, no file of another writer is touched, and opening a
   logbook writes nothing. Jumps of t by more than 1,000,000 are followed no further than that.
5. A *mirror* of the own lines, outside the folder, is appended to after the folder. Before the
   first change after opening, and whenever the own file did not just grow, own lines that stand in
   the mirror and not in the own file are appended again, word for word. Where the folder has
   another line under an own number, the writer takes a new id and says so.
6. A line that stands only in copies is *adopted* with the next change: appended, word for word,
   to the own file, whoever wrote it. A line of a writer whose line 1 is not here MUST NOT be
   adopted: it applies, and it may yet turn out to be of another logbook.
7. What stands in place of the own file and is not a regular file, such as a symbolic link, is
   never written to. Nothing is written, and no folder made, where the marker or the folder of
   lines went that stood there when the logbook was opened, nor where the marker's v is not 1.

People
======
Names and addresses stand in cards only, never in a line. A card is written whole: beside it,
fsynced, moved into place, before the line that names its person; where that line is not saved,
the card goes, or says again what it said. Of several cards with one id, whatever their files are
called, the one with the highest ``saved`` as text counts; MOMENT has six decimals there, and who
writes a card goes past the highest that is known. <id> is the id, or where that is not 1 to 100 of
the characters ``0-9A-Za-z_-`` its SHA-256 in hex. A person without a card that can be read is
*unknown*, not erased.

A person is erased by removing the cards and setting the field ``erased`` of the record in the table
``people`` to true; from then on, and looking back at any earlier moment, every card with that id is
ignored, and removed where it comes back, also by who only reads. Files that are not cards with that
id MUST stay.
"""
