"""Reads our own sentences and the public sets, and says which row may serve for what."""

import csv
import hashlib
import pathlib
import re

from .encoder import STRANDS

UNKNOWN = -1  # a label that a set does not give; such rows teach that head nothing

OWN_LABELS = {"hate": "hate", "threat": "threat", "abuse": "abuse", "terror": "terror",
              "obscene": "obscene", "selfharm": "selfharm", "spam": "spam"}

GROUP_STRANDS = [  # how public sets spell a target, and the strand of it; the first that fits
    (r"trans", "transgender"),
    (r"gay|lgb|\bbis", "orientation"),
    (r"mus|jew|sikh|hind", "religion"),
    (r"dis", "disability"),
    (r"bla|asi|chin|arab|afric|latin|mex|native|immig|\bref|\basy|race|\bind|pak|trav|europe|middle|hisp|ethmin|\babo|"
     r"\bfor|\bnat", "race"),
    (r"wom|\bman|\bwc", "other"),
]


class Row:
    """One text with what is known about it: a label of 0, 1 or unknown for each head."""

    __slots__ = ("text", "labels", "strand", "group", "phenomenon", "source", "weight")

    def __init__(self, text, labels, source, strand="", group="", phenomenon="", weight=1.0):
        self.text, self.labels, self.source = text, labels, source
        self.strand, self.group, self.phenomenon, self.weight = strand, group, phenomenon, weight


def own(file):
    """The rows of one author."""
    rows = []
    with open(file, encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            columns = line.rstrip("\n").split("\t")
            if len(columns) != 6:
                raise SystemExit(f"{file}:{number}: {len(columns)} columns (expected: 6)")
            text, labels, strand, group, phenomenon, _ = columns
            named = set() if labels == "-" else set(labels.split("+"))
            if named - set(OWN_LABELS):
                raise SystemExit(f"{file}:{number}: {labels} (expected: of {sorted(OWN_LABELS)})")
            rows.append(Row(text, {OWN_LABELS[it]: int(it in named) for it in OWN_LABELS}, pathlib.Path(file).stem,
                            "" if strand == "-" else strand, "" if group == "-" else group, phenomenon))
    return rows


def public(folder):
    """The rows of all public sets that lie in a folder; labels as SOURCES.md of the sets maps them."""
    rows = []
    for name, read in READERS.items():
        file = pathlib.Path(folder) / f"{name}.tsv"
        with open(file, encoding="utf-8", newline="\n") as lines:
            for it in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                labels, strand = read(it)
                if labels:
                    rows.append(Row(it["text"], labels, name, strand))
    return rows


def _hatemoji(it):
    hate = int(it["label"])
    kind = it["type"] or ""
    return {"hate": hate, "threat": int("threat" in kind.lower())}, _strand(it["target"]) if hate else ""


def _edos(it):
    # "Not sexist" may still hate others, so only what is sexist teaches.
    if it["label"] != "1":
        return None, ""
    return {"hate": 1, "threat": int(it["type"].startswith("1."))}, "other"


def _davidson(it):
    kind = it["type"].lower()
    if "hate" in kind:
        return {"hate": 1}, ""
    # Four in five of the set are of one kind and one voice; a quarter of those is enough.
    if "offens" in kind:
        return ({"obscene": 1}, "") if int(it["id"].split("-")[-1]) % 4 == 0 else (None, "")
    return {"hate": 0, "abuse": 0, "threat": 0, "obscene": 0}, ""


def _toxigen(it):
    if it["type"] == "ambiguous":
        return None, ""
    return {"hate": int(it["label"])}, _strand(it["target"])  # of harmless rows, the strand of whom they speak


def _hatexplain(it):
    return (None, "") if "offens" in it["type"].lower() else ({"hate": int(it["label"])}, "")


def _cad(it):
    kind = it["type"]
    labels = {"hate": int(it["label"]), "abuse": int("PersonDirected" in kind), "terror": 0, "spam": 0}
    if "AffiliationDirected" in kind:
        labels["abuse"] = UNKNOWN
    if "IdentityDirected" not in kind and "PersonDirected" not in kind and "Affiliation" not in kind:
        labels["threat"] = 0
    return labels, ""


def _measuring(it):
    return {"hate": int(it["label"])}, ""


def _spam(it):
    return {"spam": int(it["label"])} | ({"hate": 0, "terror": 0} if it["label"] == "1" else {}), ""


READERS = {"hatemojibuild": _hatemoji, "measuring_hate": _measuring, "edos": _edos, "davidson": _davidson,
           "toxigen_annotated": _toxigen, "hatexplain": _hatexplain, "cad": _cad, "sms_spam": _spam, "youtube_spam": _spam}

HELD = ("cad", "measuring_hate", "hatexplain", "toxigen_annotated")


WITNESSES = ("hatemojibuild",)  # written sentence by sentence to mislead a model, as ours are: read whole in each epoch


def _strand(target):
    target = (target or "").lower()
    for expression, strand in GROUP_STRANDS:
        if re.search(expression, target):
            assert strand in STRANDS
            return strand
    return ""


def key(text):
    """Equal for texts that differ in capitals, signs and spaces alone."""
    return re.sub(r"[\W_]+", " ", text.lower()).strip()


def is_held(row):
    """Whether a public row is kept out of training: a tenth of the sets named, chosen by its words alone."""
    if row.source not in HELD:
        return False
    return hashlib.sha256(key(row.text).encode()).digest()[0] < 26


def shingles(text):
    """Three neighbouring words each; of a short text the whole."""
    words = key(text).split()
    if len(words) < 5:
        return {" ".join(words)}
    return {" ".join(words[i:i + 3]) for i in range(len(words) - 2)}


class Seen:
    """Texts already taken, to tell whether another is nearly one of them."""

    NEAR = 0.6

    def __init__(self):
        self.by_shingle, self.taken = {}, []

    def add(self, text, name=""):
        number = len(self.taken)
        mine = shingles(text)
        self.taken.append((mine, name))
        for shingle in mine:
            self.by_shingle.setdefault(shingle, []).append(number)

    def near(self, text):
        """The name of a taken text that shares three fifths of its shingles with this one, or None."""
        mine = shingles(text)
        shared = {}
        for shingle in mine:
            for number in self.by_shingle.get(shingle, ())[:200]:
                shared[number] = shared.get(number, 0) + 1
        for number, count in shared.items():
            theirs, name = self.taken[number]
            if count > self.NEAR * len(mine | theirs):
                return name
        return None


class Splits:
    """Rows to train on, our own development rows, and held rows of public sets, with nothing shared."""

    def __init__(self, sentences, public_folder, with_own=True):
        sentences = pathlib.Path(sentences)
        self.development = [row for file in sorted((sentences / "dev").glob("*.tsv")) for row in own(file)]
        self.held, candidates = [], []
        for row in public(public_folder):
            (self.held if is_held(row) else candidates).append(row)
        if with_own:
            candidates += [row for file in sorted((sentences / "train").glob("*.tsv")) for row in own(file)]
        judged = Seen()
        for row in self.development + self.held:
            judged.add(row.text, row.source)
        self.train, self.dropped, taken = [], 0, set()
        for row in candidates:
            name = key(row.text)
            if name in taken or judged.near(row.text) is not None:
                self.dropped += 1
                continue
            taken.add(name)
            self.train.append(row)
