"""What a condition is made of (format.md section 9).

`between`, `!=` and `adult` have no form of their own: the parser turns them into what semantics.md sections 4 and 5 say
they are.
"""
from dataclasses import dataclass

STATES = ("answered", "declined", "unsure", "not asked", "missing")
STRENGTHS = ("strong", "medium", "weak")
RESERVED = set("""and or not yes no in between is answered declined unsure asked missing could be under over said seen
    positive assessed child adult known_child points strong medium weak signs count answer
    unclear otherwise""".split())


class ConditionError(ValueError):
    pass


@dataclass(frozen=True)
class All: parts: tuple                                       # noqa: E701


@dataclass(frozen=True)
class Any: parts: tuple                                       # noqa: E701


@dataclass(frozen=True)
class Not: part: object                                       # noqa: E701


@dataclass(frozen=True)
class IsValue:
    """`item = yes`, `item = no`."""
    item: str
    value: str


@dataclass(frozen=True)
class IsOption:
    """`item = option`, `item in (option, …)`; `own`: said of `answer`, in `yes if`."""
    item: str
    options: tuple
    own: bool = False


@dataclass(frozen=True)
class Compare:
    sign: str
    left: object
    right: object


@dataclass(frozen=True)
class Is:
    item: str
    state: str


@dataclass(frozen=True)
class CouldBe:
    """`value` is yes, no, an option, ("under", n) or ("over", n)."""
    item: str
    value: object


@dataclass(frozen=True)
class Side:
    """`said(item)`, `seen(item)`."""
    item: str
    side: str


@dataclass(frozen=True)
class Positive: dimension: str                                # noqa: E701


@dataclass(frozen=True)
class Assessed: dimension: str                                # noqa: E701


@dataclass(frozen=True)
class Child: pass                                             # noqa: E701


@dataclass(frozen=True)
class KnownChild: pass                                        # noqa: E701


@dataclass(frozen=True)
class Finding: id: str                                        # noqa: E701


@dataclass(frozen=True)
class Whole: value: int                                       # noqa: E701


@dataclass(frozen=True)
class ItemNumber:
    item: str
    own: bool = False


@dataclass(frozen=True)
class Points: scope: object                                   # noqa: E701  None, a section or a dimension


@dataclass(frozen=True)
class Signs:
    """`signs`, `signs(x)` (strength None), `strong(d)`, `medium(d)`, `weak(d)`."""
    strength: object
    scope: object


@dataclass(frozen=True)
class Count: parts: tuple                                     # noqa: E701


@dataclass(frozen=True)
class Sum:
    """Terms with their sign and factor: ((+1 or -1, value, factor), …)."""
    terms: tuple
