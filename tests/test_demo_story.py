"""The demo's story: what it promises to show is there, and it could have happened."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args

import msgspec
import pytest

from logboek import partnership as p
from logboek.demo import Step, Story, load_story
from logboek.locations import content_root
from logboek.partnership.agreement import AgreementKind, AgreementStatus, MandateState, last_kept
from logboek.partnership.ambition import Recognition, current
from logboek.partnership.interest import InterestLevel
from logboek.partnership.partnership import PARTNERSHIP_ID
from logboek.partnership.term import RemarkKind, TermStatus

TODAY = date(2026, 11, 18)
ID = re.compile(r"[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}")
R = TypeVar("R", bound=p.Record)
Documents = dict[tuple[str, str], dict[str, Any]]


class Ended(NamedTuple):
    """The story's outcome: what stands, and what was removed."""

    standing: Documents
    removed: set[tuple[str, str]]


@cache
def story() -> Story:
    return load_story(TODAY)


def told() -> Iterator[tuple[Step, Documents, dict[str, Any]]]:
    """Every op with its step and all records as they stood after it."""
    documents: Documents = {}
    for step in story().steps:
        for op in step.ops:
            record = documents.setdefault((op["tab"], op["doc"]), {})
            for name, value in op["set"].items():
                field, slash, key = name.partition("/")
                target, key = (record.setdefault(field, {}), key) if slash else (record, field)
                if value is None:
                    del target[key]
                else:
                    target[key] = value
        yield from ((step, documents, op) for op in step.ops)


@cache
def ended() -> Ended:
    *_, (_, documents, _) = told()
    removed = {where for where, record in documents.items() if record.get("del")}
    return Ended({w: r for w, r in documents.items() if w not in removed}, removed)


def known(value: object, raw: object) -> None:
    """Fail on a field that the record does not have, at any depth."""
    if isinstance(value, p.Record | p.Part):
        assert isinstance(raw, dict)
        assert set(raw) <= set(value.__struct_fields__)
        for name, inner in raw.items():
            known(getattr(value, name), inner)
    elif isinstance(value, dict):
        assert isinstance(raw, dict)
        for key, inner in raw.items():
            known(value[key], inner)


def records(kind: type[R]) -> list[R]:
    register = next(name for name, type_ in p.REGISTERS.items() if type_ is kind)
    standing = ended().standing.items()
    return [
        msgspec.convert({**raw, "id": doc}, kind) for (tab, doc), raw in standing if tab == register
    ]


def texts(value: object) -> Iterator[str]:
    """Every text in a value, the keys of its own dictionaries left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts(inner)


def test_every_field_and_value_fits_its_record_at_every_moment() -> None:
    for _, documents, op in told():
        raw = documents[op["tab"], op["doc"]]
        if "del" not in raw:
            known(msgspec.convert(raw, p.REGISTERS[op["tab"]]), raw)


def test_every_reference_was_made_before_it_is_used() -> None:
    entries = {"dissent", "holidays", "kept", "thread"}
    for step, documents, op in told():
        made = {doc for _, doc in documents}
        assert {step.by, op["doc"]} <= made
        for name, value in op["set"].items():
            field, slash, key = name.partition("/")
            assert not slash or field in entries or key in made
            assert {text for text in texts(value) if ID.fullmatch(text)} <= made
            assert not [text for text in (key, *texts(value)) if text.startswith(("#", "@"))]


def test_nobody_acts_before_arriving_or_after_leaving() -> None:
    people = {person.id: person for person in records(p.Person)}
    for step, documents, op in told():
        done = step.at.date()
        if op["tab"] == "meetings":
            met = date.fromisoformat(documents[op["tab"], op["doc"]]["on"])
            assert met <= done
            done = met
        named = {step.by, *texts(list(op["set"].values()))} & set(people)
        for person in map(people.__getitem__, named):
            assert person.since
            assert person.since <= done <= (person.until or TODAY)


def test_nobody_who_left_still_owns_something_or_sits_at_a_table() -> None:
    left = {person.id for person in records(p.Person) if person.until}
    assert not [a.title for a in records(p.Agreement) if a.owner in left]
    tables = [b for b in records(p.Body) if b.until is None or b.until >= TODAY]
    assert not [body.name for body in tables if left & set(body.people)]


def test_no_date_of_something_done_lies_after_its_change() -> None:
    for step, _, op in told():
        for name, value in op["set"].items():
            entry = value if isinstance(value, dict) else {}
            done = value if name in {"on", "decided_on", "adopted_on"} else entry.get("on")
            assert not done or date.fromisoformat(done) <= step.at.date()


def test_loading_is_deterministic_and_ids_sort_by_first_appearance() -> None:
    assert load_story(TODAY) == story()
    seen: dict[str, None] = {}
    for step, _, op in told():
        keys = [name.rpartition("/")[2] for name in op["set"]]
        seen.update(dict.fromkeys(i for i in (step.by, op["doc"], *keys) if ID.fullmatch(i)))
    assert list(seen) == sorted(seen)
    made = [doc for _, doc in ended().standing]
    assert len(set(made)) == len(made)
    assert {doc for doc in made if not ID.fullmatch(doc)} == {PARTNERSHIP_ID}


def test_the_file_is_in_time_order() -> None:
    lines = (content_root() / "demo" / "story.jsonl").read_text("utf-8").splitlines()
    times = [(line["day"], line["time"]) for line in map(msgspec.json.decode, lines)]
    assert times == sorted(times)
    assert times[0][0] == -880
    assert {day for day, _ in times} >= {-1, 0}
    assert 300 <= len(times) <= 450


def test_names_are_only_kept_with_the_people() -> None:
    assert set(story().people) == {person.id for person in records(p.Person)}
    written = " ".join(text for _, _, op in told() for text in texts(op["set"]))
    for named in story().people.values():
        assert named.address.endswith(".example")
        assert named.name not in written


def test_each_laptop_belongs_to_one_organisation_or_its_guests() -> None:
    home = {person.id: person.partner for person in records(p.Person)}
    users: dict[str, set[str]] = {}
    for step in story().steps:
        users.setdefault(step.laptop, set()).add(home[step.by])
    assert sorted(map(len, users.values())) == [1, 1, 1, 2]


def test_the_cast_and_the_tables() -> None:
    sectors = Counter(partner.sector for partner in records(p.Partner))
    assert sectors == {"vmbo": 2, "mbo": 1, "gemeente": 1, "bedrijf": 1}
    assert Counter(bool(person.until) for person in records(p.Person)) == {False: 11, True: 4}
    assert len(records(p.Phase)) == 5
    assert 18 <= len(records(p.Note)) <= 26
    assert {meeting.kind for meeting in records(p.Meeting)} == {"formal", "informal"}
    assert 28 <= len(records(p.Meeting)) <= 40
    met = {meeting.body for meeting in records(p.Meeting)} - {""}
    assert met == {body.id for body in records(p.Body)}
    terms = [(b.since, b.until or TODAY) for b in records(p.Body) if b.since]
    assert max(sum(a <= day <= b for a, b in terms) for day, _ in terms) == 5
    assert sum(until >= TODAY for _, until in terms) == 2


def test_three_wordings_of_the_ambition() -> None:
    wordings = records(p.Ambition)
    assert [wording.status for wording in wordings] == ["adopted"] * 3
    assert all(len(wording.endorsements) == 5 for wording in wordings)
    said = {e.recognises for wording in wordings for e in wording.endorsements.values()}
    assert said == set(get_args(Recognition))
    assert current(wordings) == wordings[-1]
    assert [e.recognises for e in wordings[-1].endorsements.values()].count("partly") == 1


def test_twenty_interests_on_three_levels() -> None:
    interests = records(p.Interest)
    assert len(interests) == 20
    assert {i.level for i in interests} == set(get_args(InterestLevel))
    assert {i.disclosure for i in interests} == {"everyone", "organisation"}
    home = {person.id: person.partner for person in records(p.Person)}
    for interest in interests:
        assert bool(interest.person) == (interest.level == "individual")
        assert bool(interest.partner) == (interest.level != "collective")
        assert not interest.person or home[interest.person] == interest.partner
        assert interest.partner not in interest.justice_others
        assert {interest.justice_owner or 1, *interest.justice_others.values()} <= {1, 2, 3, 4, 5}


def test_thirty_agreements_of_every_kind_and_status() -> None:
    agreements = records(p.Agreement)
    assert len(agreements) == 30
    assert {a.kind for a in agreements} == set(get_args(AgreementKind))
    assert {a.status for a in agreements} == set(get_args(AgreementStatus))
    states = {mandate.state for a in agreements for mandate in a.mandates.values()}
    assert states == set(get_args(MandateState))
    outcomes = Counter(kept.outcome for a in agreements if (kept := last_kept(a)))
    assert outcomes["broken"] == 1
    assert outcomes["kept"] > 5
    assert sum(bool(a.dissent) for a in agreements) == 1
    assert {a.review_on < TODAY for a in agreements if a.review_on} == {True, False}
    assert {a.due < TODAY for a in agreements if a.due} == {True, False}
    interests = {interest.id for interest in records(p.Interest)}
    for agreement in agreements:
        assert agreement.owner
        assert set(agreement.serves) <= interests
        assert {*agreement.gives, *agreement.gains, *agreement.mandates} <= set(agreement.parties)
        assert bool(agreement.decided_on) == (agreement.status != "proposed")


def test_fifteen_terms_in_every_status_with_basisberoeps_first() -> None:
    terms = records(p.Term)
    assert len(terms) == 15
    assert terms[0].word == "basisberoeps"
    assert len(terms[0].meanings) == 5
    assert {t.status for t in terms} == set(get_args(TermStatus))
    assert all(bool(t.usage_rule) == (t.status == "different") for t in terms)
    assert all(t.definition for t in terms if t.status in {"working", "agreed"})
    remarks = {remark.kind for t in terms for remark in t.thread.values()}
    assert remarks == set(get_args(RemarkKind))


def test_exactly_one_question_stands_open() -> None:
    (place,) = [n for n, step in enumerate(story().steps) if step.blind]
    before, blind, *later = story().steps[place - 1 :]
    (other,), (mine,) = before.ops, blind.ops
    assert (mine["doc"], [*mine["set"]]) == (other["doc"], [*other["set"]])
    assert mine["set"] != other["set"]
    assert blind.laptop != before.laptop
    assert blind.at - before.at < timedelta(hours=4)
    touched = {(op["doc"], name) for step in later for op in step.ops for name in op["set"]}
    assert not {(mine["doc"], name) for name in mine["set"]} & touched


@pytest.mark.parametrize(
    "pattern",
    [
        r"\b(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november)\b",
        r"\b(december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b",
        r"\b(zomer|herfst|winter|lente|kerst|voorjaar|najaar)|\b(19|20)\d\d\b(?!-)",
    ],
)
def test_no_text_is_tied_to_a_season(pattern: str) -> None:
    written = {text for _, _, op in told() for text in texts(op["set"])}
    assert not [text for text in written if re.search(pattern, text, re.IGNORECASE)]
