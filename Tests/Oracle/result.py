"""The result: levels, stop rules, referrals, reasons, and the document (semantics.md sections 6, 7 and 9)."""
import conditions as c
import signs as s
from evaluator import Evaluator
from hanging import hangs_on
from items import NOT_APPLICABLE, contradicts
from ranges import NO, OPEN, YES, hull_of_numbers
from reasons import because


class Result:
    def __init__(self, checklist, records):
        self.checklist, self.records = checklist, records
        self.evaluator = Evaluator(checklist, records)
        self._levels()
        self.true_stops = [rule for rule in checklist.stop_rules if self.truth(rule.when) is True]
        self.open_stops = [rule for rule in checklist.stop_rules if self.truth(rule.when) is OPEN]
        self._referrals()

    def truth(self, condition):
        return self.evaluator.truth(condition)

    @property
    def ends(self):
        """A stop rule with `then: end` is true: what is pending becomes `not asked` (section 6)."""
        return any(rule.then == "end" for rule in self.true_stops)

    def _levels(self):
        """The first level that is true; those above that are open are what it could be (section 6)."""
        levels = [level for level in self.checklist.levels if level.when not in ("unclear", "otherwise")]
        self.could_be = []
        for level in levels:
            truth = self.truth(level.when)
            if truth is True:
                self.level = level
                return
            if truth is OPEN:
                self.could_be.append(level)
        closing = "unclear" if self.could_be else "otherwise"
        self.level = next(level for level in self.checklist.levels if level.when == closing)

    # Referrals (section 6)

    def _referrals(self):
        self.named = set(self.level.refer).union(*(rule.refer for rule in self.true_stops))
        self.perhaps_named = set().union(*(part.refer for part in self.could_be + self.open_stops)) - self.named
        self.refer = {"make_now": [], "ask_first": [], "not_agreed": [], "consider": []}
        for referral in sorted(self.checklist.referrals, key=lambda referral: referral.within):
            place = self._place_of(referral)
            if place:
                self.refer[place].append(referral.id)

    def _place_of(self, referral):
        if referral.id not in self.named | self.perhaps_named:
            return None
        only_if = True if referral.only_if is None else self.truth(referral.only_if)
        if only_if is False:
            return None
        if only_if is OPEN or referral.id not in self.named:
            return "consider"
        return self._by_consent(referral)

    def _by_consent(self, referral):
        if referral.consent is None:
            return "make_now"
        consent = self.evaluator.values(referral.consent, yes_no=True)
        not_needed = False if referral.not_needed_if is None else self.truth(referral.not_needed_if)
        if consent == {YES} or not_needed is True:
            return "make_now"
        return "not_agreed" if consent == {NO} else "ask_first"

    def _consents_wait(self):
        """For a referral in `ask first` or `not agreed` the consent or `consent not needed if` waits (section 6)."""
        undecided = set(self.refer["ask_first"] + self.refer["not_agreed"])
        return any(
            self.evaluator.item_waits(referral.consent)
            or (referral.not_needed_if is not None and self.evaluator.waits(referral.not_needed_if))
            for referral in self.checklist.referrals if referral.id in undecided)

    def settled(self):
        return not self.could_be and not self.refer["consider"] and not self._consents_wait()

    def offers_to_finish(self):
        """Nothing that waits can change the result (section 6)."""
        named = self.named | self.perhaps_named
        watched = [part.when for part in self.could_be + self.open_stops]
        watched += [r.only_if for r in self.checklist.referrals if r.id in named and r.only_if is not None]
        return not any(map(self.evaluator.waits, watched)) and not self._consents_wait()

    # The document (section 9)

    def listed(self, condition):
        return [item.id for item in self.checklist.items.values() if item.is_listed and condition(item)]

    def status(self, item):
        return self.evaluator.item(item.id).status

    def pending_items(self):
        return self.listed(lambda item: self.evaluator.is_pending(item.id))

    def would_decide(self):
        """For each level it could be, the items its condition hangs on (section 7)."""
        found = {}
        for level in self.could_be:
            hanging = hangs_on(self.evaluator, level.when)
            found[level.id] = self.listed(lambda item: item.id in hanging)
        return found

    def missing(self):
        found = {}
        for item in self.checklist.items.values():
            if item.is_listed and self.status(item) != NOT_APPLICABLE:
                record = self.records[item.id, item.main_side]
                if record.missing:
                    found[item.id] = record.state
        return found

    def dimension(self, dimension):
        assessed, positive = self.truth(c.Assessed(dimension.id)), self.truth(c.Positive(dimension.id))
        if assessed is False:
            value = "not assessed"
        elif assessed is OPEN or positive is OPEN:
            value = "open"
        else:
            value = "positive" if positive else "not positive"
        return {"value": value} | {
            strength: self.evaluator.number(c.Signs(strength, dimension.id)).pair() for strength in s.STRENGTHS}

    def treated_as(self):
        return {True: "child", False: "adult", OPEN: "open"}[self.truth(c.Child())]

    def document(self, response):
        checklist = self.checklist
        return {
            "assessment": 1,
            "checklist": {"id": checklist.id, "version": checklist.version, "digest": checklist.digest},
            "response": response,
            "level": self.level.id,
            "could_be": [level.id for level in self.could_be],
            "settled": self.settled(),
            "treated_as": self.treated_as(),
            "points": self.evaluator.number(c.Points(None)).pair(),
            "dimensions": {dimension.id: self.dimension(dimension) for dimension in checklist.dimension_list},
            "findings": {
                name: "open" if truth is OPEN else truth
                for name, truth in ((name, self.truth(c.Finding(name))) for name in checklist.findings)},
            "stopped_by": [rule.id for rule in self.true_stops],
            "refer": self.refer,
            "because": self.because(),
            "would_decide": self.would_decide(),
            "missing": self.missing(),
            "not_applicable": self.listed(lambda item: self.status(item) == NOT_APPLICABLE),
            "contradictions": self.listed(
                lambda item: self.status(item) != NOT_APPLICABLE and contradicts(item, self.records)),
        }

    def because(self):
        if self.level.when in ("unclear", "otherwise"):
            return []
        needed = because(self.checklist, self.records, self.level.when, self.truth(c.Child()) is True)
        return self.listed(lambda item: item.id in needed)
