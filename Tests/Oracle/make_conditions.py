"""Random conditions over the whole language of format.md section 9, chosen so that they are not always the same."""
from collections import Counter
from math import log

import conditions as c
from condition_parser import Parser, parse
from checklist import _Names
from evaluator import Evaluator

STATES = ("answered", "declined", "unsure", "not asked", "missing")


class Vocabulary:
    """What a condition may name: items before `limit`, and only what does not depend on `child` unless `child_ok`.

    `known` tells of every item and finding (last, uses_child): the last item it depends on, and whether on `child`.
    """

    def __init__(self, checklist, known, limit, child_ok, age_ok, findings):
        self.checklist, self.known = checklist, known
        self.positions = {name: place for place, name in enumerate(checklist.items)}
        self.limit, self.child_ok, self.age_ok = limit, child_ok, age_ok
        self.items = [
            item for item in checklist.items.values()
            if item.kind not in ("tell", "text") and item.keep and self.allowed(item.id)
            and self.positions[item.id] < limit]
        self.findings = [name for name in findings if self.allowed(name)]
        self.sections = [name for name in checklist.sections if self.scope_allowed(name)]
        self.dimensions = [name for name in checklist.dimensions if self.scope_allowed(name)]
        self.whole_allowed = self.scope_allowed(None)

    def allowed(self, name):
        last, uses_child = self.known[name]
        return last < self.limit and (self.child_ok or not uses_child)

    def scope_allowed(self, scope):
        signs = self.checklist.signs_in(scope)
        return bool(signs) and all(
            self.positions[item.id] < self.limit and self.allowed(item.id)
            and (self.child_ok or not item.differs_for_child) for item in signs)


class ConditionMaker:
    def __init__(self, rng, vocabulary, samples):
        self.rng, self.words, self.checklist = rng, vocabulary, vocabulary.checklist
        self.evaluators = [Evaluator(self.checklist, records) for records in samples]
        self.names = _Names(self.checklist)

    # The best of several

    def best(self, tries=6, depth=2, want=None, among=None):
        """A condition whose truth over the samples is spread widely (or near `want`, the share of true).

        `among`: the samples that count, as their places.
        """
        evaluators = self.evaluators if not among else [self.evaluators[place] for place in among]
        candidates = [self.condition(depth)[0] for _ in range(tries)]
        return max(candidates, key=lambda text: self.worth(text, want, evaluators))

    def worth(self, text, want, evaluators):
        node = parse(text, self.names)
        seen = Counter(evaluator.truth(node) for evaluator in evaluators)
        shares = [count / len(evaluators) for count in seen.values()]
        spread = -sum(share * log(share) for share in shares)
        if want is None:
            return spread
        return spread - 3 * abs(seen[True] / len(evaluators) - want)

    def places_not_true(self, text):
        """The samples for which a condition is not true."""
        node = parse(text, self.names)
        return {place for place, evaluator in enumerate(self.evaluators) if evaluator.truth(node) is not True}

    # Conditions: each gives (text, "test" | "and" | "or")

    def condition(self, depth):
        if depth > 0 and self.rng.random() < 0.55:
            word = self.rng.choice(("and", "or"))
            parts = [self.part(depth - 1) for _ in range(self.rng.choice((2, 2, 2, 3)))]
            return f" {word} ".join(parts), word
        return self.test(depth), "test"

    def part(self, depth):
        text, kind = self.condition(depth)
        return f"({text})" if kind != "test" or self.rng.random() < 0.05 else text

    def test(self, depth):
        if self.rng.random() < 0.12:
            return "not " + self.part(max(0, depth - 1))
        choices = self.plain_tests() + [(self.comparison, 6)]
        makers, weights = zip(*choices)
        return self.rng.choices(makers, weights)[0]()

    def plain_tests(self):
        """Tests that are no comparison of numbers of their own, with weights."""
        choices = [(self.about_item, 10)] if self.words.items else []
        if self.words.dimensions:
            choices.append((self.about_dimension, 5))
        if self.words.child_ok:
            choices.append((lambda: self.rng.choice(("child", "adult", "known_child")), 2))
        elif self.words.age_ok:
            choices.append((lambda: "known_child", 1))
        if self.words.findings:
            choices.append((lambda: self.rng.choice(self.words.findings), 3))
        return choices

    def about_dimension(self):
        word = self.rng.choice(("positive", "positive", "positive", "assessed"))
        return f"{word}({self.rng.choice(self.words.dimensions)})"

    def about_item(self):
        item = self.rng.choice(self.words.items)
        makers = [self.state]
        if item.kind != "date" and item.kind != "number":
            makers += [self.value] * 5 + [self.could_be]
        if item.kind == "number":
            makers += [self.number_test] * 4 + [self.could_be]
            makers += [self.value] * 3 if item.has_yes_no else []
        if item.kind == "yes or no":
            makers.append(self.side)
        return self.rng.choice(makers)(item)

    def state(self, item):
        states = STATES
        if item.kind == "make sure":
            states = ("answered", "not asked", "missing")
        elif item.main_side == "seen":
            states = ("answered", "unsure", "not asked", "missing")
        return f"{item.id} is {self.rng.choice(('', '', 'not '))}{self.rng.choice(states)}"

    def value(self, item):
        if item.has_yes_no and (not item.options or self.rng.random() < 0.5):
            return f"{item.id} {self.rng.choice(('=', '=', '=', '!='))} {self.rng.choice(('yes', 'yes', 'no'))}"
        return self.option_test(item.id, item)

    def option_test(self, name, item):
        if self.rng.random() < 0.5:
            return f"{name} {self.rng.choice(('=', '=', '!='))} {self.rng.choice(item.options)}"
        options = self.rng.sample(item.options, self.rng.randint(1, min(3, len(item.options))))
        return f"{name} in ({', '.join(options)})"

    def could_be(self, item):
        choices = [self.rng.choice(("yes", "yes", "no"))] if item.has_yes_no else []
        if item.options:
            choices.append(self.rng.choice(item.options))
        if item.kind == "number":
            choices.append(f"{self.rng.choice(('under', 'over'))} {self.rng.randint(item.at_least, item.at_most)}")
        return f"{item.id} could be {self.rng.choice(choices)}"

    def side(self, item):
        return f"{self.rng.choice(item.sides)}({item.id})"

    # Numbers

    def number_items(self):
        return [item.id for item in self.words.items if item.kind == "number"]

    def value_of(self):
        words, choices = self.words, []
        choices += [(name, 2) for name in self.number_items()]
        if words.whole_allowed:
            choices += [("points", 2), ("signs", 2)]
        if words.sections or words.dimensions:
            scopes = words.sections + words.dimensions
            choices += [(f"points({self.rng.choice(scopes)})", 3), (f"signs({self.rng.choice(scopes)})", 3)]
        if words.dimensions:
            strength = self.rng.choice(("strong", "medium", "weak"))
            choices.append((f"{strength}({self.rng.choice(words.dimensions)})", 2))
        choices.append((None, 2))
        value = self.rng.choices(*zip(*choices))[0]
        return self.count() if value is None else value

    def count(self):
        parts, (makers, weights) = [], zip(*self.plain_tests())
        for _ in range(self.rng.randint(2, 4)):
            parts.append(self.condition(1)[0] if self.rng.random() < 0.1 else self.rng.choices(makers, weights)[0]())
        return f"count({', '.join(parts)})"

    def number_text(self):
        text = self.value_of() + self.times()
        while self.rng.random() < 0.2:
            text += f" {self.rng.choice('+-')} {self.value_of()}{self.times()}"
        return text

    def times(self):
        return f" * {self.rng.randint(0, 3)}" if self.rng.random() < 0.1 else ""

    def comparison(self):
        return self.compared(self.number_text())

    def number_test(self, item):
        return self.compared(item.id + (f" {self.rng.choice('+-')} {self.value_of()}" if self.rng.random() < 0.15 else ""))

    def compared(self, left):
        """A number against a limit near one of its values, or against another number."""
        sign = self.rng.choice((">=", ">=", ">", "<", "<=", "=", "!="))
        if self.rng.random() < 0.12:
            return f"{left} {sign} {self.number_text()}"
        limit = self.near(left)
        if self.rng.random() < 0.15:
            return f"{left} between {max(0, limit - self.rng.randint(0, 3))} and {limit + self.rng.randint(0, 3)}"
        return f"{left} {sign} {limit}"

    def near(self, text):
        number = Parser(text, self.names).number()
        value = self.rng.choice(self.evaluators).number(number)
        return max(0, self.rng.randint(value.low, value.high) + self.rng.choice((-1, 0, 0, 1)))


def yes_if(rng, item):
    """`yes if`: names only `answer`, whole numbers and options (format.md section 3)."""
    def test():
        if item.kind == "number":
            limit = rng.randint(item.at_least, item.at_most)
            if rng.random() < 0.2:
                return f"answer between {max(0, limit - 2)} and {limit + 2}"
            left = rng.choice(("answer", "answer", "answer", "answer * 2", "answer + 1"))
            return f"{left} {rng.choice(('>', '>=', '<', '<=', '=', '!='))} {limit}"
        if rng.random() < 0.5:
            return f"answer {rng.choice(('=', '!='))} {rng.choice(item.options)}"
        return f"answer in ({', '.join(rng.sample(item.options, rng.randint(1, min(2, len(item.options)))))})"

    shape = rng.random()
    if shape < 0.6:
        return test()
    if shape < 0.75:
        return f"{test()} {rng.choice(('and', 'or'))} {test()}"
    if shape < 0.85:
        return f"not {test()}"
    return f"count({test()}, {test()}) {rng.choice(('>=', '='))} 1"


def reach(checklist, known, node):
    """(last, uses_child) of a condition: the last item it depends on, and whether it depends on `child`."""
    positions = {name: place for place, name in enumerate(checklist.items)}
    found = [(-1, False)]

    def item(name):
        found.append((positions[name], False))
        found.append(known[name])

    def scope(name):
        for sign in checklist.signs_in(name):
            item(sign.id)
            if sign.differs_for_child:
                found.append(known["child"])

    def walk(node):
        if isinstance(node, (c.IsValue, c.IsOption, c.Is, c.CouldBe, c.Side, c.ItemNumber)):
            item(node.item)
        elif isinstance(node, c.Finding):
            found.append(known[node.id])
        elif isinstance(node, c.Child):
            found.append(known["child"])
        elif isinstance(node, c.KnownChild):
            item(checklist.age_item.id)
        elif isinstance(node, (c.Points, c.Signs)):
            scope(node.scope)
        elif isinstance(node, (c.Positive, c.Assessed)):
            scope(node.dimension)
        elif isinstance(node, c.Not):
            walk(node.part)
        elif isinstance(node, c.Compare):
            walk(node.left), walk(node.right)
        elif isinstance(node, c.Sum):
            for _, value, _ in node.terms:
                walk(value)
        elif isinstance(node, (c.All, c.Any, c.Count)):
            for part in node.parts:
                walk(part)

    walk(node)
    return max(last for last, _ in found), any(uses for _, uses in found)
