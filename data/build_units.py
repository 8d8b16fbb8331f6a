"""Build the tables of districts and communes in `data/units` from an MIT-licensed source; not needed to run anything.

    pip download --no-deps vietnamadminunits==1.0.4 && unzip -d wheel vietnamadminunits-1.0.4-py3-none-any.whl
    python data/build_units.py wheel

`provinces.tsv` and its changes are written by hand and must stand already; what changed in 2026 stands below.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

UNITS = Path(__file__).parent / "units"
HUE, REFORM = "2025-01-01", "2025-07-01"
TYPES = ("thành phố", "thị xã", "thị trấn", "đặc khu", "huyện", "quận", "phường", "xã")
DECREES = {
    **{"91": 1654, "96": 1655, "01": 1656, "04": 1657, "24": 1658, "48": 1659, "66": 1660, "11": 1661, "75": 1662},
    **{"82": 1663, "52": 1664, "42": 1665, "33": 1666, "56": 1667, "92": 1668, "31": 1669, "12": 1670, "68": 1671},
    **{"20": 1672, "15": 1673, "37": 1674, "46": 1675, "25": 1676, "51": 1677, "40": 1678, "22": 1679, "44": 1680},
    **{"14": 1681, "80": 1682, "19": 1683, "08": 1684, "79": 1685, "38": 1686, "86": 1687},
}
"""The number of the resolution of the Standing Committee, NQ-UBTVQH15 of 16 June 2025, by the new province's code."""
CITIES = {
    "75": ("2026-04-30", "30/2026/QH16"),
    "22": ("2026-09-01", "36/2026/QH16"),
    "24": ("2026-09-20", "39/2026/QH16"),
}
"""The provinces that became cities in 2026, by their codes: on what day, by which resolution."""
WARDS = {
    "75": (
        "237/NQ-UBTVQH16",
        ["25270", "25357", "25363", "26116", "26170", "26248", "26326", "26368", "26425", "26485"],
    ),
    "22": ("", []),
    "24": (
        "388/NQ-UBTVQH16",
        ["07294", "07375", "07399", "07444", "07840", "09193", "09292", "09313", "09319", "09454", "09475", "09496"],
    ),
}
"""The communes that became wards on that day, and by which resolution (vietnamese-provinces-database v5.2.0)."""
HUE_BEFORE = {"474": "Thành phố Huế", "476": "Huyện Phong Điền", "483": "Huyện Nam Đông"}
"""Districts of Huế that were others until 1 January 2025; the rest kept name and type and changed their parent only."""
HUE_CHANGES = {"474": ("divided", ("474", "475")), "476": ("raised", ("476",)), "482": ("merged", ("482",))}


class Commune(NamedTuple):
    """A commune of before the reform, with its district and province; of after it, with its province."""

    code: str
    name: str
    district: str
    province: str


class Edge(NamedTuple):
    """What of an old commune went into a new one: the `whole`, or a `part`."""

    old: Commune
    new: Commune
    share: str


def main(wheel: Path) -> None:
    """Write all tables."""
    source = sqlite3.connect(wheel / "vietnamadminunits/data/dataset.db")
    old, new = read_old(source), read_new(source)
    edges = settle(read_edges(wheel, old, new))
    write_districts(source)
    write_communes(old.values(), new.values())
    write_commune_changes(edges, new.values())


def read_old(source: sqlite3.Connection) -> dict[str, Commune]:
    """Return the communes of June 2025 by the keys that the source's mapping uses; five districts had none."""
    rows = source.execute(
        "SELECT provinceKey, districtKey, wardKey, provinceCode, districtCode, wardCode, district, ward"
        " FROM admin_units_legacy"
    )
    return {
        f"{p}_{d}_{w or ''}": Commune(code or district, ward or name, district, province)
        for p, d, w, province, district, code, name, ward in rows
    }


def read_new(source: sqlite3.Connection) -> dict[tuple[str, str], Commune]:
    """Return the communes of July 2025 by the keys that the source's mapping uses."""
    rows = source.execute("SELECT provinceKey, wardKey, provinceCode, wardCode, ward FROM admin_units")
    return {(p, w): Commune(code, name, "", province) for p, w, province, code, name in rows}


def read_edges(wheel: Path, old: dict[str, Commune], new: dict[tuple[str, str], Commune]) -> list[Edge]:
    """Return what went where according to the source."""
    mapping = json.loads((wheel / "vietnamadminunits/data/converter_2025.json").read_text("utf-8"))
    whole = [
        Edge(old[one], new[province, ward], "whole")
        for province, wards in mapping["DICT_PROVINCE_WARD_NO_DIVIDED"].items()
        for ward, ones in wards.items()
        for one in ones
    ]
    parts = [
        Edge(old[one], new[province, ward["newWardKey"]], "part")
        for province, ones in mapping["DICT_PROVINCE_WARD_DIVIDED"].items()
        for one, wards in ones.items()
        for ward in wards
    ]
    return [*whole, *parts]


def settle(edges: list[Edge]) -> list[Edge]:
    """Return the edges without those that a name shared by two communes brought about.

    The source matched names, so that `Phường 4` of Tân An also went into a ward of the city of Tây Ninh. Of two old
    communes of one name in one new commune, the one stays that is there whole, else that of the others' district, else
    that of the others' province. What then goes to one place only went there whole.
    """
    by_new: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        by_new[edge.new.code].append(edge)
    kept = [edge for group in by_new.values() for edge in group if not is_namesake(edge, group)]
    goals: dict[str, int] = defaultdict(int)
    for edge in kept:
        goals[edge.old.code] += 1
    return [edge._replace(share="part" if goals[edge.old.code] > 1 else "whole") for edge in kept]


def is_namesake(edge: Edge, group: list[Edge]) -> bool:
    """Say whether another commune of the same name has the better claim to have gone into the new one."""
    rivals = [one for one in group if one.old.name == edge.old.name]
    return nearness(edge, group) < max(nearness(one, group) for one in rivals)


def nearness(edge: Edge, group: list[Edge]) -> int:
    """Return how well an old commune stands among the others of a new one."""
    sure = [one.old for one in group if one.share == "whole" and one.old.name != edge.old.name]
    at_home = edge.old.district in {one.district for one in sure}
    return 4 * (edge.share == "whole") + 2 * at_home + (edge.old.province in {one.province for one in sure})


def write_districts(source: sqlite3.Connection) -> None:
    """Write the districts of before July 2025, with their province's version, and how they ended."""
    rows = source.execute("SELECT DISTINCT districtCode, provinceCode, district FROM admin_units_legacy")
    districts = {code: (province, name) for code, province, name in rows}
    table, ended = [], defaultdict(list)
    for code, (province, name) in districts.items():
        since = HUE if province == "46" else ""
        table.append((code, since, REFORM, *split_type(name), province_key(province, "2025-06-30")))
        ended[province].append(f"{code}@{since}")
        if since and code != "475":
            table.append((code, "", HUE, *split_type(HUE_BEFORE.get(code, name)), "46@"))
    table.append(("483", "", HUE, *split_type(HUE_BEFORE["483"]), "46@"))
    write("districts", ("code", "since", "until", "type", "name", "parent"), table)
    changes = [(REFORM, "abolished", "203/2025/QH15", ",".join(sorted(keys)), "", "") for keys in ended.values()]
    write("district-changes", ("date", "kind", "decree", "before", "after", "note"), [*changes, *hue_changes(table)])


def hue_changes(table: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    """Yield the changes of districts by which Thừa Thiên Huế became a city."""
    for code in sorted(row[0] for row in table if row[2] == HUE and row[0] != "483"):
        kind, after = HUE_CHANGES.get(code, ("moved", (code,)))
        before = (code, "483") if code == "482" else (code,)
        keys = ",".join(f"{one}@" for one in before), ",".join(f"{one}@{HUE}" for one in after)
        decree = "175/2024/QH15" if kind == "moved" else "1314/NQ-UBTVQH15"
        yield HUE, kind, decree, *keys, ""


def write_communes(old: Iterable[Commune], new: Iterable[Commune]) -> None:
    """Write the communes of before and after July 2025, with a version more where the province became a city."""
    table = []
    for one in old:
        if one.code != one.district:
            since = HUE if one.province == "46" else ""
            table.append((one.code, "", REFORM, *split_type(one.name), f"{one.district}@{since}"))
    for one in new:
        kind, name = split_type(one.name)
        until, _ = CITIES.get(one.province, ("", ""))
        table.append((one.code, REFORM, until, kind, name, province_key(one.province, REFORM)))
        if until:
            kind = "phường" if one.code in WARDS[one.province][1] else kind
            table.append((one.code, until, "", kind, name, province_key(one.province, until)))
    write("communes", ("code", "since", "until", "type", "name", "parent"), table)


def write_commune_changes(edges: list[Edge], new: Iterable[Commune]) -> None:
    """Write of what each commune of July 2025 was made, and which became wards in 2026."""
    made = defaultdict(list)
    for edge in edges:
        made[edge.new.code].append(edge)
    table = []
    for one in new:
        whole, parts = ([edge.old for edge in made[one.code] if edge.share == share] for share in ("whole", "part"))
        codes = [",".join(sorted(old.code for old in olds)) for olds in (whole, parts)]
        decree = f"{DECREES[one.province]}/NQ-UBTVQH15"
        table.append((REFORM, kind_of(one, whole, parts), decree, *codes, one.code))
        if one.province in CITIES:
            (day, decree), (raising, wards) = CITIES[one.province], WARDS[one.province]
            kind, decree = ("raised", raising) if one.code in wards else ("moved", decree)
            table.append((day, kind, decree, one.code, "", one.code))
    write("commune-changes", ("date", "kind", "decree", "before", "parts", "after"), table)


def kind_of(new: Commune, whole: list[Commune], parts: list[Commune]) -> str:
    """Return what happened: several became one, one was renamed, or only its parent changed."""
    if len(whole) + len(parts) > 1:
        return "merged"
    if parts:
        return "divided"
    return "moved" if split_type(whole[0].name) == split_type(new.name) else "renamed"


def province_key(code: str, day: str) -> str:
    """Return the key of the version of a province in force on a day."""
    rows = [line.split("\t") for line in (UNITS / "provinces.tsv").read_text("utf-8").splitlines()[1:]]
    since = max(row[1] for row in rows if row[0] == code and row[1] <= day and (not row[2] or day < row[2]))
    return f"{code}@{since}"


def split_type(name: str) -> tuple[str, str]:
    """Return the kind of unit in lower case, and its name in one spelling of spaces and apostrophes."""
    name = unicodedata.normalize("NFC", re.sub(r"\s+", " ", name.replace("’", "'")).strip())
    kind = next(one for one in TYPES if name.lower().startswith(f"{one} "))
    return kind, name[len(kind) + 1 :]


def write(table: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """Write a sorted table."""
    lines = ["\t".join(columns), *sorted({"\t".join(row) for row in rows})]
    (UNITS / f"{table}.tsv").write_text("\n".join(lines) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
