"""How a comment becomes token numbers. The Java classes EncoderText and WordPieces do the same, sign by sign.

A test of the Java side compares both on a file of samples that `samples.py` writes.
"""

import re
import unicodedata

SKIN = {0x1F3FB: "light skin", 0x1F3FC: "light skin", 0x1F3FD: "brown skin", 0x1F3FE: "dark skin", 0x1F3FF: "dark skin"}
FIRST_FLAG_LETTER = 0x1F1E6
LAST_FLAG_LETTER = 0x1F1FF

LINK = re.compile(r"(?:https?://|www\.)\S+")
MENTION = re.compile(r"@\w+")
SPACES = re.compile(r"\s+")


def prepared(text):
    """Small letters, no accents, emoji by their names, links and mentions as one word each."""
    out = []
    letters = []  # of a flag, waiting for their other half
    for sign in unicodedata.normalize("NFKC", text):
        point = ord(sign)
        if FIRST_FLAG_LETTER <= point <= LAST_FLAG_LETTER:
            letters.append(chr(ord("a") + point - FIRST_FLAG_LETTER))
            if len(letters) == 2:
                out.append(" flag " + "".join(letters) + " ")
                letters = []
            continue
        letters = []
        kind = unicodedata.category(sign)
        if point in SKIN:
            out.append(" " + SKIN[point] + " ")
        elif kind == "So":
            out.append(" " + unicodedata.name(sign, "").lower().replace("-", " ") + " ")
        elif kind == "Cc":
            out.append(" ")
        elif kind not in ("Cf", "Cn", "Co", "Cs"):
            out.append(sign)
    plain = unicodedata.normalize("NFD", "".join(out).lower())
    plain = "".join(sign for sign in plain if unicodedata.category(sign) != "Mn")
    plain = LINK.sub(" url ", plain)
    plain = MENTION.sub(" user ", plain)
    return SPACES.sub(" ", plain).strip()


class WordPiece:
    """The greedy longest-match tokenizer of BERT, uncased."""

    LONGEST_WORD = 100

    def __init__(self, vocabulary):
        self.numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown = self.numbers["[UNK]"]
        self.first = self.numbers["[CLS]"]
        self.last = self.numbers["[SEP]"]

    def encode(self, text, most):
        """Numbers of the pieces of a prepared text, at most so many, the two ends included."""
        pieces = []
        for word in self._words(text):
            pieces.extend(self._pieces(word))
            if len(pieces) >= most - 2:
                break
        return [self.first] + pieces[: most - 2] + [self.last]

    @staticmethod
    def _words(text):
        word = []
        for sign in text:
            if sign == " ":
                if word:
                    yield "".join(word)
                    word = []
            elif _stands_alone(sign):
                if word:
                    yield "".join(word)
                    word = []
                yield sign
            else:
                word.append(sign)
        if word:
            yield "".join(word)

    def _pieces(self, word):
        if len(word) > self.LONGEST_WORD:
            return [self.unknown]
        pieces = []
        start = 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = ("##" if start else "") + word[start:end]
                if piece in self.numbers:
                    pieces.append(self.numbers[piece])
                    break
                end -= 1
            if end == start:
                return [self.unknown]
            start = end
        return pieces


def _stands_alone(sign):
    point = ord(sign)
    if point < 128:
        return not sign.isalnum()
    return (
        0x4E00 <= point <= 0x9FFF
        or 0x3400 <= point <= 0x4DBF
        or 0x20000 <= point <= 0x2FA1F
        or 0xF900 <= point <= 0xFAFF
        or unicodedata.category(sign).startswith("P")
    )
