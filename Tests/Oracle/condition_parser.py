"""The parser of conditions (format.md section 9). It takes sound conditions; anything else raises ConditionError."""
import re

from conditions import (
    All, Any, Assessed, Child, Compare, ConditionError, CouldBe, Count, Finding, Is, IsOption, IsValue, ItemNumber,
    KnownChild, Not, Points, Positive, STRENGTHS, Side, Signs, Sum, Whole)

TOKEN = re.compile(r"\s*(?:([a-z][a-z0-9_]*)|([0-9]+)|(!=|<=|>=|[=<>(),+*-]))")


def tokens_of(text):
    tokens, place = [], 0
    text = text.rstrip()
    while place < len(text):
        match = TOKEN.match(text, place)
        if not match:
            raise ConditionError(f"unreadable from here: {text[place:]!r}")
        tokens.append(match.group(match.lastindex))
        place = match.end()
    return tokens


class Parser:
    """`names` gives: items (id -> item with .kind, .options, .has_yes_no), findings, sections, dimensions (sets of ids)."""

    def __init__(self, text, names, own=None):
        self.tokens, self.place, self.text = tokens_of(text), 0, text
        self.names, self.own = names, own        # own: the item whose `yes if` this is

    def parse(self):
        condition = self.condition()
        if self.place != len(self.tokens):
            self.fail()
        return condition

    def fail(self):
        raise ConditionError(f"cannot read {self.text!r} from word {self.place + 1}")

    def peek(self, ahead=0):
        place = self.place + ahead
        return self.tokens[place] if place < len(self.tokens) else None

    def take(self, *wanted):
        token = self.peek()
        if token is None or (wanted and token not in wanted):
            self.fail()
        self.place += 1
        return token

    def condition(self):
        parts, word = [self.test()], None
        while self.peek() in ("and", "or"):
            if word not in (None, self.peek()):
                raise ConditionError(f"mixing and/or needs brackets: {self.text!r}")
            word = self.take()
            parts.append(self.test())
        if word is None:
            return parts[0]
        return (All if word == "and" else Any)(tuple(parts))

    def test(self):
        token = self.peek()
        if token == "not":
            self.take()
            return Not(self.test())
        if token == "(":
            self.take()
            inside = self.condition()
            self.take(")")
            return inside
        if token in ("said", "seen"):
            self.take()
            return Side(self.bracketed(self.names.items), token)
        if token in ("positive", "assessed"):
            self.take()
            return (Positive if token == "positive" else Assessed)(self.bracketed(self.names.dimensions))
        if token in ("child", "adult", "known_child"):
            self.take()
            return {"child": Child(), "adult": Not(Child()), "known_child": KnownChild()}[token]
        if token in self.names.findings:
            self.take()
            return Finding(token)
        if token == "answer" and self.own is not None:
            return self.about(self.own, own=True)
        if token in self.names.items:
            return self.about(self.names.items[token], own=False)
        return self.comparison()

    def bracketed(self, known):
        self.take("(")
        name = self.take()
        if name not in known:
            self.fail()
        self.take(")")
        return name

    def about(self, item, own):
        """What follows an item is decided by its kind."""
        following = self.peek(1)
        if following == "is" and not own:
            self.place += 2
            return self.state(item)
        if following == "could" and not own:
            self.place += 2
            self.take("be")
            return self.could_be(item)
        if following == "in":
            self.place += 2
            return IsOption(item.id, self.options(item), own)
        if following in ("=", "!=") and self.peek(2) in ("yes", "no") and item.has_yes_no and not own:
            self.place += 2
            test = IsValue(item.id, self.take())
            return test if following == "=" else Not(test)
        if following in ("=", "!=") and item.options:
            self.place += 2
            test = IsOption(item.id, (self.option(item),), own)
            return test if following == "=" else Not(test)
        return self.comparison()

    def state(self, item):
        negated = False
        if self.peek() == "not" and self.peek(1) != "asked":
            self.take()
            negated = True
        word = self.take("answered", "declined", "unsure", "not", "missing")
        if word == "not":
            word = "not " + self.take("asked")
        return Not(Is(item.id, word)) if negated else Is(item.id, word)

    def could_be(self, item):
        if self.peek() in ("under", "over") and item.kind == "number":
            return CouldBe(item.id, (self.take(), int(self.take())))
        if self.peek() in ("yes", "no") and item.has_yes_no:
            return CouldBe(item.id, self.take())
        return CouldBe(item.id, self.option(item))

    def option(self, item):
        if self.peek() not in item.options:
            self.fail()
        return self.take()

    def options(self, item):
        self.take("(")
        chosen = [self.option(item)]
        while self.peek() == ",":
            self.take()
            chosen.append(self.option(item))
        self.take(")")
        return tuple(chosen)

    def comparison(self):
        left = self.number()
        word = self.take("=", "!=", "<", "<=", ">", ">=", "between")
        right = self.number()
        if word == "between":
            self.take("and")
            return All((Compare(">=", left, right), Compare("<=", left, self.number())))
        if word == "!=":
            return Not(Compare("=", left, right))
        return Compare(word, left, right)

    def number(self):
        terms = [(1, *self.term())]
        while self.peek() in ("+", "-"):
            sign = 1 if self.take() == "+" else -1
            terms.append((sign, *self.term()))
        if len(terms) == 1 and terms[0][2] is None:
            return terms[0][1]                   # a value by itself: no arithmetic, "not applicable" stays
        return Sum(tuple(terms))

    def term(self):
        value = self.value()
        if self.peek() == "*":
            self.take()
            factor = self.take()
            if not factor.isdigit():
                self.fail()
            return value, int(factor)
        return value, None

    def value(self):
        token = self.take()
        if token.isdigit():
            return Whole(int(token))
        if token in ("points", "signs"):
            scope = None
            if self.peek() == "(":
                scope = self.bracketed(self.names.sections | self.names.dimensions)
            return Points(scope) if token == "points" else Signs(None, scope)
        if token in STRENGTHS:
            return Signs(token, self.bracketed(self.names.dimensions))
        if token == "count":
            self.take("(")
            parts = [self.condition()]
            while self.peek() == ",":
                self.take()
                parts.append(self.condition())
            self.take(")")
            return Count(tuple(parts))
        if token == "answer" and self.own is not None and self.own.kind == "number":
            return ItemNumber(self.own.id, own=True)
        if token in self.names.items and self.names.items[token].kind == "number":
            return ItemNumber(token)
        self.place -= 1
        self.fail()


def parse(text, names, own=None):
    return Parser(text, names, own).parse()
