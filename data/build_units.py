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
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

UNITS = Path(__file__).parent / "units"
REFORM = "2025-07-01"
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
EARLIER = """
2007-04-14 divided 50/2007/NĐ-CP: 636 Huyện Ayun Pa > 624, 638
2013-12-27 divided 132/NQ-CP: 019 Huyện Từ Liêm > 019, 021
2018-09-11 raised 573/NQ-UBTVQH14: 900 Thị xã Hà Tiên > 900
2019-03-01 raised 623/NQ-UBTVQH14: 290 Thị xã Chí Linh > 290
2019-05-01 raised 656/NQ-UBTVQH14: 328 Huyện Mỹ Hào > 328
2019-11-01 raised 768/NQ-UBTVQH14: 292 Huyện Kinh Môn > 292
2020-01-01 merged 830/NQ-UBTVQH14: 148 Thành phố Hòa Bình, 151 Huyện Kỳ Sơn > 148
2020-01-01 merged 837/NQ-UBTVQH14: 193 Thành phố Hạ Long, 204 Huyện Hoành Bồ > 193
2020-02-01 merged 864/NQ-UBTVQH14: 044 Huyện Thông Nông, 045 Huyện Hà Quảng > 045
2020-02-01 merged 867/NQ-UBTVQH14: 525 Huyện Trà Bồng, 526 Huyện Tây Trà > 525
2020-03-01 merged 897/NQ-UBTVQH14: 046 Huyện Trà Lĩnh, 047 Huyện Trùng Khánh > 047
2020-03-01 merged 897/NQ-UBTVQH14: 049 Huyện Quảng Uyên, 050 Huyện Phục Hòa > 049
2021-01-01 merged 1111/NQ-UBTVQH14: 762 Quận Thủ Đức, 763 Quận 9, 769 Quận 2 > 769
2022-04-10 raised 469/NQ-UBTVQH15: 172 Thị xã Phổ Yên > 172
2022-10-01 raised 570/NQ-UBTVQH15: 697 Huyện Chơn Thành > 697
2023-04-10 raised 721/NQ-UBTVQH15: 890 Huyện Tịnh Biên > 890
2023-04-10 raised 723/NQ-UBTVQH15: 259 Huyện Quế Võ > 259
2023-04-10 raised 723/NQ-UBTVQH15: 262 Huyện Thuận Thành > 262
2023-04-10 raised 725/NQ-UBTVQH15: 723 Thị xã Tân Uyên > 723
2024-02-01 raised 938/NQ-UBTVQH15: 222 Huyện Việt Yên > 222
2024-05-01 raised 1012/NQ-UBTVQH15: 721 Thị xã Bến Cát > 721
2024-05-01 raised 1013/NQ-UBTVQH15: 816 Thị xã Gò Công > 816
2024-09-01 merged 1104/NQ-UBTVQH15: 356 Thành phố Nam Định, 358 Huyện Mỹ Lộc > 356
2024-12-01 merged 1243/NQ-UBTVQH15: 412 Thành phố Vinh, 413 Thị xã Cửa Lò > 412
2024-12-01 merged 1245/NQ-UBTVQH15: 681 Huyện Đạ Huoai, 682 Huyện Đạ Tẻh, 683 Huyện Cát Tiên > 682
2025-01-01 divided 1191/NQ-UBTVQH15: 219 Huyện Lục Ngạn > 219, 224
2025-01-01 merged 1191/NQ-UBTVQH15: 213 Thành phố Bắc Giang, 221 Huyện Yên Dũng > 213
2025-01-01 raised 1232/NQ-UBTVQH15: 311 Huyện Thủy Nguyên > 311
2025-01-01 raised 1232/NQ-UBTVQH15: 312 Huyện An Dương > 312
2025-01-01 merged 1238/NQ-UBTVQH15: 380 Thành phố Thanh Hóa, 405 Huyện Đông Sơn > 380
2025-01-01 merged 1241/NQ-UBTVQH15: 509 Huyện Quế Sơn, 519 Huyện Nông Sơn > 509
2025-01-01 merged 1256/NQ-UBTVQH15: 752 Huyện Long Điền, 753 Huyện Đất Đỏ > 753
2025-01-01 merged 1283/NQ-UBTVQH15: 445 Huyện Thạch Hà, 448 Huyện Lộc Hà > 445
2025-01-01 divided 1314/NQ-UBTVQH15: 474 Thành phố Huế > 474, 475
2025-01-01 raised 1314/NQ-UBTVQH15: 476 Huyện Phong Điền > 476
2025-01-01 moved 175/2024/QH15: 477 Huyện Quảng Điền > 477
2025-01-01 moved 175/2024/QH15: 478 Huyện Phú Vang > 478
2025-01-01 moved 175/2024/QH15: 479 Thị xã Hương Thủy > 479
2025-01-01 moved 175/2024/QH15: 480 Thị xã Hương Trà > 480
2025-01-01 moved 175/2024/QH15: 481 Huyện A Lưới > 481
2025-01-01 merged 1314/NQ-UBTVQH15: 482 Huyện Phú Lộc, 483 Huyện Nam Đông > 482
2025-01-01 merged 1318/NQ-UBTVQH15: 369 Thành phố Ninh Bình, 374 Huyện Hoa Lư > 374
2025-03-01 raised 1365/NQ-UBTVQH15: 754 Thị xã Phú Mỹ > 754
"""
"""Changes of districts before the reform whose decree and day are sure; no district stands in two of them."""


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
    """Write the districts of before July 2025, with their province's version, and how they came and went."""
    rows = source.execute("SELECT DISTINCT districtCode, provinceCode, district FROM admin_units_legacy")
    districts = {code: (province, name) for code, province, name in rows}
    begun, table, changes = begun_late(), [], []
    ended: dict[str, list[str]] = defaultdict(list)
    for code, (province, name) in districts.items():
        since = begun.get(code, "")
        table.append((code, since, REFORM, *split_type(name), province_key(province, "2025-06-30")))
        ended[province].append(f"{code}@{since}")
    for day, kind, decree, before, after in earlier():
        province, _ = districts[after[0]]
        parent = province_key(province, str(date.fromisoformat(day) - timedelta(1)))
        table += [(code, "", day, *split_type(name), parent) for code, name in before]
        keys = ",".join(f"{code}@" for code, _ in before), ",".join(f"{code}@{day}" for code in after)
        changes.append((day, kind, decree, *keys, ""))
    changes += [(REFORM, "abolished", "203/2025/QH15", ",".join(sorted(keys)), "", "") for keys in ended.values()]
    write("districts", ("code", "since", "until", "type", "name", "parent"), table)
    write("district-changes", ("date", "kind", "decree", "before", "after", "note"), changes)


def earlier() -> Iterable[tuple[str, str, str, list[tuple[str, str]], list[str]]]:
    """Yield the changes of districts before the reform: day, kind, decree, codes and names before, codes after."""
    for line in EARLIER.strip().splitlines():
        told, _, units = line.partition(": ")
        day, kind, decree = told.split(" ")
        before, after = units.split(" > ")
        yield day, kind, decree, [(one[:3], one[4:]) for one in before.split(", ")], after.split(", ")


def begun_late() -> dict[str, str]:
    """Return the first day of the districts that such a change began, by their codes."""
    return {code: day for day, _, _, _, after in earlier() for code in after}


def write_communes(old: Iterable[Commune], new: Iterable[Commune]) -> None:
    """Write the communes of before and after July 2025, with a version more where the province became a city."""
    begun, table = begun_late(), []
    for one in old:
        if one.code != one.district:
            parent = f"{one.district}@{begun.get(one.district, '')}"
            table.append((one.code, "", REFORM, *split_type(one.name), parent))
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
