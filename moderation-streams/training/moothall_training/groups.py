"""Says the same of another group: what is hate of one is hate of any, and what is harmless of one nearly always is of the next.

Only names in the plural, because those fit into each other's sentences. What people are called is nobody's opinion of them: the
names are the plain ones, slurs stay where they were written.
"""

import re

NAMES = {
    "race": ("black people", "asian people", "white people", "pakistanis", "indians", "bangladeshis", "poles", "polish people",
             "romanians", "albanians", "somalis", "nigerians", "africans", "arabs", "turks", "syrians", "afghans", "irish people",
             "chinese people", "gypsies", "travellers", "irish travellers", "roma", "ethnic minorities"),
    "migrants": ("immigrants", "migrants", "asylum seekers", "refugees", "foreigners"),
    "religion": ("muslims", "jews", "jewish people", "sikhs", "hindus", "catholics", "christians", "jehovah's witnesses"),
    "disability": ("disabled people", "autistic people", "deaf people", "blind people", "wheelchair users", "people with learning disabilities",
                   "people with mental illness", "mentally ill people"),
    "orientation": ("gay people", "gays", "gay men", "lesbians", "bisexual people"),
    "transgender": ("trans people", "trans women", "trans men", "transgender people"),
    "other": ("women", "men", "old people", "pensioners"),
}

STRAND_OF = {kind: "race" if kind == "migrants" else kind for kind in NAMES}

_KIND_OF = {name: kind for kind, names in NAMES.items() for name in names}

_NAME = re.compile(
    r"\b(" + "|".join(sorted((re.escape(name) for name in _KIND_OF), key=len, reverse=True)) + r")\b", re.IGNORECASE)

# In a debate on policy the group is the policy ("fewer visas"); in these others a word would stop being what the row is about.
_TIED_TO_ITS_GROUP = {"policy-debate", "homonym", "place-or-surname", "reclaimed", "coded", "slur", "news"}


def said_of_another(text, strand, hateful, phenomenon, chance):
    """The text and its strand with another group in it, or as they were: where no name or more than one stands."""
    found = list(_NAME.finditer(text))
    if len(found) != 1 or phenomenon in _TIED_TO_ITS_GROUP:
        return text, strand
    name = found[0].group()
    kind = _KIND_OF[name.lower()]
    if STRAND_OF[kind] != strand:
        return text, strand
    # "They take too many of them in" is an opinion on migration and would be hate of those who were always here.
    kinds = [kind] if not hateful and kind == "migrants" else [it for it in NAMES if hateful or it != "migrants"]
    kind = chance.choice(kinds)
    other = chance.choice(NAMES[kind])
    if name.isupper():
        other = other.upper()
    elif name[0].isupper():
        other = other[0].upper() + other[1:]
    return text[:found[0].start()] + other + text[found[0].end():], STRAND_OF[kind]
