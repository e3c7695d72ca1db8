"""Who may see an interest."""

from logboek.partnership import Interest, Person


def may_see(interest: Interest, reader: Person | None, owner: Person | None = None) -> bool:
    """Whether the reader may see it: one for the owner's organisation is shown only there.

    ``owner`` is the person whose interest it is, who brings an organisation along where the
    interest names none. An interest that is only for its owner is at hand only where that is.
    """
    if interest.disclosure != "organisation":
        return True
    organisation = interest.partner or (owner.partner if owner else "")
    return bool(reader and organisation and reader.partner == organisation)
