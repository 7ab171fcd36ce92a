"""Small tests, computed by hand from the text of semantics.md: `python3 -m unittest test_oracle`."""
import itertools
import random
import unittest

import conditions as c
from assess import assess, assess_lines
from checklist import Checklist, _Names, rule_line, within_key
from condition_parser import parse
from evaluator import Evaluator
from hanging import hangs_on
from make_checklist import ChecklistMaker
from make_responses import random_response, records_of
from ranges import NumberRange, all_of, any_of, compare, negation
from records import NOT_ASKED, PENDING
from result import Result
from signs import line_holds

AGE = {"id": "age", "ask": "?", "answer": "number", "at least": "0", "at most": "120"}
DOUBT = {"id": "doubt", "look for": "?"}
PERSON = [AGE, DOUBT]


def ask(name, **more):
    return {"id": name, "ask": "?"} | {key.replace("_", " "): value for key, value in more.items()}


def both(name, **more):
    return ask(name, **more) | {"look for": "?"}


def sign(name, strength, **more):
    return ask(name, strength=strength, source="s / 1", **more)


def checklist_of(*items, dimension=None, rule=("1 strong",), levels=(), **more):
    section = {"id": "part", "items": list(items)}
    top = {"checklist": "c", "version": "1", "stop rules": [], "referrals": [],
           "child": {"under": "18", "age from": "age", "treat as child if": "doubt = yes"},
           "levels": list(levels) + [{"id": "u", "when": "unclear"}, {"id": "o", "when": "otherwise"}]}
    if dimension:
        section["dimension"] = dimension
        top |= {"dimensions": [{"id": dimension}], "dimension rule": {"positive if any": list(rule)}}
    return Checklist(top | {"sections": [section]} | {key.replace("_", " "): value for key, value in more.items()})


class Case(unittest.TestCase):
    def evaluator(self, checklist, left_out=NOT_ASKED, seen=(), **said):
        return Evaluator(checklist, records_of(checklist, {"said": said, "seen": dict(seen)}, left_out))

    def check(self, checklist, expected, left_out=NOT_ASKED, seen=(), **said):
        """`expected`: condition -> truth."""
        evaluator = self.evaluator(checklist, left_out, seen, **said)
        for text, truth in expected.items():
            self.assertIs(evaluator.truth(parse(text, _Names(checklist))), truth, text)

    def hangs(self, checklist, text, left_out=NOT_ASKED, seen=(), **said):
        return set(hangs_on(self.evaluator(checklist, left_out, seen, **said), parse(text, _Names(checklist))))

    def result(self, checklist, left_out=NOT_ASKED, seen=(), **said):
        return Result(checklist, records_of(checklist, {"said": said, "seen": dict(seen)}, left_out))


class Truths(Case):
    def test_kleene(self):
        self.assertIs(all_of([False, None]), False)
        self.assertIs(all_of([True, None]), None)
        self.assertIs(any_of([True, None]), True)
        self.assertIs(any_of([False, None]), None)
        self.assertIs(negation(None), None)

    def test_comparisons(self):
        self.assertIs(compare("<", NumberRange(1, 3), NumberRange(4, 9)), True)
        self.assertIs(compare("<", NumberRange(1, 3), NumberRange(3, 9)), None)
        self.assertIs(compare("<", NumberRange(3, 3), NumberRange(1, 3)), False)
        self.assertIs(compare(">=", NumberRange(3, 9), NumberRange(3, 3)), True)
        self.assertIs(compare("=", NumberRange(3, 3), NumberRange(3, 3)), True)
        self.assertIs(compare("=", NumberRange(1, 4), NumberRange(3, 3)), None)
        self.assertIs(compare("=", NumberRange(3, 3, may_be_na=True), NumberRange(3, 3)), None)
        self.assertIs(compare("=", NumberRange(3, 3, may_be_na=True), NumberRange(4, 4)), False)

    def test_table_of_said_and_seen(self):
        checklist = checklist_of(*PERSON, both("x"))
        words = {"yes": "yes", "no": "no", "missing": "unsure"}
        table = {("yes", "yes"): True, ("yes", "no"): True, ("yes", "missing"): True, ("no", "yes"): True,
                 ("no", "no"): False, ("no", "missing"): False, ("missing", "yes"): True, ("missing", "no"): None,
                 ("missing", "missing"): None}
        for (said, seen), truth in table.items():
            self.check(checklist, {"x = yes": truth, "x != no": truth}, x=words[said], seen={"x": words[seen]})
        self.check(checklist, {"x = yes": None}, PENDING, x="no")
        self.check(checklist, {"x = yes": True, "seen(x)": None, "said(x)": True}, PENDING, x="yes")
        self.check(checklist_of(*PERSON), {"doubt = yes": None})

    def test_contradictions(self):
        result = self.result(checklist_of(*PERSON, both("x")), x="no", seen={"x": "yes"})
        self.assertEqual(result.document("r")["contradictions"], ["x"])

    def test_states(self):
        checklist = checklist_of(*PERSON, both("x"))
        self.check(checklist, {"x is declined": True, "x is missing": True, "x is answered": False, "x is not answered": True,
                               "x could be no": True, "x could be yes": True}, x="declined")
        self.check(checklist, {"x is not asked": True, "x is not not asked": False}, seen={"x": "yes"})
        self.check(checklist, {"x is answered": None, "x could be yes": None}, PENDING)
        self.check(checklist, {"age could be under 18": True, "age could be over 19": False, "age could be over 17": True},
                   age=[16, 19])


class Gates(Case):
    def setUp(self):
        self.only = checklist_of(*PERSON, ask("g"), both("x", only_if="g = yes"),
                                 ask("n", answer="number", at_least="2", at_most="9", only_if="g = yes"))
        self.unless = checklist_of(*PERSON, ask("g"), ask("x", unless="g = yes"))

    def test_not_applicable(self):
        truths = {"x = yes": False, "x = no": False, "x != yes": True, "x != no": True, "x is answered": False,
                  "x is not answered": True, "x could be yes": False, "said(x)": False, "not said(x)": True,
                  "n < 100": False, "n != 5": True, "n + 0 = 0": True, "n * 2 < 1": True, "n between 0 and 9": False}
        self.check(self.only, truths, g="no", x="yes", n=5)
        self.check(self.unless, {"x = yes": False, "x != yes": True}, g="yes", x="yes")

    def test_left_out(self):
        self.check(self.only, {"x = yes": None, "x could be yes": True, "n >= 2": None, "n + 0 >= 0": True, "n > 9": False},
                   g="declined")
        self.check(self.only, {"x = yes": True, "n = 5": True, "n != 5": False}, g="declined", x="yes", n=5)
        self.check(self.only, {"x = no": None}, g="declined", seen={"x": "no"})
        self.assertEqual(self.evaluator(self.only, g="declined").item("x").status, "left out")

    def test_open_unless_asks(self):
        self.assertEqual(self.evaluator(self.unless, g="declined").item("x").status, "reached")
        self.check(self.unless, {"x = no": True}, g="declined", x="no")

    def test_undecided(self):
        evaluator = self.evaluator(self.only, PENDING, x="yes", seen={"x": "no"})
        self.assertEqual(evaluator.item("x").status, "undecided")
        self.check(self.only, {"x = yes": None, "x = no": False, "x is answered": None, "x is declined": False,
                               "said(x)": None, "seen(x)": False, "x could be yes": None, "x could be no": False},
                   PENDING, x="yes", seen={"x": "no"})

    def test_hangs(self):
        self.assertEqual(self.hangs(self.only, "x = yes", g="declined"), {"g", "x"})
        self.assertEqual(self.hangs(self.only, "x = yes", PENDING, x="yes"), {"g"})
        self.assertEqual(self.hangs(self.only, "x = yes or g is answered", g="yes", x="yes"), set())


class Rules(unittest.TestCase):
    def test_distinct_signs(self):
        line = rule_line("1 strong + 1 medium or weak")
        self.assertFalse(line_holds(line, {"strong": 2, "medium": 0, "weak": 0}))
        self.assertTrue(line_holds(line, {"strong": 1, "medium": 0, "weak": 1}))
        self.assertFalse(line_holds(rule_line("1 strong + 1 strong or medium"), {"strong": 1, "medium": 0, "weak": 3}))

    def test_against_trying_everything(self):
        """The seven sets say the same as trying to serve every term by distinct signs."""
        def served(places, signs):
            return not places or any(
                signs[strength] and served(places[1:], signs | {strength: signs[strength] - 1}) for strength in places[0])
        lines = ["2 strong", "1 strong + 1 medium or weak", "2 medium or weak + 1 weak", "1 strong or medium or weak + 2 strong",
                 "1 strong + 1 strong + 1 weak or strong", "2 strong or weak + 2 medium or weak"]
        for text, counts in itertools.product(lines, itertools.product(range(4), repeat=3)):
            line, signs = rule_line(text), dict(zip(c.STRENGTHS, counts))
            places = [strengths for number, strengths in line for _ in range(number)]
            self.assertEqual(line_holds(line, signs), served(places, signs), (text, signs))


class Children(Case):
    def setUp(self):
        self.checklist = checklist_of(
            *PERSON, sign("a", "strong", strength_child="none", points="4"), sign("b", "weak", strength_child="strong",
                                                                                  points="1", points_child="3"), dimension="d")

    def test_limit(self):
        for age, known, child in ((17, True, True), (18, False, False), ([16, 19], None, True), ([18, 19], False, False),
                                  ("declined", None, True)):
            self.check(self.checklist, {"known_child": known, "child": child, "adult": not child}, age=age)

    def test_doubt(self):
        self.check(self.checklist, {"child": True}, age=30, seen={"doubt": "yes"})
        self.check(self.checklist, {"child": False}, age=30, seen={"doubt": "unsure"})     # a doubt has to be noted

    def test_pending(self):
        self.check(self.checklist, {"child": None}, PENDING)
        self.check(self.checklist, {"child": None}, PENDING, age=30)
        self.check(self.checklist, {"child": True}, PENDING, age="declined")
        self.check(self.checklist, {"child": None}, PENDING, seen={"doubt": "unsure"})
        self.assertEqual(self.hangs(self.checklist, "child", PENDING, age=30), {"doubt"})

    def test_strengths_and_points(self):
        self.check(self.checklist, {"strong(d) = 1": True, "weak(d) = 1": True, "points = 5": True, "signs = 2": True},
                   age=30, a="yes", b="yes")
        self.check(self.checklist, {"strong(d) = 1": True, "weak(d) = 0": True, "points = 3": True, "signs = 1": True},
                   age=10, a="yes", b="yes")

    def test_both_while_open(self):
        said = {"a": "yes", "b": "no"}
        evaluator = self.evaluator(self.checklist, PENDING, **said)
        self.assertEqual(evaluator.number(c.Points(None)), NumberRange(0, 4))
        self.check(self.checklist, {"positive(d)": None, "assessed(d)": True}, PENDING, **said)
        self.assertEqual(self.hangs(self.checklist, "positive(d)", PENDING, **said), {"age", "doubt"})


class Options(Case):
    def test_points_by_option(self):
        items = [ask("one", choose_one={"p": "", "q": "", "r": ""}, points={"p": "5", "q": "2"}, source="s / 1"),
                 ask("any", choose_any={"p": "", "q": "", "r": ""}, points={"p": "1", "q": "2"}, source="s / 1")]
        checklist = checklist_of(*PERSON, *items)
        points = c.Points(None)
        self.assertEqual(self.evaluator(checklist).number(points), NumberRange(0, 8))
        self.assertEqual(self.evaluator(checklist, one="q", any=["p", "r"]).number(points), NumberRange(3, 3))
        self.check(checklist, {"signs = 0": True, "any = p": None, "any in (p, q)": None})
        self.check(checklist, {"any = p": True, "any in (q, r)": False, "any != q": True, "one in (p, q)": True},
                   one="q", any=["p"])

    def test_yes_if(self):
        item = ask("n", answer="number", at_least="0", at_most="99", yes_if="answer > 60", points="2", source="s / 1")
        checklist = checklist_of(*PERSON, item)
        for answer, truth in ((61, True), ([50, 60], False), ([50, 70], None), ("unsure", None)):
            self.check(checklist, {"n = yes": truth, "points >= 2": truth}, n=answer)


class Results(Case):
    def test_levels(self):
        levels = [{"id": "one", "when": "x = yes"}, {"id": "two", "when": "y = yes"}]
        checklist = checklist_of(*PERSON, ask("x"), ask("y"), levels=levels)
        for said, level, could_be in (({"x": "unsure", "y": "yes"}, "two", ["one"]), ({"x": "no", "y": "no"}, "o", []),
                                      ({"y": "no"}, "u", ["one"]), ({}, "u", ["one", "two"])):
            document = self.result(checklist, **said).document("r")
            self.assertEqual((document["level"], document["could_be"]), (level, could_be))

    def test_because_leaves_out_no_signs_then_weak_then_strong_from_the_last(self):
        items = [sign("s1", "strong"), sign("w1", "weak"), sign("s2", "strong"), sign("w2", "weak"), both("plain")]
        levels = [{"id": "one", "when": "count(s1 = yes, w1 = yes, s2 = yes, w2 = yes, plain = yes) >= 2", "refer": []}]
        checklist = checklist_of(*PERSON, *items, dimension="d", levels=levels)
        document = self.result(checklist, age=30, **{name: "yes" for name in ("s1", "w1", "s2", "w2", "plain")}).document("r")
        self.assertEqual(document["because"], ["s1", "s2"])
        document = self.result(checklist, s2="yes", w1="yes", w2="yes", plain="yes").document("r")
        self.assertEqual(document["because"], ["w1", "s2"])

    def test_because_for_an_adult_names_the_doubt_that_was_not_noted(self):
        levels = [{"id": "one", "when": "adult and x = yes", "refer": []}]
        checklist = checklist_of(*PERSON, both("x"), levels=levels)
        document = self.result(checklist, age=30, x="yes", seen={"x": "yes"}).document("r")
        self.assertEqual(document["because"], ["age", "doubt", "x"])

    def test_referrals(self):
        referrals = [
            {"id": "a", "within": "1 day"}, {"id": "b", "within": "before they leave"}, {"id": "c", "within": "23 hours"},
            {"id": "d", "within": "now", "consent": "ok"}, {"id": "e", "within": "now", "consent": "ok",
                                                            "consent not needed if": "x = yes"},
            {"id": "f", "within": "now", "only if": "y = yes"}]
        names = [raw["id"] for raw in referrals]
        checklist = checklist_of(*PERSON, ask("ok", consent_for="sharing"), ask("x"), ask("y"), referrals=referrals,
                                 levels=[{"id": "one", "when": "x = yes", "refer": names}])
        refer = self.result(checklist, x="yes", ok="no").refer
        self.assertEqual(refer, {"make_now": ["e", "c", "b", "a"], "ask_first": [], "not_agreed": ["d"], "consider": ["f"]})
        refer = self.result(checklist, y="no").refer
        self.assertEqual(refer, {"make_now": [], "ask_first": [], "not_agreed": [], "consider": ["d", "e", "c", "b", "a"]})
        self.assertLess(within_key("1439 minutes"), within_key("before they leave"))

    def test_end_makes_pending_not_asked(self):
        stop = {"id": "stop", "when": "x = no", "then": "end"}
        checklist = checklist_of(*PERSON, ask("x"), ask("y"), stop_rules=[stop])
        document = assess(checklist, "r", records_of(checklist, {"said": {"x": "no"}}, PENDING), pending=True)
        self.assertEqual((document["pending"], document["stopped_by"], document["treated_as"]), ([], ["stop"], "child"))


class Reading(Case):
    def test_faults(self):
        checklist = checklist_of(*PERSON, ask("x"), ask("many", choose_any={"p": "", "q": ""}, none_of_these="q"))
        bad = ['{"response":"r","said":{"age":34.0}}', '{"response":"r","said":{"age":[19,16]}}', '{"said":{}}',
               '{"response":"r","said":{"many":[]}}', '{"response":"r","said":{"many":["p","p"]}}', '{"response":"r","a":1}',
               '{"response":"r","said":{"many":["p","q"]}}', '{"response":"r","seen":{"x":"yes"}}', '{"response":"r"',
               '{"response":"r","response":"r"}', '{"response":"r","seen":{"doubt":"declined"}}']
        good = '{"response":"r","said":{"age":[16,19],"x":"declined","many":["p"]},"seen":{"doubt":"unsure"}}'
        found = list(assess_lines(checklist, "\n".join(bad + ["", good]).encode()))
        self.assertEqual([number for number, document, _ in found if document is None], list(range(1, len(bad) + 1)))
        self.assertEqual(found[-1][0], len(bad) + 2)


def pairs_of_records(seeds):
    """Random checklists with full records, and the same with half of them still pending."""
    for seed in seeds:
        rng = random.Random(seed)
        checklist = Checklist(ChecklistMaker(rng, "c", small=seed % 4 != 0).make())
        for _ in range(20):
            full = records_of(checklist, random_response(checklist, rng, "r"))
            yield seed, checklist, {key: PENDING if rng.random() < 0.5 else record for key, record in full.items()}, full


class Narrowing(unittest.TestCase):
    """Section 1: what is settled stays settled, whatever pending answers turn out to be."""

    def test_settled_stays_settled(self):
        for seed, checklist, some, full in pairs_of_records(range(9)):
            conditions = list(checklist.findings.values()) + [
                level.when for level in checklist.levels if level.when not in ("unclear", "otherwise")]
            conditions += [c.Child(), c.KnownChild()] + [c.Positive(name) for name in checklist.dimensions]
            before, after = Evaluator(checklist, some), Evaluator(checklist, full)
            for condition in conditions:
                truth = before.truth(condition)
                self.assertTrue(truth is None or truth is after.truth(condition), (seed, condition))
            early, late = before.number(c.Points(None)), after.number(c.Points(None))
            self.assertTrue(early.low <= late.low and late.high <= early.high, seed)
            early, late = Result(checklist, some), Result(checklist, full)
            if early.offers_to_finish():
                self.assertEqual((early.level, early.could_be, early.refer), (late.level, late.could_be, late.refer), seed)


if __name__ == "__main__":
    unittest.main()
