"""Interests of every kind, in words of no language, and what agreements do to them."""

from datetime import date

from logboek.insight.interests import LEVELS
from logboek.logbook import Logbook
from logboek.partnership import Agreement, Interest, Prediction
from logboek.partnership.agreement import Hurt


def put_interests(logbook: Logbook, partners: list[str], me: str, day: date) -> None:
    """Put them in: shared or not, helped and hurt, ranked, judged and guessed."""
    logbook.interests.add(
        Interest(level="individual", person=me, loyalty=True, interest="Xq50", disclosure="me")
    )
    shared = [
        logbook.interests.add(
            Interest(level=level, position="Xq51", interest="Xq52" if score else "",
                     justice_owner=score, justice_others={partners[0]: 4}, partner=partners[n],
                     rank=n + 1)
        ).id
        for n, (level, score) in enumerate(zip(LEVELS, (None, 1, 4), strict=True))
    ]  # fmt: skip
    hurts = {shared[1]: Hurt(how="Xq53"), shared[2]: Hurt(compensation="Xq54")}
    logbook.agreements.add(Agreement(title="Xq55", serves=shared[:1], hurts=hurts))
    for about in partners[1:3]:
        logbook.predictions.add(
            Prediction(partner=partners[0], about=about, guesses=["Xq56"], by=me, on=day)
        )
