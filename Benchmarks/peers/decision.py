"""The benchmark's checklist as a decision of the ZEN engine (JDM): expressions, two decision tables, expressions.

0 stands for no, 1 for open, 2 for yes; `and` is `min`, `or` is `max`. Of what was tried, this is the quickest: signs
counted in arrays take as long, a function node in JavaScript five times as long, and one list of expressions a third
longer, since each table copies what it is handed.
"""

from checklist import DIMENSIONS, LEVELS

STRENGTHS = ("strong", "medium", "weak")


def at_least(limit, low, high):
    return f"({low} >= {limit} ? 2 : {high} < {limit} ? 0 : 1)"


def points_of(limit):
    return at_least(limit, "low", "high")


def record(side, item):
    return f"({side}.{item} == 'yes' ? 2 : {side}.{item} == 'no' ? 0 : 1)"


def both_sides(item):
    return f"(said.{item} == 'yes' or seen.{item} == 'yes' ? 2 : said.{item} == 'no' ? 0 : 1)"


def holds(dimension, how):
    strong, medium, weak = (f"$.{dimension}_{strength}_{how}" for strength in STRENGTHS)
    return (
        f"({strong} >= 2 or ({strong} >= 1 and {medium} + {weak} >= 1)"
        f" or {medium} >= 3 or ({medium} >= 2 and {weak} >= 1))"
    )


def people():
    yield "known", (
        "type(said.age) == 'number' ? (said.age < 18 ? 2 : 0)"
        " : type(said.age) == 'array' ? (said.age[1] < 18 ? 2 : said.age[0] >= 18 ? 0 : 1) : 1"
    )
    yield "doubt", record("seen", "may_be_under_18")
    yield "child", "$.known > 0 or $.doubt == 2 ? 2 : 0"
    yield "danger", both_sides("danger_now")
    yield "doctor", both_sides("needs_doctor")
    yield "protection", f"max([$.known, $.doubt, min([$.child, {record('said', 'consent_talk')}])])"


def signs():
    """The range of points, and whether each dimension is positive."""
    for dimension, _, for_child, all_signs in DIMENSIONS:
        gate = "" if for_child else "$.known == 2 ? 0 : "
        for how, test in (("surely", "== 'yes'"), ("possibly", "!= 'no'")):
            for counted in STRENGTHS:
                ones = [f"(said.{name} {test} ? 1 : 0)" for name, strength, _ in all_signs if strength == counted]
                yield f"{dimension}_{counted}_{how}", gate + " + ".join(ones)
            worths = [f"(said.{name} {test} ? {points} : 0)" for name, _, points in all_signs]
            yield f"{dimension}_points_{how}", gate + " + ".join(worths)
        yield dimension, f"{holds(dimension, 'surely')} ? 2 : {holds(dimension, 'possibly')} ? 1 : 0"
    yield "low", " + ".join(f"$.{dimension}_points_surely" for dimension, *_ in DIMENSIONS)
    yield "high", " + ".join(f"$.{dimension}_points_possibly" for dimension, *_ in DIMENSIONS)


def whens():
    """The conditions of the levels, and what else is needed from here on."""
    for name in ("response", "doctor", "protection", "low", "high"):
        yield name, name
    every = "[" + ", ".join(dimension for dimension, *_ in DIMENSIONS) + "]"
    three = at_least(3, f"count({every}, # == 2)", f"count({every}, # > 0)")
    yield "act_now", "danger"
    yield "child_at_risk", f"min([child, max([exploitation, {points_of(6)}])])"
    yield "strong_signs", f"max([min([exploitation, coercion_work]), {points_of(40)}, {three}])"
    yield "some_signs", f"max([exploitation, {points_of(12)}])"
    yield "few_signs", points_of(1)


def results():
    yield "response", "response"
    yield "level", "level"
    yield "could_be", "map(could, #.name)"
    yield "settled", (
        "len(could) == 0 and doctor != 1"
        " and (protection != 1 or level == 'strong_signs' or level == 'no_signs')"
    )
    yield "points", "[low, high]"


def expressions(name, pairs):
    rows = [{"id": key, "key": key, "value": value} for key, value in pairs]
    content = {"expressions": rows, "passThrough": False}
    return {"id": name, "name": name, "type": "expressionNode", "content": content}


def level_table():
    inputs = [{"id": name, "name": name, "field": name} for name in LEVELS[:5]]
    rules = [{name: "2", "level": f"'{name}'", "rank": str(rank)} for rank, name in enumerate(LEVELS[:5])]
    rules += [{name: "1", "level": "'not_enough'", "rank": "5"} for name in LEVELS[:5]]
    rules.append({"level": "'no_signs'", "rank": "6"})
    return table("level", "first", inputs, ["level", "rank"], rules)


def could_be_table():
    inputs = [{"id": name, "name": name, "field": name} for name in LEVELS[:5] + ["rank"]]
    rules = [{name: "1", "rank": f"> {rank}", "name": f"'{name}'"} for rank, name in enumerate(LEVELS[:5])]
    return table("could", "collect", inputs, ["name"], rules, outputPath="could")


def table(name, policy, inputs, outputs, rules, **more):
    content = {
        "hitPolicy": policy,
        "inputs": inputs,
        "outputs": [{"id": output, "name": output, "field": output} for output in outputs],
        "rules": [{"_id": str(number), **rule} for number, rule in enumerate(rules)],
        "passThrough": True,
        **more,
    }
    for rule in content["rules"]:
        for column in inputs:
            rule.setdefault(column["id"], "")
    return {"id": name, "name": name, "type": "decisionTableNode", "content": content}


def decision():
    nodes = [
        {"id": "in", "name": "in", "type": "inputNode", "content": {}},
        expressions("signs", [("response", "response"), *people(), *signs()]),
        expressions("whens", whens()),
        level_table(),
        could_be_table(),
        expressions("result", results()),
        {"id": "out", "name": "out", "type": "outputNode", "content": {}},
    ]
    edges = [
        {"id": f"edge {a['id']}", "type": "edge", "sourceId": a["id"], "targetId": b["id"]}
        for a, b in zip(nodes, nodes[1:])
    ]
    return {"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": edges}
