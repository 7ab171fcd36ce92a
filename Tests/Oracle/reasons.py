"""Because: the records that alone make the level's condition true (semantics.md section 7)."""
from evaluator import Evaluator
from records import PENDING


def group_of(item, for_child):
    """First items that are no signs, then weak, medium, strong; `none` = no sign, points only = weak."""
    if not item.is_sign or item.strength_in(for_child) == "none":
        return 0
    return {None: 1, "weak": 1, "medium": 2, "strong": 3}[item.strength_in(for_child)]


def order_of_leaving_out(checklist, for_child):
    """(item, side) in the order in which they are tried: each group from the last item to the first, seen before said."""
    last_to_first = list(reversed(checklist.items.values()))
    return [
        (item.id, side)
        for group in range(4)
        for item in last_to_first if group_of(item, for_child) == group
        for side in ("seen", "said") if side in item.sides]


class Watched(dict):
    """Records that notice which of them were looked at."""
    def __init__(self, records):
        super().__init__(records)
        self.looked_at = set()

    def __getitem__(self, key):
        self.looked_at.add(key)
        return super().__getitem__(key)


def because(checklist, records, condition, for_child):
    """The ids of the items of whose records none can be left out. All other records are taken as pending."""
    kept = dict(records)

    def holds():
        watched = Watched(kept)
        return Evaluator(checklist, watched).truth(condition) is True, watched.looked_at

    _, looked_at = holds()
    for key in order_of_leaving_out(checklist, for_child):
        record, kept[key] = kept[key], PENDING
        if key not in looked_at or record.pending:
            continue                                    # what was not looked at changes nothing
        still, now_looked_at = holds()
        if still:
            looked_at = now_looked_at
        else:
            kept[key] = record
    return {name for (name, _), record in kept.items() if not record.pending}
