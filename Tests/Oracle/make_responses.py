"""Random responses to a checklist: all kinds of answers on all sides, with the order of the members shuffled."""
import itertools
import json

from records import NOT_ASKED, missing_states, record_from


class Mood:
    """How one person answers: how much is missing, how much is yes."""
    def __init__(self, rng):
        self.missing = rng.choice((0.05, 0.15, 0.3, 0.3, 0.6, 0.9))
        self.yes = rng.choice((0.05, 0.2, 0.4, 0.5, 0.7, 0.95))


def random_answer(rng, item, side, mood, is_age):
    """An answer as JSON gives it; None where nothing is said."""
    if rng.random() < (min(mood.missing, 0.2) if is_age else mood.missing):
        return rng.choice([None] + [state for state in missing_states(item, side) if state != "not asked"])
    kind = item.kind
    if kind in ("yes or no", "make sure"):
        return "yes" if rng.random() < mood.yes else "no"
    if kind == "number":
        return random_number(rng, item)
    if kind == "choose one":
        return rng.choice(item.options)
    if kind == "choose any":
        if item.none_of_these and rng.random() < 0.25:
            return [item.none_of_these]
        others = [option for option in item.options if option != item.none_of_these]
        return rng.sample(others, rng.randint(1, len(others)))
    if kind == "date":
        return rng.choice(["2020-02-29", "2024-12-31", "2026-01-31", item.at_most or "2030-01-01"])
    return rng.choice(["a few words", "Ana said \"no\" — twice", "…"])


def random_number(rng, item):
    """Often near 18, so that the limit of childhood is met and crossed; sometimes a range."""
    low, high = item.at_least, item.at_most
    near = [n for n in (12, 16, 17, 18, 19, 25, 30, 41) if low <= n <= high]

    def one():
        return rng.choice(near) if near and rng.random() < 0.6 else rng.randint(low, high)

    return sorted((one(), one())) if rng.random() < 0.25 else one()


def random_response(checklist, rng, name, explicit=False):
    """`explicit`: a side may also be written as "not asked" (for a running interview)."""
    mood, said, seen = Mood(rng), {}, {}
    for item in checklist.items.values():
        for side in item.sides:
            answer = random_answer(rng, item, side, mood, item is checklist.age_item)
            if answer is None and explicit and rng.random() < 0.4:
                answer = "not asked"
            if answer is not None:
                (said if side == "said" else seen)[item.id] = answer
    return shuffled(rng, name, said, seen)


def shuffled(rng, name, said, seen):
    members = [("response", name), ("said", mixed(rng, said)), ("seen", mixed(rng, seen))]
    if rng.random() < 0.3:
        rng.shuffle(members)
    return {key: value for key, value in members if value or rng.random() < 0.5}


def mixed(rng, answers):
    pairs = list(answers.items())
    if rng.random() < 0.3:
        rng.shuffle(pairs)
    return dict(pairs)


def records_of(checklist, response, left_out=NOT_ASKED):
    records = {(item.id, side): left_out for item in checklist.items.values() for side in item.sides}
    for side in ("said", "seen"):
        for name, answer in response.get(side, {}).items():
            records[name, side] = record_from(checklist.items[name], side, answer)
    return records


def random_records(checklist, rng):
    response = random_response(checklist, rng, "r")
    return records_of(checklist, response), response


def every_answer(item, side):
    """All answers to one side of an item with a small domain."""
    answers = [None] + [state for state in missing_states(item, side) if state != "not asked"]
    if item.kind in ("yes or no", "make sure"):
        return answers + ["yes", "no"]
    if item.kind == "number":
        numbers = range(item.at_least, item.at_most + 1)
        return answers + list(numbers) + [[low, high] for low in numbers for high in numbers if low < high]
    if item.kind == "choose one":
        return answers + list(item.options)
    assert item.kind == "choose any", item.kind
    others = [option for option in item.options if option != item.none_of_these]
    chosen = [list(some) for size in range(1, len(others) + 1) for some in itertools.combinations(others, size)]
    return answers + chosen + ([[item.none_of_these]] if item.none_of_these else [])


def every_response(checklist, limit, rng):
    """All responses to a tiny checklist in order, or `limit` of them by chance where there are more."""
    sides = [(item, side) for item in checklist.items.values() for side in item.sides]
    domains = [every_answer(item, side) for item, side in sides]
    total = 1
    for domain in domains:
        total *= len(domain)
    chosen = itertools.product(*domains) if total <= limit else (
        tuple(map(rng.choice, domains)) for _ in range(limit))
    for number, answers in enumerate(chosen, 1):
        response = {"response": f"r-{number}", "said": {}, "seen": {}}
        for (item, side), answer in zip(sides, answers):
            if answer is not None:
                response[side][item.id] = answer
        yield response


def to_line(response, rng=None):
    """One line of JSON; with `rng`, in one of its spellings."""
    if rng is None:
        return json.dumps(response, ensure_ascii=False)
    return json.dumps(response, ensure_ascii=rng.random() < 0.2, separators=rng.choice(((",", ":"), (", ", ": "))))


def bad_lines(checklist, rng):
    """Lines that give no assessment (semantics.md section 9), each with one fault."""
    good = random_response(checklist, rng, "bad")
    good = {"response": "bad", "said": dict(good.get("said", {})), "seen": dict(good.get("seen", {}))}

    def with_answer(item, side, answer):
        return to_line(good | {side: good[side] | {item.id: answer}})

    lines = ["{", "[]", "null", "\"r\"", to_line({}), to_line({"said": {}}), to_line(good | {"response": 7}),
             to_line(good | {"extra": {}}), to_line(good | {"said": []}), to_line(good | {"seen": None}),
             '{"response": "a", "response": "b"}', '{"response": "a"} {"response": "b"}', '{"response": "a",}',
             '{"response": "a", "said": {}, "said": {}}', to_line(good | {"said": {"no_such_item": "yes"}})]
    for item in checklist.items.values():
        for side in ("said", "seen"):
            if side not in item.sides:
                lines.append(with_answer(item, side, "not asked" if item.kind == "tell" else "unsure"))
        for side in item.sides:
            lines += [with_answer(item, side, answer) for answer in bad_answers(item, side)]
            lines.append('{"response": "a", "%s": {"%s": "unsure", "%s": "unsure"}}' % (side, item.id, item.id))
    return rng.sample(lines, min(len(lines), 40))


def bad_answers(item, side):
    """Values outside the domain of an item."""
    answers = [True, None, {}, 1.5]
    if side == "seen":
        answers.append("declined")
    if item.kind == "make sure":
        answers += ["unsure", "declined"]
    if item.kind == "number":
        low, high = item.at_least, item.at_most
        answers += [low - 1, high + 1, [low, high + 1], [high, low], [low], [low, high, high], float(low), str(low), [], "yes"]
    elif item.kind == "choose any":
        answers += [[], [item.options[0], item.options[0]], [item.options[0], "nothing_like_it"], item.options[0], ["unsure"]]
        if item.none_of_these:
            answers.append(list(item.options))
    elif item.kind == "date":
        answers += ["2025-02-29", "2025-2-3", "2025-13-01", "1.2.2025", 20250101]
        answers += ["2019-12-31"] if item.at_least else []
        answers += ["2027-01-01"] if item.at_most else []
    elif item.kind == "text":
        answers += [3, []]
    else:
        answers += ["maybe", "YES", "", ["yes"], 1]
    return answers
